"""Small grammars of names that several extractors read: runs of capitals, places, people's names."""

from __future__ import annotations

from typing import Literal, TypeAlias

from viunion_nlp.extract.drafts import Reading, Stretch
from viunion_nlp.lexicon import DistrictRow, PlaceHeadRow, ProvinceRow, SurnameRow, WorldRow
from viunion_nlp.records import Level
from viunion_nlp.scan import CAPITAL, DIGITS, JOINED, MIXED, SIGN, UPPER, Hit, Scan
from viunion_nlp.text.letters import base_letter, is_syllable

PlaceLevel: TypeAlias = Literal["country", "province", "district", "city", "region"]

LEVELS = ("province", "district", "commune")
# A word that ends names does not where it only begins one of these: "thành" in "thành phố".
_LONGER_THAN_ENDINGS = ("place head", "head", "field", "role", "word")
_NUMERALS = frozenset(("i", "ii", "iii", "iv", "v", "vi", "vii"))
_DIRECTIONS = frozenset(("đông", "tây", "nam", "bắc"))
_LONGEST_NAME = 5
_LONGEST_PLACE_NAME = 4
_LONGEST_PLACE_WORD = 4


def ends_name(reading: Reading, index: int) -> bool:
    """Whether no name runs over this syllable: a line break, a function word or a verb."""
    scan = reading.scan
    if scan.breaks(index) or reading.in_reference[index]:
        return True
    if scan.shapes[index] & CAPITAL and not scan.shouting[index]:
        return False
    ending = scan.hits_of("stop").get(index) or scan.hits_of("verb").get(index)
    if ending is None:
        return False
    return not any(
        (hit := scan.hits_of(kind).get(index)) is not None and hit.last > ending.last
        for kind in _LONGER_THAN_ENDINGS
    )


def starts_office(reading: Reading, index: int) -> bool:
    """Whether an office, or its modifier, begins here: "Chủ tịch", "Phó Chủ tịch"."""
    scan = reading.scan
    if index in scan.hits_of("role"):
        return True
    modifier = scan.hits_of("modifier before").get(index)
    return modifier is not None and modifier.last in scan.hits_of("role")


def starts_body(reading: Reading, index: int) -> bool:
    """Whether a body's head, or a body known by name, begins here with a capital."""
    scan = reading.scan
    if not scan.is_capital(index):
        return False
    if index in scan.hits_of("head") or index in scan.hits_of("body"):
        return True
    return reading.abbreviation_kind(index) == "body"


def person_name_end(reading: Reading, first: int) -> int | None:
    """The end of a full Vietnamese name that begins with a surname here, else None.

    Two syllables or more behind the surname are needed, or one behind a usual middle name's rank:
    "Nguyễn Văn A", "Lê Thủy" only with a common surname.
    """
    scan = reading.scan
    surname = scan.hits_of("surname").get(first)
    if surname is None or not scan.is_capital(first) or scan.breaks(surname.last):
        return None
    last = capital_syllables(reading, surname.last, _LONGEST_NAME - (surname.last - first))
    given = last - surname.last
    if given < 1 or (given == 1 and surname.row.weight == "rare"):
        return None
    return last


def is_likely_person(reading: Reading, first: int) -> bool:
    """Whether a run of capitals here reads as a full name rather than a place or a body."""
    last = person_name_end(reading, first)
    if last is None:
        return False
    scan = reading.scan
    surname = scan.hits_of("surname")[first]
    place = scan.hits_of("place").get(first)
    if place is not None:
        # "Hà Nội Nguyễn Văn An" has a place before a name, "Thái Thị Bích" a surname.
        another = place.last in scan.hits_of("surname")
        if place.last >= last or (
            another and scan.word_at(place.last) not in reading.lexicon.middle_names
        ):
            return is_named_after(place.rows)
    if place is not None and place.last - first >= 2 and place_level(place.rows) == "country":
        return False
    if _holds_place(reading, first, last):
        return False
    given = last - surname.last
    minority = _is_minority(surname.row)
    if given >= 2:
        rare = (
            surname.row.weight == "rare"
            and scan.words[surname.last] not in reading.lexicon.middle_names
        )
        return minority or not rare
    return minority or bool(surname.row.weight == "common")


def _is_minority(row: SurnameRow) -> bool:
    """Whether a surname is borne by no Kinh and is no other word: it tells a person by itself."""
    return "Kinh" not in row.peoples and not row.also


def inside_full_name(reading: Reading, first: int, last: int) -> bool:
    """Whether what looks like a body or office is the rest of a person's name: "Trịnh Quốc Hội",
    "Đinh Công Sứ". A surname stands one or two capitals before, and every syllable has a capital."""
    scan = reading.scan
    if any(not scan.is_capital(index) for index in range(first, last)):
        return False
    surnames = scan.hits_of("surname")
    for start in (first - 1, first - 2):
        if start < 0 or scan.breaks(start + 1) or not scan.is_capital(start):
            return False
        surname = surnames.get(start)
        if start in scan.hits_of("modifier before"):
            return False
        opens = scan.breaks(start) or not scan.is_capital(start - 1)
        opens = opens or bool(scan.shapes[start - 1] & UPPER and not scan.shouting[start])
        if surname is not None and surname.row.weight != "rare" and opens:
            return not scan.shouting[start]
    return False


def follows_cue(reading: Reading, first: int, role: str) -> bool:
    """Whether a cue of up to three words stands right before a syllable."""
    before = reading.scan.words[max(first - 3, 0) : first]
    cues = reading.lexicon.cues[role]
    return any(" ".join(before[-length:]) in cues for length in (1, 2, 3))


def follows_credit(reading: Reading, first: int) -> bool:
    """Whether "Ảnh:" or the like stands right before a syllable."""
    scan = reading.scan
    return (
        scan.word_at(first - 1) == ":" and scan.word_at(first - 2) in reading.lexicon.cues["credit"]
    )


def is_named_after(rows: tuple[object, ...]) -> bool:
    """Whether a place's name without its type word means the person it is named after."""
    return any(getattr(row, "also", "") == "person" for row in rows)


def _holds_place(reading: Reading, first: int, last: int) -> bool:
    """Whether a country's or province's name stands inside a run of capitals."""
    places = reading.scan.hits_of("place")
    return any(
        (hit := places.get(index)) is not None
        and hit.last - index >= 2
        and hit.last >= last
        and place_level(hit.rows) in ("country", "province")
        for index in range(first + 1, last)
    )


def capital_syllables(reading: Reading, first: int, most: int) -> int:
    """The end of a run of capitalised syllables without signs, digits, offices or bodies in it."""
    scan = reading.scan
    index = first
    while index < first + most and index < len(scan):
        shape = scan.shapes[index]
        if not shape & CAPITAL or shape & (SIGN | DIGITS) or (index > first and scan.breaks(index)):
            break
        if reading.abbreviation_kind(index) == "place":
            break
        if index > first and (starts_office(reading, index) or starts_long_name(reading, index)):
            if not inside_full_name(reading, index, index + 2):
                break
        if scan.shouting[index] and ends_name(reading, index):
            break
        if index > first and scan.words[index][-4:].isdigit():
            break
        index = _behind_apostrophe(reading, index + 1)
    return index


def _behind_apostrophe(reading: Reading, index: int) -> int:
    """Past an apostrophe inside a name of a minority people and what it joins: "Kh'leang"."""
    scan = reading.scan
    if scan.word_at(index) not in ("'", "’") or index + 1 >= len(scan):
        return index
    joined = scan.gaps[index] == scan.gaps[index + 1] == JOINED and not scan.breaks(index + 1)
    return index + 2 if joined and not scan.shapes[index + 1] & (SIGN | DIGITS) else index


def is_name_syllable(reading: Reading, index: int) -> bool:
    """Whether a syllable is a Vietnamese surname, or known from given names."""
    words, lexicon = reading.scan.words, reading.lexicon
    return index in reading.scan.hits_of("surname") or words[index] in lexicon.given_names


def is_name_run(scan: Scan, first: int, last: int) -> bool:
    """Whether every syllable is capitalised, initials with dots allowed."""
    if first >= last or not scan.is_capital(first):
        return False
    for index in range(first, last):
        if scan.words[index] == ".":
            if index == first or len(scan.words[index - 1]) > 2:
                return False
        elif not scan.is_capital(index) or scan.shapes[index] & (DIGITS | SIGN):
            return False
    return True


def initials_end(scan: Scan, first: int) -> int | None:
    """ "H.A.K.", "Th.", "N.V.A", "T.T. H.": short syllables with dots, the last dot left to the sentence."""
    last = _joined_initials_end(scan, first)
    while last is not None and scan.word_at(last - 1) == "." and not scan.breaks(last):
        following = _joined_initials_end(scan, last) if len(scan.words[last]) == 1 else None
        if following is None:
            break
        last = following
    return last


def _joined_initials_end(scan: Scan, first: int) -> int | None:
    index = first
    letters = 0
    while index < len(scan) and len(scan.words[index]) <= 2 and scan.is_capital(index):
        letters += 1
        if not is_initial(scan.words[index], upper=bool(scan.shapes[index] & UPPER)):
            return None
        dot = index + 1
        if scan.word_at(dot) != "." or scan.gaps[dot] != JOINED:
            return dot if letters >= 2 else None
        following = dot + 1
        if (
            following >= len(scan)
            or scan.gaps[following] != JOINED
            or len(scan.words[following]) > 2
        ):
            if letters >= 2:
                return dot + 1
            spaced_name = not scan.breaks(following) and scan.is_capital(following)
            spaced_name = spaced_name and following not in scan.hits_of("stop")
            return None if spaced_name else dot + 1
        index = following
    return index if letters >= 2 else None


def is_initial(word: str, *, upper: bool) -> bool:
    """Whether a short syllable abbreviates a name: one letter, or consonants alone ("Th")."""
    if len(word) == 1:
        return True
    vowels = "aeiouy"
    return not upper and not any(base_letter(letter) in vowels for letter in word)


def starts_long_name(reading: Reading, index: int) -> bool:
    """Whether a body's or document's name of two syllables or more, or an abbreviation, begins here."""
    for kind in ("head", "body", "document type", "field"):
        hit = reading.scan.hits_of(kind).get(index)
        if hit is not None and hit.last - hit.first >= 2:
            return True
    return index in reading.abbreviations


def place_word(reading: Reading, index: int) -> Hit[PlaceHeadRow] | None:
    """The type word of a place here ("huyện", "TP", "khu công nghiệp"), abbreviations included."""
    scan = reading.scan
    hit = scan.hits_of("place head").get(index)
    if hit is None:
        return None
    written_small = not scan.is_capital(index) or scan.shouting[index]
    own = scan.hits_of("word").get(index)
    of_itself = own is not None and own.last == hit.last
    if reading.in_word[index] and written_small and not of_itself:
        if not _closes_phrase(reading, hit):
            return None
    if reading.in_word_tail[index] and scan.is_capital(index - 1):
        return None
    named = scan.hits_of("place").get(index)
    if named is not None and named.last > hit.last and scan.is_capital(index):
        return None
    abbreviation = reading.abbreviations.get(index)
    if abbreviation is not None and abbreviation.last > hit.last:
        return None
    if hit.last - hit.first == 1 and scan.words[index] in ("p", "q", "h", "tt", "tx", "tp"):
        if not scan.is_capital(index) or index not in reading.abbreviations:
            return None
        # "TT" is more often a president or a sport than a township.
        if scan.words[index] == "tt" and reading.abbreviation_kind(index) != "place":
            return None
    return hit


def _closes_phrase(reading: Reading, word: Hit[PlaceHeadRow]) -> bool:
    """Whether a type word closes a phrase that is no body's head: "trung tâm huyện"."""
    phrase = reading.scan.hits_of("word").get(word.first - 2)
    return phrase is not None and phrase.last == word.last and word.row.level in LEVELS


def place_word_before(reading: Reading, index: int) -> Hit[PlaceHeadRow] | None:
    """The type word of a place that ends right before a syllable: "thung lũng" of "thung lũng Silicon"."""
    hits = reading.scan.hits_of("place head")
    for back in range(1, _LONGEST_PLACE_WORD + 1):
        hit = hits.get(index - back)
        if hit is not None and hit.last == index:
            return hit
    return None


def behind_dot(reading: Reading, word: Hit[PlaceHeadRow]) -> int:
    """Where the name begins behind a type word: behind the dot of "TP." and the form in "Khu công nghiệp
    (KCN) Hòa Khánh" as well."""
    scan = reading.scan
    if scan.word_at(word.last) == "(" and not scan.breaks(word.last):
        form, close = word.last + 1, word.last + 2
        if form in reading.abbreviations and scan.word_at(close) == ")":
            return close + 1 if scan.is_capital(close + 1) else word.last
    if scan.word_at(word.last) == "." and word.first in reading.abbreviations:
        return word.last if scan.breaks(word.last) else word.last + 1
    return word.last


def place_name_end(
    reading: Reading,
    first: int,
    word: PlaceHeadRow | None,
    *,
    trusted: bool = False,
    inside: bool = False,
) -> int | None:
    """The end of a place's own name at ``first``, after its type word or alone.

    ``trusted`` where no person can follow the type word, so that "phường Phạm Ngũ Lão" is a place;
    ``inside`` another place's name, where no third one follows.
    """
    scan = reading.scan
    if scan.breaks(first) or first >= len(scan):
        return None
    if scan.words[first] == "số" and word is not None and word.head in ("đường", "đường phố"):
        numbered = first + 1 < len(scan) and scan.words[first + 1][0].isdigit()
        return first + 2 if numbered and not scan.breaks(first + 1) else None
    if scan.words[first][0].isdigit():
        numbered = word is not None and word.numbered == "yes"
        return first + 1 if numbered and len(scan.words[first]) <= 4 else None
    if word is not None:
        last = _abbreviated_place_end(reading, first)
        if last is None and word.level == "facility" and not inside:
            last = _inner_place_end(reading, first)
        if last is not None:
            return last
    hit = scan.hits_of("place").get(first)
    if hit is not None and scan.is_capital(first):
        if word is None or word.level in ("province", "district", "region"):
            return int(hit.last)
        goes_on = scan.is_capital(hit.last) and not scan.breaks(hit.last)
        if not goes_on or is_likely_person(reading, hit.last):
            return behind_number(reading, int(hit.last))
    if word is None or not scan.is_capital(first) or _means_otherwise(reading, word, first):
        return None
    if scan.shapes[first] & MIXED and word.numbered == "yes":
        return first + 1
    person_like = not trusted and is_likely_person(reading, first)
    if word.level in (*LEVELS, "area") and person_like:
        end = person_name_end(reading, first)
        if (end is not None and end - first >= 3) or _is_minority(
            scan.hits_of("surname")[first].row
        ):
            return None
    last = capital_syllables(reading, first, _LONGEST_PLACE_NAME)
    if not trusted:
        last = next((i for i in range(first + 1, last) if is_likely_person(reading, i)), last)
    if last - first == 1 and _begins_word(reading, first):
        return _name_of_words_end(reading, first, word)
    if last > first and not inside and scan.words[last - 1] in _DIRECTIONS:
        last = _inner_place_end(reading, last, written_small=True) or last
    if last == first:
        return None
    return last if word.level == "region" else behind_number(reading, last)


def _means_otherwise(reading: Reading, word: PlaceHeadRow, first: int) -> bool:
    """Whether a type word is another word here: a numeral behind "vùng", a foreign name behind "kênh"
    or "bản"."""
    scan = reading.scan
    if word.numbered == "no" and scan.words[first] in _NUMERALS and not scan.is_capital(first + 1):
        return True
    return word.foreign == "no" and not is_syllable(scan.words[first])


def behind_number(reading: Reading, last: int) -> int:
    """Behind the number that closes a place's name: "xã Hố Nai 3", "cầu Rạch Miễu 2"."""
    scan = reading.scan
    if scan.breaks(last) or scan.gaps[last] == JOINED:
        return last
    if scan.shapes[last] & UPPER and scan.words[last] in _NUMERALS:
        return last + 1
    if not scan.shapes[last] & DIGITS:
        return last
    return last + _number_belongs(reading, last) if len(scan.words[last]) <= 2 else last


def _abbreviated_place_end(reading: Reading, first: int) -> int | None:
    """The end of an abbreviated place behind a type word: "đường sách TP.HCM", "tỉnh BR - VT"."""
    abbreviation = reading.abbreviations.get(first)
    if abbreviation is None or not abbreviation.expansion[:1].isupper():
        return None
    return abbreviation.last if reading.abbreviation_kind(first) == "place" else None


def _inner_place_end(reading: Reading, first: int, *, written_small: bool = False) -> int | None:
    """The end of a place with its own type word that a facility is named after: "trạm thu phí Quốc lộ
    51", "khu đô thị Nam sông Cần Thơ"."""
    if reading.scan.breaks(first):
        return None
    inner = place_word(reading, first)
    if inner is None or inner.row.level == "area":
        return None
    # "Nhà thi đấu tỉnh Đồng Nai": a unit's type word is written small as well.
    if reading.scan.is_capital(first) == written_small and inner.row.level not in LEVELS:
        return None
    return place_name_end(reading, behind_dot(reading, inner), inner.row, inside=True)


def _begins_word(reading: Reading, index: int) -> bool:
    """Whether a capital begins a word with the lower-case syllable behind it: "Thanh niên"."""
    scan = reading.scan
    if scan.breaks(index + 1) or scan.is_capital(index + 1):
        return False
    return (scan.words[index], scan.words[index + 1]) in reading.lexicon.words


def _name_of_words_end(reading: Reading, first: int, word: PlaceHeadRow) -> int | None:
    """The end of a name of words: "nhà văn hóa Thanh niên", "khu tưởng niệm Chiến sĩ Gạc Ma"; a word
    alone is no name behind a type word of one syllable: "khu Hội nghị", "miền Tổ quốc"."""
    last = first
    for _ in range(_LONGEST_PLACE_NAME):
        run = capital_syllables(reading, last, _LONGEST_PLACE_NAME)
        if run == last:
            break
        last = run
        if not _begins_word(reading, last - 1):
            return last
        last += 1
    if " " not in word.head:
        return None
    return _abbreviated_place_end(reading, last) or last


def _number_belongs(reading: Reading, index: int) -> int:
    """1 if a number behind a place name is part of it ("xã Hố Nai 3"), else 0."""
    scan = reading.scan
    following = scan.word_at(index + 1)
    if following in ("/", ".", "-", "%") and scan.gaps[index + 1] == JOINED:
        return 0
    if scan.breaks(index + 1) or index + 1 >= len(scan) or scan.shapes[index + 1] & SIGN:
        return 1
    return int(ends_name(reading, index + 1))


def read_place(reading: Reading, first: int) -> tuple[Stretch, str] | None:
    """A place with its type word and name, and its level; None where only one of them is here."""
    scan = reading.scan
    word = place_word(reading, first)
    if word is not None:
        last = place_name_end(reading, behind_dot(reading, word), word.row)
        if last is not None:
            return (first, last), word.row.level
    hit = scan.hits_of("place").get(first)
    if hit is not None and scan.is_capital(first) and not is_named_after(hit.rows):
        return (first, hit.last), place_level(hit.rows)
    return None


def is_unit(reading: Reading, index: int) -> bool:
    """Whether a unit, or a noun that figures count, begins here: "năm", "cơ quan"."""
    scan, units = reading.scan, reading.lexicon.cues["unit"]
    word = scan.word_at(index)
    return word in units or f"{word} {scan.word_at(index + 1)}" in units


def administrative_level(row: PlaceHeadRow) -> Level | None:
    """The level of a type word of provinces, districts or communes; None for other places."""
    level = row.level
    if level == "province" or level == "district" or level == "commune":
        return level
    return None


def place_level(rows: tuple[object, ...]) -> PlaceLevel:
    """The level of a lexicon place: the highest one that its rows allow."""
    if any(isinstance(row, ProvinceRow) for row in rows):
        return "province"
    row = rows[0]
    if isinstance(row, DistrictRow):
        return "district"
    if isinstance(row, WorldRow) and (row.type == "country" or row.type == "city"):
        return row.type
    return "region"
