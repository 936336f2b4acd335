"""Finds places: a type word with a name or number, and names in the place lexicons."""

from __future__ import annotations

from viunion_nlp.reading.places.find import find_places

__all__ = ["find_places"]
