"""The table that tells headings in capitals from names in capitals."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.text.scan import UPPER

_LEAST: Final = 4  # syllables


def spells_words(facts: Facts, first: int, last: int) -> bool:
    """Everyday words of two syllables each, two or more, make up all of it: "DANH SÁCH KHÁCH MỜI"."""
    length = last - first
    if length < _LEAST or length % 2:
        return False
    for index in range(first, last):
        if not facts.shapes[index] & UPPER and len(facts.words[index]) > 1:
            return False
    words = facts.words
    for index in range(first, last, 2):
        if (words[index], words[index + 1]) not in facts.lexicon.words:
            return False
    return True


IS_HEADING: Final = Verdicts(
    "PERSON",
    "Are words in capitals that look like a name a heading?",
    rule(
        spells_words, YES,
        "DANH SÁCH KHÁCH MỜI (bàn số 1)", but="[PERSON LÊ VĂN SƠN HẢI] (bàn số 1)",
    ),
    otherwise=NO,
)  # fmt: skip
