"""Chunks: what stands between two blanks of a text, cut into syllables once for each.

Cutting is the dearest work that is done on every letter, and a text has the same chunks again and again
("đoàn", "đoàn,"), as the next one has. So a text is only cut at its blanks, and what the chunks consist of
is kept.
"""

from __future__ import annotations

import functools
import re
from sys import intern
from typing import Final

from viunion_nlp.text.damage import cut_apart
from viunion_nlp.text.forms import FORMS, REPAIRED
from viunion_nlp.text.letters import (
    LINE_BREAKS,
    MARKS,
    ZERO_WIDTH,
    foreign_marks,
    is_plain,
    levelled_plain,
)

# What stands between a syllable and the one before it.
JOINED: Final = 0
SPACE: Final = 1
NEWLINE: Final = 2

# What is odd about a syllable, beside its gap; flags.
GAP: Final = 3  # these bits are the gap
ALTERED: Final = 4  # it or what stands before it is written in another way when levelled
LOOSE: Final = 8  # its chunk is not plain: loose marks, characters without width
MENDED: Final = 16  # a form of its chunk falls apart, or has letters for figures
OPEN: Final = (
    32  # it is none: something stands behind the last one of a chunk, or the chunk has none
)

_MOST_KEPT: Final = 40_000  # chunks, and syllables
_LONGEST_KEPT: Final = 40  # code points: what is longer hardly comes again

# Most chunks have none of the signs that "\\w" takes for letters; this is the fastest way to cut them.
_PURE_SYLLABLE = re.compile(r"(\w+|\S)")
# Unicode takes one of the apostrophes for a letter.
_LETTER = "[^\\W_\u02bc]"
# Between two letters "_" is the blank of a segmented text: "Nguyễn_Văn_Bình".
_OTHER = rf"\u02bc|_(?!{_LETTER})|(?<!{_LETTER})_"
_SYLLABLE = re.compile(rf"({_LETTER}+|[^\w\s]|{_OTHER})")
_LINE_BREAK = re.compile(f"[{LINE_BREAKS}]")
_WHITE_SPACE = re.compile(r"[\s_]")


class Syllable:
    """A syllable as it stands in a chunk, or what stands behind the last one of it.

    Attributes:
        word, text, shape: of its written form; "", "" and 0 of what is no syllable.
        before: what stands before it, JOINED, SPACE or NEWLINE, and flags of what is odd.
        length: how many code points it has; 0 of what is no syllable.
        step: the same with those before it, that is how far it ends behind the one before.
    """

    __slots__ = ("before", "length", "shape", "step", "text", "word")

    def __init__(self, written: str, before: int, distance: int) -> None:
        if written:
            form = FORMS[written]
            self.word, self.text, self.shape = form.word, form.text, form.shape
        else:
            self.word, self.text, self.shape = "", "", 0
        self.before = before
        self.length = len(written)
        self.step = distance + self.length


Chunk = tuple[Syllable, ...]
"""The syllables between two blanks; the blank before the chunk is the first one's."""


class Chunks(dict[str, Chunk]):
    """Every chunk that was met lately."""

    def __missing__(self, written: str) -> Chunk:
        chunk = _cut(written)
        if len(written) <= _LONGEST_KEPT:
            if len(self) >= _MOST_KEPT:
                self.clear()
            self[intern(written)] = chunk  # often the very str of its only syllable
        return chunk


CHUNKS: Final = Chunks()


def gap_of(space: str) -> int:
    """What white space means, or what else may stand between two syllables."""
    if not space:
        return JOINED
    if _LINE_BREAK.search(space):
        return NEWLINE
    return SPACE if _WHITE_SPACE.search(space) else JOINED


def line_breaks(space: str) -> int:
    """How many line breaks stand between two syllables."""
    return len(_LINE_BREAK.findall(space.replace("\r\n", "\n")))


def syllables_of(text: str) -> list[str]:
    """The written forms of a text of any kind."""
    return _loose_syllable().findall(text)


def _cut(written: str) -> Chunk:
    """A chunk's syllables."""
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
    return tuple(map(_syllable, forms, before, distances))


@functools.lru_cache(maxsize=_MOST_KEPT)
def _syllable(written: str, before: int, distance: int) -> Syllable:
    """The chunks share their syllables."""
    return Syllable(written, before, distance)


def _pattern(written: str, *, plain: bool) -> re.Pattern[str]:
    """What cuts a chunk into syllables and what stands between them."""
    if not plain:
        return _loose_syllable(foreign_marks(written))
    return _SYLLABLE if "_" in written or "\u02bc" in written else _PURE_SYLLABLE


@functools.lru_cache(maxsize=64)
def _loose_syllable(foreign: str = "") -> re.Pattern[str]:
    """The same for chunks that are not plain: marks, the foreign ones of the chunk as well, and
    zero-width characters belong to what they follow."""
    marks = MARKS + foreign
    marked = f"(?:[{ZERO_WIDTH}]*[{marks}])*"
    return re.compile(
        rf"({_LETTER}(?:[{ZERO_WIDTH}]*(?:{_LETTER}|[{marks}]))*"
        rf"|[^\w\s{ZERO_WIDTH}{marks}]{marked}"
        rf"|(?:\u02bc|_(?!{_LETTER})|(?<!{_LETTER})(?<![{marks}{ZERO_WIDTH}])_){marked})"
    )
