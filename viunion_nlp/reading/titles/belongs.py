"""Reads what an office belongs to: the body, place or field of work after its role."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon import BodyHeadRow
from viunion_nlp.lexicon.places import LEVELS, names_country
from viunion_nlp.reading.bodies import (
    is_workplace,
    joint_head,
    read_behind_role,
    read_body,
)
from viunion_nlp.reading.drafts import OrganizationDraft
from viunion_nlp.reading.edges import is_likely_person
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.placenames import behind_dot, place_name_end, read_place
from viunion_nlp.reading.placewords import place_word
from viunion_nlp.reading.rules import Choice, option
from viunion_nlp.reading.titles.delegations import (
    abbreviated_place_end,
    constituency_end,
    delegation,
)
from viunion_nlp.reading.titles.departments import own_department
from viunion_nlp.reading.titles.divisions import division, workplace
from viunion_nlp.reading.titles.evidence import FOLLOWS
from viunion_nlp.reading.titles.headless import institute, named_by_office, school
from viunion_nlp.reading.titles.office import Office, Part
from viunion_nlp.reading.titles.ports import port
from viunion_nlp.reading.titles.shapes import (
    country_end,
    explains_name,
    fields_end,
    kind_end,
    level_end,
    names_holder,
    task_end,
)
from viunion_nlp.reading.titles.youth import youth_of_body
from viunion_nlp.text.scan import CAPITAL, DIGITS, NEWLINE, SIGN

_SITES: Final = ("facility", "region")
_LONGEST_TASK: Final = 3  # syllables of the task of a board: "chấm thi"


def shared_body(facts: Facts, office: Office) -> Part | None:
    """The body that the role's own last syllables begin: "Trưởng [Ban Tổ chức]", "Chánh [Văn phòng]"; not
    "Trưởng ban Lê Văn An"."""
    if office.unit_at < 0:
        return None
    found = _read_shared(facts, office) or own_department(facts, office)
    return None if found is None else Part(found.last, found)


def _read_shared(facts: Facts, office: Office) -> OrganizationDraft | None:
    """The body that begins inside a role, and ends with it or behind it."""
    found = read_body(facts, office.unit_at, in_title=True)
    if found is None or found.last < office.role_last:
        return None
    head = facts.nodes[office.unit_at].head
    whole = (
        head is not None and office.unit_at + head.length > office.role_last
    )  # of the body's head
    if not whole and found.last > office.role_last and names_holder(facts, office.role_last):
        return None
    if found.last == office.at and facts.nodes[office.role_last].after_role is not None:
        return None  # "Phó Trưởng ban Thường trực": words that modify the role
    if found.last == office.role_last and not _is_one_body(facts, found):
        return None
    return found


def _is_one_body(facts: Facts, found: OrganizationDraft) -> bool:
    """Whether a known body or a head by itself means one: "thành viên [Hội đồng quản trị]", "thường trực [Ban
    Bí thư]", not "Trưởng ban"."""
    if found.body is not None:
        return True
    head = found.head
    return head is not None and head.bare != "never" and bool(facts.shapes[found.first] & CAPITAL)


def own_place(facts: Facts, office: Office) -> Part | None:
    """The place whose type word the role holds: "Trưởng bản Huồi Giảng", "Trưởng thôn 3", "Trưởng thôn Lê
    Xá", also before its holder: "Trưởng thôn Yên Hạ Bùi Văn Út"."""
    if office.unit_at < 0:
        return None
    word = place_word(facts, office.unit_at)
    name = office.at
    if word is None or office.unit_at + word.length != name:
        return None
    of_person = is_likely_person(facts, name) and not _is_village(facts, name)
    last = place_name_end(facts, name, word.row, trusted=of_person)
    if last is None or (of_person and (last - name < 2 or not is_likely_person(facts, last))):
        return None
    return Part(last, place=(office.unit_at, last))


def _is_village(facts: Facts, name: int) -> bool:
    """Whether two syllables are a village's name though the first is a surname: "Lê Xá"."""
    if facts.words[name + 1] not in facts.cues["village ending"]:
        return False
    return not facts.shapes[name + 2] & CAPITAL or facts.gaps[name + 2] == NEWLINE


def nothing(facts: Facts, office: Office) -> Part | None:
    """Nothing, where what follows is no part of it."""
    return None if FOLLOWS.say(facts, office.role_at, office.at) else Part(office.at)


def body(facts: Facts, office: Office) -> Part | None:
    """A body; but for the levels of bodies of its kind."""
    if "body" not in office.row.body:
        return None
    joint = joint_head(facts, office.at) if office.at - 1 in facts.abbreviations else None
    if joint is not None:
        found = read_behind_role(facts, office.at, joint[1], joint[0])
    else:
        found = read_body(facts, office.at, in_title=True)
    if found is None or (found.bare and level_end(facts, found.last) > found.last):
        return None
    return Part(constituency_end(facts, found), found)


def site(facts: Facts, office: Office) -> Part | None:
    """A named facility, a park or reserve: "Giám đốc Khu công nghiệp Thăng Long", "… Vườn quốc gia Ba Bể"."""
    word = facts.nodes[office.at].place_word
    if word is None or word.row.level not in _SITES or "field" not in office.row.body:
        return None
    if word.row.level == "region" and is_likely_person(facts, office.at):
        return None  # "Thứ trưởng Hồ Thị Na"
    found = read_place(facts, office.at)
    return None if found is None else port(facts, found[0]) or Part(found[0][1], place=found[0])


def bodies(facts: Facts, office: Office) -> Part | None:
    """A plural: the bodies of several units, or bodies with what they do."""
    last = kind_end(facts, office.at)
    plural = facts.nodes[last].plural if last >= 0 else None
    if plural is None or facts.gaps[last] == NEWLINE:
        return None
    units = last + plural.length
    word = place_word(facts, units)
    head = facts.nodes[office.at].head
    if word is not None and word.row.level in LEVELS:
        last = units + word.length
    elif head is not None and head.length > 1 and "action" in head.row.complement:
        last = max(last, task_end(facts, units))
    return Part(level_end(facts, last))


def kind_of_body(facts: Facts, office: Office) -> Part | None:
    """A kind of body, with the levels of its bodies, or a workplace: "công an tỉnh", "UBND cấp huyện", "công
    ty", "công đoàn nhà máy"."""
    last = kind_end(facts, office.at)
    if last < 0:
        return None
    head = facts.nodes[office.at].head
    if head is not None and head.row.bare == "never" and not _says_where(head.row):
        return None
    if head is not None and "action" in head.row.complement:
        last = _board_end(facts, last)
    last = level_end(facts, last)
    if head is not None and head.row.kind == "union":
        last = _workplace_end(facts, last)
    return Part(last)


def _says_where(head: BodyHeadRow) -> bool:
    """Whether a head by itself tells behind an office of what it is: "giám đốc công ty"."""
    return is_workplace(head) or "kind behind role" in head.traits


def _workplace_end(facts: Facts, at: int) -> int:
    """Behind the workplace of a union, where it has no name: "công đoàn [nhà máy]"."""
    head = facts.nodes[at].head
    if head is None or not is_workplace(head.row) or facts.gaps[at] == NEWLINE:
        return at
    last = at + head.length
    return at if facts.shapes[last] & (CAPITAL | DIGITS) else last


def _board_end(facts: Facts, last: int) -> int:
    """Behind the task of a board in small letters that a sign closes: "ban chỉ đạo thi,"; where it begins, if
    other words follow."""
    if facts.shapes[last] & (CAPITAL | SIGN) or facts.gaps[last] == NEWLINE:
        return last
    end = task_end(facts, last)
    closed = facts.shapes[end] & SIGN and facts.gaps[end] != NEWLINE
    return end if closed and end - last <= _LONGEST_TASK else last


def post_abroad(facts: Facts, office: Office) -> Part | None:
    """A country and where it is represented: "Đại sứ Việt Nam tại CHLB Đức", "… nước Cộng hòa xã hội chủ
    nghĩa Việt Nam tại Liên Hợp Quốc"."""
    if "post" not in office.row.body:
        return None
    sender = abbreviated_place(facts, office) or unit(facts, office) or place(facts, office)
    full = country_end(facts, office.at) if sender is None else 0
    sender = Part(full, place=(office.at, full)) if full else sender
    if sender is None or facts.words[sender.last] != "tại":
        return None
    at = sender.last + 1
    if facts.gaps[at] == NEWLINE:
        return None
    representing = read_body(facts, at)
    if representing is not None:
        return Part(representing.last, representing, sender.place)
    abbreviated = abbreviated_place_end(facts, at)
    if abbreviated is not None:
        return Part(abbreviated, place=sender.place)  # "Tổng Lãnh sự Pháp tại TP.HCM"
    host = read_place(facts, at)
    return Part(host[0][1], place=sender.place) if host is not None else None


def abbreviated_place(facts: Facts, office: Office) -> Part | None:
    """An abbreviated place: "Chủ tịch TP.HCM", "Thủ tướng CHDCND Lào"."""
    last = abbreviated_place_end(facts, office.at) if _takes_place(office) else None
    return None if last is None else Part(last, place=(office.at, last))


def unit(facts: Facts, office: Office) -> Part | None:
    """A unit of the country, with or without its name: "Chủ tịch xã", "Bí thư huyện Tân Hồng"; a village
    where the office is of a chapter: "Chi hội trưởng phụ nữ bản Phồng"."""
    at = office.at
    word = place_word(facts, at)
    if word is None or not (word.row.level in LEVELS or _has_village(office, word.row.level)):
        return None
    if not _takes_place(office) or _abbreviates_name(facts, at):
        return None
    trusted = explains_name(facts, office.first)
    name = behind_dot(facts, at, word)
    last = place_name_end(facts, name, word.row, trusted=trusted)
    if last is None or (last == name + 1 and _is_initial(facts, name)):
        last = at + word.length
    return Part(last, place=(at, last))


def _has_village(office: Office, level: str) -> bool:
    """Whether an office is of an association, which has chapters in villages and streets."""
    return level == "area" and office.row.kind == "association"


def _is_initial(facts: Facts, at: int) -> bool:
    """Whether one letter before a dot begins a name in initials: "Chủ tịch xã L.T.B."."""
    return (
        len(facts.words[at]) == 1 and facts.words[at + 1] == "." and not facts.shapes[at] & DIGITS
    )


def place(facts: Facts, office: Office) -> Part | None:
    """A place without a type word, or of another kind: "Thủ tướng Nhật Bản", "Thống đốc bang Ohio"."""
    at = office.at
    if "place" not in office.row.body or _abbreviates_name(facts, at):
        return None
    word = place_word(facts, at)
    if word is not None and word.row.level != "region":
        return None
    at += facts.words[at] in facts.cues["before country"]  # "Thủ tướng nước Lào"
    found = read_place(facts, at)
    if found is None or is_likely_person(facts, at):
        return None
    return Part(found[0][1], place=found[0])


def _takes_place(office: Office) -> bool:
    return "place" in office.row.body or "body" in office.row.body


def _abbreviates_name(facts: Facts, at: int) -> bool:
    """Whether an abbreviation of a name stands here."""
    form = facts.abbreviations.get(at)
    return form is not None and form.expansion[:1].isupper()


def ministry_abroad(facts: Facts, office: Office) -> Part | None:
    """A field of work and the country: "Bộ trưởng Tài chính Mỹ"."""
    found = field(facts, office)
    if found is None:
        return None
    return _country(facts, found.last)


def ministers_abroad(facts: Facts, office: Office) -> Part | None:
    """The country of several who have the same role: "các bộ trưởng Pháp"; of one it may be a name."""
    if "field" not in office.row.body or not facts.follows_plural(office.first):
        return None
    return _country(facts, office.at)


def _country(facts: Facts, at: int) -> Part | None:
    """The country that stands at a syllable."""
    country = facts.nodes[at].place
    if country is None or facts.gaps[at] == NEWLINE or not facts.shapes[at] & CAPITAL:
        return None
    if not names_country(country.rows):
        return None
    last = at + country.length
    return Part(last, place=(at, last))


def field(facts: Facts, office: Office) -> Part | None:
    """A field of work, also abbreviated, and what it may belong to: "Trưởng phòng tổ chức công ty"."""
    if "field" not in office.row.body:
        return None
    short = facts.abbreviation_kind(office.at)
    # Behind a role in letters, what it is in charge of is in letters too: "PTB VH-XH".
    if short == "field" or (short == "term" and office.role_at in facts.abbreviations):
        return Part(facts.abbreviations[office.at].last, goes_on=True)
    found = facts.nodes[office.at].field
    if found is None:
        return None
    return Part(fields_end(facts, office.first, office.at + found.length), goes_on=True)


BELONGS: Final[Choice[Office, Part]] = Choice(
    "TITLE",
    "What does an office belong to?",
    option(
        own_place, "[TITLE Trưởng bản Huồi Giảng] phát biểu.",
        but="[TITLE Bí thư xã Huồi Giảng] phát biểu.",
    ),
    option(
        shared_body, "[TITLE Trưởng Ban Vận động xây nhà tình nghĩa tỉnh] phát biểu.",
        but="[TITLE Giám đốc Sở Y tế] phát biểu.",
    ),
    option(
        nothing, "Bà Vân gặp [TITLE Giám đốc]\n\nSở Y tế mở lớp học.", but="[TITLE Bí thư xã] phát biểu.",
    ),
    option(
        body, "[TITLE Giám đốc Công ty May Gò Cao] phát biểu.", but="[TITLE Bí thư huyện] phát biểu.",
    ),
    option(
        youth_of_body, "[TITLE Bí thư Đoàn Bệnh viện Bạch Mai] phát biểu.",
        but="[TITLE Bí thư huyện Mai Sơn] phát biểu.",
    ),
    option(
        division, "[TITLE Giám đốc khối Bán lẻ] phát biểu.",
        but="[TITLE Giám đốc nhân sự] phát biểu.",
    ),
    option(
        site, "[TITLE Giám đốc Khu công nghiệp Thăng Long] phát biểu.",
        but="[TITLE Giám đốc Sở Tài chính] phát biểu.",
    ),
    option(
        workplace, "[TITLE Tổ trưởng công đoàn chuyền 7] phát biểu.",
        but="[TITLE Giám đốc Sở Lao động] phát biểu.",
    ),
    option(
        bodies, "[TITLE Chủ tịch công đoàn các xã] phát biểu.",
        but="[TITLE Chủ tịch UBND cấp huyện] phát biểu.",
    ),
    option(
        kind_of_body, "[TITLE Chủ tịch UBND tỉnh], thành phố phát biểu.",
        but="[TITLE Chủ tịch công đoàn các huyện] phát biểu.",
    ),
    option(
        post_abroad, "[TITLE Đại sứ Việt Nam tại Lào] phát biểu.",
        but="[TITLE Thủ tướng Lào] phát biểu.",
    ),
    option(
        delegation, "[TITLE Đại biểu đoàn Bến Tre] phát biểu.",
        but="[TITLE Đại biểu Bến Tre] phát biểu.",
    ),
    option(
        abbreviated_place, "[TITLE Chủ tịch TP.HCM] phát biểu.",
        but="[TITLE Chủ tịch tỉnh Sơn La] phát biểu.",
    ),
    option(
        unit, "[TITLE Bí thư huyện Mai Sơn] phát biểu.", but="[TITLE Thủ tướng Nga] phát biểu.",
    ),
    option(
        place, "[TITLE Thủ tướng Nhật Bản] phát biểu.", but="[TITLE Chủ tịch xã] phát biểu.",
    ),
    option(
        ministry_abroad, "[TITLE Bộ trưởng Tài chính Mỹ] phát biểu.",
        but="[TITLE Tổng thống Mỹ] phát biểu.",
    ),
    option(
        ministers_abroad, "Các [TITLE bộ trưởng Pháp] phát biểu.",
        but="Các [TITLE bộ trưởng Tài chính Pháp] phát biểu.",
    ),
    option(
        institute, "[TITLE Viện trưởng Huyết học và Truyền máu] phát biểu.",
        but="[TITLE Viện trưởng Nghiên cứu khoa học] phát biểu.",
    ),
    option(
        field, "[TITLE Giám đốc nhân sự] phát biểu.",
        but="[TITLE Giám đốc Sở Công Thương] phát biểu.",
    ),
    option(
        school, "[TITLE Hiệu trưởng THCS xã Gò Cao] phát biểu.",
        but="[TITLE Hiệu trưởng Trường THPT Gò Cao] phát biểu.",
    ),
    option(
        named_by_office, "[TITLE Giám đốc Viwasupco] phát biểu.",
        but="[TITLE Giám đốc Sở Xây dựng] phát biểu.",
    ),
)  # fmt: skip
