"""The records that the library hands out: one frozen dataclass a kind of mention.

All offsets are code-point offsets into the original text, half-open: a mention covers
``source[start:end]`` and its ``text`` is exactly that slice. Field values other than ``text``
are in Unicode form NFC.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, dataclass, fields
from typing import Any, ClassVar, Literal, TypeAlias

# The layout of ``Document.to_dict``: another number where a field changes its name or meaning.
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
    """A stretch of the text: what all mentions have."""

    label: ClassVar[str] = ""

    text: str
    """The slice ``source[start:end]``, unchanged."""
    start: int
    """Offset of the first code point."""
    end: int
    """Offset behind the last code point."""
    rule: str = ""
    """Short name of the rule that decided on the mention."""
    row: str = ""
    """The lexicon row that it stands on, by the row's first column; "" where none."""
    confidence: float = 1.0
    """How sure it is, 0 to 1: about the share of right ones among what its rule found in annotated text;
    1.0 of a mention that no rule has made."""

    @property
    def span(self) -> tuple[int, int]:
        """``(start, end)``."""
        return (self.start, self.end)

    def __repr__(self) -> str:
        """As it would be made: fields at their defaults are left out, other mentions are cut short."""
        told = [f"{name}={_short(value)}" for name, value in self._told()]
        return f"{type(self).__name__}({', '.join(told)})"

    def _told(self) -> Iterator[tuple[str, Any]]:
        """The fields that say something, with their values."""
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
    """The name of a person, without what introduces it.

    Example: in "ông Hải", ``Person(text="Hải", start=4, end=7, name="Hải", honorific="ông",
    gender="male", full_name="Nguyễn Thanh Hải")``.
    """

    label: ClassVar[Literal["PERSON"]] = "PERSON"

    name: str
    """The name in NFC with usual capitals, and one place for tone marks ("KỲ QUAN" -> "Kỳ Quan", "Hoà" ->
    "Hòa"), so that one person has one name."""
    honorific: str | None = None
    """The address word before the name, as the lexicon writes it ("ông", "đồng chí", "Mr")."""
    degrees: tuple[str, ...] = ()
    """Academic degrees and ranks before the name, as written ("PGS", "Đại tá")."""
    gender: Gender | None = None
    """Only where the text shows it ("bà Mai" -> "female")."""
    full_name: str | None = None
    """The full name used in the document for a given name alone."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Organization(Mention):
    """The name of one body.

    Example: ``Organization(text="LĐLĐ tỉnh Long An", start=0, end=17,
    name="Liên đoàn Lao động tỉnh Long An", kind="union", level="province", place="Long An",
    current_name="Liên đoàn Lao động tỉnh Tây Ninh")``.
    """

    label: ClassVar[Literal["ORG"]] = "ORG"

    name: str
    """Expanded, canonical name, as the text calls the body ("LĐLĐ tỉnh" -> "Liên đoàn Lao động tỉnh")."""
    kind: OrganizationKind = "other"
    """What sort of body it is."""
    level: Level | None = None
    """Where in the administration it stands, if its name or its place tells."""
    place: str | None = None
    """The place that ``name`` holds ("Long An"), if any, also where only the document tells it."""
    current_name: str | None = None
    """What a body is called today that was renamed or merged since ("Tổng cục Thuế" -> "Cục Thuế", "Ủy
    ban nhân dân tỉnh Long An" -> "Ủy ban nhân dân tỉnh Tây Ninh"); else None."""


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
    """The canonical spelling of the role, to count by ("PHÓ CHỦ TỊCH", "PCT" -> "Phó Chủ tịch")."""
    implied_body: str | None = None
    """Where the title has neither ``organization`` nor ``place``: the body that the document tells of the
    same holder and office elsewhere, or that the role alone implies ("Thủ tướng" -> "Chính phủ")."""


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
    """The running number in front of the codes."""
    year: int | None = None
    """The year inside the symbol, or of a law known by name and year."""
    type_code: str | None = None
    """The code of the document type ("NQ")."""
    issuer_codes: tuple[str, ...] = ()
    """The codes of the issuing bodies ("TLĐ", "NNPTNT")."""
    issuer: str | None = None
    """The issuing body as the sentence names it."""
    issuer_name: str | None = None
    """Its canonical name, also from the codes where the sentence names nobody."""
    date: str | None = None
    """ISO date, as far as the text gives it ("2021-06-12", "--10-23", "2014")."""
    title: str | None = None
    """The quoted title."""
    provisions: tuple[str, ...] = ()
    """Articles and clauses cited with it ("Điều 56")."""
    antecedent: DocumentReference | None = None
    """The full reference that a short form points back to."""
    name: str | None = None
    """The canonical name of the document, to count by: of a law its name and the year if the text tells it
    ("BLLĐ" -> "Bộ luật Lao động"), else its type and symbol or number ("NQ 02" -> "Nghị quyết 02-NQ/TW")."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Abbreviation(Mention):
    """One occurrence of an abbreviation.

    Example: ``Abbreviation(text="NLĐ", start=0, end=3, expansion="người lao động",
    origin="lexicon", candidates=("người lao động", "Người Lao Động"))``.
    """

    label: ClassVar[Literal["ABBR"]] = "ABBR"

    expansion: str | None = None
    """What it stands for here, in running-text case; None where no sense is sure."""
    origin: Origin = "lexicon"
    """What told: a definition in the text, the lexicon, or composition of known parts; "unknown" where
    nothing did."""
    candidates: tuple[str, ...] = ()
    """Every expansion that was weighed, the best first; where none is sure, those of the lexicon."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Location(Mention):
    """A place, with its type word.

    Example: ``Location(text="tỉnh Long An", start=0, end=12, name="tỉnh Long An",
    level="province", province="tỉnh Tây Ninh", current_name="tỉnh Tây Ninh")``.
    """

    label: ClassVar[Literal["LOCATION"]] = "LOCATION"

    name: str
    """Expanded name ("TP Hồ Chí Minh" -> "Thành phố Hồ Chí Minh")."""
    level: str | None = None
    """"country", "province", "district", "commune", "city" (abroad), "region", "facility" or
    "area"."""
    province: str | None = None
    """The province of today that it lies in, with its type word; None where that is not sure."""
    current_name: str | None = None
    """What it is called since the mergers of 1 July 2025: for a province the one that holds it now, for a
    commune the unit that it became, or what the text says ("nay là …"). None for districts, which are no
    more, where it is not sure, and where the unit was divided."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Date(Mention):
    """A calendar date.

    Example: ``Date(text="12.6.2021", start=5, end=14, iso="2021-06-12")``.
    """

    label: ClassVar[Literal["DATE"]] = "DATE"

    iso: str
    """ISO 8601, partial where the text is: "2021-06-12", "--07-20", "2022-09", a range as "--
    09-18/--09-19"."""


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
    """The body of the office, where the text names it."""
    rule: str = ""
    """Short name of the rule that decided on the link."""
    confidence: float = 1.0
    """How sure the link is, 0 to 1: about the share of right ones, with both mentions right, among what its
    rule linked in annotated text; 1.0 of a link that no rule has made."""

    def __repr__(self) -> str:
        """The mentions, each cut short."""
        told = (self.person, self.title, self.organization)
        return f"Position({', '.join(_short(mention) for mention in told)})"

    def to_dict(self) -> dict[str, Any]:
        """The spans of the mentions: ``{"rel": "HOLDS", "person": [s, e], "title": [s, e], "rule": …,
        "confidence": …}``, and ``organization`` where there is one."""
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
        return values


@dataclass(frozen=True, slots=True, repr=False)
class Citation:
    """What a document, or a reference in it, does with another.

    Example: ``Citation("REPLACES", None, reference, effective="2026-01-01", evidence=(0, 14))``.
    """

    kind: CitationKind
    """"BASED_ON" (căn cứ), "IMPLEMENTS" (thực hiện), "GUIDES" (hướng dẫn, quy định chi tiết), "AMENDS"
    (sửa đổi, bổ sung), "REPLACES" (thay thế), "REPEALS" (bãi bỏ, hết hiệu lực), "AMENDED_BY" (được sửa
    đổi, bổ sung bởi), "CITES"."""
    source: DocumentReference | None
    """Who does it; None: the document itself."""
    target: DocumentReference | None
    """To whom; None: the document itself."""
    provisions: tuple[str, ...] = ()
    """The parts of the target that it is done to ("khoản 2", "Điều 5")."""
    effective: str | None = None
    """ISO date from which the document amends, replaces or repeals, where the text tells."""
    evidence: tuple[int, int] = (0, 0)
    """Offsets of the words that tell it ("Căn cứ", "Quyết định này"); (0, 0): not known, as in what people
    have annotated."""

    def __repr__(self) -> str:
        """The kind, and the references cut short."""
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
    """A sentence, headline or list item: ``source[start:end] == text``, no white space at its ends.

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
    """A value inside the ``repr`` of a record: of a mention, its kind, text and span."""
    if isinstance(value, Mention):
        return f"<{type(value).__name__} {value.text!r} {value.start}:{value.end}>"
    return repr(value)
