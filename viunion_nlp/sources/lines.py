"""Builds lines of text, with cells placed side by side as they are printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Final

from viunion_nlp.sources.file_text import Box

GAP: Final = 4  # blanks between two columns, at least: fewer may be a printer's
_WIDEST: Final = 100  # code points of a line that others stand beside


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a line.

    Attributes:
        text: its text.
        column: how many characters precede it in its line, if there is room.
        page, paragraph, box: as in ``Spot``.
    """

    text: str
    column: int = 0
    page: int | None = None
    paragraph: int | None = None
    box: Box | None = None


# The stretches of a line from left to right; none for a blank line.
Line = Sequence[Stretch]


def lines_of(text: str, page: int | None, paragraph: int) -> list[Line]:
    """A paragraph as lines; it may contain line breaks."""
    return [
        [Stretch(part.rstrip(), 0, page, paragraph)] if part.strip() else []
        for part in text.split("\n")
    ]


def lines_by_paragraph(text: str, first: int = 1) -> list[Line]:
    """A text as lines, each a separate paragraph, counted from the first."""
    return [
        line
        for number, part in enumerate(text.split("\n"), first)
        for line in lines_of(part, None, number)
    ]


def side_by_side(cells: Sequence[Sequence[Line]]) -> list[Line]:
    """The cells of a table row next to each other, as printed.

    If a cell contains a long paragraph, the cells are placed below each other, because nobody prints
    lines that wide.
    """
    filled = [cell for cell in cells if any(cell)]
    if len(filled) < 2 or any(_width(cell) > _WIDEST for cell in filled):
        return [line for cell in filled for line in cell]
    column = 0
    shifted: list[list[Line]] = []
    for cell in cells:
        shifted.append([_shifted(line, column) for line in cell])
        width = _width(cell)
        column += width + GAP if width else 0
    return [
        [stretch for line in lines for stretch in line]
        for lines in zip_longest(*shifted, fillvalue=())
    ]


def _width(cell: Sequence[Line]) -> int:
    return max((line[-1].column + len(line[-1].text) for line in cell if line), default=0)


def _shifted(line: Line, columns: int) -> Line:
    return [replace(stretch, column=stretch.column + columns) for stretch in line]
