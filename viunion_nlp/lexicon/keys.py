"""The keys of rows in a lexicon file: forms of abbreviations, names with their aliases, or several
columns together.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any

from viunion_nlp.lexicon.place_rows import CommuneChangeRow, CommuneRow, DistrictRow
from viunion_nlp.lexicon.rows import (
    AbbreviationRow,
    BodyChangeRow,
    BoundaryRow,
    ConfidenceRow,
    CueRow,
    FormPairRow,
    RoleModifierRow,
)
from viunion_nlp.text.letters import fold, fold_phrase

# The columns that together identify a row, if the first column alone does not.
_KEY_COLUMNS: dict[type[Any], tuple[str, ...]] = {
    AbbreviationRow: ("abbreviation", "expansion"),
    BodyChangeRow: ("name", "of"),
    BoundaryRow: ("word", "role"),
    CommuneChangeRow: ("name", "type", "district", "province"),
    CommuneRow: ("name", "type", "province"),
    ConfidenceRow: ("label", "rule"),
    CueRow: ("cue", "role"),
    DistrictRow: ("name", "type", "province"),
    FormPairRow: ("first", "second"),
    RoleModifierRow: ("modifier", "place"),
}


@functools.lru_cache(maxsize=8192)
def bare_form(form: str) -> str:
    """A form without the dots, spaces and line breaks that writers may add, for looking it up."""
    return "".join(form.split()).replace(".", "").replace("–", "-")


def key_columns(row_type: type[Any]) -> tuple[str, ...]:
    """The columns that together identify the rows of a file."""
    return _KEY_COLUMNS.get(row_type, (row_type._fields[0],))


def keys_of(row: Any) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    """The keys that must be unique in the file: (column, value, folded key)."""
    row_type: Any = type(row)
    if row_type is AbbreviationRow:
        yield 2, row.expansion, sense_key(row)
    elif "aliases" in row_type._fields:
        yield 1, row.name, (fold_phrase(row.name),)
        for alias in row.aliases:
            yield row_type._fields.index("aliases") + 1, alias, (fold_phrase(alias),)
    else:
        yield 1, row[0], tuple(fold_phrase(getattr(row, name)) for name in key_columns(row_type))


def names_of(row: Any) -> tuple[str, ...]:
    """What a row is of: an expansion, a name with its aliases, or what its first column says."""
    if type(row) is AbbreviationRow:
        return (row.expansion,)
    return (row[0], *getattr(row, "aliases", ()))


def sense_key(row: AbbreviationRow) -> tuple[str, ...]:
    """The key of a sense of a form, ignoring signs in the form and tone-mark positions."""
    # Case matters: "người lao động" means people, "Người Lao Động" is a newspaper.
    return bare_form(row.abbreviation), fold(row.expansion).text


def layer_keys(row: Any) -> tuple[tuple[str, ...], ...]:
    """The keys under which a user's row replaces the library's: a form with all its senses, a name and
    its aliases, or the row as a whole.
    """
    if type(row) is AbbreviationRow:
        return ((bare_form(row.abbreviation),),)
    return tuple(key for _, _, key in keys_of(row))
