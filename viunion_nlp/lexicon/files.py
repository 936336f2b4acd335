"""Reading a lexicon file: UTF-8, tab-separated, comment lines, a header, rows.

Comment lines (``# …``) say where its facts come from. The header must name the fields of the file's row
type in their order, and each cell must be what the field's type says (text, a list separated by ``|``,
a whole number, or one of a closed list). The first row that breaks the rules raises LexiconError with
file, line and column; nothing is half loaded.
"""

from __future__ import annotations

import functools
import itertools
import re
import typing
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, Literal, TypeVar

from viunion_nlp.errors import LexiconError
from viunion_nlp.lexicon.rows import COUNTED, DATA_COLUMNS
from viunion_nlp.lexicon.spreadsheets import REMARKS, decode, header_cells, tab_separated

Row = TypeVar("Row")
Content = TypeVar("Content")

# Vietnamese letters of UTF-8 that a program took for Western ones: "Ã´", "áº£", "á»‡", "Ä‘", "Æ°".
_GARBLED = re.compile("Ã[\u0080-\u00bf]|á[º»]|Ä[\u0090\u0091‘]|Æ[°¡]")
# White space at either end of a cell.
_STRAY_SPACE = re.compile(r"(?:^|\t)[^\S\t\n]|[^\S\t\n](?:\t|$)", re.MULTILINE)


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
    """Where the lexicons are: inside an installed package, else at the checkout's root."""
    package = Path(__file__).parent.parent
    inside = package / "data"
    return inside if inside.is_dir() else package.parent / "data"


def read_table(path: Path, row_type: type[Row]) -> Table[Row]:
    """Read and check one lexicon file.

    Args:
        path: the TSV file.
        row_type: the row's named tuple; its fields are the columns.

    Raises:
        LexiconError: the file is missing, is not UTF-8 or NFC, or a row breaks the schema.
    """
    try:
        return Table(path.stem, tuple(row for _, row in read_rows(path, row_type)))
    except LexiconError as error:
        raise as_in_file(error, row_type) from error


def read_rows(
    path: Path, row_type: type[Row], on_problem: Callable[[LexiconError], None] | None = None
) -> list[tuple[int, Row]]:
    """Read and check one lexicon file, each row with the number of its line.

    Args:
        path: the TSV file.
        row_type: the row's named tuple; its fields are the columns.
        on_problem: takes every problem of the file, with the columns of the table; rows that have one
            are left out. By default the first problem is raised.

    Raises:
        LexiconError: the file cannot be read, is not UTF-8, or its header is not that of
            ``row_type``; without ``on_problem`` also any other problem.
    """
    report = on_problem or _raise
    readers = cells_of(typing.cast(Any, row_type))
    lines = _lines(read_tab_separated(path, row_type))
    if not lines:
        expected = " | ".join(columns_of(row_type))
        raise LexiconError(path, 1, 1, f"no header: expected {expected}")
    header_line, header = lines.pop(0)
    columns = columns_in(header.split("\t"), row_type)
    readers = readers[: len(columns)]
    _check_header(path, header_line, header.split("\t"), columns, needed_columns_of(row_type))
    tidy = _read_columns([line for _, line in lines], readers, len(columns))
    if tidy is not None:
        return [
            (number, row_type(*values)) for (number, _), values in zip(lines, tidy, strict=True)
        ]
    rows: list[tuple[int, Row]] = []
    seen: dict[str, int] = {}
    for number, line in lines:
        values = _read_cells(path, number, line.split("\t"), columns, readers, report)
        if values is None:
            continue
        if line in seen:
            message = f"the same row stands in line {seen[line]}: remove one"
            report(LexiconError(path, number, 1, message))
            continue
        seen[line] = number
        rows.append((number, row_type(*values)))
    return rows


def as_in_file(error: LexiconError, row_type: type[Any]) -> LexiconError:
    """A problem with the column that it has in the file, where columns of the table are missing there or
    stand in another order."""
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
    """Whether columns are those of a table: all that it needs, and none that it does not have."""
    names = {*filter(None, header)} - REMARKS
    return {*needed_columns_of(row_type)} <= names <= {*columns_of(row_type)}


def read_row(path: Path, number: int, line: str, row_type: type[Row]) -> Row:
    """Read and check one line of a lexicon file.

    Args:
        path, number: the file, and the line's number in it: where a problem is.
        line: its cells, separated by tabs.
        row_type: the row's named tuple; its fields are the columns.

    Raises:
        LexiconError: the line breaks the schema.
    """
    cells = line.removesuffix("\r").split("\t")
    readers = cells_of(typing.cast(Any, row_type))
    values = _read_cells(path, number, cells, columns_of(row_type), readers, _raise)
    assert values is not None  # what is wrong has been raised
    return row_type(*values)


def read_lexicon_text(path: Path) -> str:
    """The content of a lexicon file, without a byte order mark; line ends stay as they are.

    Raises:
        LexiconError: the file cannot be read, or is neither UTF-8 nor a spreadsheet's UTF-16.
    """
    return _told(path, decode)


def _told(path: Path, read: Callable[[bytes], Content]) -> Content:
    """What reading a file gives.

    Raises:
        LexiconError: the file cannot be read, or has another encoding.
    """
    try:
        return read(path.read_bytes())
    except FileNotFoundError as error:
        raise LexiconError(path, 1, 1, "no such file") from error
    except OSError as error:
        raise LexiconError(path, 1, 1, f"cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        place = error.object[: error.start].count(b"\n") + 1
        raise LexiconError(path, place, 1, "not UTF-8: save the file as UTF-8") from error


def read_tab_separated(path: Path, row_type: type[Any]) -> str:
    """The content of a lexicon file, or of one that a spreadsheet has saved, between tabs.

    Raises:
        LexiconError: the file cannot be read, or is neither UTF-8 nor a spreadsheet's UTF-16.
    """

    def between_tabs(raw: bytes) -> str:
        columns = columns_in(header_cells(raw), row_type)
        return tab_separated(raw, columns, needed_columns_of(row_type))

    return _told(path, between_tabs)


def header_of(path: Path) -> list[str]:
    """The columns that the header of a lexicon file names, whatever separates them.

    Raises:
        LexiconError: the file cannot be read, or is neither UTF-8 nor a spreadsheet's UTF-16.
    """
    return _told(path, header_cells)


def columns_of(row_type: type[Any]) -> list[str]:
    """The columns of a lexicon file: the names of its row's fields, then those that are for users of the
    tables as data alone."""
    return [*row_type._fields, *DATA_COLUMNS.get(row_type, ())]


def columns_in(header: Iterable[str], row_type: type[Any]) -> list[str]:
    """The columns of a file: those for data alone, and of what was counted, only where its header names one
    of them."""
    columns = columns_of(row_type)
    optional = {*columns[len(row_type._fields) :], COUNTED}
    if {*header}.isdisjoint(optional):
        return [name for name in columns if name not in optional]
    return columns


def needed_columns_of(row_type: type[Any]) -> list[str]:
    """The columns that a file must have: those whose cells may not be empty."""
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
            raise LexiconError(
                path, number, column, f"header says {found!r}, expected {expected!r}"
            )
    if len(cells) < len(columns):
        lacking = " and ".join(name for name in needed if name not in cells)
        problem = f"header lacks {lacking}: the columns are {' | '.join(columns)}"
        raise LexiconError(path, number, len(cells) + 1, problem)
    raise LexiconError(
        path, number, len(columns) + 1,
        f"header has {len(cells)} columns, expected {len(columns)}: {' | '.join(columns)}",
    )  # fmt: skip


def _lines(text: str) -> list[tuple[int, str]]:
    """The header and the rows of a file, each with the number of its line."""
    lines = enumerate(text.replace("\r\n", "\n").split("\n"), start=1)
    return [(number, line) for number, line in lines if line.strip() and line[0] != "#"]


def _read_columns(
    lines: list[str], readers: Sequence[Cell], width: int
) -> Iterator[tuple[object, ...]] | None:
    """The values of all rows, read column by column; None if any row breaks a rule."""
    text = "\n".join(lines)
    if _STRAY_SPACE.search(text) or _GARBLED.search(text):
        return None
    if not unicodedata.is_normalized("NFC", text):
        return None
    rows = [line.split("\t") for line in lines]
    if any(len(row) != width for row in rows) or len(set(lines)) < len(lines):
        return None
    cells = itertools.islice(zip(*rows, strict=True), len(readers))
    try:
        return zip(*map(_read_column, cells, readers), strict=True)
    except ValueError:
        return None


def _read_column(cells: tuple[str, ...], reader: Cell) -> Iterable[object]:
    """The values of a column's cells."""
    if reader.kind == "text" and not reader.allowed and not (reader.required and "" in cells):
        return cells
    # Most columns hold few different values.
    values = {cell: _read_cell(cell, reader) for cell in set(cells)}
    return map(values.__getitem__, cells)


def _read_cells(
    path: Path,
    number: int,
    cells: list[str],
    columns: list[str],
    readers: Sequence[Cell],
    report: Callable[[LexiconError], None],
) -> list[object] | None:
    """The values of a line; None, and every problem of its cells reported, where it has any.

    Editors that strip white space take the empty cells at the end of a line with it.
    """
    if not any(reader.required for reader in readers[len(cells) :]):
        cells = cells + [""] * (len(columns) - len(cells))
    if len(cells) != len(columns):
        report(
            LexiconError(
                path, number, min(len(cells), len(columns)) + 1,
                f"{len(cells)} cells, expected {len(columns)} separated by tabs: "
                f"{' | '.join(columns)}",
            )
        )  # fmt: skip
        return None
    values: list[object] = []
    problems: list[LexiconError] = []
    for column, (cell, reader) in enumerate(itertools.zip_longest(cells, readers), start=1):
        try:
            if not unicodedata.is_normalized("NFC", cell):
                raise ValueError("is not in Unicode form NFC: format the file")
            if _GARBLED.search(cell):
                raise ValueError(
                    "is garbled: it was UTF-8 and was opened as something else; "
                    "take the file from before, or type the cell again"
                )
            if cell != cell.strip():
                raise ValueError("starts or ends with white space: remove it")
            if reader is not None:  # else it is a column of data alone
                values.append(_read_cell(cell, reader))
        except ValueError as error:
            problems.append(LexiconError(path, number, column, f"{columns[column - 1]}: {error}"))
    for problem in problems:
        report(problem)
    return None if problems else values


def _read_cell(cell: str, reader: Cell) -> object:
    if reader.kind == "list":
        values = tuple(cell.split("|")) if cell else ()
        for value in values:
            if not value.strip():
                raise ValueError("an empty value between two '|'")
            if value != value.strip():
                raise ValueError(f"white space beside '|' around {value.strip()!r}")
            _check_allowed(value, reader.allowed)
        return values
    if reader.kind == "number":
        if not cell.isdecimal():
            raise ValueError(f"expected a whole number, found {cell!r}")
        return int(cell)
    if not cell and reader.usual:
        return reader.usual
    if reader.required and not cell:
        choice = f": write one of: {', '.join(sorted(reader.allowed))}" if reader.allowed else ""
        raise ValueError(f"must not be empty{choice}")
    _check_allowed(cell, reader.allowed)
    return cell


def _check_allowed(value: str, allowed: frozenset[str]) -> None:
    if allowed and value not in allowed:
        raise ValueError(f"{value!r} is not one of: {', '.join(sorted(filter(None, allowed)))}")


@dataclass(frozen=True, slots=True)
class Cell:
    """What the cells of a column hold: the values allowed (any, if none are named), whether one must be
    there, and what an empty cell means."""

    kind: Literal["text", "list", "number"]
    allowed: frozenset[str]
    required: bool
    usual: str = ""


@functools.cache
def cells_of(row_type: type[Any]) -> tuple[Cell, ...]:
    """What the cells of each field hold; text must not be empty where it has no default and allows no ""."""
    readers: list[Cell] = []
    for name, hint in typing.get_type_hints(row_type).items():
        if hint is int:
            readers.append(Cell("number", frozenset(), True))
        elif typing.get_origin(hint) is tuple:
            allowed = _literal_values(typing.get_args(hint)[0])
            readers.append(Cell("list", allowed, False))
        else:
            allowed = _literal_values(hint)
            required = name not in row_type._field_defaults and "" not in allowed
            usual = row_type._field_defaults.get(name, "")
            readers.append(Cell("text", allowed, required, usual))
    return tuple(readers)


def _literal_values(hint: Any) -> frozenset[str]:
    """The closed list that a type hint stands for; empty for free text."""
    if typing.get_origin(hint) is Literal:
        return frozenset(typing.get_args(hint))
    return frozenset().union(*(_literal_values(part) for part in typing.get_args(hint)))
