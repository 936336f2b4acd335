"""Merges the mentions of bodies in a document into profiles."""

from __future__ import annotations

from collections.abc import Iterable

from viunion_nlp.events import PositionEvent
from viunion_nlp.identity.spelling import body_key
from viunion_nlp.lexicon.places import CITY, PROVINCE
from viunion_nlp.profiles import Profile
from viunion_nlp.records import Organization, Position


def body_identity(body: Organization) -> str:
    """The key shared by mentions of one body: its name, without the type word of a province."""
    key = body_key(body.name)
    if body.level != "province" or body.place is None:
        return key
    place = body_key(body.place)
    for word in (PROVINCE, CITY):
        if key.endswith(f" {word} {place}"):
            return f"{key.removesuffix(f' {word} {place}')} {place}"
    return key


def body_profiles(
    bodies: Iterable[Organization],
    positions: Iterable[Position],
    events: Iterable[PositionEvent],
) -> tuple[Profile, ...]:
    """The bodies, in the order in which the text first names them."""
    mentions: dict[str, list[Organization]] = {}
    for body in bodies:
        mentions.setdefault(body_identity(body), []).append(body)
    held: dict[str, list[Position]] = {}
    for position in positions:
        if position.organization is not None:
            held.setdefault(body_identity(position.organization), []).append(position)
    happened: dict[str, list[PositionEvent]] = {}
    for event in events:
        for key in dict.fromkeys(map(body_identity, _bodies_of(event))):
            happened.setdefault(key, []).append(event)
    return tuple(
        Profile(
            kind="body", name=max(each, key=lambda body: len(body.name)).name,
            mentions=tuple(each), positions=tuple(held.get(key, ())),
            events=tuple(happened.get(key, ())),
        )
        for key, each in mentions.items()
    )  # fmt: skip


def _bodies_of(event: PositionEvent) -> list[Organization]:
    """The bodies involved in an event: those of its offices, and the one that decided."""
    found = []
    for each in (event.title, *event.former, event.by):
        body = each if isinstance(each, Organization) or each is None else each.organization
        if body is not None:
            found.append(body)
    return found
