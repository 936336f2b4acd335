"""Makers of the records that an analysis makes by the dozen: the same records, from the same arguments.

A frozen dataclass sets its fields through ``object.__setattr__``, one slow call for each: a tenth of the
time of a compiled analysis went there. A maker fills an object of a class with the same slots that is not
frozen, in less than half of the time, and then declares it to be the record. The makers are written out
field by field, because a step that they share would be one more call for each record.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, make_dataclass
from typing import Any, Final, TypeVar, cast

from viunion_nlp.events import EventKind, PositionEvent
from viunion_nlp.records import (
    Abbreviation,
    Date,
    DocumentReference,
    Gender,
    Level,
    Location,
    Organization,
    OrganizationKind,
    Origin,
    Person,
    Position,
    Status,
    Title,
)

Record = TypeVar("Record")


def maker(record: type[Record]) -> Callable[..., Record]:
    """A maker that takes all fields by position.

    Args:
        record: a frozen dataclass with slots, whose fields have no default factories.
    """
    frozen = cast(type[Any], record)

    def declare(made: Any) -> None:
        made.__class__ = frozen

    steps = {"__post_init__": declare}
    parameters = [(each.name, each.type) for each in fields(frozen)]
    filled = make_dataclass(frozen.__name__, parameters, namespace=steps, repr=False, eq=False)
    return cast(
        Callable[..., Record], _unfrozen(frozen, __init__=vars(filled)["__init__"], **steps)
    )


def _unfrozen(record: type[Any], **methods: Any) -> type[Any]:
    """A class with the slots of a record, whose fields can be set."""
    names = {
        "__slots__": record.__slots__,
        "__init__": object.__init__,
        "__setattr__": object.__setattr__,
        "__delattr__": object.__delattr__,  # without it, fields are set no faster
    }
    return type(record.__name__, record.__bases__, {**names, **methods})


_ABBREVIATION: Final = _unfrozen(Abbreviation)
_DATE: Final = _unfrozen(Date)
_EVENT: Final = _unfrozen(PositionEvent)
_LOCATION: Final = _unfrozen(Location)
_ORGANIZATION: Final = _unfrozen(Organization)
_PERSON: Final = _unfrozen(Person)
_POSITION: Final = _unfrozen(Position)
_REFERENCE: Final = _unfrozen(DocumentReference)
_TITLE: Final = _unfrozen(Title)


def make_abbreviation(
    *,
    text: str,
    start: int,
    end: int,
    rule: str = "",
    row: str = "",
    confidence: float = 1.0,
    expansion: str | None = None,
    origin: Origin = "lexicon",
    candidates: tuple[str, ...] = (),
) -> Abbreviation:
    """An abbreviation."""
    made: Any = _ABBREVIATION()
    made.text = text
    made.start = start
    made.end = end
    made.rule = rule
    made.row = row
    made.confidence = confidence
    made.expansion = expansion
    made.origin = origin
    made.candidates = candidates
    made.__class__ = Abbreviation
    record: Abbreviation = made
    return record


def make_date(
    *,
    text: str,
    start: int,
    end: int,
    rule: str = "",
    row: str = "",
    confidence: float = 1.0,
    iso: str,
) -> Date:
    """A date."""
    made: Any = _DATE()
    made.text = text
    made.start = start
    made.end = end
    made.rule = rule
    made.row = row
    made.confidence = confidence
    made.iso = iso
    made.__class__ = Date
    record: Date = made
    return record


def make_event(
    *,
    kind: EventKind,
    person: Person,
    title: Title | None = None,
    former: tuple[Title, ...] = (),
    date: str | None = None,
    term: str | None = None,
    by: Organization | Title | None = None,
    document: DocumentReference | None = None,
    start: int,
    end: int,
) -> PositionEvent:
    """An position event."""
    made: Any = _EVENT()
    made.kind = kind
    made.person = person
    made.title = title
    made.former = former
    made.date = date
    made.term = term
    made.by = by
    made.document = document
    made.start = start
    made.end = end
    made.__class__ = PositionEvent
    record: PositionEvent = made
    return record


def make_location(
    *,
    text: str,
    start: int,
    end: int,
    rule: str = "",
    row: str = "",
    confidence: float = 1.0,
    name: str,
    level: str | None = None,
    province: str | None = None,
    current_name: str | None = None,
) -> Location:
    """A location."""
    made: Any = _LOCATION()
    made.text = text
    made.start = start
    made.end = end
    made.rule = rule
    made.row = row
    made.confidence = confidence
    made.name = name
    made.level = level
    made.province = province
    made.current_name = current_name
    made.__class__ = Location
    record: Location = made
    return record


def make_organization(
    *,
    text: str,
    start: int,
    end: int,
    rule: str = "",
    row: str = "",
    confidence: float = 1.0,
    name: str,
    kind: OrganizationKind = "other",
    level: Level | None = None,
    place: str | None = None,
    current_name: str | None = None,
) -> Organization:
    """An organization."""
    made: Any = _ORGANIZATION()
    made.text = text
    made.start = start
    made.end = end
    made.rule = rule
    made.row = row
    made.confidence = confidence
    made.name = name
    made.kind = kind
    made.level = level
    made.place = place
    made.current_name = current_name
    made.__class__ = Organization
    record: Organization = made
    return record


def make_person(
    *,
    text: str,
    start: int,
    end: int,
    rule: str = "",
    row: str = "",
    confidence: float = 1.0,
    name: str,
    honorific: str | None = None,
    degrees: tuple[str, ...] = (),
    gender: Gender | None = None,
    full_name: str | None = None,
) -> Person:
    """A person."""
    made: Any = _PERSON()
    made.text = text
    made.start = start
    made.end = end
    made.rule = rule
    made.row = row
    made.confidence = confidence
    made.name = name
    made.honorific = honorific
    made.degrees = degrees
    made.gender = gender
    made.full_name = full_name
    made.__class__ = Person
    record: Person = made
    return record


def make_position(
    person: Person,
    title: Title,
    organization: Organization | None = None,
    rule: str = "",
    confidence: float = 1.0,
    status: Status = "current",
) -> Position:
    """A position."""
    made: Any = _POSITION()
    made.person = person
    made.title = title
    made.organization = organization
    made.rule = rule
    made.confidence = confidence
    made.status = status
    made.__class__ = Position
    record: Position = made
    return record


def make_reference(
    *,
    text: str,
    start: int,
    end: int,
    rule: str = "",
    row: str = "",
    confidence: float = 1.0,
    doc_type: str | None = None,
    number: str | None = None,
    symbol: str | None = None,
    serial: str | None = None,
    year: int | None = None,
    type_code: str | None = None,
    issuer_codes: tuple[str, ...] = (),
    issuer: str | None = None,
    issuer_name: str | None = None,
    date: str | None = None,
    title: str | None = None,
    provisions: tuple[str, ...] = (),
    antecedent: DocumentReference | None = None,
    name: str | None = None,
) -> DocumentReference:
    """A document reference."""
    made: Any = _REFERENCE()
    made.text = text
    made.start = start
    made.end = end
    made.rule = rule
    made.row = row
    made.confidence = confidence
    made.doc_type = doc_type
    made.number = number
    made.symbol = symbol
    made.serial = serial
    made.year = year
    made.type_code = type_code
    made.issuer_codes = issuer_codes
    made.issuer = issuer
    made.issuer_name = issuer_name
    made.date = date
    made.title = title
    made.provisions = provisions
    made.antecedent = antecedent
    made.name = name
    made.__class__ = DocumentReference
    record: DocumentReference = made
    return record


def make_title(
    *,
    text: str,
    start: int,
    end: int,
    rule: str = "",
    row: str = "",
    confidence: float = 1.0,
    role: str,
    status: Status = "current",
    organization: Organization | None = None,
    place: str | None = None,
    name: str | None = None,
    implied_body: str | None = None,
) -> Title:
    """A title."""
    made: Any = _TITLE()
    made.text = text
    made.start = start
    made.end = end
    made.rule = rule
    made.row = row
    made.confidence = confidence
    made.role = role
    made.status = status
    made.organization = organization
    made.place = place
    made.name = name
    made.implied_body = implied_body
    made.__class__ = Title
    record: Title = made
    return record
