"""Tells where the headline of a text ends."""

from __future__ import annotations

from viunion_nlp.reading.facts import Facts


def headline_end(facts: Facts) -> int:
    """Behind the first line of a text; an official document has a heading instead."""
    lines = facts.scan.lines
    if facts.heading is not None:
        return 0
    return lines[1] if len(lines) > 1 else facts.count
