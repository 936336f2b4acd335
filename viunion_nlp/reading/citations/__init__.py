"""Finds citations: a document is based on, implements, amends, replaces or repeals another.

A citation has a source, which is the document itself or a reference in it, and a target. "Nghị định này"
is the document itself or the last reference of that type; "Kế hoạch trên" is such a reference.
"""

from __future__ import annotations

from viunion_nlp.reading.citations.find import find_citations

__all__ = ["find_citations"]
