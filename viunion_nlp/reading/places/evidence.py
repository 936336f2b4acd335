"""The tables that decide whether a name in the lexicons is a place here, and what a type word says about
it.
"""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon import DistrictRow, PlaceHeadRow
from viunion_nlp.lexicon.places import PlaceLevel, place_level
from viunion_nlp.reading.cues import follows_credit, follows_cue, is_cue
from viunion_nlp.reading.edges import (
    is_name_syllable,
    starts_long_name,
    starts_office,
)
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.full_names import is_named_after
from viunion_nlp.reading.places.shapes import ends_in_lower_case, has_unit
from viunion_nlp.reading.rules import NO, YES, Verdicts, VerdictsOf, rule, rule_of
from viunion_nlp.reading.settle import PERSON_BEGINS
from viunion_nlp.text.scan import CAPITAL, JOINED, NATIVE, NEWLINE

_LIST_WORDS: Final = (",", "-", "và")
_NEAR_PEOPLE: Final = 8  # syllables between two names of peoples
_HOMES: Final = ("district", "commune", "area")


def ends_in_capitals(facts: Facts, first: int, last: int) -> bool:
    """The name begins small but has a capital, and is no part of another word or name: "miền Đông"."""
    if facts.shapes[first] & CAPITAL or not _has_capital(facts, first + 1, last):
        return False
    place = facts.nodes[first].place
    if facts.in_word_tail[first] or (place is not None and has_unit(place.rows)):
        return False
    goes_on = facts.shapes[last] & CAPITAL and facts.gaps[last] != NEWLINE
    return not (goes_on and facts.nodes[last - 1].place is not None)


def _has_capital(facts: Facts, first: int, last: int) -> bool:
    for index in range(first, last):
        if facts.shapes[index] & CAPITAL:
            return True
    return False


def written_small(facts: Facts, first: int, last: int) -> bool:
    """The name begins with a small letter."""
    return not facts.shapes[first] & CAPITAL


def named(facts: Facts, first: int, last: int) -> bool:
    """A word right before says that a name follows, of a person, a language …: "tiếng Anh"."""
    return facts.words[first - 1] in facts.cues["name follows"]


def joins_foreign_word(facts: Facts, last: int) -> bool:
    """Whether a hyphen joins a foreign word to what ends here: "VN-Index"."""
    if facts.words[last] != "-" or not facts.shapes[last + 1] & CAPITAL:
        return False
    if facts.gaps[last] != JOINED or facts.gaps[last + 1] != JOINED:
        return False
    node = facts.nodes[last + 1]
    named_too = node.place is not None or node.place_word is not None
    return not named_too and not facts.shapes[last + 1] & NATIVE


def signature(facts: Facts, first: int, last: int) -> bool:
    """The photographer behind "Ảnh:", with nothing behind; or a district named like a person alone in its
    line, as a writer stands there: "Hoàng Mai"."""
    closes = facts.gaps[last] == NEWLINE or facts.words[last] in (".", ")")
    if closes and follows_credit(facts, first):
        return True
    alone = facts.gaps[first] == facts.gaps[last] == NEWLINE and first > 0
    node = facts.nodes[first]
    if not alone or node.surname is None or node.place is None:
        return False
    for row in node.place.rows:
        if not isinstance(row, DistrictRow):
            return False
    return True


def prize(facts: Facts, first: int, last: int) -> bool:
    """A prize bears the name of a man that is also a city's: "Huân chương Hồ Chí Minh"."""
    place = facts.nodes[first].place
    if place is None or not is_named_after(place.rows):
        return False
    return follows_cue(facts, first, "named after")


def whole_name(facts: Facts, first: int, last: int) -> bool:
    """It has several syllables, the last one written as the lexicons write it: with a capital, or small
    behind the hyphen of a foreign name ("Cam-pu-chia")."""
    if last - first == 1:
        return False
    if facts.shapes[last - 1] & CAPITAL:
        return True
    hyphened = (
        facts.words[last - 2] == "-" and facts.gaps[last - 1] == facts.gaps[last - 2] == JOINED
    )
    return hyphened or ends_in_lower_case(facts, first, last)


def trails_off(facts: Facts, first: int, last: int) -> bool:
    """It has several syllables, but the last one is small: "Bình minh"."""
    return last - first > 1


def people(facts: Facts, first: int, last: int) -> bool:
    """One of the peoples of the country has the name of another country: "dân tộc Thái", "các dân tộc Mường,
    Thái", "người Thái ở bản Nà Lốc", "người Thái và người Mông", "chị Lò Thị Páo (Thái)"."""
    if facts.words[first] not in facts.cues["people and country"]:
        return False
    at = _list_first(facts, first)
    if facts.words[at - 1] == ":":
        at -= 1
    if follows_cue(facts, at, "names people"):
        return True
    if _behind_person(facts, first):
        return True
    if follows_cue(facts, first, "before people") and _lives_in_unit(facts, last):
        return True
    return follows_cue(facts, at, "before people") and _beside_people(facts, first, last)


def _behind_person(facts: Facts, first: int) -> bool:
    """Whether a bracket opens behind somebody's name: "anh Lò Văn Páo ([Thái], 38 tuổi)"."""
    sign = first - 1
    return facts.words[sign] == "(" and any(person.last == sign for person in facts.persons)


def _beside_people(facts: Facts, first: int, last: int) -> bool:
    """Whether another people, which has no country of its name, is named nearby: "người Thái, người Mông"."""
    behind = min(last + _NEAR_PEOPLE, facts.count)
    for index in range(max(0, first - _NEAR_PEOPLE), behind):
        if facts.sentences[index] == facts.sentences[first] and is_cue(facts, index, "born"):
            named = facts.shapes[index + 1] & CAPITAL
            if named and index + 1 != first and facts.nodes[index + 1].place is None:
                return True
    return False


def _list_first(facts: Facts, first: int) -> int:
    """Where a list begins that a name stands in, if no places are listed: "Kinh, Khơ Mú và Thái"."""
    at = first
    while facts.words[at - 1] in (",", "và") and facts.shapes[at - 2] & CAPITAL:
        at -= 2
        if (
            facts.place_before(at + 1, (1, 2))
            and facts.words[at] not in facts.cues["people and country"]
        ):
            return first
        while facts.shapes[at - 1] & CAPITAL and facts.gaps[at] != NEWLINE:
            at -= 1
    return at


def _lives_in_unit(facts: Facts, at: int) -> bool:
    """Whether a district, commune or village of the country is told as somebody's home: "ở bản Nà Lốc"."""
    if facts.words[at] not in ("ở", "tại"):
        return False
    unit = facts.nodes[at + 1].place_word
    if unit is None or unit.row.level not in _HOMES:
        return False
    return bool(facts.shapes[at + 1 + unit.length] & NATIVE)


def other_name(facts: Facts, first: int, last: int) -> bool:
    """An office, a body, a document or an abbreviation begins with it."""
    return starts_long_name(facts, first) or starts_office(facts, first)


def everyday_word(facts: Facts, first: int, last: int) -> bool:
    """It is the beginning of an everyday word: "Lào xào"."""
    if facts.in_word[first]:
        return True
    pair = (facts.words[first], facts.words[last])
    return pair in facts.lexicon.words and not facts.shapes[last] & CAPITAL


def opening_word(facts: Facts, first: int, last: int) -> bool:
    """It opens a sentence, or words in quotation marks, and may be another word there: "Anh", "Ý"."""
    place = facts.nodes[first].place
    if place is None or not is_ambiguous(facts, first):
        return False
    if facts.words[first - 1] == "(" and facts.words[last] == ")" and first > 1:
        return False  # "Trường Đại học Exeter (Anh)"
    if not facts.opens_sentence(first) and not _behind_opening(facts, first):
        return False
    node = facts.nodes[first]
    if node.honorific is not None or node.stop is not None:
        return True
    return facts.words[first] in facts.cues["opens otherwise"]


def _behind_opening(facts: Facts, first: int) -> bool:
    """Whether a sign stands before that something opens behind, or the number of an item: "3. Anh Hải"."""
    before = first - 1
    if facts.words[before] in ('"', "'", "-", "(", ":"):
        return True
    numbered = facts.words[before] in (".", ")") and facts.gaps[before - 1] == NEWLINE
    return numbered and len(facts.words[before - 1]) <= 2


def is_ambiguous(facts: Facts, first: int) -> bool:
    """Whether a place's name is also another word."""
    place = facts.nodes[first].place
    if place is None:
        return False
    for row in place.rows:
        if row.also == "word":
            return True
    return False


def longer_run(facts: Facts, first: int, last: int) -> bool:
    """Capitals go on behind it that name nobody, or one right before may begin a name that it ends: "Kiều
    Nga"."""
    if facts.shapes[last] & CAPITAL and facts.gaps[last] != NEWLINE:
        return not facts.taken[last] & PERSON_BEGINS
    before = first - 1
    if facts.gaps[first] == NEWLINE or facts.gaps[first] == JOINED:
        return False
    if not facts.shapes[before] & CAPITAL:
        return False
    return not facts.opens_sentence(before) or is_name_syllable(facts, before)


IS_PLACE: Final = Verdicts(
    "LOCATION",
    "Is a name that the lexicons know a place here?",
    rule(
        ends_in_capitals, YES,
        "Đoàn về thăm [LOCATION đồng bằng sông Cửu Long].", but="Ca sĩ hát về hà nội mùa thu.",
    ),
    rule(
        written_small, NO,
        "Nhiều địa phương [LOCATION Đông Bắc Bộ] họp bàn.", but="Ca sĩ hát về [LOCATION Hà Nội].",
    ),
    rule(named, NO, "Chị học tiếng Pháp buổi tối.", but="Chị học ở [LOCATION Pháp] hai năm."),
    rule(signature, NO, "Mọi người vui mừng.\nHoàng Mai", but="Mọi người vui mừng.\n[LOCATION Hà Nội]"),
    rule(
        prize, NO,
        "Nhà trường đón nhận Huân chương Hồ Chí Minh.", but="Nhà trường tham quan [LOCATION Hà Nội].",
    ),
    rule(whole_name, YES, "Đoàn thăm [LOCATION Hà Nội].", but="Bình minh trên biển thật đẹp."),
    rule(trails_off, NO, "Bình minh trên biển thật đẹp.", but="Đoàn thăm [LOCATION Huế]."),
    rule(
        people, NO, "Chị Lả là người dân tộc Thái.", but="Chị Lả lấy chồng người [LOCATION Thái].",
    ),
    rule(other_name, NO, "Theo Vietnam +, giá lúa tăng.", but="Đoàn thăm [LOCATION Mỹ]."),
    rule(everyday_word, NO, "Áo dài là trang phục đẹp.", but="Đoàn thăm [LOCATION Mỹ]."),
    rule(opening_word, NO, "Anh sẽ đi làm sớm.", but="Đoàn đến từ [LOCATION Anh]."),
    rule(longer_run, NO, "Khán giả mến Phía Nga lắm.", but="Đoàn thăm [LOCATION Nga]."),
    otherwise=YES,
)  # fmt: skip


def follows_plural(facts: Facts, first: int, last: int) -> bool:
    """A plural stands right before: "các tỉnh Long An"."""
    return facts.follows_plural(first)


def second_of_two(facts: Facts, first: int, last: int) -> bool:
    """It is the second type word behind a plural: "các tỉnh, thành phố Huế", "các xã, phường Long Hoa"."""
    if facts.words[first - 1] not in _LIST_WORDS or facts.shapes[first - 2] & CAPITAL:
        return False
    word = facts.nodes[first - 2].place_word
    if word is None or word.length > 1 or word.row.city == "yes":
        return False
    if word.row.level != "province" and word.row.level != "commune":
        return False
    return facts.follows_plural(first - 2)


IS_PLURAL: Final = Verdicts(
    "LOCATION",
    "Does a type word belong to several places?",
    rule(
        follows_plural, YES, "Có các huyện [LOCATION Đức Hòa].", but="Có [LOCATION huyện Đức Hòa].",
    ),
    rule(
        second_of_two, YES,
        "Các tỉnh, thành phố [LOCATION Hải Phòng] cùng dự.",
        but="Cùng dự có [LOCATION thành phố Hải Phòng].",
    ),
    otherwise=NO,
)  # fmt: skip


Parts = tuple[PlaceHeadRow, int]  # a type word, and where the name begins behind it


def streets_of_place(facts: Facts, parts: Parts, first: int, last: int) -> bool:
    """The word means all the streets of a place: "đường phố Hà Nội"."""
    word, name_at = parts
    if word.before_place != "streets":
        return False
    return name_at in facts.abbreviations or facts.nodes[name_at].place is not None


def expanse_of_abbreviated(facts: Facts, parts: Parts, first: int, last: int) -> bool:
    """An expanse of an abbreviated place: "vùng ĐBSCL"."""
    word, name_at = parts
    return word.before_place == "expanse" and name_at in facts.abbreviations


def name_unknown(facts: Facts, parts: Parts, first: int, last: int) -> bool:
    """The lexicons do not know the name, or only the beginning of it."""
    name_at = parts[1]
    place = facts.nodes[name_at].place
    return place is None or name_at + place.length != last


def own_word(facts: Facts, parts: Parts, first: int, last: int) -> bool:
    """The type word belongs to the name even where that is a country's too: "sông Hàn", "châu Mỹ"."""
    word = parts[0]
    return word.level == "commune" or word.before_place == "own"


def not_listed(facts: Facts, parts: Parts, first: int, last: int) -> bool:
    """Islands are a country's only in "biển, đảo Việt Nam"; "đảo Síp" is one."""
    if parts[0].before_place != "listed" or facts.words[first - 1] in _LIST_WORDS:
        return False
    before = facts.nodes[first - 1].place_word
    return before is None or before.row.before_place != "expanse"


def of_country(facts: Facts, parts: Parts, first: int, last: int) -> bool:
    """The name is a country's."""
    return _level_of_name(facts, parts) == "country"


def expanse(facts: Facts, parts: Parts, first: int, last: int) -> bool:
    """An expanse of a province or region: "vùng Tây Nguyên"."""
    if parts[0].before_place != "expanse":
        return False
    return _level_of_name(facts, parts) in ("province", "region")


def _level_of_name(facts: Facts, parts: Parts) -> PlaceLevel | None:
    place = facts.nodes[parts[1]].place
    return place_level(place.rows) if place is not None else None


IS_WIDER: Final[VerdictsOf[Parts]] = VerdictsOf(
    "LOCATION",
    "Does a type word only say what a country or province has?",
    rule_of(
        streets_of_place, YES,
        "Trang trí đường phố [LOCATION Hà Nội] đón Tết.", but="Xe chạy qua [LOCATION đường Hà Nội].",
    ),
    rule_of(
        expanse_of_abbreviated, YES,
        "Đoàn khảo sát vùng [LOCATION ĐBSCL].", but="Đoàn đi [LOCATION cao tốc TP.HCM - Dầu Giây].",
    ),
    rule_of(
        name_unknown, NO,
        "Chị bán vải ở [LOCATION chợ Nga Mới].", but="Thuyền ra biển [LOCATION Việt Nam].",
    ),
    rule_of(own_word, NO, "Thuyền xuôi [LOCATION sông Hàn].", but="Vùng biển [LOCATION Việt Nam]."),
    rule_of(
        not_listed, NO,
        "Họ đến [LOCATION đảo Síp] nghỉ hè.", but="Chúng ta yêu biển, đảo [LOCATION Việt Nam].",
    ),
    rule_of(
        of_country, YES, "Tàu vào vùng biển [LOCATION Việt Nam].", but="Tàu vào [LOCATION cảng Hải Phòng].",
    ),
    rule_of(expanse, YES, "Cà phê vùng [LOCATION Tây Nguyên].", but="Đoàn về [LOCATION tỉnh Long An]."),
    otherwise=NO,
)  # fmt: skip
