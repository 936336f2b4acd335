"""The document as a whole: owners of short forms, canonical names, antecedents; drafts become records."""

from __future__ import annotations

from viunion_nlp.resolve.doubtful import without_doubtful
from viunion_nlp.resolve.records import Resolved, resolve

__all__ = ["Resolved", "resolve", "without_doubtful"]
