"""Opens and unpacks the bytes of an input, reading no more at a time than requested."""

from __future__ import annotations

import gzip
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast

from viunion_nlp.errors import InputError, Message, reason_of
from viunion_nlp.formats.names import is_gzipped

STANDARD_INPUT = "-"
BOM = b"\xef\xbb\xbf"
MOST_BYTES = 10_000_000  # of a record, where nobody says otherwise: more than a book has
# A longer line ends the reading of its file: it is not a text, and may never end.
_MOST_PASSED_OVER = 1 << 30
_CHUNK = 1 << 20


class Meter:
    """Counts how many bytes of the given files have been read, in their size on disk."""

    def __init__(self) -> None:
        self._done = 0
        self._stream: IO[bytes] | None = None

    def begin(self, stream: IO[bytes]) -> None:
        """Start on another file."""
        self._stream = stream

    def end(self) -> None:
        """Finish a file."""
        self._done = self.count()
        self._stream = None

    def count(self) -> int:
        """The number of bytes read so far."""
        return self._done + (self._stream.tell() if self._stream is not None else 0)


@contextmanager
def open_input(path: str, meter: Meter | None = None) -> Iterator[IO[bytes]]:
    """The unpacked bytes of an input; any failure becomes an InputError.

    Args:
        path: a file, or "-" for standard input.
        meter: informed about what is read from a file.

    Raises:
        InputError: the input cannot be read, or is not a complete gzip file.
    """
    if path == STANDARD_INPUT:
        if sys.stdin is None:
            raise InputError(shown(path), Message("is closed"))
        yield sys.stdin.buffer
        return
    if not path:
        raise InputError("''", Message("names no file"))
    try:
        if Path(path).is_dir():
            raise InputError(path, Message("is a directory: name the files in it"))
        with open(path, "rb") as raw:
            if meter is not None:
                meter.begin(raw)
            if is_gzipped(path):
                with cast(IO[bytes], gzip.open(raw)) as stream:
                    yield stream
            else:
                yield raw
            if meter is not None:
                meter.end()
    except FileNotFoundError as error:
        raise InputError(path, Message("no such file")) from error
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        problem = Message("not a complete gzip file: {reason}", reason=str(error))
        raise InputError(path, problem) from error
    except OSError as error:
        problem = Message("cannot be read: {reason}", reason=reason_of(error))
        raise InputError(path, problem) from error
    except MemoryError as error:
        problem = Message("does not fit into memory: lower --max-bytes")
        raise InputError(path, problem) from error


def read_lines(stream: IO[bytes], path: str, most: int) -> Iterator[tuple[int, bytes | None]]:
    """The lines with their numbers, from 1; None for a line of more bytes than ``most``.

    Raises:
        InputError: a line does not end within ``_MOST_PASSED_OVER`` bytes.
    """
    number = 0
    room = most + 2  # for the line's end
    while line := stream.readline(room):
        number += 1
        if number == 1:
            line = line.removeprefix(BOM)
        if len(line) < most or len(line.rstrip(b"\r\n")) <= most:
            yield number, line
            continue
        if not line.endswith(b"\n") and not _pass_over_line(stream):
            problem = Message(
                "a line of more than {most:,} bytes: the rest is not read", most=_MOST_PASSED_OVER
            )
            raise InputError(shown(path), problem, line=number)
        yield number, None


def is_longer(text: str, most: int) -> bool:
    """Whether a text has more than the given number of bytes in UTF-8; a short text is not encoded to
    find out.
    """
    return len(text) * 4 > most and len(text.encode("utf-8", "surrogatepass")) > most


def too_long(most: int) -> Message:
    """The error message for a record that is too long."""
    return Message("more than {most:,} bytes: raise --max-bytes if that is a text", most=most)


def decode(content: bytes, path: str, *, first_line: int) -> str:
    """The text of UTF-8 bytes.

    Raises:
        InputError: they are not UTF-8; names the line.
    """
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = first_line + content.count(b"\n", 0, error.start)
        if content.startswith((b"\xff\xfe", b"\xfe\xff")):
            problem = Message("UTF-16, expected UTF-8: save the file as UTF-8")
        else:
            problem = Message("not UTF-8: save the file as UTF-8")
        raise InputError(shown(path), problem, line=line) from error


def shown(path: str) -> str:
    """The name of an input in messages."""
    return "<stdin>" if path == STANDARD_INPUT else path


def _pass_over_line(stream: IO[bytes]) -> bool:
    """Skip to the end of a line; False if there is none."""
    passed = 0
    while part := stream.readline(_CHUNK):
        passed += len(part)
        if part.endswith(b"\n"):
            return True
        if passed > _MOST_PASSED_OVER:
            return False
    return True
