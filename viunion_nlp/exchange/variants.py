"""Variants of a document's values for other readers: UTF-16 offsets, or a compact form."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate, chain
from typing import Any, Literal, TypeAlias

Offsets: TypeAlias = Literal["code points", "utf-16"]

# Left out of a compact mention: its slice of the text, and the fields that only explain it.
_LEFT_OUT = frozenset({"text", "rule", "row", "candidates"})
_OFFSETS = frozenset({"start", "end"})


def without_reasons(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values without slices of the text and explanations: about a third of the size.

    ``from_dict`` reads them.
    """
    entities = [
        {name: value for name, value in entity.items() if name not in _LEFT_OUT}
        for entity in values["entities"]
    ]
    return {**values, "entities": entities}


def in_utf16(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values with all offsets counted in UTF-16 code units, as JavaScript, Java and C# count.

    Offsets are every ``start`` and ``end``, and every pair of whole numbers, alone or after a label.
    """
    text: str = values["text"]
    if not any(letter > "\uffff" for letter in text):
        return dict(values)
    units = utf16_units(text)
    return {name: _counted(value, units) for name, value in values.items()}


def utf16_units(text: str) -> list[int]:
    """For every offset into a text, including its end, the number of UTF-16 code units before it."""
    return list(chain((0,), accumulate(1 + (letter > "\uffff") for letter in text)))


def _names_mention(value: list[Any]) -> bool:
    """Whether a list consists of a label, a start and an end."""
    if len(value) != 3 or type(value[0]) is not str:
        return False
    return all(type(part) is int for part in value[1:])


def _counted(value: Any, units: list[int]) -> Any:
    if isinstance(value, dict):
        return {
            name: units[part] if name in _OFFSETS else _counted(part, units)
            for name, part in value.items()
        }
    if isinstance(value, list):
        if len(value) == 2 and all(type(part) is int for part in value):
            return [units[part] for part in value]
        if _names_mention(value):
            return [value[0], *_counted(value[1:], units)]
        return [_counted(part, units) for part in value]
    return value
