"""Count which pairs of syllables are words: what ``data/words.tsv`` was chosen from.

    PYTHONPATH=. python benchmarks/count_words.py TEXTS.jsonl... > pairs.tsv

Only runs of syllables in lower case count, so that no name does. A model in which a text is a row of words of
one or two syllables is fitted to them by expectation and maximisation: a pair that other words explain as
well ("nhân viên" in "công nhân viên") loses to them. Pairs are written with the highest score first: the
share of their occurrences in which the model takes them for one word, how much oftener they stand together
than their syllables let expect, how many words stand on either side, and in how many texts. No list of words
takes part in it, neither here nor later: which of the pairs above 0.8 are words, a reader said.
"""

from __future__ import annotations

import itertools
import json
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

from viunion_nlp.text.letters import fold_phrase, is_syllable

Pair: TypeAlias = tuple[str, str]

ROUNDS = 12
LEAST_PAIRS = 3
LEAST_TEXTS = 2
MOST_ENTROPY = 3.0


def runs_of(text: str) -> Iterator[list[str]]:
    """The runs of lower-case syllables between signs, capitals and figures."""
    for clause in re.split(r"[^\w\s]+|\n", text):
        run: list[str] = []
        for word in clause.replace("_", " ").split():
            if word.islower() and word.isalpha():
                run.append(fold_phrase(word))
            elif run:
                yield run
                run = []
        if run:
            yield run


class Segmentation:
    """How likely each syllable and each pair is to be a word by itself."""

    def __init__(self, runs: list[list[str]]) -> None:
        self.runs = runs
        self.syllables = Counter(word for run in runs for word in run)
        self.pairs = Counter(pair for run in runs for pair in itertools.pairwise(run))
        total = self.syllables.total()
        self.alone = {word: count / total for word, count in self.syllables.items()}
        self.joined = {
            pair: count / total / 2 for pair, count in self.pairs.items() if count >= LEAST_PAIRS
        }
        self.expected: Counter[Pair] = Counter()

    def fit(self) -> None:
        """Reckon anew, from how likely they are now, how often each is a word."""
        for _ in range(ROUNDS):
            alone: Counter[str] = Counter()
            self.expected = Counter()
            for run in self.runs:
                self._share_out(run, alone)
            total = sum(alone.values()) + sum(self.expected.values())
            self.alone = {word: max(alone[word], 0.01) / total for word in self.syllables}
            self.joined = {
                pair: count / total for pair, count in self.expected.items() if count >= 0.5
            }

    def _share_out(self, run: list[str], alone: Counter[str]) -> None:
        """Add how often each syllable and pair of a run is a word, over all ways to cut it."""
        size = len(run)
        one = [self.alone[word] for word in run]
        two = [self.joined.get(pair, 0.0) for pair in itertools.pairwise(run)]
        # The likelihood of all ways up to each place, scaled to 1 there.
        scale = [1.0] * (size + 1)
        for at in range(1, size + 1):
            scale[at] = one[at - 1] + (two[at - 2] / scale[at - 1] if at > 1 else 0.0)
        behind = [0.0] * size + [1.0, 0.0]
        for at in range(size - 1, -1, -1):
            single = one[at] * behind[at + 1] / scale[at + 1]
            alone[run[at]] += single
            double = 0.0
            if at + 1 < size and two[at]:
                double = two[at] * behind[at + 2] / (scale[at + 1] * scale[at + 2])
                self.expected[run[at], run[at + 1]] += double
            behind[at] = single + double


def scores(texts: Iterable[str]) -> list[tuple[float, Pair, int]]:
    """The pairs that may be words, the best first: score, pair, in how many texts."""
    by_text = [list(runs_of(text)) for text in texts]
    model = Segmentation([run for runs in by_text for run in runs])
    model.fit()
    texts_of: Counter[Pair] = Counter()
    before: defaultdict[Pair, Counter[str]] = defaultdict(Counter)
    behind: defaultdict[Pair, Counter[str]] = defaultdict(Counter)
    for runs in by_text:
        for run in runs:
            for left, *pair, right in zip(["", *run], run, run[1:], [*run[2:], ""], strict=False):
                before[pair[0], pair[1]][left] += 1
                behind[pair[0], pair[1]][right] += 1
        texts_of.update({pair for run in runs for pair in itertools.pairwise(run)})
    total = model.syllables.total()
    found = []
    for pair, expected in model.expected.items():
        count = model.pairs[pair]
        if texts_of[pair] < LEAST_TEXTS or not all(map(is_syllable, pair)):
            continue
        chance = model.syllables[pair[0]] * model.syllables[pair[1]] / total
        bond = math.log(count / chance) / math.log(total / count)
        freedom = min(entropy(before[pair]), entropy(behind[pair]), MOST_ENTROPY)
        score = min(expected / count, 1) + bond / 2 + freedom / 20 + math.log(texts_of[pair]) / 33
        found.append((score, pair, texts_of[pair]))
    return sorted(found, reverse=True)


def entropy(counts: Counter[str]) -> float:
    """How many bits tell which word stands beside."""
    total = counts.total()
    return -sum(count / total * math.log2(count / total) for count in counts.values())


def main() -> None:
    texts = (
        json.loads(line)["text"]
        for name in sys.argv[1:]
        for line in Path(name).read_text(encoding="utf-8").splitlines()
    )
    for score, pair, count in scores(texts):
        print(f"{' '.join(pair)}\t{score:.3f}\t{count}")


if __name__ == "__main__":
    main()
