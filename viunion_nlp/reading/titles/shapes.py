"""The ways in which offices are written."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon import BodyHeadRow, RoleRow
from viunion_nlp.lexicon.places import LEVELS, names_country
from viunion_nlp.reading.edges import (
    ends_name,
    is_likely_person,
    is_name_syllable,
    starts_office,
)
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.placenames import behind_number, read_place
from viunion_nlp.reading.placewords import place_word
from viunion_nlp.text.scan import CAPITAL, DIGITS, JOINED, NATIVE, NEWLINE, SIGN, UPPER

_LONGEST_NAME: Final = 5
_LONGEST_TASK: Final = 9
_LONGEST_ACRONYM: Final = 6
_MOST_FIELDS: Final = 8


def role_row(facts: Facts, first: int) -> RoleRow:
    """The row of the role that begins at a syllable."""
    role = facts.nodes[first].role
    assert role is not None
    return role.row


def role_end(facts: Facts, first: int) -> int:
    """Behind the role that begins at a syllable."""
    role = facts.nodes[first].role
    assert role is not None
    return first + role.length


def modifier_begins(facts: Facts, last: int) -> int:
    """Where the modifier that ends right before a syllable of the same line begins; -1 where none."""
    if facts.gaps[last] == NEWLINE:
        return -1
    modifier = facts.nodes[last - 1].before_role
    if modifier is not None and modifier.length == 1:
        return last - 1
    modifier = facts.nodes[last - 2].before_role
    return last - 2 if modifier is not None and modifier.length == 2 else -1


def joint_role(facts: Facts, last: int) -> int:
    """The second role of "Phó Chủ tịch - Tổng thư ký", one office of one body, of which the first one ends
    here; -1 where none, as in "Phó phòng - Ủy viên", two offices."""
    if facts.words[last] != "-" or NEWLINE in (facts.gaps[last], facts.gaps[last + 1]):
        return -1
    at = last + 1
    node = facts.nodes[at]
    if node.role is None and node.before_role is not None:
        at += node.before_role.length
    role = facts.nodes[at].role
    if role is None:
        return -1
    joint = " ".join(facts.words[at : at + role.length]) in facts.cues["joint role"]
    return at if joint else -1


def behind_joined_dot(facts: Facts, last: int) -> int:
    """Behind the dot that joins an abbreviated role to its body, "CT.CĐCS", also before a blank where no word
    stands before the role, "ông A, PCT. LĐLĐ tỉnh", or where a modifier is abbreviated, "Phó Bí thư TT. Đảng
    ủy"; ``last`` without one."""
    if facts.words[last] != "." or last - 1 not in facts.abbreviations:
        return last
    at = last + 1
    if facts.gaps[last] != JOINED or not facts.shapes[at] & CAPITAL or facts.gaps[at] == NEWLINE:
        return last
    if facts.gaps[at] == JOINED or facts.nodes[last - 1].after_role is not None:
        return at
    return at if _opens_dotted_office(facts, last - 1, at) else last


def _opens_dotted_office(facts: Facts, first: int, at: int) -> bool:
    """Whether an abbreviated role, or its modifier, stands at the beginning of a phrase and before a word for
    bodies."""
    if facts.nodes[at].head is None and facts.abbreviation_kind(at) != "body":
        return False
    first -= facts.nodes[first - 1].before_role is not None
    return bool(facts.shapes[first - 1] & SIGN) or facts.opens_sentence(first)


def behind_field(facts: Facts, head: BodyHeadRow, at: int) -> int:
    """Behind the field of work of such a kind of body: "công đoàn ngành [giáo dục]", "sở [y tế]"; not where
    it may be a verb: "giám đốc sở | kiểm tra"."""
    field = facts.nodes[at].field
    if field is None or facts.gaps[at] == NEWLINE or facts.nodes[at].verb is not None:
        return at
    return at + field.length if head.head in field.row.heads else at


def unit_stands_again(facts: Facts, role_last: int, shared: int) -> bool:
    """Whether the unit that a role ends with is named behind it: "Phó Trưởng ban [Ban Tổ chức]", "Phó
    Trưởng ban Thường trực [Ban Chỉ đạo …]"."""
    modifier = facts.nodes[role_last].after_role
    at = role_last if modifier is None else role_last + modifier.length
    if facts.in_word[at]:
        return False
    if at in facts.abbreviations:
        return _unit_is_short(facts, at, role_last - shared, shared)
    for index in range(shared):
        if facts.gaps[at + index] == NEWLINE:
            return False
        if facts.words[at + index] != facts.words[role_last - shared + index]:
            return False
    return True


def _unit_is_short(facts: Facts, at: int, unit: int, shared: int) -> bool:
    """Whether a body's short form begins with the unit that a role ends with: "Phó ban Thường trực [BDV
    Tỉnh ủy]"."""
    if facts.abbreviation_kind(at) != "body" or facts.gaps[at] == NEWLINE:
        return False
    words = facts.abbreviations[at].expansion.lower().split()
    return words[:shared] == facts.words[unit : unit + shared]


def generic_unit_end(facts: Facts, unit: int, last: int) -> int:
    """Behind the kind of unit that a role ends with: "Trưởng đoàn công tác", "Trưởng ban công tác mặt
    trận"."""
    word, head = facts.nodes[unit].word, facts.nodes[unit].head
    if word is None:
        return last
    return max(last, unit + word.length, unit + (0 if head is None else head.length))


def ends_in_unit(facts: Facts, last: int) -> bool:
    """Whether a kind of body, or a type word of places, ends right before a syllable."""
    for first in (last - 1, last - 2):
        node = facts.nodes[first]
        head, word = node.head, node.place_word
        if head is not None and first + head.length == last:
            return True
        if word is not None and first + word.length == last:
            return True
    return False


def fields_end(facts: Facts, first: int, last: int) -> int:
    """Behind more fields of one ministry, behind a dash, or behind commas up to "và": "Kinh tế[, Thương mại
    và Công nghiệp]"."""
    if facts.nodes[last + 1].field is None or facts.follows_plural(first):
        return last
    end = joint = last
    capital = facts.shapes[last - 1] & CAPITAL or facts.shapes[last - 2] & CAPITAL
    for _ in range(_MOST_FIELDS):
        sign, at = facts.words[joint], joint + 1
        following = facts.nodes[at].field
        if sign not in ("-", ",", "và") or following is None or facts.gaps[at] == NEWLINE:
            break
        if bool(facts.shapes[at] & CAPITAL) != bool(capital):
            break
        joint = at + following.length
        if sign != "," or "và" in facts.words[at:joint]:
            end = joint
    return end


def kind_end(facts: Facts, at: int) -> int:
    """Behind a head that no longer field or office hides, or a body's short form; -1 where none is."""
    node = facts.nodes[at]
    head = node.head
    if head is not None:
        known = node.body
        if known is not None and known.length > head.length:
            if not facts.shapes[at + known.length - 1] & DIGITS:
                return at + known.length  # "tòa án nhân dân tối cao"
        longer = node.field or node.role or node.word  # "cố vấn bộ trưởng", "giám đốc bộ phận"
        if longer is not None and longer.length > head.length:
            return -1
        return behind_field(facts, head.row, at + head.length)
    return facts.abbreviations[at].last if facts.abbreviation_kind(at) == "body" else -1


def level_end(facts: Facts, at: int) -> int:
    """Behind the level of a kind of body, "công an tỉnh", "UBND cấp huyện", the first of several: "UBND
    [tỉnh], thành phố".
    """
    if facts.gaps[at] == NEWLINE:
        return at
    first = at + (facts.words[at] in facts.cues["level"])
    word = place_word(facts, first)
    if word is None or word.row.level not in LEVELS or facts.shapes[first] & CAPITAL:
        return at
    return first + word.length


def task_end(facts: Facts, first: int) -> int:
    """Behind a field of work, or a run of small words that are no verbs, and a place; -1 where none."""
    node = facts.nodes[first]
    last = first
    if node.field is not None and facts.gaps[first] != NEWLINE:
        last += node.field.length
    while last < first + _LONGEST_TASK:
        step = _task_step(facts, last)
        if not step:
            break
        last += step
    if last == first:
        return -1
    if facts.shapes[last] & CAPITAL and facts.gaps[last] != NEWLINE:
        place = read_place(facts, last)
        if place is not None:
            return place[0][1]
    return last


def _task_step(facts: Facts, at: int) -> int:
    """How many syllables of a task stand here; 0 where it has ended."""
    if facts.gaps[at] == NEWLINE:
        return 0
    shape = facts.shapes[at]
    node = facts.nodes[at]
    unit = node.trade or node.head
    if unit is not None and not shape & CAPITAL:
        return unit.length
    if shape & (SIGN | DIGITS | CAPITAL) or ends_name(facts, at) or starts_office(facts, at):
        return 0
    return 1


def is_acronym(facts: Facts, index: int) -> bool:
    """Whether there are capital letters here that are neither a name nor a numeral: "Chủ tịch VCG"."""
    word = facts.words[index]
    if not facts.shapes[index] & UPPER or facts.shouting[index] or not word.isalpha():
        return False
    if not 2 <= len(word) <= _LONGEST_ACRONYM or word in facts.lexicon.foreign_names:
        return False
    return not is_name_syllable(facts, index) and word not in facts.cues["numeral"]


def branch_end(facts: Facts, first: int) -> int:
    """Behind letters of no syllable and the country where they have a branch: "JLL Việt Nam"."""
    last = first + 1
    place = facts.nodes[last].place
    if place is None or facts.shapes[first] & NATIVE or facts.gaps[last] == NEWLINE:
        return last
    return last + place.length if names_country(place.rows) else last


def name_run_end(facts: Facts, first: int) -> int:
    """Behind a run of capitals up to a line's end or a person's name, or behind letters: "UFC"."""
    if is_acronym(facts, first):
        return branch_end(facts, first)
    last = first + 1
    while last < first + _LONGEST_NAME and facts.shapes[last] & CAPITAL:
        if facts.gaps[last] == NEWLINE or is_likely_person(facts, last):
            break
        last += 1
    return last


def explains_name(facts: Facts, first: int) -> bool:
    """Whether an office explains the name before it, so that none follows: "Ông A - chủ tịch xã …"."""
    sign = first - 1
    if facts.words[sign] not in (",", "-", "(") or facts.gaps[first] == NEWLINE:
        return False
    start = sign
    while start > sign - _LONGEST_NAME and facts.shapes[start - 1] & CAPITAL:
        if start < sign and facts.gaps[start] == NEWLINE:
            break
        start -= 1
    if start == sign:
        return False
    return is_likely_person(facts, start) or facts.nodes[start - 1].honorific is not None


def names_holder(facts: Facts, at: int) -> bool:
    """Whether somebody is named right behind a role: "Trưởng ban Lê Văn An", "Trưởng ban Joe Hill", "Trưởng
    phòng Đại khẳng định"; not "Trưởng ban Phòng Chống Lụt Bão"."""
    node, shapes = facts.nodes[at], facts.shapes
    if node.head is not None:
        return False
    if is_likely_person(facts, at) or _given_name_acts(facts, at):
        return True
    if not shapes[at] & shapes[at + 1] & CAPITAL or (shapes[at] | shapes[at + 1]) & UPPER:
        return False
    if (facts.words[at], facts.words[at + 1]) in facts.lexicon.words or node.place is not None:
        return False
    if node.field is not None or node.trade is not None or node.verb is not None:
        return False
    if facts.nodes[at + 1].head is not None:
        return False  # "Trưởng khoa Luật Học viện …"
    if at + 1 in facts.abbreviations and facts.abbreviation_kind(at + 1) == "degree":
        return False  # "Trưởng khoa Nhi ThS …"
    return facts.gaps[at] != NEWLINE and facts.gaps[at + 1] != NEWLINE


def _given_name_acts(facts: Facts, at: int) -> bool:
    """Whether a given name with a capital stands before a verb."""
    if not facts.shapes[at] & CAPITAL or facts.words[at] not in facts.lexicon.given_names:
        return False
    if facts.nodes[at].field is not None or facts.gaps[at] == NEWLINE:
        return False
    behind = facts.nodes[at + 1]
    verb = behind.verb or behind.stop
    return verb is not None and (facts.words[at], facts.words[at + 1]) not in facts.lexicon.words


def country_end(facts: Facts, at: int) -> int:
    """Behind a country with the word for one: "nước Cộng hòa xã hội chủ nghĩa Việt Nam"; 0 if there is
    none."""
    if facts.words[at] not in facts.cues["country"]:
        return 0
    country = facts.nodes[at + 1].place
    if country is None or not names_country(country.rows):
        return 0
    return at + 1 + country.length


def school_name_end(facts: Facts, first: int) -> int:
    """Behind the name of a school, of two syllables or more, and its number: "An Lương Đông", "Gò Cao 2"."""
    second = first + 1
    more = facts.shapes[second] & CAPITAL and facts.gaps[second] != NEWLINE
    return behind_number(facts, name_run_end(facts, second if more else first))
