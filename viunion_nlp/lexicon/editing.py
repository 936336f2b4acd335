"""Edits lexicon files: sorts and adds rows, and keeps comments, line ends and everything else."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from viunion_nlp.errors import LexiconError, Message
from viunion_nlp.lexicon.files import (
    columns_in,
    data_folder,
    list_columns_of,
    read_lines,
    read_tab_separated,
)
from viunion_nlp.lexicon.headers import columns_explained
from viunion_nlp.lexicon.ids import ID, row_ids
from viunion_nlp.lexicon.keys import bare_form, key_columns
from viunion_nlp.lexicon.rows import SCHEMAS, AbbreviationRow
from viunion_nlp.lexicon.tables import table_of
from viunion_nlp.text.letters import nfc

_MARK = "\ufeff"


class FileRow(NamedTuple):
    """A row as it stands in a file, with the comment lines right above it."""

    line: int
    cells: tuple[str, ...]
    comments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LexiconFile:
    """The content of a lexicon file, cell by cell, whether valid or not.

    Attributes:
        path: the file.
        row_type: the type of its rows.
        columns: its columns.
        top: the comment and blank lines before the header.
        rows: the rows, in file order.
        end: the comment lines after the last row.
        newline: the line end used by the header.
        marked: whether the file starts with a byte order mark, as spreadsheets write it.
    """

    path: Path
    row_type: type[Any]
    columns: tuple[str, ...]
    top: tuple[str, ...] = ()
    rows: tuple[FileRow, ...] = ()
    end: tuple[str, ...] = ()
    newline: str = "\n"
    marked: bool = False

    @classmethod
    def read(cls, path: Path) -> LexiconFile:
        """Read a file; its name or its columns determine its table.

        Raises:
            LexiconError: the file cannot be read, its header is wrong, or a row has too few or too many
                cells.
        """
        row_type = SCHEMAS[table_of(path)]
        text = read_tab_separated(path, row_type)
        columns, _ = read_lines(path, text, row_type)
        top: list[str] = []
        comments: list[str] = []
        rows: list[FileRow] = []
        newline = ""
        for number, raw in enumerate(text.split("\n"), start=1):
            line = raw.removesuffix("\r")
            if line.startswith("#") or not line.strip():
                if not newline:
                    top.append(line)
                elif line.strip():
                    comments.append(line)
            elif not newline:
                newline = "\r\n" if raw.endswith("\r") else "\n"
            else:
                rows.append(FileRow(number, _cells(path, number, line, columns), tuple(comments)))
                comments = []
        marked = path.read_bytes().startswith(_MARK.encode())
        return cls(
            path, row_type, tuple(columns), tuple(top), tuple(rows), tuple(comments), newline, marked
        )  # fmt: skip

    @classmethod
    def new(cls, path: Path, row_type: type[Any]) -> LexiconFile:
        """An empty file with explanations of the columns at its top, marked as UTF-8 for spreadsheets."""
        name = next(name for name, known in SCHEMAS.items() if known is row_type)
        library = cls.read(data_folder() / f"{name}.tsv")
        columns = tuple(columns_in((), row_type))
        return cls(path, row_type, columns, columns_explained(library.top, columns), marked=True)

    @property
    def text(self) -> str:
        """The content of the file, ready to be written."""
        lines = [*self.top, "\t".join(self.columns)]
        for row in self.rows:
            lines += [*row.comments, "\t".join(row.cells)]
        lines += self.end
        return _MARK * self.marked + "".join(f"{line}{self.newline}" for line in lines)

    def formatted(self) -> LexiconFile:
        """The file with sorted rows, and cells in NFC without stray white space.

        Senses of one form keep their order, since the first is the usual one. Tone marks stay where the
        writer put them. Comment lines move with the row below them.
        """
        rows = [
            row._replace(cells=_tidy_cells(row.cells, self.columns, self.row_type))
            for row in self.rows
        ]
        rows.sort(key=lambda row: sort_key(self.row_type, row.cells[0]))
        top = tuple(nfc(line.rstrip()) for line in self.top)
        return dataclasses.replace(self, top=top, rows=tuple(rows))

    def numbered(self) -> LexiconFile:
        """The file with an id for each row that lacks one, if it has an id column.

        The id of a new row is derived from its table and its key columns, so that it is the same wherever
        the row is added. Once given, it never changes.
        """
        if self.columns[-1] != ID:
            return self
        taken = {row.cells[-1] for row in self.rows}
        key_at = [self.columns.index(name) for name in key_columns(self.row_type)]
        rows = []
        for row in self.rows:
            if not row.cells[-1]:
                key = [row.cells[at] for at in key_at]
                made = next(each for each in row_ids(self.path.stem, key) if each not in taken)
                taken.add(made)
                row = row._replace(cells=(*row.cells[:-1], made))
            rows.append(row)
        return dataclasses.replace(self, rows=tuple(rows))

    def with_row(self, cells: tuple[str, ...]) -> LexiconFile:
        """The file with one more row: after the rows of the same form, else in sort order."""
        same = [
            index for index, row in enumerate(self.rows)
            if bare_form(row.cells[0]) == bare_form(cells[0])
        ]  # fmt: skip
        cells = self._as_wide(cells)
        key = sort_key(self.row_type, cells[0])
        larger = (
            index for index, row in enumerate(self.rows)
            if sort_key(self.row_type, row.cells[0]) > key
        )  # fmt: skip
        index = same[-1] + 1 if same else next(larger, len(self.rows))
        rows = (*self.rows[:index], FileRow(0, cells), *self.rows[index:])
        return dataclasses.replace(self, rows=rows)

    def _as_wide(self, cells: tuple[str, ...]) -> tuple[str, ...]:
        """The cells of a row, padded with empty cells to the number of the file's columns."""
        return (*cells, *[""] * (len(self.columns) - len(cells)))[: len(self.columns)]

    def line_of(self, cells: tuple[str, ...]) -> int:
        """The line number of the last row with these cells in the written text."""
        line = len(self.top) + 1
        found = 0
        cells = cells[: len(self.columns)]
        for row in self.rows:
            line += len(row.comments) + 1
            found = line if row.cells[: len(cells)] == cells else found
        return found


def library_files() -> list[Path]:
    """The built-in lexicon files, in order of their names."""
    return sorted(data_folder().glob("*.tsv"))


def sort_key(row_type: type[Any], first_cell: str) -> str:
    """The sort key of rows: letters by code point. Case matters for abbreviations, but not in other
    files.
    """
    return first_cell if row_type is AbbreviationRow else first_cell.lower()


def tidy(cell: str) -> str:
    """A cell in NFC, with single plain spaces and none at its ends."""
    return nfc(" ".join(cell.split()))


def _cells(path: Path, number: int, line: str, columns: Sequence[str]) -> tuple[str, ...]:
    cells = tuple(line.split("\t"))
    if len(cells) > len(columns) or len(cells) < 2:
        problem = Message(
            "{found} cells, expected {expected} separated by tabs",
            found=len(cells), expected=len(columns),
        )  # fmt: skip
        raise LexiconError(path, number, min(len(cells), len(columns)) + 1, problem)
    return cells + ("",) * (len(columns) - len(cells))


def _tidy_cells(
    cells: tuple[str, ...], columns: Sequence[str], row_type: type[Any]
) -> tuple[str, ...]:
    lists = list_columns_of(row_type)
    return tuple(
        "|".join(filter(None, map(tidy, cell.split("|")))) if name in lists else tidy(cell)
        for name, cell in zip(columns, cells, strict=True)
    )
