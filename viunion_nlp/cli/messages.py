"""Output of commands: one function for results that people read, one for messages about them.

Both say a Message in the language of the command that runs.
"""

from __future__ import annotations

import contextlib
import sys
from io import TextIOWrapper

import click

from viunion_nlp.cli.help import words_of
from viunion_nlp.controls import one_line, spelled_out
from viunion_nlp.errors import Message, OutputError


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
    """Write one line to standard error, with ids and names made safe."""
    click.echo(one_line(in_language(message)), err=True)


def show(text: str) -> None:
    """Write lines for a reader to standard output, with ids and names made safe.

    Raises:
        OutputError: they cannot be written.
        BrokenPipeError: the reader is gone.
    """
    if sys.stdout is None:
        return
    try:
        click.echo(spelled_out(in_language(text)), file=sys.stdout)
    except BrokenPipeError:
        raise
    except OSError as error:
        # The rest of the buffer would fail again when the process ends.
        with contextlib.suppress(OSError):
            sys.stdout.close()
        raise OutputError.of("<stdout>", error) from error


def in_language(text: str) -> str:
    """A text in the language of the command that runs, if it is a Message."""
    context = click.get_current_context(silent=True)
    return text if context is None else words_of(context).of_message(text)


def counted(count: int, noun: str) -> Message:
    """ "1 document", "2,500 documents"."""
    return Message(f"{{count:,}} {noun}{'' if count == 1 else 's'}", count=count)
