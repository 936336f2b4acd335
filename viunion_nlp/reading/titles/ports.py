"""Reads the port that an office is of, which is a body there: "Giám đốc Cảng Quy Nhơn"."""

from __future__ import annotations

from viunion_nlp.reading.cues import cue_length
from viunion_nlp.reading.drafts import OrganizationDraft, Stretch
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.titles.office import Part


def port(facts: Facts, found: Stretch) -> Part | None:
    """The port whose type word begins a place; without a name before its holder: "Giám đốc Cảng | Lê Văn
    An"."""
    first, last = found
    name = first + cue_length(facts, first, "port")
    if name == first:
        return None
    if facts.words[name + 1] in facts.lexicon.gender_names:
        return Part(name)
    body = OrganizationDraft(
        first=first, last=last, rule="port of an office", kind="enterprise", place=(name, last),
    )  # fmt: skip
    return Part(last, body)
