"""Rows of offices before the office that leads to their holder."""

from __future__ import annotations

from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.sentence import Sentence
from viunion_nlp.reading.links.shapes import MOST_LISTED


def row_before(facts: Facts, sentence: Sentence, title: int) -> list[int]:
    """An office and the offices without a holder in a row before it, last first."""
    cues = sentence.cues
    row = [title]
    for at in range(title - 1, max(-1, title - MOST_LISTED), -1):
        if sentence.people[at] or sentence.held[at]:
            break
        plain = sentence.between(facts, at, at + 1).plain
        joined = bool(plain)
        for word in plain:
            if word not in cues.career and not cues.is_of_term(word):
                joined = joined and word in cues.of_period
        if not joined or cues.takes_away.begin(plain, 0):
            break
        if plain[0] == "," and facts.words[sentence.mentions[at].first - 1] == "của":
            break  # "theo đề nghị của Chủ tịch xã, miễn nhiệm chức Phó Chủ tịch"
        row += [at]
    return row


def holder_behind(facts: Facts, sentence: Sentence, title: int) -> int:
    """The name behind an office that others follow, or behind another office that "do" leads to, "Chức
    Trưởng ban do Phó Chủ tịch [Lê A] kiêm nhiệm"; 0 if there is none."""
    following, name = title + 1, title + 2
    if sentence.people[following]:
        return following
    if name == sentence.count or name not in sentence.holders[following]:
        return 0
    return name if sentence.between(facts, title, following).plain[-1:] == ["do"] else 0
