"""The table that tells headings in capitals from names in capitals."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.edges import is_name_syllable
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.text.scan import UPPER

_LEAST: Final = 4  # syllables
_OF_TWO_WORDS: Final = 5  # with one more before them


def spells_words(facts: Facts, first: int, last: int) -> bool:
    """Everyday words of two syllables each, two or more, make up all of it: "DANH SÁCH KHÁCH MỜI"."""
    length = last - first
    if length < _LEAST or length % 2:
        return False
    return _is_in_capitals(facts, first, last) and _are_words(facts, first, last)


def spells_all_but_one(facts: Facts, first: int, last: int) -> bool:
    """The same with one syllable more behind them, or before two words, and one that no name has: "THÀNH PHẦN
    ĐOÀN", "TRANG THÔNG TIN ĐIỆN TỬ"."""
    length = last - first
    if length % 2 == 0 or not _is_in_capitals(facts, first, last):
        return False
    if not _are_words(facts, first, last - 1):
        if length < _OF_TWO_WORDS or not _are_words(facts, first + 1, last):
            return False
    for index in range(first, last):
        if not is_name_syllable(facts, index):
            return True
    return False


def _is_in_capitals(facts: Facts, first: int, last: int) -> bool:
    for index in range(first, last):
        if not facts.shapes[index] & UPPER and len(facts.words[index]) > 1:
            return False
    return True


def _are_words(facts: Facts, first: int, last: int) -> bool:
    """Whether everyday words of two syllables make up a stretch."""
    words = facts.words
    for index in range(first, last, 2):
        if (words[index], words[index + 1]) not in facts.lexicon.words:
            return False
    return last > first


IS_HEADING: Final = Verdicts(
    "PERSON",
    "Are words in capitals that look like a name a heading?",
    rule(
        spells_words, YES,
        "DANH SÁCH KHÁCH MỜI (bàn số 1)", but="[PERSON LÊ VĂN SƠN HẢI] (bàn số 1)",
    ),
    rule(
        spells_all_but_one, YES,
        "THÀNH PHẦN ĐOÀN\nXe có ba người.", but="[PERSON LÊ VĂN ĐOÀN]\nXe có ba người.",
    ),
    otherwise=NO,
)  # fmt: skip
