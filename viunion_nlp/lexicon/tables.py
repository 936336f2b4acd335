"""Determines the table of a lexicon file: by name for built-in files, by name or columns for a user's
file.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from viunion_nlp.errors import LexiconError, Message
from viunion_nlp.lexicon.files import columns_of, data_folder, fits, header_of
from viunion_nlp.lexicon.rows import SCHEMAS
from viunion_nlp.lexicon.spreadsheets import REMARKS

# Order of preference if a file's columns fit several tables and its name does not decide.
_USUAL = ("abbreviations", "people", "bodies", "body_heads", "roles", "regions", "laws")


def table_of(path: Path) -> str:
    """The name of a file's table, a key of SCHEMAS.

    The file name decides if it is that of a table or ends in one after a dot or dash
    ("phong-ban.bodies.tsv"), unless the columns contradict it; otherwise the columns decide. If they fit
    no table, the table sharing most of them is returned, so that the problem can be reported.

    Raises:
        LexiconError: the file cannot be read, or is neither UTF-8 nor a spreadsheet's UTF-16.
    """
    if is_librarys(path) and path.stem in SCHEMAS:
        return path.stem
    header = header_of(path)
    order = [*_USUAL, *(name for name in SCHEMAS if name not in _USUAL)]
    fitting = [name for name in order if fits(header, SCHEMAS[name])]
    for name in order:
        if _is_named(path, name) and (not fitting or _columns(header) <= _columns_of(name)):
            return name
    if fitting:
        return fitting[0]
    return max(order, key=lambda name: len(_columns(header) & _columns_of(name)))


def is_librarys(path: Path) -> bool:
    """Whether a file is one of the built-in ones."""
    return path.resolve().parent == data_folder().resolve()


def _columns(header: Sequence[str]) -> set[str]:
    return {*filter(None, header)} - REMARKS


def _columns_of(name: str) -> set[str]:
    return {*columns_of(SCHEMAS[name])}


def _is_named(path: Path, name: str) -> bool:
    stem = path.stem.replace("-", ".")
    return f".{stem}".endswith(f".{name}")


def check_layered(path: Path, name: str) -> None:
    """Reject a user's file for a table whose rows are looked up in the file itself.

    Raises:
        LexiconError: it is such a file.
    """
    if name in ("communes", "commune_changes"):
        problem = Message(
            "{table} can only be read from the library: give places as regions (name, type)",
            table=name,
        )
        raise LexiconError(path, 1, 1, problem)
