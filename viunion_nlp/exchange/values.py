"""Checks single JSON values; the error for a wrong value names its place."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from viunion_nlp.errors import FormatError

Span: TypeAlias = tuple[int, int]

_NAMES: dict[type, str] = {
    dict: "an object", list: "a list", tuple: "a list", str: "a string", bool: "a truth value",
    int: "a number", float: "a number", type(None): "null",
}  # fmt: skip
_SHOWN = 40  # characters of a value in a message


def string(value: object, place: str) -> str:
    """A string.

    Raises:
        FormatError: it is none.
    """
    if not isinstance(value, str):
        raise FormatError(place, f"{_name(value)}, expected a string")
    return value


def composed(value: object, place: str) -> str:
    """A string in Unicode form NFC.

    Raises:
        FormatError: it is none.
    """
    text = string(value, place)
    if not unicodedata.is_normalized("NFC", text):
        raise FormatError(place, f"{shown(text)} is not in Unicode form NFC")
    return text


def integer(value: object, place: str) -> int:
    """A whole number.

    Raises:
        FormatError: it is none.
    """
    if not isinstance(value, int) or isinstance(value, bool):
        raise FormatError(place, f"{_name(value)}, expected a whole number")
    return value


def share(value: object, place: str) -> float:
    """A number from 0 to 1.

    Raises:
        FormatError: it is none.
    """
    told = value if isinstance(value, float) else float(integer(value, place))
    if not 0 <= told <= 1:
        raise FormatError(place, f"{shown(value)} is not a number from 0 to 1")
    return told


def items(value: object, place: str) -> Iterator[tuple[str, Any]]:
    """The items of a list, each with its place; none where there is no list.

    Raises:
        FormatError: it is neither null nor a list.
    """
    if value is None:
        return
    if not isinstance(value, (list, tuple)):
        raise FormatError(place, f"{_name(value)}, expected a list")
    for index, item in enumerate(value):
        yield f"{place}[{index}]", item


def mapping(value: object, place: str) -> Mapping[str, Any]:
    """An object whose keys are strings.

    Raises:
        FormatError: it is none.
    """
    if not isinstance(value, Mapping):
        raise FormatError(place, f"{_name(value)}, expected an object")
    for key in value:
        if not isinstance(key, str):
            raise FormatError(place, f"the key {shown(key)} is not a string")
    return value


def span(value: object, place: str, text: str) -> Span:
    """A list of start and end inside a text, the start before the end.

    Raises:
        FormatError: it is none.
    """
    if not isinstance(value, (list, tuple)) or len(value) != 2:
        raise FormatError(place, f"{_name(value)}, expected a list of start and end")
    return offsets(value[0], value[1], f"{place}[0]", f"{place}[1]", text)


def offsets(start: object, end: object, start_place: str, end_place: str, text: str) -> Span:
    """A start and an end inside a text.

    Raises:
        FormatError: one of them is none, or they are out of order.
    """
    first, last = integer(start, start_place), integer(end, end_place)
    if first < 0:
        raise FormatError(start_place, f"{first} is before the start of the text")
    if last > len(text):
        raise FormatError(end_place, f"{last} is past the text's end at {len(text)}")
    if first >= last:
        raise FormatError(end_place, f"{last} is not after the start at {first}")
    return first, last


def shown(value: object) -> str:
    """A value short enough for a message."""
    written = repr(value)
    return written if len(written) <= _SHOWN else f"{written[:_SHOWN]}…"


def _name(value: object) -> str:
    return _NAMES.get(type(value), f"a {type(value).__name__}")
