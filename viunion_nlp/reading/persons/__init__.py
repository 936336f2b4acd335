"""People: names behind words of address, occupations and offices, full names by themselves, signatures.

What stands with strong evidence somewhere in the document is found again where the evidence is weak.
"""

from __future__ import annotations

from viunion_nlp.reading.persons.find import find_persons

__all__ = ["find_persons"]
