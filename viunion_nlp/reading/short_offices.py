"""Tells offices in letters from what else their letters stand for."""

from __future__ import annotations

from viunion_nlp.reading.facts import Facts


def is_short_for_other(facts: Facts, index: int) -> bool:
    """Whether a form that may stand for an office, but has other senses, stands for none here: "TP Vinh", "CN
    Công ty May"."""
    node = facts.nodes[index]
    role, phrase = node.role, node.abbreviation
    if phrase is None or role is None or role.length > phrase.length:
        return False
    form, kind = facts.abbreviations.get(index), facts.abbreviation_kind(index)
    if form is None and phrase.row.abbreviation in facts.lexicon.deniable_forms:
        return True
    if role.length < phrase.length:
        return kind != "office" and form is not None and form.last > index + role.length
    if kind == "office" or (kind is None and phrase.row.kind == "office"):
        return False
    for row in phrase.rows:
        if row.kind == "office":
            return True
    return False
