"""The analysed text: its mentions, and what can be computed from them on demand."""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from viunion_nlp.expand import ExpandedText, ExpandOptions, expand_text
from viunion_nlp.explain import Reason, reasons
from viunion_nlp.lexicon import load_lexicon
from viunion_nlp.reading.lines import unwrapped
from viunion_nlp.records import (
    MENTION_TYPES,
    Abbreviation,
    Date,
    DocumentReference,
    Location,
    Mention,
    Organization,
    Person,
    Position,
    Sentence,
    Title,
    Token,
)
from viunion_nlp.segmentation import make_segmenter, segment, split_sentences

AnyMention = TypeVar("AnyMention", bound=Mention)

# What ``to_dict`` says beside the findings: the text, and how it is shown.
SETTINGS = ("text", "segmenter", "expand", "kept_short", "lexicons")
_FINDINGS = ("entities", "relations")
_HOLDS = "HOLDS"


@dataclass(frozen=True, slots=True)
class Document:
    """A text with everything that was found in it.

    Attributes:
        text: the text as it was given.
        mentions: all mentions in text order; of two that start together, the longer first.
        positions: who holds which office.
        segmenter: name of the word segmenter that ``tokens`` uses.
        expand: what ``expanded`` spells out.
        kept_short: spans of the abbreviations that the kinds and domains of ``expand`` leave out.
        lexicons: the files that were layered over the library's own.

    Example:
        >>> import viunion_nlp as vu
        >>> doc = vu.analyze("Ông Nguyễn Văn Bình, Chủ tịch LĐLĐ tỉnh, trao quà cho NLĐ.")
        >>> [person.name for person in doc.persons]
        ['Nguyễn Văn Bình']
    """

    text: str
    mentions: tuple[Mention, ...] = ()
    positions: tuple[Position, ...] = ()
    segmenter: str = "underthesea"
    expand: ExpandOptions = field(default_factory=ExpandOptions)
    kept_short: frozenset[tuple[int, int]] = frozenset()
    lexicons: tuple[Path, ...] = ()

    @property
    def persons(self) -> tuple[Person, ...]:
        """The people (PERSON)."""
        return self._of(Person)

    @property
    def titles(self) -> tuple[Title, ...]:
        """The offices (TITLE)."""
        return self._of(Title)

    @property
    def organizations(self) -> tuple[Organization, ...]:
        """The bodies (ORG), those inside titles included."""
        return self._of(Organization)

    @property
    def references(self) -> tuple[DocumentReference, ...]:
        """The references to documents (DOCREF)."""
        return self._of(DocumentReference)

    @property
    def abbreviations(self) -> tuple[Abbreviation, ...]:
        """Every occurrence of an abbreviation (ABBR)."""
        return self._of(Abbreviation)

    @property
    def locations(self) -> tuple[Location, ...]:
        """The places (LOCATION)."""
        return self._of(Location)

    @property
    def dates(self) -> tuple[Date, ...]:
        """The calendar dates (DATE)."""
        return self._of(Date)

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The words; symbols, dates and abbreviations are one token each. Computed on each call.

        A word may run over a line break inside a paragraph.

        Raises:
            MissingBackendError: the configured segmenter's package is not installed.
            LexiconError: a file of ``lexicons`` is gone or breaks its rules.
        """
        words = segment(self._unwrapped(), make_segmenter(self.segmenter), self._whole_spans())
        return tuple(
            Token(self.text[word.start : word.end], word.start, word.end) for word in words
        )

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences, headlines and list items. Computed on each call.

        A line break inside a paragraph ends none.

        Raises:
            LexiconError: a file of ``lexicons`` is gone or breaks its rules.
        """
        return tuple(
            Sentence(self.text[each.start : each.end], each.start, each.end)
            for each in split_sentences(self._unwrapped())
        )

    @property
    def expanded(self) -> ExpandedText:
        """The text with abbreviations spelled out, and offsets mapped both ways. Computed on each
        call."""
        return expand_text(
            self.text,
            self.abbreviations,
            brackets=self.expand.brackets,
            mentions=self.expand.mentions,
            kept_short=self.kept_short,
        )

    def why(self, mention: Mention) -> tuple[Reason, ...]:
        """What decided on a mention: the rules that were asked about its stretch, each with its answer.

        The text is read once more for this.

        Example:
            >>> import viunion_nlp as vu
            >>> doc = vu.analyze("Chiều 4/10, cơ quan họp.")
            >>> [(reason.rule, reason.answer) for reason in doc.why(doc.dates[0])]
            [('day part', ''), ('day part', 'yes')]

        Raises:
            LexiconError: a file of ``lexicons`` is gone or breaks its rules.
        """
        lexicon = load_lexicon(self.lexicons)
        return reasons(self.text, mention.start, mention.end, lexicon, mention.label)

    def to_dict(self) -> dict[str, Any]:
        """The document as plain JSON values: ``text``, ``segmenter``, ``entities``, ``relations``; also
        ``expand``, ``kept_short`` and ``lexicons`` where these are not the usual ones."""
        values: dict[str, Any] = {
            "text": self.text,
            "segmenter": self.segmenter,
            "entities": [mention.to_dict() for mention in self.mentions],
            "relations": [_relation(position) for position in self.positions],
        }
        if self.expand != ExpandOptions():
            values["expand"] = self.expand.to_dict()
            values["kept_short"] = [list(span) for span in sorted(self.kept_short)]
        if self.lexicons:
            values["lexicons"] = [str(path) for path in self.lexicons]
        return values

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Document:
        """The document that ``to_dict`` was called on.

        An ``id`` is passed over. Other keys, and relations of a kind that this version does not know,
        are left out with a UserWarning that names them.

        Raises:
            KeyError, TypeError: the values are not what ``to_dict`` writes.
        """
        _report_unknown(values)
        built: dict[tuple[str, int, int], Mention] = {}
        # Titles point to organizations, and a reference to an earlier one: those come first.
        order = sorted(values["entities"], key=lambda e: (e["type"] == "TITLE", e["start"]))
        for entity in order:
            built[entity["type"], entity["start"], entity["end"]] = _mention(entity, built)
        mentions = tuple(built[e["type"], e["start"], e["end"]] for e in values["entities"])
        positions = tuple(
            _position(relation, built)
            for relation in values["relations"]
            if relation["rel"] == _HOLDS
        )
        segmenter = values.get("segmenter", "underthesea")
        expand = ExpandOptions(**values.get("expand", {}))
        kept_short = frozenset((start, end) for start, end in values.get("kept_short", ()))
        lexicons = tuple(map(Path, values.get("lexicons", ())))
        return cls(values["text"], mentions, positions, segmenter, expand, kept_short, lexicons)

    def _of(self, kind: type[AnyMention]) -> tuple[AnyMention, ...]:
        return tuple(mention for mention in self.mentions if isinstance(mention, kind))

    def _unwrapped(self) -> str:
        """The text with blanks for the line breaks inside paragraphs, as long as it was."""
        return unwrapped(self.text, load_lexicon(self.lexicons))

    def _whole_spans(self) -> list[tuple[int, int]]:
        """The spans that stay whole tokens: symbols of references, dates, abbreviations."""
        spans = [date.span for date in self.dates]
        for reference in self.references:
            if reference.number is not None and reference.symbol is not None:
                spans.append(
                    (reference.end - len(reference.text) + _number_at(reference), reference.end)
                )
        taken: list[tuple[int, int]] = []
        spans += [abbreviation.span for abbreviation in self.abbreviations]
        for start, end in sorted(spans):
            if not taken or start >= taken[-1][1]:
                taken.append((start, end))
        return taken


def _number_at(reference: DocumentReference) -> int:
    """Where the symbol begins inside a reference's text: at its first figure."""
    return next(i for i, letter in enumerate(reference.text) if letter.isdigit())


def _report_unknown(values: Mapping[str, Any]) -> None:
    """Warn of what a document's values hold and no field of it takes."""
    kinds = Counter(relation["rel"] for relation in values["relations"])
    unknown = [f"{kinds[kind]} relations {kind}" for kind in sorted(kinds) if kind != _HOLDS]
    known = {"id", *SETTINGS, *_FINDINGS}
    unknown += [f"the key {key!r}" for key in values if key not in known]
    if unknown:
        # 3: the caller of from_dict.
        warnings.warn(f"Document.from_dict leaves out {', '.join(unknown)}", stacklevel=3)


def _relation(position: Position) -> dict[str, Any]:
    relation: dict[str, Any] = {
        "rel": _HOLDS,
        "person": list(position.person.span),
        "title": list(position.title.span),
    }
    if position.organization is not None:
        relation["organization"] = list(position.organization.span)
    return relation


def _key(label: str, span: Sequence[int]) -> tuple[str, int, int]:
    start, end = span
    return (label, start, end)


def _mention(entity: Mapping[str, Any], built: Mapping[tuple[str, int, int], Mention]) -> Mention:
    values = {key: value for key, value in entity.items() if key != "type"}
    for key, label in (("organization", "ORG"), ("antecedent", "DOCREF")):
        if key in values:
            values[key] = built[_key(label, values[key])]
    for key, value in values.items():
        if isinstance(value, list):
            values[key] = tuple(value)
    return MENTION_TYPES[entity["type"]](**values)


def _position(
    relation: Mapping[str, Any], built: Mapping[tuple[str, int, int], Mention]
) -> Position:
    person = built[_key("PERSON", relation["person"])]
    title = built[_key("TITLE", relation["title"])]
    organization = (
        built[_key("ORG", relation["organization"])] if "organization" in relation else None
    )
    assert isinstance(person, Person)
    assert isinstance(title, Title)
    assert organization is None or isinstance(organization, Organization)
    return Position(person, title, organization)
