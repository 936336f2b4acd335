"""Compare the accuracy of predictions with the floors in ``floors.json``.

Usage: check_floors.py CORPUS PREDICTIONS

Both are folders with ``dev.jsonl``, ``general-news.jsonl``, ``official.jsonl``, ``headings.jsonl`` and
``personnel.jsonl``; PREDICTIONS also has ``dev-80.jsonl`` and ``dev-100.jsonl``, predictions for the first
wrapped at these columns. Scores all documents of each, and those of the first that ``check.txt`` in CORPUS
names by themselves: nobody reads these.
Exits with 1 where a score is below its floor, or has no floor.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, TypeAlias

from viunion_nlp.evaluate import evaluate
from viunion_nlp.formats.inputs import read_ids

FLOORS = Path(__file__).with_name("floors.json")
DEV = "dev.jsonl"
FILES = {
    "general": "general-news.jsonl",
    "official": "official.jsonl",
    "headings": "headings.jsonl",
    "personnel": "personnel.jsonl",
}
WRAPPED = {"wrapped at 80": "dev-80.jsonl", "wrapped at 100": "dev-100.jsonl"}

Documents: TypeAlias = dict[str, dict[str, Any]]


def read(path: Path) -> Documents:
    """The documents of a JSONL file by id."""
    with path.open(encoding="utf-8") as lines:
        return {document["id"]: document for document in map(json.loads, lines)}


def read_parts(corpus: Path, predictions: Path) -> dict[str, tuple[Documents, Documents]]:
    """Gold and predicted documents of each part that has floors."""
    gold, predicted = read(corpus / DEV), read(predictions / DEV)
    check = {name: gold[name] for name in read_ids(str(corpus / "check.txt"))}
    parts = {"all": (gold, predicted), "check": (check, predicted)}
    for part, file in FILES.items():
        parts[part] = (read(corpus / file), read(predictions / file))
    # Wrapping keeps every offset; only the texts are others.
    without_texts = {name: {**each, "text": None} for name, each in gold.items()}
    for part, file in WRAPPED.items():
        parts[part] = (without_texts, read(predictions / file))
    return parts


def main() -> int:
    parts = read_parts(*map(Path, sys.argv[1:3]))
    wrong = 0
    for part, floors in json.loads(FLOORS.read_text(encoding="utf-8")).items():
        gold, predicted = parts[part]
        scores = evaluate(gold.values(), predicted.values()).figures()
        print(f"{part}: {len(gold)} documents")
        for name in sorted(floors.keys() | scores.keys()):
            score, floor = scores.get(name, 0.0), floors.get(name)
            low = floor is None or score < floor
            wrong += low
            shown = "no floor" if floor is None else f"floor {floor:.3f}"
            print(f"  {name:18} {score:.3f}  {shown}{'  TOO LOW' if low else ''}")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
