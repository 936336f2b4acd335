"""Reads the content of a file of any kind from its bytes."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import PurePath
from typing import Final, Literal, TypeAlias, get_args

from viunion_nlp.errors import InputError, Message, ViunionError
from viunion_nlp.sources.encodings import UnknownEncodingError, decode
from viunion_nlp.sources.file_text import HAS_PASSWORD, FileText, SourceError, Spot

Kind: TypeAlias = Literal["text", "docx", "pdf", "html", "md", "eml"]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
SUFFIXES: Final[dict[str, Kind]] = {
    ".txt": "text",
    ".docx": "docx",
    ".docm": "docx",
    ".pdf": "pdf",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".md": "md",
    ".markdown": "md",
    ".eml": "eml",
}
MOST_PACKED: Final = 100_000_000  # bytes of a file that holds more than text: pictures, fonts
PACKED: Final = frozenset(("docx", "pdf", "eml"))

_NAMES: Final[dict[Kind, Message]] = {
    "text": Message("a text"),
    "docx": Message("a Word document"),
    "pdf": Message("a PDF"),
    "html": Message("a web page"),
    "md": Message("a Markdown file"),
    "eml": Message("a mail"),
}
# The module that reads each kind, imported when there is something to read.
_READERS: Final[dict[Kind, tuple[str, str]]] = {
    "docx": ("word", "read_word"),
    "pdf": ("pdf", "read_pdf"),
    "html": ("web", "read_web"),
    "md": ("markdown", "read_markdown"),
}
# How files of other kinds begin, whatever they are called.
_BEGINNINGS: Final = (
    (b"%PDF", Message("a PDF")),
    (b"PK\x03\x04", Message("a ZIP archive")),
    (b"{\\rtf", Message("a document with layout (.rtf)")),
    (b"\xd0\xcf\x11\xe0", Message("an old Word document (.doc)")),
    (b"\x89PNG", Message("a picture")),
    (b"\xff\xd8\xff", Message("a picture")),
)
_BEGINS_WITH: Final = {"docx": b"PK\x03\x04", "pdf": b"%PDF"}
_BEGINNING: Final = 1024  # bytes, within which "%PDF" may stand
_LOCKED: Final = "EncryptedPackage".encode("utf-16-le")


def read_contents(
    path: str, content: bytes, kind: Kind, most: int
) -> Iterator[FileText | InputError]:
    """The content of a file: one text, for a mail also those of its attachments.

    A part that cannot be read is returned as an error at its place, never raised.

    Args:
        path: the name of the file.
        content: its bytes, unpacked.
        kind: the kind of file.
        most: the largest size of a text, in bytes.

    Raises:
        MissingBackendError: an optional package is not installed.
    """
    if kind != "eml":
        yield _read(path, content, most, kind)
        return
    from viunion_nlp.sources.mail import attachments, read_mail

    try:
        text, mail = read_mail(path, content, most)
    except Exception as error:
        yield _error(path, error, "eml")
        return
    if text is not None:
        yield text
    for name, attached in attachments(mail):
        inner = SUFFIXES.get(PurePath(name).suffix.lower())
        if inner is not None and inner != "eml":
            yield _read(f"{path}/{PurePath(name).name}", attached, most, inner)


def _read(path: str, content: bytes, most: int, kind: Kind) -> FileText | InputError:
    try:
        _check(content, kind)
        if kind == "text":
            return _read_text(path, content)
        module, name = _READERS[kind]
        read = getattr(import_module(f"viunion_nlp.sources.{module}"), name)
        result: FileText = read(path, content, most)
        return result
    except Exception as error:
        return _error(path, error, kind)


def _check(content: bytes, kind: Kind) -> None:
    """Reject a file that is plainly of another kind.

    Raises:
        SourceError: it is of another kind.
    """
    beginning = _BEGINS_WITH.get(kind)
    if beginning is None or beginning in content[:_BEGINNING]:
        return
    if _LOCKED in content:
        raise SourceError(HAS_PASSWORD)
    found = next((name for start, name in _BEGINNINGS if content.startswith(start)), None)
    if found is None and b"<html" in content[:_BEGINNING].lower():
        found = Message("a web page (.html)")
    if found is None:
        raise SourceError(Message("is not {kind}", kind=_NAMES[kind]))
    raise SourceError(Message("is not {kind}, but {found}", kind=_NAMES[kind], found=found))


def _error(path: str, error: Exception, kind: Kind) -> InputError:
    """What went wrong, described for the reader.

    Raises:
        ViunionError: the error does not concern this file.
    """
    if isinstance(error, ViunionError | MemoryError):
        raise error
    line = error.line if isinstance(error, UnknownEncodingError) else None
    if isinstance(error, UnknownEncodingError | SourceError):
        problem = error.args[0]
    else:
        reason = f"{type(error).__name__}: {error}"
        problem = Message("cannot be read as {kind}: {reason}", kind=_NAMES[kind], reason=reason)
    result = InputError(path, problem, line=line)
    result.__cause__ = error
    return result


def _read_text(path: str, content: bytes) -> FileText:
    """The text of a plain file, with every character; its lines are the paragraphs."""
    text, encoding = decode(content)
    remarks = (
        () if encoding.startswith("utf") else (Message("read as {encoding}", encoding=encoding),)
    )
    return FileText(path, "text", text, tuple(_lines(text)), encoding, None, remarks)


def _lines(text: str) -> Iterator[Spot]:
    at = 0
    for number, line in enumerate(text.splitlines(keepends=True), start=1):
        if line.strip():
            yield Spot(at, at + len(line.rstrip()), None, number)
        at += len(line)
