"""Recognises that somebody moves from one office to another: "được điều động từ Phó phòng lên Trưởng ban"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.cues import are_all
from viunion_nlp.reading.links.sentence import Pair
from viunion_nlp.reading.rises import rises_to

_BEFORE_FROM: Final = frozenset((",", ":"))


def moves_from(facts: Facts, pair: Pair) -> bool:
    """ "điều động bà A từ Phó phòng X đến giữ chức Trưởng phòng Y", "bà A: từ Phó phòng lên Trưởng phòng"."""
    sentence, following = pair.sentence, pair.place + 1
    if pair.words[-1] != "từ" or not _moves(pair, pair.words[:-1]):
        return False
    if pair.chained or following == sentence.count or sentence.people[following]:
        return False
    onward = sentence.between(facts, pair.place, following).plain
    if not onward:
        return False
    return are_all(onward, pair.cues.career) or not pair.cues.goes_to_office.without(onward)


def _moves(pair: Pair, words: list[str]) -> bool:
    """Whether words before "từ" tell that somebody moves, or nothing: "được thăng chức", ":", "được luân
    chuyển,"."""
    words = words[: len(words) - (words[-1:] == [","] and len(words) > 1)]
    if are_all(words, _BEFORE_FROM):
        return True
    cues = pair.cues
    if cues.propose(words) or cues.only_wished.stand_among(words):
        return False
    for verbs in (cues.gets, cues.moves, cues.leaves_office):
        if verbs.end(words):
            return not cues.another_acts.stand_among(verbs.without(words))
    return False


def moves_to(facts: Facts, pair: Pair) -> bool:
    """ "… từ Phó phòng lên Trưởng phòng": the office that follows."""
    if not pair.chained or not are_all(pair.words, pair.cues.career):
        return False
    return facts.words[pair.sentence.mentions[pair.place - 1].first - 1] == "từ"


def rises(facts: Facts, pair: Pair) -> bool:
    """ "chị A lên Phó Quản đốc", "…, hai năm sau lên Quản đốc"."""
    return rises_to(facts, pair.title.first)
