"""Tells rows about people, one below the other, from lines of a paragraph that happen to be as long."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.text.scan import CAPITAL, DIGITS, NEWLINE, SIGN

_LONGEST_NAME: Final = 5  # syllables
_DIVIDING: Final = (",", "-", ":", "(", ";")


def opens_with_address(facts: Facts, first: int, last: int) -> bool:
    """It begins with a word of address, written with a capital as a sentence is, and a name."""
    if not facts.shapes[first] & CAPITAL or facts.shapes[first - 1] & SIGN:
        return False
    address = facts.lexicon.phrases.node_at(facts.words, first).honorific
    return address is not None and _name_end(facts, first + address.length) > 0


def opens_with_name(facts: Facts, first: int, last: int) -> bool:
    """It begins with a full name that a sign or an office follows, and so does the line before or behind."""
    if not _begins_entry(facts, first) or facts.shapes[first - 1] & SIGN:
        return False
    firsts = facts.lines.firsts
    line = bisect_left(firsts, first)
    if _begins_entry(facts, firsts[line - 1]):
        return True
    return last < facts.count and _begins_entry(facts, last)


def _begins_entry(facts: Facts, first: int) -> bool:
    """Whether a line begins with a full name that a sign or an office follows."""
    last = _name_end(facts, first)
    if not last or facts.gaps[last] == NEWLINE:
        return False
    if facts.words[last] in _DIVIDING:
        return True
    return facts.lexicon.phrases.node_at(facts.words, last).role is not None


def _name_end(facts: Facts, first: int) -> int:
    """The end of a surname with capitals behind it, two to five syllables; 0 where none stands."""
    shapes = facts.shapes
    if (
        not shapes[first] & CAPITAL
        or facts.lexicon.phrases.single(facts.words[first]).surname is None
    ):
        return 0
    last = first + 1
    while last < first + _LONGEST_NAME and shapes[last] & CAPITAL and not shapes[last] & DIGITS:
        if facts.gaps[last] == NEWLINE or facts.lexicon.phrases.node_at(facts.words, last).role:
            break
        last += 1
    return last if last > first + 1 else 0


IS_ROW: Final = Verdicts(
    "HOLDS",
    "Does a line as long as the others begin a row about another person?",
    rule(
        opens_with_address, YES,
        "Bà [PERSON#a Tô Thị Mận], [TITLE Chủ tịch UBND xã Gò Cao|by=a]\n"
        "Ông [PERSON#b Lò Văn Páo], [TITLE Trưởng Công an xã Gò Cao|by=b]\n"
        "Bà [PERSON#c Bàn Thị Hạt], [TITLE Chủ tịch HĐND xã Gò Cao|by=c]\n"
        "Ông [PERSON#d Tô Văn Sếnh], [TITLE Phó Chủ tịch xã Gò Cao|by=d]\n"
        "Bà [PERSON#e Lò Thị Mây], [TITLE Chủ tịch Hội Phụ nữ xã|by=e]",
        but="Ngày hội năm nay có nhiều hoạt động\nbổ ích, đông đảo đoàn viên cùng tham\n"
        "gia, mang lại không khí vui tươi cho\nmọi nhà, theo lời của ông [PERSON#a Lò Văn\n"
        "Páo], [TITLE Chủ tịch xã|by=a].",
    ),
    rule(
        opens_with_name, YES,
        "[PERSON#a Tô Thị Mận], [TITLE Chủ tịch UBND xã Gò Cao|by=a]\n"
        "[PERSON#b Lò Văn Páo], [TITLE Trưởng Công an xã Gò Cao|by=b]\n"
        "[PERSON#c Bàn Thị Hạt], [TITLE Chủ tịch HĐND xã Gò Cao|by=c]\n"
        "[PERSON#d Tô Văn Sếnh], [TITLE Phó Chủ tịch xã Gò Cao|by=d]\n"
        "[PERSON#e Lò Thị Mây], [TITLE Chủ tịch Hội Phụ nữ xã|by=e]",
        but="Ngày hội năm nay có nhiều hoạt động\nbổ ích, đông đảo đoàn viên cùng tham\n"
        "gia, mang lại không khí vui tươi cho\nmọi nhà, theo lời của ông [PERSON#a Lò Văn\n"
        "Páo], [TITLE Chủ tịch xã|by=a].",
    ),
    otherwise=NO,
)  # fmt: skip
