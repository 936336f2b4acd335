"""The offices in a row that a line of a form or notice gives to one person."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.drafts import TitleDraft
from viunion_nlp.reading.facts import Facts

_ROW_SIGNS: Final = (",", ";", "-")
_MOST_BETWEEN: Final = 3  # syllables from one office of a row to the next: "; nguyên"


def row_of_offices(facts: Facts, at: int) -> list[TitleDraft]:
    """The office with the number ``at`` among those of the text, and those that follow it in a row: "Bí
    thư Đảng ủy, Chủ tịch HĐND xã"."""
    row = [facts.titles[at]]
    at += 1
    while at < len(facts.titles) and _goes_on(facts, row[-1].last, facts.titles[at].first):
        row.append(facts.titles[at])
        at += 1
    for office in row:
        office.needs_person = False
    return row


def _goes_on(facts: Facts, last: int, first: int) -> bool:
    """Whether nothing but signs, "kiêm", "nguyên" and the like stand between two offices."""
    if not 0 < first - last <= _MOST_BETWEEN or facts.sentences[last] != facts.sentences[first]:
        return False
    cues = facts.cues
    for word in facts.words[last:first]:
        if (
            word not in _ROW_SIGNS
            and word not in cues["chain"]
            and word not in cues["before office"]
        ):
            return False
    return True
