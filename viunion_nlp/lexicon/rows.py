"""The rows of the lexicon files: one type a file, whose fields are the file's columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from viunion_nlp.records import Level, OrganizationKind

CueSign: TypeAlias = Literal["", "<", ">", "!<", "!>"]

AbbreviationKind: TypeAlias = Literal[
    "body", "office", "people", "place", "document", "degree", "media", "field", "term"
]
Domain: TypeAlias = Literal[
    "union",
    "party",
    "state",
    "assembly",
    "front",
    "justice",
    "defence",
    "police",
    "economy",
    "finance",
    "education",
    "health",
    "culture",
    "media",
    "science",
    "labour",
    "agriculture",
    "environment",
    "transport",
    "geography",
    "general",
]
RoleKind: TypeAlias = Literal[
    "party",
    "state",
    "assembly",
    "union",
    "front",
    "court",
    "army",
    "police",
    "enterprise",
    "school",
    "health",
    "media",
    "association",
    "diplomacy",
    "foreign",
    "religion",
    "sport",
    "general",
]
DocumentKind: TypeAlias = Literal[
    "law",
    "decree",
    "resolution",
    "directive",
    "decision",
    "circular",
    "conclusion",
    "plan",
    "programme",
    "scheme",
    "regulation",
    "guidance",
    "notice",
    "letter",
    "report",
    "contract",
    "court",
    "other",
]


ComplementKind: TypeAlias = Literal[
    "action",
    "body",
    "edition",
    "field",
    "name",
    "number",
    "owner",
    "place",
    "serial",
    "site",
    "ve",
    "words",
]
HeadTrait: TypeAlias = Literal[
    "before plurals",
    "branch",
    "case",
    "chapters",
    "generic",
    "known field",
    "middle",
    "open",
    "people",
    "supreme",
]


@dataclass(frozen=True, slots=True)
class AbbreviationRow:
    """``abbreviations.tsv``: one sense of one form; the first row of a form is its usual sense."""

    abbreviation: str
    expansion: str
    kind: AbbreviationKind
    domain: Domain
    cues: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class SurnameRow:
    """``surnames.tsv``: a family name, or the particle that starts a name (Y, H')."""

    surname: str
    peoples: tuple[str, ...]
    weight: Literal["common", "usual", "rare"]
    note: str = ""


@dataclass(frozen=True, slots=True)
class GivenNameRow:
    """``given_names.tsv``: a syllable of Vietnamese middle and given names."""

    name: str
    gender: Literal["male", "female", ""]
    weight: Literal["common", "usual", "rare"]
    note: str = ""


@dataclass(frozen=True, slots=True)
class ForeignNameRow:
    """``foreign_names.tsv``: a foreigner's given or family name as papers write it."""

    name: str
    origin: str
    weight: Literal["given", "family", "both"]
    note: str = ""


@dataclass(frozen=True, slots=True)
class HonorificRow:
    """``honorifics.tsv``: a word before a person's name that is no office."""

    form: str
    kind: Literal["honorific", "degree", "rank", "occupation", "name"]
    gender: Literal["male", "female", ""] = ""
    expansion: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class RoleRow:
    """``roles.tsv``: an office without its modifiers."""

    role: str
    kind: RoleKind
    body: tuple[Literal["body", "place", "field", "none"], ...]
    shared: int
    bare: Literal["yes", "named", "person"]
    note: str = ""


@dataclass(frozen=True, slots=True)
class RoleModifierRow:
    """``role_modifiers.tsv``: a word before or after a role."""

    modifier: str
    place: Literal["before", "after"]
    status: Literal["current", "former", "late", "acting", "incoming"]
    note: str = ""


@dataclass(frozen=True, slots=True)
class BodyHeadRow:
    """``body_heads.tsv``: the type word that begins an organization's name."""

    head: str
    kind: OrganizationKind
    level: Level | Literal[""]
    bare: Literal["always", "capital", "never"]
    complement: tuple[ComplementKind, ...] = ()
    traits: tuple[HeadTrait, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class BodyRow:
    """``bodies.tsv``: a body known by name."""

    name: str
    aliases: tuple[str, ...]
    kind: OrganizationKind
    level: Level
    place: str = ""
    also: Literal["product", ""] = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class FieldRow:
    """``fields.tsv``: a field of work as it follows Sở, Ban, Phòng …"""

    field: str
    heads: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class ProvinceRow:
    """``provinces.tsv``: a province-level unit before the merger of 1 July 2025, and what it became."""

    name: str
    type: Literal["tỉnh", "thành phố"]
    aliases: tuple[str, ...] = ()
    current_name: str = ""
    current_type: Literal["tỉnh", "thành phố", ""] = ""
    also: Literal["word", "person", ""] = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class DistrictRow:
    """``districts.tsv``: a district-level unit before its abolition on 1 July 2025."""

    name: str
    type: Literal["huyện", "quận", "thị xã", "thành phố"]
    province: str
    also: Literal["word", "person", ""] = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class RegionRow:
    """``regions.tsv``: regions, rivers, islands and well-known sites of Việt Nam."""

    name: str
    type: str
    aliases: tuple[str, ...] = ()
    also: Literal["word", "person", ""] = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class WorldRow:
    """``world.tsv``: countries, their regions and cities as Vietnamese papers write them."""

    name: str
    type: Literal[
        "country", "state", "region", "continent", "ocean", "sea", "city", "province", "island",
        "river", "other",
    ]  # fmt: skip
    aliases: tuple[str, ...] = ()
    also: Literal["word", "person", ""] = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class PlaceHeadRow:
    """``place_heads.tsv``: the type word that begins a place name."""

    head: str
    level: Literal["province", "district", "commune", "region", "facility", "area"]
    numbered: Literal["yes", "no"]
    foreign: Literal["yes", "no"]
    joins: Literal["road", "street", "site", ""]
    before_place: Literal["expanse", "listed", "streets", "own", ""]
    city: Literal["yes", "no"]
    in_body: Literal["yes", "known", "no"]
    note: str = ""


@dataclass(frozen=True, slots=True)
class DocumentTypeRow:
    """``document_types.tsv``: the words that begin a reference to a document."""

    type: str
    code: tuple[str, ...]
    kind: DocumentKind
    bare: Literal["number", "symbol", "code", "name", "congress"]
    note: str = ""


@dataclass(frozen=True, slots=True)
class IssuerCodeRow:
    """``issuer_codes.tsv``: the codes of issuing bodies inside document symbols."""

    code: str
    name: str
    kind: OrganizationKind
    level: Level | Literal[""] = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class LawRow:
    """``laws.tsv``: codes, laws and ordinances known by name."""

    name: str
    aliases: tuple[str, ...]
    years: tuple[str, ...]
    kind: Literal["constitution", "code", "law", "ordinance"]
    note: str = ""


@dataclass(frozen=True, slots=True)
class BoundaryRow:
    """``boundaries.tsv``: words that end a name, and words that stand before plurals and kinds."""

    word: str
    role: Literal["stop", "verb", "word", "trade", "plural", "transparent"]
    note: str = ""


@dataclass(frozen=True, slots=True)
class WordRow:
    """``words.tsv``: an everyday word of two syllables."""

    word: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class CueRow:
    """``cues.tsv``: a word that tells what a figure, a name or an office is doing in its sentence."""

    cue: str
    role: Literal[
        "address",
        "another's act",
        "before holder",
        "before house",
        "before office",
        "before subject",
        "belonging",
        "born",
        "byline",
        "career",
        "chain",
        "company",
        "credit",
        "day part",
        "edition",
        "frames office",
        "heads posts",
        "in frame",
        "indefinite",
        "kinds follow",
        "legal form",
        "name follows",
        "named after",
        "names form",
        "national",
        "nominates",
        "numbered",
        "opens career",
        "opens office",
        "product",
        "relative",
        "speaks of office",
        "subject acts",
        "takes away",
        "takes office",
        "task goes on",
        "term",
        "time",
        "time behind",
        "unit",
        "web ending",
        "whole system",
    ]
    note: str = ""


SCHEMAS: dict[str, type[Any]] = {
    "abbreviations": AbbreviationRow,
    "bodies": BodyRow,
    "body_heads": BodyHeadRow,
    "boundaries": BoundaryRow,
    "cues": CueRow,
    "districts": DistrictRow,
    "document_types": DocumentTypeRow,
    "fields": FieldRow,
    "foreign_names": ForeignNameRow,
    "given_names": GivenNameRow,
    "honorifics": HonorificRow,
    "issuer_codes": IssuerCodeRow,
    "laws": LawRow,
    "place_heads": PlaceHeadRow,
    "provinces": ProvinceRow,
    "regions": RegionRow,
    "role_modifiers": RoleModifierRow,
    "roles": RoleRow,
    "surnames": SurnameRow,
    "words": WordRow,
    "world": WorldRow,
}
