"""Reads initials in people's names, and finds where such a name ends."""

from __future__ import annotations

from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.persons.evidence.initials import (
    GOES_ON_BEHIND_DOT,
    LONGEST_INITIAL,
    is_initial,
)
from viunion_nlp.text.scan import CAPITAL, JOINED, NEWLINE, SIGN


def initials_end(facts: Facts, first: int) -> int | None:
    """ "H.A.K.", "Th.", "N.V.A", "T.T. H.": short syllables with dots; the last dot is left to the
    sentence.
    """
    last = _joined_initials_end(facts, first)
    while last is not None and facts.words[last - 1] == "." and facts.gaps[last] != NEWLINE:
        following = _joined_initials_end(facts, last) if len(facts.words[last]) == 1 else None
        if following is None:
            break
        last = following
    return last


def _joined_initials_end(facts: Facts, first: int) -> int | None:
    words, gaps, shapes = facts.words, facts.gaps, facts.shapes
    index = first
    letters = 0
    while shapes[index] & CAPITAL and len(words[index]) <= LONGEST_INITIAL:
        letters += 1
        if not is_initial(facts, index):
            return None
        dot = index + 1
        if words[dot] != "." or gaps[dot] != JOINED:
            return dot if letters >= 2 else None
        following = dot + 1
        if shapes[following] & SIGN and words[following] != ".":
            return following  # "ông Th., trưởng phòng"
        if gaps[following] != JOINED or len(words[following]) > LONGEST_INITIAL:
            if letters >= 2:
                return dot + 1
            if gaps[following] == NEWLINE or not shapes[following] & CAPITAL:
                return dot + 1
            if is_initial(facts, following) and words[following + 1] == ".":
                return _joined_initials_end(facts, following)  # "Đ. T.T. H."
            return None if GOES_ON_BEHIND_DOT.say(facts, first, dot) else dot + 1
        index = following
    return index if letters >= 2 else None
