"""Tells what a company makes or does from what it is called: "Công ty TNHH Gỗ | Hoàng Thái Phát"."""

from __future__ import annotations

from viunion_nlp.reading.bodies.name import BodyName
from viunion_nlp.reading.cues import cue_length
from viunion_nlp.reading.edges import person_name_end
from viunion_nlp.reading.facts import Facts
from viunion_nlp.text.scan import NEWLINE, SIGN


def goods_end(facts: Facts, name: BodyName) -> int:
    """Where the legal form of a company and what it makes end behind its head: "Công ty | TNHH Gỗ |"."""
    at, forms = name.head_last, facts.cues["legal form"]
    if name.draft.kind != "enterprise":
        return at
    while at < facts.count:
        length = 1 if facts.words[at] in forms else cue_length(facts, at, "goods")
        if not length:
            break
        at += length
    return at


def is_called_behind_goods(facts: Facts, name: BodyName, index: int) -> bool:
    """Whether nothing but its legal form and what it makes stands between the head of a company and a
    syllable: "Công ty TNHH Gỗ | Hoàng Thái Phát"."""
    if name.head_last >= index or (name.titled and not _is_closed(facts, name, index)):
        return False
    return goods_end(facts, name) >= index


def _is_closed(facts: Facts, name: BodyName, index: int) -> bool:
    """Whether what may be the holder of an office is the company's: right behind its legal form, or behind
    what it makes before a sign: "ông An, Giám đốc Công ty TNHH Gỗ | Hoàng Thái Phát, …"."""
    at, forms = name.head_last, facts.cues["legal form"]
    if facts.words[index - 1] in forms:
        return True
    if not {facts.words[at - 1], facts.words[at]} & forms:
        return False
    last = person_name_end(facts, index)
    return last is not None and (facts.gaps[last] == NEWLINE or facts.shapes[last] & SIGN != 0)
