"""One call of a command that reads texts: what it reads, with what, and where it writes."""

from __future__ import annotations

import json
import sys
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TextIO, TypeAlias

import click

from viunion_nlp.cli.options import check_standard_input, layered_lexicons
from viunion_nlp.document import Document
from viunion_nlp.errors import InputError
from viunion_nlp.expand import ExpandOptions
from viunion_nlp.formats.inputs import (
    STANDARD_INPUT,
    InputReader,
    InputText,
    Layout,
    can_be_read_again,
)
from viunion_nlp.formats.outputs import open_output
from viunion_nlp.pipeline import Config, Pipeline

Results: TypeAlias = Iterator[tuple[InputText, Document]]


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


def make_run(
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
    """A run from the options that its command was given.

    Raises:
        click.UsageError: no input is named, or standard input twice; VIUNION_LEXICON names a file that
            is not there.
    """
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


def write_text(stream: TextIO, text: str) -> None:
    """Write a text, ended by a line break."""
    stream.write(text if text.endswith("\n") else text + "\n")


def write_line(stream: TextIO, record: dict[str, Any]) -> None:
    """Write a JSON object as one line."""
    stream.write(json.dumps(record, ensure_ascii=False) + "\n")
