"""Finds the committee in which an office is a seat: the last one in an entry of the list of its members."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from viunion_nlp.reading.drafts import OrganizationDraft, TitleDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.text.scan import DIGITS

# What may follow the head of a committee: what it is set up for, or whose it is.
_FOLLOWING: Final = frozenset(("action", "body"))
_CONSISTS: Final = "gồm"
_NEAR: Final = 12  # syllables behind a committee in which a list of its members begins
_LINES_ABOVE: Final = 3  # between the line that names a committee and the list
_MARKS: Final = ("-", "+", "•", "*")


class Committees:
    """The committees that one document names, and the lists of their members.

    Args:
        facts: everything that was found.
    """

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._lines = facts.scan.lines
        self._found: list[OrganizationDraft] | None = None
        self._blocks: list[int] | None = None

    def of(self, title: TitleDraft) -> OrganizationDraft | None:
        """The committee in which an office that names no body is a seat, where it may be one."""
        facts = self._facts
        inside = self._last(title.first)
        if inside is not None and facts.sentences[inside.first] == facts.sentences[title.first]:
            listed = facts.words[inside.last : min(inside.last + _NEAR, title.first)]
            return inside if _CONSISTS in listed else None
        first = self._list_blocks()[bisect_right(self._lines, title.first) - 1]
        if first < 0:
            return None
        above = self._last(self._lines[first])
        if above is None:
            return None
        line = bisect_right(self._lines, above.first) - 1
        opened = facts.words[self._lines[first] - 1] == ":" and line < first - 1
        return above if first - line <= _LINES_ABOVE and not opened else None

    def _last(self, at: int) -> OrganizationDraft | None:
        """The last committee named before a syllable."""
        if self._found is None:
            found = [body for body in self._facts.organizations if self._is_committee(body)]
            self._found = sorted(found, key=_first)
        behind = bisect_left(self._found, at, key=_first)
        return self._found[behind - 1] if behind else None

    def _is_committee(self, body: OrganizationDraft) -> bool:
        """Whether a body is set up for a task, or elected by an organization."""
        head = body.head
        if head is None or head.bare != "capital":
            return False
        return not head.unit and not _FOLLOWING.isdisjoint(head.complement)

    def _list_blocks(self) -> Sequence[int]:
        """For each line the first line of the list that it is an entry of; -1 where it is none."""
        if self._blocks is None:
            self._blocks = []
            first = -1
            for line, at in enumerate(self._lines):
                if not self._is_entry(at):
                    first = -1
                elif first < 0:
                    first = line
                self._blocks.append(first)
        return self._blocks

    def _is_entry(self, at: int) -> bool:
        words = self._facts.words
        numbered = self._facts.shapes[at] & DIGITS and words[at + 1] in (".", ")")
        return bool(numbered) or words[at] in _MARKS


def _first(body: OrganizationDraft) -> int:
    return body.first
