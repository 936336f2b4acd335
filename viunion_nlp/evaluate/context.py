"""Shows the text around an error, with gold and predicted stretches marked."""

from __future__ import annotations

from collections.abc import Iterable

from viunion_nlp.evaluate.cases import Stretch
from viunion_nlp.evaluate.documents import Span

_CONTEXT = 40  # code points on either side


def mark_context(
    text: str | None, gold: tuple[Stretch, ...], predicted: tuple[Stretch, ...]
) -> str:
    """The stretches with text around them: gold ones in ``[ ]``, predicted ones in ``{ }``."""
    if text is None:
        return ""
    marks: list[tuple[int, int, int, int, str]] = []
    for rank, (stretches, opening, closing) in enumerate(((gold, "[", "]"), (predicted, "{", "}"))):
        for each in stretches:
            # If marks meet at one place, closing ones come first, and the wider mark is the outer one.
            marks.append((each.start, 1, -each.end, rank, opening))
            marks.append((each.end, 0, -each.start, -rank, closing))
    start, end = hull(gold + predicted)
    place = max(0, start - _CONTEXT)
    parts = ["…" if place else ""]
    for offset, *_, mark in sorted(marks):
        parts += [text[place:offset], mark]
        place = offset
    parts += [text[place : end + _CONTEXT], "…" if end + _CONTEXT < len(text) else ""]
    return "".join(parts)


def hull(stretches: Iterable[Stretch]) -> Span:
    """The span from the start of the first stretch to the end of the last."""
    spans = [(each.start, each.end) for each in stretches]
    return min(start for start, _ in spans), max(end for _, end in spans)
