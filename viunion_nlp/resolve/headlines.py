"""Tells where the headline of a text ends."""

from __future__ import annotations

from viunion_nlp.reading.facts import Facts


def headline_end(facts: Facts) -> int:
    """Behind the first line of a text; an official document has a heading instead."""
    lines = facts.scan.lines
    if facts.heading is not None:
        return 0
    return lines[1] if len(lines) > 1 else facts.count


def issuer_at(facts: Facts) -> int:
    """The syllable at which the one body begins that issues an official document; -1 where there is none."""
    issuers = [] if facts.heading is None else facts.heading.issuers
    return issuers[0].stretches[0][0] if len(issuers) == 1 else -1
