"""The tables for dots inside names."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.text.letters import base_letter, has_tone
from viunion_nlp.text.scan import CAPITAL, JOINED, NEWLINE, UPPER

LONGEST_INITIAL: Final = 2  # letters
_CLUSTERS: Final = frozenset(("ch", "gh", "kh", "ng", "nh", "ph", "th", "tr"))


def is_initial(facts: Facts, index: int) -> bool:
    """Whether a short syllable abbreviates a name: a letter without a tone, or consonants alone ("Th"), in
    capitals those that names begin with ("TR")."""
    word = facts.words[index]
    if len(word) == 1:
        return not has_tone(word)
    if len(word) > LONGEST_INITIAL:
        return False
    if facts.shapes[index] & UPPER:
        return word in _CLUSTERS
    for letter in word:
        if base_letter(letter) in "aeiouy":
            return False
    return True


def behind_syllable(facts: Facts, first: int, last: int) -> bool:
    """What stands before the dot is a syllable rather than an initial: "Lê Quốc Hà."."""
    return facts.gaps[last] != JOINED or not is_initial(facts, last - 1)


def behind_full_name(facts: Facts, first: int, last: int) -> bool:
    """The initial is the given name behind a surname and a middle name: "Nguyễn Thị H."."""
    if last - first <= 2 or facts.nodes[first].surname is None or facts.gaps[last + 1] == JOINED:
        return False
    return facts.words[last - 2] != "."


def word_follows(facts: Facts, first: int, last: int) -> bool:
    """An everyday word begins the next sentence."""
    opening = last + 1
    if facts.nodes[opening].stop is not None:
        return True
    following = opening + 1
    if facts.shapes[following] & CAPITAL or facts.gaps[following] == NEWLINE:
        return False
    pair = (facts.words[opening], facts.words[following])
    return pair in facts.lexicon.words or pair in facts.lexicon.compounds


GOES_ON_BEHIND_DOT: Final = Verdicts(
    "PERSON",
    "Does a name go on behind a dot, with the capital that follows?",
    rule(
        behind_syllable, NO,
        "Chủ trì là ông [PERSON Hà]. Mai cả đoàn về quê.",
        but="Diễn viên [PERSON Samuel L. Jackson] rất vui.",
    ),
    rule(
        behind_full_name, NO,
        "Người viết đơn là chị [PERSON Lê Thị H]. Mai cả đoàn về quê.",
        but="Diễn viên [PERSON Samuel L. Jackson] rất vui.",
    ),
    rule(
        word_follows, NO,
        "Người viết đơn là ông [PERSON Th.] Hội nghị ghi nhận.",
        but="Diễn viên [PERSON Samuel L. Jackson] rất vui.",
    ),
    otherwise=YES,
)  # fmt: skip
