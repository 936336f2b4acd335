"""A segmenter based on the package underthesea."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import ClassVar

from viunion_nlp.backend import LOADING, import_backend


@dataclass(frozen=True)
class UndertheseaSegmenter:
    """Words of one or more syllables from underthesea's CRF model: "lao động" is one word."""

    name: ClassVar[str] = "underthesea"

    def words(self, text: str) -> list[str]:
        """The words of the text, with their syllables joined by one space.

        Raises:
            MissingBackendError: underthesea is not installed.
            Exception: whatever underthesea raises on text it cannot process, such as lone surrogates.
        """
        with LOADING:
            word_tokenize = _load()
        return word_tokenize(text)


@cache
def _load() -> Callable[[str], list[str]]:
    """``word_tokenize`` with its model loaded, set not to rewrite tone marks and letters."""
    word_tokenize = import_backend(
        "underthesea.pipeline.word_tokenize", extra="underthesea"
    ).word_tokenize

    def words(text: str) -> list[str]:
        found: list[str] = word_tokenize(text, use_token_normalize=False)
        return found

    words("a")
    return words
