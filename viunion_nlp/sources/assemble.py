"""Joins lines into one text, with a spot for each of their stretches."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import dropwhile

from viunion_nlp.errors import Message
from viunion_nlp.sources.file_text import FileText, SourceError, Spot
from viunion_nlp.sources.lines import Line
from viunion_nlp.sources.restoring import Restorer


def assemble(
    path: str,
    kind: str,
    lines: Iterable[Line],
    most: int,
    *,
    encoding: str = "utf-8",
    letters: Restorer | None = None,
    pages: int | None = None,
    remarks: tuple[str, ...] = (),
) -> FileText:
    """Build the text of a file; letters in old encodings that no font has revealed are converted.

    Args:
        path: the name of the file.
        kind: the kind of file.
        lines: its lines; blank ones at either end are dropped.
        most: the largest size of the text, in bytes.
        encoding: the encoding of its bytes.
        letters: the encodings converted so far.
        pages: its number of pages.
        remarks: notes for the reader.

    Raises:
        SourceError: there is no text, or too much of it.
    """
    letters = letters or Restorer()
    parts: list[str] = []
    spots: list[Spot] = []
    length = size = 0

    def put(text: str) -> None:
        nonlocal length, size
        parts.append(text)
        length += len(text)
        size += len(text.encode("utf-8", "surrogatepass"))
        if size > most:
            raise too_much(most)

    for line in dropwhile(lambda line: not line, letters.in_lines(lines)):
        begun = length
        for stretch in line:
            blanks = stretch.column - (length - begun)
            put(" " * (max(blanks, 1) if length > begun else blanks))
            spots.append(
                Spot(
                    length, length + len(stretch.text), stretch.page, stretch.paragraph, stretch.box
                )
            )
            put(stretch.text)
        put("\n")
    if not spots:
        raise SourceError(Message("contains no text: any text it shows is an image"))
    text = "".join(parts).rstrip() + "\n"
    written_in = letters.found[0] if letters.found else encoding
    return FileText(path, kind, text, tuple(spots), written_in, pages, (*letters.remarks, *remarks))


def too_much(most: int) -> SourceError:
    """The error message for a text that is too long."""
    problem = Message(
        "its text has more than {most:,} bytes: raise --max-bytes if that is a text", most=most
    )
    return SourceError(problem)
