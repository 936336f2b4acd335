"""Splits a document's lines into cells: the text of one line in one column."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.layout.words import (
    in_capitals,
    number_end,
    opens_with,
    place_and_date_end,
    word_end,
)
from viunion_nlp.text.scan import CAPITAL, DIGITS, JOINED, SIGN, UPPER

_FLOWING: Final = 250  # code points of a line that holds a whole heading
_TOP_LINES: Final = 60  # in which parts of a heading may stand side by side without a gap
_BLANKS: Final = ("ngày", "tháng", "năm", "số")  # behind them a blank to fill in
_LONGEST_ROLE: Final = 4


class Cell:
    """A stretch of a line.

    Attributes:
        first, last: its syllables.
        line: the number of its line.
        column: where it starts in its line, in code points; after a tab, far to the right.
        length: its code points.
        upper: whether it is written in capitals.
        behind_blank: whether a blank line precedes its line.
        kind: what it is, once it has been classified (``kinds``).
    """

    __slots__ = ("behind_blank", "column", "first", "kind", "last", "length", "line", "upper")

    def __init__(
        self, facts: Facts, first: int, last: int, line: int, column: int, behind_blank: bool
    ) -> None:
        self.first = first
        self.last = last
        self.line = line
        self.column = column
        self.behind_blank = behind_blank
        self.length = facts.scan.ends[last - 1] - facts.scan.start(first)
        self.upper = in_capitals(facts, first, last)
        self.kind = ""


def cells_of(facts: Facts) -> list[Cell]:
    """All cells of a text, line by line."""
    firsts = facts.lines.firsts
    starts = sorted(_cuts(facts))
    cells: list[Cell] = []
    at = 0
    for line in range(len(firsts) - 1):
        first, last = firsts[line], firsts[line + 1]
        blank = line > 0 and facts.scan.blank_line(first)
        column = facts.scan.indent_columns(first)
        while at < len(starts) and starts[at] < last:
            start = starts[at]
            at += 1
            stop = min(last, starts[at]) if at < len(starts) else last
            if start > first:
                column += facts.scan.columns_between(cells[-1].first, start)
            cells.append(Cell(facts, start, stop, line, column, blank))
    return cells


def _cuts(facts: Facts) -> set[int]:
    """The syllables at which cells start."""
    firsts = facts.lines.firsts
    cuts = set(firsts[:-1])
    for index in facts.scan.wide_gaps():
        if 0 < index < facts.count and not is_filled_in(facts, index):
            cuts.add(index)
    line = behind = 0
    anchored: set[int] = set()
    for index in facts.scan.capitals:
        while firsts[line + 1] <= index:
            line += 1
        if line >= _TOP_LINES:
            break
        stop = _anchor_end(facts, index, firsts[line + 1]) if index >= behind else index
        if stop > index:
            behind = stop
            cuts.add(index)
            cuts.add(stop)
            anchored.add(line)
    cuts.discard(facts.count)
    for number in anchored:
        first, last = firsts[number], firsts[number + 1]
        if facts.scan.ends[last - 1] - facts.scan.start(first) > _FLOWING:
            _cut_flowing(facts, first, last, cuts)
    return cuts


def is_filled_in(facts: Facts, index: int) -> bool:
    """Whether a wide gap is a blank of the heading to be filled in: "Số:    /TTr-UBND", "ngày    tháng"."""
    before = facts.words[index - 1]
    if before in _BLANKS or (before == ":" and facts.words[index - 2] in _BLANKS):
        return True
    return facts.words[index] in ("/", "tháng", "năm") and before not in (";", ".")


def _anchor_end(facts: Facts, index: int, last: int) -> int:
    """The end of an unmistakable part of a heading that starts at a syllable; ``index`` if there is none."""
    if not facts.shapes[index] & CAPITAL or facts.gaps[index] == JOINED:
        return index
    if facts.shapes[index] & UPPER:
        for role in ("nation", "party"):
            stop = word_end(facts, index, last, role)
            if stop > index and in_capitals(facts, index, stop):
                return stop
        return index
    stop = number_end(facts, index, last)
    if stop == index:
        stop = word_end(facts, index, last, "motto")
    if stop == index:
        stop = place_and_date_end(facts, index, last)
    return stop


def _cut_flowing(facts: Facts, first: int, last: int, cuts: set[int]) -> None:
    """Split a document that is on a single line where capitals start and end, and at words that open a
    part.
    """
    for index in range(first + 1, last):
        # A gate: parts open with a capital or a sign, and capitals end behind one.
        if not (facts.shapes[index] | facts.shapes[index - 1]) & (CAPITAL | SIGN):
            continue
        if facts.gaps[index] == JOINED and facts.words[index - 1] != ".":
            continue
        if _opens_part(facts, index, last) or _opens_office(facts, index) or _turns(facts, index):
            cuts.add(index)


def _turns(facts: Facts, index: int) -> bool:
    """Whether a run of capitals starts or ends at a syllable."""
    if facts.shapes[index] & SIGN:
        return False
    before = index - 2 if facts.words[index - 1] in (".", "/") else index - 1
    if facts.syllables[index].text.isupper() == facts.syllables[before].text.isupper():
        return False
    return _in_run_of_capitals(facts, index) or _in_run_of_capitals(facts, before)


def _opens_part(facts: Facts, index: int, last: int) -> bool:
    """Whether an item, a seal, or a word of the layout starts at a syllable."""
    word, before = facts.words[index], facts.words[index - 1]
    if word == "(":
        return opens_with(facts, index + 1, last, "signed") is not None
    if word == "-":
        return bool(facts.shapes[index + 1] & CAPITAL) and before in (":", ";", ",", ".")
    if not facts.shapes[index] & CAPITAL:
        return False
    if before == ")":
        return True
    if facts.shapes[index] & UPPER and word_end(facts, index, last, "urgency") > index:
        return True
    return _opens_with_word(facts, index, last)


def _opens_with_word(facts: Facts, index: int, last: int) -> bool:
    for role in ("addressees", "recipients"):
        if word_end(facts, index, last, role) > index:
            return True
    stop = word_end(facts, index, last, "mark")
    if stop > index and facts.words[stop] in (".", "/"):
        return True
    if facts.words[index - 1] in (",", "-"):
        return False
    sentence = opens_with(facts, index, last, "preamble")
    if sentence is not None and " " in sentence.word:
        return True
    return word_end(facts, index, last, "ground") > index


def _opens_office(facts: Facts, index: int) -> bool:
    """Whether an office in capitals starts after another one or a full stop: "CHỦ TỊCH PHÓ CHỦ TỊCH"."""
    if not facts.shapes[index] & UPPER:
        return False
    role, before = facts.nodes[index].role, facts.nodes[index].before_role
    if facts.words[index - 1] == "." and role is not None:
        return word_end(facts, index - 2, index, "mark") == index - 2
    if not facts.shapes[index - 1] & UPPER:
        return False
    if before is not None:
        return facts.nodes[index + before.length].role is not None
    if facts.nodes[index - 1].before_role is not None:
        return False  # "BAN THƯỜNG VỤ PHÓ CHỦ TỊCH" has no "vụ phó".
    return role is not None and facts.role_before(index, _LONGEST_ROLE) is not None


def _in_run_of_capitals(facts: Facts, index: int) -> bool:
    """Whether a syllable in capitals is next to another one."""
    shapes = facts.shapes
    if not shapes[index] & UPPER or shapes[index] & (SIGN | DIGITS):
        return False
    return bool((shapes[index - 1] | shapes[index + 1]) & UPPER)
