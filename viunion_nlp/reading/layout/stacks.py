"""Finds the rows of tables whose cells were printed one to a line, as they come out of a PDF."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.drafts import Stretch
from viunion_nlp.reading.facts import Facts
from viunion_nlp.text.scan import DIGITS

_MOST_HEADINGS: Final = 8  # lines between the heading of the names and the first number
_MOST_CELLS: Final = 10  # lines of a row


def stacked_rows(facts: Facts) -> list[Stretch]:
    """The rows below "Họ và tên", each from its number to the next: "1⏎Lê An⏎Chủ tịch⏎2⏎…"."""
    firsts, words = facts.lines.firsts, facts.words
    openings = facts.cue_openings["column of names"]
    headings = facts.cues["column of names"]
    rows: list[Stretch] = []
    for line in range(len(firsts) - 1):
        first, last = firsts[line], firsts[line + 1]
        if words[first] in openings and " ".join(words[first:last]) in headings:
            rows += _rows_below(facts, line)
    return rows


def _rows_below(facts: Facts, line: int) -> list[Stretch]:
    firsts = facts.lines.firsts
    rows: list[Stretch] = []
    number = 1
    at = _line_of_number(facts, line + 1, _MOST_HEADINGS, number)
    columns = at - line + 1  # with that of the numbers, before the names
    while at >= 0:
        number += 1
        following = _line_of_number(facts, at + 1, _MOST_CELLS, number)
        end = following if following >= 0 else min(at + columns, len(firsts) - 1)
        rows.append((firsts[at], firsts[end]))
        at = following
    return rows


def _line_of_number(facts: Facts, line: int, most: int, number: int) -> int:
    """The line among the next ones that has only a number; -1 if there is none."""
    firsts = facts.lines.firsts
    for at in range(line, min(line + most, len(firsts) - 1)):
        first, last = firsts[at], firsts[at + 1]
        if last - first > 2 or not facts.shapes[first] & DIGITS:
            continue
        if facts.words[first].lstrip("0") == str(number):
            if last - first == 1 or facts.words[first + 1] == ".":
                return at
    return -1
