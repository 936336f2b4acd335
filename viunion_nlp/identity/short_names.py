"""Finds the person that a short name means: a given name, middle and given name, or the name they are
called by.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable
from typing import Final

from viunion_nlp.identity.somebody import Somebody
from viunion_nlp.identity.spelling import NameKey
from viunion_nlp.lexicon import Lexicon
from viunion_nlp.text.letters import fold_phrase

_GENDERS: Final = (None, "male", "female")


def short_forms(key: NameKey, lexicon: Lexicon) -> tuple[NameKey, ...]:
    """The short forms of a full name.

    These are the given name, alone and with a middle name ("Bình", "Thanh Bình"); a given name at the
    start ("Y Bhăm" of "Y Bhăm Niê"); and for foreign names also the first word ("Kenji" of "Kenji
    Watanabe").
    """
    if len(key) < 2:
        return ()
    forms = [key[-1:]]
    if len(key) > 2:
        forms.append(key[-2:])
        if len(key[0]) == 1:
            forms.append(key[:2])
    if key[0] not in _family_names(lexicon):
        forms.append(key[:1])
    return tuple(forms)


class ShortNames:
    """The short forms of the people in a document, and who was last named by each.

    Args:
        everybody: the people with full names.
        lexicon: provides the family names.
    """

    def __init__(self, everybody: Iterable[Somebody], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._may_mean: dict[tuple[NameKey, str | None], list[Somebody]] = {}
        self._last: dict[tuple[NameKey, str | None], tuple[int, Somebody]] = {}
        for somebody in everybody:
            for key in dict.fromkeys(somebody.keys):
                self._may_be_called(somebody, key)

    def named(self, somebody: Somebody, key: NameKey, index: int) -> None:
        """Record that the mention with this number names a person."""
        for form in (key, *short_forms(key, self._lexicon)):
            self._last[form, somebody.evidence.gender] = (index, somebody)

    def meant(self, key: NameKey, gender: str | None) -> Somebody | None:
        """The person that a short name means: the only one it fits, else the last one named before; None
        if there is nobody or it cannot be decided.
        """
        genders = _GENDERS if gender is None else (None, gender)
        found = [each for sex in genders for each in self._may_mean.get((key, sex), ())]
        if len(found) == 1:
            return found[0]
        named = [self._last[key, sex] for sex in genders if (key, sex) in self._last]
        return max(named, key=lambda each: each[0])[1] if named else None

    def _may_be_called(self, somebody: Somebody, key: NameKey) -> None:
        for form in (key, *short_forms(key, self._lexicon)):
            known = self._may_mean.setdefault((form, somebody.evidence.gender), [])
            if len(known) < 2 and somebody not in known:
                known.append(somebody)


@functools.lru_cache(maxsize=8)
def _family_names(lexicon: Lexicon) -> frozenset[str]:
    """The first syllables of family names, and the particles that start names."""
    return frozenset(fold_phrase(row.surname).split()[0] for row in lexicon.surnames)
