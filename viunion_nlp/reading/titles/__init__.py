"""Offices: a role with its modifiers, and the body, place or field it belongs to.

Modifiers with a status ("nguyên", "quyền") stay outside the mention and set its status. What may follow a
role is said by its row: a body, a place, a field of work, the task of the unit it leads, a post abroad.
"""

from __future__ import annotations

from viunion_nlp.reading.titles.find import find_titles

__all__ = ["find_titles"]
