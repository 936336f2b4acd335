"""Finds the day and time at which a text was put on a web site, beside the names of its writers."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.persons.evidence.surroundings import fills_place
from viunion_nlp.text.scan import DIGITS, JOINED, NEWLINE

_LONGEST_STAMP: Final = 16  # syllables and signs
_LONGEST_NAMES: Final = 18
_JOINTS: Final = ("-", "|", ",", "•", "·")
_OF_DAYS: Final = ("/", "-", ".")


def opens_stamp(facts: Facts, at: int) -> bool:
    """Whether a day in figures and a time of the clock fill the rest of a line, in either order:
    "28/10/2025 12:06 GMT+7", "17:13, 23/08/2024"."""
    if not facts.shapes[at] & DIGITS:
        return False
    has_day = has_time = False
    for index in range(at + 1, at + _LONGEST_STAMP):
        if facts.gaps[index] == NEWLINE:
            return has_day and has_time
        if facts.gaps[index] == facts.gaps[index + 1] == JOINED:
            has_day = has_day or facts.words[index] in _OF_DAYS
            has_time = has_time or facts.words[index] == ":"
    return False


def end_before_stamp(facts: Facts, first: int, last: int) -> int:
    """Where the names of a line end before the stamp that closes it, "Lê An | 12/10/2024 08:00", "Lê An
    LDO - Thứ năm, …"; ``last`` if none does, or a section or place stands before it: "Thời Sự - …"."""
    if not facts.shapes[last - 1] & DIGITS and facts.words[last - 1] != ")":
        return last
    for index in range(first + 2, min(first + _LONGEST_NAMES, last)):
        if facts.shapes[index] & DIGITS:
            end = _behind_names(facts, first, index)
            named = first + 2 <= end < index and opens_stamp(facts, index)
            return end if named and not is_section(facts, first, end) else last
    return last


def _behind_names(facts: Facts, first: int, at: int) -> int:
    """Back from a stamp over the signs, the weekday and the letters of a paper before it."""
    weekdays = facts.cues["weekday"]
    while at > first + 2:
        before = facts.words[at - 2], facts.words[at - 1]
        if before[1] in _JOINTS or facts.abbreviation_kind(at - 1) == "media":
            at -= 1
        elif before[1] == ")" and facts.words[at - 3] == "(":
            if facts.abbreviation_kind(at - 2) != "media":
                break
            at -= 3  # "LÊ AN (LDO)"
        elif before[0] in weekdays or " ".join(before) in weekdays:
            at -= 2
        else:
            break
    return at


def is_section(facts: Facts, first: int, last: int) -> bool:
    """Whether a line begins with an everyday word or with a place that fills it."""
    if (facts.words[first], facts.words[first + 1]) in facts.lexicon.words:
        return True
    return fills_place(facts, first, last)
