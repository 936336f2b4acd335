"""Links names and offices that are listed in the same order: "ông A và bà B lần lượt giữ chức X và Y"."""

from __future__ import annotations

from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.lists import IS_IN_ORDER, IS_SHARED
from viunion_nlp.reading.links.sentence import Sentence
from viunion_nlp.reading.links.shapes import row_behind


def link_in_order(facts: Facts, sentence: Sentence, names: list[int], title: int) -> bool:
    """ "ông A và bà B lần lượt giữ chức X và Y": each name gets the office in the same position, if there
    are as many."""
    offices = row_behind(facts, sentence, title)
    first, last = sentence.mentions[names[-1]].last, sentence.mentions[title].first
    if len(names) != len(offices) or len(names) < 2:
        return False
    verdict = IS_IN_ORDER.of(facts, first, last)
    if verdict.answer:
        once = not facts.cues["once"].isdisjoint(facts.words[first:last])
        for name, office in zip(names, offices, strict=True):
            sentence.link(name, office, verdict.name)
            if not once:
                sentence.office(office).status = "current"
    return verdict.answer


def are_in_turn(facts: Facts, sentence: Sentence, names: list[int], title: int) -> bool:
    """Whether "lần lượt" gives each name of a list an office of its own, even if not all were read."""
    first, last = sentence.mentions[names[0]].first, sentence.mentions[names[-1]].last
    if len(names) < 2 or not IS_SHARED.say(facts, first, last):
        return False
    return IS_IN_ORDER.say(facts, last, sentence.mentions[title].first)
