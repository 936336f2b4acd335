"""The command ``viunion lexicon add``: adds a row to a file: a sense of a form, or a name in any table."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from viunion_nlp.cli.lexicon.files import lexicon_file, write_file
from viunion_nlp.cli.lexicon.rows import PlacedRow, has_form, library_file, rows_of
from viunion_nlp.cli.messages import say, show
from viunion_nlp.cli.options import ENVIRONMENT, as_typed, environment_lexicons
from viunion_nlp.errors import LexiconError, Message
from viunion_nlp.lexicon import SCHEMAS, AbbreviationRow, read_row, table_of
from viunion_nlp.lexicon.editing import LexiconFile, tidy
from viunion_nlp.lexicon.keys import keys_of, layer_keys
from viunion_nlp.lexicon.problems import abbreviation_problems, same_sense


@click.command()
@click.argument("name", metavar="FORM|NAME", callback=as_typed)
@click.argument("expansion", default="", callback=as_typed)
@click.option(
    "--table", type=click.Choice(list(SCHEMAS)),
    help="Table of the row: bodies, people, roles, regions (places), laws …  [default: the "
    "table of the file; for a new file abbreviations]",
)  # fmt: skip
@click.option("--kind", help="Kind, one of those allowed in the table.  [default: term]")
@click.option("--domain", help="Domain of an abbreviation.  [default: general]")
@click.option(
    "--cue", "cues", multiple=True, callback=as_typed,
    help='Word that indicates this sense: "<x" directly before, ">x" directly after, "x" '
    'near the form; "!<x" and "!>x" mean that the form is not an abbreviation there.',
)  # fmt: skip
@click.option(
    "--set", "settings", multiple=True, metavar="COLUMN=VALUE", callback=as_typed,
    help="Value of another column, such as level=province; separate the values of a list "
    'with "|".',
)  # fmt: skip
@click.option("--note", default="", callback=as_typed, help="A remark for editors.")
@click.option(
    "--file", "path", type=lexicon_file,
    help="File to add to; created if it does not exist.  "
    f"[default: the first file of that table in {ENVIRONMENT}]",
)  # fmt: skip
def add(
    name: str, expansion: str, table: str | None, kind: str | None, domain: str | None,
    cues: tuple[str, ...], settings: tuple[str, ...], note: str, path: Path | None,
) -> None:  # fmt: skip
    """Add a row to a file, in its proper place: a sense of a form after its other senses, or a name in
    another table, such as a body, an office or a place.
    """
    path, table = _target(path, table)
    if expansion and table != "abbreviations":
        problem = Message(
            "{file} holds {table}, not abbreviations: give only {name!r}",
            file=path, table=table, name=name,
        )  # fmt: skip
        raise click.UsageError(problem)
    given = {"expansion": expansion, "kind": kind or "", "domain": domain or "", "note": note}
    given["cues"] = "|".join(map(_cue, cues))
    values = {column: value for column, value in given.items() if value} | _set(settings)
    values[SCHEMAS[table]._fields[0]] = name
    row, cells = _row(path, table, values)
    file = LexiconFile.read(path) if path.exists() else LexiconFile.new(path, SCHEMAS[table])
    rows = rows_of(path) if path.exists() else []
    left_out = _left_out(path, rows, table, row)
    for place in (*rows, *(left_out if table == "abbreviations" else ())):
        _check_other(place, row)
    file = file.with_row(cells).numbered()
    write_file(file)
    told = f"{row[0]}: {row.expansion}" if isinstance(row, AbbreviationRow) else row[0]
    show(f"{path}:{file.line_of(cells)}: {told}")
    if left_out:
        _say_left_out(path, row, left_out)


def _target(path: Path | None, table: str | None) -> tuple[Path, str]:
    """The file to add to, and its table."""
    if path is None:
        own = [each for each in environment_lexicons() if not table or _table_in(each) == table]
        path = next(iter(own), None)
    if path is None:
        problem = Message(
            "name the file to add to: --file FILE, or set {variable} to your own file",
            variable=ENVIRONMENT,
        )
        raise click.UsageError(problem)
    found = _table_in(path)
    if path.exists() and table and found != table:
        problem = Message(
            "{file} holds {found}, not {table}: name another --file",
            file=path, found=found, table=table,
        )  # fmt: skip
        raise click.UsageError(problem)
    return path, table or found


def _table_in(path: Path) -> str:
    """The table of a file; a new file is for abbreviations."""
    return table_of(path) if path.exists() else "abbreviations"


def _set(settings: Iterable[str]) -> dict[str, str]:
    """The columns given with ``--set``, and their values."""
    values = {}
    for setting in settings:
        column, sign, value = setting.partition("=")
        if not sign:
            problem = Message("--set {setting}: write COLUMN=VALUE", setting=setting)
            raise click.UsageError(problem)
        values[column.strip()] = value
    return values


def _cue(cue: str) -> str:
    if "|" in cue or not tidy(cue):
        problem = Message("cues: {cue!r}: give one word or phrase for each --cue", cue=cue)
        raise click.UsageError(problem)
    return tidy(cue)


def _row(path: Path, table: str, values: dict[str, str]) -> tuple[Any, tuple[str, ...]]:
    """A new row; rejected, naming the column, if no lexicon file may contain it."""
    row_type = SCHEMAS[table]
    columns = row_type._fields
    for column, value in values.items():
        if column not in columns:
            problem = Message(
                "{table} has no column {column!r}: {columns}",
                table=table, column=column, columns=", ".join(columns),
            )  # fmt: skip
            raise click.UsageError(problem)
        if any(unicodedata.category(letter)[0] == "C" for letter in tidy(value)):
            problem = Message("{column}: holds a control character: remove it", column=column)
            raise click.UsageError(problem)
    usual = row_type._field_defaults
    cells = tuple(tidy(values.get(column, "") or usual.get(column) or "") for column in columns)
    if cells[0].startswith("#"):
        problem = Message("{column}: '#' would start a comment: leave it out", column=columns[0])
        raise click.UsageError(problem)
    try:
        row = read_row(path, 1, "\t".join(cells), row_type)
    except LexiconError as error:
        raise click.UsageError(error.problem) from error
    if isinstance(row, AbbreviationRow):
        for column, problem in abbreviation_problems(row):
            raise click.UsageError(Message("{column} {problem}", column=column, problem=problem))
    return row, cells


def _check_other(place: PlacedRow, row: Any) -> None:
    """Reject a row that repeats another one.

    Raises:
        LexiconError: it does.
    """
    if isinstance(row, AbbreviationRow):
        if same_sense(row, place.row):
            problem = Message(
                "{form} already means {expansion!r}: change this row instead",
                form=row.abbreviation, expansion=place.row.expansion,
            )  # fmt: skip
            raise LexiconError(place.path, place.line, 1, problem)
        return
    known = {key for _, _, key in keys_of(place.row)}
    for _, value, key in keys_of(row):
        if key in known:
            problem = Message("{value!r} is already here: change this row instead", value=value)
            raise LexiconError(place.path, place.line, 1, problem)


def _left_out(path: Path, rows: list[PlacedRow], table: str, row: Any) -> list[PlacedRow]:
    """The library's rows that no longer apply once a user's file has the form or name."""
    library = library_file(table)
    if path.exists() and path.samefile(library):
        return []
    if isinstance(row, AbbreviationRow) and has_form(rows, row):
        return []
    said = set(layer_keys(row))
    return [place for place in rows_of(library) if layer_keys(place.row)[0] in said]


def _say_left_out(path: Path, row: Any, left_out: list[PlacedRow]) -> None:
    if isinstance(row, AbbreviationRow):
        senses = "; ".join(place.row.expansion for place in left_out)
        say(
            Message(
                "From now on only {file} defines {form}; add the senses of the library "
                "that you still need: {senses}",
                file=path, form=row.abbreviation, senses=senses,
            )
        )  # fmt: skip
        return
    (place, *_) = left_out
    say(
        Message(
            "From now on only {file} defines {name}, not {place}",
            file=path, name=row[0], place=f"{place.path}:{place.line}",
        )
    )  # fmt: skip
