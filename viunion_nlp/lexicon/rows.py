"""The row types of lexicon files: one type per file, with the file's columns as fields.

Their annotations are evaluated at import time and must not be strings, because compiling those would take
longer than everything else in this module.
"""

from typing import Any, Final, Literal, NamedTuple

from viunion_nlp.lexicon.cue_roles import CueRole
from viunion_nlp.lexicon.kinds import (
    AbbreviationKind,
    ComplementKind,
    DocumentKind,
    Domain,
    HeadTrait,
    RoleKind,
)
from viunion_nlp.lexicon.place_rows import (
    CommuneChangeRow,
    CommuneRow,
    DistrictRow,
    PlaceHeadRow,
    ProvinceRow,
    RegionRow,
    WorldRow,
)
from viunion_nlp.records import Level, OrganizationKind


class AbbreviationRow(NamedTuple):
    """``abbreviations.tsv``: one sense of one form; the first row of a form is its usual sense."""

    abbreviation: str
    expansion: str
    kind: AbbreviationKind = "term"
    domain: Domain = "general"
    cues: tuple[str, ...] = ()
    note: str = ""
    attested: str = ""


class SurnameRow(NamedTuple):
    """``surnames.tsv``: a family name, or the particle that starts a name (Y, H')."""

    surname: str
    peoples: tuple[str, ...]
    weight: Literal["common", "usual", "rare"]
    also: Literal["word", ""] = ""
    note: str = ""


class GivenNameRow(NamedTuple):
    """``given_names.tsv``: a syllable of Vietnamese middle and given names."""

    name: str
    gender: Literal["male", "female", ""]
    weight: Literal["common", "usual", "rare"]
    middle: Literal["gender", "usual", ""] = ""
    also: Literal["word", ""] = ""
    note: str = ""


class ForeignNameRow(NamedTuple):
    """``foreign_names.tsv``: a foreigner's given or family name as papers write it."""

    name: str
    origin: str
    weight: Literal["given", "family", "both", "particle"]
    also: Literal["word", ""] = ""
    note: str = ""


class FormPairRow(NamedTuple):
    """``form_pairs.tsv``: two kinds of short forms that are written as one."""

    first: AbbreviationKind
    second: AbbreviationKind
    first_letters: int
    second_letters: int
    note: str = ""


class PersonRow(NamedTuple):
    """``people.tsv``: a person known by name; the library's own file names nobody."""

    name: str
    aliases: tuple[str, ...] = ()
    note: str = ""


class PeoplesRow(NamedTuple):
    """``peoples.tsv``: one of the peoples of the country."""

    name: str
    aliases: tuple[str, ...]
    family: str
    note: str = ""


class HonorificRow(NamedTuple):
    """``honorifics.tsv``: a word before a person's name that is not an office."""

    form: str
    kind: Literal["honorific", "degree", "rank", "occupation", "name"]
    gender: Literal["male", "female", ""] = ""
    expansion: str = ""
    note: str = ""


class RoleRow(NamedTuple):
    """``roles.tsv``: an office without its modifiers."""

    role: str
    kind: RoleKind
    body: tuple[Literal["body", "place", "field", "unit", "task", "post", "none"], ...]
    shared: int
    bare: Literal["yes", "named", "person"]
    since: str = ""
    until: str = ""
    successor: str = ""
    source: str = ""
    note: str = ""


class RoleNameRow(NamedTuple):
    """``role_names.tsv``: the canonical name of an office, and the body that it implies."""

    role: str
    name: str = ""
    body: str = ""
    note: str = ""


class RoleModifierRow(NamedTuple):
    """``role_modifiers.tsv``: a word before or after a role."""

    modifier: str
    place: Literal["before", "after"]
    status: Literal["current", "former", "late", "acting", "incoming"]
    counts: Literal["always", "capital", "closed", "alone"]
    deputy: Literal["yes", "no"]
    note: str = ""


class BodyHeadRow(NamedTuple):
    """``body_heads.tsv``: a type word that starts an organization's name."""

    head: str
    kind: OrganizationKind
    level: Level | Literal[""]
    bare: Literal["always", "capital", "never"]
    complement: tuple[ComplementKind, ...] = ()
    traits: tuple[HeadTrait, ...] = ()
    unit: Literal["tỉnh", "thành phố", "huyện", "quận", "thị xã", ""] = ""
    note: str = ""


class BodyRow(NamedTuple):
    """``bodies.tsv``: a body known by name."""

    name: str
    aliases: tuple[str, ...]
    kind: OrganizationKind
    level: Level
    place: str = ""
    also: Literal["product", ""] = ""
    since: str = ""
    until: str = ""
    successor: str = ""
    source: str = ""
    note: str = ""


class BodyChangeRow(NamedTuple):
    """``body_changes.tsv``: the words before the place in the name of a provincial body, or before what
    else its name ends with, and today's words.
    """

    name: str
    current: str
    city: str = ""
    of: Literal["district", "body", "name", ""] = ""
    source: str = ""
    note: str = ""


class BodyOwnerRow(NamedTuple):
    """``body_owners.tsv``: a head that is part of another body, or of the unit that it serves."""

    head: str
    owner: tuple[str, ...] = ()
    whole: str = ""
    called: Literal["listed", "whole", ""] = ""
    note: str = ""


class FieldRow(NamedTuple):
    """``fields.tsv``: a field of work that follows Sở, Ban, Phòng …"""

    field: str
    heads: tuple[str, ...] = ()
    note: str = ""


class DocumentTypeRow(NamedTuple):
    """``document_types.tsv``: words that start a reference to a document."""

    type: str
    code: tuple[str, ...]
    kind: DocumentKind
    number: Literal["strong", "weak", "high", "code"]
    known_by: Literal["", "subject", "body", "congress"] = ""
    note: str = ""


class IssuerCodeRow(NamedTuple):
    """``issuer_codes.tsv``: the code of an issuing body in document symbols."""

    code: str
    name: str
    kind: OrganizationKind
    level: Level | Literal[""] = ""
    written: tuple[Literal["small", "apart", "term"], ...] = ()
    since: str = ""
    until: str = ""
    successor: str = ""
    source: str = ""
    note: str = ""


class TypeIssuersRow(NamedTuple):
    """``type_issuers.tsv``: a document type that only certain bodies issue."""

    type: str
    issuers: tuple[str, ...]
    source: str = ""
    note: str = ""


class LawRow(NamedTuple):
    """``laws.tsv``: a code, law or ordinance known by name."""

    name: str
    aliases: tuple[str, ...]
    years: tuple[str, ...]
    kind: Literal["constitution", "code", "law", "ordinance"]
    since: str = ""
    until: str = ""
    successor: str = ""
    source: str = ""
    note: str = ""


class MonthRow(NamedTuple):
    """``months.tsv``: the name of a month."""

    name: str
    number: Literal["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"]
    calendar: Literal["", "lunar"] = ""
    note: str = ""


class BoundaryRow(NamedTuple):
    """``boundaries.tsv``: a word that ends a name, or precedes plurals and kinds."""

    word: str
    role: Literal["stop", "verb", "word", "trade", "plural", "transparent"]
    note: str = ""


class WordRow(NamedTuple):
    """``words.tsv``: an everyday word of two syllables."""

    word: str
    note: str = ""


class CueRow(NamedTuple):
    """``cues.tsv``: a word that shows the function of a figure, a name or an office in its sentence."""

    cue: str
    role: CueRole
    note: str = ""


class ConfidenceRow(NamedTuple):
    """``confidence.tsv``: how often what a rule found or linked was right in annotated text."""

    label: Literal["ABBR", "DATE", "DOCREF", "HOLDS", "LOCATION", "ORG", "PERSON", "TITLE"]
    rule: str
    right: int
    seen: int


class CueRoleRow(NamedTuple):
    """``cue_roles.tsv``: a role of cues in plain words; for editors only, not used in reading."""

    role: CueRole
    name: str
    meaning: str
    example: str


class LayoutRow(NamedTuple):
    """``layout.tsv``: a word that identifies a line of an official document."""

    word: str
    role: Literal[
        "about",
        "addressees",
        "appendix",
        "association",
        "calls",
        "decides",
        "draft",
        "files",
        "furniture",
        "ground",
        "league",
        "mark",
        "minutes",
        "motto",
        "nation",
        "number",
        "office entry",
        "party",
        "preamble",
        "recipients",
        "secrecy",
        "signed",
        "stands for",
        "subject",
        "urgency",
    ]
    mode: Literal["", "TM", "KT", "TL", "TUQ", "Q"] = ""
    expansion: str = ""
    note: str = ""


SCHEMAS: dict[str, type[Any]] = {
    "abbreviations": AbbreviationRow,
    "bodies": BodyRow,
    "body_changes": BodyChangeRow,
    "body_heads": BodyHeadRow,
    "body_owners": BodyOwnerRow,
    "boundaries": BoundaryRow,
    "commune_changes": CommuneChangeRow,
    "communes": CommuneRow,
    "confidence": ConfidenceRow,
    "cue_roles": CueRoleRow,
    "cues": CueRow,
    "districts": DistrictRow,
    "document_types": DocumentTypeRow,
    "fields": FieldRow,
    "foreign_names": ForeignNameRow,
    "form_pairs": FormPairRow,
    "given_names": GivenNameRow,
    "honorifics": HonorificRow,
    "issuer_codes": IssuerCodeRow,
    "laws": LawRow,
    "layout": LayoutRow,
    "months": MonthRow,
    "people": PersonRow,
    "peoples": PeoplesRow,
    "place_heads": PlaceHeadRow,
    "provinces": ProvinceRow,
    "regions": RegionRow,
    "role_modifiers": RoleModifierRow,
    "role_names": RoleNameRow,
    "roles": RoleRow,
    "surnames": SurnameRow,
    "type_issuers": TypeIssuersRow,
    "words": WordRow,
    "world": WorldRow,
}

# The column of counts in texts, which a user's file may omit.
COUNTED: Final = "attested"

# The last columns of files are for users of the tables as data. Reading a text needs none of them, so they
# are dropped when a file is loaded.
DATA_COLUMNS: Final[dict[type[Any], tuple[str, ...]]] = {
    **dict.fromkeys(SCHEMAS.values(), ("id",)),
    AbbreviationRow: ("official", "id"),
    BodyRow: ("english", "id"),
    DocumentTypeRow: ("english", "id"),
    LawRow: ("english", "id"),
    RoleRow: ("english", "id"),
}
