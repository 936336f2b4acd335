"""Finds schools named by their kind alone behind another school, "Trường THPT Gò Cao, THPT Hòa Phú"; tells
which lists name bodies without their type word.
"""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.drafts import OrganizationDraft
from viunion_nlp.reading.edges import capital_syllables, starts_body
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.placenames import behind_number
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.reading.schools import kind_of_school_end
from viunion_nlp.text.scan import CAPITAL, NEWLINE

_JOINS: Final = (",", "và")
_SIGNS: Final = (",", "và", "-")
_LONGEST_NAME: Final = 4
_LONGEST_LIST: Final = 40  # syllables


def listed_schools(facts: Facts, found: list[OrganizationDraft]) -> list[OrganizationDraft]:
    """The schools of a list behind the first, which alone has the word for a school.

    ``found``: the bodies that are known.
    """
    schools = []
    for body in found:
        if body.kind != "school" or body.head is None:
            continue
        last = body.last
        while facts.words[last] in _JOINS and facts.gaps[last + 1] != NEWLINE:
            first = last + 1
            name_at = kind_of_school_end(facts, facts.words[body.first], first)
            if name_at is None or not IS_ONE_MORE.say(facts, first, name_at):
                break
            last = behind_number(facts, capital_syllables(facts, name_at, _LONGEST_NAME))
            schools.append(
                OrganizationDraft(
                    first=first, last=last, rule="school in a list", kind="school", level=body.level
                )
            )
    return schools


def named(facts: Facts, first: int, last: int) -> bool:
    """The kind has a capital, and so has a name behind it."""
    if facts.gaps[last] == NEWLINE:
        return False
    return bool(facts.shapes[first] & facts.shapes[last] & CAPITAL)


IS_ONE_MORE: Final = Verdicts(
    "ORG",
    "Is a kind of school behind another school one more of a list?",
    rule(
        named, YES,
        "Quà đến [ORG Trường THPT Gò Cao] và [ORG THPT Hòa Phú].",
        but="Quà đến [ORG Trường THPT Gò Cao] và THPT tư thục.",
    ),
    otherwise=NO,
)  # fmt: skip


def opens_list(facts: Facts, last: int) -> bool:
    """Whether another body with a capital follows the sign behind the first of a list: "Đảng ủy | , HĐND"."""
    if facts.words[last] not in _SIGNS or facts.gaps[last] == NEWLINE:
        return False
    return facts.gaps[last + 1] != NEWLINE and starts_body(facts, last + 1)


def in_list_of_kind(facts: Facts, at: int) -> bool:
    """Whether a type word in the plural before a colon opens the list in which a comma, or that colon,
    stands: "các Bộ: Tư pháp, Công an"."""
    if facts.words[at] not in (":", ","):
        return False
    lowest = max(1, at - _LONGEST_LIST)
    while at > lowest and facts.words[at] != ":":
        if facts.gaps[at] == NEWLINE or facts.words[at] in (".", ";"):
            return False
        at -= 1
    return facts.nodes[at - 1].head is not None and facts.follows_plural(at - 1)
