"""Reads bodies that an office names without their head: "Chủ tịch FPT Telecom", "Hiệu trưởng THPT Gò Cao",
"Viện trưởng Huyết học"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.bodies import read_behind_role
from viunion_nlp.reading.drafts import OrganizationDraft
from viunion_nlp.reading.edges import capital_syllables, is_likely_person
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.placenames import read_place
from viunion_nlp.reading.placewords import place_word
from viunion_nlp.reading.schools import kind_without_word_end
from viunion_nlp.reading.titles.brands import IS_NAME_OF_BODY
from viunion_nlp.reading.titles.office import Office, Part
from viunion_nlp.reading.titles.shapes import (
    branch_end,
    explains_name,
    fields_end,
    is_acronym,
    name_run_end,
    names_holder,
    school_name_end,
    task_end,
)
from viunion_nlp.text.scan import CAPITAL

_OF_COMPANY: Final = ("general", "enterprise")
_CLOSES: Final = (",", ")")
_LONGEST_HOLDER: Final = 5  # syllables
_OF_STATE: Final = ("army", "assembly", "court", "foreign", "state")


def named_by_office(facts: Facts, office: Office) -> Part | None:
    """A company or party named without a head: "Chủ tịch FPT Telecom"."""
    at = office.at
    if not facts.shapes[at] & CAPITAL or "body" not in office.row.body:
        return None
    if at > _modified_end(facts, office) and is_acronym(facts, at):
        if branch_end(facts, at) == at + 1:
            return None  # "Trưởng phòng dịch vụ ATM"
    if office.row.kind in _OF_STATE and not is_acronym(facts, at):
        return None  # "Thủ tướng Kurzovic" is no company's
    last = name_run_end(facts, at)
    named = OrganizationDraft(first=at, last=last, rule="named by its office")
    if IS_NAME_OF_BODY.say(facts, at, last) or _is_company_of_named(facts, office, last):
        return Part(last, named)
    return None


def _modified_end(facts: Facts, office: Office) -> int:
    """Behind the role and the word that modifies it: "Phó Tổng thư ký thường trực | VFV"."""
    modifier = facts.nodes[office.role_last].after_role
    return office.role_last + (modifier.length if modifier is not None else 0)


def _is_company_of_named(facts: Facts, office: Office, last: int) -> bool:
    """Whether several capitals that are no full name close an office that explains the name before it, or
    that opens a sentence before its holder's: "Ông Lê Văn An, Giám đốc Sao Khuê, …", "Tổng giám đốc Sao Khuê,
    ông Lê Văn An, …"."""
    at = office.at
    if last - at < 2 or facts.words[last] not in _CLOSES or facts.nodes[at].surname is not None:
        return False
    if office.row.kind not in _OF_COMPANY or _is_place(facts, at, last):
        return False
    return explains_name(facts, office.first) or _precedes_holder(facts, office, last)


def _precedes_holder(facts: Facts, office: Office, last: int) -> bool:
    """Whether an office opens a sentence, and its holder is named between commas behind it."""
    address = facts.nodes[last + 1].honorific
    if address is None or facts.words[last] != "," or not facts.opens_sentence(office.first):
        return False
    first = last + 1 + address.length
    end = capital_syllables(facts, first, _LONGEST_HOLDER)
    return end - first >= 2 and facts.words[end] == "," and facts.words[end + 1] != "và"


def _is_place(facts: Facts, first: int, last: int) -> bool:
    """Whether all of a stretch is the name of a place."""
    place = facts.nodes[first].place
    return place is not None and first + place.length == last


def school(facts: Facts, office: Office) -> Part | None:
    """A school by its kind and name or place: "Hiệu trưởng THPT Gò Cao", "Hiệu trưởng THCS xã Gò Cao"."""
    at = office.at
    if office.row.kind != "school" or "body" not in office.row.body:
        return None
    name_at = kind_without_word_end(facts, at)
    if name_at is None:
        return None
    place = read_place(facts, name_at) if place_word(facts, name_at) is not None else None
    if place is not None:
        last = place[0][1]
    elif facts.shapes[name_at] & CAPITAL and _is_name(facts, at, name_at):
        last = school_name_end(facts, name_at)
    else:
        return None
    draft = OrganizationDraft(first=at, last=last, rule="school by its kind", kind="school")
    draft.place = None if place is None else place[0]
    return Part(last, draft)


def _is_name(facts: Facts, first: int, name_at: int) -> bool:
    """Whether a name behind a kind of school is the school's, which a holder's may be in small letters."""
    return bool(facts.shapes[first] & CAPITAL) or not is_likely_person(facts, name_at)


def institute(facts: Facts, office: Office) -> Part | None:
    """An institute by the word for it that the role holds: "Viện trưởng Huyết học và Truyền máu"; not where
    a field of work says as much or more."""
    at = office.at
    head = facts.nodes[office.role_at].head
    if head is None or office.role_at + head.length + 1 != office.role_last:
        return None
    if "words" not in head.row.complement or not facts.shapes[at] & CAPITAL:
        return None
    if is_acronym(facts, at) or names_holder(facts, at):
        return None
    found = read_behind_role(facts, office.role_at, at)
    if found is None or found.last <= _field_end(facts, office):
        return None
    return Part(found.last, place=found.place)


def _field_end(facts: Facts, office: Office) -> int:
    """Behind a field of work and what it is about; where the office's name would begin, without one."""
    field = facts.nodes[office.at].field
    if field is None:
        return office.at
    last = fields_end(facts, office.first, office.at + field.length)
    return max(last, task_end(facts, last))
