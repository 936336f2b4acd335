"""Reads notices about a person that are laid out in lines: the name, the birth, the former offices."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.drafts import TitleDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.layout.offices import row_of_offices
from viunion_nlp.reading.layout.words import behind_colon, behind_item_sign
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.text.scan import CAPITAL, SIGN

_RULE: Final = "line of a notice"
_MOST_LINES: Final = 12  # from the birth to the offices


def tells_of_past(facts: Facts, first: int, last: int) -> bool:
    """A line of a notice opens with "Nguyên" and offices."""
    modifier = facts.nodes[first].before_role
    if modifier is None or modifier.row.status != "former":
        return False
    return behind_colon(facts, first + modifier.length, last) == last


TELLS_OF_PAST: Final = Verdicts(
    "HOLDS",
    "Does a line of a notice tell the offices that its person held?",
    rule(
        tells_of_past, YES,
        "Ông [PERSON#a LÒ VĂN PÁO]\nSinh năm 1940\nNguyên: [TITLE Bí thư xã|by=a]\nĐã từ trần.",
        but="Ông [PERSON LÒ VĂN PÁO]\nSinh năm 1940\nTheo: [TITLE Bí thư xã]\nĐã từ trần.",
    ),
    otherwise=NO,
)  # fmt: skip


def read_notices(facts: Facts) -> None:
    """Link the person of each notice with the former offices in its lines."""
    words, firsts = facts.words, facts.lines.firsts
    openings, born = facts.cue_openings["born"], facts.cues["born"]
    lines: list[int] = []
    for line, first in enumerate(firsts):
        if words[first] in openings and f"{words[first]} {words[first + 1]}" in born:
            lines.append(line)
    if not lines or not facts.titles:
        return
    people = {person.first: person for person in facts.persons}
    places = {title.first: at for at, title in enumerate(facts.titles)}
    known = {(person, title) for person, title, _ in facts.links}
    for line in lines:
        person = people.get(_behind_address(facts, line - 1)) if line else None
        if person is None:
            continue
        for office in _former_offices(facts, line, places):
            office.status = "former"
            if (person, office) not in known:
                facts.links.append((person, office, _RULE))


def _behind_address(facts: Facts, line: int) -> int:
    """The position behind the forms of address, and a colon, that open a line."""
    first, last = facts.lines.firsts[line], facts.lines.firsts[line + 1]
    at = behind_item_sign(facts, first, last)
    while at < last:
        honorific = facts.nodes[at].honorific
        if honorific is None or not facts.shapes[at + honorific.length] & (CAPITAL | SIGN):
            break
        at += honorific.length
        while facts.words[at] in (".", ":"):
            at += 1
    return at


def _former_offices(facts: Facts, line: int, places: dict[int, int]) -> list[TitleDraft]:
    """The offices in the lines from the birth on that open with "Nguyên"."""
    firsts = facts.lines.firsts
    found: list[TitleDraft] = []
    for number in range(line, min(line + _MOST_LINES, len(firsts) - 1)):
        last = firsts[number + 1]
        first = behind_item_sign(facts, firsts[number], last)
        for at in range(first + 1, min(first + 3, last)):
            if at in places and TELLS_OF_PAST.say(facts, first, at):
                found += row_of_offices(facts, places[at])
    return found
