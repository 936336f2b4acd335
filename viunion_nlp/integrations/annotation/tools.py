"""The annotation tools by name, and a reader for the files they write."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from io import TextIOWrapper
from pathlib import Path
from typing import Any, Final, TypeAlias, get_args

from viunion_nlp.errors import FormatError, InputError
from viunion_nlp.exchange.json_text import json_text
from viunion_nlp.exchange.variants import Offsets
from viunion_nlp.formats.inputs import InputReader
from viunion_nlp.formats.streams import open_input, shown
from viunion_nlp.integrations.annotation import (
    brat,
    conll,
    doccano,
    label_studio,
    spans,
    web_annotation,
)
from viunion_nlp.integrations.annotation.marks import Marked
from viunion_nlp.records import MENTION_TYPES, CitationKind

LABELS: Final = tuple(MENTION_TYPES)
LINKS: Final = ("HOLDS", *get_args(CitationKind))

# A place, and what is there: a document, None if it has no annotations, or an error.
Found: TypeAlias = tuple[str, Marked | InputError | None]


@dataclass(frozen=True, slots=True)
class Tool:
    """An annotation tool.

    Attributes:
        name: its name for readers.
        endings: the extensions of its files, the usual one first.
        offsets: its usual unit of offsets; None if it cannot be chosen.
        write: turns a document into the tool's format, on one line if its files are lines; takes the unit
            of offsets, and whether links are wanted.
        read: reads a file of the tool, given the unit of offsets.
        labels: its configuration for labels and links; None if it needs none.
    """

    name: str
    endings: tuple[str, ...]
    offsets: Offsets | None
    write: Callable[[Marked, Offsets, bool], str]
    read: Callable[[str, Offsets], Iterator[Found]]
    labels: Callable[[Iterable[str], Iterable[str]], str] | None = None


def read_annotations(
    path: str | Path,
    tool: str,
    *,
    offsets: Offsets | None = None,
    renamed: Mapping[str, str] | None = None,
) -> Iterator[dict[str, Any]]:
    """The annotated documents in the JSON layout, as gold for an evaluation.

    Args:
        path: the file exported by the tool; for brat a folder or zip.
        tool: a name in ``TOOLS``.
        offsets: the unit of the tool's offsets; None for the usual one.
        renamed: this library's labels for those of the tool: ``{"PER": "PERSON"}``.

    Documents without annotations are left out.

    Raises:
        ValueError: unknown tool.
        InputError: the file cannot be read, or a part of it is not in the tool's format.
    """
    if tool not in TOOLS:
        raise ValueError(f"unknown tool {tool!r}: choose one of {', '.join(TOOLS)}")
    for _, found in read_each(str(path), tool, offsets):
        if isinstance(found, InputError):
            raise found
        if found is not None:
            yield found.relabelled(renamed or {}).to_values()


def read_each(path: str, tool: str, offsets: Offsets | None) -> Iterator[Found]:
    """The content of a file, document by document."""
    chosen = TOOLS[tool]
    return chosen.read(path, offsets or chosen.offsets or "code points")


def _records(
    read: Callable[[Mapping[str, Any], Offsets], Marked | None],
) -> Callable[[str, Offsets], Iterator[Found]]:
    """A reader for files of JSON objects, one per line or in a list."""

    def read_file(path: str, offsets: Offsets) -> Iterator[Found]:
        for record in InputReader().read_each_record(path):
            if isinstance(record, InputError):
                yield record.place, record
                continue
            try:
                marked = read(record.values, offsets)
            except FormatError as error:
                problem = InputError(record.path, str(error), line=record.line, id=record.id)
                yield record.place, problem
                continue
            if marked is not None and marked.id == "":
                marked = replace(marked, id=record.id)
            yield record.place, marked

    return read_file


def _read_conll(path: str, _offsets: Offsets) -> Iterator[Found]:
    name = shown(path)
    try:
        with open_input(path) as stream:
            for line, marked in conll.read(TextIOWrapper(stream, encoding="utf-8-sig", newline="")):
                yield f"{name}:{line}", marked
    except FormatError as error:
        yield name, InputError(name, str(error))
    except UnicodeDecodeError:
        yield name, InputError(name, "not UTF-8: save the file as UTF-8")
    except InputError as error:
        yield name, error


def _read_brat(path: str, _offsets: Offsets) -> Iterator[Found]:
    try:
        for place, found in brat.read_folder(Path(path)):
            if isinstance(found, FormatError):
                yield place, InputError(place, str(found))
            else:
                yield place, found
    except (FormatError, OSError) as error:
        yield path, InputError(path, str(error).removeprefix(f"{path}: "))


def _write_brat(marked: Marked, _offsets: Offsets, _links: bool) -> str:
    """The values from which ``brat.write_zip`` makes a zip."""
    values = {
        "name": marked.id, "text": marked.text, "annotations": brat.write(marked),
        "labels": LABELS, "links": LINKS,
    }  # fmt: skip
    return json_text(values)


TOOLS: Final[dict[str, Tool]] = {
    "label-studio": Tool(
        "Label Studio", (".json",), "code points",
        lambda marked, offsets, _links: json_text(label_studio.write(marked, offsets), indent=2),
        _records(label_studio.read), label_studio.labels,
    ),
    "doccano": Tool(
        "doccano", (".jsonl",), "utf-16",
        lambda marked, offsets, links: json_text(doccano.write(marked, offsets, relations=links)),
        _records(doccano.read), doccano.labels,
    ),
    "brat": Tool("brat", (".zip",), None, _write_brat, _read_brat, brat.labels),
    "spans": Tool(
        "spans in JSON", (".jsonl",), "code points",
        lambda marked, offsets, _links: json_text(spans.write(marked, offsets)),
        _records(spans.read),
    ),
    "conll": Tool(
        "CoNLL", (".conll", ".txt", ".tsv", ".bio"), None,
        lambda marked, _offsets, _links: conll.write(marked), _read_conll,
    ),
    "web-annotation": Tool(
        "W3C Web Annotation", (".jsonl",), "code points",
        lambda marked, offsets, _links: json_text(web_annotation.write(marked, offsets)),
        _records(web_annotation.read),
    ),
}  # fmt: skip
"""The tools, by the names that the command line and ``read_annotations`` take."""
