"""Finds the passage of a file that a command is asked about."""

from __future__ import annotations

import re
from dataclasses import dataclass

import click

from viunion_nlp.errors import Message
from viunion_nlp.formats.inputs import InputReader, InputText
from viunion_nlp.text.letters import fold, levelled


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a text in a file.

    Attributes:
        item: the text, and where it was read.
        start, end: the stretch, half-open offsets in code points.
    """

    item: InputText
    start: int
    end: int


def find_passage(path: str, words: str, reader: InputReader) -> Passage:
    """The first occurrence of words in the texts of a file.

    Line breaks, blanks, dashes, quotes and tone-mark positions may differ; if necessary, capitals too.

    Args:
        path: a file of any kind, or "-" for standard input.
        words: the words to find.
        reader: reads the file.

    Raises:
        InputError: the file cannot be read.
        click.UsageError: the words are empty, or do not occur.
    """
    asked = levelled(words).split()
    if not asked:
        raise click.UsageError(Message("name some words of the text"))
    pattern = r"\s+".join(map(re.escape, asked))
    items = list(reader.read(path))
    for flags in (re.NOFLAG, re.IGNORECASE):
        for item in items:
            view = fold(item.text)
            found = re.search(pattern, view.text, flags)
            if found is not None:
                return Passage(item, *view.to_source(*found.span()))
    raise click.UsageError(Message("{path} does not contain {words!r}", path=path, words=words))


def read_document(path: str) -> str:
    """The text of a file that is a single document.

    Raises:
        InputError: it cannot be read, or contains records.
    """
    for each in InputReader().read_files(path):
        if isinstance(each, Exception):
            raise each
        return each.text
    return ""
