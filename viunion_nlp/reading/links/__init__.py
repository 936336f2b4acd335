"""Finds who holds which office: links between people and titles within a sentence.

A title is linked to the name directly before or after it, alone or in a row of titles; to the name that a
verb of holding office connects it with; to every name of the list that it heads ("hai Phó Chủ tịch là bà
A và ông B"); to a name that follows it with "đối với", "của" or "thay"; and, in the frame of a career
("từng kinh qua các chức vụ: …"), to the only person of the sentence. A nomination makes no link. A
proposal to remove somebody from office does, because that person held it.
"""

from __future__ import annotations

from viunion_nlp.reading.links.find import find_links

__all__ = ["find_links"]
