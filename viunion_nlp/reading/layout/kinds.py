"""Classifies a cell of a document by its own words."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.layout.cells import Cell
from viunion_nlp.reading.layout.words import (
    ITEM_SIGNS,
    behind_item_sign,
    day_end,
    number_end,
    numeric_date_end,
    opens_with,
    place_and_date_end,
    word_end,
)
from viunion_nlp.text.letters import bare_words
from viunion_nlp.text.scan import CAPITAL, DIGITS, SIGN

# Kinds are the roles of ``layout.tsv`` that a cell's first words may have, and these.
RULE: Final = "rule"
FURNITURE: Final = "furniture"
NUMBER: Final = "number"
DATE: Final = "date"
ITEM: Final = "item"
PREAMBLE: Final = "preamble"
DECIDES: Final = "decides"
CAPITALS: Final = "capitals"
TEXT: Final = "text"
# A cell of these holds nothing but their words.
_WHOLE: Final = ("nation", "party", "motto", "urgency", "secrecy", "draft")
_OPENING: Final = ("about", "addressees", "recipients")
_LONGEST_SYMBOL: Final = 12  # syllables
_LONGEST_NAME: Final = 6


def kind_of(facts: Facts, cell: Cell) -> str:
    """The kind of a cell: a role of ``layout.tsv``, or one of the kinds above; computed once."""
    if not cell.kind:
        cell.kind = _kind_of(facts, cell)
    return cell.kind


def _kind_of(facts: Facts, cell: Cell) -> str:
    first, last = cell.first, cell.last
    if is_rule(facts, first, last):
        return RULE
    for role in _WHOLE:
        if _is_whole(facts, first, last, role):
            return role
    if _is_furniture(facts, first, last):
        return FURNITURE
    if number_end(facts, first, last) > first or _is_type_and_number(facts, first, last):
        return NUMBER
    if place_and_date_end(facts, first, last) > first or day_end(facts, first, last) == last:
        return DATE
    if numeric_date_end(facts, first, last) == last:
        return DATE
    for role in _OPENING:
        if word_end(facts, first, last, role) > first:
            return role
    return _kind_of_text(facts, cell)


def _kind_of_text(facts: Facts, cell: Cell) -> str:
    first, last = cell.first, cell.last
    if cell.upper:
        decides = facts.words[last - 1] == ":" and _is_whole(facts, first, last, DECIDES)
        return DECIDES if decides else CAPITALS
    begun = behind_item_sign(facts, first, last)
    if begun < last and facts.shapes[begun] & CAPITAL and _is_preamble(facts, cell, begun):
        return PREAMBLE
    return ITEM if facts.words[first] in ITEM_SIGNS else TEXT


def is_rule(facts: Facts, first: int, last: int) -> bool:
    """Whether a stretch contains only signs: a line below a heading, the Party's star."""
    for index in range(first, last):
        if not facts.shapes[index] & SIGN:
            return False
    return True


def _is_whole(facts: Facts, first: int, last: int, role: str) -> bool:
    """Whether a stretch contains a word of the layout and otherwise only signs."""
    while first < last and facts.shapes[first] & SIGN:
        first += 1
    stop = word_end(facts, first, last, role)
    while role == "draft" and first < stop < last and facts.shapes[stop] & DIGITS:
        stop += 1  # "DỰ THẢO LẦN 2"
    return stop > first and is_rule(facts, stop, last)


def _is_furniture(facts: Facts, first: int, last: int) -> bool:
    """A page number, a line of the gazette, or a line printed by signing software."""
    if last - first == 1 and facts.shapes[first] & DIGITS:
        return True
    stop = word_end(facts, first, last, FURNITURE)
    if stop == first:
        return False
    return stop == last or facts.words[stop] in (":", "/") or bool(facts.shapes[stop] & DIGITS)


def _is_type_and_number(facts: Facts, first: int, last: int) -> bool:
    """Whether a cell contains "Luật số:", "Nghị quyết số:" and a symbol."""
    stop = word_end(facts, first, last, NUMBER)
    return first + 1 < stop < last <= stop + _LONGEST_SYMBOL and "/" in facts.words[stop:last]


def _is_preamble(facts: Facts, cell: Cell, begun: int) -> bool:
    """Whether a word of legal grounds opens a cell, even if the blank after it was lost; after a dash
    only a word that opens nothing else.
    """
    if opens_with(facts, begun, cell.last, "ground") is not None:
        return True
    if begun > cell.first:
        return False
    if opens_with(facts, begun, cell.last, PREAMBLE) is not None:
        return True
    written = bare_words(facts.words[cell.first : min(cell.last, cell.first + 4)])
    for rows in facts.lexicon.layout["ground"].values():
        for words in rows:
            if written.startswith(words):
                return True
    return False


def name_start(facts: Facts, cell: Cell) -> int:
    """Where a person's name starts in a cell that contains one, with or without ranks and degrees before
    it; -1 if there is none.
    """
    first = _behind_ranks(facts, cell.first, cell.last)
    words = 0
    for index in range(first, cell.last):
        shape = facts.shapes[index]
        if shape & SIGN:
            if facts.words[index] not in ("'", ".") or index in (first, cell.last - 1):
                return -1
        elif not shape & CAPITAL or shape & DIGITS:
            return -1
        else:
            words += 1
    return first if 2 <= words <= _LONGEST_NAME else -1


def _behind_ranks(facts: Facts, first: int, last: int) -> int:
    """The position after the ranks, degrees and forms of address at the start of a stretch."""
    index = first
    while index < last:
        honorific = facts.nodes[index].honorific
        if honorific is not None and honorific.row.kind in ("degree", "rank", "honorific"):
            if index + honorific.length < last:
                index += honorific.length
                continue
        if index == first or facts.words[index] not in (".", ",", ":"):
            return index
        index += 1
    return first
