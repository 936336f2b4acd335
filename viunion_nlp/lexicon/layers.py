"""Layers a user's files over the built-in tables: for the same form or name, the user's rows replace the
library's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from viunion_nlp.lexicon.files import Row, Table, read_lexicon_text, read_table
from viunion_nlp.lexicon.keys import layer_keys
from viunion_nlp.lexicon.rows import SCHEMAS
from viunion_nlp.lexicon.tables import check_layered, table_of


class Layers:
    """The tables of a folder, with the rows of a user's files in front.

    Args:
        folder: where the built-in TSV files are.
        own_files: the user's files, each for any table; the first to contain a form or name wins.

    Attributes:
        texts: the content of the user's files, read immediately because they may change while the lexicon
            is in use.

    Raises:
        LexiconError: a file is invalid.
    """

    def __init__(self, folder: Path, own_files: Sequence[Path]) -> None:
        self._folder = folder
        self.texts = [read_lexicon_text(path) for path in own_files]
        self._own: dict[str, list[tuple[Any, ...]]] = {}
        for path in own_files:
            name = table_of(path)
            check_layered(path, name)
            self._own.setdefault(name, []).append(read_table(path, SCHEMAS[name]).rows)

    def table(self, name: str, row_type: type[Row]) -> Table[Row]:
        """A built-in table with the user's rows in front."""
        table = read_table(self._folder / f"{name}.tsv", row_type)
        for own in reversed(self._own.get(name, ())):
            table = Table(name, (*own, *_without(table, own)))
        return table


def _without(rows: Iterable[Row], own: Iterable[Any]) -> Iterator[Row]:
    """The rows that the user's rows do not replace: rows of the same form or name are dropped, and so are
    single aliases.
    """
    said = {key for row in own for key in layer_keys(row)}
    for row in rows:
        first, *others = layer_keys(row)
        if first in said:
            continue
        if not said.isdisjoint(others):
            named: Any = row
            aliases = zip(named.aliases, others, strict=True)
            row = named._replace(aliases=tuple(name for name, key in aliases if key not in said))
        yield row
