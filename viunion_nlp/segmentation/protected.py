"""The mentions that are always one word each, whatever a segmenter returns."""

from __future__ import annotations

from collections.abc import Iterable

from viunion_nlp.records import Abbreviation, Date, DocumentReference


def protected_spans(
    references: Iterable[DocumentReference],
    dates: Iterable[Date],
    abbreviations: Iterable[Abbreviation],
) -> list[tuple[int, int]]:
    """The spans of symbols, dates and abbreviations, in text order; of two that overlap, the first."""
    spans = [date.span for date in dates]
    for reference in references:
        if reference.number is not None and reference.symbol is not None:
            spans.append(
                (reference.end - len(reference.text) + _number_at(reference), reference.end)
            )
    spans += [abbreviation.span for abbreviation in abbreviations]
    taken: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if not taken or start >= taken[-1][1]:
            taken.append((start, end))
    return taken


def _number_at(reference: DocumentReference) -> int:
    """Where the symbol starts in a reference's text: at its first figure, or at 0 if there is none."""
    return next((i for i, letter in enumerate(reference.text) if letter.isdigit()), 0)
