"""Arranges the words of a printed page into lines, in reading order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

from viunion_nlp.sources.file_text import Box
from viunion_nlp.sources.lines import GAP, Line, Stretch

_WIDE: Final = 1.2  # of the height of a line: a gap that parts columns
_BLANK_LINE: Final = 1.0  # of the height of a line: what stands free between two
_CENTERED: Final = 0.1  # of the width of the text: what is free on either side of a centered line
_FEWEST_LINES: Final = 6  # of a column of prose
_FILLED: Final = 0.6  # of its width, or of its lines: what prose fills, and begins at one edge
_EDGE: Final = 3.0  # points within which lines begin at one edge
_MARGIN: Final = 0.1  # of the page's height, where its number stands
_NUMBER: Final = re.compile(r"[-–\s]*\d{1,4}(?:/\d{1,4})?[-–\s]*")


@dataclass(frozen=True, slots=True)
class Word:
    """A printed word: its text, the name of its font, and its position on the page."""

    text: str
    font: str
    box: Box

    @property
    def height(self) -> float:
        """The height of its line, in points."""
        return max(self.box[3] - self.box[1], 1.0)

    @property
    def middle(self) -> float:
        """The middle of its line, in points."""
        return (self.box[1] + self.box[3]) / 2


# What stands in one line without a wide gap, and a line of such.
Segment = list[Word]
Row = list[Segment]
Restore = Callable[[Sequence[str], Sequence[str]], list[str]]


def lines_of_page(words: Sequence[Word], page: int, height: float, restore: Restore) -> list[Line]:
    """The lines of a page; blocks next to each other are separated by blanks, as printed.

    Columns of prose are read one after the other. The page number is left out.

    Args:
        words: all words of the page, in any order.
        page: its number, from 1.
        height: the height of the page, in points.
        restore: converts texts in old encodings, given with their fonts, to Unicode.
    """
    rows = _without_number(list(_rows(words)), height)
    if not rows:
        return []
    rows = _in_reading_order(rows)
    letter = _width_of_letter(words)
    margins = _margins(rows)
    lines: list[Line] = []
    for number, row in enumerate(rows, start=1):
        if number > 1 and _ends_before(rows[number - 2], row, margins):
            lines.append([])
        lines.append(list(_stretches(row, page, number, letter, margins[0], restore)))
    return lines


def _rows(words: Sequence[Word]) -> Iterator[Row]:
    """Words at the same height, from left to right, split at wide gaps."""
    row: list[Word] = []
    for word in sorted(words, key=lambda word: word.middle):
        if row and word.middle - row[-1].middle > min(word.height, row[-1].height) / 2:
            yield _cut(row)
            row = []
        row.append(word)
    if row:
        yield _cut(row)


def _cut(words: list[Word]) -> Row:
    words.sort(key=lambda word: word.box[0])
    row: Row = [[words[0]]]
    for before, word in pairwise(words):
        if word.box[0] - before.box[2] > _WIDE * min(word.height, before.height):
            row.append([])
        row[-1].append(word)
    return row


def _without_number(rows: list[Row], height: float) -> list[Row]:
    for at in (0, -1):
        if len(rows) > 1 and len(rows[at]) == 1:
            text = " ".join(word.text for word in rows[at][0])
            middle = rows[at][0][0].middle
            if _NUMBER.fullmatch(text) and not _MARGIN < middle / height < 1 - _MARGIN:
                rows = rows[1:] if at == 0 else rows[:-1]
    return rows


def _in_reading_order(rows: list[Row]) -> list[Row]:
    """Rows, with columns of prose one after the other.

    Other blocks next to each other, such as headings, signatures and tables, are read line by line.
    """
    gutter = _gutter(rows)
    if gutter is None:
        return rows
    ordered: list[Row] = []
    beside: list[Row] = []
    for row in rows:
        if all(_is_beside(segment, gutter) for segment in row):
            beside.append(row)
        else:
            ordered += (*_columns(beside, gutter), row)
            beside = []
    return [*ordered, *_columns(beside, gutter)]


def _gutter(rows: list[Row]) -> float | None:
    """Where a right column may start: an edge in the middle of the page at which many lines start."""
    left, right = _margins(rows)
    third = (right - left) / 3
    edges = Counter(
        round(segment[0].box[0] / _EDGE)
        for row in rows
        for segment in row
        if left + third < segment[0].box[0] < right - third
    )
    edge, count = max(edges.items(), key=lambda each: each[1], default=(0, 0))
    return (edge - 1) * _EDGE if count >= _FEWEST_LINES * _FILLED else None


def _is_beside(segment: Segment, gutter: float) -> bool:
    return segment[-1].box[2] <= gutter or segment[0].box[0] >= gutter


def _columns(rows: list[Row], gutter: float) -> list[Row]:
    """Rows separated by a gutter: the left column, then the right one, if both are prose."""
    left = [[segment] for row in rows for segment in row if segment[-1].box[2] <= gutter]
    right = [[segment] for row in rows for segment in row if segment[0].box[0] >= gutter]
    if any(len(row) > 2 for row in rows) or not (_is_prose(left) and _is_prose(right)):
        return rows
    return left + right


def _is_prose(rows: list[Row]) -> bool:
    """Whether lines fill their column and start at its edge."""
    if len(rows) < _FEWEST_LINES:
        return False
    starts = [row[0][0].box[0] for row in rows]
    ends = [row[-1][-1].box[2] for row in rows]
    edge = median(starts)
    width = max(ends) - min(starts)
    aligned = sum(abs(start - edge) <= _EDGE for start in starts)
    filled = sum(end - start > _FILLED * width for start, end in zip(starts, ends, strict=True))
    return min(aligned, filled) > _FILLED * len(rows)


def _width_of_letter(words: Sequence[Word]) -> float:
    letters = sum(len(word.text) for word in words)
    return max(sum(word.box[2] - word.box[0] for word in words) / letters, 1.0)


def _margins(rows: list[Row]) -> tuple[float, float]:
    """The start of the leftmost line and the end of the rightmost."""
    return (
        min(segment[0].box[0] for row in rows for segment in row),
        max(segment[-1].box[2] for row in rows for segment in row),
    )


def _ends_before(above: Row, row: Row, margins: tuple[float, float]) -> bool:
    """Whether a blank line belongs between two lines: there is room for one, or centred lines end, for
    instance a subject, which nothing else separates from the text below.
    """
    bottom = max(word.box[3] for segment in above for word in segment)
    top = min(word.box[1] for segment in row for word in segment)
    if top - bottom > _BLANK_LINE * row[0][0].height:
        return True
    return _is_centered(above, margins) and not _is_centered(row, margins)


def _is_centered(row: Row, margins: tuple[float, float]) -> bool:
    """Whether a line has much and equal room on either side."""
    left, right = row[0][0].box[0] - margins[0], margins[1] - row[-1][-1].box[2]
    if len(row) > 1 or min(left, right) < _CENTERED * (margins[1] - margins[0]):
        return False
    return abs(left - right) < 2 * row[0][0].height


def _stretches(
    row: Row, page: int, number: int, letter: float, margin: float, restore: Restore
) -> Iterator[Stretch]:
    words = [word for segment in row for word in segment]
    texts = iter(restore([word.text for word in words], [word.font for word in words]))
    column = -GAP
    for segment in row:
        column = max(round((segment[0].box[0] - margin) / letter), column + GAP)
        for word, text in zip(segment, texts, strict=False):
            yield Stretch(text, column, page, number, word.box)
            column += len(text) + 1
        column -= 1
