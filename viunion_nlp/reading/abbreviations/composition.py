"""Runs of capitals that no row knows, split into forms that the lexicon does."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon import AbbreviationRow, Lexicon

_COMPOSABLE: Final = ("body", "people", "office", "place")
SHORTEST: Final = 4
_LONGEST: Final = 16
_MOST_PARTS: Final = 3
_FOREIGN_LETTERS: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")


def compose(form: str, lexicon: Lexicon) -> tuple[AbbreviationRow, ...] | None:
    """Split an unknown run of capitals into known forms, the fewest and longest first.

    Only runs with a Vietnamese letter (Đ, Ư …) or with parts of three letters are split, so that
    foreign acronyms stay whole.
    """
    if not SHORTEST <= len(form) <= _LONGEST or not form.isupper():
        return None
    split = _best_split(form, lexicon)
    if split is None or not 2 <= len(split) <= _MOST_PARTS:
        return None
    if not _FOREIGN_LETTERS.issuperset(form):
        return split
    for part in split:
        if len(part.abbreviation) > 2:
            return split
    return None


def _best_split(form: str, lexicon: Lexicon) -> tuple[AbbreviationRow, ...] | None:
    best: list[tuple[AbbreviationRow, ...] | None] = [()] + [None] * len(form)
    for end in range(2, len(form) + 1):
        for start in range(end - 2, -1, -1):
            before = best[start]
            if before is None:
                continue
            row = _part(form[start:end], lexicon)
            if row is None:
                continue
            current = best[end]
            if current is None or len(before) + 1 < len(current):
                best[end] = (*before, row)
    return best[len(form)]


def _part(form: str, lexicon: Lexicon) -> AbbreviationRow | None:
    """The first sense of a form that may be a part of another."""
    for row in lexicon.senses_of(form):
        if row.kind in _COMPOSABLE:
            return row
    return None
