"""Finds the people listed in a user's own file."""

from __future__ import annotations

from viunion_nlp.reading.drafts import PersonDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.persons.again import stands_as_written
from viunion_nlp.reading.persons.evidence.known import IS_SAME_NAME


def own_people(facts: Facts) -> list[PersonDraft]:
    """The names in ``people.tsv`` and in the user's files for that table, wherever a text capitalises
    them.
    """
    people = facts.lexicon.people
    found: list[PersonDraft] = []
    if not people:
        return found
    for first in facts.scan.capitals:
        names = people.get(facts.words[first])
        if names is None or facts.in_body[first] or facts.in_reference[first]:
            continue
        for words, name in names.items():
            last = first + len(words)
            if tuple(facts.words[first:last]) != words:
                continue
            if stands_as_written(facts, first, last) and IS_SAME_NAME.say(facts, first, last):
                found.append(PersonDraft(first=first, last=last, rule="list of people", entry=name))
                break
    return found
