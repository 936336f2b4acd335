"""Finds the layout of an official document, before its words are read."""

from __future__ import annotations

from typing import Final

from viunion_nlp.headings import Zone
from viunion_nlp.lexicon import Lexicon
from viunion_nlp.reading.drafts import HeadingDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.layout.cells import Cell, cells_of
from viunion_nlp.reading.layout.endings import read_ending
from viunion_nlp.reading.layout.heading import read_top
from viunion_nlp.reading.layout.layout import Layout
from viunion_nlp.reading.layout.recipients import read_addressees, read_items
from viunion_nlp.reading.layout.rows import part_rows
from viunion_nlp.reading.layout.words import word_end
from viunion_nlp.reading.layout.zones import lay_out, zones_of
from viunion_nlp.text.scan import UPPER

_FIRST_WORDS: Final = 400  # of a text, in which the state's name would stand
_MOST_BEFORE: Final = 6  # cells from the subject to the addressees


def find_layout(facts: Facts) -> None:
    """Find heading, zones and signatures of an official document, and store them in the facts; other
    texts have none.
    """
    layout = _read_layout(facts)
    if layout is not None:
        facts.heading = layout.heading
        facts.zones = zones_of(facts, layout)
        lay_out(facts, layout)
    else:
        part_rows(facts)


def zones(text: str, lexicon: Lexicon) -> tuple[Zone, ...]:
    """The zones of an official document in text order; empty for any other text."""
    facts = Facts(lexicon.phrases.scan(text), lexicon)
    find_layout(facts)
    zones: list[Zone] = []
    for each in facts.zones:
        start, end = facts.scan.span(each.first, each.last)
        zones.append(Zone(kind=each.kind, start=start, end=end, reason=each.reason))
    return tuple(zones)


def _read_layout(facts: Facts) -> Layout | None:
    if not _may_be_official(facts):
        return None
    facts.look_up()
    cells = cells_of(facts)
    top = read_top(facts, cells)
    layout = Layout(cells, top.heading if top is not None else HeadingDraft())
    behind = 0
    if top is not None:
        layout.body_at = top.at
        behind = _read_addressees(facts, layout.heading, cells, top.at)
    read_ending(facts, layout, behind)
    if top is None:
        if not _is_ending(layout.heading):
            return None
        layout.heading.remarks.append("no heading stands above the text")
    return layout


def _may_be_official(facts: Facts) -> bool:
    """A gate: a line starts with a mark or with "Nơi nhận", or the name of the state or the Party is
    above the text in capitals.
    """
    words, shapes = facts.words, facts.shapes
    openings, names = facts.lexicon.layout_openings, facts.lexicon.layout_names
    for first in facts.scan.lines[:-1]:
        if words[first] in openings and (
            facts.syllables[first].text.isupper()
            or words[first + 1] in facts.lexicon.layout_seconds
        ):
            return True
    for index in facts.scan.upper:
        if index >= _FIRST_WORDS:
            break
        if shapes[index + 1] & UPPER and (words[index], words[index + 1]) in names:
            return True
    return False


def _is_ending(heading: HeadingDraft) -> bool:
    """Whether a page without a heading is the end of a document, as shown by a mark and an office, or by
    recipients and an office with a name."""
    for signature in heading.signatures:
        if signature.title is None:
            continue
        if signature.marks or (heading.recipients and signature.person is not None):
            return True
    return False


def _read_addressees(facts: Facts, heading: HeadingDraft, cells: list[Cell], at: int) -> int:
    """Addressees between the subject and the first sentence; returns the cell after the last one."""
    for number in range(at, min(at + _MOST_BEFORE, len(cells))):
        cell = cells[number]
        if word_end(facts, cell.first, cell.last, "addressees") > cell.first:
            return read_addressees(facts, heading, cells, number)
        if _calls(facts, cell):
            return read_items(facts, heading, [], cells, number + 1)
    return at


def _calls(facts: Facts, cell: Cell) -> bool:
    """Whether a line introduces the addressees of a telegram: "THỦ TƯỚNG CHÍNH PHỦ điện:"."""
    word = cell.last - 2
    if facts.words[cell.last - 1] != ":" or word < cell.first:
        return False
    return word_end(facts, word, cell.last - 1, "calls") > word
