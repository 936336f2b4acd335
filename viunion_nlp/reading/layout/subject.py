"""Finds the subject of a document: "V/v …" in a letter, the lines below the type in any other."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.cues import is_cue
from viunion_nlp.reading.drafts import PartDraft, Stretch
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.layout.cells import Cell
from viunion_nlp.reading.layout.kinds import (
    CAPITALS,
    DATE,
    DECIDES,
    FURNITURE,
    ITEM,
    NUMBER,
    PREAMBLE,
    RULE,
    TEXT,
)
from viunion_nlp.reading.layout.top import Top, read_mark
from viunion_nlp.reading.layout.words import (
    begins_body,
    begins_office,
    behind_item_sign,
    opens_with,
    word_end,
)
from viunion_nlp.text.scan import CAPITAL, FIGURE

_MOST_LINES: Final = 12
_LONGEST_LINE: Final = 700  # code points
_LONGEST_LABEL: Final = 8  # syllables of an entry, with its colon
_SAME_COLUMN: Final = 14  # code points that the lines of one column differ in where they begin
_OTHER_COLUMN: Final = (DATE, "nation", "motto", "party", "urgency", "secrecy")
_NO_SUBJECT: Final = ("addressees", "recipients", ITEM, DECIDES, NUMBER)


def read_about(facts: Facts, top: Top) -> None:
    """ "V/v …" below the number, across the lines of its column."""
    cell = top.cells[top.at]
    first = word_end(facts, cell.first, cell.last, "about")
    while first < cell.last and facts.words[first] in (":", "."):
        first += 1
    stretches = [(first, cell.last)] if first < cell.last else []
    top.at += 1
    before = cell
    while top.at < len(top.cells):
        following = top.cells[top.at]
        if _goes_on_below(facts, top, following, before):
            stretches.append((following.first, following.last))
            before = following
            top.at += 1
        elif not _is_beside(top, following, before) or not read_mark(facts, top):
            break
    if stretches and top.heading.subject is None:
        top.heading.subject = PartDraft(stretches)


def _goes_on_below(facts: Facts, top: Top, cell: Cell, before: Cell) -> bool:
    """Whether a cell is the next line of a letter's subject: not in capitals, but behind a comma ("thu nợ
    BHXH,", "BHYT")."""
    listed = facts.words[before.last - 1] == "," and top.kinds[top.at] == CAPITALS
    if cell.behind_blank:
        return False
    if not listed and (cell.upper or top.kinds[top.at] not in (TEXT, PREAMBLE)):
        return False
    return cell.line - before.line == 1 and abs(cell.column - before.column) <= _SAME_COLUMN


def _is_beside(top: Top, cell: Cell, before: Cell) -> bool:
    """Whether a cell of the other column comes between two lines of a letter's subject."""
    if top.kinds[top.at] not in _OTHER_COLUMN or cell.line - before.line > 1:
        return False
    return abs(cell.column - before.column) > _SAME_COLUMN


def read_subject(facts: Facts, top: Top, *, names_itself: bool) -> None:
    """The lines below the type. Capitals are the subject if nothing in lower case is, and always in a
    law, which ``names_itself``.
    """
    stretches: list[Stretch] = []
    capitals: list[Stretch] = []
    before: Cell | None = None
    while top.at < len(top.cells) and len(stretches) < _MOST_LINES:
        cell, kind = top.cells[top.at], top.kinds[top.at]
        if capitals and not stretches and (kind == RULE or cell.behind_blank):
            break
        if kind in ("urgency", "secrecy", DATE) or (not stretches and _is_aside(kind)):
            read_mark(facts, top)
        elif not stretches and _says_enclosed(facts, cell):
            top.at += 1
        elif _opens_form(facts, top):
            break
        elif kind == CAPITALS and not stretches:
            if not names_itself and _is_authority(facts, top):
                break
            capitals.append((cell.first, cell.last))
            top.at += 1
        elif _is_of_subject(facts, cell, kind, before):
            stretches.append((word_end(facts, cell.first, cell.last, "about"), cell.last))
            before = cell
            top.at += 1
        else:
            break
    if names_itself:
        stretches = [*capitals, *stretches]
    stretches = stretches or capitals
    if stretches:
        top.heading.subject = PartDraft(stretches)


def _opens_form(facts: Facts, top: Top) -> bool:
    """Whether two entries of a form follow each other here: "Họ và tên: Lê An⏎Chức vụ: Kế toán"."""
    if top.at + 1 >= len(top.cells):
        return False
    return _is_entry(facts, top.cells[top.at]) and _is_entry(facts, top.cells[top.at + 1])


def _is_entry(facts: Facts, cell: Cell) -> bool:
    """Whether a few words and a colon open a line, and a capital or figure follows."""
    words = facts.words[cell.first : min(cell.last - 1, cell.first + _LONGEST_LABEL)]
    if ":" not in words or word_end(facts, cell.first, cell.last, "about") > cell.first:
        return False
    return bool(facts.shapes[cell.first + words.index(":") + 1] & (CAPITAL | FIGURE))


def _is_aside(kind: str) -> bool:
    """Whether a cell between the type and the subject belongs to neither."""
    return kind in (RULE, FURNITURE, "draft", NUMBER)


def _says_enclosed(facts: Facts, cell: Cell) -> bool:
    """Whether a line in brackets says what a document is issued with: "(Ban hành kèm theo Quyết định …)"."""
    if facts.words[cell.first] != "(":
        return False
    at = cell.first + 1
    while is_cue(facts, at, "issued with"):
        at += 2
        if at > cell.first + 1 and facts.nodes[at].document_type is not None:
            return True
    return False


def _is_authority(facts: Facts, top: Top) -> bool:
    """Whether a line of capitals below the type is the deciding authority: a body or an office, followed
    by the grounds or the deciding word.
    """
    first = top.cells[top.at].first
    if not begins_body(facts, first) and not begins_office(facts, first):
        return False
    for at in range(top.at + 1, min(top.at + 4, len(top.cells))):
        if top.kinds[at] not in (CAPITALS, RULE):
            return top.kinds[at] in (PREAMBLE, DECIDES)
    return False


def _is_of_subject(facts: Facts, cell: Cell, kind: str, before: Cell | None) -> bool:
    """Whether a line continues or starts the subject."""
    if before is not None and facts.shapes[cell.first] & FIGURE and not cell.behind_blank:
        if _waits_for_figure(facts, before):
            return True
    if kind in _NO_SUBJECT or kind in (RULE, FURNITURE, CAPITALS, "draft"):
        return False
    if facts.scan.ends[cell.last - 1] - facts.scan.start(cell.first) > _LONGEST_LINE:
        return False
    if before is None:
        return kind != PREAMBLE or not _is_ground(facts, cell)
    small = not facts.syllables[behind_item_sign(facts, cell.first, cell.last)].text[:1].isupper()
    if cell.behind_blank or kind == PREAMBLE:
        return small
    if not small and facts.words[cell.last - 1] in (".", ";", ":"):
        return False  # the text's first sentence
    return small or not facts.shapes[cell.first] & FIGURE


def _waits_for_figure(facts: Facts, before: Cell) -> bool:
    """Whether a figure must follow a line: "… kèm theo Nghị quyết số"."""
    return facts.words[before.last - 1] in ("số", "ngày", "tháng", "năm")


def _is_ground(facts: Facts, cell: Cell) -> bool:
    """Whether a line is a legal ground: it starts like one, and ends with the sign of one or with a
    colon.
    """
    if facts.words[cell.last - 1] in (";", ":", ","):
        return True
    return opens_with(facts, cell.first, cell.last, "ground") is not None
