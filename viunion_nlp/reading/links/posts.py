"""Lists of posts that somebody held: "từng giữ các chức vụ: chuyên viên; Trưởng phòng …"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.cues import LinkCues
from viunion_nlp.reading.links.sentence import without_brackets
from viunion_nlp.reading.links.shapes import opening
from viunion_nlp.reading.settle import PERSON_BEGINS

_LONGEST_LIST: Final = 60  # syllables of a list of posts
_LONGEST_ONCE: Final = 5  # syllables: "từng có thời gian làm"
_PART_SIGNS: Final = (",", ";", ":", "(")
_ITEM_SIGNS: Final = (",", ";", ":", "và", "-", "(")


def is_among_posts(facts: Facts, cues: LinkCues, first: int, last: int) -> bool:
    """Whether an office is an item of such a list, whatever the others are: "từng trải qua các chức vụ:
    chuyên viên; Trưởng phòng …", "từng nắm các chức vụ như Trưởng Công an các huyện A, B, Bí thư"; not what
    is told of somebody named behind it."""
    before = facts.words[first - 1]
    if before not in _ITEM_SIGNS and before not in cues.takes_office.by_last:
        return False
    words = opening(facts, first, _LONGEST_LIST)
    if cues.opens_posts.isdisjoint(words):  # a gate
        return False
    several, still_holds = cues.several_posts, facts.cues["still holds"]
    count = len(words)
    begin = first - count
    if not facts.cues["once"].isdisjoint(words) and _follow_work(facts, cues, words, begin):
        return not facts.taken[last] & PERSON_BEGINS  # "…, Hiệu trưởng Lê Văn Tư cho biết"
    for at in range(count - 1, 0, -1):
        word = words[at]
        if word == ":":
            return cues.once_held.end(words[:at]) or _heads_posts(cues, words[:at])
        if word in several.by_last and several.end(words[: at + 1]):
            return not cues.gets.stand_among(words[at + 1 :])
        if word in still_holds or facts.taken[begin + at] & PERSON_BEGINS:
            return False
    return False


def _follow_work(facts: Facts, cues: LinkCues, words: list[str], begin: int) -> bool:
    """Whether words from a syllable on lead to a post in a list that opens with an occupation: "từng làm giáo
    viên Trường A, Phó Bí thư …"."""
    once, still_holds = facts.cues["once"], facts.cues["still holds"]
    for at in range(len(words) - 1, -1, -1):
        if words[at] in once:
            told = words[at + 1 :]
            if cues.gets.stand_among(told) or cues.now.stand_among(told):
                return False
            return _opens_with_work(cues, words, at)
        if words[at] in still_holds or facts.taken[begin + at] & PERSON_BEGINS:
            return False
    return False


def _opens_with_work(cues: LinkCues, words: list[str], at: int) -> bool:
    """Whether a list of posts opens with an occupation: "từng làm giáo viên Trường A, Phó Bí thư …"."""
    for behind in range(at + 1, min(len(words), at + _LONGEST_ONCE)):
        if cues.works.begin(words, behind):
            return cues.once_held.end(words[:behind])
    return False


def _heads_posts(cues: LinkCues, words: list[str]) -> bool:
    """Whether words before a colon lead to posts of the past, with where they were: "từng giữ nhiều chức vụ ở
    Sở Y tế như", "các chức vụ ông trải qua đều ở tỉnh"."""
    words = without_brackets(words)  # "tại tỉnh Bình Dương (cũ)"
    for at in range(len(words), 0, -1):
        if cues.several_posts.end(words[:at]):
            return not cues.gets.stand_among(words[at:])
        if words[at - 1] in _PART_SIGNS:
            words = words[at:]
            break
    return cues.heads_posts.stand_among(words) and cues.passes_through.stand_among(words)
