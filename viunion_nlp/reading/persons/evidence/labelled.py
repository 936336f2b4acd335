"""The tables for names after a label and a colon."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.persons.evidence.surroundings import address_word, fills_place
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.text.scan import CAPITAL, NEWLINE

_CLOSING: Final = (")", ",", ";")
_ENDS: Final = (";", ".")


def listed(facts: Facts, first: int, last: int) -> bool:
    """Another name of the list stands before it."""
    return facts.words[first - 1] != ":"


def alone_behind_office(facts: Facts, first: int, last: int) -> bool:
    """It is all that stands behind the colon of an office, and ends as a given name does."""
    if facts.gaps[last] != NEWLINE and last < facts.count and facts.words[last] not in _ENDS:
        return False
    return facts.in_body[first - 2] and facts.words[last - 1] in facts.lexicon.given_names


def ends_within(facts: Facts, first: int, last: int) -> bool:
    """Other words follow it: "(tức Ba Phước mới về)"."""
    return facts.gaps[last] != NEWLINE and facts.words[last] not in _CLOSING


def behind_name(facts: Facts, first: int, last: int) -> bool:
    """The bracket stands behind a capital: "Lê Thị Hồng (bí danh …)"."""
    opening = first - 1
    while facts.words[opening] != "(" and facts.gaps[opening] != NEWLINE:
        opening -= 1
    return facts.words[opening] == "(" and bool(facts.shapes[opening - 1] & CAPITAL)


def fills_line(facts: Facts, first: int, last: int) -> bool:
    """The line ends with it, behind a colon: "Bí danh: Hai Hồng"."""
    return facts.words[first - 1] == ":" and facts.gaps[last] == NEWLINE


IS_OTHER_NAME: Final = Verdicts(
    "PERSON",
    "Do capitals behind a word for other names, in a bracket or a line, name a person?",
    rule(
        ends_within, NO,
        "Bà [PERSON Lê Thị Hồng] (tức Mía ngọt) bán quán.",
        but="Bà [PERSON Lê Thị Hồng] (tức [PERSON Hai Hồng]) bán quán.",
    ),
    rule(
        behind_name, YES,
        "Bà [PERSON Lê Thị Hồng] (tức [PERSON Hai Hồng]) đã mất.",
        but="Việc ấy (tức Đồng Khởi) ai cũng nhớ.",
    ),
    rule(
        fills_line, YES,
        "Bí danh: [PERSON Hai Hồng]\nGiới tính: nữ.", but="Việc có tên gọi khác: Đồng Khởi, ai cũng nhớ.",
    ),
    otherwise=NO,
)  # fmt: skip

IS_LABELLED: Final = Verdicts(
    "PERSON",
    "Is a surname with the capitals behind it a name behind the colon of an office or a label?",
    rule(
        address_word, NO, "Chủ trì: Ông [PERSON Nam].", but="Người ký: [PERSON Mai Hải]",
    ),
    rule(
        listed, YES,
        "Ủy viên: [PERSON Trần Thị Mai], [PERSON Hồ Nam]", but="Người ký: Hà Nam, ngày 5/3/2023.",
    ),
    rule(
        alone_behind_office, YES,
        "Phó Chủ tịch: [PERSON Hà Nam]", but="Người ký: Hà Nam, ngày 5/3/2023.",
    ),
    rule(fills_place, NO, "Người ký: Hà Nam, ngày 5/3/2024.", but="Người ký: [PERSON Mai Hải]"),
    otherwise=YES,
)  # fmt: skip
