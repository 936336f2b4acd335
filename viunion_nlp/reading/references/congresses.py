"""Reads the congress in the name of its resolution: "Nghị quyết Đại hội XIII Công đoàn Việt Nam"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon.places import LEVELS
from viunion_nlp.reading.cues import cue_length, is_cue
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.references.evidence.congresses import NAME_GOES_ON
from viunion_nlp.reading.references.shapes import is_ordinal, numbers_congress
from viunion_nlp.text.scan import CAPITAL, DIGITS, JOINED, NEWLINE

_LONGEST_CONGRESS_NAME: Final = 24
_FARTHEST_HEAD: Final = 3


def congress_name_end(facts: Facts, first: int) -> int:
    """The end of the congress's body and number after "Đại hội"; ``first`` if neither is given."""
    index = end = first
    while index < first + _LONGEST_CONGRESS_NAME:
        last = _piece_end(facts, first, index)
        if not last or not NAME_GOES_ON.say(facts, index, last):
            break
        if _may_close(facts, index, last):
            end = last
        index = last
    return end


def _piece_end(facts: Facts, first: int, index: int) -> int:
    """The end of what stands here, if it may be a piece of a congress's name."""
    if facts.gaps[index] == NEWLINE:
        return 0
    if facts.words[index] == ",":
        return _higher_units_end(facts, index)
    if facts.shapes[index] & CAPITAL or _joins_names(facts, index):
        return index + 1
    glue = cue_length(facts, index, "in congress")
    if glue or numbers_congress(facts, index):
        return index + (glue or 1)
    if index == first or is_ordinal(facts, index - 1):
        return _small_head_end(facts, index) or _word_end(facts, index)
    return _rest_of_head_end(facts, index) or _word_end(facts, index)


def _higher_units_end(facts: Facts, comma: int) -> int:
    """The end of the higher units behind a comma, before the congress's number: "huyện Bát Xát, tỉnh Lào Cai
    lần thứ XXII"; else 0."""
    last = comma
    while facts.words[last] == "," and last < comma + _LONGEST_CONGRESS_NAME:
        unit = facts.nodes[last + 1].place_word
        if unit is None or unit.row.level not in LEVELS:
            return 0
        last = name = last + 1 + unit.length
        while facts.shapes[last] & CAPITAL and facts.gaps[last] != NEWLINE:
            last += 1
        if last == name:
            return 0
    length = cue_length(facts, last, "in congress")
    return last if length and is_ordinal(facts, last + length) else 0


def _may_close(facts: Facts, index: int, last: int) -> bool:
    """Whether a congress's name may end with a piece: not with "lần thứ", "khóa" or a dot."""
    if facts.shapes[index] & CAPITAL or is_cue(facts, index, "closes congress"):
        return True
    return facts.words[index] != "." and not is_cue(facts, index, "in congress")


def _joins_names(facts: Facts, sign: int) -> bool:
    """Whether there is a dot without spaces between two names ("TP.HCM"), or one behind the short type word
    of the place that follows ("TP. Hồ Chí Minh")."""
    if facts.words[sign] != "." or facts.gaps[sign] != JOINED:
        return False
    if not facts.shapes[sign - 1] & facts.shapes[sign + 1] & CAPITAL:
        return False
    if facts.gaps[sign + 1] == JOINED:
        return True
    return facts.nodes[sign - 1].place_word is not None and _names_place(facts, sign + 1)


def _names_place(facts: Facts, index: int) -> bool:
    """Whether a place or its short form starts here, on the same line."""
    node = facts.nodes[index]
    if facts.gaps[index] == NEWLINE:
        return False
    if node.place is not None:
        return True
    return node.abbreviation is not None and node.abbreviation.row.kind == "place"


def _small_head_end(facts: Facts, index: int) -> int:
    """The end of a lower-case head that opens a body's name: "đại hội công đoàn tỉnh"."""
    node = facts.nodes[index]
    if node.head is not None:
        return index + node.head.length
    if node.body is not None:
        return index + node.body.length
    return 0 if node.field is None else index + node.field.length


def _rest_of_head_end(facts: Facts, index: int) -> int:
    """The end of a body's head or field of which a capital before began: "Đảng bộ", "Liên đoàn Lao động"."""
    for start in range(index - 1, index - 1 - _FARTHEST_HEAD, -1):
        if not facts.shapes[start] & CAPITAL:
            continue
        node = facts.nodes[start]
        if node.head is not None and start + node.head.length > index:
            return start + node.head.length
        if node.body is not None and start + node.body.length > index:
            return start + node.body.length
        if node.field is not None and start + node.field.length > index:
            return start + node.field.length
    return 0


def _word_end(facts: Facts, index: int) -> int:
    """The end of the second half of an everyday word that a capital began ("Phụ nữ"), of a region ("miền
    Nam"), or of a unit's type word with its number ("phường 5")."""
    if facts.shapes[index - 1] & CAPITAL:
        if (facts.words[index - 1], facts.words[index]) in facts.lexicon.words:
            return index + 1
    node = facts.nodes[index]
    if node.place is not None and facts.shapes[index + node.place.length - 1] & CAPITAL:
        return index + node.place.length
    unit = node.place_word
    if unit is None or unit.row.level not in LEVELS or (unit.length == 1 and node.stop is not None):
        return 0
    last = index + unit.length
    numbered = unit.row.numbered == "yes" and facts.gaps[last] != NEWLINE
    return last + int(numbered and bool(facts.shapes[last] & DIGITS))
