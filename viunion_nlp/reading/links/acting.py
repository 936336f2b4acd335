"""Recognises offices that somebody only takes charge of for a time."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.then import Told
from viunion_nlp.reading.rules import NO, YES, VerdictsOf, rule_of


def takes_charge(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "được giao phụ trách Trưởng Công an huyện", "tạm giữ chức Giám đốc"."""
    return told.cues.lead_to_office(told.cues.acts_as, told.lead)


IS_ACTING: Final[VerdictsOf[Told]] = VerdictsOf(
    "TITLE",
    "Do the words before an office say that somebody only takes charge of it?",
    rule_of(
        takes_charge, YES,
        "Ông Lê Văn An được phân công phụ trách [TITLE Trưởng phòng Nội vụ|status=acting].",
        but="Ông Lê Văn An được phân công giữ chức [TITLE Trưởng phòng Nội vụ|status=current].",
    ),
    otherwise=NO,
)  # fmt: skip
