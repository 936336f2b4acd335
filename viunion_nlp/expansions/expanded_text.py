"""The expanded text: what stands in it for what, and offsets mapped both ways."""

from __future__ import annotations

import bisect
from dataclasses import dataclass


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
