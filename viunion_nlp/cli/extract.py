"""The command ``viunion extract``: what was found, as tables or JSON."""

from __future__ import annotations

import json
import os
from itertools import chain
from typing import TYPE_CHECKING, Any, TextIO

import click

from viunion_nlp.cli.options import input_options, jobs_option
from viunion_nlp.cli.run import Results, make_run, write_line
from viunion_nlp.document import SETTINGS, Document
from viunion_nlp.formats.inputs import InputText

if TYPE_CHECKING:
    from rich.console import Console

_PIPED_WIDTH = 100  # columns, where no terminal tells


@click.command()
@input_options
@jobs_option
@click.option(
    "--format", "form", type=click.Choice(("table", "json", "jsonl")), default="table",
    show_default=True, help="Tables for a reader, one JSON value, or one JSON object a document.",
)  # fmt: skip
def extract(form: str, **options: Any) -> None:
    """Find people, offices, bodies, documents, abbreviations, places and dates."""
    writers = {"table": _write_tables, "json": _write_json, "jsonl": _write_extracted_lines}
    make_run(segmenter="syllable", **options).write(writers[form])


def _write_tables(stream: TextIO, results: Results) -> None:
    """Write the tables of each document; of several, under a heading each."""
    # rich takes longer to import than any other command takes to start.
    from rich.text import Text

    from viunion_nlp.display.tables import make_view

    console = _make_console(stream)
    first = list(filter(None, (next(results, None), next(results, None))))
    for item, document in chain(first, results):
        if len(first) > 1:
            console.rule(Text(str(item.id), "bold"), align="left")
        console.print(make_view(document.mentions, document.positions))


def _make_console(stream: TextIO) -> Console:
    """A console as wide as the terminal, as COLUMNS, or as ``_PIPED_WIDTH``; plain when piped."""
    from rich.console import Console

    on_terminal = stream.isatty()
    columns = os.environ.get("COLUMNS", "")
    told = on_terminal or (columns.isdigit() and int(columns) > 0)
    return Console(
        file=stream,
        width=None if told else _PIPED_WIDTH,
        force_terminal=on_terminal,
        highlight=False,
    )


def _write_json(stream: TextIO, results: Results) -> None:
    """Write one indented value: the document, or the list of several or none."""
    records = [_extracted(item, document) for item, document in results]
    value = records[0] if len(records) == 1 else records
    stream.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def _write_extracted_lines(stream: TextIO, results: Results) -> None:
    for item, document in results:
        write_line(stream, _extracted(item, document))


def _extracted(item: InputText, document: Document) -> dict[str, Any]:
    values = document.to_dict()
    found = {key: value for key, value in values.items() if key not in SETTINGS}
    return {"id": item.id, "text": item.text, **found}
