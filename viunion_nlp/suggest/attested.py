"""Counts the texts that use a form of the lexicon in each of its senses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from viunion_nlp.document import Document

_FROM_ROWS = ("lexicon", "definition")


def attested(documents: Iterable[Document]) -> Counter[tuple[str, str]]:
    """The number of documents that use each form in each sense, by form and expansion as in the lexicon.
    A form that a text defines counts if a row of the lexicon says the same.

    Example:
        >>> import viunion_nlp as vu
        >>> attested([vu.analyze("Quà cho NLĐ."), vu.analyze("NLĐ được nhận quà; NLĐ vui.")])
        Counter({('NLĐ', 'người lao động'): 2})
    """
    counts: Counter[tuple[str, str]] = Counter()
    for document in documents:
        counts.update(
            {
                (mention.row, mention.expansion)
                for mention in document.abbreviations
                if mention.row and mention.expansion and mention.origin in _FROM_ROWS
            }
        )
    return counts
