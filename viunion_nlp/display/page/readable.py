"""The protocol of what a page reads from a document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from viunion_nlp.events import PositionEvent
from viunion_nlp.headings import Heading
from viunion_nlp.profiles import Profile
from viunion_nlp.records import Citation, Mention, Position


@runtime_checkable
class Readable(Protocol):
    """What a page shows of a document."""

    @property
    def id(self) -> str | int | None:
        """The document's id, or None."""

    @property
    def text(self) -> str:
        """The text."""

    @property
    def mentions(self) -> Sequence[Mention]:
        """All mentions in text order; of two with the same start, the longer first."""

    @property
    def positions(self) -> Sequence[Position]:
        """Who holds which office."""

    @property
    def heading(self) -> Heading | None:
        """What the layout of an official document shows."""

    @property
    def citations(self) -> Sequence[Citation]:
        """What the document does to other documents."""

    @property
    def events(self) -> Sequence[PositionEvent]:
        """What happened to people and their offices."""

    @property
    def people(self) -> Sequence[Profile]:
        """The people, one profile each."""
