"""Reads the description in the comment lines at the top of a table, in Vietnamese and in English.

    # Bảng: tên tháng …
    # Cột number: 1 đến 12 …
    # Nguồn: …
    # Giấy phép: …
    #
    # Table: months by name …
    # Column number: 1 to 12 …
    # Sources: …
    # Licence: …

A line that starts with "#" and more than one space continues the line above it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from viunion_nlp.errors import Message

Language: TypeAlias = Literal["vi", "en"]
Part: TypeAlias = Literal["title", "note", "sources", "licence"]

_WORDS: Final[dict[Language, dict[str, Part]]] = {
    "vi": {"Bảng": "title", "Chú ý": "note", "Nguồn": "sources", "Giấy phép": "licence"},
    "en": {"Table": "title", "Note": "note", "Sources": "sources", "Licence": "licence"},
}
_COLUMN: Final[dict[Language, str]] = {"vi": "Cột", "en": "Column"}
_NEEDED: Final[tuple[Part, ...]] = ("title", "sources", "licence")
_LINE = re.compile(r"# (?P<words>[^:]+): (?P<text>.+)")


@dataclass(slots=True)
class Header:
    """The description of a table in one language.

    Attributes:
        parts: its title, sources and licence, and a note if there is one.
        columns: what each column holds.
    """

    parts: dict[Part, str] = field(default_factory=dict)
    columns: dict[str, str] = field(default_factory=dict)


def read_headers(lines: Iterable[str]) -> dict[Language, Header]:
    """The descriptions of a table in both languages, from the lines before its column names."""
    headers: dict[Language, Header] = {"vi": Header(), "en": Header()}
    for words, text in _statements(lines):
        for language, header in headers.items():
            if words in _WORDS[language]:
                header.parts[_WORDS[language][words]] = text
            elif words.startswith(f"{_COLUMN[language]} "):
                header.columns[words.split(" ", 1)[1]] = text
    return headers


def header_problems(lines: Iterable[str], columns: Iterable[str]) -> Iterator[Message]:
    """What is missing from a table's description, each with what to write."""
    headers = read_headers(lines)
    names = list(columns)
    for language, header in headers.items():
        for words, part in _WORDS[language].items():
            if part in _NEEDED and part not in header.parts:
                yield Message("the header lacks a line '# {words}: …'", words=words)
        for name in names:
            if name not in header.columns:
                words = f"{_COLUMN[language]} {name}"
                yield Message("the header lacks a line '# {words}: …'", words=words)
        for name in header.columns:
            if name not in names:
                words = f"{_COLUMN[language]} {name}"
                yield Message("'# {words}: …' explains no column of the file", words=words)


def columns_explained(lines: Iterable[str], columns: Iterable[str]) -> tuple[str, ...]:
    """The lines of a table's description that explain the given columns, for the top of a user's file."""
    names = list(columns)
    return tuple(
        f"# {_COLUMN[language]} {name}: {header.columns[name]}"
        for language, header in read_headers(lines).items()
        for name in names
        if name in header.columns
    )


def _statements(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The words before each colon and the text after it, joined over all its lines."""
    words, text = "", ""
    for line in lines:
        opening = _LINE.fullmatch(line)
        if line.startswith("#  "):
            text += f" {line[1:].strip()}"
        elif opening is not None:
            if words:
                yield words, text
            words, text = opening["words"], opening["text"]
    if words:
        yield words, text
