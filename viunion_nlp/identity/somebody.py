"""A person as known from the mentions seen so far."""

from __future__ import annotations

from collections import Counter

from viunion_nlp.identity.evidence import Evidence
from viunion_nlp.identity.spelling import NameKey, fullest
from viunion_nlp.records import Person


class Somebody:
    """Mentions that name one person.

    Attributes:
        keys: by which names the person is known in full, a call name included.
        evidence: what all mentions tell together.
        mentions: they themselves.
    """

    __slots__ = ("_names", "evidence", "keys", "mentions")

    def __init__(self) -> None:
        self.keys: list[NameKey] = []
        self.evidence = Evidence()
        self.mentions: list[Person] = []
        self._names: Counter[str] = Counter()

    def add(self, person: Person) -> None:
        """Take in a mention, in text order."""
        self.mentions.append(person)
        self._names[person.name] += 1

    @property
    def name(self) -> str:
        """The fullest name, in its most frequent spelling, else in the first one."""
        return fullest(self._names)
