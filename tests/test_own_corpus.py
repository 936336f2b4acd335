"""The figures on the project's own passages never fall below the floors.

``python tests/test_own_corpus.py`` prints the figures; ``--raise`` lifts the floors to them.
"""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path

import pytest
from gold import Score, compare, read_passages

CORPUS = Path(__file__).parent / "corpus"
FLOORS = CORPUS / "floors.json"

Figures = dict[str, dict[str, float]]


def _figures() -> Figures:
    return Score.of(compare(passage) for passage in read_passages(CORPUS).values()).figures()


def _floors() -> Figures:
    floors: Figures = json.loads(FLOORS.read_text(encoding="utf-8"))
    return floors


@pytest.fixture(scope="module")
def figures() -> Figures:
    return _figures()


@pytest.mark.parametrize(
    ("label", "measure"), [(label, measure) for label, row in _floors().items() for measure in row]
)
def test_floor(figures: Figures, label: str, measure: str) -> None:
    assert figures[label][measure] >= _floors()[label][measure]


def test_there_are_sixty_passages() -> None:
    assert len(read_passages(CORPUS)) >= 60


def _raise_floors(figures: Figures) -> None:
    old = _floors() if FLOORS.exists() else {}
    floors = {
        label: {
            measure: max(math.floor(value * 100 + 1e-9) / 100, old.get(label, {}).get(measure, 0.0))
            for measure, value in row.items()
        }
        for label, row in figures.items()
    }
    FLOORS.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    now = _figures()
    for name, row in now.items():
        print(f"{name:18}", *(f"{measure} {value:.3f}" for measure, value in row.items()))
    if "--raise" in sys.argv[1:]:
        _raise_floors(now)
