"""Lexicon files as editors keep them: rows are put in order and added, while comments, line ends and
whatever else stands in a file stay."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from viunion_nlp.errors import LexiconError
from viunion_nlp.lexicon.files import (
    columns_of,
    data_folder,
    list_columns_of,
    read_rows,
    read_tab_separated,
)
from viunion_nlp.lexicon.keys import bare_form
from viunion_nlp.lexicon.rows import SCHEMAS, AbbreviationRow
from viunion_nlp.lexicon.tables import table_of
from viunion_nlp.text.letters import nfc

_MARK = "\ufeff"
_COUNTED = "attested"


@dataclass(frozen=True, slots=True)
class FileRow:
    """A row as it stands in a file, with the comment lines right above it."""

    line: int
    cells: tuple[str, ...]
    comments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LexiconFile:
    """The content of a lexicon file, cell by cell, whatever the cells hold.

    Attributes:
        path: the file.
        row_type: the type of its rows.
        top: the comment and blank lines before the header.
        rows: the rows, in file order.
        end: the comment lines behind the last row.
        newline: the line end, as the header has it.
        marked: whether the file begins with a byte order mark, as spreadsheets write it.
    """

    path: Path
    row_type: type[Any]
    top: tuple[str, ...] = ()
    rows: tuple[FileRow, ...] = ()
    end: tuple[str, ...] = ()
    newline: str = "\n"
    marked: bool = False

    @classmethod
    def read(cls, path: Path) -> LexiconFile:
        """Read a file; its name or its columns tell which rows it holds.

        Raises:
            LexiconError: the file cannot be read, its header is wrong, or a row has too few or too
                many cells.
        """
        row_type = SCHEMAS[table_of(path)]
        columns = columns_of(row_type)
        read_rows(path, row_type, lambda problem: None)
        top: list[str] = []
        comments: list[str] = []
        rows: list[FileRow] = []
        newline = ""
        text = read_tab_separated(path, row_type)
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
        return cls(path, row_type, tuple(top), tuple(rows), tuple(comments), newline, marked)

    @classmethod
    def new(cls, path: Path, row_type: type[Any]) -> LexiconFile:
        """A file without rows, marked as UTF-8 for spreadsheets."""
        return cls(path, row_type, marked=True)

    @property
    def text(self) -> str:
        """The file's content, to be written as it is; without the column of what was counted where nothing
        was."""
        columns = columns_of(self.row_type)
        if columns[-1] == _COUNTED and not any(map(_last_cell, self.rows)):
            columns.pop()
        lines = [*self.top, "\t".join(columns)]
        for row in self.rows:
            lines += [*row.comments, "\t".join(row.cells[: len(columns)])]
        lines += self.end
        return _MARK * self.marked + "".join(f"{line}{self.newline}" for line in lines)

    def formatted(self) -> LexiconFile:
        """The file with its rows in order and its cells in NFC, without stray white space.

        Senses of one form keep their order, since the first is the usual one; tone marks stay where
        the writer put them; comment lines go with the row below them.
        """
        rows = [
            dataclasses.replace(row, cells=_tidy_cells(row.cells, self.row_type))
            for row in self.rows
        ]
        rows.sort(key=lambda row: sort_key(self.row_type, row.cells[0]))
        top = tuple(nfc(line.rstrip()) for line in self.top)
        return dataclasses.replace(self, top=top, rows=tuple(rows))

    def with_row(self, cells: tuple[str, ...]) -> LexiconFile:
        """The file with one row more: behind the rows of the same form, else where it sorts."""
        same = [
            index for index, row in enumerate(self.rows)
            if bare_form(row.cells[0]) == bare_form(cells[0])
        ]  # fmt: skip
        key = sort_key(self.row_type, cells[0])
        larger = (
            index for index, row in enumerate(self.rows)
            if sort_key(self.row_type, row.cells[0]) > key
        )  # fmt: skip
        index = same[-1] + 1 if same else next(larger, len(self.rows))
        rows = (*self.rows[:index], FileRow(0, cells), *self.rows[index:])
        return dataclasses.replace(self, rows=rows)

    def line_of(self, cells: tuple[str, ...]) -> int:
        """The line in which the last row with these cells stands once the text is written."""
        line = len(self.top) + 1
        found = 0
        for row in self.rows:
            line += len(row.comments) + 1
            found = line if row.cells == cells else found
        return found


def library_files() -> list[Path]:
    """The library's own lexicon files, in order of their names."""
    return sorted(data_folder().glob("*.tsv"))


def sort_key(row_type: type[Any], first_cell: str) -> str:
    """What orders the rows of a file: letters by code point; abbreviations tell capitals from
    small letters, other files do not."""
    return first_cell if row_type is AbbreviationRow else first_cell.lower()


def tidy(cell: str) -> str:
    """A cell in NFC, without white space at its ends, with single plain spaces inside."""
    return nfc(" ".join(cell.split()))


def _cells(path: Path, number: int, line: str, columns: Sequence[str]) -> tuple[str, ...]:
    cells = tuple(line.split("\t"))
    if len(cells) > len(columns) or len(cells) < 2:
        problem = f"{len(cells)} cells, expected {len(columns)} separated by tabs"
        raise LexiconError(path, number, min(len(cells), len(columns)) + 1, problem)
    return cells + ("",) * (len(columns) - len(cells))


def _tidy_cells(cells: tuple[str, ...], row_type: type[Any]) -> tuple[str, ...]:
    lists = list_columns_of(row_type)
    return tuple(
        "|".join(filter(None, map(tidy, cell.split("|")))) if name in lists else tidy(cell)
        for name, cell in zip(columns_of(row_type), cells, strict=True)
    )


def _last_cell(row: FileRow) -> str:
    return row.cells[-1]
