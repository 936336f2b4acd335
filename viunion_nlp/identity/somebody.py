"""A person as known from the mentions seen so far."""

from __future__ import annotations

from collections import Counter

from viunion_nlp.identity.evidence import Evidence
from viunion_nlp.identity.spelling import NameKey, fullest
from viunion_nlp.records import Person


class Somebody:
    """The mentions that name one person.

    Attributes:
        keys: the keys of the person's full names, including a nickname.
        evidence: what all mentions show together.
        mentions: the mentions.
    """

    __slots__ = ("_names", "evidence", "keys", "mentions")

    def __init__(self) -> None:
        self.keys: list[NameKey] = []
        self.evidence = Evidence()
        self.mentions: list[Person] = []
        self._names: Counter[str] = Counter()

    def add(self, person: Person) -> None:
        """Add a mention, in text order."""
        self.mentions.append(person)
        self._names[person.name] += 1

    @property
    def name(self) -> str:
        """The fullest name, in its most frequent spelling; if spellings tie, the first."""
        return fullest(self._names)
