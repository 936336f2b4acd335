"""The public records: one frozen dataclass for each kind of mention.

All offsets are half-open code-point offsets into the original text: a mention covers
``source[start:end]``, and its ``text`` is exactly that slice. All field values other than ``text`` are in
Unicode form NFC.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, dataclass, fields
from typing import Any, ClassVar, Literal, TypeAlias

# Version of the ``Document.to_dict`` layout; raised when a field changes its name or meaning.
SCHEMA_VERSION = 1

OrganizationKind: TypeAlias = Literal[
    "union",
    "party",
    "state",
    "front",
    "court",
    "armed_forces",
    "enterprise",
    "school",
    "health",
    "media",
    "other",
]
Level: TypeAlias = Literal["central", "province", "district", "commune", "grassroots"]
Gender: TypeAlias = Literal["male", "female"]
Status: TypeAlias = Literal["current", "former", "late", "acting", "incoming"]
Label: TypeAlias = Literal["PERSON", "TITLE", "ORG", "DOCREF", "ABBR", "LOCATION", "DATE"]
Origin: TypeAlias = Literal["definition", "lexicon", "composition", "unknown"]
CitationKind: TypeAlias = Literal[
    "BASED_ON", "IMPLEMENTS", "GUIDES", "AMENDS", "REPLACES", "REPEALS", "AMENDED_BY", "CITES"
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Mention:
    """A stretch of the text; the fields that all kinds of mentions share."""

    label: ClassVar[str] = ""

    text: str
    """The slice ``source[start:end]``, unchanged."""
    start: int
    """Offset of the first code point."""
    end: int
    """Offset just past the last code point."""
    rule: str = ""
    """Short name of the rule that produced the mention."""
    row: str = ""
    """The lexicon row that it is based on, identified by the row's first column; "" if none."""
    confidence: float = 1.0
    """Confidence, 0 to 1: roughly the share of its rule's results that were right in annotated text; 1.0 for
    a mention that was not produced by a rule."""

    @property
    def span(self) -> tuple[int, int]:
        """``(start, end)``."""
        return (self.start, self.end)

    def __repr__(self) -> str:
        """As a constructor call: default fields are left out, other mentions are abbreviated."""
        told = [f"{name}={_short(value)}" for name, value in self._told()]
        return f"{type(self).__name__}({', '.join(told)})"

    def _told(self) -> Iterator[tuple[str, Any]]:
        """The fields that hold something, with their values."""
        for field in fields(self):
            value = getattr(self, field.name)
            if field.default is MISSING or value != field.default:
                yield field.name, value

    def to_dict(self) -> dict[str, Any]:
        """The mention as plain JSON values; empty fields are left out, other mentions become spans."""
        out: dict[str, Any] = {
            "type": self.label,
            "start": self.start,
            "end": self.end,
            "text": self.text,
        }
        for field in fields(self):
            value = getattr(self, field.name)
            if field.name in out or value is None or value == () or value == "":
                continue
            if isinstance(value, Mention):
                value = list(value.span)
            elif isinstance(value, tuple):
                value = list(value)
            out[field.name] = value
        return out


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Person(Mention):
    """The name of a person, without the words that introduce it.

    Example: in "ông Hải", ``Person(text="Hải", start=4, end=7, name="Hải", honorific="ông",
    gender="male", full_name="Nguyễn Thanh Hải")``.
    """

    label: ClassVar[Literal["PERSON"]] = "PERSON"

    name: str
    """The name in NFC with normal capitalisation and tone marks in one position ("KỲ QUAN" -> "Kỳ Quan",
    "Hoà" -> "Hòa"), so that a person's name is always spelled the same way."""
    honorific: str | None = None
    """The form of address before the name, as the lexicon writes it ("ông", "đồng chí", "Mr")."""
    degrees: tuple[str, ...] = ()
    """Academic degrees and ranks before the name, as written ("PGS", "Đại tá")."""
    gender: Gender | None = None
    """Set only if the text shows it ("bà Mai" -> "female")."""
    full_name: str | None = None
    """For a given name alone, the full name that the document uses for this person."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Organization(Mention):
    """The name of one body.

    Example: ``Organization(text="LĐLĐ tỉnh Long An", start=0, end=17,
    name="Liên đoàn Lao động tỉnh Long An", kind="union", level="province", place="Long An",
    current_name="Liên đoàn Lao động tỉnh Tây Ninh")``.
    """

    label: ClassVar[Literal["ORG"]] = "ORG"

    name: str
    """The expanded, canonical name of the body as the text names it ("LĐLĐ tỉnh" -> "Liên đoàn Lao động
    tỉnh")."""
    kind: OrganizationKind = "other"
    """What sort of body it is."""
    level: Level | None = None
    """Its administrative level, if its name or place shows it."""
    place: str | None = None
    """The place in ``name`` ("Long An"), if any, also where it was inferred from the document."""
    current_name: str | None = None
    """Today's name of a body that has since been renamed or merged ("Tổng cục Thuế" -> "Cục Thuế", "Ủy ban
    nhân dân tỉnh Long An" -> "Ủy ban nhân dân tỉnh Tây Ninh"); else None."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Title(Mention):
    """An office with the body it belongs to.

    Example: ``Title(text="Chủ tịch LĐLĐ tỉnh", start=0, end=18, role="Chủ tịch", ...)``.
    """

    label: ClassVar[Literal["TITLE"]] = "TITLE"

    role: str
    """The office without the body, as written ("Phó Bí thư Thường trực")."""
    status: Status = "current"
    """"former" after "nguyên" or "cựu", "late" after "cố", "acting" after "quyền", "incoming" after
    "tân", otherwise "current"."""
    organization: Organization | None = None
    """The body inside the title or named right beside it."""
    place: str | None = None
    """The place in the title ("chủ tịch tỉnh Sơn La" -> "tỉnh Sơn La")."""
    name: str | None = None
    """The canonical spelling of the role, for counting ("PHÓ CHỦ TỊCH", "PCT" -> "Phó Chủ tịch")."""
    implied_body: str | None = None
    """For a title without ``organization`` and ``place``: the body that the words behind it or the next
    office of its holder tell ("Giám đốc" in "Giám đốc Bệnh viện"), the one that the document gives elsewhere
    for the same holder and office, or the one that the role implies ("Thủ tướng" -> "Chính phủ")."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DocumentReference(Mention):
    """A reference to one legal, administrative or Party document.

    Example: ``DocumentReference(text="Nghị quyết số 02-NQ/TW", start=0, end=22,
    doc_type="Nghị quyết", number="02-NQ/TW", symbol="02-NQ/TW", serial="02", type_code="NQ",
    issuer_codes=("TW",))``.
    """

    label: ClassVar[Literal["DOCREF"]] = "DOCREF"

    doc_type: str | None = None
    """The type as written, without "số" ("Nghị quyết"); None for a bare symbol."""
    number: str | None = None
    """Number or symbol as written ("02-NQ/TW", "02")."""
    symbol: str | None = None
    """The symbol without stray spaces ("42/QĐ –TW" -> "42/QĐ-TW"); None for a bare number."""
    serial: str | None = None
    """The serial number in front of the codes."""
    year: int | None = None
    """The year in the symbol, or of a law cited by name and year."""
    type_code: str | None = None
    """The code of the document type ("NQ")."""
    issuer_codes: tuple[str, ...] = ()
    """The codes of the issuing bodies ("TLĐ", "NNPTNT")."""
    issuer: str | None = None
    """The issuing body, as named in the sentence."""
    issuer_name: str | None = None
    """Its canonical name; taken from the codes if the sentence names no issuer."""
    date: str | None = None
    """ISO date, as complete as the text gives it ("2021-06-12", "--10-23", "2014")."""
    title: str | None = None
    """The quoted title."""
    provisions: tuple[str, ...] = ()
    """The articles and clauses cited with it ("Điều 56")."""
    antecedent: DocumentReference | None = None
    """The full reference that a short form refers back to."""
    name: str | None = None
    """The canonical name of the document, for counting: for a law its name, with the year if the text gives
    it ("BLLĐ" -> "Bộ luật Lao động"); else type and symbol or number ("NQ 02" -> "Nghị quyết 02-NQ/TW")."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Abbreviation(Mention):
    """One occurrence of an abbreviation.

    Example: ``Abbreviation(text="NLĐ", start=0, end=3, expansion="người lao động",
    origin="lexicon", candidates=("người lao động", "Người Lao Động"))``.
    """

    label: ClassVar[Literal["ABBR"]] = "ABBR"

    expansion: str | None = None
    """What it stands for here, capitalised as in running text; None if no sense is certain."""
    origin: Origin = "lexicon"
    """Where the expansion comes from: a definition in the text, the lexicon, or a composition of known parts;
    "unknown" if there is none."""
    candidates: tuple[str, ...] = ()
    """Every expansion that was considered, best first; if none is certain, those of the lexicon."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Location(Mention):
    """A place, including its type word.

    Example: ``Location(text="tỉnh Long An", start=0, end=12, name="tỉnh Long An", level="province",
    province="tỉnh Tây Ninh", current_name="tỉnh Tây Ninh")``.
    """

    label: ClassVar[Literal["LOCATION"]] = "LOCATION"

    name: str
    """Expanded name ("TP Hồ Chí Minh" -> "Thành phố Hồ Chí Minh")."""
    level: str | None = None
    """"country", "province", "district", "commune", "city" (abroad), "region", "facility" or
    "area"."""
    province: str | None = None
    """Today's province that it lies in, with its type word; None if that is uncertain."""
    current_name: str | None = None
    """Its name since the mergers of 1 July 2025: for a province the one it is now part of, for a commune the
    unit it became, or what the text says ("nay là …"). None if it is uncertain or the unit was divided, and
    for districts, which no longer exist."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Date(Mention):
    """A calendar date.

    Example: ``Date(text="12.6.2021", start=5, end=14, iso="2021-06-12")``.
    """

    label: ClassVar[Literal["DATE"]] = "DATE"

    iso: str
    """ISO 8601, partial if the text is partial: "2021-06-12", "--07-20", "2022-09"; a range is
    "--09-18/--09-19"."""


@dataclass(frozen=True, slots=True, repr=False)
class Position:
    """Who holds which office where.

    Example: ``Position(person, title, title.organization)``.
    """

    person: Person
    """The holder."""
    title: Title
    """The office."""
    organization: Organization | None = None
    """The body of the office, if the text names it."""
    rule: str = ""
    """Short name of the rule that made the link."""
    confidence: float = 1.0
    """Confidence, 0 to 1: roughly the share of its rule's links that were right, including both mentions, in
    annotated text; 1.0 for a link that was not made by a rule."""
    status: Status = "current"
    """Whether this person holds the office. Differs from the status of the title where one mention of an
    office has two holders, of whom one follows the other: "A giữ chức Chủ tịch xã thay B"."""

    def __repr__(self) -> str:
        """The mentions, abbreviated."""
        told = (self.person, self.title, self.organization)
        return f"Position({', '.join(_short(mention) for mention in told)})"

    def to_dict(self) -> dict[str, Any]:
        """The spans of the mentions: ``{"rel": "HOLDS", "person": [s, e], "title": [s, e], "rule": …,
        "confidence": …, "status": …}``, plus ``organization`` if there is one.
        """
        values: dict[str, Any] = {
            "rel": "HOLDS",
            "person": list(self.person.span),
            "title": list(self.title.span),
        }
        if self.organization is not None:
            values["organization"] = list(self.organization.span)
        if self.rule:
            values["rule"] = self.rule
        values["confidence"] = self.confidence
        values["status"] = self.status
        return values


@dataclass(frozen=True, slots=True, repr=False)
class Citation:
    """What a document, or a reference in it, does to another document.

    Example: ``Citation("REPLACES", None, reference, effective="2026-01-01", evidence=(0, 14))``.
    """

    kind: CitationKind
    """"BASED_ON" (căn cứ), "IMPLEMENTS" (thực hiện), "GUIDES" (hướng dẫn, quy định chi tiết), "AMENDS"
    (sửa đổi, bổ sung), "REPLACES" (thay thế), "REPEALS" (bãi bỏ, hết hiệu lực), "AMENDED_BY" (được sửa
    đổi, bổ sung bởi), "CITES"."""
    source: DocumentReference | None
    """The citing document; None means the document itself."""
    target: DocumentReference | None
    """The cited document; None means the document itself."""
    provisions: tuple[str, ...] = ()
    """The parts of the target that are affected ("khoản 2", "Điều 5")."""
    effective: str | None = None
    """ISO date from which the document amends, replaces or repeals, if the text gives it."""
    evidence: tuple[int, int] = (0, 0)
    """Offsets of the words that show it ("Căn cứ", "Quyết định này"); (0, 0) if unknown, as in manually
    annotated text."""

    def __repr__(self) -> str:
        """The kind, and the references abbreviated."""
        return f"Citation({self.kind!r}, {_short(self.source)}, {_short(self.target)})"

    def to_dict(self) -> dict[str, Any]:
        """``{"rel": "BASED_ON", "source": null, "target": [s, e], "provisions": [], "effective": null,
        "evidence": [s, e]}``."""
        return {
            "rel": self.kind,
            "source": None if self.source is None else list(self.source.span),
            "target": None if self.target is None else list(self.target.span),
            "provisions": list(self.provisions),
            "effective": self.effective,
            "evidence": list(self.evidence),
        }


@dataclass(frozen=True, slots=True)
class Token:
    """A word of one or more syllables: ``source[start:end] == text``.

    Example: ``Token("người lao động", 0, 14)``.
    """

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, headline or list item: ``source[start:end] == text``, without leading or trailing white
    space.

    Example: ``Sentence("Xin cảm ơn ông!", 0, 15)``.
    """

    text: str
    start: int
    end: int


AnyMention: TypeAlias = (
    Person | Title | Organization | DocumentReference | Abbreviation | Location | Date
)
"""One of the kinds of mentions; ``isinstance`` or ``label`` tells which."""

MENTION_TYPES: dict[str, type[AnyMention]] = {
    kind.label: kind
    for kind in (Person, Title, Organization, DocumentReference, Abbreviation, Location, Date)
}


def _short(value: object) -> str:
    """A value inside the ``repr`` of a record; a mention is shown as kind, text and span."""
    if isinstance(value, Mention):
        return f"<{type(value).__name__} {value.text!r} {value.start}:{value.end}>"
    return repr(value)
