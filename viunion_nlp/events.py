"""Records of what happens to people and their offices: elections, appointments, transfers, dismissals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias, get_args

from viunion_nlp.records import DocumentReference, Mention, Organization, Person, Title

EventKind: TypeAlias = Literal[
    "elected",
    "appointed",
    "reappointed",
    "transferred",
    "seconded",
    "approved",
    "assigned",
    "dismissed",
    "disciplined",
    "resigned",
    "retired",
    "died",
    "term_ended",
]

EVENT_KINDS: Final[tuple[str, ...]] = get_args(EventKind)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PositionEvent:
    """Something that happened to a person and an office.

    Example: for "Ngày 5/3/2026, HĐND xã bầu bà Tô Thị Mận giữ chức Chủ tịch UBND xã", ``PositionEvent(
    kind="elected", person=…, title=…, date="2026-03-05", by=…)``.
    """

    kind: EventKind
    """What happened."""
    person: Person
    """The person concerned."""
    title: Title | None = None
    """The office that the person takes up."""
    former: tuple[Title, ...] = ()
    """The offices that the person leaves."""
    date: str | None = None
    """ISO date on which it happened or takes effect; partial if the text is partial."""
    term: str | None = None
    """The term of office, as written ("2025 - 2030")."""
    by: Organization | Title | None = None
    """The body or office that made the decision."""
    document: DocumentReference | None = None
    """The document that records the decision."""
    start: int
    """Offset of the first code point of the passage."""
    end: int
    """Offset just past its last code point."""

    def __repr__(self) -> str:
        """The kind, the person and the office as written, and the date."""
        told = (self.kind, self.person.text, self.title and self.title.text, self.date)
        return f"PositionEvent({', '.join(repr(each) for each in told if each is not None)})"

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON values: a mention is ``[type, start, end]``; what the text does not say is left out."""
        values: dict[str, Any] = {"kind": self.kind}
        for name in ("person", "title", "former", "date", "term", "by", "document"):
            value = getattr(self, name)
            if isinstance(value, Mention):
                value = [value.label, *value.span]
            elif isinstance(value, tuple):
                value = [[each.label, *each.span] for each in value]
            if value:
                values[name] = value
        return {**values, "start": self.start, "end": self.end}
