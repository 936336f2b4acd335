"""Links an office in the plural with the names behind its colon that have offices of their own before them:
"các Ủy viên Bộ Chính trị: Bí thư Thành ủy A, Chủ tịch Quốc hội B"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.sentence import Pair, Sentence
from viunion_nlp.reading.links.shapes import MOST_LISTED, plural_before
from viunion_nlp.reading.rules import YES, Frames, frame

_BETWEEN_ITEMS: Final = ([","], [";"], ["và"])
_BEFORE_OFFICE: Final = 3  # syllables of "các đồng chí", "hai vị"


def of_members(facts: Facts, pair: Pair) -> bool:
    """ "các Ủy viên Bộ Chính trị: Bí thư Thành ủy A, Chủ tịch Quốc hội B"; not "Bí thư: Chủ tịch xã A"."""
    for word in pair.plain[:-1]:
        if not pair.cues.is_of_term(word):
            return False
    first = pair.title.first
    if plural_before(facts, first) >= 0:
        return True
    before = facts.words[max(0, first - _BEFORE_OFFICE) : first]
    return not pair.cues.heads_names.isdisjoint(before)


HEADS_MEMBERS: Final = Frames(
    "HOLDS",
    "Is an office before a colon that of all names that have offices of their own behind it?",
    frame(
        of_members, YES,
        "Dự có các [TITLE Phó ban|by=a b]: [TITLE Bí thư|by=a] [PERSON#a Lê An], [TITLE Trưởng thôn|by=b] "
        "[PERSON#b Tô Mận].",
        but="Dự có [TITLE Phó ban|by=a]: [TITLE Bí thư|by=a] [PERSON#a Lê An], [TITLE Trưởng thôn|by=b] "
        "[PERSON#b Tô Mận].",
    ),
)  # fmt: skip


def link_members(facts: Facts, sentence: Sentence, title: int) -> None:
    """Link an office with all names of the list behind its colon, if each has an office before it."""
    following = title + 1
    if facts.words[sentence.mentions[following].first - 1] != ":":  # a gate
        return
    members = _members_from(facts, sentence, following)
    if not members:
        return
    pair = Pair(sentence, members[0], title, sentence.between(facts, title, following))
    rule = HEADS_MEMBERS.link(facts, pair, pair.title.first)
    for person in members if rule else ():
        sentence.link(person, title, rule)


def _members_from(facts: Facts, sentence: Sentence, office: int) -> list[int]:
    """The names of a list of offices and their holders that an office opens, up to an office in the plural or
    another sign between the items than the first one: "A, Thủ tướng B; khách mời C"."""
    members: list[int] = []
    sign: list[str] = []
    for at in range(office, min(sentence.count, office + MOST_LISTED)):
        plain = sentence.between(facts, at - 1, at).plain if at > office else []
        for word in plain:
            if word not in sentence.cues.chain and word not in sentence.cues.address:
                return members
        if sentence.people[at]:
            if at not in sentence.holders[at - 1]:
                break
            members.append(at)
        elif at > office and sentence.people[at - 1]:  # the next item
            sign = sign or plain[:1]
            if sign not in _BETWEEN_ITEMS or plain[:1] not in (sign, ["và"]):
                break
            if plural_before(facts, sentence.mentions[at].first) >= 0:
                break
    return members
