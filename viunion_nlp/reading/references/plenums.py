"""Reads the plenum in the name of a resolution of the Party's Central Committee: "Nghị quyết Trung ương 4
khóa XII", "Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XI".
"""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.cues import cue_length
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.references.shapes import is_ordinal
from viunion_nlp.text.scan import CAPITAL, DIGITS, NEWLINE

_LONGEST_COMMITTEE: Final = 8
_FIGURES: Final = "0123456789"


def plenum_end(facts: Facts, behind: int) -> int:
    """The end of the plenum and its term, after "Nghị quyết"; 0 if none is named."""
    if facts.gaps[behind] == NEWLINE:
        return 0
    index = behind + cue_length(facts, behind, "plenary meeting")
    last = _numbered_committee_end(facts, index)
    if not last and index > behind:
        last = _numbered_meeting_end(facts, index)
    return _term_end(facts, last) if last else 0


def _numbered_committee_end(facts: Facts, first: int) -> int:
    """The end of "Trung ương 4", "TW 4", "TW4"."""
    committees = facts.lexicon.cues["central committee"]
    if facts.words[first].rstrip(_FIGURES) in committees and facts.words[first][-1] in _FIGURES:
        return first + 1
    last = first + cue_length(facts, first, "central committee")
    if last == first or facts.gaps[last] == NEWLINE:
        return 0
    return last + 1 if is_ordinal(facts, last) else 0


def _numbered_meeting_end(facts: Facts, first: int) -> int:
    """The end of "lần thứ sáu Ban Chấp hành Trung ương Đảng", after "Hội nghị"."""
    index = first
    while cue_length(facts, index, "in congress") and index < first + 3:
        index += cue_length(facts, index, "in congress")
    if index == first or not is_ordinal(facts, index):
        return 0
    index += 1
    while is_ordinal(facts, index) and not facts.shapes[index] & CAPITAL:
        index += 1
    for last in range(index, index + _LONGEST_COMMITTEE):
        if facts.gaps[last] == NEWLINE:
            return 0
        length = cue_length(facts, last, "central committee")
        if length:
            last += length
            party = facts.shapes[last] & CAPITAL and facts.nodes[last].head is not None
            return last + int(bool(party))
    return 0


def _term_end(facts: Facts, index: int) -> int:
    """The position after "khóa XII" or "(khóa XII)"; ``index`` if there is no term."""
    opens = facts.words[index] == "("
    first = index + int(opens or facts.words[index] == ",")
    if facts.words[first] not in facts.lexicon.cues["central term"]:
        return index
    if NEWLINE in facts.gaps[index : first + 2]:
        return index
    last = first + 1
    if not facts.shapes[last] & (CAPITAL | DIGITS) or not is_ordinal(facts, last):
        return index
    last += 1
    if not opens:
        return last
    return last + 1 if facts.words[last] == ")" else index
