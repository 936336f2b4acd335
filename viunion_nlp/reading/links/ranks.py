"""Recognises offices that share "nguyên" or "cựu" with the rank before them."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.then import Told

_LONGEST_RANK: Final = 2  # syllables


def behind_former_rank(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "cựu thượng tá, phó trưởng Công an quận", "nguyên Đại tá - Giám đốc Công an tỉnh"."""
    if facts.words[first - 1] != "," and facts.words[first - 1] != "-":
        return False
    for length in range(1, _LONGEST_RANK + 1):
        rank = facts.nodes[first - 1 - length].honorific
        if rank is None or rank.row.kind != "rank" or rank.length != length:
            continue
        before = facts.nodes[first - 2 - length].before_role
        return before is not None and before.row.status == "former"
    return False
