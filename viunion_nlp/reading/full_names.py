"""The table that decides whether a surname with capitals is a full name: "Lê Văn An", not "Lê Quảng Nam"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon import SurnameRow
from viunion_nlp.lexicon.phrases import PlaceRow
from viunion_nlp.lexicon.places import names_country, place_level
from viunion_nlp.reading.cues import follows_cue
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.text.scan import NATIVE, UPPER


def man_and_place(facts: Facts, first: int, last: int) -> bool:
    """It is a man's name that a place bears too, and the place has no type word: "Hồ Chí Minh"."""
    place = facts.nodes[first].place
    if place is None or not is_named_after(place.rows):
        return False
    return _place_stands_first(facts, first, last, place.length)


def of_city(facts: Facts, first: int, last: int) -> bool:
    """A body that cities have stands before the man's name that a city bears too: "Thành ủy Hồ Chí Minh"."""
    place = facts.nodes[first].place
    if place is None or not is_named_after(place.rows):
        return False
    return follows_cue(facts, first, "before city")


def place_first(facts: Facts, first: int, last: int) -> bool:
    """A place is all of it, or stands before a surname: "Hà Nội Nguyễn Văn An"; any two syllables do so
    before a surname with "Văn" or "Thị": "An Hải Lê Văn Bình"."""
    if last >= first + 5 and facts.words[first + 3] in facts.lexicon.gender_names:
        return facts.nodes[first + 2].surname is not None
    place = facts.nodes[first].place
    return place is not None and _place_stands_first(facts, first, last, place.length)


def _place_stands_first(facts: Facts, first: int, last: int, length: int) -> bool:
    behind = first + length
    if behind >= last or not facts.shapes[behind] & NATIVE:
        return True  # "tại Hà Nội Susan Miller"
    return (
        facts.nodes[behind].surname is not None
        and facts.words[behind] not in facts.lexicon.middle_names
    )


def firm(facts: Facts, first: int, last: int) -> bool:
    """It ends like the name of a firm: "Dương Group"."""
    return last - first > 1 and facts.words[last - 1] in facts.cues["firm ending"]


def country_first(facts: Facts, first: int, last: int) -> bool:
    """A country's name of two syllables begins it: "Việt Nam"."""
    place = facts.nodes[first].place
    return place is not None and place.length >= 2 and names_country(place.rows)


def place_last(facts: Facts, first: int, last: int) -> bool:
    """A country's or province's name of two syllables ends it: "Đoàn Quảng Nam"."""
    for index in range(first + 1, last):
        place = facts.nodes[index].place
        if place is not None and place.length >= 2 and index + place.length >= last:
            if place_level(place.rows) in ("country", "province"):
                return True
    return False


def tells_by_itself(facts: Facts, first: int, last: int) -> bool:
    """The surname is borne by no Kinh and is no other word, "Lò Páo", or it is a letter, and no Vietnamese
    syllable follows: "Y Krông"."""
    surname = facts.nodes[first].surname
    if surname is None:
        return False
    if len(facts.words[first]) == 1:
        return not facts.shapes[first + 1] & (NATIVE | UPPER)
    return is_minority(surname.row)


def rare_surname(facts: Facts, first: int, last: int) -> bool:
    """The surname is rare, and no usual middle name follows, "Công Phượng Hoàng", nor the "A" of the Hmông,
    "Hờ A Trừ"."""
    surname = facts.nodes[first].surname
    if surname is None or surname.row.weight != "rare":
        return False
    if len(facts.words[first + surname.length]) == 1 and "Kinh" not in surname.row.peoples:
        return False
    return facts.words[first + surname.length] not in facts.lexicon.middle_names


def one_given_name(facts: Facts, first: int, last: int) -> bool:
    """One syllable follows a surname of one that is not among the commonest: "Tô Lịch"."""
    surname = facts.nodes[first].surname
    if surname is None or surname.length > 1 or last - first > 2:
        return False
    return surname.row.weight != "common"


def is_minority(row: SurnameRow) -> bool:
    """Whether a surname identifies a person by itself: no Kinh bear it, and it is no other word."""
    return "Kinh" not in row.peoples and not row.also


def is_plain_surname(row: SurnameRow) -> bool:
    """Whether a surname is among the commonest, and no other word."""
    return row.weight == "common" and not row.also


def is_named_after(rows: tuple[PlaceRow, ...]) -> bool:
    """Whether a place's name without its type word means the person it is named after."""
    for row in rows:
        if row.also == "person":
            return True
    return False


READS_AS_PERSON: Final = Verdicts(
    "ORG",
    "Does a surname with capitals behind it read as a full name, rather than as a place or a body?",
    rule(
        of_city, NO,
        "Đoàn đến thăm [ORG Thành ủy Hồ Chí Minh] hôm nay.",
        but="Chủ tịch [ORG Ủy ban Dân tộc Giải phóng] Hồ Chí Minh ra lời kêu gọi.",
    ),
    rule(
        man_and_place, YES,
        "Chủ tịch [ORG Ủy ban Dân tộc Giải phóng] Hồ Chí Minh ra lời kêu gọi.",
        but="Chủ tịch [ORG UBND xã Tân Quảng Nam] dự lễ.",
    ),
    rule(
        place_first, NO,
        "[ORG Ban Quản lý các khu công nghiệp và chế xuất Hà Nội] họp báo.",
        but="Chủ tịch [ORG UBND xã] Kim Tân Hưng dự lễ.",
    ),
    rule(
        firm, NO,
        "Chủ tịch [ORG Sao Dương Group] gặp công nhân.",
        but="Chủ tịch [ORG UBND phường] Thạch Trung Hòa gặp công nhân.",
    ),
    rule(
        country_first, NO,
        "Chủ tịch [ORG UBND xã Thái Lan Mới] tiếp dân.",
        but="Chủ tịch [ORG UBND phường] Thạch Trung Hòa dự lễ.",
    ),
    rule(
        place_last, NO,
        "Chủ tịch [ORG Hội Đồng hương Lê Quảng Nam] dự lễ.",
        but="Chủ tịch [ORG UBND phường] Rơ Châm Páo tiếp dân.",
    ),
    rule(
        tells_by_itself, YES,
        "Bí thư [ORG Chi bộ] Y Krong đến thăm.",
        but="Chủ tịch [ORG UBND phường Hoa Lộc Thủy] đến thăm.",
    ),
    rule(
        rare_surname, NO,
        "Chủ tịch [ORG UBND xã Hồng Phong Hải] dự lễ.",
        but="Chủ tịch [ORG UBND xã] Kim Tân Hưng tiếp dân.",
    ),
    rule(
        one_given_name, NO,
        "Chủ tịch [ORG UBND phường Hoa Lộc Thủy] dự lễ.",
        but="Chủ tịch [ORG UBND phường] Thạch Trung Hòa tiếp dân.",
    ),
    otherwise=YES,
)  # fmt: skip
