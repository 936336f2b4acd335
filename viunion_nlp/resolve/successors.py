"""Finds today's names of bodies that were renamed or merged: bodies known by name, provincial bodies, parts
of both, and the courts of districts.
"""

from __future__ import annotations

import functools
from typing import Final

from viunion_nlp.lexicon import DistrictRow, Lexicon, ProvinceRow
from viunion_nlp.lexicon.naming import without_joins
from viunion_nlp.lexicon.places import CITY, PROVINCE
from viunion_nlp.records import Level
from viunion_nlp.resolve.names import named_whole
from viunion_nlp.text.letters import fold_phrase

_LONGEST_PLACE: Final = 5  # "Bà Rịa - Vũng Tàu"
_NOT_SURE: Final = "-"
_OF_PROVINCE: Final = "province"
# Branches of central bodies bear their level, stations under their abbreviations have none.
_LEVELS: Final = ("province", "central", None)
_PART: Final = "renamed with its body"


@functools.lru_cache(maxsize=4096)
def current_name(lexicon: Lexicon, name: str, level: Level | None) -> str | None:
    """Today's name of the body with a given name; None if the name is unchanged or today's name is
    unknown.
    """
    today = _of_whole(lexicon, name, level)
    if today is not None or level not in _LEVELS:
        return today
    words, parts, changes = name.split(" "), lexicon.cues[_PART], lexicon.body_changes
    part = ""
    for first, word in enumerate(fold_phrase(name).split(" ")[:-1], 1):
        part = f"{part} {word}" if part else word
        if part in parts:
            whole = _of_whole(lexicon, " ".join(words[first:]), level)
            if whole is not None:
                return f"{' '.join(words[:first])} {whole}"
        elif part in changes["name"]:
            return f"{changes['name'][part].current} {' '.join(words[first:])}"
        elif part in changes["body"]:
            whole = " ".join(words[first:])
            whole_today = _of_whole(lexicon, whole, level)
            if whole_today is not None or fold_phrase(whole) in lexicon.body_forms:
                return f"{changes['body'][part].current} {whole_today or whole}"
    return None


def name_of_zone(lexicon: Lexicon, name: str, district: DistrictRow) -> str | None:
    """Today's name of a body of a district that is a special zone now: "Ủy ban nhân dân đặc khu Lý Sơn",
    "Đảng ủy đặc khu Lý Sơn".
    """
    changes, unit = lexicon.body_changes["district"], f" {district.type} {district.name}"
    if name.endswith(unit):
        before = name.removesuffix(unit)
        return None if fold_phrase(before) in changes else f"{before} {district.successor}"
    committee = changes.get(fold_phrase(name.removesuffix(f" {district.name}")))
    return f"{committee.current} {district.successor}" if committee is not None else None


def name_of_district(lexicon: Lexicon, name: str, district: DistrictRow) -> str | None:
    """Today's name of a body of a district, where it has gone into one of its region: "Tòa án nhân dân khu
    vực 4 - Hà Nội".
    """
    place, province = f" {district.type} {district.name}", lexicon.province_of(district.province)
    if not district.court or province is None or not name.endswith(place):
        return None
    before = without_joins(fold_phrase(name.removesuffix(place)))
    row = lexicon.body_changes["district"].get(before)
    if row is None:
        return None
    return f"{row.current} {district.court} - {_place(lexicon, province, typed=False)}"


def _of_whole(lexicon: Lexicon, name: str, level: Level | None) -> str | None:
    """Today's name of a body that is known by name, or that each province has."""
    folded = without_joins(fold_phrase(name))
    known = lexicon.current_names.get(folded)
    if known is not None:
        return known if without_joins(fold_phrase(known)) != folded else None
    if level not in _LEVELS:
        return None
    words = name.split(" ")
    for first in range(max(len(words) - _LONGEST_PLACE, 1), len(words)):
        province = lexicon.province_of(" ".join(words[first:]))
        if province is not None:
            return _of_province(lexicon, words[:first], province)
    return _of_any_province(lexicon, folded) if level == _OF_PROVINCE else None


def _of_any_province(lexicon: Lexicon, folded: str) -> str | None:
    """Today's name of a department whose province is not told, where all of its kind have one: "Sở Xây dựng"
    for "Sở Giao thông vận tải"."""
    row = lexicon.body_changes[""].get(folded)
    if row is None or row.city or row.current == row.name:
        return None
    head = lexicon.head_of(row.current)
    if head is None or head is not lexicon.head_of(row.name) or head.head == row.current:
        return None
    return row.current


def _of_province(lexicon: Lexicon, words: list[str], province: ProvinceRow) -> str | None:
    """Today's name of a body by the words before its province: "Ủy ban nhân dân tỉnh" of Long An."""
    if not province.current_name:
        return None
    before = fold_phrase(" ".join(words))
    for word in (PROVINCE, CITY):
        before = before.removesuffix(f" {word}")
    before = without_joins(before)
    changes = lexicon.body_changes[""]
    own = changes.get(f"{before} {without_joins(fold_phrase(province.name))}")
    if own is not None and own.current != own.name:
        return own.current
    row = changes.get(before)
    if row is None or (row.current == row.name and province.current_name == province.name):
        return None
    city = province.current_type == CITY
    if row.city and row.city != _NOT_SURE:
        today = row.city if city else row.current
        if today == row.name and province.current_name == province.name:
            return None
        return f"{today} {_place(lexicon, province, typed=False)}"
    if city and row.city == _NOT_SURE:
        return None
    return f"{row.current} {_place(lexicon, province, typed=True)}"


def _place(lexicon: Lexicon, province: ProvinceRow, *, typed: bool) -> str:
    whole = lexicon.named_whole.get(province.current_name)
    if whole is not None:
        return named_whole(whole)
    return f"{province.current_type} {province.current_name}" if typed else province.current_name
