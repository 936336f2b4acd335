"""Rows of lexicon files with file and line: a user's files for any table, and the built-in ones."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from viunion_nlp.lexicon import (
    SCHEMAS,
    AbbreviationRow,
    bare_form,
    data_folder,
    read_rows,
    table_of,
)


class PlacedRow(NamedTuple):
    """A row, its table, and its place."""

    path: Path
    line: int
    table: str
    row: Any


def rows_of(path: Path) -> list[PlacedRow]:
    """The rows of a file, in their order."""
    table = table_of(path)
    return [PlacedRow(path, line, table, row) for line, row in read_rows(path, SCHEMAS[table])]


def library_file(table: str) -> Path:
    """The built-in file of a table."""
    return data_folder() / f"{table}.tsv"


def has_form(places: Iterable[PlacedRow], row: AbbreviationRow) -> bool:
    """Whether one of the senses belongs to the row's form."""
    form = bare_form(row.abbreviation)
    return any(bare_form(place.row.abbreviation) == form for place in places)
