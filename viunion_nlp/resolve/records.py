"""Turns all drafts of a text into records, in an order that lets later records refer to earlier ones."""

from __future__ import annotations

from collections.abc import Mapping
from operator import attrgetter
from typing import Final

from viunion_nlp.events import PositionEvent
from viunion_nlp.headings import Heading
from viunion_nlp.makers import (
    make_abbreviation,
    make_date,
    make_event,
    make_person,
    make_position,
    make_title,
)
from viunion_nlp.reading.drafts import (
    AbbreviationDraft,
    CitationDraft,
    DateDraft,
    Draft,
    PersonDraft,
    TitleDraft,
)
from viunion_nlp.reading.facts import Facts
from viunion_nlp.records import (
    Abbreviation,
    AnyMention,
    Citation,
    Date,
    DocumentReference,
    Gender,
    Organization,
    Person,
    Position,
    Title,
)
from viunion_nlp.resolve.bodies import Bodies
from viunion_nlp.resolve.headings import heading_record
from viunion_nlp.resolve.offices import Offices
from viunion_nlp.resolve.references import References
from viunion_nlp.text.letters import usual_capitals

_START: Final = attrgetter("start")
_END: Final = attrgetter("end")
_LABEL: Final = attrgetter("label")


class Resolved:
    """What a text says, as records.

    Attributes:
        mentions: all of them in text order; of two with the same start, the longer first.
        positions: who holds which office.
        citations: what documents do to other documents.
        events: what happened to people and their offices.
        by_draft: the record of each draft.
        heading: what an official document's layout shows.
    """

    __slots__ = ("by_draft", "citations", "events", "heading", "mentions", "positions")

    def __init__(
        self,
        mentions: tuple[AnyMention, ...],
        positions: tuple[Position, ...],
        citations: tuple[Citation, ...],
        by_draft: Mapping[Draft, AnyMention],
        heading: Heading | None,
        events: tuple[PositionEvent, ...] = (),
    ) -> None:
        self.heading = heading
        self.mentions = mentions
        self.positions = positions
        self.citations = citations
        self.events = events
        self.by_draft = by_draft


def resolve(facts: Facts) -> Resolved:
    """The records for everything that was found in a text."""
    bodies = Bodies(facts)
    by_draft: dict[Draft, AnyMention] = {}
    for organization in facts.organizations:
        by_draft[organization] = bodies.record(organization)
    names = {person: _name(facts, person) for person in facts.persons}
    full_names = _full_names(facts, names)
    people: dict[Draft, Person] = {}
    for person in facts.persons:
        by_draft[person] = people[person] = _person(facts, person, names[person], full_names)
    offices: dict[Draft, Title] = {}
    naming = Offices(facts, bodies, people)
    for title in facts.titles:
        body = None
        if title.organization is not None:
            body = by_draft[title.organization] = bodies.record(title.organization)
        by_draft[title] = offices[title] = _title(facts, title, body, naming)
    for location in facts.locations:
        by_draft[location] = bodies.places.record(location)
    for date in facts.dates:
        by_draft[date] = _date(facts, date)
    for abbreviation in facts.abbreviations.values():
        by_draft[abbreviation] = _abbreviation(facts, abbreviation)
    references = References(facts, bodies)
    documents: dict[Draft, DocumentReference] = {}
    for reference in facts.references:
        by_draft[reference] = documents[reference] = references.record(reference)
    citations = [_citation(facts, citation, documents) for citation in facts.citations]
    positions = [
        make_position(
            people[person],
            offices[title],
            offices[title].organization,
            rule,
            facts.lexicon.confidences["HOLDS"][rule],
            facts.own_statuses.get((person, title), title.status),
        )
        for person, title, rule in facts.links
    ]
    # By their beginnings; of those that begin together the longer first.
    mentions = sorted(by_draft.values(), key=_LABEL)
    mentions.sort(key=_END, reverse=True)
    mentions.sort(key=_START)
    heading = heading_record(facts, mentions)
    return Resolved(
        tuple(mentions), tuple(positions), tuple(citations), by_draft, heading,
        _events(facts, by_draft),
    )  # fmt: skip


def _citation(
    facts: Facts, draft: CitationDraft, documents: Mapping[Draft, DocumentReference]
) -> Citation:
    first, last = draft.evidence
    return Citation(
        kind=draft.kind,
        source=None if draft.source is None else documents[draft.source],
        target=None if draft.target is None else documents[draft.target],
        provisions=draft.provisions,
        effective=draft.effective,
        evidence=facts.scan.span(first, last),
    )


def _events(facts: Facts, by_draft: Mapping[Draft, AnyMention]) -> tuple[PositionEvent, ...]:
    """What happened to people and offices, in text order."""
    scan = facts.scan
    events = []
    for draft in facts.events:
        if draft.person not in by_draft or (draft.title or draft.person) not in by_draft:
            continue  # a name that the layout of a heading cuts in two
        person = by_draft[draft.person]
        by = by_draft.get(draft.by) if draft.by is not None else None
        title = by_draft[draft.title] if draft.title is not None else None
        document = by_draft.get(draft.document) if draft.document is not None else None
        former = [by_draft[each] for each in draft.former if each in by_draft]
        assert isinstance(person, Person)
        assert title is None or isinstance(title, Title)
        assert document is None or isinstance(document, DocumentReference)
        events.append(
            make_event(
                kind=draft.kind, person=person, title=title,
                former=tuple([each for each in former if isinstance(each, Title)]),
                date=draft.iso, term=scan.written(*draft.term) if draft.term else None,
                by=by if isinstance(by, (Organization, Title)) else None,
                document=document, start=scan.start(draft.first), end=scan.ends[draft.last - 1],
            )
        )  # fmt: skip
    return tuple(events)


def _full_names(facts: Facts, names: Mapping[PersonDraft, str]) -> dict[str, str]:
    """For each given name that one full name of the document ends in, that full name."""
    by_given: dict[str, str] = {}
    for person in facts.persons:
        if person.last - person.first < 2:
            continue
        name = names[person]
        given = facts.words[person.last - 1]
        # "" where two people share the given name.
        by_given[given] = name if by_given.get(given, name) == name else ""
    return by_given


def _title(
    facts: Facts, draft: TitleDraft, organization: Organization | None, offices: Offices
) -> Title:
    scan = facts.scan
    start, end = scan.span(draft.first, draft.last)
    return make_title(
        text=scan.source[start:end], start=start, end=end, rule=draft.rule, row=draft.entry,
        confidence=facts.lexicon.confidences["TITLE"][draft.rule],
        role=scan.written(draft.first, draft.role_last), status=draft.status,
        organization=organization,
        place=scan.written(*draft.place) if draft.place is not None else None,
        name=offices.name(draft), implied_body=offices.implied_body(draft),
    )  # fmt: skip


def _name(facts: Facts, draft: PersonDraft) -> str:
    """A name in normal capitalisation, with tone marks in one position and one variant of each sign."""
    return usual_capitals(facts.scan.name(draft.first, draft.last))


def _person(facts: Facts, draft: PersonDraft, name: str, full_names: Mapping[str, str]) -> Person:
    scan = facts.scan
    start, end = scan.span(draft.first, draft.last)
    gender: Gender | None = None
    honorific = None
    if draft.honorific is not None:
        honorific = draft.honorific.form
        gender = draft.honorific.gender or None
    alone = draft.last - draft.first == 1
    return make_person(
        text=scan.source[start:end], start=start, end=end, rule=draft.rule, row=draft.entry,
        confidence=facts.lexicon.confidences["PERSON"][draft.rule],
        name=name, honorific=honorific, gender=gender,
        full_name=(full_names.get(facts.words[draft.first]) or None) if alone else None,
        degrees=tuple([scan.written(*stretch) for stretch in draft.degrees]),
    )  # fmt: skip


def _date(facts: Facts, draft: DateDraft) -> Date:
    scan = facts.scan
    start, end = scan.span(draft.first, draft.last)
    return make_date(
        text=scan.source[start:end], start=start, end=end, rule=draft.rule, row=draft.entry,
        confidence=facts.lexicon.confidences["DATE"][draft.rule],
        iso=draft.iso,
    )  # fmt: skip


def _abbreviation(facts: Facts, draft: AbbreviationDraft) -> Abbreviation:
    scan = facts.scan
    start, end = scan.span(draft.first, draft.last)
    return make_abbreviation(
        text=scan.source[start:end], start=start, end=end, rule=draft.rule, row=draft.entry,
        confidence=facts.lexicon.confidences["ABBR"][draft.rule],
        expansion=draft.expansion or None, origin=draft.origin, candidates=draft.candidates,
    )  # fmt: skip
