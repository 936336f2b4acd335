"""Builds the addresses that mentions link to, from a template and the mention's fields."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import fields
from string import Formatter
from typing import TypeAlias

from viunion_nlp.records import MENTION_TYPES, AnyMention, DocumentReference, Person

Link: TypeAlias = Callable[[AnyMention], str | None]
"""Gives the address that a mention leads to, or None."""

_KEPT_IN_ADDRESSES = re.compile(r"[^A-Za-z0-9._~-]")


def link_of_template(label: str, template: str) -> Link:
    """A function that builds addresses from a template: ``"https://example.org/?q={symbol}"``.

    A name in braces is replaced by that field of the mention, percent-encoded. A mention without a value
    for the field gets no link. A short reference uses the fields of the full one it refers to, and a
    given name alone uses the person's full name as ``name``.

    Raises:
        ValueError: unknown label or field, or an invalid template.
    """
    if label not in MENTION_TYPES:
        raise ValueError(f"links: no label {label!r}: choose among {', '.join(MENTION_TYPES)}")
    known = {field.name for field in fields(MENTION_TYPES[label])}
    try:
        named = [name for _, name, _, _ in Formatter().parse(template) if name is not None]
    except ValueError as error:
        raise ValueError(f"links: {template!r} is not a template: {error}") from error
    for name in named:
        if name not in known:
            raise ValueError(
                f"links: {label} has no field {name!r}: there are {', '.join(sorted(known))}"
            )

    def link(mention: AnyMention) -> str | None:
        values = {name: field_of(mention, name) for name in named}
        if any(value is None for value in values.values()):
            return None
        return template.format_map(
            {name: _in_address(str(value)) for name, value in values.items()}
        )

    return link


def link_of(links: Mapping[str, str | Link]) -> Link:
    """One link function for all labels, from a template or function per label.

    Raises:
        ValueError: as for ``link_of_template``.
    """
    by_label = {
        label: link_of_template(label, link) if isinstance(link, str) else link
        for label, link in links.items()
    }

    def link(mention: AnyMention) -> str | None:
        chosen = by_label.get(mention.label)
        return None if chosen is None else chosen(mention)

    return link


def field_of(mention: AnyMention, name: str) -> object:
    """The value of a field of the mention, or of the one it refers to; None if it has none."""
    if isinstance(mention, DocumentReference) and mention.antecedent is not None:
        mention = mention.antecedent
    if isinstance(mention, Person) and name == "name":
        return mention.full_name or mention.name
    value = getattr(mention, name, None)
    return value if value != "" and value != () else None


def _in_address(value: str) -> str:
    return _KEPT_IN_ADDRESSES.sub(
        lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "replace")), value
    )
