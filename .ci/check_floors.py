"""Compare the accuracy of predictions with the floors in ``floors.json``.

Usage: check_floors.py GOLD.jsonl PREDICTED.jsonl

Uses the scoring tool that lies beside the corpus: ``tools/score.py`` in the folder above it. Exits
with 1 where a label is below its floor, or a floor is missing.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

FLOORS = Path(__file__).with_name("floors.json")


def load_scorer(corpus: Path) -> ModuleType:
    """The scoring tool as a module."""
    path = corpus.resolve().parents[1] / "tools" / "score.py"
    spec = importlib.util.spec_from_file_location("score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def measure(gold: Path, predicted: Path) -> dict[str, float]:
    """F1 by label, and the share of right values by field ("ABBR.expansion")."""
    scorer = load_scorer(gold)
    labels, fields, _ = scorer.score(scorer.read(gold), scorer.read(predicted))
    scores = {label: row[-1] for label, row in labels.items()}
    return scores | {".".join(field): share for field, (share, _) in fields.items()}


def main() -> int:
    gold, predicted = map(Path, sys.argv[1:3])
    floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8"))
    scores = measure(gold, predicted)
    wrong = 0
    for name in sorted(floors.keys() | scores.keys()):
        score, floor = scores.get(name, 0.0), floors.get(name)
        low = floor is None or score < floor
        wrong += low
        shown = "no floor" if floor is None else f"floor {floor:.3f}"
        print(f"{name:18} {score:.3f}  {shown}{'  TOO LOW' if low else ''}")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
