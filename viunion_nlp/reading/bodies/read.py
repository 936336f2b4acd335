"""Reads the body that starts at a syllable: a head or a known name opens it, complements follow."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon import BodyHeadRow
from viunion_nlp.lexicon.phrases import BODY, FIELD, HEAD, PLACE, PLACE_WORD, TRANSPARENT
from viunion_nlp.reading.bodies.alone import STANDS_ALONE
from viunion_nlp.reading.bodies.beyond import GOES_BEYOND
from viunion_nlp.reading.bodies.brackets import behind_form, take_longer_head
from viunion_nlp.reading.bodies.bridges import is_legal_form
from viunion_nlp.reading.bodies.complements import (
    Complement,
    brand,
    edition,
    field,
    field_before_place,
    number,
    owner,
    place,
    proper_name,
    province,
    serial,
    site,
    task,
    topic,
)
from viunion_nlp.reading.bodies.counts import IS_PARTICULAR
from viunion_nlp.reading.bodies.dashes import (
    BEHIND_DASH,
    branch_behind_dash,
    is_dash_in_name,
    university,
)
from viunion_nlp.reading.bodies.dots import HAS_DOT
from viunion_nlp.reading.bodies.fields import begun_field_end, joins_field, more_fields
from viunion_nlp.reading.bodies.heads import head_at, read_said, said_behind_head
from viunion_nlp.reading.bodies.known import known_body
from viunion_nlp.reading.bodies.name import BodyName
from viunion_nlp.reading.bodies.nations import closes_with_nation, nation, national
from viunion_nlp.reading.bodies.parents import IS_PARENT, Unit, may_have_parent
from viunion_nlp.reading.bodies.plurals import GOES_ON
from viunion_nlp.reading.bodies.starts import ends_body, in_other_name, may_nest
from viunion_nlp.reading.bodies.workplaces import may_be_workplace
from viunion_nlp.reading.cues import cue_length
from viunion_nlp.reading.drafts import OrganizationDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.rules import Choice, option
from viunion_nlp.text.scan import CAPITAL, DIGITS, NEWLINE, SIGN

_LONGEST_BODY: Final = 40  # syllables
_DEEPEST: Final = 3  # bodies inside bodies
_COMPLEMENTS: Final = FIELD | HEAD | BODY | PLACE | PLACE_WORD | TRANSPARENT
_OPENINGS: Final = ("số", "của", "về", "tại")


def read_body(facts: Facts, first: int, *, in_title: bool = False) -> OrganizationDraft | None:
    """The longest body name that begins at a syllable, or None.

    Args:
        facts: what is known of the text; abbreviations and references have been found.
        first: the syllable.
        in_title: read as the body of an office, where lower-case and bare heads count.
    """
    return _read(facts, first, in_title=in_title, titled=in_title, depth=0)


def read_behind_role(
    facts: Facts, first: int, at: int, row: BodyHeadRow | None = None
) -> OrganizationDraft | None:
    """The body whose head a role holds and whose name goes on behind it, or None: "[Viện] trưởng [Huyết
    học]".

    Args:
        facts: what is known of the text.
        first: the head.
        at: behind the role.
        row: the head, where another one than stands there.
    """
    head = facts.nodes[first].head
    if row is None and head is not None:
        row = head.row
    if row is None:
        return None
    return _read_headed(facts, first, (row, at), in_title=True, titled=True, depth=0)


def _read(
    facts: Facts, first: int, *, in_title: bool, titled: bool, depth: int
) -> OrganizationDraft | None:
    node = facts.nodes[first]
    if not node.kinds & (HEAD | BODY) and first not in facts.abbreviations:
        return None
    if facts.in_reference[first] or depth > _DEEPEST:
        return None
    head = head_at(facts, first)
    if (head is None and node.body is None) or in_other_name(facts, first):
        return None
    if head is not None and "supreme" in head[0].traits and _is_idea(facts, head[1]):
        return None
    known = headed = None
    if node.body is not None:
        known = _read_known(facts, first, in_title=in_title, titled=titled, depth=depth)
    if head is not None:
        headed = _read_headed(facts, first, head, in_title=in_title, titled=titled, depth=depth)
    if known is None or headed is None:
        return known or headed
    if headed.last > known.last and GOES_BEYOND.say(facts, known.last, headed.last):
        return headed
    return known


def _is_idea(facts: Facts, last: int) -> bool:
    """Whether words behind a government's name make it a way to govern: "Chính phủ điện tử"; not before a
    number: "Nghị quyết Chính phủ số 42"."""
    length = cue_length(facts, last, "makes idea")
    behind = last + length
    return length > 0 and facts.words[behind] != ":" and not facts.shapes[behind] & DIGITS


def _read_known(
    facts: Facts, first: int, *, in_title: bool, titled: bool, depth: int
) -> OrganizationDraft | None:
    draft = known_body(facts, first)
    if draft is not None:
        _read_on(facts, BodyName(draft, in_title=in_title, titled=titled, depth=depth))
    return draft


def _read_headed(
    facts: Facts, first: int, found: tuple[BodyHeadRow, int],
    *, in_title: bool, titled: bool, depth: int,
) -> OrganizationDraft | None:  # fmt: skip
    head, head_last = found
    said = "" if facts.nodes[first].head is not None else said_behind_head(facts, first, head)
    draft = OrganizationDraft(
        first=first, last=head_last, rule="head", entry=head.head, head=head,
        kind=head.kind, level=head.level or None, said=said,
    )  # fmt: skip
    name = BodyName(draft, in_title=in_title, titled=titled, depth=depth)
    if draft.said:
        read_said(facts, name)
    _read_on(facts, name)
    head_last = name.head_last
    if draft.last > head_last:
        return draft if IS_PARTICULAR.say(facts, name, head_last, draft.last) else None
    draft.bare = not draft.said
    if not (in_title or (facts.shapes[first] | facts.shapes[first + 1]) & CAPITAL):
        return None  # a gate: nothing else names one body in lower case
    return draft if STANDS_ALONE.say(facts, name, first, head_last) else None


def _read_on(facts: Facts, name: BodyName) -> None:
    """Extend a name by complement after complement, until none follows."""
    draft, words = name.draft, facts.words
    provisional = facts.cue_openings["provisional"]
    while draft.last - draft.first < _LONGEST_BODY:
        at = draft.last
        if name.head is not None and words[at] == "(":
            if at == name.head_last and take_longer_head(facts, name):
                continue
            at = behind_form(facts, at, titled=name.titled)
        elif words[at] == "." and HAS_DOT.say(facts, name, draft.first, at):
            at += 1
        if words[at] in provisional:
            at += cue_length(facts, at, "provisional")
        if facts.gaps[at] == NEWLINE:
            break
        name.at = at
        if facts.nodes[at].plural is not None and not GOES_ON.say(facts, name, at, at + 1):
            break
        if not _may_go_on(facts, name, at):
            if facts.trace is not None:
                facts.trace.stopped("ORG", "nothing that follows goes on with the name", at)
            break
        fit = (COMPLEMENT if name.head is not None else OF_KNOWN).of(facts, name, at)
        if fit is None and words[at] == "-" and name.head is not None:
            fit = BEHIND_DASH.of(facts, name, at)
        if fit is None:
            break
        part = fit[1]
        draft.last = part.last
        draft.place = part.place or draft.place
        draft.kind = part.kind or draft.kind
        draft.level = part.level or draft.level if part.names else part.level
        name.named = name.named or part.names


def _may_go_on(facts: Facts, name: BodyName, at: int) -> bool:
    """A gate: whether anything begins at a syllable that could be a complement."""
    shape = facts.shapes[at]
    if shape & (CAPITAL | DIGITS) or facts.nodes[at].kinds & _COMPLEMENTS:
        return True
    word = facts.words[at]
    if shape & SIGN:
        if word == "(":
            return facts.words[at + 3] == ")" and closes_with_nation(facts, name, at)
        if word == "," and facts.nodes[at + 1].field is not None:
            return True
        dash = word == "-" and is_dash_in_name(facts, name, at)
        return dash or word == '"' or "action" in name.complement
    if word == "và" and facts.nodes[at + 1].plural is not None:
        return name.head is not None  # "… và các khu công nghiệp"
    if word == "và" and (begun_field_end(facts, name) or joins_field(facts, name)):
        return True
    if word in _OPENINGS or word in facts.cues["inside task"] or at in facts.abbreviations:
        return True
    if word in facts.cues["before country"] and "supreme" in name.traits:
        return True
    return not ends_body(facts, at) or is_legal_form(facts, at - 1)


def inner_body(facts: Facts, name: BodyName) -> Complement | None:
    """Another body: "Ban Thường vụ Tỉnh ủy"."""
    if "body" not in name.complement and not (name.named and name.wide):
        return None
    at = name.at
    transparent = facts.nodes[at].transparent
    if transparent is not None and facts.shapes[at + transparent.length] & CAPITAL:
        at += transparent.length
    if not may_nest(facts, at) and not may_be_workplace(facts, name, at):
        return None
    inner = _read_inner(facts, at, name)
    if inner is None:
        return _union_alone(facts, name, at)
    return _of_inner(name.draft, inner)


def _of_inner(draft: OrganizationDraft, inner: OrganizationDraft) -> Complement:
    """What a body inside another one gives it."""
    return Complement(
        inner.last,
        place=draft.place or inner.place,
        level=draft.level or inner.level,
        kind=inner.kind if draft.kind in (None, "other") else draft.kind,
    )


def _union_alone(facts: Facts, name: BodyName, at: int) -> Complement | None:
    """A union that is not named, behind its board: "BCH Công đoàn", "Ban Thường vụ CĐ"."""
    board = name.head
    if (
        board is None
        or board.kind not in ("other", "union")
        or board.bare != "capital"
        or name.named
    ):
        return None
    head = head_at(facts, at) if facts.shapes[at] & CAPITAL else None
    if head is None or head[0].kind != "union" or facts.nodes[head[1]].plural is not None:
        return None
    return Complement(head[1], kind="union", level=head[0].level or None)


def _read_inner(facts: Facts, at: int, name: BodyName) -> OrganizationDraft | None:
    """The body inside another one, read once: each of several heads in a row asks for those behind it."""
    key = (at, name.titled, name.depth)
    if key not in facts.inner_bodies:
        facts.inner_bodies[key] = _read(
            facts, at, in_title=True, titled=name.titled, depth=name.depth + 1
        )
    return facts.inner_bodies[key]


def parent(facts: Facts, name: BodyName) -> Complement | None:
    """The body that a unit belongs to, behind a dash: "Khoa Nội - Bệnh viện Gò Cao"; not one between dashes
    behind an office: "bà Lê Na - Trưởng phòng Nhân sự - Công ty An Phát - cho biết"."""
    if facts.words[name.at] != "-":  # a gate
        return None
    if not may_have_parent(facts, name) or not is_dash_in_name(facts, name, name.at):
        return None
    inner = _read_inner(facts, name.at + 1, name)
    if inner is None or facts.words[inner.last] == "-":
        return None
    if not IS_PARENT.say(facts, Unit(name, inner), inner.first, inner.last):
        return None
    return _of_inner(name.draft, inner)


def branch(facts: Facts, name: BodyName) -> Complement | None:
    """A bank, company or chamber has branches: "Ngân hàng Nhà nước chi nhánh Khu vực 5", "NHNN CN Sơn La"."""
    if facts.nodes[name.at].head is None and name.at not in facts.abbreviations:
        return None
    found = head_at(facts, name.at)
    if found is None or "branch" not in found[0].traits:
        return None
    inner = _read_inner(facts, name.at, name)
    if inner is None or inner.place is None:
        return None
    return Complement(inner.last, place=inner.place)


COMPLEMENT: Final[Choice[BodyName, Complement]] = Choice(
    "ORG",
    "What goes on with a body's name?",
    option(place, "[ORG LĐLĐ huyện Đức Hòa] mở hội.", but="[ORG Công ty May Hòa Phú] mở hội."),
    option(field, "[ORG Phòng kế toán] mở lớp.", but="[ORG LĐLĐ huyện] mở lớp."),
    option(
        more_fields, "[ORG Ban Tuyên giáo, Tổ chức và Nữ công LĐLĐ tỉnh] họp.",
        but="[ORG LĐLĐ huyện] họp bàn.",
    ),
    option(inner_body, "[ORG Ban Thường vụ Tỉnh ủy] họp bàn.", but="[ORG LĐLĐ huyện] họp bàn."),
    option(owner, "[ORG Tổ Công tác của Chính phủ] kiểm tra.", but="[ORG LĐLĐ huyện] kiểm tra."),
    option(number, "[ORG Quận đoàn 3] trồng cây.", but="[ORG LĐLĐ huyện] trồng cây."),
    option(
        serial, "[ORG Trung tâm Giáo dục thường xuyên số 3] mở lớp.", but="[ORG LĐLĐ tỉnh] mở lớp.",
    ),
    option(
        topic, "[ORG Ủy ban Quốc gia về biến đổi khí hậu] họp bàn.", but="[ORG LĐLĐ tỉnh] họp bàn.",
    ),
    option(task, "[ORG Ban Chỉ đạo chống hạn] lên đường.", but="[ORG LĐLĐ tỉnh] lên đường."),
    option(proper_name, "[ORG Công ty May Hòa Phú] lên đường.", but="[ORG LĐLĐ xã] lên đường."),
    option(
        field_before_place,
        "Quà của [ORG công đoàn ngành y tế Lào Cai] đã đến.", but="Quà của [ORG LĐLĐ xã] đã đến.",
    ),
    option(
        site, "[ORG Lãnh sự quán Việt Nam tại Quảng Châu] cử người.", but="[ORG LĐLĐ xã] cử người.",
    ),
    option(edition, "Bài đăng trên [ORG Báo Vĩnh Long điện tử].", but="Bài về [ORG LĐLĐ xã]."),
    option(parent, "[ORG Khoa Nội - Bệnh viện Gò Cao] mở.", but="[ORG Khoa Nội] - mở lớp."),
    option(nation, "[ORG Công ty Sulavina (Việt Nam)] dời đi.", but="[ORG LĐLĐ xã] dời đi."),
)  # fmt: skip


OF_KNOWN: Final[Choice[BodyName, Complement]] = Choice(
    "ORG",
    "What goes on with a name that the lexicon knows?",
    option(
        branch, "[ORG Agribank chi nhánh Đồng Nai] tặng quà.", but="[ORG VNPT Lâm Đồng] tặng sách.",
    ),
    option(brand, "[ORG Masan Resources] tuyển thợ lò.", but="[ORG VNPT Lâm Đồng] tuyển thợ."),
    option(
        owner,
        "[ORG Ủy ban Dân tộc của Chính phủ] họp báo.",
        but="[ORG VNPT Lâm Đồng] họp báo.", name="owner of known",
    ),
    option(
        branch_behind_dash,
        "[ORG Agribank - Chi nhánh Đồng Nai] tặng quà.",
        but="[ORG VNPT Lâm Đồng] tặng quà.", name="branch of known behind dash",
    ),
    option(
        university,
        "[ORG Trường ĐH KHXH&NV - ĐHQG Hà Nội|name=Trường Đại học Khoa học Xã hội và Nhân văn] dạy.",
        but="[ORG VNPT Lâm Đồng] mở lớp.", name="university of known",
    ),
    option(
        province, "[ORG VNPT Lâm Đồng] tặng xe.", but="[ORG Agribank chi nhánh Đồng Nai] tặng xe.",
    ),
    option(national, "[ORG UNICEF Việt Nam] tặng quà.", but="[ORG VNPT Lâm Đồng] trao quà."),
    option(
        place,
        "[ORG VCCI thành phố Đà Nẵng] tặng quà.", but="[ORG VNPT Lâm Đồng] tặng vé.", name="unit",
    ),
    option(
        edition,
        "Bài đăng trên [ORG Báo Lao Động online].",
        but="[ORG VNPT Lâm Đồng] tặng loa.", name="edition of known",
    ),
)  # fmt: skip
