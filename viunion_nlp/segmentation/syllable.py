"""The simplest segmenter: a word is one syllable, one number or one sign."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

from viunion_nlp.text.letters import is_mark

# Combining marks, which belong to the letter before them in decomposed text, and zero-width characters.
_INSIDE = "\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
# ``scan.SYLLABLE`` for text that is not folded.
_RAW_SYLLABLE = re.compile(rf"[^\W_]+(?:[{_INSIDE}]+[^\W_]*)*|[^\w\s]|_")


@dataclass(frozen=True)
class SyllableSegmenter:
    """Splits at white space and signs: "công nhân" is two words, "(LĐLĐ)" is "(", "LĐLĐ", ")"."""

    name: ClassVar[str] = "syllable"

    def words(self, text: str) -> list[str]:
        """The syllables, numbers and signs of the text exactly as written; a combining mark of any script
        stays with its base.
        """
        words: list[str] = []
        end = -1
        for match in _RAW_SYLLABLE.finditer(text):
            word = match[0]
            if match.start() == end and is_mark(word[0]):
                words[-1] += word
            else:
                words.append(word)
            end = match.end()
        return words
