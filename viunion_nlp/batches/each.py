"""Processes many items in order, in this process or in several."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from viunion_nlp.batches.failure import Failure, attempt

if TYPE_CHECKING:
    from viunion_nlp.batches.team import Task, Team

Context = TypeVar("Context")
Batch: TypeAlias = list[tuple[Context, Any]]

MOST_JOBS = 1024
# A batch ends with the text that fills it, so long texts are sent two or three at a time.
_FULL = 1 << 18  # code points
# Batches in flight per process: one it works on, one it has for afterwards, and one for whichever process
# is quicker than the others.
_AHEAD = 3


def jobs_for(jobs: int) -> int:
    """The number of processes for a ``jobs`` option; 0 means one for each core that may be used."""
    if jobs:
        return jobs
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def each(
    work: Callable[[Any], Any],
    items: Iterable[tuple[Context, Any]],
    *,
    jobs: int,
    batch_size: int = 64,
    weigh: Callable[[Any], int] = len,
) -> Generator[tuple[Context, Any], None, None]:
    """The result of the work for each item, in order; a Failure if it raises or its process dies.

    Items are read lazily, a few batches ahead if there are several processes. If reading them raises, the
    items read before are processed first.

    Args:
        work: a function of one item; with several jobs it must be picklable, and items and results must
            be of plain types.
        items: pairs of a context, which is returned with the result and never leaves this process, and an
            item. An item that is a Failure is returned as it is.
        jobs: number of processes; 1 works in this one.
        batch_size: items sent to a process at once.
        weigh: the length of an item, in code points.

    Raises:
        WorkerError: a worker could not start.
    """
    if jobs == 1:
        for context, item in items:
            yield context, item if isinstance(item, Failure) else attempt(work, item)
    else:
        yield from _in_processes(work, items, jobs, batch_size, weigh)


def _in_processes(
    work: Callable[[Any], Any],
    items: Iterable[tuple[Context, Any]],
    jobs: int,
    batch_size: int,
    weigh: Callable[[Any], int],
) -> Iterator[tuple[Context, Any]]:
    """Batches are sent out while results come in."""
    # Imported here, because it takes long to import and few need it.
    from viunion_nlp.batches.team import Team

    team = Team(work, jobs)
    waiting: deque[tuple[Batch[Context], Task | None]] = deque()
    broken: list[Exception] = []
    try:
        for batch in _batches(items, batch_size, weigh, broken):
            waiting.append((batch, _given(batch, team)))
            if len(waiting) >= jobs * _AHEAD:
                yield from _results_of(*waiting.popleft())
        while waiting:
            yield from _results_of(*waiting.popleft())
    finally:
        team.close()
    for error in broken:
        raise error


def _given(batch: Batch[Context], team: Team) -> Task | None:
    """A task for the items that have not failed already; None if there are none."""
    items = [item for _, item in batch if not isinstance(item, Failure)]
    return team.give(items) if items else None


def _results_of(batch: Batch[Context], task: Task | None) -> Iterator[tuple[Context, Any]]:
    """The results of a batch, with items that had already failed in their places."""
    results = iter(task.results() if task else ())
    for context, item in batch:
        yield context, item if isinstance(item, Failure) else next(results)


def _batches(
    items: Iterable[tuple[Context, Any]],
    size: int,
    weigh: Callable[[Any], int],
    broken: list[Exception],
) -> Iterator[Batch[Context]]:
    """Items in batches; an exception raised while reading them is stored in ``broken`` and ends them."""
    batch: Batch[Context] = []
    weight = 0
    reader = iter(items)
    while True:
        try:
            context, item = next(reader)
        except StopIteration:
            break
        except Exception as error:
            broken.append(error)
            break
        batch.append((context, item))
        weight += 0 if isinstance(item, Failure) else weigh(item)
        if len(batch) >= size or weight >= _FULL:
            yield batch
            batch, weight = [], 0
    if batch:
        yield batch
