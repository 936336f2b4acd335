"""Where results go: standard output, or a file that appears only when it is complete."""

from __future__ import annotations

import gzip
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import IO, TextIO, cast

from viunion_nlp.errors import OutputError

# A lone surrogate becomes "\udc80", which JSON reads back as what it was.
_ENCODING, _ERRORS = "utf-8", "backslashreplace"


@contextmanager
def open_output(path: Path | None) -> Iterator[TextIO]:
    """A stream of UTF-8 text to write to.

    A file is written beside its place and renamed at the end; when an exception leaves the block,
    what stood at its place before stays. A name that ends in ".gz" makes a gzip file.

    Args:
        path: the file; None for standard output.

    Raises:
        OutputError: the file cannot be made or written.
        BrokenPipeError: nobody reads standard output any more.
    """
    try:
        if path is None:
            with _standard_output() as stream:
                yield stream
        elif path.exists() and not path.is_file():
            with _text(open(path, "wb")) as stream:  # a device or named pipe, or an error
                yield stream
        else:
            with _replaced(path.resolve()) as stream:
                yield stream
    except BrokenPipeError:
        raise
    except OSError as error:
        place = "<stdout>" if path is None else str(path)
        raise OutputError(place, f"cannot be written: {error.strerror or error}") from error


@contextmanager
def _standard_output() -> Iterator[TextIO]:
    sys.stdout.flush()
    stream = _text(sys.stdout.buffer)
    try:
        yield stream
        stream.flush()
    finally:
        stream.detach()


@contextmanager
def _replaced(path: Path) -> Iterator[TextIO]:
    """A new file beside a path that takes its place at the end."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        packed = path.suffix.lower() == ".gz"
        with (
            cast(IO[bytes], gzip.open(part, "wb") if packed else open(part, "wb")) as raw,
            _text(raw) as stream,
        ):
            yield stream
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)


def _text(stream: IO[bytes]) -> TextIOWrapper:
    return TextIOWrapper(stream, encoding=_ENCODING, errors=_ERRORS, newline="")
