"""The command ``viunion``: extract, expand and tokenize texts from files and standard input."""

from __future__ import annotations

import gzip
import json
import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn, Protocol, TextIO, TypeVar, cast

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
from viunion_nlp.pipeline import Config, Pipeline
from viunion_nlp.segmentation import SEGMENTER_NAMES
from viunion_nlp.tables import make_view

_PIPED_WIDTH = 100
_INTERRUPTED = 130  # what a shell reports for a program ended by Ctrl-C
_PIPE_CLOSED = 141  # likewise for a closed pipe

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


class Writer(Protocol):
    """Writes documents one after another."""

    def write(self, item: InputText, document: Document) -> None:
        """Write, or keep, one document."""
        ...

    def close(self) -> None:
        """Write what is left, after the last document."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What one call of a command reads, with what, and where it writes.

    Attributes:
        paths: the inputs.
        reader: reads them; its ``on_bad`` is set by the run.
        pipeline: analyses them.
        output: the file to write, None for standard output.
        skips: whether what cannot be read is left out instead of ending the run.
        jobs: processes to use.
    """

    paths: tuple[str, ...]
    reader: InputReader
    pipeline: Pipeline
    output: Path | None
    skips: bool
    jobs: int = 1

    def write(self, make_writer: Callable[[TextIO], Writer]) -> None:
        """Analyse all inputs and write them.

        Inputs that can be read twice are checked to their end before the first result is written.

        Raises:
            ViunionError: an input or a lexicon cannot be read, or a package is missing.
        """
        _ = self.pipeline.lexicon
        if not self.skips:
            self._check_inputs()
        skipped: list[InputError] = []
        with _open_output(self.output) as stream:
            writer = make_writer(stream)
            for item, document in self._analyzed(skipped):
                writer.write(item, document)
            writer.close()
        if skipped:
            click.echo(f"viunion: {len(skipped)} skipped", err=True)

    def _check_inputs(self) -> None:
        for path in filter(can_be_read_again, self.paths):
            for _ in self.reader.read(path):
                pass

    def _analyzed(self, skipped: list[InputError]) -> Iterator[tuple[InputText, Document]]:
        waiting: deque[InputText] = deque()
        texts = self._texts(waiting, skipped)
        for document in self.pipeline.pipe(texts, jobs=self.jobs):
            yield waiting.popleft(), document

    def _texts(self, waiting: deque[InputText], skipped: list[InputError]) -> Iterator[str]:
        """The texts of all inputs; each waits in ``waiting`` until its document is there."""

        def skip(error: InputError) -> None:
            skipped.append(error)
            click.echo(f"viunion: skipped {error}", err=True)

        reader = self.reader.with_on_bad(skip) if self.skips else self.reader
        for path in self.paths:
            for item in reader.read(path):
                waiting.append(item)
                yield item.text


class TableWriter:
    """Writes the tables for a reader; with several documents, under a heading each."""

    def __init__(self, stream: TextIO, *, piped: bool, headings: bool) -> None:
        width = None if not piped or os.environ.get("COLUMNS") else _PIPED_WIDTH
        self._console = Console(file=stream, width=width, highlight=False, emoji=False)
        self._headings = headings
        self._first: tuple[InputText, Document] | None = None

    def write(self, item: InputText, document: Document) -> None:
        """Write one document; the first waits until there is a second or none."""
        if self._headings:
            self._console.rule(Text(str(item.id), "bold"), align="left")
        self._console.print(make_view(document.mentions, document.positions))

    def close(self) -> None:
        """Nothing is left to write."""


class LineWriter:
    """Writes one JSON object a line."""

    def __init__(self, stream: TextIO, to_json: Callable[[InputText, Document], Any]) -> None:
        self._stream = stream
        self._to_json = to_json

    def write(self, item: InputText, document: Document) -> None:
        """Write one document."""
        record = self._to_json(item, document)
        self._stream.write(json.dumps(record, ensure_ascii=False) + "\n")

    def close(self) -> None:
        """Nothing is left to write."""


class JsonWriter:
    """Writes one indented JSON value, when all documents are there."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._records: list[dict[str, Any]] = []

    def write(self, item: InputText, document: Document) -> None:
        """Keep one document."""
        self._records.append(_extracted(item, document))

    def close(self) -> None:
        """Write the document alone, or the list of several or none."""
        value = self._records[0] if len(self._records) == 1 else self._records
        self._stream.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


class TextWriter:
    """Writes one text a document, each ending with a line break."""

    def __init__(self, stream: TextIO, to_text: Callable[[Document], str]) -> None:
        self._stream = stream
        self._to_text = to_text

    def write(self, item: InputText, document: Document) -> None:
        """Write one document."""
        text = self._to_text(document)
        self._stream.write(text if text.endswith("\n") else text + "\n")

    def close(self) -> None:
        """Nothing is left to write."""
