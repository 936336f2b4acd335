"""Decides whether words are Vietnamese, to tell correct letters from those of a wrong encoding."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

_TONES: Final = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
# All rhymes of the written language, without tones.
_RHYMES: Final = (
    "a(?:ch|ng|nh|[cimnoptuy])?", "ă(?:ng|[cmnpt])", "â(?:ng|[cmnptuy])",
    "e(?:ng|[cmnopt])?", "ê(?:ch|nh|[mnptu])?",
    "i(?:ch|nh|[amnptu])?", "iê(?:ng|[cmnptu])",
    "o(?:ng|o(?:ng|[cn])|[cimnpt])?", "oa(?:ch|ng|nh|[cimnoptuy])?", "oă(?:ng|[cmnt])", "oe(?:ng|[mnot])?",
    "ô(?:ng|[cimnpt])?", "ơ[imnpt]?",
    "u(?:ng|[acimnpt])?", "uâ(?:ng|[cnty])", "uê(?:ch|nh|n)?", "uô(?:ng|[cimnt])", "uơ",
    "uy(?:ch|nh|[anptu])?", "uyê[nt]",
    "ư(?:ng|[acimntu])?", "ươ(?:ng|[cimnptu])",
    "y", "yê(?:ng|[mntu])",
)  # fmt: skip
_AFTER_QU: Final = (
    "a(?:ch|ng|nh|[cimnoptuy])?", "ă(?:ng|[cmnpt])", "â(?:ng|[cnty])", "e(?:ng|[mnot])?", "ê(?:ch|nh|[nt])?",
    "i(?:t|nh)?", "ơ", "o", "ô[ct]", "y(?:ch|nh|[nt])?", "yê[nt]",
)  # fmt: skip
_SYLLABLE: Final = re.compile(
    f"(?:ngh|ch|gh|gi|kh|nh|ng|ph|th|tr|[bcdđghklmnprstvx])?(?:{'|'.join(_RHYMES)})"
    f"|qu(?:{'|'.join(_AFTER_QU)})"
)
# Stretches between blanks, figures and the signs of ASCII; what ends them in print is no letter anywhere.
_WORD: Final = re.compile(r"[^\s!-@\[-`{-~\u2010-\u203a]+")
_MOST_WORDS: Final = 20_000  # to tell what a text is written in
_SURE: Final = 0.8


class Vietnamese:
    """How much of a text is Vietnamese.

    Attributes:
        words: how many words contain a letter beyond ASCII.
        share: the share of these that are Vietnamese syllables, 0 to 1; 0 if there are none.
    """

    __slots__ = ("share", "words")

    def __init__(self, text: str) -> None:
        good = self.words = 0
        for match in _WORD.finditer(text):
            if not match[0].isascii():
                self.words += 1
                good += is_spelled(match[0])
                if self.words == _MOST_WORDS:
                    break
        self.share = good / self.words if self.words else 0.0

    @property
    def is_sure(self) -> bool:
        """Whether the text is almost certainly Vietnamese."""
        return self.share >= _SURE

    @property
    def is_none(self) -> bool:
        """Whether the text is almost certainly not Vietnamese."""
        return self.share <= 1 - _SURE


@lru_cache(maxsize=16384)
def is_spelled(word: str) -> bool:
    """Whether a word is spelled as a Vietnamese syllable: onset, rhyme, at most one tone.

    Example:
        >>> [is_spelled(word) for word in ("Đoàn", "quyền", "nghiêng", "ỗoổn", "lieân")]
        [True, True, True, False, False]
    """
    if len(word) > 24:  # letters and marks; a syllable has fewer
        return False
    letters, tones = _TONES.subn("", unicodedata.normalize("NFD", word.lower()))
    return tones <= 1 and _SYLLABLE.fullmatch(unicodedata.normalize("NFC", letters)) is not None
