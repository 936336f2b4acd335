"""The row types of place tables: one type per file, with the file's columns as fields."""

from typing import Literal, NamedTuple


class ProvinceRow(NamedTuple):
    """``provinces.tsv``: a province-level unit before the merger of 1 July 2025, and what it became."""

    name: str
    type: Literal["tỉnh", "thành phố"]
    aliases: tuple[str, ...] = ()
    current_name: str = ""
    current_type: Literal["tỉnh", "thành phố", ""] = ""
    also: Literal["word", "person", ""] = ""
    since: str = ""
    until: str = ""
    successor: str = ""
    source: str = ""
    written: Literal["whole", ""] = ""
    note: str = ""


class DistrictRow(NamedTuple):
    """``districts.tsv``: a district-level unit before its abolition on 1 July 2025."""

    name: str
    type: Literal["huyện", "quận", "thị xã", "thành phố"]
    province: str
    also: Literal["word", "person", ""] = ""
    since: str = ""
    until: str = ""
    successor: str = ""
    court: str = ""
    source: str = ""
    note: str = ""


class CommuneRow(NamedTuple):
    """``communes.tsv``: a commune-level unit since 1 July 2025."""

    name: str
    type: Literal["xã", "phường", "đặc khu"]
    province: str
    code: str
    source: str


class CommuneChangeRow(NamedTuple):
    """``commune_changes.tsv``: a commune-level unit before 1 July 2025, and what it became."""

    name: str
    type: Literal["xã", "phường", "thị trấn"]
    district: str
    province: str
    current: tuple[str, ...]
    source: str


class RegionRow(NamedTuple):
    """``regions.tsv``: a region, river, island or well-known site of Việt Nam."""

    name: str
    type: str
    aliases: tuple[str, ...] = ()
    also: Literal["word", "person", ""] = ""
    note: str = ""


class WorldRow(NamedTuple):
    """``world.tsv``: a country, or one of its regions or cities, as Vietnamese newspapers write it."""

    name: str
    type: Literal[
        "country", "state", "region", "continent", "ocean", "sea", "city", "province", "island",
        "river", "other",
    ]  # fmt: skip
    aliases: tuple[str, ...] = ()
    also: Literal["word", "person", ""] = ""
    note: str = ""


class PlaceHeadRow(NamedTuple):
    """``place_heads.tsv``: a type word that starts a place name."""

    head: str
    level: Literal["province", "district", "commune", "region", "facility", "area"]
    counts: Literal["always", "abbreviation", "place"]
    numbered: Literal["yes", "said", "no"]
    foreign: Literal["yes", "no"]
    joins: Literal["road", "street", "site", ""]
    before_place: Literal["expanse", "listed", "streets", "own", ""]
    city: Literal["yes", "no"]
    in_body: Literal["yes", "known", "no"]
    note: str = ""
