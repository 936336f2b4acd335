"""Imports optional packages without letting them configure logging or emit warnings."""

from __future__ import annotations

import importlib
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from viunion_nlp.errors import MissingBackendError

# Both packages load their model into a module variable that is visible before it is complete.
LOADING = threading.Lock()


def import_backend(module: str, *, extra: str) -> Any:
    """Import a module of an optional package, leaving logging and warning filters as they were.

    Raises:
        MissingBackendError: the package, or something it depends on, is not installed.
    """
    with _no_logging_setup(), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return importlib.import_module(module)
        except ImportError as error:
            raise MissingBackendError(module.partition(".")[0], extra) from error


@contextmanager
def _no_logging_setup() -> Iterator[None]:
    """Turn calls that configure logging into no-ops for a while, in all threads.

    underthesea configures logging when it is imported, which would print the program's log messages twice
    and close the handlers that the program has set up.
    """
    import logging.config  # slow to import, and only needed here

    setups = ((logging, "basicConfig"), (logging.config, "dictConfig"))
    originals = [getattr(owner, name) for owner, name in setups]
    for owner, name in setups:
        setattr(owner, name, _ignore)
    try:
        yield
    finally:
        for (owner, name), original in zip(setups, originals, strict=True):
            setattr(owner, name, original)


def _ignore(*_args: Any, **_options: Any) -> None:
    """Do nothing."""
