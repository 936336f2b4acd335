"""The kinds of tidy tables: what a row of each represents, and its columns.

A mention held by another record (the body of an office) takes three columns: its name, for reading and
counting, and its start and end, for joining.
"""

from __future__ import annotations

import functools
import typing
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from typing import Any, Literal, TypeAlias

from viunion_nlp.document import Document
from viunion_nlp.events import PositionEvent
from viunion_nlp.frames.schema import Field, ListOf, is_mention, record_fields, union
from viunion_nlp.profiles import Profile
from viunion_nlp.records import (
    MENTION_TYPES,
    Abbreviation,
    Citation,
    DocumentReference,
    Mention,
    Position,
    Title,
)
from viunion_nlp.registers import RegisterRow, register_row

Kind: TypeAlias = Literal[
    "mentions",
    "positions",
    "references",
    "abbreviations",
    "citations",
    "people",
    "bodies",
    "events",
    "register",
]


@dataclass(frozen=True, slots=True)
class Table:
    """One kind of table.

    Attributes:
        columns: its columns, without the document's id, which is the first column of every table.
        rows: the rows of a document as values by column; missing values are left out.
    """

    columns: tuple[Field, ...]
    rows: Callable[[Document], Iterator[dict[str, Any]]]


def _span_columns(*names: str) -> Iterator[Field]:
    return (Field(f"{name}_{edge}", "int64") for name in names for edge in ("start", "end"))


_POSITION_COLUMNS = (
    Field("person", "string"),
    Field("status", "string"),
    Field("role", "string"),
    Field("office", "string"),
    Field("organization", "string"),
    Field("implied_body", "string"),
    Field("place", "string"),
    *_span_columns("person", "title", "organization"),
    Field("rule", "string"),
    Field("confidence", "float64"),
)

_PROFILE_COLUMNS = (
    Field("name", "string"),
    Field("called", ListOf("string")),
    Field("count", "int64"),
    Field("offices", ListOf("string")),
    Field("events", ListOf("string")),
    *_span_columns("first"),
)

_CITATION_COLUMNS = (
    Field("source", "string"),
    Field("kind", "string"),
    Field("target", "string"),
    Field("provisions", ListOf("string")),
    Field("effective", "string"),
    *_span_columns("source", "target", "evidence"),
)

_EVENT_COLUMNS = (
    Field("kind", "string"),
    Field("person", "string"),
    Field("title", "string"),
    Field("organization", "string"),
    Field("former", ListOf("string")),
    Field("date", "string"),
    Field("term", "string"),
    Field("by", "string"),
    Field("document", "string"),
    *_span_columns("person", "title", "evidence"),
)


@functools.cache
def tables() -> dict[Kind, Table]:
    """All kinds of tables."""
    label = Field("label", "string")
    return {
        "mentions": Table(
            union([label], *map(_columns, MENTION_TYPES.values())),
            lambda document: ({"label": m.label, **_row(m)} for m in document.mentions),
        ),
        "positions": Table(
            _POSITION_COLUMNS, lambda document: map(_position_row, document.positions)
        ),
        "references": Table(
            union(_columns(DocumentReference)), lambda document: map(_row, document.references)
        ),
        "abbreviations": Table(
            union(_columns(Abbreviation)), lambda document: map(_row, document.abbreviations)
        ),
        "citations": Table(
            _CITATION_COLUMNS, lambda document: map(_citation_row, document.citations)
        ),
        "people": Table(_PROFILE_COLUMNS, lambda document: map(_profile_row, document.people)),
        "bodies": Table(_PROFILE_COLUMNS, lambda document: map(_profile_row, document.bodies)),
        "events": Table(_EVENT_COLUMNS, lambda document: map(_event_row, document.events)),
        "register": Table(
            tuple(field for field in record_fields(RegisterRow) if field.name != "file"),
            _register_rows,
        ),
    }


def _columns(record: type[Mention]) -> Iterator[Field]:
    hints = typing.get_type_hints(record)
    for field in record_fields(record):
        if is_mention(hints[field.name]):
            yield Field(field.name, "string")
            yield from _span_columns(field.name)
        else:
            yield field


def _row(mention: Mention) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for field in fields(mention):
        value = getattr(mention, field.name)
        if isinstance(value, Mention):
            row[field.name] = _called(value)
            row |= _span(field.name, value.span)
        elif value not in ("", ()):
            row[field.name] = value
    return row


def _called(mention: Mention) -> str:
    """What to call a mention: its name, or its text if it has no name; for an office its text."""
    if isinstance(mention, Title):
        return mention.text
    return getattr(mention, "name", None) or mention.text


def _position_row(position: Position) -> dict[str, Any]:
    person, title, body = position.person, position.title, position.organization
    row = {
        "person": person.full_name or person.name,
        "status": position.status,
        "role": title.role,
        "office": title.name,
        "implied_body": title.implied_body,
        "place": title.place,
        "rule": position.rule or None,
        "confidence": position.confidence,
        **_span("person", person.span),
        **_span("title", title.span),
    }
    if body is not None:
        row |= {"organization": body.name, **_span("organization", body.span)}
        row["place"] = title.place or body.place
    return row


def _profile_row(profile: Profile) -> dict[str, Any]:
    """The row of a person or body. For a body, its offices are listed with the names of their holders."""
    of_person = profile.kind == "person"
    offices = [
        position.title.text if of_person else f"{position.title.text}: {position.person.name}"
        for position in profile.positions
    ]
    return {
        "name": profile.name,
        "called": tuple(dict.fromkeys(mention.text for mention in profile.mentions)),
        "count": len(profile.mentions),
        "offices": tuple(dict.fromkeys(offices)) or None,
        "events": tuple(dict.fromkeys(event.kind for event in profile.events)) or None,
        **_span("first", profile.mentions[0].span),
    }


def _citation_row(citation: Citation) -> dict[str, Any]:
    row = {
        "kind": citation.kind,
        "provisions": citation.provisions or None,
        "effective": citation.effective,
        **_span("evidence", citation.evidence),
    }
    for name, reference in (("source", citation.source), ("target", citation.target)):
        if reference is not None:
            row |= {name: _called(reference), **_span(name, reference.span)}
    return row


def _event_row(event: PositionEvent) -> dict[str, Any]:
    row = {
        "kind": event.kind,
        "person": event.person.full_name or event.person.name,
        "former": tuple(title.text for title in event.former) or None,
        "date": event.date,
        "term": event.term,
        "by": None if event.by is None else _called(event.by),
        "document": None if event.document is None else _called(event.document),
        **_span("evidence", (event.start, event.end)),
        **_span("person", event.person.span),
    }
    if event.title is not None:
        body = event.title.organization
        row |= {"title": event.title.role, **_span("title", event.title.span)}
        row["organization"] = None if body is None else body.name
    return row


def _register_rows(document: Document) -> Iterator[dict[str, Any]]:
    """One row per document; its id serves as the file name."""
    values = register_row(document).to_dict()
    yield {
        name: tuple(value) or None if isinstance(value, list) else value
        for name, value in values.items()
        if name != "file"
    }


def _span(name: str, span: tuple[int, int]) -> dict[str, int]:
    return {f"{name}_start": span[0], f"{name}_end": span[1]}
