"""The record of one office of one person, collected from one or more documents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Final

from viunion_nlp.records import Gender, OrganizationKind, Status

# Names of fields in JSON and CSV that are not valid names in Python.
_IN_JSON: Final = {"since": "from", "until": "to"}


@dataclass(frozen=True, slots=True)
class Source:
    """Where a document names an office: ``text[start:end]`` of the document with that id.

    Example: ``Source("tin-1", 16, 42)``.
    """

    document: str | int
    """The document's id."""
    start: int
    """Offset of the office's first code point."""
    end: int
    """Offset just past its last one."""

    def __str__(self) -> str:
        return f"{self.document}:{self.start}-{self.end}"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Holder:
    """A person with one office.

    Example: ``Holder(person="Lò Văn Páo", number=1, office="Chủ tịch", body="Liên đoàn Lao động tỉnh Lào
    Cai", sources=(Source("tin-1", 16, 42),))``.
    """

    person: str
    """The person's full name, in the most frequent spelling."""
    number: int
    """Tells namesakes apart: people of the same name are numbered from 1."""
    office: str
    """The canonical name of the role (``Title.name``)."""
    body: str | None = None
    """The full name of the body, or the place that stands for it; None if no document gives it."""
    implied: bool = False
    """True if no document names the body next to the office: the role alone implies it, or it is named
    elsewhere."""
    kind: OrganizationKind | None = None
    """What sort of body it is, if a document names it."""
    gender: Gender | None = None
    """The person's gender, if a form of address shows it."""
    since: str | None = None
    """ISO date on which the person took the office, if an event gives it; partial if the text is partial."""
    until: str | None = None
    """ISO date on which the person left the office, likewise."""
    status: Status = "current"
    """The status in the last document."""
    sources: tuple[Source, ...] = ()
    """Where the documents mention it, in the order of the documents."""

    def __repr__(self) -> str:
        """Who holds what, and the number of sources."""
        told = (f"{self.person!r} ({self.number})", self.office, self.body, self.status)
        return f"<Holder {', '.join(filter(None, told))}; {len(self.sources)} sources>"

    def to_dict(self) -> dict[str, Any]:
        """The row as plain JSON values, with every field. ``since`` and ``until`` are named "from" and
        "to"; a source is ``{"document", "start", "end"}``.
        """
        values: dict[str, Any] = {}
        for field in fields(self):
            values[_IN_JSON.get(field.name, field.name)] = getattr(self, field.name)
        values["sources"] = [
            {"document": each.document, "start": each.start, "end": each.end}
            for each in self.sources
        ]
        return values

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Holder:
        """Rebuild the row from the values of ``to_dict``."""
        told = {name: values[_IN_JSON.get(name, name)] for name in (f.name for f in fields(cls))}
        told["sources"] = tuple(Source(**each) for each in values["sources"])
        return cls(**told)
