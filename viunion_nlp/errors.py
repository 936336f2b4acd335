"""Everything that this library raises on purpose."""

from __future__ import annotations

from pathlib import Path


class ViunionError(Exception):
    """The parent of every error below: catch this one to catch them all."""


class LexiconError(ViunionError):
    """A lexicon file breaks its rules; the message starts with ``file:line:column``.

    Lines and columns count from 1; a column is a tab-separated cell.
    """

    def __init__(self, path: Path, line: int, column: int, problem: str) -> None:
        super().__init__(path, line, column, problem)
        self.path = path
        self.line = line
        self.column = column
        self.problem = problem

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.problem}"


class AlignmentError(ViunionError):
    """A word segmenter returned words that are not the text it was given."""


class MissingBackendError(ViunionError, ImportError):
    """An optional package is not installed; the message holds the pip command."""

    def __init__(self, package: str, extra: str) -> None:
        super().__init__(package, extra)
        self.package = package
        self.extra = extra

    def __str__(self) -> str:
        command = f"pip install 'viunion_nlp[{self.extra}]'"
        return f"{self.package} is not installed; install it with: {command}"


class DocumentError(ViunionError):
    """One text of many could not be analysed; the others can.

    Attributes:
        index: its place among the texts, from 0.
        id: what the caller gave along with it, or None.
        reason: the error in one line: ``"ValueError: no such date"``.
        trace: its traceback as text, from whatever process; "" where there is none.
    """

    def __init__(self, index: int, id: object, reason: str, trace: str = "") -> None:
        super().__init__(index, id, reason, trace)
        self.index = index
        self.id = id
        self.reason = reason
        self.trace = trace

    def __str__(self) -> str:
        name = "" if self.id is None else f" ({self.id!r})"
        return f"text {self.index}{name}: {self.reason}"


class NoTextError(DocumentError, TypeError):
    """One item of many is no str."""


class WorkerError(ViunionError):
    """Worker processes cannot be started here."""


class _PlacedError(ViunionError):
    """Something is wrong at a ``place``, which the message starts with."""

    def __init__(self, place: str, problem: str) -> None:
        super().__init__(place, problem)
        self.place = place
        self.problem = problem

    def __str__(self) -> str:
        return f"{self.place}: {self.problem}"


class FormatError(_PlacedError, ValueError):
    """The dict of a document is none; the message starts with the ``place``: ``entities[3].start``."""


class LeftOutWarning(UserWarning):
    """A document was read without something that this version knows nothing of; the message names it."""


class FileError(_PlacedError):
    """Something is wrong with a file; the message starts with its ``place``."""


class InputError(FileError):
    """An input file cannot be read as what it should be.

    Attributes:
        path: the input, as messages call it.
        line: where in it, from 1; None where it is not one line's.
        id: the document's id, where it is known.

    ``place`` names the file and, where there is one, the line: ``news.jsonl:12``.
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

    ``place`` names the file, or ``<stdout>``.
    """

    @classmethod
    def of(cls, place: str, error: OSError) -> OutputError:
        """What the system says of writing there."""
        return cls(place, f"cannot be written: {error.strerror or error}")
