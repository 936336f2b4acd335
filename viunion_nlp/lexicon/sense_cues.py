"""The cues of ``abbreviations.tsv``: what stands near a form where it has a sense."""

from __future__ import annotations

import functools
from typing import TypeAlias

from viunion_nlp.lexicon.kinds import CueSign
from viunion_nlp.text.letters import fold_phrase

_CUE_SIGNS: tuple[CueSign, ...] = ("<", ">", "!<", "!>", "?")


@functools.lru_cache(maxsize=4096)
def read_cue(cue: str) -> tuple[CueSign, str]:
    """Where a cue of ``abbreviations.tsv`` looks, and its folded words: ">tỉnh" -> (">", "tỉnh").

    "<" and ">" look directly before and behind the form, "" near it; "!<" and "!>" say that the form
    is none of the lexicon's there, "?" alone that no sense of the form is usual.
    """
    sign: CueSign = next((sign for sign in _CUE_SIGNS if cue.startswith(sign)), "")
    return sign, fold_phrase(cue[len(sign) :])


Cue: TypeAlias = tuple[CueSign, str]


@functools.lru_cache(maxsize=4096)
def cues_of(cues: tuple[str, ...]) -> tuple[Cue, ...]:
    """The cues of a row of ``abbreviations.tsv``, read."""
    return tuple(read_cue(cue) for cue in cues)
