"""The command ``viunion evaluate``: compares predictions with gold."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, TypeAlias

import click

from viunion_nlp.cli.calibration import confidence_table
from viunion_nlp.cli.forms import check_ending
from viunion_nlp.cli.messages import say
from viunion_nlp.cli.options import (
    check_outputs,
    check_standard_input,
    jobs_option,
    layered_lexicons,
    lexicon_option,
    output_option,
    pairs_of,
)
from viunion_nlp.errors import InputError
from viunion_nlp.evaluate import (
    CORE,
    ERROR_NAMES,
    DocumentId,
    Evaluation,
    Judged,
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
_GOLD_AND_PREDICTED = 2
Records: TypeAlias = dict[DocumentId, InputRecord]


def _read_share(typed: str) -> float | None:
    try:
        share = float(typed)
    except ValueError:
        return None
    return share if 0 <= share <= 1 else None


@click.command("evaluate")
@click.argument("paths", metavar="GOLD [PRED]", nargs=-1, required=True)
@click.option(
    "--errors",
    "listed",
    multiple=True,
    type=click.Choice(ERROR_NAMES),
    metavar="NAME",
    help=(
        "List the errors of a label, a LABEL.field or HOLDS; can be given several times. "
        "Gold mentions are in [ ], predicted ones in { }."
    ),
)
@click.option("--by-document", is_flag=True, help="Show each document's scores as well.")
@click.option("--only", metavar="IDS", help="Text file with the ids of the documents to score.")
@click.option(
    "--without",
    multiple=True,
    metavar="IDS",
    help="Text file with the ids of documents to leave out; can be given several times.",
)
@click.option(
    "--calibrate",
    is_flag=True,
    help=(
        "Write how often each rule was right, in the format of data/confidence.tsv, from "
        "which confidences are read; every path is then a GOLD file."
    ),
)
@click.option(
    "--against",
    metavar="OLD",
    help="Earlier predictions; lists the mentions and links gained and lost since then.",
)
@click.option(
    "--fail-under",
    "floors",
    multiple=True,
    callback=pairs_of("label with a share of 1, as in ORG=0.92", _read_share),
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
    paths: tuple[str, ...],
    listed: tuple[str, ...],
    by_document: bool,
    only: str | None,
    without: tuple[str, ...],
    calibrate: bool,
    against: str | None,
    floors: list[tuple[str, float]],
    form: str,
    output: Path | None,
    lexicons: tuple[Path, ...],
    jobs: int,
) -> None:
    """Compare predictions with gold: exact spans, fields, links, kinds of errors.

    GOLD and PRED are JSONL files in the format of "viunion extract --format jsonl", gzipped or not; "-"
    is standard input. Without PRED, the texts of GOLD are analysed. Labels that do not occur in GOLD
    are left out.
    """
    check_standard_input(*paths, against)
    inputs = (*paths, against, only, *without)
    check_outputs((output,), filter(None, inputs))
    pipeline = Pipeline(Config(lexicons=layered_lexicons(lexicons)))
    if calibrate:
        _refuse_with_calibrate(
            {
                "--errors": listed,
                "--by-document": by_document,
                "--against": against,
                "--fail-under": floors,
                "--format json": form == "json",
            }
        )
        check_ending(output, (".tsv",))
        table = confidence_table(_judged(paths, only, without, pipeline, jobs))
        with open_output(output) as stream:
            stream.write(table)
        return
    check_ending(output, (".json",) if form == "json" else (".txt",))
    if len(paths) > _GOLD_AND_PREDICTED:
        raise click.UsageError(f"GOLD and PRED are two paths, not {len(paths)}")
    gold_path, predicted_path = paths[0], paths[1] if len(paths) > 1 else None
    if predicted_path is not None and lexicons:
        raise click.UsageError("--lexicon is for the analysis: leave PRED out")
    everything = _read_records(gold_path)
    _report_unknown((only, *without), everything)
    gold = _chosen(everything, only, without)
    if predicted_path is None:
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


def _refuse_with_calibrate(given: Mapping[str, object]) -> None:
    """Reject options that do not apply to a table of counts.

    Raises:
        click.UsageError: one of them was given.
    """
    idle = [name for name, value in given.items() if value]
    if idle:
        raise click.UsageError(f"--calibrate writes only counts: leave out {', '.join(idle)}")


def _judged(
    paths: Sequence[str], only: str | None, without: Sequence[str], pipeline: Pipeline, jobs: int
) -> list[Judged]:
    """The findings in the texts of several gold files, judged by their own labels."""
    files = [_read_records(path) for path in paths]
    _report_unknown((only, *without), chain.from_iterable(files))
    judged: list[Judged] = []
    for records in files:
        gold = _chosen(records, only, without)
        judged += evaluate(_values(gold), _analyze_records(gold.values(), pipeline, jobs)).judged
    return judged


def _below(evaluation: Evaluation, floors: Sequence[tuple[str, float]]) -> list[str]:
    """A line for each score that is below its minimum.

    Raises:
        click.UsageError: a minimum is given for something that the gold documents do not have.
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
            raise InputError(record.place, f"the id {record.id!r} is already used at {first}")
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


def _chosen(records: Records, only: str | None, without: Sequence[str]) -> Records:
    """The records that remain after the files of ids."""
    kept = None if only is None else set(read_ids(only))
    left_out = {name for path in without for name in read_ids(path)}
    return {
        name: record
        for name, record in records.items()
        if str(name) not in left_out and (kept is None or str(name) in kept)
    }


def _report_unknown(paths: Sequence[str | None], known: Iterable[DocumentId]) -> None:
    """Report the ids in files of ids that no gold document has."""
    names = set(map(str, known))
    for path in filter(None, paths):
        unknown = [name for name in read_ids(path) if name not in names]
        _report_ids(f"in {path}, but not in GOLD", unknown)


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
