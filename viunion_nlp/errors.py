"""All exceptions and warnings that this library raises deliberately, and the messages they carry."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from pathlib import Path
from typing import Any


class Message(str):
    """A message in English that keeps what it was made of, so that it can be said in another language.

    Attributes:
        template: the text with named places.
        values: what fills the places; one of them can be a Message too.

    Example:
        >>> Message("the same row is in line {line}: remove one", line=3)
        'the same row is in line 3: remove one'
    """

    template: str
    values: dict[str, Any]

    def __new__(cls, template: str, /, **values: Any) -> Message:
        """Fill the places of a template."""
        message = super().__new__(cls, template.format(**values))
        message.template = template
        message.values = values
        return message

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, Any]]:
        return (self.template,), self.values

    @staticmethod
    def both(names: Sequence[str]) -> str:
        """All of some names: "name, kind and level" is "name and kind and level"."""
        return functools.reduce(
            lambda before, name: Message("{names} and {name}", names=before, name=name), names
        )

    @staticmethod
    def either(names: Sequence[str]) -> str:
        """One of some names: "provinces.tsv or world.tsv"."""
        return functools.reduce(
            lambda before, name: Message("{names} or {name}", names=before, name=name), names
        )


# What systems say of files, with the words of Linux; messages quote it.
_REASONS: dict[str, Message] = {
    reason: reason
    for reason in (
        Message("Permission denied"),
        Message("Is a directory"),
        Message("Not a directory"),
        Message("No such file or directory"),
        Message("No space left on device"),
        Message("Read-only file system"),
        Message("File name too long"),
    )
}


def reason_of(error: OSError) -> str:
    """What the system says of an error; a Message if it is a usual one."""
    told = error.strerror or str(error)
    return _REASONS.get(told, told)


class ViunionError(Exception):
    """Base class of every error below; catch it to catch them all."""

    @property
    def message(self) -> str:
        """What ``str`` gives; a Message if its parts are known."""
        return super().__str__()

    def __str__(self) -> str:
        return self.message


class LexiconError(ViunionError):
    """A lexicon file is invalid; the message starts with ``file:line:column``.

    Lines and columns count from 1; a column is a tab-separated cell.
    """

    def __init__(self, path: Path, line: int, column: int, problem: str) -> None:
        super().__init__(path, line, column, problem)
        self.path = path
        self.line = line
        self.column = column
        self.problem = problem

    @property
    def message(self) -> Message:
        """The place and the problem."""
        place = f"{self.path}:{self.line}:{self.column}"
        return Message("{place}: {problem}", place=place, problem=self.problem)


class AlignmentError(ViunionError):
    """A word segmenter returned words that do not match the text it was given."""


class MissingBackendError(ViunionError, ImportError):
    """An optional package is not installed; the message contains the pip command to install it."""

    def __init__(self, package: str, extra: str) -> None:
        super().__init__(package, extra)
        self.package = package
        self.extra = extra

    @property
    def message(self) -> Message:
        """The package, and how to install it."""
        return Message(
            "{package} is not installed; install it with: {command}",
            package=self.package, command=f"pip install 'viunion_nlp[{self.extra}]'",
        )  # fmt: skip


class DocumentError(ViunionError):
    """One text of many could not be analysed; the others are unaffected.

    Attributes:
        index: position of the text among the inputs, from 0.
        id: what the caller passed along with the text, or None.
        reason: the error in one line: ``"ValueError: no such date"``.
        trace: its traceback as text, from whichever process raised it; "" if there is none.
    """

    def __init__(self, index: int, id: object, reason: str, trace: str = "") -> None:
        super().__init__(index, id, reason, trace)
        self.index = index
        self.id = id
        self.reason = reason
        self.trace = trace

    @property
    def message(self) -> str:
        """The text and the reason."""
        name = "" if self.id is None else f" ({self.id!r})"
        return f"text {self.index}{name}: {self.reason}"


class NoTextError(DocumentError, TypeError):
    """One of the inputs is not a str."""


class WorkerError(ViunionError):
    """Worker processes cannot be started on this system."""


class _PlacedError(ViunionError):
    """Something is wrong at a ``place``, which the message starts with."""

    def __init__(self, place: str, problem: str) -> None:
        super().__init__(place, problem)
        self.place = place
        self.problem = problem

    @property
    def message(self) -> Message:
        return Message("{place}: {problem}", place=self.place, problem=self.problem)


class FormatError(_PlacedError, ValueError):
    """The dict of a document is invalid; the message starts with the ``place``: ``entities[3].start``."""


class LeftOutWarning(UserWarning):
    """A document contained parts that this version does not know and has left out; the message names
    them.
    """


class FileError(_PlacedError):
    """Something is wrong with a file; the message starts with the ``place``."""


class InputError(FileError):
    """An input file cannot be read as the kind of file it should be.

    Attributes:
        path: the input, as messages name it.
        line: the line, from 1; None if the error does not belong to one line.
        id: the document's id, if known.

    ``place`` names the file and, if there is one, the line: ``news.jsonl:12``.
    """

    def __init__(
        self, path: str, problem: str, *, line: int | None = None, id: str | int | None = None
    ) -> None:
        super().__init__(path if line is None else f"{path}:{line}", problem)
        self.path = path
        self.line = line
        self.id = id


class OutputError(FileError):
    """An output cannot be written.

    ``place`` names the file, or is ``<stdout>``.
    """

    @classmethod
    def of(cls, place: str, error: OSError) -> OutputError:
        """What the system says of writing there."""
        return cls(place, Message("cannot be written: {reason}", reason=reason_of(error)))
