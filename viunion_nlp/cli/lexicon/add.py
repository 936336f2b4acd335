"""The command ``viunion lexicon add``: a sense of a form put into a file."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any, get_args

import click

from viunion_nlp.cli.lexicon.files import lexicon_file, write_file
from viunion_nlp.cli.lexicon.senses import (
    PlacedRow,
    has_form,
    library_abbreviations,
    placed_rows,
)
from viunion_nlp.cli.messages import say, show
from viunion_nlp.cli.options import ENVIRONMENT, environment_lexicons
from viunion_nlp.errors import LexiconError
from viunion_nlp.lexicon import AbbreviationKind, AbbreviationRow, Domain, columns_of
from viunion_nlp.lexicon.editing import LexiconFile, tidy
from viunion_nlp.lexicon.problems import abbreviation_problems, same_sense


@click.command()
@click.argument("form")
@click.argument("expansion")
@click.option(
    "--kind", type=click.Choice(get_args(AbbreviationKind)), default="term", show_default=True
)
@click.option("--domain", type=click.Choice(get_args(Domain)), default="general", show_default=True)
@click.option(
    "--cue", "cues", multiple=True,
    help='Word that tells this sense: "<x" directly before, ">x" directly after, "x" near; "!<x" and "!>x" '
    "say that it is no abbreviation there.",
)  # fmt: skip
@click.option("--note", default="", help="A remark for editors.")
@click.option(
    "--file", "path", type=lexicon_file,
    help=f"File to add to; made where there is none.  [default: the first of {ENVIRONMENT}]",
)  # fmt: skip
def add(
    form: str, expansion: str, kind: Any, domain: Any, cues: tuple[str, ...], note: str,
    path: Path | None,
) -> None:  # fmt: skip
    """Add a sense of a form at its place in a file: behind the senses it has there."""
    if path is None:
        path = next(iter(environment_lexicons()), None)
    if path is None:
        raise click.UsageError(
            f"say which file to add to: --file FILE, or set {ENVIRONMENT} to your own file"
        )
    row = AbbreviationRow(
        tidy(form), tidy(expansion), kind, domain, tuple(map(tidy, cues)), tidy(note)
    )
    _check_new(row)
    file = (
        LexiconFile.read(path) if path.exists() else LexiconFile(path, AbbreviationRow, marked=True)
    )
    if file.row_type is not AbbreviationRow:
        raise click.UsageError(f"{path} holds no abbreviations: name another --file")
    rows = placed_rows([path]) if path.exists() else []
    left_out = [] if has_form(rows, row) else _library_senses(path, row)
    for place in (*rows, *left_out):
        if same_sense(row, place.row):
            raise LexiconError(
                place.path, place.line, 1,
                f"{row.abbreviation} means {place.row.expansion!r} already: change this row instead",
            )  # fmt: skip
    cells = (
        row.abbreviation, row.expansion, row.kind, row.domain, "|".join(row.cues), row.note
    )  # fmt: skip
    file = file.with_row(cells)
    write_file(file)
    show(f"{path}:{file.line_of(cells)}: {row.abbreviation}: {row.expansion}")
    if left_out:
        senses = "; ".join(place.row.expansion for place in left_out)
        say(
            f"From now on {path} alone tells what {row.abbreviation} means; add those of the "
            f"library's senses that you need: {senses}",
        )


def _library_senses(path: Path, row: AbbreviationRow) -> list[PlacedRow]:
    """The library's senses of a form that a user's file leaves out once it has the form."""
    if path.exists() and path.samefile(library_abbreviations()):
        return []
    return [place for place in placed_rows([library_abbreviations()]) if has_form([place], row)]


def _check_new(row: AbbreviationRow) -> None:
    """Refuse what no lexicon file may hold, naming the argument."""
    for name in ("abbreviation", "expansion"):
        if not getattr(row, name):
            raise click.UsageError(f"{name}: must not be empty")
    if row.abbreviation.startswith("#"):
        raise click.UsageError("abbreviation: '#' would begin a comment: leave it out")
    for cue in row.cues:
        if "|" in cue or not cue:
            raise click.UsageError(f"cues: {cue!r}: give one word or phrase for each --cue")
    for name, cell in zip(columns_of(AbbreviationRow), row, strict=True):
        if any(unicodedata.category(letter)[0] == "C" for text in cell for letter in text):
            raise click.UsageError(f"{name}: holds a control character: remove it")
    for name, problem in abbreviation_problems(row):
        raise click.UsageError(f"{name} {problem}")
