"""Recognises offices that share "nguyên" or "cựu" with the rank before them."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.then import Told

_RANK: Final = 2  # syllables: "thượng tá"
RANK_BEFORE: Final = 3  # syllables before an office, with the sign between: "thượng tá,"


def behind_former_rank(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "cựu thượng tá, phó trưởng Công an quận", "nguyên Đại tá - Giám đốc Công an tỉnh"."""
    if facts.words[first - 1] != "," and facts.words[first - 1] != "-":
        return False
    rank = facts.nodes[first - RANK_BEFORE].honorific
    if rank is None or rank.row.kind != "rank" or rank.length != _RANK:
        return False
    before = facts.nodes[first - RANK_BEFORE - 1].before_role
    return before is not None and before.row.status == "former"
