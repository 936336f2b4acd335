"""What commands say: one writer for all of them, whatever the console can show."""

from __future__ import annotations

import contextlib
import sys
from io import TextIOWrapper

import click

from viunion_nlp.errors import OutputError
from viunion_nlp.text.printable import printable


def prepare_streams() -> None:
    """Have standard output and error take any text: a terminal shows ``\\uXXXX`` for letters that its
    encoding lacks, and a file or pipe gets UTF-8, as all results are written.

    Windows still gives pipes encodings of 1990, and a minimal system gives ASCII: there Vietnamese
    would end a command half-way.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def say(text: str, *, to_error: bool = False) -> None:
    """Write a line for a reader: no control character and no mark that turns the direction of writing
    gets to the terminal.

    Raises:
        OutputError: it cannot be written.
        BrokenPipeError: nobody reads it any more.
    """
    stream = sys.stderr if to_error else sys.stdout
    if stream is None:
        return
    try:
        click.echo(printable(text), file=stream)
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:
        place = "<stderr>" if to_error else "<stdout>"
        # What is left in the buffer would fail once more when the process ends.
        with contextlib.suppress(OSError, ValueError):
            stream.close()
        reason = error.strerror if isinstance(error, OSError) else None
        raise OutputError(place, f"cannot be written: {reason or error}") from error
