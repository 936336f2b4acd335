"""Determines which unit a level word alone means where it stands: whose "UBND tỉnh", which "Thành ủy"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from viunion_nlp.reading.facts import Facts
from viunion_nlp.resolve.units import Home, NamedUnit, unit_place

_MOST_NEAR: Final = 30  # units of one sentence that are compared


class LevelWord:
    """A level word of one document, and the units named with it or of its kind.

    Args:
        facts: everything that was found.
        units: the units, by their place in the text.

    Attributes:
        overall: the unit that the document as a whole means, if it is about one.
    """

    def __init__(self, facts: Facts, units: Sequence[NamedUnit]) -> None:
        self._blank_line = facts.scan.blank_line
        self._semicolons = facts.scan.signs_of(";")
        self._sentences = facts.sentences
        self._lines = facts.scan.lines
        self._units = units
        home = _overall(units)
        headed = _of_two_headed(facts, units)
        if headed is not None:
            home = headed
        own, total = _weights(units, home)
        self._rules_all = own * 3 >= total * 2
        if headed is None and own * 2 <= total:
            home = _in_heading(facts, units)
        self.overall = home

    def at(self, at: int) -> Home | None:
        """The unit meant at a syllable: the one spoken of there, else the document's own."""
        if self._rules_all:
            return self.overall
        return self.near(at) or self.overall

    def near(self, at: int) -> Home | None:
        """In a document about several units the one that the sentence names, of several the only one behind
        the last semicolon; else the one that was named last, just before.
        """
        if self._rules_all:
            return None
        units = self._units
        behind = bisect_left(units, at, key=unit_place)
        sentence = self._sentences[at]
        before = self._of_sentence(behind - 1, sentence, -1)
        after = self._of_sentence(behind, sentence, 1)
        if len(before) > 1:
            return _only(self._of_clause(behind - 1, at, sentence))
        if before or len(after) == 1:
            return _only(before or after)
        if behind and self._is_close(units[behind - 1].at, at):
            return _only(self._of_sentence(behind - 1, self._sentences[units[behind - 1].at], -1))
        return None

    def _of_sentence(self, number: int, sentence: int, step: int) -> set[Home]:
        """The units of a sentence, from a given one on; in a long list no more than tell it from a single
        one."""
        found: set[Home] = set()
        units = self._units
        end = number + step * _MOST_NEAR
        while 0 <= number < len(units) and number != end and len(found) < 2:
            if self._sentences[units[number].at] != sentence:
                break
            found.add(units[number].home)
            number += step
        return found

    def _of_clause(self, number: int, at: int, sentence: int) -> set[Home]:
        """The units of a sentence behind its last semicolon before a syllable; none where it has none."""
        semicolons = self._semicolons
        last = semicolons[bisect_left(semicolons, at) - 1] if semicolons else at
        if last > at or self._sentences[last] != sentence or self._units[number].at < last:
            return set()
        return {unit.home for unit in self._units[: number + 1][-_MOST_NEAR:] if unit.at > last}

    def _is_close(self, before: int, at: int) -> bool:
        """Whether a syllable is in the same paragraph as an earlier one, or in the sentence that follows
        with no blank line between."""
        line = bisect_right(self._lines, at)
        if bisect_right(self._lines, before) == line:
            return True
        if self._sentences[at] - self._sentences[before] > 1:
            return False
        return not self._blank_line(self._lines[line - 1])


def _only(homes: set[Home]) -> Home | None:
    return next(iter(homes)) if len(homes) == 1 else None


def _overall(units: Sequence[NamedUnit]) -> Home | None:
    """The unit named most often with the level word, else without it."""
    typed = [unit for unit in units if unit.typed]
    alone = [unit for unit in units if not unit.typed]
    sure = not typed and any(unit.topical for unit in alone)
    return _most_often(typed, 1) or _most_often(alone, 1 if sure else 2)


def _of_two_headed(facts: Facts, units: Sequence[NamedUnit]) -> Home | None:
    """Of two units in all the one that is named in the first line: "Gia Lai: Khởi công …"."""
    if len({unit.home for unit in units}) != 2:
        return None
    lines = facts.scan.lines
    end = lines[1] if len(lines) > 1 else 0
    first = {unit.home for unit in units if unit.at < end}
    return first.pop() if len(first) == 1 else None


def _in_heading(facts: Facts, units: Sequence[NamedUnit]) -> Home | None:
    """The unit that the heading of an official document names with its issuer."""
    issuers = facts.heading.issuers if facts.heading is not None else ()
    end = issuers[-1].stretches[-1][1] if issuers else 0
    return units[0].home if units and units[0].at < end else None


def _weights(units: Sequence[NamedUnit], home: Home | None) -> tuple[int, int]:
    """How many mentions are of one unit, and how many there are: those with the level word, and those in
    bodies' names, counted twice."""
    own = total = 0
    for unit in units:
        weight = 2 if unit.typed or unit.topical else 1
        total += weight
        own += weight * (unit.home == home)
    return own, total


def _most_often(units: Sequence[NamedUnit], least: int) -> Home | None:
    """The unit with more than half of the mentions."""
    counts: dict[Home, int] = {}
    for unit in units:
        counts[unit.home] = counts.get(unit.home, 0) + 1
    home = max(counts, key=counts.__getitem__, default=None)
    if home is None or counts[home] < least or counts[home] * 2 <= len(units):
        return None
    return home
