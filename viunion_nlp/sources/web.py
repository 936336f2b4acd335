"""Reads the main text of web pages, without menus, advertisements and surrounding links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from viunion_nlp.backend import import_backend
from viunion_nlp.sources.assemble import assemble
from viunion_nlp.sources.encodings import UnknownEncodingError, decode, windows_text
from viunion_nlp.sources.file_text import FileText
from viunion_nlp.sources.lines import Line, lines_by_paragraph, lines_of, side_by_side

_HEAD: Final = 2048  # letters in which a page says what it is, and what it is written in
_CHARSET: Final = re.compile(rb"""charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_WESTERN: Final = (b"iso-8859-1", b"latin1", b"windows-1252", b"us-ascii")
# What stands in lines of its own, as trafilatura calls it.
_BLOCKS: Final = frozenset(("p", "head", "list", "item", "quote", "table", "code", "div"))
_DEEPEST: Final = 100  # elements inside each other that are looked into


def read_web(path: str, content: bytes, most: int) -> FileText:
    """The main text of a web page; cells of a table are placed side by side.

    Args:
        path: its name.
        content: its bytes.
        most: the largest size of its text, in bytes.

    Raises:
        SourceError: it contains no text.
        UnknownEncodingError: it is in an unknown encoding.
        MissingBackendError: trafilatura is not installed.
    """
    source, encoding = _decoded(content)
    return assemble(path, "html", lines_of_page(source), most, encoding=encoding)


def lines_of_page(source: str) -> list[Line]:
    """The lines of a page's main text, by their paragraphs.

    Raises:
        MissingBackendError: trafilatura is not installed.
    """
    trafilatura = import_backend("trafilatura", extra="files")
    if "<html" not in source[:_HEAD].lower():  # a part of a page
        source = f"<html><body>{source}</body></html>"
    found = trafilatura.bare_extraction(source, include_comments=False, with_metadata=False)
    if found is not None:
        return _Body().lines(found.body, 0)
    # It is too short to tell what is main, or too odd to be taken apart.
    return lines_by_paragraph(trafilatura.baseline(source)[1])


class _Body:
    """A main text as trafilatura returns it: paragraphs, headings, lists, tables."""

    def __init__(self) -> None:
        self._paragraph = 0

    def lines(self, parent: Any, depth: int) -> list[Line]:
        """The lines of an element: those of the blocks in it, and what stands between them."""
        if depth > _DEEPEST:
            return self._paragraph_of("".join(parent.itertext()))
        lines: list[Line] = []
        words = parent.text or ""
        for each in parent:
            if each.tag == "table":
                lines += (*self._paragraph_of(words), *self._table(each, depth + 1))
                words = ""
            elif each.tag in _BLOCKS:
                lines += (*self._paragraph_of(words), *self.lines(each, depth + 1))
                words = ""
            else:
                words += "\n" if each.tag == "lb" else "".join(each.itertext())
            words += each.tail or ""
        return [*lines, *self._paragraph_of(words)]

    def _table(self, table: Any, depth: int) -> Iterator[Line]:
        for row in table.iter("row"):
            yield from side_by_side([self.lines(cell, depth) for cell in row])

    def _paragraph_of(self, words: str) -> list[Line]:
        lines = [" ".join(line.split()) for line in words.strip().split("\n")]
        if not any(lines):
            return []
        self._paragraph += 1
        return lines_of("\n".join(lines), None, self._paragraph)


def _decoded(content: bytes) -> tuple[str, str]:
    """The source of a page, decoded as it declares if that is correct, else by its letters.

    A page in Western letters is not Vietnamese, but letters in old encodings are recognised by the words
    they form.
    """
    declared = _CHARSET.search(content[:_HEAD])
    try:
        return decode(content)
    except UnknownEncodingError:
        if declared is not None and declared[1].lower() in _WESTERN:
            return windows_text(content), "cp1252"
        raise
