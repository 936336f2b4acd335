"""Makers of the records that an analysis makes by the dozen: the same records, from the same arguments.

A frozen dataclass sets its fields through ``object.__setattr__``, one slow call for each: a tenth of the
time of a compiled analysis went there. A maker is a class with the same slots that is not frozen. What it
makes is filled in less than half of the time, and then declared to be the record: its last field,
``declared``, is another name of its ``__class__``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field, fields, make_dataclass
from typing import Any, Final, ParamSpec, TypeVar, cast

from viunion_nlp.events import PositionEvent
from viunion_nlp.records import (
    Abbreviation,
    Date,
    DocumentReference,
    Location,
    Organization,
    Person,
    Position,
    Title,
)

P = ParamSpec("P")
Record = TypeVar("Record")


def maker(record: type[Record]) -> Callable[..., Record]:
    """A maker that takes all fields by position.

    Args:
        record: a frozen dataclass with slots, whose fields have no default factories.
    """
    return _maker(record, [(each.name, each.type) for each in fields(cast(Any, record))])


def _named(record: Callable[P, Record]) -> Callable[P, Record]:
    """A maker that takes the arguments of the class."""
    parameters: list[tuple[str, Any, Any]] = [
        (each.name, each.type, field(default=each.default, kw_only=each.kw_only is True))
        for each in fields(cast(Any, record))
    ]
    return _maker(record, parameters)


def _maker(record: Callable[P, Record], parameters: list[Any]) -> Callable[P, Record]:
    frozen = cast(type[Any], record)
    declared = ("declared", Any, field(default=frozen))
    filled = make_dataclass(frozen.__name__, [*parameters, declared], repr=False, eq=False)
    names = {
        "__slots__": frozen.__slots__,
        "__init__": vars(filled)["__init__"],
        "declared": vars(object)["__class__"],
        "__setattr__": object.__setattr__,
        "__delattr__": object.__delattr__,  # without it, fields are set no faster
    }
    return cast(Callable[P, Record], type(frozen.__name__, frozen.__bases__, names))


make_abbreviation: Final = _named(Abbreviation)
make_date: Final = _named(Date)
make_event: Final = _named(PositionEvent)
make_location: Final = _named(Location)
make_organization: Final = _named(Organization)
make_person: Final = _named(Person)
make_position: Final = _named(Position)
make_reference: Final = _named(DocumentReference)
make_title: Final = _named(Title)
