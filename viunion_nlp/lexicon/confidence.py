"""How sure rules are: what share of their mentions and links was right on annotated text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

from viunion_nlp.lexicon.rows import ConfidenceRow

# Mentions that a rule must have been seen with to count as much as its label: the least surprise on
# annotated text of which one document at a time was left out.
PRIOR: Final = 10
_PLACES: Final = 3  # decimals; more would claim what nobody has counted


class Confidences:
    """The confidence of each rule, learnt from counts.

    A rule has the share of right mentions that it was seen with, as if ``PRIOR`` more mentions had been as
    right as all of its label's: so a rule seen once is about as sure as its label, and one that was never
    seen is just that.

    Args:
        rows: the counts.
    """

    def __init__(self, rows: Iterable[ConfidenceRow]) -> None:
        rows = list(rows)
        right: Counter[str] = Counter()
        seen: Counter[str] = Counter()
        for row in rows:
            right[row.label] += row.right
            seen[row.label] += row.seen
        usual = {label: (right[label] + 1) / (seen[label] + 2) for label in seen}
        self._usual = {label: round(share, _PLACES) for label, share in usual.items()}
        self._of_rules: dict[str, dict[str, float]] = {label: {} for label in seen}
        for row in rows:
            share = (row.right + PRIOR * usual[row.label]) / (row.seen + PRIOR)
            self._of_rules[row.label][row.rule] = round(share, _PLACES)

    def of(self, label: str, rule: str) -> float:
        """The confidence of a label's rule, 0 to 1; a half where nothing is known of the label."""
        if label not in self._of_rules:
            return 0.5
        known = self._of_rules[label]
        return known[rule] if rule in known else self._usual[label]
