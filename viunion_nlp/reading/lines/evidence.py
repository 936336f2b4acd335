"""The tables that tell line breaks inside a paragraph from those that end something.

The stretch in question is the line after the break.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.layout.words import ITEM_SIGNS
from viunion_nlp.reading.letterheads import print_one_body
from viunion_nlp.reading.lines.cuts import cuts_office, cuts_phrase, cuts_unit, cuts_word
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.text.scan import CAPITAL, DIGITS, FIGURE, JOINED, SIGN, UPPER
from viunion_nlp.text.sentences import shortens

_CLOSING: Final = (".", "!", "?", "…")
_CLOSING_BEFORE_CAPITAL: Final = (":", ";")
_LONGEST_NOTICE: Final = 12  # lines
_LONGEST_ADDRESS: Final = 2  # syllables
_LONGEST_CITY: Final = 4


def _line_before(facts: Facts, first: int) -> int:
    """The number of the printed line before the one that starts at a syllable."""
    return bisect_left(facts.lines.firsts, first) - 1


def cut_behind_sign(facts: Facts, first: int, last: int) -> bool:
    """The line before ends with the "-" or "/" of a symbol, and a code or figure follows."""
    sign = first - 1
    if facts.words[sign] not in ("-", "/") or facts.gaps[sign] != JOINED:
        return False
    if not facts.shapes[first] & (UPPER | FIGURE):
        return False
    begun = sign
    while facts.gaps[begun] == JOINED:
        begun -= 1
    if not facts.shapes[begun] & FIGURE:
        return False
    return begun < sign - 1 or _two_codes(facts, first)


def _two_codes(facts: Facts, first: int) -> bool:
    """Whether two codes joined by a sign stand here: "NQ/TW"."""
    if facts.words[first + 1] not in ("-", "/") or not facts.shapes[first + 2] & UPPER:
        return False
    return facts.gaps[first + 1] == facts.gaps[first + 2] == JOINED


CUTS_SYMBOL = Verdicts(
    "DOCREF",
    "Does a line break cut a symbol?",
    rule(
        cut_behind_sign, YES,
        "Căn cứ [DOCREF Quyết định số 12/QĐ-\nLĐLĐ] về thi đua.",
        but="Họp về [DOCREF Kế hoạch số 12]-\nLĐLĐ huyện báo cáo.",
    ),
    otherwise=NO,
)  # fmt: skip


def behind_blank_line(facts: Facts, first: int, last: int) -> bool:
    """A blank line stands between the two."""
    return facts.scan.blank_line(first)


def behind_closing_sign(facts: Facts, first: int, last: int) -> bool:
    """A sign closes the line before; ":" and ";" do before a capital, a dot that shortens a word does not."""
    sign = first - 1
    if facts.words[sign] in ('"', "'", ")"):
        sign -= 1
    word = facts.words[sign]
    if word in _CLOSING_BEFORE_CAPITAL:
        return bool(facts.shapes[first] & CAPITAL)
    return word in _CLOSING and not shortens(facts.scan.source, facts.scan.start(sign))


def of_notice(facts: Facts, first: int, last: int) -> bool:
    """A person's name fills a line, one of birth stands below it, and each line up to this one ends with a
    semicolon."""
    firsts = facts.lines.firsts
    line = _line_before(facts, first)
    lowest = max(0, line - _LONGEST_NOTICE)
    while line > lowest and facts.words[firsts[line + 1] - 1] == ";":
        line -= 1
    below = firsts[line + 1]
    return _tells_of_birth(facts, below) and _is_name(facts, firsts[line], below)


def _tells_of_birth(facts: Facts, first: int) -> bool:
    return f"{facts.words[first]} {facts.words[first + 1]}" in facts.cues["born"]


def _is_name(facts: Facts, first: int, last: int) -> bool:
    """Whether a line consists of two or more capitalised words, with nothing but a form of address before
    them.
    """
    index = last
    while index > first and facts.shapes[index - 1] & CAPITAL:
        index -= 1
    return last - index > 1 and index - first <= _LONGEST_ADDRESS


CONTINUES_NOTICE = Verdicts(
    "HOLDS",
    "Does a notice about a person go on with a line?",
    rule(
        of_notice, YES,
        "Đồng chí [PERSON#a LÒ VĂN PÁO]\nSinh ngày 2/9/1988;\nHiện là [TITLE Chủ tịch LĐLĐ tỉnh|by=a].",
        but="Vắng mặt ông [PERSON LÒ VĂN PÁO];\nNguyên [TITLE Chủ tịch LĐLĐ tỉnh] đã đọc báo cáo.",
    ),
    otherwise=NO,
)  # fmt: skip


def behind_item_sign(facts: Facts, first: int, last: int) -> bool:
    """A dash or bullet begins the line, and a capital or figure stands behind it."""
    if facts.words[first] not in ITEM_SIGNS:
        return False
    return bool(facts.shapes[first + 1] & (CAPITAL | DIGITS | SIGN))


def page_number(facts: Facts, first: int, last: int) -> bool:
    """The line is a figure alone, with a blank line behind it: the number of a page."""
    if last - first > 1 or not facts.shapes[first] & DIGITS:
        return False
    return last < facts.count and facts.scan.blank_line(last)


IS_PAGE_NUMBER = Verdicts(
    "DOCREF",
    "Is a line the number of a page?",
    rule(
        page_number, YES,
        "Mẫu phiếu kèm theo Quyết định số\n2\n\nMẫu số 1 ở cuối tập.",
        but="Mẫu phiếu kèm theo [DOCREF Quyết định số\n2] của xã.",
    ),
    otherwise=NO,
)  # fmt: skip


IS_CLOSED = Verdicts(
    "ORG",
    "Does a paragraph end with a line?",
    rule(
        behind_blank_line, YES,
        "Kính gửi: [ORG Sở Văn hóa],\n\nThể thao và Du lịch là niềm vui của mọi nhà.",
        but="Tập san có bài viết của [ORG Sở Giáo dục\nvà Đào tạo] về dạy nghề.",
    ),
    rule(
        behind_closing_sign, YES,
        "Ngày hội năm nay có nhiều hoạt động\nbổ ích, đông đảo đoàn viên cùng tham\n"
        "gia, mang lại không khí vui tươi cho\nmọi người trong khu nhà trọ công nhân.\n"
        "([ORG Sao Mai])- Sáng nay trời trở lạnh.",
        but="Ngày hội năm nay có nhiều hoạt động\nbổ ích, đông đảo đoàn viên cùng tham\n"
        "gia, mang lại không khí vui tươi cho\nmọi nhà, theo lời bà Mai ở [ORG Sở Giáo dục\n"
        "và Đào tạo].",
    ),
    otherwise=NO,
)  # fmt: skip


IS_ITEM = Verdicts(
    "HOLDS",
    "Does a line begin an item of a list?",
    rule(
        behind_item_sign, YES,
        "Dự họp có ông Lò Văn Páo,\n- Chủ tịch LĐLĐ tỉnh trình bày báo cáo.",
        but="Ông [PERSON#a Lò Văn Páo] được bầu\nlàm [TITLE Chủ tịch LĐLĐ tỉnh|by=a].",
    ),
    otherwise=NO,
)  # fmt: skip


def behind_letters_end(facts: Facts, first: int, last: int) -> bool:
    """The line before ends a letter, above who signs it: "Thân ái,"."""
    begun = facts.lines.firsts[_line_before(facts, first)]
    return " ".join(facts.words[begun : first - 1]) in facts.cues["ends letter"]


SIGNS_LETTER = Verdicts(
    "HOLDS",
    "Does a line begin with who signs a letter?",
    rule(
        behind_letters_end, YES,
        "Thân ái,\n[PERSON#a Lò Văn Páo]\n[TITLE Chủ tịch LĐLĐ tỉnh|by=a]",
        but="Dự lễ có bà,\n[PERSON Lò Văn Páo]\n[TITLE Chủ tịch LĐLĐ tỉnh]",
    ),
    otherwise=NO,
)  # fmt: skip


def full(facts: Facts, first: int, last: int) -> bool:
    """The line before is as long as the lines of the text's paragraphs."""
    width = facts.lines.width
    return width > 0 and facts.lines.reach(_line_before(facts, first)) >= width


FILLS_LINE = Verdicts(
    "TITLE",
    "Is a line as long as the text's paragraphs are wide?",
    rule(
        full, YES,
        "Ngày hội năm nay có nhiều hoạt động\nbổ ích, đông đảo đoàn viên cùng tham\n"
        "gia, mang lại không khí vui tươi cho\nmọi nhà, theo [TITLE Phó Giám đốc Sở Y tế\n"
        "Lào Cai].",
        but="Ngày hội năm nay có nhiều hoạt động\nbổ ích, đông đảo đoàn viên cùng tham\n"
        "gia, mang lại không khí vui tươi cho\nmọi nhà, theo [TITLE Giám đốc Sở Y tế]\n"
        "Lào Cai hôm nay trời trở lạnh.",
    ),
    otherwise=NO,
)  # fmt: skip


def behind_waiting_word(facts: Facts, first: int, last: int) -> bool:
    """The line before ends with a word that another one must follow: "của", "phó"."""
    return facts.words[first - 1] in facts.cues["goes on"]


def before_figure(facts: Facts, first: int, last: int) -> bool:
    """The line before ends with "số", "ngày" or "tháng", and its figure follows."""
    return facts.words[first - 1] in ("số", "ngày", "tháng", "năm") and bool(
        facts.shapes[first] & FIGURE
    )


def behind_city_word(facts: Facts, first: int, last: int) -> bool:
    """The line before ends with "TP." or "TX.", and the name of a city or town follows."""
    short = first - 2
    if facts.words[first - 1] != "." or facts.words[short] not in facts.cues["dotted unit"]:
        return False
    if not facts.shapes[short] & facts.shapes[first] & CAPITAL:
        return False
    for behind in range(first + 1, min(first + _LONGEST_CITY, last) + 1):
        if " ".join(facts.words[first:behind]) in facts.lexicon.cities:
            return True
    return False


def behind_comma(facts: Facts, first: int, last: int) -> bool:
    """The line before ends with a comma."""
    return facts.words[first - 1] == ","


def in_lower_case(facts: Facts, first: int, last: int) -> bool:
    """The line goes on in lower case, although no sign closed the one before."""
    return facts.lines.goes_on(_line_before(facts, first))


GOES_ON = Verdicts(
    "TITLE",
    "Does a paragraph go on behind a line break?",
    rule(
        behind_waiting_word, YES,
        "Bà Mai được bầu làm [TITLE Phó\nChủ tịch LĐLĐ tỉnh].",
        but="Phỏng vấn [TITLE Giám đốc Sở Y tế]\nLào Cai hôm nay trời trở lạnh.",
    ),
    rule(
        before_figure, YES,
        "Ông Páo là [TITLE Đội trưởng Đội Cảnh sát số\n5] của tỉnh.",
        but="Chúc mừng [TITLE Giám đốc Sở Xây dựng]\nLào Cai hôm nay trời trở lạnh.",
    ),
    rule(
        behind_comma, YES,
        "Ông Páo là [TITLE Giám đốc Sở Văn hóa,\nThể thao và Du lịch].",
        but="Phỏng vấn [TITLE Giám đốc Sở Nội vụ]\nLào Cai hôm nay trời trở lạnh.",
    ),
    rule(
        in_lower_case, YES,
        "Ông Páo là [TITLE Giám đốc Sở Giáo dục\nvà Đào tạo tỉnh].",
        but="Trao đổi với [TITLE Giám đốc Sở Tư pháp]\nLào Cai hôm nay trời trở lạnh.",
    ),
    rule(
        cuts_word, YES,
        "[TITLE Phó Chủ\ntịch LĐLĐ tỉnh] đến thăm.", but="[TITLE Bí thư]\nxã đến thăm.",
    ),
    rule(
        cuts_phrase, YES,
        "Căn cứ ý kiến của [TITLE Chánh Văn phòng Hội\nNông dân tỉnh] về việc này.",
        but="Phỏng vấn [TITLE Giám đốc Sở Công an]\nLào Cai hôm nay trời trở lạnh.",
    ),
    rule(
        cuts_unit, YES,
        "Ông Páo là [TITLE Chủ tịch UBND tỉnh\nLào Cai].",
        but="Chúc mừng [TITLE Giám đốc Sở Nội vụ]\nLào Cai hôm nay trời trở lạnh.",
    ),
    rule(
        cuts_office, YES,
        "Dự lễ có ông Páo, [TITLE Chủ tịch\nUBND tỉnh].",
        but="Gặp gỡ [TITLE Giám đốc Sở Tài chính]\nLào Cai hôm nay trời trở lạnh.",
    ),
    rule(
        behind_city_word, YES,
        "Ông Páo là [TITLE Giám đốc Sở Y tế TP.\nHải Phòng] nhiều năm.",
        but="Ông Páo là [TITLE Giám đốc Sở Y tế TP].\nĐồng Nai hôm nay trời trở lạnh.",
    ),
    otherwise=NO,
)  # fmt: skip


def of_one_body(facts: Facts, first: int, last: int) -> bool:
    """A letterhead or a block of signatures prints a body in two lines, its place or whose it is below."""
    return print_one_body(facts, facts.lines.firsts[_line_before(facts, first)], first, last)


PRINTS_ONE_BODY = Verdicts(
    "ORG",
    "Do two lines in capitals print one body?",
    rule(
        of_one_body, YES,
        "[ORG BAN THƯỜNG VỤ\nHỘI NÔNG DÂN TỈNH]", but="[ORG HỘI NÔNG DÂN TỈNH]\n[ORG HỘI NÔNG DÂN XÃ]",
    ),
    otherwise=NO,
)  # fmt: skip
