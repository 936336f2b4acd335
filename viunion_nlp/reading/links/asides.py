"""What is told of somebody between signs: where he or she lives, or is called."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.links.cues import LinkCues

_BEFORE_HOME: Final = (",", "-", ";", "(")


def tells_home_or_name(cues: LinkCues, words: list[str]) -> bool:
    """Whether a sign and then a home stand among the words behind a name, or another name in brackets opens
    them: "(45 tuổi, [ngụ quận 7],", "([tức Tám “cò”],"."""
    if words[0] == "(" and words[1:] and cues.called.begin(words, 1):
        return True
    if words[0] not in _BEFORE_HOME or not cues.home.stand_among(words):  # a gate
        return False
    for at in range(1, len(words)):
        if words[at - 1] in _BEFORE_HOME and cues.home.begin(words, at):
            return True
    return False
