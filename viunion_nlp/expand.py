"""A text with its abbreviations spelled out, and offsets mapped both ways."""

from __future__ import annotations

import bisect
from collections.abc import Iterable
from dataclasses import dataclass

from viunion_nlp.chars import capitalize_first, fold_phrase
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
        return self._forward(start, up=False), self._forward(end, up=True)

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the expanded text stands in the source, likewise."""
        return self._back(start, up=False), self._back(end, up=True)

    def _forward(self, offset: int, *, up: bool) -> int:
        bisect_for = bisect.bisect_left if up else bisect.bisect_right
        index = bisect_for(self.replacements, offset, key=lambda item: item.start) - 1
        if index < 0:
            return offset
        item = self.replacements[index]
        if offset >= item.end:
            return item.expanded_end + offset - item.end
        return item.expanded_end if up else item.expanded_start

    def _back(self, offset: int, *, up: bool) -> int:
        bisect_for = bisect.bisect_left if up else bisect.bisect_right
        index = bisect_for(self.replacements, offset, key=lambda item: item.expanded_start) - 1
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
    ordered = sorted(abbreviations, key=lambda item: item.start)
    dropped_to = -1
    for index, abbreviation in enumerate(ordered):
        if abbreviation.start < dropped_to:
            continue
        bracket = _defining_bracket(source, ordered, index)
        if bracket is not None:
            edits.append((*bracket, ""))
            dropped_to = bracket[1]
            continue
        text = abbreviation.expansion
        if opens_sentence(source, abbreviation.start):
            text = capitalize_first(text)
        edits.append((abbreviation.start, *_with_dot(source, abbreviation, text)))
    return edits


def _with_dot(source: str, abbreviation: Abbreviation, text: str) -> tuple[int, str]:
    """The end and the text of a replacement; the dot of "TP." goes with the abbreviation."""
    end = abbreviation.end
    if source[end : end + 1] != ".":
        return end, text
    behind = source[end + 1 : end + 2]
    if behind.isupper() or behind.isdigit():
        return end + 1, f"{text} "
    if behind == " " and abbreviation.text.upper() in _DOTTED:
        return end + 1, text
    return end, text


_DOTTED = frozenset(("TP", "TX", "TT", "Q", "P", "H"))
_LONGEST_BRACKET = 60


def _defining_bracket(
    source: str, ordered: list[Abbreviation], index: int
) -> tuple[int, int] | None:
    """The bracket that only repeats, abbreviated, the words before it, with the space before it."""
    opening = ordered[index].start - 1
    if source[opening : opening + 1] != "(":
        return None
    closing = source.find(")", opening, opening + _LONGEST_BRACKET)
    if closing < 0:
        return None
    position = opening + 1
    slice_from = opening
    for abbreviation in ordered[index:]:
        if abbreviation.start > closing:
            break
        if abbreviation.origin != "definition" or source[position : abbreviation.start].strip(
            " ,;"
        ):
            return None
        position = abbreviation.end
        slice_from -= 4 * len(abbreviation.expansion) + 4
        before = fold_phrase(source[max(0, slice_from) : opening])
        if fold_phrase(abbreviation.expansion) not in before:
            return None
    if source[position:closing].strip():
        return None
    return _trimmed(source, opening), closing + 1


def _trimmed(source: str, end: int) -> int:
    """Where the text before an offset ends without its trailing white space."""
    while end > 0 and source[end - 1].isspace():
        end -= 1
    return end


def opens_sentence(source: str, start: int) -> bool:
    """Whether only opening signs stand between an offset and the sentence end before it."""
    index = start - 1
    while index >= 0 and source[index] in _OPENINGS:
        index -= 1
    return index < 0 or source[index] in _SENTENCE_ENDS
