"""The tables for credits: names behind "ảnh", "tin", "theo"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.persons.evidence.signed import is_province
from viunion_nlp.reading.persons.signatures import behind_cue
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.text.scan import NEWLINE, UPPER


def province(facts: Facts, first: int, last: int) -> bool:
    """A province or country is credited; towns and people share many names: "Ảnh: ĐÔNG HÀ"."""
    return is_province(facts, behind_cue(facts, first), last)


def quotes(facts: Facts, first: int, last: int) -> bool:
    """ "Theo" inside a sentence quotes somebody."""
    if facts.words[first] not in facts.cues["source"] or facts.gaps[first] == NEWLINE:
        return False
    return facts.words[first - 1] not in ("(", ".")


def addressed(facts: Facts, first: int, last: int) -> bool:
    """A word of address that is no given name stands behind the colon: "tin: Ông Lê Văn An"."""
    at = first + 2
    address = facts.addresses[at]
    if address is None or address.row.kind != "honorific":
        return False
    return facts.words[at] not in facts.lexicon.given_names


def colon(facts: Facts, first: int, last: int) -> bool:
    """A colon stands before the name."""
    return facts.words[first + 1] == ":"


def goes_on(facts: Facts, first: int, last: int) -> bool:
    """The line goes on behind the name."""
    if facts.gaps[last] == NEWLINE:
        return False
    return facts.words[last] not in ("/", "|", ")", ".", "-")


def source(facts: Facts, first: int, last: int) -> bool:
    """ "Theo" names the writer whose text was taken over."""
    return facts.words[first] in facts.cues["source"]


def capitals_open_line(facts: Facts, first: int, last: int) -> bool:
    """The cue opens the line, and the name behind it is in capitals: "Ảnh HÀ VY"."""
    if facts.gaps[first] != NEWLINE or facts.shapes[first] & UPPER:
        return False
    return bool(facts.shapes[first + 1] & UPPER)


def behind_sign(facts: Facts, first: int, last: int) -> bool:
    """A dash, bracket or full stop stands before the cue."""
    return facts.gaps[first] != NEWLINE and facts.words[first - 1] in ("-", "(", ".")


IS_CREDIT: Final = Verdicts(
    "PERSON",
    'Is a name behind "ảnh", "tin", "theo" or the like a credit?',
    rule(province, NO, "Video: Hải Phòng đón khách.", but="Video: [PERSON Hà Vy]"),
    rule(quotes, NO, "Giá dầu tăng, theo Sao Mai.", but="Video: [PERSON Hà Vy]"),
    rule(
        addressed, NO,
        "Gia đình báo tin: Ông [PERSON Lê Văn An] đã mất.", but="Tin: [PERSON Hà Vy]",
    ),
    rule(colon, YES, "Ảnh: [PERSON Hà Vy]", but="Ảnh Sao Mai được treo ở hội trường."),
    rule(
        goes_on, NO,
        "Theo Sao Mai, giá dầu tăng.", but="Người dân vui mừng.\nẢnh [PERSON KIM OANH]",
    ),
    rule(
        source, YES,
        "Người dân vui mừng.\nTheo [PERSON Khánh Phương] / Báo Lao động",
        but="Mời bạn xem hình Sao Mai.",
    ),
    rule(
        capitals_open_line, YES,
        "Người dân vui mừng.\nẢnh [PERSON KIM OANH]", but="Mời bạn xem hình Sao Mai.",
    ),
    rule(
        behind_sign, YES,
        "Người dân vui mừng - Ảnh [PERSON TỰ TRUNG].", but="Mời bạn xem hình Sao Mai.",
    ),
    otherwise=NO,
)  # fmt: skip


def closes_credit(facts: Facts, first: int, last: int) -> bool:
    """The line, the bracket or the sentence ends behind it, or another name follows."""
    if facts.gaps[last] == NEWLINE:
        return True
    return facts.words[last] in ("-", ",", ")", "|", ".", "/")


CREDITS_ANOTHER: Final = Verdicts(
    "PERSON",
    "Does another name follow a credited one?",
    rule(
        is_province, NO,
        "Ảnh: [PERSON Hà Vy], Hải Phòng", but="Ảnh: [PERSON Hà Vy] - [PERSON Tự Trung]",
    ),
    rule(
        closes_credit, YES,
        "Ảnh: [PERSON Hà Vy] - [PERSON Tự Trung]", but="Ảnh: [PERSON Hà Vy] - Sao Mai đạt giải.",
    ),
    otherwise=NO,
)  # fmt: skip
