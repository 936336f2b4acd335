"""Finds the names of bodies.

A name starts with a head ("Ban Thường vụ", "Sở", "LĐLĐ", "Công ty") or is known as a whole ("Bộ Chính
trị"). Complements follow: a bracketed abbreviation, a field of work, another body, a place, "về …", a
task, a proper name. The end of a name is found from the lexicons of fields, places and bodies first, then
from words that end names, and last from capitals.
"""

from __future__ import annotations

from viunion_nlp.reading.bodies.find import find_bodies
from viunion_nlp.reading.bodies.foreigners import begins_foreigner
from viunion_nlp.reading.bodies.heads import joint_head
from viunion_nlp.reading.bodies.read import read_behind_role, read_body
from viunion_nlp.reading.bodies.repeats import repeat_names
from viunion_nlp.reading.bodies.workplaces import is_workplace

__all__ = [
    "begins_foreigner",
    "find_bodies",
    "is_workplace",
    "joint_head",
    "read_behind_role",
    "read_body",
    "repeat_names",
]
