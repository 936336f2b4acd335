"""Reads the plenum in the name of a resolution, of the Party's Central Committee ("Nghị quyết Trung ương 4
khóa XII", "Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XI") or of another committee
("Nghị quyết Hội nghị lần thứ 6 Ban Chấp hành Đảng bộ tỉnh khóa XX").
"""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.cues import cue_length
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.references.congresses import congress_name_end
from viunion_nlp.reading.references.shapes import (
    is_ordinal,
    joins_on,
    numbers_congress,
)
from viunion_nlp.text.letters import is_roman
from viunion_nlp.text.scan import CAPITAL, DIGITS, JOINED, NEWLINE

_LONGEST_COMMITTEE: Final = 8
_FIGURES: Final = "0123456789"
_JOIN_NUMBERS: Final = (",", "và")


def plenum_end(facts: Facts, first: int, behind: int) -> int:
    """The end of the plenum and its term, after "Nghị quyết" or "NQTW"; 0 if none is named."""
    if facts.gaps[behind] == NEWLINE:
        return 0
    if behind == first + 1 and facts.words[first] in facts.cues["plenum resolution"]:
        last = _behind_ordinal_words(facts, behind)
        return _term_end(facts, last + 1) if is_ordinal(facts, last) else 0
    index = behind + cue_length(facts, behind, "plenary meeting")  # "Hội nghị"
    index += cue_length(facts, index, "plenary meeting")  # "Ban Chấp hành"
    last = _numbered_committee_end(facts, index)
    if last or (index == behind and _behind_ordinal_words(facts, index) == index):
        return _term_end(facts, last) if last else 0
    last = _numbered_meeting_end(facts, index)
    return _term_end(facts, last) if last else _meeting_of_term_end(facts, index)


def joined_plenum_end(facts: Facts, first: int) -> int:
    """The end of "NQTW4" and its term; 0 if it does not stand here."""
    stem = facts.words[first].rstrip(_FIGURES)
    known = stem in facts.cues["plenum resolution"]
    return _term_end(facts, first + 1) if known and stem != facts.words[first] else 0


def _numbered_committee_end(facts: Facts, first: int) -> int:
    """The end of "Trung ương 4", "T.Ư 4", "TW4", "Trung ương lần thứ 7", "Trung ương 6 (lần 2)"."""
    committees = facts.cues["central committee"]
    if facts.words[first].rstrip(_FIGURES) in committees and facts.words[first][-1] in _FIGURES:
        return first + 1
    last = first + _committee_length(facts, first)
    if last == first or facts.gaps[last] == NEWLINE:
        return 0
    last = _behind_ordinal_words(facts, _behind_party(facts, last))
    if not is_ordinal(facts, last) or joins_on(facts, last + 1):
        return 0
    return _further_plenums_end(facts, _second_session_end(facts, last + 1))


def _further_plenums_end(facts: Facts, index: int) -> int:
    """Behind the further numbers of "Trung ương 6, 7 và 8 khóa XII"; without a term they may count what
    follows."""
    last = index
    while facts.words[last] in _JOIN_NUMBERS and is_ordinal(facts, last + 1):
        if NEWLINE in facts.gaps[last : last + 2]:
            break
        last += 2
    return last if last > index and _term_end(facts, last) > last else index


def _committee_length(facts: Facts, first: int) -> int:
    """The length of what names the committee, with dots or without: "Trung ương", "TW", "T.Ư"."""
    length = cue_length(facts, first, "central committee")
    if length or facts.words[first + 1] != "." or facts.gaps[first + 2] != JOINED:
        return length
    letters = facts.words[first] + facts.words[first + 2]
    return 3 if letters in facts.cues["central committee"] else 0


def _behind_ordinal_words(facts: Facts, index: int) -> int:
    """Behind "lần thứ", where it stands; a term is no meeting."""
    if facts.words[index] in facts.cues["central term"]:
        return index
    length = cue_length(facts, index, "in congress")
    return index + length if is_ordinal(facts, index + length) else index


def _second_session_end(facts: Facts, index: int) -> int:
    """Behind "(lần 2)" or "lần 2", where it stands."""
    opens = int(facts.words[index] == "(")
    last = _behind_ordinal_words(facts, index + opens)
    if last == index + opens or not is_ordinal(facts, last):
        return index
    return last + 1 + opens if not opens or facts.words[last + 1] == ")" else index


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
        length = _committee_length(facts, last)
        if length:
            return _behind_party(facts, last + length)
    return 0


def _behind_party(facts: Facts, index: int) -> int:
    """Behind the party's name, where it stands: "Trung ương Đảng"."""
    party = facts.shapes[index] & CAPITAL and facts.nodes[index].head is not None
    return index + int(bool(party))


def _meeting_of_term_end(facts: Facts, first: int) -> int:
    """The end of "lần thứ 6 Ban Chấp hành Đảng bộ tỉnh khóa XX", "BCH LĐLĐ tỉnh lần thứ 6, khóa XV", after
    "Hội nghị": a committee with the number of its meeting and, to tell it from others, its term."""
    last = congress_name_end(facts, first)
    term = last - 2
    if facts.words[term] not in facts.cues["central term"]:
        term, last = last, _term_end(facts, last)
    if last == term or not is_ordinal(facts, last - 1 - int(facts.words[last - 1] == ")")):
        return 0
    numbered = any(numbers_congress(facts, index) for index in range(first + 1, term))
    return last if numbered and _holds_head(facts, first, term) else 0


def _holds_head(facts: Facts, first: int, last: int) -> bool:
    """Whether the name of a body, or its short form, begins in a stretch."""
    for index in range(first, last):
        node = facts.nodes[index]
        if node.head is not None or node.body is not None:
            return True
        if node.abbreviation is not None and node.abbreviation.row.kind == "body":
            return True
    return False


def _term_end(facts: Facts, index: int) -> int:
    """The end of "khóa XII", "(khóa XI, XII)" or "các khóa XI, XII"; ``index`` if there is no term."""
    said = facts.cues["central term"]
    opens = facts.words[index] == "("
    first = index + int(opens or facts.words[index] == ",")
    first += int(facts.words[first] == "các")
    if facts.words[first] not in said:
        return index
    if NEWLINE in facts.gaps[index : first + 2]:
        return index
    last = first + 1
    if not facts.shapes[last] & (CAPITAL | DIGITS) or not is_ordinal(facts, last):
        return index
    last += 1
    while facts.words[last] in _JOIN_NUMBERS:
        term = last + 1 + int(facts.words[last + 1] in said)
        if not is_roman(facts.words[term]) or not facts.shapes[term] & CAPITAL:
            break
        last = term + 1
    if not opens:
        return last
    return last + 1 if facts.words[last] == ")" else index
