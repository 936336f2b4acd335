"""Finds events, one sentence at a time."""

from __future__ import annotations

from typing import Final

from viunion_nlp.events import EventKind
from viunion_nlp.reading.drafts import EventDraft
from viunion_nlp.reading.events.changes import Reader
from viunion_nlp.reading.events.deaths import find_death
from viunion_nlp.reading.events.told import Told, complete, is_effective, is_proposed
from viunion_nlp.reading.events.verbs import GAINS, verbs_between
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.sentence import Sentence
from viunion_nlp.text.scan import NEWLINE

_LONGEST_PARAGRAPH: Final = 300  # syllables
_LONGEST_SENTENCE: Final = 80  # syllables that are looked at of the sentence before


def find_events(facts: Facts, sentences: list[Sentence]) -> None:
    """Find the events of the sentences that name people and offices, and store them in ``facts.events``."""
    told_by: Told | None = None
    before: EventDraft | None = None
    number = -1
    for sentence in sentences:
        at = facts.sentence_first(sentence.mentions[0].first)
        told = _told_before(facts, at)
        if told is None and before is not None and facts.sentences[at] == number + 1:
            told = before.kind if before.kind in GAINS else None
        reader = Reader(facts, sentence, told)
        if not reader.may_tell(at):
            continue
        for event in reader.read():
            if told_by is None:
                told_by = Told(facts)
            complete(facts, told_by, sentence, event, before)
            if is_proposed(facts, event):
                continue
            facts.events.append(event)
            before, number = event, facts.sentences[at]
    if sentences and not facts.cue_openings["died"].isdisjoint(facts.words):  # a gate
        _add_death(facts)
    _date_by_effect(facts)


def _add_death(facts: Facts) -> None:
    """Add the death of whom a text is about, at its place, if no sentence with a name tells it."""
    death = find_death(facts)
    if death is None:
        return
    at = 0
    while at < len(facts.events) and facts.events[at].first <= death.first:
        at += 1
    facts.events.insert(at, death)


def _told_before(facts: Facts, at: int) -> EventKind | None:
    """The kind of event that the previous sentence of the same paragraph is about."""
    if at == 0 or facts.gaps[at] == NEWLINE:
        return None
    first = facts.sentence_first(at - 1, max(0, at - _LONGEST_SENTENCE))
    verbs = [verb for verb in verbs_between(facts, first, at) if verb.kind in GAINS]
    return verbs[-1].kind if verbs else None


def _date_by_effect(facts: Facts) -> None:
    """Give events without a date the effective date that closes their paragraph."""
    if not facts.events:
        return
    for date in facts.dates:
        if not is_effective(facts, date):
            continue
        if not _opens_with_document(facts, date.first):
            continue
        for event in reversed(facts.events):
            if event.last < date.first - _LONGEST_PARAGRAPH:
                break
            if event.iso is None and _same_paragraph(facts, event.last, date.first):
                event.iso = date.iso


def _opens_with_document(facts: Facts, at: int) -> bool:
    """Whether a sentence starts with a document type: "Thông báo có hiệu lực từ ngày …"."""
    first = facts.sentence_first(at, max(0, at - _LONGEST_SENTENCE))
    return (
        facts.nodes[first].document_type is not None
        or facts.nodes[first + 1].document_type is not None
    )


def _same_paragraph(facts: Facts, first: int, last: int) -> bool:
    for index in range(first, last):
        if facts.gaps[index] == NEWLINE:
            return False
    return first < last
