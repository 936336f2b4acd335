"""Restricts documents to the mentions of certain labels."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, fields, replace
from typing import Any

from viunion_nlp.document import Document
from viunion_nlp.events import PositionEvent
from viunion_nlp.headings import Heading, Part, Signature
from viunion_nlp.records import (
    DocumentReference,
    Label,
    Mention,
    Organization,
    Person,
    Position,
    Title,
)


def with_labels(document: Document, labels: Collection[Label]) -> Document:
    """A document without the mentions of other labels, and without anything that refers to them.

    A position is kept if its person and its office are, an event if its person is, a citation if
    references are. A heading keeps its parts as text.

    Example:
        >>> import viunion_nlp as vu
        >>> doc = with_labels(vu.analyze("Ông Hải, Chủ tịch LĐLĐ tỉnh"), ("PERSON", "TITLE"))
        >>> [mention.text for mention in doc.mentions], doc.titles[0].organization
        (['Hải', 'Chủ tịch LĐLĐ tỉnh'], None)
    """
    return _Selection(frozenset(labels)).of(document)


@dataclass(frozen=True, slots=True)
class _Selection:
    labels: frozenset[str]

    def of(self, document: Document) -> Document:
        held = {Person.label, Title.label} <= self.labels
        return replace(
            document,
            mentions=tuple(filter(None, map(self._mention, document.mentions))),
            positions=tuple(map(self._position, document.positions)) if held else (),
            citations=document.citations if DocumentReference.label in self.labels else (),
            events=tuple(map(self._event, document.events)) if Person.label in self.labels else (),
            heading=self._kept(document.heading),
        )

    def _mention(self, mention: Mention | None) -> Any:
        """A mention without its references to removed mentions; None if it is removed itself."""
        if mention is None or mention.label not in self.labels:
            return None
        if isinstance(mention, Title) and Organization.label not in self.labels:
            return replace(mention, organization=None)
        return mention

    def _position(self, position: Position) -> Position:
        return replace(
            position,
            title=self._mention(position.title),
            organization=self._mention(position.organization),
        )

    def _event(self, event: PositionEvent) -> PositionEvent:
        return replace(
            event,
            title=self._mention(event.title),
            former=tuple(filter(None, map(self._mention, event.former))),
            by=self._mention(event.by),
            document=self._mention(event.document),
        )

    def _kept(self, value: Any) -> Any:
        """A heading, or a part of one: text stays as it is, a mention only if it is kept."""
        if isinstance(value, Mention):
            return self._mention(value)
        if isinstance(value, tuple):
            return tuple(map(self._kept, value))
        if isinstance(value, (Heading, Part, Signature)):
            return replace(
                value, **{f.name: self._kept(getattr(value, f.name)) for f in fields(value)}
            )
        return value
