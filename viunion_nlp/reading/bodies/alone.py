"""Decides whether the head of a body names one by itself: "Nay Sở đã họp"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon.places import LEVELS
from viunion_nlp.reading.bodies.brackets import form_end
from viunion_nlp.reading.bodies.counts import always_one, has_inner_capital
from viunion_nlp.reading.bodies.heads import head_at
from viunion_nlp.reading.bodies.lists import in_list_of_kind, opens_list
from viunion_nlp.reading.bodies.name import BodyName
from viunion_nlp.reading.bodies.numbers import counts_units
from viunion_nlp.reading.bodies.places import lists_units
from viunion_nlp.reading.bodies.starts import follows_own_kind
from viunion_nlp.reading.bodies.workplaces import of_union
from viunion_nlp.reading.edges import is_likely_person
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.placewords import place_word
from viunion_nlp.reading.rules import NO, YES, VerdictsOf, rule_of
from viunion_nlp.text.letters import fold_phrase
from viunion_nlp.text.scan import CAPITAL, DIGITS, NEWLINE, UPPER

_MOST_HEADS: Final = 3  # of a list, behind the first


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
    rule_of(
        of_union, YES,
        "Nay [ORG Công đoàn nhà máy] đã về.", but="Nay Nhà máy đã về.",
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
