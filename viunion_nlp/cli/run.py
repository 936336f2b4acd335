"""One call of a command that reads texts: its inputs, its options, and its output."""

from __future__ import annotations

import sys
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import Any, TypeAlias

import click

from viunion_nlp.batches import Failure, each, jobs_for
from viunion_nlp.cli.forms import Form, Render
from viunion_nlp.cli.options import check_outputs, input_paths, layered_lexicons
from viunion_nlp.cli.terminal import is_file
from viunion_nlp.cli.watch import Watch
from viunion_nlp.errors import InputError, Message
from viunion_nlp.expansions.options import ExpandOptions
from viunion_nlp.formats.identity import DistinctIds, DuplicateRule
from viunion_nlp.formats.inputs import InputReader, InputText, Layout, can_be_read_again
from viunion_nlp.formats.journal import State
from viunion_nlp.formats.outputs import StreamOutput, encoded, is_stream
from viunion_nlp.formats.partial import PartialOutput
from viunion_nlp.formats.report import Report
from viunion_nlp.pipeline import Config, Pipeline
from viunion_nlp.records import Label
from viunion_nlp.selection import with_labels

Event: TypeAlias = InputText | InputError
Output: TypeAlias = PartialOutput | StreamOutput


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One call of a command.

    Attributes:
        paths: the inputs.
        reader: reads them.
        pipeline: analyses them.
        form: the output form.
        output: the file to write; None for standard output.
        report: a file that lists what was left out.
        duplicates: what to do with a repeated id.
        skips: whether inputs that cannot be read or analysed are reported and left out instead of ending
            the run.
        resume: continue an interrupted run.
        traces: show tracebacks of documents that cannot be analysed.
        quiet: print no messages.
        jobs: number of processes.
        labels: the labels of mentions to write; empty for all.
    """

    paths: tuple[str, ...]
    reader: InputReader
    pipeline: Pipeline
    form: Form
    output: Path | None
    report: Path | None
    duplicates: DuplicateRule
    skips: bool
    resume: bool
    traces: bool
    quiet: bool
    jobs: int
    labels: tuple[Label, ...] = ()

    def write(self) -> None:
        """Analyse all inputs and write the results.

        Unless unreadable inputs are skipped, all files are checked completely before the first result is
        written.

        Raises:
            ViunionError: an input or a lexicon cannot be read, the output cannot be written, or an
                optional package is missing.
        """
        _ = self.pipeline.lexicon
        if not self.skips:
            with self._watch(Message("Checking")) as watch:
                self._check_files(watch)
        with self._watch(Message("Reading")) as watch:
            output = self._open_output()
            try:
                with Report(self.report) as report, output:
                    report.begin(output.state.reported)
                    output.beside = report
                    self._say_what_was_found(output, watch)
                    watch.begin(output.state)
                    self._write_all(output, report, watch)
            finally:
                if output.kept:
                    watch.say(
                        Message(
                            "{count:,} documents are kept beside {file}: run the same command "
                            "with --resume to continue after them",
                            count=output.state.written, file=self.output,
                        )
                    )  # fmt: skip
        watch.end(output.state, self.output)

    def _watch(self, doing: str) -> Watch:
        bar = self.output is not None or is_file(sys.stdout)
        return Watch(self.paths, doing, quiet=self.quiet, bar=bar)

    def _check_files(self, watch: Watch) -> None:
        """Read all files completely.

        Raises:
            InputError: one of them cannot be read.
        """
        paths = tuple(filter(can_be_read_again, self.paths))
        reader = replace(self.reader, meter=watch.meter)
        events = replace(self, paths=paths)._events(reader, DistinctIds(self.duplicates))
        for count, event in enumerate(events, start=1):
            if isinstance(event, InputError):
                if not self.resume:  # the report of what was done before stays
                    with Report(self.report) as report:
                        report.begin(0)
                        report.add(event)
                raise event
            watch.step(State(read=count, written=count))

    def _open_output(self) -> Output:
        if self.output is None or is_stream(self.output):
            return StreamOutput(self.output)
        return PartialOutput(
            self.output, self._what_makes_it(), resume=self.resume, remade=self.form.remade
        )

    def _what_makes_it(self) -> dict[str, Any]:
        """Everything that the bytes of the output depend on, as plain JSON values."""
        config, render = self.pipeline.config, self.form.render
        return {
            "inputs": [[path, *_stamp(path)] for path in self.paths],
            "options": [
                type(render).__module__,  # commands name what they render alike
                repr(render),
                repr(replace(self.reader, meter=None)),
                self.duplicates,
                list(self.labels),
                config.segmenter,
                config.expand.to_dict(),
                config.minimum_confidence,
                [str(path) for path in (*config.lexicons, *filter(None, [self.report]))],
            ],
            **self.pipeline.versions,
        }

    def _say_what_was_found(self, output: Output, watch: Watch) -> None:
        if output.resumed:
            watch.say(
                Message(
                    "Resuming after {count:,} documents of an interrupted run",
                    count=output.state.written,
                )
            )
        elif output.found:
            watch.say(
                Message("Overwriting what an interrupted run left beside {file}", file=self.output)
            )
        elif self.resume:
            watch.say(
                Message(
                    "No interrupted run to resume beside {file}: starting a new one",
                    file=self.output,
                )
            )

    def _write_all(self, output: Output, report: Report, watch: Watch) -> None:
        reader = replace(self.reader, meter=watch.meter)
        ids = DistinctIds(self.duplicates)
        events = self._events(reader, ids)
        first = list(islice(events, 2))
        several = len(first) > 1
        still = islice(chain(first, events), output.resumed, None)
        state = output.state
        with closing(self._analyzed(still)) as results:
            for event, outcome in results:
                error = _error_of(event, outcome)
                if error is None:
                    assert isinstance(event, InputText)
                    for remark in event.remarks:
                        watch.say(Message("{place}: {remark}", place=event.place, remark=remark))
                    written = self.form.framed(outcome, event, state.written, several)
                    output.write(encoded(written))
                    state = replace(state, written=state.written + 1)
                else:
                    self._report(error, outcome, report, watch)
                    state = replace(state, failed=state.failed + 1, reported=report.size)
                state = replace(state, read=state.read + 1, repeated=ids.repeated)
                output.mark(state)
                watch.step(state)
        output.write(encoded(self.form.end(state.written, several)))

    def _events(self, reader: InputReader, ids: DistinctIds) -> Iterator[Event]:
        """All texts, with errors in the places of those that cannot be read."""
        for path in self.paths:
            for event in reader.read_each(path):
                yield _with_distinct_id(event, ids)

    def _analyzed(self, events: Iterable[Event]) -> Generator[tuple[Event, Any], None, None]:
        """Each input with its output, or a Failure."""
        items = (
            (event, Failure(event.problem) if isinstance(event, InputError) else _plain(event))
            for event in events
        )
        work = partial(_render, self.pipeline, self.form.render, self.labels)
        return each(work, items, jobs=jobs_for(self.jobs), weigh=lambda item: len(item[1]))

    def _report(self, error: InputError, outcome: Any, report: Report, watch: Watch) -> None:
        """Report an input that is left out.

        Raises:
            InputError: nothing may be left out.
        """
        trace = outcome.trace if self.traces and isinstance(outcome, Failure) else ""
        report.add(error, trace)
        for line in trace.splitlines():
            watch.say(line)
        if not self.skips:
            raise error
        watch.say(Message("Skipped: {error}", error=error.message))


def make_run(
    *,
    paths: tuple[str, ...],
    layout: Layout | None,
    id_field: str,
    text_field: str,
    kept_fields: tuple[str, ...],
    most_bytes: int,
    output: Path | None,
    on_error: str,
    report: Path | None,
    duplicates: DuplicateRule,
    resume: bool,
    traces: bool,
    quiet: bool,
    lexicons: tuple[Path, ...],
    segmenter: str,
    jobs: int,
    form: Form,
    expand: ExpandOptions | None = None,
    minimum_confidence: float = 0.0,
    labels: tuple[Label, ...] = (),
) -> Run:
    """A run from the options given to its command.

    Raises:
        click.UsageError: no input is given, or standard input twice; an output is an input; options do
            not go together; VIUNION_LEXICON names a file that does not exist.
    """
    paths = input_paths(paths)
    lexicons = layered_lexicons(lexicons)
    check_outputs((output, report), (*paths, *map(str, lexicons)))
    if resume and (output is None or is_stream(output)):
        raise click.UsageError(Message("--resume continues a file: name it with -o"))
    if kept_fields and not form.keeps:
        raise click.UsageError(Message("--keep is for JSON output: add --format jsonl"))
    config = Config(
        segmenter=segmenter,
        lexicons=lexicons,
        expand=expand or ExpandOptions(),
        minimum_confidence=minimum_confidence,
    )
    return Run(
        paths=paths,
        reader=InputReader(
            layout=layout,
            id_field=id_field,
            text_field=text_field,
            kept_fields=kept_fields,
            most_bytes=most_bytes,
        ),
        pipeline=Pipeline(config),
        form=form,
        output=output,
        report=report,
        duplicates=duplicates,
        skips=on_error == "skip",
        resume=resume,
        traces=traces,
        quiet=quiet,
        jobs=jobs,
        labels=labels,
    )


def _render(
    pipeline: Pipeline, render: Render, labels: tuple[Label, ...], item: tuple[Any, ...]
) -> str:
    """The output for a text; this runs in a worker."""
    text = InputText(*item)
    document = pipeline.analyze(text.text)
    return render(pipeline, text, with_labels(document, labels) if labels else document)


def _plain(item: InputText) -> tuple[Any, ...]:
    return (item.id, item.text, item.path, item.line, item.kept)


def _with_distinct_id(event: Event, ids: DistinctIds) -> Event:
    if isinstance(event, InputError):
        return event
    id = ids.distinct(event.id)
    if id is None:
        problem = Message("the id {id!r} is repeated", id=event.id)
        return InputError(event.path, problem, line=event.line, id=event.id)
    return event if id == event.id else replace(event, id=id)


def _error_of(event: Event, outcome: Any) -> InputError | None:
    """The error of an input, or of the analysis of its text."""
    if isinstance(event, InputError):
        return event
    if isinstance(outcome, Failure):
        problem = Message("id {id!r}: {reason}", id=event.id, reason=outcome.reason)
        return InputError(event.path, problem, line=event.line, id=event.id)
    return None


def _stamp(path: str) -> tuple[int, ...]:
    """Identifies the state of an input, to detect changes."""
    if not can_be_read_again(path) or not Path(path).is_file():
        return ()
    status = Path(path).stat()
    return (status.st_size, status.st_mtime_ns)
