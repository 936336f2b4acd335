"""The people of a document as a table: one row per person, with the names the text uses for them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from viunion_nlp.controls import one_line
from viunion_nlp.display.rows import Row
from viunion_nlp.profiles import Profile


@dataclass(slots=True)
class PersonRow(Row):
    """One person, and the other names by which the text calls them."""

    name: str
    called: str


def person_rows(people: Iterable[Profile]) -> list[PersonRow]:
    """The people in the order of the text."""
    return [
        PersonRow(one_line(each.name), "; ".join(_called(each)), mentions=list(each.mentions))
        for each in people
    ]


def _called(profile: Profile) -> list[str]:
    """What the text calls somebody but the name itself."""
    words = (one_line(mention.text) for mention in profile.mentions)
    return [name for name in dict.fromkeys(words) if name != profile.name]
