"""Explains why a mention was found, or why a stretch was not: the rules that were asked, with their
answers.
"""

from __future__ import annotations

from dataclasses import dataclass

from viunion_nlp.lexicon import Lexicon
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.read import read
from viunion_nlp.reading.trace import Trace
from viunion_nlp.resolve import resolve

FOUND = "What was found?"


@dataclass(frozen=True, slots=True)
class Reason:
    """One question that was asked while a text was read.

    Attributes:
        label: the label the question is about ("DATE"); "HOLDS" for links.
        question: what was asked, or the gate that stopped a reading.
        rule: the row of the question's table; "" for a gate.
        answer: the row's answer: "yes", "no", "does not apply", "fits", "links", "parts", "stopped" …
        start, end: the stretch in question, half-open offsets in code points.
        text: the slice of the text at these offsets.
    """

    label: str
    question: str
    rule: str
    answer: str
    start: int
    end: int
    text: str


def reasons(
    text: str, start: int, end: int, lexicon: Lexicon, label: str | None = None
) -> tuple[Reason, ...]:
    """The mentions that cover a stretch of a text, and the questions that were asked about it, in order.

    Args:
        text: any str.
        start, end: the stretch, half-open offsets in code points.
        lexicon: the lexicon to read the text with.
        label: limit the questions to one label; None for all.
    """
    trace = Trace()
    facts = Facts(lexicon.phrases.scan(text), lexicon, trace)
    read(facts)
    found = [
        Reason(mention.label, FOUND, mention.rule, mention.row, *mention.span, mention.text)
        for mention in resolve(facts).mentions
    ]
    for step in trace.steps:
        first, last = facts.scan.span(step.first, max(step.last, step.first + 1))
        stretch = text[first:last]
        found.append(
            Reason(step.label, step.question, step.rule, step.answer, first, last, stretch)
        )
    return tuple(
        reason
        for reason in found
        if reason.start < end and start < reason.end and label in (None, reason.label)
    )
