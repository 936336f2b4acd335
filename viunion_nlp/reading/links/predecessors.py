"""Links the office of a sentence to whom it calls the predecessor or successor of its holder."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.sentence import Between, Pair, Sentence
from viunion_nlp.reading.links.shapes import opening
from viunion_nlp.reading.rules import YES, Frames, frame
from viunion_nlp.records import Status

_REACH: Final = 12  # mentions
_LONGEST_WAY: Final = 8  # syllables: "người tiền nhiệm của ông là đồng chí"


def is_predecessor(facts: Facts, pair: Pair) -> bool:
    """ "Chủ tịch A nhận bàn giao từ người tiền nhiệm B", "… của ông là bà B": B held the office before."""
    return pair.cues.predecessor.end(_told(pair))


def is_successor(facts: Facts, pair: Pair) -> bool:
    """ "A, vừa thôi làm Chủ tịch xã, dặn người kế nhiệm B": B holds the office now."""
    return pair.cues.successor.end(_told(pair))


def _told(pair: Pair) -> list[str]:
    """The words before a name, without the forms of address, and without "của ông là"; those of "người tiền
    nhiệm của ông A" stay."""
    cues = pair.cues
    words = cues.without_address(pair.plain)
    if words[-1:] == ["là"]:
        words = cues.without_address(words[:-1])
        words = words[: -(words[-1:] == ["của"]) or None]
    return words


IS_BEFORE_HOLDER: Final = Frames(
    "HOLDS",
    "Had somebody the office of a sentence before its holder?",
    frame(
        is_predecessor, YES,
        "[TITLE Chủ tịch xã|by=a b] [PERSON#a Lê An] tặng hoa người tiền nhiệm [PERSON#b Tô Mận].",
        but="[TITLE Chủ tịch xã|by=a] [PERSON#a Lê An] nhắc người tiền nhiệm với bà [PERSON Tô Mận].",
    ),
)  # fmt: skip
IS_BEHIND_HOLDER: Final = Frames(
    "HOLDS",
    "Has somebody got the office of a sentence behind its holder?",
    frame(
        is_successor, YES,
        "Gặp người kế nhiệm [PERSON#b Tô Mận], ông [PERSON#a Lê An], cựu [TITLE Chủ tịch xã|by=a b], dặn dò.",
        but="Kể về người kế nhiệm với bà [PERSON Mận], ông [PERSON#a An], cựu [TITLE Bí thư|by=a], cười.",
    ),
)  # fmt: skip
_STATUSES: Final[tuple[tuple[Frames[Pair], Status], ...]] = (
    (IS_BEFORE_HOLDER, "former"),
    (IS_BEHIND_HOLDER, "current"),
)


def link_predecessors(facts: Facts, sentence: Sentence) -> None:
    """Link the nearest office that somebody else holds, before the name rather than behind it, to whom the
    sentence calls the holder's predecessor or successor.
    """
    follow_each_other = sentence.cues.follow_each_other
    for at in range(sentence.count):
        if not sentence.people[at]:
            continue
        first = sentence.mentions[at].first
        if follow_each_other.isdisjoint(facts.words[max(0, first - _LONGEST_WAY) : first]):
            continue  # a gate
        words = opening(facts, first, _LONGEST_WAY)
        title = _nearest_office(sentence, at)
        if title < 0 or _has_office(sentence, at):
            continue
        pair = Pair(sentence, at, title, Between(words))
        for frames, status in _STATUSES:
            rule = frames.link(facts, pair, pair.title.first)
            if rule:
                sentence.link(at, title, rule)
                facts.own_statuses[sentence.person(at), sentence.office(title)] = status


def _has_office(sentence: Sentence, person: int) -> bool:
    """Whether an office near a name in the sentence has been linked to it."""
    for at in range(max(0, person - _REACH), min(sentence.count, person + _REACH)):
        if person in sentence.holders[at]:
            return True
    return False


def _nearest_office(sentence: Sentence, person: int) -> int:
    """The nearest office before a name that somebody holds, or else behind it; -1 if there is none near."""
    for at in range(person - 1, max(-1, person - _REACH), -1):
        if sentence.held[at]:
            return at
    for at in range(person + 1, min(sentence.count, person + _REACH)):
        if sentence.held[at]:
            return at
    return -1
