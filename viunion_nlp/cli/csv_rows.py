"""What was found as CSV: the rows of a frame, in a file that spreadsheets open as it is."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass

from viunion_nlp.cli.forms import Form
from viunion_nlp.document import Document
from viunion_nlp.formats.inputs import InputText
from viunion_nlp.frames.tables import Kind, tables
from viunion_nlp.pipeline import Pipeline

# Without it Excel takes UTF-8 for the encoding of its country.
_BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class CsvRows:
    """The rows of a document; the values of a list are separated by "|", as in lexicons.

    Attributes:
        kind: what a row is.
    """

    kind: Kind

    def __call__(self, pipeline: Pipeline, item: InputText, document: Document) -> str:
        """The rows of a document, as lines of CSV."""
        table = tables()[self.kind]
        names = [column.name for column in table.columns]
        return _written([item.id, *map(_cell, map(row.get, names))] for row in table.rows(document))

    def heading(self) -> str:
        """The names of the columns."""
        return _BOM + _written([["id", *(column.name for column in tables()[self.kind].columns)]])


class CsvForm(Form):
    """Rows below one line of names."""

    def framed(self, written: str, item: InputText, number: int, several: bool) -> str:
        """The rows of a document, below the names of the columns if it is the first."""
        return written if number else self._heading() + written

    def end(self, number: int, several: bool) -> str:
        """The names of the columns where there was no document."""
        return "" if number else self._heading()

    def _heading(self) -> str:
        assert isinstance(self.render, CsvRows)
        return self.render.heading()


def _cell(value: object) -> object:
    return "|".join(value) if isinstance(value, tuple) else value


def _written(rows: Iterable[list[object]]) -> str:
    stream = io.StringIO()
    csv.writer(stream).writerows(rows)
    return stream.getvalue()
