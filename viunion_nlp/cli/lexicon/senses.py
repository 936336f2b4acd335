"""Senses of abbreviations with their places in lexicon files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from viunion_nlp.lexicon import AbbreviationRow, bare_form, data_folder, read_rows


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A sense, and where it stands."""

    path: Path
    line: int
    row: AbbreviationRow


def placed_rows(paths: Iterable[Path]) -> list[PlacedRow]:
    """The senses of files of abbreviations, in their order."""
    return [
        PlacedRow(path, line, row)
        for path in paths
        for line, row in read_rows(path, AbbreviationRow)
    ]


def library_abbreviations() -> Path:
    """The library's own file of abbreviations."""
    return data_folder() / "abbreviations.tsv"


def has_form(places: Iterable[PlacedRow], row: AbbreviationRow) -> bool:
    """Whether one of the senses is of the row's form."""
    form = bare_form(row.abbreviation)
    return any(bare_form(place.row.abbreviation) == form for place in places)
