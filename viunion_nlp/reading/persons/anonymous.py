"""Finds people whom a text names by initials alone, without a word of address: "tạm giữ N.T.L. (16 tuổi)"."""

from __future__ import annotations

from viunion_nlp.reading.drafts import PersonDraft, marks_of
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.persons.evidence.anonymous import IS_ANONYMOUS
from viunion_nlp.reading.persons.initials import initials_end
from viunion_nlp.reading.persons.signatures import is_untaken
from viunion_nlp.text.scan import CAPITAL, JOINED


def anonymous_people(facts: Facts, found: list[PersonDraft]) -> list[PersonDraft]:
    """ "bắt giữ L.V.T. (SN 1990) và P.N.H": two initials or more, with dots and no spaces."""
    words, gaps, shapes = facts.words, facts.gaps, facts.shapes
    people: list[PersonDraft] = []
    covered: list[bool] = []
    for dot in facts.scan.signs_of("."):
        first, second = dot - 1, dot + 1
        if not gaps[dot] == gaps[second] == JOINED or not shapes[first] & shapes[second] & CAPITAL:
            continue  # a gate
        if gaps[first] == JOINED and words[first - 1] == ".":
            continue
        last = initials_end(facts, first)
        if last is None or not is_untaken(facts, first, last):
            continue
        covered = covered or marks_of(found, len(words))
        if not covered[first] and IS_ANONYMOUS.say(facts, first, last):
            people.append(PersonDraft(first=first, last=last, rule="initials"))
    return people
