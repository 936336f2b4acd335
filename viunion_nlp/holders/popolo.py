"""Holders in the Popolo layout (popoloproject.com): people, organizations, and the memberships that link
them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

from viunion_nlp.holders.holder import Holder
from viunion_nlp.identity.spelling import body_key

# Popolo dates are years, months or days; a day without a year is not allowed.
_DATE: Final = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def popolo(holders: Iterable[Holder]) -> dict[str, list[dict[str, Any]]]:
    """Convert rows of ``who_is_who`` to ``{"persons": […], "organizations": […], "memberships": […]}``.

    Ids are "person-1", "organization-1", "membership-1" and so on. Popolo has no field for the status of
    an office; it is stored as the membership's ``status``. A source is ``{"note": "tin-1:16-42"}``.

    Example:
        >>> import viunion_nlp as vu
        >>> doc = vu.analyze("Bà Tô Thị Mận, Chủ tịch LĐLĐ tỉnh Lào Cai, dự lễ.")
        >>> told = vu.popolo(vu.who_is_who([doc]))
        >>> told["memberships"][0]["role"], told["organizations"][0]["name"]
        ('Chủ tịch', 'Liên đoàn Lao động tỉnh Lào Cai')
    """
    persons: dict[int, dict[str, Any]] = {}
    organizations: dict[str, dict[str, Any]] = {}
    memberships: list[dict[str, Any]] = []
    for holder in holders:
        person = persons.setdefault(
            holder.number,
            _told(id=f"person-{holder.number}", name=holder.person, gender=holder.gender),
        )
        body = None
        if holder.body is not None:
            body = organizations.setdefault(
                body_key(holder.body),
                {"id": f"organization-{len(organizations) + 1}", "name": holder.body},
            )
            if holder.kind is not None:
                body.setdefault("classification", holder.kind)
        memberships.append(
            _told(
                id=f"membership-{len(memberships) + 1}", person_id=person["id"],
                organization_id=None if body is None else body["id"], role=holder.office,
                start_date=_date(holder.since), end_date=_date(holder.until), status=holder.status,
                sources=[{"note": str(source)} for source in holder.sources],
            )
        )  # fmt: skip
    return {
        "persons": list(persons.values()),
        "organizations": list(organizations.values()),
        "memberships": memberships,
    }


def _told(**fields: Any) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}


def _date(iso: str | None) -> str | None:
    return iso if iso is not None and _DATE.fullmatch(iso) else None
