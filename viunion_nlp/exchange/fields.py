"""The allowed values of record fields, derived from their annotations; checks and schema both rely on it."""

from __future__ import annotations

import dataclasses
import functools
import types
import typing
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from viunion_nlp.records import Mention

FieldKind: TypeAlias = Literal["string", "strings", "integer", "share", "mention"]


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record.

    Attributes:
        name: its name, in Python and in JSON.
        kind: the kind of value; a "share" is a number from 0 to 1, a "mention" is another mention, given
            in JSON as its start and end.
        allowed: the closed list of its values; empty if any value is allowed.
        label: the label of the mention that it holds; "" if it holds none.
        required: whether every record of this version has it.
    """

    name: str
    kind: FieldKind
    allowed: tuple[str, ...] = ()
    label: str = ""
    required: bool = False


def fields_of(record: type[Any]) -> tuple[Field, ...]:
    """The fields of a record type, in order.

    Raises:
        TypeError: a field has a type that cannot be read from JSON values yet.
    """
    # A record type is hashable, although mypy judges by the hash of its instances.
    return _read_fields(typing.cast(Any, record))


@functools.cache
def _read_fields(record: type[Any]) -> tuple[Field, ...]:
    hints = typing.get_type_hints(record)
    found = []
    for field in dataclasses.fields(record):
        required = field.default is dataclasses.MISSING
        kind, allowed, label = _kind_of(hints[field.name], f"{record.__name__}.{field.name}")
        found.append(Field(field.name, kind, allowed, label, required))
    return tuple(found)


def values_of(hint: Any) -> tuple[str, ...]:
    """The values of a Literal."""
    return tuple(map(str, typing.get_args(hint)))


def _kind_of(hint: Any, place: str) -> tuple[FieldKind, tuple[str, ...], str]:
    """The meaning of a type hint in JSON: its kind, its closed list of values, the label of a mention."""
    if typing.get_origin(hint) in (types.UnionType, typing.Union):
        (hint,) = (part for part in typing.get_args(hint) if part is not type(None))
    if typing.get_origin(hint) is Literal:
        return "string", values_of(hint), ""
    if isinstance(hint, type) and issubclass(hint, Mention):
        return "mention", (), hint.label
    kinds: dict[Any, FieldKind] = {
        str: "string", int: "integer", float: "share", tuple[str, ...]: "strings",
    }  # fmt: skip
    if hint not in kinds:
        raise TypeError(f"{place}: no JSON value is read as {hint}")
    return kinds[hint], (), ""
