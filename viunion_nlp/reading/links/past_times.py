"""Recognises offices of a time that is over from what a sentence says about their holders: "khi ấy, bà B giữ
chức …", "thời ông A làm …".
"""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.cues import LinkCues
from viunion_nlp.reading.links.memberships import leaves_with_bodies
from viunion_nlp.reading.links.shapes import MOST_IN_ROW, opening
from viunion_nlp.reading.links.tenure import Tenure, before_holder, behind_last
from viunion_nlp.reading.links.times import (
    behind_period,
    ends_in_past_year,
    opens_past,
    year_at_end,
)
from viunion_nlp.reading.rules import NO, YES, VerdictsOf, rule_of

_LONGEST_LEAD: Final = 9  # syllables that lead to an office
_LONGEST_CLAUSE: Final = 30  # syllables before a holder
_LONGEST_ROW: Final = 120  # syllables from a holder to an office of a row
_CLAUSE_SIGNS: Final = (";", ":", "(")
_OPENS_PART: Final = (",", ";")
_FAR_STILL: Final = 5  # syllables: "hiện nay bà ấy vẫn"


def until_then(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "Trước khi nhận nhiệm vụ mới, ông A là Bí thư …", "Khi ấy, bà B giữ chức …"."""
    if tenure.holder > tenure.title or _is_new(facts, tenure):
        return False
    cues, words = tenure.sentence.cues, _before(facts, tenure)
    if cues.without_address(words)[-1:] == ["do"]:
        return False  # "Trước đó, đoàn do ông A làm trưởng đoàn"
    return opens_past(cues, _last_clause(words))


def _before(facts: Facts, tenure: Tenure) -> list[str]:
    """The words before a holder."""
    return opening(facts, tenure.sentence.mentions[tenure.holder].first, _LONGEST_CLAUSE)


def _behind_holder(facts: Facts, tenure: Tenure) -> list[str]:
    """The words between a holder and the next name or office."""
    mentions, holder = tenure.sentence.mentions, tenure.holder
    return facts.words[mentions[holder].last : mentions[holder + 1].first]


def in_past_year(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "Năm 2015, bà A là Phó Chủ tịch …", and the text tells a later year, or the sentence what is now."""
    if tenure.holder > tenure.title:
        return False
    cues, between = tenure.sentence.cues, _behind_holder(facts, tenure)
    if between[-1:] != ["là"] or cues.gets.stand_among(between):
        return False
    words = cues.without_address(_before(facts, tenure))
    if ends_in_past_year(facts, cues, words):
        return True
    return year_at_end(cues, words) > 0 and _tells_now(facts, cues, last)


def _tells_now(facts: Facts, cues: LinkCues, last: int) -> bool:
    """Whether a part of a sentence behind an office tells of now: "; [hiện bà] là"; not "; hiện bà vẫn giữ
    chức này"."""
    words = facts.words
    for at in range(last + 1, min(facts.sentence_last(last - 1), last + _LONGEST_CLAUSE)):
        if words[at - 1] in _OPENS_PART and cues.now.begin(words, at):
            return not cues.still_so.stand_among(words[at : at + _FAR_STILL])
    return False


def period_over(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "Từ 3/2021 đến 6/2025, ông A đi lên từ kế toán, trưởng phòng …": offices of a period that is over."""
    if tenure.holder > tenure.title or _is_new(facts, tenure):
        return False
    sentence = tenure.sentence
    holder = sentence.mentions[tenure.holder].first
    if ";" in _up_to(facts, holder, sentence.mentions[tenure.title].first):
        return False
    return bool(behind_period(facts, sentence.cues, _last_clause(_before(facts, tenure))))


def in_holders_time(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "Trong thời gian ông A làm Giám đốc …", "ông A, khi làm Giám đốc, …"."""
    if tenure.holder > tenure.title:
        return False
    sentence, cues = tenure.sentence, tenure.sentence.cues
    between = _behind_holder(facts, tenure)
    if cues.when_held.end([word for word in between if not word.isdigit() and word != "năm"]):
        return not cues.not_then.stand_among(between)
    if _leads_to_time(facts, between):
        return True
    held = [word for word in between if word not in facts.cues["still holds"]]
    if " ".join(held) not in facts.cues["holds office"]:
        return False
    at = tenure.holder
    lowest = max(0, at - MOST_IN_ROW)
    while at > lowest and tenure.holder in sentence.holders[at - 1]:
        at -= 1  # "thời Chủ tịch Lê A làm Bí thư …"
    words = cues.without_address(opening(facts, sentence.mentions[at].first, _LONGEST_LEAD))
    return cues.in_whose_time.end(words) and not cues.not_then.end(words)


def _leads_to_time(facts: Facts, between: list[str]) -> bool:
    """Whether the words between a name and its office tell when it was held: "ông A, [thời giữ chức] Giám
    đốc"; not "đồng thời giữ chức"."""
    words = between[between[:1] == [","] :]
    if not words or words[0] not in facts.cues["in whose time"]:
        return False
    return " ".join(words[1:]) in facts.cues["holds office"]


def left_after_years(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "Sau 12 năm giữ chức Chánh án …, ông A nghỉ hưu": how long it was held, and that it is over."""
    if tenure.holder < tenure.title:
        return False
    cues, lead = tenure.sentence.cues, opening(facts, first, _LONGEST_LEAD)
    if "sau" not in lead:  # a gate
        return False
    words = cues.holds.without(lead)
    if len(words) == len(lead) or not words:
        return False
    if words[-1] not in cues.of_date and words[-1] not in cues.term:
        return False
    at = tenure.sentence.mentions[tenure.holder].last
    while facts.words[at] in cues.before_leaving:
        at += 1
    return cues.leaves_work.begin(facts.words, at)


def in_turn(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "Ông A lần lượt giữ chức Phó phòng, Trưởng phòng": each but the last was left for the next one."""
    sentence, holder, following = tenure.sentence, tenure.holder, tenure.title + 1
    if holder > tenure.title or following == sentence.count:
        return False
    if holder not in sentence.holders[following]:
        return False
    return sentence.cues.in_order.stand_among(_behind_holder(facts, tenure))


def _up_to(facts: Facts, first: int, last: int) -> list[str]:
    """The words from a holder up to an office: of a row without end, the first ones."""
    return facts.words[first : min(last, first + _LONGEST_ROW)]


def _is_new(facts: Facts, tenure: Tenure) -> bool:
    """Whether the holder has just got the office: "được bầu giữ chức"."""
    sentence = tenure.sentence
    first = sentence.mentions[tenure.holder].last
    between = _up_to(facts, first, sentence.mentions[tenure.title].first)
    gets = sentence.cues.gets
    return gets.stand_among(between) or gets.stand_among(before_holder(facts, tenure))


def _last_clause(words: list[str]) -> list[str]:
    """The words after the last semicolon, colon or bracket."""
    return behind_last(words, _CLAUSE_SIGNS)


WAS_HELD_THEN: Final[VerdictsOf[Tenure]] = VerdictsOf(
    "TITLE",
    "Does a sentence tell that somebody held an office at a time that is over?",
    rule_of(
        until_then, YES,
        "Trước khi nhận nhiệm vụ này, ông Lê Văn An là [TITLE Bí thư xã|status=former].",
        but="Khi nhận nhiệm vụ này, ông Lê Văn An là [TITLE Bí thư xã|status=current].",
    ),
    rule_of(
        period_over, YES,
        "Từ 3/2021 đến 6/2025, anh Lê An đi lên từ vị trí kế toán, [TITLE phó phòng|status=former].",
        but="Từ 3/2021 đến nay, anh Lê An đi lên từ vị trí kế toán, [TITLE phó phòng|status=current].",
    ),
    rule_of(
        in_past_year, YES,
        "Năm 2015, bà Tô Mận là [TITLE Bí thư xã|status=former]. Năm 2020, xã có chợ mới.",
        but="Năm 2015, bà Tô Mận là [TITLE Bí thư xã|status=current]. Xã này lúc ấy rất nghèo.",
    ),
    rule_of(
        in_holders_time, YES,
        "Thời bà Tô Thị Mận làm [TITLE Giám đốc|status=former], xưởng có 20 người.",
        but="Hiện bà Tô Thị Mận làm [TITLE Giám đốc|status=current], xưởng có 20 người.",
    ),
    rule_of(
        left_after_years, YES,
        "Sau 12 năm làm [TITLE Chủ tịch xã|status=former], ông Lê Văn An đã chia tay đồng nghiệp.",
        but="Sau 12 năm làm [TITLE Chủ tịch xã|status=current], ông Lê Văn An đã thuộc mọi con đường.",
    ),
    rule_of(
        in_turn, YES,
        "Bà Tô Thị Mận lần lượt giữ chức [TITLE Phó phòng|status=former], [TITLE Trưởng phòng].",
        but="Bà Tô Thị Mận cùng lúc giữ chức [TITLE Phó phòng|status=current], [TITLE Trưởng đoàn].",
    ),
    rule_of(
        leaves_with_bodies, YES,
        "Ông Lê Văn An thôi tham gia [ORG Ban Thường vụ], [TITLE Phó Bí thư xã|status=former].",
        but="Ông Lê Văn An được tham gia [ORG Ban Thường vụ], [TITLE Phó Bí thư xã|status=current].",
    ),
    otherwise=NO,
)  # fmt: skip
