"""Hostile inputs: they finish, and the work grows linearly. Times are in benchmarks/hostile.py."""

from __future__ import annotations

import math
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest
from strategies import HOSTILE, PASSAGES

import viunion_nlp as vu

SIZES = (300, 2_500)  # characters; the first one stops the worst inputs early
MOST = 6.0  # times the work for four times the text
LONG = 100_000  # characters
LONGEST_DATE = 30  # characters, with what stands behind


class TooMuchWorkError(Exception):
    """A call ran more lines than it may."""


def count_lines(call: Callable[[], object], most: float = math.inf) -> int:
    """How many lines of Python run in a call: the work, the same on every machine and run."""
    lines = 0

    def trace(frame: FrameType, event: str, arg: object) -> Any:
        nonlocal lines
        lines += event == "line"
        if lines > most:
            raise TooMuchWorkError
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        call()
    finally:
        sys.settrace(before)
    return lines


@pytest.mark.parametrize("name", HOSTILE)
def test_work_grows_linearly(name: str) -> None:
    for size in SIZES:
        small, large = HOSTILE[name](size), HOSTILE[name](4 * size)
        vu.analyze(HOSTILE[name](size // 2))  # fills the caches
        work = count_lines(lambda: vu.analyze(small))  # noqa: B023
        count_lines(lambda: vu.analyze(large), most=MOST * work)  # noqa: B023


@pytest.mark.parametrize("name", HOSTILE)
def test_a_long_text_finishes(name: str) -> None:
    text = HOSTILE[name](LONG)
    doc = vu.analyze(text)
    assert doc.text == text
    assert all(mention.text == text[mention.start : mention.end] for mention in doc.mentions)


@pytest.mark.parametrize("text", PASSAGES)
def test_a_text_may_be_cut_anywhere(text: str) -> None:
    pieces = [text[:end] for end in range(len(text) + 1)]
    for date in vu.analyze(text).dates:
        rest = text[date.start :][:LONGEST_DATE]
        pieces += [rest[:end] for end in range(1, len(rest) + 1)]
    for piece in pieces:
        for mention in vu.analyze(piece).mentions:
            assert mention.text == piece[mention.start : mention.end]


@pytest.mark.parametrize("name", HOSTILE)
def test_an_input_has_the_size_asked_for(name: str) -> None:
    assert len(HOSTILE[name](5_000)) == 5_000
