"""The output forms of commands: how a document is written, and what separates two documents."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Any, TypeAlias

import click

from viunion_nlp.controls import one_line, spelled_out
from viunion_nlp.document import Document
from viunion_nlp.errors import Message
from viunion_nlp.exchange.json_text import json_text
from viunion_nlp.formats.inputs import InputText
from viunion_nlp.formats.names import ending_of, is_gzipped
from viunion_nlp.formats.outputs import is_stream
from viunion_nlp.formats.spreadsheets import CSV_MARK, csv_lines
from viunion_nlp.pipeline import Pipeline

# What a document looks like. It is called in the process that has read the text, so it must pickle.
Render: TypeAlias = Callable[[Pipeline, InputText, Document], str]


@dataclass(frozen=True, slots=True)
class Form:
    """An output form of a command.

    Attributes:
        render: writes a document.
        endings: the extensions that a file of this form may have, the usual one first.
        keeps: whether it has room for other fields of the input.
        remade: builds the final file from what was written, once it is complete: from the first path to
            the second. None if what was written is the final file.
    """

    render: Render
    endings: tuple[str, ...]
    keeps: bool = False
    remade: Callable[[Path, Path], None] | None = None

    def framed(self, written: str, item: InputText, number: int, several: bool) -> str:
        """A document with what precedes it.

        Args:
            written: the result of ``render``.
            item: its text.
            number: how many documents precede it.
            several: whether there is more than one input.
        """
        return written

    def end(self, number: int, several: bool) -> str:
        """What follows the last of the given number of documents."""
        return ""


class JsonForm(Form):
    """One JSON value: that of a single document, or a list."""

    def framed(self, written: str, item: InputText, number: int, several: bool) -> str:
        """The document, after the sign that separates it from the one before."""
        if not several:
            return written
        indented = "\n".join(f"  {line}" for line in written.split("\n"))
        return (",\n" if number else "[\n") + indented

    def end(self, number: int, several: bool) -> str:
        """What closes the value."""
        if not number:
            return "[]\n"
        return "\n]\n" if several else "\n"


@dataclass(frozen=True, slots=True)
class CsvForm(Form):
    """Rows below one line of column names.

    Attributes:
        names: returns the column names, once they are written.
    """

    names: Callable[[], Iterable[str]] = field(kw_only=True)

    def framed(self, written: str, item: InputText, number: int, several: bool) -> str:
        """The rows of a document, preceded by the column names if it is the first."""
        return written if number else self._heading() + written

    def end(self, number: int, several: bool) -> str:
        """The column names if there was no document."""
        return "" if number else self._heading()

    def _heading(self) -> str:
        return CSV_MARK + csv_lines([self.names()])


def choose_form(forms: Mapping[str, Form], asked: str | None, output: Path | None) -> Form:
    """The requested form, else that of the output's extension, else the first.

    Raises:
        click.UsageError: the output has an extension that the form does not have.
    """
    form = forms[choose_name({name: form.endings for name, form in forms.items()}, asked, output)]
    if form.remade is not None and (output is None or is_stream(output) or is_gzipped(output)):
        raise click.UsageError(file_needed(form.endings[0]))
    return form


def file_needed(ending: str) -> Message:
    """The error message for an output that cannot go to standard output."""
    return Message("this output must be a file: name it with -o, ending in {ending}", ending=ending)


def choose_name(
    endings: Mapping[str, tuple[str, ...]], asked: str | None, output: Path | None
) -> str:
    """The name of the requested form, else of the one with the output's extension, else of the first.

    Raises:
        click.UsageError: the output's extension does not belong to the requested form, or to any.
    """
    ending = _ending_of(output)
    fitting = [name for name, known in endings.items() if ending and ending in known]
    name = asked or next(iter((*fitting, *endings)))
    known = endings[name] if asked else tuple(chain.from_iterable(endings.values()))
    check_ending(output, known)
    return name


def check_ending(output: Path | None, endings: tuple[str, ...]) -> None:
    """Reject a file whose extension belongs to another format.

    Raises:
        click.UsageError: it does.
    """
    ending = _ending_of(output)
    if ending and ending not in endings:
        problem = Message(
            "-o {output}: the output is not a {ending} file: use the ending {known}, also with "
            ".gz, or another --format",
            output=output, ending=ending, known=Message.either(endings),
        )  # fmt: skip
        raise click.UsageError(problem)


def json_line(record: dict[str, Any]) -> str:
    """A JSON object as one line."""
    return json_text(record) + "\n"


def json_block(record: dict[str, Any]) -> str:
    """A JSON object, indented."""
    return json_text(record, indent=2)


def whole_lines(text: str, for_terminal: bool) -> str:
    """A text that ends with a line break."""
    if for_terminal:
        text = spelled_out(text)
    return text if text.endswith("\n") else text + "\n"


def identified(pipeline: Pipeline, item: InputText, values: dict[str, Any]) -> dict[str, Any]:
    """The first and last fields of every JSON object: id and kept fields, and the versions that produced
    it.
    """
    return {"id": item.id, **item.kept, **values, "versions": pipeline.versions}


def heading_of(item: InputText) -> str:
    """An id fit for a heading."""
    return one_line(str(item.id))


def _ending_of(output: Path | None) -> str:
    """The extension of a file name in lower case, ignoring ".gz"; "" if there is none."""
    if output is None or (output.exists() and not output.is_file()):
        return ""
    return ending_of(output)
