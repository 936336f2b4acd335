"""Reads lists of abbreviations, one entry per line: "- QTV: quỹ trợ vốn", "QTV | quỹ trợ vốn"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon import bare_form
from viunion_nlp.reading.abbreviations.defined import Definitions
from viunion_nlp.reading.abbreviations.letters import (
    CERTAIN_FROM,
    LONGEST,
    form_end,
    spells_out,
    words_behind,
)
from viunion_nlp.reading.facts import Facts
from viunion_nlp.text.scan import DIGITS, MIXED, SIGN, UPPER

_BEFORE_FORM: Final = ("-", "+", "*", "•", "|", ".", ")")
_BEHIND_FORM: Final = (":", "-", "=", "|")
_BEHIND_WORDS: Final = (".", ";", ",", "|")
_MOST_BEFORE: Final = 2  # syllables: "1.", "-"


def read_glossaries(facts: Facts, definitions: Definitions) -> None:
    """Read the definitions in lines that start with a form; the cells of a table are separate lines."""
    lines, shapes = facts.scan.lines, facts.shapes
    for number, first in enumerate(lines[:-1]):
        if not (shapes[first] | shapes[first + 1] | shapes[first + _MOST_BEFORE]) & (UPPER | MIXED):
            continue  # a gate
        form_at = _form_at(facts, first)
        form_last = form_end(facts, form_at)
        if form_last is None or facts.in_symbol[form_at]:
            continue
        line_end = lines[number + 1]
        if form_last == line_end and number + 2 < len(lines):
            line_end = lines[number + 2]
        _read_entry(facts, form_at, form_last, line_end, definitions)


def _form_at(facts: Facts, first: int) -> int:
    """The position after the bullet or number of an item."""
    at = first
    while at < first + _MOST_BEFORE and (
        facts.words[at] in _BEFORE_FORM or facts.shapes[at] & DIGITS
    ):
        at += 1
    return at


def _read_entry(
    facts: Facts, form_at: int, form_last: int, line_end: int, definitions: Definitions
) -> None:
    """A form and the words after it, up to the end of the line; after a sign, the words that its letters
    stand for, whatever follows them: "QTV - quỹ trợ vốn của tỉnh".
    """
    form = bare_form(facts.scan.text(form_at, form_last))
    signed = facts.words[form_last] in _BEHIND_FORM
    first, last = form_last + signed, line_end
    while last > first and facts.words[last - 1] in _BEHIND_WORDS:
        last -= 1
    if not signed and facts.shapes[first] & SIGN:
        return
    if 2 <= last - first <= LONGEST and spells_out(facts, (first, last), form):
        definitions.add(facts, form, form_at, (first, last), entry=True)
    elif signed:
        words = words_behind(facts, first, form, fewest=2)
        # Two letters are too few where anything else follows.
        if words is not None and (words[1] == last or len(form) >= CERTAIN_FROM):
            definitions.add(facts, form, form_at, words, entry=True)
