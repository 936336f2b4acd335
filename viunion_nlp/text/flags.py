"""Where the bytes stand that have a flag: the shapes of syllables, what begins at them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress
from typing import Final


def _having(flag: int) -> bytes:
    """What turns the bytes that have a flag into 1, and all others into 0."""
    return bytes(1 if byte & flag else 0 for byte in range(256))


_MANY: Final = 16  # one in so many
_MOST_NUMBERS: Final = 8192
_NUMBERS: Final = list(range(_MOST_NUMBERS))  # made once: most texts have no more syllables
_HAVING: Final = {flag: _having(flag) for flag in (1, 2, 4, 8, 16, 32, 64, 128)}


def positions(marks: bytes, flag: int) -> list[int]:
    """The positions of the bytes that have a flag: many are sifted, a few searched for."""
    having = marks.translate(_HAVING[flag])
    count = len(having)
    if having.count(1) * _MANY > count:
        numbers: Sequence[int] = _NUMBERS if count <= _MOST_NUMBERS else range(count)
        return list(compress(numbers, having))
    found: list[int] = []
    at = having.find(1)
    while at >= 0:
        found.append(at)
        at = having.find(1, at + 1)
    return found
