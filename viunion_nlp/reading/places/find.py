"""Finds places outside bodies, offices, references, dates and people's names."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon import DistrictRow, PlaceHeadRow, ProvinceRow
from viunion_nlp.lexicon.phrases import PLACE, PLACE_WORD
from viunion_nlp.lexicon.places import LEVELS, is_central_city, place_level
from viunion_nlp.reading.communes import commune_end
from viunion_nlp.reading.drafts import LocationDraft
from viunion_nlp.reading.edges import capital_syllables, starts_office
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.placenames import behind_dot, behind_number, place_name_end
from viunion_nlp.reading.places.evidence import IS_PLACE, IS_PLURAL, IS_WIDER, joins_foreign_word
from viunion_nlp.reading.places.shapes import (
    ROAD_LETTERS,
    behind_letter,
    behind_letters,
    is_road,
    opens_longer_place,
    second_end,
    street_end,
)
from viunion_nlp.reading.placewords import place_word
from viunion_nlp.reading.rules import Choice, option
from viunion_nlp.text.scan import CAPITAL, DIGITS, FIGURE, MIXED, NEWLINE

_JOINS: Final = (",", "và")
_TYPE_WORDS: Final = (3, 2, 1)  # syllables of a type word: "tổ dân phố", "khu phố", "xã"
_LONGEST_YEAR: Final = 4  # figures
_LONGEST_SMALL: Final = 6  # syllables in small letters between a type word and the first capital
_LONGEST_END: Final = 3  # syllables of the name of a road's end


def find_places(facts: Facts) -> None:
    """Find all places, in text order, into ``facts.locations``."""
    covered = _covered(facts)
    found = facts.locations
    position = 0
    for first in _anchors(facts):
        if first < position or covered[first] or not _may_name(facts, first):
            continue
        read = WHAT_PLACE.of(facts, first, first)
        if read is None:
            if facts.nodes[first].place_word is not None:  # a gate
                _list_behind_colon(facts, first, covered)
        elif True not in covered[first : read[1].last]:
            place = read[1]
            if facts.words[first - 1] == "-":
                _road_before(facts, place, covered)
            found.append(place)
            if facts.words[place.last] == "-":
                _road_behind(facts, place, covered)
            _list_behind(facts, place, covered)
        position = found[-1].last if found else 0


def _may_name(facts: Facts, first: int) -> bool:
    """A gate: whether a capital, an abbreviation or a commune stands here, or a type word in small letters
    with a name, a number or a list behind it."""
    if facts.shapes[first] & (CAPITAL | MIXED) or first in facts.abbreviations:
        return True
    if first in facts.communes or first in facts.venues:
        return True
    node = facts.nodes[first]
    if node.place_word is None:
        return node.place is not None and node.place.length > 1  # "đồng bằng sông Cửu Long"
    name_at = first + node.place_word.length
    if facts.shapes[name_at] & (DIGITS | FIGURE) or facts.words[name_at] == "số":
        return True
    return facts.has_capital(name_at, name_at + _LONGEST_SMALL)


def _anchors(facts: Facts) -> list[int]:
    """Places and their type words, abbreviations, venues, roads by their letters, and surnames and words of
    address behind a house number."""
    anchors = {
        *facts.anchors(PLACE | PLACE_WORD), *facts.abbreviations, *facts.communes, *facts.venues,
    }  # fmt: skip
    for number in (*facts.scan.numbers, *facts.scan.mixed):
        if facts.shapes[number] & FIGURE:
            behind = facts.nodes[number + 1]
            if behind.surname is not None or behind.honorific is not None:
                anchors.add(number + 1)
    letters = facts.cues["road letters"]
    for mixed in facts.scan.mixed:
        if facts.words[mixed][:ROAD_LETTERS] in letters:
            anchors.add(mixed)
    return sorted(anchors)


def _covered(facts: Facts) -> list[bool]:
    """Syllables inside mentions that hold no places of their own."""
    covered = facts.in_reference[:]
    for drafts in (facts.organizations, facts.titles, facts.persons, facts.dates):
        for draft in drafts:
            for index in range(draft.first, draft.last):
                covered[index] = True
    return covered


def typed(facts: Facts, first: int) -> LocationDraft | None:
    """A type word and a name: "huyện Đức Hòa"; the name alone where the word belongs to several."""
    word = facts.nodes[first].place_word  # a gate
    if word is None or place_word(facts, first) is None:
        return None
    name_at = behind_dot(facts, first, word)
    last = place_name_end(facts, name_at, word.row, trusted=True)
    if last is None:
        return None
    last = second_end(facts, word.row, last)
    wider = IS_WIDER.say(facts, (word.row, name_at), first, last)
    alone = wider or IS_PLURAL.say(facts, first, last)
    return LocationDraft(
        first=name_at if alone else first, last=last, rule="type word and name", entry=word.row.head,
        name_first=name_at, level=_level(facts, word.row, name_at, last, alone=alone),
    )  # fmt: skip


def abbreviated(facts: Facts, first: int) -> LocationDraft | None:
    """An abbreviated place: "TP.HCM"; "Thành phố Hồ Chí Minh" is one place, "thành phố" a kind."""
    if first not in facts.abbreviations:
        return None
    abbreviation = facts.abbreviations[first]
    if not abbreviation.expansion[:1].isupper():
        return None
    if facts.abbreviation_kind(first) != "place" or joins_foreign_word(facts, abbreviation.last):
        return None
    if opens_longer_place(facts, first):
        return None
    if facts.shapes[first - 1] & DIGITS and len(facts.words[first - 1]) > _LONGEST_YEAR:
        return None  # "tàu cá BĐ 95678 TS"
    province = facts.lexicon.province_of(abbreviation.expansion)
    return LocationDraft(
        first=first, last=abbreviation.last, rule="abbreviated place", name_first=first,
        level="province" if province is not None else None,
    )  # fmt: skip


def street(facts: Facts, first: int) -> LocationDraft | None:
    """A street behind its house number: "số 22 Lê Thánh Tôn, phường Bến Nghé"; a road by its letters and
    number, written as one: "QL1A"."""
    if facts.shapes[first] & MIXED:
        return _road(facts, first)
    if not facts.shapes[first - 1] & FIGURE or first in facts.abbreviations:
        return None
    last = street_end(facts, first)
    if last is None:
        return None
    return LocationDraft(
        first=first, last=last, rule="street behind its number", name_first=first, level="facility"
    )


def _road(facts: Facts, first: int) -> LocationDraft | None:
    if not is_road(facts, first):
        return None
    return LocationDraft(
        first=first, last=first + 1, rule="road by letters and number", name_first=first,
        level="facility",
    )  # fmt: skip


def by_name(facts: Facts, first: int) -> LocationDraft | None:
    """A name that the lexicons know."""
    node = facts.nodes[first]
    place = node.place
    if place is None or (first in facts.abbreviations and not opens_longer_place(facts, first)):
        return None
    last = first + place.length
    if not IS_PLACE.say(facts, first, last):
        return None
    last = behind_letter(facts, last)
    if node.place_word is not None:
        last = behind_letters(facts, node.place_word.row, behind_number(facts, last))
    return LocationDraft(
        first=first, last=last, rule="place by name", entry=place.row.name, name_first=first,
        level=place_level(place.rows),
    )  # fmt: skip


def lone_commune(facts: Facts, first: int) -> LocationDraft | None:
    """A commune without a type word before its province, or in a list: "Mỹ Hạnh, Tây Ninh"."""
    if first not in facts.communes:
        return None
    return LocationDraft(
        first=first,
        last=facts.communes[first],
        rule="commune before its province or in a list",
        name_first=first,
        level="commune",
    )


def venue(facts: Facts, first: int) -> LocationDraft | None:
    """A hotel or the like at which something takes place, "tại khách sạn Hải Vân", or the hall of a body:
    "Hội trường UBND xã"."""
    last = facts.venues.get(first)
    if last is None:
        return None
    return LocationDraft(first=first, last=last, rule="venue", name_first=first, level="facility")


WHAT_PLACE: Final[Choice[int, LocationDraft]] = Choice(
    "LOCATION",
    "What place begins at a syllable?",
    option(
        venue,
        "Họp tại [LOCATION khách sạn Hải Vân].",
        but="Đoàn về [LOCATION Đức Hòa].",
    ),
    option(typed, "Đoàn về [LOCATION huyện Đức Hòa].", but="Đoàn về [LOCATION Đức Hòa]."),
    option(abbreviated, "Đoàn về [LOCATION TP.HCM].", but="Đoàn về [LOCATION Đức Hòa]."),
    option(
        street,
        "Trụ sở ở số 22 [LOCATION Lê Thánh Tôn], [LOCATION phường Bến Nghé].",
        but="Trụ sở ở [LOCATION Đức Hòa].",
    ),
    option(
        lone_commune,
        "Đoàn về [LOCATION Quới Thiện], [LOCATION Vĩnh Long].",
        but="Đoàn về [LOCATION Hà Nội].",
    ),
    option(by_name, "Đoàn về [LOCATION Hà Nội].", but="Đoàn về [LOCATION huyện Đức Hòa]."),
)


def _road_before(facts: Facts, place: LocationDraft, covered: list[bool]) -> None:
    """The other end of a road, which no lexicon knows, before a place: "tuyến Pháp Vân - Cầu Giẽ"."""
    last = place.first - 1
    first = last
    while last - first < _LONGEST_END and facts.shapes[first - 1] & CAPITAL:
        if facts.gaps[first] == NEWLINE:
            return
        if facts.words[first - 1] in facts.cues["road"]:
            break
        first -= 1
    if facts.locations and facts.locations[-1].last > first:
        return
    if last - first > 1 and not covered[first] and _opens_road(facts, first):
        _add_end(facts, first, last)


def _road_behind(facts: Facts, place: LocationDraft, covered: list[bool]) -> None:
    """The same behind a place: "tuyến metro số 2 Bến Thành - Tham Lương"."""
    first = place.last + 1
    if covered[first] or facts.gaps[first] == NEWLINE or facts.nodes[first].place is not None:
        return
    if place_word(facts, first) is not None or not _opens_road(facts, place.first):
        return
    last = capital_syllables(facts, first, _LONGEST_END)
    if last - first > 1:
        _add_end(facts, first, last)


def _opens_road(facts: Facts, first: int) -> bool:
    """Whether a word for a road or a part of one stands right before, with its number or without."""
    before = first - 1
    if facts.shapes[before] & FIGURE:
        before -= 1 + (facts.words[before - 1] == "số")
    if facts.gaps[before + 1] == NEWLINE:
        return False
    return facts.words[before] in facts.cues["road"]


def _add_end(facts: Facts, first: int, last: int) -> None:
    facts.locations.append(
        LocationDraft(first=first, last=last, rule="other end of a road", name_first=first)
    )


def _list_behind(facts: Facts, place: LocationDraft, covered: list[bool]) -> None:
    """The other names in a list behind a plural: "các xã Tân Hòa, Tân Hải và Mỹ Xuân"."""
    if facts.words[place.last] not in _JOINS:
        return
    for length in _TYPE_WORDS:
        word_at = place.name_first - length
        word = facts.nodes[word_at].place_word
        if word is not None and word.length == length:
            break  # "khu phố", not "phố"
    else:
        return
    first = word_at - (facts.words[word_at - 1] in facts.cues["before roads"])
    if word_at == first and word_at + word.length != place.first:
        return
    if IS_PLURAL.say(facts, first, place.last):
        _list_items(facts, word.row, place.last, covered)


def _list_behind_colon(facts: Facts, first: int, covered: list[bool]) -> None:
    """The names in "các xã: Quảng Khê, Quảng Chính", "2 xã gồm Quảng Khê, Quảng Chính"."""
    word = place_word(facts, first)
    if word is None or word.row.level not in LEVELS:
        return
    opener = first + word.length
    if facts.gaps[opener] == NEWLINE:
        return
    if facts.words[opener] in facts.cues["heads list"]:
        if word.row.level != "commune" or not _lists_communes(facts, opener + 1):
            return
    elif facts.words[opener] != ":":
        return
    counted = facts.shapes[first - 1] & DIGITS and _lists_communes(facts, opener + 1)
    if counted or IS_PLURAL.say(facts, first, opener):
        _list_items(facts, word.row, opener, covered)


def _lists_communes(facts: Facts, first: int) -> bool:
    """Whether a commune that the lexicons know stands first in a list, and another name behind it."""
    last = commune_end(facts, first, trusted=True)
    return last is not None and facts.words[last] in _JOINS


def _list_items(facts: Facts, word: PlaceHeadRow, last: int, covered: list[bool]) -> None:
    """Names behind the sign or word that opens a list, "," and "và", as far as they go on."""
    opens = True
    while (opens or facts.words[last] in _JOINS) and facts.gaps[last + 1] != NEWLINE:
        opens = False
        first = last + 1
        if covered[first] or not _begins_item(facts, word, first) or starts_office(facts, first):
            return
        end = place_name_end(facts, first, word, trusted=True)
        if end is None or True in covered[first:end]:
            return
        level = _level(facts, word, first, end, alone=True)
        facts.locations.append(
            LocationDraft(
                first=first,
                last=end,
                rule="list behind a type word",
                entry=word.head,
                name_first=first,
                level=level,
            )
        )
        last = end


def _begins_item(facts: Facts, word: PlaceHeadRow, first: int) -> bool:
    """Whether a name of a list may begin here: a capital, or a figure that a commune's begins with."""
    if facts.shapes[first] & CAPITAL:
        return True
    if word.level != "commune" or not facts.shapes[first] & FIGURE:
        return False
    return commune_end(facts, first, trusted=True) is not None


def _level(facts: Facts, word: PlaceHeadRow, first: int, last: int, *, alone: bool) -> str:
    """The level of a place with a type word: "thành phố" is a province where it is run centrally, a
    district in a province, also one of its name, and a city abroad."""
    place = facts.nodes[first].place
    rows = place.rows if place is not None and first + place.length == last else ()
    if alone and rows and word.level not in ("district", "commune"):
        return place_level(rows)
    if word.city == "no":
        return word.level
    district = False
    for row in rows:
        if isinstance(row, ProvinceRow) and is_central_city(row):
            return "province"
        district = district or isinstance(row, DistrictRow)
    return "district" if district else "city"
