"""Switch every rule off over the texts in which it decided, and name those that change nothing.

    PYTHONPATH=. python benchmarks/prove_rules.py TEXTS.jsonl ... [--sample 40] [--rule NAME] [--show]

A rule that changes nothing in any text is implied by others, or a mere gate. Three kinds of texts are
asked: the project's own cases; the files, of the last one a sample; and, for a rule that changes none of
these, the sentences that stand in the rules. A rule of the last kind is marked, since a sentence says that
a kind of text is possible, not that anybody writes it; where thousands of texts leave it marked, it goes,
or a comment at it that begins with "Rare:" says what it is kept for. Of each kind, counting stops at
``--enough`` changed texts. ``--show`` prints the shortest of the project's own cases that a rule changes,
switched off and always on.
"""

from __future__ import annotations

import argparse
import functools
import json
import multiprocessing
import multiprocessing.pool
import random
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from frozen import own_texts, without_finders
from marked import parse_marked

import viunion_nlp as vu
from viunion_nlp.pipeline import default_pipeline
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.read import read
from viunion_nlp.reading.rules import TABLES, Choice, Rule, Table
from viunion_nlp.reading.trace import Trace

DID_NOT_DECIDE = ("does not apply", "does not fit", "does not hold")
KINDS = ("cases", "texts", "sentences")
MARKS = {"sentences": "  <-- changes sentences of rules only", "": "  <-- changes nothing"}

RULES = {(table.question, rule.name): (table, rule) for table in TABLES for rule in table.rules}
Key = tuple[str, str]
# For each rule, the texts of each kind in which it decided something.
Decided = dict[Key, dict[str, list[str]]]


def main() -> int:
    """Print a line for every rule; exit code 1 where one changes nothing."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("texts", type=Path, nargs="*", help="JSONL files with id and text")
    parser.add_argument("--sample", type=int, default=40, help="texts of the last file; 0: all")
    parser.add_argument("--rule", default="", help="a part of LABEL: question: name")
    parser.add_argument("--enough", type=int, default=3, help="changed texts to count up to")
    parser.add_argument("--show", action="store_true", help="own cases that change")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    texts = {
        "cases": [text for _, text in own_texts()],
        "texts": _read(options.texts, options.sample),
        "sentences": _sentences(),
    }
    with multiprocessing.Pool(options.jobs) as pool:
        decided = _decided_in(pool, texts)
    keys = [key for key in RULES if options.rule in _name(key)]
    found: Counter[str] = Counter()
    with multiprocessing.Pool(options.jobs) as pool:
        asked = ((key, decided[key], options.enough) for key in keys)
        for key, changed in zip(keys, pool.imap(changed_by, asked), strict=True):
            kind = next((kind for kind in KINDS if changed.get(kind)), "")
            found[kind] += 1
            print(_counts(changed, decided[key]) + _name(key) + MARKS.get(kind, ""), flush=True)
            if options.show:
                _show("off", changed["cases"])
                _show("on", _changed_when_on(texts["cases"], *RULES[key]))
    print(f"{len(keys)} rules: {found['sentences']} change sentences only, {found['']} nothing")
    return int(found[""] > 0)


def _name(key: Key) -> str:
    return f"{RULES[key][0].label}: {key[0]}: {key[1]}"


def _counts(changed: dict[str, list[str]], decided: dict[str, list[str]]) -> str:
    """Changed texts, and texts in which the rule decided, in columns of one width."""
    cells = (f"{len(changed.get(kind, ()))} of {len(decided[kind])}" for kind in KINDS)
    return "".join(f"{cell:<11}" for cell in cells)


def _read(paths: list[Path], sample: int) -> list[str]:
    texts: list[str] = []
    for path in paths:
        rows = [json.loads(line)["text"] for line in path.read_text("utf-8").splitlines()]
        if path is paths[-1] and 0 < sample < len(rows):
            rows = random.Random(1).sample(rows, sample)
        texts += rows
    return texts


def _sentences() -> list[str]:
    """The sentences that stand in the rules, without their marks."""
    return [
        parse_marked(sentence).text
        for _, rule in RULES.values()
        for sentence in (rule.sentence, rule.but)
    ]


def _decided_in(pool: multiprocessing.pool.Pool, texts: dict[str, list[str]]) -> Decided:
    decided: Decided = {key: {kind: [] for kind in KINDS} for key in RULES}
    for kind in KINDS:
        shortest_first = sorted(texts[kind], key=len)
        keys_of = pool.imap(deciding, shortest_first, chunksize=16)
        for text, keys in zip(shortest_first, keys_of, strict=True):
            for key in keys & decided.keys():
                decided[key][kind].append(text)
    return decided


def deciding(text: str) -> set[Key]:
    """The rules that decide something in a text."""
    trace = Trace()
    lexicon = default_pipeline().lexicon
    read(Facts(lexicon.phrases.scan(text), lexicon, trace))
    return {(step.question, step.rule) for step in trace.steps if step.answer not in DID_NOT_DECIDE}


def changed_by(asked: tuple[Key, dict[str, list[str]], int]) -> dict[str, list[str]]:
    """By kind, the first texts that say something else without a rule."""
    key, texts, enough = asked
    table, rule = RULES[key]
    changed: dict[str, list[str]] = {}
    for kind in KINDS:
        if kind != "sentences" or not any(changed.values()):
            changed[kind] = _changed(texts[kind], table, [rule], Rule.OFF, enough)
    return changed


def _changed_when_on(texts: list[str], table: Table, rule: Rule) -> list[str]:
    if isinstance(table, Choice):
        others = [row for row in table.rules if row is not rule]
        return _changed(texts, table, others, Rule.OFF)
    return _changed(texts, table, [rule], Rule.ALWAYS)


def _changed(
    texts: list[str], table: Table, rules: list[Rule], state: int, enough: int = 0
) -> list[str]:
    """The first texts, or all, that say something else while rows of a table are in a state."""
    changed: list[str] = []
    for text in texts:
        before = _as_written(text)
        for rule in rules:
            table.switch(rule, state)
        after = None
        try:
            after = _said(text)
        except (AssertionError, IndexError):
            pass  # nothing can be read without the rule: that is a change
        finally:
            for rule in rules:
                table.switch(rule, Rule.AS_WRITTEN)
        if before != after:
            changed.append(text)
            if len(changed) == enough:
                break
    return changed


def _said(text: str) -> int:
    return hash(json.dumps(without_finders(vu.analyze(text).to_dict())))


# A process asks many rules about the same texts.
_as_written = functools.cache(_said)


def _show(state: str, texts: list[str], most: int = 5) -> None:
    for text in sorted(texts, key=len)[:most]:
        print(f"        {state}: {text[:160]!r}")


if __name__ == "__main__":
    sys.exit(main())
