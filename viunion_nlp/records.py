"""The records that the library hands out: one frozen dataclass a kind of mention.

All offsets are code-point offsets into the original text, half-open: a mention covers
``source[start:end]`` and its ``text`` is exactly that slice. Field values other than ``text``
are in Unicode form NFC.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
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
Origin: TypeAlias = Literal["definition", "lexicon", "composition"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A stretch of the text: what all mentions have.

    Attributes:
        text: the slice ``source[start:end]``, unchanged.
        start: offset of the first code point.
        end: offset behind the last code point.
        rule: short name of the rule that decided on the mention.
        row: the lexicon row that it stands on, by the row's first column; "" where none.
    """

    label: ClassVar[str] = ""

    text: str
    start: int
    end: int
    rule: str = ""
    row: str = ""

    @property
    def span(self) -> tuple[int, int]:
        """``(start, end)``."""
        return (self.start, self.end)

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Mention):
    """The name of a person, without what introduces it.

    Attributes:
        name: the name in NFC with usual capitals ("KỲ QUAN" -> "Kỳ Quan").
        honorific: the address word before the name ("ông", "đồng chí"), lower case.
        degrees: academic degrees and ranks before the name, as written ("PGS", "Đại tá").
        gender: only where the text shows it ("bà Mai" -> "female").
        full_name: the full name used in the document for a given name alone.

    Example: in "ông Hải", ``Person(text="Hải", start=4, end=7, name="Hải", honorific="ông",
    gender="male", full_name="Nguyễn Thanh Hải")``.
    """

    label: ClassVar[str] = "PERSON"

    name: str
    honorific: str | None = None
    degrees: tuple[str, ...] = ()
    gender: Gender | None = None
    full_name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization(Mention):
    """The name of one body.

    Attributes:
        name: expanded, canonical name ("LĐLĐ tỉnh" -> "Liên đoàn Lao động tỉnh").
        kind: what sort of body it is.
        level: where in the administration it stands, if its name or its place tells.
        place: the place that ``name`` holds ("Long An"), if any, also where only the document tells it.

    Example: ``Organization(text="LĐLĐ tỉnh Long An", start=0, end=17,
    name="Liên đoàn Lao động tỉnh Long An", kind="union", level="province", place="Long An")``.
    """

    label: ClassVar[str] = "ORG"

    name: str
    kind: OrganizationKind = "other"
    level: Level | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Title(Mention):
    """An office with the body it belongs to.

    Attributes:
        role: the office without the body, as written ("Phó Bí thư Thường trực").
        status: "former" after "nguyên" or "cựu", "late" after "cố", "acting" after "quyền",
            "incoming" after "tân", otherwise "current".
        organization: the body inside the title or named right beside it.
        place: the place in the title ("chủ tịch tỉnh Sơn La" -> "tỉnh Sơn La").

    Example: ``Title(text="Chủ tịch LĐLĐ tỉnh", start=0, end=18, role="Chủ tịch", ...)``.
    """

    label: ClassVar[str] = "TITLE"

    role: str
    status: Status = "current"
    organization: Organization | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentReference(Mention):
    """A reference to one legal, administrative or Party document.

    Attributes:
        doc_type: the type as written, without "số" ("Nghị quyết"); None for a bare symbol.
        number: number or symbol as written ("02-NQ/TW", "02").
        symbol: the symbol without stray spaces ("42/QĐ –TW" -> "42/QĐ-TW"); None for a bare number.
        serial: the running number in front of the codes.
        year: the year inside the symbol, or of a law known by name and year.
        type_code: the code of the document type ("NQ").
        issuer_codes: the codes of the issuing bodies ("TLĐ", "NNPTNT").
        issuer: the issuing body as the sentence names it.
        issuer_name: its canonical name, also from the codes where the sentence names nobody.
        date: ISO date, as far as the text gives it ("2021-06-12", "--10-23", "2014").
        title: the quoted title.
        provisions: articles and clauses cited with it ("Điều 56").
        antecedent: the full reference that a short form points back to.

    Example: ``DocumentReference(text="Nghị quyết số 02-NQ/TW", start=0, end=22,
    doc_type="Nghị quyết", number="02-NQ/TW", symbol="02-NQ/TW", serial="02", type_code="NQ",
    issuer_codes=("TW",))``.
    """

    label: ClassVar[str] = "DOCREF"

    doc_type: str | None = None
    number: str | None = None
    symbol: str | None = None
    serial: str | None = None
    year: int | None = None
    type_code: str | None = None
    issuer_codes: tuple[str, ...] = ()
    issuer: str | None = None
    issuer_name: str | None = None
    date: str | None = None
    title: str | None = None
    provisions: tuple[str, ...] = ()
    antecedent: DocumentReference | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviation(Mention):
    """One occurrence of an abbreviation.

    Attributes:
        expansion: what it stands for here, in running-text case.
        origin: what told: a definition in the text, the lexicon, or composition of known parts.
        candidates: every expansion that was weighed, the best first.

    Example: ``Abbreviation(text="NLĐ", start=0, end=3, expansion="người lao động",
    origin="lexicon", candidates=("người lao động", "Người Lao Động"))``.
    """

    label: ClassVar[str] = "ABBR"

    expansion: str
    origin: Origin = "lexicon"
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Location(Mention):
    """A place, with its type word.

    Attributes:
        name: expanded name ("TP Hồ Chí Minh" -> "Thành phố Hồ Chí Minh").
        level: "country", "province", "district", "commune", "city" (abroad), "region", "facility" or
            "area".
        current_name: the province it belongs to since the merger of 1 July 2025, for provinces.

    Example: ``Location(text="tỉnh Long An", start=0, end=12, name="tỉnh Long An",
    level="province", current_name="tỉnh Tây Ninh")``.
    """

    label: ClassVar[str] = "LOCATION"

    name: str
    level: str | None = None
    current_name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Date(Mention):
    """A calendar date.

    Attributes:
        iso: ISO 8601, partial where the text is: "2021-06-12", "--07-20", "2022-09",
            a range as "--09-18/--09-19".

    Example: ``Date(text="12.6.2021", start=5, end=14, iso="2021-06-12")``.
    """

    label: ClassVar[str] = "DATE"

    iso: str


@dataclass(frozen=True, slots=True)
class Position:
    """Who holds which office where.

    Attributes:
        person: the holder.
        title: the office.
        organization: the body of the office, where the text names it.

    Example: ``Position(person, title, title.organization)``.
    """

    person: Person
    title: Title
    organization: Organization | None = None


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


MENTION_TYPES: dict[str, type[Mention]] = {
    kind.label: kind
    for kind in (Person, Title, Organization, DocumentReference, Abbreviation, Location, Date)
}
