"""Finds the death of somebody who is spoken of without a name: "Đồng chí đã từ trần ngày …"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.drafts import EventDraft, PersonDraft, TitleDraft
from viunion_nlp.reading.events.verbs import verbs_between
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.cues import cues_of

_PAST: Final = ("former", "late")
_MOST_BETWEEN: Final = 2  # syllables between the word of address and the verb: "đã"


def find_death(facts: Facts) -> EventDraft | None:
    """The death of the only person named before it, whose former office the text tells."""
    if not [title for title in facts.titles if title.status in _PAST]:
        return None
    if not cues_of(facts.lexicon).died.stand_among(facts.words):
        return None
    if "died" in [event.kind for event in facts.events]:
        return None
    for verb in verbs_between(facts, 0, facts.count):
        at = _subject(facts, verb.first) if verb.kind == "died" else -1
        if at >= 0:
            person = _only_person(facts, verb.first)
            if person is None or _is_another(facts, person, at):
                return None
            offices = _offices_of(facts, person)
            if not offices:
                return None
            event = EventDraft(
                first=person.first, last=verb.last, rule="event", kind="died", person=person,
                title=None, former=[title for title in offices if title.status == "late"],
                verb_at=verb.first,
            )  # fmt: skip
            event.iso = _date_behind(facts, verb.last)
            return event
    return None


def _subject(facts: Facts, verb: int) -> int:
    """The word of address without a name before a verb: "đồng chí đã từ trần"; -1 if there is none."""
    words, before_event = facts.words, facts.cues["before event"]
    at = verb - 1
    while at >= verb - _MOST_BETWEEN and words[at] in before_event:
        at -= 1
    spoken_of = words[at].isalpha() and words[at] in cues_of(facts.lexicon).address
    return at if spoken_of else -1


def _is_another(facts: Facts, person: PersonDraft, at: int) -> bool:
    """Whether a word of address is for somebody of another gender: "Ông A kể về mẹ. Bà qua đời …"."""
    address = facts.nodes[at].honorific
    if address is None or person.honorific is None:
        return False
    genders = {address.row.gender, person.honorific.gender} - {""}
    return len(genders) > 1


def _only_person(facts: Facts, verb: int) -> PersonDraft | None:
    """The person named before a verb, if all names there end in the same syllable."""
    first: PersonDraft | None = None
    for person in facts.persons:
        if person.first >= verb:
            break
        if first is None:
            first = person
        elif facts.words[person.last - 1] != facts.words[first.last - 1]:
            return None
    return first


def _offices_of(facts: Facts, holder: PersonDraft) -> list[TitleDraft]:
    """The offices that somebody once held."""
    return [title for person, title, _ in facts.links if person is holder and title.status in _PAST]


def _date_behind(facts: Facts, at: int) -> str | None:
    """The first date of the sentence behind the verb."""
    for date in facts.dates:
        if date.first >= at:
            return date.iso if facts.sentences[date.first] == facts.sentences[at - 1] else None
    return None
