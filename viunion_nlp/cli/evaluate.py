"""The command ``viunion evaluate``: predictions compared with gold."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import click

from viunion_nlp.cli.forms import check_ending
from viunion_nlp.cli.messages import say
from viunion_nlp.cli.options import (
    check_outputs,
    check_standard_input,
    jobs_option,
    layered_lexicons,
    lexicon_option,
    output_option,
)
from viunion_nlp.errors import InputError
from viunion_nlp.evaluate import (
    CORE,
    ERROR_NAMES,
    DocumentId,
    Evaluation,
    check_document,
    compare_predictions,
    evaluate,
)
from viunion_nlp.evaluate.report import Report
from viunion_nlp.formats.inputs import InputReader, InputRecord, read_ids
from viunion_nlp.formats.outputs import open_output
from viunion_nlp.pipeline import Config, Pipeline

_BELOW = 1  # a label is below the F1 that it must reach
_IDS_SHOWN = 10
Records: TypeAlias = dict[DocumentId, InputRecord]


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


@click.command("evaluate")
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
@jobs_option
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
    inputs = (gold_path, predicted_path, against, only, without)
    check_outputs((output,), filter(None, inputs))
    check_ending(output, (".json",) if form == "json" else (".txt",))
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
        say(line)
    if below:
        raise click.exceptions.Exit(_BELOW)


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
        say(f"{len(names)} {where}: {shown}{more}")


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
