"""The rows of a document's tables: repeated findings are merged into one row with a count.

The words in the rows are Vietnamese.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from viunion_nlp.display.cells import cell, key_of, written_date
from viunion_nlp.display.words import CITATIONS, EVENTS, KINDS, STATUSES
from viunion_nlp.events import PositionEvent
from viunion_nlp.records import (
    Abbreviation,
    Citation,
    Date,
    DocumentReference,
    Location,
    Mention,
    Organization,
    Person,
    Position,
    Title,
)
from viunion_nlp.text.letters import capitalize_first

_DASH = re.compile(r"\s*[-‐‑‒–—−]\s*")

AnyMention = TypeVar("AnyMention", bound=Mention)
AnyRow = TypeVar("AnyRow")


@dataclass(slots=True)
class Row:
    """What the text says once or several times.

    Attributes:
        mentions: where the text says it, in the order of the text.
    """

    mentions: list[Mention] = field(default_factory=list, kw_only=True)

    @property
    def count(self) -> int:
        """How often the text says it."""
        return len(self.mentions)


def of_kind(mentions: Iterable[Mention], kind: type[AnyMention]) -> list[AnyMention]:
    """The mentions of one kind, in their order."""
    return [mention for mention in mentions if isinstance(mention, kind)]


@dataclass(slots=True)
class OfficeRow(Row):
    """One office of one person; ``role`` and ``body`` are empty for a person without office."""

    person: str
    role: str = ""
    body: str = ""


@dataclass(slots=True)
class BodyRow(Row):
    """One body: its full name, and its kind in words."""

    name: str
    kind: str


@dataclass(slots=True)
class ReferenceRow(Row):
    """One document, with what any of its references tells."""

    name: str
    date: str = ""
    issuer: str = ""
    title: str = ""


@dataclass(slots=True)
class CitationRow(Row):
    """What one document does with another; "" is the text itself."""

    source: str
    does: str
    target: str
    provisions: str
    effective: str


@dataclass(slots=True)
class EventRow(Row):
    """What happened to a person and an office."""

    person: str
    happened: str
    title: str
    former: str
    date: str
    term: str


@dataclass(slots=True)
class FormRow(Row):
    """One abbreviation in one sense."""

    form: str
    expansion: str


@dataclass(slots=True)
class PlaceRow(Row):
    """One place; ``now`` is what it belongs to today, where that is another name."""

    name: str
    now: str


@dataclass(slots=True)
class DateRow(Row):
    """One date, as it is written in Vietnamese."""

    date: str


def office_rows(persons: Iterable[Person], positions: Iterable[Position]) -> list[OfficeRow]:
    """Who holds which office where; people in the order of the text, each with all offices.

    An office named once with its body and once without is one office.
    """
    people: dict[str, OfficeRow] = {}
    offices: dict[str, list[OfficeRow]] = {}
    by_body: dict[tuple[str, str], _RowsByName[OfficeRow]] = {}
    for person in persons:
        name = _full_name(person)
        people.setdefault(key_of(name), OfficeRow(name)).mentions.append(person)
    for position in positions:
        office = _office(position)
        holder, role = key_of(office.person), key_of(office.role)
        bodies = by_body.setdefault((holder, role), _RowsByName(_beginnings))
        body = key_of(office.body)
        row = bodies.find(body)
        if row is None:
            row = office
            offices.setdefault(holder, []).append(row)
            bodies.add(body, row)
        elif len(office.body) > len(row.body):
            bodies.rename(key_of(row.body), body)
            row.body = office.body
        row.mentions.append(position.title)
    return [row for key, alone in people.items() for row in offices.get(key, [alone])]


def body_rows(organizations: Iterable[Organization]) -> list[BodyRow]:
    """The bodies, the most frequent first."""
    return [
        BodyRow(cell(first.name), KINDS[first.kind], mentions=mentions)
        for first, mentions in _gathered(organizations, lambda body: key_of(body.name))
    ]


def reference_rows(references: Iterable[DocumentReference]) -> list[ReferenceRow]:
    """The documents in the order of the text; short forms count for what they point back to.

    A symbol can return in another term of office: the same symbol with another date is another
    document.
    """
    rows: dict[str, list[ReferenceRow]] = {}
    by_date: dict[str, _RowsByName[ReferenceRow]] = {}
    for reference in references:
        seen = _reference_row(reference.antecedent or reference)
        key = _reference_key(reference.antecedent or reference)
        dates = by_date.setdefault(key, _RowsByName(_endings))
        row = dates.find(seen.date)
        if row is None:
            row = seen
            rows.setdefault(key, []).append(row)
            dates.add(row.date, row)
        elif len(seen.date) > len(row.date):
            dates.rename(row.date, seen.date)
            row.date = seen.date
        row.name = max(row.name, seen.name, key=len)
        row.issuer = row.issuer or seen.issuer
        row.title = row.title or seen.title
        row.mentions.append(reference)
    return [row for known in rows.values() for row in known]


def citation_rows(citations: Iterable[Citation]) -> list[CitationRow]:
    """What documents do with documents, in the order of the text."""
    return [
        CitationRow(
            _cited(citation.source),
            CITATIONS[citation.kind],
            _cited(citation.target),
            cell("; ".join(citation.provisions)),
            written_date(citation.effective or ""),
            mentions=[each for each in (citation.source, citation.target) if each is not None],
        )
        for citation in citations
    ]


def _cited(reference: DocumentReference | None) -> str:
    """A document as it is called; the text itself as "văn bản này"."""
    return "văn bản này" if reference is None else capitalize_first(_reference_name(reference))


def event_rows(events: Iterable[PositionEvent]) -> list[EventRow]:
    """What happened to people and offices, in the order of the text."""
    return [
        EventRow(
            _full_name(event.person),
            EVENTS[event.kind],
            "" if event.title is None else capitalize_first(cell(event.title.text)),
            capitalize_first("; ".join(cell(title.text) for title in event.former)),
            written_date(event.date or ""),
            cell(event.term or ""),
            mentions=[event.person, *([event.title] if event.title else []), *event.former],
        )
        for event in events
    ]


def form_rows(abbreviations: Iterable[Abbreviation]) -> list[FormRow]:
    """The abbreviations, the most frequent first."""
    gathered = _gathered(
        abbreviations,
        lambda item: key_of(_DASH.sub("-", item.text)) + "\t" + key_of(item.expansion or ""),
    )
    return [
        FormRow(cell(first.text), cell(first.expansion or ""), mentions=mentions)
        for first, mentions in gathered
    ]


def place_rows(locations: Iterable[Location]) -> list[PlaceRow]:
    """The places, the most frequent first."""
    return [
        PlaceRow(cell(first.name), _now(first), mentions=mentions)
        for first, mentions in _gathered(locations, lambda place: key_of(place.name))
    ]


def date_rows(dates: Iterable[Date]) -> list[DateRow]:
    """The dates in the order of the text."""
    rows: dict[str, DateRow] = {}
    for date in dates:
        written = written_date(date.iso)
        rows.setdefault(written, DateRow(written)).mentions.append(date)
    return list(rows.values())


def _full_name(person: Person) -> str:
    return cell(person.full_name or person.name)


def _office(position: Position) -> OfficeRow:
    title = position.title
    role = capitalize_first(STATUSES[position.status] + cell(title.role))
    return OfficeRow(_full_name(position.person), role, _body_of(position, title))


def _body_of(position: Position, title: Title) -> str:
    if position.organization is not None:
        return cell(position.organization.name)
    return capitalize_first(cell(title.place or ""))


class _RowsByName(Generic[AnyRow]):
    """Rows by names that a text tells now more, now less exactly: a body without its place, a date
    without its year. No row's name can mean another row's.

    Args:
        shorten: all less exact names that can mean a name, "" among them.
    """

    def __init__(self, shorten: Callable[[str], list[str]]) -> None:
        self._shorten = shorten
        self._named: dict[str, AnyRow] = {}
        self._meant: dict[str, AnyRow] = {}

    def find(self, name: str) -> AnyRow | None:
        """The first row that a name can mean, or whose own name can mean this one."""
        row = self._meant.get(name)
        if row is not None:
            return row
        return next(
            (self._named[less] for less in self._shorten(name) if less in self._named), None
        )

    def add(self, name: str, row: AnyRow) -> None:
        """Add a row that ``find`` does not find."""
        self._named[name] = row
        for each in (name, *self._shorten(name)):
            self._meant.setdefault(each, row)

    def rename(self, name: str, longer: str) -> None:
        """Give a row the more exact one of two names that can mean the same."""
        self.add(longer, self._named.pop(name))


def _beginnings(name: str) -> list[str]:
    """What a name begins with, by whole words."""
    return ["", *(name[:at] for at, letter in enumerate(name) if letter == " ")]


def _endings(date: str) -> list[str]:
    """What a written date ends with: "12/6/2021" is told by "6/2021" and by "2021"."""
    return [date[at:] for at in range(1, len(date) + 1)]


def _reference_row(reference: DocumentReference) -> ReferenceRow:
    return ReferenceRow(
        name=capitalize_first(_reference_name(reference)),
        date=written_date(reference.date or ""),
        issuer=capitalize_first(cell(reference.issuer_name or reference.issuer or "")),
        title=cell(reference.title or ""),
    )


def _reference_name(reference: DocumentReference) -> str:
    if reference.doc_type is None or reference.symbol is None:
        return cell(reference.text)
    return f"{cell(reference.doc_type)} {cell(reference.symbol)}"


def _reference_key(reference: DocumentReference) -> str:
    return key_of(reference.symbol or reference.text)


def _now(place: Location) -> str:
    if place.current_name is None or key_of(place.name) in key_of(place.current_name):
        return ""
    return cell(place.current_name)


def _gathered(
    mentions: Iterable[AnyMention], key: Callable[[AnyMention], str]
) -> list[tuple[AnyMention, list[Mention]]]:
    """For each key its first mention and all of them, the most frequent key first."""
    gathered: dict[str, tuple[AnyMention, list[Mention]]] = {}
    for mention in mentions:
        gathered.setdefault(key(mention), (mention, []))[1].append(mention)
    return sorted(gathered.values(), key=lambda each: -len(each[1]))
