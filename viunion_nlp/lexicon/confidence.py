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


class Shares(dict[str, float]):
    """The confidences of the rules of one label, 0 to 1; a rule that was never seen has the label's.

    Args:
        usual: the confidence of the label.
    """

    def __init__(self, usual: float) -> None:
        super().__init__()
        self._usual = usual

    def __missing__(self, rule: str) -> float:
        return self._usual


class Confidences(dict[str, Shares]):
    """The confidences of rules, learnt from counts, by their labels: ``confidences["DATE"]["day part"]``.

    A rule has the share of right mentions that it was seen with, as if ``PRIOR`` more mentions had been as
    right as all of its label's: so a rule seen once is about as sure as its label, and one that was never
    seen is just that. Where nothing is known of a label, its rules are as likely right as wrong.

    Args:
        rows: the counts.
    """

    def __init__(self, rows: Iterable[ConfidenceRow]) -> None:
        super().__init__()
        rows = list(rows)
        right: Counter[str] = Counter()
        seen: Counter[str] = Counter()
        for row in rows:
            right[row.label] += row.right
            seen[row.label] += row.seen
        usual = {label: (right[label] + 1) / (seen[label] + 2) for label in seen}
        for label, share in usual.items():
            self[label] = Shares(round(share, _PLACES))
        for row in rows:
            share = (row.right + PRIOR * usual[row.label]) / (row.seen + PRIOR)
            self[row.label][row.rule] = round(share, _PLACES)

    def __missing__(self, label: str) -> Shares:
        return Shares(0.5)
