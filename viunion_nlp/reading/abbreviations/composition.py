"""Reads runs of capitals that are not in the lexicon: the code or acronym of a body, or several known
forms written together.
"""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon import AbbreviationRow, Lexicon

_COMPOSABLE: Final = ("body", "people", "office", "place")
SHORTEST: Final = 4
_LONGEST: Final = 16
_MOST_PARTS: Final = 3
_FOREIGN_LETTERS: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")


def named_by(form: str, lexicon: Lexicon) -> AbbreviationRow | None:
    """The body whose code or acronym a run is, as a row."""
    name = lexicon.compound_forms.names.get(form)
    return None if name is None else AbbreviationRow(form, name, "body")


def compose(form: str, lexicon: Lexicon) -> tuple[AbbreviationRow, ...] | None:
    """The known forms that a run of capitals consists of, as few and as long as possible. Empty if their
    kinds are not written together (``form_pairs.tsv``), and None if there are no such forms.

    Only runs with a Vietnamese letter (Đ, Ư …) or with parts of three letters are split, so that foreign
    acronyms stay whole.
    """
    if not SHORTEST <= len(form) <= _LONGEST or not form.isupper():
        return None
    split = _best_split(form, lexicon)
    if split is None or not 2 <= len(split) <= _MOST_PARTS:
        return None
    if _FOREIGN_LETTERS.issuperset(form) and max(map(_letters, split)) <= 2:
        return None
    return split if _go_together(split, lexicon) else ()


def _letters(part: AbbreviationRow) -> int:
    return len(part.abbreviation)


def _go_together(split: tuple[AbbreviationRow, ...], lexicon: Lexicon) -> bool:
    """Whether adjacent parts are of kinds that are written together."""
    pairs = lexicon.compound_forms.pairs
    for index in range(1, len(split)):
        before, part = split[index - 1], split[index]
        shortest = pairs.get((before.kind, part.kind))
        if shortest is None or _letters(before) < shortest[0] or _letters(part) < shortest[1]:
            return False
    return True


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
    """The first sense of a form that may be a part of another; the sense of a place only if it is the
    only one.
    """
    senses = lexicon.senses_of(form)
    for row in senses:
        if row.kind in _COMPOSABLE and (row.kind != "place" or len(senses) == 1):
            return row
    return None
