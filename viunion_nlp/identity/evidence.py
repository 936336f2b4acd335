"""What a text says about the people it names, which tells namesakes apart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from viunion_nlp.events import PositionEvent
from viunion_nlp.identity.bodies import body_identity
from viunion_nlp.lexicon import Lexicon
from viunion_nlp.lexicon.places import LEVELS
from viunion_nlp.records import Organization, Person, Position, Title
from viunion_nlp.text.letters import fold_phrase

_NEAR: Final = 40  # characters after a name in which a year of birth is looked for
_YEAR: Final = re.compile(r"(\d{4})\b")
_HELD_NOW: Final = ("current", "acting")
# The head of an institution of these kinds holds no office in the administration.
_HOUSES: Final = frozenset(("school", "health", "enterprise", "media"))


class Evidence:
    """What is known about a person from one or more mentions.

    Attributes:
        gender: according to forms of address.
        born: the year of birth.
        offices: role and body of each office currently held.
        units: by level, the provinces, districts or communes in whose bodies the person is.
        house: whether one of the bodies is a school, hospital, company or newspaper.
        moved: whether the text mentions a change of office, so that different offices are no
            contradiction.
    """

    __slots__ = ("born", "gender", "house", "moved", "offices", "units")

    def __init__(self) -> None:
        self.gender: str | None = None
        self.born: str | None = None
        self.offices: set[tuple[str, str]] = set()
        self.units: dict[str, set[str]] = {}
        self.house = False
        self.moved = False

    @property
    def tells(self) -> bool:
        """Whether there is anything that could distinguish a namesake."""
        return bool(self.born or self.offices)

    def add(self, other: Evidence) -> None:
        """Add what another mention of the same person shows."""
        self.gender = self.gender or other.gender
        self.born = self.born or other.born
        self.offices |= other.offices
        for level, units in other.units.items():
            self.units.setdefault(level, set()).update(units)
        self.house = self.house or other.house
        self.moved = self.moved or other.moved

    def contradicts(self, other: Evidence) -> bool:
        """Whether the two cannot be the same person: different gender or year of birth, or offices that
        nobody holds at the same time.
        """
        if self.gender and other.gender and self.gender != other.gender:
            return True
        if self.born and other.born:
            return self.born != other.born
        if self.moved or other.moved or not self.offices.isdisjoint(other.offices):
            return False
        shared = self.units.keys() & other.units.keys()
        if any(self.units[level].isdisjoint(other.units[level]) for level in shared):
            return True
        return (self.house and bool(other.units) and not other.house) or (
            other.house and bool(self.units) and not self.house
        )


class Told:
    """The evidence in a document, by the spans of its people.

    Args:
        text: the document's text.
        positions, events: what the document says about offices.
        lexicon: provides the words for seats and births.
    """

    def __init__(
        self,
        text: str,
        positions: Iterable[Position],
        events: Iterable[PositionEvent],
        lexicon: Lexicon,
    ) -> None:
        self._text = text
        self._lexicon = lexicon
        self._births = tuple(lexicon.cues["born"])
        self._positions: dict[tuple[int, int], list[Position]] = {}
        for position in positions:
            self._positions.setdefault(position.person.span, []).append(position)
        self._moved = {event.person.span for event in events}

    def of(self, person: Person) -> Evidence:
        """What the words at one mention show."""
        found = Evidence()
        found.gender = person.gender
        found.born = self._born(person.end)
        found.moved = person.span in self._moved
        for position in self._positions.get(person.span, ()):
            title, body = position.title, position.title.organization
            if body is not None and position.status in _HELD_NOW and not self._is_seat(title):
                found.offices.add((fold_phrase(title.role), body_identity(body)))
                found.house = found.house or body.kind in _HOUSES
                self._add_unit(found, body)
        return found

    def _add_unit(self, found: Evidence, body: Organization) -> None:
        if body.level not in LEVELS or body.place is None:
            return
        unit = fold_phrase(body.place)
        if body.level == "province":
            row = self._lexicon.province_of(body.place)
            unit = fold_phrase(row.current_name or row.name) if row is not None else unit
        found.units.setdefault(body.level, set()).add(unit)

    def _is_seat(self, title: Title) -> bool:
        """Whether an office is a seat that can be combined with any other office: "Ủy viên", "đại biểu"."""
        words = fold_phrase(title.role).split()
        seats = self._lexicon.cues["seat"]
        return any(" ".join(words[:length]) in seats for length in range(1, 4))

    def _born(self, end: int) -> str | None:
        """The year of birth directly after a name: "(sinh năm 1974)"."""
        words = fold_phrase(self._text[end : end + _NEAR]).strip(" (,-–\n")
        if not words.startswith(self._births):
            return None
        for cue in self._births:
            if words.startswith(cue):
                year = _YEAR.match(words[len(cue) :].lstrip(" :"))
                if year is not None:
                    return year[1]
        return None
