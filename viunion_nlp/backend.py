"""Importing the optional packages without letting them set up logging or warn."""

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
    """Import a module of an optional package; logging and warning filters stay as they are.

    Raises:
        MissingBackendError: the package, or something it needs, is not installed.
    """
    with _no_logging_setup(), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return importlib.import_module(module)
        except ImportError as error:
            raise MissingBackendError(module.partition(".")[0], extra) from error


@contextmanager
def _no_logging_setup() -> Iterator[None]:
    """Let calls that configure logging do nothing meanwhile, in all threads.

    underthesea calls both when it is imported: that would print the program's log messages twice
    and close the handlers it has set up.
    """
    import logging.config  # Slow, and only the backends need it.

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
