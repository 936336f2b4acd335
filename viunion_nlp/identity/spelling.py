"""Comparison keys for names: one key for all spellings of a name."""

from __future__ import annotations

import functools
import re
from collections import Counter
from typing import Final, TypeAlias

from viunion_nlp.text.letters import fold_phrase

NameKey: TypeAlias = tuple[str, ...]
"""The syllables of a name, as they are compared."""

# Of folded text, in which one dash, apostrophe and quotation mark stands for all.
_APOSTROPHE: Final = re.compile(r"'\s*")
_DASH: Final = re.compile(r"\s*-\s*")
_SIGN: Final = re.compile(r"[\s.,\"]+")
# Of these letters, "y" and "i" at the end of a syllable are one sound, written either way: "Quý", "Quí".
_EITHER_WAY: Final = re.compile(r"\b(h|k|l|m|qu|s|t)([yýỳỷỹỵ])\b")
_AS_I: Final = dict(zip("yýỳỷỹỵ", "iíìỉĩị", strict=True))


@functools.lru_cache(maxsize=16384)
def person_key(name: str) -> NameKey:
    """The syllables of a person's name for comparison, ignoring capitals, tone-mark positions, dashes,
    apostrophes, and "y" versus "i".

    Example:
        >>> person_key("LÊ QUÍ HOÀ") == person_key("Lê Quý Hòa"), person_key("H’Loan Mlô")
        (True, ('hloan', 'mlô'))
    """
    folded = _DASH.sub(" ", _APOSTROPHE.sub("", fold_phrase(name)))
    return tuple(_EITHER_WAY.sub(_with_i, folded).split())


def fullest(names: Counter[str]) -> str:
    """The fullest of a person's names, in its most frequent spelling; if spellings tie, the first."""
    return max(names, key=lambda name: (len(person_key(name)), names[name]))


def _with_i(found: re.Match[str]) -> str:
    return found[1] + _AS_I[found[2]]


@functools.lru_cache(maxsize=16384)
def body_key(name: str) -> str:
    """A body's name for comparison, ignoring capitals, tone-mark positions, dashes, commas and dots.

    Example:
        >>> body_key("Phòng Văn hoá – Xã hội") == body_key("PHÒNG VĂN HÓA-XÃ HỘI")
        True
    """
    folded = _DASH.sub(" ", fold_phrase(name).replace("&", " và "))
    return _SIGN.sub(" ", folded).strip()
