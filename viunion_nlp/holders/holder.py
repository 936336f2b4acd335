"""One office of one person, as one or many documents tell it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Final

from viunion_nlp.records import Gender, OrganizationKind, Status

# What fields are called in JSON and CSV, where that is no name in Python.
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
    """Offset behind its last one."""

    def __str__(self) -> str:
        return f"{self.document}:{self.start}-{self.end}"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Holder:
    """A person with one office.

    Example: ``Holder(person="Lò Văn Páo", number=1, office="Chủ tịch", body="Liên đoàn Lao động tỉnh Lào
    Cai", sources=(Source("tin-1", 16, 42),))``.
    """

    person: str
    """The person's full name, in the spelling that the documents have most often."""
    number: int
    """Which person it is, from 1 on: namesakes have different numbers."""
    office: str
    """The canonical name of the role (``Title.name``)."""
    body: str | None = None
    """The full name of the body, or the place that stands for it; None where no document tells."""
    implied: bool = False
    """Whether no document names the body beside the office: the role alone implies it, or it is told
    elsewhere."""
    kind: OrganizationKind | None = None
    """What sort of body it is, where a document names it."""
    gender: Gender | None = None
    """The person's, where a word of address tells it."""
    since: str | None = None
    """ISO date from which the person has the office, where an event tells it; partial where the text is."""
    until: str | None = None
    """ISO date on which the person has left it, likewise."""
    status: Status = "current"
    """As the last document says."""
    sources: tuple[Source, ...] = ()
    """Where it is told, in the order of the documents."""

    def __repr__(self) -> str:
        """Who holds what, and in how many places that is told."""
        told = (f"{self.person!r} ({self.number})", self.office, self.body, self.status)
        return f"<Holder {', '.join(filter(None, told))}; {len(self.sources)} sources>"

    def to_dict(self) -> dict[str, Any]:
        """The row as plain JSON values, every field; ``since`` and ``until`` are called "from" and "to",
        sources are ``{"document", "start", "end"}``."""
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
        """The row that ``to_dict`` was called on."""
        told = {name: values[_IN_JSON.get(name, name)] for name in (f.name for f in fields(cls))}
        told["sources"] = tuple(Source(**each) for each in values["sources"])
        return cls(**told)
