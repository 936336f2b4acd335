"""Computes the numbers that Word displays before paragraphs: "Điều 1.", "a)", "II."; they are not in the
file's text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final
from xml.etree.ElementTree import Element

from viunion_nlp.sources.xml import attribute, child, name_of

_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_PLACE: Final = re.compile(r"%([1-9])")
_MOST: Final = 3000  # above it, Roman numbers are figures


@dataclass(frozen=True, slots=True)
class _Level:
    """How a level of a list is numbered."""

    start: int
    format: str
    text: str


@dataclass(slots=True)
class Numbering:
    """The lists of a document, and the current count of each."""

    levels: dict[str, dict[int, _Level]] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    @classmethod
    def of(cls, part: Element) -> Numbering:
        """The lists that a document defines."""
        numbering = cls()
        for each in part:
            if name_of(each) == "abstractNum":
                key = attribute(each, "abstractNumId") or ""
                levels = (level for level in each if name_of(level) == "lvl")
                numbering.levels[key] = {_number(level, "ilvl"): _level(level) for level in levels}
            elif name_of(each) == "num":
                key = attribute(each, "numId") or ""
                numbering.lists[key] = attribute(child(each, "abstractNumId"), "val") or ""
        return numbering

    def label(self, told: Element) -> str:
        """The label of the next paragraph of a list, followed by a blank; "" if it has none.

        Args:
            told: the ``w:numPr`` of the paragraph, or of its style.
        """
        key = attribute(child(told, "numId"), "val") or ""
        at = _number(child(told, "ilvl"), "val")
        levels = self.levels.get(self.lists.get(key, ""), {})
        level = levels.get(at)
        if level is None or level.format == "none":
            return ""
        if level.format == "bullet":
            return "- "
        counts = self.counts.setdefault(self.lists[key], {})
        counts[at] = counts.get(at, level.start - 1) + 1
        for deeper in [each for each in counts if each > at]:
            del counts[deeper]

        def counted(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            named = levels.get(place, level)
            return _written(counts.get(place, named.start), named.format)

        label = _PLACE.sub(counted, level.text)
        return f"{label} " if label else ""


def _level(level: Element) -> _Level:
    return _Level(
        _number(child(level, "start"), "val", 1),
        attribute(child(level, "numFmt"), "val") or "decimal",
        attribute(child(level, "lvlText"), "val") or "",
    )


def _number(element: Element | None, name: str, otherwise: int = 0) -> int:
    told = attribute(element, name) or ""
    return int(told) if told.isascii() and told.isdigit() and len(told) < 6 else otherwise


def _written(number: int, format: str) -> str:
    if format in ("lowerLetter", "upperLetter") and number > 0:
        # Behind z come aa, bb …
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 % 26 + 1)
        return letter.upper() if format == "upperLetter" else letter
    if format in ("lowerRoman", "upperRoman") and 0 < number <= _MOST:
        roman = ""
        for value, sign in _ROMAN:
            roman += sign * (number // value)
            number %= value
        return roman.upper() if format == "upperRoman" else roman
    return f"{number:02}" if format == "decimalZero" else str(number)
