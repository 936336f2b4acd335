"""Hostile inputs: they finish, and the work grows linearly. Times are in benchmarks/hostile.py."""

from __future__ import annotations

import functools
import inspect
import sys
from collections.abc import Iterator

import pytest
from strategies import HOSTILE, PASSAGES
from work import CALLS_ARE_SEEN, count_calls

import viunion_nlp as vu

SIZES = (750, 1_500, 3_000)  # characters; from small to large, so that the worst fail early
MOST_GROWTH = 2.1  # times the work for twice the text
MOST_COST = 8.3  # times the work of a usual text for the same bytes; 8.0 at most when it was set
DEEPEST = 80  # calls inside calls: what recurses over a text fails at the largest size
LONGEST_DATE = 30  # characters, with what stands behind


def size(text: str) -> int:
    """The bytes of a text."""
    return len(text.encode("utf-8", "surrogatepass"))


@functools.cache
def usual_cost() -> float:
    """Calls for each byte of a usual text."""
    text = "\n".join(PASSAGES)
    vu.analyze(text)
    return count_calls(lambda: vu.analyze(text)) / size(text)


@pytest.fixture
def shallow() -> Iterator[None]:
    usual_cost()  # modules are imported by then: importing is deep
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack(0)) + DEEPEST)
    yield
    sys.setrecursionlimit(before)


@pytest.mark.usefixtures("shallow")
@pytest.mark.parametrize("name", HOSTILE)
def test_it_finishes_and_the_work_grows_linearly(name: str) -> None:
    before = None
    for length in SIZES:
        text = HOSTILE[name](length)
        doc = vu.analyze(text)  # fills the caches
        assert doc.text == text
        assert all(mention.text == text[mention.start : mention.end] for mention in doc.mentions)
        calls = count_calls(lambda: vu.analyze(text))  # noqa: B023
        assert before is None or calls <= MOST_GROWTH * before
        if CALLS_ARE_SEEN:  # what a usual text costs is mostly inside compiled modules
            assert calls <= MOST_COST * usual_cost() * size(text)
        before = calls


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
