"""Measures how well confidence predicts correctness, and counts how often each rule was right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from viunion_nlp.evaluate.documents import Annotations
from viunion_nlp.evaluate.scores import HOLDS

ALL = "all"
BINS = 5


@dataclass(frozen=True, slots=True)
class Judged:
    """A predicted mention or link with its rule and confidence, and whether it is right.

    Attributes:
        label: its label, or "HOLDS".
        rule: the rule that found it.
        confidence: 0 to 1.
        right: whether gold has it, with exactly the same span or spans.
    """

    label: str
    rule: str
    confidence: float
    right: bool


@dataclass(frozen=True, slots=True)
class Reliability:
    """How far confidence and the share of right predictions differ.

    Attributes:
        seen: how many predictions were judged.
        confidence: their mean confidence, 0 to 1.
        right: the share of right ones, 0 to 1.
        error: the expected calibration error, 0 to 1. The predictions, sorted by confidence, are split
            into five bins of equal size; the error is the mean distance between a bin's mean confidence
            and its share of right ones.

    Example:
        >>> sure = [Judged("DATE", "day part", 0.9, right) for right in (True, True, True, False)]
        >>> reliability(sure)
        Reliability(seen=4, confidence=0.9, right=0.75, error=0.3)
    """

    seen: int
    confidence: float
    right: float
    error: float


def judge(gold: Annotations, found: Annotations, labels: Collection[str]) -> Iterator[Judged]:
    """Judge each prediction of one document that has a confidence; labels that gold lacks are left out."""
    for key, values in found.mentions.items():
        if key[0] in labels and "confidence" in values:
            yield _judged(key[0], values, right=key in gold.mentions)
    for link, values in found.links.items():
        if "confidence" in values:
            yield _judged(HOLDS, values, right=link in gold.links)


def reliability(judged: Iterable[Judged]) -> Reliability:
    """The reliability of predictions."""
    ordered = sorted(judged, key=lambda each: each.confidence)
    count = len(ordered)
    if not count:
        return Reliability(0, 0.0, 0.0, 0.0)
    gap = sum(
        abs(sum(each.confidence - each.right for each in ordered[start:end]))
        for start, end in _edges(count)
    )
    return Reliability(
        count,
        sum(each.confidence for each in ordered) / count,
        sum(each.right for each in ordered) / count,
        gap / count,
    )


def reliability_by_label(judged: Sequence[Judged]) -> dict[str, Reliability]:
    """The reliability of each label, and of all together as "all"; empty if nothing was judged."""
    by_label: dict[str, list[Judged]] = defaultdict(list)
    for each in judged:
        by_label[each.label].append(each)
    rows = {label: reliability(each) for label, each in sorted(by_label.items())}
    return {**rows, ALL: reliability(judged)} if judged else {}


def count_rules(judged: Iterable[Judged]) -> dict[tuple[str, str], tuple[int, int]]:
    """For each label and rule, how many predictions were right, and how many there were."""
    counts: dict[tuple[str, str], tuple[int, int]] = {}
    for each in judged:
        right, seen = counts.get((each.label, each.rule), (0, 0))
        counts[each.label, each.rule] = (right + each.right, seen + 1)
    return dict(sorted(counts.items()))


def _judged(label: str, values: Mapping[str, Any], *, right: bool) -> Judged:
    return Judged(label, str(values.get("rule", "")), float(values["confidence"]), right)


def _edges(count: int) -> Iterator[tuple[int, int]]:
    """Where the bins begin and end."""
    return ((count * i // BINS, count * (i + 1) // BINS) for i in range(BINS))
