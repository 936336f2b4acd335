"""Adds the circumstances of an event: its date, the term, who decided, and by which document."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from viunion_nlp.reading.drafts import (
    DateDraft,
    Draft,
    EventDraft,
    PersonDraft,
    ReferenceDraft,
    Stretch,
)
from viunion_nlp.reading.events.verbs import verbs_between
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.cues import cues_of
from viunion_nlp.reading.links.sentence import Sentence
from viunion_nlp.reading.links.shapes import opening
from viunion_nlp.text.scan import DIGITS, NEWLINE

_DASHES_OF_A_DAY: Final = 2
_LONGEST_ACT: Final = 20  # syllables between a body and what it does, documents included
_CLAUSE_SIGNS: Final = (",", ";")
_NEXT_CLAUSE: Final = (",", "và")
_LONGEST_LEAD: Final = 4  # syllables before a date, or before who decides
_LONGEST_TERM: Final = 8  # syllables
_OPENING: Final = 5  # syllables
_LONGEST_YEAR: Final = 4  # figures
_RULES: Final = ("law", "decree", "circular", "regulation", "guidance")


class Told:
    """What completes events.

    Attributes:
        dates, references: by sentence number.
        days: the days on which something happened, in text order.
        actors: bodies and offices by where they end, or where the name of their holder ends.
    """

    __slots__ = ("actors", "dates", "days", "references")

    def __init__(self, facts: Facts) -> None:
        self.dates: dict[int, list[DateDraft]] = {}
        self.references: dict[int, list[ReferenceDraft]] = {}
        self.actors: dict[int, Draft] = {}
        for date in facts.dates:
            self.dates.setdefault(facts.sentences[date.first], []).append(date)
        for reference in facts.references:
            self.references.setdefault(facts.sentences[reference.first], []).append(reference)
        of_documents = {reference.date for reference in facts.references}
        self.days = [
            date
            for date in facts.dates
            if date not in of_documents and _is_day(date) and _tells_when(facts, date)
        ]
        for body in facts.organizations:
            self.actors[body.last] = body
        for title in facts.titles:
            self.actors[title.last] = title
        for person, title, _ in facts.links:
            self.actors.setdefault(person.last, title)


def complete(
    facts: Facts, told: Told, sentence: Sentence, event: EventDraft, before: EventDraft | None
) -> None:
    """Complete an event from its sentence, earlier sentences and the previous event."""
    number = facts.sentences[event.person.first]
    dates = told.dates.get(number, [])
    references = told.references.get(number, [])
    event.term = _term_behind(facts, event)
    event.by = _by_whom(facts, told, event)
    event.document = (
        references[0] if len(references) == 1 and _decides(facts, references[0]) else None
    )
    event.iso = _date_of(facts, sentence, event, dates, references)
    if event.iso is not None or (event.title is not None and event.title.left_since):
        return  # what was got before it was left has a time of its own
    cues = cues_of(facts.lexicon)
    opening = _opening(facts, sentence)
    if before is not None and cues.same_day.stand_among(opening):
        event.iso = before.iso
    elif not cues.other_time.stand_among(opening):
        event.iso = _told_before(facts, told, event)


def is_proposed(facts: Facts, event: EventDraft) -> bool:
    """Whether who decides is only asked to: "đề nghị Ban Bí thư xem xét, thi hành kỷ luật ông A"."""
    if event.by is None:
        return False
    words = opening(facts, event.by.first, _LONGEST_LEAD)
    return cues_of(facts.lexicon).nominates.end(words)


def _decides(facts: Facts, reference: ReferenceDraft) -> bool:
    """Whether a document is of a type that may decide about a person: no law, decree or rules."""
    row = facts.nodes[reference.type_at].document_type if reference.type_at >= 0 else None
    return row is None or row.row.kind not in _RULES


def _told_before(facts: Facts, told: Told, event: EventDraft) -> str | None:
    """The last date given in earlier sentences."""
    at = bisect_left(told.days, event.first, key=_first)
    return told.days[at - 1].iso if at else None


def _first(date: DateDraft) -> int:
    return date.first


def _opening(facts: Facts, sentence: Sentence) -> list[str]:
    """The first words of a sentence."""
    at = facts.sentence_first(sentence.mentions[0].first)
    return facts.words[at : at + _OPENING]


def _is_day(date: DateDraft) -> bool:
    """Whether a date has a day, a month and a year."""
    return date.iso.count("-") >= _DASHES_OF_A_DAY and "/" not in date.iso and "," not in date.iso


def _tells_when(facts: Facts, date: DateDraft) -> bool:
    """Whether a date is neither one of birth nor the beginning or end of a time."""
    before = facts.words[max(0, date.first - _LONGEST_LEAD) : date.first]
    if "đến" in before and not _opens_clause(facts, date):
        return False
    if cues_of(facts.lexicon).born.stand_among(before):
        return False
    return not is_effective(facts, date)


def _opens_clause(facts: Facts, date: DateDraft) -> bool:
    """Whether a date opens a clause with "đến": "; đến tháng 10/2021 được bầu …"."""
    at = date.first - 1
    while facts.words[at] != "đến":
        at -= 1
    return facts.opens_sentence(at) or facts.words[at - 1] in _CLAUSE_SIGNS


def _date_of(
    facts: Facts,
    sentence: Sentence,
    event: EventDraft,
    dates: list[DateDraft],
    references: list[ReferenceDraft],
) -> str | None:
    """The date from which it holds, or else that on which it was told, or that of its document."""
    of_documents = [reference.date for reference in references if reference.date is not None]
    told: str | None = None
    behind: str | None = None
    for date in dates:
        if date in of_documents:
            continue
        if date.first >= event.last:
            if _belongs(facts, sentence, event, date.first):
                if is_effective(facts, date):
                    return _with_year(date, dates)
                behind = behind or _with_year(date, dates)
        elif date.last <= max(event.verb_at, event.first) and _tells_when(facts, date):
            told = _with_year(date, dates)
    if told is None and behind is None and len(of_documents) == 1:
        return of_documents[0].iso
    return told or behind


def _belongs(facts: Facts, sentence: Sentence, event: EventDraft, at: int) -> bool:
    """Whether no other clause, person or event stands between an event and what is told behind it."""
    if ";" in facts.words[event.last : at]:
        return False
    for mention in sentence.mentions:
        if event.last <= mention.first < at and isinstance(mention, PersonDraft):
            return False
    return not verbs_between(facts, event.last, at)


def is_effective(facts: Facts, date: DateDraft) -> bool:
    """Whether something holds from a date on: "từ ngày 1/3/2026"."""
    at = date.first - 1
    while at > date.first - _LONGEST_LEAD and facts.words[at] in ("ngày", "tháng"):
        at -= 1
    return facts.words[at] == "từ"


def _with_year(date: DateDraft, dates: list[DateDraft]) -> str:
    """The date, with the year that an earlier date of the sentence tells."""
    if date.iso.startswith("--") and len(date.iso) == len("--06-30"):
        for other in dates:
            if other.first < date.first and other.iso[:1].isdigit():
                return f"{other.iso[:_LONGEST_YEAR]}{date.iso[1:]}"
    return date.iso


def _term_behind(facts: Facts, event: EventDraft) -> Stretch | None:
    """The years of a term behind the office: "nhiệm kỳ 2025 - 2030"."""
    if event.title is None:
        return None
    cues = cues_of(facts.lexicon)
    at = event.title.last
    while at < event.title.last + _LONGEST_TERM and not facts.shapes[at] & DIGITS:
        if not cues.is_of_term(facts.words[at]) or facts.gaps[at] == NEWLINE:
            return None
        at += 1
    behind = at + 2
    if facts.words[at + 1] != "-" or not facts.shapes[behind] & DIGITS:
        return None
    if len(facts.words[at]) != _LONGEST_YEAR or len(facts.words[behind]) != _LONGEST_YEAR:
        return None
    return (at, behind + 1)


def _acts(facts: Facts, event: EventDraft, actor: Draft, at: int, last: int) -> bool:
    """Whether a body, an office or its holder, up to a syllable, does what a verb behind it tells: not to
    itself, in the same clause."""
    if actor is event.title or actor in event.former or at == event.person.last:
        return False
    if facts.words[at] in _NEXT_CLAUSE:
        return False
    between = facts.words[at:last]
    return not cues_of(facts.lexicon).suffers.stand_among(between)


def _by_whom(facts: Facts, told: Told, event: EventDraft) -> Draft | None:
    """The body, office or its holder right before the verb, or before whom it decides about: "HĐND xã đã bầu
    …", "được Thủ tướng bổ nhiệm", "Tỉnh ủy quyết định ông A thôi giữ chức …"."""
    actor = _actor_before(facts, told, event, event.verb_at)
    if actor is not None or event.person.first > event.verb_at:
        return actor
    cues = cues_of(facts.lexicon)
    words = opening(facts, event.person.first, _LONGEST_ACT)
    about = cues.without_address(words)
    decider = cues.decides.without(about)
    if len(decider) == len(about):
        return None
    return _actor_before(facts, told, event, event.person.first - len(words) + len(decider))


def _actor_before(facts: Facts, told: Told, event: EventDraft, last: int) -> Draft | None:
    """The body, office or its holder before a syllable, with only words that lead to an event between."""
    allowed = cues_of(facts.lexicon).before_event
    at, lowest = last, max(0, last - _LONGEST_ACT)  # no verb: none
    while at > lowest:
        actor = told.actors.get(at)
        if actor is not None:
            return actor if _acts(facts, event, actor, at, last) else None
        if facts.words[at - 1] not in allowed and not facts.in_reference[at - 1]:
            return None
        at -= 1
    return None
