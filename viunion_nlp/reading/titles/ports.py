"""Reads the port that an office is of, which is a body there: "Giám đốc Cảng Quy Nhơn"."""

from __future__ import annotations

from viunion_nlp.reading.bodies import begins_foreigner
from viunion_nlp.reading.cues import cue_length
from viunion_nlp.reading.drafts import OrganizationDraft, Stretch
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.titles.office import Part


def port(facts: Facts, found: Stretch) -> Part | None:
    """The port whose type word begins a place, which a foreign holder may follow: "Chủ tịch Cảng Koper |
    Marko Kos"; without a name before its holder: "Giám đốc Cảng | Lê Văn An"."""
    first, last = found
    name = first + cue_length(facts, first, "port")
    if name == first:
        return None
    if facts.words[name + 1] in facts.lexicon.gender_names:
        return Part(name)
    for index in range(name + 1, last):
        if begins_foreigner(facts, index):
            last = index
            break
    body = OrganizationDraft(
        first=first, last=last, rule="port of an office", kind="enterprise", place=(name, last),
    )  # fmt: skip
    return Part(last, body)
