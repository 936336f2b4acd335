"""Decides whether a body's name continues across lower-case words, "và" and signs."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon import WorldRow
from viunion_nlp.reading.bodies.brackets import behind_form
from viunion_nlp.reading.bodies.honoured import honoured_end
from viunion_nlp.reading.bodies.joints import coordination
from viunion_nlp.reading.bodies.name import BodyName
from viunion_nlp.reading.bodies.places import body_place
from viunion_nlp.reading.bodies.starts import ends_body, starts_event, starts_new
from viunion_nlp.reading.cues import is_cue
from viunion_nlp.reading.edges import ends_name, starts_body, starts_office
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.rules import NO, YES, VerdictsOf, rule_of
from viunion_nlp.text.scan import CAPITAL, DIGITS, NEWLINE, SIGN

_MEMBERS: Final = 3  # syllables of "một thành viên"
_LONGEST_RUN: Final = 9  # lower-case syllables that close the body of an office
_FARTHEST_IN_COMPANY: Final = 11  # the same as below, in names of companies and institutes
_FARTHEST_CAPITAL: Final = 5  # lower-case syllables bridged on the way to a place or capital


def is_legal_form(facts: Facts, index: int) -> bool:
    """Whether the legal form of a company ends here: "Công ty CP", "… trách nhiệm hữu hạn"."""
    return facts.words[index] in facts.cues["legal form"]


def legal_form_end(facts: Facts, index: int) -> int | None:
    """The end of the words that go on with a company's legal form: "TNHH | một thành viên"."""
    last = index + _MEMBERS
    said = " ".join(facts.words[index:last]) if is_legal_form(facts, index - 1) else ""
    return last if said in facts.cues["legal form"] and facts.gaps[index] != NEWLINE else None


def is_any(facts: Facts, index: int) -> bool:
    """Whether "một", "mỗi" and the like speak of any body, and name none: "HĐQT một doanh nghiệp"; not "hàng
    không"."""
    if facts.words[index] not in facts.cues["indefinite"]:
        return False
    return (facts.words[index], facts.words[index + 1]) not in facts.lexicon.words


def bridge(facts: Facts, name: BodyName, index: int) -> int | None:
    """Over a few lower-case syllables to a place or a capital that goes on with the name.

    Behind the form of a company ("Công ty CP sản xuất …") verbs may be among them.
    """
    if is_any(facts, index):
        return None
    lenient = name.head is not None and name.head.kind == "enterprise"
    lenient = lenient and is_legal_form(facts, index - 1)
    farthest = _FARTHEST_IN_COMPANY if name.wide else _FARTHEST_CAPITAL
    for at in range(index, index + farthest):
        if facts.gaps[at] == NEWLINE:
            return None
        if at > index:
            word = facts.words[at]
            if name.wide and word in ("và", ",") and goes_on_lower(facts, at + 1):
                continue
            if word == "(" and behind_form(facts, at, titled=name.titled) != at:
                return at
        shape = facts.shapes[at]
        if shape & (SIGN | DIGITS):
            return None
        if shape & CAPITAL:
            return at if at > index and LEADS_ON.say(facts, name, index, at) else None
        if facts.words[at] == "và" or (not lenient and ends_body(facts, at)):
            return None
        if at > index and body_place(facts, at, titled=name.titled) is not None:
            return at
    return None


def office(facts: Facts, name: BodyName, first: int, at: int) -> bool:
    """An office begins with it."""
    return starts_office(facts, at)


def event(facts: Facts, name: BodyName, first: int, at: int) -> bool:
    """What the body holds begins with it: "Công ty May Sông Lô tổ chức Hội nghị", "… tổ chức HNNLĐ"."""
    verb = facts.nodes[first].verb
    if verb is None or first + verb.length != at:
        return False
    return starts_event(facts, at) or facts.abbreviation_kind(at) in ("term", "document", "people")


def document(facts: Facts, name: BodyName, first: int, at: int) -> bool:
    """A document is spoken of: "Chi bộ học Nghị quyết 18"."""
    return facts.in_reference[at]


def own_brand(facts: Facts, name: BodyName, first: int, at: int) -> bool:
    """A company's own brand begins with it."""
    return is_brand(facts, name, at)


def is_brand(facts: Facts, name: BodyName, index: int) -> bool:
    """A company's own brand inside its name: "Công ty CP Pouyuen"."""
    node = facts.nodes[index]
    if node.body is None or node.head is not None or name.head is None:
        return False
    return node.body.row.kind == "enterprise" and name.head.kind == "enterprise"


def owner(facts: Facts, name: BodyName, first: int, at: int) -> bool:
    """The body begins with it that a head belongs to, and known words in lower case stand between: "Viện
    Khoa học lâm nghiệp Bộ Nông nghiệp"."""
    if first != name.draft.last or not starts_body(facts, at):
        return False
    if (at - first) % 2 or not facts.shapes[name.draft.first] & CAPITAL:
        return False
    for index in range(first, at, 2):
        if (facts.words[index], facts.words[index + 1]) not in facts.lexicon.field_pairs:
            return False
    return True


def other_name(facts: Facts, name: BodyName, first: int, at: int) -> bool:
    """The name of another body or of a person begins with it, but of whom a school is called after."""
    return starts_new(facts, name, at) and not honoured_end(facts, name, at)


LEADS_ON: Final[VerdictsOf[BodyName]] = VerdictsOf(
    "ORG",
    "Does a capital behind words in lower case go on with a body's name?",
    rule_of(
        office, NO,
        "[ORG Thanh tra Xây dựng] mời Giám đốc đến làm việc.",
        but="[ORG Công ty TNHH dệt may Hồ Nam] tham gia.",
    ),
    rule_of(
        event, NO,
        "[ORG Công ty May Sông Lô] tổ chức Hội nghị.",
        but="[ORG Công ty May dệt may Hồ Nam] mở lớp.",
    ),
    rule_of(
        document, NO,
        "Chi bộ học Nghị quyết 18 sáng nay.",
        but="[ORG Công ty May dệt may Hồ Nam] mở cửa.",
    ),
    rule_of(
        own_brand, YES,
        "[ORG Công ty TNHH quốc tế Unilever Việt Nam] tuyển thợ.",
        but="[ORG Sở Xây dựng] mời [ORG Sở Y tế] họp bàn.",
    ),
    rule_of(
        owner, YES,
        "[ORG Viện Khoa học thủy lợi Bộ Nông nghiệp] họp bàn.",
        but="[ORG Sở Xây dựng] mời [ORG Sở Tài chính] họp bàn.",
    ),
    rule_of(
        other_name, NO,
        "[ORG Sở Xây dựng] mời [ORG Sở Tư pháp] dự họp.",
        but="[ORG Công ty TNHH dệt may Hồ Nam] dự họp.",
    ),
    otherwise=YES,
)  # fmt: skip


def lower_part(facts: Facts, name: BodyName, index: int) -> int | None:
    """Over "và", or "," between trades, to a part in lower case: "Trung tâm Quản lý và khai thác nhà Đà
    Nẵng"; a place or capital must close the name, but for companies and centres."""
    first = index + 1
    if not _is_task_word(facts, first) or not JOINS_LOWER.say(facts, name, index, first):
        return None
    for at in range(first + 1, first + _FARTHEST_IN_COMPANY):
        shape = facts.shapes[at]
        if shape & (SIGN | DIGITS) or ends_body(facts, at):
            closes = at - first >= 2 and facts.words[index] == "và"
            return at if closes and STAYS_OPEN.say(facts, name, at, at + 1) else None
        if body_place(facts, at, titled=name.titled) is not None:
            return at
        if shape & CAPITAL:
            return None if starts_new(facts, name, at) else at
    return None


def known_field(facts: Facts, name: BodyName, joint: int, last: int) -> bool:
    """The fields of ministries and departments are known, so that "và" leads to something else."""
    return "known field" in name.traits


def people_of_body(facts: Facts, name: BodyName, joint: int, last: int) -> bool:
    """People follow that belong to bodies: "Công ty Sông Đà và gia đình"."""
    return is_cue(facts, last, "people of bodies")


def other_list(facts: Facts, name: BodyName, joint: int, last: int) -> bool:
    """A comma that stands between other words than trades."""
    if facts.words[joint] != ",":
        return False
    return not facts.in_trade[joint - 1] or not facts.in_trade[last]


JOINS_LOWER: Final[VerdictsOf[BodyName]] = VerdictsOf(
    "ORG",
    'Do "và" or "," lead to a second part of a name in lower case?',
    rule_of(
        known_field, NO,
        "[ORG Sở Du lịch] và chế biến thủy sản Hòa Phú đều lo.",
        but="[ORG Trung tâm Quản lý và khai thác nhà Hòa Phú] lo.",
    ),
    rule_of(
        other_list, NO,
        "[ORG Ngân hàng Thế giới], xuất khẩu Việt Nam và giá cả là ba mục.",
        but="[ORG Công ty Chế biến, xuất khẩu Việt Nam] có ba mục.",
    ),
    rule_of(
        people_of_body, NO,
        "[ORG Công ty TNHH Gò Cao] và gia đình rất thương tiếc.",
        but="[ORG Công ty TNHH Quản lý nợ và khai thác tài sản] rất thương tiếc.",
    ),
    otherwise=YES,
)  # fmt: skip


def company(facts: Facts, name: BodyName, at: int, last: int) -> bool:
    """Names of companies may."""
    return name.draft.kind == "enterprise"


def before_sign(facts: Facts, name: BodyName, at: int, last: int) -> bool:
    """Names of centres and institutes may, before a sign or at the end of a line."""
    if "open" not in name.traits:
        return False
    return facts.gaps[at] == NEWLINE or facts.words[at] in (",", ".", ")", "-")


STAYS_OPEN: Final[VerdictsOf[BodyName]] = VerdictsOf(
    "ORG",
    "May a name end in lower case here?",
    rule_of(
        company, YES,
        "[ORG Công ty TNHH Quản lý nợ và khai thác tài sản] đã rao bán nhà.",
        but="[ORG Trung tâm Quản lý nợ] và khai thác tài sản đã tiến bộ.",
    ),
    rule_of(
        before_sign, YES,
        "Chị làm ở [ORG Trung tâm Nghiên cứu và tư vấn nông nghiệp nhiệt đới].",
        but="Chị làm ở [ORG Quỹ Nghiên cứu] và tư vấn nông nghiệp nhiệt đới.",
    ),
    otherwise=NO,
)  # fmt: skip


def _is_task_word(facts: Facts, at: int) -> bool:
    """Whether a trade or the words of a field of work stand here in lower case."""
    if facts.gaps[at] == NEWLINE or facts.shapes[at] & (SIGN | DIGITS | CAPITAL):
        return False
    if at + 1 >= facts.count:
        return False
    return facts.in_trade[at] or (facts.words[at], facts.words[at + 1]) in facts.lexicon.field_pairs


def goes_on_lower(facts: Facts, at: int) -> bool:
    """Whether a noun or trade in lower case, of a field of work, stands behind "và" or ","."""
    if facts.gaps[at] == NEWLINE or not is_in_small(facts, at):
        return False
    if at + 1 >= facts.count:
        return False
    pair = (facts.words[at], facts.words[at + 1])
    lexicon = facts.lexicon
    if facts.in_trade[at] or pair in lexicon.field_pairs:
        return True
    return pair in lexicon.compounds or pair in lexicon.words


def is_in_small(facts: Facts, index: int) -> bool:
    """Whether a word without a capital stands here, or any word in a line of capitals."""
    shape = facts.shapes[index]
    return not shape & (SIGN | DIGITS) and (not shape & CAPITAL or bool(facts.shouting[index]))


def tail(facts: Facts, name: BodyName, index: int) -> int | None:
    """A word in lower case that closes a name before a sign or a word that ends names."""
    head = facts.nodes[index].head
    if not name.wide or (head is not None and "branch" in head.row.traits):
        return None  # "Công ty TNHH Hòa Phú chi nhánh tại …"
    if _is_followed_by_part(facts, index) and not ends_name(facts, index):
        return index + 1
    pair = (facts.words[index], facts.words[index + 1])
    known_field = pair in facts.lexicon.field_pairs
    if _closes_with_place(facts, name, index):
        # "Công ty Điện lực Bắc Kạn huy động thợ", "Sở Xây dựng tỉnh Hà Nam thẩm định"
        if not known_field or "known field" in name.traits:
            return None
    if not known_field:
        # "Sở Tài chính thanh lý xe": no word but one of a field of work goes on with a department's name, nor
        # with one that a capital closes: "Công ty Hoàng Long huy động thợ", but "Báo Tri thức trực tuyến".
        if "known field" in name.traits or pair not in facts.lexicon.words:
            return None
        if facts.shapes[index - 1] & CAPITAL:
            return None
    elif facts.nodes[index].verb is not None and facts.shapes[index - 1] & CAPITAL:
        return None  # "Công ty An Phát bán hàng"
    second, last = index + 1, index + 2
    if (facts.shapes[index] | facts.shapes[second]) & (SIGN | DIGITS | CAPITAL):
        return None
    if ends_name(facts, index):
        return None
    if ends_name(facts, second):  # "Trường Đại học Luật tuyển sinh", but "Công ty Đầu tư tài chính"
        following = (facts.words[last], facts.words[last + 1])
        return last if known_field or following in facts.lexicon.field_pairs else None
    return last if facts.shapes[last] & SIGN or ends_name(facts, last) else None


def _closes_with_place(facts: Facts, name: BodyName, index: int) -> bool:
    """Whether a province or another place of the country closes a name before a syllable, behind other
    words of it: "Công ty Điện lực Bắc Kạn | huy động thợ"."""
    place = facts.place_before(index, (2, 3))
    if place is None or index - place.length <= name.head_last:
        return False
    return not isinstance(place.row, WorldRow)


def _is_followed_by_part(facts: Facts, index: int) -> bool:
    """Whether "và" and a capital follow one syllable: "Phân đạm và Hóa chất"."""
    if facts.words[index + 1] != "và" or facts.shapes[index] & (SIGN | DIGITS | CAPITAL):
        return False
    return coordination(facts, index + 1) is not None


def titled_run(facts: Facts, name: BodyName, index: int) -> int | None:
    """The lower-case words that close the body of an office: "Trưởng phòng nhân sự", "Giám đốc Trung
    tâm phát triển nguồn nhân lực": up to a sign, a capital, or a word that no name holds."""
    if not name.titled or name.head is None or name.draft.place is not None:
        return None
    if is_any(facts, index) or (not name.wide and "name" not in name.complement):
        return None
    field = facts.nodes[name.head_last].field
    if field is not None and "known field" in name.traits:
        return None  # "Giám đốc Sở Nội vụ kiểm tra": the field is whole
    at = index
    while at < index + _LONGEST_RUN and facts.gaps[at] != NEWLINE:
        if facts.shapes[at] & (SIGN | DIGITS | CAPITAL) or starts_office(facts, at):
            break
        if ends_name(facts, at) and not facts.in_trade[at]:
            if facts.words[at] != "và" or at == index or not goes_on_lower(facts, at + 1):
                break
        at += 1
    return at if at > index and facts.words[at] not in (":", '"') else None
