"""Decides whether "và", "-" or "," lead to a further part of a body's name with a capital."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.bodies.heads import sited
from viunion_nlp.reading.bodies.starts import before_own_form, starts_new
from viunion_nlp.reading.cues import cue_length, is_cue
from viunion_nlp.reading.edges import capital_syllables, is_likely_person, starts_office
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.full_names import firm
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.text.scan import CAPITAL, JOINED, NEWLINE, SIGN

_BEFORE_HOLDERS: Final = ("rank", "degree")
_DECISIONS: Final = ("retires", "gets office", "removes", "decided")
_LONGEST_FIRM: Final = 5  # syllables
_LONGEST_LIST: Final = 5  # syllables between the comma of a list and its "và"


def coordination(facts: Facts, index: int) -> int | None:
    """Over "và", "-" or "," between the parts of one name."""
    following = index + 1
    if facts.words[index] not in ("-", "và", ",") or not facts.shapes[following] & CAPITAL:
        return None
    if facts.gaps[following] == NEWLINE or not JOINS_PARTS.say(facts, index, following):
        return None
    return following


def office_next(facts: Facts, joint: int, last: int) -> bool:
    """An office follows."""
    return starts_office(facts, last)


def name_next(facts: Facts, joint: int, last: int) -> bool:
    """Another body or a person follows."""
    return starts_new(facts, None, last)


def firm_next(facts: Facts, joint: int, last: int) -> bool:
    """Another firm follows, behind "và" or ",": "Ngân hàng Sulavina và Đồng Tâm Group"; not "S & H Vina"."""
    if facts.syllables[joint].text in ("-", "&"):
        return False
    return firm(facts, last, capital_syllables(facts, last, _LONGEST_FIRM))


def rank_next(facts: Facts, joint: int, last: int) -> bool:
    """A rank or degree follows, and then who has it: "Bộ Quốc phòng - Thượng tướng Lê Văn An"."""
    rank = facts.nodes[last].honorific
    if rank is None or rank.row.kind not in _BEFORE_HOLDERS:
        return False
    return is_likely_person(facts, last + rank.length)


def document_next(facts: Facts, joint: int, last: int) -> bool:
    """A document follows."""
    return facts.in_reference[last]


def everyday_next(facts: Facts, joint: int, last: int) -> bool:
    """An everyday word before a plural follows: "và Thủ trưởng các đơn vị"."""
    word = facts.nodes[last].word
    if word is None or facts.shapes[last + 1] & CAPITAL:
        return False
    return facts.nodes[last + word.length].plural is not None


def credit_next(facts: Facts, joint: int, last: int) -> bool:
    """A credit follows: "- Ảnh: …"."""
    return facts.words[last] in facts.cues["credit"]


def saying_next(facts: Facts, joint: int, last: int) -> bool:
    """What is said of the body follows a dash: "Trường A - Nơi ươm mầm tài năng"."""
    if facts.words[joint] != "-" or facts.gaps[joint] == JOINED:
        return False
    length = cue_length(facts, last, "opens saying")
    return length > 0 and not facts.shapes[last + max(length, 2) - 1] & CAPITAL


def decided_next(facts: Facts, joint: int, last: int) -> bool:
    """What is decided about somebody follows a dash: "Lê An - Giám đốc Sở Y tế - Nghỉ hưu từ 1/5"."""
    if facts.words[joint] != "-" or facts.gaps[joint] == JOINED or facts.shapes[last + 1] & CAPITAL:
        return False
    for role in _DECISIONS:
        if is_cue(facts, last, role):
            return True
    return False


def own_form_next(facts: Facts, joint: int, last: int) -> bool:
    """The short form of the name itself follows: "Sở Nội vụ - SNV - …"."""
    return before_own_form(facts, joint)


def place_next(facts: Facts, joint: int, last: int) -> bool:
    """A place follows, behind "và" or ","; not "Pháp luật"."""
    place, word = facts.nodes[last].place, facts.nodes[last].word
    if facts.words[joint] == "-" or place is None:
        return False
    return word is None or word.length <= place.length


def sited_form_next(facts: Facts, joint: int, last: int) -> bool:
    """Letters that name a body of the state where its place follows: "và BHXH tỉnh"; of "BHXH LĐLĐ tỉnh" they
    are a field."""
    short = facts.abbreviations.get(last)
    head = None if short is None else facts.lexicon.head_of(short.expansion)
    if short is None or head is None or head.kind != "state":
        return False
    return head.head == short.expansion.capitalize() and sited(facts, last, short.last)


def open_list(facts: Facts, joint: int, last: int) -> bool:
    """A comma, of a list that no "và" closes."""
    return facts.words[joint] == "," and not _list_closes(facts, last)


JOINS_PARTS: Final = Verdicts(
    "ORG",
    'Do "-", "và" or "," lead to a second part of a name with a capital?',
    rule(
        office_next, NO,
        "[ORG Hiệp hội Taxi Hòa Phú] và Giám đốc các đơn vị cùng bàn.",
        but="[ORG Công ty Hòa Phú và Gò Cao] cùng bàn.",
    ),
    rule(
        name_next, NO,
        "[ORG Bệnh viện Thanh Nhàn] và [ORG Sở Y tế] ký kết.",
        but="[ORG Công ty TNHH Sulavina - Sài Vina] ký kết.",
    ),
    rule(
        firm_next, NO,
        "[ORG Công ty Hòa Phú] và [ORG Gò Cao Group] ký kết.",
        but="[ORG Công ty Hòa Phú và Gò Cao] ký kết.",
    ),
    rule(
        rank_next, NO,
        "Thứ trưởng [ORG Bộ Quốc phòng] - Thượng tướng Lê Văn An tiếp khách.",
        but="Thứ trưởng [ORG Bộ Quốc phòng - Sài Vina] tiếp khách.",
    ),
    rule(
        document_next, NO,
        "Theo ý kiến của [ORG Sở Tài chính] và Báo cáo thẩm định số 22/BC-STP, xã họp.",
        but="[ORG Công ty Sulavina - Sài Vina] cùng họp.",
    ),
    rule(
        everyday_next, NO,
        "[ORG Hiệp hội Taxi Hòa Phú] và Thủ trưởng các đơn vị cùng bàn.",
        but="[ORG Công ty Sulavina - Sài Vina] cùng bàn.",
    ),
    rule(
        credit_next, NO,
        "Một buổi họp ở [ORG Sở Nội vụ] - Ảnh: CHÍ THANH",
        but="Một buổi họp ở [ORG Công ty Sulavina - Sài Vina]",
    ),
    rule(
        saying_next, NO,
        "Bài viết “[ORG Công đoàn Hòa Phú] - Nơi gửi trọn niềm tin” đạt giải.",
        but="Bài viết về [ORG Công ty Sulavina - Sài Vina] đạt giải.",
    ),
    rule(
        decided_next, NO,
        "Lê An - Giám đốc [ORG Sở Y tế] - Nghỉ hưu từ 1/5",
        but="Lê An - Giám đốc [ORG Công ty Sulavina - Sài Vina] từ 1/5",
    ),
    rule(
        own_form_next, NO,
        "[ORG Sở Nội vụ] - [ORG SNV] - cùng bàn.",
        but="[ORG Công ty Sulavina - Sài Vina] họp bàn.",
    ),
    rule(
        place_next, NO,
        "[ORG Bộ Văn hóa] và Đà Nẵng trả lời.", but="[ORG Sở Du lịch và Công thương] trả lời.",
    ),
    rule(
        sited_form_next, NO,
        "[ORG Sở Y tế tỉnh Hà Nam] và [ORG BHXH tỉnh] ký kết.",
        but="[ORG Phòng Chính sách và BHXH LĐLĐ tỉnh] họp bàn.",
    ),
    rule(
        open_list, NO,
        "Bác sĩ [ORG BV Hòa Phú], Gò Cao khuyên giữ ấm.",
        but="Bác sĩ [ORG BV Hòa Phú - Gò Cao] khuyên giữ ấm.",
    ),
    otherwise=YES,
)  # fmt: skip


def _list_closes(facts: Facts, first: int) -> bool:
    """Whether "và" and a capital follow within a few syllables: "Văn hóa, Thể thao và Du lịch"."""
    for index in range(first, first + _LONGEST_LIST):
        if facts.gaps[index] == NEWLINE or facts.shapes[index] & SIGN:
            return False
        if facts.words[index] == "và":
            capital = facts.shapes[index + 1] & CAPITAL
            return bool(capital) and not starts_new(facts, None, index + 1)
    return False
