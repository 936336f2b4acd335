"""Finds the positions of bytes with a given flag: shapes of syllables, kinds of phrases that start there."""

from __future__ import annotations

from itertools import accumulate, compress
from types import FunctionType
from typing import Final

_FLAGGED: Final = ord("\n")  # ends a line, so that a text can be cut behind each at once


def _having(flag: int) -> bytes:
    """A translation table that maps bytes with a flag to line feeds and all others to 0."""
    return bytes(_FLAGGED if byte & flag else 0 for byte in range(256))


_MANY: Final = 8  # one in so many
_MOST_NUMBERS: Final = 8192
_NUMBERS: Final = list(range(_MOST_NUMBERS))  # made once: most texts have no more syllables
_HAVING: Final = {flag: _having(flag) for flag in (1, 2, 4, 8, 16, 32, 64, 128)}
_IS_COMPILED: Final = not isinstance(_having, FunctionType)


def positions(marks: bytes, flag: int) -> list[int]:
    """The positions of the bytes with a flag. Frequent flags are found by filtering, rare ones by
    cutting there; the compiled build is faster than both where it looks at every byte.
    """
    if _IS_COMPILED:
        return [index for index in range(len(marks)) if marks[index] & flag]
    having = marks.translate(_HAVING[flag])
    flagged = having.count(_FLAGGED)
    if not flagged:
        return []
    count = len(having)
    if flagged * _MANY > count:
        return list(compress(_NUMBERS if count <= _MOST_NUMBERS else range(count), having))
    ends = accumulate(map(len, having.splitlines(keepends=True)), initial=-1)
    return list(ends)[1 : flagged + 1]
