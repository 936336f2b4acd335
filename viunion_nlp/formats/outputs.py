"""Where results go: standard output, or a file that appears only when it is complete."""

from __future__ import annotations

import gzip
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import IO, Any, TextIO, cast

from viunion_nlp.errors import Message, OutputError
from viunion_nlp.formats.journal import State
from viunion_nlp.formats.names import is_gzipped

# A lone surrogate becomes "\udc80", which JSON reads back as what it was.
_ENCODING, _ERRORS = "utf-8", "backslashreplace"


def encoded(text: str) -> bytes:
    """The bytes to write for a text."""
    return text.encode(_ENCODING, _ERRORS)


@contextmanager
def open_output(path: Path | None) -> Iterator[TextIO]:
    """A UTF-8 text stream to write to.

    A file is written next to its destination and renamed at the end; if an exception leaves the block, an
    existing file is not changed. A name ending in ".gz" produces a gzip file.

    Args:
        path: the file; None for standard output.

    Raises:
        OutputError: the file cannot be created or written.
        BrokenPipeError: standard output is closed.
    """
    with _told(path):
        if path is None or is_stream(path):
            with _stream(path) as stream:
                yield stream
        else:
            with _replaced(path.resolve()) as stream:
                yield stream


def is_stream(path: Path) -> bool:
    """Whether a path is a device or named pipe, which is written directly."""
    return path.exists() and not path.is_file()


class StreamOutput:
    """Standard output, a device or a named pipe as the output of a run; it is written directly.

    Args:
        path: None for standard output.

    Raises:
        OutputError: it cannot be written.
        BrokenPipeError: its reader is gone.
    """

    resumed = 0
    found = False
    kept = False

    def __init__(self, path: Path | None) -> None:
        self.state = State()
        self.beside: object = None
        self._context = open_output(path)

    def __enter__(self) -> StreamOutput:
        self._stream = self._context.__enter__()
        return self

    def __exit__(self, *error: Any) -> None:
        self._context.__exit__(*error)

    def write(self, content: bytes) -> None:
        """Write a part of a document."""
        self._stream.buffer.write(content)

    def mark(self, state: State) -> None:
        """Mark the end of a document."""
        self.state = state


@contextmanager
def _told(path: Path | None) -> Iterator[None]:
    """Turn an OSError into an OutputError."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        place = "<stdout>" if path is None else str(path)
        raise OutputError.of(place, error) from error


@contextmanager
def _stream(path: Path | None) -> Iterator[TextIO]:
    if path is not None:
        with _text(open(path, "wb")) as stream:
            yield stream
        return
    if sys.stdout is None:
        raise OutputError("<stdout>", Message("is closed"))
    sys.stdout.flush()
    stream = _text(sys.stdout.buffer)
    try:
        yield stream
        stream.flush()
    finally:
        stream.detach()


@contextmanager
def _replaced(path: Path) -> Iterator[TextIO]:
    """A new file next to a path, which replaces it and takes over its mode at the end."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        packed = is_gzipped(path)
        with (
            cast(IO[bytes], gzip.open(part, "wb") if packed else open(part, "wb")) as raw,
            _text(raw) as stream,
        ):
            yield stream
        if path.exists():
            os.chmod(part, stat.S_IMODE(path.stat().st_mode))
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)


def _text(stream: IO[bytes]) -> TextIOWrapper:
    return TextIOWrapper(stream, encoding=_ENCODING, errors=_ERRORS, newline="")
