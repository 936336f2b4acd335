"""The command ``viunion extract``: writes findings as tables, JSON, a page or columns."""

from __future__ import annotations

import hashlib
import io
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import click

from viunion_nlp.backend import import_backend
from viunion_nlp.cli.forms import (
    CsvForm,
    Form,
    JsonForm,
    choose_form,
    heading_of,
    identified,
    json_block,
    json_line,
)
from viunion_nlp.cli.options import input_options, jobs_option, labels_option
from viunion_nlp.cli.row_forms import CsvRows, ExcelWriter, JsonRows
from viunion_nlp.cli.run import make_run
from viunion_nlp.cli.terminal import is_terminal, make_console, width_of
from viunion_nlp.document import SETTINGS, Document
from viunion_nlp.errors import Message
from viunion_nlp.formats.inputs import InputText
from viunion_nlp.formats.spreadsheets import check_excel
from viunion_nlp.frames.files import write_arrow, write_parquet
from viunion_nlp.frames.schema import document_fields
from viunion_nlp.frames.tables import Kind
from viunion_nlp.pipeline import Pipeline

if TYPE_CHECKING:
    from rich.console import Console


@click.command()
@input_options
@jobs_option
@click.option(
    "--format", "form",
    type=click.Choice(("table", "json", "jsonl", "html", "csv", "xlsx", "parquet", "arrow")),
    help="Tables for a reader, one JSON value, one JSON object per document, an HTML page, "
    "rows for a spreadsheet, or one row per document.  [default: by the extension of "
    "the -o file, else table]",
)  # fmt: skip
@click.option(
    "--rows", type=click.Choice(get_args(Kind)), default="mentions", show_default=True,
    help="What each row of CSV or Excel output represents.",
)  # fmt: skip
@click.option(
    "--minimum-confidence", type=click.FloatRange(0, 1), default=0.0, show_default=True,
    help="Leave out mentions and links with a lower confidence.",
)  # fmt: skip
@labels_option
def extract(form: str | None, rows: Kind, output: Path | None, **options: Any) -> None:
    """Find people, offices, bodies, documents, abbreviations, places and dates."""
    stream = sys.stdout if output is None else None
    tables = _Tables(width_of(stream), is_terminal(stream))
    csv_rows, json_rows = CsvRows(rows), JsonRows(rows)
    forms = {
        "table": _TableForm(tables, (".txt",)),
        "json": JsonForm(_JsonBlock(), (".json",), keeps=True),
        "jsonl": Form(_JsonLine(), (".jsonl", ".ndjson"), keeps=True),
        "html": _PageForm(_Article(), (".html", ".htm")),
        "csv": CsvForm(csv_rows, (".csv",), names=lambda: csv_rows.names),
        "xlsx": Form(json_rows, (".xlsx",), remade=ExcelWriter(json_rows)),
        "parquet": Form(_JsonLine(), (".parquet",), keeps=True, remade=write_parquet),
        "arrow": Form(_JsonLine(), (".arrow", ".feather"), keeps=True, remade=write_arrow),
    }
    chosen = choose_form(forms, form, output)
    # Better now than when all is analysed.
    if chosen is forms["xlsx"]:
        check_excel()
    elif chosen.remade is not None:
        import_backend("pyarrow", extra="arrow")
        taken = {field.name for field in document_fields()}.intersection(options["kept_fields"])
        if taken:
            raise click.UsageError(
                Message("--keep: {name!r} is a column of the result", name=min(taken))
            )
    make_run(segmenter="syllable", form=chosen, output=output, **options).write()


@dataclass(frozen=True, slots=True)
class _Tables:
    """The tables of each document."""

    width: int
    for_terminal: bool

    def __call__(self, pipeline: Pipeline, item: InputText, document: Document) -> str:
        from viunion_nlp.display.tables import make_view

        console, stream = self.console()
        console.print(make_view(document.mentions, document.positions))
        return stream.getvalue()

    def console(self) -> tuple[Console, io.StringIO]:
        """A console that writes to a string."""
        stream = io.StringIO()
        console = make_console(stream, self.width, self.for_terminal)
        return console, stream


class _TableForm(Form):
    """Tables; with several documents, each gets a heading."""

    def framed(self, written: str, item: InputText, number: int, several: bool) -> str:
        if not several:
            return written
        from rich.text import Text

        assert isinstance(self.render, _Tables)
        console, stream = self.render.console()
        console.rule(Text(heading_of(item), "bold"), align="left")
        return stream.getvalue() + written


@dataclass(frozen=True, slots=True)
class _Article:
    """A document as part of a page, under its id."""

    def __call__(self, pipeline: Pipeline, item: InputText, document: Document) -> str:
        from viunion_nlp.display.page import article

        # Ids of texts differ, but may hold what an id of a page may not.
        name = f"d{hashlib.sha256(str(item.id).encode(errors='replace')).hexdigest()[:12]}"
        return article(document, name, heading_of(item))


class _PageForm(Form):
    """One page of all documents."""

    def framed(self, written: str, item: InputText, number: int, several: bool) -> str:
        from viunion_nlp.display.page import opening

        return written if number else opening() + written

    def end(self, number: int, several: bool) -> str:
        from viunion_nlp.display.page import closing, opening

        return closing() if number else opening() + closing()


@dataclass(frozen=True, slots=True)
class _JsonLine:
    def __call__(self, pipeline: Pipeline, item: InputText, document: Document) -> str:
        return json_line(_extracted(pipeline, item, document))


@dataclass(frozen=True, slots=True)
class _JsonBlock:
    def __call__(self, pipeline: Pipeline, item: InputText, document: Document) -> str:
        return json_block(_extracted(pipeline, item, document))


def _extracted(pipeline: Pipeline, item: InputText, document: Document) -> dict[str, Any]:
    values = document.to_dict()
    found = {key: value for key, value in values.items() if key not in SETTINGS}
    return identified(pipeline, item, {"text": item.text, **found})
