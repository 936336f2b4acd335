"""Writes rows for spreadsheets: CSV that opens correctly, and Excel workbooks."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import IO, Any

from viunion_nlp.backend import import_backend
from viunion_nlp.controls import spelled_out

CSV_MARK = "\ufeff"
"""What a CSV file begins with: without it Excel takes UTF-8 for the encoding of its country."""
_LONGEST_CELL = 32_767  # characters
_IN_XML = str.maketrans("\ufffe\uffff", "\ufffd\ufffd")  # which has no word for these two


def csv_lines(rows: Iterable[Iterable[object]]) -> str:
    """Rows as lines of CSV; a list becomes one cell with its values separated by "|", as in lexicons."""
    stream = io.StringIO()
    csv.writer(stream).writerows([_plain(value) for value in row] for row in rows)
    return stream.getvalue()


def check_excel() -> None:
    """Make sure that workbooks can be written.

    Raises:
        MissingBackendError: the package is not installed.
    """
    import_backend("openpyxl", extra="xlsx")


def write_workbook(
    path: Path | IO[bytes], title: str, names: Sequence[str], rows: Iterable[Iterable[object]]
) -> None:
    """Write an Excel workbook with one sheet and a fixed header row.

    Text is always written as text, never as a formula.

    Raises:
        MissingBackendError: openpyxl is not installed.
        OSError: the file cannot be written.
    """
    openpyxl = import_backend("openpyxl", extra="xlsx")
    cells = import_backend("openpyxl.cell", extra="xlsx")
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"

    def cell(value: object) -> object:
        plain = _plain(value)
        if not isinstance(plain, str):
            return plain
        made = cells.WriteOnlyCell(sheet, spelled_out(plain).translate(_IN_XML)[:_LONGEST_CELL])
        made.data_type = "s"
        return made

    sheet.append([cell(name) for name in names])
    for row in rows:
        sheet.append([cell(value) for value in row])
    book.save(path)


def _plain(value: Any) -> Any:
    return "|".join(map(str, value)) if isinstance(value, tuple | list) else value
