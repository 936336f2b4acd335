"""Reads numbers in the names of bodies."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon.places import LEVELS
from viunion_nlp.reading.bodies.name import BodyName
from viunion_nlp.reading.bodies.places import body_place, national
from viunion_nlp.reading.cues import cue_before
from viunion_nlp.reading.edges import ends_name, is_unit
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.placenames import place_name_end
from viunion_nlp.reading.placewords import place_word
from viunion_nlp.reading.rules import NO, YES, Verdicts, VerdictsOf, rule, rule_of
from viunion_nlp.text.letters import is_roman
from viunion_nlp.text.scan import CAPITAL, DIGITS, JOINED, NEWLINE, SIGN, SPACE, UPPER

_LARGEST_SHARE: Final = "4"  # denominator of a fraction, one figure


def head_number_end(facts: Facts, name: BodyName, at: int) -> int | None:
    """The end of the number that names a district's body, an army unit, a hospital or a company: "Quận
    đoàn 5", "Bệnh viện Quân y 4", "Công ty 79"."""
    if not facts.shapes[at] & DIGITS or facts.gaps[at] == NEWLINE:
        return None
    if "number" not in name.complement:
        return None
    return at + 1 if NAMES_BODY.say(facts, name, at, at + 1) else None


def counts(facts: Facts, name: BodyName, at: int, last: int) -> bool:
    """It counts or measures something, or is too long: "Bệnh viện 14 triệu đồng"."""
    return len(facts.words[at]) > 4 or is_measure(facts, at) or is_unit(facts, last)


def of_district(facts: Facts, name: BodyName, at: int, last: int) -> bool:
    """It is the number of a district: "Quận đoàn 5"."""
    return name.head is not None and name.head.level == "district"


def of_series(facts: Facts, name: BodyName, at: int, last: int) -> bool:
    """It numbers those of one kind in the country: "Công ty Dược Trung ương 2"."""
    place = name.draft.place
    return place is not None and place[1] == at and national(facts, *place)


def of_company(facts: Facts, name: BodyName, at: int, last: int) -> bool:
    """One figure behind a company, or one in lower case."""
    if name.head is None or name.head.kind != "enterprise":
        return False
    return len(facts.words[at]) == 1 or not facts.shapes[name.draft.first] & CAPITAL


def of_army(facts: Facts, name: BodyName, at: int, last: int) -> bool:
    """Units of the army have numbers: "Bộ Tư lệnh 47 hợp luyện"."""
    return name.head is not None and name.head.kind == "armed_forces"


def closes(facts: Facts, name: BodyName, at: int, last: int) -> bool:
    """The name ends behind it, or goes on with a capital or a place."""
    if facts.gaps[last] == NEWLINE or facts.shapes[last] & (SIGN | CAPITAL):
        return True
    return ends_name(facts, last) or body_place(facts, last, titled=name.titled) is not None


NAMES_BODY: Final[VerdictsOf[BodyName]] = VerdictsOf(
    "ORG",
    "Is a figure behind a head the number of the body?",
    rule_of(
        counts, NO,
        "[ORG Công ty Sulavina] 100% vốn trong nước.", but="[ORG Công ty 79] tuyển thợ.",
    ),
    rule_of(of_district, YES, "[ORG Quận đoàn 5] trồng cây xanh.", but="Thợ của Xưởng 3 ra về."),
    rule_of(
        of_series, YES, "[ORG Công ty Phim Trung ương 2] tuyển thợ.", but="Thợ của Xưởng 3 ra về.",
    ),
    rule_of(of_company, NO, "Thợ của Xưởng 2 ra về.", but="Thợ của [ORG Xưởng 25] ra về."),
    rule_of(
        of_army, YES,
        "[ORG Bộ Tư lệnh 47] hợp luyện cùng dân quân.", but="Xã có Bệnh viện 14 giường.",
    ),
    rule_of(closes, YES, "Chị làm ở [ORG Công ty 56].", but="Xã có Bệnh viện 14 giường."),
    otherwise=NO,
)  # fmt: skip


def serial_end(facts: Facts, name: BodyName, at: int) -> int | None:
    """ "số 3" behind centres and sites: "Cơ sở cai nghiện ma túy số 1"; no house number of a street."""
    if facts.words[at] != "số" or facts.gaps[at + 1] == NEWLINE:
        return None
    if "serial" not in name.complement:
        return None
    if not facts.words[at + 1].isdigit() or len(facts.words[at + 1]) > 2:
        return None
    street = place_word(facts, at + 2)
    return at + 2 if street is None or street.row.level in LEVELS else None


def number_inside_end(facts: Facts, name: BodyName, index: int) -> int | None:
    """ "số 8", "27/7" and "29-3" in the names of schools, hospitals and companies, and of the unions in them:
    "Công đoàn Dệt 8-3"; not where it is known to be a date."""
    if facts.words[index] != "số" and not facts.shapes[index] & DIGITS:
        return None
    if "serial" not in name.complement and (
        name.draft.kind != "union" or facts.words[index] == "số"
    ):
        return None
    if facts.words[index] == "số":
        follows = facts.shapes[index + 1] & DIGITS and facts.gaps[index + 1] != NEWLINE
        return index + 2 if follows else None
    if facts.words[index + 1] not in ("/", "-") or not facts.shapes[index + 2] & DIGITS:
        return None
    if facts.in_symbol[index]:
        return None
    if len(facts.words[index + 2]) > 2:
        return None
    joined = facts.gaps[index + 1] == facts.gaps[index + 2] == JOINED
    return index + 3 if joined else None


def numbers_congress(facts: Facts, name: BodyName) -> bool:
    """Whether what follows is the number of a body's congress: "Đại hội Đảng XIII"."""
    if not facts.shapes[name.at] & UPPER or not is_roman(facts.words[name.at]):
        return False
    return cue_before(facts, name.draft.first, "congress") > 0


def counts_units(facts: Facts, index: int) -> bool:
    """Whether a figure counts units of the country here: "34 tỉnh, thành phố", but "Hòa Phú 2 huyện Đức
    Hòa"."""
    if not facts.shapes[index] & DIGITS or facts.gaps[index] == NEWLINE:
        return False
    unit = place_word(facts, index + 1)
    if unit is None or unit.row.level not in LEVELS or facts.gaps[index + 1] == NEWLINE:
        return False
    return place_name_end(facts, index + 1 + unit.length, unit.row) is None


def of_units(facts: Facts, index: int, last: int) -> bool:
    """It counts units of the country."""
    return counts_units(facts, index)


def year(facts: Facts, index: int, last: int) -> bool:
    """It is a year, or longer than one."""
    word = facts.words[index]
    return len(word) > 4 or (len(word) == 4 and word[:2] in ("19", "20"))


def measure(facts: Facts, index: int, last: int) -> bool:
    """It measures something."""
    return is_measure(facts, index)


def counted(facts: Facts, index: int, last: int) -> bool:
    """A unit or a noun that is counted follows, and no date: "Công ty Hòa Phú 500 m"."""
    if facts.gaps[last] != SPACE or not is_unit(facts, last):
        return False
    return not facts.shapes[last + 1] & DIGITS and place_word(facts, last) is None


IN_NAME: Final = Verdicts(
    "ORG",
    "Does a figure go on with a proper name?",
    rule(
        of_units, NO,
        "Theo Sở Lao động 34 tỉnh, số hồ sơ giảm.", but="Theo [ORG Trường THPT Hòa Phú 34], số hồ sơ giảm.",
    ),
    rule(
        year, NO,
        "Ông nhận bằng của [ORG ĐH Mỹ thuật Việt Nam] 2011.",
        but="Ông dạy ở [ORG Trường THPT Hòa Phú 2].",
    ),
    rule(
        measure, NO,
        "Chị làm ở [ORG Công ty Dệt Hòa Phú] 50% thời gian.",
        but="Chị dạy ở [ORG Trường THPT Hòa Phú 2].",
    ),
    rule(
        counted, NO,
        "Xe đỗ cách [ORG Công ty Dệt Hòa Phú] 500 m.", but="Xe đỗ cạnh [ORG Công ty Dệt Hòa Phú 5].",
    ),
    otherwise=YES,
)  # fmt: skip


def is_measure(facts: Facts, index: int) -> bool:
    """Whether a figure goes on behind a sign: "0,01 ha", "12/7", "30%"."""
    sign = index + 1
    if facts.gaps[sign] != JOINED:
        return False
    if facts.words[sign] in ("/", "%"):
        return True
    if facts.words[sign] not in (".", ",") or facts.gaps[sign + 1] != JOINED:
        return False
    return bool(facts.shapes[sign + 1] & DIGITS)


def is_share(facts: Facts, index: int) -> bool:
    """Whether a fraction with a small denominator stands here, rather than a day: "Công ty 2/3 là nữ"."""
    if facts.words[index + 1] != "/":
        return False
    one, of = facts.words[index], facts.words[index + 2]
    return len(one) == 1 and one < of <= _LARGEST_SHARE


def is_counted(facts: Facts, head: int) -> bool:
    """Whether a number of up to three figures counts what stands behind it."""
    number = head - 1
    if not facts.shapes[number] & DIGITS:
        return False
    if facts.in_symbol[number] or facts.gaps[head] == NEWLINE or len(facts.words[number]) > 3:
        return False
    before = facts.words[number - 1]
    return before not in facts.cues["numbered"] and before not in facts.cues["term"]
