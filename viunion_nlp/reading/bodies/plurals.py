"""Decides whether a body's name goes on with a plural or a number."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.bodies.complements import number
from viunion_nlp.reading.bodies.name import BodyName
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.placewords import place_word
from viunion_nlp.reading.rules import NO, YES, VerdictsOf, rule_of
from viunion_nlp.text.scan import CAPITAL


def capital_name(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """It begins a name with capitals: "Hai Bà Trưng"."""
    if facts.shouting[first]:
        return False
    return bool(facts.shapes[first] & facts.shapes[last] & CAPITAL)


def of_task(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """ "các" begins the task of a board: "Ban Quản lý dự án các công trình điện"."""
    if "action" not in name.complement or facts.words[first] != "các":
        return False
    whole = facts.cues["whole system"]
    return facts.words[last] not in whole and place_word(facts, last) is None


def own_number(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """It is the number of the body, or a day that it bears: "Quận ủy 3", "Hợp tác xã 2/9"."""
    return number(facts, name) is not None


GOES_ON: Final[VerdictsOf[BodyName]] = VerdictsOf(
    "ORG",
    "Does a body's name go on with a plural or a number?",
    rule_of(
        capital_name, YES,
        "[ORG Công ty Cổ phần Ba Sao] tuyển thợ.", but="Ban Quản lý các ngành họp bàn.",
    ),
    rule_of(
        of_task, YES,
        "[ORG Ban Quản lý các công trình điện] tuyển thợ.", but="Ban Quản lý các cấp họp bàn.",
    ),
    rule_of(
        own_number, YES, "[ORG Bệnh viện Quân y 4] tuyển y tá.", but="Ban Chỉ đạo các cấp họp bàn.",
    ),
    otherwise=NO,
)  # fmt: skip
