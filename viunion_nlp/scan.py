"""One pass over the folded view: syllables with shape flags, and lexicon hits by kind.

All that extractors read. A syllable here is a run of letters and digits, or one other sign; line
breaks are no syllables, but stand in ``gaps``. Everything is kept in parallel lists, which is
what makes a pure-Python pass over megabytes bearable.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from viunion_nlp.text.letters import FoldedView, fold

Row = TypeVar("Row")

# Shape flags of a syllable.
CAPITAL = 1  # starts with a capital letter
UPPER = 2  # all its letters are capitals, two of them or more
DIGITS = 4  # digits only
SIGN = 8  # neither letters nor digits
MIXED = 16  # letters and digits, or capitals inside

# What stands between a syllable and the one before it.
JOINED = 0
SPACE = 1
NEWLINE = 2

SYLLABLE = re.compile(r"[^\W_]+|[^\w\s]|_")
_FOLD_WORD = {"&": "và"}


class PhraseTrie:
    """Phrases as paths of folded syllables; a node's ``rows`` say what ends there, by kind."""

    __slots__ = ("children", "rows")

    def __init__(self) -> None:
        self.children: dict[str, PhraseTrie] = {}
        self.rows: dict[str, tuple[Any, ...]] | None = None

    def add(self, words: tuple[str, ...], kind: str, row: Any) -> None:
        """Add a phrase, in folded syllables, with what it means for one kind of reader."""
        node = self
        for word in words:
            node = node.children.setdefault(word, PhraseTrie())
        if node.rows is None:
            node.rows = {}
        rows = node.rows.get(kind, ())
        if row not in rows:
            node.rows[kind] = (*rows, row)


@dataclass(frozen=True, slots=True)
class Hit(Generic[Row]):
    """A lexicon phrase in the text: syllables ``first`` up to, not including, ``last``."""

    first: int
    last: int
    rows: tuple[Row, ...]

    @property
    def row(self) -> Row:
        """The first row of the phrase."""
        return self.rows[0]


@dataclass(slots=True)
class Scan:
    """The syllables of a text and what the lexicon says of them.

    Attributes:
        view: the folded view.
        words: folded syllables.
        starts, ends: their offsets in the view.
        shapes: their flags.
        gaps: what stands before each: JOINED, SPACE or NEWLINE; the first has NEWLINE.
        numbers: the positions of syllables that are figures.
        hits: for each kind of lexicon row, the longest phrase that starts at a syllable.
    """

    view: FoldedView
    words: list[str]
    starts: list[int]
    ends: list[int]
    shapes: list[int]
    gaps: list[int]
    numbers: list[int]
    hits: dict[str, dict[int, Hit[Any]]] = field(default_factory=dict)
    _shouting: list[bool] | None = None

    def __len__(self) -> int:
        return len(self.words)

    def hits_of(self, kind: str) -> dict[int, Hit[Any]]:
        """The hits of one kind by first syllable, in text order."""
        return self.hits.get(kind, {})

    def text(self, first: int, last: int) -> str:
        """The view's text of a stretch of syllables, as written but folded."""
        return self.view.text[self.starts[first] : self.ends[last - 1]]

    def source(self, first: int, last: int) -> str:
        """The source's letters of a stretch of syllables, in NFC."""
        return self.view.source_slice(self.starts[first], self.ends[last - 1])

    def word_at(self, index: int) -> str:
        """The folded syllable, or "" outside the text."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def is_capital(self, index: int) -> bool:
        """Whether a syllable inside the text starts with a capital."""
        return 0 <= index < len(self.words) and bool(self.shapes[index] & CAPITAL)

    def breaks(self, index: int) -> bool:
        """Whether a line break, or the text's end, stands right before this syllable."""
        return index >= len(self.words) or self.gaps[index] == NEWLINE

    def line_start(self, index: int) -> int:
        """The first syllable of the line that a syllable stands in."""
        while index > 0 and self.gaps[index] != NEWLINE:
            index -= 1
        return index

    def line_end(self, index: int) -> int:
        """The syllable behind the last one of the line that a syllable stands in."""
        index += 1
        while index < len(self.words) and self.gaps[index] != NEWLINE:
            index += 1
        return index

    @property
    def shouting(self) -> list[bool]:
        """For each syllable, whether it stands in a line written in capitals throughout."""
        if self._shouting is None:
            self._shouting = _shouting_lines(self)
        return self._shouting


def scan_syllables(text: str) -> Scan:
    """Fold a text and cut it into syllables, without any lexicon."""
    view = fold(text)
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    shapes: list[int] = []
    gaps: list[int] = []
    folded, lower = view.text, view.lower
    numbers: list[int] = []
    shape_of: dict[str, int] = {}
    previous = 0
    for match in SYLLABLE.finditer(folded):
        start, end = match.span()
        word = match[0]
        shape = shape_of.get(word)
        if shape is None:
            shape = shape_of[word] = _shape(word)
        if start == previous and words:
            gap = JOINED
        elif not words or "\n" in folded[previous:start]:
            gap = NEWLINE
        else:
            gap = SPACE
        if shape & DIGITS:
            numbers.append(len(words))
        low = lower[start:end]
        words.append(_FOLD_WORD.get(low, low))
        starts.append(start)
        ends.append(end)
        shapes.append(shape)
        gaps.append(gap)
        previous = end
    return Scan(view, words, starts, ends, shapes, gaps, numbers)


def phrase_words(phrase: str) -> tuple[str, ...]:
    """The folded syllables of a lexicon phrase, as ``scan_syllables`` would cut them."""
    return tuple(scan_syllables(phrase).words)


def scan_text(text: str, trie: PhraseTrie) -> Scan:
    """Fold a text, cut it into syllables and look up every lexicon phrase in it.

    A phrase never runs over a line break. Of several phrases of one kind that start at the same
    syllable, the longest counts.
    """
    scan = scan_syllables(text)
    words, gaps, hits = scan.words, scan.gaps, scan.hits
    top = trie.children
    count = len(words)
    for first, word in enumerate(words):
        node = top.get(word)
        if node is None:
            continue
        last = first + 1
        while True:
            if node.rows is not None:
                for kind, rows in node.rows.items():
                    of_kind = hits.get(kind)
                    if of_kind is None:
                        of_kind = hits[kind] = {}
                    of_kind[first] = Hit(first, last, rows)
            if last == count or gaps[last] == NEWLINE:
                break
            following = node.children.get(words[last])
            if following is None:
                break
            node = following
            last += 1
    return scan


@functools.lru_cache(maxsize=65536)
def _shape(word: str) -> int:
    first = word[0]
    if not (first.isalpha() or first.isdigit()):
        return SIGN
    if word.isdigit():
        return DIGITS
    shape = 0
    if first.isupper():
        shape |= CAPITAL
    if len(word) > 1:
        if word.isupper():
            shape |= UPPER
        if any(letter.isdigit() for letter in word) or (
            not word.isupper() and any(letter.isupper() for letter in word[1:])
        ):
            shape |= MIXED
    return shape


def _shouting_lines(scan: Scan) -> list[bool]:
    """Mark the syllables of lines in which four or more words, and all of them, are in capitals."""
    marks = [False] * len(scan)
    first = 0
    while first < len(scan):
        last = scan.line_end(first)
        spoken = [
            scan.shapes[i] for i in range(first, last) if not scan.shapes[i] & (SIGN | DIGITS)
        ]
        upper = sum(1 for shape in spoken if shape & UPPER)
        if upper >= 4 and upper >= 0.8 * len(spoken):
            marks[first:last] = [True] * (last - first)
        first = last
    return marks
