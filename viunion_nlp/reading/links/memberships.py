"""Recognises the office that ends the list of the bodies that somebody joins or leaves."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.cues import LIST_WORDS, LinkCues
from viunion_nlp.reading.links.sentence import Pair
from viunion_nlp.reading.links.shapes import opening, unit_behind
from viunion_nlp.reading.links.tenure import Tenure

_LONGEST_GIVING: Final = 8  # syllables: "bầu bổ sung các đồng chí"


def behind_bodies(facts: Facts, pair: Pair) -> bool:
    """ "được chỉ định tham gia Ban Chấp hành, Ban Thường vụ, Phó Bí thư …": the office ends the list of the
    bodies that somebody joins or leaves."""
    words, cues = pair.words, pair.cues
    if not words or words[-1] not in LIST_WORDS:
        return False
    words = _before_list(cues, words)
    if not cues.joins_body.end(words):
        return False
    if facts.nodes[unit_behind(facts, pair.sentence, pair.title.last)].verb is not None:
        return False  # "ông A tham gia Ban Thường vụ, Chủ tịch xã chúc mừng"
    return words[-1] != "vào" or cues.gives.stand_among(words) or _is_given(facts, pair)


def _is_given(facts: Facts, pair: Pair) -> bool:
    """Whether a verb before the name gives it what follows: "bầu bổ sung ông A"."""
    words = opening(facts, pair.person.first, _LONGEST_GIVING)
    return pair.cues.gives.end(pair.cues.without_address(words))


def leaves_with_bodies(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "ông A thôi tham gia Ban Chấp hành, Ban Thường vụ, Bí thư Tỉnh ủy": left with the bodies."""
    sentence, holder = tenure.sentence, tenure.holder
    if holder > tenure.title or facts.words[first - 1] not in LIST_WORDS:
        return False
    words = sentence.words(facts, sentence.mentions[holder].last, first)
    return sentence.cues.leaves_office.end(_before_list(sentence.cues, words))


def _before_list(cues: LinkCues, words: list[str]) -> list[str]:
    """Words up to the signs and terms at their end: "tham gia" of "tham gia [bodies] khóa X,"."""
    while words and (words[-1] in LIST_WORDS or cues.is_of_term(words[-1])):
        words = words[:-1]
    return words
