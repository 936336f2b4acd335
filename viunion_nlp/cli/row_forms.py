"""Findings as rows of a frame, in CSV or an Excel workbook."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from viunion_nlp.document import Document
from viunion_nlp.exchange.json_text import json_text
from viunion_nlp.formats.inputs import InputText
from viunion_nlp.formats.spreadsheets import csv_lines, write_workbook
from viunion_nlp.frames.tables import Kind, tables
from viunion_nlp.pipeline import Pipeline


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a document.

    Attributes:
        kind: what each row represents.
    """

    kind: Kind

    @property
    def names(self) -> list[str]:
        """The names of the columns."""
        return ["id", *(column.name for column in tables()[self.kind].columns)]

    def of(self, item: InputText, document: Document) -> Iterator[list[object]]:
        """The cells of each row."""
        for row in tables()[self.kind].rows(document):
            yield [item.id, *(row.get(name) for name in self.names[1:])]


@dataclass(frozen=True, slots=True)
class CsvRows(Rows):
    """The rows of a document as lines of CSV."""

    def __call__(self, pipeline: Pipeline, item: InputText, document: Document) -> str:
        """The rows of a document, as lines of CSV."""
        return csv_lines(self.of(item, document))


@dataclass(frozen=True, slots=True)
class JsonRows(Rows):
    """The rows of a document as lines of JSON, from which a workbook is made."""

    def __call__(self, pipeline: Pipeline, item: InputText, document: Document) -> str:
        """The rows of a document, a JSON object each."""
        return "".join(json_text(row) + "\n" for row in self.of(item, document))


@dataclass(frozen=True, slots=True)
class ExcelWriter:
    """Makes a workbook from rows that were written as lines of JSON."""

    rows: Rows

    def __call__(self, lines: Path, path: Path) -> None:
        """Make the workbook of the rows."""
        with lines.open(encoding="utf-8") as stream:
            write_workbook(path, self.rows.kind, self.rows.names, map(json.loads, stream))
