"""The command ``viunion``: extract, expand and tokenize texts from files and standard input."""

from __future__ import annotations

import json
import os
import sys
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from itertools import chain
from pathlib import Path
from typing import Any, TextIO, TypeAlias, TypeVar

import click
from rich.console import Console
from rich.text import Text

from viunion_nlp import __version__
from viunion_nlp.document import Document
from viunion_nlp.errors import InputError, ViunionError
from viunion_nlp.inputs import (
    LAYOUTS,
    STANDARD_INPUT,
    InputReader,
    InputText,
    Layout,
    can_be_read_again,
)
from viunion_nlp.outputs import open_output
from viunion_nlp.pipeline import Config, Pipeline
from viunion_nlp.segmentation import SEGMENTER_NAMES
from viunion_nlp.tables import make_view

_PIPED_WIDTH = 100  # columns, where no terminal tells
_INTERRUPTED = 130  # what a shell reports for a program ended by Ctrl-C

Results: TypeAlias = Iterator[tuple[InputText, Document]]
Command = TypeVar("Command", bound=Callable[..., Any])


class _Failure(click.ClickException):
    """An error of this library, shown in one line."""

    exit_code = 2


class _Commands(click.Group):
    """Shows the library's errors without a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except ViunionError as error:
            raise _Failure(str(error)) from error


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One call of a command: what it reads, with what, and where it writes.

    Attributes:
        paths: the inputs.
        reader: reads them.
        pipeline: analyses them.
        output: the file to write; None for standard output.
        skips: whether what cannot be read is reported and left out instead of ending the run.
        jobs: processes to use.
    """

    paths: tuple[str, ...]
    reader: InputReader
    pipeline: Pipeline
    output: Path | None
    skips: bool
    jobs: int

    def write(self, writer: Callable[[TextIO, Results], None]) -> None:
        """Analyse all inputs and write them.

        Unless what cannot be read is skipped, files are checked to their end before the first
        result is written.

        Raises:
            ViunionError: an input or a lexicon cannot be read, the output cannot be written, or an
                optional package is missing.
        """
        _ = self.pipeline.lexicon
        if not self.skips:
            self._check_files()
        skipped: list[InputError] = []
        with open_output(self.output) as stream:
            writer(stream, self._analyzed(skipped))
        if skipped:
            click.echo(f"{len(skipped)} skipped", err=True)

    def _check_files(self) -> None:
        for path in filter(can_be_read_again, self.paths):
            for _ in self.reader.read(path):
                pass

    def _analyzed(self, skipped: list[InputError]) -> Results:
        waiting: deque[InputText] = deque()
        texts = self._texts(waiting, skipped)
        for document in self.pipeline.pipe(texts, jobs=self.jobs):
            yield waiting.popleft(), document

    def _texts(self, waiting: deque[InputText], skipped: list[InputError]) -> Iterator[str]:
        """The texts of all inputs; each input waits until its document is there."""

        def skip(error: InputError) -> None:
            skipped.append(error)
            click.echo(f"Skipped: {error}", err=True)

        reader = replace(self.reader, on_bad=skip) if self.skips else self.reader
        for path in self.paths:
            for item in reader.read(path):
                waiting.append(item)
                yield item.text


def _input_options(command: Command) -> Command:
    """The options of every command: what is read, and where results go."""
    options = (
        click.argument("paths", nargs=-1, metavar="[PATH | -]..."),
        click.option(
            "--input", "layout", type=click.Choice(LAYOUTS),
            help="What the inputs hold.  [default: by the file's name; standard input is text]",
        ),
        click.option(
            "--id-field", default="id", show_default=True, help="JSONL field of a document's id."
        ),
        click.option(
            "--text-field", default="text", show_default=True,
            help="JSONL field of a document's text.",
        ),
        click.option(
            "-o", "--output", type=click.Path(dir_okay=False, path_type=Path),
            help="File to write, gzipped if it ends in .gz.  [default: standard output]",
        ),
        click.option(
            "--on-error", type=click.Choice(("stop", "skip")), default="stop", show_default=True,
            help="What to do with a file or line that cannot be read.",
        ),
        click.option(
            "--lexicon", "lexicons", multiple=True,
            type=click.Path(exists=True, dir_okay=False, readable=True, path_type=Path),
            help="TSV file of your own abbreviations; can be given several times.",
        ),
    )  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


_jobs_option = click.option(
    "--jobs", type=click.IntRange(min=0), default=1, show_default=True,
    help="Processes to use; 0 means one for each core.",
)  # fmt: skip


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="viunion")
def cli() -> None:
    """Read Vietnamese trade-union, Party and administrative text.

    A PATH is a .txt file, or a .jsonl file with one document a line; both can be gzipped. Without
    PATH, or with "-", standard input is read.
    """


@cli.command()
@_input_options
@_jobs_option
@click.option(
    "--format", "form", type=click.Choice(("table", "json", "jsonl")), default="table",
    show_default=True, help="Tables for a reader, one JSON value, or one JSON object a document.",
)  # fmt: skip
def extract(form: str, **options: Any) -> None:
    """Find people, offices, bodies, documents, abbreviations, places and dates."""
    writers = {"table": _write_tables, "json": _write_json, "jsonl": _write_extracted_lines}
    _make_run(segmenter="syllable", **options).write(writers[form])


@cli.command()
@_input_options
@_jobs_option
@click.option(
    "--format", "form", type=click.Choice(("text", "jsonl")), default="text", show_default=True,
    help="The texts one after another, or one JSON object a document.",
)  # fmt: skip
def expand(form: str, **options: Any) -> None:
    """Spell abbreviations out."""
    writers = {"text": _write_expanded_texts, "jsonl": _write_expanded_lines}
    _make_run(segmenter="syllable", **options).write(writers[form])


@cli.command()
@_input_options
@click.option(
    "--segmenter", type=click.Choice(SEGMENTER_NAMES), default="underthesea", show_default=True,
    help="What cuts into words.",
)  # fmt: skip
@click.option(
    "--format", "form", type=click.Choice(("text", "jsonl")), default="text", show_default=True,
    help="One sentence a line, syllables of a word joined by _; or one JSON object a document.",
)  # fmt: skip
def tokenize(form: str, segmenter: str, **options: Any) -> None:
    """Cut into words."""
    writers = {"text": _write_token_texts, "jsonl": _write_token_lines}
    _make_run(segmenter=segmenter, jobs=1, **options).write(writers[form])


def main() -> None:
    """Run the command line and end the process with its exit code.

    0: done; 1: the reader of a pipe is gone; 2: an input, option or lexicon is wrong, or the
    output cannot be written; 130: interrupted.
    """
    try:
        code = cli.main(prog_name="viunion", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except click.Abort:
        code = _INTERRUPTED
    sys.exit(code)


def _make_run(
    *,
    paths: tuple[str, ...],
    layout: Layout | None,
    id_field: str,
    text_field: str,
    output: Path | None,
    on_error: str,
    lexicons: tuple[Path, ...],
    segmenter: str,
    jobs: int,
) -> Run:
    if not paths and sys.stdin is not None and sys.stdin.isatty():
        raise click.UsageError("name a file, or - for standard input")
    if paths.count(STANDARD_INPUT) > 1:
        raise click.UsageError("standard input can be read only once")
    return Run(
        paths=paths or (STANDARD_INPUT,),
        reader=InputReader(layout=layout, id_field=id_field, text_field=text_field),
        pipeline=Pipeline(Config(segmenter=segmenter, lexicons=lexicons)),
        output=output,
        skips=on_error == "skip",
        jobs=jobs,
    )


def _write_tables(stream: TextIO, results: Results) -> None:
    """Write the tables of each document; of several, under a heading each."""
    console = _make_console(stream)
    first = list(filter(None, (next(results, None), next(results, None))))
    for item, document in chain(first, results):
        if len(first) > 1:
            console.rule(Text(str(item.id), "bold"), align="left")
        console.print(make_view(document.mentions, document.positions))


def _make_console(stream: TextIO) -> Console:
    """A console as wide as the terminal, as COLUMNS, or as ``_PIPED_WIDTH``; plain when piped."""
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
        _write_line(stream, _extracted(item, document))


def _extracted(item: InputText, document: Document) -> dict[str, Any]:
    found = document.to_dict()
    entities, relations = found["entities"], found["relations"]
    return {"id": item.id, "text": item.text, "entities": entities, "relations": relations}


def _write_expanded_texts(stream: TextIO, results: Results) -> None:
    for _, document in results:
        _write_text(stream, document.expanded.text)


def _write_expanded_lines(stream: TextIO, results: Results) -> None:
    for item, document in results:
        _write_line(stream, {"id": item.id, "text": document.expanded.text})


def _write_token_texts(stream: TextIO, results: Results) -> None:
    for _, document in results:
        _write_text(stream, _join_tokens(document))


def _join_tokens(document: Document) -> str:
    """One sentence a line, words separated by spaces, the syllables of a word by "_"."""
    tokens = deque(document.tokens)
    lines = []
    for sentence in document.sentences:
        words = []
        while tokens and tokens[0].start < sentence.end:
            words.append("_".join(tokens.popleft().text.split()))
        if words:
            lines.append(" ".join(words))
    return "\n".join(lines)


def _write_token_lines(stream: TextIO, results: Results) -> None:
    for item, document in results:
        tokens = [asdict(token) for token in document.tokens]
        _write_line(stream, {"id": item.id, "text": item.text, "tokens": tokens})


def _write_text(stream: TextIO, text: str) -> None:
    stream.write(text if text.endswith("\n") else text + "\n")


def _write_line(stream: TextIO, record: dict[str, Any]) -> None:
    stream.write(json.dumps(record, ensure_ascii=False) + "\n")
