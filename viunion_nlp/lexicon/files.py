"""Reads lexicon files: UTF-8, tab-separated, with comment lines, a header and rows.

Comment lines (``# …``) give the sources of the facts. The header must name the fields of the row type in
order, and each cell must match its field's type (text, a list separated by ``|``, a whole number, or a
value of a closed list). The first invalid row raises LexiconError with file, line and column; a file is
never loaded partially.
"""

from __future__ import annotations

import functools
import itertools
import typing
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from viunion_nlp.errors import LexiconError, Message, reason_of
from viunion_nlp.lexicon.cells import (
    GARBLED,
    Cell,
    cells_of,
    have_cells,
    is_tidy,
    read_cell,
    read_column,
)
from viunion_nlp.lexicon.rows import COUNTED, DATA_COLUMNS
from viunion_nlp.lexicon.spreadsheets import (
    REMARKS,
    decode,
    header_cells,
    loses_cells,
    tab_separated,
)

Row = TypeVar("Row")
Content = TypeVar("Content")


@dataclass(frozen=True, slots=True)
class Table(Generic[Row]):
    """The rows of one lexicon file, in file order."""

    name: str
    rows: tuple[Row, ...]

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)


def data_folder() -> Path:
    """The folder of the built-in lexicons: inside an installed package, else at the root of the checkout."""
    package = Path(__file__).parent.parent
    inside = package / "data"
    return inside if inside.is_dir() else package.parent / "data"


def read_table(path: Path, row_type: type[Row]) -> Table[Row]:
    """Read and check one lexicon file.

    Args:
        path: the TSV file.
        row_type: the row's named tuple; its fields are the columns.

    Raises:
        LexiconError: the file is missing, is not UTF-8 or NFC, or a row is invalid.
    """
    try:
        text = read_tab_separated(path, row_type)
        tidy = _read_tidy(text, row_type)
        if tidy is None:
            tidy = [row for _, row in _read_rows(path, text, row_type, _raise)]
        return Table(path.stem, tuple(tidy))
    except LexiconError as error:
        raise as_in_file(error, row_type) from error


def read_rows(
    path: Path, row_type: type[Row], on_problem: Callable[[LexiconError], None] | None = None
) -> list[tuple[int, Row]]:
    """Read and check one lexicon file, with the line number of each row.

    Args:
        path: the TSV file.
        row_type: the row's named tuple; its fields are the columns.
        on_problem: called with every problem of the file, with the columns of the table; invalid rows are
            left out. By default the first problem is raised.

    Raises:
        LexiconError: the file cannot be read, is not UTF-8, or its header is not that of ``row_type``;
            without ``on_problem`` also any other problem.
    """
    text = read_tab_separated(path, row_type)
    tidy = _read_tidy(text, row_type)
    if tidy is not None:
        _, *numbered = _lines(text)
        return [(number, row) for (number, _), row in zip(numbered, tidy, strict=True)]
    return _read_rows(path, text, row_type, on_problem or _raise)


def _read_rows(
    path: Path, text: str, row_type: type[Row], report: Callable[[LexiconError], None]
) -> list[tuple[int, Row]]:
    """The rows of a file, read line by line, each with the number of its line."""
    columns, lines = read_lines(path, text, row_type)
    readers = cells_of(typing.cast(Any, row_type))[: len(columns)]
    rows: list[tuple[int, Row]] = []
    seen: dict[str, int] = {}
    for number, line in lines:
        values = _read_cells(path, number, line.split("\t"), columns, readers, report)
        if values is None:
            continue
        if line in seen:
            message = Message("the same row is in line {line}: remove one", line=seen[line])
            report(LexiconError(path, number, 1, message))
            continue
        seen[line] = number
        rows.append((number, row_type(*values)))
    return rows


def read_lines(
    path: Path, text: str, row_type: type[Any]
) -> tuple[list[str], list[tuple[int, str]]]:
    """The columns of a file, and the lines of its rows, each with its number, whatever they hold.

    Args:
        path: the file.
        text: its content between tabs.
        row_type: the row's named tuple; its fields are the columns.

    Raises:
        LexiconError: the header is not that of ``row_type``.
    """
    lines = _lines(text)
    if not lines:
        expected = " | ".join(columns_of(row_type))
        problem = Message("no header: expected {columns}", columns=expected)
        raise LexiconError(path, 1, 1, problem)
    number, header = lines.pop(0)
    cells = header.split("\t")
    columns = columns_in(cells, row_type)
    _check_header(path, number, cells, columns, needed_columns_of(row_type))
    return columns, lines


def as_in_file(error: LexiconError, row_type: type[Any]) -> LexiconError:
    """A problem with its column number in the file, where columns of the table may be missing or in
    another order.
    """
    columns = columns_of(row_type)
    try:
        header = header_of(error.path)
    except LexiconError:
        return error
    if header == columns or not fits(header, row_type):
        return error
    name = columns[min(error.column, len(columns)) - 1]
    column = header.index(name) + 1 if name in header else error.column
    return LexiconError(error.path, error.line, column, error.problem)


def fits(header: Iterable[str], row_type: type[Any]) -> bool:
    """Whether columns are those of a table: all required ones, and no unknown ones."""
    names = {*filter(None, header)} - REMARKS
    return {*needed_columns_of(row_type)} <= names <= {*columns_of(row_type)}


def read_row(path: Path, number: int, line: str, row_type: type[Row]) -> Row:
    """Read and check one line of a lexicon file.

    Args:
        path, number: the file and the line number, for messages.
        line: its cells, separated by tabs.
        row_type: the row's named tuple; its fields are the columns.

    Raises:
        LexiconError: the line is invalid.
    """
    cells = line.removesuffix("\r").split("\t")
    readers = cells_of(typing.cast(Any, row_type))
    values = _read_cells(path, number, cells, columns_of(row_type), readers, _raise)
    assert values is not None  # any problem has already been raised
    return row_type(*values)


def read_lexicon_text(path: Path) -> str:
    """The content of a lexicon file without a byte order mark; line ends are unchanged.

    Raises:
        LexiconError: the file cannot be read, or is neither UTF-8 nor a spreadsheet's UTF-16.
    """
    return _told(path, decode)


def _told(path: Path, read: Callable[[bytes], Content]) -> Content:
    """The result of reading a file.

    Raises:
        LexiconError: the file cannot be read, or has another encoding.
    """
    try:
        return read(path.read_bytes())
    except FileNotFoundError as error:
        raise LexiconError(path, 1, 1, Message("no such file")) from error
    except OSError as error:
        problem = Message("cannot be read: {reason}", reason=reason_of(error))
        raise LexiconError(path, 1, 1, problem) from error
    except UnicodeDecodeError as error:
        place = error.object[: error.start].count(b"\n") + 1
        problem = Message("not UTF-8: save the file as UTF-8")
        raise LexiconError(path, place, 1, problem) from error


def read_tab_separated(path: Path, row_type: type[Any]) -> str:
    """The content of a lexicon file as tab-separated text, also if a spreadsheet saved it.

    Raises:
        LexiconError: the file cannot be read, or is neither UTF-8 nor a spreadsheet's UTF-16.
    """

    def between_tabs(raw: bytes) -> str:
        text = decode(raw)
        columns = columns_in(header_cells(text), row_type)
        needed = needed_columns_of(row_type)
        return tab_separated(text, columns, needed, lost_cells=loses_cells(raw))

    return _told(path, between_tabs)


def header_of(path: Path) -> list[str]:
    """The column names in the header of a lexicon file, whatever the separator.

    Raises:
        LexiconError: the file cannot be read, or is neither UTF-8 nor a spreadsheet's UTF-16.
    """
    return _told(path, lambda raw: header_cells(decode(raw)))


def columns_of(row_type: type[Any]) -> list[str]:
    """The columns of a lexicon file: the fields of its row type, then those only for users of the tables
    as data.
    """
    return [*row_type._fields, *DATA_COLUMNS.get(row_type, ())]


def columns_in(header: Iterable[str], row_type: type[Any]) -> list[str]:
    """The columns of a file; those for data users, and the counted one, only if its header names one of
    them.
    """
    columns = columns_of(row_type)
    optional = {*columns[len(row_type._fields) :], COUNTED}
    if {*header}.isdisjoint(optional):
        return [name for name in columns if name not in optional]
    return columns


def needed_columns_of(row_type: type[Any]) -> list[str]:
    """The columns that a file must have: those that may not be empty."""
    readers = cells_of(typing.cast(Any, row_type))
    return [name for name, reader in zip(row_type._fields, readers, strict=True) if reader.required]


def list_columns_of(row_type: type[Any]) -> frozenset[str]:
    """The columns that hold lists of values separated by "|"."""
    readers = cells_of(typing.cast(Any, row_type))
    return frozenset(
        name
        for name, reader in zip(row_type._fields, readers, strict=True)
        if reader.kind == "list"
    )


def _raise(error: LexiconError) -> None:
    raise error


def _check_header(
    path: Path, number: int, cells: list[str], columns: list[str], needed: list[str]
) -> None:
    if cells == columns:
        return
    for column, (found, expected) in enumerate(zip(cells, columns, strict=False), start=1):
        if found != expected:
            problem = Message(
                "header says {found!r}, expected {expected!r}", found=found, expected=expected
            )
            raise LexiconError(path, number, column, problem)
    if len(cells) < len(columns):
        problem = Message(
            "header lacks {names}: the columns are {columns}",
            names=Message.both([name for name in needed if name not in cells] or [""]),
            columns=" | ".join(columns),
        )
        raise LexiconError(path, number, len(cells) + 1, problem)
    problem = Message(
        "header has {found} columns, expected {expected}: {columns}",
        found=len(cells), expected=len(columns), columns=" | ".join(columns),
    )  # fmt: skip
    raise LexiconError(path, number, len(columns) + 1, problem)


def _lines(text: str) -> list[tuple[int, str]]:
    """The header and the rows of a file, each with its line number."""
    lines = enumerate(text.replace("\r\n", "\n").split("\n"), start=1)
    return [(number, line) for number, line in lines if line.strip() and line[0] != "#"]


def _read_tidy(text: str, row_type: type[Row]) -> list[Row] | None:
    """The rows of a file, read column by column, which is several times as fast as line by line. None if
    anything deviates from the library's own format; then each line is read separately, so that problems
    can be reported.
    """
    header, lines = _header_and_rows(text.replace("\r\n", "\n"))
    columns = columns_in(header.split("\t"), row_type)
    width = len(columns)
    if header != "\t".join(columns) or not lines or not have_cells(lines, width):
        return None
    together = "\t".join(lines)
    if not is_tidy(together):
        return None
    cells = together.split("\t")
    readers = cells_of(typing.cast(Any, row_type))[:width]
    try:
        columns_read = [read_column(cells[i::width], each) for i, each in enumerate(readers)]
    except ValueError:
        return None
    values = zip(*columns_read, strict=True)
    if width < len(columns_of(row_type)):
        return [row_type(*row) for row in values]  # the rest is as it usually is
    # Same as ``row_type(*row)``, without a Python call for each of 30,000 rows.
    make: Any = functools.partial(tuple.__new__, typing.cast(Any, row_type))
    return list(map(make, values))


def _header_and_rows(text: str) -> tuple[str, list[str]]:
    """The lines of a file that are neither blank nor comments."""
    start = 0
    while text.startswith("#", start):
        start = text.find("\n", start) + 1 or len(text)
    header, _, rest = text[start:].partition("\n")
    rest = rest.removesuffix("\n")
    lines = rest.split("\n")
    if rest.startswith(("#", "\n")) or "\n#" in rest or "\n\n" in rest or not rest:
        lines = [line for line in lines if line and line[0] != "#"]
    return header, lines


def _read_cells(
    path: Path,
    number: int,
    cells: list[str],
    columns: list[str],
    readers: Sequence[Cell],
    report: Callable[[LexiconError], None],
) -> list[object] | None:
    """The values of a line; None if any cell has a problem, after reporting all of them.

    Editors that strip trailing white space also remove the empty cells at the end of a line.
    """
    if not any(reader.required for reader in readers[len(cells) :]):
        cells = cells + [""] * (len(columns) - len(cells))
    if len(cells) != len(columns):
        problem = Message(
            "{found} cells, expected {expected} separated by tabs: {columns}",
            found=len(cells), expected=len(columns), columns=" | ".join(columns),
        )  # fmt: skip
        report(LexiconError(path, number, min(len(cells), len(columns)) + 1, problem))
        return None
    values: list[object] = []
    problems: list[LexiconError] = []
    for column, (cell, reader) in enumerate(itertools.zip_longest(cells, readers), start=1):
        try:
            if not unicodedata.is_normalized("NFC", cell):
                raise ValueError(Message("is not in Unicode form NFC: format the file"))
            if GARBLED.search(cell):
                raise ValueError(
                    Message(
                        "is garbled: UTF-8 text was opened in another encoding; "
                        "restore the earlier file, or retype the cell"
                    )
                )
            if cell != cell.strip():
                raise ValueError(Message("starts or ends with white space: remove it"))
            if reader is not None:  # otherwise it is a column for data users only
                values.append(read_cell(cell, reader))
        except ValueError as error:
            told = Message("{column}: {problem}", column=columns[column - 1], problem=error.args[0])
            problems.append(LexiconError(path, number, column, told))
    for each in problems:
        report(each)
    return None if problems else values
