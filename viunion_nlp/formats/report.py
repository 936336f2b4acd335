"""The report of a run: a file with one JSON object per line for each input that was left out."""

from __future__ import annotations

import os
from pathlib import Path
from types import TracebackType
from typing import IO

from viunion_nlp.errors import InputError, Message, OutputError
from viunion_nlp.exchange.json_text import json_text
from viunion_nlp.formats.outputs import encoded


class Report:
    """A context for the report; lines are written as soon as they are added.

    Args:
        path: the file; None for no report.

    Attributes:
        size: bytes of the file.

    Raises:
        OutputError: the file cannot be written.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._file: IO[bytes] | None = None
        self.size = 0

    def __enter__(self) -> Report:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._file is not None:
            self._file.close()

    def begin(self, size: int) -> None:
        """Open the file, keeping the given number of bytes from an earlier run."""
        if self._path is None:
            return
        try:
            mode = "r+b" if size else "wb"
            self._file = open(self._path, mode)  # noqa: SIM115  # closed by the context
            if self._file.seek(0, os.SEEK_END) < size:
                problem = Message(
                    "is not the interrupted run's report: leave out --resume to start again"
                )
                raise OutputError(str(self._path), problem)
            self._file.truncate(size)
            self._file.seek(size)
        except OSError as error:
            raise self._unwritable(error) from error
        self.size = size

    def add(self, error: InputError, trace: str = "") -> None:
        """Add what was left out: file, line, id, reason, and the traceback if there is one."""
        if self._file is None:
            return
        values = {"file": error.path, "line": error.line, "id": error.id, "reason": error.problem}
        if trace:
            values["traceback"] = trace
        line = encoded(json_text(values) + "\n")
        try:
            self._file.write(line)
            self._file.flush()
        except OSError as problem:
            raise self._unwritable(problem) from problem
        self.size += len(line)

    def sync(self) -> None:
        """Make what was added survive a power failure."""
        if self._file is not None:
            os.fsync(self._file.fileno())

    def _unwritable(self, error: OSError) -> OutputError:
        return OutputError.of(str(self._path), error)
