"""Places: a type word with a name or number, and names that the place lexicons know."""

from __future__ import annotations

from viunion_nlp.reading.places.find import find_places

__all__ = ["find_places"]
