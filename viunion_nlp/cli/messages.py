"""What commands say: one writer for results that are read, one for what is told beside results."""

from __future__ import annotations

import contextlib
import sys
from io import TextIOWrapper

import click

from viunion_nlp.controls import one_line, spelled_out
from viunion_nlp.errors import OutputError


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


def say(message: str) -> None:
    """Write one line to standard error, whatever ids and names it holds."""
    click.echo(one_line(message), err=True)


def show(text: str) -> None:
    """Write lines for a reader to standard output, whatever ids and names they hold.

    Raises:
        OutputError: they cannot be written.
        BrokenPipeError: nobody reads them any more.
    """
    if sys.stdout is None:
        return
    try:
        click.echo(spelled_out(text), file=sys.stdout)
    except BrokenPipeError:
        raise
    except OSError as error:
        # What is left in the buffer would fail once more when the process ends.
        with contextlib.suppress(OSError):
            sys.stdout.close()
        raise OutputError.of("<stdout>", error) from error


def counted(count: int, noun: str) -> str:
    """ "1 document", "2,500 documents"."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
