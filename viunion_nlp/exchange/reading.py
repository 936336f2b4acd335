"""Checks and reads the dict of a document, from any version of this library or another tool."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias, get_args

from viunion_nlp.errors import FormatError
from viunion_nlp.events import PositionEvent
from viunion_nlp.exchange import values as checked
from viunion_nlp.exchange.events import read_events
from viunion_nlp.exchange.fields import Field, fields_of
from viunion_nlp.exchange.headings import HeadingReader
from viunion_nlp.exchange.values import Span
from viunion_nlp.expansions.options import Brackets, ExpandOptions, Mentions
from viunion_nlp.headings import Heading
from viunion_nlp.records import (
    MENTION_TYPES,
    AnyMention,
    Citation,
    CitationKind,
    DocumentReference,
    Organization,
    Person,
    Position,
    Status,
    Title,
)
from viunion_nlp.segmentation.segmenter import SEGMENTER_NAMES
from viunion_nlp.text.letters import as_written

HOLDS = "HOLDS"
KEYS = (
    "text", "segmenter", "entities", "relations", "heading", "events", "expand", "kept_short",
    "lexicons",
)  # fmt: skip
_PASSED_OVER = ("id", "versions")
_PLACE_OF_A_MENTION = ("type", "start", "end", "text")
_PARTS_OF_A_POSITION = ("person", "title", "organization", "rule", "confidence", "status")
_PARTS_OF_A_CITATION = ("source", "target", "provisions", "effective", "evidence")
_UNTOLD = (0, 0)  # the evidence of a citation whose words are not known
_STATUSES: dict[str, Status] = {status: status for status in get_args(Status)}
_CITES: dict[str, CitationKind] = {kind: kind for kind in get_args(CitationKind)}
_LISTED_OPTIONS = ("kinds", "domains")
_CHOSEN_OPTIONS = {"brackets": get_args(Brackets), "mentions": get_args(Mentions)}
# Required fields that annotated text may lack, with the field that replaces each.
_AS_WRITTEN = ("name", "role", "expansion")

LeftOut: TypeAlias = Counter[tuple[str, str]]
"""What was left out, as the words before and behind its count; with none behind, the count is not said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """The contents of a document's dict.

    Attributes:
        text, mentions, positions, citations, events, expand, kept_short, lexicons: as in ``Document``.
        segmenter: its name; None if it is missing or unknown to this version.
        heading: as in ``Document``.
        id: the document's id, or None.
        left_out: what this version does not know, and how often; ``in_words`` describes it.
    """

    text: str
    mentions: tuple[AnyMention, ...]
    positions: tuple[Position, ...]
    citations: tuple[Citation, ...]
    segmenter: str | None
    expand: ExpandOptions
    kept_short: frozenset[Span]
    lexicons: tuple[Path, ...]
    events: tuple[PositionEvent, ...]
    heading: Heading | None
    id: str | int | None
    left_out: LeftOut


def read_contents(values: Mapping[str, Any]) -> Contents:
    """Check and read the dict of a document.

    Null and empty fields count as absent. A mention may lack its "text", and the fields that every
    mention of its label has ("name", "role", "expansion"); the words of the text are then used.

    Raises:
        FormatError: a value is not one that ``to_dict`` writes at that place: a wrong type, a span
            outside the text, a text that differs from the slice, a field that is not in NFC, a link to a
            mention that does not exist.
    """
    return _Reader(checked.mapping(values, "document")).contents()


def in_words(left_out: LeftOut) -> str:
    """What was left out, for a message."""
    return ", ".join(
        f"{before}{count}{behind}" if behind else before
        for (before, behind), count in sorted(left_out.items())
    )


class _Reader:
    """Reads one document."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        self.values = values
        self.text = checked.string(values.get("text"), "text")
        self.built: dict[tuple[str, int, int], AnyMention] = {}
        self.left_out: LeftOut = Counter()

    def contents(self) -> Contents:
        """Everything, checked."""
        values = self.values
        self._read_mentions()
        positions = tuple(self._positions())
        events = tuple(read_events(values.get("events"), self.text, self._linked, self.left_out))
        citations = tuple(self._citations())
        kept_short = frozenset(
            checked.span(item, place, self.text)
            for place, item in checked.items(values.get("kept_short"), "kept_short")
        )
        lexicons = tuple(
            Path(checked.string(item, place))
            for place, item in checked.items(values.get("lexicons"), "lexicons")
        )
        segmenter, expand = self._settings()
        unknown = (key for key in values if key not in (*KEYS, *_PASSED_OVER))
        self.left_out.update((f"the key {key!r}", "") for key in unknown)
        return Contents(
            text=self.text,
            mentions=tuple(sorted(self.built.values(), key=_by_place)),
            positions=positions,
            citations=citations,
            segmenter=segmenter,
            expand=expand,
            kept_short=kept_short,
            lexicons=lexicons,
            events=events,
            heading=self._heading(),
            id=self._id(),
            left_out=self.left_out,
        )

    def _id(self) -> str | int | None:
        value = self.values.get("id")
        if value is None or (isinstance(value, str | int) and not isinstance(value, bool)):
            return value
        self.left_out["the id, which is neither text nor integer", ""] += 1
        return None

    def _read_mentions(self) -> None:
        """Titles hold organizations, and references earlier ones: those are read first."""
        waiting: list[tuple[bool, int, str, Mapping[str, Any]]] = []
        for place, item in checked.items(self.values.get("entities"), "entities"):
            entity = checked.mapping(item, place)
            label = checked.string(entity.get("type"), f"{place}.type")
            if label not in MENTION_TYPES:
                self.left_out["", f" entities {label}"] += 1
                continue
            start = checked.integer(entity.get("start"), f"{place}.start")
            waiting.append((label == Title.label, start, place, entity))
        waiting.sort(key=lambda each: each[:2])
        for _, _, place, entity in waiting:
            mention = self._mention(entity, place)
            key = (mention.label, mention.start, mention.end)
            if key in self.built:
                raise FormatError(place, f"a second {key[0]} at {key[1]}-{key[2]}")
            self.built[key] = mention

    def _mention(self, entity: Mapping[str, Any], place: str) -> AnyMention:
        kind = MENTION_TYPES[entity["type"]]
        start, end = checked.offsets(
            entity.get("start"), entity.get("end"), f"{place}.start", f"{place}.end", self.text
        )
        piece = self.text[start:end]
        if entity.get("text", piece) not in (piece, None):
            problem = f"{checked.shown(entity['text'])}, but at {start}-{end} stands {piece!r}"
            raise FormatError(f"{place}.text", problem)
        known = {field.name: field for field in fields_of(kind)}
        read: dict[str, Any] = {"text": piece, "start": start, "end": end}
        for name, value in entity.items():
            if name in _PLACE_OF_A_MENTION or value is None or value == "":
                continue
            if name not in known:
                self.left_out[f"the field {name!r} of ", f" {kind.label}"] += 1
                continue
            self._read_field(read, known[name], value, f"{place}.{name}", kind.label)
        for name, field in known.items():
            if field.required and name not in _PLACE_OF_A_MENTION and not read.get(name):
                read[name] = as_written(piece) if name in _AS_WRITTEN else ""
        return kind(**read)

    def _read_field(
        self, read: dict[str, Any], field: Field, value: Any, place: str, label: str
    ) -> None:
        """Add a field's value to those of its mention, unless the field comes from a later version."""
        if field.kind == "mention":
            read[field.name] = self._linked(
                value, place, field.label, before=read["start"], of=label
            )
        elif field.kind == "strings":
            read[field.name] = tuple(
                checked.composed(item, where) for where, item in checked.items(value, place)
            )
        elif field.kind == "string":
            text = checked.composed(value, place)
            if field.allowed and text not in field.allowed:
                self.left_out[f"the value {text!r} of {field.name!r} in ", f" {label}"] += 1
            else:
                read[field.name] = text
        else:
            read_number = checked.integer if field.kind == "integer" else checked.share
            read[field.name] = read_number(value, place)

    def _linked(
        self, value: Any, place: str, label: str, *, before: int | None = None, of: str = ""
    ) -> AnyMention:
        """The mention of a label that a span names; of the label's own fields, an earlier one."""
        start, end = checked.span(value, place, self.text)
        mention = self.built.get((label, start, end))
        if mention is None or (of == label and before is not None and start >= before):
            earlier = " before it" if of == label else ""
            raise FormatError(place, f"there is no {label}{earlier} at {start}-{end}")
        return mention

    def _heading(self) -> Heading | None:
        value = self.values.get("heading")
        if value is None:
            return None
        return HeadingReader(self.text, self.built, self.left_out).read(value)

    def _positions(self) -> Iterator[Position]:
        for place, item in checked.items(self.values.get("relations"), "relations"):
            relation = checked.mapping(item, place)
            kind = relation.get("rel", HOLDS)
            if checked.string(kind, f"{place}.rel") != HOLDS:
                if kind not in _CITES:
                    self.left_out["", f" relations {kind}"] += 1
                continue
            person = self._linked(relation.get("person"), f"{place}.person", Person.label)
            title = self._linked(relation.get("title"), f"{place}.title", Title.label)
            organization = None
            if relation.get("organization") is not None:
                span = relation["organization"]
                organization = self._linked(span, f"{place}.organization", Organization.label)
            self._leave_out(relation, HOLDS, _PARTS_OF_A_POSITION)
            assert isinstance(person, Person)
            assert isinstance(title, Title)
            assert organization is None or isinstance(organization, Organization)
            yield Position(
                person,
                title,
                organization,
                checked.string(relation.get("rule") or "", f"{place}.rule"),
                _confidence(relation, place),
                self._status(relation.get("status"), f"{place}.status", title),
            )

    def _status(self, told: object, place: str, title: Title) -> Status:
        """Whether a holder has an office; as the office itself tells where the link does not."""
        if told is None:
            return title.status
        status = _STATUSES.get(checked.string(told, place))
        if status is None:
            self.left_out[f"the value {told!r} of 'status' in ", f" {HOLDS}"] += 1
            return title.status
        return status

    def _citations(self) -> Iterator[Citation]:
        for place, item in checked.items(self.values.get("relations"), "relations"):
            relation = checked.mapping(item, place)
            kind = _CITES.get(relation.get("rel", HOLDS))
            if kind is None:
                continue
            self._leave_out(relation, kind, _PARTS_OF_A_CITATION)
            effective, evidence = relation.get("effective"), relation.get("evidence")
            yield Citation(
                kind,
                self._document(relation.get("source"), f"{place}.source"),
                self._document(relation.get("target"), f"{place}.target"),
                tuple(
                    checked.composed(part, where)
                    for where, part in checked.items(
                        relation.get("provisions"), f"{place}.provisions"
                    )
                ),
                None if effective is None else checked.composed(effective, f"{place}.effective"),
                _UNTOLD
                if evidence is None or evidence == list(_UNTOLD)
                else checked.span(evidence, f"{place}.evidence", self.text),
            )

    def _document(self, span: Any, place: str) -> DocumentReference | None:
        """The reference that a span names; null is the document itself."""
        if span is None:
            return None
        reference = self._linked(span, place, DocumentReference.label)
        assert isinstance(reference, DocumentReference)
        return reference

    def _leave_out(self, relation: Mapping[str, Any], kind: str, known: tuple[str, ...]) -> None:
        """Record the fields of a relation that this version does not know."""
        for name, value in relation.items():
            if name != "rel" and name not in known and value is not None:
                self.left_out[f"the field {name!r} of ", f" {kind}"] += 1

    def _settings(self) -> tuple[str | None, ExpandOptions]:
        """The segmenter and the options of ``expand``, as far as this version knows them."""
        segmenter = self.values.get("segmenter")
        if segmenter is not None and checked.string(segmenter, "segmenter") not in SEGMENTER_NAMES:
            self.left_out[f"the segmenter {segmenter!r}", ""] += 1
            segmenter = None
        options: dict[str, Any] = {}
        for name, option in checked.mapping(self.values.get("expand") or {}, "expand").items():
            place = f"expand.{name}"
            if name in _LISTED_OPTIONS:
                options[name] = [
                    checked.string(item, at) for at, item in checked.items(option, place)
                ]
            elif name not in _CHOSEN_OPTIONS:
                self.left_out[f"the option {name!r} of 'expand'", ""] += 1
            elif option is not None and checked.string(option, place) in _CHOSEN_OPTIONS[name]:
                options[name] = option
            elif option is not None:
                self.left_out[f"the value {option!r} of {place!r}", ""] += 1
        return segmenter, ExpandOptions(**options)


def _confidence(values: Mapping[str, Any], place: str) -> float:
    """How sure a link is; sure where it is not told, as in annotated text."""
    told = values.get("confidence")
    return 1.0 if told is None else checked.share(told, f"{place}.confidence")


def _by_place(mention: AnyMention) -> tuple[int, int, str]:
    return (mention.start, -mention.end, mention.label)
