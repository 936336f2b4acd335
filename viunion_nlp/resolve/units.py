"""Determines the province, district or commune that a part of a document is about."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from viunion_nlp.reading.facts import Facts
from viunion_nlp.records import Level


class Home(NamedTuple):
    """The place that a bare level word refers to in one document."""

    name: str
    level: Level | None


class NamedUnit(NamedTuple):
    """A province, district or commune named in the text.

    Attributes:
        at: the first syllable of the place, or of the committee's name that contains it.
        word: its level word, as the lexicons write it.
        home: the unit.
        typed: whether the text gives the level word.
        topical: whether it is part of a body's name, or the place that heads the text: "(Lào Cai) - …".
    """

    at: int
    word: str
    home: Home
    typed: bool
    topical: bool


class Units:
    """The units that a document names, and the one that is meant where none is given.

    Args:
        facts: everything that was found.
        units: where the text names them, in its order.
    """

    def __init__(self, facts: Facts, units: Iterable[NamedUnit]) -> None:
        self._lines = facts.scan.lines
        self._sentences = facts.sentences
        self._spoken_of: dict[str, list[NamedUnit | None]] = {}
        self._of_level: dict[str, list[NamedUnit]] = {}
        self._of_word: dict[str, list[NamedUnit]] = {}
        for unit in units:
            if unit.typed:
                self._of_word.setdefault(unit.word, []).append(unit)
            if unit.home.level is not None:
                self._of_level.setdefault(unit.home.level, []).append(unit)
        self._home: dict[str, NamedUnit | None] = {
            level: _most_named(found, self._lines) for level, found in self._of_level.items()
        }

    def meant(self, level: str, at: int) -> NamedUnit | None:
        """The last unit named in the paragraph before a syllable, else the one that the document is
        about. A unit that an earlier sentence names as a place alone is not meant if another is spoken of:
        somebody only went there.
        """
        units = self._of_level.get(level, [])
        last = self._last(units, at)
        if last is None:
            return self._home.get(level)
        if last.topical or self._sentences[last.at] == self._sentences[at]:
            return last
        if level not in self._spoken_of:
            self._spoken_of[level] = _spoken_of(units, self._lines)
        return self._spoken_of[level][bisect_right(units, at - 1, key=unit_place) - 1]

    def before(self, word: str, at: int) -> NamedUnit | None:
        """The last unit named with a level word in the paragraph before a syllable."""
        return self._last(self._of_word.get(word, []), at)

    def _last(self, units: list[NamedUnit], at: int) -> NamedUnit | None:
        behind = bisect_right(units, at - 1, key=unit_place)
        if not behind:
            return None
        last = units[behind - 1]
        same = bisect_right(self._lines, last.at) == bisect_right(self._lines, at)
        return last if same else None


def unit_place(unit: NamedUnit) -> int:
    """Where a unit is named."""
    return unit.at


def _spoken_of(units: list[NamedUnit], lines: Sequence[int]) -> list[NamedUnit | None]:
    """For each unit the one that its paragraph speaks of so far: the last one in the name of a body, else
    the only one."""
    found: list[NamedUnit | None] = []
    line = -1
    told: NamedUnit | None = None
    for unit in units:
        here = bisect_right(lines, unit.at)
        if here != line or unit.topical:
            line, told = here, unit
        elif told is not None and not told.topical and told.home != unit.home:
            told = None
        found.append(told)
    return found


def _most_named(units: list[NamedUnit], lines: Sequence[int]) -> NamedUnit | None:
    """The unit that two thirds of the mentions refer to, or more than half if the headline names it alone, if
    it is named with its level word, in the name of a body, as the place that heads the text, or twice.
    """
    counts: dict[Home, int] = {}
    for unit in units:
        counts[unit.home] = counts.get(unit.home, 0) + 1
    home = max(counts, key=counts.__getitem__)
    count = counts[home]
    meant = [unit for unit in units if unit.home == home]
    sure = count >= 2 or meant[0].typed or meant[0].topical
    if count * 3 >= len(units) * 2:
        return meant[0] if sure else None
    end = lines[1] if len(lines) > 1 else 0
    headed = {unit.home for unit in units if unit.at < end}
    return meant[0] if sure and count * 2 > len(units) and headed == {home} else None
