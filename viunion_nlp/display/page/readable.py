"""What a page reads: the parts of a document."""

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
        """What the document is called; None where it has no name."""

    @property
    def text(self) -> str:
        """The text."""

    @property
    def mentions(self) -> Sequence[Mention]:
        """All mentions in text order, of two that start together the longer first."""

    @property
    def positions(self) -> Sequence[Position]:
        """Who holds which office."""

    @property
    def heading(self) -> Heading | None:
        """What the layout of an official document says."""

    @property
    def citations(self) -> Sequence[Citation]:
        """What documents do with documents."""

    @property
    def events(self) -> Sequence[PositionEvent]:
        """What happened to people and offices."""

    @property
    def people(self) -> Sequence[Profile]:
        """The people, one profile each."""
