"""Reads the end of a document: recipients on the left, signatures next to, after or before them."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.layout.cells import Cell
from viunion_nlp.reading.layout.kinds import FURNITURE, RULE, kind_of
from viunion_nlp.reading.layout.layout import Layout
from viunion_nlp.reading.layout.recipients import read_recipients
from viunion_nlp.reading.layout.signatures import (
    behind_mark,
    may_sign,
    read_signatures,
)
from viunion_nlp.reading.layout.words import begins_office, word_end

_MOST_CELLS: Final = 75  # of a signature block
_MOST_LINES: Final = 60  # of recipients
_BESIDE: Final = 12  # code points that a cell of the right column may begin before the others
_INDENTED: Final = (
    25  # how far to the right a cell without a neighbour begins that is of that column
)
_LEAST_GAP: Final = 3  # code points between two columns


def read_ending(facts: Facts, layout: Layout, at: int) -> None:
    """Recipients and signatures, after the cell ``at``."""
    cells = layout.cells
    opening = len(cells) - 1
    while opening >= at and not _opens_recipients(facts, cells[opening]):
        opening -= 1
    if opening < at:
        layout.signers = _trailing(facts, cells, at, _end(facts, cells, at))
    else:
        left, right = _columns_from(cells[: _end(facts, cells, opening)], opening)
        taken = read_recipients(facts, layout.heading, left)
        layout.recipients = left[:taken]
        layout.signers = right or _leading(facts, left[taken:])
        if not _has_offices(facts, layout.signers):
            layout.signers = _trailing(facts, cells, at, opening)
    layout.signers = layout.signers[:_MOST_CELLS]
    layout.heading.signatures = read_signatures(facts, layout.signers)


def _opens_recipients(facts: Facts, cell: Cell) -> bool:
    return word_end(facts, cell.first, cell.last, "recipients") > cell.first


def _end(facts: Facts, cells: list[Cell], at: int) -> int:
    """The cell that opens an appendix after a signature; the number of cells if there is none."""
    for number in range(at + 1, len(cells)):
        cell = cells[number]
        if cell.upper and word_end(facts, cell.first, cell.last, "appendix") > cell.first:
            return number
    return len(cells)


def _columns_from(cells: list[Cell], opening: int) -> tuple[list[Cell], list[Cell]]:
    """From the cell that opens the recipients onwards, the cells of their column and those of the column
    next to it.
    """
    first = cells[opening]
    near = [cell for cell in cells[opening:] if cell.line <= first.line + _MOST_LINES]
    column = _right_column(near)
    left: list[Cell] = []
    right: list[Cell] = []
    for cell in near:
        beside = right if _is_right(cell, first, column) else left
        beside.append(cell)
    return left, right


def _right_column(cells: list[Cell]) -> int:
    """Where the column next to the recipients starts; -1 if there is none."""
    columns: list[int] = []
    for number in range(1, len(cells)):
        before, cell = cells[number - 1], cells[number]
        gap = cell.column - before.column - before.length
        if before.line == cell.line and gap >= _LEAST_GAP:
            columns.append(cell.column)
    return min(columns, default=-1)


def _is_right(cell: Cell, opening: Cell, column: int) -> bool:
    if cell is opening or cell.column <= opening.column:
        return False
    if column >= 0:
        return cell.column >= column - _BESIDE
    return cell.line > opening.line and cell.column >= opening.column + _INDENTED


def _has_offices(facts: Facts, cells: list[Cell]) -> bool:
    for cell in cells:
        if behind_mark(facts, cell.first, cell.last):
            return True
        if cell.upper and begins_office(facts, cell.first):
            return True
    return False


def _leading(facts: Facts, cells: list[Cell]) -> list[Cell]:
    """The first cells, as far as they may be part of a signature block."""
    found: list[Cell] = []
    for cell in cells[:_MOST_CELLS]:
        if not may_sign(facts, cell):
            break
        found.append(cell)
    return found


def _trailing(facts: Facts, cells: list[Cell], first: int, last: int) -> list[Cell]:
    """The last cells of a row that may be part of a signature block."""
    begun = last
    while begun > max(first, last - _MOST_CELLS) and may_sign(facts, cells[begun - 1]):
        begun -= 1
    while begun < last and kind_of(facts, cells[begun]) in (RULE, FURNITURE):
        begun += 1
    return cells[begun:last]
