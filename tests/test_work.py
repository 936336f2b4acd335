"""The work of extraction, counted: the same on every machine and run. Times are in benchmarks/."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest
from gold import read_passages
from work import CALLS_ARE_SEEN, count_calls

import viunion_nlp as vu

CORPUS = Path(__file__).parent / "corpus"

# Calls of Python and C functions for each 1,000 bytes of the passages. They are made to be full of
# mentions: ordinary articles take less than half as much. 4,840 when it was set.
MOST_CALLS = 5_000


@pytest.mark.skipif(not CALLS_ARE_SEEN, reason="compiled: its calls are not seen")
def test_calls_per_kilobyte() -> None:
    passages = read_passages(CORPUS).values()
    texts = [passage.text for passage in passages]
    size = sum(len(text.encode()) for text in texts) / 1000

    def analyze_all() -> None:
        for text in texts:
            vu.analyze(text)

    analyze_all()  # fills the caches
    assert count_calls(analyze_all) / size <= MOST_CALLS


def test_what_was_read_is_freed_at_once() -> None:
    """Nothing refers to itself in a circle: that would keep all of a text's facts until Python's garbage
    collector runs, which then takes a tenth of the time.
    """
    texts = [passage.text for passage in read_passages(CORPUS).values()]
    for text in texts:
        vu.analyze(text)  # fills the caches
    gc.collect()
    gc.disable()
    try:
        for text in texts:
            vu.analyze(text)
        assert gc.collect() == 0
    finally:
        gc.enable()
