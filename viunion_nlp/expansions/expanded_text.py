"""The expanded text, its replacements, and the mapping of offsets in both directions."""

from __future__ import annotations

import bisect
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Replacement:
    """A stretch of the source and its replacement in the expanded text.

    Attributes:
        start, end: offsets in the source, half-open.
        text: the replacement; may be empty.
        expanded_start: offset of ``text`` in the expanded text.
    """

    start: int
    end: int
    text: str
    expanded_start: int

    @property
    def expanded_end(self) -> int:
        """Offset just past ``text`` in the expanded text."""
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
        """Map a span of the source to the expanded text.

        An offset inside a replaced stretch moves outwards: a start moves to the beginning of the
        replacement, an end to its end. A span that cuts an abbreviation thus covers its whole expansion.
        """
        return self._forward(start, up=False), self._forward(end, up=True)

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """Map a span of the expanded text to the source, in the same way."""
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
