"""A dot behind a body's abbreviated head: "UB.MTTQ xã", "TT. Huyện ủy"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.bodies.name import BodyName
from viunion_nlp.reading.edges import starts_body
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.rules import NO, YES, VerdictsOf, rule_of
from viunion_nlp.text.scan import CAPITAL, JOINED, NEWLINE, SIGN


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


def of_field(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """It needs a complement, and a field of work follows: "TT. Y tế huyện", "TT. GDTX"."""
    if name.head is None or not _is_short_head(facts, name, first, last):
        return False
    if name.head.bare != "never" or not facts.shapes[last + 1] & CAPITAL:
        return False
    known = facts.nodes[last + 1].field is not None
    return known or facts.abbreviation_kind(last + 1) in ("field", "term")


def opens_phrase(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """It stands at the beginning of a phrase, and a capital follows: "BV. Chợ Rẫy cho biết …"."""
    if not _is_short_head(facts, name, first, last) or not facts.shapes[last + 1] & CAPITAL:
        return False
    if name.head is None or name.head.bare != "never" or "people" not in name.traits:
        return False
    return bool(facts.shapes[first - 1] & SIGN) or facts.opens_sentence(first)


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
    rule_of(
        of_field, YES,
        "Y tá [ORG TT. Y tế huyện] trực đêm.", but="Thông báo gửi [ORG UB]. Y tế huyện trả lời.",
    ),
    rule_of(
        opens_phrase, YES,
        "[ORG BV. Gò Cao] tuyển y tá.", but="Anh vào BV. Gò Cao lại mưa.",
    ),
    otherwise=NO,
)  # fmt: skip
