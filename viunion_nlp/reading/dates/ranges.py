"""Lists and ranges of dates: days that share a month, and what joins the two ends of a period."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.dates.shapes import (
    PERIOD_WORDS,
    DateRead,
    number,
    read_month_year,
    read_numeric,
    year_behind,
)
from viunion_nlp.reading.facts import Facts
from viunion_nlp.text.scan import DIGITS, JOINED, NEWLINE

LIST_WORDS: Final = ("và", ",", *PERIOD_WORDS)
_MOST_LISTED: Final = 4
_JOINTS: Final = ("đến", "tới", "và")
_LONGEST_JOINT: Final = 4


class Leading:
    """Days or months before the last one of a list, which share its month or year.

    Attributes:
        numbers: the days or months.
        at: where the last one is.
        joint: where the word or sign is that joins it to those before.
    """

    __slots__ = ("at", "joint", "numbers")

    def __init__(self, at: int) -> None:
        self.numbers: list[int] = []
        self.at = at
        self.joint = at


def leading_numbers(facts: Facts, first: int) -> Leading:
    """The leading part of a list: "30 và" in "30 và 31/8/2019", "10 đến ngày" in "10 đến ngày 12/5"."""
    leading = Leading(first)
    if facts.words[first - 1] in facts.cues["weekday"]:
        return leading  # "Thứ 7, 20/04/2024"
    told = facts.words[first - 1] if facts.words[first - 1] in ("ngày", "tháng") else ""
    while len(leading.numbers) < _MOST_LISTED:
        behind = _behind_listed(facts, leading.at, told)
        if not behind:
            break
        leading.numbers.append(int(facts.words[leading.at]))
        leading.joint = joint_of_list(facts, leading.at + 1)
        leading.at = behind
    return leading


def joint_of_list(facts: Facts, index: int) -> int:
    """Where the word or sign of a list is, behind the "cho" of "cho đến"."""
    return index + int(facts.words[index] == "cho" and facts.words[index + 1] in _JOINTS)


def behind_joint(facts: Facts, index: int) -> int:
    """Behind what joins the two ends of a range: "-", "đến", "cho tới hết ngày"; 0 if nothing does."""
    joint = joint_of_list(facts, index)
    if facts.words[joint] not in PERIOD_WORDS:
        return 0
    behind = joint + 1
    if facts.words[joint] != "-":
        behind += int(facts.words[behind] in facts.cues["to the end"])
        behind += int(facts.words[behind] == "ngày")
    return 0 if NEWLINE in facts.gaps[index : behind + 1] else behind


def _behind_listed(facts: Facts, index: int, told: str) -> int:
    """The position of the next number, if there is a number here followed by a word or sign of a list;
    else 0. ``told`` is the "ngày" or "tháng" before the list, which may be repeated after "đến".
    """
    joint = joint_of_list(facts, index + 1)
    word = facts.words[joint]
    if word not in LIST_WORDS or not number(facts, index, 1, 31):
        return 0
    behind = joint + 1
    if word in _JOINTS and facts.words[behind] in facts.cues["to the end"]:
        behind += 1
    if told and facts.words[behind] == told and word != ",":
        behind += 1
    if not facts.shapes[behind] & DIGITS or NEWLINE in facts.gaps[joint : behind + 1]:
        return 0
    if word == "-" and read_numeric(facts, index) is not None:
        return 0
    if year_behind(facts, joint) or (word == "," and facts.gaps[behind] == JOINED and not told):
        return 0
    return behind


def second_of_range(facts: Facts, read: DateRead) -> DateRead | None:
    """The second full date of "2/7/1994 - 2/7/2024", or of "1/3 tới 15/3/2022", where they share their
    month.
    """
    behind = behind_joint(facts, read.last)
    if not behind:
        return None
    of_months = not read.day
    dashed = facts.words[read.last] == "-"
    second = read_numeric(facts, behind)
    if second is None:
        second = read_month_year(facts, behind, after_month=of_months)
    if second is None or (not second.day) != of_months:
        return None
    if not dashed and (of_months or read.year or second.month != read.month):
        return None
    return second


def leads_to_end(facts: Facts, last: int, first: int) -> bool:
    """Whether everything between two dates joins them: "đến", "cho tới ngày", "đến hết ngày", "và"."""
    joint = joint_of_list(facts, last)
    if not 1 <= first - joint <= _LONGEST_JOINT or facts.words[joint] not in _JOINTS:
        return False
    if NEWLINE in facts.gaps[last : first + 1]:
        return False
    cues = facts.cues
    for index in range(joint + 1, first):
        word = facts.words[index]
        if word != "ngày" and word not in cues["to the end"] and word not in cues["day part"]:
            return False
    return True
