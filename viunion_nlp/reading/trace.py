"""Records which rules were asked while a text was read and what they answered, to explain "why" and "why
not".
"""

from __future__ import annotations

from typing import NamedTuple


class Step(NamedTuple):
    """One question about a stretch of syllables.

    Attributes:
        label: the label the question is about.
        question: the table's question, or the gate or shape that stopped a reading.
        rule: the row that was asked; "" for a gate or shape.
        first, last: the syllables, half-open.
        answer: the row's answer.
    """

    label: str
    question: str
    rule: str
    first: int
    last: int
    answer: str


class Trace:
    """The steps of one reading, in order."""

    def __init__(self) -> None:
        self.steps: list[Step] = []

    def asked(
        self, label: str, question: str, rule: str, first: int, last: int, answer: str
    ) -> None:
        """Record that a rule was asked."""
        self.steps.append(Step(label, question, rule, first, last, answer))

    def stopped(self, label: str, gate: str, first: int) -> None:
        """Record that a gate or shape ended the reading of a label at a syllable."""
        self.steps.append(Step(label, gate, "", first, first + 1, "stopped"))
