"""Bare numbers behind type words in short form, which alone mean much else: "CT 05", "TT 20", "HD 63"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.cues import cue_before
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.references.shapes import ends_phrase
from viunion_nlp.reading.references.starts import begins_issuer
from viunion_nlp.text.scan import CAPITAL, DIGITS, NEWLINE

_JOIN: Final = (",", "và")
_MOST_ITEMS: Final = 12


def list_end(facts: Facts, last: int) -> int:
    """The end of a list of short types with bare numbers that goes on behind a first one, "TT 01, TT 02 và TT
    04"; ``last`` where none does."""
    for _ in range(_MOST_ITEMS):
        number = last + 2
        if facts.words[last] not in _JOIN or not facts.shapes[number] & DIGITS:
            break
        kind = facts.nodes[last + 1].document_type
        if kind is None or kind.length > 1 or not kind.row.type[1].isupper():
            break
        if NEWLINE in facts.gaps[last : number + 1]:
            break
        last = number + 1
    return last


def issued_at_end(facts: Facts, last: int) -> bool:
    """Whether "của" leads to a body or office behind a number, or behind the list that goes on there."""
    of = list_end(facts, last)
    if facts.words[of] != "của":
        return False
    return bool(facts.shapes[of + 1] & CAPITAL) and begins_issuer(facts, of + 1)


def is_applied(facts: Facts, first: int, last: int) -> bool:
    """Whether a word that is said of documents stands before a short type, "quán triệt CT 05", or a plural
    before several, "các TT 20, TT 21"; and the phrase ends behind the number."""
    if not ends_phrase(facts, last):
        return False
    if cue_before(facts, first, "applied"):
        return True
    return facts.words[first - 1] == "các" and list_end(facts, last) > last
