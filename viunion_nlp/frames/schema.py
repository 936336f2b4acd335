"""Names and types of the columns, derived from the record types.

A type is one of a few names, a list, or a struct of fields. ``backends``, ``arrow`` and the integrations
translate it for their libraries. A field added to a record type appears in every schema.
"""

from __future__ import annotations

import functools
import types
import typing
from collections.abc import Collection, Iterable
from dataclasses import dataclass, fields
from typing import Any, Literal, NamedTuple, TypeAlias, Union

from viunion_nlp.expansions.options import ExpandOptions
from viunion_nlp.records import MENTION_TYPES, Citation, Mention, Position

Scalar: TypeAlias = Literal["string", "int64", "float64", "bool"]

_SCALARS: dict[type, Scalar] = {str: "string", int: "int64", float: "float64", bool: "bool"}


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list of values of one type.

    Example: ``ListOf("string")``.
    """

    item: Type


@dataclass(frozen=True, slots=True)
class Struct:
    """Named values, each with its own type.

    Example: ``Struct((Field("iso", "string"),))``.
    """

    fields: tuple[Field, ...]


Type: TypeAlias = Scalar | ListOf | Struct


class Field(NamedTuple):
    """A column, or a value inside a struct. Always nullable: what the text does not say is null.

    Example: ``Field("start", "int64")``.
    """

    name: str
    type: Type


# [start, end], as in the JSON layout.
SPAN = ListOf("int64")

# As ``Pipeline.versions`` tells them.
VERSIONS = (Field("library", "string"), Field("lexicon", "string"), Field("schema", "int64"))


def record_fields(record: type) -> tuple[Field, ...]:
    """The fields of a record type, in order; a mention inside a record becomes its span.

    Raises:
        TypeError: a field has a type that has no column type.
    """
    hints = typing.get_type_hints(record)
    # The argument is a dataclass type, which its annotation cannot express.
    return tuple(Field(f.name, _type_of(hints[f.name])) for f in fields(record))


def union(*parts: Iterable[Field]) -> tuple[Field, ...]:
    """The fields of several record types, each name once, with the fields that every mention has first
    and last.

    Raises:
        TypeError: one name has two types.
    """
    known: dict[str, Type] = {}
    for field in (field for part in parts for field in part):
        if known.setdefault(field.name, field.type) != field.type:
            raise TypeError(
                f"two types of the field {field.name!r}: {known[field.name]}, {field.type}"
            )
    order = ("label", "type", "start", "end", "text")
    last = ("rule", "row", "confidence")
    own = [name for name in known if name not in (*order, *last)]
    return tuple(Field(name, known[name]) for name in (*order, *own, *last) if name in known)


@functools.cache
def mention_fields() -> tuple[Field, ...]:
    """The fields of all kinds of mentions, without the label."""
    return union(*map(record_fields, MENTION_TYPES.values()))


@functools.cache
def document_fields() -> tuple[Field, ...]:
    """A document as a row: an id, the values of ``Document.to_dict``, the versions that produced it, and
    an error if there is no result.
    """
    entity = union([Field("type", "string")], mention_fields())
    # The kind of citation is in "rel".
    citation = [field for field in record_fields(Citation) if field.name != "kind"]
    relation = union([Field("rel", "string")], record_fields(Position), citation)
    return (
        Field("id", "string"),
        Field("text", "string"),
        Field("segmenter", "string"),
        Field("entities", ListOf(Struct(entity))),
        Field("relations", ListOf(Struct(relation))),
        # As JSON text.
        Field("heading", "string"),
        Field("events", "string"),
        Field("expand", Struct(record_fields(ExpandOptions))),
        Field("kept_short", ListOf(SPAN)),
        Field("lexicons", ListOf("string")),
        Field("versions", Struct(VERSIONS)),
        Field("error", "string"),
    )


def is_mention(annotation: Any) -> bool:
    """Whether an annotation allows only a mention or None."""
    kind = _told(annotation)
    return isinstance(kind, type) and issubclass(kind, Mention)


def _told(annotation: Any) -> Any:
    """An annotation without its None."""
    if typing.get_origin(annotation) not in (types.UnionType, Union):
        return annotation
    told = [part for part in typing.get_args(annotation) if part is not type(None)]
    return told[0] if len(told) == 1 else annotation


def _type_of(annotation: Any) -> Type:
    kind = _told(annotation)
    origin = typing.get_origin(kind)
    if origin is types.UnionType:
        same = {_type_of(part) for part in typing.get_args(kind)}
        if len(same) == 1:
            return same.pop()
    if origin is Literal:
        kind = type(typing.get_args(kind)[0])
    elif origin is not None and issubclass(origin, Collection):
        items = set(typing.get_args(kind)) - {Ellipsis}
        if len(items) == 1:
            return ListOf(_type_of(items.pop()))
    if is_mention(kind):
        return SPAN
    if kind not in _SCALARS:
        raise TypeError(f"no column type for {annotation}")
    return _SCALARS[kind]
