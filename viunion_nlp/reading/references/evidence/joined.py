"""The table that decides whether an abbreviated type word with figures joined to it is a document: "NQ02".

A stretch starts at the type word and ends after the number.
"""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.cues import is_cue
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.references.shapes import act_before, holds_code, joined_type, joins_on
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.text.scan import DIGITS


def joined_symbol(facts: Facts, first: int, last: int) -> bool:
    """A whole symbol, with a code in it, is joined to the type word: "QĐ217-QĐ/TW"."""
    return last > first + 1 and holds_code(facts, first, last)


def goes_on(facts: Facts, first: int, last: int) -> bool:
    """A sign joins it to what follows: the number of a thing, "QĐ217-5"."""
    return last > first + 1 or joins_on(facts, last)


def place(facts: Facts, first: int, last: int) -> bool:
    """A building, road or lot is numbered so: a type word of places, or one that numbers, stands before."""
    for length in (1, 2):
        word = facts.nodes[first - length].place_word
        if word is not None and word.length == length:
            return True
    return facts.words[first - 1] in facts.cues["numbered"]


def zero(facts: Facts, first: int, last: int) -> bool:
    """The figures begin with a zero, or are three or more: numbers of documents are written so."""
    letters = joined_type(facts, first)
    figures = facts.words[first][letters:]
    return len(figures) > 2 or figures[0] == "0"


def part_cited(facts: Facts, first: int, last: int) -> bool:
    """A part of it is cited: "điều 5 NĐ73"."""
    return bool(facts.shapes[first - 1] & DIGITS) and is_cue(facts, first - 2, "provision")


def acted_on(facts: Facts, first: int, last: int) -> bool:
    """The document is issued or followed, has an issuer, or goes on in a list of documents."""
    if facts.words[last] == "của" or act_before(facts, first) >= 0:
        return True
    listed = facts.words[first - 1] in (",", "và") and bool(facts.references)
    if listed and facts.references[-1].last == first - 1:
        return True
    return facts.words[last] in (",", "và") and joined_type(facts, last + 1) > 0


IS_JOINED: Final = Verdicts(
    "DOCREF",
    "Is an abbreviated type word with figures joined to it a document?",
    rule(
        joined_symbol, YES,
        "Tổ thợ học [DOCREF QĐ21-QĐ/TW].", but="Tổ thợ thực hiện lắp máy QĐ21-5.",
    ),
    rule(
        goes_on, NO,
        "Tổ thợ thực hiện lắp máy QĐ217-5.", but="Tổ thợ học [DOCREF QĐ217].",
    ),
    rule(
        place, NO,
        "Đội nhận bàn giao tòa nhà CT06.", but="Đội quán triệt [DOCREF CT06] sáng nay.",
    ),
    rule(
        zero, YES,
        "Buổi họp nhắc lại [DOCREF QĐ217].", but="Hàng về kho TB35 chiều nay.",
    ),
    rule(
        part_cited, YES,
        "Tổ trả lương theo khoản 1 điều 5 [DOCREF NĐ73] từ tháng sau.",
        but="Hàng về kho TB35 tối nay.",
    ),
    rule(
        acted_on, YES,
        "Chi bộ thực hiện [DOCREF NQ35] trong quý.", but="Hàng về kho TB35 sáng nay.",
    ),
    otherwise=NO,
)  # fmt: skip
