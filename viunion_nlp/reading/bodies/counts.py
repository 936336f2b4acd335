"""Decides whether a reading names one particular body rather than a kind of body."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon.places import LEVELS, names_country
from viunion_nlp.reading.bodies.brackets import form_end
from viunion_nlp.reading.bodies.bridges import is_legal_form
from viunion_nlp.reading.bodies.heads import head_at
from viunion_nlp.reading.bodies.lists import in_list_of_kind, opens_list
from viunion_nlp.reading.bodies.name import BodyName
from viunion_nlp.reading.bodies.numbers import counts_units, is_counted
from viunion_nlp.reading.bodies.places import lists_units
from viunion_nlp.reading.bodies.starts import begins_no_paper, follows_own_kind
from viunion_nlp.reading.edges import is_likely_person
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.placewords import place_word
from viunion_nlp.reading.rules import NO, YES, VerdictsOf, rule_of
from viunion_nlp.text.letters import fold_phrase
from viunion_nlp.text.scan import CAPITAL, DIGITS, NEWLINE, SIGN, UPPER

_MOST_HEADS: Final = 3  # of a list, behind the first


def several(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """A plural or a number that counts stands right before: "các công ty may Bình Dương", "54 trạm BOT"."""
    head = name.draft.first
    if name.in_title:
        return False
    if facts.follows_plural(head):
        return True
    return not facts.shapes[head] & CAPITAL and is_counted(facts, head)


def spread(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """The units that have such a body each follow: "phòng GD-ĐT các huyện", "Sở Nội vụ 34 tỉnh", "Phòng Y
    tế quận, huyện"."""
    if name.draft.place is not None or facts.gaps[last] == NEWLINE:
        return False
    if facts.words[last] == "(":
        last = form_end(facts, last)
    if facts.nodes[last].place_word is not None and lists_units(facts, last):
        return True
    if facts.nodes[last].plural is None:
        return bool(facts.shapes[last] & DIGITS) and counts_units(facts, last)
    unit = place_word(facts, last + 1)
    return unit is not None and unit.row.level in LEVELS


def form_only(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """Nothing but the legal form, or words that the text abbreviates, stands behind "Công ty"."""
    assert name.head is not None
    if name.head.kind != "enterprise" or name.in_title:
        return False
    short = facts.abbreviations.get(first)
    if short is not None and short.last == last and short.origin == "definition":
        return short.expansion.islower()  # "Công ty CBTT chậm": it tells something
    for index in range(first, last):
        if not is_legal_form(facts, index):
            return False
    return True


def broken_field(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """A field that lost a mark breaks the name off: "Bộ Chinh trị"; no known field or word begins there."""
    if "known field" not in name.traits or name.draft.place is not None:
        return False
    behind_field = first + 1
    while behind_field < last and not _joins_no_field(facts, behind_field):
        behind_field += 1
    if has_inner_capital(facts, first + 1, behind_field):
        return False
    node = facts.nodes[first]
    if node.field is not None or node.place is not None or first in facts.abbreviations:
        return False
    if not facts.shapes[first] & CAPITAL or facts.shapes[first + 1] & (CAPITAL | SIGN | DIGITS):
        return False
    behind = facts.nodes[first + 1]
    if facts.gaps[first + 1] == NEWLINE or behind.stop is not None or behind.verb is not None:
        return False
    pair = (facts.words[first], facts.words[first + 1])
    return pair not in facts.lexicon.words and pair not in facts.lexicon.compounds


def _joins_no_field(facts: Facts, index: int) -> bool:
    """Whether "và" stands here, and no word of a field of work behind it."""
    if facts.words[index] != "và":
        return False
    return (facts.words[index + 1], facts.words[index + 2]) not in facts.lexicon.field_pairs


def of_unit(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """A level of the country by itself, which means the one spoken of: "Công đoàn phường"."""
    word = facts.nodes[first].place_word
    if "generic" not in name.traits or word is None or word.row.level not in LEVELS:
        return False
    head = name.draft.first
    if first + word.length != last or first != name.head_last or lists_units(facts, first):
        return False
    several = facts.follows_plural(head) or facts.words[head - 1] in facts.cues["level"]
    return not several and (name.in_title or bool(facts.shapes[head] & CAPITAL))


def generic(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """A head that means a kind of body unless a capital follows: "công đoàn cơ sở", "Cơ quan BHXH"."""
    if "generic" not in name.traits:
        return False
    short = facts.abbreviations.get(first) if name.draft.kind == "other" else None
    said = short is not None and short.last == last
    return said or not has_inner_capital(facts, first, last)


def capital(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """The head has a capital."""
    return bool(facts.shapes[name.draft.first] & CAPITAL)


def of_country(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """A kind of company or house by its country: "khách sạn Trung Quốc"."""
    known = facts.nodes[first].place
    if known is None or name.head is None or name.head.kind not in ("enterprise", "other"):
        return False
    return first + known.length == last and names_country(known.rows)


def centre_of_place(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """The middle of a town: "trung tâm Sài Gòn"."""
    return "middle" in name.traits and name.draft.place == (first, last)


def lower_with_name(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """A head of one syllable in lower case, with what makes it one: a name behind "báo", which is no verb as
    in "báo Công an xã"; a field of work behind "sở"."""
    told = name.draft.kind == "media" and begins_no_paper(facts, first)
    if told or not lower_syllable(facts, name, first, last):
        return False
    if "name" in name.complement or "words" in name.complement:
        return bool(facts.shapes[first] & CAPITAL) or facts.words[first] == '"'
    kind = facts.abbreviation_kind(first)
    if kind is not None:
        return kind in ("field", "body")
    return bool(facts.shapes[first] & CAPITAL) and facts.nodes[first].field is not None


def lower_syllable(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """A head of one syllable in lower case is another word."""
    return not name.in_title and first - name.draft.first == 1


def inner_capital(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """There is a capital behind the head, or inside a head of several syllables."""
    if has_inner_capital(facts, first, last):
        return True
    return has_inner_capital(facts, name.draft.first + 1, first)


def always_one(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """The head alone names one body, or in an office the head behind it: "ban thường vụ tỉnh ủy"."""
    inner = facts.nodes[first].head
    if name.in_title and inner is not None and inner.row.bare == "always":
        return True
    return name.head is not None and name.head.bare == "always"


def has_inner_capital(facts: Facts, first: int, last: int) -> bool:
    """Whether a syllable of a stretch has a capital, brackets aside."""
    for index in range(first, last):
        if facts.shapes[index] & CAPITAL and facts.words[index - 1] != "(":
            return True
    return False


IS_PARTICULAR: Final[VerdictsOf[BodyName]] = VerdictsOf(
    "ORG",
    "Does a head with complements name one body?",
    rule_of(
        several, NO,
        "Các công ty May Hòa Phú tuyển thợ.", but="Thợ [ORG công ty May Hòa Phú] ra về.",
    ),
    rule_of(
        spread, NO,
        "Theo phòng Nội vụ các huyện, số hồ sơ giảm.",
        but="Theo [ORG phòng Nội vụ], số hồ sơ giảm.",
    ),
    rule_of(
        form_only, NO,
        "Chị làm ở công ty TNHH từ lâu.", but="Chị làm ở [ORG công ty TNHH Hòa Phú].",
    ),
    # Rare: pages read by machine; nothing else keeps half a field from being a name.
    rule_of(
        broken_field, NO,
        "Nghị quyết của Bộ Chinh trị được học tập.", but="Việc của [ORG Bộ Cách mạng] đã xong.",
    ),
    rule_of(
        of_unit, YES,
        "[ORG Công đoàn phường] tặng quà.", but="Chủ tịch Công đoàn công ty tặng quà.",
    ),
    rule_of(
        generic, NO,
        "Chủ tịch Công đoàn công ty tặng quà.",
        but="Chủ tịch [ORG Công đoàn Công ty May Hòa Phú] tặng quà.",
    ),
    rule_of(capital, YES, "[ORG Công an tỉnh] tặng quà.", but="Chị làm ở tổ hậu cần, anh Nam lái xe."),
    rule_of(
        of_country, NO,
        "Thợ công ty Hàn Quốc đình công.", but="Thợ [ORG công ty May Hòa Phú] đình công.",
    ),
    rule_of(
        centre_of_place, NO,
        "Nhà ở trung tâm Sài Gòn tăng giá.", but="Khách đến [ORG nhà hát Sài Gòn] tăng.",
    ),
    rule_of(lower_with_name, YES, "Em học [ORG khoa Luật].", but="Chị tiêm vắc xin phòng Covid."),
    rule_of(
        lower_syllable, NO,
        "Chị làm ở đội [ORG Sở Tư pháp].", but="Chị làm ở [ORG công ty May Hòa Phú].",
    ),
    rule_of(
        inner_capital, YES,
        "Em học [ORG trường THPT Hòa Phú].", but="Chị gặp ban chỉ đạo chống hạn.",
    ),
    rule_of(
        always_one, YES,
        "Cử tri gặp [ORG hội đồng nhân dân huyện] hôm qua.",
        but="Cử tri gặp ban chỉ đạo chống hạn.",
    ),
    otherwise=NO,
)  # fmt: skip


def follows_plural(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """A plural stands right before, or before the role that a body in lower case is part of: "các trưởng ban
    công tác Mặt trận"."""
    at = first - 1
    if facts.follows_plural(first) or in_list_of_kind(facts, at):
        return True
    if not name.in_title or name.depth or facts.shapes[first] & CAPITAL:
        return False
    return facts.follows_plural(at)


def _names_kinds(facts: Facts, index: int) -> bool:
    """Whether "các", "cấp", "hai cấp" or the like stands at a syllable; not "những ngày qua"."""
    kinds = facts.cues["kinds follow"]
    if facts.words[index + 1] in facts.cues["time"]:
        return False
    return facts.words[index] in kinds or " ".join(facts.words[index : index + 2]) in kinds


def plural_behind_others(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """The plural stands behind the last of several heads: "HĐND, UBND các tỉnh"; not behind a body of a level
    of its own: "Tỉnh ủy, UBND các xã"."""
    if name.head is None or name.head.level or "before plurals" in name.traits:
        return False
    for _ in range(_MOST_HEADS):
        if facts.words[last] not in (",", "và", "-") or facts.gaps[last] == NEWLINE:
            return False
        other = head_at(facts, last + 1)
        if other is None:
            return False
        last = other[1]
        if _names_kinds(facts, last):
            return True
    return False


def plural_of_owner(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """The plural follows the head of the body that it is part of: "Ban Thường vụ LĐLĐ các tỉnh"."""
    if facts.gaps[last] == NEWLINE:
        return False
    owner = head_at(facts, last)
    return owner is not None and _names_kinds(facts, owner[1])


def listed_units(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """The units that have such a body each follow: "UBND phường, xã"."""
    return lists_units(facts, last)


def plural_behind(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """A plural or "cấp" follows: "UBND các tỉnh", "Tòa án cấp huyện", "HĐND hai cấp", "UBND ở 5 tỉnh",
    also behind a short form: "Liên đoàn Lao động (LĐLĐ) các huyện"."""
    if facts.gaps[last] == NEWLINE or "before plurals" in name.traits:
        return False
    if facts.words[last] == "(":
        last = form_end(facts, last)
    elif facts.words[last] == ")" and facts.words[first - 1] == "(":
        last += 1
    if _names_kinds(facts, last):
        return facts.words[last] != "," or (last - first == 1 and first not in facts.abbreviations)
    if facts.shapes[last] & DIGITS:
        return counts_units(facts, last)
    said = facts.words[last]
    if said not in ("tại", "của") and said not in facts.cues["before house"]:
        return False
    unit = place_word(facts, last + 2)
    return bool(facts.shapes[last + 1] & DIGITS) and unit is not None and unit.row.level in LEVELS


def lower_in_title(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """In lower case, but a whole name, of an office: "chủ tịch hội đồng nhân dân"."""
    return always_one(facts, name, first, last) and name.in_title and last - first >= 2


def lower_first_in_title(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """Only the syllable that it shares with a role is in lower case: "Trưởng ban Công tác Mặt trận"."""
    if not name.in_title or name.head is None or name.head.bare != "capital":
        return False
    return has_inner_capital(facts, first + 1, last)


def lower(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """It is written small, or a board that all have, "ban Chấp hành", or no head: "nghị Viện kiểm sát"."""
    if facts.shapes[first] & CAPITAL or last - first < 2 or not facts.shapes[first + 1] & CAPITAL:
        return not facts.shapes[first] & CAPITAL
    inner, owners = facts.nodes[first + 1].head, facts.lexicon.naming.body_owners
    shared = name.draft.entry in owners and len(owners[name.draft.entry].owner) > 2
    return shared or (inner is not None and first + inner.length >= last)


def company_inside(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """A company that another body belongs to: "Công đoàn Công ty"."""
    return name.depth > 0 and name.head is not None and name.head.kind == "enterprise"


def opening_capital(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """The capital may be the sentence's only, and no such body was named before; not of the first of a list
    of bodies: "Đảng ủy, HĐND, UBND xã"."""
    if name.in_title or facts.shapes[first] & UPPER or not facts.opens_sentence(first):
        return False
    if opens_list(facts, last):
        return False
    return not (has_inner_capital(facts, first + 1, last) or follows_own_kind(facts, name, last))


def counts_with_capital(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """The head alone names one body if it has a capital."""
    return name.head is not None and name.head.bare == "capital"


def unit_said(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """An abbreviation names the unit or the committee as well: "CĐP", "TTĐU"."""
    said = fold_phrase(name.draft.said)
    if said in facts.lexicon.levels_by_word:
        return True
    committee = facts.lexicon.heads_by_name.get(said)
    return committee is not None and committee.bare != "never"


def before_holder(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """The body of an office, with a capital, before the name of who holds it, or an institute of a kind that
    the text has named."""
    if not name.titled or name.depth or not facts.shapes[first] & CAPITAL:
        return False
    institute = "kind behind role" in name.traits and name.draft.kind != "union"
    return (institute and follows_own_kind(facts, name, last)) or is_likely_person(facts, last)


STANDS_ALONE: Final[VerdictsOf[BodyName]] = VerdictsOf(
    "ORG",
    "Does a head alone name one body?",
    rule_of(follows_plural, NO, "Các Sở đã họp.", but="Việc này [ORG Sở] đã họp."),
    rule_of(
        listed_units, NO, "Chị nộp hồ sơ ở UBND huyện, thị xã.", but="Chị nộp đơn tại [ORG UBND].",
    ),
    rule_of(plural_behind, NO, "Nay UBND các tỉnh báo cáo.", but="Nay [ORG UBND] báo cáo."),
    rule_of(
        plural_of_owner, NO,
        "Nay Ban Thường vụ LĐLĐ các tỉnh báo cáo.", but="Nay [ORG Ban Thường vụ] báo cáo.",
    ),
    rule_of(
        plural_behind_others, NO,
        "Nay HĐND, UBND các tỉnh báo cáo.", but="Nay [ORG HĐND], [ORG UBND] báo cáo.",
    ),
    rule_of(lower_in_title, YES, "Bà là Bí thư [ORG tỉnh đoàn].", but="Bà là Bí thư chi bộ."),
    rule_of(
        lower_first_in_title, YES,
        "Bà là Trưởng [ORG ban công tác Mặt trận].", but="Bà là Trưởng ban công tác xã hội.",
    ),
    rule_of(lower, NO, "Bà gặp ban Thường vụ hôm qua.", but="Bà gặp [ORG Hội đồng quản trị]."),
    rule_of(always_one, YES, "[ORG Tỉnh ủy] khai mạc.", but="Bệnh viện khai trương."),
    rule_of(
        company_inside, YES,
        "Nay [ORG Ban Lãnh đạo Công ty|kind=enterprise] đã về.", but="Nay Công ty đã về.",
    ),
    rule_of(
        opening_capital, NO,
        "Ban chấp hành họp mỗi quý một lần.", but="Nay [ORG Ban chấp hành] họp mỗi quý một lần.",
    ),
    rule_of(
        counts_with_capital, YES,
        "Việc này [ORG Đảng đoàn] xin ý kiến.", but="Việc này Bệnh viện xin ý kiến.",
    ),
    rule_of(unit_said, YES, "Việc này [ORG CĐP] xin ý kiến.", but="Việc này CĐ xin ý kiến."),
    rule_of(
        before_holder, YES,
        "Phó Giám đốc [ORG Trung tâm] Tô Văn Páo dự họp.", but="Phó Giám đốc Trung tâm dự họp.",
    ),
    otherwise=NO,
)  # fmt: skip
