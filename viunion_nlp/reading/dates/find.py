"""Finds dates, starting from each figure outside document symbols."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.cues import is_cue
from viunion_nlp.reading.dates.evidence import IS_DATE, follows_date
from viunion_nlp.reading.dates.ranges import (
    Leading,
    leading_numbers,
    leads_to_end,
    second_of_range,
)
from viunion_nlp.reading.dates.shapes import (
    PERIOD_WORDS,
    DateRead,
    month_name_before,
    month_named,
    read_month_year,
    read_numeric,
    read_spaced,
    read_worded,
    read_year_first,
    starts_number,
)
from viunion_nlp.reading.drafts import DateDraft, mark
from viunion_nlp.reading.facts import Facts
from viunion_nlp.text.scan import DIGITS, SIGN

# Behind a day, a month or a part of a range.
_DATE_WORDS: Final = ("tháng", "năm", "cho", "đến", "tới", "và")
_LENGTH_OF_YEAR: Final = len("2022")
_LENGTH_OF_MONTH: Final = len("2022-09")
_LENGTH_OF_DAY: Final = len("--09-28")
_LENGTH_OF_DATE: Final = len("2022-09-28")


def find_dates(facts: Facts) -> None:
    """Find all dates, in text order, store them in ``facts.dates``, and mark their syllables."""
    index = 0
    for number in facts.scan.numbers:
        if number < index or facts.in_symbol[number]:
            continue
        if not _may_go_on(facts, number):
            if facts.trace is not None:
                facts.trace.stopped("DATE", "nothing beside the figure belongs to a date", number)
            continue
        if not starts_number(facts, number):
            if facts.trace is not None:
                facts.trace.stopped("DATE", "the figure goes on from what stands before", number)
            continue
        date = _read_date(facts, number)
        if date is not None:
            if facts.dates and facts.dates[-1].iso.startswith("--"):
                _share_year(facts, facts.dates[-1], date)
            facts.dates.append(date)
            mark(facts.in_symbol, date.first, date.last)
            index = date.last


def _may_go_on(facts: Facts, number: int) -> bool:
    """Whether what stands beside a figure can belong to a date."""
    if facts.shapes[number + 1] & (SIGN | DIGITS) or facts.words[number + 1] in _DATE_WORDS:
        return True
    return facts.words[number - 1] == "năm" or follows_date(facts, number)


def _read_date(facts: Facts, first: int) -> DateDraft | None:
    month_at = month_name_before(facts, first) if facts.words[first - 1] == "năm" else 0
    if month_at:
        month = month_named(facts, month_at, first - 1)
        named = DateRead(first + 1, 0, int(month.number), int(facts.words[first]))
        return DateDraft(first=month_at, last=first + 1, rule="month in words", iso=named.iso)
    if follows_date(facts, first) and len(facts.dates[-1].iso) == _LENGTH_OF_MONTH:
        second = read_month_year(facts, first, after_month=True)
        if second is not None:
            return DateDraft(first=first, last=second.last, rule="month and year", iso=second.iso)
    of_months = facts.words[first - 1] == "tháng"
    leading = leading_numbers(facts, first)
    if leading.numbers:
        read, rule = _read_single(facts, first, leading.at, after_month=of_months)
        if read is not None and (not read.day) == of_months and _in_order(facts, leading, read):
            return _shared(facts, first, leading, read)
    read, rule = _read_single(facts, first, first, after_month=of_months and not leading.numbers)
    if read is None:
        return None
    if not read.year and (_is_lunar(facts, read.last) or _names_place(facts, first)):
        return None
    second = second_of_range(facts, read)
    if second is not None:
        iso = f"{_in_year_of(read, second).iso}/{second.iso}"
        return DateDraft(first=first, last=second.last, rule="range of dates", iso=iso)
    return DateDraft(first=first, last=read.last, rule=rule, iso=read.iso)


def _is_lunar(facts: Facts, last: int) -> bool:
    """Whether a day is one of the lunar calendar: "6 tháng Mười năm Giáp Thìn"."""
    return is_cue(facts, last, "lunar calendar")


def _names_place(facts: Facts, first: int) -> bool:
    """Whether a street or the like is called after a day: "đường 3 Tháng 2"."""
    word = facts.place_word_before(first)
    return word is not None and word.row.head in facts.cues["after a day"]


def _read_single(
    facts: Facts, first: int, at: int, *, after_month: bool
) -> tuple[DateRead | None, str]:
    """The date at ``at``, together with the preceding days from ``first`` that share its month, and the
    deciding rule.
    """
    read = read_worded(facts, at) if facts.words[at + 1] == "tháng" else None
    if read is not None:
        return read, "day and month in words"
    read = read_month_year(facts, at, after_month=after_month)
    if read is not None:
        return read, "month and year"
    if len(facts.words[at]) == _LENGTH_OF_YEAR:
        read = read_year_first(facts, at)
        if read is not None:
            return read, "year first"
    read = read_numeric(facts, at)
    if read is None:
        return read_spaced(facts, at), "day part and two figures"
    if read.year:
        return read, "day, month and year"
    verdict = IS_DATE.of(facts, first, read.last)
    return (read if verdict.answer else None), verdict.name


def _in_order(facts: Facts, leading: Leading, read: DateRead) -> bool:
    """Whether a range in words goes forward: "28 đến 3/10" starts in another month."""
    if facts.words[leading.joint] not in ("đến", "tới"):
        return True
    return leading.numbers[-1] < (read.day or read.month)


def _shared(facts: Facts, first: int, leading: Leading, read: DateRead) -> DateDraft:
    """Days that share a month, or months that share a year: one mention."""
    rule = "days that share a month" if read.day else "months that share a year"
    isos = [
        DateRead(read.last, each, read.month, read.year).iso
        if read.day
        else DateRead(read.last, 0, each, read.year).iso
        for each in leading.numbers
    ]
    joint = "/" if facts.words[leading.joint] in PERIOD_WORDS else ","
    return DateDraft(first=first, last=read.last, rule=rule, iso=joint.join([*isos, read.iso]))


def _share_year(facts: Facts, start: DateDraft, end: DateDraft) -> None:
    """Give a day without a year the year of the date after it: "28/9 đến 3/10/2022"."""
    if len(start.iso) != _LENGTH_OF_DAY:
        return
    if len(end.iso) != _LENGTH_OF_DATE or end.iso.startswith("--"):
        return
    if not leads_to_end(facts, start.last, end.first):
        return
    day = start.iso[1:]
    year = int(end.iso[:4]) - (day > end.iso[4:])
    start.iso = f"{year:04d}{day}"


def _in_year_of(start: DateRead, end: DateRead) -> DateRead:
    """The first date of a range with the year that only the second one gives: "10/8 - 16/8/2017"."""
    if not start.day or start.year or not end.year or not end.day:
        return start
    later = (start.month, start.day) > (end.month, end.day)
    return DateRead(start.last, start.day, start.month, end.year - later)
