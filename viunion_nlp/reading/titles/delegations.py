"""Reads the province that a deputy comes from: "đại biểu Quốc hội Bến Tre", "đại biểu đoàn Bến Tre"."""

from __future__ import annotations

from viunion_nlp.lexicon.places import place_level
from viunion_nlp.reading.drafts import OrganizationDraft
from viunion_nlp.reading.edges import is_likely_person
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.placenames import behind_dot
from viunion_nlp.reading.placewords import place_word
from viunion_nlp.reading.titles.office import Office, Part
from viunion_nlp.text.scan import CAPITAL, NEWLINE


def constituency_end(facts: Facts, found: OrganizationDraft) -> int:
    """Behind the province of "đại biểu Quốc hội Sóc Trăng", "… tỉnh Sóc Trăng", "… TP.HCM", "… đoàn Sóc
    Trăng", which is no part of the body."""
    last = found.last
    if found.place is not None or facts.gaps[last] == NEWLINE:
        return last
    if facts.shapes[last] & CAPITAL:
        return _province_end(facts, last, sure=False) or last
    named = facts.words[last] in facts.cues["delegation"]
    if not (named or facts.nodes[last].place_word is not None):  # a gate
        return last
    return _province_end(facts, last + named, sure=named) or last


def delegation(facts: Facts, office: Office) -> Part | None:
    """The delegation of a deputy, named after its province: "đại biểu [đoàn Bến Tre]"."""
    first = office.at + 1
    if facts.words[office.at] not in facts.cues["delegation"] or office.row.kind != "assembly":
        return None
    if facts.shapes[office.at] & CAPITAL or NEWLINE in (facts.gaps[office.at], facts.gaps[first]):
        return None  # a surname
    last = _province_end(facts, first, sure=True)
    return Part(last, place=(first, last)) if last else None


def _province_end(facts: Facts, first: int, *, sure: bool) -> int:
    """Behind the province that starts at a syllable, no person's name unless it is ``sure`` to be one; 0 if
    none does."""
    abbreviated = abbreviated_place_end(facts, first)
    if abbreviated is not None:
        return abbreviated
    word = place_word(facts, first)
    at = first if word is None else behind_dot(facts, first, word)
    name = facts.nodes[at].place
    if name is None or not facts.shapes[at] & CAPITAL:
        return 0
    if not (sure or word) and is_likely_person(facts, at):
        return 0
    return at + name.length if place_level(name.rows) == "province" else 0


def abbreviated_place_end(facts: Facts, at: int) -> int | None:
    """Behind the abbreviated place that starts at a syllable; None if none does."""
    if facts.abbreviation_kind(at) != "place":
        return None
    form, known = facts.abbreviations[at], facts.nodes[at].place
    last = form.last if known is None else max(form.last, at + known.length)
    return last if form.expansion[:1].isupper() else None
