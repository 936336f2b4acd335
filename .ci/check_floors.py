"""Compare the accuracy of predictions with the floors in ``floors.json``.

Usage: check_floors.py CORPUS PREDICTIONS

Both are folders with ``dev.jsonl``, ``general-news.jsonl`` and ``official.jsonl``. Scores all documents
of each, and those of the first that ``check.txt`` in CORPUS names by themselves: nobody reads these.
Exits with 1 where a score is below its floor, or has no floor.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from viunion_nlp.evaluate import evaluate
from viunion_nlp.formats.inputs import read_ids

FLOORS = Path(__file__).with_name("floors.json")
FILES = ("dev.jsonl", "general-news.jsonl", "official.jsonl")


def read(path: Path) -> dict[str, dict[str, Any]]:
    """The documents of a JSONL file by id."""
    with path.open(encoding="utf-8") as lines:
        return {document["id"]: document for document in map(json.loads, lines)}


def main() -> int:
    corpus, predictions = map(Path, sys.argv[1:3])
    gold, general, official = (read(corpus / name) for name in FILES)
    predicted = {name: each for file in FILES for name, each in read(predictions / file).items()}
    check = read_ids(str(corpus / "check.txt"))
    parts = {
        "all": gold,
        "check": {name: gold[name] for name in check},
        "general": general,
        "official": official,
    }
    wrong = 0
    for part, floors in json.loads(FLOORS.read_text(encoding="utf-8")).items():
        scores = evaluate(parts[part].values(), predicted.values()).figures()
        print(f"{part}: {len(parts[part])} documents")
        for name in sorted(floors.keys() | scores.keys()):
            score, floor = scores.get(name, 0.0), floors.get(name)
            low = floor is None or score < floor
            wrong += low
            shown = "no floor" if floor is None else f"floor {floor:.3f}"
            print(f"  {name:18} {score:.3f}  {shown}{'  TOO LOW' if low else ''}")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
