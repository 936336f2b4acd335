"""Checks half-open spans passed in by callers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

Span: TypeAlias = tuple[int, int]


def check_spans(spans: Sequence[Span], text: str) -> None:
    """Check that spans are in order, not empty, do not overlap and lie inside the text.

    Raises:
        ValueError: they do not; the message names the first invalid span.
    """
    previous = 0
    for start, end in spans:
        if not previous <= start < end <= len(text):
            raise ValueError(
                f"protected span ({start}, {end}) is empty, out of order or outside the text"
            )
        previous = end
