"""A Failure takes the place of a result that could not be produced."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Failure:
    """Why an item has no result.

    Attributes:
        reason: the error in one line: ``"ValueError: no such date"``.
        trace: its traceback; "" if no Python code raised it.
        error: the exception itself, if it was raised in this process.

    Example: ``Failure("its process was killed by SIGKILL: out of memory?")``.
    """

    reason: str
    trace: str = ""
    error: Exception | None = field(default=None, compare=False)


def attempt(work: Callable[[Any], Any], item: Any) -> Any:
    """The result of the work for an item, or the Failure that describes what it raised."""
    try:
        return work(item)
    except Exception as error:
        return failure_of(error)


def failure_of(error: Exception) -> Failure:
    """The Failure for an exception raised in this process."""
    import traceback  # only where there is one: it takes long to import

    message = " ".join(str(error).split())
    reason = f"{type(error).__name__}: {message}" if message else type(error).__name__
    return Failure(reason, "".join(traceback.format_exception(error)), error)
