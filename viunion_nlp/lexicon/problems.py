"""Every problem of a lexicon file at once, and of what the library's own files say of each other.

Reading a file to use it stops at the first broken rule; this reads it to be mended.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from viunion_nlp.errors import LexiconError
from viunion_nlp.lexicon.editing import row_type_of, sort_key
from viunion_nlp.lexicon.files import columns_of, data_folder, read_rows
from viunion_nlp.lexicon.lexicon import bare_form
from viunion_nlp.lexicon.place_rows import CommuneChangeRow, CommuneRow, DistrictRow
from viunion_nlp.lexicon.rows import (
    SCHEMAS,
    AbbreviationRow,
    BoundaryRow,
    ConfidenceRow,
    CueRow,
    FormPairRow,
    RoleModifierRow,
)
from viunion_nlp.lexicon.sense_cues import read_cue
from viunion_nlp.text.letters import fold, fold_phrase, is_syllable

Rows: TypeAlias = "list[tuple[int, Any]]"

# The columns that together tell rows apart, where it is not the first one alone.
_KEY_COLUMNS: dict[type[Any], tuple[str, ...]] = {
    BoundaryRow: ("word", "role"),
    CommuneChangeRow: ("name", "type", "district", "province"),
    CommuneRow: ("name", "type", "province"),
    ConfidenceRow: ("label", "rule"),
    FormPairRow: ("first", "second"),
    CueRow: ("cue", "role"),
    DistrictRow: ("name", "type", "province"),
    RoleModifierRow: ("modifier", "place"),
}
# The tables whose rows lead to what took their place, by their first column.
_IN_TIME = ("bodies", "issuer_codes", "laws", "provinces", "roles")
# (table, column, the tables whose names its values must be)
_REFERENCES = (
    ("districts", "province", ("provinces",)),
    ("provinces", "current_name", ("provinces",)),
    ("communes", "province", ("provinces",)),
    ("commune_changes", "province", ("provinces",)),
    ("bodies", "place", ("provinces", "world")),
    *((name, "successor", (name,)) for name in _IN_TIME),
    ("fields", "heads", ("body_heads",)),
)


def find_problems(path: Path) -> list[LexiconError]:
    """Every problem of one lexicon file, in the order of its lines.

    Only the library's own files must be in order.
    """
    own = path.resolve().parent == data_folder().resolve()
    return _read_with_problems(path, row_type_of(path), in_order=own)[1]


def find_library_problems(folder: Path | None = None) -> list[LexiconError]:
    """Every problem of the library's own files, and of what they say of each other.

    Args:
        folder: where the files are; by default the library's own.
    """
    folder = folder or data_folder()
    tables: dict[str, Rows] = {}
    problems: list[LexiconError] = []
    for name, row_type in SCHEMAS.items():
        tables[name], found = _read_with_problems(folder / f"{name}.tsv", row_type, in_order=True)
        problems += found
    problems += [
        LexiconError(path, 1, 1, "nobody reads this file: remove it or add it to SCHEMAS")
        for path in sorted(folder.glob("*.tsv"))
        if path.stem not in SCHEMAS
    ]
    for name, column, targets in _REFERENCES:
        problems += _broken_references(folder, tables, name, column, targets)
    return sorted(problems, key=lambda problem: (problem.path, problem.line, problem.column))


def abbreviation_problems(row: AbbreviationRow) -> Iterator[tuple[str, str]]:
    """What the schema cannot say of a sense: (column, problem and remedy)."""
    if row.abbreviation.islower() and is_syllable(row.abbreviation):
        yield "abbreviation", "is a word in small letters: write it as texts do"
    if row.expansion == row.abbreviation:
        yield "expansion", "is the abbreviation itself: write it out in full"
    elif not (row.expansion[-1].isalnum() or row.expansion[-1] == ")"):
        yield "expansion", f"ends in {row.expansion[-1]!r}: end it in a letter or bracket"
    for cue in row.cues:
        sign, words = read_cue(cue)
        if sign == "?":
            if words:
                yield "cues", f"{cue!r}: let '?' stand alone"
        elif not words.strip("!<> "):
            yield "cues", f"{cue!r} names no word: write one behind the sign"
        elif cue.startswith("!") and not sign:
            yield "cues", f"{cue!r}: write '<' or '>' behind '!'"
        elif cue != cue.lower():
            yield "cues", f"{cue!r} has capitals: write cues in lower case"


def same_sense(row: AbbreviationRow, other: AbbreviationRow) -> bool:
    """Whether two rows say the same, signs in the form and places of tone marks aside."""
    return _sense_key(row) == _sense_key(other)


def _read_with_problems(
    path: Path, row_type: type[Any], *, in_order: bool
) -> tuple[Rows, list[LexiconError]]:
    problems: list[LexiconError] = []
    try:
        rows = read_rows(path, row_type, problems.append)
    except LexiconError as error:
        return [], [error]
    for check in (_stray_spaces, _repeated, _bad_senses):
        problems += check(path, row_type, rows)
    if in_order:
        problems += _misplaced(path, row_type, rows)
    return rows, sorted(problems, key=lambda problem: (problem.line, problem.column))


def _stray_spaces(path: Path, row_type: type[Any], rows: Rows) -> Iterator[LexiconError]:
    for line, row in rows:
        for column, name in enumerate(columns_of(row_type), start=1):
            if any(value != " ".join(value.split()) for value in _values(row, name)):
                problem = f"{name} holds white space other than single spaces: format the file"
                yield LexiconError(path, line, column, problem)


def _misplaced(path: Path, row_type: type[Any], rows: Rows) -> Iterator[LexiconError]:
    first = columns_of(row_type)[0]
    before, before_line = "", 0
    for line, row in rows:
        cell = getattr(row, first)
        if before and sort_key(row_type, cell) < sort_key(row_type, before):
            problem = f"{cell!r} sorts before {before!r} in line {before_line}: format the file"
            yield LexiconError(path, line, 1, problem)
        before, before_line = cell, line


def _repeated(path: Path, row_type: type[Any], rows: Rows) -> Iterator[LexiconError]:
    seen: dict[tuple[str, ...], int] = {}
    for line, row in rows:
        own: set[tuple[str, ...]] = set()
        for column, value, key in _keys(row_type, row):
            if key in own:
                continue
            own.add(key)
            if key in seen:
                problem = f"{value!r} stands in line {seen[key]} already: remove one"
                yield LexiconError(path, line, column, problem)
            else:
                seen[key] = line


def _keys(row_type: type[Any], row: Any) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    """What no other row of the file may have: (column, value, folded key)."""
    columns = columns_of(row_type)
    if row_type is AbbreviationRow:
        yield 2, row.expansion, _sense_key(row)
    elif "aliases" in columns:
        yield 1, row.name, (fold_phrase(row.name),)
        for alias in row.aliases:
            yield columns.index("aliases") + 1, alias, (fold_phrase(alias),)
    else:
        names = _KEY_COLUMNS.get(row_type, columns[:1])
        yield 1, getattr(row, columns[0]), tuple(fold_phrase(getattr(row, name)) for name in names)


def _sense_key(row: AbbreviationRow) -> tuple[str, ...]:
    # Case counts: "người lao động" is people, "Người Lao Động" a newspaper.
    return bare_form(row.abbreviation), fold(row.expansion).text


def _bad_senses(path: Path, row_type: type[Any], rows: Rows) -> Iterator[LexiconError]:
    if row_type is not AbbreviationRow:
        return
    columns = columns_of(row_type)
    for line, row in rows:
        for name, problem in abbreviation_problems(row):
            yield LexiconError(path, line, columns.index(name) + 1, f"{name} {problem}")


def _broken_references(
    folder: Path, tables: dict[str, Rows], name: str, column: str, targets: Sequence[str]
) -> Iterator[LexiconError]:
    """Values that name a row of another file which is not there."""
    known = {value for target in targets for value in _names(tables[target])}
    if name == "districts":
        known -= {row.name for _, row in tables["provinces"] if row.until}
    files = " or ".join(f"{target}.tsv" for target in targets)
    place = columns_of(SCHEMAS[name]).index(column) + 1
    for line, row in tables[name]:
        for value in _values(row, column):
            if value and value not in known:
                problem = f"{column}: {value!r} is not in {files}: mend it or add it there"
                yield LexiconError(folder / f"{name}.tsv", line, place, problem)


def _names(rows: Rows) -> Iterable[str]:
    for _, row in rows:
        yield str(getattr(row, columns_of(type(row))[0]))
        yield from getattr(row, "aliases", ())


def _values(row: Any, column: str) -> tuple[str, ...]:
    value = getattr(row, column)
    return value if isinstance(value, tuple) else (str(value),)
