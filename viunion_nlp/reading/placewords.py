"""Recognises the type words of places: "huyện", "TP", "khu công nghiệp".

``place_word`` returns the type word as a phrase of the lexicon, so the word ends at ``index +
word.length``.
"""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon import PlaceHeadRow
from viunion_nlp.lexicon.phrases import Phrase
from viunion_nlp.lexicon.places import LEVELS
from viunion_nlp.reading.communes import commune_end
from viunion_nlp.reading.facts import KNOWN_NO, KNOWN_YES, Facts
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.text.scan import CAPITAL, NEWLINE

PlaceWord = Phrase[PlaceHeadRow]


def place_word(facts: Facts, index: int) -> PlaceWord | None:
    """The type word of a place here ("huyện", "TP", "khu công nghiệp"), abbreviations included."""
    phrase = facts.nodes[index].place_word
    if phrase is None:
        return None
    known = facts.known_place_words[index]
    if not known:
        in_other = facts.in_word[index] or index in facts.abbreviations
        is_one = True
        # A gate: in small letters, and in no other word, it is what it always is.
        if in_other or facts.shapes[index] & CAPITAL or phrase.row.counts != "always":
            is_one = IS_PLACE_WORD.say(facts, index, index + phrase.length)
        known = facts.known_place_words[index] = KNOWN_NO + is_one
    return phrase if known == KNOWN_YES else None


def in_everyday_word(facts: Facts, first: int, last: int) -> bool:
    """It is a part of an everyday word: "huyện" of "huyện đội" …, unless it closes a phrase such as
    "trung tâm huyện", is that of a commune, "xã Hội Hoan", or goes on behind the word: "thị [trưởng thành]
    phố Lima"."""
    capital = facts.shapes[first] & CAPITAL
    if not facts.in_word[first] or (capital and not facts.shouting[first]):
        return False
    if facts.shapes[last] & CAPITAL and not facts.shouting[first]:
        if last - first > 1 and not facts.in_word[last - 1]:
            return False
        if _row(facts, first).level == "commune" and commune_end(facts, last, trusted=True):
            return False
    word = facts.nodes[first].word
    if word is not None and first + word.length == last:
        return False
    phrase = facts.nodes[first - 2].word
    closes = phrase is not None and first - 2 + phrase.length == last
    return not closes or _row(facts, first).level not in LEVELS


def ends_capital_word(facts: Facts, first: int, last: int) -> bool:
    """It ends an everyday word that begins with a capital: "Phiên Bản"."""
    return facts.in_word_tail[first] and bool(facts.shapes[first - 1] & CAPITAL)


def begins_word(facts: Facts, first: int, last: int) -> bool:
    """With the next syllable it is a word by itself, whatever its capitals: "Chợ Tết"."""
    word = facts.nodes[first].word
    if word is None or first + word.length <= last or not facts.shapes[first] & CAPITAL:
        return False
    return _row(facts, first).level == "facility" and not facts.shouting[first]


def middle_name(facts: Facts, first: int, last: int) -> bool:
    """It is the middle name of somebody: "Phan Đình Phùng"."""
    if last - first > 1 or not facts.shapes[first] & facts.shapes[first - 1] & CAPITAL:
        return False
    if facts.gaps[first] == NEWLINE or facts.nodes[first - 1].surname is None:
        return False
    return facts.words[first] in facts.lexicon.middle_names and bool(facts.shapes[last] & CAPITAL)


def begins_place(facts: Facts, first: int, last: int) -> bool:
    """It begins a place that the lexicons know: "Sông Cầu"."""
    place = facts.nodes[first].place
    if place is None or not facts.shapes[first] & CAPITAL:
        return False
    return first + place.length > last


def begins_abbreviation(facts: Facts, first: int, last: int) -> bool:
    """It begins a longer abbreviation: "TP.HCM"."""
    return first in facts.abbreviations and facts.abbreviations[first].last > last


def no_abbreviation(facts: Facts, first: int, last: int) -> bool:
    """It is letters that are read as no abbreviation here: "q", "TT" of a president or a sport."""
    counts = _row(facts, first).counts
    if counts == "always":
        return False
    if not facts.shapes[first] & CAPITAL or first not in facts.abbreviations:
        return True
    return counts == "place" and facts.abbreviation_kind(first) != "place"


def _row(facts: Facts, first: int) -> PlaceHeadRow:
    phrase = facts.nodes[first].place_word
    assert phrase is not None
    return phrase.row


IS_PLACE_WORD: Final = Verdicts(
    "LOCATION",
    "Is a word that begins names of places their type word here?",
    rule(
        in_everyday_word, NO,
        "Chuyến xe tặng áo ấm cho trẻ miền núi [LOCATION Lai Châu].",
        but="[LOCATION Huyện Đức Hòa] đón đoàn công tác.",
    ),
    rule(
        ends_capital_word, NO,
        "Tải Phiên Bản Mới Nhất về máy.", but="[LOCATION Huyện Đức Hòa] đón đoàn thiện nguyện.",
    ),
    rule(
        begins_word, NO,
        "Chợ Tết Công đoàn mở cửa.", but="[LOCATION Chợ Tân Sơn] mở cửa.",
    ),
    rule(
        middle_name, NO,
        "Trụ sở đặt tại số 2 và 45 Phan Đình Phùng.", but="[LOCATION Huyện Đức Hòa] dời trụ sở.",
    ),
    rule(
        begins_place, NO,
        "Đoàn viếng [LOCATION Nghĩa trang liệt sĩ Trường Sơn|level=region].",
        but="[LOCATION Huyện Đức Hòa] mời đoàn khảo sát.",
    ),
    rule(
        begins_abbreviation, NO,
        "Người dân [LOCATION TP.HCM|level=province] ở nhà phòng dịch.",
        but="[LOCATION Huyện Đức Hòa] mở hội thi.",
    ),
    rule(
        no_abbreviation, NO,
        "Nhà ông ở h [LOCATION Đông Anh] đã lâu.", but="[LOCATION Huyện Đức Hòa] mời đoàn đến thăm.",
    ),
    otherwise=YES,
)  # fmt: skip
