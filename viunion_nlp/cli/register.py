"""The command ``viunion register``: makes a register of official documents."""

from __future__ import annotations

import io
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from viunion_nlp.cli.forms import CsvForm, Form, choose_form, json_line
from viunion_nlp.cli.options import input_options, jobs_option
from viunion_nlp.cli.run import make_run
from viunion_nlp.cli.terminal import is_terminal, make_console, width_of
from viunion_nlp.controls import one_line
from viunion_nlp.document import Document
from viunion_nlp.formats.inputs import InputText
from viunion_nlp.formats.spreadsheets import check_excel, csv_lines, write_workbook
from viunion_nlp.pipeline import Pipeline
from viunion_nlp.registers import COLUMNS, RegisterRow, register_row

if TYPE_CHECKING:
    from rich.table import Table

# The columns of the terminal table: name, and share of the width; 0 means as wide as a date, which is never
# cut.
_DATE_WIDTH = len("31/12/2026")
_SHOWN = {
    "symbol": ("Số, ký hiệu", 4), "date": ("Ngày", 0), "content": ("Tên loại và trích yếu", 7),
    "signer": ("Người ký", 4), "recipients": ("Nơi nhận", 5), "filing": ("Bản lưu", 3),
    "remarks": ("Ghi chú", 3),
}  # fmt: skip


# One scan among a thousand documents must not stop the others.
@click.command(context_settings={"default_map": {"on_error": "skip"}})
@input_options
@jobs_option
@click.option(
    "--format", "form", type=click.Choice(("table", "csv", "jsonl", "xlsx")),
    help="A table for a reader, a file for a spreadsheet, or one JSON object per document; "
    "Excel needs the extra 'xlsx' and -o.  [default: by the extension of the -o file, "
    "else table]",
)  # fmt: skip
def register(form: str | None, output: Path | None, **options: Any) -> None:
    """List official documents as a register: symbol, date, content, signer, recipients …

    A PATH may be a folder: all Word documents, PDFs, web pages, mails and texts in it are read. Files
    that cannot be read are reported and left out.
    """
    stream = sys.stdout if output is None else None
    table = _TableRow(width_of(stream), is_terminal(stream))
    forms = {
        "table": _TableForm(table, (".txt",)),
        "csv": CsvForm(_CsvRow(), (".csv",), names=COLUMNS.values),
        "jsonl": Form(_JsonLine(), (".jsonl", ".ndjson")),
        "xlsx": Form(_JsonLine(), (".xlsx",), remade=_write_excel),
    }
    chosen = choose_form(forms, form, output)
    if chosen.remade is not None:
        check_excel()  # better now than when all is analysed
    make_run(segmenter="syllable", form=chosen, output=output, **options).write()


def _row(item: InputText, document: Document) -> RegisterRow:
    return register_row(document, one_line(str(item.id) if item.line else item.path))


@dataclass(frozen=True, slots=True)
class _JsonLine:
    def __call__(self, pipeline: Pipeline, item: InputText, document: Document) -> str:
        return json_line(_row(item, document).to_dict())


@dataclass(frozen=True, slots=True)
class _CsvRow:
    def __call__(self, pipeline: Pipeline, item: InputText, document: Document) -> str:
        return csv_lines([_row(item, document).cells().values()])


@dataclass(frozen=True, slots=True)
class _TableRow:
    """A row of a table that is written row by row, with columns that share the width."""

    width: int
    for_terminal: bool

    def __call__(self, pipeline: Pipeline, item: InputText, document: Document) -> str:
        from rich.text import Text

        cells = _row(item, document).cells()
        table = self.table(names=False)
        table.add_row(*(Text(one_line(cells[name])) for name in _SHOWN))
        return self.written(table)

    def table(self, *, names: bool) -> Table:
        """A table without rows."""
        from rich.table import Table

        table = Table(box=None, expand=True, show_header=names, pad_edge=False)
        for name, share in _SHOWN.values():
            width = None if share else _DATE_WIDTH
            table.add_column(name, ratio=share or None, width=width, overflow="fold")
        return table

    def written(self, table: Table) -> str:
        """The table as text, and an empty line."""
        stream = io.StringIO()
        make_console(stream, self.width, self.for_terminal).print(table, "")
        return stream.getvalue()


class _TableForm(Form):
    """Rows below the column names."""

    def framed(self, written: str, item: InputText, number: int, several: bool) -> str:
        if number:
            return written
        assert isinstance(self.render, _TableRow)
        return self.render.written(self.render.table(names=True)) + written


def _write_excel(lines: Path, path: Path) -> None:
    """Make an Excel file of rows that were written as JSON lines."""
    with lines.open(encoding="utf-8") as stream:
        rows = (RegisterRow.from_dict(json.loads(line)).cells().values() for line in stream)
        write_workbook(path, "Sổ đăng ký văn bản", [*COLUMNS.values()], rows)
