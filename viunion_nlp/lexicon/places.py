"""Questions that rows of all place tables answer: level, kind of city."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from viunion_nlp.lexicon.phrases import PlaceRow
from viunion_nlp.lexicon.place_rows import DistrictRow, PlaceHeadRow, ProvinceRow, WorldRow
from viunion_nlp.records import Level

PlaceLevel: TypeAlias = Literal["country", "province", "district", "city", "region"]

PROVINCE: Final = "tỉnh"
CITY: Final = "thành phố"
"""The type words of province-level units, as the columns have them."""

LEVELS = ("province", "district", "commune")
"""The levels of the country's units."""


def place_level(rows: tuple[PlaceRow, ...]) -> PlaceLevel:
    """The level of a place: the highest one among its rows."""
    for row in rows:
        if isinstance(row, ProvinceRow):
            return "province"
    row = rows[0]
    if isinstance(row, DistrictRow):
        return "district"
    if isinstance(row, WorldRow) and (row.type == "country" or row.type == "city"):
        return row.type
    return "region"


def names_country(rows: tuple[PlaceRow, ...]) -> bool:
    """Whether a place is a country."""
    return place_level(rows) == "country"


def is_central_city(row: ProvinceRow) -> bool:
    """Whether a province-level unit is a centrally run city rather than a "tỉnh"."""
    return row.type == CITY


def administrative_level(row: PlaceHeadRow) -> Level | None:
    """The level of a type word of provinces, districts or communes; None for other places."""
    level = row.level
    if level == "province" or level == "district" or level == "commune":
        return level
    return None
