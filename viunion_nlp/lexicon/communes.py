"""The communes of the country, today's and those before July 2025, read when a text first names one.

There are 13,000 rows, and a text needs only a few. So the lines are kept as text, and a row is created
and checked when its name is looked up. Communes are not among the phrases, because most of their names
are everyday words: they count only after a type word, in a list after one, or before their province.
"""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any, Generic

from viunion_nlp.lexicon.files import Row, read_lexicon_text, read_row
from viunion_nlp.lexicon.place_rows import CommuneChangeRow, CommuneRow
from viunion_nlp.text.chunks import phrase_words

_MOST_NAMES = 1000  # size of the cache of rows


class RowsByName(Generic[Row]):
    """The rows of a lexicon file by the name in their first column.

    Names are looked up in the form a scan gives them: folded syllables and signs, separated by spaces.
    The rows of one name are adjacent, as in all lexicon files.

    Args:
        path: the TSV file.
        row_type: the row's named tuple; its fields are the columns.

    Raises:
        LexiconError: the file cannot be read or is not UTF-8; later, a row that is looked up is invalid.
    """

    def __init__(self, path: Path, row_type: type[Row]) -> None:
        self._path = path
        self._row_type = row_type
        self._lines = read_lexicon_text(path).split("\n")
        self._keys = _keys(self._lines)
        # Of the lines of one name, the first one.
        self._first_lines = dict(
            zip(reversed(self._keys), range(len(self._keys) - 1, -1, -1), strict=True)
        )
        self._rows: dict[str, tuple[Row, ...]] = {}

    def __contains__(self, name: str) -> bool:
        return bool(name) and name in self._first_lines

    def of(self, name: str) -> tuple[Row, ...]:
        """The rows of a name; empty if the file does not contain it."""
        rows = self._rows.get(name)
        if rows is None:
            if len(self._rows) >= _MOST_NAMES:
                self._rows.clear()
            rows = self._rows[name] = self._read(name)
        return rows

    def _read(self, name: str) -> tuple[Row, ...]:
        if name not in self:
            return ()
        first = self._first_lines[name]
        last = first
        while last < len(self._keys) and self._keys[last] == name:
            last += 1
        row_type: Any = self._row_type
        return tuple(
            read_row(self._path, index + 1, self._lines[index], row_type)
            for index in range(first, last)
        )


def _keys(lines: list[str]) -> list[str]:
    """The name in the first cell of each line, in the form a scan gives it; "" for comments and the
    header.
    """
    names = [line.partition("\t")[0] for line in lines]
    keys = "\n".join(names).lower().split("\n")
    for index, key in enumerate(keys):
        if "-" in key or "'" in key:
            keys[index] = " ".join(phrase_words(key))
    header_at = 0
    while header_at < len(lines) and lines[header_at].startswith("#"):
        header_at += 1
    keys[: header_at + 1] = [""] * (header_at + 1)
    return keys


class Communes:
    """The communes of the country by their folded names: syllables and signs separated by spaces.

    Args:
        folder: where the TSV files are.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __contains__(self, name: str) -> bool:
        """Whether a commune has this name, or had it before July 2025."""
        return name in self.today or name in self.before

    def had_town(self, name: str) -> bool:
        """Whether a town of a district had this name before July 2025."""
        return any(row.type == "thị trấn" for row in self.before.of(name))

    @functools.cached_property
    def today(self) -> RowsByName[CommuneRow]:
        """The communes since 1 July 2025."""
        return RowsByName(self._folder / "communes.tsv", CommuneRow)

    @functools.cached_property
    def before(self) -> RowsByName[CommuneChangeRow]:
        """The communes that existed on 30 June 2025, each with what it became."""
        return RowsByName(self._folder / "commune_changes.tsv", CommuneChangeRow)
