"""The ids of rows in the built-in tables: eight consonants derived from the content of the row when it
was new.

No counter is kept, so two editors who add rows independently never assign the same id twice. The same id
arises again only for the same row.
"""

from __future__ import annotations

import hashlib
import itertools
import re
from collections.abc import Iterable, Iterator

ID = "id"
"""The column of ids, the last one of a table."""

# Without vowels they form no words, and no program mistakes them for numbers.
_LETTERS = "bcdfghjklmnpqrstvwxz"
_LENGTH = 8

PATTERN = f"[{_LETTERS}]{{{_LENGTH}}}"
"""The form of an id, as a regular expression."""

_FORM = re.compile(PATTERN)


def row_ids(table: str, key: Iterable[str]) -> Iterator[str]:
    """The candidate ids of a row, in order; it gets the first one that no other row of the table has.

    Args:
        table: the name of the table.
        key: the cells that distinguish the row from all others.

    Example:
        >>> next(row_ids("provinces", ["Hà Nội"]))
        'szjsczdl'
    """
    told = "\t".join((table, *key))
    for attempt in itertools.count():
        digest = hashlib.sha256(f"{told}\t{attempt}".encode()).digest()
        number = int.from_bytes(digest, "big")
        letters = []
        for _ in range(_LENGTH):
            number, letter = divmod(number, len(_LETTERS))
            letters.append(_LETTERS[letter])
        yield "".join(letters)


def is_id(cell: str) -> bool:
    """Whether a cell has the form of an id."""
    return _FORM.fullmatch(cell) is not None
