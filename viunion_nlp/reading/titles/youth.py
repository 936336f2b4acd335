"""Reads the youth union of a body, which an office tells from a delegation: "Bí thư Đoàn Bộ Nội vụ"."""

from __future__ import annotations

from viunion_nlp.reading.bodies import read_body
from viunion_nlp.reading.drafts import OrganizationDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.titles.office import Office, Part
from viunion_nlp.text.scan import NEWLINE


def youth_of_body(facts: Facts, office: Office) -> Part | None:
    """The youth union of the body that is named behind it: "Bí thư Đoàn Công ty Than Hà Lầm"."""
    at = office.at
    if facts.words[at] not in facts.cues["youth union"] or "body" not in office.row.body:
        return None
    if office.row.kind != "party" or facts.gaps[at + 1] == NEWLINE:
        return None
    inner = read_body(facts, at + 1)
    if inner is None:
        return None
    union = OrganizationDraft(
        first=at, last=inner.last, rule="youth union of a body", kind="front", level=inner.level,
        place=inner.place,
    )  # fmt: skip
    return Part(inner.last, union)
