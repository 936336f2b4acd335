"""The parent's side of worker processes: starting, using and ending them."""

from __future__ import annotations

import pickle
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import IO, Any, Final, cast

from viunion_nlp.batches import worker as worker_file
from viunion_nlp.batches.failure import Failure
from viunion_nlp.batches.worker import receive, send
from viunion_nlp.errors import WorkerError

_PROGRAM = str(worker_file.__file__)
_MOST_STARTS: Final = 3  # attempts to start a worker that is killed before it is ready


class Team:
    """Workers for the same function; as many as are requested at the same time.

    Args:
        work: the function each of them runs on an item; it must be picklable, and its items and results
            must be of plain types (str, numbers, None, tuples, lists, dicts, sets).

    Raises:
        WorkerError: no worker can be started on this system.
    """

    def __init__(self, work: Callable[[Any], Any]) -> None:
        if not sys.executable or getattr(sys, "frozen", False):
            raise WorkerError("several processes need a Python interpreter to run: use jobs=1")
        self._work = pickle.dumps(work)
        self._idle: list[_Worker] = []
        self._all: set[_Worker] = set()
        self._lock = threading.Lock()
        self._closed = False

    def do(self, batch: Sequence[Any]) -> list[Any]:
        """The result or Failure of each item, in order.

        If a worker dies, other workers get its items one by one: an item that kills a worker on its own
        becomes a Failure, and nothing else is lost.

        Raises:
            WorkerError: a worker ended before it had any work.
        """
        worker = self._take()
        try:
            results = worker.ask(batch)
        except _Gone as gone:
            self._forget(worker)
            if len(batch) == 1:
                return [Failure(str(gone))]
            return [result for item in batch for result in self.do([item])]
        self._idle.append(worker)
        return results

    def close(self) -> None:
        """End all workers immediately."""
        with self._lock:
            self._closed = True
            workers = list(self._all)
        for worker in workers:
            worker.kill()
        for worker in workers:
            worker.wait()

    def _take(self) -> _Worker:
        """An idle worker or a new one; a worker that is killed before it is ready is started again."""
        while True:
            with self._lock:
                worker = self._idle.pop() if self._idle else None
            if worker is None:
                break
            if worker.is_alive():
                return worker
            self._forget(worker)  # killed while it waited, it must not cost the next item
        last: _Gone | None = None
        for _ in range(_MOST_STARTS):
            try:
                return self._start()
            except _Gone as gone:
                last = gone
        raise WorkerError(f"no worker could start: {last}") from last

    def _start(self) -> _Worker:
        """Start a worker.

        Raises:
            _Gone: it ended before it was ready.
            WorkerError: the team is closed.
        """
        with self._lock:
            if self._closed:
                raise WorkerError("the workers are closed")
            worker = _Worker()
            self._all.add(worker)
        try:
            worker.begin(self._work)
        except _Gone:
            self._forget(worker)
            raise
        return worker

    def _forget(self, worker: _Worker) -> None:
        worker.kill()
        worker.wait()
        with self._lock:
            self._all.discard(worker)


class _Gone(Exception):
    """A worker has ended; the message says how."""


class _Worker:
    """One process."""

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
        self._exchange(work)

    def ask(self, batch: Sequence[Any]) -> list[Any]:
        replies = self._exchange(list(batch))
        return [Failure(*reply) if len(reply) == 2 else reply[0] for reply in replies]

    def _exchange(self, message: Any) -> Any:
        try:
            send(self._requests, message)
            return receive(self._replies)
        except (EOFError, OSError) as error:
            raise _Gone(_end_of(self._process.wait())) from error

    def is_alive(self) -> bool:
        return self._process.poll() is None

    def kill(self) -> None:
        self._process.kill()

    def wait(self) -> None:
        self._process.wait()
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
