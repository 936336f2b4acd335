"""The parent's side of worker processes: as many as are needed at the same time."""

from __future__ import annotations

import pickle
import sys
import threading
from collections.abc import Callable, Sequence
from typing import Any, Final

from viunion_nlp.batches.failure import Failure
from viunion_nlp.batches.process import Gone, WorkerProcess
from viunion_nlp.errors import WorkerError

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
        self._idle: list[WorkerProcess] = []
        self._all: set[WorkerProcess] = set()
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
        except Gone as gone:
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

    def _take(self) -> WorkerProcess:
        """An idle worker or a new one; a worker that is killed before it is ready is started again."""
        while True:
            with self._lock:
                worker = self._idle.pop() if self._idle else None
            if worker is None:
                break
            if worker.is_alive():
                return worker
            self._forget(worker)  # killed while it waited, it must not cost the next item
        last: Gone | None = None
        for _ in range(_MOST_STARTS):
            try:
                return self._start()
            except Gone as gone:
                last = gone
        raise WorkerError(f"no worker could start: {last}") from last

    def _start(self) -> WorkerProcess:
        """Start a worker.

        Raises:
            Gone: it ended before it was ready.
            WorkerError: the team is closed.
        """
        with self._lock:
            if self._closed:
                raise WorkerError("the workers are closed")
            worker = WorkerProcess()
            self._all.add(worker)
        try:
            worker.begin(self._work)
        except Gone:
            self._forget(worker)
            raise
        return worker

    def _forget(self, worker: WorkerProcess) -> None:
        worker.kill()
        worker.wait()
        with self._lock:
            self._all.discard(worker)
