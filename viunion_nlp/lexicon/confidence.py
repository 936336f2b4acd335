"""How reliable rules are: the share of their mentions and links that was right in annotated text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

from viunion_nlp.lexicon.rows import ConfidenceRow

# Weight of the label's average, in mentions. The value was chosen to minimise the error on annotated text
# with one document left out at a time.
PRIOR: Final = 10
_PLACES: Final = 3  # decimals; more would suggest a precision that the counts do not have


class Confidences:
    """The confidence of each rule, estimated from counts.

    A rule's confidence is its share of right mentions, computed as if ``PRIOR`` more mentions had been
    right as often as its label's average. So a rule that was seen once gets about the confidence of its
    label, and a rule that was never seen gets exactly that.

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
        """The confidence of a label's rule, 0 to 1; 0.5 if the label is unknown."""
        if label not in self._of_rules:
            return 0.5
        known = self._of_rules[label]
        return known[rule] if rule in known else self._usual[label]
