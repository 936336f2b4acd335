"""Kinds of schools by which schools are named, with or without a word for a school: "THPT Gò Cao"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.facts import Facts
from viunion_nlp.text.scan import NEWLINE

_LONGEST_KIND: Final = 4  # syllables, such as "trung học cơ sở"


def kind_of_school_end(facts: Facts, word: str, first: int) -> int | None:
    """The end of the kind of school that begins at a syllable: with a word for a school it is a head."""
    for length in range(_LONGEST_KIND, 0, -1):
        kind = " ".join(facts.words[first : first + length])
        row = facts.lexicon.heads_by_name.get(f"{word} {kind}")
        if row is not None and row.kind == "school":
            return first + length
    return None


def kind_without_word_end(facts: Facts, first: int) -> int | None:
    """The end of a kind of school that stands without a word for a school before its name: "Hiệu trưởng
    [THPT] Gò Cao"."""
    for word in facts.cues["word for a school"]:
        last = kind_of_school_end(facts, word, first)
        if last is not None:
            return last if facts.gaps[last] != NEWLINE else None
    return None
