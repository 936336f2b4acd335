"""Packs a document as plain values, to send it between processes.

Records of one type travel together, field by field: columns are packed and filled faster than records one
after the other.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from itertools import repeat
from operator import attrgetter
from typing import Any, TypeAlias

from viunion_nlp.document import Document
from viunion_nlp.events import PositionEvent
from viunion_nlp.exchange.headings import HeadingReader
from viunion_nlp.headings import Heading
from viunion_nlp.records import MENTION_TYPES, Citation, Mention, Position

# The number of each mention's kind; the columns of each kind; the abbreviations kept short; the heading as
# JSON values or None.
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
        # Records are frozen, but their slots can be set directly, which is faster than __init__.
        self.setters = [getattr(record, name).__set__ for name in names]
        self.pointers = [index for index, name in enumerate(names) if name in pointers]

    def pack(self, records: Sequence[Any], numbers: Mapping[int, int]) -> list[Any]:
        """The columns of records, with the number of each mention by its ``id``; [] if there are none."""
        columns: list[Any] = list(zip(*map(self.values, records), strict=True))
        if columns:
            for at in self.pointers:
                columns[at] = [_numbered(value, numbers) for value in columns[at]]
        return columns

    def begin(self, columns: Sequence[Any]) -> list[Any]:
        """Records that are still empty, one for each row of the columns."""
        return list(map(object.__new__, repeat(self.type, len(columns[0])))) if columns else []

    def fill(self, records: Sequence[Any], columns: list[Any], mentions: Sequence[Any]) -> None:
        """Fill such records; behind the last of all mentions stands None."""
        for at, (fill, column) in enumerate(zip(self.setters, columns, strict=False)):
            values = column
            if at in self.pointers:
                values = [_pointed_at(value, mentions) for value in column]
            deque(map(fill, records, values), maxlen=0)


_MENTIONS = [_Kind(kind, "organization", "antecedent") for kind in MENTION_TYPES.values()]
_KINDS = [
    *_MENTIONS,
    _Kind(Position, "person", "title", "organization"),
    _Kind(Citation, "source", "target"),
    _Kind(PositionEvent, "person", "title", "former", "by", "document"),
]
_NUMBER_OF = {kind.type: number for number, kind in enumerate(_MENTIONS)}
_SET_TEXT = vars(Mention)["text"].__set__


def pack(document: Document) -> Packed:
    """The findings of a document, without its text."""
    order = [_NUMBER_OF[type(mention)] for mention in document.mentions]
    by_kind: list[list[Any]] = [[] for _ in _MENTIONS]
    for number, mention in zip(order, document.mentions, strict=True):
        by_kind[number].append(mention)
    numbers = {id(mention): number for number, mention in enumerate(document.mentions)}
    numbers[id(None)] = _NO_MENTION
    records = (*by_kind, document.positions, document.citations, document.events)
    return (
        order,
        [kind.pack(each, numbers) for kind, each in zip(_KINDS, records, strict=True)],
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
    records = [kind.begin(each) for kind, each in zip(_KINDS, columns, strict=True)]
    by_kind = [iter(each) for each in records]
    mentions: list[Any] = [next(by_kind[number]) for number in order]
    pointed = [*mentions, None]
    for kind, each, values in zip(_KINDS, records, columns, strict=True):
        kind.fill(each, values, pointed)
    for mention in mentions:
        _SET_TEXT(mention, text[mention.start : mention.end])
    positions, citations, events = map(tuple, records[-3:])
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
    return mentions[value]
