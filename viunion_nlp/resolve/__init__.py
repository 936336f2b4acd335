"""Turns drafts into records with the whole document in view: owners of short forms, canonical names,
antecedents.
"""

from __future__ import annotations

from viunion_nlp.resolve.doubtful import without_doubtful
from viunion_nlp.resolve.records import Resolved, resolve

__all__ = ["Resolved", "resolve", "without_doubtful"]
