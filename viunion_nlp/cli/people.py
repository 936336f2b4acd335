"""The command ``viunion people``: lists who holds which office where, across many documents."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

import click

from viunion_nlp.cli.forms import choose_name, file_needed, json_block, json_line
from viunion_nlp.cli.options import (
    check_outputs,
    id_field_option,
    input_paths,
    jobs_option,
    layered_lexicons,
    layout_option,
    lexicon_option,
    on_error_option,
    output_option,
    text_field_option,
)
from viunion_nlp.cli.skipping import Skipped
from viunion_nlp.cli.terminal import is_terminal, make_console, width_of
from viunion_nlp.controls import one_line
from viunion_nlp.display.cells import written_date
from viunion_nlp.display.words import STATUSES
from viunion_nlp.errors import DocumentError, InputError
from viunion_nlp.formats.inputs import InputReader, Layout
from viunion_nlp.formats.outputs import is_stream, open_output
from viunion_nlp.formats.spreadsheets import CSV_MARK, check_excel, csv_lines, write_workbook
from viunion_nlp.holders import Gathering, Holder, popolo
from viunion_nlp.pipeline import Config, Pipeline
from viunion_nlp.text.letters import capitalize_first

# The extensions of the forms; the first is the default.
_ENDINGS: Final[dict[str, tuple[str, ...]]] = {
    "table": (".txt",),
    "csv": (".csv",),
    "xlsx": (".xlsx",),
    "jsonl": (".jsonl", ".ndjson"),
    "popolo": (".json",),
}
# The columns of CSV, and how a cell is made.
_COLUMNS: Final[dict[str, Callable[[Holder], object]]] = {
    "person": lambda holder: holder.person,
    "number": lambda holder: holder.number,
    "office": lambda holder: holder.office,
    "body": lambda holder: holder.body or "",
    "implied": lambda holder: "yes" if holder.implied else "",
    "from": lambda holder: holder.since or "",
    "to": lambda holder: holder.until or "",
    "status": lambda holder: holder.status,
    "sources": lambda holder: tuple(map(str, holder.sources)),
}


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH | -]...")
@layout_option
@id_field_option
@text_field_option
@click.option(
    "--format", "form", type=click.Choice(tuple(_ENDINGS)),
    help="A table for a reader, a file for a spreadsheet, one JSON object per office, or "
    "people, organizations and memberships in the Popolo layout; Excel needs the "
    "extra 'xlsx' and -o.  [default: by the extension of the -o file, else table]",
)  # fmt: skip
@output_option
@on_error_option
@jobs_option
@lexicon_option
def people(
    paths: tuple[str, ...], layout: Layout | None, id_field: str, text_field: str, form: str | None,
    output: Path | None, on_error: str, jobs: int, lexicons: tuple[Path, ...],
) -> None:  # fmt: skip
    """List who holds which office where, one row for each office of a person across all texts.

    People of the same name are merged if they share a body; namesakes have different numbers. A PATH
    may be a folder: all documents in it are read.
    """
    paths = input_paths(paths)
    lexicons = layered_lexicons(lexicons)
    check_outputs((output,), (*paths, *map(str, lexicons)))
    chosen = choose_name(_ENDINGS, form, output)
    if chosen == "xlsx":
        check_excel()  # better now than when all is analysed
        if output is None or is_stream(output):
            raise click.UsageError(file_needed(".xlsx"))
    skipped = Skipped(on_error)
    reader = InputReader(
        layout=layout, id_field=id_field, text_field=text_field, on_bad=skipped.add
    )
    pipeline = Pipeline(Config(segmenter="syllable", lexicons=lexicons))
    holders = _gathered(pipeline, reader, paths, jobs, skipped).holders()
    with open_output(output) as stream:
        if chosen == "xlsx":
            write_workbook(stream.buffer, "people", list(_COLUMNS), _rows(holders))
        else:
            stream.write(_written(chosen, holders, output))
    skipped.say()


def _gathered(
    pipeline: Pipeline,
    reader: InputReader,
    paths: tuple[str, ...],
    jobs: int,
    skipped: Skipped,
) -> Gathering:
    """The people in all texts, except those that are skipped."""
    places: dict[object, str] = {}

    def texts() -> Iterator[tuple[str, str | int]]:
        for path in paths:
            for item in reader.read(path):
                places[item.id] = item.place
                yield item.text, item.id

    def failed(error: DocumentError) -> None:
        skipped.add(InputError(places.get(error.id, str(error.id)), str(error)))

    gathering = Gathering()
    for document, id in pipeline.pipe(texts(), jobs=jobs, as_tuples=True, on_error=failed):
        gathering.add(document, id)
        places.pop(id, None)
    return gathering


def _written(form: str, holders: Sequence[Holder], output: Path | None) -> str:
    """The people in a form."""
    if form == "table":
        return _table(holders, output)
    return {"csv": _csv, "jsonl": _json_lines, "popolo": _popolo}[form](holders)


def _csv(holders: Sequence[Holder]) -> str:
    return CSV_MARK + csv_lines([list(_COLUMNS), *_rows(holders)])


def _rows(holders: Sequence[Holder]) -> Iterator[list[object]]:
    """The cells of each."""
    return ([cell(holder) for cell in _COLUMNS.values()] for holder in holders)


def _json_lines(holders: Sequence[Holder]) -> str:
    return "".join(json_line(holder.to_dict()) for holder in holders)


def _popolo(holders: Sequence[Holder]) -> str:
    return json_block(popolo(holders)) + "\n"


def _table(holders: Sequence[Holder], output: Path | None) -> str:
    """A table for a reader; a name is shown only in the first of its rows."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    if not holders:
        return "Không tìm thấy ai giữ chức vụ.\n"
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for name in ("Họ và tên", "Chức vụ", "Cơ quan, tổ chức", "Từ", "Đến", "Nguồn"):
        table.add_column(name, overflow="fold")
    before = 0
    for holder in holders:
        cells = (
            holder.person if holder.number != before else "",
            capitalize_first(STATUSES[holder.status] + holder.office),
            holder.body or "",
            written_date(holder.since or ""),
            written_date(holder.until or ""),
            ", ".join(dict.fromkeys(str(source.document) for source in holder.sources)),
        )
        before = holder.number
        table.add_row(*(Text(one_line(cell)) for cell in cells))
    stream = io.StringIO()
    target = sys.stdout if output is None else None
    make_console(stream, width_of(target), is_terminal(target)).print(table)
    return stream.getvalue()
