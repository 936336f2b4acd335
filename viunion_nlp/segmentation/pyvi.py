"""A segmenter based on the package pyvi."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, ClassVar

from viunion_nlp.backend import LOADING, import_backend
from viunion_nlp.errors import AlignmentError


@dataclass(frozen=True)
class PyviSegmenter:
    """Words of one or more syllables from pyvi's CRF model: "công nhân" is one word."""

    name: ClassVar[str] = "pyvi"

    def words(self, text: str) -> list[str]:
        """The words of the text, with their syllables joined by one space.

        Raises:
            MissingBackendError: pyvi is not installed.
            AlignmentError: pyvi's words do not consist of its own syllables.
            Exception: whatever pyvi raises on text it cannot process, such as lone surrogates.
        """
        with LOADING:
            tokenizer = _load()
        _, syllables = tokenizer.sylabelize(text)
        if not syllables:
            return []
        joined, _ = tokenizer.spacy_tokenize(text)
        return split_joined(joined, syllables)


def split_joined(joined: Sequence[str], syllables: Sequence[str]) -> list[str]:
    """Words joined by spaces, from words joined by underscores and the syllables they consist of.

    Only the syllables tell which underscores were inserted by pyvi and which were in the text.

    Raises:
        AlignmentError: the words do not consist of the syllables.
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

    The model is a pickle inside the package, which unpacks a file into the temporary folder and removes
    it when the process ends, but not when it is killed. So the file is removed here as soon as it has
    been read.
    """
    tokenizer = import_backend("pyvi.ViTokenizer", extra="pyvi").ViTokenizer
    tokenizer.spacy_tokenize("a b")
    unpacked = getattr(tokenizer.model, "modelfile", None)
    if unpacked is not None:
        unpacked.cleanup()
    return tokenizer
