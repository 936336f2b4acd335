"""The ways in which places are written, beyond those that occur inside other names (``placenames``)."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon import DistrictRow, PlaceHeadRow, ProvinceRow
from viunion_nlp.lexicon.phrases import PlaceRow
from viunion_nlp.lexicon.places import LEVELS
from viunion_nlp.reading.cues import follows_cue
from viunion_nlp.reading.edges import capital_syllables
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.placenames import place_name_end
from viunion_nlp.reading.placewords import place_word
from viunion_nlp.text.scan import CAPITAL, FIGURE, JOINED, NEWLINE, UPPER

_LONGEST_STREET: Final = 4
_CLOSING: Final = (",", ".", ";", ")", "(", "và")
_MOST_ENDS: Final = 3  # of a road, behind the first
ROAD_LETTERS: Final = 2  # that a kind of road is written with


def second_end(facts: Facts, word: PlaceHeadRow, last: int) -> int:
    """The other ends of a road: "cao tốc TP HCM - Long Thành - Dầu Giây", and the second name of a site:
    "khu công nghiệp Điện Nam - Điện Ngọc", "KCN VSIP Nghệ An"; behind a street, unless it begins at a known
    place, only a known place: "đường Thới Lai - Đông Hiệp"."""
    if word.joins == "":
        return last
    last = behind_letters(facts, word, last)
    own = None if word.joins == "street" and not _ends_in_unit(facts, last) else word
    for _ in range(_MOST_ENDS):
        if facts.words[last] != "-" or facts.gaps[last] == NEWLINE:
            break
        if facts.words[last + 1] in facts.cues["credit"]:
            break
        if word.joins == "site" and lies_in_unit(facts, last + 1):
            break
        last = place_name_end(facts, last + 1, own) or last
    return last


def behind_letters(facts: Facts, word: PlaceHeadRow, last: int) -> int:
    """Behind the province or district that tells one of several sites with the same letters: "KCN VSIP | Nghệ
    An"; ``last`` where none stands."""
    if word.joins != "site" or not facts.shapes[last - 1] & UPPER or facts.shouting[last]:
        return last
    place = facts.nodes[last].place
    if place is None or not facts.shapes[last] & CAPITAL or facts.gaps[last] == NEWLINE:
        return last
    return last + place.length if has_unit(place.rows) else last


def _ends_in_unit(facts: Facts, last: int) -> bool:
    """Whether the two syllables before a place's end name a province or district."""
    place = facts.nodes[last - 2].place
    return place is not None and place.length == 2 and has_unit(place.rows)


def lies_in_unit(facts: Facts, at: int) -> bool:
    """Whether a province or district is named here: behind a dash it says where a site lies."""
    place = facts.nodes[at].place
    return place is not None and has_unit(place.rows)


def has_unit(rows: tuple[PlaceRow, ...]) -> bool:
    """Whether a name is that of a province or district."""
    for row in rows:
        if isinstance(row, (ProvinceRow, DistrictRow)):
            return True
    return False


def street_end(facts: Facts, first: int) -> int | None:
    """The end of a street's name behind its house number, before its ward or district ("số 22 Lê Thánh Tôn,
    phường Bến Nghé"), or where the words before tell that somebody lives there ("ở số 5 Bà Triệu")."""
    if first < 2 or not facts.shapes[first] & CAPITAL or not facts.shapes[first - 1] & FIGURE:
        return None
    if facts.gaps[first] == NEWLINE or facts.gaps[first] == JOINED:
        return None
    number_at = first - 1
    while number_at > 0 and facts.gaps[number_at] == JOINED:
        if facts.words[number_at] in ("(", ","):
            break
        number_at -= 1
    if facts.words[number_at] != "(" and not follows_cue(facts, number_at, "before house"):
        return None
    last = capital_syllables(facts, first, _LONGEST_STREET)
    if last - first < 2:
        return None
    said = facts.words[number_at - 1] == "số"
    lived_in = not said or follows_cue(facts, number_at - 1, "before house")
    if lived_in and facts.words[number_at] != "(" and _closes(facts, last):
        return last
    if facts.words[last] not in (",", "(") or NEWLINE in facts.gaps[last : last + 2]:
        return None
    unit = place_word(facts, last + 1)
    return last if unit is not None and unit.row.level in LEVELS else None


def _closes(facts: Facts, last: int) -> bool:
    """Whether a name ends at a sign, at "và" or at the end of its line."""
    return facts.gaps[last] == NEWLINE or facts.words[last] in _CLOSING


def is_road(facts: Facts, index: int) -> bool:
    """Whether the letters of a kind of road and its number are written as one here: "QL1A"."""
    word = facts.words[index]
    if word[:ROAD_LETTERS] not in facts.cues["road letters"]:
        return False
    number = word[ROAD_LETTERS:].rstrip("abcdefgh")
    return number.isdigit() and len(number) <= 3 and bool(facts.shapes[index] & CAPITAL)


def opens_longer_place(facts: Facts, first: int) -> bool:
    """Whether an abbreviation begins the name of a place that the lexicons know: "CHDCND Lào"."""
    place, short = facts.nodes[first].place, facts.abbreviations.get(first)
    return place is not None and short is not None and first + place.length > short.last


def behind_letter(facts: Facts, last: int) -> int:
    """Behind the letter that tells one of two communes: "Vĩnh Lộc A"."""
    letter = facts.shapes[last] & CAPITAL and len(facts.words[last]) == 1
    if not letter or facts.gaps[last] == NEWLINE:
        return last
    following = last + 1
    if facts.gaps[following] == NEWLINE:
        return following
    sign = facts.syllables[following].text
    joined = sign in ("&", "-") or (sign == "." and facts.gaps[following + 1] == JOINED)
    return last if joined or facts.shapes[following] & CAPITAL else following


def ends_in_lower_case(facts: Facts, first: int, last: int) -> bool:
    """Whether the lexicon itself writes the place's last syllable small: "Phủ Chủ tịch"."""
    place = facts.nodes[first].place
    if place is None:
        return False
    for row in place.rows:
        if _ends_small(row.name, last - first):
            return True
        if not isinstance(row, DistrictRow):
            for alias in row.aliases:
                if _ends_small(alias, last - first):
                    return True
    return False


def _ends_small(name: str, count: int) -> bool:
    words = name.split()
    return len(words) == count and words[-1].islower()
