"""The command ``viunion lexicon export``: writes all short forms as one table."""

from __future__ import annotations

import json
from pathlib import Path

import click

from viunion_nlp.backend import import_backend
from viunion_nlp.cli.options import output_option
from viunion_nlp.errors import Message
from viunion_nlp.formats.outputs import open_output
from viunion_nlp.formats.spreadsheets import CSV_MARK, csv_lines, write_workbook
from viunion_nlp.lexicon.short_forms import ShortForm, short_forms


@click.command()
@click.option(
    "--format", "form", type=click.Choice(("csv", "xlsx", "json", "parquet")), default="csv",
    show_default=True, help="CSV opens in a spreadsheet; Excel needs the extra 'xlsx', Parquet 'arrow', and "
    "both need -o.",
)  # fmt: skip
@output_option
def export(form: str, output: Path | None) -> None:
    """Write all short forms of the library as one table: abbreviations, codes of issuers and documents,
    acronyms of bodies, abbreviated offices and degrees.
    """
    rows = short_forms()
    if form in ("parquet", "xlsx"):
        if output is None:
            raise click.UsageError(Message("this output is not text: name a file with -o"))
        _WRITERS[form](rows, output)
        return
    with open_output(output) as stream:
        if form == "json":
            stream.write(json.dumps([row._asdict() for row in rows], ensure_ascii=False, indent=1))
            stream.write("\n")
        else:
            stream.write(CSV_MARK + csv_lines([ShortForm._fields, *rows]))


def _write_excel(rows: list[ShortForm], output: Path) -> None:
    with open_output(output) as stream:
        write_workbook(stream.buffer, "short forms", ShortForm._fields, rows)


def _write_parquet(rows: list[ShortForm], output: Path) -> None:
    arrow = import_backend("pyarrow", extra="arrow")
    parquet = import_backend("pyarrow.parquet", extra="arrow")
    parquet.write_table(arrow.Table.from_pylist([row._asdict() for row in rows]), output)


_WRITERS = {"parquet": _write_parquet, "xlsx": _write_excel}
