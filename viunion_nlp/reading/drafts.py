"""Drafts: mentions in syllable positions, as readers make them before the whole document has been read.

``first`` and ``last`` are half-open syllable positions in the scan. The resolver makes records of drafts.
"""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter
from typing import Final, TypeVar

from viunion_nlp.events import EventKind
from viunion_nlp.headings import ZoneKind
from viunion_nlp.lexicon import AbbreviationRow, BodyHeadRow, BodyRow, HonorificRow
from viunion_nlp.records import CitationKind, Level, OrganizationKind, Origin, Status

Stretch = tuple[int, int]
_FIRST: Final = attrgetter("first")


class Draft:
    """A mention in the making.

    Attributes:
        first, last: its syllables.
        rule: the name of the rule that decided.
        entry: the lexicon row that it is based on, identified by its first column; "" if none.
    """

    # Each kind of draft sets these itself: ``super()`` would take longer than all the rest.
    __slots__ = ("entry", "first", "last", "rule")

    def __init__(self, *, first: int, last: int, rule: str, entry: str = "") -> None:
        self.first = first
        self.last = last
        self.rule = rule
        self.entry = entry

    @property
    def stretch(self) -> Stretch:
        """``(first, last)``."""
        return (self.first, self.last)


AnyDraft = TypeVar("AnyDraft", bound=Draft)


class DateDraft(Draft):
    """A date with its ISO form."""

    __slots__ = ("iso",)

    def __init__(self, *, first: int, last: int, rule: str, iso: str) -> None:
        self.first, self.last, self.rule, self.entry = first, last, rule, ""
        self.iso = iso


class AbbreviationDraft(Draft):
    """An abbreviation with the sense chosen for it from the lexicon's senses; its expansion is "" if none
    is certain.
    """

    __slots__ = ("candidates", "expansion", "origin", "sense", "senses")

    def __init__(
        self,
        *,
        first: int,
        last: int,
        rule: str,
        expansion: str,
        origin: Origin,
        entry: str = "",
        sense: AbbreviationRow | None = None,
        senses: tuple[AbbreviationRow, ...] = (),
        candidates: tuple[str, ...] = (),
    ) -> None:
        self.first, self.last, self.rule, self.entry = first, last, rule, entry
        self.expansion = expansion
        self.origin: Origin = origin
        self.sense = sense
        self.senses = senses
        self.candidates = candidates


class OrganizationDraft(Draft):
    """A body: the head it starts with or the known body it is, and the place in its name; ``said`` is what
    an abbreviation says behind the head it begins with: "Đảng ủy" of "BTVĐU".
    """

    __slots__ = ("bare", "body", "head", "kind", "level", "place", "said")

    def __init__(
        self,
        *,
        first: int,
        last: int,
        rule: str,
        entry: str = "",
        head: BodyHeadRow | None = None,
        body: BodyRow | None = None,
        place: Stretch | None = None,
        kind: OrganizationKind | None = None,
        level: Level | None = None,
        bare: bool = False,
        said: str = "",
    ) -> None:
        self.first, self.last, self.rule, self.entry = first, last, rule, entry
        self.head = head
        self.body = body
        self.place = place
        self.kind: OrganizationKind | None = kind
        self.level: Level | None = level
        self.bare = bare
        self.said = said


class TitleDraft(Draft):
    """An office: the role ends at ``role_last``; ``needs_person`` if only a person next to it makes it an
    office; ``left_since`` if another sentence tells that its holder has left it.
    """

    __slots__ = ("left_since", "needs_person", "organization", "place", "role_last", "status")

    def __init__(
        self,
        *,
        first: int,
        last: int,
        rule: str,
        role_last: int,
        entry: str = "",
        status: Status = "current",
        organization: OrganizationDraft | None = None,
        place: Stretch | None = None,
        needs_person: bool = False,
    ) -> None:
        self.first, self.last, self.rule, self.entry = first, last, rule, entry
        self.role_last = role_last
        self.status: Status = status
        self.organization = organization
        self.place = place
        self.needs_person = needs_person
        self.left_since = False


class PersonDraft(Draft):
    """A name together with what introduces it."""

    __slots__ = ("degrees", "honorific")

    def __init__(
        self,
        *,
        first: int,
        last: int,
        rule: str,
        entry: str = "",
        honorific: HonorificRow | None = None,
        degrees: tuple[Stretch, ...] = (),
    ) -> None:
        self.first, self.last, self.rule, self.entry = first, last, rule, entry
        self.honorific = honorific
        self.degrees = degrees


class LocationDraft(Draft):
    """A place: type word up to ``name_first``, then the name."""

    __slots__ = ("level", "name_first")

    def __init__(
        self,
        *,
        first: int,
        last: int,
        rule: str,
        name_first: int,
        entry: str = "",
        level: str | None = None,
    ) -> None:
        self.first, self.last, self.rule, self.entry = first, last, rule, entry
        self.name_first = name_first
        self.level = level


class ReferenceDraft(Draft):
    """A document reference, with the stretches of those parts that the text has.

    ``type_at`` is where its type word starts; for the further numbers of a list, the list's; -1 if there
    is none. ``joined`` is how many letters of its only syllable are the type word ("NQ02"), else 0. The
    following are known once references are completed: ``lead`` is the syllable before it, or before the
    list that it continues; ``begins`` is where the provisions in front of it start; ``own`` tells whether
    it is the number of the text itself.
    """

    __slots__ = (
        "begins", "date", "doc_type", "issuer", "joined", "lead", "number", "own", "provisions", "title",
        "type_at", "year",
    )  # fmt: skip

    def __init__(
        self,
        *,
        first: int,
        last: int,
        rule: str,
        entry: str = "",
        doc_type: Stretch | None = None,
        number: Stretch | None = None,
        issuer: Draft | None = None,
        date: DateDraft | None = None,
        year: str | None = None,
        title: Stretch | None = None,
        provisions: tuple[str, ...] = (),
        type_at: int = -1,
        joined: int = 0,
    ) -> None:
        self.first, self.last, self.rule, self.entry = first, last, rule, entry
        self.doc_type = doc_type
        self.type_at = type_at
        self.joined = joined
        self.lead = max(0, first - 1)
        self.begins = first
        self.own = False
        self.number = number
        self.issuer = issuer
        self.date = date
        self.year = year
        self.title = title
        self.provisions = provisions


class CitationDraft:
    """What ``source`` does to ``target``; each is a reference, or None for the document itself.

    ``evidence`` are the syllables that show it; ``last`` is the syllable after the target."""

    __slots__ = ("effective", "evidence", "kind", "last", "provisions", "source", "target")

    def __init__(
        self,
        *,
        kind: CitationKind,
        source: ReferenceDraft | None,
        target: ReferenceDraft | None,
        provisions: tuple[str, ...],
        evidence: Stretch,
        last: int,
    ) -> None:
        self.kind: CitationKind = kind
        self.source = source
        self.target = target
        self.provisions = provisions
        self.evidence = evidence
        self.last = last
        self.effective: str | None = None


Link = tuple[PersonDraft, TitleDraft, str]  # the rule that decided


class EventDraft(Draft):
    """What happened to a person and offices: the office taken up, those left. ``verb_at`` is the position
    of the verb, -1 if there is none."""

    __slots__ = ("by", "document", "former", "iso", "kind", "person", "term", "title", "verb_at")

    def __init__(
        self,
        *,
        first: int,
        last: int,
        rule: str,
        kind: EventKind,
        person: PersonDraft,
        title: TitleDraft | None,
        former: list[TitleDraft],
        verb_at: int,
    ) -> None:
        self.first, self.last, self.rule, self.entry = first, last, rule, ""
        self.kind: EventKind = kind
        self.person = person
        self.title = title
        self.former = former
        self.verb_at = verb_at
        self.iso: str | None = None
        self.term: Stretch | None = None
        self.by: Draft | None = None
        self.document: ReferenceDraft | None = None


class PartDraft:
    """A part of a heading: its stretches in reading order, several if lines or columns interrupt it.

    Attributes:
        stretches: syllables, none empty.
        skip: letters of the first syllable that do not belong to it ("Số419-QĐ/TU").
        iso: the ISO form of a date.
        aside: the note in brackets after a recipient.
    """

    __slots__ = ("aside", "iso", "skip", "stretches")

    def __init__(
        self, stretches: list[Stretch], *, skip: int = 0, iso: str = "", aside: str = ""
    ) -> None:
        self.stretches = stretches
        self.skip = skip
        self.iso = iso
        self.aside = aside


class SignatureDraft:
    """Who signs, in which office, and for whom."""

    __slots__ = ("for_body", "for_title", "marks", "mode", "person", "title")

    def __init__(self) -> None:
        self.person: PartDraft | None = None
        self.title: PartDraft | None = None
        self.mode = ""
        self.for_title: PartDraft | None = None
        self.for_body: PartDraft | None = None
        self.marks: list[Stretch] = []


class HeadingDraft:
    """A document's heading, recipients and signatures; ``blank_number`` is the printed part of one left
    blank, ``filed_under`` where short forms stand in the line that tells where it is filed."""

    __slots__ = (
        "addressees", "blank_number", "copies", "date", "doc_type", "filed_under", "filing", "issuers",
        "number", "place", "recipients", "remarks", "secrecy", "signatures", "subject", "superior", "urgency",
    )  # fmt: skip

    def __init__(self) -> None:
        self.superior: PartDraft | None = None
        self.issuers: list[PartDraft] = []
        self.number: PartDraft | None = None
        self.blank_number: PartDraft | None = None
        self.doc_type = ""
        self.place: PartDraft | None = None
        self.date: PartDraft | None = None
        self.subject: PartDraft | None = None
        self.urgency = ""
        self.secrecy = ""
        self.addressees: list[PartDraft] = []
        self.recipients: list[PartDraft] = []
        self.filing: list[str] = []
        self.filed_under: list[int] = []
        self.copies: int | None = None
        self.signatures: list[SignatureDraft] = []
        self.remarks: list[str] = []


class ZoneDraft:
    """A stretch of a document with one purpose, and the words that show it."""

    __slots__ = ("first", "kind", "last", "reason")

    def __init__(self, kind: ZoneKind, first: int, last: int, reason: str) -> None:
        self.kind: ZoneKind = kind
        self.first = first
        self.last = last
        self.reason = reason


def without_overlaps(drafts: Iterable[AnyDraft]) -> list[AnyDraft]:
    """The drafts in text order; of two that overlap, the one that starts first, then the longer."""
    kept: list[AnyDraft] = []
    end = 0
    for draft in sorted(drafts, key=_FIRST):
        if draft.first >= end:
            kept.append(draft)
            end = draft.last
        elif draft.first == kept[-1].first and draft.last > end:
            kept[-1] = draft
            end = draft.last
    return kept


def by_place(draft: Draft) -> Stretch:
    """A sort key for drafts in text order; of two with the same start, the longer first."""
    return (draft.first, -draft.last)


def mark(marks: list[bool], first: int, last: int) -> None:
    """Set all marks of a stretch."""
    for index in range(first, last):  # stretches are short
        marks[index] = True


def marks_of(drafts: Iterable[Draft], size: int) -> list[bool]:
    """For each of ``size`` syllables, whether one of the drafts covers it."""
    marks = [False] * size
    for draft in drafts:
        for index in range(draft.first, draft.last):
            marks[index] = True
    return marks
