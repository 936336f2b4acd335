"""Reads the cues of ``abbreviations.tsv``: the words near a form that indicate one of its senses."""

from __future__ import annotations

import functools
from typing import TypeAlias

from viunion_nlp.lexicon.kinds import CueSign
from viunion_nlp.text.letters import fold_phrase

_CUE_SIGNS: tuple[CueSign, ...] = ("<", ">", "!<", "!>", "?")


@functools.lru_cache(maxsize=4096)
def read_cue(cue: str) -> tuple[CueSign, str]:
    """The position and the folded words of a cue of ``abbreviations.tsv``: ">tỉnh" -> (">", "tỉnh").

    "<" and ">" look directly before and after the form, "" near it. "!<" and "!>" say that the form has
    none of the lexicon's senses there; a lone "?" says that no sense of the form is usual.
    """
    sign: CueSign = next((sign for sign in _CUE_SIGNS if cue.startswith(sign)), "")
    return sign, fold_phrase(cue[len(sign) :])


Cue: TypeAlias = tuple[CueSign, str]


@functools.lru_cache(maxsize=4096)
def cues_of(cues: tuple[str, ...]) -> tuple[Cue, ...]:
    """The parsed cues of a row of ``abbreviations.tsv``."""
    return tuple(read_cue(cue) for cue in cues)
