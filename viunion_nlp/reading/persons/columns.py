"""Finds names in tables, in the column that a heading gives to names."""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

from viunion_nlp.reading.drafts import PersonDraft, Stretch
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.persons.evidence.columns import IS_IN_COLUMN
from viunion_nlp.text.scan import CAPITAL

_BORDER: Final = "|"
_LONGEST_HEADING: Final = 4  # syllables: "Họ và tên"
_MOST_LINES_APART: Final = 3  # lines of a row whose cells are printed in lines
_MOST_CELLS: Final = 30  # of a row


def names_in_columns(facts: Facts) -> list[PersonDraft]:
    """ "1 | Kpuih Thảo | Chủ tịch xã" below "TT | Họ và tên | Chức vụ"."""
    found: list[PersonDraft] = []
    if not facts.cells and _BORDER not in facts.scan.source:
        return found
    column, before = -1, 0
    for line in _lines_of_rows(facts):
        cells = _cells(facts, line)
        heading = _column_of_names(facts, cells)
        if heading >= 0:
            column = heading
        elif column >= 0 and line - before > _MOST_LINES_APART:
            column = -1
        elif 0 <= column < len(cells):
            person = _name_in(facts, cells[column])
            if person is not None:
                found.append(person)
        before = line
    return found


def _lines_of_rows(facts: Facts) -> list[int]:
    """The lines that are parted into cells."""
    firsts = facts.lines.firsts
    borders = [*facts.cells, *facts.scan.signs_of(_BORDER)]
    return sorted({bisect_right(firsts, border) - 1 for border in borders})


def _cells(facts: Facts, line: int) -> list[Stretch]:
    """The cells of a line, empty ones between borders included."""
    first, last = facts.lines.firsts[line], facts.lines.firsts[line + 1]
    cells: list[Stretch] = []
    start = first
    for index in range(first, last):
        if facts.words[index] == _BORDER:
            cells.append((start, index))
            start = index + 1
        elif index > start and facts.scan.is_wide(index):
            cells.append((start, index))
            start = index
        if len(cells) == _MOST_CELLS:
            return cells
    return [*cells, (start, last)]


def _column_of_names(facts: Facts, cells: list[Stretch]) -> int:
    """The column whose heading stands in a row; -1 if none of its cells is one."""
    for column, (first, last) in enumerate(cells):
        if 0 < last - first <= _LONGEST_HEADING:
            if " ".join(facts.words[first:last]) in facts.cues["column of names"]:
                return column
    return -1


def _name_in(facts: Facts, cell: Stretch) -> PersonDraft | None:
    first, last = cell
    while first < last and facts.addresses[first] is not None:
        address = facts.addresses[first]
        assert address is not None
        first += address.length
        while first < last and facts.words[first] == ".":
            first += 1
    if first >= last or not facts.shapes[first] & CAPITAL:
        return None
    if facts.in_body[first] or facts.in_reference[first]:
        return None
    if not IS_IN_COLUMN.say(facts, first, last):
        return None
    return PersonDraft(first=first, last=last, rule="column of names")
