"""People, organizations and places as underthesea finds them, for a comparison of accuracy.

Usage: underthesea_names.py GOLD.jsonl PREDICTED.jsonl; then: viunion evaluate GOLD.jsonl PREDICTED.jsonl

Each line of the output has the id and the text of a line of the input, and as its entities what
``underthesea.ner`` finds with the CRF model that the package ships, read line by line. It mends the
spelling of some words, so its words are laid over the text by the number of their letters.
"""

from __future__ import annotations

import importlib
import json
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

LABELS = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOCATION"}
LETTER = re.compile(r"\S[\u0300-\u036f]*")  # with its marks
Word = tuple[str, str, str, str]  # the word, its part of speech, its chunk, its tag ("B-PER", "O")
Entity = dict[str, str | int]


def main() -> None:
    source, target = sys.argv[1:]
    find: Callable[[str], list[Word]] = importlib.import_module("underthesea").ner
    with (
        Path(source).open(encoding="utf-8") as lines,
        Path(target).open("w", encoding="utf-8") as out,
    ):
        for line in lines:
            record = json.loads(line)
            found = {"id": record["id"], "text": record["text"]}
            found["entities"] = list(entities(record["text"], find))
            out.write(json.dumps(found, ensure_ascii=False) + "\n")


def entities(text: str, find: Callable[[str], list[Word]]) -> Iterator[Entity]:
    """What is found in a text, with its offsets."""
    start = 0
    for line in text.splitlines(keepends=True):
        for label, first, end in spans(line, find(line) if line.strip() else []):
            yield {
                "type": LABELS[label],
                "start": start + first,
                "end": start + end,
                "text": line[first:end],
            }
        start += len(line)


def spans(line: str, words: list[Word]) -> Iterator[tuple[str, int, int]]:
    """The names of a line: label, start, end; "B-" opens a name, "I-" of its label goes on.

    Raises:
        ValueError: the words have more or fewer letters than the line.
    """
    letters = [found.span() for found in LETTER.finditer(line)]
    sizes = [len(LETTER.findall(word)) for word, *_ in words]
    if sum(sizes) != len(letters):
        raise ValueError(f"words of another length than {line!r}")
    opened, at = ("", 0, 0), 0
    for (_, _, _, tag), size in zip(words, sizes, strict=True):
        if not size:
            continue  # a sign
        start, end = letters[at][0], letters[at + size - 1][1]
        at += size
        kind, _, label = tag.partition("-")
        if kind == "I" and label == opened[0]:
            opened = (label, opened[1], end)
            continue
        if opened[0] in LABELS:
            yield opened
        opened = (label, start, end)
    if opened[0] in LABELS:
        yield opened


if __name__ == "__main__":
    main()
