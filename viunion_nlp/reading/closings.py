"""Tells what ends a name that its capitals would go on with: "Khóa VI", "Tổ chức hội nghị"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.cues import cue_length
from viunion_nlp.reading.facts import Facts
from viunion_nlp.text.letters import is_roman
from viunion_nlp.text.scan import CAPITAL, DIGITS, NEWLINE, UPPER

_REACH_OF_AWARD: Final = 12  # syllables


def opens_term(facts: Facts, first: int) -> bool:
    """Whether a term with its number begins at a capital: "Khóa VI", "Lần thứ I", "Nhiệm kỳ 2020 - 2025"."""
    length = cue_length(facts, first, "opens term")
    if not length:
        return False
    behind = facts.words[first + length]
    if facts.shapes[first + length] & DIGITS or is_roman(behind):
        return True
    return behind in facts.cues["before ordinal"] or behind in facts.cues["ordinal"]


def opens_news(facts: Facts, first: int) -> bool:
    """Whether a verb with a capital begins here that tells, behind a body's full name, what it does: "Trường
    THPT Trần Phú Tổ chức hội nghị"."""
    length = cue_length(facts, first, "opens news")
    if length < 2 or facts.shapes[first + 1] & CAPITAL:
        return False
    return NEWLINE not in facts.gaps[first + 1 : first + length + 1]


def opens_award(facts: Facts, first: int) -> bool:
    """Whether what somebody is awarded begins at a capital, in a sentence that says so before: "tặng chị |
    Huân chương Lao động"; not "mời anh Huy chương trình gì"."""
    length = cue_length(facts, first, "award")
    if not length or NEWLINE in facts.gaps[first + 1 : first + length]:
        return False
    behind = first + length
    if (facts.words[behind - 1], facts.words[behind]) in facts.lexicon.words:
        return False
    start = facts.sentence_first(first, first - _REACH_OF_AWARD)
    return not facts.cues["awards"].isdisjoint(facts.words[start:first])


def closes_tag(facts: Facts, behind: int) -> bool:
    """Whether the news begins behind a bracket that opens a line, so that this names its source: a dash, or
    a time of day with a capital: "(TTV) Chiều 12/5, …"."""
    if facts.gaps[behind] == NEWLINE:
        return False
    if facts.words[behind] == "-":
        return True
    if not facts.shapes[behind] & CAPITAL or not facts.shapes[behind - 2] & UPPER:
        return False
    return facts.words[behind] in facts.cues["day part"]
