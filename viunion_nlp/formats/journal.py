"""Records the progress of a run in a file next to its partial output, so that it can be resumed."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any

from viunion_nlp.errors import Message, OutputError

try:
    import fcntl
except ImportError:  # Windows does not allow an open file to be removed or replaced
    fcntl = None  # type: ignore[assignment]


@dataclass(frozen=True, slots=True)
class State:
    """How far a run has come.

    Attributes:
        read: inputs processed, including those that failed.
        written: documents written.
        failed: inputs reported as failed.
        repeated: repeated ids.
        reported: bytes of the report file.
        size: bytes of the output, up to its last complete document.

    Example: ``State(read=1200, written=1198, failed=2, size=5_310_112)``
    """

    read: int = 0
    written: int = 0
    failed: int = 0
    repeated: int = 0
    reported: int = 0
    size: int = 0


class Journal:
    """The states of a run, one JSON object per line; the first line identifies the run.

    Args:
        path: the file; created if it does not exist, and locked while it is open.

    Raises:
        OutputError: another process has it open.
        OSError: it cannot be created.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: IO[bytes] = open(path, "a+b")  # noqa: SIM115  # closed by close
        try:
            if fcntl is not None:
                fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            self._file.close()
            raise OutputError(str(path), Message("another run is writing here")) from error

    def read(self) -> tuple[dict[str, Any] | None, State]:
        """The recorded run, or None, and its last state.

        An incomplete last line is cut off.
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
        """Start a new journal."""
        self._file.truncate(0)
        self._append(run)

    def add(self, state: State) -> None:
        """Record a state so that it survives a power failure."""
        self._append(asdict(state))

    def remove(self) -> None:
        """Remove the file, because there is nothing to resume."""
        if fcntl is None:
            self.close()
        self._path.unlink(missing_ok=True)

    def close(self) -> None:
        """Close the file, which also releases the lock."""
        self._file.close()

    def _append(self, values: Mapping[str, Any]) -> None:
        self._file.write(json.dumps(values, ensure_ascii=True).encode() + b"\n")
        self._file.flush()
        os.fsync(self._file.fileno())
