"""Questions about the words around a run of capitals that several tables ask."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon import WorldRow
from viunion_nlp.lexicon.places import LEVELS, names_country
from viunion_nlp.reading.cues import follows_cue
from viunion_nlp.reading.edges import is_likely_person, starts_office
from viunion_nlp.reading.facts import Facts
from viunion_nlp.text.scan import CAPITAL, DIGITS, FIGURE, JOINED, NEWLINE

_MOST_LISTED: Final = 12
_IN_LIST: Final = (",", "-", "và")
_IN_FORM: Final = ("và", "-")  # "và" is also what "&" is read as
_BEFORE_OFFICE: Final = (",", "-", "(")
_BEFORE_LIST: Final = (".", ":", "như", "gồm")  # between a type word and the names of places


def behind_place_word(facts: Facts, first: int, last: int) -> bool:
    """A street, school or other place word stands right before, or a prize that bears the name."""
    if facts.words[first - 1] in _IN_LIST:
        start = _list_start(facts, first)
        if facts.words[first - 1] == "-" and _is_abroad(facts, start, first - 1):
            return False  # "Thị trưởng thành phố Paris - Anne Hidalgo"
        first = start
    if facts.gaps[first] == NEWLINE and facts.words[first - 1] != ":":
        return False
    behind = first - 1 if facts.words[first - 1] in _BEFORE_LIST else first
    word = facts.place_word_before(behind)
    if word is not None and facts.gaps[behind - word.length] == JOINED:
        if _is_part_of_form(facts, behind - word.length):
            word = None
    if word is not None and facts.words[behind] == "." and word.row.counts == "always":
        return False  # "… họ lên xã. Lê Văn An cho biết": another sentence
    if word is not None and facts.words[behind] == ":" and _is_before_office(facts, last):
        return False  # "Đầu cầu tỉnh: Lê Văn An - Chủ tịch UBND tỉnh"
    if word is not None:
        return word.row.level not in LEVELS or not facts.in_body[behind - 1]
    return follows_cue(facts, first, "named after")


def _is_before_office(facts: Facts, sign: int) -> bool:
    """Whether a comma, dash or bracket stands here, and an office right behind it."""
    return facts.words[sign] in _BEFORE_OFFICE and starts_office(facts, sign + 1)


def _is_part_of_form(facts: Facts, first: int) -> bool:
    """Whether the letters here are the last ones of a longer short form: "Sở GD&ĐT | Lê Văn An"."""
    return facts.words[first - 1] in _IN_FORM and first not in facts.abbreviations


def _is_abroad(facts: Facts, first: int, last: int) -> bool:
    """Whether words are a place abroad."""
    place = facts.nodes[first].place
    if place is None or first + place.length != last:
        return False
    return isinstance(place.rows[0], WorldRow)


def _list_start(facts: Facts, first: int) -> int:
    """The first name of the list that a name stands in: "đường Trần Phú, Nguyễn Thái Học"."""
    for _ in range(_MOST_LISTED):
        sign = first - 1
        if facts.words[sign] not in _IN_LIST or facts.gaps[first] == NEWLINE:
            return first
        start = sign
        while sign - start < 4 and _is_in_listed(facts, start - 1):
            if facts.gaps[start] == NEWLINE:
                break
            start -= 1
        if start == sign:
            return first
        first = start
    return first


def _is_in_listed(facts: Facts, index: int) -> bool:
    """Whether a syllable may stand in a name of a list: a capital, and behind one the figure of "A Lưới
    2" and what the apostrophe of "Cư M'gar" joins."""
    shape = facts.shapes[index]
    if shape & CAPITAL or facts.words[index - 1] == "'":
        return True
    if not facts.shapes[index - 1] & CAPITAL or facts.gaps[index] == NEWLINE:
        return False
    return bool(shape & DIGITS) or facts.words[index] == "'"


def house_number(facts: Facts, first: int, last: int) -> bool:
    """A house number stands before: "305 Nguyễn Hữu Cảnh", "kiệt 5 Ông | Ích Khiêm"."""
    number = first - 1
    if facts.shapes[number] & CAPITAL and facts.addresses[number] is not None:
        number -= 1
    if not facts.shapes[number] & FIGURE or facts.gaps[first] == NEWLINE:
        return False
    if not facts.shapes[number] & DIGITS and not follows_cue(facts, number, "before house"):
        return False  # "lớp 10A Lê Văn An"
    if _closes_term(facts, number) or _numbers_unit(facts, number):
        return False
    if facts.scan.is_wide(first) or (facts.gaps[number] == NEWLINE and starts_office(facts, last)):
        return False  # the number of a row
    if facts.words[first - 2] not in (",", ")"):
        return True
    in_address = facts.words[last] in (",", "(") and facts.gaps[last + 1] != NEWLINE
    return in_address and facts.nodes[last + 1].place_word is not None


def _closes_term(facts: Facts, number: int) -> bool:
    """Whether a figure ends a term of office, a year or the like: "khóa 13", "nhiệm kỳ 2020 - 2025"."""
    before = number - 1
    if facts.words[before] == "-" and facts.shapes[before - 1] & DIGITS:
        before -= 2
    return facts.words[before] in facts.cues["term"]


def _numbers_unit(facts: Facts, number: int) -> bool:
    """Whether a figure is the number of a unit: "quận 12"."""
    word = facts.place_word_before(number)
    return word is not None and word.row.level in LEVELS


def of_body(facts: Facts, first: int, last: int) -> bool:
    """It is the proper name of a body of the document, or holds a word of companies."""
    words = facts.words[first:last]
    if tuple(words) in facts.own_names:
        return True
    return not facts.cues["company"].isdisjoint(words)


def address_word(facts: Facts, first: int, last: int) -> bool:
    """A word of address begins there."""
    return facts.addresses[first] is not None


def in_capitals(facts: Facts, first: int, last: int) -> bool:
    """The whole line is in capitals."""
    return bool(facts.shouting[first])


def fills_place(facts: Facts, first: int, last: int) -> bool:
    """A place of the lexicons covers all of it."""
    place = facts.nodes[first].place
    return place is not None and first + place.length >= last


def begins_place(facts: Facts, first: int, last: int) -> bool:
    """A place of the lexicons begins there."""
    return facts.nodes[first].place is not None


def is_country(facts: Facts, first: int, last: int) -> bool:
    """A country's name is all that stands there."""
    place = facts.nodes[first].place
    if place is None or first + place.length != last:
        return False
    return names_country(place.rows)


def commune(facts: Facts, first: int, last: int) -> bool:
    """It is a commune before its province, "Mỹ Hạnh, Tây Ninh", or in a list of them."""
    return first in facts.communes


def belonging(facts: Facts, first: int, last: int) -> bool:
    """It is a people or body: one syllable that is known for it, "cô dâu Việt", or behind a word that speaks
    of many and no full name, "bà con Chăm"."""
    if last - first == 1 and facts.words[first] in facts.cues["belonging"]:
        return True
    return follows_cue(facts, first, "before people") and not is_likely_person(facts, first)
