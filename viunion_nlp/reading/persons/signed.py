"""Finds the names of writers and photographers in bylines and credits."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.drafts import PersonDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.persons.evidence.credits import CREDITS_ANOTHER, IS_CREDIT
from viunion_nlp.reading.persons.evidence.signed import (
    IS_BRACKETED,
    SIGNS_TEXT,
    closes_sentence,
)
from viunion_nlp.reading.persons.signatures import (
    credited_end,
    free_initials,
    is_credit_cue,
    is_untaken,
    may_sign,
    names_end,
    names_of_line,
)
from viunion_nlp.text.scan import CAPITAL, NEWLINE

_BETWEEN_NAMES: Final = ("-", ",", "và", "&")
_COLON: Final = frozenset((":",))
_MOST_CREDITED: Final = 4
_LONGEST_BRACKET: Final = 14  # syllables and signs


def signatures(facts: Facts) -> list[PersonDraft]:
    """ "KỲ QUAN thực hiện |", "AN LONG |", a name alone on the last line."""
    found: list[PersonDraft] = []
    if facts.heading is not None:
        return found  # An official document says itself who signs.
    lines = facts.scan.lines
    for number, first in enumerate(lines[:-1]):
        if not facts.shapes[first] & CAPITAL or not may_sign(facts, first):
            continue
        last = names_end(facts, first, lines[number + 1])
        names = names_of_line(facts, first, last)
        if not names or not is_untaken(facts, first, last):
            continue
        verdict = SIGNS_TEXT.of(facts, first, last)
        if verdict.answer:
            for start, stop in names:
                free_initials(facts, start, stop)
                found.append(PersonDraft(first=start, last=stop, rule="signature"))
    return found


def bracketed_signatures(facts: Facts) -> list[PersonDraft]:
    """ "… (V.TUẤN)", "(N.B - T.LAN)", "…. (Hưng Thơ)": names in brackets that close a paragraph, with
    initials or behind its last sentence."""
    found: list[PersonDraft] = []
    words = facts.words
    for closing in facts.scan.signs_of(")"):
        after = closing + 1
        after += words[after] == "."
        if facts.gaps[after] != NEWLINE:
            continue  # a gate
        opening = closing
        while opening > closing - _LONGEST_BRACKET and words[opening] != "(":
            opening -= 1
        first = opening + 1
        if words[opening] != "(":
            continue
        if "." not in words[first:closing] and not closes_sentence(facts, opening):
            continue
        names = names_of_line(facts, first, closing)
        if names and is_untaken(facts, first, closing) and IS_BRACKETED.say(facts, first, closing):
            found += [
                PersonDraft(first=start, last=stop, rule="signature") for start, stop in names
            ]
    return found


def credited_names(facts: Facts) -> list[PersonDraft]:
    """ "Ảnh: PHƯỚC TUẦN", "Tin, ảnh: …", "(Ảnh: …)", "Theo Phương Nhi / …"."""
    ends = facts.lexicon.credit_ends
    words = facts.words
    found: list[PersonDraft] = []
    opens = ends | _COLON
    for at in facts.scan.capitals:
        if words[at - 1] not in opens:
            continue
        cue = at - 1 if words[at - 1] != ":" else at - 2
        if words[cue] not in ends:
            continue
        if facts.gaps[at] == NEWLINE:
            continue
        if not is_credit_cue(facts, cue):
            continue
        last = credited_end(facts, at)
        if last and is_untaken(facts, at, last) and IS_CREDIT.say(facts, cue, last):
            free_initials(facts, at, last)
            found.append(PersonDraft(first=at, last=last, rule="credit"))
            if words[at - 1] == ":":
                found += _also_credited(facts, last)
    return found


def _also_credited(facts: Facts, last: int) -> list[PersonDraft]:
    """ "Ảnh: HOÀNG VŨ - THẠCH THẢO": the other names behind a credited one."""
    found: list[PersonDraft] = []
    while facts.words[last] in _BETWEEN_NAMES and len(found) < _MOST_CREDITED:
        first = last + 1
        last = credited_end(facts, first)
        if not last or not is_untaken(facts, first, last):
            break
        if not CREDITS_ANOTHER.say(facts, first, last):
            break
        free_initials(facts, first, last)
        found.append(PersonDraft(first=first, last=last, rule="credit"))
    return found
