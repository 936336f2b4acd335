"""The parent's side of worker processes: threads that keep them busy."""

from __future__ import annotations

import pickle
import sys
import threading
from collections import deque
from collections.abc import Callable, Sequence
from queue import Empty, SimpleQueue
from typing import Any, Final

from viunion_nlp.batches.failure import Failure
from viunion_nlp.batches.process import Gone, WorkerProcess
from viunion_nlp.errors import WorkerError

_MOST_STARTS: Final = 3  # attempts to start a worker that is killed before it is ready


class Task:
    """A batch that was given to a team.

    Args:
        items: what to work on, at least one.

    Attributes:
        one_by_one: whether a worker has died of it, and its items are sent alone.
    """

    def __init__(self, items: Sequence[Any]) -> None:
        self._items = items
        self._results: list[Any] = []
        self.one_by_one = False
        self._answer: SimpleQueue[list[Any] | Exception] = SimpleQueue()

    def results(self) -> list[Any]:
        """Wait for the result or Failure of each item, in order; to be called once.

        Raises:
            WorkerError: no worker could start, or the team was closed.
        """
        answer = self._answer.get()
        if isinstance(answer, Exception):
            raise answer
        return answer

    def part(self) -> Sequence[Any]:
        """What a worker is to do next: all items, or one if they are done one by one."""
        done = len(self._results)
        return self._items[done : done + 1] if self.one_by_one else self._items

    def add(self, results: list[Any]) -> bool:
        """Take the results of a part; whether they were the last."""
        self._results += results
        done = len(self._results) == len(self._items)
        if done:
            self._answer.put(self._results)
        return done

    def survive(self, gone: Gone) -> list[Any]:
        """The results of a part that a worker died of: a Failure for an item alone, else none yet."""
        if len(self.part()) == 1:
            return [Failure(str(gone))]
        self.one_by_one = True
        return []

    def fail(self, error: Exception) -> None:
        """Let whoever waits for the results have an error."""
        self._answer.put(error)


class Team:
    """Workers for the same function, and a thread for each of them.

    The caller may be interrupted by an exception at any point, as signals do it, and can close the team
    afterwards. So it shares nothing with the threads but what cannot be left locked by that: queues and
    locks written in C. (``concurrent.futures`` and ``threading.Condition`` can: if the exception strikes
    between taking a lock and entering its ``with`` block, all that need it wait for ever.)

    Args:
        work: the function each of them runs on an item; it must be picklable, and its items and results
            must be of plain types (str, numbers, None, tuples, lists, dicts, sets).
        size: the most workers at the same time.

    Raises:
        WorkerError: no worker can be started on this system.
    """

    def __init__(self, work: Callable[[Any], Any], size: int) -> None:
        if not sys.executable or getattr(sys, "frozen", False):
            raise WorkerError("several processes need a Python interpreter to run: use jobs=1")
        self._work = pickle.dumps(work)
        self._size = size
        self._threads = 0
        self._tasks: SimpleQueue[Task | None] = SimpleQueue()  # None ends the threads
        self._all: set[WorkerProcess] = set()
        self._lock = threading.Lock()
        self._closed = False

    def give(self, items: Sequence[Any]) -> Task:
        """Have a batch worked on.

        If a worker dies, its items are done again one by one: an item that kills a worker on its own
        becomes a Failure, and nothing else is lost.

        Raises:
            WorkerError: the team is closed.
        """
        if self._closed:
            raise WorkerError("the workers are closed")
        task = Task(items)
        self._tasks.put(task)
        if self._threads < self._size:
            self._threads += 1
            # They end soon after the team is closed, and the end of the program need not wait for them.
            threading.Thread(target=_Keeper(self).run, daemon=True).start()
        return task

    def close(self) -> None:
        """End all workers immediately."""
        with self._lock:
            self._closed = True
            workers = list(self._all)
        self._tasks.put(None)
        for worker in workers:
            worker.kill()
        for worker in workers:
            worker.wait()

    def take(self) -> Task | None:
        """Wait for a task; None if there will be no more."""
        task = self._tasks.get()
        if task is None:
            self._tasks.put(None)  # for the other threads
        return task

    def take_ahead(self) -> Task | None:
        """One more task for a thread that has one; None if there are too few for all."""
        if self._tasks.qsize() < self._size:
            return None
        try:
            task = self._tasks.get_nowait()
        except Empty:  # another thread was quicker
            return None
        if task is None:
            self._tasks.put(None)
        return task

    def start(self) -> WorkerProcess:
        """A new worker; one that is killed before it is ready is started again.

        Raises:
            WorkerError: none could start, or the team is closed.
        """
        last: Gone | None = None
        for _ in range(_MOST_STARTS):
            with self._lock:
                if self._closed:
                    raise WorkerError("the workers are closed")
                worker = WorkerProcess()
                self._all.add(worker)
            try:
                worker.begin(self._work)
                return worker
            except Gone as gone:
                self.forget(worker)
                last = gone
        raise WorkerError(f"no worker could start: {last}") from last

    def forget(self, worker: WorkerProcess) -> None:
        """End a worker; for the thread that uses it."""
        worker.close()
        with self._lock:
            self._all.discard(worker)


class _Keeper:
    """Keeps one worker busy.

    The worker has the next batch before it is done with the one it works on, so that it never waits for
    this process, which may be busy with the results of others.
    """

    def __init__(self, team: Team) -> None:
        self._team = team
        self._worker: WorkerProcess | None = None
        self._tasks: deque[Task] = deque()
        self._sent = 0  # how many of the tasks the worker has

    def run(self) -> None:
        """Work until the team is closed."""
        while self._has_tasks():
            try:
                self._work()
            except Exception as error:  # for the caller, who waits for the results
                self._drop()
                for task in self._tasks:
                    task.fail(error)
                self._tasks.clear()
        self._drop()

    def _has_tasks(self) -> bool:
        if not self._tasks:
            self._hold(self._team.take())
        if len(self._tasks) == 1:
            self._hold(self._team.take_ahead())
        return bool(self._tasks)

    def _hold(self, task: Task | None) -> None:
        if task is not None:
            self._tasks.append(task)

    def _work(self) -> None:
        """Send what is not yet sent, and wait for the results of the first task."""
        task = self._tasks[0]
        worker = self._ready()
        try:
            for each in list(self._tasks)[self._sent : 1 if task.one_by_one else None]:
                worker.send(each.part())
                self._sent += 1
            results = worker.receive()
            self._sent -= 1
        except Gone as gone:
            self._drop()
            results = task.survive(gone)
        if task.add(results):
            self._tasks.popleft()

    def _ready(self) -> WorkerProcess:
        """The worker, or a new one if it was killed while it waited: that must not cost an item."""
        if self._worker is not None and not self._sent and not self._worker.is_alive():
            self._drop()
        if self._worker is None:
            self._worker = self._team.start()
        return self._worker

    def _drop(self) -> None:
        """Have no worker any more."""
        if self._worker is not None:
            self._team.forget(self._worker)
        self._worker, self._sent = None, 0
