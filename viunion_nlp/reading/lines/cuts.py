"""The tests for line breaks that cut a word, a phrase or a name, and the table for those of a person."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon.places import administrative_level
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.text.scan import CAPITAL, NEWLINE, UPPER

_ROLE: Final = 2  # syllables: "chủ tịch", "giám đốc"


def cuts_word(facts: Facts, first: int, last: int) -> bool:
    """An everyday word begins the one line and ends in the other, in lower case: "Phó Chủ", "tịch LĐLĐ"."""
    if facts.shapes[first] & CAPITAL:
        return False
    return (facts.words[first - 1], facts.words[first]) in facts.lexicon.words


def cuts_phrase(facts: Facts, first: int, last: int) -> bool:
    """A body, a head or a place of two capitals begins the one line and ends in the other, behind a small
    word: "của Bộ", "Chính trị"."""
    for start in _opened_before(facts, first):
        node = facts.lexicon.phrases.node_at(facts.words, start)
        for phrase in (node.head, node.body, node.place):
            if phrase is not None and start + phrase.length > first:
                return True
    return False


def _opened_before(facts: Facts, first: int) -> list[int]:
    """The capitals right before a line that begins with one, each behind a small word of its own line."""
    shapes, gaps = facts.shapes, facts.gaps
    if not shapes[first] & CAPITAL or gaps[first - 1] == NEWLINE:
        return []
    return [
        start
        for start in (first - 1, first - 2)
        if shapes[start] & CAPITAL and not shapes[start - 1] & CAPITAL and gaps[start] != NEWLINE
    ]


def cuts_unit(facts: Facts, first: int, last: int) -> bool:
    """The line before ends with the type word of a unit in lower case, and a name of such units follows."""
    word = facts.lexicon.phrases.single(facts.words[first - 1]).place_word
    if word is None or administrative_level(word.row) is None:
        return False
    if facts.shapes[first - 1] & CAPITAL or not facts.shapes[first] & CAPITAL:
        return False
    place = facts.lexicon.phrases.node_at(facts.words, first).place
    return place is not None and place.length >= 2


def cuts_office(facts: Facts, first: int, last: int) -> bool:
    """A role ends the line before, and its body begins this one: "Chủ tịch", "UBND tỉnh"."""
    if not facts.shapes[first] & CAPITAL:
        return False
    phrases, words = facts.lexicon.phrases, facts.words
    start = first - _ROLE
    if facts.shapes[start - 1] & CAPITAL or NEWLINE in facts.gaps[start:first]:
        return False
    role = phrases.node_at(words, start).role
    if role is None or role.length != _ROLE or "body" not in role.row.body:
        return False
    body = phrases.node_at(words, first)
    return body.head is not None or body.abbreviation is not None


def cuts_name(facts: Facts, first: int, last: int) -> bool:
    """The line before ends with a family name and a middle name, and a capital follows."""
    middle = first - 1
    if facts.words[middle] not in facts.lexicon.gender_names or not facts.shapes[first] & CAPITAL:
        return False
    if facts.shapes[middle] & UPPER:
        return False
    return bool(facts.shapes[middle] & facts.shapes[middle - 1] & CAPITAL)


def cuts_behind_surname(facts: Facts, first: int, last: int) -> bool:
    """The line before ends with a family name behind a small word, and "Văn" or "Thị" follows."""
    if facts.words[first] not in facts.lexicon.gender_names:
        return False
    if first - 1 not in _opened_before(facts, first) or not facts.shapes[first + 1] & CAPITAL:
        return False
    return facts.lexicon.phrases.single(facts.words[first - 1]).surname is not None


CUTS_NAME = Verdicts(
    "PERSON",
    "Does a line break cut a person's name?",
    rule(
        cuts_name, YES,
        "Dự lễ có ông [PERSON Nguyễn Văn\nBình], Chủ tịch LĐLĐ tỉnh.",
        but="Một ngày với ông [PERSON Nguyễn Văn Bình]\nHuế hôm nay trời trở lạnh.",
    ),
    rule(
        cuts_behind_surname, YES,
        "Dự lễ có ông [PERSON Nguyễn\nVăn Bình], Chủ tịch LĐLĐ tỉnh.",
        but="Một ngày với ông [PERSON Bình]\nVăn Bàn hôm nay trời trở lạnh.",
    ),
    otherwise=NO,
)  # fmt: skip
