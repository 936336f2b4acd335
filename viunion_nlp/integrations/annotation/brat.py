"""brat: a folder or zip with a ``.txt`` and a ``.ann`` file for each document, and ``annotation.conf``.

Offsets are code points. A mention across a line break is written in fragments, as brat's editor does;
fragments are read as one stretch.
"""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol

from viunion_nlp.errors import FormatError
from viunion_nlp.exchange.json_text import without_surrogates
from viunion_nlp.integrations.annotation.marks import Counted, Link, Mark, Marked

_CONFIGURATION = "annotation.conf"
_STRETCH = re.compile(r"T(\S*)\t(\S+) (\d+) (?:\d+;\d+ )*(\d+)\t(.*)")
_RELATION = re.compile(r"R\S*\t(\S+) \S+:T(\S+) \S+:T(\S+)\s*")
_NO_NAME = re.compile(r"[^\w.-]+")
_TIME = (1980, 1, 1, 0, 0, 0)  # of every file in a zip: the same texts make the same bytes


class _Folder(Protocol):
    """A folder, or a zip file."""

    def iterdir(self) -> Iterator[_Folder]: ...
    @property
    def name(self) -> str: ...
    def is_file(self) -> bool: ...
    def is_dir(self) -> bool: ...
    def read_bytes(self) -> bytes: ...


def write(marked: Marked) -> str:
    """The ``.ann`` file of a document."""
    names = {mark: f"T{number}" for number, mark in enumerate(marked.marks, start=1)}
    lines = [_stretch(marked.text, mark, name) for mark, name in names.items()]
    lines += [
        f"R{number}\t{link.kind} Arg1:{names[link.source]} Arg2:{names[link.target]}\n"
        for number, link in enumerate(marked.links, start=1)
    ]
    return "".join(lines)


def read(annotations: str, text: str, id: str | int) -> Marked:
    """The annotations of a document; those other than stretches and relations are ignored.

    Raises:
        FormatError: a line is not in brat's format, or contains words that differ from the text; its
            place is the line.
    """
    counted = Counted(text, "code points")
    marks: dict[str, Mark] = {}
    related: list[tuple[str, re.Match[str]]] = []
    for number, line in enumerate(annotations.split("\n"), start=1):
        place = f"line {number}"
        if line.startswith("T"):
            match = _STRETCH.fullmatch(line.rstrip("\r"))
            if match is None:
                raise FormatError(place, "no stretch as T1<tab>ORG 0 4<tab>LĐLĐ")
            name, label, start, end, said = match.groups()
            whole = None if ";" in line.split("\t")[1] else said
            marks[name] = counted.mark(label, int(start), int(end), place, whole)
        elif line.startswith("R"):
            match = _RELATION.fullmatch(line)
            if match is None:
                raise FormatError(place, "no relation as R1<tab>HOLDS Arg1:T1 Arg2:T2")
            related.append((place, match))
    links = [_link(match, marks, place) for place, match in related]
    return Marked.of(id, text, list(marks.values()), links)


def write_zip(lines: Path, path: Path) -> None:
    """Make a zip of documents, with ``annotation.conf``.

    Args:
        lines: a file of JSON objects with ``name``, ``text``, ``annotations``, ``labels`` and ``links``,
            one per line.
        path: the zip.

    Raises:
        OSError: a file cannot be read or written.
    """
    taken: set[str] = set()
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed,
        lines.open(encoding="utf-8") as stream,
    ):
        configuration = ""
        for document in map(json.loads, stream):
            name = _file_name(str(document["name"]), taken)
            _add(packed, f"{name}.txt", document["text"])
            _add(packed, f"{name}.ann", document["annotations"])
            configuration = labels(document["labels"], document["links"])
        _add(packed, _CONFIGURATION, configuration)


def read_folder(path: Path) -> Iterator[tuple[str, Marked | FormatError]]:
    """The documents of a folder or zip, sorted by name, each with the place of its ``.ann``, or the error
    if it cannot be read.

    Raises:
        FormatError: the path is neither a folder nor a zip.
        OSError: it cannot be read.
    """
    if not path.is_dir() and not zipfile.is_zipfile(path):
        raise FormatError(str(path), "is neither a folder nor a zip with .txt and .ann files")
    folder: _Folder = path if path.is_dir() else zipfile.Path(path)
    files = dict(_files(folder, ""))
    for name in sorted(files):
        if name.endswith(".ann"):
            yield f"{path}/{name}", _document(files, name)


def labels(names: Iterable[str], links: Iterable[str]) -> str:
    """The ``annotation.conf`` of a folder."""
    related = [
        f"{link}\tArg1:PERSON, Arg2:TITLE"
        if link == "HOLDS"
        else f"{link}\tArg1:DOCREF, Arg2:DOCREF"
        for link in links
    ]
    sections = {"entities": names, "relations": related, "events": (), "attributes": ()}
    return "\n".join("\n".join((f"[{name}]", *lines, "")) for name, lines in sections.items())


def _stretch(text: str, mark: Mark, name: str) -> str:
    """The line of a mark; line breaks inside it split it into fragments."""
    pieces = [
        (mark.start + match.start(), mark.start + match.end())
        for match in re.finditer(r"[^\r\n]+", text[mark.start : mark.end])
    ]
    spans = ";".join(f"{start} {end}" for start, end in pieces)
    words = " ".join(text[start:end] for start, end in pieces)
    return f"{name}\t{mark.label} {spans}\t{words}\n"


def _link(match: re.Match[str], marks: dict[str, Mark], place: str) -> Link:
    kind, *names = match.groups()
    for name in names:
        if name not in marks:
            raise FormatError(place, f"there is no stretch T{name}")
    return Link(kind, marks[names[0]], marks[names[1]])


def _file_name(id: str, taken: set[str]) -> str:
    """A file name derived from an id, different for every id."""
    name = wanted = _NO_NAME.sub("_", id).strip(".") or "document"
    number = 1
    while name in taken:
        number += 1
        name = f"{wanted}-{number}"
    taken.add(name)
    return name


def _add(packed: zipfile.ZipFile, name: str, content: str) -> None:
    # A character that UTF-8 cannot encode is replaced by a single one, so that offsets stay the same.
    encoded = without_surrogates(content).encode("utf-8")
    packed.writestr(zipfile.ZipInfo(name, _TIME), encoded, zipfile.ZIP_DEFLATED)


def _files(folder: _Folder, before: str) -> Iterator[tuple[str, _Folder]]:
    for each in folder.iterdir():
        if each.is_dir():
            yield from _files(each, f"{before}{each.name}/")
        else:
            yield before + each.name, each


def _document(files: dict[str, _Folder], name: str) -> Marked | FormatError:
    stem = name.removesuffix(".ann")
    text = files.get(f"{stem}.txt")
    if text is None:
        return FormatError(name, f"there is no {stem}.txt beside it")
    try:
        return read(_decoded(files[name]), _decoded(text), stem)
    except FormatError as error:
        return error


def _decoded(file: _Folder) -> str:
    try:
        return file.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise FormatError(file.name, "is not UTF-8") from error
