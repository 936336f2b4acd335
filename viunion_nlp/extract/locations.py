"""Places: a type word with a name or number, and names that the place lexicons know."""

from __future__ import annotations

from collections.abc import Iterator

from viunion_nlp.extract.drafts import LocationDraft, Reading, Stretch, mark
from viunion_nlp.extract.names import (
    LEVELS,
    behind_dot,
    behind_number,
    capital_syllables,
    follows_credit,
    follows_cue,
    is_name_syllable,
    is_named_after,
    place_level,
    place_name_end,
    place_word,
    starts_long_name,
    starts_office,
)
from viunion_nlp.lexicon import DistrictRow, PlaceHeadRow, ProvinceRow
from viunion_nlp.scan import JOINED, Hit, Scan
from viunion_nlp.text.letters import is_syllable

_ROADS = frozenset(("cao tốc", "đường cao tốc", "đường", "quốc lộ", "ngã ba", "ngã tư"))
_STREETS = frozenset(("đường", "phố"))
_JOINED_SITES = frozenset(
    (
        "khu công nghiệp",
        "KCN",
        "cụm công nghiệp",
        "CCN",
        "khu đô thị",
        "khu đô thị mới",
        "ga",
        "sân bay",
    )
)
_EXPANSES = frozenset(("vùng", "miền", "biển"))
# They belong to a name even where it is a country's too.
_OWN_TYPE_WORDS = frozenset(("sông", "suối", "hồ", "cầu", "châu", "núi", "vịnh", "eo biển"))
_CITY_WORDS = frozenset(("thành phố", "TP"))
_BEFORE_HOUSES = frozenset(("số", "tại", "ở", "ngụ", "nhà"))
_LONGEST_STREET = 4
_MOST_ENDS = 3  # of a road, behind the first
_NAME_BEFORE = frozenset(("tên", "họ", "tiếng", "môn"))


def find_locations(reading: Reading) -> list[LocationDraft]:
    """Find the places outside organizations, titles, references and people's names."""
    scan = reading.scan
    covered = _covered(reading)
    starts = sorted(
        {
            *scan.hits_of("place"),
            *scan.hits_of("place head"),
            *scan.hits_of("surname"),
            *reading.abbreviations,
        }
    )
    found: list[LocationDraft] = []
    position = 0
    for first in starts:
        if first < position or covered[first]:
            continue
        draft = _read_location(reading, first)
        if draft is None:
            found += _list_behind_colon(reading, first, covered)
        elif not any(covered[first : draft.last]):
            found.append(draft)
            found += _listed(reading, draft, covered)
        position = found[-1].last if found else 0
    return found


def _listed(reading: Reading, place: LocationDraft, covered: list[bool]) -> Iterator[LocationDraft]:
    """The other names in a list behind a plural: "các xã Tân Hòa, Tân Hải và Mỹ Xuân"."""
    scan = reading.scan
    word = scan.hits_of("place head").get(place.name_first - 1)
    if word is None:
        word = scan.hits_of("place head").get(place.name_first - 2)
    if word is None:
        return
    first = word.first - (scan.word_at(word.first - 1) == "tuyến")
    if not reading.follows_plural(first) or (word.first == first and word.last != place.first):
        return
    yield from _list_items(reading, word.row, place.last, covered)


def _list_behind_colon(
    reading: Reading, first: int, covered: list[bool]
) -> Iterator[LocationDraft]:
    """The names in "các xã: Quảng Khê, Quảng Chính"."""
    word = place_word(reading, first)
    if word is None or word.row.level not in LEVELS or not reading.follows_plural(first):
        return
    if reading.scan.word_at(word.last) == ":" and not reading.scan.breaks(word.last):
        yield from _list_items(reading, word.row, word.last, covered)


def _list_items(
    reading: Reading, word: PlaceHeadRow, last: int, covered: list[bool]
) -> Iterator[LocationDraft]:
    """Names behind ":", "," and "và", as far as they go on."""
    scan = reading.scan
    while scan.word_at(last) in (",", "và", ":") and not scan.breaks(last + 1):
        first = last + 1
        if covered[first] or starts_office(reading, first) or not scan.is_capital(first):
            return
        end = place_name_end(reading, first, word, trusted=True)
        if end is None or any(covered[first:end]):
            return
        yield LocationDraft(
            first=first, last=end, rule=f"list of {word.head}", name_first=first,
            level=_level(reading, word, (first, end), alone=True),
        )  # fmt: skip
        last = end


def _read_location(reading: Reading, first: int) -> LocationDraft | None:
    scan = reading.scan
    word = place_word(reading, first)
    if word is not None:
        name_at = behind_dot(reading, word)
        last = place_name_end(reading, name_at, word.row, trusted=True)
        if last is not None:
            last = _second_end(reading, word.row, last)
            wider = _names_wider_place(reading, word, name_at, last)
            # "các tỉnh Đồng Nai": the plural's type word is not part of the place.
            alone = wider or _in_plural(reading, first)
            return LocationDraft(
                first=name_at if alone else first, last=last, rule=f"place word {word.row.head}",
                name_first=name_at, level=_level(reading, word.row, (name_at, last), alone=alone),
            )  # fmt: skip
    abbreviation = reading.abbreviations.get(first)
    if abbreviation is not None:
        # "Thành phố Hồ Chí Minh" is one place, "thành phố" a kind.
        names_one = abbreviation.expansion[:1].isupper()
        if not names_one or reading.abbreviation_kind(first) != "place":
            return None
        if _in_foreign_compound(scan, abbreviation.last):
            return None
        return LocationDraft(
            first=first, last=abbreviation.last, rule="abbreviated place", name_first=first,
            level="province" if reading.lexicon.province_of(abbreviation.expansion) else None,
        )  # fmt: skip
    street_last = _street_end(reading, first)
    if street_last is not None:
        return LocationDraft(
            first=first, last=street_last, rule="street behind its number", name_first=first,
            level="facility",
        )  # fmt: skip
    hit = scan.hits_of("place").get(first)
    if hit is None or not _written_as_place(reading, first, hit.last):
        return None
    last = _behind_letter(reading, hit.last)
    if first in scan.hits_of("place head"):
        last = behind_number(reading, last)
    return LocationDraft(
        first=first, last=last, rule="place by name",
        name_first=first, level=place_level(hit.rows),
    )  # fmt: skip


def _behind_letter(reading: Reading, last: int) -> int:
    """Behind the letter that tells one of two communes: "Vĩnh Lộc A"."""
    scan = reading.scan
    if scan.breaks(last) or not scan.is_capital(last) or len(scan.words[last]) > 1:
        return last
    following = last + 1
    if scan.breaks(following):
        return following
    sign = scan.text(following, following + 1)
    joined = sign in "&-" or (sign == "." and not _ends_sentence(scan, following))
    return last if joined or scan.is_capital(following) else following


def _ends_sentence(scan: Scan, stop: int) -> bool:
    """Whether white space, and not another initial, stands behind a full stop."""
    return scan.breaks(stop + 1) or scan.gaps[stop + 1] != JOINED


def _in_plural(reading: Reading, first: int) -> bool:
    """Whether a type word is one of several behind "các": "các tỉnh Long An", "các tỉnh, thành phố Huế"."""
    scan = reading.scan
    if reading.follows_plural(first):
        return True
    if scan.word_at(first - 1) not in (",", "-", "và") or scan.is_capital(first - 2):
        return False
    return scan.words[first - 2] == "tỉnh" and reading.follows_plural(first - 2)


def _level(reading: Reading, word: PlaceHeadRow, name: Stretch, *, alone: bool) -> str:
    """The level of a place with a type word: "thành phố" is a province where it is run centrally, a
    district in a province, also one of its name, and a city abroad."""
    hit = reading.scan.hits_of("place").get(name[0])
    rows = hit.rows if hit is not None and hit.last == name[1] else ()
    if alone and rows and word.level not in ("district", "commune"):
        return place_level(rows)
    if word.head not in _CITY_WORDS:
        return word.level
    if any(isinstance(row, ProvinceRow) and row.type == "thành phố" for row in rows):
        return "province"
    return "district" if any(isinstance(row, DistrictRow) for row in rows) else "city"


def _second_end(reading: Reading, word: PlaceHeadRow, last: int) -> int:
    """The other ends of a road: "cao tốc TP HCM - Long Thành - Dầu Giây", and the second name of a site:
    "khu công nghiệp Điện Nam - Điện Ngọc"; behind a street only a known place."""
    scan = reading.scan
    if word.head not in _ROADS and word.head not in _JOINED_SITES:
        return last
    own = None if word.head in _STREETS else word
    for _ in range(_MOST_ENDS):
        if scan.word_at(last) != "-" or scan.breaks(last):
            break
        if scan.word_at(last + 1) in reading.lexicon.cues["credit"]:
            break
        wider = scan.hits_of("place").get(last + 1)
        if word.head in _JOINED_SITES and wider is not None and _is_unit(wider.rows):
            break
        last = place_name_end(reading, last + 1, own) or last
    return last


def _is_unit(rows: tuple[object, ...]) -> bool:
    """Whether a place is a province or district: behind a dash it says where a site lies."""
    return any(isinstance(row, (ProvinceRow, DistrictRow)) for row in rows)


def _names_wider_place(reading: Reading, word: Hit[PlaceHeadRow], name_at: int, last: int) -> bool:
    """Whether the type word only says what a country or province has: "biển, đảo Việt Nam"; but not
    "châu Mỹ", "sông Hàn", "đảo Síp"."""
    scan, head = reading.scan, word.row.head
    abbreviation = reading.abbreviations.get(name_at)
    if abbreviation is not None and (head in _EXPANSES or head == "đường phố"):
        return True
    hit = scan.hits_of("place").get(name_at)
    if hit is not None and head == "đường phố":
        return True
    if hit is None or hit.last != last or word.row.level == "commune" or head in _OWN_TYPE_WORDS:
        return False
    if head == "đảo" and scan.word_at(word.first - 1) not in ("biển", ",", "-", "và"):
        return False
    level = place_level(hit.rows)
    return level == "country" or (level in ("province", "region") and head in _EXPANSES)


def _street_end(reading: Reading, first: int) -> int | None:
    """The end of a street's name behind its house number and before its ward or district: "số 22 Lê
    Thánh Tôn, phường Bến Nghé"."""
    scan = reading.scan
    if first < 2 or not scan.is_capital(first) or scan.breaks(first):
        return None
    if not scan.words[first - 1][0].isdigit() or scan.gaps[first] == JOINED:
        return None
    number_at = first - 1
    while number_at > 0 and scan.gaps[number_at] == JOINED and scan.words[number_at] not in "(,":
        number_at -= 1
    if scan.word_at(number_at - 1) not in _BEFORE_HOUSES and scan.words[number_at] != "(":
        return None
    last = capital_syllables(reading, first, _LONGEST_STREET)
    if last - first < 2 or scan.breaks(last) or scan.word_at(last) not in (",", "("):
        return None
    following = place_word(reading, last + 1)
    if following is None or following.row.level not in LEVELS or scan.breaks(last + 1):
        return None
    return last


def _covered(reading: Reading) -> list[bool]:
    """Syllables inside mentions that hold no places of their own."""
    covered = list(reading.in_reference)
    drafts = (*reading.organizations, *reading.titles, *reading.persons, *reading.dates)
    for draft in drafts:
        mark(covered, draft.first, draft.last)
    return covered


def _written_as_place(reading: Reading, first: int, last: int) -> bool:
    scan = reading.scan
    capital_first = scan.is_capital(first)
    if not capital_first:
        later = any(scan.is_capital(index) for index in range(first + 1, last))
        return later and not _cuts_words(reading, first, last)
    if scan.word_at(first - 1) in _NAME_BEFORE:
        return False
    if _in_foreign_compound(scan, last) or _signs(reading, first, last):
        return False
    if _is_credited(reading, first, last) or _names_prize(reading, first):
        return False
    if last - first > 1:
        return scan.is_capital(last - 1) or _ends_in_lower_case(scan, first, last)
    if starts_long_name(reading, first) or starts_office(reading, first):
        return False
    pair = (scan.words[first], scan.word_at(last))
    if reading.in_word[first] or (pair in reading.lexicon.words and not scan.is_capital(last)):
        return False
    ambiguous = any(
        "ambiguous" in getattr(row, "note", "") for row in scan.hits_of("place")[first].rows
    )
    if ambiguous and _opens_sentence(reading, first) and _reads_otherwise(reading, first):
        return False
    in_capital_run = scan.is_capital(last) and not scan.breaks(last)
    return not in_capital_run and not _follows_capital(reading, first)


def _follows_capital(reading: Reading, first: int) -> bool:
    """Whether a capital right before may begin the name that a syllable ends: "Kiều Nga", not "Phía Nga"."""
    scan = reading.scan
    before = first - 1
    if before < 0 or scan.breaks(first) or scan.gaps[first] == JOINED:
        return False
    if not scan.is_capital(before):
        return False
    return not reading.opens_sentence(before) or is_name_syllable(reading, before)


def _in_foreign_compound(scan: Scan, last: int) -> bool:
    """Whether a hyphen joins a foreign word to what looks like a place: "VN-Index"."""
    if scan.word_at(last) != "-" or last + 1 >= len(scan) or not scan.is_capital(last + 1):
        return False
    joined = scan.gaps[last] == scan.gaps[last + 1] == JOINED
    named = any(last + 1 in scan.hits_of(kind) for kind in ("place", "place head"))
    return joined and not named and not is_syllable(scan.words[last + 1])


def _names_prize(reading: Reading, first: int) -> bool:
    """Whether a prize bears the name of a man that is also a city's: "Huân chương Hồ Chí Minh"."""
    rows = reading.scan.hits_of("place")[first].rows
    return is_named_after(rows) and follows_cue(reading, first, "named after")


def _is_credited(reading: Reading, first: int, last: int) -> bool:
    """Whether what looks like a place is the photographer behind "Ảnh:", with nothing behind it."""
    scan = reading.scan
    closes = scan.breaks(last) or scan.words[last] in (".", ")")
    return closes and follows_credit(reading, first)


def _signs(reading: Reading, first: int, last: int) -> bool:
    """Whether a district named like a person stands alone in its line, as a writer does: "Hoàng Mai"."""
    scan = reading.scan
    if not scan.breaks(first) or not scan.breaks(last) or first not in scan.hits_of("surname"):
        return False
    rows = scan.hits_of("place")[first].rows
    return first > 0 and all(isinstance(row, DistrictRow) for row in rows)


def _cuts_words(reading: Reading, first: int, last: int) -> bool:
    """Whether a place that begins in lower case is the end of a word, or runs into a longer name:
    "địa phương Đông", "bóng đá Tây" of "bóng đá Tây Ban Nha"."""
    scan = reading.scan
    if reading.in_word_tail[first]:
        return True
    return scan.is_capital(last) and not scan.breaks(last) and last - 1 in scan.hits_of("place")


def _ends_in_lower_case(scan: Scan, first: int, last: int) -> bool:
    """Whether the lexicon itself writes the place's last syllable small: "Phủ Chủ tịch"."""
    written = tuple(scan.text(first, last).split())
    names = (
        name
        for row in scan.hits_of("place")[first].rows
        for name in (row.name, *getattr(row, "aliases", ()))
    )
    return any(len(words := name.split()) == len(written) and words[-1].islower() for name in names)


def _reads_otherwise(reading: Reading, first: int) -> bool:
    """Whether a one-syllable place that opens a sentence may be another word: "Anh", "Ý"."""
    scan = reading.scan
    return (
        first in scan.hits_of("honorific")
        or first in scan.hits_of("stop")
        or (scan.words[first] == "ý")
    )


def _opens_sentence(reading: Reading, first: int) -> bool:
    """Whether a sentence, or words in quotation marks or behind a sign, open here."""
    return reading.opens_sentence(first) or reading.scan.words[first - 1] in "\"'-(:"
