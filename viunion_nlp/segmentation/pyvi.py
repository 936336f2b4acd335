"""Words by the package pyvi."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, ClassVar

from viunion_nlp.backend import LOADING, import_backend
from viunion_nlp.errors import AlignmentError


@dataclass(frozen=True)
class PyviSegmenter:
    """Words of one or more syllables by pyvi's CRF model: "công nhân" is one word."""

    name: ClassVar[str] = "pyvi"

    def words(self, text: str) -> list[str]:
        """The words of the text, their syllables joined by one space.

        Raises:
            MissingBackendError: pyvi is not installed.
            AlignmentError: pyvi's words are not made of its own syllables.
            Exception: what pyvi raises on text it cannot read, such as lone surrogates.
        """
        with LOADING:
            tokenizer = _load()
        _, syllables = tokenizer.sylabelize(text)
        if not syllables:
            return []
        joined, _ = tokenizer.spacy_tokenize(text)
        return split_joined(joined, syllables)


def split_joined(joined: Sequence[str], syllables: Sequence[str]) -> list[str]:
    """Words joined by spaces from words joined by underscores and the syllables they were made of.

    Only the syllables tell which underscores pyvi has put in and which stood in the text.

    Raises:
        AlignmentError: the words are not made of the syllables.
    """
    words = []
    first = 0
    for word in joined:
        last = first + 1
        size = len(syllables[first]) if first < len(syllables) else 0
        while size < len(word) and last < len(syllables):
            size += 1 + len(syllables[last])
            last += 1
        if "_".join(syllables[first:last]) != word:
            raise AlignmentError(f"{word!r} is not made of the syllables {syllables[first:last]!r}")
        words.append(" ".join(syllables[first:last]))
        first = last
    return words


@cache
def _load() -> Any:
    """pyvi's tokenizer class, with its model in memory.

    The model comes as a pickle of the package itself, which unpacks a file into the temporary folder and
    removes it when the process ends, but not when it is killed: here it goes once it has been read.
    """
    tokenizer = import_backend("pyvi.ViTokenizer", extra="pyvi").ViTokenizer
    tokenizer.spacy_tokenize("a b")
    unpacked = getattr(tokenizer.model, "modelfile", None)
    if unpacked is not None:
        unpacked.cleanup()
    return tokenizer
