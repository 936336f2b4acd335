"""Finds the positions of bytes with a given flag: shapes of syllables, kinds of phrases that start there."""

from __future__ import annotations

from itertools import compress
from typing import Final


def _having(flag: int) -> bytes:
    """A translation table that maps bytes with a flag to 1 and all others to 0."""
    return bytes(1 if byte & flag else 0 for byte in range(256))


_MANY: Final = 12  # one in so many
_MOST_NUMBERS: Final = 8192
_NUMBERS: Final = list(range(_MOST_NUMBERS))  # made once: most texts have no more syllables
_HAVING: Final = {flag: _having(flag) for flag in (1, 2, 4, 8, 16, 32, 64, 128)}


def positions(marks: bytes | bytearray, flag: int) -> list[int]:
    """The positions of the bytes with a flag. Frequent flags are found by filtering, rare ones by
    cutting there.
    """
    having = marks.translate(_HAVING[flag])
    count = len(having)
    flagged = having.count(1)
    if not flagged:
        return []
    if flagged * _MANY > count:
        return list(compress(_NUMBERS if count <= _MOST_NUMBERS else range(count), having))
    at = -1
    found = [at := at + len(others) + 1 for others in having.split(b"\1")]
    found.pop()  # the end
    return found
