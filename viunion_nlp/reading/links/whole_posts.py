"""Tells which offices are the whole work of their holders, so that who gets another such one leaves the
first: a director who becomes a minister, but not a secretary who becomes chair of a council as well.
"""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.cues import LinkCues

_LONGEST_ROLE: Final = 2  # syllables
_LONGEST_OPENING: Final = 6  # syllables that tell what an office is


class Post:
    """An office as far as its first words tell what it is.

    Attributes:
        deputy: whether "Phó" stands before the role.
        whole: whether it is the whole work of its holder.
        central: whether it is one of the centre that is left also for the office of a deputy secretary.
        leads_unit: whether it is that of the Party secretary of a province, district or commune.
        leads_people: whether it is that of the chair of a people's committee or council.
    """

    __slots__ = ("central", "deputy", "leads_people", "leads_unit", "whole")

    def __init__(self, facts: Facts, cues: LinkCues, first: int) -> None:
        deputy = facts.nodes[first].before_role
        self.deputy = deputy is not None and deputy.row.deputy == "yes"
        words = _opening(facts, first if deputy is None else first + deputy.length)
        self.central = cues.central_post.begin(words, 0)
        self.whole = cues.whole_post.begin(words, 0)
        self.leads_unit = cues.leads_unit.begin(words, 0)
        self.leads_people = cues.leads_people.begin(words, 0)


def _opening(facts: Facts, at: int) -> list[str]:
    """The first words of an office, without "Thường trực" or the like behind its role."""
    for index in range(at + 1, at + _LONGEST_ROLE + 1):
        modifier = facts.nodes[index].after_role
        if modifier is not None:
            behind = index + modifier.length
            return facts.words[at:index] + facts.words[behind : behind + _LONGEST_OPENING]
    return facts.words[at : at + _LONGEST_OPENING]


def stays_beside(facts: Facts, cues: LinkCues, first: int, following: int) -> bool:
    """Whether a secretary of a unit keeps that office beside one in a committee of offices: "Phó Bí thư Tỉnh
    ủy, Bí thư Đảng ủy các cơ quan Đảng tỉnh"."""
    return Post(facts, cues, first).leads_unit and not Post(facts, cues, following).leads_unit


def leaves_for(facts: Facts, cues: LinkCues, first: int, following: int) -> bool:
    """Whether nobody keeps the office that starts at a syllable who gets the one that starts at
    another.
    """
    new = Post(facts, cues, following)
    if not (new.whole or new.leads_unit or new.central):
        return False
    old = Post(facts, cues, first)
    if new.central and not new.whole:
        return old.leads_unit
    if new.leads_unit:
        if old.central:
            return True
        return not new.deputy and old.whole and (old.deputy or not old.leads_people)
    if old.leads_unit:
        return not old.deputy and (new.deputy or not new.leads_people)
    return old.whole or old.central
