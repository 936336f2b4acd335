"""Loads each lexicon once, shares it between threads, and reloads it when a file changes."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

from viunion_nlp.lexicon.lexicon import Lexicon

# Detects changes of a file: time in nanoseconds and size in bytes; None if it does not exist.
_Stamp: TypeAlias = tuple[int, int] | None

_MOST_LOADED = 8
_loaded: dict[tuple[Path, ...], tuple[list[_Stamp], Lexicon]] = {}
_loading = threading.Lock()


def load_lexicon(own_files: tuple[Path, ...] = ()) -> Lexicon:
    """The built-in lexicon with a user's files layered on top, read once and then shared.

    Threads that ask at the same time wait for one of them to read it. A file whose time or size has
    changed is read again.

    Raises:
        LexiconError: a file is missing or invalid.
    """
    known = _fresh(own_files)
    if known is not None:
        return known
    with _loading:
        known = _fresh(own_files)
        if known is not None:
            return known
        stamps = _stamps(own_files)
        with _collector_at_rest():
            lexicon = Lexicon(own_files=own_files)
        _loaded.pop(own_files, None)
        if len(_loaded) >= _MOST_LOADED:
            # The library's own stays: most texts are read with it, whatever else is loaded.
            del _loaded[next(files for files in _loaded if files)]
        _loaded[own_files] = (stamps, lexicon)
        return lexicon


def _fresh(files: tuple[Path, ...]) -> Lexicon | None:
    """The lexicon of these files, if it is loaded and the files have not changed."""
    stamps, lexicon = _loaded.get(files, (None, None))
    return lexicon if stamps == _stamps(files) else None


def _stamps(files: tuple[Path, ...]) -> list[_Stamp]:
    stamps: list[_Stamp] = []
    for path in files:
        try:
            status = path.stat()
        except OSError:
            stamps.append(None)
        else:
            stamps.append((status.st_mtime_ns, status.st_size))
    return stamps


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Pause garbage collection while rows are read.

    Scanning the rows again and again took a third of the time, and none of them is garbage.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
