"""Reads Markdown as text, without its markup."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

from viunion_nlp.backend import import_backend
from viunion_nlp.sources.assemble import assemble
from viunion_nlp.sources.encodings import decode
from viunion_nlp.sources.file_text import FileText
from viunion_nlp.sources.lines import Line, lines_of, side_by_side

# What some programs put before a text: "title: …" between two lines of "---".
FRONT_MATTER: Final = re.compile(r"---[ \t]*\n(?:[^\n]*\n)*?---[ \t]*(?:\n|\Z)")


def read_markdown(path: str, content: bytes, most: int) -> FileText:
    """The text of a Markdown file; numbers of lists are kept, and cells of a table are placed side by
    side.

    Args:
        path: its name.
        content: its bytes.
        most: the largest size of its text, in bytes.

    Raises:
        SourceError: it contains no text.
        UnknownEncodingError: it is in an unknown encoding.
        MissingBackendError: markdown-it-py is not installed.
    """
    source, encoding = decode(content)
    source = source.replace("\r\n", "\n")
    front = FRONT_MATTER.match(source)
    parser = import_backend("markdown_it", extra="files").MarkdownIt("commonmark").enable("table")
    tokens = parser.parse(source[front.end() :] if front else source)
    return assemble(path, "md", _lines(tokens), most, encoding=encoding)


def _lines(tokens: Sequence[Any]) -> Iterator[Line]:
    """The lines of all blocks, by their paragraphs."""
    paragraph = 0
    label = ""
    row: list[list[Line]] | None = None
    for token in tokens:
        if token.type == "list_item_open":
            label = f"{token.info}{token.markup} " if token.info else ""
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            yield from side_by_side(row or [])
            row = None
        elif token.type in ("inline", "fence", "code_block", "html_block"):
            paragraph += 1
            said = _said(token) if token.type == "inline" else token.content.rstrip()
            lines = lines_of(label + said, None, paragraph)
            label = ""
            if row is None:
                yield from lines
            else:
                row.append(lines)


def _said(inline: Any) -> str:
    """The words of a paragraph; a picture is represented by its alternative text."""
    return "".join(
        "\n" if each.type in ("softbreak", "hardbreak") else each.content
        for each in inline.children or ()
    )
