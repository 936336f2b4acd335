"""Decides whether a name that the lexicon knows only begins a longer one: "Báo Lao Động | Trẻ"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon.places import names_country
from viunion_nlp.reading.bodies.places import body_place
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.text.scan import CAPITAL


def capital_next(facts: Facts, first: int, last: int) -> bool:
    """It goes on with a capital."""
    return bool(facts.shapes[first] & CAPITAL)


def place_next(facts: Facts, first: int, last: int) -> bool:
    """It goes on with a place: "Quốc hội bang Hessen", "Chính phủ nước Cộng hòa Phần Lan"."""
    if facts.words[first] in facts.cues["before country"]:
        country = facts.nodes[first + 1].place
        return country is not None and names_country(country.rows)
    return body_place(facts, first, titled=False) is not None


def part_next(facts: Facts, first: int, last: int) -> bool:
    """It goes on with a second part or a bracket."""
    return facts.words[first] in ("(", "-", "và", ",")


GOES_BEYOND: Final = Verdicts(
    "ORG",
    "Does a longer reading by the head outdo a known name?",
    rule(capital_next, YES, "[ORG Báo Lao Động Trẻ] ra mắt.", but="[ORG Bộ Y tế] hợp tác."),
    rule(place_next, YES, "Đoàn thăm [ORG Quốc hội bang Hessen].", but="[ORG Bộ Y tế] thống kê."),
    rule(
        part_next, YES, "[ORG Bộ đội Biên phòng (BĐBP) tỉnh] nuôi em.", but="[ORG Bộ Y tế] kiểm định.",
    ),
    otherwise=NO,
)  # fmt: skip
