"""Work on each of many items, in order: in this process, or in several."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from viunion_nlp.batches.failure import Failure, attempt

if TYPE_CHECKING:
    from concurrent.futures import Future

    from viunion_nlp.batches.team import Team

Context = TypeVar("Context")
Batch: TypeAlias = list[tuple[Context, Any]]

MOST_JOBS = 1024
# A batch ends with the text that fills it: long texts travel in twos and threes.
_FULL = 1 << 18  # code points
# Batches under way for each process: one it works on, one that waits.
_AHEAD = 2


def jobs_for(jobs: int) -> int:
    """How many processes a number of jobs means: 0 means one for each core that may be used."""
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
    """What the work makes of each item, in order; a Failure where it raises or its process dies.

    Items are read as they are needed, a few batches ahead where there are several processes. Where
    reading them raises, what was read before is worked on first.

    Args:
        work: takes an item; with several jobs it must pickle, and items and results be of plain types.
        items: pairs of something to be given back with the result, which never leaves this process,
            and an item; an item that is a Failure is given back as it is.
        jobs: processes; 1 works in this one.
        batch_size: items that travel together.
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
    """A thread for each process waits for it; batches go out while results come in."""
    # Imported here, because they take long to import and few need them.
    from concurrent.futures import ThreadPoolExecutor

    from viunion_nlp.batches.team import Team

    team = Team(work)
    threads = ThreadPoolExecutor(jobs)
    waiting: deque[tuple[list[Context], Future[list[Any]]]] = deque()
    broken: list[Exception] = []
    try:
        for batch in _batches(items, batch_size, weigh, broken):
            contexts = [context for context, _ in batch]
            waiting.append((contexts, threads.submit(_do, team, [item for _, item in batch])))
            if len(waiting) >= jobs * _AHEAD:
                yield from _next_of(waiting)
        while waiting:
            yield from _next_of(waiting)
    finally:
        team.close()
        threads.shutdown(cancel_futures=True)
    for error in broken:
        raise error


def _next_of(
    waiting: deque[tuple[list[Context], Future[list[Any]]]],
) -> Iterator[tuple[Context, Any]]:
    contexts, future = waiting.popleft()
    return zip(contexts, future.result(), strict=True)


def _do(team: Team, items: Sequence[Any]) -> list[Any]:
    """The team's results, with the items that have failed already at their places."""
    wanted = [item for item in items if not isinstance(item, Failure)]
    results = iter(team.do(wanted) if wanted else ())
    return [item if isinstance(item, Failure) else next(results) for item in items]


def _batches(
    items: Iterable[tuple[Context, Any]],
    size: int,
    weigh: Callable[[Any], int],
    broken: list[Exception],
) -> Iterator[Batch[Context]]:
    """Items in batches; what reading them raises goes to ``broken`` and ends them."""
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
