"""Finds offices: a role with its modifiers, and the body, place or field it belongs to.

Modifiers with a status ("nguyên", "quyền") stay outside the mention and set its status. The row of a role
says what may follow it: a body, a place, a field of work, the task of the unit it leads, or a post
abroad.
"""

from __future__ import annotations

from viunion_nlp.reading.titles.find import find_titles

__all__ = ["find_titles"]
