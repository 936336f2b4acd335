"""Removes mentions and links below the requested confidence, and everything that refers to them."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from viunion_nlp.headings import Heading, Part, Signature
from viunion_nlp.records import AnyMention, DocumentReference, Title
from viunion_nlp.resolve.records import Resolved


def without_doubtful(resolved: Resolved, minimum: float) -> Resolved:
    """The mentions and links whose confidence is at least ``minimum``.

    When a mention is removed, an office loses its body, a reference its antecedent, and a part of a
    heading its mention; links, citations and events that require the mention are removed too.
    """
    sure = _Sure(resolved, minimum)
    return Resolved(
        sure.mentions,
        tuple(
            replace(position, person=person, title=title, organization=title.organization)
            for position in resolved.positions
            if position.confidence >= minimum
            and (person := sure.now(position.person)) is not None
            and (title := sure.now(position.title)) is not None
        ),
        tuple(
            replace(citation, source=sure.now(citation.source), target=sure.now(citation.target))
            for citation in resolved.citations
            if sure.has(citation.source) and sure.has(citation.target)
        ),
        resolved.by_draft,
        None if resolved.heading is None else sure.cleared(resolved.heading),
        tuple(
            replace(
                event,
                person=person,
                title=sure.now(event.title),
                former=tuple(each for old in event.former if (each := sure.now(old)) is not None),
                by=sure.now(event.by),
                document=sure.now(event.document),
            )
            for event in resolved.events
            if sure.has(event.title) and (person := sure.now(event.person)) is not None
        ),
    )


class _Sure:
    """The mentions that are kept, in text order, in their updated form."""

    def __init__(self, resolved: Resolved, minimum: float) -> None:
        self._kept: dict[int, Any] = {
            id(mention): mention for mention in resolved.mentions if mention.confidence >= minimum
        }
        # In text order: a reference's antecedent stands before it.
        for key, mention in self._kept.items():
            self._kept[key] = self._pointing(mention)
        self.mentions: tuple[AnyMention, ...] = tuple(self._kept.values())

    def _pointing(self, mention: AnyMention) -> AnyMention:
        """A mention that refers only to mentions that are kept."""
        if isinstance(mention, Title) and mention.organization is not None:
            return replace(mention, organization=self.now(mention.organization))
        if isinstance(mention, DocumentReference) and mention.antecedent is not None:
            return replace(mention, antecedent=self.now(mention.antecedent))
        return mention

    def has(self, mention: object | None) -> bool:
        """Whether a mention is kept; None counts as kept."""
        return mention is None or id(mention) in self._kept

    def now(self, mention: object) -> Any:
        """The updated form of a mention, of the same type; None if it was removed, or was None."""
        return self._kept.get(id(mention))

    def cleared(self, record: Any) -> Any:
        """A heading, signature or part without removed mentions; any other value unchanged."""
        if isinstance(record, Part):
            return replace(record, mention=self.now(record.mention))
        if isinstance(record, (Heading, Signature)):
            parts = {
                field.name: self.cleared(getattr(record, field.name)) for field in fields(record)
            }
            return replace(record, **parts)
        return tuple(map(self.cleared, record)) if isinstance(record, tuple) else record
