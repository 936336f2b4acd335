"""Reads the place in a body's name: "tỉnh Long An", "TP", "Việt Nam", "trung ương", "quận 3"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon import WorldRow
from viunion_nlp.lexicon.phrases import PLACE, PLACE_WORD
from viunion_nlp.lexicon.places import LEVELS, administrative_level, place_level
from viunion_nlp.reading.communes import commune_end
from viunion_nlp.reading.drafts import Stretch
from viunion_nlp.reading.edges import capital_syllables, ends_name, is_likely_person
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.placenames import behind_dot, place_name_end
from viunion_nlp.reading.placewords import PlaceWord, place_word
from viunion_nlp.reading.rules import NO, YES, Choice, Verdicts, option, rule
from viunion_nlp.records import Level
from viunion_nlp.text.letters import is_roman
from viunion_nlp.text.scan import CAPITAL, DIGITS, NEWLINE, SIGN, UPPER

_LONGEST_SECTOR_CODE: Final = 3  # letters
_LONGEST_SECTOR: Final = 3  # syllables of a name that no lexicon knows


def body_place(facts: Facts, at: int, *, titled: bool) -> Stretch | None:
    """The place that may complete a body's name; ``titled``: of an office, so that a person may follow."""
    if not facts.nodes[at].kinds & (PLACE | PLACE_WORD) and at not in facts.abbreviations:
        said, national = facts.words[at], facts.cues["national"]
        if said not in facts.cue_openings["national"] or (
            said not in national and f"{said} {facts.words[at + 1]}" not in national
        ):
            return _commune_of_head(facts, at, titled=titled)
    if facts.gaps[at] == NEWLINE:
        return None
    if facts.shapes[at] & CAPITAL:
        commune = _commune_of_head(facts, at, titled=titled)
        if commune is not None:
            return commune
    word = None
    if facts.nodes[at].place_word is not None and not is_sector(facts, at):
        word = place_word(facts, at)
    if word is None:
        alone = LONE_PLACE.of(facts, at, at)
        return alone[1] if alone is not None else None
    if word.row.in_body == "no":
        return None
    name_at = behind_dot(facts, at, word)
    # Provinces and cities are all known: "theo UBND tỉnh Lò Văn Páo" names a person.
    trusted = _lies_in_unit(facts, name_at, word) if titled else word.row.level != "province"
    typed = TYPED_PLACE.of(facts, TypedPlace(at, word, name_at, trusted=trusted), at)
    return typed[1] if typed is not None else None


def _commune_of_head(facts: Facts, at: int, *, titled: bool) -> Stretch | None:
    """The commune behind a head that ends with its type word: "Đoàn xã Dền Sáng"."""
    if not facts.shapes[at] & CAPITAL or facts.gaps[at] == NEWLINE:
        return None
    word = facts.nodes[at - 1].place_word or facts.nodes[at - 2].place_word
    if word is None or word.row.level != "commune":
        return None
    last = commune_end(facts, at, trusted=not titled)
    return (at, last) if last is not None else None


def is_abbreviated_place(facts: Facts, index: int) -> bool:
    """Whether an abbreviation of a place stands here: "TP", "TP.HCM"."""
    return index in facts.abbreviations and facts.abbreviation_kind(index) == "place"


def is_sector(facts: Facts, at: int) -> bool:
    """Whether "khu vực" stands here."""
    return f"{facts.words[at]} {facts.words[at + 1]}" in facts.cues["sector"]


def sector(facts: Facts, at: int) -> Stretch | None:
    """Departments have sectors with a number or with names: "khu vực Sông Cầu - Bạch Thông"."""
    name_at = at + 2
    if not is_sector(facts, at) or facts.gaps[name_at] == NEWLINE:
        return None
    if is_abbreviated_place(facts, name_at):
        return (at, facts.abbreviations[name_at].last)
    if _is_sector_number(facts, name_at):
        return (at, name_at + 1)
    last = place_name_end(facts, name_at, None)
    if last is None:
        last = capital_syllables(facts, name_at, _LONGEST_SECTOR)
        if last == name_at or is_likely_person(facts, name_at):
            return None
        for index in range(name_at + 1, last):
            if is_likely_person(facts, index):
                last = index
                break
    if facts.words[last] == "-" and facts.gaps[last] != NEWLINE:
        last = place_name_end(facts, last + 1, None) or last
    return (at, last)


def _is_sector_number(facts: Facts, index: int) -> bool:
    """Whether a sector is called by a figure, a Roman numeral or a code: "3", "IV", "ĐB"."""
    if facts.shapes[index] & DIGITS:
        return True
    if not facts.shapes[index] & UPPER or len(facts.words[index]) > _LONGEST_SECTOR_CODE:
        return False
    return not facts.shouting[index] or is_roman(facts.words[index])


def country(facts: Facts, at: int) -> Stretch | None:
    """The whole country, or its centre."""
    national = facts.cues["national"]
    if f"{facts.words[at]} {facts.words[at + 1]}" in national:
        if facts.gaps[at + 1] != NEWLINE:
            return (at, at + 2)
    if facts.words[at] in national and facts.shapes[at] & UPPER:
        return (at, at + 1)
    short = facts.abbreviations.get(at)
    if short is not None and short.expansion.lower() in national:
        return (at, short.last)
    return None


def abbreviated(facts: Facts, at: int) -> Stretch | None:
    """An abbreviated place."""
    if not is_abbreviated_place(facts, at):
        return None
    return (at, facts.abbreviations[at].last)


def known(facts: Facts, at: int) -> Stretch | None:
    """A place's name that the lexicons know."""
    place = facts.nodes[at].place
    if place is None or not facts.shapes[at] & CAPITAL:
        return None
    last = at + place.length
    return (at, last) if MEANS_PLACE.say(facts, at, last) else None


LONE_PLACE: Final[Choice[int, Stretch]] = Choice(
    "ORG",
    "What place without a type word completes a body's name?",
    option(
        sector,
        "[ORG Chi cục Thuế khu vực 3] công khai nợ thuế.",
        but="[ORG Chi cục Thuế Hải Phòng] công khai nợ thuế.",
    ),
    option(
        country,
        "[ORG Ban Kiểm tra Trung ương] yêu cầu giải trình.",
        but="[ORG Ban Kiểm tra Hải Phòng] yêu cầu giải trình.",
    ),
    option(
        abbreviated,
        "[ORG Hội Nông dân BR-VT] trao quà.", but="[ORG Hội Nông dân Hải Phòng] trao quà.",
    ),
    option(known, "[ORG LĐLĐ Hải Phòng] mở hội thi.", but="[ORG Hội Nông dân BR-VT] mở hội thi."),
)  # fmt: skip


def like_person(facts: Facts, first: int, last: int) -> bool:
    """A person's name begins with it, and no type word of a place stands before."""
    return is_likely_person(facts, first) and not _behind_type_word(facts, first)


def _behind_type_word(facts: Facts, index: int) -> bool:
    """Whether a type word of two syllables with a capital stands right before: "Thành phố Hồ Chí Minh"."""
    first = index - 2
    word = facts.nodes[first].place_word
    return word is not None and word.length == 2 and bool(facts.shapes[first] & CAPITAL)


def begins_word(facts: Facts, first: int, last: int) -> bool:
    """One syllable that makes a word with the next one: "Mỹ thuật", "Pháp Luật"."""
    if last - first > 1:
        return False
    pair = (facts.words[first], facts.words[last])
    if pair not in facts.lexicon.compounds and pair not in facts.lexicon.words:
        return False
    return not ends_name(facts, last)


MEANS_PLACE: Final = Verdicts(
    "ORG",
    "Does a known name mean the place of a body?",
    rule(
        like_person, NO,
        "Giám đốc [ORG Sở Xây dựng] Vũ Quang Khải phát biểu.",
        but="[ORG Sở Xây dựng Thành phố Hồ Chí Minh] và [ORG LĐLĐ Vũ Quang] trao quà.",
    ),
    rule(
        begins_word, NO,
        "Chị học [ORG ĐH Mỹ thuật Việt Nam].", but="[ORG Đại sứ quán Mỹ] cấp thị thực.",
    ),
    otherwise=YES,
)  # fmt: skip


class TypedPlace:
    """A type word, and where its name would begin; ``trusted`` where no person can follow."""

    __slots__ = ("at", "last", "name_at", "trusted", "word")

    def __init__(self, at: int, word: PlaceWord, name_at: int, *, trusted: bool) -> None:
        self.at = at
        self.word = word
        self.last = at + word.length
        self.name_at = name_at
        self.trusted = trusted


def abbreviated_unit(facts: Facts, place: TypedPlace) -> Stretch | None:
    """A unit by its abbreviation: "tỉnh BR-VT"."""
    if place.word.row.level not in LEVELS or not is_abbreviated_place(facts, place.name_at):
        return None
    return (place.at, facts.abbreviations[place.name_at].last)


def unit(facts: Facts, place: TypedPlace) -> Stretch | None:
    """A unit or area by its name or number."""
    row = place.word.row
    if row.in_body == "known" and facts.nodes[place.name_at].place is None:
        return None
    last = place_name_end(facts, place.name_at, row, trusted=place.trusted)
    return (place.at, last) if last is not None else None


def bare_level(facts: Facts, place: TypedPlace) -> Stretch | None:
    """A level word alone: "UBND tỉnh"."""
    if place.word.row.level not in LEVELS:
        return None
    return (place.at, place.last) if BARE_LEVEL.say(facts, place.at, place.last) else None


TYPED_PLACE: Final[Choice[TypedPlace, Stretch]] = Choice(
    "ORG",
    "What place with a type word completes a body's name?",
    option(
        abbreviated_unit,
        "[ORG Ban Tổ chức Tỉnh ủy tỉnh BR - VT] mở lớp.",
        but="[ORG Ban Tổ chức Huyện ủy huyện Đức Hòa] mở lớp.",
    ),
    option(unit, "[ORG LĐLĐ huyện Đức Hòa] trao quà.", but="[ORG LĐLĐ huyện] trao quà."),
    option(bare_level, "[ORG LĐLĐ huyện] mở hội thi.", but="[ORG LĐLĐ huyện Đức Hòa] mở hội thi."),
)  # fmt: skip


def committee_next(facts: Facts, first: int, last: int) -> bool:
    """A Party committee or the like follows, whose name begins with a level word."""
    return nests_committee(facts, _behind_sign(facts, last))


def lists_levels(facts: Facts, first: int, last: int) -> bool:
    """Another level word without a name follows: "UBND quận, huyện", "LĐLĐ huyện, thành, thị"."""
    following = _behind_sign(facts, last)
    if _lists_short_unit(facts, following):
        return True
    word = place_word(facts, following)
    if word is None or word.row.level not in LEVELS:
        return False
    return place_name_end(facts, following + word.length, word.row) is None


def _behind_sign(facts: Facts, last: int) -> int:
    return last + 1 if facts.words[last] in (",", "-", "/") else last


BARE_LEVEL: Final = Verdicts(
    "ORG",
    "Does a level word without a name complete a body's name?",
    rule(
        committee_next, YES,
        "[ORG Hội Nông dân tỉnh], [ORG Tỉnh đoàn] ký kết.", but="Chị nộp hồ sơ ở UBND quận, huyện.",
    ),
    rule(
        lists_levels, NO,
        "Chị nộp đơn tại UBND phường, xã.", but="Chị nộp đơn tại [ORG UBND phường].",
    ),
    otherwise=YES,
)  # fmt: skip


def _lies_in_unit(facts: Facts, name_at: int, word: PlaceWord) -> bool:
    """Whether a wider unit follows a place named like a person: "UBND phường Phạm Ngũ Lão, quận 1"."""
    last = place_name_end(facts, name_at, word.row, trusted=True)
    if last is None or facts.words[last] != "," or facts.gaps[last] == NEWLINE:
        return False
    wider = place_word(facts, last + 1)
    return wider is not None and wider.row.level in LEVELS


def nests_committee(facts: Facts, at: int) -> bool:
    """Whether a level word here is the beginning of a body: "Tỉnh ủy", "thành phố Đoàn"."""
    node = facts.nodes[at]
    if node.place_word is None:
        return False
    own = node.head or node.body
    if own is None or own.length < 2:
        return False
    if facts.shapes[at] & CAPITAL:
        return True
    # "xã Đoàn Kết" is a commune, "xã đoàn" its youth.
    if node.place_word.row.level != "commune":
        return not begins_holder(facts, at + own.length - 1)
    return commune_end(facts, at + 1, trusted=True) is None


def begins_holder(facts: Facts, index: int) -> bool:
    """Whether the last syllable of a committee is the family name of somebody: "UBND tỉnh | Đoàn Văn An"; not
    "tỉnh Đoàn | Lê Văn An"."""
    if not facts.shapes[index] & CAPITAL or not is_likely_person(facts, index):
        return False
    return not is_likely_person(facts, index + 1)


def _lists_short_unit(facts: Facts, at: int) -> bool:
    """Whether "thị" or "thành" stands here in a list of level words, for "thị xã" and "thành phố"."""
    if facts.words[at] not in facts.cues["unit in short"] or facts.words[at - 1] != ",":
        return False
    if facts.shapes[at + 1] & SIGN or facts.gaps[at + 1] == NEWLINE:
        return True
    behind = facts.nodes[at + 1]  # "UBND tỉnh, thành được …", but "tỉnh, thành công …"
    acts = behind.verb is not None or behind.stop is not None
    return acts and (facts.words[at], facts.words[at + 1]) not in facts.lexicon.words


def lists_units(facts: Facts, at: int) -> bool:
    """Whether level words without a name are listed here: "UBND phường, xã", "UBND quận huyện", "LĐLĐ huyện,
    thành, thị"."""
    first = place_word(facts, at)
    if first is None or first.row.level not in LEVELS or facts.gaps[at] == NEWLINE:
        return False
    listed = _behind_sign(facts, at + first.length)
    if _lists_short_unit(facts, listed):
        return True
    second = place_word(facts, listed)
    return second is not None and second.row.level in LEVELS


def national(facts: Facts, first: int, last: int) -> bool:
    """It means the whole country."""
    if first in facts.abbreviations:
        return facts.abbreviations[first].expansion.lower() in facts.cues["national"]
    if facts.words[first] not in facts.cue_openings["national"]:
        return False
    return " ".join(facts.words[first:last]) in facts.cues["national"]


def foreign(facts: Facts, first: int, last: int) -> bool:
    """It is abroad."""
    known = facts.nodes[_name_at(facts, first)].place
    return known is not None and isinstance(known.row, WorldRow)


def _name_at(facts: Facts, first: int) -> int:
    word = place_word(facts, first)
    return behind_dot(facts, first, word) if word is not None else first


IS_DOMESTIC: Final = Verdicts(
    "ORG",
    "Does a place close a field of work in lower case?",
    rule(
        national, YES,
        "Vở diễn của [ORG nhà hát kịch Việt Nam] rất hay.", but="Họ đến công ty may Thái Lan.",
    ),
    rule(
        foreign, NO,
        "Vở diễn của nhà hát kịch Thái Lan rất hay.",
        but="Vở diễn của [ORG nhà hát kịch Hải Phòng] rất hay.",
    ),
    otherwise=YES,
)  # fmt: skip


def level_of(facts: Facts, place: Stretch) -> Level | None:
    """The level that a place gives to a body."""
    first, last = place
    if national(facts, first, last):
        return "central"
    if first in facts.abbreviations and facts.abbreviations[first].last == last:
        whole = facts.abbreviations[first].expansion
        return "province" if facts.lexicon.province_of(whole) else None
    word = place_word(facts, first)
    name_at = behind_dot(facts, first, word) if word is not None else first
    known = facts.nodes[name_at].place
    if known is not None and name_at + known.length == last:
        if word is None or word.row.city == "yes":
            level = place_level(known.rows)
            return level if level == "province" or level == "district" else None
    return administrative_level(word.row) if word is not None else None
