"""The work of extraction, counted: the same on every machine and run. Times are in benchmarks/."""

from __future__ import annotations

from pathlib import Path

import pytest
from gold import read_passages
from work import CALLS_ARE_SEEN, count_calls

import viunion_nlp as vu

# Calls of Python and C functions for each 1,000 bytes of the passages. They are made to be full of
# mentions: ordinary articles take less than half as much. 4,990 when it was set.
MOST_CALLS = 5_200


@pytest.mark.skipif(not CALLS_ARE_SEEN, reason="compiled: its calls are not seen")
def test_calls_per_kilobyte() -> None:
    passages = read_passages(Path(__file__).parent / "corpus").values()
    texts = [passage.text for passage in passages]
    size = sum(len(text.encode()) for text in texts) / 1000

    def analyze_all() -> None:
        for text in texts:
            vu.analyze(text)

    analyze_all()  # fills the caches
    assert count_calls(analyze_all) / size <= MOST_CALLS
