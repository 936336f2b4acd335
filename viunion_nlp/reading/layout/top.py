"""Reads the cells above a document's text, and those whose meaning does not depend on their position."""

from __future__ import annotations

import re
from typing import Final

from viunion_nlp.reading.drafts import HeadingDraft, PartDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.layout.cells import Cell
from viunion_nlp.reading.layout.kinds import DATE, FURNITURE, NUMBER, RULE, kind_of
from viunion_nlp.reading.layout.words import day_end, numeric_date_end, word_end
from viunion_nlp.text.letters import bare_word, figures
from viunion_nlp.text.scan import SIGN

_MOST_CELLS: Final = 60  # of a heading
_RIGHT: Final = 20  # code points from a line's beginning to a column at the right
_LEAGUE: Final = 8  # cells of a heading with the League's name above all
_SKIPPED: Final = (RULE, FURNITURE, "nation", "party", "motto", "draft")
_DATE: Final = re.compile(r"ngày\s*([\dol]{0,2}).*?tháng\s*([\dol]{0,2})(.*?)năm\s*([\dol]{4})")
_NUMERIC_DATE: Final = re.compile(r"\D*(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})$")


class Top:
    """The cells above a document's text with their kinds, and what has been read from them.

    Attributes:
        cells, kinds: the first cells of the text.
        at: the cell to read next.
        heading: what has been read.
        left: cells in capitals above the type: the issuer.
        of_association: whether the issuer's own name stands where others print the state's.
    """

    __slots__ = ("at", "cells", "heading", "kinds", "left", "of_association")

    def __init__(self, facts: Facts, cells: list[Cell]) -> None:
        self.cells = cells[:_MOST_CELLS]
        self.kinds = [kind_of(facts, cell) for cell in self.cells]
        self.of_association = False
        self._find_league(facts)
        self.heading = HeadingDraft()
        self.left: list[Cell] = []
        self.at = 0

    def _find_league(self, facts: Facts) -> None:
        """The Youth League prints its own name where others print the state's: at the right, a second time,
        or above number and date."""
        if "nation" in self.kinds or "party" in self.kinds:
            return
        named = [at for at, cell in enumerate(self.cells) if _is_league(facts, cell)]
        if not named:
            self.of_association = self._is_of_association(facts)
            return
        apart = len(named) > 1 or self.cells[named[0]].column >= _RIGHT
        if apart or (NUMBER in self.kinds[:_LEAGUE] and DATE in self.kinds[:_LEAGUE]):
            self.kinds[named[-1]] = self.cells[named[-1]].kind = "party"

    def _is_of_association(self, facts: Facts) -> bool:
        """Whether a mass organisation's name opens a heading with number and date, but without the state's
        name: "HỘI NÔNG DÂN VIỆT NAM"."""
        kinds = self.kinds[:_LEAGUE]
        if NUMBER not in kinds or DATE not in kinds:
            return False
        first = self.cells[0]
        return first.upper and word_end(facts, first.first, first.last, "association") == first.last

    def follows(self, kinds: tuple[str, ...], within: int) -> bool:
        """Whether a cell of one of some kinds is among the next ones."""
        for kind in self.kinds[self.at : self.at + within]:
            if kind in kinds:
                return True
        return False


def _is_league(facts: Facts, cell: Cell) -> bool:
    return cell.upper and word_end(facts, cell.first, cell.last, "league") == cell.last


def read_mark(facts: Facts, top: Top) -> bool:
    """Read the next cell if it is a number, a date, a mark or irrelevant; returns whether it is."""
    cell, kind = top.cells[top.at], top.kinds[top.at]
    heading = top.heading
    if kind == NUMBER:
        _read_number(facts, heading, cell)
    elif kind == DATE:
        _read_place_and_date(facts, heading, cell)
    elif kind == "urgency":
        heading.urgency = heading.urgency or _plain(facts, cell)
    elif kind == "secrecy":
        heading.secrecy = heading.secrecy or _plain(facts, cell)
    elif kind not in _SKIPPED:
        return False
    top.at += 1
    return True


def _plain(facts: Facts, cell: Cell) -> str:
    return facts.scan.written(cell.first, cell.last).strip(" .:-*()[]")


def _read_number(facts: Facts, heading: HeadingDraft, cell: Cell) -> None:
    """ "Số: 12/QĐ-UBND": what follows the word; if that starts with a slash, the number was left blank."""
    first, last = cell.first, cell.last
    skip = 0
    word = bare_word(facts.words[first])
    if word[2:].isdigit():
        skip = 2
    else:
        first = word_end(facts, first, last, NUMBER)
        while first < last and facts.shapes[first] & SIGN and facts.words[first] != "/":
            first += 1
    while last > first and facts.words[last - 1] in (".", ",", ";"):
        last -= 1
    if first >= last:
        return
    number = PartDraft([(first, last)], skip=skip)
    if facts.words[first] == "/":
        heading.blank_number = number
        heading.remarks.append("the number is left blank")
    elif heading.number is None:
        heading.number = number
    elif facts.scan.text(first, last) != facts.scan.text(*heading.number.stretches[0]):
        heading.remarks.append(f"a second number: {facts.scan.written(first, last)}")


def _read_place_and_date(facts: Facts, heading: HeadingDraft, cell: Cell) -> None:
    """ "Lào Cai, ngày 14 tháng 8 năm 2025"; for a date with blanks, the parts that are filled in."""
    at = cell.first
    while at < cell.last - 1 and _date_end(facts, at, cell.last) == at:
        at += 1
    stop = _date_end(facts, at, cell.last)
    place_last = at
    if "," in facts.words[cell.first : at]:  # a time of day may stand behind it
        place_last = facts.words.index(",", cell.first)
    while place_last > cell.first and facts.shapes[place_last - 1] & SIGN:
        place_last -= 1
    iso = _iso_of(facts, facts.scan.written(at, max(stop, at + 1)))
    if heading.date is not None:
        if iso and iso != heading.date.iso:
            heading.remarks.append(f"a second date: {facts.scan.written(at, stop)}")
        return
    if place_last > cell.first:
        heading.place = PartDraft([(cell.first, place_last)])
    if iso:
        heading.date = PartDraft([(at, stop)], iso=iso)


def _date_end(facts: Facts, at: int, last: int) -> int:
    return max(day_end(facts, at, last), numeric_date_end(facts, at, last))


def _iso_of(facts: Facts, written: str) -> str:
    """A date as ISO 8601, as far as it is filled in and can be; "" where not even the year is."""
    found = _DATE.search(written.lower())
    numeric = _NUMERIC_DATE.match(written.lower()) if found is None else None
    if found is not None:
        day, month, year = figures(found[1]), figures(found[2]), figures(found[4])
        named = facts.lexicon.months.get(" ".join(found[3].split()))
        if not month and named is not None:
            month = int(named.number)
    elif numeric is not None:
        day, month, year = (figures(part) for part in numeric.groups())
    else:
        return ""
    if not 1900 < year < 2100:
        return ""
    if not 1 <= month <= 12:
        return str(year)
    if not 1 <= day <= 31:
        return f"{year}-{month:02}"
    return f"{year}-{month:02}-{day:02}"
