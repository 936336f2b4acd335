"""Dates: day and month, or month and year, in figures or with the words "tháng" and "năm".

A date of figures without a year ("30-6", "4/10") counts only where its surroundings speak of time;
lists and ranges that share a month are one mention.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from viunion_nlp.extract.drafts import DateDraft, Reading, mark
from viunion_nlp.extract.names import is_unit
from viunion_nlp.scan import DIGITS, JOINED, NEWLINE, SIGN, SPACE, Scan

_SEPARATORS = "/.-"
_WHICH_YEAR = frozenset(("ngoái", "nay", "trước", "tới"))  # behind "năm"
_LIST_WORDS = frozenset(("và", ",", "đến", "-", "tới"))
_PERIOD_WORDS = frozenset(("-", "đến", "tới"))
_ROUND_THE_CLOCK = ("24", "7")
_LONGEST_DAY_NAME = 12  # in syllables: "Ngày Quốc tế xóa bỏ bạo lực đối với phụ nữ 25/11"


@dataclass(frozen=True, slots=True)
class _DateRead:
    """A date read from one place: where it ends and its parts."""

    last: int
    day: int | None
    month: int
    year: int | None

    @property
    def iso(self) -> str:
        if self.day is None:
            return f"{self.year:04d}-{self.month:02d}"
        year = "-" if self.year is None else f"{self.year:04d}"
        return f"{year}-{self.month:02d}-{self.day:02d}"


def find_dates(reading: Reading) -> list[DateDraft]:
    """Find all dates outside document symbols, in text order."""
    scan = reading.scan
    dates: list[DateDraft] = []
    index = 0
    for number in scan.numbers:
        if number < index or reading.in_symbol[number]:
            continue
        date = _read_date(reading, number, dates[-1] if dates else None)
        if date is not None:
            dates.append(date)
            mark(reading.in_symbol, date.first, date.last)
            index = date.last
    return dates


def _read_date(reading: Reading, first: int, before: DateDraft | None) -> DateDraft | None:
    scan = reading.scan
    if not _starts_number(scan, first):
        return None
    if before is not None and len(before.iso) == len("2022-09") and _continues(scan, first, before):
        second = _read_month_year(scan, first, after_month=True)
        if second is not None:
            return DateDraft(
                first=first, last=second.last, rule="month and year", iso=second.iso
            )  # fmt: skip
    counted, at = _leading_numbers(scan, first)
    listed = _continues(scan, at, before)
    of_months = scan.word_at(first - 1) == "tháng"
    read = _read_single(reading, at, shared=bool(counted), listed=listed, after_month=of_months)
    if counted and (read is None or (read.day is None) != of_months):
        counted, at = [], first
        read = _read_single(reading, at, shared=False, listed=listed)
    if read is None:
        return None
    if counted:
        what = "months that share a year" if of_months else "days that share a month"
        separator = scan.words[at - 1]
        return DateDraft(
            first=first, last=read.last, rule=what,
            iso=_list_iso(counted, read, is_range=separator in _PERIOD_WORDS),
        )  # fmt: skip
    joined = _second_of_range(scan, read)
    if joined is not None:
        iso = f"{_in_year_of(read, joined).iso}/{joined.iso}"
        return DateDraft(first=first, last=joined.last, rule="range of dates", iso=iso)
    rule = "month and year" if read.day is None else "day and month"
    return DateDraft(first=first, last=read.last, rule=rule, iso=read.iso)


def _starts_number(scan: Scan, first: int) -> bool:
    """Whether a figure begins here, rather than going on from "1." or "QĐ-"."""
    if first == 0 or scan.gaps[first] != JOINED:
        return True
    before = scan.words[first - 1]
    if before == ":" and first > 1:
        return scan.gaps[first - 1] != JOINED or not scan.shapes[first - 2] & DIGITS
    if before in "(“\"'[,;:":
        return True
    if before in "-" and first > 1:
        return scan.gaps[first - 1] != JOINED or not scan.words[first - 2].isalnum()
    return False


def _leading_numbers(scan: Scan, first: int) -> tuple[list[int], int]:
    """Days or months before the last one of a list: "30 và" in "30 và 31/8/2019", "18 -" in "18 - 19.9"."""
    numbers: list[int] = []
    index = first
    told = scan.word_at(first - 1) in ("ngày", "tháng")
    while len(numbers) < 4:
        number = _number(scan, index, 1, 31, digits=2)
        after = index + 1
        if number is None or after + 1 >= len(scan) or scan.words[after] not in _LIST_WORDS:
            break
        if not scan.shapes[after + 1] & DIGITS or scan.breaks(after) or scan.breaks(after + 1):
            break
        if scan.words[after] == "-" and _read_numeric(scan, index) is not None:
            break
        if _year_behind(scan, after) is not None:
            break
        if scan.words[after] == "," and scan.gaps[after + 1] == JOINED and not told:
            break
        numbers.append(number)
        index = after + 1
    return numbers, index


def _read_single(
    reading: Reading, first: int, *, shared: bool, listed: bool, after_month: bool = False
) -> _DateRead | None:
    scan = reading.scan
    read = _read_worded(scan, first) or _read_month_year(scan, first, after_month=after_month)
    if read is not None:
        return read
    read = _read_numeric(scan, first)
    if read is None:
        return _read_spaced(reading, first)
    if read.year is not None or _speaks_of_time(reading, first, shared=shared, listed=listed):
        return read
    return None


def _read_worded(scan: Scan, first: int) -> _DateRead | None:
    """ "24 tháng 8 năm 2021", "24 tháng 8", "24 tháng 8/2021"; "24 Tháng 8, 2021" of web sites."""
    day = _number(scan, first, 1, 31, digits=2)
    if day is None or scan.word_at(first + 1) != "tháng":
        return None
    month = _number(scan, first + 2, 1, 12, digits=2)
    if month is None:
        return None
    year_at = _year_behind(scan, first + 3)
    if year_at is None and scan.is_capital(first + 1) and scan.word_at(first + 3) == ",":
        stamped = _number(scan, first + 4, 1900, 2099, digits=4) is not None
        year_at = first + 4 if stamped and not scan.breaks(first + 4) else None
    if year_at is None:
        return _DateRead(first + 3, day, month, None)
    return _DateRead(year_at + 1, day, month, int(scan.words[year_at]))


def _continues(scan: Scan, first: int, before: DateDraft | None) -> bool:
    """Whether the last date stands right before, joined by "đến" or "và"."""
    joined = before is not None and before.last == first - 1
    return joined and scan.words[first - 1] in _LIST_WORDS


def _read_month_year(scan: Scan, first: int, *, after_month: bool = False) -> _DateRead | None:
    """ "9/2022"; "9-2022", "9.2022" and "9 năm 2022" after "tháng", "9-2022" also where a period begins."""
    month = _number(scan, first, 1, 12, digits=2)
    if month is None:
        return None
    year_at = _year_behind(scan, first + 1)
    if year_at is None:
        return None
    separator = scan.words[first + 1]
    word_before = scan.word_at(first - 1)
    told = separator == "/" or word_before == "tháng" or after_month
    if word_before == "quý" or not (told or _opens_period(scan, first, year_at)):
        return None
    return _DateRead(year_at + 1, None, month, int(scan.words[year_at]))


def _opens_period(scan: Scan, first: int, year_at: int) -> bool:
    """Whether a period of months begins here: "(5-2012 - 8-2013)", "từ 5-2012 đến 8-2013"."""
    if scan.word_at(first - 1) not in ("(", "từ") or scan.words[first + 1] != "-":
        return False
    joint = year_at + 1
    if scan.word_at(joint) not in _PERIOD_WORDS or scan.breaks(joint) or scan.breaks(joint + 1):
        return False
    month = _number(scan, joint + 1, 1, 12, digits=2)
    return month is not None and _year_behind(scan, joint + 2) is not None


def _year_behind(scan: Scan, index: int) -> int | None:
    """The position of a year after "năm" or a separator at ``index``."""
    separator = scan.word_at(index)
    if scan.breaks(index) or not (separator == "năm" or (separator in _SEPARATORS and separator)):
        return None
    if separator == "." and scan.gaps[index] != JOINED:
        return None
    if _number(scan, index + 1, 1000, 2999, digits=4) is None or scan.breaks(index + 1):
        return None
    if separator == "." and scan.gaps[index + 1] != JOINED:
        return None
    return index + 1


def _read_numeric(scan: Scan, first: int) -> _DateRead | None:
    """ "12.6.2021", "28-09-23", "20/7"."""
    day = _number(scan, first, 1, 31, digits=2)
    separator = scan.word_at(first + 1)
    month = _number(scan, first + 2, 1, 12, digits=2)
    if day is None or month is None or not separator or separator not in _SEPARATORS:
        return None
    apart = _apart_behind_day(scan, first, day, month)
    if not (apart or _close(scan, first + 1, separator)):
        return None
    behind = first + 3
    if scan.word_at(behind) == separator and (apart or _close(scan, behind, separator)):
        year = _year(scan, behind + 1)
        if year is not None and not _goes_on(scan, behind + 2):
            return _DateRead(behind + 2, day, month, year)
        if separator == "/":
            return None
        goes_on = behind + 1 < len(scan) and bool(scan.shapes[behind + 1] & DIGITS)
        if goes_on and not _stands_apart(scan, behind):
            return None
    if _goes_on(scan, behind):
        return None
    return _DateRead(behind, day, month, None)


def _stands_apart(scan: Scan, dash: int) -> bool:
    """Whether a dash has spaces on both sides, so that a range goes on behind it: "30-4 - 1-5"."""
    return scan.gaps[dash] != JOINED and scan.gaps[dash + 1] != JOINED


def _read_spaced(reading: Reading, first: int) -> _DateRead | None:
    """ "Chiều 12 10," where a site has lost the separator."""
    scan = reading.scan
    day = _number(scan, first, 1, 31, digits=2)
    month = _number(scan, first + 1, 1, 12, digits=2)
    if day is None or month is None or scan.gaps[first + 1] != SPACE:
        return None
    if scan.word_at(first - 1) not in reading.lexicon.cues["day part"]:
        return None
    year = _number(scan, first + 2, 1900, 2099, digits=4)
    if year is not None and scan.gaps[first + 2] == SPACE:
        return _DateRead(first + 3, day, month, year)
    if scan.word_at(first + 2) != ",":
        return None
    return _DateRead(first + 2, day, month, None)


def _second_of_range(scan: Scan, read: _DateRead) -> _DateRead | None:
    """The second full date of "2/7/1994 - 2/7/2024"."""
    if scan.word_at(read.last) != "-" or scan.breaks(read.last) or scan.breaks(read.last + 1):
        return None
    of_months = read.day is None
    second = _read_numeric(scan, read.last + 1)
    second = second or _read_month_year(scan, read.last + 1, after_month=of_months)
    if second is None or (second.day is None) != of_months:
        return None
    return second


def _speaks_of_time(reading: Reading, first: int, *, shared: bool, listed: bool) -> bool:
    """Whether the surroundings of a figure like "4/10" or "30-6" make it a date."""
    scan = reading.scan
    if scan.word_at(first - 1) in reading.lexicon.cues["day part"]:
        return True
    if _counts_something(reading, first + 3):
        return False
    if scan.word_at(first - 1) in reading.lexicon.cues["numbered"]:
        return False
    if listed:
        return True
    separator = scan.words[first + 1]
    before = [scan.words[i] for i in range(max(0, first - 3), first)]
    near = before[-2:] if separator == "/" else before[-1:]
    if before and before[-1] in ("(", "-", ",", ":"):
        near = before
    if shared:
        if scan.word_at(first - 3) == "(":
            return True
        near = [scan.words[i] for i in range(max(0, first - 6), first)]
    if reading.lexicon.cues["time"].intersection(near):
        return True
    behind = f"{scan.word_at(first + 3)} {scan.word_at(first + 4)}"
    if behind in reading.lexicon.cues["time behind"]:
        return True
    if _ends_day_name(reading, first) or _opens_range(reading, first):
        return True
    bracketed = before[-1:] == ["("] and scan.word_at(first + 3) == ")"
    if bracketed and (separator == "/" or scan.gaps[first - 1] == NEWLINE):
        return True
    if separator != "/":
        return False
    padded = len(scan.words[first]) == 2 and len(scan.words[first + 2]) == 2
    return padded or scan.gaps[first] == NEWLINE or _ends_headline_topic(scan, first)


def _ends_day_name(reading: Reading, first: int) -> bool:
    """Whether the name of a day stands before a figure: "Ngày Quốc tế Lao động 1/5", "ngày thành lập
    Đảng 3/2"."""
    scan = reading.scan
    stops = scan.hits_of("stop")
    for index in range(first - 1, max(-1, first - 1 - _LONGEST_DAY_NAME), -1):
        if scan.words[index] == "ngày":
            named = scan.is_capital(index + 1) or scan.is_capital(first - 1)
            return named and index < first - 1
        if scan.breaks(index) or scan.shapes[index] & DIGITS:
            return False
        if index in stops and tuple(scan.words[index : index + 2]) not in reading.lexicon.words:
            return False
        if scan.shapes[index] & SIGN and scan.words[index] != ",":
            return False
    return False


def _opens_range(reading: Reading, first: int) -> bool:
    """Whether a second date follows: "4/10 đến 10/10/2021", "30/4 - 1/5"."""
    scan = reading.scan
    joint = first + 3
    if scan.word_at(joint) not in _PERIOD_WORDS or scan.breaks(joint):
        return False
    second = _read_numeric(scan, joint + 1)
    if second is None or scan.words[first + 1] != "/" or scan.words[joint + 2] != "/":
        return False
    return second.year is not None or not is_unit(reading, second.last)


def _ends_headline_topic(scan: Scan, first: int) -> bool:
    """Whether a colon closes what a headline speaks of: "Chứng khoán 10/9: Mua cổ phiếu nào?"."""
    if (scan.words[first], scan.words[first + 2]) == _ROUND_THE_CLOCK:
        return False
    return scan.word_at(first + 3) == ":" and scan.is_capital(first + 4)


def _counts_something(reading: Reading, index: int) -> bool:
    """Whether a unit or a counted noun follows: "5-10 năm", "1/4 cơ quan"."""
    if reading.scan.word_at(index + 1) in _WHICH_YEAR:
        return False
    return not reading.scan.breaks(index) and is_unit(reading, index)


def _in_year_of(start: _DateRead, end: _DateRead) -> _DateRead:
    """The first date of a range with the year that only the second tells: "10/8 - 16/8/2017"."""
    if start.day is None or start.year is not None or end.year is None or end.day is None:
        return start
    later = (start.month, start.day) > (end.month, end.day)
    return replace(start, year=end.year - later)


def _list_iso(counted: list[int], read: _DateRead, *, is_range: bool) -> str:
    if read.day is None:
        parts = [_DateRead(read.last, None, month, read.year).iso for month in counted]
    else:
        parts = [_DateRead(read.last, day, read.month, read.year).iso for day in counted]
    return ("/" if is_range else ",").join([*parts, read.iso])


def _number(scan: Scan, index: int, low: int, high: int, *, digits: int) -> int | None:
    if index >= len(scan) or not scan.shapes[index] & DIGITS:
        return None
    word = scan.words[index]
    if len(word) > digits or not word.isascii():
        return None
    value = int(word)
    return value if low <= value <= high else None


def _year(scan: Scan, index: int) -> int | None:
    year = _number(scan, index, 1000, 2999, digits=4)
    if year is None and len(scan.word_at(index)) == 2:
        short = _number(scan, index, 0, 99, digits=2)
        if short is not None:
            year = 2000 + short if short <= 45 else 1900 + short
    return year


def _close(scan: Scan, separator_at: int, separator: str) -> bool:
    """Whether a separator stands close enough between its figures; a slash may have spaces."""
    if separator_at + 1 >= len(scan):
        return False
    gaps = (scan.gaps[separator_at], scan.gaps[separator_at + 1])
    if NEWLINE in gaps:
        return False
    return gaps == (JOINED, JOINED) or (separator == "/" and gaps[0] == gaps[1])


def _apart_behind_day(scan: Scan, first: int, day: int, month: int) -> bool:
    """Whether "ngày" holds together a figure with stray spaces: "ngày 2/ 10", "ngày 11 - 3".

    Around a dash the second figure must be the smaller one, else it may be a second day.
    """
    if scan.word_at(first - 1) != "ngày" or scan.breaks(first + 1) or scan.breaks(first + 2):
        return False
    separator = scan.words[first + 1]
    return separator == "/" or (separator == "-" and month < day)


def _goes_on(scan: Scan, index: int) -> bool:
    """Whether figures or letters go on after what looked like a whole date: "1/2.500", "3/4-QĐ"."""
    if index >= len(scan) or scan.gaps[index] != JOINED:
        return False
    word = scan.words[index]
    if word == "%":
        return True
    return (
        word in "/.,"
        and index + 1 < len(scan)
        and scan.gaps[index + 1] == JOINED
        and bool(scan.shapes[index + 1] & DIGITS)
    )
