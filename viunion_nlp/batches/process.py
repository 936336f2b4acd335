"""A worker process as its parent sees it: started, asked and ended."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import IO, Any, cast

from viunion_nlp.batches import worker as worker_file
from viunion_nlp.batches.failure import Failure
from viunion_nlp.batches.worker import receive, send

_PROGRAM = str(worker_file.__file__)


class Gone(Exception):
    """A worker has ended; the message says how."""


class WorkerProcess:
    """A process that runs `worker.py`."""

    def __init__(self) -> None:
        isolated = ["-I"] if sys.flags.isolated else []
        path = [entry for entry in sys.path if isinstance(entry, str)]
        # In a session of its own, so that signals from a terminal or service manager reach only the parent.
        self._process = subprocess.Popen(
            [sys.executable, *isolated, _PROGRAM, *path],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,
        )
        self._requests = cast(IO[bytes], self._process.stdin)
        self._replies = cast(IO[bytes], self._process.stdout)

    def begin(self, work: bytes) -> None:
        """Give it the pickled function and wait until it is ready.

        Raises:
            Gone: it ended.
        """
        self._send(work)
        self._receive()

    def send(self, items: Sequence[Any]) -> None:
        """Give it items to work on; it reads them even while it works on others.

        Raises:
            Gone: it ended.
        """
        self._send(list(items))

    def receive(self) -> list[Any]:
        """Wait for the result or Failure of each item sent together, in the order of sending.

        Raises:
            Gone: it ended.
        """
        return [Failure(*reply) if len(reply) == 2 else reply[0] for reply in self._receive()]

    def _send(self, message: Any) -> None:
        try:
            send(self._requests, message)
        except OSError as error:
            raise Gone(self._end()) from error

    def _receive(self) -> Any:
        try:
            return receive(self._replies)
        except (EOFError, OSError) as error:
            raise Gone(self._end()) from error

    def _end(self) -> str:
        """Wait for its end, and say how it ended."""
        return _end_of(self._process.wait())

    def is_alive(self) -> bool:
        """Whether it has not ended yet."""
        return self._process.poll() is None

    def kill(self) -> None:
        """End it, in the middle of its work if need be."""
        self._process.kill()

    def wait(self) -> None:
        """Wait for its end."""
        self._process.wait()

    def close(self) -> None:
        """End it and close the pipes to it; for the thread that uses them."""
        self.kill()
        self.wait()
        for stream in (self._requests, self._replies):
            with suppress(OSError):  # the worker no longer reads what was to be written
                stream.close()


def _end_of(code: int) -> str:
    """How a process ended, in words."""
    if code >= 0:
        return f"its process ended with exit code {code}"
    try:
        name = signal.Signals(-code).name
    except ValueError:
        name = f"signal {-code}"
    hint = ": out of memory?" if name == "SIGKILL" else ""
    return f"its process was killed by {name}{hint}"
