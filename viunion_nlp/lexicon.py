"""The lexicons: typed rows read from TSV files, and one phrase trie over all of them.

A lexicon file is UTF-8, tab-separated, with comment lines (``# …``) that say where its facts come
from, then a header, then rows. The row types below are its schema: the header must name their
fields in their order, and each cell must be what the field's type says (text, a list separated by
``|``, a whole number, or one of a closed list). The first row that breaks the rules raises
LexiconError with file, line and column; nothing is half loaded.
"""

from __future__ import annotations

import dataclasses
import functools
import itertools
import typing
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, Literal, TypeAlias, TypeVar

from viunion_nlp.chars import fold_phrase
from viunion_nlp.errors import LexiconError
from viunion_nlp.records import Level, OrganizationKind
from viunion_nlp.scan import PhraseTrie, phrase_words

CueSign: TypeAlias = Literal["", "<", ">", "!<", "!>"]
_CUE_SIGNS: tuple[CueSign, ...] = ("<", ">", "!<", "!>")

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
    complement: tuple[Literal["name", "field", "place", "body", "ve", "action"], ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class BodyRow:
    """``bodies.tsv``: a body known by name."""

    name: str
    aliases: tuple[str, ...]
    kind: OrganizationKind
    level: Level
    place: str = ""
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
    note: str = ""


@dataclass(frozen=True, slots=True)
class DistrictRow:
    """``districts.tsv``: a district-level unit before its abolition on 1 July 2025."""

    name: str
    type: Literal["huyện", "quận", "thị xã", "thành phố"]
    province: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class RegionRow:
    """``regions.tsv``: regions, rivers, islands and well-known sites of Việt Nam."""

    name: str
    type: str
    aliases: tuple[str, ...] = ()
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
    note: str = ""


@dataclass(frozen=True, slots=True)
class PlaceHeadRow:
    """``place_heads.tsv``: the type word that begins a place name."""

    head: str
    level: Literal["province", "district", "commune", "region", "facility", "area"]
    numbered: Literal["yes", "no"]
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
        "time", "time behind", "day part", "unit", "numbered", "product", "address", "chain", "term",
        "takes office", "speaks of office", "opens career", "nominates", "another's act",
        "before office", "before subject", "credit", "byline", "names form", "frames office",
        "career", "in frame", "opens office", "before holder", "takes away", "subject acts",
        "relative", "born", "heads posts", "belonging", "named after", "company",
    ]  # fmt: skip
    note: str = ""


Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Table(Generic[Row]):
    """The rows of one lexicon file, in file order."""

    name: str
    rows: tuple[Row, ...]

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)


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


def data_folder() -> Path:
    """Where the lexicons are: inside an installed package, else at the checkout's root."""
    package = Path(__file__).parent
    inside = package / "data"
    return inside if inside.is_dir() else package.parent / "data"


def read_table(path: Path, row_type: type[Row]) -> Table[Row]:
    """Read and check one lexicon file.

    Args:
        path: the TSV file.
        row_type: the row's dataclass; its fields are the columns.

    Raises:
        LexiconError: the file is missing, is not UTF-8 or NFC, or a row breaks the schema.
    """
    return Table(path.stem, tuple(row for _, row in read_rows(path, row_type)))


def read_rows(
    path: Path, row_type: type[Row], on_problem: Callable[[LexiconError], None] | None = None
) -> list[tuple[int, Row]]:
    """Read and check one lexicon file, each row with the number of its line.

    Args:
        path: the TSV file.
        row_type: the row's dataclass; its fields are the columns.
        on_problem: takes every problem of the file; rows that have one are left out. By default
            the first problem is raised.

    Raises:
        LexiconError: the file cannot be read, is not UTF-8, or its header is not that of
            ``row_type``; without ``on_problem`` also any other problem.
    """
    report = on_problem or _raise
    columns = columns_of(row_type)
    rows: list[tuple[int, Row]] = []
    header_seen = False
    seen: dict[Row, int] = {}
    for number, line in enumerate(read_lexicon_text(path).split("\n"), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.removesuffix("\r").split("\t")
        if not header_seen:
            _check_header(path, number, cells, columns)
            header_seen = True
            continue
        row = _read_row(path, number, cells, columns, row_type, report)
        if row is None:
            continue
        if row in seen:
            report(
                LexiconError(
                    path, number, 1, f"the same row stands in line {seen[row]}: remove one"
                )
            )
            continue
        seen[row] = number
        rows.append((number, row))
    if not header_seen:
        raise LexiconError(path, 1, 1, f"no header: expected {' | '.join(columns)}")
    return rows


def read_lexicon_text(path: Path) -> str:
    """The content of a lexicon file, without a byte order mark; line ends stay as they are.

    Raises:
        LexiconError: the file cannot be read or is not UTF-8.
    """
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError as error:
        raise LexiconError(path, 1, 1, "no such file") from error
    except OSError as error:
        raise LexiconError(path, 1, 1, f"cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        place = error.object[: error.start].count(b"\n") + 1
        raise LexiconError(path, place, 1, "not UTF-8: save the file as UTF-8") from error


def columns_of(row_type: type[Any]) -> list[str]:
    """The columns of a lexicon file: the names of its row's fields."""
    return [field.name for field in dataclasses.fields(row_type)]


def list_columns_of(row_type: type[Any]) -> frozenset[str]:
    """The columns that hold lists of values separated by "|"."""
    kinds = (kind for kind, _ in _cell_readers(typing.cast(Any, row_type)))
    return frozenset(
        name for name, kind in zip(columns_of(row_type), kinds, strict=True) if kind == "list"
    )


def _raise(error: LexiconError) -> None:
    raise error


class Lexicon:
    """All lexicons together, with the phrase trie that scanning uses.

    Args:
        folder: where the TSV files are; by default the library's own.
        abbreviation_files: TSV files with the columns of ``abbreviations.tsv``. A form that they
            hold has their senses only; the library's own rows of it are left out.

    Raises:
        LexiconError: a file breaks its rules.
    """

    def __init__(self, folder: Path | None = None, abbreviation_files: Sequence[Path] = ()) -> None:
        self.folder = folder or data_folder()
        users = [
            row for path in abbreviation_files for row in read_table(path, AbbreviationRow).rows
        ]
        redefined = {bare_form(row.abbreviation) for row in users}
        own = self._table("abbreviations", AbbreviationRow).rows
        self.abbreviations: tuple[AbbreviationRow, ...] = (
            *users,
            *(row for row in own if bare_form(row.abbreviation) not in redefined),
        )
        self.surnames = self._table("surnames", SurnameRow)
        self.honorifics = self._table("honorifics", HonorificRow)
        self.roles = self._table("roles", RoleRow)
        self.role_modifiers = self._table("role_modifiers", RoleModifierRow)
        self.body_heads = self._table("body_heads", BodyHeadRow)
        self.bodies = self._table("bodies", BodyRow)
        self.fields = self._table("fields", FieldRow)
        self.provinces = self._table("provinces", ProvinceRow)
        self.districts = self._table("districts", DistrictRow)
        self.regions = self._table("regions", RegionRow)
        self.world = self._table("world", WorldRow)
        self.place_heads = self._table("place_heads", PlaceHeadRow)
        self.document_types = self._table("document_types", DocumentTypeRow)
        self.issuer_codes = self._table("issuer_codes", IssuerCodeRow)
        self.laws = self._table("laws", LawRow)
        self.boundaries = self._table("boundaries", BoundaryRow)

        self.cues: dict[str, frozenset[str]] = {
            role: frozenset(cues)
            for role, cues in _group(
                (row.role, fold_phrase(row.cue)) for row in self._table("cues", CueRow)
            ).items()
        }

        self.senses: dict[str, tuple[AbbreviationRow, ...]] = _group(
            (bare_form(row.abbreviation), row) for row in self.abbreviations
        )
        self.heads_by_name: dict[str, BodyHeadRow] = {
            fold_phrase(row.head): row for row in self.body_heads
        }
        self.body_forms: dict[str, tuple[str, ...]] = _group(
            (fold_phrase(name), name) for row in self.bodies for name in (row.name, *row.aliases)
        )
        self.words: frozenset[tuple[str, ...]] = frozenset(
            tuple(fold_phrase(row.word).split()) for row in self._table("words", WordRow)
        )
        self.field_pairs: frozenset[tuple[str, str]] = frozenset(self._field_pairs())
        self.compounds: frozenset[tuple[str, str]] = frozenset(self._lower_compounds())
        self.given_names: dict[str, GivenNameRow] = {
            fold_phrase(row.name): row for row in self._table("given_names", GivenNameRow)
        }
        self.foreign_names: dict[str, ForeignNameRow] = {
            row.name.lower(): row for row in self._table("foreign_names", ForeignNameRow)
        }
        self.provinces_by_name: dict[str, ProvinceRow] = {
            fold_phrase(name): row for row in self.provinces for name in (row.name, *row.aliases)
        }
        self.issuers_by_code: dict[str, IssuerCodeRow] = {
            row.code.upper(): row for row in self.issuer_codes
        }
        self.document_types_by_name: dict[str, DocumentTypeRow] = {
            fold_phrase(row.type): row for row in self.document_types
        }
        self.type_codes: frozenset[str] = frozenset(
            code.upper() for row in self.document_types for code in row.code
        )
        self.trie = self._build_trie()

    def senses_of(self, form: str) -> tuple[AbbreviationRow, ...]:
        """The rows of a form, whatever dots, spaces and dashes it is written with."""
        return self.senses.get(bare_form(form), ())

    def head_of(self, expansion: str) -> BodyHeadRow | None:
        """The longest body head that an expansion begins with ("Ban Thường vụ Tỉnh ủy")."""
        words = fold_phrase(expansion).split()
        for count in range(min(len(words), 7), 0, -1):
            row = self.heads_by_name.get(" ".join(words[:count]))
            if row is not None:
                return row
        return None

    def province_of(self, name: str) -> ProvinceRow | None:
        """The province, before July 2025, of a name: "Long An", "Thành phố Hồ Chí Minh"."""
        return self.provinces_by_name.get(fold_phrase(name).removeprefix("thành phố "))

    def _field_pairs(self) -> Iterator[tuple[str, str]]:
        """All pairs of neighbouring syllables in the names of fields of work, signs passed over."""
        for row in self.fields:
            words = [word for word in phrase_words(row.field) if word.isalnum() and word != "và"]
            yield from itertools.pairwise(words)

    def _lower_compounds(self) -> Iterator[tuple[str, str]]:
        """Pairs of syllables of which official names write the second in lower case ("Nội vụ")."""
        names = [row.field for row in self.fields]
        names += [row.head for row in self.body_heads]
        names += [row.name for row in self.bodies]
        for name in names:
            words = name.split()
            for word, following in itertools.pairwise(words):
                if following[0].islower() and following != "của":
                    yield fold_phrase(word), fold_phrase(following)

    def _table(self, name: str, row_type: type[Row]) -> Table[Row]:
        return read_table(self.folder / f"{name}.tsv", row_type)

    def _build_trie(self) -> PhraseTrie:
        trie = PhraseTrie()

        def add(phrase: str, kind: str, row: object) -> None:
            trie.add(phrase_words(phrase), kind, row)

        for abbreviation in self.abbreviations:
            for form in written_variants(abbreviation.abbreviation):
                add(form, "abbreviation", abbreviation)
        for surname in self.surnames:
            add(surname.surname, "surname", surname)
        for honorific in self.honorifics:
            add(honorific.form, "honorific", honorific)
        for role in self.roles:
            add(role.role, "role", role)
        for modifier in self.role_modifiers:
            add(modifier.modifier, f"modifier {modifier.place}", modifier)
        for head in self.body_heads:
            for name in _without_dashes(head.head):
                add(name, "head", head)
        for body in self.bodies:
            for name in (body.name, *body.aliases):
                add(name, "body", body)
        for field in self.fields:
            for name in _without_dashes(field.field):
                add(name, "field", field)
        for places in (self.provinces, self.regions, self.world):
            for place in typing.cast(Iterable[RegionRow], places):
                for name in (place.name, *place.aliases):
                    add(name, "place", place)
        for district in self.districts:
            if not district.name.isdigit():
                add(district.name, "place", district)
        for place_head in self.place_heads:
            add(place_head.head, "place head", place_head)
        for document_type in self.document_types:
            add(document_type.type, "document type", document_type)
        for law in self.laws:
            for name in dict.fromkeys((law.name, *law.aliases, law.name.replace(",", ""))):
                add(name, "law", law)
        for boundary in self.boundaries:
            add(boundary.word, boundary.role, boundary)
        return trie


@functools.lru_cache(maxsize=8)
def load_lexicon(abbreviation_files: tuple[Path, ...] = ()) -> Lexicon:
    """The library's lexicon with a user's files layered on top: read once, then shared."""
    return Lexicon(abbreviation_files=abbreviation_files)


def written_variants(abbreviation: str) -> tuple[str, ...]:
    """The ways one abbreviation is written: "TƯ" also "T.Ư", "TPHCM" also "TP.HCM" and "TP HCM"."""
    forms = [abbreviation]
    if abbreviation in ("TƯ", "TW"):
        forms.append(".".join(abbreviation))
    if len(abbreviation) > 3 and abbreviation.startswith("TP") and abbreviation.isupper():
        forms += [f"TP.{abbreviation[2:]}", f"TP {abbreviation[2:]}"]
    return tuple(forms)


def _without_dashes(name: str) -> tuple[str, ...]:
    """A name and, if it has dashes, the same without: "Kinh tế - Ngân sách", "Kinh tế Ngân sách"."""
    return (name, name.replace(" - ", " ")) if " - " in name else (name,)


@functools.lru_cache(maxsize=4096)
def read_cue(cue: str) -> tuple[CueSign, str]:
    """Where a cue of ``abbreviations.tsv`` looks, and its folded words: ">tỉnh" -> (">", "tỉnh").

    "<" and ">" look directly before and behind the form, "" near it; "!<" and "!>" say that the form
    is none of the lexicon's there.
    """
    sign: CueSign = next((sign for sign in _CUE_SIGNS if cue.startswith(sign)), "")
    return sign, fold_phrase(cue[len(sign) :])


def bare_form(form: str) -> str:
    """A form without the dots and spaces that writers add, for looking it up."""
    return "".join(letter for letter in form if letter not in " .").replace("–", "-")


Key = TypeVar("Key")


def _group(pairs: Iterable[tuple[Key, Row]]) -> dict[Key, tuple[Row, ...]]:
    groups: dict[Key, tuple[Row, ...]] = {}
    for key, row in pairs:
        groups[key] = (*groups.get(key, ()), row)
    return groups


def _check_header(path: Path, number: int, cells: list[str], columns: list[str]) -> None:
    if cells == columns:
        return
    for column, (found, expected) in enumerate(zip(cells, columns, strict=False), start=1):
        if found != expected:
            raise LexiconError(
                path, number, column, f"header says {found!r}, expected {expected!r}"
            )
    raise LexiconError(
        path, number, min(len(cells), len(columns)) + 1,
        f"header has {len(cells)} columns, expected {len(columns)}: {' | '.join(columns)}",
    )  # fmt: skip


def _read_row(
    path: Path,
    number: int,
    cells: list[str],
    columns: list[str],
    row_type: type[Row],
    report: Callable[[LexiconError], None],
) -> Row | None:
    """The row of a line; None, and every problem of its cells reported, where it has any."""
    if len(cells) != len(columns):
        report(
            LexiconError(
                path, number, min(len(cells), len(columns)) + 1,
                f"{len(cells)} cells, expected {len(columns)} separated by tabs: "
                f"{' | '.join(columns)}",
            )
        )  # fmt: skip
        return None
    required = _required_columns(typing.cast(Any, row_type))
    values: list[object] = []
    problems: list[LexiconError] = []
    readers = _cell_readers(typing.cast(Any, row_type))
    for column, (cell, (kind, allowed)) in enumerate(zip(cells, readers, strict=True), start=1):
        name = columns[column - 1]
        try:
            if not unicodedata.is_normalized("NFC", cell):
                raise ValueError("is not in Unicode form NFC: format the file")
            if cell != cell.strip():
                raise ValueError("starts or ends with white space: remove it")
            values.append(_read_cell(cell, kind, allowed, required=name in required))
        except ValueError as error:
            problems.append(LexiconError(path, number, column, f"{name}: {error}"))
    for problem in problems:
        report(problem)
    return None if problems else row_type(*values)


def _read_cell(cell: str, kind: str, allowed: frozenset[str], *, required: bool) -> object:
    if kind == "list":
        values = tuple(cell.split("|")) if cell else ()
        for value in values:
            if not value.strip():
                raise ValueError("an empty value between two '|'")
            if value != value.strip():
                raise ValueError(f"white space beside '|' around {value.strip()!r}")
            _check_allowed(value, allowed)
        return values
    if kind == "number":
        if not cell.isdecimal():
            raise ValueError(f"expected a whole number, found {cell!r}")
        return int(cell)
    if required and not cell:
        raise ValueError("must not be empty")
    _check_allowed(cell, allowed)
    return cell


def _check_allowed(value: str, allowed: frozenset[str]) -> None:
    if allowed and value not in allowed:
        raise ValueError(f"{value!r} is not one of: {', '.join(sorted(filter(None, allowed)))}")


@functools.cache
def _cell_readers(row_type: type[Any]) -> list[tuple[str, frozenset[str]]]:
    """For each column, how to read it: ("text" | "list" | "number", allowed values)."""
    readers: list[tuple[str, frozenset[str]]] = []
    for hint in typing.get_type_hints(row_type).values():
        if hint is int:
            readers.append(("number", frozenset()))
        elif typing.get_origin(hint) is tuple:
            readers.append(("list", _literal_values(typing.get_args(hint)[0])))
        else:
            readers.append(("text", _literal_values(hint)))
    return readers


@functools.cache
def _required_columns(row_type: type[Any]) -> frozenset[str]:
    """The text columns that must not be empty: those without a default that allow no ""."""
    hints = typing.get_type_hints(row_type)
    return frozenset(
        field.name
        for field in dataclasses.fields(row_type)
        if field.default is dataclasses.MISSING
        and typing.get_origin(hints[field.name]) is not tuple
        and hints[field.name] is not int
        and "" not in _literal_values(hints[field.name])
    )


def _literal_values(hint: Any) -> frozenset[str]:
    """The closed list that a type hint stands for; empty for free text."""
    if typing.get_origin(hint) is Literal:
        return frozenset(typing.get_args(hint))
    return frozenset().union(*(_literal_values(part) for part in typing.get_args(hint)))
