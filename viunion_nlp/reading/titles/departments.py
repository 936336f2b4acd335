"""Reads the department that a role ends with: "trưởng [phòng nhân sự Công ty Sao Mai]"."""

from __future__ import annotations

from viunion_nlp.reading.bodies import read_body
from viunion_nlp.reading.drafts import OrganizationDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.titles.office import Office
from viunion_nlp.text.scan import CAPITAL, NEWLINE


def department(facts: Facts, first: int, last: int, inner: OrganizationDraft) -> OrganizationDraft:
    """The department that the last syllables of a role begin, up to its field or the body behind that:
    "trưởng [phòng nhân sự Công ty Sao Mai]"."""
    head = facts.nodes[first].head
    if head is None or inner.bare or facts.shapes[first] & CAPITAL:
        return inner
    if head.length == 1 and "field" not in head.row.complement:
        return inner
    if head.length > 1 and first + head.length not in (last, inner.first):
        return inner
    return OrganizationDraft(
        first=first, last=last, rule="department of office", entry=head.row.head, head=head.row,
        place=inner.place if last == inner.last else None, kind=inner.kind,
        level=inner.level or head.row.level or None,
    )  # fmt: skip


def own_department(facts: Facts, office: Office) -> OrganizationDraft | None:
    """The department that a role of the state ends with, with a capital: "Chánh [Văn phòng]"."""
    head = facts.nodes[office.unit_at].head
    if head is None or office.row.kind != "state" or not facts.shapes[office.unit_at] & CAPITAL:
        return None
    if head.row.kind != "other" or office.unit_at + head.length != office.role_last:
        return None
    return OrganizationDraft(
        first=office.unit_at, last=office.role_last, rule="department of office",
        entry=head.row.head, head=head.row, kind=head.row.kind, bare=True,
    )  # fmt: skip


def department_apart(facts: Facts, first: int, last: int) -> OrganizationDraft | None:
    """The same where a sign parts it from its body: "trưởng [ban chính sách pháp luật], LĐLĐ tỉnh"."""
    at = last + 1
    if facts.words[last] not in (",", "-") or facts.gaps[at] == NEWLINE:
        return None
    inner = read_body(facts, at) if facts.nodes[at].role is None else None
    found = department(facts, first, last, inner) if inner is not None else None
    return found if found is not inner else None


def faculty(facts: Facts, first: int, named: OrganizationDraft) -> OrganizationDraft:
    """The faculty that the last syllables of a role begin, where its subject of one word seemed to be a
    firm's name: "Trưởng [khoa Nội] Lê Văn An"."""
    head = facts.nodes[first].head
    if head is None or "words" not in head.row.complement or named.last - named.first > 1:
        return named
    return OrganizationDraft(
        first=first, last=named.last, rule="department of office", entry=head.row.head, head=head.row,
        kind=head.row.kind, level=head.row.level or None,
    )  # fmt: skip
