"""The task in the name of a board or steering committee: "phòng, chống dịch COVID-19", "dự án …"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.bodies.name import BodyName
from viunion_nlp.reading.bodies.places import body_place
from viunion_nlp.reading.bodies.starts import ends_body, starts_new
from viunion_nlp.reading.edges import starts_office
from viunion_nlp.reading.facts import Facts
from viunion_nlp.text.scan import CAPITAL, DIGITS, JOINED, NEWLINE, SIGN

_LONGEST_TASK: Final = 20  # syllables


def task_end(facts: Facts, name: BodyName, first: int) -> int | None:
    """The end of a task: up to a place, an office, another name or a word that no name runs over."""
    index = first
    while index < first + _LONGEST_TASK and facts.gaps[index] != NEWLINE:
        if _task_ends(facts, name, first, index):
            break
        index += 1
    while index > first and facts.shapes[index - 1] & SIGN:
        index -= 1
    return index if index > first else None


def _task_ends(facts: Facts, name: BodyName, first: int, index: int) -> bool:
    if starts_office(facts, index):
        return True
    if index > first:
        if starts_new(facts, None, index):
            return True
        if body_place(facts, index, titled=name.titled) is not None:
            return True
    if facts.shapes[index] & SIGN:
        return not _sign_goes_on(facts, index)
    if facts.words[index] in ("phòng", "các") or facts.nodes[index].field is not None:
        return False
    return ends_body(facts, index)


def _sign_goes_on(facts: Facts, index: int) -> bool:
    behind = index + 1
    if facts.gaps[behind] == NEWLINE:
        return False
    if facts.words[index] == ",":
        return facts.words[behind] in facts.lexicon.cues["task goes on"] or facts.in_trade[behind]
    if facts.words[index] == "-":
        joined = facts.gaps[behind] == JOINED
        return joined or bool(facts.shapes[behind] & (CAPITAL | DIGITS))
    return False
