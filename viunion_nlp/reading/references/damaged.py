"""Recognises type words before a number that have lost some or all of their diacritics: "Nghi quyết số
21-NQ/TW", "Quyet dinh so 12/QĐ-UBND", "Luât Bảo vệ bí mật nhà nước số 29/2018/QH14".
"""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.references.shapes import is_said
from viunion_nlp.text.letters import bare_words
from viunion_nlp.text.scan import CAPITAL, NEWLINE, SIGN

_LONGEST_TYPE: Final = 5
_LONGEST_LAW: Final = 24


class Damaged:
    """A type word or law without its diacritics: its syllables, where its type word ends, and its row's
    name.
    """

    __slots__ = ("entry", "first", "type_last")

    def __init__(self, first: int, type_last: int, entry: str) -> None:
        self.first = first
        self.type_last = type_last
        self.entry = entry


def damaged_before(facts: Facts, number: int) -> Damaged | None:
    """What precedes a number, or the "số" before it, and is a type word or law except for its diacritics."""
    last = number
    if is_said(facts, number):
        last -= 1 + int(facts.words[number - 1] == ":")
    for first in range(max(0, last - _LONGEST_TYPE), last):
        if facts.nodes[first].document_type is not None or _breaks(facts, first, last):
            continue
        row = facts.lexicon.documents.types_without_marks.get(_bare(facts, first, last))
        if row is not None:
            return Damaged(first, last, row.type)
    return _law_before(facts, last) if last < number else None


def _law_before(facts: Facts, last: int) -> Damaged | None:
    """A law's name that ends before a syllable."""
    for first in range(last - 2, max(-1, last - _LONGEST_LAW), -1):
        if facts.gaps[first + 1] == NEWLINE or facts.in_reference[first]:
            return None
        if facts.shapes[first] & SIGN and facts.words[first] not in (",", "-"):
            return None
        if not facts.shapes[first] & CAPITAL:
            continue
        row = facts.lexicon.documents.laws_without_marks.get(_bare(facts, first, last))
        if row is not None:
            two = _bare(facts, first, first + 2) in facts.lexicon.documents.types_without_marks
            return Damaged(first, first + 1 + int(two), row.name)
    return None


def _bare(facts: Facts, first: int, last: int) -> str:
    return bare_words(facts.words[first:last])


def _breaks(facts: Facts, first: int, last: int) -> bool:
    return NEWLINE in facts.gaps[first + 1 : last + 1]
