"""Reads the task in the name of a board or steering committee: "phòng, chống dịch COVID-19", "dự án …"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon.phrases import HEAD
from viunion_nlp.reading.bodies.bridges import goes_on_lower, is_in_small
from viunion_nlp.reading.bodies.name import BodyName
from viunion_nlp.reading.bodies.places import body_place
from viunion_nlp.reading.bodies.starts import before_own_form, ends_body, starts_new
from viunion_nlp.reading.cues import cue_length, is_cue
from viunion_nlp.reading.edges import ends_name, is_likely_person, starts_office
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.rules import NO, YES, VerdictsOf, rule_of
from viunion_nlp.text.scan import CAPITAL, DIGITS, JOINED, NEWLINE, SIGN

_LONGEST_TASK: Final = 20  # syllables
_LONGEST_FIELD: Final = 8  # syllables, in which commas and other words are
_LONGEST_ITEM: Final = 5  # syllables of a thing that a task is about: "đổi mới sáng tạo"
_MOST_BEFORE_DAYS: Final = 3  # syllables of "thời hạn 15"
_JOINS: Final = (",", "và")
_LONGEST_SLOGAN: Final = (
    25  # syllables of a quoted name: "Toàn dân đoàn kết xây dựng đời sống văn hóa"
)


def task_end(facts: Facts, name: BodyName, first: int) -> int | None:
    """The end of a task: up to a place, an office, another name or a word that no name runs over; none where
    the holder's name follows: "Trưởng Ban Tổ chức Lê Văn An"."""
    if name.titled and is_likely_person(facts, first):
        return None
    index = first
    while index < first + _LONGEST_TASK and facts.gaps[index] != NEWLINE:
        quoted = _slogan_end(facts, index)
        if quoted is not None:
            return quoted
        programme = cue_length(facts, index, "programme")
        if not programme and TASK_ENDS.say(facts, name, first, index):
            break
        index += max(programme, 1)
    while index > first and (
        facts.shapes[index - 1] & SIGN or facts.nodes[index - 1].plural is not None
    ):
        index -= 1
    if index == first or (facts.words[index] == "trong" and _takes_days(facts, first, index + 1)):
        return None
    return index


def _takes_days(facts: Facts, first: int, last: int) -> bool:
    """Whether a verb tells what a body does in some days, and not its task: "Ủy ban giải quyết đơn trong | 15
    ngày", "… trong | thời hạn 15 ngày"."""
    if facts.nodes[first].verb is None or facts.shapes[first] & CAPITAL:
        return False
    for index in range(last, last + _MOST_BEFORE_DAYS):
        if facts.shapes[index] & DIGITS:
            return facts.words[index + 1] in facts.cues["day part"]
    return False


def _slogan_end(facts: Facts, first: int) -> int | None:
    """The end of a campaign, contest or title that begins here with its quoted name, or with several: "Cuộc
    vận động “Người Việt Nam ưu tiên dùng hàng Việt Nam”"."""
    at = first + cue_length(facts, first, "bears slogan")
    end = None
    while first < at and facts.words[at] == '"':
        behind = at + 1
        while facts.words[behind] != '"':
            if facts.gaps[behind] == NEWLINE or behind - at > _LONGEST_SLOGAN:
                return end
            behind += 1
        end = behind + 1
        at = end + (facts.words[end] in _JOINS)
    return end


def office(facts: Facts, name: BodyName, first: int, index: int) -> bool:
    """An office begins."""
    return starts_office(facts, index)


def other_name(facts: Facts, name: BodyName, first: int, index: int) -> bool:
    """Another body's or a person's name begins; behind a plural it is a kind: "Khối thi đua các Tổng công
    ty"."""
    if index == first or facts.nodes[index - 1].plural is not None:
        return False
    return starts_new(facts, name, index) and not _in_field(facts, first, index)


def place(facts: Facts, name: BodyName, first: int, index: int) -> bool:
    """A place begins, not "Xã hội"."""
    if index == first or facts.nodes[index].field is not None:
        return False
    return body_place(facts, index, titled=name.titled) is not None


def listed(facts: Facts, name: BodyName, first: int, index: int) -> bool:
    """A comma with more of the task behind it: "phòng, chống", or within a field of work."""
    behind = index + 1
    if facts.words[index] != "," or facts.gaps[behind] == NEWLINE:
        return False
    if _in_field(facts, first, index):
        return True
    return facts.in_trade[behind] or facts.words[behind] in facts.cues["task goes on"]


def listed_to_place(facts: Facts, name: BodyName, first: int, index: int) -> bool:
    """What the task is about goes on over commas and "và" to the board's place: "phát triển khoa học, công
    nghệ và đổi mới sáng tạo tỉnh"."""
    at = index
    while facts.words[at] in _JOINS:
        item = at + 1
        if not goes_on_lower(facts, item) or is_cue(facts, item, "people of bodies"):
            return False
        if facts.nodes[item].kinds & HEAD:
            return False
        at = item + 1
        while facts.words[at] not in _JOINS:
            if facts.gaps[at] == NEWLINE or at > item + _LONGEST_ITEM:
                return False
            if body_place(facts, at, titled=name.titled) is not None:
                return True
            if not is_in_small(facts, at) or closing_word(facts, name, item, at):
                return False
            at += 1
    return False


def dash(facts: Facts, name: BodyName, first: int, index: int) -> bool:
    """A dash between figures, capitals or the parts of a word, "Covid-19"; not before the short form that
    stands for the name: "Quỹ nhà trọ - QNT - cho vay"."""
    behind = index + 1
    if facts.words[index] != "-" or facts.gaps[behind] == NEWLINE:
        return False
    if before_own_form(facts, index):
        return False
    return facts.gaps[behind] == JOINED or bool(facts.shapes[behind] & (CAPITAL | DIGITS))


def sign(facts: Facts, name: BodyName, first: int, index: int) -> bool:
    """Any other sign."""
    return bool(facts.shapes[index] & SIGN)


def field(facts: Facts, name: BodyName, first: int, index: int) -> bool:
    """A field of work begins."""
    return facts.nodes[index].field is not None


def inner_word(facts: Facts, name: BodyName, first: int, index: int) -> bool:
    """A word that ends names elsewhere: "phòng" for "prevent", "các"."""
    return facts.words[index] in facts.cues["inside task"]


def closing_word(facts: Facts, name: BodyName, first: int, index: int) -> bool:
    """A word that no name runs over, unless in a field of work: "chuyển đổi số"; also one that makes a word
    with the head's end: "Ban Quản lý do …"."""
    if index == first:
        return ends_name(facts, index) and not facts.in_trade[index]
    return ends_body(facts, index) and not _in_field(facts, first, index)


def _in_field(facts: Facts, first: int, index: int) -> bool:
    """Whether a field of work began before a syllable, within the task, and goes on."""
    for at in range(max(first, index - _LONGEST_FIELD + 1), index):
        field = facts.nodes[at].field
        if field is not None and at + field.length > index:
            return True
    return False


TASK_ENDS: Final[VerdictsOf[BodyName]] = VerdictsOf(
    "ORG",
    "Does the task of a board end here?",
    rule_of(
        office, YES, "Hôm qua, Ban cố vấn đã họp.", but="[ORG Ban Chỉ đạo chống hạn] giúp nhau.",
    ),
    rule_of(
        other_name, YES,
        "[ORG Ban Chỉ đạo chống hạn Bộ Nông nghiệp|kind=state] họp.",
        but="[ORG Ban Chỉ đạo chống hạn] họp khẩn.",
    ),
    rule_of(
        place, YES,
        "[ORG Ban Chỉ đạo chống hạn tỉnh|level=province] họp khẩn.",
        but="[ORG Ban Chỉ đạo chống hạn hán] họp trước.",
    ),
    rule_of(
        listed, NO,
        "[ORG Ban Chỉ đạo phòng, chống dịch] họp khẩn.",
        but="[ORG Ban Chỉ đạo chống dịch], đoàn viên và thợ họp khẩn.",
    ),
    rule_of(
        listed_to_place, NO,
        "[ORG Ban Chỉ đạo phát triển thể thao và đổi mới sáng tạo tỉnh] họp khẩn.",
        but="[ORG Ban Chỉ đạo chống dịch] và nhân dân xã họp khẩn.",
    ),
    rule_of(
        dash, NO,
        "[ORG Ban Chỉ đạo chống dịch Covid-19 tỉnh] họp khẩn.",
        but="[ORG Ban Chỉ đạo chống hạn] - sau một năm - họp khẩn.",
    ),
    rule_of(
        sign, YES,
        "[ORG Ban Chỉ đạo chống hạn], thợ mỏ họp bàn.",
        but="[ORG Ban Chỉ đạo chống hạn hán] họp bàn.",
    ),
    rule_of(
        field, NO,
        "[ORG Hội đồng Xét duyệt cán bộ] họp bàn.", but="[ORG Ban Chỉ đạo chống hạn] đã họp bàn.",
    ),
    rule_of(
        inner_word, NO,
        "[ORG Ban Chỉ đạo bảo vệ các công trình điện] họp bàn.",
        but="[ORG Ban Chỉ đạo chống dịch] đã họp bàn.",
    ),
    rule_of(
        closing_word, YES,
        "[ORG Ban Chỉ đạo chống hạn] đã họp bàn.", but="[ORG Ban Chỉ đạo chống hạn hán] họp khẩn.",
    ),
    otherwise=NO,
)  # fmt: skip
