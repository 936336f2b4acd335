"""What makes words an office, and what may stand behind its role."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.edges import (
    capital_syllables,
    ends_name,
    inside_full_name,
    is_likely_person,
    starts_body,
)
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.reading.titles.shapes import role_row
from viunion_nlp.text.scan import CAPITAL, DIGITS, NATIVE, NEWLINE, SIGN

_LONGEST_NAME: Final = 5
_SHORTEST_BRAND: Final = 4  # letters


def in_body(facts: Facts, first: int, last: int) -> bool:
    """A body's name that began before covers it."""
    return facts.in_body_tail[first]


def ends_word(facts: Facts, first: int, last: int) -> bool:
    """It belongs to an everyday word that began before: "tăng trưởng", "cử tri"."""
    return facts.in_word_tail[first]


def in_name(facts: Facts, first: int, last: int) -> bool:
    """It is the rest of a person's name: "Đinh Công Sứ"."""
    return inside_full_name(facts, first, last)


def only_second_capital(facts: Facts, first: int, last: int) -> bool:
    """Of two syllables only the second has a capital, so that a name begins there: "chủ Nhiệm"."""
    if last - first != 2 or facts.shapes[first] & CAPITAL or not facts.shapes[last - 1] & CAPITAL:
        return False
    return role_row(facts, first).shared == 0


def not_in_own_capitals(facts: Facts, first: int, last: int) -> bool:
    """It is an abbreviation in other letters than its own: "bt" for "BT"."""
    if last - first > 1:
        return False
    role = role_row(facts, first).role
    return role.isupper() and facts.texts[first] != role


def longer_word(facts: Facts, first: int, last: int) -> bool:
    """With the next word it is no office: "chủ tịch đoàn"."""
    words = facts.words
    if facts.shapes[last] & CAPITAL or facts.gaps[last] == NEWLINE:
        return False
    return f"{words[last - 2]} {words[last - 1]} {words[last]}" in facts.lexicon.cues["no office"]


def small_role_follows(facts: Facts, first: int, last: int) -> bool:
    """It modifies roles with a capital only: "đồng Chủ tịch"."""
    modifier = facts.nodes[first].before_role
    assert modifier is not None
    return modifier.row.counts == "capital" and not facts.shapes[last] & CAPITAL


def has_object(facts: Facts, first: int, last: int) -> bool:
    """Small words that it governs follow: "phụ trách kinh tế"."""
    modifier = facts.nodes[first].after_role
    assert modifier is not None
    if modifier.row.counts != "closed" or facts.gaps[last] == NEWLINE:
        return False
    return not facts.shapes[last] & (CAPITAL | SIGN)


def stops(facts: Facts, first: int, last: int) -> bool:
    """The line ends, or a sign or figure stands here."""
    return facts.gaps[last] == NEWLINE or bool(facts.shapes[last] & (SIGN | DIGITS))


def belongs_to_nothing(facts: Facts, first: int, last: int) -> bool:
    """The role takes nothing behind it: "Phó Thủ tướng"."""
    return role_row(facts, first).body == ("none",)


def field_closed(facts: Facts, first: int, last: int) -> bool:
    """A field of work that is a verb elsewhere stands before a sign or the end of a line."""
    end = _field_end(facts, first, last)
    return end >= 0 and (facts.gaps[end] == NEWLINE or bool(facts.shapes[end] & SIGN))


def field_of_body(facts: Facts, first: int, last: int) -> bool:
    """The same before a body."""
    end = _field_end(facts, first, last)
    return end >= 0 and (facts.nodes[end].head is not None or starts_body(facts, end))


def field_of_subject(facts: Facts, first: int, last: int) -> bool:
    """The same before what its holder does."""
    end = _field_end(facts, first, last)
    if end < 0:
        return False
    return (
        facts.nodes[end].verb is not None or facts.words[end] in facts.lexicon.cues["subject acts"]
    )


def _field_end(facts: Facts, first: int, last: int) -> int:
    """Behind the field of work that follows a role; -1 where none does or the role takes none."""
    field = facts.nodes[last].field
    if field is None or "field" not in role_row(facts, first).body:
        return -1
    return last + field.length


def name_ends(facts: Facts, first: int, last: int) -> bool:
    """A verb or function word."""
    return ends_name(facts, last)


def unit_again(facts: Facts, first: int, last: int) -> bool:
    """The word of the unit stands again: "tổ trưởng tổ xử lý bài thi"."""
    return facts.words[first] == facts.words[last] and "unit" in role_row(facts, first).body


def trade(facts: Facts, first: int, last: int) -> bool:
    """A trade follows that is no verb beside the unit: "trưởng ban quản lý dự án"."""
    node = facts.nodes[last]
    if node.trade is None or node.verb is not None:
        return False
    return "task" in role_row(facts, first).body


def person(facts: Facts, first: int, last: int) -> bool:
    """They read as a full name, or begin with a surname."""
    return facts.nodes[first].surname is not None or is_likely_person(facts, first)


def abbreviation(facts: Facts, first: int, last: int) -> bool:
    """They begin with an abbreviation."""
    return first in facts.abbreviations


def fills_line(facts: Facts, first: int, last: int) -> bool:
    """The line holds nothing but them and one syllable of the role."""
    return facts.gaps[last] == NEWLINE and facts.gaps[first - 1] == NEWLINE


def before_name(facts: Facts, first: int, last: int) -> bool:
    """A person's name follows."""
    return is_likely_person(facts, last)


def brand(facts: Facts, first: int, last: int) -> bool:
    """One word that is no syllable and no name: "Viwasupco"."""
    if last - first > 1 or facts.shapes[first] & NATIVE:
        return False
    word = facts.words[first]
    return len(word) >= _SHORTEST_BRAND and word not in facts.lexicon.foreign_names


def given_name(facts: Facts, first: int, last: int) -> bool:
    """They begin with a given name."""
    return facts.words[first] in facts.lexicon.given_names


def before_speech(facts: Facts, first: int, last: int) -> bool:
    """A colon follows, as behind who speaks for a body."""
    if facts.words[last] != ":" or facts.gaps[last] == NEWLINE:
        return False
    return capital_syllables(facts, first, _LONGEST_NAME) == last


BEGINS: Final = Verdicts(
    "TITLE",
    "May an office begin at a word?",
    rule(in_body, NO, "a", but="a"),
    rule(ends_word, NO, "b", but="a"),
    otherwise=YES,
)

IS_ROLE: Final = Verdicts(
    "TITLE",
    "Are the words of a role an office here?",
    rule(in_name, NO, "c", but="a"),
    rule(only_second_capital, NO, "d", but="a"),
    rule(not_in_own_capitals, NO, "e", but="a"),
    rule(longer_word, NO, "f", but="a"),
    otherwise=YES,
)

MODIFIES: Final = Verdicts(
    "TITLE",
    "Does a word such as đồng, phó or nguyên modify the role behind it?",
    rule(ends_word, NO, "g", but="a"),
    rule(small_role_follows, NO, "h", but="a"),
    otherwise=YES,
)

MODIFIES_BEHIND: Final = Verdicts(
    "TITLE",
    "Does a word such as thường trực or phụ trách modify the role before it?",
    rule(has_object, NO, "i", but="a"),
    otherwise=YES,
)

FOLLOWS: Final = Verdicts(
    "TITLE",
    "May what stands behind a role belong to it?",
    rule(stops, NO, "j", but="a"),
    rule(belongs_to_nothing, NO, "k", but="a"),
    rule(field_closed, YES, "l", but="a"),
    rule(field_of_body, YES, "m", but="a"),
    rule(field_of_subject, YES, "n", but="a"),
    rule(name_ends, NO, "o", but="a"),
    otherwise=YES,
)

HAS_TASK: Final = Verdicts(
    "TITLE",
    "Do the small words behind a role say what its unit does?",
    rule(unit_again, YES, "p", but="a"),
    rule(trade, YES, "q", but="a"),
    otherwise=NO,
)

IS_NAME_OF_BODY: Final = Verdicts(
    "TITLE",
    "Are capitals behind a role a body's name rather than its holder's?",
    rule(person, NO, "r", but="a"),
    rule(abbreviation, NO, "s", but="a"),
    rule(fills_line, NO, "t", but="a"),
    rule(before_name, YES, "u", but="a"),
    rule(brand, YES, "v", but="a"),
    rule(given_name, NO, "w", but="a"),
    rule(before_speech, YES, "x", but="a"),
    otherwise=NO,
)
