"""The printed lines of a text: their lengths, and the width of its paragraphs.

In text from a PDF, a mail or an old file, paragraphs are broken into lines of almost equal length.
Whether a text has such lines is decided from the breaks that are certain: those where the next line
continues in lower case although no sign closed the line.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from viunion_nlp.text.scan import CAPITAL, DIGITS, JOINED, MIXED, SIGN, UPPER, Scan

NOT_WRAPPED: Final = 0
OPEN_SIGNS: Final = frozenset(",-/(&")  # at the end of a line: the sentence continues
_BORDER: Final = "|"
_LONGEST_WRAPPED: Final = 160  # longest line of a wrapped paragraph, in code points
_SHORTEST_WRAPPED: Final = 30
_FEWEST_CERTAIN: Final = 3  # breaks
_FEWEST_FULL: Final = 2  # breaks after the longest lines, in a text with fewer certain breaks
_LONGEST_WORD: Final = 20  # code points, with the signs joined to it
_FEWEST_WORDS: Final = 4  # of a line that is part of a sentence


class Lines:
    """The printed lines of a scan.

    Attributes:
        firsts: the first syllable of each line, and finally the scan's ``count``.
        lengths: of each line, without surrounding white space, in code points of the normalised text.
        width: the length that a line of the text's paragraphs reaches together with the next word;
            NOT_WRAPPED if each paragraph is one line.
    """

    __slots__ = ("_scan", "firsts", "lengths", "width")

    def __init__(self, scan: Scan) -> None:
        self._scan = scan
        self.firsts = scan.lines
        self.lengths = scan.lengths(pairwise(self.firsts))
        self.width = _common_width(self)

    def reach(self, line: int) -> int:
        """The length that a line would have with the first word of the next one, in code points."""
        scan, first = self._scan, self.firsts[line]
        behind = last = self.firsts[line + 1]
        while last + 1 < scan.count and scan.gaps[last + 1] == JOINED:
            last += 1
        (word,) = scan.lengths([(behind, last + 1)])
        return scan.indent(first) + self.lengths[line] + 1 + word

    def goes_on(self, line: int) -> bool:
        """Whether the line after a break continues in lower case although no sign closed the line before
        it.
        """
        scan, behind = self._scan, self.firsts[line + 1]
        first = self.firsts[line]
        if scan.shapes[behind] & (CAPITAL | DIGITS | SIGN | MIXED) or scan.blank_line(behind):
            return False
        if scan.shapes[behind - 1] & SIGN and scan.words[behind - 1] not in OPEN_SIGNS:
            return False
        return behind - first >= _FEWEST_WORDS and not _in_capitals(scan, first, behind)


def _common_width(lines: Lines) -> int:
    """The shortest reach at the certain breaks, ignoring outliers."""
    firsts = lines.firsts
    count = len(firsts) - 1
    if count <= _FEWEST_FULL:
        return NOT_WRAPPED
    shapes, lengths = lines._scan.shapes, lines.lengths
    longest = max(lengths)
    too_long = longest > _LONGEST_WRAPPED
    if too_long and sum([length > _LONGEST_WRAPPED for length in lengths]) * 10 > count:
        return NOT_WRAPPED
    certain = [
        line
        for line in range(count - 1)
        if lengths[line] >= _SHORTEST_WRAPPED
        and not shapes[firsts[line + 1]] & CAPITAL  # a gate: it saves a call
        and lines.goes_on(line)
    ]
    if len(certain) < _FEWEST_CERTAIN:
        may_be = certain or count > _FEWEST_CERTAIN  # a gate: the last line ends with no break
        if too_long or longest < _SHORTEST_WRAPPED or not may_be:
            return NOT_WRAPPED
        return _width_of_few(lines, certain, lengths, longest)
    reaches = sorted([lines.reach(line) for line in certain])
    usual = reaches[len(reaches) // 2]
    near = [reach for reach in reaches if reach * 5 >= usual * 4]
    width = min(near[0], 1 + max([lengths[line] for line in certain]))
    if sum([length * 4 > width * 5 for length in lengths]) * 10 > count:
        return NOT_WRAPPED
    return width


def _width_of_few(lines: Lines, certain: list[int], lengths: list[int], longest: int) -> int:
    """The width of a text with few certain breaks or none: that of its longest line, if no line with a
    certain break had room for another word, and enough of the other lines that no sign closed had none
    either.
    """
    firsts, shapes, words = lines.firsts, lines._scan.shapes, lines._scan.words
    long = [
        line
        for line, following in enumerate(firsts[1:-1])
        if lengths[line] + _LONGEST_WORD > longest
        and not shapes[following] & SIGN
        and _BORDER not in words[firsts[line] : following]  # no row of a table
        and (not shapes[following - 1] & SIGN or words[following - 1] in OPEN_SIGNS)
    ]
    for line in certain:
        if lines.reach(line) <= longest:
            return NOT_WRAPPED
    full = 0
    for line in long:
        if lines.reach(line) > longest and not lines._scan.blank_line(firsts[line + 1]):
            full += 1
    if certain:
        return longest + 1 if full >= _FEWEST_FULL else NOT_WRAPPED
    # Some rows of a list may happen to be as long as each other.
    most_are = full >= _FEWEST_CERTAIN and full * 5 >= len(lengths) * 3
    return longest + 1 if most_are else NOT_WRAPPED


def _in_capitals(scan: Scan, first: int, last: int) -> bool:
    """Whether a line is written in capitals: at least half of its words are."""
    upper = 0
    for index in range(first, last):
        if scan.shapes[index] & UPPER:
            upper += 1
    return upper * 2 > last - first
