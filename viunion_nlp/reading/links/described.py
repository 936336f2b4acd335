"""Links former offices in apposition to the people they describe: "bà A, giáo viên, nguyên Chủ tịch xã"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.careers import formerly_held
from viunion_nlp.reading.links.sentence import Between, Pair, Sentence
from viunion_nlp.reading.rules import YES, Frames, frame

_LONGEST_DESCRIPTION: Final = 8  # syllables
_ASIDE_SIGNS: Final = (",", "-")


def described_before(facts: Facts, pair: Pair) -> bool:
    """ "bà A, giáo viên, nguyên Chủ tịch xã; ông B": a few words without a verb stand between."""
    if not formerly_held(facts, pair):
        return False
    before = pair.place - 1
    first, last = pair.sentence.mentions[before].last, pair.title.first
    if last - first > _LONGEST_DESCRIPTION:
        return False
    if pair.sentence.people[before] and facts.words[first] not in _ASIDE_SIGNS:
        return False
    return all(facts.nodes[at].verb is None for at in range(first, last))


IS_DESCRIBED: Final = Frames(
    "HOLDS",
    "Is a former office in apposition that of the name before it, where others are named too?",
    frame(
        described_before, YES,
        "Dự có bà [PERSON#a Tô Mận], nhà văn, nguyên [TITLE Chủ tịch xã|by=a]; ông [PERSON Lê An] vắng.",
        but="Bà [PERSON Tô Mận] mời bạn cũ, nguyên [TITLE Chủ tịch xã]; ông [PERSON Lê An] vắng.",
    ),
)  # fmt: skip


def link_described(facts: Facts, sentence: Sentence) -> None:
    """Link the former offices that describe people, of several, behind other words about them."""
    for at in range(1, sentence.count):
        if sentence.people[at] or sentence.held[at]:
            continue
        if facts.nodes[sentence.mentions[at].first - 1].before_role is None:
            continue  # a gate: no "nguyên"
        holders = [at - 1] if sentence.people[at - 1] else sentence.holders[at - 1]
        for person in holders:
            pair = Pair(sentence, person, at, Between([]))
            rule = IS_DESCRIBED.link(facts, pair, pair.title.first)
            if rule:
                sentence.link(person, at, rule)
