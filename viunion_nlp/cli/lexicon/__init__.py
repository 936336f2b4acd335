"""The command ``viunion lexicon``: tools for those who keep the abbreviations."""

from __future__ import annotations

import difflib
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass, fields
from pathlib import Path
from typing import Any, get_args

import click

from viunion_nlp.cli.options import (
    ENVIRONMENT,
    check_standard_input,
    environment_lexicons,
    layered_lexicons,
    layout_option,
    lexicon_option,
    on_error_option,
    output_option,
    text_field_option,
)
from viunion_nlp.document import Document
from viunion_nlp.errors import InputError, LexiconError
from viunion_nlp.formats.inputs import InputReader, Layout, can_be_read_again
from viunion_nlp.formats.outputs import open_output
from viunion_nlp.lexicon import (
    AbbreviationKind,
    AbbreviationRow,
    Domain,
    Lexicon,
    bare_form,
    columns_of,
    data_folder,
    read_rows,
)
from viunion_nlp.lexicon.editing import LexiconFile, library_files, tidy
from viunion_nlp.lexicon.problems import (
    abbreviation_problems,
    find_library_problems,
    find_problems,
    same_sense,
)
from viunion_nlp.pipeline import Config, Pipeline
from viunion_nlp.reading.abbreviations.composition import compose
from viunion_nlp.suggest import Suggestion, suggest
from viunion_nlp.text.letters import base_letter, fold_phrase

_NEAR_FORMS = 5

_FILE = click.Path(dir_okay=False, path_type=Path)


@click.group()
def lexicon() -> None:
    """Check, format, search and extend abbreviation files."""


@lexicon.command()
@click.argument("files", nargs=-1, metavar="[FILE]...", type=_FILE)
@click.pass_context
def check(context: click.Context, files: tuple[Path, ...]) -> None:
    """Print every problem of lexicon files as file:line:column: problem.

    A FILE holds abbreviations; without FILE, the library's own files are checked, and what they say
    of each other. The exit code is 1 where there are problems.
    """
    problems = [problem for path in files for problem in find_problems(path)]
    if not files:
        problems = find_library_problems()
    for problem in problems:
        click.echo(str(problem))
    count = len(files) or len(library_files())
    if problems:
        click.echo(f"{_counted(len(problems), 'problem')} in {_counted(count, 'file')}", err=True)
        context.exit(1)
    click.echo(f"{_counted(count, 'file')} without problems", err=True)


@lexicon.command("format")
@click.argument("files", nargs=-1, metavar="[FILE]...", type=_FILE)
@click.option("--check", "only_checks", is_flag=True, help="Change nothing; say what would change.")
@click.pass_context
def format_files(context: click.Context, files: tuple[Path, ...], only_checks: bool) -> None:
    """Sort rows, and bring cells to Unicode form NFC without stray white space.

    The senses of one form keep their order, and tone marks their place. Without FILE, the library's
    own files are formatted. With --check, the exit code is 1 where a file would change.
    """
    changed = []
    for path in files or library_files():
        before = LexiconFile.read(path)
        after = before.formatted()
        if after.text.encode() != path.read_bytes():
            changed.append(after)
    for file in changed:
        if only_checks:
            click.echo(f"{file.path}: not formatted: run viunion lexicon format {file.path}")
        else:
            _write(file)
            click.echo(f"{file.path}: formatted")
    if changed and only_checks:
        context.exit(1)


@lexicon.command()
@click.argument("forms", nargs=-1, required=True, metavar="FORM...")
@click.option("--expansion", "by_expansion", is_flag=True, help="FORM is part of the expansion.")
@lexicon_option
def find(forms: tuple[str, ...], by_expansion: bool, lexicons: tuple[Path, ...]) -> None:
    """Show all senses of a form, the usual one first, and where they stand."""
    lexicons = layered_lexicons(lexicons)
    known = Pipeline(Config(lexicons=lexicons)).lexicon
    places = _placed_rows((*lexicons, _library_file()))
    for form in map(tidy, forms):
        if by_expansion:
            part = fold_phrase(form)
            found = [place for place in places if part in fold_phrase(place.row.expansion)]
        else:
            found = [
                place for place in places if bare_form(place.row.abbreviation) == bare_form(form)
            ]
        click.echo("\n".join(_shown_senses(form, found, known)))
        if not found and not by_expansion:
            _show_near(form, known)


@lexicon.command()
@click.argument("form")
@click.argument("expansion")
@click.option("--kind", required=True, type=click.Choice(get_args(AbbreviationKind)))
@click.option("--domain", required=True, type=click.Choice(get_args(Domain)))
@click.option(
    "--cue", "cues", multiple=True,
    help='Word that tells this sense: "<x" directly before, ">x" directly after, "x" near; "!<x" and "!>x" '
    "say that it is no abbreviation there.",
)  # fmt: skip
@click.option("--note", default="", help="A remark for editors.")
@click.option(
    "--file", "path", type=_FILE,
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
    file = LexiconFile.read(path) if path.exists() else LexiconFile(path, AbbreviationRow)
    if file.row_type is not AbbreviationRow:
        raise click.UsageError(f"{path} holds no abbreviations: name another --file")
    rows = _placed_rows([path]) if path.exists() else []
    left_out = [] if _has_form(rows, row) else _library_senses(path, row)
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
    _write(file)
    click.echo(f"{path}:{file.line_of(cells)}: {row.abbreviation}: {row.expansion}")
    if left_out:
        senses = "; ".join(place.row.expansion for place in left_out)
        click.echo(
            f"From now on {path} alone tells what {row.abbreviation} means; add those of the "
            f"library's senses that you need: {senses}",
            err=True,
        )


@lexicon.command("suggest")
@click.argument("paths", nargs=-1, required=True, metavar="[PATH | -]...")
@output_option
@click.option(
    "--minimum", type=click.IntRange(min=1), default=2, show_default=True,
    help="How often a form must stand in all texts.",
)  # fmt: skip
@click.option(
    "--context", "width", type=click.IntRange(min=0), default=40, show_default=True,
    help="Letters of the example on either side.",
)  # fmt: skip
@layout_option
@text_field_option
@on_error_option
@lexicon_option
def suggest_rows(
    paths: tuple[str, ...], output: Path | None, minimum: int, width: int, layout: Layout | None,
    text_field: str, on_error: str, lexicons: tuple[Path, ...],
) -> None:  # fmt: skip
    """Mine texts for forms and senses that the lexicon lacks, as TSV rows to review.

    Definitions come first ("người lao động (NLĐ)"), then forms in capitals that nothing explains,
    the most frequent first. Kind and domain are guesses by rows that begin alike.
    """
    check_standard_input(*paths)
    pipeline = Pipeline(Config(segmenter="syllable", lexicons=layered_lexicons(lexicons)))
    known = pipeline.lexicon
    skipped: list[InputError] = []
    reader = InputReader(
        layout=layout,
        text_field=text_field,
        on_bad=skipped.append if on_error == "skip" else None,
    )
    total = _count_texts(reader, paths)
    skipped.clear()
    documents = _analyzed(pipeline, reader, paths, total)
    with open_output(output) as stream:
        stream.write(_tsv(field.name for field in fields(Suggestion)))
        for suggestion in suggest(documents, known, minimum=minimum, context=width):
            stream.write(_tsv(map(str, astuple(suggestion))))
    for error in skipped:
        click.echo(f"Skipped: {error}", err=True)


def _analyzed(
    pipeline: Pipeline, reader: InputReader, paths: tuple[str, ...], total: int | None
) -> Iterator[Document]:
    """The documents of all inputs; on a terminal, standard error shows how far it has come."""
    # rich takes longer to import than any other command takes to start.
    from rich.console import Console
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
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not _on_terminal()) as bar:
        task = bar.add_task("Texts", total=total)
        for path in paths:
            for item in reader.read(path):
                yield pipeline.analyze(item.text)
                bar.advance(task)


def _on_terminal() -> bool:
    return sys.stderr.isatty()


def _count_texts(reader: InputReader, paths: tuple[str, ...]) -> int | None:
    """How many texts there are, all of them readable; None where an input can be read only once."""
    count = sum(1 for path in filter(can_be_read_again, paths) for _ in reader.read(path))
    return count if all(map(can_be_read_again, paths)) else None


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A sense, and where it stands."""

    path: Path
    line: int
    row: AbbreviationRow


def _placed_rows(paths: Iterable[Path]) -> list[PlacedRow]:
    return [
        PlacedRow(path, line, row)
        for path in paths
        for line, row in read_rows(path, AbbreviationRow)
    ]


def _library_file() -> Path:
    return data_folder() / "abbreviations.tsv"


def _library_senses(path: Path, row: AbbreviationRow) -> list[PlacedRow]:
    """The library's senses of a form that a user's file leaves out once it has the form."""
    if path.exists() and path.samefile(_library_file()):
        return []
    return [place for place in _placed_rows([_library_file()]) if _has_form([place], row)]


def _has_form(places: Iterable[PlacedRow], row: AbbreviationRow) -> bool:
    form = bare_form(row.abbreviation)
    return any(bare_form(place.row.abbreviation) == form for place in places)


def _shown_senses(form: str, found: list[PlacedRow], known: Lexicon) -> Iterator[str]:
    if not found:
        yield f"{form}: not in the lexicon"
    for place in found:
        row = place.row
        hidden = "" if row in known.abbreviations else " (left out: your own file has the form)"
        yield f"{row.abbreviation}: {row.expansion}{hidden}"
        yield f"    {row.kind}, {row.domain}; {place.path}:{place.line}"
        if row.cues:
            yield f"    cues: {' | '.join(row.cues)}"
        if row.note:
            yield f"    note: {row.note}"


def _show_near(form: str, known: Lexicon) -> None:
    near = _near_forms(form, known)
    if near:
        click.echo(f"    near: {', '.join(near)}")
    parts = compose(form, known)
    if parts is not None:
        expansion = " ".join(part.expansion for part in parts)
        split = " + ".join(part.abbreviation for part in parts)
        click.echo(f"    composed: {split}: {expansion}")


def _near_forms(form: str, known: Lexicon) -> list[str]:
    """Forms with the same letters but for case, marks and hyphens, then those that look alike."""
    plain: dict[str, list[str]] = {}
    for row in known.abbreviations:
        plain.setdefault(_plain(row.abbreviation), []).append(row.abbreviation)
    close = difflib.get_close_matches(_plain(form), plain, n=_NEAR_FORMS, cutoff=0.75)
    return list(dict.fromkeys(near for key in close for near in plain[key]))[:_NEAR_FORMS]


def _plain(form: str) -> str:
    """A form's letters without marks, in lower case; đ is d here, since keyboards confuse them."""
    return "".join(base_letter(letter) for letter in form.lower() if letter.isalnum()).replace(
        "đ", "d"
    )


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


def _write(file: LexiconFile) -> None:
    with open_output(file.path) as stream:
        stream.write(file.text)


def _tsv(cells: Iterable[str]) -> str:
    return "\t".join(cells) + "\n"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
