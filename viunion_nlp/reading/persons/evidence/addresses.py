"""The tables for forms of address: whether one is part of a name, and where the name after it begins."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.cues import follows_cue
from viunion_nlp.reading.edges import is_before_full_name
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.persons.evidence.surroundings import (
    behind_place_word,
    commune,
)
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.text.scan import CAPITAL, DIGITS, NATIVE, NEWLINE, SIGN, UPPER


def opens_sentence(facts: Facts, first: int, last: int) -> bool:
    """It opens a sentence, where a word of address has a capital as well, and does not fill its line in
    capitals: "ĐỨC THỤY"."""
    if not facts.opens_sentence(first):
        return False
    fills_line = facts.gaps[first] == facts.gaps[last] == NEWLINE
    return not (fills_line and facts.shapes[first] & facts.shapes[last - 1] & UPPER)


def behind_sign(facts: Facts, first: int, last: int) -> bool:
    """No word stands right before on the line."""
    return facts.gaps[first] != NEWLINE and not facts.words[first - 1].isalpha()


IS_MIDDLE_NAME: Final = Verdicts(
    "PERSON",
    "Does a word of address with a capital belong to a name of two syllables?",
    rule(
        opens_sentence, NO,
        "Hội diễn mừng xuân\nAnh [PERSON Thơ] biểu diễn.", but="Ca sĩ [PERSON Anh Thơ] biểu diễn.",
    ),
    rule(
        behind_sign, NO,
        "Theo công đoàn, Anh [PERSON Thơ] luôn gương mẫu.", but="Ca sĩ [PERSON Anh Thơ] biểu diễn.",
    ),
    otherwise=YES,
)  # fmt: skip


def before_middle_name(facts: Facts, first: int, last: int) -> bool:
    """Inside a sentence, a middle name that tells man or woman follows, "Phó ban Ông Văn Quế", or the one
    letter of some peoples, "Má A Chớ"."""
    if facts.opens_sentence(first) or facts.shapes[first - 1] & SIGN:
        return False
    return facts.words[last] in facts.lexicon.gender_names or len(facts.words[last]) == 1


IS_SURNAME: Final = Verdicts(
    "PERSON",
    "Is a word of address with capitals behind it the surname of a full name?",
    rule(
        before_middle_name, YES,
        "Dự lễ có Phó Bí thư [PERSON Ông Văn Quế].", but="Dự lễ có cả Ông [PERSON Mai Quế].",
    ),
    otherwise=NO,
)  # fmt: skip


def before_capital(facts: Facts, first: int, last: int) -> bool:
    """Another capital follows on the line."""
    return bool(facts.shapes[last] & CAPITAL) and facts.gaps[last] != NEWLINE


def in_capitals(facts: Facts, first: int, last: int) -> bool:
    """The whole line is in capitals."""
    return bool(facts.shouting[first])


IS_CALLED: Final = Verdicts(
    "PERSON",
    "Is the second syllable of a word of address, with a capital, the name of who is addressed?",
    rule(
        before_capital, NO,
        "Ca trực có Bác Sĩ [PERSON Lan] của bệnh viện.", but="Nghe tin, anh [PERSON Hùng] vội về.",
    ),
    rule(in_capitals, NO, "ANH HÙNG, 20 NĂM SAU", but="Nghe tin, anh [PERSON Hùng] vội về."),
    otherwise=YES,
)  # fmt: skip


def certain_country(facts: Facts, first: int, last: int) -> bool:
    """It can be no name: two syllables or a foreign word, "Hàn Quốc", "Brazil"."""
    return last - first > 1 or not facts.shapes[first] & NATIVE


def before_foreigner(facts: Facts, first: int, last: int) -> bool:
    """A name follows that is not Vietnamese: "Mỹ Taylor Swift", but "Mỹ Linh"."""
    return not facts.shapes[last] & NATIVE


IS_COUNTRY_OF: Final = Verdicts(
    "PERSON",
    "Is a country's name behind a word of address where who is addressed comes from?",
    rule(
        certain_country, YES,
        "Đạo diễn Hàn Quốc [PERSON Kim Bum] thăm xưởng.", but="Ca sĩ [PERSON Mỹ Linh] thăm xưởng.",
    ),
    rule(
        before_foreigner, YES,
        "Ca sĩ Mỹ [PERSON Taylor Hillrose] thăm xưởng.", but="Ca sĩ [PERSON Mỹ Linh] thăm xưởng may.",
    ),
    otherwise=NO,
)  # fmt: skip


def in_everyday_word(facts: Facts, first: int, last: int) -> bool:
    """It is the rest of an everyday word."""
    return facts.in_word_tail[first]


def inside_name(facts: Facts, first: int, last: int) -> bool:
    """A capital right before makes it one part of a name: "Nguyễn Đức Cảnh"."""
    shape = facts.shapes[first]
    if not shape & CAPITAL or not shape & NATIVE or facts.gaps[first] == NEWLINE:
        return False  # "Mr" is a syllable of no name
    before = first - 1
    if not facts.shapes[before] & CAPITAL or first in facts.abbreviations:
        return False
    if facts.shouting[first] and (
        facts.nodes[before].stop is not None or _leads_to_full_name(facts, first, last)
    ):
        return False
    return facts.addresses[before] is None and not facts.in_body[before]


def _leads_to_full_name(facts: Facts, first: int, last: int) -> bool:
    """Whether a word of address that is no given name stands before a surname: "LỄ VIẾNG ĐỒNG CHÍ LÊ AN"."""
    if last - first == 1 and facts.words[first] in facts.lexicon.given_names:
        return False
    return is_before_full_name(facts, last)


def begins_longer_place(facts: Facts, first: int, last: int) -> bool:
    """A place's name covers it and goes on: "Bà Rịa", "Cô Tô"."""
    place = facts.nodes[first].place
    longer = place is not None and first + place.length > last
    return longer and bool(facts.shapes[first] & CAPITAL)


def names_place(facts: Facts, first: int, last: int) -> bool:
    """A memorial bears the person's name, "Nhà tưởng niệm Luật sư Lê An", or a place the name by which
    somebody is known: "đường Bác Hồ", "chùa Ông Mẹt"."""
    if facts.words[first - 1] in facts.cue_endings["memorial"]:
        if follows_cue(facts, first, "memorial"):
            return True
    address = facts.addresses[first]
    if address is None:
        return False
    if address.row.kind != "name":
        if facts.shapes[first - 1] & SIGN or facts.gaps[first] == NEWLINE:
            return False
        return bool(facts.shapes[first] & CAPITAL) and _of_shrine(facts, first, last)
    return behind_place_word(facts, first, last)


def _of_shrine(facts: Facts, first: int, last: int) -> bool:
    """Whether a word of address with a capital is part of the name of a temple, market, bridge or village:
    "chùa Ông Mẹt", "lăng Ông Bà Chiểu", "thôn Má Lủng"; a full name behind it is a person's."""
    behind_another = facts.addresses[first - 1] is not None and facts.shapes[first - 1] & CAPITAL
    word = facts.place_word_before(first - 1 if behind_another else first)
    if word is None or word.row.level not in ("facility", "area"):
        return False
    return not is_before_full_name(facts, last)


def street(facts: Facts, first: int, last: int) -> bool:
    """It begins the name of a street behind a house number: "ở 20 Bà Triệu"."""
    if not facts.shapes[first] & CAPITAL or not facts.shapes[first - 1] & DIGITS:
        return False
    if facts.gaps[first] == NEWLINE:
        return False
    return facts.words[first - 2] in facts.cues["before house"]


IS_ADDRESS: Final = Verdicts(
    "PERSON",
    "Does a word of address speak of a person?",
    rule(
        in_everyday_word, NO,
        "Hồ sơ Alpha được niêm phong.", but="Hồ sơ của sơ [PERSON Hòa] được niêm phong.",
    ),
    rule(street, NO, "Hội ở 20 Bà Triệu.", but="Hội ở gần nhà Bà [PERSON Triệu]."),
    rule(
        inside_name, NO,
        "Phim chiếu ở Galaxy Bà Triệu.", but="LỄ VIẾNG ĐỒNG CHÍ [PERSON LÊ VĂN TẤN]",
    ),
    rule(begins_longer_place, NO, "Đoàn khảo sát về Bà Rịa.", but="Đoàn đến thăm Bà [PERSON Hòa]."),
    rule(
        commune, NO,
        "Công đoàn các xã: [LOCATION Anh Dũng], [LOCATION Thuận Hưng] ra mắt.",
        but="Đoàn đến thăm Bà [PERSON Hòa].",
    ),
    rule(
        names_place, NO,
        "Học sinh dâng hoa tại tượng đài Bác Hồ.", but="Nhớ lời [PERSON Bác Hồ] dạy.",
    ),
    otherwise=YES,
)  # fmt: skip
