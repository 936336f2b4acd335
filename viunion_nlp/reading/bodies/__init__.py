"""Names of bodies.

A name begins with a head ("Ban Thường vụ", "Sở", "LĐLĐ", "Công ty") or is known as a whole ("Bộ Chính
trị"). Complements follow: a bracketed abbreviation, a field of work, another body, a place, "về …", a task,
a proper name. Boundaries come from the lexicons of fields, places and bodies first, from words that end
names second, and from capitals last.
"""

from __future__ import annotations

from viunion_nlp.reading.bodies.find import find_bodies
from viunion_nlp.reading.bodies.read import read_body
from viunion_nlp.reading.bodies.repeats import repeat_names

__all__ = ["find_bodies", "read_body", "repeat_names"]
