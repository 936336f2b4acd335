"""Finds the lines of a text that are written in capitals."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from viunion_nlp.text.forms import DIGITS, SIGN

_FEWEST_WORDS: Final = 4  # in capitals, in a line that counts as all capitals


def shouting_lines(shapes: Sequence[int], upper: list[int], lines: list[int]) -> bytes:
    """For each syllable, whether it is in a line that has at least four words, all of them in capitals.

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
        if ended - begun >= _FEWEST_WORDS and _shouts(shapes[first:last], ended - begun):
            marks[first:last] = b"\1" * (last - first)
        begun = ended
    return bytes(marks)


def _shouts(shapes: Sequence[int], upper: int) -> bool:
    """Whether the given number of capitalised words is nearly all of a line."""
    spoken = [shape for shape in shapes if not shape & (SIGN | DIGITS)]
    return upper >= 0.8 * len(spoken)
