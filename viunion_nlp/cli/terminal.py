"""Where a command writes to: a terminal of some width, or none."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.console import Console

_PIPED_WIDTH = 100  # columns, where no terminal tells
_HEIGHT = 25  # lines; nothing here depends on it, but without it rich reads COLUMNS its own way


def make_console(stream: TextIO, width: int, for_terminal: bool) -> Console:
    """A console of rich's that writes to a stream; plain but on a terminal."""
    # rich takes longer to import than any other command takes to start.
    from rich.console import Console

    return Console(
        file=stream, width=width, height=_HEIGHT, force_terminal=for_terminal, highlight=False
    )


def is_terminal(stream: TextIO | None) -> bool:
    """Whether somebody looks at a stream."""
    return stream is not None and not stream.closed and stream.isatty()


def is_file(stream: TextIO | None) -> bool:
    """Whether a stream goes into a file, where nobody looks at it."""
    try:
        return stream is not None and stat.S_ISREG(os.fstat(stream.fileno()).st_mode)
    except (OSError, ValueError):  # it is no stream of the system's, or closed
        return False


def width_of(stream: TextIO | None) -> int:
    """The columns of a stream: those of COLUMNS, else of the terminal, else 100."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isascii() and columns.isdigit() and int(columns) > 0:
        return int(columns)
    if stream is not None and is_terminal(stream):
        try:
            return os.get_terminal_size(stream.fileno()).columns or _PIPED_WIDTH
        except OSError:  # a terminal that does not know its size
            return _PIPED_WIDTH
    return _PIPED_WIDTH
