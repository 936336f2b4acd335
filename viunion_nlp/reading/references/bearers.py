"""Whose codes a symbol bears: "Bộ Y tế" in "15/2022/TT-BYT"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.cues import is_cue
from viunion_nlp.reading.drafts import Draft, Stretch
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.references.shapes import codes_of
from viunion_nlp.text.chunks import phrase_words
from viunion_nlp.text.scan import CAPITAL, FIGURE, NEWLINE, SIGN

_FARTHEST: Final = 60


def bears_code(facts: Facts, first: int, last: int, issuer: Draft) -> bool:
    """Whether a code of a symbol, or its name, is in the name of a body or office, or is that of all bodies
    that lead the Party."""
    name = f" {' '.join(facts.words[issuer.first : issuer.last])} "
    for index in range(first + 1, last):
        code = facts.syllables[index].text
        row = facts.lexicon.issuers_by_code.get(code.upper())
        if row is None:
            continue
        whole = f" {' '.join(phrase_words(row.name))} "
        if whole in name or whole.startswith(name) or f" {code.lower()} " in name:
            return True
        if code.lower() in facts.cues["central committee"] and _leads_party(facts, issuer.first):
            return True
    return False


def _leads_party(facts: Facts, first: int) -> bool:
    """Whether a body is one that leads the Party: "Bộ Chính trị" signs with the code TW as well."""
    head = facts.nodes[first].head
    return head is not None and head.row.kind == "party" and head.row.level == "central"


def bears_code_before(facts: Facts, first: int, last: int, issuer: Draft) -> bool:
    """Whether another symbol before one in its sentence bears an issuer's code, and that one does not."""
    if bears_code(facts, first, last, issuer):
        return False
    sentence = facts.sentences[first]
    for index in range(first - 1, max(0, first - _FARTHEST), -1):
        if facts.sentences[index] != sentence or facts.gaps[index] == NEWLINE:
            return False
        if facts.in_symbol[index] and not facts.shapes[index] & (SIGN | FIGURE):
            if bears_code(facts, index - 1, index + 1, issuer):
                return True
    return False


def levels_of(facts: Facts, number: Stretch) -> set[str | None]:
    """The levels of the issuers that a symbol's codes mean; what a school is called tells none of its own."""
    issuers = facts.lexicon.issuers_by_code
    rows = [issuers[code] for code in codes_of(facts, *number) if code in issuers]
    return {row.level for row in rows if row.kind != "school"}


def issuing_bearer(facts: Facts, first: int, number: Stretch, issuer: Draft | None) -> Draft | None:
    """The body or office behind "do" that issues and bears a code of a symbol; or the province, where the
    codes are those of no central body."""
    if issuer is None:
        place = issuing_place(facts, first)
        return None if place is None or "central" in levels_of(facts, number) else place
    if not is_cue(facts, issuer.last, "issues"):
        return None
    return issuer if bears_code(facts, *number, issuer) else None


def issuing_place(facts: Facts, first: int) -> Draft | None:
    """The province or city that stands for its council or committee, before the issuing verb: "do tỉnh Hà
    Tĩnh ban hành"."""
    unit = facts.nodes[first].place_word
    if unit is None or unit.row.level != "province":
        return None
    name = first + unit.length
    place = facts.nodes[name].place
    if place is None or not facts.shapes[name] & CAPITAL:
        return None
    last = name + place.length
    if not is_cue(facts, last, "issues"):
        return None
    return Draft(first=first, last=last, rule="issuing place")
