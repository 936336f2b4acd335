"""Chunks: the pieces of a text between two blanks, each split into syllables once and then cached.

Splitting is the most expensive work done per letter, and the same chunks ("đoàn", "đoàn,") recur within a
text and in the next one. So a text is only split at its blanks, and the syllables of each chunk are
looked up.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from sys import intern
from typing import Final

from viunion_nlp.text.damage import cut_apart
from viunion_nlp.text.forms import FORMS, REPAIRED
from viunion_nlp.text.letters import (
    LINE_BREAKS,
    MARKS,
    ZERO_WIDTH,
    fold_phrase,
    foreign_marks,
    is_plain,
    levelled_plain,
)

# The gap between a syllable and the one before it.
JOINED: Final = 0
SPACE: Final = 1
NEWLINE: Final = 2

# Irregularities of a syllable, as flags stored together with its gap.
GAP: Final = 3  # these bits are the gap
ALTERED: Final = 4  # the syllable or its gap changes when normalised
LOOSE: Final = 8  # its chunk is not plain: combining marks or zero-width characters
MENDED: Final = 16  # a form of its chunk must be cut apart, or has letters in place of digits
OPEN: Final = 32  # not a syllable: what follows the last one of a chunk, or a chunk without any

LONG_STEP: Final = 255  # a step of so many code points or more, which a byte cannot tell

_MOST_KEPT: Final = 40_000  # chunks, and syllables
_LONGEST_KEPT: Final = 40  # code points: longer chunks are unlikely to recur

# Most chunks have none of the signs that "\\w" counts as letters; this is the fastest way to split them.
_PURE_SYLLABLE: Final = re.compile(r"(\w+|\S)")
# Unicode classifies one of the apostrophes as a letter.
_LETTER: Final = "[^\\W_\u02bc]"
# Between two letters "_" is the blank of a word-segmented text: "Nguyễn_Văn_Bình".
_OTHER = rf"\u02bc|_(?!{_LETTER})|(?<!{_LETTER})_"
_SYLLABLE: Final = re.compile(rf"({_LETTER}+|[^\w\s]|{_OTHER})")
_LINE_BREAK: Final = re.compile(f"[{LINE_BREAKS}]")
_WHITE_SPACE: Final = re.compile(r"[\s_]")


class Begun:
    """What begins with a word, as the owner of the chunks knows it.

    Attributes:
        anchors: flags of what readers look for, a byte.
    """

    __slots__ = ("anchors",)

    def __init__(self) -> None:
        self.anchors = 0


class Syllable:
    """A syllable of a chunk, or what follows the chunk's last syllable.

    Attributes:
        word, text: those of its written form; "" and "" if it is not a syllable.
        marks: four bytes: the gap before it, JOINED, SPACE or NEWLINE, combined with flags for
            irregularities; the shape of its written form, 0 if it is not a syllable; its step, at most
            LONG_STEP; the flags of what begins with it.
        length: its number of code points; 0 if it is not a syllable.
        step: the same including the gap, that is the distance from the end of the previous syllable to
            its own end.
        begins: what the owner of the chunks knows of its word.
    """

    __slots__ = ("begins", "length", "marks", "step", "text", "word")

    def __init__(
        self, written: str, before: int, distance: int, known: Callable[[str], Begun]
    ) -> None:
        if written:
            form = FORMS[written]
            self.word, self.text, shape = form.word, form.text, form.shape
        else:
            self.word, self.text, shape = "", "", 0
        self.length = len(written)
        self.step = distance + self.length
        self.begins = known(self.word)
        self.marks = bytes((before, shape, min(self.step, LONG_STEP), self.begins.anchors))


Chunk = tuple[Syllable, ...]
"""The syllables between two blanks; the blank before the chunk is the first one's."""


class Chunks(dict[str, Chunk]):
    """A cache of recently seen chunks.

    Args:
        known: asked once for the word of each syllable; the answer is kept as the syllable's ``begins``.

    Attributes:
        nothing: what stands for a syllable where there is none.
    """

    def __init__(self, known: Callable[[str], Begun]) -> None:
        super().__init__()
        self._known = known
        self._syllables: dict[tuple[str, int, int], Syllable] = {}
        self.nothing = Syllable("", NEWLINE, 0, known)

    def __missing__(self, written: str) -> Chunk:
        chunk = tuple([self._syllable(*cut) for cut in _cut(written)])
        if len(written) <= _LONGEST_KEPT:
            if len(self) >= _MOST_KEPT:
                self.clear()
            self[intern(written)] = chunk  # often the very str of its only syllable
        return chunk

    def _syllable(self, written: str, before: int, distance: int) -> Syllable:
        """A syllable object, shared between chunks."""
        cut = (written, before, distance)
        syllable = self._syllables.get(cut)
        if syllable is None:
            if len(self._syllables) >= _MOST_KEPT:
                self._syllables.clear()
            syllable = self._syllables[cut] = Syllable(written, before, distance, self._known)
        return syllable


_NOTHING: Final = Begun()
CHUNKS: Final = Chunks(known=lambda word: _NOTHING)
"""Chunks about whose words nothing is asked."""


def gap_of(space: str) -> int:
    """The gap that white space, or anything else between two syllables, stands for."""
    if not space:
        return JOINED
    if _LINE_BREAK.search(space):
        return NEWLINE
    return SPACE if _WHITE_SPACE.search(space) else JOINED


def line_breaks(space: str) -> int:
    """The number of line breaks between two syllables."""
    return len(_LINE_BREAK.findall(space.replace("\r\n", "\n")))


def syllables_of(text: str) -> list[str]:
    """The written forms of any text."""
    return _loose_syllable().findall(text)


def phrase_words(phrase: str) -> tuple[str, ...]:
    """The folded syllables of a phrase, split as a scan would split them."""
    return folded_words(fold_phrase(phrase))


def folded_words(folded: str) -> tuple[str, ...]:
    """The syllables of a phrase that is already folded."""
    if folded.replace(" ", "").isalnum():
        return tuple(map(intern, folded.split()))
    return tuple(FORMS[form].word for form in syllables_of(folded))


def _cut(written: str) -> list[tuple[str, int, int]]:
    """Split a chunk into syllables: their written forms, the gaps before them and the lengths of these."""
    plain = is_plain(written)
    odd = 0 if plain else LOOSE
    parts = _pattern(written, plain=plain).split(written)
    found = [FORMS[form] for form in parts[1::2]]
    glued: list[int] = []
    if max([form.shape for form in found], default=0) >= REPAIRED:
        odd |= MENDED
        parts, glued = cut_apart(parts, [form.cuts for form in found])
    spaces, forms = parts[0::2], parts[1::2]
    before = [gap_of(space) | odd for space in spaces]
    before[0] = max(before[0], SPACE | odd)
    for index in glued:
        before[index] = SPACE | odd
    if spaces[-1] or not forms:
        forms.append("")
        before[-1] |= OPEN
    distances = list(map(len, spaces))
    distances[0] += 1
    if plain and levelled_plain(written) != written:
        for index, form in enumerate(forms):
            if levelled_plain(spaces[index] + form) != spaces[index] + form:
                before[index] |= ALTERED
    # Where nothing stands behind the last syllable, its empty gap is left out.
    return list(zip(forms, before, distances, strict=False))


def _pattern(written: str, *, plain: bool) -> re.Pattern[str]:
    """The pattern that splits a chunk into syllables and gaps."""
    if not plain:
        return _loose_syllable(foreign_marks(written))
    return _SYLLABLE if "_" in written or "\u02bc" in written else _PURE_SYLLABLE


@functools.lru_cache(maxsize=64)
def _loose_syllable(foreign: str = "") -> re.Pattern[str]:
    """The same for chunks that are not plain: combining marks, including foreign ones in the chunk, and
    zero-width characters belong to what follows them.
    """
    marks = MARKS + foreign
    marked = f"(?:[{ZERO_WIDTH}]*[{marks}])*"
    return re.compile(
        rf"({_LETTER}(?:[{ZERO_WIDTH}]*(?:{_LETTER}|[{marks}]))*"
        rf"|[^\w\s{ZERO_WIDTH}{marks}]{marked}"
        rf"|(?:\u02bc|_(?!{_LETTER})|(?<!{_LETTER})(?<![{marks}{ZERO_WIDTH}])_){marked})"
    )
