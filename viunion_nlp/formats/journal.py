"""Records the progress of a run in a file next to its partial output, so that it can be resumed."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any

from viunion_nlp.errors import OutputError

try:
    import fcntl
except ImportError:  # Windows, which lets nobody remove or replace a file that is open
    fcntl = None  # type: ignore[assignment]


@dataclass(frozen=True, slots=True)
class State:
    """How far a run has come.

    Attributes:
        read: inputs done, those that failed included.
        written: documents written.
        failed: inputs reported.
        repeated: ids that came again.
        reported: bytes of the report file.
        size: bytes of the output, at its last whole document.

    Example: ``State(read=1200, written=1198, failed=2, size=5_310_112)``
    """

    read: int = 0
    written: int = 0
    failed: int = 0
    repeated: int = 0
    reported: int = 0
    size: int = 0


class Journal:
    """States of a run, one JSON object a line; the first line says what run it is.

    Args:
        path: the file; made where there is none, and locked as long as it is open.

    Raises:
        OutputError: another process has it open.
        OSError: it cannot be made.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: IO[bytes] = open(path, "a+b")  # noqa: SIM115  # closed by close
        try:
            if fcntl is not None:
                fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            self._file.close()
            raise OutputError(str(path), "another run is writing here") from error

    def read(self) -> tuple[dict[str, Any] | None, State]:
        """The run that was written down, or None, and the last state of it.

        A last line that was not written to its end is cut off.
        """
        self._file.seek(0)
        run, state, size = None, State(), 0
        for line in self._file:
            try:
                values = json.loads(line)
                if run is None:
                    run = dict(values)
                else:
                    state = State(**values)
            except (ValueError, TypeError):
                break
            size += len(line)
        self._file.truncate(size)
        return run, state

    def begin(self, run: Mapping[str, Any]) -> None:
        """Start anew."""
        self._file.truncate(0)
        self._append(run)

    def add(self, state: State) -> None:
        """Write a state down, so that it outlasts a power cut."""
        self._append(asdict(state))

    def remove(self) -> None:
        """Remove the file: there is nothing to go on with."""
        if fcntl is None:
            self.close()
        self._path.unlink(missing_ok=True)

    def close(self) -> None:
        """Close the file; the lock goes with it."""
        self._file.close()

    def _append(self, values: Mapping[str, Any]) -> None:
        self._file.write(json.dumps(values, ensure_ascii=True).encode() + b"\n")
        self._file.flush()
        os.fsync(self._file.fileno())
