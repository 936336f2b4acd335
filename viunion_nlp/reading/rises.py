"""Recognises that somebody rises to an office: "năm 2009 lên tổ trưởng", "từ thợ nguội lên tổ phó"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.cues import is_cue
from viunion_nlp.reading.facts import Facts
from viunion_nlp.text.scan import CAPITAL, DIGITS

_LONGEST_WORK: Final = 6  # syllables: "từ công nhân vận hành lò"


def rises_to(facts: Facts, first: int) -> bool:
    """Whether "lên" right before an office leads to it behind a name, a time, a form of address, an
    occupation or the like: "chị Na lên", "năm 2009 lên"; not "gửi đơn lên Chủ tịch xã"."""
    up = first - 1
    if facts.words[up] not in facts.cues["step to"]:
        return False
    if facts.shapes[up - 1] & (CAPITAL | DIGITS):
        return True
    before, cues = facts.words[up - 1], facts.cues
    return before in cues["before rise"] or before in cues["address"] or _behind_work(facts, up)


def _behind_work(facts: Facts, up: int) -> bool:
    """Whether "từ" and an occupation stand before a syllable: "từ thợ nguội | lên"."""
    for at in range(up - 2, max(0, up - _LONGEST_WORK) - 1, -1):
        if facts.words[at] == "từ":
            return is_cue(facts, at + 1, "work")
    return False
