"""Finds communes without a type word: in a list, before their province, behind a word for a place."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from viunion_nlp.lexicon import DistrictRow, ProvinceRow
from viunion_nlp.lexicon.phrases import (
    ABBREVIATION,
    BODY,
    HEAD,
    HONORIFIC,
    PLACE,
    PLACE_WORD,
    ROLE,
)
from viunion_nlp.reading.communes import LONGEST_COMMUNE, commune_end
from viunion_nlp.reading.cues import is_cue
from viunion_nlp.reading.drafts import Stretch
from viunion_nlp.reading.edges import (
    capital_syllables,
    is_likely_person,
    starts_body,
    starts_office,
)
from viunion_nlp.reading.facts import Facts
from viunion_nlp.text.scan import CAPITAL, DIGITS, FIGURE, NEWLINE

_AT: Final = ("ở", "tại")
_TO: Final = ("về", "vào", "đến", "tới", "từ")
_OTHER_NAMES: Final = PLACE | PLACE_WORD | ABBREVIATION | HEAD | BODY | ROLE | HONORIFIC
_FARTHEST_WORD: Final = 15  # syllables before the colon of a list
_JOINS: Final = (",", "và")
_GOES_ON: Final = (",", "và", "(")
_FARTHEST_PEOPLE: Final = 10  # syllables before a list of names
_LONGEST_ASIDE: Final = 8  # syllables of a bracket in a list
_LONGEST_STRANGE: Final = 3  # syllables of a name among those of communes
_FEWEST: Final = 2  # communes in a list
_SURE: Final = 3  # items that make a list of communes where their type word stands elsewhere


def mark_communes(facts: Facts) -> None:
    """Mark communes without a type word: directly before their province ("về Mỹ Hạnh (Tây Ninh)"), behind a
    word for a place ("ở Mạo Khê"), or in a list of communes ("Ba phường gồm: Thới An, Long Trường").
    """
    _mark_before_provinces(facts)
    _mark_places_to_be(facts)
    for colon in facts.scan.signs_of(":"):
        if facts.words[colon - 1] in facts.cues["heads list"]:
            _mark_list(facts, colon)
    told = -1
    for at in facts.anchors(PLACE | PLACE_WORD):
        word = facts.nodes[at].place_word
        if word is not None and word.row.level == "commune":
            _mark_behind(facts, at, at + word.length)
            if facts.sentences[at] != told:
                told = facts.sentences[at]
                _mark_told(facts, at)


def _mark_behind(facts: Facts, at: int, first: int) -> None:
    """Mark the commune after a type word that looks like a body or person, "xã Trường Lâm", and a list
    after it: "xã Trạm Tấu và Hạnh Phúc", "các xã gồm Trạm Tấu, Hạnh Phúc".
    """
    plural = facts.follows_plural(at)
    last = commune_end(facts, first, trusted=True)
    if last is None:
        several = plural or facts.shapes[at - 1] & DIGITS  # "8 phường: Trạm Tấu, …"
        if several and (
            facts.words[first] == ":" or facts.words[first] in facts.cues["heads list"]
        ):
            items = _list_items(facts, first)
            if len(items) > 1:
                _mark_items(facts, items)
        return
    if last - first > 1 and _holds_other_word(facts, first, last):
        facts.communes[first] = last
    items = _list_items(facts, last) if facts.words[last] in _JOINS else []
    if not items:
        return
    if plural:
        _mark_items(facts, [(first, last), *items])
    elif (
        facts.words[items[-1][0] - 1] == "và"
        or _is_list(facts, items)
        or _leads_to_other(facts, items[-1][1])
    ):
        _mark_items(facts, items)


def _leads_to_other(facts: Facts, last: int) -> bool:
    """Whether a list goes on with a commune that has a type word of its own: "phường Tân An, Vân Phú và | xã
    Hy Cương"."""
    word = facts.nodes[last + 1].place_word
    return facts.words[last] == "và" and word is not None and word.row.level == "commune"


def _is_list(facts: Facts, items: list[Stretch]) -> bool:
    """Whether commas alone join communes behind a type word for one, "qua xã Tam Đồng, Mậu Thạch, Nậm Cắn",
    rather than a commune and the units that it lies in: "xã Bình Minh, Thanh Oai"."""
    if len(items) < 2:
        return False
    for first, last in items:
        place = facts.nodes[first].place
        if place is None or place.length != last - first:
            return True
        if not any(isinstance(row, DistrictRow | ProvinceRow) for row in place.rows):
            return True
    return False


def _holds_other_word(facts: Facts, first: int, last: int) -> bool:
    """Whether a commune's name starts with a form of address, or contains the head of a body: "Cô Ba"."""
    if facts.nodes[first].honorific is not None:
        return True
    return any(starts_body(facts, index) for index in range(first, last))


def _mark_list(facts: Facts, colon: int) -> None:
    items = _list_items(facts, colon)
    if len(items) > 1 and _speaks_of_communes(facts, colon) and not _told_of_people(facts, colon):
        _mark_items(facts, items)


def _mark_items(facts: Facts, items: list[Stretch]) -> None:
    """Mark the items of a list, unless all of them could be people."""
    if not _may_be_people(facts, items):
        facts.communes.update(items)


def _may_be_people(facts: Facts, items: list[Stretch]) -> bool:
    return all(is_likely_person(facts, first) for first, _ in items)


def _list_items(facts: Facts, sign: int) -> list[Stretch]:
    """The commune names, of at least two syllables, in a list that opens after a sign or word; none if
    the list contains any other name.
    """
    items: list[Stretch] = []
    while not items or facts.words[sign] in _JOINS:
        first = sign + 1
        if facts.gaps[first] == NEWLINE or not facts.shapes[first] & CAPITAL:
            break
        last = commune_end(facts, first, trusted=True)
        if last is None or last - first < 2:
            return []
        items.append((first, last))
        sign = last
    return items


def _speaks_of_communes(facts: Facts, last: int) -> bool:
    """Whether a word of communes, or of units in general, stands shortly before in the sentence."""
    for index in range(last - 1, max(-1, last - _FARTHEST_WORD), -1):
        if facts.sentences[index] != facts.sentences[last - 1]:
            return False
        word = facts.nodes[index].place_word
        if word is not None and word.row.level == "commune":
            return True
        if f"{facts.words[index]} {facts.words[index + 1]}" in facts.cues["unit of land"]:
            return True
    return False


def _mark_told(facts: Facts, at: int) -> None:
    """Mark the lists of communes in a sentence that speaks of some: "Phường A dẫn đầu; xếp sau là Phú Thọ
    Hòa, Tân Sơn Nhì và Bình Trị Đông"; of two where it speaks of several."""
    least = _FEWEST if facts.follows_plural(at) else _SURE
    capitals = facts.scan.capitals
    position = facts.sentence_first(at)
    last = facts.sentence_last(at)
    for first in capitals[bisect_left(capitals, position) : bisect_left(capitals, last)]:
        if first < position or not facts.shapes[first + 1] & CAPITAL:
            continue
        position = first + 1
        if facts.shapes[first - 1] & CAPITAL and facts.gaps[first] != NEWLINE:
            continue
        while facts.shapes[position] & CAPITAL:
            position += 1
        if facts.words[position] not in _GOES_ON:  # a gate: no list
            continue
        items = _items_of_today(facts, first)
        if len(items) >= least and not _told_of_people(facts, first):
            if not _may_be_people(facts, items):
                facts.communes.update(item for item in items if not _is_other_place(facts, *item))
            position = items[-1][1]


def _items_of_today(facts: Facts, first: int) -> list[Stretch]:
    """The names of a list that begins with communes of one province of today, with what brackets say of them:
    "Tam Bình (thứ hai), Linh Xuân (thứ tư)"; one other name may stand among them."""
    items: list[Stretch] = []
    provinces: set[str] = set()
    known = 0
    while facts.shapes[first] & CAPITAL and facts.gaps[first] != NEWLINE:
        last = commune_end(facts, first, trusted=True)
        homes = _homes(facts, first, last) if last is not None else set()
        if homes and not (provinces and provinces.isdisjoint(homes)):
            provinces = provinces & homes or homes
            known += 1
        else:
            last = _strange_end(facts, first)
            if not items or len(items) > known:
                break
        if last is None:
            break
        items.append((first, last))
        last = _behind_aside(facts, last)
        if facts.words[last] not in _JOINS:
            break
        first = last + 1
    return items if known >= _FEWEST else []


def _strange_end(facts: Facts, first: int) -> int | None:
    """The end of a name of two or three syllables that is no person's, body's or office's."""
    if is_likely_person(facts, first) or starts_body(facts, first) or starts_office(facts, first):
        return None
    last = capital_syllables(facts, first, LONGEST_COMMUNE)
    return last if 2 <= last - first <= _LONGEST_STRANGE else None


def _is_other_place(facts: Facts, first: int, last: int) -> bool:
    """Whether a name is one syllable, or whole that of a district or the like: left to other readers."""
    place = facts.nodes[first].place
    return last - first == 1 or (place is not None and place.length == last - first)


def _homes(facts: Facts, first: int, last: int) -> set[str]:
    """The provinces of the communes of today that have a name."""
    rows = facts.lexicon.communes.today.of(" ".join(facts.words[first:last]))
    return {row.province for row in rows}


def _behind_aside(facts: Facts, last: int) -> int:
    """Behind a short bracket; the place itself if none opens there."""
    if facts.words[last] != "(":
        return last
    for index in range(last + 1, last + _LONGEST_ASIDE):
        if facts.words[index] == ")":
            return index + 1
    return last


def _told_of_people(facts: Facts, first: int) -> bool:
    """Whether a word for people stands shortly before a list of names in its sentence: "Ba ứng viên gồm"."""
    for index in range(first - 1, max(-1, first - _FARTHEST_PEOPLE), -1):
        if facts.sentences[index] != facts.sentences[first]:
            return False
        if facts.shapes[index] & facts.shapes[index - 1] & CAPITAL:
            continue  # "phường Hai | Bà Trưng"
        if _means_people(facts, index, first):
            return True
    return False


def _means_people(facts: Facts, index: int, first: int) -> bool:
    """Whether an office, a person or, right before a list of names or with a number, an occupation is named:
    "ba | học sinh"; not "phường kết nạp hội viên gồm"."""
    node = facts.nodes[index]
    if node.role is not None or is_cue(facts, index, "person"):
        return True
    if node.honorific is None:
        return False
    if node.honorific.row.kind != "occupation" or index + node.honorific.length == first:
        return True
    return facts.follows_plural(index)


def _mark_before_provinces(facts: Facts) -> None:
    for at in (*facts.anchors(PLACE | PLACE_WORD), *facts.anchors(ABBREVIATION)):
        last = at - 1
        if facts.words[last] != "," and facts.words[last] != "(":
            continue
        if facts.gaps[at] == NEWLINE or facts.gaps[last] == NEWLINE:
            continue
        if not facts.shapes[last - 1] & CAPITAL or facts.nodes[last - 1].place is not None:
            continue
        province = _province_at(facts, at)
        if province is not None:
            first = _commune_before(facts, last, province.current_name)
            if first is not None:
                facts.communes[first] = last


def _mark_places_to_be(facts: Facts) -> None:
    for first in facts.scan.capitals:
        before = facts.words[first - 1]
        if before not in _AT and before not in _TO:
            continue
        node = facts.nodes[first]
        if node.kinds & _OTHER_NAMES or facts.gaps[first] == NEWLINE or facts.shouting[first]:
            continue
        if node.surname is not None and before not in _AT:
            continue  # "nhận quà từ Lý Sơn"
        last = commune_end(facts, first, trusted=True)
        if last is None or last - first < 2 or facts.shapes[last - 1] & FIGURE:
            continue
        if not facts.shapes[last] & CAPITAL or facts.gaps[last] == NEWLINE:
            facts.communes[first] = last


def _province_at(facts: Facts, at: int) -> ProvinceRow | None:
    """The province named at a syllable, with or without its type word, or by its letters."""
    abbreviation = facts.abbreviations.get(at)
    if abbreviation is not None and abbreviation.expansion[:1].isupper():
        return facts.lexicon.province_of(abbreviation.expansion)
    word = facts.nodes[at].place_word
    if word is not None:
        if word.row.level != "province":
            return None
        at += word.length
        at += facts.words[at] == "."
    place = facts.nodes[at].place
    if place is None or not facts.shapes[at] & CAPITAL:
        return None
    for row in place.rows:
        if isinstance(row, ProvinceRow):
            return row
    return None


def _commune_before(facts: Facts, last: int, province: str) -> int | None:
    """Where a name of at least two syllables starts that belongs to a commune of a present province and
    consists of all the capitals that end here.
    """
    first = last - 1
    while last - first < LONGEST_COMMUNE and facts.shapes[first - 1] & CAPITAL:
        if facts.gaps[first] == NEWLINE:
            break
        first -= 1
    # "Tại Mỹ Hạnh, Tây Ninh": the capital of a sentence.
    if facts.nodes[first].stop is not None and facts.opens_sentence(first):
        first += 1
    # "80 Trần Hưng Đạo, Hà Nội": a street.
    if facts.shapes[first - 1] & FIGURE and facts.gaps[first] != NEWLINE:
        return None
    place = facts.nodes[first].place
    if last - first < 2 or (place is not None and place.length >= 2):
        return None
    return first if _lies_in(facts, " ".join(facts.words[first:last]), province) else None


def _lies_in(facts: Facts, name: str, province: str) -> bool:
    """Whether a present province has a commune of a given name, or had one in the provinces it was merged
    from.
    """
    lexicon = facts.lexicon
    for row in lexicon.communes.today.of(name):
        if row.province == province:
            return True
    for change in lexicon.communes.before.of(name):
        former = lexicon.province_of(change.province)
        if former is not None and former.current_name == province:
            return True
    return False
