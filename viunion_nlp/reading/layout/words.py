"""Words and parts of a layout that are recognised by their form, wherever they are."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon import LayoutRow
from viunion_nlp.reading.facts import Facts
from viunion_nlp.text.letters import bare_word, bare_words
from viunion_nlp.text.scan import CAPITAL, DIGITS, FIGURE, JOINED, SIGN, UPPER

ITEM_SIGNS: Final = ("-", "+", "*", "•", "·")
_NUMBER_WORD: Final = "so"  # without its marks
_LONGEST_WORD: Final = 10  # syllables and signs of a word of the layout
_LONGEST_PLACE: Final = 8
_LONGEST_DATE: Final = 16
_LONGEST_TIME: Final = 8
_NUMERIC_DATE: Final = 5  # syllables and signs of "18-9-2025"


def opens_with(facts: Facts, first: int, last: int, role: str) -> LayoutRow | None:
    """The longest layout word with a given role at the start of a stretch."""
    stop = word_end(facts, first, last, role)
    if stop == first:
        return None
    words = facts.words[first:stop]
    return facts.lexicon.layout[role][bare_word(words[0])][bare_words(words)]


def word_end(facts: Facts, first: int, last: int, role: str) -> int:
    """The end of the longest word of a role at the start of a stretch; ``first`` if there is none."""
    if first >= last:
        return first
    rows, opening = facts.lexicon.layout[role], bare_word(facts.words[first])
    if opening not in rows:
        return first
    for stop in range(min(last, first + _LONGEST_WORD), first, -1):
        if bare_words(facts.words[first:stop]) in rows[opening]:
            return stop
    return first


def behind_item_sign(facts: Facts, first: int, last: int) -> int:
    """The position after the dashes and bullets at the start of a stretch."""
    while first < last and facts.words[first] in ITEM_SIGNS:
        first += 1
    return first


def behind_colon(facts: Facts, first: int, last: int) -> int:
    """The position after the colons at the start of a stretch."""
    while first < last and facts.words[first] == ":":
        first += 1
    return first


def in_capitals(facts: Facts, first: int, last: int) -> bool:
    """Whether the words of a stretch are in capitals, allowing for one in five that a scan has misread."""
    shapes = facts.shapes
    words = upper = 0
    for index in range(first, last):
        if shapes[index] & (SIGN | DIGITS):
            continue
        words += 1
        # "Y" is in capitals as well.
        if (
            shapes[index] & UPPER
            or facts.syllables[index].text == facts.syllables[index].text.upper()
        ):
            upper += 1
        elif words > 4 and upper == 0:
            return False
    return words > 0 and upper * 5 >= words * 4


def number_end(facts: Facts, index: int, last: int) -> int:
    """The end of "Số: 12/QĐ-UBND", filled in or not; ``index`` if there is none."""
    symbol = _symbol_start(facts, index, last)
    if symbol < 0:
        return index
    stop = symbol + 1
    while stop < last and _is_in_symbol(facts, stop):
        stop += 1
    for at in range(symbol, stop):
        if facts.words[at] in ("/", "-") and at + 1 < stop:
            return stop
    return index


def _symbol_start(facts: Facts, index: int, last: int) -> int:
    """Where the symbol after "Số" starts, in the same syllable if the blank was lost; -1 if there is
    none.
    """
    word = bare_word(facts.words[index])
    if word[:2] != _NUMBER_WORD:
        return -1
    if word != _NUMBER_WORD:
        return index if word[2:].isdigit() else -1
    start = behind_colon(facts, index + 1, last)
    if start >= last:
        return -1
    # Scans read a nought as the letter, a one as the other.
    if facts.shapes[start] & FIGURE or facts.words[start] == "/" or facts.words[start][0] in "ol":
        return start
    return -1


def _is_in_symbol(facts: Facts, index: int) -> bool:
    """Whether a syllable continues a symbol: joined to it, or with a sign between."""
    if facts.words[index] == ".":
        return facts.gaps[index] == facts.gaps[index + 1] == JOINED  # "156/THPT.LNH"
    if facts.words[index] in (",", ";", ":", "("):
        return False
    if facts.gaps[index] == JOINED or "/" in facts.words[index - 1 : index + 1]:
        return True
    # "TT - BNV", but not "12/QĐ-UBND - Hà Nội".
    code = index if facts.words[index - 1] == "-" else index + 1
    return bool(facts.shapes[code] & UPPER) and "-" in facts.words[index - 1 : index + 1]


def place_and_date_end(facts: Facts, index: int, last: int) -> int:
    """The end of "Lào Cai, ngày 14 tháng 8 năm 2025"; ``index`` if there is none."""
    at = index
    unit = facts.nodes[index].place_word  # "Thành phố Huế, ngày …"
    if unit is not None and facts.shapes[index + unit.length] & CAPITAL:
        at += unit.length
    while at < min(last, index + _LONGEST_PLACE) and _is_in_place(facts, at):
        if facts.shapes[at] & UPPER and at > index and facts.words[at - 1] != ".":
            return index
        at += 1
    if at == index or at >= last or facts.words[at] != ",":
        return index
    day = _behind_time(facts, at + 1, last)
    stop = day_end(facts, day, last)
    return stop if stop > day else index


def _behind_time(facts: Facts, index: int, last: int) -> int:
    """The position after the time of day in "hồi 16 giờ 30, ngày 9 tháng 9 năm 2025"; ``index`` if none is
    given."""
    timed = False
    for at in range(index, min(index + _LONGEST_TIME, last)):
        if facts.words[at] == "ngày":
            return at if timed else index
        timed = timed or bool(facts.shapes[at] & FIGURE)
    return index


def numeric_date_end(facts: Facts, index: int, last: int) -> int:
    """The end of "Ngày: 18-9-2025", as courts print it below the number; ``index`` if there is none."""
    if facts.words[index] != "ngày":
        return index
    at = behind_colon(facts, index + 1, last)
    if at + _NUMERIC_DATE > last:
        return index
    for figure in (at, at + 2, at + 4):
        if not facts.shapes[figure] & DIGITS:
            return index
    signs = facts.words[at + 1], facts.words[at + 3]
    return at + _NUMERIC_DATE if signs[0] == signs[1] and signs[0] in ("-", "/", ".") else index


def _is_in_place(facts: Facts, index: int) -> bool:
    return bool(facts.shapes[index] & CAPITAL) or facts.words[index] in (".", "-")


def day_end(facts: Facts, index: int, last: int) -> int:
    """The end of "ngày 14 tháng 8 năm 2025", with or without blanks and lost spaces; ``index`` if there
    is none.
    """
    if not facts.words[index].startswith("ngày"):
        return index
    month = False
    for at in range(index, min(last, index + _LONGEST_DATE)):
        word = facts.words[at]
        month = month or "tháng" in word
        if month and "năm" in word:
            if word[-4:].isdigit() or at + 1 == last:
                return at + 1
            return at + 2 if facts.shapes[at + 1] & FIGURE else at + 1
    return index


def begins_office(facts: Facts, index: int) -> bool:
    """Whether an office starts at a syllable: a role, a word before one, an office in minutes."""
    node = facts.nodes[index]
    if node.role is not None or word_end(facts, index, facts.count, "minutes") > index:
        return True
    before = node.before_role
    return before is not None and facts.nodes[index + before.length].role is not None


def begins_body(facts: Facts, index: int) -> bool:
    """Whether a body starts at a syllable: a head, a name, or a congress, which issues documents too."""
    node = facts.nodes[index]
    if node.head is not None or node.body is not None:
        return True
    if node.abbreviation is not None:
        row = node.abbreviation.row
        if row.kind == "body" or facts.lexicon.head_of(row.expansion) is not None:
            return True
    return " ".join(facts.words[index : index + 2]) in facts.cues["congress"]
