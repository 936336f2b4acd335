"""Decides whether a body's word, or a capital inside a body's name, starts a new name."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon.phrases import BODY, HEAD, HONORIFIC, PLACE, SURNAME
from viunion_nlp.reading.bodies.foreigners import (
    begins_foreigner,
    begins_korean,
    behind_country,
)
from viunion_nlp.reading.bodies.holders import (
    begins_holder_behind,
    closes_brand,
    is_behind_trade,
    is_holder_behind_field,
    is_short_holder,
    names_company_of,
)
from viunion_nlp.reading.bodies.name import BodyName
from viunion_nlp.reading.edges import (
    ends_name,
    in_highland_name,
    inside_full_name,
    is_addressed,
    is_before_full_name,
    is_likely_person,
    is_name_syllable,
    person_name_end,
    stands_before_word,
    starts_body,
    starts_office,
)
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.rules import NO, YES, Verdicts, VerdictsOf, rule, rule_of
from viunion_nlp.text.scan import CAPITAL, NATIVE, NEWLINE

_MOST_BEFORE: Final = 12  # bodies among which one with the same head is looked for


def in_other_name(facts: Facts, first: int) -> bool:
    """Whether a body's word belongs to the name of a place or person: "Nhà Quốc hội", "Trịnh Quốc Hội"."""
    nodes, shapes = facts.nodes, facts.shapes
    near = nodes[first].kinds | nodes[first - 1].kinds | nodes[first - 2].kinds
    if not near & PLACE and not nodes[first - 1].kinds & HONORIFIC and not facts.communes:
        behind_surname = near & SURNAME and shapes[first] & shapes[first - 1] & CAPITAL
        if not behind_surname and facts.words[first + 1] not in facts.lexicon.gender_names:
            return False
    return IN_OTHER_NAME.say(facts, first, first + 1)


def opens_place(facts: Facts, first: int, last: int) -> bool:
    """A place's name that is longer begins with it."""
    node = facts.nodes[first]
    if node.place is None or node.place.length < 2:
        return False
    closes = first + node.place.length - 1
    if not facts.shapes[first] & CAPITAL or not facts.shapes[closes] & CAPITAL:
        return False
    own = node.head or node.body
    return own is not None and own.length < node.place.length


def commune(facts: Facts, first: int, last: int) -> bool:
    """A commune of a list, one before its province or one that looks like a body holds it."""
    communes = facts.communes
    for at in (first, first - 1, first - 2):
        if at in communes and communes[at] > first:
            return True
    return False


def inside_place(facts: Facts, first: int, last: int) -> bool:
    """A place's name that began before covers it."""
    for before in (first - 1, first - 2):
        place = facts.nodes[before].place
        if place is not None and before + place.length > first and facts.shapes[before] & CAPITAL:
            return True
    return False


def inside_person(facts: Facts, first: int, last: int) -> bool:
    """A person's name that began before goes on over it; not "Nay Bộ Y tế"."""
    node = facts.nodes[first]
    own = node.head or node.body
    surname = facts.nodes[first - 1].surname
    if node.head is not None and surname is not None and surname.row.also == "word":
        if facts.nodes[first + node.head.length].field is not None:
            return False
    return own is not None and inside_full_name(facts, first, first + own.length)


def given_name(facts: Facts, first: int, last: int) -> bool:
    """Its first syllable is the name of somebody addressed, and its second begins another word."""
    return stands_before_word(facts, first) and is_addressed(facts, first)


def bears_word(facts: Facts, first: int, last: int) -> bool:
    """It is the surname of somebody addressed, before a middle name of men or women and a given name: "chị Sở
    Thị Mai", "anh Báo Văn Trò"."""
    given = last + 1
    if facts.words[last] not in facts.lexicon.gender_names or not is_addressed(facts, first):
        return False
    if not facts.shapes[first] & facts.shapes[last] & facts.shapes[given] & CAPITAL:
        return False
    return (facts.words[last], facts.words[given]) not in facts.lexicon.words


IN_OTHER_NAME: Final = Verdicts(
    "ORG",
    "Does a body's word belong to another name?",
    rule(
        opens_place, YES,
        "Họ giữ đảo Trường Sa cho con cháu và yêu mến Trường Sa.",
        but="Ở Hà Nội [ORG Ban Dân vận] thắng đậm.",
    ),
    rule(
        commune, YES,
        "Lũ chia cắt các xã [LOCATION Bình Xa] và [LOCATION Trường Lâm].",
        but="Ở Hà Nội [ORG Ban Dân vận] thắng đậm.",
    ),
    rule(
        inside_place, YES,
        "Đội bóng Tây Ban Nha thắng đậm.", but="Từ Hà Nội [ORG Ban Dân vận] lên đường.",
    ),
    rule(
        inside_person, YES, "Ông Trịnh Quốc Hội trao quà.", but="Ở Hà Nội [ORG Quốc hội] khai mạc.",
    ),
    rule(
        given_name, YES,
        "Bà Thanh tra cứu hồ sơ.", but="Bà nộp đơn lên ông bà [ORG Thanh tra huyện].",
    ),
    rule(
        bears_word, YES,
        "Sáng nay, anh Báo Văn Trò và chị Sở Thị Mai cùng đến.",
        but="Sáng nay, anh [ORG Sở Tài chính] cùng đến.",
    ),
    otherwise=NO,
)  # fmt: skip


def starts_new(facts: Facts, name: BodyName | None, index: int) -> bool:
    """Whether another body or a person's name begins here, inside a body's name or anywhere."""
    if not facts.nodes[index].kinds & (HEAD | BODY | SURNAME) and index not in facts.abbreviations:
        if facts.words[index + 2] == "-":
            if not begins_korean(facts, index):
                return False
        elif facts.shapes[index] & NATIVE or not _may_begin_foreigner(facts, index):
            return False
    return STARTS_NEW.say(facts, name, index, index + 1)


def _may_begin_foreigner(facts: Facts, index: int) -> bool:
    """A gate: whether a foreigner's name may begin here."""
    names = facts.lexicon.foreign_names
    if facts.words[index] in names or facts.words[index + 1] in names:
        return True
    return behind_country(facts, index)


def part_of_name(facts: Facts, name: BodyName | None, index: int, last: int) -> bool:
    """It belongs to the name of a place or person that began before."""
    return in_other_name(facts, index)


def closes_call_name(facts: Facts, name: BodyName | None, index: int, last: int) -> bool:
    """A head of one syllable is the second half of a name: "Minh Khoa", "Xuân Trường", "Hoa Ban"."""
    head = facts.nodes[index].head
    if head is None or head.length > 1 or not facts.shapes[index - 1] & CAPITAL:
        return False
    if facts.shapes[index + 1] & CAPITAL and facts.gaps[index + 1] != NEWLINE:
        return False
    if (facts.words[index - 1], facts.words[index]) in facts.lexicon.words:
        return name is not None and named_after_people(name)
    if not is_name_syllable(facts, index) or not is_name_syllable(facts, index - 1):
        return False
    return facts.nodes[index + 1].field is None


def closes_as_word(facts: Facts, name: BodyName | None, index: int, last: int) -> bool:
    """A head of the middle of something closes the name of a plant, and names nothing itself: "Nhà máy Cơ khí
    Trung tâm"; behind the body of an office its holder may follow."""
    head = facts.nodes[index].head
    if head is None or name is None or "middle" not in head.row.traits or head.length != 2:
        return False
    behind = index + head.length
    if (
        name.draft.kind != "enterprise"
        or facts.gaps[index + 1] == NEWLINE
        or index == name.head_last
    ):
        return False
    if facts.gaps[behind] == NEWLINE:
        return True
    if facts.nodes[behind].field is not None or behind in facts.abbreviations:
        return False
    return not facts.shapes[behind] & CAPITAL or (name.titled and is_likely_person(facts, behind))


def body(facts: Facts, name: BodyName | None, index: int, last: int) -> bool:
    """A body's name begins here."""
    return starts_body(facts, index)


def reporter(facts: Facts, name: BodyName | None, index: int, last: int) -> bool:
    """Short for who works for a paper: "huyện Đức Hòa PV đã ghi nhận"."""
    return facts.is_of_paper(index)


def degree(facts: Facts, name: BodyName | None, index: int, last: int) -> bool:
    """The letters of a degree before a full name, "Sở Y tế | BSCKII Lê An", "Trường ĐH Vinh | GS.TS Lê An";
    those of a company only behind the body of an office: "Công ty TNHH KS Hoàng Mai"."""
    if facts.abbreviation_kind(index) != "degree":
        return False
    if name is not None and name.draft.kind == "enterprise" and not name.titled:
        return False
    return is_before_full_name(facts, facts.abbreviations[index].last)


def foreign_holder(facts: Facts, name: BodyName | None, index: int, last: int) -> bool:
    """Behind the body of an office, the given name of a foreigner and another behind it; not right behind the
    legal form of a company, "Công ty TNHH Yuki Sepre"."""
    if name is None or not name.titled or facts.words[index - 1] in facts.cues["legal form"]:
        return False
    return begins_foreigner(facts, index) or behind_country(facts, index)


def korean(facts: Facts, name: BodyName | None, index: int, last: int) -> bool:
    """A Korean name with a hyphen."""
    return facts.words[index + 2] == "-" and begins_korean(facts, index)


def short_person(facts: Facts, name: BodyName | None, index: int, last: int) -> bool:
    """A surname and one name more, in the name of a body that may be called after somebody, and not behind it
    as the holder of an office: "Giám đốc Công ty May Hòa Thọ | Trần Loan"."""
    if name is None or not named_after_people(name):
        return False
    end = person_name_end(facts, index)
    if end is None or end - index >= 3:
        return False
    return not is_short_holder(facts, name, index, end)


def person(facts: Facts, name: BodyName | None, index: int, last: int) -> bool:
    """A person's name begins here, and not what a company is called behind its trade, or the second syllable
    of that before the name of somebody."""
    if not is_likely_person(facts, index):
        return name is not None and is_holder_behind_field(facts, name, index)
    if name is None:
        return True
    if begins_holder_behind(facts, name, index) or names_company_of(facts, name, index):
        return False
    if "'" in facts.words[index + 1 : index + 3] and in_highland_name(facts, index):  # a gate
        return False
    return not (is_behind_trade(facts, name, index) or closes_brand(facts, name, index))


STARTS_NEW: Final[VerdictsOf[BodyName | None]] = VerdictsOf(
    "ORG",
    "Does another name begin here?",
    rule_of(
        part_of_name, NO,
        "[ORG Nhà máy Xi măng Hải Phòng] đạt sản lượng cao.",
        but="[ORG Sở Nội vụ] và [ORG Sở Y tế] ký kết.",
    ),
    rule_of(
        closes_call_name, NO,
        "[ORG Công ty TNHH cơ điện Minh Khoa] tuyển thợ.",
        but="[ORG Công ty TNHH cơ điện Hòa Bình] và [ORG Khoa Luật] ký kết.",
    ),
    rule_of(
        closes_as_word, NO,
        "[ORG Nhà máy Xe điện Trung tâm] tuyển thợ.",
        but="[ORG Sở Xây dựng] mời [ORG Trung tâm Đào tạo Hòa Phú] dự họp.",
    ),
    rule_of(
        body, YES,
        "[ORG Sở Xây dựng] mời [ORG Sở Nội vụ] dự họp.",
        but="[ORG Nhà máy Giấm Hoàng Mỷ] đạt sản lượng cao.",
    ),
    rule_of(
        korean, YES,
        "Thứ trưởng [ORG Bộ Quốc phòng] Park Min-ho phát biểu.",
        but="Thứ trưởng [ORG Bộ Quốc phòng Park Minho] phát biểu.",
    ),
    rule_of(
        short_person, NO,
        "[ORG Công ty giấm Hoàng Mỷ] tuyển thợ lò.",
        but="Giám đốc [ORG Công ty than Hòa Phú] Hoàng Quốc Mỷ cảm ơn.",
    ),
    rule_of(
        person, YES,
        "Thứ trưởng [ORG Bộ Lao động - Thương binh và Xã hội] Lê Thị Thanh Mỷ phát biểu.",
        but="[ORG Viện Nghiên cứu Sao Mai] phát biểu.",
    ),
    rule_of(
        degree, YES,
        "Giám đốc [ORG Sở Y tế] BSCKII Lê Thị Thanh Mỷ phát biểu.",
        but="Giám đốc [ORG Công ty TNHH TS Sao Mai] phát biểu.",
    ),
    rule_of(
        foreign_holder, YES,
        "Giám đốc [ORG Hiệp hội Phi công Sông Lam] Ricardo Ramos phát biểu.",
        but="[ORG Viện Nghiên cứu Ricardo Ramos] phát biểu.",
    ),
    rule_of(
        reporter, YES,
        "Theo [ORG Phòng Nội vụ huyện Đức Hòa] PV đã gặp.", but="Theo [ORG Phòng Nội vụ NVC Đức Hòa] đã gặp.",
    ),
    otherwise=NO,
)  # fmt: skip


def named_after_people(name: BodyName) -> bool:
    """Whether bodies of this kind carry people's names: schools, hospitals, companies, not their boards."""
    return "people" in name.traits


def before_own_form(facts: Facts, joint: int) -> bool:
    """Whether a dash leads to the short form that stands for the words before: "Quỹ nhà trọ - QNT - …"."""
    short = facts.abbreviations.get(joint + 1)
    if short is None or short.origin != "definition" or facts.words[joint] != "-":
        return False
    return facts.words[short.last] in ("-", ",")


def may_nest(facts: Facts, at: int) -> bool:
    """Whether a body inside another may begin here: with a capital, or a head of two words."""
    if facts.shapes[at] & CAPITAL:
        return True
    head = facts.nodes[at].head
    if head is None:
        return False
    return head.length >= 2 or bool(facts.shapes[at + head.length] & CAPITAL)


def starts_event(facts: Facts, index: int) -> bool:
    """Whether the word for an event stands here: "Hội nghị", "Lễ"."""
    words, events = facts.words, facts.cues["event"]
    return words[index] in events or f"{words[index]} {words[index + 1]}" in events


def follows_own_kind(facts: Facts, name: BodyName, last: int) -> bool:
    """Whether one of the last bodies found has the head of a name and more behind it; no event follows:
    "Đoàn Chủ tịch Đại hội"."""
    if facts.gaps[last] != NEWLINE and starts_event(facts, last):
        return False
    for body in facts.organizations[-_MOST_BEFORE:]:
        phrase = facts.nodes[body.first].head
        if (
            phrase is not None
            and phrase.row is name.head
            and body.first + phrase.length < body.last
        ):
            return True
    return False


def ends_body(facts: Facts, index: int) -> bool:
    """Whether a body's name ends before a syllable: not inside a word ("xổ số"), nor at a trade."""
    if not ends_name(facts, index) or facts.in_trade[index]:
        return False
    if facts.gaps[index] == NEWLINE:
        return True
    return (facts.words[index - 1], facts.words[index]) not in facts.lexicon.words


def in_word(facts: Facts, at: int) -> bool:
    """Whether a syllable is the second of a word that official names write small, and begins no longer word
    that ends names: "Phòng Tài chính đối với …", although there is "Tài chính đối ngoại"; "Vụ Kinh tế công
    bố", although there is "Kinh tế công nghiệp"."""
    words, compounds = facts.words, facts.lexicon.compounds
    if (words[at - 1], words[at]) not in compounds:
        return False
    node = facts.nodes[at]
    if node.stop is not None and node.stop.length > 1:
        return False
    if node.verb is None or node.verb.length < 2:
        return True
    return (words[at], words[at + 1]) in compounds


def begins_no_paper(facts: Facts, first: int) -> bool:
    """Whether an office or another body than a newspaper begins behind "báo", which tells it something: "báo
    | Công an xã"."""
    other = facts.nodes[first].head or facts.nodes[first].body
    if other is not None and other.row.kind != "media":
        return True
    return starts_office(facts, first)
