"""Makers of the records that an analysis makes by the dozen: the same records, from the same arguments.

A frozen dataclass sets its fields through ``object.__setattr__``, one slow call for each: a tenth of the
time of a compiled analysis went there. A maker fills an object of a class with the same slots that is not
frozen, in less than half of the time, and then declares it to be the record. Like the ``__init__`` of a
dataclass it is a function written out for its fields.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, fields
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
    return _written(record, [each.name for each in fields(cast(Any, record))], {})


def _named(record: Callable[P, Record]) -> Callable[P, Record]:
    """A maker that takes the arguments of the class."""
    parameters: list[str] = []
    defaults: dict[str, Any] = {}
    each: Field[Any]
    for each in sorted(fields(cast(Any, record)), key=_is_keyword):
        if each.kw_only and "*" not in parameters:
            parameters.append("*")
        if each.default is MISSING:
            parameters.append(each.name)
        else:
            parameters.append(f"{each.name}=default_{each.name}")
            defaults[f"default_{each.name}"] = each.default
    return _written(record, parameters, defaults)


def _is_keyword(parameter: Field[Any]) -> bool:
    return bool(parameter.kw_only)


def _written(
    record: Callable[P, Record], parameters: list[str], defaults: dict[str, Any]
) -> Callable[P, Record]:
    """The maker with some parameters, whose defaults have names."""
    frozen = cast(type[Any], record)
    names = {
        "__slots__": frozen.__slots__,
        "__init__": object.__init__,
        "__setattr__": object.__setattr__,
        "__delattr__": object.__delattr__,  # without it, fields are set no faster
    }
    filled = type(frozen.__name__, frozen.__bases__, names)
    lines = [f"def make({', '.join(parameters)}):", "    made = filled()"]
    lines += [f"    made.{each.name} = {each.name}" for each in fields(frozen)]
    lines += ["    made.__class__ = frozen", "    return made"]
    known = {**defaults, "filled": filled, "frozen": frozen}
    exec("\n".join(lines), known)
    return cast(Callable[P, Record], known["make"])


make_abbreviation: Final = _named(Abbreviation)
make_date: Final = _named(Date)
make_event: Final = _named(PositionEvent)
make_location: Final = _named(Location)
make_organization: Final = _named(Organization)
make_person: Final = _named(Person)
make_position: Final = _named(Position)
make_reference: Final = _named(DocumentReference)
make_title: Final = _named(Title)
