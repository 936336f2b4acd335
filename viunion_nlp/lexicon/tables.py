"""Which table a lexicon file holds: the library's own files say it by name, a user's file by its columns."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from viunion_nlp.errors import LexiconError
from viunion_nlp.lexicon.files import columns_of, data_folder, fits, header_of
from viunion_nlp.lexicon.rows import SCHEMAS
from viunion_nlp.lexicon.spreadsheets import REMARKS

# Where the columns of a file fit several tables and its name tells none: what users' files are, first.
_USUAL = ("abbreviations", "people", "bodies", "body_heads", "roles", "regions", "laws")


def table_of(path: Path) -> str:
    """The name of the table that a file holds, a key of SCHEMAS.

    The name of a file tells it where it is that of a table or ends in one behind a dot or dash
    ("phong-ban.bodies.tsv"), and its columns do not say otherwise; else the columns tell. Where they
    are those of no table, it is the one that most of them are of, so that what is wrong can be told.

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
    """Whether a file is one of the library's own."""
    return path.resolve().parent == data_folder().resolve()


def _columns(header: Sequence[str]) -> set[str]:
    return {*filter(None, header)} - REMARKS


def _columns_of(name: str) -> set[str]:
    return {*columns_of(SCHEMAS[name])}


def _is_named(path: Path, name: str) -> bool:
    stem = path.stem.replace("-", ".")
    return f".{stem}".endswith(f".{name}")


def check_layered(path: Path, name: str) -> None:
    """Refuse a user's file of a table that is read row by row when a text asks for it.

    Raises:
        LexiconError: it is one.
    """
    if name in ("communes", "commune_changes"):
        problem = f"{name} can only be read from the library: give places as regions (name, type)"
        raise LexiconError(path, 1, 1, problem)
