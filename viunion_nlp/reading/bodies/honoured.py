"""Recognises the people of history whom schools are called after: "Trường THPT Nguyễn Trãi"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.bodies.name import BodyName
from viunion_nlp.reading.edges import is_likely_person
from viunion_nlp.reading.facts import Facts
from viunion_nlp.text.scan import CAPITAL, DIGITS, NEWLINE, SIGN

_LENGTHS: Final = (4, 3, 2)  # syllables, longest first


def honoured_end(facts: Facts, name: BodyName, first: int) -> int:
    """The end of the name of whom a school is called after; 0 where none stands here, or a longer name of
    another."""
    if name.draft.kind != "school" or "people" not in name.traits:
        return 0
    for length in _LENGTHS:
        last = first + length
        if " ".join(facts.words[first:last]) in facts.cues["namesake"]:
            return last if _closes(facts, first, last) else 0
    return 0


def _closes(facts: Facts, first: int, last: int) -> bool:
    """Whether every syllable has a capital and no further one of the same name follows."""
    for index in range(first, last):
        if not facts.shapes[index] & CAPITAL or (index > first and facts.gaps[index] == NEWLINE):
            return False
    if not facts.shapes[last] & CAPITAL or facts.gaps[last] == NEWLINE:
        return True
    if is_likely_person(facts, last) or facts.nodes[last].place is not None:
        return True
    return facts.abbreviation_kind(last) == "place"


def closes_honoured(facts: Facts, last: int) -> bool:
    """Whether a school's name ends behind whom it is called after: somebody else follows, or small letters:
    "Trường ĐH Nguyễn Tất Thành | tuyển sinh"; not "Trường Tiểu học Nguyễn Du số 2"."""
    if facts.shapes[last] & CAPITAL:
        return is_likely_person(facts, last)
    return not facts.shapes[last] & (SIGN | DIGITS) and facts.words[last] != "số"
