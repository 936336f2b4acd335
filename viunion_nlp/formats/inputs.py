"""Reading texts: plain text files and JSONL, both also gzipped, and standard input."""

from __future__ import annotations

import gzip
import json
import stat
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Literal, TypeAlias, TypeVar, cast

from viunion_nlp.errors import InputError

Layout: TypeAlias = Literal["text", "jsonl"]
LAYOUTS: tuple[Layout, ...] = ("text", "jsonl")

STANDARD_INPUT = "-"
_BOM = b"\xef\xbb\xbf"
_LAYOUT_OF_SUFFIX: dict[str, Layout] = {
    "": "text",
    ".txt": "text",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}


@dataclass(frozen=True, slots=True)
class InputText:
    """One text of an input.

    Attributes:
        id: the JSONL line's own id, or one made of the file's name.
        text: the text.
        place: where it stands, for messages: ``news.jsonl:12``.

    Example: ``InputText("ban-tin", "Ông Hải ...", "examples/ban-tin.txt")``.
    """

    id: str | int
    text: str
    place: str


@dataclass(frozen=True, slots=True)
class InputRecord:
    """One line of a JSONL input.

    Attributes:
        id: the line's own id, or one made of the file's name.
        values: the object that the line holds.
        place: where it stands, for messages: ``gold.jsonl:12``.

    Example: ``InputRecord("tin-7", {"id": "tin-7", "entities": []}, "gold.jsonl:12")``.
    """

    id: str | int
    values: dict[str, Any]
    place: str


Item = TypeVar("Item", InputText, InputRecord)


@dataclass(frozen=True, slots=True, kw_only=True)
class InputReader:
    """Reads texts from files and standard input.

    Attributes:
        layout: what the input holds; None tells it by the file's name, standard input is text.
        id_field: the JSONL field of a document's id; a line without it gets one of the file's name
            and the line's number.
        text_field: the JSONL field of a document's text.
        on_bad: what to do with an input or line that cannot be read; reading goes on behind it
            where the function returns. By default the error is raised.
    """

    layout: Layout | None = None
    id_field: str = "id"
    text_field: str = "text"
    on_bad: Callable[[InputError], None] | None = None

    def read(self, path: str) -> Iterator[InputText]:
        """The texts of one input, in order; read as they are needed.

        Args:
            path: a file, or "-" for standard input.

        Raises:
            InputError: the input, or a line of it, cannot be read and ``on_bad`` is not set, or
                raises it.
        """
        try:
            layout = self.layout or _layout_of(path)
            with _open(path) as stream:
                if layout == "jsonl":
                    yield from self._read_lines(path, stream, self._text_of)
                else:
                    yield _read_text(path, stream)
        except InputError as error:
            self._report(error)

    def read_records(self, path: str) -> Iterator[InputRecord]:
        """The objects of one JSONL input, whatever its name, with or without a text; in order.

        Args:
            path: a file, or "-" for standard input.

        Raises:
            InputError: as ``read``.
        """
        try:
            with _open(path) as stream:
                yield from self._read_lines(path, stream, lambda record: record)
        except InputError as error:
            self._report(error)

    def _read_lines(
        self, path: str, stream: IO[bytes], make: Callable[[InputRecord], Item]
    ) -> Iterator[Item]:
        for number, line in enumerate(stream, start=1):
            if number == 1:
                line = line.removeprefix(_BOM)
            if not line.strip():
                continue
            try:
                yield make(self._read_line(path, number, line))
            except InputError as error:
                self._report(error)

    def _read_line(self, path: str, number: int, line: bytes) -> InputRecord:
        place = f"{_shown(path)}:{number}"
        try:
            record = json.loads(_decode(line, path, first_line=number))
        except (ValueError, RecursionError) as error:
            raise InputError(place, f"not JSON: {_reason(error)}") from error
        if not isinstance(record, dict):
            raise InputError(place, f"expected a JSON object, found {_kind(record)}")
        return InputRecord(self._id(record.get(self.id_field), path, number, place), record, place)

    def _text_of(self, record: InputRecord) -> InputText:
        if self.text_field not in record.values:
            raise InputError(record.place, f"there is no field {self.text_field!r}")
        text = record.values[self.text_field]
        if not isinstance(text, str):
            problem = f"the field {self.text_field!r} holds {_kind(text)}, expected a string"
            raise InputError(record.place, problem)
        return InputText(record.id, text, record.place)

    def _id(self, value: object, path: str, number: int, place: str) -> str | int:
        if value is None:
            return f"{_stem(path)}-{number}"
        if isinstance(value, (str, int)) and not isinstance(value, bool):
            return value
        problem = f"the field {self.id_field!r} holds {_kind(value)}, expected a string or integer"
        raise InputError(place, problem)

    def _report(self, error: InputError) -> None:
        if self.on_bad is None:
            raise error
        self.on_bad(error)


def read_ids(path: str) -> list[str]:
    """The document ids of a text file, separated by white space; each once, in order.

    Raises:
        InputError: the file cannot be read.
    """
    with _open(path) as stream:
        return list(dict.fromkeys(_read_text(path, stream).text.split()))


def can_be_read_again(path: str) -> bool:
    """Whether reading an input changes nothing: not so for a pipe, or standard input."""
    try:
        return path != STANDARD_INPUT and stat.S_ISREG(Path(path).stat().st_mode)
    except OSError:
        return True


def _layout_of(path: str) -> Layout:
    if path == STANDARD_INPUT:
        return "text"
    suffix = _plain_name(path).suffix.lower()
    layout = _LAYOUT_OF_SUFFIX.get(suffix)
    if layout is None and Path(path).is_file():
        raise InputError(
            path, f"cannot tell what a {suffix} file holds: say --input text or --input jsonl"
        )
    return layout or "text"


@contextmanager
def _open(path: str) -> Iterator[IO[bytes]]:
    """The bytes of an input, unpacked; what goes wrong with them becomes an InputError."""
    if path == STANDARD_INPUT:
        if sys.stdin is None:
            raise InputError(_shown(path), "is closed")
        yield sys.stdin.buffer
        return
    try:
        if Path(path).is_dir():
            raise InputError(path, "is a directory: name the files in it")
        packed = path.lower().endswith(".gz")
        with cast(IO[bytes], gzip.open(path) if packed else open(path, "rb")) as stream:
            yield stream
    except FileNotFoundError as error:
        raise InputError(path, "no such file") from error
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise InputError(path, f"not a whole gzip file: {error}") from error
    except OSError as error:
        raise InputError(path, f"cannot be read: {error.strerror or error}") from error


def _read_text(path: str, stream: IO[bytes]) -> InputText:
    text = _decode(stream.read().removeprefix(_BOM), path, first_line=1)
    return InputText(_stem(path), text, _shown(path))


def _decode(content: bytes, path: str, *, first_line: int) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = first_line + content.count(b"\n", 0, error.start)
        place = f"{_shown(path)}:{line}"
        if content.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise InputError(place, "UTF-16, expected UTF-8: save the file as UTF-8") from error
        raise InputError(place, "not UTF-8: save the file as UTF-8") from error


def _reason(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg} at column {error.colno}"
    return "nested too deeply" if isinstance(error, RecursionError) else str(error)


def _kind(value: object) -> str:
    """What a JSON value is, for messages."""
    names = {dict: "an object", list: "a list", str: "a string", bool: "a truth value"}
    return "null" if value is None else names.get(type(value), "a number")


def _shown(path: str) -> str:
    return "<stdin>" if path == STANDARD_INPUT else path


def _plain_name(path: str) -> Path:
    """A file's name without ".gz"."""
    name = Path(Path(path).name)
    return name.with_suffix("") if name.suffix.lower() == ".gz" else name


def _stem(path: str) -> str:
    return "stdin" if path == STANDARD_INPUT else _plain_name(path).stem
