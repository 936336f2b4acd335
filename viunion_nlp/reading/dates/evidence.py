"""The tables that decide whether a figure such as 4/10 or 30-6 is a date.

A stretch ends after the month; it starts at the day, or at the first of several days that share the
month.
"""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon.places import LEVELS
from viunion_nlp.reading.dates.ranges import LIST_WORDS, behind_joint
from viunion_nlp.reading.dates.shapes import read_numeric
from viunion_nlp.reading.edges import is_unit
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.text.scan import CAPITAL, DIGITS, NEWLINE, SIGN, UPPER

_OPENING_SIGNS: Final = ("(", "-", ",", ":")
_LONGEST_PLACE: Final = 3  # syllables of a dateline's place
_LONGEST_HEAD: Final = 3  # syllables of "hợp tác xã"
_LONGEST_DAY_NAME: Final = 12  # in syllables: "Ngày Quốc tế xóa bỏ bạo lực đối với phụ nữ 25/11"


def day_part(facts: Facts, first: int, last: int) -> bool:
    """A part of the day stands right before."""
    return facts.words[last - 4] in facts.cues["day part"]


def holiday(facts: Facts, first: int, last: int) -> bool:
    """A day that is known by its figures: "quà 8/3", "kế hoạch 20/10"; no fraction, for it is above one; not
    what is called after it: "Công ty 27/7", "đường 30/4"."""
    at = last - 3
    if facts.words[at + 1] != "/" or facts.words[at - 1] in facts.cues["legal form"]:
        return False
    if f"{facts.words[at]}/{facts.words[at + 2]}" not in facts.cues["holiday"]:
        return False
    return not _is_called(facts, at)


def _is_called(facts: Facts, at: int) -> bool:
    """Whether the word for a body or place ends right before, which may be called after a day."""
    if facts.place_word_before(at) is not None:
        return True
    for length in range(1, _LONGEST_HEAD + 1):
        head = facts.nodes[at - length].head
        if head is not None and head.length == length:
            return True
    return False


def counts(facts: Facts, first: int, last: int) -> bool:
    """A unit or a counted noun follows: "5-10 năm", "1/4 cơ quan", "3/9 huyện"; but not "20/11 năm ngoái"."""
    if facts.gaps[last] == NEWLINE or facts.words[last + 1] in facts.cues["which year"]:
        return False
    word = facts.nodes[last].place_word
    if word is not None and word.row.level in LEVELS:
        return not (facts.shapes[last] | facts.shapes[last + word.length]) & CAPITAL
    return is_unit(facts, last)


def numbered(facts: Facts, first: int, last: int) -> bool:
    """A word for what is numbered or called after a day stands before it: "tổ 5/12", "Xí nghiệp 22/12"."""
    numbered, at = facts.cues["numbered"], last - 4
    return facts.words[at] in numbered or f"{facts.words[at - 1]} {facts.words[at]}" in numbered


def behind_weekday(facts: Facts, first: int, last: int) -> bool:
    """A day of the week stands before: "thứ 7, 8/4", "Chủ nhật (9/4)"."""
    day = last - 5
    if facts.words[day + 1] not in (",", "(") or facts.gaps[day + 2] == NEWLINE:
        return False
    days = facts.cues["weekday"]
    return facts.words[day - 1] in days or f"{facts.words[day - 1]} {facts.words[day]}" in days


def listed(facts: Facts, first: int, last: int) -> bool:
    """A date stands right before, joined by a word or sign of a list."""
    return follows_date(facts, last - 3)


def follows_date(facts: Facts, at: int) -> bool:
    """Whether the last date found ends one syllable earlier, and a list or range continues."""
    if not facts.dates or facts.words[at - 1] not in LIST_WORDS:
        return False
    return facts.dates[-1].last == at - 1


def share_bracket(facts: Facts, first: int, last: int) -> bool:
    """Two days that share a month open a bracket."""
    return first == last - 5 and facts.words[first - 1] == "("


def time_near(facts: Facts, first: int, last: int) -> bool:
    """A word that speaks of time stands near before, or right behind: "30-4 hằng năm"."""
    if f"{facts.words[last]} {facts.words[last + 1]}" in facts.cues["time behind"]:
        return True
    at = last - 3
    before = facts.words[at - 1]
    reach = 2 if facts.words[at + 1] == "/" else 1
    if first < at:
        reach = 6
    elif before in _OPENING_SIGNS:
        reach = 3
    cues = facts.cues["time"]
    for index in range(max(0, at - reach), at):
        if facts.words[index] in cues:
            return True
    return False


def ends_day_name(facts: Facts, first: int, last: int) -> bool:
    """The name of a day stands before: "Ngày Quốc tế Lao động 1/5", "ngày thành lập Đảng 3/2"."""
    at = last - 3
    for index in range(at - 1, max(-1, at - 1 - _LONGEST_DAY_NAME), -1):
        if facts.words[index] == "ngày":
            named = (facts.shapes[index + 1] | facts.shapes[at - 1]) & CAPITAL
            return bool(named) and index < at - 1
        if _ends_day_name_before(facts, index):
            return False
    return False


def _ends_day_name_before(facts: Facts, index: int) -> bool:
    """Whether no day's name continues across a syllable."""
    shape = facts.shapes[index]
    if facts.gaps[index] == NEWLINE or shape & DIGITS:
        return True
    if facts.nodes[index].stop is not None:
        if (facts.words[index], facts.words[index + 1]) not in facts.lexicon.words:
            return True
    return bool(shape & SIGN) and facts.words[index] != ","


def opens_range(facts: Facts, first: int, last: int) -> bool:
    """A second date follows: "4/10 đến 10/10/2021", "30/4 - 1/5"."""
    behind = behind_joint(facts, last)
    if not behind or facts.words[last - 2] != "/" or facts.words[behind + 1] != "/":
        return False
    second = read_numeric(facts, behind)
    return second is not None and (second.year > 0 or not is_unit(facts, second.last))


def bracketed(facts: Facts, first: int, last: int) -> bool:
    """The figure fills a bracket; with another separator than a slash, one that opens the line."""
    if facts.words[last - 4] != "(" or facts.words[last] != ")":
        return False
    return facts.words[last - 2] == "/" or facts.gaps[last - 4] == NEWLINE


def no_slash(facts: Facts, first: int, last: int) -> bool:
    """Dashes and full stops stand in scores, ranges and measures as well."""
    return facts.words[last - 2] != "/"


def padded(facts: Facts, first: int, last: int) -> bool:
    """Day and month have two figures each: "04/08"; or a day of one figure has two: "04/8"."""
    day, month = facts.words[last - 3], facts.words[last - 1]
    if len(day) == 2 and len(month) == 2:
        return True
    return day[0] == "0" and facts.words[last] != "-"  # not "lô 09/3-12"


def behind_clock(facts: Facts, first: int, last: int) -> bool:
    """A time of the day stands right before: "17h 29-10", "8h30 5/3"."""
    hour, sign, minute = facts.words[last - 4].partition("h")
    return bool(sign) and hour.isdigit() and (not minute or minute.isdigit())


def dateline(facts: Facts, first: int, last: int) -> bool:
    """A place that opens the line stands before, and a source in a bracket behind: "An Giang, 30-7
    (TTXVN)"."""
    at = last - 4
    if facts.words[at] != "," or facts.words[last] != "(" or not facts.shapes[last + 1] & UPPER:
        return False
    place = at - _LONGEST_PLACE
    return NEWLINE in facts.gaps[max(0, place) : at] and bool(facts.shapes[at - 1] & CAPITAL)


def opens_line(facts: Facts, first: int, last: int) -> bool:
    """The figure opens a line."""
    return facts.gaps[last - 3] == NEWLINE


def headline_topic(facts: Facts, first: int, last: int) -> bool:
    """A colon closes what a headline speaks of: "Chứng khoán 9/10: Mua cổ phiếu nào?"; not "24/7:"."""
    if facts.words[last - 3] == "24" and facts.words[last - 1] == "7":
        return False
    return facts.words[last] == ":" and bool(facts.shapes[last + 1] & CAPITAL)


IS_DATE: Final = Verdicts(
    "DATE",
    "Is a figure such as 4/10 or 30-6 a date?",
    rule(day_part, YES, "Chiều [DATE 4-10] cơ quan họp.", but="Có 4-10 người dự họp."),
    rule(
        behind_clock, YES,
        "Đến 17h [DATE 9-8], nước sông mới rút.", but="Đội nhà thắng 9-8, rồi nghỉ.",
    ),
    rule(
        counts, NO,
        "Từ 1/4 cơ quan đã nộp báo cáo.", but="Từ [DATE 1/4] năm nay đơn vị nộp báo cáo.",
    ),
    rule(
        behind_weekday, YES,
        "Hội thi mở vào thứ 7, [DATE 8/4] tới.", but="Hội thi mở cho lớp 7, 8/4 lớp báo danh.",
    ),
    rule(
        numbered, NO, "Đội bóng xếp thứ 10/12 được động viên.", but="Hạn chót là [DATE 10/12].",
    ),
    rule(holiday, YES, "Công đoàn lo [DATE 27/7] chu đáo.", but="Mặt bằng đạt 15/4 so với chuẩn."),
    rule(
        listed, YES,
        "Đoàn khảo sát các ngày [DATE 5-3] và [DATE 8-4] tại hai huyện.",
        but="Đoàn thắng 5-3 và 8-4 trong hai trận.",
    ),
    rule(
        share_bracket, YES,
        "Hội diễn ([DATE 5 và 6-9]) có mười đội.", but="Mục 5 và 6-9 của kế hoạch đã xong.",
    ),
    rule(time_near, YES, "Lễ khai mạc vào [DATE 5-9] tại trường.", but="Đội nhà thắng 5-9 tại trường."),
    rule(
        ends_day_name, YES,
        "Kỷ niệm ngày thành lập Đoàn [DATE 26-3], xã mở hội trại.",
        but="Chi đoàn Hòa Bình 26-3 mở hội trại.",
    ),
    rule(
        opens_range, YES,
        "Triển lãm mở cửa [DATE 4/9 đến 8/9/2022].", but="Triển lãm có 4/9 đến 8 gian.",
    ),
    rule(
        dateline, YES,
        "An Giang, [DATE 30-7] (TTXVN) - Mưa to.", but="An Giang thắng 3-2 (TTXVN).",
    ),
    rule(bracketed, YES, "Hội thi ([DATE 4/9]) có mười đội.", but="Hội thi có 4/9 đội (về đích)."),
    rule(no_slash, NO, "Đội nhà thắng 04-02 trên sân khách.", but="Cơ quan nghỉ [DATE 04/02]."),
    rule(padded, YES, "Cơ quan nghỉ [DATE 04/02].", but="Cơ quan được 4/2 điểm."),
    rule(opens_line, YES, "[DATE 4/9] Khai giảng năm học mới.", but="Bài làm đạt 4/9 theo thang mới."),
    rule(
        headline_topic, YES,
        "Giá vàng [DATE 9/8]: Tăng nhẹ phiên đầu tuần", but="Trực 24/7: Tăng thêm hai ca",
    ),
    otherwise=NO,
)  # fmt: skip
