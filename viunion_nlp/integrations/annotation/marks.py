"""The common model of annotation tools: marked stretches of a text, and links between two of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from viunion_nlp.errors import FormatError
from viunion_nlp.exchange import values as checked
from viunion_nlp.exchange.variants import Offsets, utf16_units
from viunion_nlp.records import Person, Title

_HOLDS = "HOLDS"
_OTHER: dict[str, Offsets] = {"code points": "utf-16", "utf-16": "code points"}


class Mark(NamedTuple):
    """A stretch of a text with its label; offsets are half-open and count code points."""

    label: str
    start: int
    end: int


class Link(NamedTuple):
    """A relation between two marks: ``Link("HOLDS", person, title)``."""

    kind: str
    source: Mark
    target: Mark


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with marks and links.

    Attributes:
        id: the document's id.
        text: the text.
        marks: each once, in text order, the longer first.
        links: the links between them.
    """

    id: str | int
    text: str
    marks: tuple[Mark, ...]
    links: tuple[Link, ...] = ()

    @classmethod
    def of_values(cls, values: Mapping[str, Any]) -> Marked:
        """The mentions and relations of a document in the JSON layout of ``Document.to_dict``.

        Only relations between two mentions are included: who holds which office, and what one reference
        does to another.

        Raises:
            FormatError: the values are not in that layout.
        """
        text = checked.string(values.get("text"), "text")
        marks = []
        for place, entity in checked.items(values.get("entities"), "entities"):
            label = checked.string(checked.mapping(entity, place).get("type"), f"{place}.type")
            start, end = entity.get("start"), entity.get("end")
            marks.append(
                Mark(label, *checked.offsets(start, end, f"{place}.start", f"{place}.end", text))
            )
        links = list(_links(values, text, marks))
        return cls(values.get("id", ""), text, _in_order(marks), tuple(links))

    @classmethod
    def of(cls, id: str | int, text: str, marks: list[Mark], links: list[Link]) -> Marked:
        """Normalise what a tool has written; a link between a person and an office starts at the person,
        whichever way it was drawn.
        """
        return cls(id, text, _in_order(marks), tuple(dict.fromkeys(map(_turned, links))))

    def relabelled(self, names: Mapping[str, str]) -> Marked:
        """The same with labels renamed."""
        if not names:
            return self

        def renamed(mark: Mark) -> Mark:
            return mark._replace(label=names.get(mark.label, mark.label))

        links = [Link(each.kind, renamed(each.source), renamed(each.target)) for each in self.links]
        return Marked.of(self.id, self.text, [renamed(mark) for mark in self.marks], links)

    def without_links(self) -> Marked:
        """The same without links."""
        return Marked(self.id, self.text, self.marks)

    def to_values(self) -> dict[str, Any]:
        """The document in the JSON layout, as gold for ``viunion evaluate``."""
        return {
            "id": self.id,
            "text": self.text,
            "entities": [
                {"type": label, "start": start, "end": end, "text": self.text[start:end]}
                for label, start, end in self.marks
            ],
            "relations": [_relation(link) for link in self.links],
        }


class Counted:
    """Converts between a tool's offsets and those of this library.

    Args:
        text: the text.
        offsets: the tool's unit.
    """

    def __init__(self, text: str, offsets: Offsets) -> None:
        self._text = text
        self._offsets = offsets
        self._units = utf16_units(text)

    def given(self, offset: int) -> int:
        """An offset in the tool's unit."""
        return self._units[offset] if self._offsets == "utf-16" else offset

    def mark(
        self, label: object, start: object, end: object, place: str, said: object = None
    ) -> Mark:
        """A mark from the tool's offsets.

        Args:
            label, start, end: as in the tool's file.
            place: the place for messages.
            said: the words that the tool gives for this place; None if it gives none. If they match only
                with the other way of counting, that way is used.

        Raises:
            FormatError: there is no such stretch, or its words differ.
        """
        name = checked.string(label, f"{place}: label")
        if not name:
            raise FormatError(place, "there is no label")
        first = checked.integer(start, f"{place}: start")
        last = checked.integer(end, f"{place}: end")
        problem: FormatError | None = None
        ways = (self._offsets,) if said is None else (self._offsets, _OTHER[self._offsets])
        for offsets in ways:
            try:
                span = self._span(first, last, place, offsets)
            except FormatError as error:
                problem = problem or error
                continue
            there = self._text[span[0] : span[1]]
            if said is None or _same_words(there, said):
                return Mark(name, *span)
            problem = problem or FormatError(
                place, f"expected {checked.shown(said)}, but the text has {checked.shown(there)}"
            )
        assert problem is not None
        raise problem

    def _span(self, first: int, last: int, place: str, offsets: Offsets) -> tuple[int, int]:
        if offsets == "utf-16":
            first, last = (self._code_point(unit, place) for unit in (first, last))
        return checked.offsets(first, last, f"{place}: start", f"{place}: end", self._text)

    def _code_point(self, unit: int, place: str) -> int:
        found = bisect_left(self._units, unit)
        if found == len(self._units):
            return len(self._text) + 1  # behind the text, which the check of offsets says
        if self._units[found] != unit and unit >= 0:
            raise FormatError(
                place, f"the offset {unit} lies inside a character of two UTF-16 units"
            )
        return found if unit >= 0 else unit


def _same_words(there: str, said: object) -> bool:
    """Whether the tool's words match the text; some tools write line breaks as blanks."""
    return isinstance(said, str) and (there == said or there.split() == said.split())


def _in_order(marks: list[Mark]) -> tuple[Mark, ...]:
    return tuple(sorted(dict.fromkeys(marks), key=lambda mark: (mark.start, -mark.end, mark.label)))


def _turned(link: Link) -> Link:
    if (link.source.label, link.target.label) == (Title.label, Person.label):
        return Link(link.kind, link.target, link.source)
    return link


def _links(values: Mapping[str, Any], text: str, marks: list[Mark]) -> Iterator[Link]:
    by_span: dict[tuple[int, int], list[Mark]] = {}
    for mark in marks:
        by_span.setdefault((mark.start, mark.end), []).append(mark)
    for place, relation in checked.items(values.get("relations"), "relations"):
        kind = checked.string(checked.mapping(relation, place).get("rel", _HOLDS), f"{place}.rel")
        ends = ("person", "title") if kind == _HOLDS else ("source", "target")
        labels = (Person.label, Title.label) if kind == _HOLDS else (None, None)
        found = []
        for name, label in zip(ends, labels, strict=True):
            if relation.get(name) is not None:
                span = checked.span(relation[name], f"{place}.{name}", text)
                found += [each for each in by_span.get(span, []) if label in (None, each.label)][:1]
        if len(found) == len(ends):
            yield Link(kind, *found)


def _relation(link: Link) -> dict[str, Any]:
    names = ("person", "title") if link.kind == _HOLDS else ("source", "target")
    ends = ([mark.start, mark.end] for mark in (link.source, link.target))
    return {"rel": link.kind, **dict(zip(names, ends, strict=True))}
