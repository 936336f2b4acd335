"""Finds people: names after forms of address, occupations and offices, full names on their own, and
signatures.

A name with strong evidence somewhere in the document is also found where the evidence is weak.
"""

from __future__ import annotations

from viunion_nlp.reading.persons.find import find_persons

__all__ = ["find_persons"]
