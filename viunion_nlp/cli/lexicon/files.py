"""Lexicon files that commands read and write."""

from __future__ import annotations

from pathlib import Path

import click

from viunion_nlp.errors import LexiconError, Message
from viunion_nlp.formats.outputs import open_output
from viunion_nlp.lexicon.editing import LexiconFile

lexicon_file = click.Path(dir_okay=False, path_type=Path)


def write_file(file: LexiconFile) -> None:
    """Write a file, completely or not at all."""
    write_text(file.path, file.text)


def write_text(path: Path, text: str) -> None:
    """Write a text, completely or not at all.

    Raises:
        LexiconError: the file is, or would be, a workbook.
    """
    if path.suffix.lower() in (".xlsx", ".xls"):
        problem = Message(
            "Excel workbooks are read, not written: name a .tsv file, which Excel opens as well"
        )
        raise LexiconError(path, 1, 1, problem)
    with open_output(path) as stream:
        stream.write(text)
