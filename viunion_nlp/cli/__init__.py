"""The command ``viunion``: extract, expand and tokenize texts from files and standard input, and
evaluate predictions."""

from __future__ import annotations

import json
import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO, TypeAlias, TypeVar, get_args

import click

from viunion_nlp import __version__
from viunion_nlp.cli import lexicon
from viunion_nlp.cli.options import (
    check_standard_input,
    layered_lexicons,
    layout_option,
    lexicon_option,
    on_error_option,
    output_option,
    text_field_option,
)
from viunion_nlp.display.reports import Report
from viunion_nlp.document import Document
from viunion_nlp.errors import InputError, ViunionError
from viunion_nlp.evaluate import (
    CORE,
    ERROR_NAMES,
    DocumentId,
    Evaluation,
    check_document,
    compare_predictions,
    evaluate,
)
from viunion_nlp.expand import Brackets, ExpandOptions, Mentions
from viunion_nlp.formats.inputs import (
    STANDARD_INPUT,
    InputReader,
    InputRecord,
    InputText,
    Layout,
    can_be_read_again,
    read_ids,
)
from viunion_nlp.formats.outputs import open_output
from viunion_nlp.lexicon import AbbreviationKind, Domain
from viunion_nlp.pipeline import Config, Pipeline
from viunion_nlp.segmentation import SEGMENTER_NAMES
from viunion_nlp.text import scan

if TYPE_CHECKING:
    from rich.console import Console

_PIPED_WIDTH = 100  # columns, where no terminal tells
_INTERRUPTED = 130  # what a shell reports for a program ended by Ctrl-C
_BELOW = 1  # a label is below the F1 that it must reach
_IDS_SHOWN = 10

Results: TypeAlias = Iterator[tuple[InputText, Document]]
Records: TypeAlias = dict[DocumentId, InputRecord]
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


_jobs_option = click.option(
    "--jobs", type=click.IntRange(min=0), default=1, show_default=True,
    help="Processes to use; 0 means one for each core.",
)  # fmt: skip


def _input_options(command: Command) -> Command:
    """The options of every command that reads texts: what is read, and where results go."""
    options = (
        click.argument("paths", nargs=-1, metavar="[PATH | -]..."),
        layout_option,
        click.option(
            "--id-field", default="id", show_default=True, help="JSONL field of a document's id."
        ),
        text_field_option,
        output_option,
        on_error_option,
        lexicon_option,
    )  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


def _read_floors(
    _context: click.Context, _option: click.Parameter, values: Sequence[str]
) -> list[tuple[str, float]]:
    """Each ``LABEL=F1`` as a pair."""
    floors = []
    for value in values:
        name, _, number = value.partition("=")
        try:
            floor = float(number)
        except ValueError:
            floor = -1.0
        if not name or not 0 <= floor <= 1:
            raise click.BadParameter(f"{value!r} is no label with a share of 1, as in ORG=0.92")
        floors.append((name, floor))
    return floors


def _build() -> str:
    """Which build this is, as a module tells that the compiled one has compiled."""
    return "pure Python" if str(scan.__file__).endswith(".py") else "compiled"


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(
    f"{__version__} ({_build()})", prog_name="viunion", message="%(prog)s %(version)s"
)
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
@click.option(
    "--brackets", type=click.Choice(get_args(Brackets)), default="drop", show_default=True,
    help="What to do with a bracket that only defines, as in \"người lao động (NLĐ)\".",
)  # fmt: skip
@click.option(
    "--mentions", type=click.Choice(get_args(Mentions)), default="all", show_default=True,
    help="Spell out all mentions of an abbreviation, or the first one of each text.",
)  # fmt: skip
@click.option(
    "--kind", "kinds", multiple=True, type=click.Choice(get_args(AbbreviationKind)),
    help="Spell out only this kind; can be given several times.",
)  # fmt: skip
@click.option(
    "--domain", "domains", multiple=True, type=click.Choice(get_args(Domain)), metavar="NAME",
    help="Spell out only this domain of the lexicon (union, party …); can be given several times.",
)  # fmt: skip
def expand(
    form: str,
    brackets: Brackets,
    mentions: Mentions,
    kinds: tuple[str, ...],
    domains: tuple[str, ...],
    **options: Any,
) -> None:
    """Spell abbreviations out."""
    chosen = ExpandOptions(brackets=brackets, mentions=mentions, kinds=kinds, domains=domains)
    writers = {"text": _write_expanded_texts, "jsonl": _write_expanded_lines}
    _make_run(segmenter="syllable", expand=chosen, **options).write(writers[form])


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


@cli.command("evaluate")
@click.argument("gold_path", metavar="GOLD")
@click.argument("predicted_path", metavar="[PRED]", required=False)
@click.option(
    "--errors",
    "listed",
    multiple=True,
    type=click.Choice(ERROR_NAMES),
    metavar="NAME",
    help="List the errors of a label, a LABEL.field or HOLDS; can be given several times. Gold "
    "stands in [ ], predicted in { }.",
)
@click.option("--by-document", is_flag=True, help="Show each document's scores as well.")
@click.option("--only", metavar="IDS", help="Text file of the document ids to score.")
@click.option("--without", metavar="IDS", help="Text file of document ids to leave out.")
@click.option(
    "--against",
    metavar="OLD",
    help="Earlier predictions: list the mentions and links gained and lost since.",
)
@click.option(
    "--fail-under",
    "floors",
    multiple=True,
    callback=_read_floors,
    metavar="LABEL=F1",
    help="End with exit code 1 if a label, HOLDS or core5 is below this F1, or a LABEL.field's "
    "accuracy is; can be given several times.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(("table", "json")),
    default="table",
    show_default=True,
    help="Columns for a reader, or one JSON value.",
)
@output_option
@lexicon_option
@_jobs_option
def evaluate_command(
    gold_path: str,
    predicted_path: str | None,
    listed: tuple[str, ...],
    by_document: bool,
    only: str | None,
    without: str | None,
    against: str | None,
    floors: list[tuple[str, float]],
    form: str,
    output: Path | None,
    lexicons: tuple[Path, ...],
    jobs: int,
) -> None:
    """Compare predictions with gold: exact spans, fields, links, kinds of errors.

    GOLD and PRED are JSONL files as "viunion extract --format jsonl" writes them, also gzipped; "-"
    is standard input. Without PRED, the texts of GOLD are analysed. Labels that GOLD nowhere has are
    left out.
    """
    check_standard_input(gold_path, predicted_path, against)
    if predicted_path is not None and lexicons:
        raise click.UsageError("--lexicon is for the analysis: leave PRED out")
    everything = _read_records(gold_path)
    gold = _chosen(everything, only, without)
    if predicted_path is None:
        pipeline = Pipeline(Config(lexicons=layered_lexicons(lexicons)))
        predicted = _analyze_records(gold.values(), pipeline, jobs)
    else:
        predicted = _read_predictions(predicted_path, everything, gold)
    evaluation = evaluate(_values(gold), predicted)
    changes = None
    if against is not None:
        earlier = _read_predictions(against, everything, gold)
        changes = compare_predictions(_values(gold), earlier, predicted)
    below = _below(evaluation, floors)
    report = Report(evaluation=evaluation, listed=listed, by_document=by_document, changes=changes)
    with open_output(output) as stream:
        if form == "json":
            value = json.dumps(report.to_values(), ensure_ascii=False, indent=2)
            stream.write(value + "\n")
        else:
            stream.write(report.to_text())
    for line in below:
        click.echo(line, err=True)
    if below:
        raise click.exceptions.Exit(_BELOW)


cli.add_command(lexicon.lexicon)


def main() -> None:
    """Run the command line and end the process with its exit code.

    0: done; 1: the reader of a pipe is gone, a score is below its floor, or a lexicon file has
    problems; 2: an input, option or lexicon is wrong, or the output cannot be written; 130: interrupted.
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
    expand: ExpandOptions | None = None,
) -> Run:
    if not paths and sys.stdin is not None and sys.stdin.isatty():
        raise click.UsageError("name a file, or - for standard input")
    check_standard_input(*paths)
    config = Config(
        segmenter=segmenter,
        lexicons=layered_lexicons(lexicons),
        expand=expand or ExpandOptions(),
    )
    return Run(
        paths=paths or (STANDARD_INPUT,),
        reader=InputReader(layout=layout, id_field=id_field, text_field=text_field),
        pipeline=Pipeline(config),
        output=output,
        skips=on_error == "skip",
        jobs=jobs,
    )


def _read_records(path: str, gold: Records | None = None) -> Records:
    """The documents of a JSONL file in the layout of ``Document.to_dict``, by id.

    Raises:
        InputError: a line is not in that layout, or two have the same id.
    """
    records: Records = {}
    for record in InputReader().read_records(path):
        if record.id in records:
            first = records[record.id].place
            raise InputError(record.place, f"the id {record.id!r} stands already at {first}")
        twin = gold.get(record.id) if gold is not None else None
        check_document(record.values, record.place, twin.values if twin is not None else None)
        records[record.id] = record
    return records


def _read_predictions(path: str, everything: Records, gold: Records) -> list[dict[str, Any]]:
    """The predictions for the chosen gold documents; ids that do not fit are reported."""
    records = _read_records(path, everything)
    _report_ids(f"in GOLD, but not in {path}", [name for name in gold if name not in records])
    _report_ids(f"in {path}, but not in GOLD", [name for name in records if name not in everything])
    return _values({name: record for name, record in records.items() if name in gold})


def _values(records: Records) -> list[dict[str, Any]]:
    return [{**record.values, "id": name} for name, record in records.items()]


def _chosen(records: Records, only: str | None, without: str | None) -> Records:
    """The records that two files of ids leave."""
    known = {str(name) for name in records}
    for path, keeps in ((only, True), (without, False)):
        if path is not None:
            names = read_ids(path)
            _report_ids(
                f"in {path}, but not in GOLD", [name for name in names if name not in known]
            )
            listed = set(names)
            records = {
                name: record for name, record in records.items() if (str(name) in listed) == keeps
            }
    return records


def _report_ids(where: str, names: Sequence[DocumentId]) -> None:
    if names:
        shown = ", ".join(map(str, names[:_IDS_SHOWN]))
        more = f" and {len(names) - _IDS_SHOWN} more" if len(names) > _IDS_SHOWN else ""
        click.echo(f"{len(names)} {where}: {shown}{more}", err=True)


def _analyze_records(
    records: Iterable[InputRecord], pipeline: Pipeline, jobs: int
) -> list[dict[str, Any]]:
    records = list(records)
    for record in records:
        if record.values.get("text") is None:
            raise InputError(record.place, "there is no field 'text'")
    documents = pipeline.pipe((record.values["text"] for record in records), jobs=jobs)
    return [
        {**document.to_dict(), "id": record.id}
        for record, document in zip(records, documents, strict=True)
    ]


def _below(evaluation: Evaluation, floors: Sequence[tuple[str, float]]) -> list[str]:
    """A line for each score that is below its floor.

    Raises:
        click.UsageError: a floor is of something that the gold documents do not have.
    """
    figures = evaluation.figures()
    lines = []
    for name, floor in floors:
        label = name.partition(".")[0]
        score = evaluation.rows().get(label)
        if score is None or not score.gold or (name not in ERROR_NAMES and name != CORE):
            raise click.UsageError(f"--fail-under: GOLD has no {name}")
        figure = figures.get(name, 0.0)
        if figure < floor:
            lines.append(f"{name} is {figure:.4f}, below {floor:g}")
    return lines


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
