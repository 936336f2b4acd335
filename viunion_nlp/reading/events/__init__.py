"""Finds events in careers: who was elected, appointed, transferred or dismissed, and when.

An event is a verb of its kind together with the person concerned: the office that the person takes up
(``links`` has found that the person holds it), or the offices that the person leaves. Its date comes from
the sentence, from a document, or from an earlier sentence of the paragraph.
"""

from __future__ import annotations

from viunion_nlp.reading.events.find import find_events

__all__ = ["find_events"]
