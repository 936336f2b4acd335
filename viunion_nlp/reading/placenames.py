"""Reads place names inside other names: a type word and a name, numbers, places within places."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon import PlaceHeadRow
from viunion_nlp.lexicon.places import LEVELS, names_country, place_level
from viunion_nlp.reading.communes import commune_end
from viunion_nlp.reading.cues import follows_cue
from viunion_nlp.reading.drafts import Stretch
from viunion_nlp.reading.edges import (
    capital_syllables,
    ends_name,
    in_highland_name,
    is_before_full_name,
    is_likely_person,
    is_unit,
    person_name_end,
    starts_office,
)
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.full_names import is_minority, is_named_after
from viunion_nlp.reading.placewords import PlaceWord, place_word
from viunion_nlp.text.scan import (
    CAPITAL,
    DIGITS,
    FIGURE,
    JOINED,
    MIXED,
    NATIVE,
    NEWLINE,
    SIGN,
    UPPER,
)

_UNITS_AND_AREAS: Final = (*LEVELS, "area")
_LONGEST_PLACE_NAME: Final = 4
_LONGEST_NUMBER: Final = 4  # figures


def behind_dot(facts: Facts, at: int, word: PlaceWord) -> int:
    """Where the name after a type word at ``at`` starts: after the dot of "TP." and the short form in
    "Khu công nghiệp (KCN) Hòa Khánh" too.
    """
    last = at + word.length
    sign = facts.words[last]
    if sign == "(" and facts.gaps[last] != NEWLINE:
        form, close = last + 1, last + 2
        if form in facts.abbreviations and facts.words[close] == ")":
            return close + 1 if facts.shapes[close + 1] & CAPITAL else last
    if sign == "." and at in facts.abbreviations:
        # A long short form has no dot: "các KCN, CCN. Trưởng ban …" is two sentences.
        apart = facts.gaps[last + 1] != JOINED and facts.nodes[last + 1].place is None
        closes = apart and word.length == 1 and len(facts.words[at]) > 2
        return last if closes or facts.gaps[last] == NEWLINE else last + 1
    return last


def place_name_end(
    facts: Facts,
    first: int,
    word: PlaceHeadRow | None,
    *,
    trusted: bool = False,
    inside: bool = False,
) -> int | None:
    """The end of a place's own name at ``first``, after its type word or alone.

    ``trusted`` if no person can follow the type word, so that "phường Phạm Ngũ Lão" is a place;
    ``inside`` if the name is part of another place's name, which contains no third one.
    """
    if facts.gaps[first] == NEWLINE:
        return None
    if facts.words[first] == "số" and word is not None and _may_say_number(word):
        numbered = facts.shapes[first + 1] & FIGURE and facts.gaps[first + 1] != NEWLINE
        return first + 2 if numbered else None
    if word is not None and word.level == "commune":
        last = commune_end(facts, first, trusted=trusted)
        if last is not None:
            return behind_number(facts, last)
    if facts.shapes[first] & FIGURE:
        return _numbered_end(facts, first, word, trusted=trusted)
    if word is None:
        place = facts.nodes[first].place
        return first + place.length if place is not None and facts.shapes[first] & CAPITAL else None
    last = _abbreviated_place_end(facts, first)
    if last is None and word.level == "facility" and not inside:
        last = _inner_place_end(facts, first)
    if last is not None:
        return last
    if first in facts.abbreviations and _says_what(facts, word, first):
        return None  # "vùng DTTS", "đường GTNT"
    if not facts.shapes[first] & CAPITAL:
        return None
    first = _behind_honours(facts, first)
    last = _known_place_end(facts, first, word)
    if last is not None or _means_otherwise(facts, word, first):
        return last
    return _named_place_end(facts, first, word, trusted=trusted, inside=inside)


def _numbered_end(
    facts: Facts, first: int, word: PlaceHeadRow | None, *, trusted: bool
) -> int | None:
    """Behind the number or day that is a place's name, "ngã tư 550", "đường 30/4"; of a lane, behind the
    further numbers and the street that it leads off: "hẻm 47 Bùi Đình Túy", "ngách 3/12 Láng Hạ"."""
    if word is not None and word.head in facts.cues["after a day"]:
        last = _day_end(facts, first)
        if last is not None:
            return last
    if word is None or word.numbered != "yes" or len(facts.words[first]) > _LONGEST_NUMBER:
        return None
    last = first + 1
    if facts.words[last] == "," and facts.gaps[last] == facts.gaps[last + 1] == JOINED:
        return None  # "khu 3,2 ha"
    if word.head not in facts.cues["before house"]:
        return last
    while facts.words[last] == "/" and facts.gaps[last] == facts.gaps[last + 1] == JOINED:
        if not facts.shapes[last + 1] & FIGURE:
            break
        last += 2
    if facts.gaps[last] == NEWLINE or (not trusted and is_likely_person(facts, last)):
        return last
    end = capital_syllables(facts, last, _LONGEST_PLACE_NAME)
    return end if end - last > 1 else last


def _day_end(facts: Facts, first: int) -> int | None:
    """Behind a day without its year, in figures: "30/4", "3 Tháng 2"; None where none stands."""
    joint, month = first + 1, first + 2
    if not facts.shapes[month] & FIGURE or NEWLINE in facts.gaps[joint : month + 1]:
        return None
    if facts.words[joint] == "tháng":
        return month + 1
    joined = facts.gaps[joint] == facts.gaps[month] == JOINED
    return month + 1 if joined and facts.words[joint] == "/" else None


def _behind_honours(facts: Facts, first: int) -> int:
    """Behind the office or address of whom a memorial honours: "Nhà lưu niệm Chủ tịch | Tôn Đức Thắng"."""
    node = facts.nodes[first]
    honour = node.role or node.honorific
    if honour is None or not facts.shapes[first + honour.length] & CAPITAL:
        return first
    return first + honour.length if follows_cue(facts, first, "memorial") else first


def _may_say_number(word: PlaceHeadRow) -> bool:
    """Whether a number with "số" may be the name: "đường số 7", "tổ dân phố số 3"."""
    return word.numbered == "said" or (word.numbered == "yes" and word.level == "area")


def _known_place_end(facts: Facts, first: int, word: PlaceHeadRow) -> int | None:
    """The end of a place that the lexicons know, after a type word; None where the name may go on."""
    place = facts.nodes[first].place
    if place is None:
        return None
    behind = first + place.length
    if word.level == "province" and names_country(place.rows):
        return None  # "UBND tỉnh | Thái Mỹ An"
    if word.level in ("province", "district") or not _may_close_in_number(word):
        return behind
    if not facts.shapes[behind] & CAPITAL or facts.gaps[behind] == NEWLINE:
        return behind_number(facts, behind)
    if is_likely_person(facts, behind):
        return behind_number(facts, behind + _ends_in_surname(facts, first, behind))
    return None


def _says_otherwise(facts: Facts, first: int) -> bool:
    """Whether what follows a type word in a line of capitals is a word, with it or by itself, or ends with
    one syllable: "VÙNG CAO", "HUYỆN MIỀN NÚI", "XÃ NGHÈO"."""
    behind = first + 1
    words = facts.lexicon.words
    if facts.gaps[behind] == NEWLINE or (facts.words[first - 1], facts.words[first]) in words:
        return True
    return (facts.words[first], facts.words[behind]) in words or ends_name(facts, behind)


def _named_place_end(
    facts: Facts, first: int, word: PlaceHeadRow, *, trusted: bool, inside: bool
) -> int | None:
    """The end of a capitalised name after a type word, if the name is not in the lexicons."""
    if facts.shapes[first] & MIXED and word.numbered == "yes":
        return first + 1
    if facts.shouting[first] and _says_otherwise(facts, first):
        return None
    if not trusted and word.level in _UNITS_AND_AREAS and _names_holder(facts, first, word):
        return None
    last = capital_syllables(facts, first, _LONGEST_PLACE_NAME)
    if not trusted or word.level == "area":
        for index in range(first + 1, last):
            if facts.words[index + 1] == "'" and in_highland_name(facts, index):  # a gate
                continue
            if _is_surely_person(facts, index) if trusted else is_likely_person(facts, index):
                last = index + _ends_in_surname(facts, first, index)
                break
    if last - first == 1 and _begins_word(facts, first):
        if word.level in LEVELS and (starts_office(facts, first) or _addresses(facts, first)):
            return None
        return _name_of_words_end(facts, first, word)
    if last > first and not inside and facts.words[last - 1] in facts.cues["direction"]:
        last = _inner_place_end(facts, last, written_small=True) or last
    if last == first:
        return None
    return behind_number(facts, last) if _may_close_in_number(word) else last


def _may_close_in_number(word: PlaceHeadRow) -> bool:
    """Whether a number may close the name of a place: "cầu Rạch Miễu 2"; of waters, only of those that are
    built: "hồ Dầu Tiếng 2"."""
    return word.level != "region" or word.numbered == "said"


def _addresses(facts: Facts, first: int) -> bool:
    """Whether a rank or form of address stands before a name: "Công an xã | Trung tá Lê Văn Sáu"."""
    honorific = facts.nodes[first].honorific
    return honorific is not None and is_likely_person(facts, first + honorific.length)


def _ends_in_surname(facts: Facts, first: int, index: int) -> bool:
    """Whether a name's second syllable is itself a surname, directly followed by the rest of a full name:
    "xã Tân Hồ Nguyễn Văn Sáu".
    """
    if index > first + 1 or not is_likely_person(facts, index + 1):
        return False
    if facts.words[index + 1] in facts.lexicon.gender_names:
        return False  # "miền Bắc | Bùi Thị Sen"
    end = person_name_end(facts, index + 1)
    return end is not None and end - index > 3


def _is_surely_person(facts: Facts, first: int) -> bool:
    """Whether a full name of three syllables, or one with a surname that is sufficient evidence, starts
    here.
    """
    if not is_likely_person(facts, first):
        return False
    end = person_name_end(facts, first)
    if end is not None and end - first >= 3:
        return True
    surname = facts.nodes[first].surname
    return surname is not None and is_minority(surname.row)


def _names_holder(facts: Facts, first: int, word: PlaceHeadRow) -> bool:
    """Whether a name behind the type word of a unit is that of its chairman, which is more likely than a unit
    that the lexicons lack."""
    if _is_surely_person(facts, first) or (word.level in LEVELS and is_likely_person(facts, first)):
        return True
    return word.level == "province" and _is_pair_of_names(facts, first)


def _is_pair_of_names(facts: Facts, first: int) -> bool:
    """Whether a surname and one given name stand here, behind which no name goes on: the provinces of the
    country are all known, "Sở Y tế tỉnh | Tô Hữu"."""
    end = person_name_end(facts, first)
    return end == first + 2 and facts.words[first + 1] in facts.lexicon.given_names


def _means_otherwise(facts: Facts, word: PlaceHeadRow, first: int) -> bool:
    """Whether a type word is another word here: "vùng" before a numeral, "kênh" or "bản" before a foreign
    name.
    """
    if word.numbered != "yes" and facts.words[first] in facts.cues["numeral"]:
        if not facts.shapes[first + 1] & CAPITAL:
            return True
    return word.foreign == "no" and not facts.shapes[first] & NATIVE


def behind_number(facts: Facts, last: int) -> int:
    """The position after the number that closes a place's name: "xã Hố Nai 3", "đường ĐH.609"."""
    if facts.gaps[last] == NEWLINE or facts.gaps[last] == JOINED:
        dotted = facts.words[last] == "." and facts.gaps[last + 1] == facts.gaps[last]
        coded = dotted and facts.shapes[last - 1] & UPPER and facts.shapes[last + 1] & DIGITS
        return last + 2 if coded else last
    if facts.shapes[last] & UPPER and facts.words[last] in facts.cues["numeral"]:
        return last + 1
    if not facts.shapes[last] & DIGITS or len(facts.words[last]) > 2:
        return last
    return last + 1 if _number_belongs(facts, last) else last


def _abbreviated_place_end(facts: Facts, first: int) -> int | None:
    """The end of an abbreviated place after a type word: "đường sách TP.HCM", "tỉnh BR - VT"."""
    if first not in facts.abbreviations:
        return None
    abbreviation = facts.abbreviations[first]
    if not abbreviation.expansion[:1].isupper():
        return None
    return abbreviation.last if facts.abbreviation_kind(first) == "place" else None


def _says_what(facts: Facts, word: PlaceHeadRow, first: int) -> bool:
    """Whether a short form alone behind a type word tells what a place is, or who lives there; a body's
    behind a unit names another body, "UBND xã | BCH Đảng bộ xã", and a degree somebody: "Chủ tịch xã | ThS Lê
    An".
    """
    kind = facts.abbreviation_kind(first)
    if kind == "body" and word.level in LEVELS:
        return True
    if kind == "degree":
        return is_before_full_name(facts, facts.abbreviations[first].last)
    if kind not in ("term", "people", "field"):
        return False
    last = facts.abbreviations[first].last
    last += facts.words[last] == "." and not facts.gaps[last + 1]  # "đường ĐH.409"
    return not facts.shapes[last] & (CAPITAL | DIGITS) or facts.gaps[last] == NEWLINE


def _inner_place_end(facts: Facts, first: int, *, written_small: bool = False) -> int | None:
    """The end of a place with its own type word that a facility is named after: "trạm thu phí Quốc lộ
    51", "khu đô thị Nam sông Cần Thơ"."""
    if facts.gaps[first] == NEWLINE:
        return None
    inner = place_word(facts, first)
    if inner is None or inner.row.level == "area":
        return None
    # "Nhà thi đấu tỉnh Đồng Nai": a unit's type word is written small as well.
    capital = bool(facts.shapes[first] & CAPITAL)
    if capital == written_small and inner.row.level not in LEVELS:
        return None
    return place_name_end(facts, behind_dot(facts, first, inner), inner.row, inside=True)


def _begins_word(facts: Facts, index: int) -> bool:
    """Whether a capital forms a word with the lower-case syllable after it: "Thanh niên"."""
    if facts.gaps[index + 1] == NEWLINE or facts.shapes[index + 1] & CAPITAL:
        return False
    return (facts.words[index], facts.words[index + 1]) in facts.lexicon.words


def _name_of_words_end(facts: Facts, first: int, word: PlaceHeadRow) -> int | None:
    """The end of a name made of words: "nhà văn hóa Thanh niên", "khu tưởng niệm Chiến sĩ Gạc Ma". A
    single word is not a name after a type word of one syllable: "khu Hội nghị", "miền Tổ quốc".
    """
    last = first
    for _ in range(_LONGEST_PLACE_NAME):
        run = capital_syllables(facts, last, _LONGEST_PLACE_NAME)
        if run == last:
            break
        last = run
        if not _begins_word(facts, last - 1):
            return last
        last += 1
    if " " not in word.head:
        return None
    return _abbreviated_place_end(facts, last) or last


def _number_belongs(facts: Facts, index: int) -> bool:
    """Whether a number after a place name is part of it: "xã Hố Nai 3", but not "xã Hố Nai 3 năm liền"."""
    following = index + 1
    if facts.words[following] in ("/", ".", "-", "%") and facts.gaps[following] == JOINED:
        if facts.words[following] != "." or facts.gaps[following + 1] == JOINED:
            return False
    if facts.gaps[following] == NEWLINE or facts.shapes[following] & SIGN:
        return True
    if is_unit(facts, following):
        return False
    return ends_name(facts, following)


def read_place(facts: Facts, first: int) -> tuple[Stretch, str] | None:
    """A place with its type word and name, and its level; None if either is missing."""
    word = place_word(facts, first)
    if word is not None:
        last = place_name_end(facts, behind_dot(facts, first, word), word.row)
        if last is not None:
            return (first, last), word.row.level
    place = facts.nodes[first].place
    if place is None or not facts.shapes[first] & CAPITAL or is_named_after(place.rows):
        return None
    return (first, first + place.length), place_level(place.rows)
