"""What a document does with the documents it refers to: it is based on them, carries them out, amends,
replaces or repeals them; and what one of them does with another.

A citation has a source, the document itself or a reference in it, and a target. "Nghị định này" is the
document itself or the last reference of its kind, "Kế hoạch trên" such a reference.
"""

from __future__ import annotations

from viunion_nlp.reading.citations.find import find_citations

__all__ = ["find_citations"]
