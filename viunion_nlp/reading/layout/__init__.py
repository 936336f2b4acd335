"""Reads the layout of official documents: heading, recipients, signatures, and the zones between them."""

from viunion_nlp.reading.layout.bylines import read_bylines
from viunion_nlp.reading.layout.find import find_layout, zones
from viunion_nlp.reading.layout.forms import read_forms
from viunion_nlp.reading.layout.mentions import drop_cut_names, read_own_number, read_signed
from viunion_nlp.reading.layout.notices import read_notices
from viunion_nlp.reading.layout.rows import read_rows

__all__ = [
    "drop_cut_names",
    "find_layout",
    "read_bylines",
    "read_forms",
    "read_notices",
    "read_own_number",
    "read_rows",
    "read_signed",
    "zones",
]
