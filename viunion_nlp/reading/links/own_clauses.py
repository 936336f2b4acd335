"""Recognises offices in a clause that opens the sentence, before its subject: "Là Chủ tịch xã, ông A …"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.sentence import Pair
from viunion_nlp.reading.links.shapes import opening

_LONGEST_CLAUSE: Final = 7  # syllables of "sau khi được bổ nhiệm làm"
_LONGEST_OWN_CLAUSE: Final = 12  # syllables of "năm 2015, được bà con tín nhiệm bầu làm"
_LONGEST_WAY: Final = 14  # syllables of "từ một công nhân may đã trở thành"


def opens_sentence(facts: Facts, pair: Pair) -> bool:
    """ "Trước khi được bầu làm Chủ tịch …, ông A", "Là Chủ tịch …, ông A"."""
    if pair.given or pair.has_tail:
        return False
    cues = pair.cues
    before = opening(facts, pair.row_first, _LONGEST_CLAUSE)
    if before == ["là"]:
        return True
    if not cues.opens_career.stand_among(before):
        return False
    return before[-1] == "," or cues.lead_to_office(cues.opens_office, before)


def opens_own_clause(facts: Facts, pair: Pair) -> bool:
    """ "Chính thức trở thành Thủ tướng thứ 12 của Lào, ông A": who got, has or left it is the subject;
    not "Sau khi cách chức Chủ tịch xã, ông A"."""
    if pair.given:
        return False
    cues, before = pair.cues, _own_clause(facts, pair)
    while before and before[-1] in cues.status and not cues.opens_office.end(before):
        before = before[:-1]  # "nữ" and the like; not "vị" of "ở cương vị"
    if not before or not cues.opens_own_clause.begin(before, 0) or cues.propose(before):
        return False
    if not cues.of_own_clause.issuperset(before):
        return False
    if cues.gives.stand_among(before[1:]) or cues.removes.stand_among(before):
        if not cues.suffers.stand_among(before):
            return False
    for last in (cues.takes_office, cues.opens_office, cues.leaves_office):
        if last.end(before):
            return True
    return False


def _own_clause(facts: Facts, pair: Pair) -> list[str]:
    """The words from the beginning of a sentence to an office, without a time before them, and without who
    gives it: "[Năm 2015,] được [bà con tín nhiệm] bầu làm"; none if the clause is longer."""
    words = opening(facts, pair.row_first, _LONGEST_OWN_CLAUSE)
    if not words or not facts.opens_sentence(pair.row_first - len(words)):
        return []
    if words[0] in facts.cues["time"] and "," in words:
        words = words[words.index(",") + 1 :]
    if words[:1] == ["được"]:
        for at in range(1, len(words)):
            if pair.cues.gives.begin(words, at):
                return ["được", *words[at:]]
    return words


def rises_to(facts: Facts, pair: Pair) -> bool:
    """ "Từ một công nhân may trở thành Chủ tịch công đoàn, chị A": the way to it opens the sentence."""
    before = opening(facts, pair.row_first, _LONGEST_WAY)
    if pair.given or before[:1] != ["từ"]:
        return False
    if not facts.opens_sentence(pair.row_first - len(before)):
        return False
    cues = pair.cues
    if cues.propose(before) or cues.only_wished.stand_among(before):
        return False
    return cues.lead_to_office(cues.takes_office, before)
