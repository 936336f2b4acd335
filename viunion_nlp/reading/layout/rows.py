"""Splits the rows of a table into cells, and links the offices in a row with its person."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Final

from viunion_nlp.reading.drafts import Stretch
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.layout.cells import is_filled_in
from viunion_nlp.reading.layout.columns import mark_old_offices, read_columns
from viunion_nlp.reading.layout.stacks import stacked_rows
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.text.scan import CAPITAL, DIGITS, NEWLINE, SIGN

_RULE: Final = "row of a table"
_BORDER: Final = "|"
_WIDE: Final = "   "
_LONGEST_MARKER: Final = 2  # syllables: "1.", "-"
_LONGEST_LEAD: Final = 6  # syllables of a number or address before a name


def part_rows(facts: Facts) -> None:
    """Separate the cells of rows, so that no name or office continues from one into the next."""
    source = facts.scan.source
    if "\t" in source or _WIDE in source:
        facts.cells = [index for index in facts.scan.wide_gaps() if _begins_cell(facts, index)]
        facts.scan.part(facts.cells)


def _begins_cell(facts: Facts, index: int) -> bool:
    """Whether a cell starts after a wide gap: a tab after more than the number or dash of an item, or
    blanks before a capital or figure that are not to be filled in.
    """
    if index == facts.count or facts.gaps[index] == NEWLINE or is_filled_in(facts, index):
        return False
    if not (facts.scan.behind_tab(index) or facts.shapes[index] & (CAPITAL | DIGITS)):
        return False
    first = index
    while facts.gaps[first] != NEWLINE:
        first -= 1
        if index - first > _LONGEST_MARKER:
            return True
    for marker in range(first, index):
        if not facts.shapes[marker] & (SIGN | DIGITS):
            return True
    return False


def fills_cell(facts: Facts, first: int, last: int) -> bool:
    """A name fills its cell, with the number of the row or a word of address before it at most."""
    ends = facts.gaps[last] == NEWLINE or facts.words[last] in (_BORDER, "(")
    at = first
    while facts.gaps[at] != NEWLINE and facts.words[at - 1] != _BORDER:
        at -= 1
        if first - at > _LONGEST_LEAD:
            return False
    address = facts.addresses[at]
    if address is None and facts.shapes[at] & DIGITS:
        number = at + 1 + (facts.words[at + 1] in (".", "/", ")"))
        address = facts.addresses[number]  # "1. Bà Tô Thị Mận"
    lead = first - at if address is None else first - at - address.length
    return ends and (lead == 0 or (lead <= _LONGEST_MARKER and bool(facts.shapes[at] & DIGITS)))


IS_OF_ROW: Final = Verdicts(
    "HOLDS",
    "Is a name that of a table's row?",
    rule(
        fills_cell, YES,
        "1\t[PERSON#a Lò Văn Páo]\t1985\t[TITLE Chủ tịch LĐLĐ huyện|by=a]",
        but="1\tQuà của ông [PERSON Lò Văn Páo]\t1985\t[TITLE Chủ tịch LĐLĐ huyện]",
    ),
    otherwise=NO,
)  # fmt: skip


def _rows_of(facts: Facts) -> list[Stretch]:
    """The lines that have several cells, in text order."""
    cells = [*facts.cells, *facts.scan.signs_of(_BORDER)]
    if not cells:  # a gate
        return []
    firsts = facts.lines.firsts
    lines = {bisect_right(firsts, at) - 1 for at in cells}
    return [(firsts[line], firsts[line + 1]) for line in sorted(lines)]


def read_rows(facts: Facts) -> None:
    """Link the only person of each row with the offices in its other cells, and the names of several with
    the offices that head their columns."""
    if not facts.persons:
        return
    rows = _rows_of(facts)
    if len(rows) > 1:
        read_columns(facts, rows)
        mark_old_offices(facts, rows)
    if not facts.titles:
        return
    rows += stacked_rows(facts)
    if not rows:
        return
    starts = [person.first for person in facts.persons]
    places = [title.first for title in facts.titles]
    held = {title for _, title, _ in facts.links}
    for first, last in sorted(rows):
        at = bisect_left(starts, first)
        if bisect_left(starts, last) != at + 1:
            continue
        person = facts.persons[at]
        for title in facts.titles[bisect_left(places, first) : bisect_left(places, last)]:
            if title not in held and IS_OF_ROW.say(facts, person.first, person.last):
                title.needs_person = False
                facts.links.append((person, title, _RULE))
