"""Gives documents unique ids, using a few bytes of memory each."""

from __future__ import annotations

from array import array
from typing import Literal, TypeAlias

DuplicateRule: TypeAlias = Literal["number", "fail", "keep"]
_MASK = (1 << 64) - 1


class DistinctIds:
    """The ids that have been there, and what becomes of one that comes again.

    Args:
        rule: "number" gives "tin-2" for the second "tin"; "fail" refuses it; "keep" leaves it, and
            remembers nothing.

    Attributes:
        repeated: how many came again.
    """

    def __init__(self, rule: DuplicateRule) -> None:
        self.repeated = 0
        self._rule = rule
        self._seen = _Seen()
        self._next: dict[str | int, int] = {}

    def distinct(self, id: str | int) -> str | int | None:
        """The id, or the one that it gets instead; None where it is refused."""
        if self._rule == "keep" or self._seen.add(repr(id)):
            return id
        self.repeated += 1
        if self._rule == "fail":
            return None
        number = self._next.get(id, 2)
        while not self._seen.add(repr(f"{id}-{number}")):
            number += 1
        self._next[id] = number + 1
        return f"{id}-{number}"


class _Seen:
    """A set of strings that keeps 64 bits of each: about 16 bytes where a set of str takes 150."""

    def __init__(self) -> None:
        self._slots = array("Q", bytes(8 << 10))
        self._count = 0

    def add(self, key: str) -> bool:
        """Remember a string; False if it is remembered already."""
        mark = hash(key) & _MASK or 1  # 0 is an empty slot
        if not _put(self._slots, mark):
            return False
        self._count += 1
        if self._count * 3 > len(self._slots) * 2:
            larger = array("Q", bytes(16 * len(self._slots)))
            for known in self._slots:
                if known:
                    _put(larger, known)
            self._slots = larger
        return True


def _put(slots: array[int], mark: int) -> bool:
    """Put a mark into the first free slot behind its own; False if it is there already."""
    last = len(slots) - 1  # their number is a power of two
    at = mark & last
    while slots[at]:
        if slots[at] == mark:
            return False
        at = (at + 1) & last
    slots[at] = mark
    return True
