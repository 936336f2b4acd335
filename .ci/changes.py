"""What a change does to annotated texts: mentions and links gained and lost, and the scores before and after.

Usage: changes.py CORPUS BEFORE AFTER

CORPUS is a folder of gold files, BEFORE and AFTER are folders with predictions of the same names. Of what
``check*.txt`` in CORPUS name, documents that nobody reads, only the counts are told.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from viunion_nlp.evaluate import CHANGE_KINDS, Change, compare_predictions, evaluate
from viunion_nlp.formats.inputs import read_ids

FILES = ("dev.jsonl", "official.jsonl", "general-news.jsonl")
MOST_SHOWN = 200  # of a file

Documents = list[dict[str, Any]]


def read(path: Path) -> Documents:
    """The documents of a JSONL file."""
    with path.open(encoding="utf-8") as lines:
        return list(map(json.loads, lines))


def never_read(corpus: Path) -> set[str]:
    """The ids of the documents that nobody reads."""
    return {str(name) for path in corpus.glob("check*.txt") for name in read_ids(str(path))}


def moved(gold: Documents, before: Documents, after: Documents) -> Iterator[str]:
    """The scores that are not what they were."""
    old, new = evaluate(gold, before).figures(), evaluate(gold, after).figures()
    for name in sorted(old.keys() | new.keys()):
        was, now = old.get(name, 0.0), new.get(name, 0.0)
        if was != now:
            yield f"  {name:18} {was:.4f} -> {now:.4f}  {now - was:+.4f}"


def counted(changes: Collection[Change]) -> str:
    """How many changes there are of each kind."""
    counts = Counter(change.kind for change in changes)
    return ", ".join(f"{counts[kind]} {kind}" for kind in CHANGE_KINDS)


def main() -> int:
    corpus, before, after = map(Path, sys.argv[1:4])
    hidden = never_read(corpus)
    for name in FILES:
        gold, old, new = (read(folder / name) for folder in (corpus, before, after))
        changes = compare_predictions(gold, old, new)
        shown = [change for change in changes if str(change.document) not in hidden]
        unread = [change for change in changes if str(change.document) in hidden]
        print(f"{name}: {counted(shown)}")
        if hidden & {str(document["id"]) for document in gold}:
            print(f"  never read: {counted(unread)}")
        for change in shown[:MOST_SHOWN]:
            context = " ".join(change.context.split())
            print(f"  {change.kind:14} {change.label:9} {change.document}: {context}")
        if len(shown) > MOST_SHOWN:
            print(f"  … and {len(shown) - MOST_SHOWN} more")
        print("\n".join(moved(gold, old, new)) or "  scores stay")
    return 0


if __name__ == "__main__":
    sys.exit(main())
