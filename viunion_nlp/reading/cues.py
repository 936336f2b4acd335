"""Looks up the cues of the lexicon for one role, a few syllables each, at a position in a text."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.facts import Facts

_LONGEST: Final = 4  # syllables of a cue that is looked for here


def is_cue(facts: Facts, index: int, role: str) -> bool:
    """Whether a cue of a role starts here."""
    return cue_length(facts, index, role) > 0


def cue_length(facts: Facts, index: int, role: str) -> int:
    """The length in syllables of the longest cue of a role that starts here; 0 if there is none."""
    words = facts.words
    if words[index] not in facts.cue_openings[role]:
        return 0
    cues = facts.cues[role]
    for length in range(_LONGEST, 0, -1):
        if " ".join(words[index : index + length]) in cues:
            return length
    return 0


def cue_before(facts: Facts, last: int, role: str) -> int:
    """The length in syllables of the longest cue of a role that ends directly before a syllable; 0 if
    there is none.
    """
    words, cues = facts.words, facts.cues[role]
    for length in range(min(_LONGEST, last), 0, -1):
        if words[last - length] in facts.cue_openings[role]:
            if " ".join(words[last - length : last]) in cues:
                return length
    return 0


def follows_cue(facts: Facts, first: int, role: str) -> bool:
    """Whether a cue of up to three words stands right before a syllable."""
    words = facts.words
    phrase = words[first - 1]
    if phrase not in facts.cue_endings[role]:
        return False
    cues = facts.cues[role]
    if phrase in cues:
        return True
    phrase = f"{words[first - 2]} {phrase}"
    return phrase in cues or f"{words[first - 3]} {phrase}" in cues


def follows_credit(facts: Facts, first: int) -> bool:
    """Whether "Ảnh:" or the like directly precedes a syllable."""
    if facts.words[first - 1] != ":":
        return False
    return facts.words[first - 2] in facts.cues["credit"]
