"""Lookups for canonical names, used when records are made."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from typing import Final

from viunion_nlp.lexicon.rows import (
    BodyChangeRow,
    BodyHeadRow,
    BodyOwnerRow,
    DocumentTypeRow,
    FieldRow,
    LawRow,
    RoleNameRow,
)
from viunion_nlp.text.letters import fold_phrase

_PROVINCE: Final = "province"
_JOINS: Final = ("và", "-", "&", ",")
INSTITUTIONS: Final = ("school", "health", "enterprise")
"""The kinds of bodies that have departments and a Party committee of their own."""


class Naming:
    """The words of canonical names.

    Args:
        body_owners, role_names: the rows of these tables.
        types: the rows of document types.
        laws: the rows of laws.
        fields: the rows of fields of work.
        heads: the rows of heads of bodies.

    Attributes:
        body_owners: by head, the bodies that are part of another body.
        departments: the heads of those that schools, hospitals, firms and agencies of the state have.
        role_names: canonical names of offices and the bodies that they imply, by the rows of roles.
        roles: a cache of canonical names by roles as written; filled while texts are read.
        provincial_fields: fields of work of a province's departments, and those with which one of several
            begins, folded: "thông tin".
        laws: the names of laws, constitutions and ordinances.
        types: the full names of document types, by their rows: "NQ" is "Nghị quyết".
    """

    def __init__(
        self,
        body_owners: Iterable[BodyOwnerRow],
        role_names: Iterable[RoleNameRow],
        types: Iterable[DocumentTypeRow],
        laws: Iterable[LawRow],
        fields: Iterable[FieldRow],
        heads: Iterable[BodyHeadRow],
    ) -> None:
        self._fields = tuple(fields)
        self._heads = tuple(heads)
        self.body_owners: dict[str, BodyOwnerRow] = {row.head: row for row in body_owners}
        self.departments = frozenset(
            row.head
            for row in self.body_owners.values()
            if not set(row.owner).isdisjoint((*INSTITUTIONS, "state"))
        )
        self.role_names: dict[str, RoleNameRow] = {row.role: row for row in role_names}
        self.roles: dict[str, str] = {}
        self.laws = frozenset(row.name for row in laws)
        provincial = {row.head for row in self.body_owners.values() if _PROVINCE in row.owner}
        self.provincial_fields = frozenset(
            part
            for row in self._fields
            if not provincial.isdisjoint(row.heads)
            for part in _starts(row.field)
        )
        self.types = dict(_in_full(tuple(types)))

    @functools.cached_property
    def openings(self) -> dict[str, str]:
        """The heads of bodies, alone and with each field of work that they have, by their folded forms."""
        openings = [row.head for row in self._heads]
        openings += [f"{head} {row.field}" for row in self._fields for head in row.heads]
        return {fold_phrase(opening): opening for opening in reversed(openings)}

    @functools.cached_property
    def longer_heads(self) -> dict[str, frozenset[str]]:
        """By head of a body, the folded words with which longer heads go on behind it: "các" behind "Ban Quản
        lý"."""
        by_name = {fold_phrase(row.head): row.head for row in self._heads}
        longer: dict[str, set[str]] = {}
        for name in by_name:
            words = name.split()
            for count in range(1, len(words)):
                shorter = by_name.get(" ".join(words[:count]))
                if shorter is not None:
                    longer.setdefault(shorter, set()).add(words[count])
        return {head: frozenset(words) for head, words in longer.items()}


def without_joins(name: str) -> str:
    """A folded name without what may join its parts: "sở kế hoạch đầu tư" for "Sở Kế hoạch - Đầu tư"."""
    return " ".join(word for word in name.replace(",", " ").split() if word not in _JOINS)


def changes_of(rows: Iterable[BodyChangeRow]) -> dict[str, dict[str, BodyChangeRow]]:
    """What bodies became, by what they are of ("" for provinces), then by the words before it."""
    changes: dict[str, dict[str, BodyChangeRow]] = {"": {}, "district": {}, "body": {}, "name": {}}
    for row in rows:
        changes[row.of][without_joins(fold_phrase(row.name))] = row
    return changes


def _starts(field: str) -> Iterable[str]:
    """A field of work that holds several, and what it begins with."""
    words = fold_phrase(field).replace(",", " ,").split()
    for count, word in enumerate(words):
        if word in _JOINS:
            yield " ".join(words[:count])
    yield " ".join(words)


def _in_full(types: tuple[DocumentTypeRow, ...]) -> Iterable[tuple[str, str]]:
    """The full name of each type: its own words, or for an abbreviated one the shortest words with its
    code and kind.
    """
    words: dict[tuple[str, str], str] = {}
    for row in types:
        if not row.type[1].isupper():
            for code in row.code:
                known = words.get((row.kind, code), row.type)
                # Of two spellings the later, "Quy chế" and not "Qui chế".
                words[row.kind, code] = min(row.type, known, key=len)
    for row in types:
        in_full = words.get((row.kind, row.code[0]), row.type) if row.code else row.type
        yield row.type, in_full if row.type[1].isupper() else row.type
