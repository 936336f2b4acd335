"""Compares what was read in filled texts with what was filled in."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field

import viunion_nlp as vu
from substitution.templates import Filled, Place, Template, fill

Link = tuple[str, str]
LABELS = ("PERSON", "TITLE", "ORG", "HOLDS")


@dataclass
class Score:
    """Counts over filled texts, by label.

    Attributes:
        right, filled, read: mentions or links that were read right, filled in, and read at all.
        errors: for each template that failed, how many of its fillings did, and one of them.
    """

    right: Counter[str] = field(default_factory=Counter)
    filled: Counter[str] = field(default_factory=Counter)
    read: Counter[str] = field(default_factory=Counter)
    errors: dict[str, tuple[int, str, list[str]]] = field(default_factory=dict)

    def lines(self) -> list[str]:
        """A line for each label: recall, and precision where what is read beside the slots tells it."""
        found = []
        for label in LABELS:
            line = f"{label:7} recall {self.right[label] / max(1, self.filled[label]):.4f}"
            line += f" ({self.right[label]} of {self.filled[label]})"
            if self.read[label]:
                line += f", precision {self.right[label] / self.read[label]:.4f}"
            found.append(line)
        return found


def score(templates: list[Template], fillings: int, seed: int) -> Score:
    """Fill each template so many times, and read what comes out."""
    total = Score()
    for template in templates:
        for number in range(fillings):
            filled = fill(template, random.Random(f"{seed} {template.name} {number}"))
            errors = _compare(total, template, filled)
            if errors:
                count, text, first = total.errors.get(template.name, (0, filled.text, errors))
                total.errors[template.name] = (count + 1, text, first)
    return total


def _compare(total: Score, template: Template, filled: Filled) -> list[str]:
    """Add up one filled text; returns what was wrong with it."""
    document = vu.analyze(filled.text)
    found = {(mention.label, mention.start, mention.end) for mention in document.mentions}
    errors: list[str] = []
    for label, places in (
        ("PERSON", filled.people),
        ("TITLE", filled.titles),
        ("ORG", filled.bodies),
    ):
        for place in places:
            total.filled[label] += 1
            if (label, place.start, place.end) in found or _is_in_longer(label, place, document):
                total.right[label] += 1
            else:
                errors.append(f"missed {label} {filled.text[place.start : place.end]!r}")
    links = _links(document, filled)
    total.filled["HOLDS"] += len(template.links)
    total.read["HOLDS"] += len(links)
    total.right["HOLDS"] += len(links & template.links)
    errors += [f"missed HOLDS {office}>{person}" for office, person in template.links - links]
    errors += [f"wrong HOLDS {office}>{person}" for office, person in links - template.links]
    return errors


def _is_in_longer(label: str, place: Place, document: vu.Document) -> bool:
    """Whether a body ends a longer one that the template names: "Ban Chấp hành | LĐLĐ tỉnh"."""
    if label != "ORG":
        return False
    for mention in document.mentions:
        if mention.label == "ORG" and mention.start < place.start and mention.end == place.end:
            return True
    return False


def _links(document: vu.Document, filled: Filled) -> set[Link]:
    """The links between slots, by their numbers. Those with an office of the template's own words, "Thư ký:
    A", count for nothing.
    """
    links: set[Link] = set()
    for position in document.positions:
        office = _slot_at(filled.titles, position.title.start, position.title.end)
        if office:
            person = _slot_at(filled.people, position.person.start, position.person.end)
            links.add((office, person or f"?{position.person.text}"))
    return links


def _slot_at(places: list[Place], start: int, end: int) -> str:
    """The number of the slot that a mention covers or touches; "" if none."""
    touched = ""
    for place in places:
        if (place.start, place.end) == (start, end):
            return place.number
        if place.start < end and place.end > start:
            touched = touched or place.number
    return touched
