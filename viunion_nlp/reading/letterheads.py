"""Tells whether two lines in capitals, of a letterhead or above a signature, print one body."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon import BodyHeadRow
from viunion_nlp.reading.facts import Facts
from viunion_nlp.text.scan import UPPER

_LONGEST_PLACE: Final = 4  # syllables behind the type word
_LONGEST_LEVEL: Final = 2  # syllables of a type word: "thành phố"


def print_one_body(facts: Facts, above: int, below: int, last: int) -> bool:
    """Whether the line from ``above`` to ``below`` is a head, and the next one, up to ``last``, the place or
    the body that it belongs to: "LIÊN ĐOÀN LAO ĐỘNG⏎TỈNH LÀO CAI", "TM. BAN THƯỜNG VỤ⏎HỘI NÔNG DÂN TỈNH"."""
    if not _in_capitals(facts, above, below) or not _in_capitals(facts, below, last):
        return False
    said = " ".join(facts.words[_behind_mark(facts, above) : below])
    return _is_place_of(facts, said, below, last) or _is_owner_of(facts, said, below, last)


def _in_capitals(facts: Facts, first: int, last: int) -> bool:
    return bool(facts.shapes[first] & facts.shapes[last - 1] & UPPER)


def _behind_mark(facts: Facts, first: int) -> int:
    """The position behind "TM." or the like."""
    if facts.words[first] in facts.lexicon.layout_openings and facts.words[first + 1] == ".":
        return first + 2
    return first


def _is_place_of(facts: Facts, said: str, first: int, last: int) -> bool:
    """Whether a line is the unit of the body whose head the line above says: "SỞ Y TẾ⏎TỈNH LÀO CAI"."""
    if said not in facts.lexicon.naming.openings:
        return False
    for length in range(_LONGEST_LEVEL, 0, -1):
        if " ".join(facts.words[first : first + length]) in facts.lexicon.levels_by_word:
            return 0 < last - first - length <= _LONGEST_PLACE
    return False


def _is_owner_of(facts: Facts, said: str, first: int, last: int) -> bool:
    """Whether a line begins with the body that the part in the line above may belong to."""
    part = facts.lexicon.heads_by_name.get(said)
    owner = facts.lexicon.naming.body_owners.get(part.head) if part is not None else None
    if owner is None:
        return False
    head = _head_at(facts, first, last)
    return head is not None and (head.kind in owner.owner or head.head in owner.owner)


def _head_at(facts: Facts, first: int, last: int) -> BodyHeadRow | None:
    """The longest head at the start of a line, or that of the body which letters stand for there."""
    head = facts.lexicon.phrases.node_at(facts.words, first).head
    if head is not None and first + head.length <= last:
        return head.row
    for sense in facts.lexicon.senses.get(facts.syllables[first].text, ()):
        if sense.kind == "body":
            return facts.lexicon.head_of(sense.expansion)
    return None
