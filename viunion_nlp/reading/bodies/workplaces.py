"""Recognises workplaces that have no name of their own behind a union or an office: "Công đoàn trường", "giám
đốc công ty".
"""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon import BodyHeadRow
from viunion_nlp.reading.bodies.name import BodyName
from viunion_nlp.reading.edges import ends_name
from viunion_nlp.reading.facts import Facts
from viunion_nlp.text.scan import CAPITAL, NEWLINE, SIGN

_KINDS: Final = ("enterprise", "health", "school")


def is_workplace(head: BodyHeadRow) -> bool:
    """Whether a head means a place where people work."""
    return head.kind in _KINDS


def may_be_workplace(facts: Facts, name: BodyName, at: int) -> bool:
    """Whether a workplace may stand behind the head of a union: "Công đoàn | trường"."""
    if name.head is None or name.head.kind != "union" or name.draft.last != name.head_last:
        return False
    head = facts.nodes[at].head
    return head is not None and is_workplace(head.row)


def at_workplace(facts: Facts, first: int, last: int) -> bool:
    """Whether the head of a workplace, and nothing else, stands behind another head."""
    head = facts.nodes[first].head
    return head is not None and first + head.length == last and is_workplace(head.row)


def of_union(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """A workplace in small letters behind a union with a capital: "Công đoàn trường", "Công đoàn nhà máy";
    not "Công đoàn trường học"."""
    if not name.depth or name.head is None or not is_workplace(name.head):
        return False
    union_at = first - 2 if facts.nodes[first - 2].head is not None else first - 1
    union = facts.nodes[union_at].head
    if union is None or union.row.kind != "union" or not facts.shapes[union_at] & CAPITAL:
        return False
    return facts.gaps[last] == NEWLINE or bool(facts.shapes[last] & SIGN) or ends_name(facts, last)
