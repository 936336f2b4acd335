"""Finds the place that a bare level word refers to in a document: which "tỉnh", whose "Thành ủy"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from typing import Final

from viunion_nlp.lexicon import BodyRow, DistrictRow, Lexicon, ProvinceRow
from viunion_nlp.lexicon.phrases import PlaceRow
from viunion_nlp.lexicon.places import CITY, PROVINCE, administrative_level, is_central_city
from viunion_nlp.reading.cues import follows_cue
from viunion_nlp.reading.drafts import OrganizationDraft, Stretch
from viunion_nlp.reading.facts import Facts
from viunion_nlp.records import Level
from viunion_nlp.resolve.level_words import LevelWord
from viunion_nlp.resolve.names import OWN_NAMES
from viunion_nlp.resolve.units import Home, NamedUnit, unit_place
from viunion_nlp.text.letters import fold_phrase, usual_capitals
from viunion_nlp.text.scan import CAPITAL, NEWLINE

_LONGEST_PLACE: Final = 5  # "Bà Rịa - Vũng Tàu"
_HEADED: Final = 4  # lines at the top of a text, one of which may begin with where it comes from
_DATELINE_SIGNS: Final = ("-", ":", ",")


class Homes:
    """The units that one document names, and which of them its bare level words mean: looked for when a
    name asks for them, which those of half of all texts never do.

    Args:
        facts: everything that was found.
        bodies: all bodies, those of offices included, with their places.
    """

    def __init__(self, facts: Facts, bodies: Mapping[OrganizationDraft, Stretch | None]) -> None:
        self._facts = facts
        self._bodies = bodies
        self._units: list[NamedUnit] | None = None
        self._by_word: dict[str, LevelWord] = {}

    def units(self) -> list[NamedUnit]:
        """The provinces, districts and communes that the text names, in its order."""
        if self._units is None:
            self._units = sorted(named_units(self._facts, self._bodies))
        return self._units

    def named_at(self, at: int) -> NamedUnit | None:
        """The unit that the text names at a syllable."""
        units = self.units()
        number = bisect_left(units, at, key=unit_place)
        return units[number] if number < len(units) and units[number].at == at else None

    def of(self, level_word: str) -> Home | None:
        """The unit that the document as a whole means by a level word, folded; None for other words."""
        word = self._by_word.get(level_word) or self._word(level_word)
        return word.overall if word is not None else None

    def at(self, level_word: str, at: int) -> Home | None:
        """The unit that a level word, folded, means at a syllable; None for other words."""
        word = self._by_word.get(level_word) or self._word(level_word)
        return word.at(at) if word is not None else None

    def near(self, level_word: str, at: int) -> Home | None:
        """The same where the text around the syllable tells, not only the document as a whole."""
        word = self._by_word.get(level_word) or self._word(level_word)
        return word.near(at) if word is not None else None

    def _word(self, level_word: str) -> LevelWord | None:
        if level_word not in self._facts.lexicon.levels_by_word:
            return None
        units = [unit for unit in self.units() if unit.word == level_word]
        word = self._by_word[level_word] = LevelWord(self._facts, units)
        return word


def named_units(
    facts: Facts, bodies: Mapping[OrganizationDraft, Stretch | None]
) -> list[NamedUnit]:
    """The units that a text names, except birthplaces. ``bodies`` are all bodies, including those of
    offices, with their places.
    """
    units: list[NamedUnit] = []
    places: list[tuple[Stretch, bool]] = []
    for body, stretch in bodies.items():
        if stretch is not None and not _is_chosen(body):
            committee = _committee_of(facts, body, stretch)
            if committee and committee != PROVINCE and _is_name_alone(facts, stretch):
                units.append(_of_committee(facts, body, committee, stretch))
                continue
            places.append((stretch, True))
        if body.body is not None and body.body.place:
            unit = _unit_of_known(facts, body, body.body, placed=stretch is not None)
            if unit is not None:
                units.append(unit)
    born = -1
    lines = facts.scan.lines
    top = lines[min(_HEADED, len(lines)) - 1] + 1 if lines else 0
    for location in facts.locations:
        first, last = location.first, location.last
        cue_last = first - (facts.words[first - 1] == ":")
        goes_on = born == first - 1 and facts.words[born] == ","
        if goes_on or follows_cue(facts, cue_last, "birthplace"):
            born = last
        else:
            places.append(((first, last), first <= top and _heads_text(facts, first, last)))
    for title in facts.titles:
        if title.place is not None:
            places.append((title.place, True))
    for place, topical in places:
        level_word = _level_word(facts, place)
        named = _named_home(facts, place, level_word)
        if named is not None:
            units.append(NamedUnit(place[0], *named, level_word is not None, topical))
    return units


def _is_chosen(body: OrganizationDraft) -> bool:
    """Whether the place in a name may be anywhere: a company chooses its name, but its branch is where its
    name says.
    """
    if body.place is not None or body.kind not in OWN_NAMES:
        return False
    return body.head is None or "branch" not in body.head.traits


def _committee_of(facts: Facts, body: OrganizationDraft, stretch: Stretch) -> str | None:
    """The unit of a body that is a committee or part of one: "Ban Thường vụ Huyện ủy Bảo Yên"."""
    head = body.head
    if head is None or head.unit or "body" not in head.complement:
        return head.unit if head is not None else None
    return committee_unit(facts.lexicon, facts.words[body.first : stretch[0]])


def _unit_of_known(
    facts: Facts, body: OrganizationDraft, row: BodyRow, *, placed: bool
) -> NamedUnit | None:
    """The unit of a body known by name that is in a place; ``placed`` if a place follows its name."""
    level_word = committee_unit(facts.lexicon, fold_phrase(row.name).split()[:2])
    if level_word is not None:
        return NamedUnit(body.first, level_word, Home(row.place, body.level), True, True)
    if body.level != "province" or placed:
        return None
    province = facts.lexicon.province_of(row.place)
    if province is None:
        return None
    return NamedUnit(body.first, province.type, Home(province.name, "province"), False, True)


def _is_name_alone(facts: Facts, place: Stretch) -> bool:
    """Whether a place is named without a type word: not "huyện Bảo Yên", nor a bare "TP"."""
    word = facts.nodes[place[0]].place_word
    if word is not None and place[0] + word.length >= place[1]:
        return facts.nodes[place[0]].place is not None
    return _level_word(facts, place) is None


def _of_committee(facts: Facts, body: OrganizationDraft, word: str, place: Stretch) -> NamedUnit:
    """The unit that a committee's name tells without its level word: "Huyện ủy Bảo Yên"."""
    rows = rows_of_place(facts, *place)
    level = lexicon_level(rows, city=True) if word == CITY else body.level
    return NamedUnit(body.first, word, Home(_own_name(facts, *place), level), True, True)


def _heads_text(facts: Facts, first: int, last: int) -> bool:
    """Whether a place stands before the text that comes from there: "(Lào Cai) - …", "Lào Cai: …"."""
    words = facts.words
    if words[first - 1] == "(" and words[last] == ")":
        return facts.gaps[first - 1] == NEWLINE
    return words[last] in _DATELINE_SIGNS and facts.gaps[first] == NEWLINE


def _named_home(facts: Facts, place: Stretch, level_word: str | None) -> tuple[str, Home] | None:
    """The place named by a stretch, and the level word that would refer to it."""
    first, last = place
    if first in facts.abbreviations and facts.abbreviations[first].last == last:
        row = facts.lexicon.province_of(facts.abbreviations[first].expansion)
        return (row.type, Home(row.name, "province")) if row is not None else None
    name_at = name_of_place_at(facts, place)
    rows = rows_of_place(facts, name_at, last)
    province = _province_of(rows)
    if level_word is None:
        if province is None or name_at != first:
            return None
        return province.type, Home(province.name, "province")
    if name_at >= last:
        return None
    if level_word == PROVINCE:
        name = province.name if province is not None else _own_name(facts, name_at, last)
        return level_word, Home(name, "province")
    word = facts.nodes[first].place_word
    level = administrative_level(word.row) if word is not None else None
    if level_word == CITY:
        level = lexicon_level(rows, city=True)
    return level_word, Home(_own_name(facts, name_at, last), level)


def _own_name(facts: Facts, first: int, last: int) -> str:
    return usual_capitals(facts.scan.text(first, last))


def rows_of_place(facts: Facts, first: int, last: int) -> tuple[PlaceRow, ...]:
    """The rows of the lexicon place that fills a stretch exactly."""
    phrase = facts.nodes[first].place
    return phrase.rows if phrase is not None and first + phrase.length == last else ()


def _province_of(rows: tuple[PlaceRow, ...]) -> ProvinceRow | None:
    for row in rows:
        if isinstance(row, ProvinceRow):
            return row
    return None


def place_in(facts: Facts, body: OrganizationDraft) -> Stretch | None:
    """The place in a body's name. If the reader has noted none, the province or district at its end; for
    bodies with free names not directly after the head: "Tập đoàn Hòa Bình".
    """
    if body.place is not None or body.body is not None:
        return body.place
    for first in range(max(body.first + 1, body.last - _LONGEST_PLACE), body.last):
        if first in facts.abbreviations:
            whole = facts.abbreviations[first]
            if whole.last == body.last:
                named = facts.lexicon.province_of(whole.expansion) is not None
                return (first, body.last) if named else None
        place = facts.nodes[first].place
        if place is None or first + place.length != body.last:
            continue
        if not isinstance(place.row, (ProvinceRow, DistrictRow)):
            continue
        if not facts.shapes[first] & CAPITAL or facts.in_word_tail[first]:
            return None
        word = facts.nodes[first - 1].place_word
        if word is not None and word.length == 1 and first - 1 > body.first:
            return first - 1, body.last
        return (first, body.last) if _ends_name(facts, body, first) else None
    return None


def _ends_name(facts: Facts, body: OrganizationDraft, first: int) -> bool:
    """Whether a place without a type word is one: "Đoàn TNCS Hồ Chí Minh" is named after a person."""
    if facts.nodes[first].place_word is not None:
        return False
    head = facts.nodes[body.first].head
    right_behind = head is not None and body.first + head.length == first
    return not (body.kind in OWN_NAMES and right_behind)


def name_of_place_at(facts: Facts, place: Stretch) -> int:
    """Where the proper name in a place starts, after its type word and the type word's dot."""
    first, last = place
    node = facts.nodes[first]
    word = node.place_word
    if word is None or first + word.length > last:
        return first
    whole = node.place
    if (
        whole is not None
        and first + whole.length == last
        and administrative_level(word.row) is None
    ):
        return first  # "Bến Tre" is no wharf
    behind = first + word.length
    return behind + (facts.words[behind] == "." and behind < last)


def _level_word(facts: Facts, place: Stretch) -> str | None:
    """The type word of a unit in full, "thành phố" for "TP", if it has one."""
    first, last = place
    word = facts.nodes[first].place_word
    if word is None or first + word.length >= last:
        return None
    if administrative_level(word.row) is None:
        return None
    if first in facts.abbreviations:
        abbreviation = facts.abbreviations[first]
        if abbreviation.last == first + word.length:
            return fold_phrase(abbreviation.expansion)
    return fold_phrase(word.row.head)


def is_city(facts: Facts, place: Stretch) -> bool:
    """Whether a place has the type word "thành phố", in full or abbreviated."""
    return _level_word(facts, place) == CITY


def committee_unit(lexicon: Lexicon, words: list[str]) -> str | None:
    """The level word implied by a committee's name at the end of a stretch: "thành phố" for "Thành ủy"."""
    head = lexicon.heads_by_name.get(" ".join(words[-2:]))
    return head.unit or None if head is not None else None


def lexicon_level(rows: tuple[PlaceRow, ...], *, city: bool) -> Level | None:
    """The level of a Vietnamese place; a city that shares its province's name is a district."""
    province = district = False
    for row in rows:
        if isinstance(row, ProvinceRow):
            if is_central_city(row):
                return "province"
            province = True
        elif isinstance(row, DistrictRow):
            district = True
    if province and not city:
        return "province"
    return "district" if district else None
