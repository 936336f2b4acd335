"""Turns overlapping stretches into properly nested ones, which can be opened and closed as tags."""

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


def edges(
    stretches: Iterable[tuple[int, int, Owner]],
) -> Iterator[tuple[int, Piece[Owner] | None]]:
    """Where stretches, cut where they cross, open and close, in text order: each offset with the piece that
    opens there, or None where the innermost closes.

    Args:
        stretches: start, end and what each belongs to, in any order; of two that are the same, the first
            is the outer one.
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
            yield ends.pop(), None
        if ends and ends[-1] < piece.end:
            put(Piece(ends[-1], piece.end, piece.owner, False))
            piece = Piece(piece.start, ends[-1], piece.owner, piece.first)
        ends.append(piece.end)
        yield piece.start, piece
    while ends:
        yield ends.pop(), None
