"""Reads texts from documents of all kinds, JSONL, JSON, tables and standard input, gzipped or not."""

from __future__ import annotations

import json
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, Literal, TypeAlias, TypeVar

from viunion_nlp.errors import InputError, Message
from viunion_nlp.formats.json_values import not_json, read_values
from viunion_nlp.formats.names import ending_of, plain_name
from viunion_nlp.formats.rows import RowLayout, read_rows
from viunion_nlp.formats.streams import (
    BOM,
    MOST_BYTES,
    STANDARD_INPUT,
    Meter,
    decode,
    open_input,
    read_lines,
    shown,
    too_long,
)
from viunion_nlp.sources import KINDS, MOST_PACKED, PACKED, SUFFIXES, FileText, Kind, read_contents

Layout: TypeAlias = Kind | Literal["jsonl", "json"] | RowLayout
LAYOUTS: tuple[Layout, ...] = (*KINDS, "jsonl", "json", "csv", "xlsx", "parquet")

_LAYOUT_OF_SUFFIX: dict[str, Layout] = {
    "": "text",
    **SUFFIXES,
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
    ".csv": "csv",
    ".xlsx": "xlsx",
    ".parquet": "parquet",
}
# What cannot be read, and what to save it as.
_NO_TEXT = {
    ".doc": Message("is an old Word document: save it as .docx first"),
    ".odt": Message("is a document of LibreOffice: save it as .docx first"),
    ".rtf": Message("is a document with layout: save it as .docx first"),
    ".msg": Message("is a mail of Outlook: save it as .eml first"),
    ".xls": Message("is an old Excel workbook: save it as .xlsx first"),
}
DOCUMENTS = (*SUFFIXES, *_NO_TEXT, ".jsonl", ".ndjson")
"""The endings of files that a folder is searched for."""


@dataclass(frozen=True, slots=True)
class InputText:
    """One text of an input.

    Attributes:
        id: the record's own id, or one derived from the file name.
        text: the text.
        path: the input, as messages name it.
        line: its line, from 1; None for a file that is a single text.
        kept: the other fields of the record that are to be kept.
        remarks: notes for the reader about how it was read.

    Example: ``InputText("ban-tin", "Ông Hải ...", "examples/ban-tin.txt")``.
    """

    id: str | int
    text: str
    path: str
    line: int | None = None
    kept: dict[str, Any] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()

    @property
    def place(self) -> str:
        """Its place for messages: ``news.jsonl:12``."""
        return self.path if self.line is None else f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True)
class InputRecord:
    """One line of a JSONL input, or one value of a JSON input.

    Attributes:
        id: the record's own id, or one derived from the file name.
        values: the object.
        path: the input, as messages name it.
        line: its line, from 1.

    Example: ``InputRecord("tin-7", {"id": "tin-7", "entities": []}, "gold.jsonl", 12)``.
    """

    id: str | int
    values: dict[str, Any]
    path: str
    line: int

    @property
    def place(self) -> str:
        """Its place for messages: ``gold.jsonl:12``."""
        return f"{self.path}:{self.line}"


Item = TypeVar("Item", InputText, InputRecord)


@dataclass(frozen=True, slots=True, kw_only=True)
class InputReader:
    """Reads texts from files and standard input.

    Attributes:
        layout: the format of the input; None derives it from the file name, and treats standard input as
            text.
        id_field: the field with a record's id; a record without it gets one from the file name and the
            line number.
        text_field: the field with a record's text.
        kept_fields: further fields of a record to keep, if present; for a document ``path``, ``kind``,
            ``encoding``, ``pages``, ``remarks`` and ``spots``.
        most_bytes: the largest size of a text.
        on_bad: called with the error of an input or record that cannot be read; if it returns, reading
            continues after it. By default the error is raised.
        meter: informed about what is read from files.
    """

    layout: Layout | None = None
    id_field: str = "id"
    text_field: str = "text"
    kept_fields: tuple[str, ...] = ()
    most_bytes: int = MOST_BYTES
    on_bad: Callable[[InputError], None] | None = None
    meter: Meter | None = None

    def read(self, path: str) -> Iterator[InputText]:
        """The texts of one input, in order, read lazily.

        Args:
            path: a file, or "-" for standard input.

        Raises:
            InputError: the input, or a record of it, cannot be read, and ``on_bad`` is not set or raises
                it.
        """
        yield from self._good(self.read_each(path))

    def read_each(self, path: str) -> Iterator[InputText | InputError]:
        """The texts of one input, with errors in the places of those that cannot be read."""
        try:
            layout = self.layout or _layout_of(path)
            with open_input(path, self.meter) as stream:
                kind = _kind_of(layout)
                if kind is not None:
                    for each in self._files(path, stream, kind):
                        yield each if isinstance(each, InputError) else self._text_in(path, each)
                else:
                    yield from self._read_all(path, stream, layout, self._text_of)
        except InputError as error:
            yield error

    def read_files(self, path: str) -> Iterator[FileText | InputError]:
        """The text of a document and of its attachments, with errors in the places of those that cannot
        be read.

        Args:
            path: a file of one of ``KINDS``, or "-" for standard input.
        """
        try:
            kind = _kind_of(self.layout or _layout_of(path))
            if kind is None:
                problem = Message(
                    "holds records, no text of its own: vu.read_jsonl, or viunion extract {path}",
                    path=path,
                )
                raise InputError(path, problem)
            with open_input(path, self.meter) as stream:
                yield from self._files(path, stream, kind)
        except InputError as error:
            yield error

    def _files(self, path: str, stream: IO[bytes], kind: Kind) -> Iterator[FileText | InputError]:
        most = max(self.most_bytes, MOST_PACKED) if kind in PACKED else self.most_bytes
        content = stream.read(most + 1 + len(BOM))
        if len(content.removeprefix(BOM)) > most:
            raise InputError(shown(path), too_long(most))
        yield from read_contents(shown(path), content, kind, self.most_bytes)

    def _text_in(self, path: str, file: FileText) -> InputText:
        values = file.to_dict() if self.kept_fields else {}
        kept = {field: values[field] for field in self.kept_fields if field in values}
        id = _stem(path)
        if file.path != shown(path):  # it is attached to the file
            id += f"-{_stem(file.path)}"
        return InputText(id, file.text, file.path, None, kept, file.remarks)

    def read_records(self, path: str) -> Iterator[InputRecord]:
        """The objects of one input, with or without a text, in order: JSON if the file name says so, else
        JSONL.

        Args:
            path: a file, or "-" for standard input.

        Raises:
            InputError: as for ``read``.
        """
        yield from self._good(self.read_each_record(path))

    def read_each_record(self, path: str) -> Iterator[InputRecord | InputError]:
        """The objects of one input, with errors in the places of those that cannot be read."""
        layout: Layout = "json" if ending_of(path) == ".json" else "jsonl"
        try:
            with open_input(path, self.meter) as stream:
                yield from self._read_all(path, stream, layout, lambda record: record)
        except InputError as error:
            yield error

    def _good(self, items: Iterator[Item | InputError]) -> Iterator[Item]:
        for item in items:
            if not isinstance(item, InputError):
                yield item
            elif self.on_bad is None:
                raise item
            else:
                self.on_bad(item)

    def _read_all(
        self, path: str, stream: IO[bytes], layout: Layout, make: Callable[[InputRecord], Item]
    ) -> Iterator[Item | InputError]:
        if layout != "jsonl":
            for number, value in self._values(path, stream, layout):
                try:
                    yield make(self._record(path, number, value))
                except InputError as error:
                    yield error
            return
        for number, line in read_lines(stream, path, self.most_bytes):
            if line is not None and line.isspace():
                continue
            try:
                yield make(self._read_line(path, number, line))
            except InputError as error:
                yield error

    def _values(self, path: str, stream: IO[bytes], layout: Layout) -> Iterator[tuple[int, Any]]:
        if layout == "csv" or layout == "xlsx" or layout == "parquet":
            columns = (*self.kept_fields, self.id_field, self.text_field)
            return read_rows(stream, path, layout, columns, self.most_bytes)
        return read_values(stream, path, self.most_bytes)

    def _read_line(self, path: str, number: int, line: bytes | None) -> InputRecord:
        if line is None:
            raise InputError(shown(path), too_long(self.most_bytes), line=number)
        try:
            value = json.loads(decode(line, path, first_line=number))
        except (ValueError, RecursionError) as error:
            raise InputError(shown(path), not_json(error), line=number) from error
        return self._record(path, number, value)

    def _record(self, path: str, number: int, value: object) -> InputRecord:
        if isinstance(value, InputError):
            raise value
        if not isinstance(value, dict):
            problem = Message("expected a JSON object, found {kind}", kind=_kind(value))
            raise InputError(shown(path), problem, line=number)
        id = self._id(value.get(self.id_field), path, number)
        return InputRecord(id, value, shown(path), number)

    def _text_of(self, record: InputRecord) -> InputText:
        values, name = record.values, self.text_field
        if not isinstance(values.get(name), str):
            problem = Message("there is no field {name!r}", name=name)
            if name in values:
                problem = Message(
                    "the field {name!r} holds {kind}, expected a string",
                    name=name, kind=_kind(values[name]),
                )  # fmt: skip
            raise InputError(record.path, problem, line=record.line, id=record.id)
        kept = {field: values[field] for field in self.kept_fields if field in values}
        return InputText(record.id, values[name], record.path, record.line, kept)

    def _id(self, value: object, path: str, number: int) -> str | int:
        if value is None:
            return f"{_stem(path)}-{number}"
        if isinstance(value, (str, int)) and not isinstance(value, bool):
            return value
        problem = Message(
            "the field {name!r} holds {kind}, expected a string or integer",
            name=self.id_field, kind=_kind(value),
        )  # fmt: skip
        raise InputError(shown(path), problem, line=number)


def read_ids(path: str) -> list[str]:
    """The document ids in a text file, separated by white space; each once, in order.

    Raises:
        InputError: the file cannot be read.
    """
    with open_input(path) as stream:
        content = stream.read().removeprefix(BOM)
    return list(dict.fromkeys(decode(content, path, first_line=1).split()))


def can_be_read_again(path: str) -> bool:
    """Whether an input can be read twice, unlike a pipe or standard input."""
    try:
        return path != STANDARD_INPUT and stat.S_ISREG(Path(path).stat().st_mode)
    except OSError:
        return True


def _layout_of(path: str) -> Layout:
    if path == STANDARD_INPUT:
        return "text"
    suffix = ending_of(path)
    layout = _LAYOUT_OF_SUFFIX.get(suffix)
    if layout is None and Path(path).is_file():
        if suffix in _NO_TEXT:
            raise InputError(path, _NO_TEXT[suffix])
        problem = Message(
            "cannot tell the format of a {suffix} file: give one of {choices}",
            suffix=suffix, choices=", ".join(f"--input {name}" for name in LAYOUTS),
        )  # fmt: skip
        raise InputError(path, problem)
    return layout or "text"


def _kind_of(layout: Layout) -> Kind | None:
    """The kind of document of a layout; None for a layout of records."""
    return next((kind for kind in KINDS if kind == layout), None)


def _kind(value: object) -> str:
    """The type of a JSON value, for messages."""
    names = {
        dict: Message("an object"),
        list: Message("a list"),
        str: Message("a string"),
        bool: Message("a truth value"),
    }
    return "null" if value is None else names.get(type(value), Message("a number"))


def _stem(path: str) -> str:
    return "stdin" if path == STANDARD_INPUT else plain_name(path).stem
