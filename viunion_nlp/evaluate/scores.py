"""Counts of gold, predicted and matched mentions, and the scores computed from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

HOLDS = "HOLDS"
CORE = "core5"
CORE_LABELS = ("PERSON", "TITLE", "ORG", "DOCREF", "ABBR")


@dataclass(frozen=True, slots=True)
class LabelScore:
    """Counts of mentions of one label, or of links.

    Attributes:
        gold: how many there are.
        predicted: how many were found, right or wrong.
        matched: how many were found with exactly the right span.

    Example:
        >>> score = LabelScore(gold=4, predicted=5, matched=3)
        >>> score.precision, score.recall, round(score.f1, 3)
        (0.6, 0.75, 0.667)
    """

    gold: int = 0
    predicted: int = 0
    matched: int = 0

    @property
    def precision(self) -> float:
        """The share of predictions that are right, 0 to 1; 0 if nothing was predicted."""
        return self.matched / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """The share of gold that was found, 0 to 1; 0 if there is nothing to find."""
        return self.matched / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, 0 to 1."""
        precision, recall = self.precision, self.recall
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    def __add__(self, other: LabelScore) -> LabelScore:
        return LabelScore(
            self.gold + other.gold,
            self.predicted + other.predicted,
            self.matched + other.matched,
        )


@dataclass(frozen=True, slots=True)
class FieldScore:
    """How many matched mentions have the right value in one field.

    The comparison ignores case, Unicode form, tone-mark position, spacing, hyphen versus en dash, and
    leading or trailing spaces, full stops, commas and quotation marks. Two missing values count as right.

    Attributes:
        right: mentions whose value equals that of the gold mention.
        matched: mentions compared.
    """

    right: int = 0
    matched: int = 0

    @property
    def accuracy(self) -> float:
        """The share of right values, 0 to 1; 0 where no mention matched."""
        return self.right / self.matched if self.matched else 0.0

    def __add__(self, other: FieldScore) -> FieldScore:
        return FieldScore(self.right + other.right, self.matched + other.matched)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """The scores of one document, or of several together.

    Attributes:
        labels: by label, for every label of the gold documents, in alphabetical order.
        holds: links between people and offices.
        fields: by "LABEL.field", for those with a matched mention.
    """

    labels: Mapping[str, LabelScore]
    holds: LabelScore
    fields: Mapping[str, FieldScore]

    @property
    def core(self) -> LabelScore:
        """PERSON, TITLE, ORG, DOCREF and ABBR together."""
        scores = (self.labels[label] for label in CORE_LABELS if label in self.labels)
        return sum(scores, start=LabelScore())

    def rows(self) -> dict[str, LabelScore]:
        """The labels, "HOLDS" and "core5"."""
        return {**self.labels, HOLDS: self.holds, CORE: self.core}
