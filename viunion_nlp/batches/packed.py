"""Packs a document as plain values, to send it between processes.

Records of one type travel together, field by field: columns are packed faster than records one after the
other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from itertools import chain, count
from operator import attrgetter
from typing import Any, Final, TypeAlias

from viunion_nlp.document import Document
from viunion_nlp.events import PositionEvent
from viunion_nlp.exchange.headings import HeadingReader
from viunion_nlp.headings import Heading
from viunion_nlp.makers import maker
from viunion_nlp.records import (
    Abbreviation,
    Citation,
    Date,
    DocumentReference,
    Location,
    Organization,
    Person,
    Position,
    Title,
)

# The number of each mention, in text order; the columns of each kind; the abbreviations kept short; the
# heading as JSON values or None. Mentions are numbered kind by kind.
Packed: TypeAlias = tuple[list[int], list[list[Any]], frozenset[Any], dict[str, Any] | None]
_NO_MENTION = -1


class _Kind:
    """How records of a type are packed.

    Args:
        record: the type.
        pointers: the fields that hold a mention, a tuple of mentions or None; sent are the mentions' numbers.
    """

    def __init__(self, record: type[Any], *pointers: str) -> None:
        # The text of a mention is not sent: the receiver has the whole text.
        names = [field.name for field in fields(record) if field.name != "text"]
        self.type = record
        self.values = attrgetter(*names)
        self.make = maker(record)
        self.pointers = [names.index(name) for name in pointers]

    def pack(self, records: Sequence[Any], numbers: Mapping[int, int]) -> list[Any]:
        """The columns of records, with the number of each mention by its ``id``; [] if there are none."""
        columns: list[Any] = list(zip(*map(self.values, records), strict=True))
        if columns:
            for at in self.pointers:
                columns[at] = [_numbered(value, numbers) for value in columns[at]]
        return columns

    def unpack(
        self, columns: Sequence[Any], mentions: Sequence[Any], *texts: Sequence[str]
    ) -> Iterator[Any]:
        """The records of columns one after the other, given the mentions before them; for mentions also
        their texts.
        """
        values = list(columns)
        for at in self.pointers:
            values[at] = (_pointed_at(value, mentions) for value in columns[at])
        return map(self.make, *texts, *values)


# Offices point at bodies, which stand before them; references at earlier ones of their own kind.
_MENTIONS: Final = [
    _Kind(Person),
    _Kind(Organization),
    _Kind(Title, "organization"),
    _Kind(Abbreviation),
    _Kind(Location),
    _Kind(Date),
    _Kind(DocumentReference, "antecedent"),
]
_OTHERS: Final = [
    _Kind(Position, "person", "title", "organization"),
    _Kind(Citation, "source", "target"),
    _Kind(PositionEvent, "person", "title", "former", "by", "document"),
]


def pack(document: Document) -> Packed:
    """The findings of a document, without its text."""
    by_type: dict[type[Any], list[Any]] = {kind.type: [] for kind in _MENTIONS}
    for mention in document.mentions:
        by_type[type(mention)].append(mention)
    numbers = dict(zip(map(id, chain.from_iterable(by_type.values())), count(), strict=False))
    order = [numbers[id(mention)] for mention in document.mentions]
    numbers[id(None)] = _NO_MENTION
    records = (*by_type.values(), document.positions, document.citations, document.events)
    return (
        order,
        [
            kind.pack(each, numbers)
            for kind, each in zip((*_MENTIONS, *_OTHERS), records, strict=True)
        ],
        document.kept_short,
        None if document.heading is None else document.heading.to_dict(),
    )


def unpack(text: str, packed: Packed, template: Document) -> Document:
    """Rebuild the document of a text.

    Args:
        text: the text that was analysed.
        packed: the result of ``pack``.
        template: a document with the same options.
    """
    order, columns, kept_short, heading = packed
    made: list[Any] = []
    for kind, values in zip(_MENTIONS, columns, strict=False):
        if values:
            texts = [text[start:end] for start, end in zip(values[0], values[1], strict=True)]
            for mention in kind.unpack(values, made, texts):
                made.append(mention)  # one by one: the next may point at it
    positions, citations, events = [
        tuple(kind.unpack(values, made)) if values else ()
        for kind, values in zip(_OTHERS, columns[len(_MENTIONS) :], strict=True)
    ]
    mentions = [made[number] for number in order]
    return replace(
        template, text=text, mentions=tuple(mentions), positions=positions, kept_short=kept_short,
        heading=None if heading is None else _heading(text, heading, mentions),
        citations=citations, events=events,
    )  # fmt: skip


def _heading(text: str, values: dict[str, Any], mentions: Sequence[Any]) -> Heading | None:
    """Rebuild a heading."""
    by_place = {(mention.label, mention.start, mention.end): mention for mention in mentions}
    return HeadingReader(text, by_place, Counter()).read(values)


def _numbered(value: Any, numbers: Mapping[int, int]) -> Any:
    """The number of a mention, or the numbers of several."""
    if isinstance(value, tuple):
        return [numbers[id(mention)] for mention in value]
    return numbers[id(value)]


def _pointed_at(value: Any, mentions: Sequence[Any]) -> Any:
    """The mention with a number, or those with several."""
    if isinstance(value, list):
        return tuple(mentions[number] for number in value)
    return mentions[value] if value >= 0 else None
