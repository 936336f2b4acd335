"""Recognises periods, years and other times that are over, in the words beside an office."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.cues import LinkCues

_LONGEST_END: Final = 3  # syllables behind "đến" up to a figure
_FARTHEST_CUE: Final = 3  # words of a part of a clause before the cue that opens it: "vài tháng"
_YEAR: Final = 4  # figures
_TERM: Final = 5  # years
_PLAN: Final = 4  # years: "2021 - 2025" is also the name of a plan
_CENTURIES: Final = ("19", "20")
_LAST_CENTURY: Final = "19"
_DATE_WORDS: Final = ("ngày", "tháng", "năm", "/", ".")
_RANGE_WORDS: Final = ("-", "đến")
_PART_SIGNS: Final = (",", ";", ":", "(", "-")
_ENTRY_SIGNS: Final = ("-", "+", "*")
_ENDS_PERIOD: Final = (":", "|")


def is_year(word: str) -> bool:
    """Whether a word is a year in figures."""
    return word[:2] in _CENTURIES and len(word) == _YEAR and word.isdigit()


def are_years(words: list[str]) -> bool:
    """Whether words are two years."""
    return len(words) == 2 and is_year(words[0]) and is_year(words[1])


def _latest_year(facts: Facts) -> int:
    """The latest year that the text tells, but for one that something lasts until; 0 if there is none."""
    latest = facts.known_latest_year
    if latest is None:
        latest = 0
        words = facts.words
        for date in facts.dates:
            if date.iso[:_YEAR].isdigit() and not _lasts_until(words, date.first):
                latest = max(latest, int(date.iso[:_YEAR]))
        for index, word in enumerate(words):
            if word == "năm" and is_year(words[index + 1]) and not _lasts_until(words, index):
                latest = max(latest, int(words[index + 1]))
        facts.known_latest_year = latest
    return latest


def _lasts_until(words: list[str], at: int) -> bool:
    """Whether "đến" or "tới" leads to a date."""
    before = words[max(0, at - _LONGEST_END) : at]
    return "đến" in before or "tới" in before


def is_over(facts: Facts, years: list[str]) -> bool:
    """Whether a period of two years is over: it is no term or plan that may still run, or the text tells a
    later year.
    """
    first, last = int(years[0]), int(years[1])
    if last < _latest_year(facts) or years[1].startswith(_LAST_CENTURY):
        return True
    plan = last - first == _PLAN and last % _TERM == 0
    return 0 < last - first != _TERM and not plan


def behind_period(facts: Facts, cues: LinkCues, words: list[str]) -> list[str]:
    """The words from the end of a period that is over, "từ 3/2021 [đến 6/2025 …]", "giai đoạn 2009 [- 2013
    …]", "tháng 5/2011 [- 12/2015 …]"; none where there is no such period.
    """
    for at in range(1, len(words)):
        if words[at] not in _RANGE_WORDS:
            continue
        opened, years = "từ" in words[:at], words[at - 1 : at + 2 : 2]
        if words[at] == "-" and are_years(years):
            named = cues.period.end(words[: at - 1]) or words[: at - 1] == ["năm"]
            return words[at:] if opened or (named and is_over(facts, years)) else []
        if words[at] == "đến" and opened:
            over = cues.until_then.begin([*words, ""], at + 1)
            for word in words[at + 1 : at + 1 + _LONGEST_END]:
                over = over or word[:1].isdigit()
            return words[at:] if over else []
        if is_year(words[at - 1]) and _joins_months(words, at):
            return words[at:] if opened or _opens_date(cues, words, at) else []
    return []


def _joins_months(words: list[str], at: int) -> bool:
    """Whether two months with their years stand around a sign: "5/2011 [-] 12/2015"."""
    end = _date_end(words, at + 1)
    if end <= at + 1 or not is_year(words[end - 1]):
        return False
    return "/" in words[at + 1 : end] or "tháng" in words[at + 1 : end]


def _opens_date(cues: LinkCues, words: list[str], at: int) -> bool:
    """Whether the date before a syllable opens a clause, also behind "giai đoạn": "Tháng 5/2011 [-]"."""
    while at > 0 and (words[at - 1].isdigit() or words[at - 1] in cues.of_date):
        at -= 1
    return at == 0 or words[at - 1] in _PART_SIGNS or cues.period.end(words[:at])


def opens_past(cues: LinkCues, clause: list[str]) -> bool:
    """Whether a part of a clause opens with another time: "Khi ấy,", "Vài tháng trước khi bị bắt,"."""
    first_words, begun = cues.until_then.by_first, 0
    for at, word in enumerate(clause):
        if word == ",":
            begun = at + 1
        elif word in first_words and at - begun <= _FARTHEST_CUE:
            if cues.until_then.begin(clause, at):
                return True
    return False


def ends_in_past_year(facts: Facts, cues: LinkCues, words: list[str]) -> bool:
    """Whether the words before a subject tell a year, and the text a later one: "Năm 2015,"."""
    return 0 < year_at_end(cues, words) < _latest_year(facts)


def year_at_end(cues: LinkCues, words: list[str]) -> int:
    """The year that the words before a subject tell: "Năm 2015,"; 0 if they tell none."""
    at = len(words) - (words[-1:] == [","])
    year = 0
    while at > 0 and (words[at - 1].isdigit() or words[at - 1] in cues.of_date):
        at -= 1
        if is_year(words[at]):
            year = int(words[at])
    return year if at == 0 or words[at - 1] in _PART_SIGNS else 0


def is_past_year(facts: Facts, words: list[str]) -> bool:
    """Whether words begin with a date in a year before one that the text tells: "năm 2019"."""
    for word in words[: _date_end(words, 0)]:
        if is_year(word):
            return int(word) < _latest_year(facts)
    return False


def opens_entry(facts: Facts, cues: LinkCues, words: list[str]) -> bool:
    """Whether an entry of a career opens with a period that is over: "- 5/2005 - 12/2011: …"."""
    at = 1 if words[:1] and words[0] in _ENTRY_SIGNS else 0
    while at < len(words) and (words[at] == "từ" or words[at] in cues.of_period):
        at += 1
    begun = _date_end(words, at)
    if begun == at or begun >= len(words) or words[begun] not in _RANGE_WORDS:
        return False
    end = _date_end(words, begun + 1)
    if end == begun + 1 or end >= len(words) or words[end] not in _ENDS_PERIOD:
        return False
    years = [word for word in words[at:end] if is_year(word)]
    if len(years) != 2:
        return False
    return "/" in words[at:end] or is_over(facts, years)


def _date_end(words: list[str], at: int) -> int:
    """Where figures and the words of a date end that start at a word."""
    while at < len(words) and (words[at].isdigit() or words[at] in _DATE_WORDS):
        at += 1
    return at
