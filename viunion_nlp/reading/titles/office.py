"""An office in the making, and the part of it that stands behind its role."""

from __future__ import annotations

from viunion_nlp.lexicon import RoleRow
from viunion_nlp.reading.drafts import OrganizationDraft, Stretch


class Office:
    """An office whose role has been read.

    Attributes:
        first: where it begins, with its modifiers.
        role_at: where the role begins that says what may follow.
        row: that role.
        role_last: behind the role without modifiers.
        unit_at: the last syllables of the role, where they begin a body or place; -1 where they do not.
        at: behind what has been read of the office.
    """

    __slots__ = ("at", "first", "role_at", "role_last", "row", "unit_at")

    def __init__(
        self, first: int, role_at: int, row: RoleRow, role_last: int, unit_at: int, at: int
    ) -> None:
        self.first = first
        self.role_at = role_at
        self.row = row
        self.role_last = role_last
        self.unit_at = unit_at
        self.at = at


class Part:
    """What stands behind a role: up to ``last``; more may follow where it ``goes_on``."""

    __slots__ = ("goes_on", "last", "organization", "place")

    def __init__(
        self,
        last: int,
        organization: OrganizationDraft | None = None,
        place: Stretch | None = None,
        *,
        goes_on: bool = False,
    ) -> None:
        self.last = last
        self.organization = organization
        self.place = place
        self.goes_on = goes_on
