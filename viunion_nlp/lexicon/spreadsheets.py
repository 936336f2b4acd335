"""Reads lexicon files saved by spreadsheets.

A spreadsheet's "Unicode Text" is UTF-16; its CSV has commas or semicolons and quoted cells; both lose
empty cells at the end of a row. Its native files are workbooks (read with the extra ``xlsx``). All of
these are converted to the layout of a lexicon file: tab-separated cells under the header of its row type.
"""

from __future__ import annotations

import csv
import errno
import io
import re
from collections.abc import Collection, Iterator, Sequence

from viunion_nlp.backend import import_backend
from viunion_nlp.errors import Message

# Columns that only inform an editor, as written by "viunion lexicon suggest".
REMARKS = frozenset({"count", "documents", "context"})
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_WORKBOOK = b"PK\x03\x04"
_TOLD = re.compile(r'^(?!"?#).*\S.*', re.MULTILINE)  # a line that is neither blank nor a comment


def decode(raw: bytes) -> str:
    """The text of a file in UTF-8, in UTF-16 with a byte order mark, or of a workbook's first sheet as
    tab-separated text.

    Raises:
        UnicodeDecodeError: it is none of these.
        OSError: it starts like a workbook, but is not one.
        MissingBackendError: it is a workbook, and the package to read it is not installed.
    """
    if raw.startswith(_WORKBOOK):
        return _sheet(raw)
    return raw.decode("utf-16") if raw.startswith(_UTF_16) else raw.decode("utf-8-sig")


def loses_cells(raw: bytes) -> bool:
    """Whether a file is of a kind in which rows lose their empty last cells."""
    return raw.startswith(_UTF_16)


def tab_separated(
    text: str, columns: Sequence[str], needed: Collection[str], *, lost_cells: bool
) -> str:
    """A text as tab-separated rows with the given columns; each row stays on its line.

    A text that already has such a header is unchanged unless rows may have ``lost_cells``; so is a text
    that has other columns, lacks a required one, or is not a table.
    """
    usual = "\t".join(columns)
    header = _first_line(text)
    if not header or (header == usual and not lost_cells):
        return text
    separator = max("\t;,", key=header.count)
    try:
        rows = list(_rows(text, separator))
    except csv.Error:  # a lone carriage return in a cell, a cell without end
        return text
    names = next(filter(_holds_cells, rows), [])
    if not _fits(names, columns, needed):
        return text
    places = [names.index(name) if name in names else None for name in columns]
    lines: list[str] = []
    for cells in rows:
        if not _holds_cells(cells):
            lines.append(" ".join(filter(None, cells)))
        elif cells is names:
            lines.append(usual)
        else:
            told = [
                cells[place] if place is not None and place < len(cells) else "" for place in places
            ]
            # Cells behind the last column are kept, so that the reader of the table reports them.
            lines.append("\t".join(told) + "\t".join(["", *cells[len(names) :]]).rstrip())
    return "\n".join(lines)


def header_cells(text: str) -> list[str]:
    """The cells of a text's first line that is neither blank nor a comment."""
    header = _first_line(text)
    try:
        return next(csv.reader([header], delimiter=max("\t;,", key=header.count)), [])
    except csv.Error:  # a lone carriage return in a cell
        return [header]


def _sheet(raw: bytes) -> str:
    openpyxl = import_backend("openpyxl", extra="xlsx")
    import zipfile  # imported only here because few lexicons are workbooks

    try:
        book = openpyxl.load_workbook(io.BytesIO(raw), read_only=True, data_only=True)
        rows = list(book.worksheets[0].iter_rows(values_only=True))
    except (zipfile.BadZipFile, KeyError, ValueError, IndexError) as error:
        problem = Message("not an Excel workbook, or one with a password")
        raise OSError(errno.EINVAL, problem) from error
    return "".join("\t".join(map(_cell, cells)).rstrip("\t") + "\n" for cells in rows)


def _cell(value: object) -> str:
    """The content of a cell, on one line; a workbook stores whole numbers as floats."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else " ".join(str(value).split())


def _first_line(text: str) -> str:
    """The first line that is neither blank nor a comment; "" if there is none."""
    line = _TOLD.search(text)
    return "" if line is None else line[0].removesuffix("\r")


def _rows(text: str, separator: str) -> Iterator[list[str]]:
    """The cells of each line; a line covered by a multi-line quoted cell has none."""
    reader = csv.reader(text.split("\n"), delimiter=separator)
    before = 0
    for cells in reader:
        yield [" ".join(cell.split("\n")).strip("\r") for cell in cells]
        yield from ([] for _ in range(reader.line_num - before - 1))
        before = reader.line_num


def _holds_cells(cells: Sequence[str]) -> bool:
    """Whether a row is neither blank nor a comment."""
    return any(cells) and not cells[0].startswith("#")


def _fits(names: Sequence[str], columns: Sequence[str], needed: Collection[str]) -> bool:
    """Whether a header has all required columns, and no unknown or repeated ones."""
    known = [name for name in names if name]
    return (
        len(set(known)) == len(known)
        and set(needed) <= set(known)
        and set(known) <= {*columns, *REMARKS}
    )
