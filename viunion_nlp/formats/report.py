"""The file that names what a run left out: one JSON object a line."""

from __future__ import annotations

import json
import os
from pathlib import Path
from types import TracebackType

from viunion_nlp.errors import InputError, OutputError
from viunion_nlp.formats.outputs import encoded
from viunion_nlp.text.controls import escaped_json


class Report:
    """A context; lines are there as soon as they are added.

    Args:
        path: the file; None for no report.
        size: bytes to keep of what an earlier run has reported.

    Attributes:
        size: bytes of the file.

    Raises:
        OutputError: the file cannot be written.
    """

    def __init__(self, path: Path | None, size: int = 0) -> None:
        self._path = path
        self.size = size

    def __enter__(self) -> Report:
        if self._path is not None:
            try:
                self._file = open(self._path, "r+b" if self.size and self._path.exists() else "wb")
                self._file.truncate(self.size)
                self._file.seek(self.size)
            except OSError as error:
                raise self._unwritable(self._path, error) from error
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._path is not None:
            self._file.close()

    def add(self, error: InputError, trace: str = "") -> None:
        """Name what was left out: file, line, id, reason; the traceback if there is one to tell."""
        if self._path is None:
            return
        values = {"file": error.path, "line": error.line, "id": error.id, "reason": error.problem}
        if trace:
            values["traceback"] = trace
        line = encoded(escaped_json(json.dumps(values, ensure_ascii=False)) + "\n")
        try:
            self._file.write(line)
            self._file.flush()
        except OSError as problem:
            raise self._unwritable(self._path, problem) from problem
        self.size += len(line)

    def sync(self) -> None:
        """Make what was added outlast a power cut."""
        if self._path is not None:
            os.fsync(self._file.fileno())

    def _unwritable(self, path: Path, error: OSError) -> OutputError:
        return OutputError(str(path), f"cannot be written: {error.strerror or error}")
