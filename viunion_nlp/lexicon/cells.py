"""Reads and checks the cells of lexicon files according to the annotations of the row types."""

from __future__ import annotations

import functools
import itertools
import re
import typing
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from viunion_nlp.errors import Message

# UTF-8 of Vietnamese letters that was decoded as a Western encoding: "Ã´", "áº£", "á»‡", "Ä‘", "Æ°".
GARBLED = re.compile("Ã[\u0080-\u00bf]|á[º»]|Ä[\u0090\u0091‘]|Æ[°¡]")
# Each of these contains one of these characters; searching for a single character is fastest.
_SIGNS_OF_GARBLED = ("Ã", "Ä", "Æ", "º", "»")


@dataclass(frozen=True, slots=True)
class Cell:
    """The rules for the cells of a column: the allowed values (any, if none are listed), whether a cell
    may be empty, and what an empty cell means.
    """

    kind: Literal["text", "list", "number"]
    allowed: frozenset[str]
    required: bool
    usual: str = ""


@functools.cache
def cells_of(row_type: type[Any]) -> tuple[Cell, ...]:
    """The rules for each field's cells; text must not be empty unless it has a default or allows ""."""
    readers: list[Cell] = []
    for name, hint in typing.get_type_hints(row_type).items():
        if hint is int:
            readers.append(Cell("number", frozenset(), True))
        elif typing.get_origin(hint) is tuple:
            allowed = _literal_values(typing.get_args(hint)[0])
            readers.append(Cell("list", allowed, False))
        else:
            allowed = _literal_values(hint)
            required = name not in row_type._field_defaults and "" not in allowed
            usual = row_type._field_defaults.get(name, "")
            readers.append(Cell("text", allowed, required, usual))
    return tuple(readers)


def _literal_values(hint: Any) -> frozenset[str]:
    """The closed list that a type hint stands for; empty for free text."""
    if typing.get_origin(hint) is Literal:
        return frozenset(typing.get_args(hint))
    return frozenset().union(*(_literal_values(part) for part in typing.get_args(hint)))


def have_cells(lines: list[str], width: int) -> bool:
    """Whether all lines have the given number of cells, and no two lines are the same."""
    tabs = {*map(str.count, lines, itertools.repeat("\t"))}
    return tabs == {width - 1} and len({*lines}) == len(lines)


def is_tidy(cells: str) -> bool:
    """Whether tab-separated cells contain neither stray white space nor damaged letters."""
    # The plain blank is the only white space that counts as printable.
    if not cells.replace("\t", "").isprintable():
        return False
    if "\t " in cells or " \t" in cells or cells[:1] == " " or cells[-1:] == " ":
        return False
    if any(sign in cells for sign in _SIGNS_OF_GARBLED) and GARBLED.search(cells):
        return False
    return unicodedata.is_normalized("NFC", cells)


def read_column(cells: list[str], reader: Cell) -> Iterable[object]:
    """The values of a column's cells."""
    if reader.kind == "text" and not reader.allowed and not (reader.required and "" in cells):
        return cells
    # Most columns hold few different values.
    values = {cell: read_cell(cell, reader) for cell in {*cells}}
    return map(values.__getitem__, cells)


def read_cell(cell: str, reader: Cell) -> object:
    """The value of a cell.

    Raises:
        ValueError: the value is not allowed; its Message is meant to follow the name of its column.
    """
    if reader.kind == "list":
        values = tuple(cell.split("|")) if cell else ()
        for value in values:
            if not value.strip():
                raise ValueError(Message("an empty value between two '|'"))
            if value != value.strip():
                raise ValueError(
                    Message("white space beside '|' around {value!r}", value=value.strip())
                )
            _check_allowed(value, reader.allowed)
        return values
    if reader.kind == "number":
        if not cell.isdecimal():
            raise ValueError(Message("expected a whole number, found {value!r}", value=cell))
        return int(cell)
    if not cell and reader.usual:
        return reader.usual
    if reader.required and not cell:
        if not reader.allowed:
            raise ValueError(Message("must not be empty"))
        choices = ", ".join(sorted(reader.allowed))
        raise ValueError(Message("must not be empty: write one of: {choices}", choices=choices))
    _check_allowed(cell, reader.allowed)
    return cell


def _check_allowed(value: str, allowed: frozenset[str]) -> None:
    if allowed and value not in allowed:
        choices = ", ".join(sorted(filter(None, allowed)))
        raise ValueError(
            Message("{value!r} is not one of: {choices}", value=value, choices=choices)
        )
