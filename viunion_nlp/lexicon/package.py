"""Describes the tables as a data set: a Frictionless data package, and a JSON Schema of their rows.

Both are generated from the row types and the descriptions in the tables, so they cannot disagree with
them.
"""

from __future__ import annotations

import json
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from viunion_nlp.lexicon.cells import Cell, cells_of
from viunion_nlp.lexicon.files import columns_of, data_folder, read_lexicon_text
from viunion_nlp.lexicon.headers import Header, Language, read_headers
from viunion_nlp.lexicon.ids import ID, PATTERN
from viunion_nlp.lexicon.rows import SCHEMAS

VERSION = "1.1.4"
"""The version of the tables as a data set; ``data/CHANGELOG.md`` tells what changed."""

_LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0 International",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}
_SOURCES = [
    {
        "title": "vietnamadminunits 1.0.4 (MIT)",
        "path": "https://pypi.org/project/vietnamadminunits/",
    },
    {"title": "Unicode CLDR (Unicode-3.0)", "path": "https://cldr.unicode.org/"},
]
_DIALECT = {"delimiter": "\t", "quoteChar": "\u0000", "doubleQuote": False, "commentChar": "#"}


def files_of_package(folder: Path | None = None) -> dict[Path, str]:
    """The files that describe the tables of a folder, with their content.

    Args:
        folder: where the tables are; by default the built-in ones.

    Raises:
        LexiconError: a table cannot be read.
    """
    folder = folder or data_folder()
    contents = {"datapackage.json": data_package(folder), "schema.json": rows_schema(folder)}
    return {folder / name: _json(content) for name, content in contents.items()}


def data_package(folder: Path) -> dict[str, Any]:
    """The tables of a folder as a Frictionless data package (version 1 of the standard)."""
    return {
        "profile": "tabular-data-package",
        "name": "viunion-lexicon",
        "title": "Names, short forms and words of Vietnamese union, Party and administrative text",
        "description": "README.md",
        "version": VERSION,
        "licenses": [_LICENCE],
        "sources": _SOURCES,
        "resources": [_resource(folder, name) for name in SCHEMAS],
    }


def rows_schema(folder: Path) -> dict[str, Any]:
    """A JSON Schema of rows as objects, one definition per table; lists become arrays."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Rows of the tables",
        "version": VERSION,
        "$defs": {name: _row_schema(folder, name) for name in SCHEMAS},
    }


def _resource(folder: Path, name: str) -> dict[str, Any]:
    headers = _headers(folder, name)
    return {
        "name": name.replace("_", "-"),
        "path": f"{name}.tsv",
        "profile": "tabular-data-resource",
        "title": _both(headers, "title"),
        "description": _both(headers, "sources"),
        "format": "tsv",
        "mediatype": "text/tab-separated-values",
        "encoding": "utf-8",
        "dialect": {**_DIALECT, "headerRows": [_header_row(folder, name)]},
        "licenses": [_LICENCE],
        "schema": {"fields": list(_fields(name, headers)), "primaryKey": [ID]},
    }


def _fields(name: str, headers: dict[Language, Header]) -> Iterator[dict[str, Any]]:
    for column, cell in _columns(name):
        constraints: dict[str, Any] = {}
        if cell.required:
            constraints["required"] = True
        if column == ID:
            constraints |= {"required": True, "unique": True, "pattern": PATTERN}
        elif cell.allowed and cell.kind == "list":
            values = "|".join(sorted(cell.allowed))
            constraints["pattern"] = rf"(?:{values})(?:\|(?:{values}))*"
        elif cell.allowed:
            constraints["enum"] = sorted(filter(None, cell.allowed))
        told = {"name": column, "type": "integer" if cell.kind == "number" else "string"}
        told["description"] = _both_of(headers, column)
        yield {**told, "constraints": constraints} if constraints else told


def _row_schema(folder: Path, name: str) -> dict[str, Any]:
    headers = _headers(folder, name)
    properties: dict[str, Any] = {}
    for column, cell in _columns(name):
        text: dict[str, Any] = {"type": "integer" if cell.kind == "number" else "string"}
        if column == ID:
            text["pattern"] = f"^{PATTERN}$"
        elif cell.allowed:
            usual = () if cell.required or cell.kind == "list" else ("",)
            text["enum"] = sorted({*cell.allowed, *usual})
        elif cell.required and cell.kind == "text":
            text["minLength"] = 1
        told = {"type": "array", "items": text} if cell.kind == "list" else text
        properties[column] = {**told, "description": _both_of(headers, column)}
    return {
        "type": "object",
        "description": _both(headers, "title"),
        "properties": properties,
        "required": [*properties],
        "additionalProperties": False,
    }


def _columns(name: str) -> Iterator[tuple[str, Cell]]:
    """The columns of a table, each with the rules for its cells; those only for data users hold any text."""
    row_type = SCHEMAS[name]
    cells = dict(zip(row_type._fields, cells_of(typing.cast(Any, row_type)), strict=True))
    for column in columns_of(row_type):
        yield column, cells.get(column, Cell("text", frozenset(), False))


def _header_row(folder: Path, name: str) -> int:
    """The line number of the column names; Frictionless counts comments too."""
    lines = read_lexicon_text(folder / f"{name}.tsv").split("\n")
    return next(number for number, line in enumerate(lines, 1) if not line.startswith("#"))


def _headers(folder: Path, name: str) -> dict[Language, Header]:
    text = read_lexicon_text(folder / f"{name}.tsv")
    return read_headers(line for line in text.split("\n") if line.startswith("#"))


def _both(headers: dict[Language, Header], part: Any) -> str:
    return " / ".join(header.parts.get(part, "") for header in headers.values())


def _both_of(headers: dict[Language, Header], column: str) -> str:
    return " / ".join(header.columns.get(column, "") for header in headers.values())


def _json(content: dict[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
