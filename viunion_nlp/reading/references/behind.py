"""What stands behind the number of a reference: what may part it from its date and issuer, a quoted title."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.cues import cue_length
from viunion_nlp.reading.drafts import Stretch
from viunion_nlp.reading.facts import Facts
from viunion_nlp.text.letters import is_roman
from viunion_nlp.text.scan import CAPITAL, DIGITS, FIGURE, JOINED, NEWLINE, SPACE, UPPER

_LONGEST_BRACKET: Final = 20
_LONGEST_TITLE: Final = 60
_LONGEST_HOUR: Final = 8


def between_parts_end(facts: Facts, index: int) -> int:
    """The end of what may stand between a number and its date or issuer: signs, figures, Roman numerals,
    "ngày", "ban hành", a short bracket before one of these; 0 where nothing such stands here."""
    word = facts.words[index]
    if word == "(":
        return _bracket_end(facts, index) or index + 1
    if facts.shapes[index] & DIGITS or word == "," or word == ")":
        return index + 1
    if facts.shapes[index] & UPPER and is_roman(word):
        return index + 1
    if word in facts.cues["at hour"]:
        return _hour_end(facts, index)
    length = cue_length(facts, index, "between parts")
    return index + length if length else 0


def _hour_end(facts: Facts, first: int) -> int:
    """The end of the time of day before a date: "hồi 20 giờ 30 ngày 26/7/2025"; 0 where there is none, and
    behind a comma, where it is that of what is told."""
    if facts.words[first - 1] == "," or not facts.shapes[first + 1] & FIGURE:
        return 0
    for index in range(first + 1, first + _LONGEST_HOUR):
        if facts.gaps[index] == NEWLINE:
            return 0
        if facts.words[index] == "ngày" and facts.shapes[index + 1] & DIGITS:
            return index
    return 0


def _bracket_end(facts: Facts, index: int) -> int:
    """The end of a bracket of a few words before a date or issuer: "(A11) ngày 5/3/2023", "(gọi tắt là Nghị
    quyết 02), ngày 12/6/2021"; else 0, also where the date is inside: "(13/5)", "(ngày 13/5)"."""
    if facts.shapes[index + 1] & FIGURE or facts.words[index + 1] == "ngày":
        return 0
    short_name = False
    for close in range(index + 1, index + _LONGEST_BRACKET):
        word = facts.words[close]
        if facts.gaps[close] == NEWLINE or (facts.in_reference[close] and not short_name):
            return 0
        if word == ")":
            behind = close + 1 + (facts.words[close + 1] == ",")
            return behind if facts.words[behind] in ("ngày", "của") else 0
        short_name = short_name or word in facts.cues["names short"]
    return 0


def is_short_name(facts: Facts, first: int) -> bool:
    """Whether "gọi tắt" or "gọi tắt là" stands before a reference."""
    before = first - 1 - (facts.words[first - 1] == "là")
    return facts.words[before] in facts.cues["names short"]


def quoted_title(facts: Facts, index: int) -> Stretch | None:
    """The stretch inside the quotation marks of 'về “…”', 'về việc "…"', '“Về …”' or '“Đổi mới …”'."""
    told = facts.words[index] == "về"
    if told:
        index += 1
        if facts.words[index] == "việc":
            index += 1
    if facts.words[index] != '"' or facts.gaps[index] == NEWLINE:
        return None
    if not told and not facts.shapes[index + 1] & CAPITAL and facts.words[index + 1] != "về":
        return None
    close = _quotation_end(facts, index + 1)
    if close <= index + 1 or (not told and _names_document(facts, index + 1, close)):
        return None
    return index + 1, close


def _names_document(facts: Facts, first: int, last: int) -> bool:
    """Whether a quotation is a document's short name: 'Nghị quyết 68/NQ-CP (“Nghị quyết 68”)', '(“Luật”)'."""
    if facts.in_reference[first] and facts.in_reference[last - 1]:
        return True
    kind = facts.nodes[first].document_type
    return kind is not None and first + kind.length == last


def _quotation_end(facts: Facts, first: int) -> int:
    """The mark that closes a quotation, which may hold others: "về “phòng, chống “tín dụng đen””"; the first
    mark if they do not pair, 0 if there is none on the line."""
    opened, first_mark = 0, 0
    for index in range(first, first + _LONGEST_TITLE):
        if facts.gaps[index] == NEWLINE:
            break
        if facts.words[index] != '"':
            continue
        first_mark = first_mark or index
        if _opens_quotation(facts, index):
            opened += 1
        elif opened:
            opened -= 1
        else:
            return index
    return first_mark


def _opens_quotation(facts: Facts, mark: int) -> bool:
    """Whether a quotation mark is an opening one, or a straight one that joins the word behind it only."""
    if facts.scan.source[facts.scan.start(mark)] == "“":
        return True
    return facts.gaps[mark] == SPACE and facts.gaps[mark + 1] == JOINED
