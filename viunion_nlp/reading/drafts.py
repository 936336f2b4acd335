"""What readers make: mentions in syllable positions, before the document has been seen whole.

``first`` and ``last`` are half-open syllable positions in the scan. Drafts are ordinary mutable objects,
cheap to make and to drop; the resolver turns them into records.
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
        entry: the lexicon row that it stands on, by its first column; "" where none.
    """

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
        super().__init__(first=first, last=last, rule=rule)
        self.iso = iso


class AbbreviationDraft(Draft):
    """An abbreviation with the sense chosen for it, among those that the lexicon has; its expansion is ""
    where none is sure."""

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
        super().__init__(first=first, last=last, rule=rule, entry=entry)
        self.expansion = expansion
        self.origin: Origin = origin
        self.sense = sense
        self.senses = senses
        self.candidates = candidates


class OrganizationDraft(Draft):
    """A body: the head it begins with or the known body it is, and the place in its name."""

    __slots__ = ("bare", "body", "head", "kind", "level", "place")

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
    ) -> None:
        super().__init__(first=first, last=last, rule=rule, entry=entry)
        self.head = head
        self.body = body
        self.place = place
        self.kind: OrganizationKind | None = kind
        self.level: Level | None = level
        self.bare = bare


class TitleDraft(Draft):
    """An office: the role ends at ``role_last``; ``needs_person`` if nothing else makes it an office."""

    __slots__ = ("needs_person", "organization", "place", "role_last", "status")

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
        super().__init__(first=first, last=last, rule=rule, entry=entry)
        self.role_last = role_last
        self.status: Status = status
        self.organization = organization
        self.place = place
        self.needs_person = needs_person


class PersonDraft(Draft):
    """A name with what introduced it."""

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
        super().__init__(first=first, last=last, rule=rule, entry=entry)
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
        super().__init__(first=first, last=last, rule=rule, entry=entry)
        self.name_first = name_first
        self.level = level


class ReferenceDraft(Draft):
    """A document reference; the stretches of its parts where the text has them.

    ``type_at`` is where its type word begins; of a list's further numbers, the list's; -1 where none is.
    ``joined`` is how many letters of its only syllable are its type word ("NQ02"), else 0. ``lead`` is the
    syllable before it, or before the list that it goes on with, ``begins`` where the parts of the document
    begin that are told before it, ``own`` whether it is the number of the text itself; all of these are
    known when references are completed.
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
        super().__init__(first=first, last=last, rule=rule, entry=entry)
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
    """What ``source`` does with ``target``, each a reference, or None for the document itself.

    ``evidence`` are the syllables that tell it, ``last`` is behind the target.
    """

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


Link = tuple[PersonDraft, TitleDraft, str]  # the rule that says so


class EventDraft(Draft):
    """What happened to a person and offices: the office got, those left; ``verb_at`` is where the verb
    stands that tells it, -1 where none does."""

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
        super().__init__(first=first, last=last, rule=rule)
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
    """A part of a heading: its stretches in reading order, several where lines or columns cut it.

    Attributes:
        stretches: syllables, none empty.
        skip: letters of the first syllable that do not belong to it ("Số419-QĐ/TU").
        iso: of a date.
        aside: of a recipient, what stands in brackets behind it.
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
    """A document's heading, recipients and signatures; ``blank_number`` is what is printed of a number that
    nobody filled in."""

    __slots__ = (
        "addressees", "blank_number", "copies", "date", "doc_type", "filing", "issuers", "number", "place",
        "recipients", "remarks", "secrecy", "signatures", "subject", "superior", "urgency",
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
        self.copies: int | None = None
        self.signatures: list[SignatureDraft] = []
        self.remarks: list[str] = []


class ZoneDraft:
    """A stretch of a document with one purpose, and what says so."""

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
    """What sorts drafts in text order, of two that start together the longer first."""
    return (draft.first, -draft.last)


def mark(marks: list[bool], first: int, last: int) -> None:
    """Set a stretch of marks."""
    marks[first:last] = [True] * (last - first)


def marks_of(drafts: Iterable[Draft], size: int) -> list[bool]:
    """For each of ``size`` syllables, whether one of the drafts covers it."""
    marks = [False] * size
    for draft in drafts:
        mark(marks, draft.first, draft.last)
    return marks
