"""Reads the parts of a document that a reference cites: "điểm a, b khoản 1 Điều 4".

Each part is returned separately, with its word; a range is one part ("Điều 3 - Điều 9").
"""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.cues import is_cue
from viunion_nlp.reading.facts import Facts
from viunion_nlp.text.letters import is_roman
from viunion_nlp.text.scan import CAPITAL, DIGITS, FIGURE, NEWLINE

_FARTHEST: Final = 40
_LONGEST_REST: Final = 12  # of a bracket behind its provisions
_LONGEST_NUMBER: Final = 4
_LONGEST_ENCLOSURE: Final = 5
_LONGEST_NAME: Final = 32  # of what a document was issued with
_JOINTS: Final = (",", "và", "hoặc", ";")
_PERIODS: Final = ("-", "đến", "tới")
_AROUND: Final = ("các", "từ", "của", "tại")


class Provisions:
    """Provisions of a document: where the first starts, and the syllable after the last."""

    __slots__ = ("first", "last", "parts")

    def __init__(self, parts: list[str], first: int, last: int) -> None:
        self.parts = parts
        self.first = first
        self.last = last


def provisions_before(facts: Facts, first: int) -> Provisions | None:
    """The provisions directly before a reference, possibly with "của" or a comma in between."""
    last = _before_enclosed(facts, first)
    if facts.words[last - 1] in ("của", ",", "tại"):
        last -= 1
    start = last
    farthest = max(0, last - _FARTHEST)
    while start > farthest and facts.gaps[start] != NEWLINE:
        if facts.in_reference[start - 1] or not _is_piece(facts, start - 1):
            break
        start -= 1
    while start < last:
        if provision_word_end(facts, start):
            read = read_provisions(facts, start)
            if read.last == last:
                return read
            start = max(read.last, start + 1)
        else:
            start += 1
    return None


def _before_enclosed(facts: Facts, first: int) -> int:
    """Before "Quy chế … ban hành kèm theo", where the parts are of what a document was issued with; ``first``
    where it is not."""
    last = first
    while last > first - _LONGEST_ENCLOSURE and is_cue(facts, last - 2, "issued with"):
        last -= 2
    if last == first:
        return first
    for start in range(last - 1, max(-1, last - _LONGEST_NAME), -1):
        kind = facts.nodes[start].document_type
        if kind is not None:
            if start + kind.length == last or facts.shapes[start] & CAPITAL:
                return start
        if facts.gaps[start] == NEWLINE or facts.words[start] in (";", ".", ":"):
            break
    return first


def provisions_behind(facts: Facts, index: int) -> tuple[str, ...]:
    """The provisions after a reference: "(Điều 26, khoản 1)", "tại Điều 26"; not those of the next one."""
    bracket = facts.words[index] == "("
    start = index + 1
    if bracket and facts.words[start] in ("tại", "các"):
        start += 1
    if NEWLINE in facts.gaps[index : start + 1] or not provision_word_end(facts, start):
        return ()
    read = read_provisions(facts, start)
    if bracket:
        return tuple(read.parts) if _closes_alone(facts, read.last) else ()
    behind = read.last + int(facts.words[read.last] in ("của", ","))
    return () if facts.in_reference[behind] else tuple(read.parts)


def _closes_alone(facts: Facts, last: int) -> bool:
    """Whether a bracket closes behind its provisions, or behind other words, none of them a reference, that a
    comma or semicolon sets off: "(Điều 4; Phụ lục I)"."""
    if facts.words[last] not in (",", ";", ")"):
        return False
    for index in range(last, last + _LONGEST_REST):
        if facts.words[index] == ")":
            return True
        if facts.in_reference[index] or facts.gaps[index] == NEWLINE:
            return False
    return False


def read_provisions(facts: Facts, first: int) -> Provisions:
    """The provisions from a word that names one onwards: each word with its numbers or letters, listed or
    as ranges.
    """
    parts: list[str] = []
    index = last = first
    word_at = -1
    opened = False
    while index < first + _FARTHEST:
        named = provision_word_end(facts, index)
        if named:
            word_at, index = index, named
        end = _number_end(facts, index, word_at) if word_at >= 0 else 0
        if not end:
            break
        part = _part(facts, word_at, index, end)
        closing = _range_end(facts, end, word_at)
        if closing is not None:
            part = f"{part} - {closing.parts[0]}"
            end = closing.last
        parts.append(part)
        last = end
        if opened and facts.words[end] == ")":
            opened = False
            last = end = end + 1
        if facts.words[end] == "(" and provision_word_end(facts, end + 1):
            opened, index = True, end + 1  # "Điều 8 (khoản 2, điểm a)"
        else:
            index = _behind_joint(facts, end)
    return Provisions(parts, first, last)


def provision_word_end(facts: Facts, index: int) -> int:
    """The end of a word that names a provision, and of "từ" in "các điều từ 7 đến 12", if its number or
    letter follows; else 0."""
    length = _part_word_length(facts, index)
    if not length or facts.gaps[index + length] == NEWLINE:
        return 0
    last = index + length
    last += int(facts.words[last] == "từ")
    return last if _number_end(facts, last, index) else 0


def _part_word_length(facts: Facts, index: int) -> int:
    """The length of a word that names a provision here: "Điều", "Phụ lục"; else 0."""
    word, cues = facts.words[index], facts.cues
    if word in cues["lettered provision"] or word in cues["provision"]:
        return 1
    if word not in facts.cue_openings["provision"]:
        return 0
    return 2 if f"{word} {facts.words[index + 1]}" in cues["provision"] else 0


def _part(facts: Facts, word_at: int, first: int, last: int) -> str:
    word_last = word_at + _part_word_length(facts, word_at)
    return f"{facts.scan.written(word_at, word_last)} {facts.scan.written(first, last)}"


def _number_end(facts: Facts, index: int, word_at: int) -> int:
    """The end of a provision's number: "56", "12a", "IV", "B"; "a" after a word whose provisions have
    letters."""
    shape, word = facts.shapes[index], facts.words[index]
    if shape & FIGURE and len(word) <= _LONGEST_NUMBER:
        return _dotted_end(facts, index + 1)
    if is_roman(word):
        return _dotted_end(facts, index + 1)
    if len(word) > 1 or not word.isalpha():
        return 0
    lettered = facts.words[word_at] in facts.cues["lettered provision"]
    return index + 1 if lettered or shape & CAPITAL else 0


def _dotted_end(facts: Facts, index: int) -> int:
    """The end of the further figures of "điểm 2.1", "mục II.2.3"."""
    while facts.words[index] == "." and facts.shapes[index + 1] & DIGITS:
        if facts.gaps[index] or facts.gaps[index + 1]:
            break
        index += 2
    return index


def _range_end(facts: Facts, joint: int, word_at: int) -> Provisions | None:
    """The last provision of a range: "đến Điều 9", "- 9"."""
    if facts.words[joint] not in _PERIODS or facts.gaps[joint] == NEWLINE:
        return None
    index = joint + 1
    named = provision_word_end(facts, index)
    if named:
        word_at, index = index, named
    end = _number_end(facts, index, word_at)
    return Provisions([_part(facts, word_at, index, end)], index, end) if end else None


def _behind_joint(facts: Facts, index: int) -> int:
    """The position after a comma or "và" between two provisions, and after "các" or the "từ" of a range."""
    if facts.words[index] not in _JOINTS:
        return index
    index += 1
    if facts.words[index] == "từ" and provision_word_end(facts, index + 1):
        return index + 1
    return index + int(facts.words[index] == "các")


def _is_piece(facts: Facts, index: int) -> bool:
    """Whether a syllable may be part of a list of provisions."""
    word = facts.words[index]
    if word in _JOINTS or word in _PERIODS or word in _AROUND or word in (".", "(", ")"):
        return True
    if facts.shapes[index] & FIGURE or _is_short(word):
        return True
    if _part_word_length(facts, index):
        return True
    return f"{facts.words[index - 1]} {word}" in facts.cues["provision"]


def _is_short(word: str) -> bool:
    """Whether a word may be the letter or Roman numeral of a provision."""
    return len(word) == 1 or is_roman(word)
