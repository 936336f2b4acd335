"""Reads the heading of a document: the part above its text."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.drafts import HeadingDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.layout.cells import Cell
from viunion_nlp.reading.layout.document_type import complete_type, type_of_line
from viunion_nlp.reading.layout.issuers import read_issuers
from viunion_nlp.reading.layout.kinds import CAPITALS, DATE, DECIDES, ITEM, NUMBER, PREAMBLE
from viunion_nlp.reading.layout.subject import read_about, read_subject
from viunion_nlp.reading.layout.top import Top, read_mark
from viunion_nlp.reading.layout.words import word_end

_ENDS: Final = (PREAMBLE, DECIDES, ITEM, "addressees", "recipients")
_FAR: Final = 10  # cells from the state's or the Party's name to the number or the date
_NEAR: Final = 4  # cells from a line of text to what says that the heading goes on


def read_top(facts: Facts, cells: list[Cell]) -> Top | None:
    """The heading at the start of a document; None if there is none."""
    top = Top(facts, cells)
    if not _is_heading(top):
        return None
    while top.at < len(top.cells):
        if not read_mark(facts, top) and not _read_cell(facts, top):
            break
    read_issuers(facts, top.heading, top.left)
    complete_type(facts, top.heading)
    return top


def _is_heading(top: Top) -> bool:
    """Whether the name of the state, the Party or a mass organisation is above a document, with a number, a
    date or the motto."""
    if top.of_association:
        return True
    for at, kind in enumerate(top.kinds):
        if kind in ("nation", "party"):
            near = top.kinds[max(0, at - _FAR) : at + _FAR]
            return NUMBER in near or DATE in near or "motto" in near
    return False


def _read_cell(facts: Facts, top: Top) -> bool:
    """Read a cell that is not a mark; returns whether the heading continues after it."""
    cell, kind = top.cells[top.at], top.kinds[top.at]
    if kind == "about" or _names_subject(facts, top, cell):
        read_about(facts, top)
        return True
    if kind == CAPITALS:
        return _read_capitals(facts, top, cell)
    if not top.at and word_end(facts, cell.first, cell.last, "appendix") > cell.first:
        top.at += 1  # "Mẫu số 02" above all
        return True
    if kind in _ENDS or not top.follows(("nation", "party", DATE), _NEAR):
        return False
    top.at += 1
    return True


def _names_subject(facts: Facts, top: Top, cell: Cell) -> bool:
    """Whether a letter's subject is written below its number in full words: "Về việc …"."""
    if top.heading.number is None or not top.follows(
        ("nation", "party", DATE, "addressees"), _NEAR
    ):
        return False
    return word_end(facts, cell.first, cell.last, "subject") > cell.first


def _read_urgency(facts: Facts, heading: HeadingDraft, cell: Cell) -> None:
    """The urgency that closes the line of the type: "CÔNG ĐIỆN HỎA TỐC"."""
    for at in range(cell.first + 1, cell.last):
        if not heading.urgency and word_end(facts, at, cell.last, "urgency") == cell.last:
            heading.urgency = facts.scan.written(at, cell.last)


def _read_capitals(facts: Facts, top: Top, cell: Cell) -> bool:
    """A line of capitals: the type, if it is below the name of the state or the Party, or the issuer."""
    seen = top.kinds[: top.at]
    below = top.of_association and (NUMBER in seen or DATE in seen)
    if below or "nation" in seen or "party" in seen:
        row = type_of_line(facts, top.heading, cell)
        if row is not None:
            top.heading.doc_type = row.type
            _read_urgency(facts, top.heading, cell)
            top.at += 1
            read_subject(facts, top, names_itself=row.kind == "law")
            return False
    top.left.append(cell)
    top.at += 1
    return True
