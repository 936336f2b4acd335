"""Recognises offices behind a name that belong to the next name, or to the names of a list behind them."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.cues import cue_length
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.cues import are_all
from viunion_nlp.reading.links.sentence import Pair, Sentence
from viunion_nlp.reading.links.shapes import (
    also_takes,
    behind_unit,
    is_charge,
    is_named_next,
    lead_to_holder,
)

_LONGEST_ROW: Final = 8  # offices


def in_next_row(facts: Facts, pair: Pair) -> bool:
    """ "Bí thư A, Phó Chủ tịch …, Chủ tịch … Lê B", "Bí thư A, Phó Chủ tịch - Trưởng ban Lê B": behind a name
    whose own offices stand before it, a row that goes on to the next name is the next one's."""
    if not pair.by_signs or pair.chained or not _introduced_by_office(facts, pair):
        return False
    sentence = pair.sentence
    for at in range(pair.place, min(sentence.count - 1, pair.place + _LONGEST_ROW)):
        plain = sentence.between(facts, at, at + 1).plain
        if sentence.people[at + 1]:
            return at > pair.place and are_all(plain, pair.cues.address)
        if plain != [","] and plain != ["-"]:
            return False
    return False


def in_next_item(facts: Facts, pair: Pair) -> bool:
    """ "ông A; Phó Chủ tịch xã, bà B", "Chủ tịch xã, ông A, và Bí thư xã, bà B", "Bí thư xã A; Phó Chủ tịch
    xã": an item of a list in which the office stands first."""
    sentence, before = pair.sentence, pair.holder - 1
    sign = facts.words[pair.title.first - 1]
    if sign in (";", "và") and is_named_next(facts, sentence, pair.place):
        return True
    if sign == ";" and facts.words[pair.title.last] == ":":
        return True  # "Trưởng ban: ông A; Thư ký: chưa có"
    if sign == ";":
        return before >= 0 and sentence.held[before] and _introduced_by_office(facts, pair)
    if before < 0 or pair.holder not in sentence.holders[before]:
        return False
    if not is_named_next(facts, sentence, before):
        return False
    return (sign == "và" and not pair.chained) or is_named_next(facts, sentence, pair.place)


def _introduced_by_office(facts: Facts, pair: Pair) -> bool:
    sentence, before = pair.sentence, pair.holder - 1
    if before < 0 or sentence.people[before] or not sentence.held[before]:
        return False
    return are_all(sentence.between(facts, before, pair.holder).plain, pair.cues.address)


def next_has_it(facts: Facts, pair: Pair) -> bool:
    """ "Ông A, Phó Chủ tịch Lê B", "Ông A, Bí thư kiêm Chủ tịch Lê B", "Ông A bổ nhiệm Giám đốc Lê B", "Ông
    A; Phó Chủ tịch phụ trách kinh tế Lê B", "Ông A; Trưởng Công an xã Đại úy B", "Ông A; Chủ tịch đương nhiệm
    B": it stands right before the next name."""
    sentence, following = pair.sentence, pair.place + 1
    if facts.words[pair.title.last] in facts.cues["joins offices"]:
        following = _behind_joined(facts, sentence, following)
    if following == sentence.count or not sentence.people[following]:
        return False
    words = sentence.between(facts, following - 1, following).plain
    if not words:
        return True
    behind = sentence.mentions[following - 1].last
    if is_charge(facts, pair.cues, behind, words):
        return True
    words = behind_unit(facts, sentence, behind, words)
    address = sentence.mentions[following].first - len(words)
    if words and facts.nodes[address].honorific is None:  # a gate
        return False
    return are_all(words, pair.cues.address)


def _behind_joined(facts: Facts, sentence: Sentence, following: int) -> int:
    """The mention behind the offices that are joined to the one before: "Bí thư [kiêm Chủ tịch]"; the count
    of mentions if there is none."""
    joined = facts.cues["joins offices"]
    while following < sentence.count and not sentence.people[following]:
        words = sentence.between(facts, following - 1, following).plain
        if len(words) != 1 or words[0] not in joined:
            return following
        following += 1
    return following


def next_list(facts: Facts, pair: Pair) -> bool:
    """ "Trưởng ban: ông A; Phó Trưởng ban: bà B", "…; Phó Trưởng ban kiêm Thư ký là bà B", "ông A
    làm Trưởng ban, Phó Trưởng ban gồm bà B": a colon, "là" or "gồm" leads on to whose it is."""
    sentence = pair.sentence
    following = pair.place + 1
    if facts.words[pair.title.last] in facts.cues["joins offices"]:
        following = _behind_joined(facts, sentence, following)
    if not pair.by_signs or following == sentence.count or not sentence.people[following]:
        return False
    words = sentence.between(facts, following - 1, following).words
    if not words or words[0] not in (":", "là", "gồm"):
        return False
    heads = facts.cues["heads names"]
    return are_all(
        [word for word in words[1:] if word not in heads and word not in (":", ",")],
        pair.cues.address,
    )


def concerns_next(facts: Facts, pair: Pair) -> bool:
    """ "miễn nhiệm Chủ tịch xã đối với ông A, Phó Chủ tịch xã đối với bà B", "Giám đốc, chức Chủ tịch vẫn do
    bà B đảm trách": an item in which "đối với" or "do" leads on to the holder."""
    sentence, following = pair.sentence, pair.place + 1
    if not pair.by_signs or following == sentence.count or not sentence.people[following]:
        return False
    lead = lead_to_holder(facts, pair.cues, sentence.between(facts, pair.place, following))
    if lead[-1:] == ["do"]:
        return cue_length(facts, sentence.mentions[following].last, "takes on") > 0
    return " ".join(lead) in facts.cues["concerns"]


def of_next(facts: Facts, pair: Pair) -> bool:
    """ "ông A đọc tờ trình cho thôi chức Phó Chủ tịch, Ủy viên … đối với ông B", "đơn thôi chức Giám đốc của
    ông A và đơn thôi chức Phó Giám đốc của ông B": who is spoken of is named behind it."""
    sentence = pair.sentence
    for at in range(pair.place, min(sentence.count - 1, pair.place + _LONGEST_ROW)):
        between = sentence.between(facts, at, at + 1)
        if sentence.people[at + 1]:
            lead = " ".join(lead_to_holder(facts, pair.cues, between))
            if lead in facts.cues["concerns"]:
                return True
            if lead == "do":  # "ông A nghỉ, chức Giám đốc do ông B đảm nhiệm"
                return cue_length(facts, sentence.mentions[at + 1].last, "takes on") > 0
            if lead in pair.cues.before_holder and lead not in facts.cues["replaces"]:
                return ";" in pair.words or "và" in pair.words[:2]
            return "cho" in between.plain and "và" in pair.words[:2]
        if not are_all(between.plain, pair.cues.chain):
            return False
    return False


def given_to_next(facts: Facts, pair: Pair) -> bool:
    """ "trao chức Bí thư cho ông A và chức Chủ tịch cho ông B": each office is given to who follows."""
    sentence, before, following = pair.sentence, pair.holder - 1, pair.place + 1
    if pair.words[0] not in ("và", ",", ";") or before < 0 or following == sentence.count:
        return False
    if sentence.people[before] or not sentence.people[following]:
        return False
    if "cho" not in sentence.between(facts, before, pair.holder).words:
        return False
    return sentence.between(facts, pair.place, following).words[:1] == ["cho"]


def taken_with_next(facts: Facts, pair: Pair) -> bool:
    """ "ông A báo tin xã bãi nhiệm tư cách đại biểu và cách chức ông B": the office is B's."""
    sentence, following = pair.sentence, pair.place + 1
    if pair.by_signs or following == sentence.count or not sentence.people[following]:
        return False
    between = sentence.between(facts, pair.place, following)
    return also_takes(pair.cues, lead_to_holder(facts, pair.cues, between))
