"""Pairs gold and predicted mentions that overlap."""

from __future__ import annotations

from bisect import bisect_left

from viunion_nlp.evaluate.cases import ErrorKind
from viunion_nlp.evaluate.documents import Key


def pair_mentions(gold: list[Key], found: list[Key], *, same_label: bool) -> list[tuple[Key, Key]]:
    """Pair overlapping mentions one to one, the largest overlap first.

    Both lists are in text order.
    """
    starts = [key[1] for key in found]
    longest = max((key[2] - key[1] for key in found), default=0)
    candidates = []
    for one in gold:
        # Anything that starts earlier than this ends before the gold mention starts.
        for index in range(bisect_left(starts, one[1] - longest), len(found)):
            other = found[index]
            if other[1] >= one[2]:
                break
            shared = min(one[2], other[2]) - max(one[1], other[1])
            if shared > 0 and (one[0] == other[0]) == same_label:
                joint = max(one[2], other[2]) - min(one[1], other[1])
                candidates.append((-shared / joint, text_order(one), text_order(other), one, other))
    pairs: list[tuple[Key, Key]] = []
    taken: set[tuple[bool, Key]] = set()
    for *_, one, other in sorted(candidates):
        if (True, one) not in taken and (False, other) not in taken:
            taken |= {(True, one), (False, other)}
            pairs.append((one, other))
    return pairs


def boundary_kind(gold: Key, found: Key) -> ErrorKind:
    """Which ends differ between two different spans of one label."""
    if gold[2] == found[2]:
        return "boundary left"
    return "boundary right" if gold[1] == found[1] else "boundary both"


def text_order(key: Key) -> tuple[int, int, str]:
    """A sort key for text order; of two mentions with the same start, the longer comes first."""
    return key[1], -key[2], key[0]
