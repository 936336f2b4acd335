"""Finds the date from which a document is in force, and the changes that take effect with it."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.citations.points import Point
from viunion_nlp.reading.cues import cue_length
from viunion_nlp.reading.drafts import DateDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.text.scan import NEWLINE

_FARTHEST_DAY: Final = 12
_FARTHEST_EFFECT: Final = 60
_LENGTH_OF_DATE: Final = len("2022-09-28")


class Dates:
    """The dates of a text by where they start."""

    __slots__ = ("by_place",)

    def __init__(self, facts: Facts) -> None:
        self.by_place: dict[int, DateDraft] = {date.first: date for date in facts.dates}

    def whole(self, index: int) -> str | None:
        """The ISO form of a complete date that starts here."""
        date = self.by_place.get(index)
        return date.iso if date is not None and _is_whole(date) else None


def _is_whole(date: DateDraft) -> bool:
    return len(date.iso) == _LENGTH_OF_DATE and not date.iso.startswith("--")


def effect_of_document(facts: Facts, dates: Dates, points: list[Point]) -> str | None:
    """The date from which the document itself is in force: "Quyết định này có hiệu lực từ ngày …"."""
    for point in points:
        if not point.points_back or point.reference is not None:
            continue
        sentence = facts.sentences[point.named]
        for index in range(point.last, min(facts.count, point.last + _FARTHEST_EFFECT)):
            if facts.sentences[index] != sentence:
                break
            length = cue_length(facts, index, "takes effect")
            if length:
                told = day_behind(facts, dates, index + length)
                if told is not None:
                    return told
    return None


def day_behind(facts: Facts, dates: Dates, first: int) -> str | None:
    """The day behind "từ ngày": its date, that of the sentence's "thông qua ngày …", or the signing's."""
    for index in range(first, first + _FARTHEST_DAY):
        if facts.gaps[index] == NEWLINE or facts.words[index] in (";", "."):
            return None
        if facts.words[index] in facts.cues["so long after"]:
            return None
        told = dates.whole(index)
        if told is not None:
            return told
        if facts.words[index] == "ngày":
            if cue_length(facts, index + 1, "signs"):
                return _signed(facts, dates)
            if cue_length(facts, index + 1, "adopts"):
                return _of_sentence(facts, dates, first)
    return None


def _signed(facts: Facts, dates: Dates) -> str | None:
    """The date of the heading, or one as headings have it ("Hà Nội, ngày 5 tháng 3 năm 2023") before any
    other document is spoken of."""
    heading = facts.heading
    if (
        heading is not None
        and heading.date is not None
        and len(heading.date.iso) == _LENGTH_OF_DATE
    ):
        return heading.date.iso
    others = [reference.first for reference in facts.references if not reference.own]
    before = others[0] if others else facts.count
    for date in facts.dates:
        if date.first >= before:
            return None
        if facts.words[date.first - 1] == "ngày" and facts.words[date.first - 2] == ",":
            return dates.whole(date.first)
    return None


def _of_sentence(facts: Facts, dates: Dates, index: int) -> str | None:
    """The last whole date of a sentence before a syllable."""
    sentence = facts.sentences[index]
    for before in range(index - 1, max(-1, index - _FARTHEST_EFFECT), -1):
        if facts.sentences[before] != sentence:
            return None
        told = dates.whole(before)
        if told is not None:
            return told
    return None


def effect_of_clause(facts: Facts, dates: Dates, index: int) -> str | None:
    """The date given directly after a document: "… kể từ ngày 15/8/2025"."""
    length = cue_length(facts, index, "from day")
    return day_behind(facts, dates, index + length) if length else None
