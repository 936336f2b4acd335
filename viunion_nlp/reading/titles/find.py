"""Finds offices, starting from each role."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon.phrases import ROLE
from viunion_nlp.lexicon.places import names_country
from viunion_nlp.reading.drafts import TitleDraft, mark
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.titles.belongs import BELONGS
from viunion_nlp.reading.titles.departments import department, department_apart, faculty
from viunion_nlp.reading.titles.evidence import (
    BEGINS,
    HAS_TASK,
    IS_ROLE,
    MODIFIES,
    MODIFIES_BEHIND,
    NUMBERS_UNIT,
    SHARES_STATUS,
    SHORT_FOR_OFFICE,
)
from viunion_nlp.reading.titles.office import Office
from viunion_nlp.reading.titles.shapes import (
    behind_joined_dot,
    ends_in_unit,
    generic_unit_end,
    joint_role,
    modifier_begins,
    role_end,
    role_row,
    task_end,
    unit_stands_again,
)
from viunion_nlp.records import Status
from viunion_nlp.text.scan import CAPITAL, DIGITS, NEWLINE

_MOST_PARTS: Final = 8  # fields of work in a row
_MOST_MODIFIERS: Final = 3  # before one role


def find_titles(facts: Facts) -> None:
    """Find the offices of a text, in text order, into ``facts.titles``."""
    for body in facts.organizations:
        mark(facts.in_body_tail, body.first + 1, body.last)
    position = 0
    for role_at in facts.anchors(ROLE):
        if role_at < position:
            continue
        if facts.in_reference[role_at]:
            if facts.trace is not None:
                facts.trace.stopped("TITLE", "the words stand in a document reference", role_at)
            continue
        short = facts.nodes[role_at].abbreviation is not None  # a gate
        if short and not SHORT_FOR_OFFICE.say(facts, role_at, role_at + 1):
            continue
        if not BEGINS.say(facts, role_at, role_at + 1):
            continue
        title = _read_office(facts, role_at, position)
        if title is not None:
            _share_status(facts, title)
            facts.titles.append(title)
            position = title.last


def _share_status(facts: Facts, title: TitleDraft) -> None:
    """ "nguyên Bí thư …, Chủ tịch …": "nguyên" holds for the offices that follow in the row."""
    if not facts.titles or facts.titles[-1].status != "former" or title.status != "current":
        return
    if SHARES_STATUS.say(facts, title.first, title.last):
        title.status = "former"


def _read_office(facts: Facts, role_at: int, position: int) -> TitleDraft | None:
    """A role with its modifiers and what it belongs to; ``position`` is behind the office before it."""
    role_last = role_end(facts, role_at)
    if not IS_ROLE.say(facts, role_at, role_last):
        return None
    first, status = _read_modifiers(facts, role_at, position)
    at, status = _behind_modifiers(facts, role_last, status)
    second = joint_role(facts, at)
    if second >= 0:
        at, status = _behind_modifiers(facts, role_end(facts, second), status)
    title = TitleDraft(
        first=first, last=at, rule="role", role_last=at, status=status,
        entry=role_row(facts, role_at).role,
    )  # fmt: skip
    _complete(facts, title, role_at, second if second >= 0 else role_at)
    if facts.nodes[title.last].after_role is not None:
        title.status = _status_behind(facts, title)
    return title


def _complete(facts: Facts, title: TitleDraft, role_at: int, last_role_at: int) -> None:
    """Extend an office by what its last role belongs to, or by the task of the unit of its first one."""
    role_last = role_end(facts, role_at)
    shared = role_row(facts, role_at).shared
    unit_at = -1
    if shared and not unit_stands_again(facts, role_last, shared):
        unit_at = role_last - shared
        title.last = generic_unit_end(facts, unit_at, title.last)
    row = role_row(facts, last_role_at)
    behind = behind_joined_dot(facts, title.last)
    office = Office(title.first, last_role_at, row, role_last, unit_at, behind)
    _read_belongings(facts, office, title)
    if title.organization is None and title.place is None:
        first_row = role_row(facts, role_at)
        office = Office(title.first, role_at, first_row, role_last, -1, title.last)
        _read_task(facts, office, title)
    _read_number(facts, title)
    if title.last == title.role_last:
        title.needs_person = row.bare != "yes"


def _read_modifiers(facts: Facts, role_at: int, position: int) -> tuple[int, Status]:
    """Where an office starts, and the status that "nguyên", "quyền" … before it give."""
    status: Status = "current"
    start = index = role_at
    for _ in range(_MOST_MODIFIERS):
        begins = modifier_begins(facts, index) if index > position else -1
        if begins < 0 or not MODIFIES.say(facts, begins, index):
            break
        modifier = facts.nodes[begins].before_role
        assert modifier is not None
        if modifier.row.status == "current":
            start = begins
        elif status == "current" or (status == "acting" and modifier.row.status == "former"):
            status = modifier.row.status  # "nguyên Quyền Chủ tịch" has left it
        index = begins
    return start, status


def _behind_modifiers(facts: Facts, last: int, status: Status) -> tuple[int, Status]:
    """Behind the modifiers that follow a role; one with a status stays outside and sets it."""
    while facts.gaps[last] != NEWLINE:
        at = last
        modifier = facts.nodes[at].after_role
        if modifier is None and facts.words[at] == ".":
            at = behind_joined_dot(facts, last)
            modifier = facts.nodes[at].after_role
        if modifier is None or not MODIFIES_BEHIND.say(facts, at, at + modifier.length):
            break
        if modifier.row.status != "current":
            return last, modifier.row.status
        last = at + modifier.length
    return last, status


def _status_behind(facts: Facts, title: TitleDraft) -> Status:
    """The status that a word between the country of an office and its holder gives: "Tổng thống Mỹ đắc cử
    Joe Biden"."""
    modifier = facts.nodes[title.last].after_role
    if modifier is None or title.place is None or title.status != "current":
        return title.status
    country = facts.nodes[title.place[0]].place
    if country is None or not names_country(country.rows) or facts.gaps[title.last] == NEWLINE:
        return "current"
    named = facts.shapes[title.last + modifier.length] & CAPITAL
    return modifier.row.status if named else "current"


def _read_belongings(facts: Facts, office: Office, title: TitleDraft) -> None:
    """Extend an office by what it belongs to."""
    shared, field_last = office.unit_at, -1
    for _ in range(_MOST_PARTS):
        found = BELONGS.of(facts, office, office.at)
        if found is None:
            break
        reading, part = found
        if part.organization is not None:
            if field_last == office.at:
                part.organization = department(facts, shared, part.last, part.organization)
            elif shared >= 0 and part.organization.rule == "named by its office":
                part.organization = faculty(facts, shared, part.organization)
        if part.last > title.last or part.organization is not None:
            title.rule = reading.name
        # The body that the role itself begins: what modified the role behind it was the body's name.
        if part.organization is not None and office.unit_at == part.organization.first:
            title.role_last = office.role_last
        title.organization, title.place = part.organization, part.place
        title.last = office.at = part.last
        office.unit_at = -1
        if not part.goes_on:
            break
        field_last = part.last if shared >= 0 else -1
    if field_last == title.last and title.organization is None:
        title.organization = department_apart(facts, shared, office.at)


def _read_number(facts: Facts, title: TitleDraft) -> None:
    """The number of the unit that an office ends with: "Tổ trưởng tổ 5", "Trưởng phòng 2", "tổ trưởng tổ sản
    xuất số 7"."""
    body, number = title.organization, title.last
    has_task = title.rule == "task" and facts.words[number] == "số"
    number += has_task
    if not facts.shapes[number] & DIGITS or facts.gaps[number] == NEWLINE:
        return
    if len(facts.words[number]) > 2 or not (has_task or ends_in_unit(facts, number)):
        return
    if body is not None and not (body.bare and body.level == "grassroots"):
        return
    if NUMBERS_UNIT.say(facts, number, number + 1):
        title.last = number + 1
        if body is not None:
            body.last, body.bare = number + 1, False


def _read_task(facts: Facts, office: Office, title: TitleDraft) -> None:
    """The task of the unit that the role names, or that stands again behind it, and its body."""
    at = office.role_last if office.row.shared else title.last
    if facts.gaps[at] == NEWLINE or facts.shapes[at] & CAPITAL:
        return
    if not HAS_TASK.say(facts, office.role_at, at):
        return
    last = task_end(facts, at if office.row.shared else at + 1)
    if last > title.last:
        title.rule = "task"
        title.last = office.at = last
        _read_belongings(facts, office, title)
