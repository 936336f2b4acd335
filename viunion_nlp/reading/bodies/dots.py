"""A dot behind a body's abbreviated head: "UB.MTTQ xã", "TT. Huyện ủy"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.bodies.name import BodyName
from viunion_nlp.reading.edges import starts_body
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.rules import NO, YES, VerdictsOf, rule_of
from viunion_nlp.text.scan import JOINED, NEWLINE


def joined_on(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """No blank stands behind the dot: "UB.MTTQ xã"."""
    return _is_short_head(facts, name, first, last) and facts.gaps[last + 1] == JOINED


def opens_only(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """The head names nothing by itself, and no kind either: "TT. Huyện ủy", but "… của CĐCS. TLĐ đã …"."""
    if not _is_short_head(facts, name, first, last) or name.head is None:
        return False
    if "generic" in name.traits:
        return False
    return name.head.bare == "never" and starts_body(facts, last + 1)


def _is_short_head(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """Whether an abbreviated head and nothing else stands before a dot that it joins."""
    short = facts.abbreviations.get(first)
    if short is None or short.last != last or last != name.head_last:
        return False
    return facts.gaps[last] == JOINED and facts.gaps[last + 1] != NEWLINE


HAS_DOT: Final[VerdictsOf[BodyName]] = VerdictsOf(
    "ORG",
    "Does a dot behind an abbreviated head only close the abbreviation?",
    rule_of(
        joined_on, YES,
        "Thư của [ORG UB.MTTQ phường] đã đến.", but="Thư đã đến [ORG UB]. [ORG Sở Y tế] trả lời.",
    ),
    rule_of(
        opens_only, YES,
        "Thông báo gửi [ORG TT. Huyện ủy].", but="Thông báo gửi [ORG UB]. [ORG Huyện ủy] trả lời.",
    ),
    otherwise=NO,
)  # fmt: skip
