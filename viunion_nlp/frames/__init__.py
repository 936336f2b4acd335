"""Findings as columns: tidy frames of pandas, Polars and Arrow, and whole documents as Arrow rows.

What the columns are called and hold is read from the record types once (``schema``); every dtype of
every library comes from there.
"""

from __future__ import annotations

from viunion_nlp.frames.arrow import arrow_schema
from viunion_nlp.frames.frame import to_frame

__all__ = ["arrow_schema", "to_frame"]
