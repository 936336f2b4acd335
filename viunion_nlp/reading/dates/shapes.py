"""The ways in which dates are written."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon import MonthRow
from viunion_nlp.reading.edges import is_unit
from viunion_nlp.reading.facts import Facts
from viunion_nlp.text.scan import CAPITAL, DIGITS, JOINED, NEWLINE, SPACE

SEPARATORS: Final = ("/", ".", "-")
PERIOD_WORDS: Final = ("-", "đến", "tới")
# Days and months, also with a zero before them, and years, as they are written.
_FIGURES: Final[dict[str, int]] = {
    **{f"{value:02}": value for value in range(10)},
    **{str(value): value for value in (*range(100), *range(1000, 3000))},
}
_BEFORE_NUMBERS: Final = ("(", '"', "'", "[", ",", ";", ":")


class DateRead:
    """A date read at one place: its end and its parts; 0 for a day or year that is not given."""

    __slots__ = ("day", "last", "month", "year")

    def __init__(self, last: int, day: int, month: int, year: int) -> None:
        self.last = last
        self.day = day
        self.month = month
        self.year = year

    @property
    def iso(self) -> str:
        """ "2021-06-12", "--06-12" without a year, "2021-06" without a day."""
        if not self.day:
            return f"{self.year:04d}-{self.month:02d}"
        year = f"{self.year:04d}" if self.year else "-"
        return f"{year}-{self.month:02d}-{self.day:02d}"


def starts_number(facts: Facts, first: int) -> bool:
    """Whether a figure starts here, rather than continuing "1." or "QĐ-"."""
    if facts.gaps[first] != JOINED:
        return True
    before = facts.words[first - 1]
    if before == ":" and first > 1:
        return facts.gaps[first - 1] != JOINED or not facts.shapes[first - 2] & DIGITS
    if before in _BEFORE_NUMBERS:
        return True
    if before == "-" and first > 1:
        return facts.gaps[first - 1] != JOINED or not facts.words[first - 2].isalnum()
    return False


def read_worded(facts: Facts, first: int) -> DateRead | None:
    """ "24 tháng 8 năm 2021", "24 tháng 8", "24 tháng 8/2021", "20 tháng Mười"; "24 Tháng 8, 2021" and
    "24 Tháng 8 2021" as on web sites; "tháng" stands behind the figure.
    """
    day = number(facts, first, 1, 31)
    if not day:
        return None
    month = number(facts, first + 2, 1, 12)
    if not month:
        return _read_named(facts, first, day)
    year_at = year_behind(facts, first + 3) or _year_of_stamp(facts, first)
    if not year_at:
        return DateRead(first + 3, day, month, 0)
    return DateRead(year_at + 1, day, month, int(facts.words[year_at]))


def _read_named(facts: Facts, first: int, day: int) -> DateRead | None:
    """ "20 tháng Mười", "ngày 20 tháng mười", "15 tháng Giêng năm 2023"."""
    last = month_name_end(facts, first + 2)
    if not last:
        return None
    row = month_named(facts, first + 2, last)
    year_at = year_behind(facts, last)
    if year_at:
        return DateRead(year_at + 1, day, int(row.number), int(facts.words[year_at]))
    told = facts.words[first - 1] == "ngày" or facts.shapes[first + 2] & CAPITAL
    return DateRead(last, day, int(row.number), 0) if told and not row.calendar else None


def month_named(facts: Facts, first: int, last: int) -> MonthRow:
    """The month with a given name."""
    return facts.lexicon.months[" ".join(facts.words[first:last])]


def month_name_end(facts: Facts, first: int) -> int:
    """The end of a month's name: "Giêng", "mười hai"; 0 if there is none, as in "tháng năm 2021"."""
    if facts.gaps[first] == NEWLINE:
        return 0
    months = facts.lexicon.months
    last = first + 1
    if facts.gaps[last] != NEWLINE and f"{facts.words[first]} {facts.words[last]}" in months:
        return last + 1
    if facts.words[first] not in months or facts.shapes[last] & DIGITS:
        return 0
    return last


def month_name_before(facts: Facts, year_at: int) -> int:
    """Where the name of the month before "năm 2020" and after "tháng" starts; 0 if there is none."""
    if not year_behind(facts, year_at - 1):
        return 0
    for first in (year_at - 2, year_at - 3):
        if first > 0 and facts.words[first - 1] == "tháng":
            return first if month_name_end(facts, first) == year_at - 1 else 0
    return 0


def _year_of_stamp(facts: Facts, first: int) -> int:
    """The position of the year of "24 Tháng 8, 2021", "24 Tháng 8 2021"; 0 if there is none."""
    if not facts.shapes[first + 1] & CAPITAL:
        return 0
    year_at = first + 3 + int(facts.words[first + 3] == ",")
    if facts.gaps[year_at] == NEWLINE or not number(facts, year_at, 1900, 2099):
        return 0
    return year_at


def read_month_year(facts: Facts, first: int, *, after_month: bool = False) -> DateRead | None:
    """ "9/2022"; "9-2022", "9.2022" and "9 năm 2022" after "tháng", "9-2022" also where a period starts."""
    year_at = year_behind(facts, first + 1)
    if not year_at:
        return None
    month = number(facts, first, 1, 12)
    if not month:
        return None
    before = facts.words[first - 1]
    told = facts.words[first + 1] == "/" or before == "tháng" or after_month
    if before in facts.cues["quarter"]:
        return None
    if not (told or _is_dotted(facts, first, year_at) or _opens_period(facts, first, year_at)):
        return None
    return DateRead(year_at + 1, 0, month, int(facts.words[year_at]))


def _is_dotted(facts: Facts, first: int, year_at: int) -> bool:
    """Whether a full stop joins a month to its year: "từ 6.2024", "- 9.1996 - 4.2003:"; no amount has four
    figures behind one."""
    if facts.words[first + 1] != "." or not number(facts, year_at, 1900, 2099):
        return False
    if facts.words[first - 1] in facts.cues["numbered"] or _goes_on(facts, year_at + 1):
        return False
    return not is_unit(facts, year_at + 1)


def _opens_period(facts: Facts, first: int, year_at: int) -> bool:
    """Whether a period of months starts here: "(5-2012 - 8-2013)", "từ 5-2012 đến 8-2013"."""
    if facts.words[first - 1] not in ("(", "từ") or facts.words[first + 1] != "-":
        return False
    joint = year_at + 1
    if facts.words[joint] not in PERIOD_WORDS or NEWLINE in facts.gaps[joint : joint + 2]:
        return False
    return bool(number(facts, joint + 1, 1, 12) and year_behind(facts, joint + 2))


def year_behind(facts: Facts, index: int) -> int:
    """The position of a year after "năm" or a separator at ``index``; 0 if there is none."""
    separator = facts.words[index]
    if separator != "năm" and separator not in SEPARATORS:
        return 0
    gap, gap_behind = facts.gaps[index], facts.gaps[index + 1]
    if gap == NEWLINE or gap_behind == NEWLINE:
        return 0
    if separator == "." and (gap != JOINED or gap_behind != JOINED):
        return 0
    return index + 1 if number(facts, index + 1, 1000, 2999) else 0


def read_numeric(facts: Facts, first: int) -> DateRead | None:
    """ "12.6.2021", "28-09-23", "20/7"."""
    separator = facts.words[first + 1]
    if separator not in SEPARATORS:
        return None
    day = number(facts, first, 1, 31)
    month = number(facts, first + 2, 1, 12)
    if not day or not month:
        return None
    apart = _apart_behind_day(facts, first, day, month)
    if not (apart or _close(facts, first + 1)):
        return None
    behind = first + 3
    if facts.words[behind] == separator and (apart or _close(facts, behind)):
        year = _year(facts, behind + 1)
        if year and not _goes_on(facts, behind + 2):
            return DateRead(behind + 2, day, month, year)
        if separator == "/":
            return None
        if facts.shapes[behind + 1] & DIGITS and not _stands_apart(facts, behind):
            return None
    return None if _goes_on(facts, behind) else DateRead(behind, day, month, 0)


def read_year_first(facts: Facts, first: int) -> DateRead | None:
    """ "2024-10-05", "2023/9/19", "2021.07.01"."""
    separator = facts.words[first + 1]
    if separator not in SEPARATORS or facts.words[first + 3] != separator:
        return None
    year = number(facts, first, 1900, 2099)
    if not year:
        return None
    for index in range(first + 1, first + 5):
        if facts.gaps[index] != JOINED:
            return None
    month = number(facts, first + 2, 1, 12)
    day = number(facts, first + 4, 1, 31)
    last = first + 5
    if not month or not day or _goes_on(facts, last):
        return None
    if separator == "." and len(facts.words[first + 2]) + len(facts.words[first + 4]) < 4:
        return None
    return None if joins_dash(facts, last) else DateRead(last, day, month, year)


def joins_dash(facts: Facts, index: int) -> bool:
    """Whether a dash joins something to what ends here, so that the figures of a serial number continue."""
    return facts.words[index] == "-" and facts.gaps[index] == facts.gaps[index + 1] == JOINED


def read_spaced(facts: Facts, first: int) -> DateRead | None:
    """ "Chiều 12 10," where a site has lost the separator."""
    if not facts.shapes[first + 1] & DIGITS or facts.gaps[first + 1] != SPACE:
        return None
    if facts.words[first - 1] not in facts.cues["day part"]:
        return None
    day = number(facts, first, 1, 31)
    month = number(facts, first + 1, 1, 12)
    if not day or not month:
        return None
    year = number(facts, first + 2, 1900, 2099)
    if year and facts.gaps[first + 2] == SPACE:
        return DateRead(first + 3, day, month, year)
    return DateRead(first + 2, day, month, 0) if facts.words[first + 2] == "," else None


def number(facts: Facts, index: int, low: int, high: int) -> int:
    """The figure of a day, month or year at this place, if it is within bounds; else 0."""
    word = facts.words[index]
    if word in _FIGURES and low <= _FIGURES[word] <= high:
        return _FIGURES[word]
    return 0


def _year(facts: Facts, index: int) -> int:
    """A year of four or two figures: "23" is 2023, "76" is 1976."""
    year = number(facts, index, 1000, 2999)
    word = facts.words[index]
    if year or len(word) != 2 or word not in _FIGURES:
        return year
    short = _FIGURES[word]
    return 2000 + short if short <= 45 else 1900 + short


def _close(facts: Facts, separator_at: int) -> bool:
    """Whether a separator is close enough to its figures; a slash may have spaces around it."""
    gap, gap_behind = facts.gaps[separator_at], facts.gaps[separator_at + 1]
    if gap == JOINED and gap_behind == JOINED:
        return True
    return gap == gap_behind == SPACE and facts.words[separator_at] == "/"


def _apart_behind_day(facts: Facts, first: int, day: int, month: int) -> bool:
    """Whether "ngày" holds together a figure with stray spaces: "ngày 2/ 10", "ngày 11 - 3", "Ngày: 5 - 9 -
    2025".

    Around a dash the second figure must be the smaller one, or a year follow; otherwise it may be a second
    day.
    """
    before = first - 1 - int(facts.words[first - 1] == ":")
    if facts.words[before] != "ngày" or NEWLINE in facts.gaps[first + 1 : first + 3]:
        return False
    separator = facts.words[first + 1]
    if separator != "-" or month < day:
        return separator in ("/", "-")
    return facts.words[first + 3] == "-" and bool(_year(facts, first + 4))


def _stands_apart(facts: Facts, dash: int) -> bool:
    """Whether a dash has spaces on both sides, so that a range continues after it: "30-4 - 1-5"."""
    return facts.gaps[dash] != JOINED and facts.gaps[dash + 1] != JOINED


def _goes_on(facts: Facts, index: int) -> bool:
    """Whether figures continue after what looked like a whole date: "1/2.500", "12/4%"."""
    if facts.gaps[index] != JOINED:
        return False
    word = facts.words[index]
    if word == "%":
        return True
    joined = word in ("/", ".", ",") and facts.gaps[index + 1] == JOINED
    return joined and bool(facts.shapes[index + 1] & DIGITS)
