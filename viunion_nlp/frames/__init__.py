"""Findings as columns: tidy frames for pandas, Polars and Arrow, and whole documents as Arrow rows.

Names and types of the columns are derived from the record types in one place (``schema``); the dtypes of
all libraries follow from it.
"""

from __future__ import annotations

from viunion_nlp.frames.arrow import arrow_schema
from viunion_nlp.frames.frame import to_frame

__all__ = ["arrow_schema", "to_frame"]
