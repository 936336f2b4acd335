"""What texts tell of people and their offices: elections, appointments, moves, dismissals."""

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
    """What happened to a person and an office.

    Example: of "Ngày 5/3/2026, HĐND xã bầu bà Tô Thị Mận giữ chức Chủ tịch UBND xã", ``PositionEvent(
    kind="elected", person=…, title=…, date="2026-03-05", by=…)``.
    """

    kind: EventKind
    """What happened."""
    person: Person
    """To whom."""
    title: Title | None = None
    """The office that the person has got."""
    former: tuple[Title, ...] = ()
    """The offices that the person has left."""
    date: str | None = None
    """ISO date from which it holds, or on which it was; partial where the text is."""
    term: str | None = None
    """The term of office, as written ("2025 - 2030")."""
    by: Organization | Title | None = None
    """The body or office that has decided it."""
    document: DocumentReference | None = None
    """The document by which it was decided."""
    start: int
    """Offset of the first code point of what tells it."""
    end: int
    """Offset behind the last one."""

    def __repr__(self) -> str:
        """The kind, who and which office, as they are written, and the date."""
        told = (self.kind, self.person.text, self.title and self.title.text, self.date)
        return f"PositionEvent({', '.join(repr(each) for each in told if each is not None)})"

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON values: a mention as ``[type, start, end]``; what is not told is left out."""
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
