"""Freeze what extraction says of many texts, and show what a change gains and loses.

    PYTHONPATH=. python benchmarks/frozen.py write FOLDER TEXTS.jsonl ...
    PYTHONPATH=. python benchmarks/frozen.py compare FOLDER [--never-read IDS.txt ...] [--only NAME ...]

``write`` keeps ``to_dict()`` of every text of the files, and of the project's own test sentences, one
document a line. ``compare`` analyses the same texts again: equal byte for byte, or each mention and link
gained and lost, of the documents that are never read the counts alone; exit code 1 where anything
differs. Left out of the comparison: ``rule``, ``row`` and ``confidence``, which tell what found a
mention. The folder holds texts, so it belongs outside the repository.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from gold import read_cases, read_passages  # noqa: E402
from marked import parse_marked  # noqa: E402

import viunion_nlp as vu  # noqa: E402

Document = dict[str, Any]
NAMES_OF_FINDERS = ("rule", "row", "confidence")


def main() -> int:
    """Write or compare."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("action", choices=("write", "compare"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("texts", type=Path, nargs="*", help="JSONL files with id and text")
    parser.add_argument("--never-read", type=Path, nargs="*", default=[], metavar="IDS.txt")
    parser.add_argument("--only", nargs="*", metavar="NAME", help="these frozen files alone")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    with multiprocessing.Pool(options.jobs) as pool:
        if options.action == "write":
            options.folder.mkdir(parents=True, exist_ok=True)
            for name, texts in _sources(options.texts):
                lines = pool.imap(_freeze, texts, chunksize=16)
                (options.folder / f"{name}.jsonl").write_text("".join(lines), encoding="utf-8")
            return 0
        hidden = {name for path in options.never_read for name in path.read_text().split()}
        return _compare_all(pool, options, hidden)


def _sources(paths: list[Path]) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Names of frozen files, each with (id, text) pairs."""
    for path in paths:
        rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
        yield path.stem, [(str(row["id"]), row["text"]) for row in rows]
    yield "own", list(own_texts())


def own_texts() -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / "tests" / "extract" / "cases").glob("*.txt")):
        for number, case in enumerate(read_cases(path), 1):
            yield f"{path.stem}-{number}", parse_marked(case).text
    for name, passage in read_passages(ROOT / "tests" / "corpus").items():
        yield name, passage.text
    for path in sorted((ROOT / "tests" / "abbreviations").glob("*.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            for cell, text in enumerate(line.split("\t")):
                yield f"{path.stem}-{number}-{cell}", text


def _freeze(item: tuple[str, str]) -> str:
    name, text = item
    values = without_finders(vu.analyze(text).to_dict())
    return json.dumps({"id": name, **values}, ensure_ascii=False) + "\n"


def without_finders(values: Document) -> Document:
    for found in (*values["entities"], *values["relations"]):
        for name in NAMES_OF_FINDERS:
            found.pop(name, None)
    return values


def _compare_all(pool: Any, options: argparse.Namespace, hidden: set[str]) -> int:
    documents = differing = 0
    for path in sorted(options.folder.glob("*.jsonl")):
        if options.only and path.stem not in options.only:
            continue
        before = path.read_text(encoding="utf-8").splitlines(keepends=True)
        items = [(row["id"], row["text"]) for row in map(json.loads, before)]
        for old, new in zip(before, pool.imap(_freeze, items, chunksize=16), strict=True):
            documents += 1
            if old != new:
                differing += 1
                _report(path.stem, json.loads(old), json.loads(new), hidden)
    print(f"{documents} documents, {differing} differ")
    return int(differing > 0)


def _report(source: str, old: Document, new: Document, hidden: set[str]) -> None:
    lost, gained = _items(old) - _items(new), _items(new) - _items(old)
    print(f"{source} {old['id']}: {len(lost)} lost, {len(gained)} gained")
    if old["id"] in hidden:
        return
    for sign, items in (("-", lost), ("+", gained)):
        for item in sorted(items):
            print(f"    {sign} {item}")


def _items(document: Document) -> set[str]:
    return {
        json.dumps(item, ensure_ascii=False)
        for kind in ("entities", "relations")
        for item in document[kind]
    }


if __name__ == "__main__":
    sys.exit(main())
