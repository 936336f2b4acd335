"""Packs a document as tuples of plain values, to send it between processes."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields, replace
from operator import attrgetter
from typing import Any, TypeAlias

from viunion_nlp.document import Document
from viunion_nlp.events import PositionEvent
from viunion_nlp.exchange.headings import HeadingReader
from viunion_nlp.records import MENTION_TYPES, Citation, Mention, Position

# Mentions, each as its type's number and its fields without the text; positions, each as the numbers of its
# mentions, its rule and confidence; the abbreviations kept short; the heading as JSON values or None;
# citations and events, each as its fields. A field that is a mention is stored as that mention's number.
Packed: TypeAlias = tuple[
    list[tuple[Any, ...]],
    list[tuple[int, int, int | None, str, float]],
    frozenset[Any],
    dict[str, Any] | None,
    list[tuple[Any, ...]],
    list[dict[str, Any]],
]
_EVENT_MENTIONS = ("person", "title", "by", "document")


class _Kind:
    """How mentions of a type are packed."""

    def __init__(self, number: int, mention_type: type[Mention]) -> None:
        names = [field.name for field in fields(mention_type) if field.name != "text"]
        self.number = number
        self.type = mention_type
        self.values = attrgetter(*names)
        # Records are frozen, but their slots can be set directly, which is faster than __init__.
        self.setters = [getattr(mention_type, name).__set__ for name in names]
        self.set_text = vars(Mention)["text"].__set__
        self.start = names.index("start")
        self.end = names.index("end")
        self.pointers = [
            names.index(name) for name in ("organization", "antecedent") if name in names
        ]


_KINDS = [_Kind(number, kind) for number, kind in enumerate(MENTION_TYPES.values())]
_KIND_OF = {kind.type: kind for kind in _KINDS}


def pack(document: Document) -> Packed:
    """The findings of a document, without its text."""
    numbers = {id(mention): number for number, mention in enumerate(document.mentions)}
    mentions = []
    for mention in document.mentions:
        kind = _KIND_OF[type(mention)]
        values = kind.values(mention)
        for at in kind.pointers:
            if values[at] is not None:
                values = (*values[:at], numbers[id(values[at])], *values[at + 1 :])
        mentions.append((kind.number, *values))
    positions = [
        (
            numbers[id(position.person)],
            numbers[id(position.title)],
            None if position.organization is None else numbers[id(position.organization)],
            position.rule,
            position.confidence,
        )
        for position in document.positions
    ]
    numbers[id(None)] = -1
    citations = [
        (
            citation.kind, numbers[id(citation.source)], numbers[id(citation.target)],
            citation.provisions, citation.effective, citation.evidence,
        )
        for citation in document.citations
    ]  # fmt: skip
    heading = None if document.heading is None else document.heading.to_dict()
    return (
        mentions,
        positions,
        document.kept_short,
        heading,
        citations,
        _pack_events(document, numbers),
    )


def _pack_events(document: Document, numbers: dict[int, int]) -> list[dict[str, Any]]:
    """The events as their fields; a mention becomes its number, a tuple of mentions a tuple of numbers."""
    packed = []
    for event in document.events:
        values = {field.name: getattr(event, field.name) for field in fields(event)}
        for name in _EVENT_MENTIONS:
            if values[name] is not None:
                values[name] = numbers[id(values[name])]
        values["former"] = [numbers[id(title)] for title in event.former]
        packed.append(values)
    return packed


def _unpack_event(values: dict[str, Any], built: list[Any]) -> PositionEvent:
    """Rebuild an event."""
    read = dict(values)
    for name in _EVENT_MENTIONS:
        if read[name] is not None:
            read[name] = built[read[name]]
    read["former"] = tuple(built[number] for number in read["former"])
    return PositionEvent(**read)


def unpack(text: str, packed: Packed, template: Document) -> Document:
    """Rebuild the document of a text.

    Args:
        text: the text that was analysed.
        packed: the result of ``pack``.
        template: a document with the same options.
    """
    built: list[Any] = []
    pointing = []
    for number, *values in packed[0]:
        kind = _KINDS[number]
        mention = object.__new__(kind.type)
        for fill, value in zip(kind.setters, values):  # noqa: B905  # strict takes longer
            fill(mention, value)
        kind.set_text(mention, text[values[kind.start] : values[kind.end]])
        built.append(mention)
        if kind.pointers:
            pointing.append((kind, mention, values))
    for kind, mention, values in pointing:
        for at in kind.pointers:
            if values[at] is not None:
                kind.setters[at](mention, built[values[at]])
    positions = tuple(
        Position(
            built[person],
            built[title],
            None if organization is None else built[organization],
            rule,
            confidence,
        )
        for person, title, organization, rule, confidence in packed[1]
    )
    citations = tuple(
        Citation(
            kind,
            None if source < 0 else built[source],
            None if target < 0 else built[target],
            *told,
        )
        for kind, source, target, *told in packed[4]
    )
    heading = None
    if packed[3] is not None:
        by_place = {(mention.label, mention.start, mention.end): mention for mention in built}
        heading = HeadingReader(text, by_place, Counter()).read(packed[3])
    return replace(
        template, text=text, mentions=tuple(built), positions=positions, kept_short=packed[2],
        heading=heading, citations=citations,
        events=tuple(_unpack_event(values, built) for values in packed[5]),
    )  # fmt: skip
