"""The scan: one pass over a text that puts its syllables into parallel arrays.

A syllable here is a run of letters and digits, or a single other sign. White space is not a syllable; it
is recorded in ``gaps``. All arrays are padded after the last syllable, so that a grammar may look a few
syllables past either end: there the word is "", the shape 0 and the gap a line break. (A negative index
reaches the padding too, from the other side.)

A text is split at its blanks only. The pieces are looked up in ``chunks``, where each was split into
syllables when it was first seen; folded letters and shapes of the written forms come from ``forms``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import accumulate, chain, compress
from operator import attrgetter
from typing import Final

from viunion_nlp.text.chunks import (
    ALTERED,
    CHUNKS,
    GAP,
    LONG_STEP,
    LOOSE,
    MENDED,
    OPEN,
    Chunks,
    Syllable,
    line_breaks,
)
from viunion_nlp.text.chunks import JOINED as JOINED
from viunion_nlp.text.chunks import NEWLINE as NEWLINE
from viunion_nlp.text.chunks import SPACE as SPACE
from viunion_nlp.text.flags import positions
from viunion_nlp.text.forms import CAPITAL as CAPITAL
from viunion_nlp.text.forms import DIGITS as DIGITS
from viunion_nlp.text.forms import FIGURE as FIGURE
from viunion_nlp.text.forms import MIXED as MIXED
from viunion_nlp.text.forms import NATIVE as NATIVE
from viunion_nlp.text.forms import SIGN as SIGN
from viunion_nlp.text.forms import UPPER as UPPER
from viunion_nlp.text.letters import (
    as_written,
    levelled,
    levelled_plain,
    lower_same_length,
    nfc,
)
from viunion_nlp.text.markup import may_hold_markup, read_over_markup
from viunion_nlp.text.shouting import shouting_lines

FAR_RIGHT: Final = 1_000  # columns: more than any line is long
_TEXT: Final = attrgetter("text")
_LENGTH: Final = attrgetter("length")
_WIDE: Final = 3  # fewest blanks between two columns
PADDING: Final = 16  # syllables of padding after the last one

_BLANK: Final = re.compile(r"(?<=\w)_(?=\w)")
_GAPS: Final = bytes(before & GAP for before in range(256))
_REGULAR: Final = bytes((JOINED, SPACE, NEWLINE))


class Scan:
    """The syllables of a text.

    Attributes:
        source: the original text.
        plain: whether it is already NFC without combining marks and zero-width characters.
        count: the number of syllables.
        words: the syllables, folded and in lower case.
        syllables: the same with all that the chunks know of them.
        ends: their ends in the source; ``start`` gives their starts.
        shapes: their shape flags.
        begun: the flags of what begins with them, by the chunks.
        gaps: the gap before each: JOINED, SPACE or NEWLINE; the first has NEWLINE.
        lines: the first syllable of each line, and finally ``count``; ``join`` removes breaks that are
            only layout.
        capitals, upper, mixed, numbers, signs: the positions of syllables of these shapes.
    """

    __slots__ = (
        "_as_seen",
        "_folded",
        "_levelled",
        "_seen",
        "_shouting",
        "_signs",
        "begun",
        "capitals",
        "count",
        "ends",
        "gaps",
        "lines",
        "mixed",
        "numbers",
        "plain",
        "shapes",
        "signs",
        "source",
        "syllables",
        "upper",
        "words",
    )

    def __init__(self, source: str, chunks: Chunks = CHUNKS) -> None:
        seen = read_over_markup(source) if may_hold_markup(source) else source
        syllables: list[Syllable] = []
        firsts: list[int] = []
        behind_empty: list[int] = []
        for line in seen.split("\n"):
            firsts.append(len(syllables))
            if line:
                for written in line.split(" "):
                    syllables += chunks[written]
            else:
                behind_empty.append(len(syllables))
        marks = b"".join([syllable.marks for syllable in syllables])
        before, shapes, told = marks[::4], marks[1::4], marks[2::4]
        odd = 0
        for kind in set(before.translate(None, _REGULAR)):
            odd |= kind
        self.source = source
        self._seen = seen
        self.plain = not odd & LOOSE
        self._as_seen = seen is source and "_" not in seen and not odd & MENDED
        self.words = [syllable.word for syllable in syllables]
        self.syllables = syllables
        self.shapes = list(shapes)
        self.begun = bytearray(marks[3::4])
        steps = [syllable.step for syllable in syllables] if LONG_STEP in told else list(told)
        steps.append(0)  # empty lines may stand behind the last one
        steps[0] -= 1  # there is no blank before the first chunk
        for index in behind_empty:
            steps[index] += 1
        self.ends = list(accumulate(steps))
        self.ends.pop()
        # If no offset changes, the whole text is normalised at once, because readers ask for many stretches.
        self._levelled: str | None = None
        if self.plain and self._as_seen:
            self._levelled = self._level(positions(before, ALTERED)) if odd & ALTERED else source
        gaps = before.translate(_GAPS)
        self.gaps: list[int] = [*gaps, NEWLINE]
        for index in firsts:
            self.gaps[index] = NEWLINE
        if odd & OPEN:
            self._close_up()
            shapes = bytes(self.shapes)
        self.count = len(self.words)
        if odd & OPEN or NEWLINE in gaps:
            self.lines = positions(bytes(self.gaps), NEWLINE)
        else:
            self.lines = sorted({*firsts, self.count})
        self.capitals = positions(shapes, CAPITAL)
        self.upper = positions(shapes, UPPER)
        self.mixed = positions(shapes, MIXED)
        self.numbers = positions(shapes, DIGITS)
        self.signs = positions(shapes, SIGN)
        self._pad(len(source), chunks.nothing)
        self._folded: tuple[str, list[int] | None] | None = None
        self._shouting: bytes | None = None
        self._signs: defaultdict[str, list[int]] | None = None

    def _level(self, altered: list[int]) -> str:
        """Replace variants of letters in a plain text; ``altered`` are the syllables with a variant in
        them or in the gap before.
        """
        source = self.source
        pieces: list[str] = []
        end = 0
        for index in altered:
            first = self.ends[index - 1] if index else 0
            pieces.append(source[end:first])
            end = self.ends[index]
            pieces.append(levelled_plain(source[first:end]))
        pieces.append(source[end:])
        return "".join(pieces)

    def _close_up(self) -> None:
        """Remove entries that are not syllables; what follows gets the wider of the two gaps."""
        lengths = [syllable.length for syllable in self.syllables]
        for index in range(len(lengths)):
            if not lengths[index]:
                self.gaps[index + 1] = max(self.gaps[index], self.gaps[index + 1])
        self.words = list(compress(self.words, lengths))
        self.syllables = list(compress(self.syllables, lengths))
        self.shapes = list(compress(self.shapes, lengths))
        self.begun = bytearray(compress(self.begun, lengths))
        self.ends = list(compress(self.ends, lengths))
        self.gaps = [*compress(self.gaps, lengths), NEWLINE]
        self.gaps[0] = NEWLINE

    def _pad(self, length: int, nothing: Syllable) -> None:
        self.words += [""] * PADDING
        self.syllables += [nothing] * PADDING
        self.shapes += [0] * PADDING
        self.begun += bytes(PADDING)
        self.ends += [length] * PADDING
        self.gaps += [NEWLINE] * (PADDING - 1)

    def start(self, index: int) -> int:
        """The start of a syllable in the source; written out where it is asked for often."""
        return self.ends[index] - self.syllables[index].length

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The start and end of a stretch of syllables in the source."""
        return self.ends[first] - self.syllables[first].length, self.ends[last - 1]

    def join(self, breaks: list[int], joints: list[int]) -> None:
        """Treat line breaks as layout.

        Args:
            breaks: the syllables after breaks that are to become blanks.
            joints: the syllables after breaks that are to disappear, inside a symbol.
        """
        for index in breaks:
            self.gaps[index] = SPACE
        for index in joints:
            self.gaps[index] = JOINED
        self._shouting = None
        layout = {*breaks, *joints}
        self.lines = [first for first in self.lines if first not in layout]

    def part(self, firsts: list[int]) -> None:
        """Start new lines at syllables that are in another column than those before them."""
        for index in firsts:
            self.gaps[index] = NEWLINE
        self.lines = sorted({*self.lines, *firsts})

    def blank_line(self, index: int) -> bool:
        """Whether there is a blank line before the line that starts at a syllable."""
        space = self._space(index)
        return len(space) > 1 and line_breaks(space) > 1

    def indent(self, index: int) -> int:
        """The number of code points before the line that starts at a syllable."""
        space = self._space(index)
        return len(space) - 1 - max(space.rfind("\n"), space.rfind("\r"))

    def _space(self, index: int) -> str:
        """The source text before a syllable, or after the last one."""
        start = self.ends[index] - self.syllables[index].length
        return self._seen[self.ends[index - 1] if index else 0 : start]

    def wide_gaps(self) -> list[int]:
        """The syllables before which columns are parted."""
        steps = zip([0, *self.ends], self.ends, map(_LENGTH, self.syllables), strict=False)
        widths = [end - before - length for before, end, length in steps]
        tabs = "\t" in self._seen
        return [
            index
            for index, width in enumerate(widths[: self.count + 1])
            if (width >= _WIDE or tabs) and self.is_wide(index)
        ]

    def is_wide(self, index: int) -> bool:
        """Whether a tab or three blanks stand before a syllable; a tag may be as long, and is none."""
        space = self._space(index)
        return "\t" in space or sum(map(str.isspace, space)) >= _WIDE

    def behind_tab(self, index: int) -> bool:
        """Whether a tab stands before a syllable."""
        return "\t" in self._space(index)

    def columns_between(self, first: int, last: int) -> int:
        """The distance between two syllables of one line, in code points; a tab counts as a long way."""
        start, end = self.start(first), self.start(last)
        return end - start + self._seen.count("\t", start, end) * FAR_RIGHT

    def indent_columns(self, index: int) -> int:
        """The indent of a syllable that starts a line."""
        space = self._space(index)
        blank = self.indent(index)
        return blank + space[len(space) - blank :].count("\t") * FAR_RIGHT

    def text(self, first: int, last: int) -> str:
        """A stretch of syllables as written, but normalised."""
        if last - first == 1:
            return self.syllables[first].text
        start = self.ends[first] - self.syllables[first].length
        if self._levelled is not None:
            return self._levelled[start : self.ends[last - 1]]
        if not self._as_seen:
            return self.apart(first, last)
        return levelled(self.source[start : self.ends[last - 1]])

    def apart(self, first: int, last: int) -> str:
        """A stretch of normalised syllables with a space at each gap."""
        if JOINED not in self.gaps[first + 1 : last]:
            return " ".join(map(_TEXT, self.syllables[first:last]))
        parts = [self.syllables[first].text]
        for index in range(first + 1, last):
            if self.gaps[index] != JOINED:
                parts.append(" ")
            parts.append(self.syllables[index].text)
        written = "".join(parts)
        # Letters that were separated by a dropped mark may now compose.
        return written if self.plain else nfc(written)

    def written(self, first: int, last: int) -> str:
        """A stretch of syllables as in the source, in NFC, with plain spaces and without markup; the "_"
        of a word-segmented text becomes a space.
        """
        start = self.ends[first] - self.syllables[first].length
        piece = self._seen[start : self.ends[last - 1]]
        # White space other than plain spaces does not print.
        if not (self.plain and piece.isprintable()):
            piece = as_written(piece)
        return piece if self._as_seen else _BLANK.sub(" ", piece)

    def name(self, first: int, last: int) -> str:
        """A stretch as ``written``, and normalised."""
        if self._levelled is not None:
            start = self.ends[first] - self.syllables[first].length
            name = self._levelled[start : self.ends[last - 1]]
            if name.isprintable():
                return name
        return levelled(self.written(first, last))

    def around(self, first: int, last: int, letters: int) -> tuple[str, str]:
        """At most the given number of letters before and after a stretch, normalised and in lower case."""
        lower, starts = self._folded_whole()
        if starts is None:
            start, end = self.span(first, last)
        else:
            start = starts[first]
            end = starts[last - 1] + len(self.syllables[last - 1].text)
        return lower[max(0, start - letters) : start], lower[end : end + letters]

    @property
    def lower(self) -> str:
        """The whole text, normalised and in lower case."""
        return self._folded_whole()[0]

    def _folded_whole(self) -> tuple[str, list[int] | None]:
        """The normalised text in lower case, and the start of each syllable in it; None if they are those
        in the source.
        """
        if self._folded is None and self._levelled is not None:
            self._folded = (lower_same_length(self._levelled), None)
        if self._folded is None:
            spaces = [
                space if space in ("", " ") else levelled(space).replace("_", " ")
                for space in map(self._space, range(self.count + 1))
            ]
            texts = map(_TEXT, self.syllables[: self.count])
            pieces = list(chain.from_iterable(zip(spaces, texts, strict=False)))
            pieces.append(spaces[-1])
            offsets = list(accumulate(map(len, pieces)))
            self._folded = (lower_same_length("".join(pieces)), offsets[0::2])
        return self._folded

    def lengths(self, stretches: Iterable[tuple[int, int]]) -> list[int]:
        """The lengths of stretches in the normalised text: the same for all Unicode forms of a text."""
        ends, syllables = self.ends, self.syllables
        starts = None if self.plain else self._folded_whole()[1]
        if starts is None:
            return [
                ends[last - 1] - ends[first] + syllables[first].length for first, last in stretches
            ]
        return [
            starts[last - 1] + len(syllables[last - 1].text) - starts[first]
            for first, last in stretches
        ]

    def line_start(self, index: int) -> int:
        """The first syllable of the line that contains a syllable."""
        while index > 0 and self.gaps[index] != NEWLINE:
            index -= 1
        return index

    def line_end(self, index: int) -> int:
        """The syllable after the last one of the line that contains a syllable."""
        index += 1
        while self.gaps[index] != NEWLINE:
            index += 1
        return index

    def signs_of(self, sign: str) -> list[int]:
        """The positions of a sign."""
        signs = self._signs
        if signs is None:
            signs = self._signs = defaultdict(list)
            for index in self.signs:
                signs[self.words[index]].append(index)
        return signs[sign]

    @property
    def shouting(self) -> bytes:
        """For each syllable, whether its whole line is written in capitals."""
        if self._shouting is None:
            self._shouting = shouting_lines(self.shapes, self.upper, self.lines)
        return self._shouting
