"""Splits Markdown in one pass into marks, code, addresses, HTML and readable text.

Covers CommonMark plus GitHub's tables, strikethrough and bare addresses. Where it is uncertain whether
something is text, it is left alone.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from viunion_nlp.sources.markdown import FRONT_MATTER
from viunion_nlp.wrapping.html import HtmlReader
from viunion_nlp.wrapping.source import Source

_FENCE: Final = re.compile(r"(?:[ \t]|>)*(`{3,}(?=[^`\n]*$)|~{3,})", re.MULTILINE)
_DEFINITION: Final = re.compile(r" {0,3}\[([^\]\n]{1,999})\]:")
# Thematic breaks, underlines of headings, and the delimiter rows of tables.
_LINE_OF_MARKS: Final = re.compile(r"[ \t>]*[-*_=|:][ \t|:]*[-*_=][-*_=|: \t]*\n?")
_LEADS: Final = re.compile(r"(?:[ \t]*>)*[ \t]*(?:#{1,6}[ \t]+)?")
_LISTED: Final = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])(?P<gap>[ \t]+)")
# Possessive: the blank after a quotation mark belongs to it, so the regex never backtracks over it.
_INDENTED: Final = re.compile(r"(?: {0,3}> ?)*+(?: {4}| {0,3}\t)")
# A code span cannot cross the end of a paragraph.
_PARAGRAPH_ENDS: Final = re.compile(
    r"\n(?=[ \t]*\n|(?:[ \t]|>)*(?:`{3,}|~{3,}|#{1,6}[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t]))"
)
_BACKTICKS: Final = re.compile(r"`+")
_BRACKET: Final = re.compile(r"\\.|[\[\]()]|\n[ \t]*\n", re.DOTALL)
_LONGEST_LABEL: Final = 999  # CommonMark
_CLOSES: Final = {"]": "[", ")": "("}
# Characters with a special meaning.
_MARK: Final = re.compile(
    r"(?P<escape>\\(?=[!-/:-@\[-`{-~]))"
    r"|(?P<code>`+)"
    r"|(?P<address><[^<>\s]*[:@][^<>\s]*>|\b(?:https?://|www\.)[^\s<]*)"
    r"|(?P<tag><)"
    r"|(?P<emphasis>\*+|~~|(?<!\w)_+|_+(?!\w))"
    r"|(?P<opens>!?\[)"
    r"|(?P<closes>\])"
)


def read_markdown(text: str) -> Source:
    """Split a source in Markdown."""
    return _Reader(text).read()


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._source = Source(text)
        self._html = HtmlReader(self._source)
        self._code = dict(_code_spans(text))
        self._pairs = dict(_pairs(text))
        self._ends = frozenset(self._pairs.values())
        self._names = {
            _folded(match[1]) for match in map(_DEFINITION.match, text.split("\n")) if match
        }
        self._linked_until = 0

    def read(self) -> Source:
        text, at, listed, blank = self._text, 0, False, True
        front = FRONT_MATTER.match(text)
        if front is not None:
            at = front.end()
            self._source.take_markup(at, "\n")
        while at < len(text):
            end = text.find("\n", at) + 1 or len(text)
            if text[at:end].isspace():
                self._take_text(end)
                blank, at = True, end
                continue
            indented = _INDENTED.match(text, at, end) is not None
            item = _LISTED.match(text, at, end)
            if item is not None:
                listed = listed or not indented
            elif blank and not indented:
                listed = False
            fence = _FENCE.match(text, at, end)
            if fence is not None:
                end = _end_of_fence(text, fence[1], end)
            code = (indented and blank and not listed) or (
                item is not None and len(item["gap"]) > 4
            )
            if (
                fence
                or code
                or _LINE_OF_MARKS.fullmatch(text, at, end)
                or _DEFINITION.match(text, at)
            ):
                self._source.take_markup(end, "\n")
                blank, at = True, end
            else:
                # An indented code block may follow a heading, as it may follow a blank line.
                blank, at = text.startswith("#", at), self._read_line(at, end)
        return self._source

    def _read_line(self, at: int, end: int) -> int:
        """Read a line. Returns where it ends, or where a construct that started in it ends."""
        lead = _LEADS.match(self._text, at, end)
        assert lead is not None
        at = lead.end()
        self._source.take_markup(at)
        while at < end:
            mark = _MARK.search(self._text, at, end)
            if mark is None:
                break
            at = self._read_mark(mark)
        self._take_text(max(at, end))
        return max(at, end)

    def _read_mark(self, mark: re.Match[str]) -> int:
        """Consume what a mark starts, and return where it ends."""
        start, end, kind = mark.start(), mark.end(), mark.lastgroup
        instead = " " if kind in ("code", "address") else ""
        if kind == "opens":
            return self._read_opening(start, end)
        if kind == "closes":
            end = self._end_of_link(start)
        elif kind == "code":
            end = self._code.get(start, end)
        elif kind == "emphasis" and _stands_alone(self._text, start, end):
            end = 0
        if not end:
            return mark.end()
        self._take_text(start)
        if kind == "tag":
            return self._html.read_tag(start) or end
        self._source.take_markup(end, instead)
        return end

    def _read_opening(self, start: int, end: int) -> int:
        """Consume "[" or "![": a link's text is read, the text of an image or of a reference label is
        not.
        """
        closing = self._pairs.get(end - 1)
        if closing is None:
            return end
        label = _folded(self._text[end : min(closing, end + _LONGEST_LABEL)])
        behind = self._text[closing + 1 : closing + 2]
        leads = behind == "(" or (behind == "[" and not self._text.startswith("[]", closing + 1))
        if (
            (start < end - 1 and behind in ("(", "["))
            or label.startswith("^")
            or (label in self._names and not leads)
        ):
            self._take_text(start)
            self._source.take_markup(closing, " ")
            return closing
        if leads and self._end_of_link(closing):
            self._take_text(start)
            self._source.take_markup(end)
            self._linked_until = max(self._linked_until, closing)
        return end

    def _end_of_link(self, closing: int) -> int:
        """Where a link ends whose text ends here; 0 if there is none."""
        behind = closing + 1
        if closing not in self._ends or self._text[behind : behind + 1] not in ("(", "["):
            return 0
        target = self._pairs.get(behind)
        return 0 if target is None else target + 1

    def _take_text(self, end: int) -> None:
        """Consume text up to an offset; up to the closing bracket it is part of a link."""
        self._source.take_text(min(end, self._linked_until), linked=True)
        self._source.take_text(end, linked=self._html.linked)


def _end_of_fence(text: str, fence: str, at: int) -> int:
    """Where a code block ends: after its closing fence."""
    closing = re.compile(rf"^(?:[ \t]|>)*{fence}{fence[0]}*[ \t]*(?:\n|\Z)", re.MULTILINE).search(
        text, at
    )
    return len(text) if closing is None else closing.end()


def _code_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where code spans start and end: at as many backticks as opened them, within the same paragraph."""
    blanks = [match.start() for match in _PARAGRAPH_ENDS.finditer(text)]
    waiting: dict[tuple[int, int], int] = {}
    until = 0
    closed: dict[int, int] = {}
    for run in _BACKTICKS.finditer(text):
        key = (len(run[0]), bisect_right(blanks, run.start()))
        if key in waiting:
            closed[waiting.pop(key)] = run.end()
        waiting[key] = run.start()
    for start, end in sorted(closed.items()):
        if start >= until:
            until = end
            yield start, end


def _pairs(text: str) -> Iterator[tuple[int, int]]:
    """Matching pairs of brackets, none across a blank line."""
    opened: dict[str, list[int]] = {"[": [], "(": []}
    for match in _BRACKET.finditer(text):
        sign = match[0]
        if sign in opened:
            opened[sign].append(match.start())
        elif sign in _CLOSES:
            if opened[_CLOSES[sign]]:
                yield opened[_CLOSES[sign]].pop(), match.start()
        elif sign[0] == "\n":
            opened = {"[": [], "(": []}


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a sign has blanks on both sides: "5 * 3"."""
    before, behind = text[start - 1 : start], text[end : end + 1]
    return (not before or before.isspace()) and (not behind or behind.isspace())


def _folded(label: str) -> str:
    return " ".join(label.split()).casefold()
