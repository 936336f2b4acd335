"""Finds all problems of a lexicon file at once, including inconsistencies between the built-in files.

Loading a file stops at the first problem; this module lists them all, so that they can be fixed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from viunion_nlp.errors import LexiconError, Message
from viunion_nlp.lexicon.editing import sort_key
from viunion_nlp.lexicon.files import (
    as_in_file,
    columns_of,
    data_folder,
    read_lines,
    read_rows,
    read_tab_separated,
)
from viunion_nlp.lexicon.headers import header_problems
from viunion_nlp.lexicon.ids import ID, is_id
from viunion_nlp.lexicon.keys import keys_of, sense_key
from viunion_nlp.lexicon.package import files_of_package
from viunion_nlp.lexicon.rows import SCHEMAS, AbbreviationRow
from viunion_nlp.lexicon.sense_cues import read_cue
from viunion_nlp.lexicon.tables import is_librarys, table_of
from viunion_nlp.text.letters import is_syllable

Rows: TypeAlias = "list[tuple[int, Any]]"

# White space at the ends of cells is told when they are read.
_STRAY_SPACES = re.compile(r"\s\s|[^\S ]")

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
    ("surnames", "peoples", ("peoples",)),
)


def find_problems(path: Path) -> list[LexiconError]:
    """Every problem of one lexicon file, in line order.

    Only the built-in files must be sorted.
    """
    try:
        row_type = SCHEMAS[table_of(path)]
    except LexiconError as error:
        return [error]
    return _read_with_problems(path, row_type, in_order=is_librarys(path))[1]


def find_library_problems(folder: Path | None = None) -> list[LexiconError]:
    """Every problem of the built-in files, including inconsistencies between them.

    Args:
        folder: where the files are; by default the built-in ones.
    """
    folder = folder or data_folder()
    tables: dict[str, Rows] = {}
    problems: list[LexiconError] = []
    for name, row_type in SCHEMAS.items():
        tables[name], found = _read_with_problems(folder / f"{name}.tsv", row_type, in_order=True)
        problems += found or _undescribed(folder / f"{name}.tsv", row_type)
    problems += [
        LexiconError(path, 1, 1, Message("no table uses this file: remove it or add it to SCHEMAS"))
        for path in sorted(folder.glob("*.tsv"))
        if path.stem not in SCHEMAS
    ]
    for name, column, targets in _REFERENCES:
        problems += _broken_references(folder, tables, name, column, targets)
    if not problems:
        problems = [
            LexiconError(path, 1, 1, Message("is out of date: run viunion lexicon format"))
            for path, content in files_of_package(folder).items()
            if not path.is_file() or path.read_text(encoding="utf-8") != content
        ]
    return sorted(problems, key=lambda problem: (problem.path, problem.line, problem.column))


def abbreviation_problems(row: AbbreviationRow) -> Iterator[tuple[str, Message]]:
    """Problems of a sense that the schema cannot express: (column, problem and remedy)."""
    if row.abbreviation.islower() and is_syllable(row.abbreviation):
        yield "abbreviation", Message("is a word in lower case: write it as texts do")
    if row.expansion == row.abbreviation:
        yield "expansion", Message("is the abbreviation itself: write it out in full")
    elif not (row.expansion[-1].isalnum() or row.expansion[-1] == ")"):
        sign = row.expansion[-1]
        yield "expansion", Message("ends in {sign!r}: end it in a letter or bracket", sign=sign)
    if row.attested and not row.attested.isdecimal():
        yield (
            "attested",
            Message(
                "{value!r} is not a number of texts: write digits, or nothing", value=row.attested
            ),
        )
    for cue in row.cues:
        problem = _cue_problem(cue)
        if problem is not None:
            yield "cues", problem


def _cue_problem(cue: str) -> Message | None:
    """What is wrong with a cue of an abbreviation."""
    sign, words = read_cue(cue)
    if sign == "?":
        return Message("{cue!r}: use '?' alone", cue=cue) if words else None
    if not words.strip("!<> "):
        return Message("{cue!r} has no word: write one after the sign", cue=cue)
    if cue.startswith("!") and not sign:
        return Message("{cue!r}: write '<' or '>' after '!'", cue=cue)
    if cue != cue.lower():
        return Message("{cue!r} has capitals: write cues in lower case", cue=cue)
    return None


def same_sense(row: AbbreviationRow, other: AbbreviationRow) -> bool:
    """Whether two rows mean the same, ignoring signs in the form and tone-mark positions."""
    return sense_key(row) == sense_key(other)


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
    problems = [as_in_file(problem, row_type) for problem in problems]
    return rows, sorted(problems, key=lambda problem: (problem.line, problem.column))


def _undescribed(path: Path, row_type: type[Any]) -> Iterator[LexiconError]:
    """What is missing from the description of a built-in file, and rows without an id."""
    text = read_tab_separated(path, row_type)
    columns, lines = read_lines(path, text, row_type)
    comments = (line for line in text.split("\n") if line.startswith("#"))
    for problem in header_problems(comments, columns):
        yield LexiconError(path, 1, 1, problem)
    seen: dict[str, int] = {}
    for number, line in lines:
        cell = line.rpartition("\t")[2]
        if not is_id(cell):
            problem = Message("{column}: empty: format the file", column=ID)
            if cell:
                problem = Message(
                    "{column}: {cell!r} is not an id: empty the cell and format the file",
                    column=ID, cell=cell,
                )  # fmt: skip
            yield LexiconError(path, number, len(columns), problem)
        elif cell in seen:
            problem = Message(
                "{column}: {cell!r} is that of line {line}: empty the cell and format the file",
                column=ID, cell=cell, line=seen[cell],
            )  # fmt: skip
            yield LexiconError(path, number, len(columns), problem)
        seen.setdefault(cell, number)


def _stray_spaces(path: Path, row_type: type[Any], rows: Rows) -> Iterator[LexiconError]:
    for line, row in rows:
        for column, value in enumerate(row, start=1):
            if _STRAY_SPACES.search("|".join(value) if type(value) is tuple else str(value)):
                name = row_type._fields[column - 1]
                problem = Message(
                    "{column} holds white space other than single spaces: format the file",
                    column=name,
                )
                yield LexiconError(path, line, column, problem)


def _misplaced(path: Path, row_type: type[Any], rows: Rows) -> Iterator[LexiconError]:
    first = columns_of(row_type)[0]
    before, before_line = "", 0
    for line, row in rows:
        cell = getattr(row, first)
        if before and sort_key(row_type, cell) < sort_key(row_type, before):
            problem = Message(
                "{cell!r} sorts before {before!r} in line {line}: format the file",
                cell=cell, before=before, line=before_line,
            )  # fmt: skip
            yield LexiconError(path, line, 1, problem)
        before, before_line = cell, line


def _repeated(path: Path, row_type: type[Any], rows: Rows) -> Iterator[LexiconError]:
    seen: dict[tuple[str, ...], int] = {}
    for line, row in rows:
        own: set[tuple[str, ...]] = set()
        for column, value, key in keys_of(row):
            if key in own:
                continue
            own.add(key)
            if key in seen:
                problem = Message(
                    "{value!r} is already in line {line}: remove one", value=value, line=seen[key]
                )
                yield LexiconError(path, line, column, problem)
            else:
                seen[key] = line


def _bad_senses(path: Path, row_type: type[Any], rows: Rows) -> Iterator[LexiconError]:
    if row_type is not AbbreviationRow:
        return
    columns = columns_of(row_type)
    for line, row in rows:
        for name, problem in abbreviation_problems(row):
            told = Message("{column} {problem}", column=name, problem=problem)
            yield LexiconError(path, line, columns.index(name) + 1, told)


def _broken_references(
    folder: Path, tables: dict[str, Rows], name: str, column: str, targets: Sequence[str]
) -> Iterator[LexiconError]:
    """Values that refer to a row of another file that does not exist."""
    known = {value for target in targets for value in _names(tables[target])}
    if name == "districts":
        known -= {row.name for _, row in tables["provinces"] if row.until}
    files = Message.either([f"{target}.tsv" for target in targets])
    place = columns_of(SCHEMAS[name]).index(column) + 1
    for line, row in tables[name]:
        for value in _values(row, column):
            if value and value not in known:
                problem = Message(
                    "{column}: {value!r} is not in {files}: correct it or add it there",
                    column=column, value=value, files=files,
                )  # fmt: skip
                yield LexiconError(folder / f"{name}.tsv", line, place, problem)


def _names(rows: Rows) -> Iterable[str]:
    for _, row in rows:
        yield str(getattr(row, columns_of(type(row))[0]))
        yield from getattr(row, "aliases", ())


def _values(row: Any, column: str) -> tuple[str, ...]:
    value = getattr(row, column)
    return value if isinstance(value, tuple) else (str(value),)
