"""Written forms: folded letters and shape depend on the form alone, and are computed once and cached."""

from __future__ import annotations

from sys import intern
from typing import Final

from viunion_nlp.text.damage import cuts_of, read_figure
from viunion_nlp.text.letters import is_syllable, levelled, lower_same_length

# Flags of a syllable's shape.
CAPITAL: Final = 1  # starts with a capital letter
UPPER: Final = 2  # all its letters are capitals, two of them or more
DIGITS: Final = 4  # digits only
SIGN: Final = 8  # neither letters nor digits
MIXED: Final = 16  # letters and digits, or capitals inside
NATIVE: Final = 32  # could be a Vietnamese syllable by its spelling
FIGURE: Final = 64  # begins with a digit
REPAIRED: Final = 128  # to be cut apart, or a figure that contained letters

# Replaced by a word: a sign, and short forms of "của".
_FOLDED_WORDS: Final = {"&": "và", "cuả": "của", "cùa": "của"}
_MOST_FORMS: Final = 40_000  # size of the cache


class Written:
    """A written form: ``text`` levelled, its letters' case kept; ``word`` in lower case; ``shape``; ``cuts``
    where it falls apart into words that lost their spaces."""

    __slots__ = ("cuts", "shape", "text", "word")

    def __init__(self, form: str) -> None:
        seen = levelled(form)
        self.text = intern(read_figure(seen))
        lower = lower_same_length(self.text)
        self.word = intern(_FOLDED_WORDS.get(lower, lower))
        self.shape = _shape(self.text, self.word)
        self.cuts: tuple[int, ...] = ()
        if not self.shape & (NATIVE | DIGITS | SIGN):
            self.cuts = cuts_of(self.text)
        if self.cuts or self.text != seen:
            self.shape |= REPAIRED


class Forms(dict[str, Written]):
    """A cache of recently seen written forms."""

    def __missing__(self, form: str) -> Written:
        if len(self) >= _MOST_FORMS:
            self.clear()
        written = self[intern(form)] = Written(form)
        return written


FORMS: Final = Forms()


def _shape(text: str, word: str) -> int:
    first = text[0]
    if not (first.isalpha() or first.isdigit()):
        return SIGN
    if text.isdigit():
        return DIGITS | FIGURE
    shape = NATIVE if is_syllable(word) else 0
    if first.isdigit():
        shape |= FIGURE
    if first.isupper():
        shape |= CAPITAL
    if len(text) > 1:
        if text.isupper():
            shape |= UPPER
        if any(letter.isdigit() for letter in text) or (
            not text.isupper() and any(letter.isupper() for letter in text[1:])
        ):
            shape |= MIXED
    return shape
