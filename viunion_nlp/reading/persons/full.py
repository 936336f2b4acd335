"""Finds full names on their own, and names explained by an office."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon.phrases import SURNAME
from viunion_nlp.reading.drafts import PersonDraft
from viunion_nlp.reading.edges import person_name_end
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.persons.evidence.full import IS_EXPLAINED, IS_FULL_NAME
from viunion_nlp.reading.persons.shapes import (
    ends_in_initial,
    is_name_run,
    opens_with_word,
    run_start,
)
from viunion_nlp.text.scan import CAPITAL, NEWLINE

_BEFORE_OFFICE: Final = (",", "-", "(", "|")
_LONGEST_RUN: Final = 5  # syllables before an office
_HONOUR_BEGINS: Final = 2  # syllables before the capitals of "Nhà giáo Ưu Tú"


def full_names(facts: Facts, found: list[PersonDraft]) -> list[PersonDraft]:
    """Full names on their own: a surname followed by at least two syllables.

    ``found``: names that are already known and need no further evidence.
    """
    ends = {person.first: person.last for person in found}
    shapes, in_body, in_reference = facts.shapes, facts.in_body, facts.in_reference
    names: list[PersonDraft] = []
    position = 0
    for first in facts.anchors(SURNAME):
        if first < position or not shapes[first] & CAPITAL:
            continue
        if in_body[first] or in_reference[first]:
            continue
        last = person_name_end(facts, first)
        if last is None or True in facts.in_body[first:last]:
            if facts.trace is not None:
                facts.trace.stopped("PERSON", "no given name follows the surname", first)
            continue
        dotted = facts.words[last] == "." and ends_in_initial(facts, first, last)
        end = last + 1 if dotted else last
        if first in ends and ends[first] == end:
            position = end
        elif IS_FULL_NAME.say(facts, first, last):
            names.append(PersonDraft(first=first, last=end, rule="full name"))
            position = end
    return names


def names_before_offices(facts: Facts) -> list[PersonDraft]:
    """A name of two or more syllables that an office explains: "Laurent Wauquiez, chủ tịch …"."""
    found: list[PersonDraft] = []
    for title in facts.titles:
        first = title.first
        while facts.nodes[first - 1].before_role is not None:
            first -= 1  # "Lê Lập, nguyên Bí thư Đảng ủy"
        sign = first - 1
        if facts.words[sign] not in _BEFORE_OFFICE or facts.gaps[first] == NEWLINE:
            continue
        if not facts.shapes[sign - 1] & CAPITAL:
            continue
        first = run_start(facts, sign)
        if facts.nodes[first - _HONOUR_BEGINS].honorific is not None:
            first = _behind_honour(facts, first)
        if opens_with_word(facts, first):
            first += 1
        if facts.words[sign] == "|" and facts.nodes[first].surname is None:
            continue  # "Thời Sự | Thủ tướng …"
        if 2 <= sign - first <= _LONGEST_RUN and is_name_run(facts, first, sign):
            if IS_EXPLAINED.say(facts, first, sign):
                found.append(PersonDraft(first=first, last=sign, rule="before an office"))
    return found


def _behind_honour(facts: Facts, first: int) -> int:
    """Behind a title of honour that capitals only end: "Nhà giáo Ưu Tú | Lê Lập, Hiệu trưởng"."""
    honour = facts.nodes[first - _HONOUR_BEGINS].honorific
    if honour is None or honour.length <= _HONOUR_BEGINS:
        return first
    return first - _HONOUR_BEGINS + honour.length
