"""CoNLL columns: one token per line with BIO tags, and a blank line after each sentence.

If mentions nest, there are several tag columns, the outermost first; a tool that reads one column gets
those. A comment before each document holds its id and text, so that all offsets can be restored. Links
cannot be expressed in this format.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TextIO

from viunion_nlp.errors import FormatError
from viunion_nlp.exchange.json_text import json_text
from viunion_nlp.integrations.annotation.marks import Mark, Marked
from viunion_nlp.text.sentences import split_sentences

_LEVELS = 4  # columns of tags in every file; a document that nests deeper has more
_OUTSIDE = "O"
_TOKEN = re.compile(r"(?:\w[\u0300-\u036f]*)+|\S")
_TAG = re.compile(r"O|[BIES]-\S+")
_ID, _TEXT = "# id = ", "# text = "
_BEGINS_DOCUMENT = "-DOCSTART-"


def write(marked: Marked) -> str:
    """The lines of a document."""
    levels = _levels(marked.marks)
    begins = [{mark.start: mark for mark in level} for level in levels]
    cuts = {offset for mark in marked.marks for offset in (mark.start, mark.end)}
    lines = [_ID + json_text(marked.id), _TEXT + json_text(marked.text)]
    opened: list[Mark | None] = [None] * len(levels)
    for sentence in split_sentences(marked.text):
        for start, end in _tokens(marked.text, sentence.start, sentence.end, cuts):
            cells = [marked.text[start:end]]
            for number, level in enumerate(begins):
                opened[number] = level.get(start, opened[number])
                cells.append(_tag(opened[number], start))
            lines.append("\t".join(cells))
        lines.append("")
    return "\n".join(lines) + ("" if lines[-1] == "" else "\n") + "\n"


def read(stream: TextIO) -> Iterator[tuple[int, Marked]]:
    """The documents of a file, each with the line on which it starts.

    Without comments, a document extends to ``-DOCSTART-`` or the end, and its text consists of its tokens
    separated by blanks. Of the columns before the tags, only the first is read.

    Raises:
        FormatError: a line has no tag, or the tokens differ from the text in the comment; its place is
            the line.
    """
    block = _Block(1)
    for number, line in enumerate(stream, start=1):
        line = line.rstrip("\r\n")
        if line.startswith((_ID, _BEGINS_DOCUMENT)) and block.begun:
            yield block.first, block.marked()
            block = _Block(number)
        block.take(line, number)
    if block.begun:
        yield block.first, block.marked()


@dataclass(slots=True)
class _Block:
    """The lines of a document, as they are read."""

    first: int
    id: str | int | None = None
    text: str | None = None
    rows: list[tuple[int, str, list[str]]] = field(default_factory=list)
    breaks: set[int] = field(default_factory=set)
    begun: bool = False

    def take(self, line: str, number: int) -> None:
        """Read a line."""
        if line.startswith(_BEGINS_DOCUMENT):
            return
        if line.startswith((_ID, _TEXT)):
            self._take_comment(line, number)
        elif not line.strip():
            self.breaks.add(len(self.rows))
        elif not line.startswith("# "):
            self._take_token(line, number)

    def marked(self) -> Marked:
        """The document."""
        text = self.text if self.text is not None else self._joined()
        places = list(self._places(text))
        depth = max((len(tags) for _, _, tags in self.rows), default=0)
        marks = [mark for level in range(depth) for mark in self._marks(places, level)]
        return Marked.of(
            self.id if self.id is not None else f"document-{self.first}", text, marks, []
        )

    def _take_comment(self, line: str, number: int) -> None:
        name = _ID if line.startswith(_ID) else _TEXT
        written = line.removeprefix(name)
        try:
            value = json.loads(written)
        except ValueError:
            value = written  # another program's comment
        self.begun = True
        if name == _ID:
            self.id = value if isinstance(value, (str, int)) else written
        elif isinstance(value, str):
            self.text = value
        else:
            raise FormatError(f"line {number}", "the text is not a string")

    def _take_token(self, line: str, number: int) -> None:
        cells = line.split("\t") if "\t" in line else line.split()
        tags: list[str] = []
        while len(cells) > 1 and _TAG.fullmatch(cells[-1]):
            tags.insert(0, cells.pop())
        if not tags:
            raise FormatError(
                f"line {number}", "its last column is not a tag such as B-ORG, I-ORG or O"
            )
        self.begun = True
        self.rows.append((number, cells[0], tags))

    def _joined(self) -> str:
        words = []
        for index, (_, token, _) in enumerate(self.rows):
            words += ["\n" if index in self.breaks else " "] if index else []
            words.append(token)
        return "".join(words)

    def _places(self, text: str) -> Iterator[tuple[int, int]]:
        """The position of each token."""
        at = 0
        for number, token, _ in self.rows:
            while text[at : at + 1].isspace():
                at += 1
            if not text.startswith(token, at):
                raise FormatError(f"line {number}", f"{token!r} does not match the text")
            yield at, at + len(token)
            at += len(token)

    def _marks(self, places: list[tuple[int, int]], level: int) -> Iterator[Mark]:
        """The marks of a column of tags."""
        label, start, end = "", 0, 0
        for (first, last), (_, _, tags) in zip(places, self.rows, strict=True):
            tag = tags[level] if level < len(tags) else _OUTSIDE
            goes_on = tag[:1] in ("I", "E") and tag[2:] == label
            if label and not goes_on:
                yield Mark(label, start, end)
            if tag == _OUTSIDE:
                label = ""
                continue
            if not goes_on:
                label, start = tag[2:], first
            end = last
        if label:
            yield Mark(label, start, end)


def _levels(marks: Iterable[Mark]) -> list[list[Mark]]:
    """The marks in columns without overlaps: the longest first, in the outermost column with room."""
    levels: list[list[Mark]] = [[] for _ in range(_LEVELS)]
    for mark in marks:
        free = next((level for level in levels if not level or level[-1].end <= mark.start), None)
        if free is None:
            levels.append(free := [])
        free.append(mark)
    return levels


def _tag(mark: Mark | None, start: int) -> str:
    if mark is None or start >= mark.end:
        return _OUTSIDE
    return f"{'B' if start == mark.start else 'I'}-{mark.label}"


def _tokens(text: str, first: int, last: int, cuts: set[int]) -> Iterator[tuple[int, int]]:
    """Syllables and signs; a mention that starts or ends inside one splits it."""
    for match in _TOKEN.finditer(text, first, last):
        start, end = match.span()
        for offset in range(start + 1, end):
            if offset in cuts:
                yield start, offset
                start = offset
        yield start, end
