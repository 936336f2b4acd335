"""The tables of complements that may follow a body's head or its known name."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon import BodyRow, FieldRow
from viunion_nlp.lexicon.places import names_country
from viunion_nlp.reading.bodies.known import (
    branch_place_end,
    brand_end,
    foreign_name_end,
    goes_on_foreign,
    has_capital,
    is_region,
)
from viunion_nlp.reading.bodies.name import BodyName
from viunion_nlp.reading.bodies.names import proper_name_end
from viunion_nlp.reading.bodies.numbers import (
    head_number_end,
    is_share,
    number_inside_end,
    numbers_congress,
    serial_end,
)
from viunion_nlp.reading.bodies.places import (
    IS_DOMESTIC,
    begins_holder,
    body_place,
    level_of,
    nests_committee,
)
from viunion_nlp.reading.bodies.starts import ends_body
from viunion_nlp.reading.bodies.tasks import task_end
from viunion_nlp.reading.drafts import Stretch
from viunion_nlp.reading.edges import is_likely_person
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.rules import NO, YES, VerdictsOf, rule_of
from viunion_nlp.records import Level, OrganizationKind
from viunion_nlp.text.scan import CAPITAL, DIGITS, NEWLINE, SIGN

_LONGEST_FIELD: Final = 5  # lower-case syllables between a head and its place
_CALLED_AFTER_DAYS: Final = ("school", "enterprise")
_PLACED_KINDS: Final = ("front", "union", "party", "media", "other")


class Complement:
    """A part of a body's name: where it ends, and the place, level and kind that it gives the body."""

    __slots__ = ("kind", "last", "level", "names", "place")

    def __init__(
        self, last: int, *, place: Stretch | None = None, level: Level | None = None,
        kind: OrganizationKind | None = None, names: bool = True,
    ) -> None:  # fmt: skip
        self.last = last
        self.place = place
        self.level, self.kind = level, kind
        self.names = names


def place(facts: Facts, name: BodyName) -> Complement | None:
    """A place."""
    at = name.at
    if facts.nodes[at].place_word is not None and nests_committee(facts, at):
        return None
    at += "supreme" in name.traits and facts.words[at] in facts.cues["before country"]
    found = body_place(facts, at, titled=name.titled)
    if found is None or not TAKES_PLACE.say(facts, name, found[0], found[1]):
        return None
    level = level_of(facts, found) or (name.draft.level if name.head is not None else None)
    return Complement(found[1], place=found, level=level, names=False)


def begins_body(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """It only begins the name of a body: "Trung ương" in "Trung ương Đoàn"."""
    node = facts.nodes[first]
    own = node.body or node.head
    if own is None or first + own.length <= last or not facts.shapes[last] & CAPITAL:
        return False
    if not facts.shapes[first] & CAPITAL and begins_holder(facts, first + own.length - 1):
        return False  # "LĐLĐ tỉnh Đoàn Văn An"
    inner = facts.nodes[last].body
    return inner is None or last + inner.length <= first + own.length


def one_body(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """A body known by name is one and has no branches, or this is no unit of the country."""
    known = name.draft.body
    if known is None:
        return False
    if known.kind not in _PLACED_KINDS or known.level != "central":
        return True
    return name.draft.last != name.head_last or facts.nodes[first].place_word is None


def needs_other(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """Something else must stand between the head and a place."""
    if name.head is None or name.draft.last != name.head_last:
        return False
    return "place" not in name.complement


def begins_name(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """It only begins the name of a school: "Trường Tiểu học Việt Nam Ba Lan"."""
    if name.head is None or name.head.kind != "school" or name.draft.last != name.head_last:
        return False
    if facts.gaps[last] == NEWLINE or facts.nodes[first].place_word is not None:
        return False
    return bool(facts.shapes[last] & (CAPITAL | DIGITS))


def lies_inside(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """Parliaments and governments are of countries and their states."""
    if "supreme" not in name.traits:
        return False
    known = facts.nodes[first].place
    if known is None:
        word = facts.nodes[first].place_word
        return word is None or word.row.level != "region"
    return not names_country(known.rows)


def second_place(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """The name has a place already, and this one has no type word."""
    if name.draft.place is None:
        return False
    return first != name.draft.last or facts.nodes[first].place_word is None


TAKES_PLACE: Final[VerdictsOf[BodyName]] = VerdictsOf(
    "ORG",
    "May a place complete the name of a body?",
    rule_of(
        begins_body, NO,
        "[ORG Văn phòng Trung ương Đoàn|level=central] tặng quà.",
        but="[ORG LĐLĐ Hải Phòng|place=Hải Phòng] họp bàn.",
    ),
    rule_of(
        one_body, NO,
        "[ORG Bộ Y tế Lào|level=central] họp báo.",
        but="[ORG Mặt trận Tổ quốc Việt Nam tỉnh] tặng quà.",
    ),
    rule_of(
        needs_other, NO,
        "[ORG Công ty Hải Phòng Xanh] tuyển thợ.",
        but="[ORG LĐLĐ Hải Phòng|place=Hải Phòng] tặng quà.",
    ),
    rule_of(
        begins_name, NO,
        "Em học [ORG Trường Tiểu học Thái Hòa Phú].",
        but="Em học [ORG Trường Tiểu học Hải Phòng|place=Hải Phòng].",
    ),
    rule_of(
        lies_inside, NO,
        "Đại biểu [ORG Quốc hội] Đà Nẵng tiếp xúc cử tri.",
        but="Đại biểu [ORG Quốc hội Lào] tiếp xúc cử tri.",
    ),
    rule_of(
        second_place, NO,
        "Đại diện [ORG Hội Sinh viên Việt Nam] Đà Nẵng trao quà.",
        but="Đại diện [ORG LĐLĐ Đà Nẵng] trao quà.",
    ),
    otherwise=YES,
)  # fmt: skip


def field(facts: Facts, name: BodyName) -> Complement | None:
    """A field of work that the lexicon knows, or abbreviated: "Nội vụ", "GD&ĐT", "ngành y tế"."""
    at, draft = name.at, name.draft
    if name.named or draft.place is not None or "field" not in name.complement:
        return None
    start = at + (facts.words[at] in facts.cues["before field"])
    if start in facts.abbreviations and facts.abbreviation_kind(start) in ("field", "term"):
        last, longest = facts.abbreviations[start].last, facts.nodes[start].abbreviation
        # One field also with the "&" between its forms written out: "PCCC và CNCH".
        return Complement(last if longest is None else max(last, start + longest.length))
    phrase = facts.nodes[start].field
    if phrase is None:
        return None
    last = start + phrase.length
    if facts.nodes[start].verb is not None and _acts(facts, name, phrase.row, start):
        return None
    if not facts.shapes[draft.first] & CAPITAL and not has_capital(facts, start, last):
        return None
    if facts.words[last] == "," and facts.in_trade[last + 1] and "action" in name.complement:
        return None  # "Ban Chỉ đạo nghiên cứu, biên soạn …": a task
    if facts.words[last] == '"' and "action" in name.complement:
        return None  # "Ban Chỉ đạo Phong trào “…”": likewise
    longer = proper_name_end(facts, name, at, wide=True)
    return Complement(last if longer is None else max(last, longer))


def _acts(facts: Facts, name: BodyName, row: FieldRow, first: int) -> bool:
    """Whether a field in lower case is a verb behind a head that stands alone and has no such field: "Thanh
    tra tham mưu kế hoạch", but "Phòng tham mưu"."""
    head = name.head
    if head is None or head.bare == "never" or facts.shapes[first] & CAPITAL:
        return False
    return head.head not in row.heads


def owner(facts: Facts, name: BodyName) -> Complement | None:
    """Committees and working groups have an owner: "của Quốc hội"."""
    at = name.at
    if facts.words[at] != "của" or name.draft.head is None:
        return None
    if "owner" not in name.draft.head.complement:
        return None
    head = facts.nodes[at + 1].head
    if head is None or "supreme" not in head.row.traits:
        return None
    return Complement(at + 1 + head.length)


def number(facts: Facts, name: BodyName) -> Complement | None:
    """A figure: "Quận đoàn 5"; a day that a school or firm bears: "Trường Mầm non 19-5"."""
    if not facts.shapes[name.at] & DIGITS or facts.gaps[name.at] == NEWLINE:
        return None
    last = None
    if name.draft.kind in _CALLED_AFTER_DAYS and name.at == name.head_last:
        if facts.shapes[name.draft.first] & CAPITAL and not is_share(facts, name.at):
            last = number_inside_end(facts, name, name.at)
    if last is None:
        last = head_number_end(facts, name, name.at)
    return Complement(last) if last is not None else None


def serial(facts: Facts, name: BodyName) -> Complement | None:
    """A number with its word: "Cơ sở cai nghiện ma túy số 1"; a school's own name may follow: "Trường Tiểu
    học số 2 Hòa Phú"."""
    last = serial_end(facts, name, name.at) if facts.words[name.at] == "số" else None
    if last is None:
        return None
    named = name.head is None or name.head.kind != "school" or is_likely_person(facts, last)
    return Complement(last, level=name.draft.level, names=named)


def topic(facts: Facts, name: BodyName) -> Complement | None:
    """What a board is about: "về phòng chống tác hại của thuốc lá"."""
    if facts.words[name.at] != "về" or name.named or name.draft.place is not None:
        return None
    last = task_end(facts, name, name.at + 1) if "ve" in name.complement else None
    return Complement(last) if last is not None else None


def task(facts: Facts, name: BodyName) -> Complement | None:
    """What a board has to do: "phòng, chống dịch"."""
    if name.named or name.draft.place is not None or "action" not in name.complement:
        return None
    last = task_end(facts, name, name.at)
    return Complement(last) if last is not None else None


def proper_name(facts: Facts, name: BodyName) -> Complement | None:
    """A name of its own."""
    if name.named or name.draft.place is not None:
        return None
    if (not name.wide and "name" not in name.complement) or numbers_congress(facts, name):
        return None
    last = proper_name_end(facts, name, name.at, wide=name.wide)
    return Complement(last) if last is not None else None


def field_before_place(facts: Facts, name: BodyName) -> Complement | None:
    """A field of work in lower case between a head and a place of the country: "công đoàn ngành y tế Lào
    Cai"."""
    at, draft = name.at, name.draft
    if name.named or draft.place is not None:
        return None
    if not name.wide and "name" not in name.complement:
        return None
    if NO_FIELD.say(facts, name, draft.first, at):
        return None
    start = at + (facts.words[at] in facts.cues["before field"])
    phrase = facts.nodes[start].field
    last = _lower_field_end(facts, name, at if phrase is None else start + phrase.length)
    return Complement(last) if last is not None else None


def one_syllable(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """The head has one syllable, and may be another word."""
    return last - first < 2


def of_state(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """Bodies of the state have known fields."""
    return name.draft.kind == "state"


def indefinite(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """Any one of a kind: "một công ty may Bình Dương"."""
    return facts.words[first - 1] in facts.cues["indefinite"]


def place_kind(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """The head begins the type word of a place: "trung tâm đô thị Chí Linh"."""
    word = facts.nodes[first].place_word
    return word is not None and first + word.length > last


NO_FIELD: Final[VerdictsOf[BodyName]] = VerdictsOf(
    "ORG",
    "Is there no field of work in lower case between a head and its place?",
    rule_of(
        one_syllable, YES,
        "Chánh tòa hình sự Gia Lai phát biểu.", but="Chị về [ORG công ty may Gia Lai].",
    ),
    rule_of(
        of_state, YES,
        "Kết quả thanh tra thuế tỉnh Bình Định đã rõ.",
        but="Lương của [ORG công ty may Bình Định] đã rõ.",
    ),
    rule_of(
        indefinite, YES,
        "Một công ty may Bình Dương tuyển thợ.", but="Thợ [ORG công ty may Bình Dương] ra về.",
    ),
    rule_of(
        place_kind, YES,
        "Dân nói về trung tâm đô thị Chí Linh.", but="Dân nói về [ORG công ty may Chí Linh].",
    ),
    otherwise=NO,
)  # fmt: skip


def _lower_field_end(facts: Facts, name: BodyName, index: int) -> int | None:
    """Where a place of the country, or a company's foreign name, closes a field of work in lower case."""
    limit = min(facts.count, index + _LONGEST_FIELD + 1)
    while index < limit:
        found = body_place(facts, index, titled=name.titled)
        if found is not None:
            closes = index > name.at and IS_DOMESTIC.say(facts, found[0], found[1])
            return index if closes else None
        if facts.abbreviation_kind(index) in ("field", "term"):
            index = facts.abbreviations[index].last
            continue
        if goes_on_foreign(facts, index) and index > name.at and name.draft.kind == "enterprise":
            known = facts.nodes[index].body if name.titled else None
            return foreign_name_end(facts, index) if known is None else index + known.length
        if facts.shapes[index] & (CAPITAL | SIGN | DIGITS) or ends_body(facts, index):
            return None
        index += 1
    return None


def site(facts: Facts, name: BodyName) -> Complement | None:
    """Associations, embassies and offices lie somewhere: "tại Vĩnh Phúc"."""
    at = name.draft.last
    if facts.words[at] != "tại" or "site" not in name.complement or at == name.head_last:
        return None
    found = body_place(facts, at + 1, titled=name.titled)
    if found is None or not has_capital(facts, found[0], found[1]):
        return None
    return Complement(found[1], place=found)


def edition(facts: Facts, name: BodyName) -> Complement | None:
    """Newspapers have editions: "điện tử", "online"."""
    at = name.draft.last
    of_known = name.head is None and name.draft.kind == "media"
    if not of_known and ("edition" not in name.complement or at == name.head_last):
        return None
    editions = facts.cues["edition"]
    if f"{facts.words[at]} {facts.words[at + 1]}" in editions:
        return Complement(at + 2)
    return Complement(at + 1) if facts.words[at] in editions else None


def brand(facts: Facts, name: BodyName) -> Complement | None:
    """Capitals go on with a company's known name: "Masan Resources"."""
    draft = name.draft
    if draft.body is None or draft.body.kind != "enterprise" or draft.last != name.head_last:
        return None
    if facts.nodes[draft.first].head is not None:
        return None
    if not name.in_title and not goes_on_foreign(facts, draft.last):
        return None
    last = brand_end(facts, draft.last)
    return Complement(last) if last > draft.last else None


def _has_regions(facts: Facts, name: BodyName, body: BodyRow) -> bool:
    """Whether a region stands behind the letters of a central body, which may have an office there."""
    if body.level != "central" or body.kind not in _PLACED_KINDS or not is_region(facts, name.at):
        return False
    return name.at == name.head_last == name.draft.first + 1


def province(facts: Facts, name: BodyName) -> Complement | None:
    """A company's branch in a province or region, "VNPT Lâm Đồng", or that of a central body in a region,
    behind its letters: "VCCI Đồng bằng sông Cửu Long"."""
    body = name.draft.body
    if body is None or (body.kind != "enterprise" and not _has_regions(facts, name, body)):
        return None
    last = branch_place_end(facts, name.at)
    return Complement(last) if last is not None else None
