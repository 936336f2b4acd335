"""Switch every rule off over the texts in which it decided, and name those that change nothing.

    PYTHONPATH=. python benchmarks/prove_rules.py TEXTS.jsonl ... [--sample 40] [--rule NAME] [--show]

A rule that changes nothing in any text is implied by others, or a mere gate. The texts are all of the
files but the last one, a sample of that, and the project's own test sentences. ``--show`` prints the
project's own sentences that a rule changes, both switched off and always on.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from frozen import own_texts, without_finders

import viunion_nlp as vu
from viunion_nlp.pipeline import default_pipeline
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.read import read
from viunion_nlp.reading.rules import TABLES, Choice, Rule, Table
from viunion_nlp.reading.trace import Trace
from viunion_nlp.text.scan import Scan

DID_NOT_DECIDE = ("does not apply", "does not fit", "does not hold")


def main() -> int:
    """Print a line for every rule; exit code 1 where one changes nothing."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("texts", type=Path, nargs="*", help="JSONL files with id and text")
    parser.add_argument("--sample", type=int, default=40, help="texts of the last file")
    parser.add_argument("--rule", help="a part of LABEL: question: name")
    parser.add_argument("--show", action="store_true", help="own sentences that change")
    options = parser.parse_args()
    own = [text for _, text in own_texts()]
    texts = [*own, *_read(options.texts, options.sample)]
    decided = _decided_in(texts)
    idle = 0
    for table in TABLES:
        for rule in table.rules:
            name = f"{table.label}: {table.question}: {rule.name}"
            if options.rule and options.rule not in name:
                continue
            where = decided.get((table.question, rule.name), [])
            changed = _changed(where, [rule], Rule.OFF)
            idle += not changed
            mark = "" if changed else "  <-- changes nothing"
            print(f"{len(changed):5} of {len(where):5}  {name}{mark}", flush=True)
            if options.show:
                _show("off", [text for text in changed if text in set(own)])
                _show("on", _changed_when_on(own, table, rule))
    return int(idle > 0)


def _read(paths: list[Path], sample: int) -> list[str]:
    texts: list[str] = []
    for path in paths:
        rows = [json.loads(line)["text"] for line in path.read_text("utf-8").splitlines()]
        if path is paths[-1] and len(rows) > sample:
            rows = random.Random(1).sample(rows, sample)
        texts += rows
    return texts


def _decided_in(texts: Iterable[str]) -> dict[tuple[str, str], list[str]]:
    """For each rule, the texts in which it decided something."""
    lexicon = default_pipeline().lexicon
    decided: dict[tuple[str, str], list[str]] = {}
    for text in texts:
        trace = Trace()
        read(Facts(Scan(text), lexicon, trace))
        rules = {
            (step.question, step.rule) for step in trace.steps if step.answer not in DID_NOT_DECIDE
        }
        for rule in rules:
            decided.setdefault(rule, []).append(text)
    return decided


def _changed(texts: Iterable[str], rules: Iterable[Rule], state: int) -> list[str]:
    """The texts that say something else while rules are in a state."""
    texts = list(texts)
    before = [_said(text) for text in texts]
    rules = list(rules)
    for rule in rules:
        rule.state = state
    try:
        after = [_said(text) for text in texts]
    finally:
        for rule in rules:
            rule.state = Rule.AS_WRITTEN
    return [text for text, old, new in zip(texts, before, after, strict=True) if old != new]


def _changed_when_on(texts: list[str], table: Table, rule: Rule) -> list[str]:
    if isinstance(table, Choice):
        return _changed(texts, [row for row in table.rules if row is not rule], Rule.OFF)
    return _changed(texts, [rule], Rule.ALWAYS)


def _said(text: str) -> str:
    return json.dumps(without_finders(vu.analyze(text).to_dict()))


def _show(state: str, texts: list[str], most: int = 5) -> None:
    for text in sorted(texts, key=len)[:most]:
        print(f"        {state}: {text[:160]!r}")


if __name__ == "__main__":
    sys.exit(main())
