"""Numbers the caller's texts, keeps what was passed with them, and reports those that fail."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Literal, NamedTuple, TypeAlias

from viunion_nlp.batches.failure import Failure
from viunion_nlp.errors import DocumentError, NoTextError

OnError: TypeAlias = Literal["raise", "skip"] | Callable[[DocumentError], None]


class Entry(NamedTuple):
    """One of the caller's items.

    Example: ``Entry(0, "Ông Hải dự họp.", "tin-1")``
    """

    number: int
    text: Any
    context: Any


def entries(items: Iterable[Any], as_tuples: bool) -> Iterator[tuple[Entry, str | Failure]]:
    """Each item with its text, or with a Failure that says why it has none."""
    for index, item in enumerate(items):
        if not as_tuples:
            entry = Entry(index, item, None)
        elif isinstance(item, tuple) and len(item) == 2:
            entry = Entry(index, *item)
        else:
            yield Entry(index, None, None), _unexpected("a pair of a text and its context", item)
            continue
        yield entry, entry.text if isinstance(entry.text, str) else _unexpected("a str", entry.text)


def report(failure: Failure, entry: Entry, on_error: OnError) -> None:
    """Report a failed text in the way the caller chose.

    Raises:
        DocumentError: if the caller chose "raise".
    """
    if on_error == "skip":
        return
    kind = DocumentError if isinstance(entry.text, str) else NoTextError
    error = kind(entry.number, entry.context, failure.reason, failure.trace)
    if callable(on_error):
        on_error(error)
    else:
        raise error from failure.error


def _unexpected(wanted: str, found: object) -> Failure:
    return Failure(f"TypeError: expected {wanted}, not {type(found).__name__}")
