"""Reads bodies that an office names without their head: "Chủ tịch FPT Telecom", "Hiệu trưởng THPT Gò Cao"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.drafts import OrganizationDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.schools import school_without_word
from viunion_nlp.reading.titles.brands import IS_NAME_OF_BODY
from viunion_nlp.reading.titles.office import Office, Part
from viunion_nlp.reading.titles.shapes import is_acronym, name_run_end, school_name_end
from viunion_nlp.text.scan import CAPITAL

_OF_STATE: Final = ("army", "assembly", "court", "foreign", "state")


def named_by_office(facts: Facts, office: Office) -> Part | None:
    """A company or party named without a head, "Chủ tịch FPT Telecom"; a school by its kind alone."""
    at = office.at
    if not facts.shapes[at] & CAPITAL or "body" not in office.row.body:
        return None
    name_at = school_without_word(facts, at) if office.row.kind == "school" else None
    if name_at is not None:
        last = school_name_end(facts, name_at)
        school = OrganizationDraft(first=at, last=last, rule="school by its kind", kind="school")
        return Part(last, school)
    if at > office.role_last and is_acronym(facts, at):
        return None  # "Trưởng phòng dịch vụ ATM"
    if office.row.kind in _OF_STATE and not is_acronym(facts, at):
        return None  # "Thủ tướng Kurzovic" is no company's
    last = name_run_end(facts, at)
    named = OrganizationDraft(first=at, last=last, rule="named by its office")
    return Part(last, named) if IS_NAME_OF_BODY.say(facts, at, last) else None
