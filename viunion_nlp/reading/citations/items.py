"""Reads lists of documents below a line that says what is done to all of them: "Bãi bỏ các văn bản sau đây:".

Each item begins with its document, behind a number, letter or dash at most.
"""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.citations.clauses import CLAUSE_ENDS, OPENING, Verb, opens_clause, verb_at
from viunion_nlp.reading.citations.points import Point
from viunion_nlp.reading.cues import cue_before, cue_length
from viunion_nlp.reading.facts import Facts
from viunion_nlp.text.scan import DIGITS, NEWLINE, SIGN

_LONGEST_MARKER: Final = 3  # "1.", "a)", "-"
_LONGEST_HEAD: Final = 36
_FARTHEST_VERB: Final = 8
_LONGEST_NUMBER: Final = 3  # figures
_FARTHEST_ITEM: Final = 60  # syllables from one item to the next


class ListHead:
    """The line that heads a list: what it says is done, and the last of the list's items read so far, with
    its number, 0 if it has none.
    """

    __slots__ = ("last", "number", "verb")

    def __init__(self, verb: Verb, last: int, number: int) -> None:
        self.verb = verb
        self.last = last
        self.number = number


def head_of_item(facts: Facts, point: Point, before: ListHead | None) -> ListHead | None:
    """What the line says that heads the list in which a document opens an item; ``before`` is the list of the
    last item.
    """
    sign = _behind_which(facts, point.first)
    if facts.words[sign] == ":":
        verb = _verb_of_head(facts, sign)
        return None if verb is None else ListHead(verb, point.last, _number_behind(facts, sign))
    if before is None or point.first - before.last > _FARTHEST_ITEM:
        return None
    number = _number_behind(facts, sign)
    if facts.words[sign] == "." and number and number == before.number + 1:
        return ListHead(before.verb, point.last, number)
    if facts.words[sign] not in (";", ","):
        return None
    if facts.words[sign] == "," and facts.gaps[sign + 1] != NEWLINE:
        return None
    if not _goes_on(facts, before.last, sign):
        return None
    return ListHead(before.verb, point.last, number)


def _number_behind(facts: Facts, sign: int) -> int:
    """The number of an item behind a sign, where a new line begins with it; 0 if there is none."""
    word, behind = facts.words[sign + 1], facts.words[sign + 2]
    if behind != "." or facts.gaps[sign + 1] != NEWLINE or len(word) > _LONGEST_NUMBER:
        return 0
    return int(word) if word.isdecimal() else 0


def _goes_on(facts: Facts, first: int, last: int) -> bool:
    """Whether no full stop, but that of an item's number, ends a list between two items."""
    for index in range(first, last):
        if facts.words[index] == "." and facts.gaps[index - 1] != NEWLINE:
            if facts.words[index - 2] != ";":
                return False
    return True


def _behind_which(facts: Facts, first: int) -> int:
    """The syllable before an item's marker and its document."""
    index = first - 1
    lowest = max(0, index - _LONGEST_MARKER)
    while index > lowest and facts.words[index] not in (":", ";", ","):
        marks = facts.shapes[index] & (SIGN | DIGITS) or len(facts.words[index]) == 1
        if not marks or facts.gaps[index + 1] == NEWLINE:
            break
        index -= 1
    return index


def _verb_of_head(facts: Facts, colon: int) -> Verb | None:
    """What a line that ends with a colon says is done to "the following" documents, or to "các Quyết định:":
    the verb shortly before these words, or words behind "sau đây" that tell that they lapse.
    """
    for last in range(colon, max(2, colon - _LONGEST_HEAD), -1):
        if facts.words[last - 1] in CLAUSE_ENDS or facts.gaps[last - 1] == NEWLINE:
            break
        length = cue_before(facts, last, "as follows")
        if length and facts.words[last - length - 1] != "như":
            return _verb_before(facts, last - length) or _lapse(facts, last, colon)
        kind = facts.nodes[last].document_type
        if kind is not None and last + kind.length == colon:
            return _verb_before(facts, last - 1) if facts.follows_plural(last) else None
    return None


def _verb_before(facts: Facts, behind: int) -> Verb | None:
    """The verb shortly before "sau đây", or the words that open a clause of grounds."""
    for last in range(behind, max(0, behind - _FARTHEST_VERB), -1):
        for role in OPENING:
            first = last - cue_before(facts, last, role)
            if first < last and opens_clause(facts, first):
                return Verb(first, last, role)
        verb = verb_at(facts, last)
        if verb is not None and verb.role not in ("only cites", "implements"):
            return verb
        if facts.shapes[last - 1] & SIGN or facts.gaps[last - 1] == NEWLINE:
            break
    return None


def _lapse(facts: Facts, first: int, colon: int) -> Verb | None:
    """ "… sau đây hết hiệu lực kể từ ngày …:"."""
    for index in range(first, colon):
        length = cue_length(facts, index, "lapses")
        if length:
            return Verb(index, index + length, "lapses")
    return None
