"""Reads templates, and fills their slots."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from substitution.offices import Draws, Office

FOLDER = Path(__file__).parent / "templates"
_SLOT = re.compile(r"\{([PGTtRrOoLNDYU])(\d*)(!?)(?::(\w+))?\}")
_BORDER = re.compile(r"^---\s*$", re.MULTILINE)


@dataclass(frozen=True)
class Template:
    """A text with slots, and who holds which of its offices.

    Attributes:
        name: the file's name and the template's number in it.
        text: the text with its slots.
        links: numbers of offices with the numbers of their holders.
    """

    name: str
    text: str
    links: frozenset[tuple[str, str]]


@dataclass(frozen=True, order=True)
class Place:
    """A slot in a filled text: half-open offsets and the slot's number."""

    start: int
    end: int
    number: str = ""


@dataclass
class Filled:
    """A filled text, with the places of its people, offices and bodies."""

    text: str = ""
    people: list[Place] = field(default_factory=list)
    titles: list[Place] = field(default_factory=list)
    bodies: list[Place] = field(default_factory=list)


def read_templates(paths: list[Path]) -> Iterator[Template]:
    """The templates of files, or of the package's own ones if there are none."""
    for path in paths or sorted(FOLDER.glob("*.txt")):
        blocks = _BORDER.split(path.read_text(encoding="utf-8"))
        for number, block in enumerate(blocks):
            text, sign, links = block.strip("\n").rpartition("=>")
            if not sign:
                raise ValueError(f"{path}: template {number} has no line of links (=> 1>1 2>1)")
            pairs = [tuple(link.split(">")) for link in links.split()]
            yield Template(
                f"{path.stem} {number}",
                text.rstrip(),
                frozenset((office, person) for office, person in pairs),
            )


def fill(template: Template, chance: random.Random) -> Filled:
    """A template with a name in each slot; slots of the same number are the same person or office."""
    return _Filler(chance).fill(template.text)


class _Filler:
    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.draws = Draws(chance)
        self.people: dict[str, str] = {}
        self.offices: dict[str, Office] = {}
        self.filled = Filled()

    def fill(self, text: str) -> Filled:
        at = 0
        for slot in _SLOT.finditer(text):
            self._add(text[at : slot.start()])
            self._fill_slot(*slot.groups())
            at = slot.end()
        self._add(text[at:])
        return self.filled

    def _add(self, text: str) -> Place:
        start = len(self.filled.text)
        self.filled.text += text
        return Place(start, len(self.filled.text))

    def _fill_slot(self, letter: str, number: str, capitals: str, kind: str) -> None:
        if letter in "PG":
            name = self._person(number)
            text = name if letter == "P" or "'" in name else name.split()[-1]
            place = self._add(text.upper() if capitals else text)
            self.filled.people.append(Place(place.start, place.end, number))
        elif letter in "TtRrOo":
            self._fill_office(letter, number, capitals, kind)
        elif letter in "LN":
            self._add(self.draws.part(kind if letter == "L" else f"{kind} name"))
        else:
            self._add(self._figure(letter))

    def _fill_office(self, letter: str, number: str, capitals: str, kind: str) -> None:
        office = self.offices.get(number) or self.draws.office(kind)
        self.offices[number] = office
        text = {"T": office.title, "R": office.role, "O": office.body}[letter.upper()]
        if letter.islower():
            text = text[0].lower() + text[1:]
        place = self._add(text.upper() if capitals else text)
        if letter not in "Oo":
            self.filled.titles.append(Place(place.start, place.end, number))
        if office.is_mention and letter in "TtOo":
            shift = office.body_at if letter in "Tt" else 0
            self.filled.bodies.append(Place(place.start + shift, place.end))

    def _person(self, number: str) -> str:
        taken = {name.split()[-1] for name in self.people.values()}
        while number not in self.people:
            name = self.draws.person()
            if name.split()[-1] not in taken:
                self.people[number] = name
        return self.people[number]

    def _figure(self, letter: str) -> str:
        draw = self.chance.randint
        if letter == "D":
            return f"{draw(1, 28)}/{draw(1, 12)}/{draw(2018, 2026)}"
        return str(draw(2005, 2026) if letter == "Y" else draw(3, 250))
