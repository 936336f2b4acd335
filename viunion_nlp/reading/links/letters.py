"""Recognises that somebody's letter of resignation has been accepted."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.links.cues import LinkCues

_SHORTEST: Final = 5  # syllables: "nhận đơn từ chức của"
_MOST_ASKED: Final = 3  # syllables: "đơn [xin được từ chức]"


def accepts_letter(cues: LinkCues, words: list[str]) -> bool:
    """Whether words up to who resigned tell that the letter was accepted: "đã chấp thuận đơn từ nhiệm của
    [ông A]"; not "nhận đơn kêu oan của", "chưa chấp thuận đơn từ chức của"."""
    if len(words) < _SHORTEST or words[-2] not in cues.resigns.by_last:  # a gate
        return False
    if not cues.resigns.end(words[:-1]):
        return False
    rest = cues.resigns.without(words[:-1])
    for at in range(len(rest), max(0, len(rest) - _MOST_ASKED), -1):
        if cues.accepts.end(rest[:at]):
            return not cues.not_yet.stand_among(rest[:at])
    return False
