"""Reads the short form in brackets inside a body's name: "Liên đoàn Lao động (LĐLĐ) tỉnh"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.bodies.heads import longest_head
from viunion_nlp.reading.bodies.name import BodyName
from viunion_nlp.reading.bodies.places import body_place
from viunion_nlp.reading.facts import Facts
from viunion_nlp.text.scan import CAPITAL, DIGITS, NEWLINE, UPPER

_JOINS: Final = ("và", "-")


def form_end(facts: Facts, at: int) -> int:
    """Behind "(LĐLĐ)" or "(KCN và CX)", where such a bracket opens and the line goes on; else ``at``."""
    if facts.words[at] != "(" or facts.gaps[at] == NEWLINE or not facts.shapes[at + 1] & UPPER:
        return at
    close = _behind_form(facts, at + 1)
    while facts.words[close] in _JOINS and facts.shapes[close + 1] & UPPER:
        close = _behind_form(facts, close + 1)
    if facts.shapes[close] & DIGITS:
        close += 1
    behind = close + 1
    return at if facts.words[close] != ")" or facts.gaps[behind] == NEWLINE else behind


def _behind_form(facts: Facts, first: int) -> int:
    abbreviation = facts.abbreviations.get(first)
    return first + 1 if abbreviation is None else abbreviation.last


def behind_form(facts: Facts, at: int, *, titled: bool) -> int:
    """Where complements go on behind "(LĐLĐ)" in "Liên đoàn Lao động (LĐLĐ) tỉnh"."""
    behind = form_end(facts, at)
    if behind == at:
        return at
    if facts.shapes[behind] & CAPITAL or body_place(facts, behind, titled=titled) is not None:
        return behind
    return at


def take_longer_head(facts: Facts, name: BodyName) -> bool:
    """Give a name the longer head that goes on in lower case behind the short form of its own, if one does:
    "Công đoàn (CĐ) ngành", "Nghiệp đoàn (NĐ) nghề cá"."""
    behind = form_end(facts, name.head_last)
    if name.head is None or behind == name.head_last or facts.shapes[behind] & CAPITAL:
        return False
    following = facts.lexicon.naming.longer_heads.get(name.head.head)
    if following is None or facts.words[behind] not in following:
        return False
    found = longest_head(facts, name.head.head, behind)
    if found is None:
        return False
    name.take_head(*found)
    return True
