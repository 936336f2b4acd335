"""Finds the lines of a text that are written in capitals."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from viunion_nlp.text.forms import DIGITS, SIGN, UPPER

_FEWEST_WORDS: Final = 4  # in capitals, in a line that counts as all capitals
_FEWEST_AT_END: Final = 5  # in capitals, to the end of a line that begins otherwise


def shouting_lines(shapes: Sequence[int], upper: list[int], lines: list[int]) -> bytes:
    """For each syllable, whether it is in a line that has at least four words, all of them in capitals, or
    in the end of one, of at least five.

    Args:
        shapes: the shapes of the syllables.
        upper: the syllables in capitals.
        lines: the first syllable of each line, and finally the number of syllables.
    """
    marks = bytearray(len(shapes))
    line = 0
    begun = 0
    count = len(upper)
    while begun < count:
        while lines[line + 1] <= upper[begun]:
            line += 1
        first, last = lines[line], lines[line + 1]
        ended = begun
        while ended < count and upper[ended] < last:
            ended += 1
        if ended - begun >= _FEWEST_WORDS:
            if not _shouts(shapes[first:last], ended - begun):
                first = _end_begins(shapes, first, last)
            marks[first:last] = b"\1" * (last - first)
        begun = ended
    return bytes(marks)


def _end_begins(shapes: Sequence[int], first: int, last: int) -> int:
    """Where the words in capitals begin that close a line, with only signs and figures among them; ``last``
    where they are few: "Công đoàn xã | GÒ CAO TRAO 20 SUẤT QUÀ"."""
    begins, words = last, 0
    for index in range(last - 1, first - 1, -1):
        if shapes[index] & UPPER:
            begins, words = index, words + 1
        elif not shapes[index] & (SIGN | DIGITS):
            break
    return begins if words >= _FEWEST_AT_END else last


def _shouts(shapes: Sequence[int], upper: int) -> bool:
    """Whether the given number of capitalised words is nearly all of a line."""
    spoken = [shape for shape in shapes if not shape & (SIGN | DIGITS)]
    return upper >= 0.8 * len(spoken)
