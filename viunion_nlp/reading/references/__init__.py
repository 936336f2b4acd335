"""Finds references to documents: a type word with a number or symbol, a bare symbol, or a name.

They are found first, by their form. Date, issuer, title and provisions are added once dates and bodies
are known.
"""

from __future__ import annotations

from viunion_nlp.reading.references.complete import complete_references
from viunion_nlp.reading.references.find import find_references

__all__ = ["complete_references", "find_references"]
