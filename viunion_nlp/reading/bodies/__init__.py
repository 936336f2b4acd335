"""Names of bodies."""

from __future__ import annotations

from viunion_nlp.reading.drafts import OrganizationDraft
from viunion_nlp.reading.facts import Facts


def read_body(facts: Facts, first: int, *, in_title: bool = False) -> OrganizationDraft | None:
    """The longest body name that begins at a syllable; ``in_title``: as the body of an office."""
    draft: OrganizationDraft | None = facts.body_grammar.read(first, in_title=in_title)
    return draft
