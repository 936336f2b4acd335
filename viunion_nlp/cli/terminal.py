"""Properties of the stream that a command writes to: a terminal of some width, or none."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.console import Console

_PIPED_WIDTH = 100  # columns if there is no terminal
_HEIGHT = 25  # lines; nothing here depends on it, but without it rich reads COLUMNS its own way


def make_console(stream: TextIO, width: int, for_terminal: bool) -> Console:
    """A rich console that writes to a stream; plain unless the stream is a terminal."""
    # rich takes longer to import than any other command takes to start.
    from rich.console import Console

    return Console(
        file=stream, width=width, height=_HEIGHT, force_terminal=for_terminal, highlight=False
    )


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a stream is a terminal."""
    return stream is not None and not stream.closed and stream.isatty()


def is_file(stream: TextIO | None) -> bool:
    """Whether a stream goes to a file."""
    try:
        return stream is not None and stat.S_ISREG(os.fstat(stream.fileno()).st_mode)
    except (OSError, ValueError):  # it is no stream of the system's, or closed
        return False


def width_of(stream: TextIO | None) -> int:
    """The number of columns of a stream: COLUMNS, else the terminal's, else 100."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isascii() and columns.isdigit() and int(columns) > 0:
        return int(columns)
    if stream is not None and is_terminal(stream):
        try:
            return os.get_terminal_size(stream.fileno()).columns or _PIPED_WIDTH
        except OSError:  # a terminal that does not know its size
            return _PIPED_WIDTH
    return _PIPED_WIDTH
