"""What happened to offices: who was elected, appointed, moved, dismissed, and when.

An event is a verb of its kind with whom it concerns: the office that a person gets by it (``links`` has
found that the person holds it), or the offices that the person leaves. When it was is told by a date of the
sentence, by a document's, or by what stands before in the paragraph.
"""

from __future__ import annotations

from viunion_nlp.reading.events.find import find_events

__all__ = ["find_events"]
