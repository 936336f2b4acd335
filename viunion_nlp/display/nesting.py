"""Stretches that overlap, as what can be opened and closed one inside another."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count
from typing import Generic, TypeVar

Owner = TypeVar("Owner")


@dataclass(frozen=True, slots=True)
class Piece(Generic[Owner]):
    """A stretch to mark. What crosses the end of another stretch goes on as a piece of its own."""

    start: int
    end: int
    owner: Owner
    first: bool = True


def nested(stretches: Iterable[tuple[int, int, Owner]]) -> Iterator[Piece[Owner]]:
    """Stretches in text order, cut where they cross.

    Args:
        stretches: start, end and what each belongs to; of two that start together the longer first.
    """
    order = count()
    waiting: list[tuple[int, int, int, Piece[Owner]]] = []

    def put(piece: Piece[Owner]) -> None:
        heapq.heappush(waiting, (piece.start, -piece.end, next(order), piece))

    for start, end, owner in stretches:
        put(Piece(start, end, owner))
    ends: list[int] = []
    while waiting:
        piece = heapq.heappop(waiting)[-1]
        while ends and ends[-1] <= piece.start:
            ends.pop()
        if ends and ends[-1] < piece.end:
            put(Piece(ends[-1], piece.end, piece.owner, False))
            piece = Piece(piece.start, ends[-1], piece.owner, piece.first)
        ends.append(piece.end)
        yield piece
