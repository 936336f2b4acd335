"""The tables that decide whether words are an office, and what may follow its role."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.cues import follows_cue
from viunion_nlp.reading.edges import (
    ends_name,
    inside_full_name,
    is_likely_person,
    is_unit,
    person_name_end,
    starts_body,
)
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.reading.short_offices import is_short_for_other
from viunion_nlp.reading.titles.shapes import role_end, role_row
from viunion_nlp.text.scan import CAPITAL, DIGITS, JOINED, NEWLINE, SIGN, UPPER

_LIST_WORDS: Final = (",", "và")
_OF_MEMBERS: Final = ("union", "party", "front")


def in_body(facts: Facts, first: int, last: int) -> bool:
    """A body's name that began before covers it."""
    return facts.in_body_tail[first]


def ends_word(facts: Facts, first: int, last: int) -> bool:
    """It belongs to an everyday word that began before: "tăng trưởng", "cử tri"; not "giữ chức Vụ trưởng",
    "bổ nhiệm Vụ trưởng"."""
    if not facts.in_word_tail[first]:
        return False
    if not facts.shapes[first] & CAPITAL or facts.shapes[first - 1] & CAPITAL:
        return True
    words = facts.words
    if words[first - 1] in facts.cues["takes office"]:
        return False
    return f"{words[first - 2]} {words[first - 1]}" not in facts.cues["appointed"]


def in_name(facts: Facts, first: int, last: int) -> bool:
    """It is the rest of a person's name, "Đinh Công Sứ", or the end of one and what the person does: "Phan Bá
    Thư | ký quyết định"."""
    if facts.nodes[first + 1].verb is not None and not facts.shapes[last] & CAPITAL:
        return inside_full_name(facts, first, first + 1)
    return inside_full_name(facts, first, last)


def in_memorial(facts: Facts, first: int, last: int) -> bool:
    """A memorial bears the name of who held it: "Lăng Chủ tịch Hồ Chí Minh"."""
    endings = facts.cue_endings["memorial"]
    for at in (first, first - 1):  # "Nhà lưu niệm Tổng Bí thư Trần Phú"
        if facts.words[at - 1] in endings and facts.nodes[at].role is not None:
            capitals = facts.shapes[at] & facts.shapes[last] & CAPITAL
            return bool(capitals) and follows_cue(facts, at, "memorial")
    return False


def only_last_capital(facts: Facts, first: int, last: int) -> bool:
    """Of two syllables or more only the last has a capital, so that a name or another office begins there:
    "chủ Nhiệm", "tham mưu | Phó Chủ tịch"; not the capitals of "trưởng SOM"."""
    if facts.shapes[first] & CAPITAL or not facts.shapes[last - 1] & CAPITAL:
        return False
    if last - first > 2:
        return facts.deputy(last - 1) is not None
    return role_row(facts, first).shared == 0 and not facts.shapes[last - 1] & UPPER


def short_for_other(facts: Facts, first: int, last: int) -> bool:
    """It is a form of several senses, and stands for no office here: "TP Vinh", "CN Công ty May"."""
    return is_short_for_other(facts, first)


def longer_word(facts: Facts, first: int, last: int) -> bool:
    """With the next word it is no office, "chủ tịch đoàn", nor before another that shares that word, "giám
    đốc, tái thẩm"; nor in the name of a meeting."""
    words = facts.words
    if f"{words[first - 2]} {words[first - 1]}" in facts.cues["event"]:
        if _of_meeting(facts, first, last):
            return True
    if facts.shapes[last] & CAPITAL or facts.gaps[last] == NEWLINE:
        return False
    end = last + 2 if words[last] in _LIST_WORDS else last
    return f"{words[last - 2]} {words[last - 1]} {words[end]}" in facts.cues["no office"]


def _of_meeting(facts: Facts, first: int, last: int) -> bool:
    """Whether a meeting of a union or party is named by its deputies: "Hội nghị đại biểu Công đoàn"."""
    row, head = role_row(facts, first), facts.nodes[last].head
    if row.kind != "assembly" or row.bare != "person" or facts.gaps[first] == NEWLINE:
        return False  # no deputies
    return head is not None and head.row.kind in _OF_MEMBERS


def small_role_follows(facts: Facts, first: int, last: int) -> bool:
    """It modifies roles with a capital only, "đồng Chủ tịch", if it opens no office in small letters behind a
    comma or a word that gives one: "ông An, đồng chủ tịch", "làm đồng chủ tịch"."""
    modifier = facts.nodes[first].before_role
    assert modifier is not None
    if modifier.row.counts != "capital" or facts.shapes[last] & CAPITAL:
        return False
    return facts.words[first - 1] != "," and not follows_cue(facts, first, "holds office")


def initial(facts: Facts, first: int, last: int) -> bool:
    """A letter with a dot stands apart from the role: it is somebody's initial, "ông P. Giám đốc nói"; not
    behind a sign: "ông Lê A, P. Giám đốc"."""
    if facts.gaps[last] == JOINED or not facts.shapes[last - 1] & SIGN:
        return False
    if facts.opens_sentence(first) or facts.shapes[first - 1] & SIGN:
        return False
    modifier = facts.nodes[first].before_role
    assert modifier is not None
    return modifier.row.status == "current"


def closes_name(facts: Facts, first: int, last: int) -> bool:
    """With a capital it is the last syllable of a person's name: "bà Vi Thị Tân Phó Bí thư"; not a deputy
    who is addressed, though "Ông" is a surname too: "Ông Phó Chủ tịch"."""
    if not facts.shapes[first] & facts.shapes[first - 1] & CAPITAL or facts.gaps[first] == NEWLINE:
        return False
    if facts.nodes[first - 1].honorific is not None and facts.deputy(first) is not None:
        return False
    if inside_full_name(facts, first, last):
        return True
    return last in (person_name_end(facts, first - 2), person_name_end(facts, first - 3))


def has_object(facts: Facts, first: int, last: int) -> bool:
    """Small words that it governs follow: "phụ trách kinh tế", but not the unit that the role ends with:
    "Phó Trưởng phòng phụ trách phòng Nội vụ"."""
    modifier = facts.nodes[first].after_role
    assert modifier is not None
    if modifier.row.counts != "closed" or facts.gaps[last] == NEWLINE:
        return False
    if _names_unit(facts, first, last):
        return False
    return not facts.shapes[last] & (CAPITAL | SIGN)


def _names_unit(facts: Facts, behind: int, last: int) -> bool:
    """Whether the last word of a role that ends before ``behind`` stands again, with the unit's name."""
    return facts.words[last] == facts.words[behind - 1] and bool(facts.shapes[last + 1] & CAPITAL)


def short_for_body(facts: Facts, first: int, last: int) -> bool:
    """It is short for something else than "Thường trực": "Phó Giám đốc TT Y tế", "Phó Chủ tịch TT Yên
    Lạc"."""
    if facts.nodes[first].abbreviation is None:
        return False
    form = facts.abbreviations.get(first)
    if form is None or form.sense is None:
        return True
    return form.sense.kind != "body" or form.sense.domain != "party"


def begins_body(facts: Facts, first: int, last: int) -> bool:
    """It counts alone, and a body begins with it: "Ủy viên [Trung ương Đảng]"."""
    modifier = facts.nodes[first].after_role
    assert modifier is not None
    if modifier.row.counts != "alone":
        return False
    if facts.nodes[first].body is not None:
        return True
    if not facts.shapes[last] & CAPITAL or facts.gaps[last] == NEWLINE:
        return False
    return not is_likely_person(facts, last)


def field_ends(facts: Facts, first: int, last: int) -> bool:
    """A field of work that is a verb elsewhere stands before a sign, the end of a line, a body, its holder's
    full name, or what its holder does."""
    end = _field_end(facts, first, last)
    if end < 0:
        return False
    if facts.gaps[end] == NEWLINE or facts.shapes[end] & SIGN or is_likely_person(facts, end):
        return True
    node = facts.nodes[end]
    if node.head is not None or node.verb is not None or starts_body(facts, end):
        return True
    return facts.words[end] in facts.cues["subject acts"]


def _field_end(facts: Facts, first: int, last: int) -> int:
    """Behind the field of work that follows a role; -1 where none does or the role takes none."""
    field = facts.nodes[last].field
    if field is None or facts.gaps[last] == NEWLINE:
        return -1
    if "field" not in role_row(facts, first).body:
        return -1
    return last + field.length


def name_ends(facts: Facts, first: int, last: int) -> bool:
    """A verb or function word, but for the unit that the role ends with: "Trưởng phòng phòng Nội vụ"."""
    return ends_name(facts, last) and not _names_unit(facts, role_end(facts, first), last)


def unit_again(facts: Facts, first: int, last: int) -> bool:
    """The word of the unit stands again: "tổ trưởng tổ xử lý bài thi"."""
    return facts.words[first] == facts.words[last] and "unit" in role_row(facts, first).body


def trade(facts: Facts, first: int, last: int) -> bool:
    """A trade follows that is no verb beside the unit: "trưởng ban quản lý dự án"."""
    node = facts.nodes[last]
    if node.trade is None or node.verb is not None:
        return False
    return "task" in role_row(facts, first).body


def closes(facts: Facts, first: int, last: int) -> bool:
    """A sign that joins no figure, the end of the line or a word that ends names, and is counted by none,
    stands behind it."""
    if facts.gaps[last] == NEWLINE or not facts.shapes[last] & SIGN:
        return ends_name(facts, last) and not is_unit(facts, last)
    return facts.gaps[last + 1] != JOINED or not facts.shapes[last + 1] & DIGITS


def before_holder(facts: Facts, first: int, last: int) -> bool:
    """A person's name stands behind it."""
    return is_likely_person(facts, last)


def listed(facts: Facts, first: int, last: int) -> bool:
    """A comma, "kiêm", ", kiêm" or "và" stands between it and the office before it."""
    joint, joins = facts.titles[-1].last, facts.cues["joins offices"]
    if joint == first - 2 and facts.words[joint] == "," and facts.words[first - 1] in joins:
        joint += 1
    if joint != first - 1 or facts.gaps[first] == NEWLINE:
        return False
    word = facts.words[joint]
    return word in _LIST_WORDS or word in joins


BEGINS: Final = Verdicts(
    "TITLE",
    "May an office begin at a word?",
    rule(
        in_body, NO,
        "Văn phòng Chủ tịch nước ra thông báo.",
        but="[TITLE Chánh Văn phòng Chủ tịch nước] ra thông báo.",
    ),
    rule(
        ends_word, NO,
        "Khóa học giúp cán bộ trưởng thành hơn.", but="[TITLE Bộ trưởng] đến thăm khóa học.",
    ),
    otherwise=YES,
)  # fmt: skip

SHORT_FOR_OFFICE: Final = Verdicts(
    "TITLE",
    "Does a form that may be short for an office stand for one?",
    rule(
        short_for_other, NO, "Chị Lò Thị Mai là CN Nhà máy Z5.", but="Chị Lò Thị Mai là [TITLE CN UBKT].",
    ),
    otherwise=YES,
)  # fmt: skip

IS_ROLE: Final = Verdicts(
    "TITLE",
    "Are the words of a role an office here?",
    rule(
        in_name, NO, "Ông Đinh Quốc Vương phát biểu.", but="[TITLE Quốc vương Na Uy] phát biểu.",
    ),
    rule(
        in_memorial, NO,
        "Đoàn viếng [LOCATION Lăng Chủ tịch Hồ Chí Minh].", but="Đoàn viếng [TITLE Chủ tịch] Hồ Chí Minh.",
    ),
    rule(
        only_last_capital, NO,
        "Ông chủ Tịch mở thêm quán.", but="[TITLE Chủ tịch] mở thêm hội nghị.",
    ),
    # Rare: the presidium that a congress elects.
    rule(
        longer_word, NO,
        "Đại hội bầu chủ tịch đoàn gồm năm người.", but="Đại hội bầu [TITLE chủ tịch] mới.",
    ),
    otherwise=YES,
)  # fmt: skip

MODIFIES: Final = Verdicts(
    "TITLE",
    "Does a word such as đồng, phó or nguyên modify the role behind it?",
    rule(
        ends_word, NO,
        "Việc này thuộc thẩm quyền [TITLE Chủ tịch UBND xã|status=current].",
        but="Việc này do quyền [TITLE Chủ tịch UBND xã|status=acting] quyết định.",
    ),
    rule(
        small_role_follows, NO,
        "Thanh tra phạt 30 triệu đồng [TITLE giám đốc chi nhánh].",
        but="Bà Lê Thị Hoa là [TITLE đồng Chủ tịch] hội nghị.",
    ),
    rule(
        initial, NO,
        "Đoàn gặp ông P. [TITLE Giám đốc] trả lời rõ.", but="Bà Hà là [TITLE P.Giám đốc Sở Y tế].",
    ),
    rule(
        closes_name, NO,
        "Bà Vi Thị Tân [TITLE Phó Bí thư Huyện ủy|status=current] phát biểu.",
        but="Hôm nay Tân [TITLE Phó Bí thư Huyện ủy|status=incoming] phát biểu.",
    ),
    otherwise=YES,
)  # fmt: skip

MODIFIES_BEHIND: Final = Verdicts(
    "TITLE",
    "Does a word such as thường trực or phụ trách modify the role before it?",
    rule(
        has_object, NO,
        "[TITLE Phó Chủ tịch] phụ trách kinh tế trình bày báo cáo.",
        but="[TITLE Phó Chủ tịch phụ trách Liên đoàn Lao động tỉnh Sơn La] trình bày báo cáo.",
    ),
    rule(
        short_for_body, NO,
        "[TITLE Phó Giám đốc TT Y tế huyện|role=Phó Giám đốc] đến dự.",
        but="[TITLE Phó Bí thư TT Tỉnh ủy|role=Phó Bí thư TT] đến dự.",
    ),
    rule(
        begins_body, NO,
        "[TITLE Ủy viên Trung ương Đảng|role=Ủy viên] đến dự.", but="[TITLE Ủy viên Trung ương] đã đến dự.",
    ),
    otherwise=YES,
)  # fmt: skip

SHARES_STATUS: Final = Verdicts(
    "TITLE",
    "Does “nguyên” before an office hold for the next one?",
    rule(
        listed, YES,
        "Ông Bình là nguyên [TITLE Bí thư Huyện ủy|status=former], [TITLE Chủ tịch xã|status=former].",
        but="Nguyên [TITLE Bí thư Huyện ủy|status=former] gặp [TITLE Chủ tịch xã|status=current].",
    ),
    otherwise=NO,
)  # fmt: skip

FOLLOWS: Final = Verdicts(
    "TITLE",
    "May what stands behind a role belong to it?",
    rule(
        field_ends, YES,
        "Bà Vân là [TITLE giám đốc kinh doanh].", but="[TITLE Giám đốc] kinh doanh thêm nông sản.",
    ),
    rule(
        name_ends, NO,
        "[TITLE Giám đốc] đào tạo mười công nhân.", but="[TITLE Giám đốc Sở Y tế] có mặt.",
    ),
    otherwise=YES,
)  # fmt: skip

HAS_TASK: Final = Verdicts(
    "TITLE",
    "Do the small words behind a role say what its unit does?",
    rule(
        unit_again, YES,
        "[TITLE Tổ trưởng tổ xử lý bài thi] có mặt.", but="[TITLE Giám đốc] vắng mặt.",
    ),
    rule(
        trade, YES,
        "[TITLE Trưởng ban quản lý chợ] có mặt.", but="[TITLE Phó phòng] trẻ nhận lời.",
    ),
    otherwise=NO,
)  # fmt: skip

NUMBERS_UNIT: Final = Verdicts(
    "TITLE",
    "Does a figure behind an office number its unit?",
    rule(
        closes, YES,
        "Cả [TITLE Trưởng phòng 2] cũng đến.", but="Cả [TITLE Trưởng phòng] 2 lần đến.",
    ),
    rule(
        before_holder, YES,
        "[TITLE Bí thư chi bộ 3] Nguyễn Văn Nam có mặt.",
        but="[TITLE Trưởng phòng] 3 năm liền đạt giải.",
    ),
    otherwise=NO,
)  # fmt: skip
