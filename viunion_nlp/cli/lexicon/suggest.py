"""The command ``viunion lexicon suggest``: finds what texts use and the lexicon lacks."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import astuple, fields
from pathlib import Path
from typing import Any, get_args

import click

from viunion_nlp.cli.messages import in_language
from viunion_nlp.cli.options import (
    input_paths,
    layered_lexicons,
    layout_option,
    lexicon_option,
    on_error_option,
    output_option,
    text_field_option,
)
from viunion_nlp.cli.skipping import Skipped
from viunion_nlp.cli.terminal import is_terminal, make_console, width_of
from viunion_nlp.document import Document
from viunion_nlp.errors import Message
from viunion_nlp.formats.inputs import InputReader, Layout, can_be_read_again
from viunion_nlp.formats.outputs import open_output
from viunion_nlp.pipeline import Config, Pipeline
from viunion_nlp.suggest import NameSuggestion, NameTable, Suggestion, suggest, suggest_names

# The columns that a user's file for the table must have, with their values if nothing is known.
_COLUMNS: dict[NameTable, dict[str, str]] = {
    "bodies": {"name": "", "kind": "", "level": ""},
    "roles": {"role": "", "kind": "general", "body": "body|place", "shared": "0", "bare": "named"},
    "regions": {"name": "", "type": ""},
}


@click.command("suggest")
@click.argument("paths", nargs=-1, required=True, metavar="[PATH | -]...")
@click.option(
    "--table", type=click.Choice(("abbreviations", *get_args(NameTable))), default="abbreviations",
    show_default=True, help="What to look for; regions are places.",
)  # fmt: skip
@output_option
@click.option(
    "--minimum", type=click.IntRange(min=1), default=2, show_default=True,
    help="How often a form must occur in all texts together.",
)  # fmt: skip
@click.option(
    "--context", "width", type=click.IntRange(min=0), default=40, show_default=True,
    help="Characters of context on either side of the example.",
)  # fmt: skip
@layout_option
@text_field_option
@on_error_option
@lexicon_option
def suggest_rows(
    paths: tuple[str, ...], table: Any, output: Path | None, minimum: int, width: int,
    layout: Layout | None, text_field: str, on_error: str, lexicons: tuple[Path, ...],
) -> None:  # fmt: skip
    """Find forms, senses and names in texts that the lexicon lacks, as TSV rows to review.

    Definitions come first ("người lao động (NLĐ)"), then unexplained forms in capitals, most frequent
    first. Kind and domain are guessed from rows that start alike. With --table, rows of bodies are
    unexplained names in capitals, rows of roles are words between a person and a body, and rows of
    regions are places recognised only by the word before them.
    """
    paths = input_paths(paths)
    pipeline = Pipeline(Config(segmenter="syllable", lexicons=layered_lexicons(lexicons)))
    known = pipeline.lexicon
    skipped = Skipped(on_error)
    reader = InputReader(layout=layout, text_field=text_field, on_bad=skipped.add)
    total = _count_texts(reader, paths)
    skipped.clear()
    documents = _analyzed(pipeline, reader, paths, total)
    with open_output(output) as stream:
        if table == "abbreviations":
            stream.write(_tsv(field.name for field in fields(Suggestion)))
            for suggestion in suggest(documents, known, minimum=minimum, context=width):
                stream.write(_tsv(map(str, astuple(suggestion))))
        else:
            stream.write(_tsv((*_COLUMNS[table], "count", "documents", "context")))
            for name in suggest_names(documents, known, table, minimum=minimum, context=width):
                stream.write(_tsv(_cells(table, name)))
    skipped.say()


def _cells(table: NameTable, name: NameSuggestion) -> Iterator[str]:
    """The cells of a row; an editor fills those that are empty."""
    yield name.name
    for column, usual in list(_COLUMNS[table].items())[1:]:
        yield name.type if column == "type" else usual
    yield from (str(name.count), str(name.documents), name.context)


def _analyzed(
    pipeline: Pipeline, reader: InputReader, paths: tuple[str, ...], total: int | None
) -> Iterator[Document]:
    """The documents of all inputs; on a terminal, standard error shows how far it has come."""
    # rich takes longer to import than any other command takes to start.
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    )  # fmt: skip
    on_terminal = _on_terminal()
    console = make_console(sys.stderr, width_of(sys.stderr), on_terminal)
    with Progress(*columns, console=console, transient=True, disable=not on_terminal) as bar:
        task = bar.add_task(in_language(Message("Texts")), total=total)
        for path in paths:
            for item in reader.read(path):
                yield pipeline.analyze(item.text)
                bar.advance(task)


def _on_terminal() -> bool:
    return is_terminal(sys.stderr)


def _count_texts(reader: InputReader, paths: tuple[str, ...]) -> int | None:
    """How many texts there are, all of them readable; None where an input can be read only once."""
    count = sum(1 for path in filter(can_be_read_again, paths) for _ in reader.read(path))
    return count if all(map(can_be_read_again, paths)) else None


def _tsv(cells: Iterable[str]) -> str:
    return "\t".join(cells) + "\n"
