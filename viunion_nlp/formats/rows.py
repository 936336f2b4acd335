"""Reads the rows of CSV, Excel and Parquet files, one at a time, as the same values that JSON files give."""

from __future__ import annotations

import csv
import datetime
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import IO, Any, Literal, TypeAlias

from viunion_nlp.backend import import_backend
from viunion_nlp.errors import InputError, Message
from viunion_nlp.formats.streams import is_longer, shown, too_long

RowLayout: TypeAlias = Literal["csv", "xlsx", "parquet"]

_SEPARATORS = (",", ";", "\t")
_BATCH = 256  # rows of a Parquet file at once


def read_rows(
    stream: IO[bytes], path: str, layout: RowLayout, columns: Sequence[str], most: int
) -> Iterator[tuple[int, dict[str, Any] | InputError]]:
    """The rows of a file as objects of plain JSON values, each with its number.

    The number is the line of a CSV file, the row of a worksheet, or the row of a Parquet file, from 1.
    For a workbook, the first sheet is read.

    Args:
        stream: the bytes.
        path: their name in messages.
        layout: the file format.
        columns: the columns to read, if present; the last one is required.
        most: the largest size of a cell, in bytes; a row with a larger one is an InputError.

    Raises:
        InputError: the file has another format, or lacks the required column.
        MissingBackendError: the package that reads it is not installed.
    """
    if not stream.seekable():
        stream = io.BytesIO(stream.read())
    for number, row in _READERS[layout](stream, path, columns, most):
        values = {name: _plain(value) for name, value in row.items()}
        if any(isinstance(value, str) and is_longer(value, most) for value in values.values()):
            yield number, InputError(shown(path), too_long(most), line=number)
        else:
            yield number, values


def _csv_rows(
    stream: IO[bytes], path: str, columns: Sequence[str], most: int
) -> Iterator[tuple[int, dict[str, Any]]]:
    utf16 = stream.read(2) in (b"\xff\xfe", b"\xfe\xff")
    stream.seek(0)
    text = io.TextIOWrapper(stream, "utf-16" if utf16 else "utf-8-sig", newline="")
    # A limit of the whole process; the usual one is less than a long article.
    csv.field_size_limit(most)
    line = 0
    try:
        first = text.readline()
        separator = max(_SEPARATORS, key=first.count)
        names = next(csv.reader([first], delimiter=separator), [])
        _check(names, path, columns)
        reader = csv.reader(text, delimiter=separator)
        line = 2
        for cells in reader:
            if cells:
                yield line, _chosen(names, cells, columns)
            line = reader.line_num + 2
    except UnicodeDecodeError as error:
        problem = Message("not UTF-8: save the file as CSV UTF-8")
        raise InputError(shown(path), problem, line=line or None) from error
    except csv.Error as error:
        problem = Message("not CSV: {reason}", reason=str(error))
        raise InputError(shown(path), problem, line=line or None) from error
    finally:
        text.detach()  # whoever has opened the stream closes it


def _xlsx_rows(
    stream: IO[bytes], path: str, columns: Sequence[str], most: int
) -> Iterator[tuple[int, dict[str, Any]]]:
    openpyxl = import_backend("openpyxl", extra="xlsx")
    try:
        book = openpyxl.load_workbook(stream, read_only=True, data_only=True)
        rows = book.worksheets[0].iter_rows(values_only=True)
        names = [str(cell) for cell in next(rows, ())]
    except (zipfile.BadZipFile, KeyError, ValueError, IndexError) as error:
        problem = Message("not an Excel workbook of the kind .xlsx, or one with a password")
        raise InputError(shown(path), problem) from error
    _check(names, path, columns)
    for number, cells in enumerate(rows, start=2):
        if any(cell is not None for cell in cells):
            yield number, _chosen(names, map(_whole, cells), columns)


def _parquet_rows(
    stream: IO[bytes], path: str, columns: Sequence[str], most: int
) -> Iterator[tuple[int, dict[str, Any]]]:
    arrow = import_backend("pyarrow", extra="arrow")
    parquet = import_backend("pyarrow.parquet", extra="arrow")
    try:
        file = parquet.ParquetFile(stream)
        _check(file.schema_arrow.names, path, columns)
        chosen = [name for name in dict.fromkeys(columns) if name in file.schema_arrow.names]
        batches = file.iter_batches(batch_size=_BATCH, columns=chosen)
        yield from enumerate(chain.from_iterable(b.to_pylist() for b in batches), start=1)
    except arrow.ArrowInvalid as error:
        problem = Message("not a complete Parquet file: {reason}", reason=str(error))
        raise InputError(shown(path), problem) from error


_READERS = {"csv": _csv_rows, "xlsx": _xlsx_rows, "parquet": _parquet_rows}


def _check(names: Sequence[str], path: str, columns: Sequence[str]) -> None:
    if columns[-1] not in names:
        problem = Message(
            "there is no column {column!r}; its columns are: {columns}",
            column=columns[-1], columns=", ".join(names) or Message("none"),
        )  # fmt: skip
        raise InputError(shown(path), problem)


def _chosen(names: Sequence[str], cells: Iterable[Any], columns: Sequence[str]) -> dict[str, Any]:
    """The cells of the columns; cells that a row omits at its end are absent."""
    return {name: cell for name, cell in zip(names, cells, strict=False) if name in columns}


def _whole(value: Any) -> Any:
    """A workbook's number as an integer, if it is one; workbooks store only floats."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _plain(value: Any) -> Any:
    """A cell as a JSON value: times in ISO form, other types as text."""
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)
