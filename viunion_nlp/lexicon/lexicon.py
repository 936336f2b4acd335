"""The Lexicon: all tables together, rows by name, and the phrases that a scan looks for."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from viunion_nlp.lexicon.communes import Communes
from viunion_nlp.lexicon.compounds import Compounds
from viunion_nlp.lexicon.confidence import Confidences
from viunion_nlp.lexicon.documents import DocumentWords
from viunion_nlp.lexicon.files import Row, Table, data_folder, read_lexicon_text
from viunion_nlp.lexicon.keys import bare_form
from viunion_nlp.lexicon.known_phrases import phrases_of
from viunion_nlp.lexicon.layers import Layers
from viunion_nlp.lexicon.naming import Naming, changes_of, without_joins
from viunion_nlp.lexicon.papers import papers_by_publishers, papers_by_words
from viunion_nlp.lexicon.place_rows import (
    DistrictRow,
    PlaceHeadRow,
    ProvinceRow,
    RegionRow,
    WorldRow,
)
from viunion_nlp.lexicon.places import administrative_level
from viunion_nlp.lexicon.rows import (
    AbbreviationRow,
    BodyChangeRow,
    BodyHeadRow,
    BodyOwnerRow,
    BodyRow,
    BoundaryRow,
    ConfidenceRow,
    CueRow,
    DocumentTypeRow,
    FieldRow,
    ForeignNameRow,
    GivenNameRow,
    HonorificRow,
    IssuerCodeRow,
    LawRow,
    LayoutRow,
    MonthRow,
    PersonRow,
    RoleModifierRow,
    RoleNameRow,
    RoleRow,
    SurnameRow,
    TypeIssuersRow,
    WordRow,
)
from viunion_nlp.lexicon.written import with_short_centre
from viunion_nlp.records import Level
from viunion_nlp.text.chunks import folded_words, phrase_words
from viunion_nlp.text.letters import bare_words, fold_phrase, fold_phrases

_MOST_SUCCESSORS = 8  # successive renamings of a body that are followed
_MOST_EXPANSIONS = 10_000  # size of the cache of heads


class Lexicon:
    """All tables together, with the phrases that scanning uses.

    Args:
        folder: where the TSV files are; by default the built-in ones.
        own_files: the user's TSV files, each with the columns of one of the built-in tables; for the same
            form or name, their rows replace the library's.

    Raises:
        LexiconError: a file is invalid.
    """

    def __init__(self, folder: Path | None = None, own_files: Sequence[Path] = ()) -> None:
        self.folder = folder or data_folder()
        self._layers = Layers(self.folder, own_files)
        self.abbreviations = self._table("abbreviations", AbbreviationRow).rows
        self.surnames = self._table("surnames", SurnameRow)
        self.honorifics = self._table("honorifics", HonorificRow)
        self.roles = self._table("roles", RoleRow)
        self.role_modifiers = self._table("role_modifiers", RoleModifierRow)
        self.body_heads = self._table("body_heads", BodyHeadRow)
        self.bodies = self._table("bodies", BodyRow)
        self.fields = self._table("fields", FieldRow)
        self.provinces = self._table("provinces", ProvinceRow)
        self.districts = self._table("districts", DistrictRow)
        self.communes = Communes(self.folder)
        self.regions = self._table("regions", RegionRow)
        self.world = self._table("world", WorldRow)
        self.place_heads = self._table("place_heads", PlaceHeadRow)
        self.document_types = self._table("document_types", DocumentTypeRow)
        self.issuer_codes = self._table("issuer_codes", IssuerCodeRow)
        self.laws = self._table("laws", LawRow)
        self.boundaries = self._table("boundaries", BoundaryRow)
        self.confidences = Confidences(self._table("confidence", ConfidenceRow))

        self.cues: dict[str, frozenset[str]] = {
            role: frozenset(cues)
            for role, cues in _group(
                (role, cue)
                for cue, role in _folded((row.cue, row.role) for row in self._table("cues", CueRow))
            ).items()
        }

        rows_of_layout = self._table("layout", LayoutRow)
        self.layout: dict[str, dict[str, dict[str, LayoutRow]]] = {}
        for line in rows_of_layout:
            bare = bare_words(phrase_words(line.word))
            by_first = self.layout.setdefault(line.role, {})
            by_first.setdefault(bare.split()[0], {})[bare] = line
        ends = [
            phrase_words(row.word) for row in rows_of_layout if row.role in ("mark", "recipients")
        ]
        self.layout_openings: frozenset[str] = frozenset(words[0] for words in ends)
        self.layout_seconds: frozenset[str] = frozenset(
            words[1] for words in ends if len(words) > 1
        )
        self.layout_names: frozenset[tuple[str, ...]] = frozenset(
            phrase_words(row.word)[:2]
            for row in rows_of_layout
            if row.role in ("nation", "party", "league")
        )

        self.byline_cues: tuple[list[str], ...] = tuple(
            cue.split() for cue in sorted(self.cues["byline"], key=len, reverse=True)
        )
        self.byline_openings: frozenset[str] = frozenset(cue[0] for cue in self.byline_cues)
        self.credit_ends: frozenset[str] = frozenset(cue.split()[-1] for cue in self.cues["credit"])
        self.naming_words: frozenset[str] = self.cues["names short"] | self.cues["names as"]

        self.senses: dict[str, tuple[AbbreviationRow, ...]] = _group(
            (bare_form(row.abbreviation), row) for row in self.abbreviations
        )
        self.deniable_forms: frozenset[str] = frozenset(
            row.abbreviation for row in self.abbreviations if "!" in "".join(row.cues)
        )
        self.heads_by_name: dict[str, BodyHeadRow] = dict(
            _folded((row.head, row) for row in self.body_heads)
        )
        self._heads_of: dict[str, BodyHeadRow | None] = {}
        self.current_names = {without_joins(k): v for k, v in _folded(self._current_names())}
        self.words: frozenset[tuple[str, ...]] = frozenset(
            tuple(word.split())
            for word, _ in _folded((row.word, row) for row in self._table("words", WordRow))
        )
        self.people: dict[str, dict[tuple[str, ...], str]] = _by_first_word(
            self._table("people", PersonRow)
        )
        self.given_names: dict[str, GivenNameRow] = dict(
            _folded((row.name, row) for row in self._table("given_names", GivenNameRow))
        )
        self.foreign_names: dict[str, ForeignNameRow] = {
            row.name.lower(): row for row in self._table("foreign_names", ForeignNameRow)
        }
        self.surname_pairs: frozenset[tuple[str, ...]] = frozenset(
            tuple(fold_phrase(row.surname).split()) for row in self.surnames
        )
        self.name_particles: frozenset[str] = frozenset(
            name for name, row in self.foreign_names.items() if row.weight == "particle"
        )
        self.middle_names: frozenset[str] = frozenset(
            name for name, row in self.given_names.items() if row.middle
        )
        self.gender_names: frozenset[str] = frozenset(
            name for name, row in self.given_names.items() if row.middle == "gender"
        )
        self.months: dict[str, MonthRow] = dict(
            _folded((row.name, row) for row in self._table("months", MonthRow))
        )
        districts = {row.name for row in self.districts}  # have these names, without "tỉnh"
        self.former_provinces: dict[str, ProvinceRow] = {
            row.name: row for row in self.provinces if row.until and row.name in districts
        }
        self.provinces_by_name: dict[str, ProvinceRow] = dict(
            _folded(
                (name, row)
                for row in self.provinces
                for name in (row.name, *row.aliases)
                if row.name not in self.former_provinces
            )
        )
        self.named_whole: dict[str, ProvinceRow] = {
            row.name: row for row in self.provinces if row.written == "whole"
        }
        self.issuers_by_code = {row.code.upper(): row for row in self.issuer_codes}
        self.codes_written: dict[str, frozenset[str]] = {
            way: frozenset(fold_phrase(row.code) for row in self.issuer_codes if way in row.written)
            for way in ("small", "apart", "term")
        }
        self.document_types_by_name: dict[str, DocumentTypeRow] = dict(
            _folded((row.type, row) for row in self.document_types)
        )
        self.type_codes = frozenset(
            code.upper() for row in self.document_types for code in row.code
        )
        self.phrases = phrases_of(self)

    @functools.cached_property
    def version(self) -> str:
        """Twelve hexadecimal digits that identify the content of this lexicon's files."""
        import hashlib  # imported only here because it loads OpenSSL

        digest = hashlib.sha256()
        own = map(read_lexicon_text, sorted(self.folder.glob("*.tsv")))
        for text in (*own, *self._layers.texts):
            digest.update(text.encode())
        return digest.hexdigest()[:12]

    @functools.cached_property
    def cue_openings(self) -> dict[str, frozenset[str]]:
        """For each role, the first syllables of its cues."""
        return {role: frozenset(cue.split()[0] for cue in cues) for role, cues in self.cues.items()}

    @functools.cached_property
    def cue_endings(self) -> dict[str, frozenset[str]]:
        """For each role, the last syllables of its cues."""
        return {
            role: frozenset(cue.split()[-1] for cue in cues) for role, cues in self.cues.items()
        }

    @functools.cached_property
    def documents(self) -> DocumentWords:
        """Lookups needed only by texts that mention documents."""
        issuers = self._table("type_issuers", TypeIssuersRow)
        return DocumentWords(self.document_types, self.laws, self.cues, issuers)

    @functools.cached_property
    def compound_forms(self) -> Compounds:
        """Lookups for runs of capitals that are not in the abbreviations."""
        return Compounds(self.folder, self.bodies, self.issuer_codes)

    def senses_of(self, form: str) -> tuple[AbbreviationRow, ...]:
        """The rows of a form, regardless of dots, spaces and dashes in it."""
        return self.senses.get(bare_form(form), ())

    def head_of(self, expansion: str) -> BodyHeadRow | None:
        """The longest body head that an expansion starts with ("Ban Thường vụ Tỉnh ủy")."""
        if expansion not in self._heads_of:
            if len(self._heads_of) >= _MOST_EXPANSIONS:
                self._heads_of.clear()
            self._heads_of[expansion] = self._find_head(expansion)
        return self._heads_of[expansion]

    def is_head(self, name: str) -> bool:
        """Whether a name consists of a body head alone."""
        return fold_phrase(name) in self.heads_by_name

    def _find_head(self, expansion: str) -> BodyHeadRow | None:
        words = fold_phrase(expansion).split()
        for count in range(min(len(words), 7), 0, -1):
            row = self.heads_by_name.get(" ".join(words[:count]))
            if row is not None:
                return row
        return None

    def province_of(self, name: str) -> ProvinceRow | None:
        """The province, as of before July 2025, with a given name: "Long An", "Thành phố Hồ Chí Minh"."""
        return self.provinces_by_name.get(fold_phrase(name).removeprefix("thành phố "))

    @functools.cached_property
    def listed_seats(self) -> frozenset[str]:
        """The roles that may be the last in an entry of the list of a committee's members."""
        seats = self.cues["listed seat"]
        return frozenset([row.role for row in self.roles if fold_phrase(row.role) in seats])

    @functools.cached_property
    def levels_by_word(self) -> Mapping[str, Level]:
        """The type words of provinces, districts and communes, folded, with their levels: "tỉnh"."""
        levels: dict[str, Level] = {}
        for row in self.place_heads:
            level = administrative_level(row)
            if level is not None:
                levels[fold_phrase(row.head)] = level
        return levels

    @functools.cached_property
    def cities(self) -> frozenset[str]:
        """The names of provinces and districts that are or were cities or towns, and their short forms,
        folded."""
        rows = (*self.provinces, *self.districts)
        names = {fold_phrase(row.name) for row in rows if row.type in ("thành phố", "thị xã")}
        short = {
            row.abbreviation.lower()
            for row in self.abbreviations
            if row.kind == "place" and fold_phrase(row.expansion) in names
        }
        return frozenset(names | short)

    @functools.cached_property
    def numbered_districts(self) -> dict[str, tuple[DistrictRow, ...]]:
        """The districts whose names are numbers, and therefore not phrases: "quận 3"."""
        return _group((row.name, row) for row in self.districts if row.name.isdigit())

    @functools.cached_property
    def body_changes(self) -> dict[str, dict[str, BodyChangeRow]]:
        """Today's names of bodies by what they are of, then by the words before it, without joins."""
        return changes_of(self._table("body_changes", BodyChangeRow))

    @functools.cached_property
    def naming(self) -> Naming:
        """Lookups needed only for canonical names."""
        owners = self._table("body_owners", BodyOwnerRow)
        roles = self._table("role_names", RoleNameRow)
        return Naming(owners, roles, self.document_types, self.laws, self.fields, self.body_heads)

    def _current_names(self) -> Iterator[tuple[str, str]]:
        """For each name of a body that was renamed or merged, or that has begun since, its name today."""
        by_name = {row.name: row for row in self.bodies}
        for row in self.bodies:
            if row.successor:
                current = row
                for _ in range(_MOST_SUCCESSORS):
                    current = by_name.get(current.successor, current)
                for name in (row.name, *row.aliases):
                    yield name, current.name
            elif row.since:
                yield row.name, row.name

    @functools.cached_property
    def body_forms(self) -> dict[str, tuple[str, ...]]:
        """The names of bodies as written, by their folded forms."""
        names = [with_short_centre((row.name, *row.aliases)) for row in self.bodies]
        return _group(_folded((name, name) for forms in names for name in forms))

    @functools.cached_property
    def ministries(self) -> dict[str, str]:
        """The names of ministries, by the folded letters of what stands behind the head, signs included."""
        found: dict[str, str] = {}
        for row in self.bodies:
            for name in (row.name, *row.aliases):
                head, _, field = fold_phrase(name).partition(" ")
                if head in self.cues["ministry"] and row.level == "central" and row.kind != "party":
                    found[field.replace(" ", "")] = row.name
        return found

    @functools.cached_property
    def papers(self) -> dict[str, dict[str, BodyRow]]:
        """Newspapers by the two words of their names, as in ``papers_by_words``."""
        return papers_by_words(self.bodies)

    @functools.cached_property
    def papers_of_bodies(self) -> dict[str, BodyRow]:
        """Newspapers by the name of who publishes them, as in ``papers_by_publishers``."""
        return papers_by_publishers(self.bodies, self.body_heads)

    @functools.cached_property
    def field_pairs(self) -> frozenset[tuple[str, str]]:
        """All pairs of neighbouring syllables in the names of fields of work, ignoring signs."""
        pairs: set[tuple[str, str]] = set()
        for field, _ in _folded((row.field, row) for row in self.fields):
            words = [word for word in folded_words(field) if word.isalnum() and word != "và"]
            pairs.update(itertools.pairwise(words))
        return frozenset(pairs)

    @functools.cached_property
    def compounds(self) -> frozenset[tuple[str, str]]:
        """Pairs of syllables whose second syllable official names write in lower case: "Nội vụ"."""
        names = [row.field for row in self.fields]
        names += [*(row.head for row in self.body_heads), *(row.name for row in self.bodies)]
        credits = self.cues["credit"] & self.cues["byline"]  # "Đảng ủy | Thực hiện: Thanh Hoa"
        return frozenset(
            pair
            for folded, name in _folded((name, name) for name in names)
            for pair, following in zip(
                itertools.pairwise(folded.split()), name.split()[1:], strict=False
            )
            if following[0].islower() and following not in ("của", "tại")
            if " ".join(pair) not in credits
        )

    def _table(self, name: str, row_type: type[Row]) -> Table[Row]:
        return self._layers.table(name, row_type)


Key = TypeVar("Key")


def _folded(pairs: Iterable[tuple[str, Row]]) -> Iterator[tuple[str, Row]]:
    """Phrases with their values, folded all at once."""
    listed = [*pairs]
    folded = fold_phrases([phrase for phrase, _ in listed])
    return zip(folded, [other for _, other in listed], strict=True)


def _group(pairs: Iterable[tuple[Key, Row]]) -> dict[Key, tuple[Row, ...]]:
    groups: dict[Key, list[Row]] = {}
    for key, row in pairs:
        groups.setdefault(key, []).append(row)
    return {key: tuple(rows) for key, rows in groups.items()}


def _by_first_word(people: Iterable[PersonRow]) -> dict[str, dict[tuple[str, ...], str]]:
    """The syllables of names by their first syllable, longest first, each with the name of its row."""
    rows = {phrase_words(name): row.name for row in people for name in (row.name, *row.aliases)}
    by_first: dict[str, dict[tuple[str, ...], str]] = {}
    for words in sorted(rows, key=len, reverse=True):
        by_first.setdefault(words[0], {})[words] = rows[words]
    return by_first
