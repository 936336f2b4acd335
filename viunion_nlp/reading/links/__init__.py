"""Who holds which office: links between people and titles of one sentence.

A title is linked to the name it stands right before or behind, alone or in a row of titles; to the name
from which a verb of holding office leads to it; to every name of the list that it heads ("hai Phó Chủ tịch
là bà A và ông B"); to the name that "đối với", "của" or "thay" adds behind it; and in the frame of a career
("từng kinh qua các chức vụ: …") to the only person of the sentence. Nominations link nobody; proposals to
take an office away do, for whoever loses it held it.
"""

from __future__ import annotations

from viunion_nlp.reading.links.find import find_links

__all__ = ["find_links"]
