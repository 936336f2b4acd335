"""Recognises offices whose holders have died from what the sentence says about them."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.deaths import death_begins, tells_of_relative
from viunion_nlp.reading.links.tenure import Tenure
from viunion_nlp.reading.rules import NO, YES, VerdictsOf, rule_of
from viunion_nlp.text.scan import NEWLINE

_LONGEST_ADDRESS: Final = 8  # syllables and signs: "cố PGS. TS. nhạc sĩ"


def dies(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "ông A, Chủ tịch xã, vừa qua đời"; not "vợ ông A, Chủ tịch xã, qua đời"."""
    at, cues = tenure.behind, tenure.sentence.cues
    at += facts.words[at] in (",", "-", ")")
    holder = tenure.sentence.mentions[tenure.holder].first
    return death_begins(facts, cues, at) and not tells_of_relative(facts, cues, holder)


def is_mourned(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "dâng hương tưởng nhớ đồng chí A, Bí thư đầu tiên của Đảng bộ tỉnh"."""
    return tenure.sentence.cues.mourns.end(tenure.decided(facts))


def called_late(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "cố PGS.TS A - Trưởng khoa …", "cố nhạc sĩ A, Chủ tịch …"."""
    sentence, begin = tenure.sentence, tenure.sentence.mentions[tenure.holder].first
    if sentence.cues.late.isdisjoint(
        facts.words[max(0, begin - _LONGEST_ADDRESS) : begin]
    ):  # a gate
        return False
    person = sentence.person(tenure.holder)
    at = person.degrees[0][0] if person.degrees else person.first
    for length in (2, 1):
        address = facts.nodes[at - length].honorific
        if address is not None and address.length == length:
            at -= length
            break
    before = facts.nodes[at - 1].before_role
    if before is None or before.length > 1 or facts.gaps[at] == NEWLINE:
        return False
    return before.row.status == "late"


IS_OF_DEAD: Final[VerdictsOf[Tenure]] = VerdictsOf(
    "TITLE",
    "Does a sentence tell that the holder of an office has died?",
    rule_of(
        dies, YES,
        "Bà Tô Thị Mận, [TITLE Phó Giám đốc Sở Y tế|status=late], đã từ trần.",
        but="Bà Tô Thị Mận, [TITLE Phó Giám đốc Sở Y tế|status=current], nhắc người bạn đã từ trần.",
    ),
    rule_of(
        is_mourned, YES,
        "Đoàn dâng hương tưởng nhớ bà Tô Thị Mận, [TITLE Bí thư|status=late] đầu tiên của xã.",
        but="Sau lễ tưởng nhớ các liệt sĩ, bà Tô Thị Mận, [TITLE Bí thư|status=current], về nhà.",
    ),
    rule_of(
        called_late, YES,
        "Xã thăm nhà cố nhạc sĩ Tô Thị Mận, [TITLE Bí thư xã|status=late] đầu tiên.",
        but="Xã thăm nhà cũ của nhạc sĩ Tô Thị Mận, [TITLE Bí thư xã|status=current], bị cháy.",
    ),
    otherwise=NO,
)  # fmt: skip
