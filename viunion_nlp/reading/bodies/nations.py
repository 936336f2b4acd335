"""Reads the country that closes the name of a company or of a body known by one word."""

from __future__ import annotations

from viunion_nlp.reading.bodies.complements import Complement
from viunion_nlp.reading.bodies.name import BodyName
from viunion_nlp.reading.facts import Facts
from viunion_nlp.text.scan import CAPITAL


def nation(facts: Facts, name: BodyName) -> Complement | None:
    """The country in brackets that closes the name of a company: "Công ty TNHH Canon (Việt Nam)"."""
    return Complement(name.at + 4) if closes_with_nation(facts, name, name.at) else None


def closes_with_nation(facts: Facts, name: BodyName, at: int) -> bool:
    """Whether a company's own name stands before the country in brackets."""
    if facts.words[at] != "(" or facts.words[at + 3] != ")" or not name.named:
        return False
    if name.draft.kind != "enterprise" or not facts.shapes[at - 1] & CAPITAL:
        return False
    said = f"{facts.words[at + 1]} {facts.words[at + 2]}"
    return said in facts.cues["national"]


def national(facts: Facts, name: BodyName) -> Complement | None:
    """ "Việt Nam" behind a known name of one word: "UNICEF Việt Nam"."""
    draft = name.draft
    if draft.body is None or draft.last - draft.first > 1:
        return None
    two = f"{facts.words[draft.last]} {facts.words[draft.last + 1]}"
    if two not in facts.cues["national"] or not facts.shapes[draft.last] & CAPITAL:
        return None
    return Complement(draft.last + 2)
