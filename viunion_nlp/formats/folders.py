"""Expands folders and patterns to the files they contain."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from glob import glob, has_magic
from pathlib import Path

from viunion_nlp.errors import InputError, Message
from viunion_nlp.formats.inputs import DOCUMENTS
from viunion_nlp.formats.names import ending_of
from viunion_nlp.formats.streams import STANDARD_INPUT


def find_files(paths: Iterable[str]) -> Iterator[str]:
    """The files meant by a list of names, in that order; the files of one folder or pattern are sorted by
    name.

    Args:
        paths: files, which are returned unchanged, as is a pattern that matches no file; folders,
            searched recursively for documents of all kinds; and patterns: ``van-ban/**/*.pdf``.

    Raises:
        InputError: a folder contains no documents.
    """
    for path in paths:
        if path not in ("", STANDARD_INPUT) and Path(path).is_dir():
            yield from _in_folder(path)
        elif has_magic(path) and not Path(path).exists():
            found = map(Path, sorted(glob(path, recursive=True)))
            fitting = [str(each) for each in found if each.is_file() and not _is_lock(each.name)]
            yield from fitting or [path]
        else:
            yield path


def _in_folder(path: str) -> list[str]:
    folder = Path(path)
    found = sorted(
        str(each)
        for each in folder.rglob("*")
        if ending_of(each.name) in DOCUMENTS
        and not _is_hidden(each.relative_to(folder))
        and each.is_file()
    )
    if not found:
        problem = Message("the folder holds no document such as .docx, .pdf, .html, .txt")
        raise InputError(path, problem)
    return found


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") or _is_lock(part) for part in path.parts)


def _is_lock(name: str) -> bool:
    """Whether this is the lock file that Word puts next to an open document."""
    return name.startswith("~$")
