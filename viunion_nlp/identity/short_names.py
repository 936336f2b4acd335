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
    """What a full name may be shortened to.

    The given name, alone and with a middle name ("Bình", "Thanh Bình"); where a name begins with it, that
    ("Y Bhăm" of "Y Bhăm Niê"); of foreign names also the first word ("Kenji" of "Kenji Watanabe").
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
    """The short forms of the people of a document, and who was named last by each.

    Args:
        everybody: the people who are named in full.
        lexicon: which words are family names.
    """

    def __init__(self, everybody: Iterable[Somebody], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._may_mean: dict[tuple[NameKey, str | None], list[Somebody]] = {}
        self._last: dict[tuple[NameKey, str | None], tuple[int, Somebody]] = {}
        for somebody in everybody:
            for key in dict.fromkeys(somebody.keys):
                self._may_be_called(somebody, key)

    def named(self, somebody: Somebody, key: NameKey, index: int) -> None:
        """Note that a mention, the one of this number, names a person so."""
        for form in (key, *short_forms(key, self._lexicon)):
            self._last[form, somebody.evidence.gender] = (index, somebody)

    def meant(self, key: NameKey, gender: str | None) -> Somebody | None:
        """The person whom a short name means: the only one who may be called so, else the last one named
        before; None where there is nobody, or that is not told."""
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
    """The first syllables of family names, and the particles with which names begin."""
    return frozenset(fold_phrase(row.surname).split()[0] for row in lexicon.surnames)
