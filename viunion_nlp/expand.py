"""A text with its abbreviations spelled out, and offsets mapped both ways."""

from __future__ import annotations

import bisect
from collections.abc import Iterable
from dataclasses import dataclass

from viunion_nlp.chars import capitalize_first
from viunion_nlp.records import Abbreviation

_SENTENCE_ENDS = ".!?…\n"
_OPENINGS = " \t\"'“”‘’«»([-–—•*+"


@dataclass(frozen=True, slots=True)
class Replacement:
    """One stretch of the source and what stands for it in the expanded text.

    Attributes:
        start, end: offsets in the source, half-open.
        text: what stands there now; may be empty.
        expanded_start: offset of ``text`` in the expanded text.
    """

    start: int
    end: int
    text: str
    expanded_start: int

    @property
    def expanded_end(self) -> int:
        """Offset behind ``text`` in the expanded text."""
        return self.expanded_start + len(self.text)


@dataclass(frozen=True, slots=True)
class ExpandedText:
    """A text with abbreviations spelled out.

    Attributes:
        source: the original text.
        text: the expanded text.
        replacements: what was replaced, in text order.

    Example: ``expand_text("Với NLĐ.", doc.abbreviations).text == "Với người lao động."``
    """

    source: str
    text: str
    replacements: tuple[Replacement, ...] = ()

    def __str__(self) -> str:
        return self.text

    def to_expanded(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the source stands in the expanded text.

        An offset inside a replaced stretch moves to the replacement's nearer end: the start down,
        the end up, so a span that cuts an abbreviation comes out covering its whole expansion.
        """
        starts = [item.start for item in self.replacements]
        return self._forward(starts, start, up=False), self._forward(starts, end, up=True)

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the expanded text stands in the source, likewise."""
        starts = [item.expanded_start for item in self.replacements]
        return self._back(starts, start, up=False), self._back(starts, end, up=True)

    def _forward(self, starts: list[int], offset: int, *, up: bool) -> int:
        index = _last_before(starts, offset, up=up)
        if index < 0:
            return offset
        item = self.replacements[index]
        if offset >= item.end:
            return item.expanded_end + offset - item.end
        return item.expanded_end if up else item.expanded_start

    def _back(self, starts: list[int], offset: int, *, up: bool) -> int:
        index = _last_before(starts, offset, up=up)
        if index < 0:
            return offset
        item = self.replacements[index]
        if offset >= item.expanded_end:
            return item.end + offset - item.expanded_end
        return item.end if up else item.start


def expand_text(source: str, abbreviations: Iterable[Abbreviation]) -> ExpandedText:
    """Spell out abbreviations in running-text case.

    A sentence's first word gets a capital. A bracket that only holds the abbreviations of the words
    before it, "người lao động (NLĐ)", is dropped.
    """
    replacements: list[Replacement] = []
    parts: list[str] = []
    position = length = 0
    for start, end, text in _edits(source, abbreviations):
        if start < position:
            continue
        kept = source[position:start]
        length += len(kept)
        replacements.append(Replacement(start, end, text, length))
        parts += [kept, text]
        length += len(text)
        position = end
    parts.append(source[position:])
    return ExpandedText(source, "".join(parts), tuple(replacements))


def _edits(source: str, abbreviations: Iterable[Abbreviation]) -> list[tuple[int, int, str]]:
    edits: list[tuple[int, int, str]] = []
    for abbreviation in sorted(abbreviations, key=lambda item: item.start):
        dropped = _defining_bracket(source, abbreviation)
        if dropped is not None:
            edits.append((*dropped, ""))
            continue
        text = abbreviation.expansion
        if opens_sentence(source, abbreviation.start):
            text = capitalize_first(text)
        end = abbreviation.end
        if source[end : end + 1] == "." and source[end + 1 : end + 2].strip():
            follows = source[end + 1 : end + 3].lstrip()
            if follows[:1].isupper() or follows[:1].isdigit():
                text, end = f"{text} ", end + 1
        elif source[end : end + 2] == ". " and abbreviation.text.upper() in _DOTTED:
            end += 1
        edits.append((abbreviation.start, end, text))
    return edits


_DOTTED = frozenset(("TP", "TX", "TT", "Q", "P", "H"))


def _defining_bracket(source: str, abbreviation: Abbreviation) -> tuple[int, int] | None:
    """The stretch of a bracket that repeats the words before it, with the space before it."""
    if abbreviation.origin != "definition":
        return None
    opening = abbreviation.start - 1
    if source[opening : opening + 1] != "(" or source[abbreviation.end : abbreviation.end + 1] != ")":
        return None
    before = source[:opening].rstrip()
    if not before.lower().endswith(abbreviation.expansion.lower()):
        return None
    return len(before), abbreviation.end + 1


def opens_sentence(source: str, start: int) -> bool:
    """Whether only opening signs stand between an offset and the sentence end before it."""
    index = start - 1
    while index >= 0 and source[index] in _OPENINGS:
        index -= 1
    return index < 0 or source[index] in _SENTENCE_ENDS


def _last_before(starts: list[int], offset: int, *, up: bool) -> int:
    """The last replacement that starts before an offset; at it too, unless the offset is an end."""
    if up:
        return bisect.bisect_left(starts, offset) - 1
    return bisect.bisect_right(starts, offset) - 1
