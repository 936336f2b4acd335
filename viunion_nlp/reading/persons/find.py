"""Finds people: names with strong evidence first, then their repetitions."""

from __future__ import annotations

from viunion_nlp.reading.drafts import PersonDraft, without_overlaps
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.persons.again import (
    call_names,
    given_names,
    known_names,
    listed_names,
    repeated_names,
)
from viunion_nlp.reading.persons.anonymous import anonymous_people
from viunion_nlp.reading.persons.columns import names_in_columns
from viunion_nlp.reading.persons.evidence.headings import IS_HEADING
from viunion_nlp.reading.persons.full import full_names, names_before_offices
from viunion_nlp.reading.persons.introduced import (
    mark_surroundings,
    names_behind_addresses,
    names_behind_offices,
    told_names,
)
from viunion_nlp.reading.persons.labelled import labelled_names, other_names
from viunion_nlp.reading.persons.own import own_people
from viunion_nlp.reading.persons.signed import bracketed_signatures, credited_names, signatures
from viunion_nlp.text.scan import JOINED, UPPER


def find_persons(facts: Facts) -> None:
    """Find the people of a text, in text order, and store them in ``facts.persons``; bodies and offices
    are already known.
    """
    mark_surroundings(facts)
    found = [
        *own_people(facts),
        *names_behind_addresses(facts),
        *names_behind_offices(facts),
        *told_names(facts),
        *labelled_names(facts),
        *names_in_columns(facts),
        *other_names(facts),
        *signatures(facts),
        *bracketed_signatures(facts),
        *credited_names(facts),
    ]
    found += full_names(facts, found)
    found += names_before_offices(facts)
    found = [
        person
        for person in found
        if not facts.shapes[person.first + 1] & UPPER  # a gate: most names
        or not IS_HEADING.say(facts, person.first, person.last)
    ]
    found = without_overlaps(found)
    for strategy in (
        known_names,
        anonymous_people,
        listed_names,
        repeated_names,
        call_names,
        given_names,
    ):
        more: list[PersonDraft] = strategy(facts, found)
        if more:
            found = without_overlaps([*found, *more])
    for person in found:
        sign = person.first - 1
        if facts.words[sign] == "-" and facts.gaps[sign] == facts.gaps[sign + 1] == JOINED:
            if facts.words[sign - 1] in facts.lexicon.name_particles:
                person.first = sign - 1  # "Tổng thống [al-Assad]"
    facts.persons = found
