"""Resolves places: the province of today that they lie in, and what they have become.

Most names of communes and many names of districts exist in several provinces. The following evidence
decides, in this order: wider places that follow ("xã Tân Hòa, huyện Tân Thạnh, tỉnh Long An"), a name
that only one province has, and the province that the document is about. If more than one candidate
remains, the place stays open.
"""

from __future__ import annotations

from typing import Final, Literal

from viunion_nlp.lexicon import DistrictRow, ProvinceRow
from viunion_nlp.lexicon.places import CITY, PROVINCE
from viunion_nlp.makers import make_location
from viunion_nlp.reading.drafts import LocationDraft, Stretch
from viunion_nlp.reading.facts import Facts
from viunion_nlp.records import Location
from viunion_nlp.resolve.homes import Homes, name_of_place_at, rows_of_place
from viunion_nlp.resolve.names import expanded
from viunion_nlp.text.chunks import phrase_words
from viunion_nlp.text.letters import fold_phrase, usual_capitals
from viunion_nlp.text.scan import NEWLINE

_RANKS: Final = {"facility": 0, "area": 0, "commune": 1, "district": 2, "province": 3}
_LIST_WORDS: Final = (",", "và")
_LISTED: Final = "list behind a type word"


class Unit:
    """A candidate for what a place may be.

    Attributes:
        province: its province of today, without the type word.
        current: its name today; several units if it was divided, none if unknown.
        former: the province, and ``district`` the district, of a commune before July 2025.
    """

    __slots__ = ("current", "district", "former", "province")

    def __init__(
        self, province: str, current: tuple[str, ...], former: str = "", district: str = ""
    ) -> None:
        self.province = province
        self.current = current
        self.former = former
        self.district = district


class Places:
    """The places of one document.

    Args:
        facts: everything that was found.
        homes: the places that bare level words refer to in this document.
    """

    def __init__(self, facts: Facts, homes: Homes) -> None:
        self._facts = facts
        self._homes = homes
        self._wider = _wider_places(facts)
        self._known: dict[LocationDraft, list[Unit]] = {}
        self._starts = {place.first: place for place in facts.locations}

    def record(self, draft: LocationDraft) -> Location:
        """A place as a record."""
        facts = self._facts
        start, end = facts.scan.span(draft.first, draft.last)
        units = self._units(draft)
        province = _only_province(units)
        if province is None and not (draft.level == "district" and self._districts(draft)):
            province = self._chained_province(draft)
        current = None
        if province is not None and draft.level != "district":
            current = _only_name(units)
        told = self._told(draft)
        if told is not None:
            current = _only_name(self._units(told)) or expanded(facts, told.first, told.last)
            province = province or _only_province(self._units(told))
        row = facts.lexicon.province_of(province) if province is not None else None
        return make_location(
            text=facts.scan.source[start:end], start=start, end=end, rule=draft.rule, row=draft.entry,
            confidence=facts.lexicon.confidences["LOCATION"][draft.rule],
            name=expanded(facts, draft.first, draft.last), level=draft.level,
            province=_today(row) if row is not None else None, current_name=current,
        )  # fmt: skip

    def commune_today(self, place: Stretch) -> str | None:
        """The commune that one with its type word, in the name of a body, is today; None where it is not
        known.
        """
        draft = self._in_body(place, "commune")
        if draft is None:
            return None
        units = self._units(draft)
        return _only_name(units) if _only_province(units) is not None else None

    def district(self, place: Stretch) -> DistrictRow | None:
        """The district that stands with its type word in the name of a body; None where several provinces
        have one of this name, and the text does not tell which it means.
        """
        draft = self._in_body(place, "district")
        if draft is None:
            return None
        rows = self._district_rows(draft)
        if len(rows) > 1:
            provinces = {unit.province for unit in self._units(draft)}
            _, former = self._chained_names(draft)
            rows = [
                row
                for row in rows
                if self._in_former(row.province).province in provinces
                and former in ("", row.province)
            ]
        return rows[0] if len(rows) == 1 else None

    def _in_body(
        self, place: Stretch, level: Literal["district", "commune"]
    ) -> LocationDraft | None:
        """A place with its type word, in the name of a body, with the wider place behind it noted."""
        first, last = place
        name_first = name_of_place_at(self._facts, place)
        if name_first == first:
            return None
        draft = LocationDraft(first=first, last=last, rule="", level=level, name_first=name_first)
        following = self._starts.get(last) or self._starts.get(last + 1)
        if following is not None and _rank(self._facts, following) > _RANKS[level]:
            if _follows(self._facts, draft, following):
                self._wider[draft] = following
        return draft

    def _units(self, draft: LocationDraft) -> list[Unit]:
        """The candidates for a place, as far as the document narrows them down."""
        units = self._known.get(draft)
        if units is None:
            units = self._known[draft] = self._find_units(draft)
        return units

    def _find_units(self, draft: LocationDraft) -> list[Unit]:
        if draft.level is None or draft.level == "province":
            row = self._province_row(draft)
            if row is None or not row.current_name:
                return []
            return [Unit(row.current_name, (_today(row),))]
        if draft.level == "district":
            return self._of_province(draft, self._districts(draft))
        if draft.level == "commune":
            return self._of_province(draft, self._communes(draft))
        return []

    def _of_province(self, draft: LocationDraft, units: list[Unit]) -> list[Unit]:
        """The candidates in the province that follows, else in the document's own."""
        chained = self._chained_province(draft)
        if chained is not None:
            return [unit for unit in units if unit.province == chained]
        home = _home_province(self._facts, self._homes) if units else None
        if home is None:
            return units
        at_home = [unit for unit in units if unit.province == home]
        # The table of districts is complete, older communes are missing.
        return units if not at_home and draft.level == "district" else at_home

    def _districts(self, draft: LocationDraft) -> list[Unit]:
        return [self._in_former(row.province) for row in self._district_rows(draft)]

    def _district_rows(self, draft: LocationDraft) -> list[DistrictRow]:
        facts = self._facts
        rows: list[DistrictRow] = []
        for row in rows_of_place(facts, draft.name_first, draft.last):
            if isinstance(row, DistrictRow):
                rows.append(row)
        if not rows and draft.last - draft.name_first == 1:
            rows += facts.lexicon.numbered_districts.get(facts.words[draft.name_first], ())
        said = self._type_word(draft)
        return [row for row in rows if not said or row.type == said] or rows

    def _in_former(self, province: str) -> Unit:
        row = self._facts.lexicon.province_of(province)
        return Unit(row.current_name if row is not None else "", ())

    def _communes(self, draft: LocationDraft) -> list[Unit]:
        """The communes of a name and type; present ones are excluded if an abolished district or province
        follows.
        """
        facts = self._facts
        communes = facts.lexicon.communes
        name = " ".join(facts.words[draft.name_first : draft.last])
        said = self._type_word(draft)
        district, province = self._chained_names(draft)
        units: list[Unit] = []
        for change in communes.before.of(name):
            if said and change.type != said:
                continue
            named = " ".join(phrase_words(change.district)) if district else ""
            if not f" {named}".endswith(f" {district}"):
                continue
            if province and change.province != province:
                continue
            unit = self._in_former(change.province)
            units.append(Unit(unit.province, change.current))
        if not district and not province:
            for row in communes.today.of(name):
                if not said or row.type == said:
                    units.append(Unit(row.province, (f"{row.type} {row.name}",)))
        return units

    def _chained_names(self, draft: LocationDraft) -> tuple[str, str]:
        """The district that follows a place, folded, and the province, if it was abolished; "" for none."""
        district = province = ""
        wider = self._wider.get(draft)
        while wider is not None:
            if wider.level == "district":
                name = " ".join(self._facts.words[wider.name_first : wider.last])
                district = f"{self._type_word(wider)} {name}".lstrip()
            row = self._province_row(wider) if wider.level == "province" else None
            if row is not None and row.name != row.current_name:
                province = row.name
            wider = self._wider.get(wider)
        return district, province

    def _chained_province(self, draft: LocationDraft) -> str | None:
        """The present province, according to the wider places after a place."""
        wider = self._wider.get(draft)
        return _only_province(self._units(wider)) if wider is not None else None

    def _type_word(self, draft: LocationDraft) -> str:
        """The type word of a place in full, folded; "" where it has none of its own."""
        if draft.first == draft.name_first:
            return ""
        return fold_phrase(expanded(self._facts, draft.first, draft.name_first)).rstrip(" .")

    def _province_row(self, draft: LocationDraft) -> ProvinceRow | None:
        lexicon = self._facts.lexicon
        name = expanded(self._facts, draft.name_first, draft.last)
        row = lexicon.province_of(name)
        if row is None and self._type_word(draft) == PROVINCE:
            row = lexicon.former_provinces.get(usual_capitals(name))
        return row

    def _told(self, draft: LocationDraft) -> LocationDraft | None:
        """The unit that a province or commune is now part of, if the text says so: "xã Mỹ Hạnh Nam cũ,
        nay là xã Mỹ Hạnh", "xã Mỹ Hạnh Nam, huyện Đức Hòa (nay là xã Mỹ Hạnh)".
        """
        if draft.level != "commune" and draft.level != "province":
            return None
        facts = self._facts
        cues = facts.cues
        place: LocationDraft | None = draft
        while place is not None:
            at = place.last
            if facts.words[at] in cues["former unit"]:
                at += 1
            if facts.words[at] == "," or facts.words[at] == "(":
                at += 1
            if f"{facts.words[at]} {facts.words[at + 1]}" in cues["now unit"]:
                told = self._starts.get(at + 2)
                if told is None or told.level != draft.level or self._goes_on(told):
                    return None
                return told
            place = self._wider.get(place)
        return None

    def _goes_on(self, told: LocationDraft) -> bool:
        """Whether another place of the same level is listed next, because the unit was divided."""
        if self._facts.words[told.last] not in _LIST_WORDS:
            return False
        following = self._starts.get(told.last + 1)
        return following is not None and following.level == told.level


def _wider_places(facts: Facts) -> dict[LocationDraft, LocationDraft]:
    """For each place the wider one that follows it: "xã Tân Hòa, huyện Tân Thạnh, tỉnh Long An"."""
    wider: dict[LocationDraft, LocationDraft] = {}
    places = facts.locations
    for index in range(len(places) - 2, -1, -1):
        place, following = places[index], places[index + 1]
        if not _follows(facts, place, following):
            continue
        rank, next_rank = _rank(facts, place), _rank(facts, following)
        if rank < 0 or next_rank < 0:
            continue
        if rank < next_rank:
            if rank > 0 or following.first < following.name_first:
                wider[place] = following
        elif rank == next_rank and following.rule == _LISTED and following in wider:
            wider[place] = wider[following]
    return wider


def _rank(facts: Facts, place: LocationDraft) -> int:
    """How wide a place is; -1 where it lies in no province or in several."""
    if place.level == "region":
        # "Khu công nghiệp Tân Đức": a site that the lexicon knows by name.
        word = facts.nodes[place.first].place_word
        return _RANKS.get(word.row.level, -1) if word is not None else -1
    return _RANKS.get(place.level or "province", -1)


def _follows(facts: Facts, place: LocationDraft, following: LocationDraft) -> bool:
    """Whether a place stands right behind another, or behind one sign or word that may join them."""
    between = following.first - place.last
    if between == 0:
        return facts.gaps[following.first] != NEWLINE and following.first < following.name_first
    if between != 1:
        return False
    word = facts.words[place.last]
    if word == "-":
        return following.first < following.name_first
    return word == "(" or word in _LIST_WORDS or word in facts.cues["within"]


def _home_province(facts: Facts, homes: Homes) -> str | None:
    """The province of today that a document is about, where it is one."""
    found: str | None = None
    for level_word in (PROVINCE, CITY):
        home = homes.of(level_word)
        if home is None or home.level != "province":
            continue
        row = facts.lexicon.province_of(home.name)
        if row is None or not row.current_name or found not in (None, row.current_name):
            return None
        found = row.current_name
    return found


def _today(row: ProvinceRow) -> str:
    return f"{row.current_type} {row.current_name}"


def _only_province(units: list[Unit]) -> str | None:
    """The province of all units; None where there are several, or it is not known."""
    province = ""
    for unit in units:
        if province and unit.province != province:
            return None
        province = unit.province
    return province or None


def _only_name(units: list[Unit]) -> str | None:
    """What all units are called now; None where they differ, or where one was divided."""
    current: tuple[str, ...] = ()
    for unit in units:
        if len(unit.current) != 1 or (current and unit.current != current):
            return None
        current = unit.current
    return current[0] if current else None
