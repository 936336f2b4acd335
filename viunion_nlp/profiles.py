"""A profile: one person or body, with everything a document says about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from viunion_nlp.events import PositionEvent
from viunion_nlp.records import Organization, Person, Position

ProfileKind: TypeAlias = Literal["person", "body"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Profile:
    """One person or one body of a document. Computed from the document's mentions, not stored.

    Example: for "Bà Tô Thị Mận, Chủ tịch Công đoàn xã, phát biểu. Bà Mận nói …", ``Profile(kind="person",
    name="Tô Thị Mận", mentions=(<Tô Thị Mận>, <Mận>), positions=(<Chủ tịch Công đoàn xã>,))``.
    """

    kind: ProfileKind
    """Whether it describes a person or a body."""
    name: str
    """The canonical name: for a person the fullest name, in the document's most frequent spelling; for a body
    its full name."""
    mentions: tuple[Person, ...] | tuple[Organization, ...]
    """Where the text names the person or body, in text order."""
    positions: tuple[Position, ...] = ()
    """The offices that the person holds, or that people hold in the body."""
    events: tuple[PositionEvent, ...] = ()
    """What happened to the person or to offices of the body, and what the body decided about others."""

    def __repr__(self) -> str:
        """The kind, the name and the counts."""
        counts = f"{len(self.mentions)} mentions, {len(self.positions)} positions, {len(self.events)} events"
        return f"<Profile of the {self.kind} {self.name!r}: {counts}>"

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON values: mentions as spans, offices as ``{"rel": "HOLDS", …}``, events likewise."""
        return {
            "kind": self.kind,
            "name": self.name,
            "mentions": [list(mention.span) for mention in self.mentions],
            "positions": [position.to_dict() for position in self.positions],
            "events": [event.to_dict() for event in self.events],
        }
