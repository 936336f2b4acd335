"""What extractors make: mentions in syllable positions, before the document has been seen whole.

``first`` and ``last`` are half-open syllable positions in the scan.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from viunion_nlp.lexicon import (
    AbbreviationKind,
    AbbreviationRow,
    BodyHeadRow,
    BodyRow,
    HonorificRow,
    Lexicon,
)
from viunion_nlp.records import Level, OrganizationKind, Origin, Status
from viunion_nlp.scan import DIGITS, Scan

Stretch = tuple[int, int]


@dataclass(slots=True, kw_only=True, eq=False)
class Draft:
    """A mention in the making."""

    first: int
    last: int
    rule: str

    @property
    def stretch(self) -> Stretch:
        """``(first, last)``."""
        return (self.first, self.last)


AnyDraft = TypeVar("AnyDraft", bound=Draft)


@dataclass(slots=True, kw_only=True, eq=False)
class DateDraft(Draft):
    """A date with its ISO form."""

    iso: str


@dataclass(slots=True, kw_only=True, eq=False)
class AbbreviationDraft(Draft):
    """An abbreviation with the sense chosen for it."""

    expansion: str
    origin: Origin
    row: AbbreviationRow | None = None
    senses: tuple[AbbreviationRow, ...] = ()
    candidates: tuple[str, ...] = ()


@dataclass(slots=True, kw_only=True, eq=False)
class OrganizationDraft(Draft):
    """A body: the head it begins with or the known body it is, and the place in its name."""

    head: BodyHeadRow | None = None
    body: BodyRow | None = None
    place: Stretch | None = None
    kind: OrganizationKind | None = None
    level: Level | None = None
    bare: bool = False


@dataclass(slots=True, kw_only=True, eq=False)
class TitleDraft(Draft):
    """An office: the role ends at ``role_last``; ``needs_person`` if nothing else makes it an office."""

    role_last: int
    status: Status = "current"
    organization: OrganizationDraft | None = None
    place: Stretch | None = None
    needs_person: bool = False


@dataclass(slots=True, kw_only=True, eq=False)
class PersonDraft(Draft):
    """A name with what introduced it."""

    honorific: HonorificRow | None = None
    degrees: tuple[Stretch, ...] = ()


@dataclass(slots=True, kw_only=True, eq=False)
class LocationDraft(Draft):
    """A place: type word up to ``name_first``, then the name."""

    name_first: int
    level: str | None = None


@dataclass(slots=True, kw_only=True, eq=False)
class ReferenceDraft(Draft):
    """A document reference; the stretches of its parts where the text has them."""

    doc_type: Stretch | None = None
    number: Stretch | None = None
    issuer: Draft | None = None
    date: DateDraft | None = None
    year: str | None = None
    title: Stretch | None = None
    provisions: tuple[Stretch, ...] = ()


@dataclass(slots=True)
class Reading:
    """A scanned text and what has been found in it so far; handed from extractor to extractor.

    Attributes:
        scan: the syllables and lexicon hits.
        lexicon: the lexicon that the scan was made with.
        sentences: for each syllable, the number of its sentence.
        in_reference: for each syllable, whether it stands inside a document reference.
        in_symbol: likewise, inside the number or symbol of one, or inside a date.
        in_word: likewise, inside an everyday word that looks like a head or a role ("đại hội").
        in_word_tail: likewise, inside such a word but not at its beginning.
    """

    scan: Scan
    lexicon: Lexicon
    sentences: list[int]
    in_reference: list[bool]
    in_symbol: list[bool]
    in_word: list[bool]
    in_word_tail: list[bool]
    references: list[ReferenceDraft] = field(default_factory=list)
    dates: list[DateDraft] = field(default_factory=list)
    abbreviations: dict[int, AbbreviationDraft] = field(default_factory=dict)
    organizations: list[OrganizationDraft] = field(default_factory=list)
    titles: list[TitleDraft] = field(default_factory=list)
    persons: list[PersonDraft] = field(default_factory=list)
    locations: list[LocationDraft] = field(default_factory=list)

    @classmethod
    def of(cls, scan: Scan, lexicon: Lexicon, sentences: list[int]) -> Reading:
        """A reading in which nothing has been found yet."""
        count = len(scan)
        in_word, tails = _inside_everyday_words(scan)
        return cls(scan, lexicon, sentences, [False] * count, [False] * count, in_word, tails)

    def opens_sentence(self, index: int) -> bool:
        """Whether a syllable is the first of its sentence."""
        return index == 0 or self.sentences[index - 1] != self.sentences[index]

    def follows_plural(self, first: int) -> bool:
        """Whether "các", "những" or the like, or a figure that counts, stands right before a syllable."""
        plurals = self.scan.hits_of("plural")
        return any(
            (hit := plurals.get(first - back)) is not None
            and hit.last == first
            and not self._is_ordinal(hit.first)
            for back in (1, 2)
        )

    def _is_ordinal(self, index: int) -> bool:
        """Whether a figure is part of a date, or a number in a row: "ngày 25-6", "kỳ họp thứ 6"."""
        if not self.scan.shapes[index] & DIGITS:
            return False
        return (
            self.in_symbol[index] or self.scan.word_at(index - 1) in self.lexicon.cues["numbered"]
        )

    def abbreviation_kind(self, index: int) -> AbbreviationKind | None:
        """The kind of the abbreviation that begins here, if one does and a row of the lexicon tells."""
        draft = self.abbreviations.get(index)
        return draft.row.kind if draft is not None and draft.row is not None else None


def without_overlaps(drafts: Iterable[AnyDraft]) -> list[AnyDraft]:
    """The drafts in text order; of two that overlap, the one that starts first, then the longer."""
    kept: list[AnyDraft] = []
    for draft in sorted(drafts, key=lambda draft: (draft.first, -draft.last)):
        if not kept or draft.first >= kept[-1].last:
            kept.append(draft)
    return kept


def syllables_of(drafts: Iterable[Draft]) -> set[int]:
    """The syllables that drafts cover."""
    return {index for draft in drafts for index in range(draft.first, draft.last)}


def mark(marks: list[bool], first: int, last: int) -> None:
    """Set a stretch of marks."""
    for index in range(first, last):
        marks[index] = True


def _inside_everyday_words(scan: Scan) -> tuple[list[bool], list[bool]]:
    """The syllables of "đại hội", "nhiệm vụ", "ban hành" …, but for heads that are as long; and those
    of them at which no such word begins."""
    marks = [False] * len(scan)
    tails = [False] * len(scan)
    heads, roles = scan.hits_of("head"), scan.hits_of("role")
    for kind in ("word", "verb"):
        for first, hit in scan.hits_of(kind).items():
            if hit.last - first < 2:
                continue
            for index in range(first, hit.last):
                longer = heads.get(index) or roles.get(index)
                outruns = longer is not None and longer.last > hit.last - (index == first)
                if not outruns or (kind == "word" and index > first):
                    marks[index] = True
                    tails[index] = tails[index] or index > first
    return marks, tails
