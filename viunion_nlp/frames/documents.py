"""Reads a column, or any iterable, of texts and documents: analyses each item and gives it an id."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import count, groupby
from typing import Any, Literal, NamedTuple, TypeAlias, cast

from viunion_nlp.document import Document
from viunion_nlp.errors import DocumentError, NoTextError
from viunion_nlp.pipeline import Pipeline

OnError: TypeAlias = Literal["raise", "skip"] | Callable[[DocumentError], None]

_MISSING = ("NoneType", "NAType", "NaTType")


class _Item(NamedTuple):
    row: int
    id: Any
    value: Any


def read_documents(
    values: Any, ids: Iterable[Any] | None, *, pipeline: Pipeline, jobs: int, on_error: OnError
) -> Iterator[tuple[Any, Document]]:
    """The document of each item with the item's id, in order.

    Args:
        values: texts, documents or both: a pandas or Polars Series, an Arrow array, another iterable, or
            a single item.
        ids: an id for each item. None uses the index of a pandas Series, else the documents' own ids,
            else 0, 1, 2 ….
        pipeline: analyses the texts.
        jobs: number of processes, as for ``Pipeline.pipe``.
        on_error: what to do with an item that is neither, or cannot be analysed: "raise", "skip", or a
            function that is called with the error.

    Raises:
        TypeError: ``values`` is a whole frame, or cannot be iterated.
        ValueError: the number of ids differs from the number of items; unknown ``on_error``.
        DocumentError: with "raise"; holds the item's index and id.
    """
    if on_error not in ("raise", "skip") and not callable(on_error):
        raise ValueError(f"on_error takes 'raise', 'skip' or a function, not {on_error!r}")
    items, own_ids = _items(values)
    if ids is not None:
        items, own_ids = list(items), list(ids)
        if len(items) != len(own_ids):
            raise ValueError(f"{len(own_ids)} ids for {len(items)} texts or documents")
    counted = isinstance(own_ids, count)
    numbered = (
        _Item(row, _own_id(item, id) if counted else id, item)
        for row, (item, id) in enumerate(zip(items, own_ids, strict=False))
    )

    def failed(error: DocumentError) -> None:
        item = cast(_Item, error.id)
        _report(DocumentError(item.row, item.id, error.reason, error.trace), on_error)

    for analysed, run in groupby(numbered, lambda item: isinstance(item.value, Document)):
        if analysed:
            yield from ((item.id, item.value) for item in run)
            continue
        texts = _texts(run, on_error)
        for document, item in pipeline.pipe(texts, jobs=jobs, as_tuples=True, on_error=failed):
            yield item.id, document


def _texts(items: Iterable[_Item], on_error: OnError) -> Iterator[tuple[str, _Item]]:
    for item in items:
        problem = _problem(item.value)
        if not problem:
            yield item.value, item
            continue
        kind = DocumentError if isinstance(item.value, str) else NoTextError
        _report(kind(item.row, item.id, problem), on_error)


def _own_id(item: object, number: Any) -> Any:
    """The id of a document; for any other item its position."""
    return item.id if isinstance(item, Document) and item.id is not None else number


def _items(values: Any) -> tuple[Iterable[Any], Iterable[Any]]:
    """The items of any container, and their ids."""
    if isinstance(values, str | Document):
        return [values], count()
    if hasattr(values, "columns") or isinstance(values, Mapping | bytes):
        raise TypeError(
            f"to_frame takes texts or documents, not a {type(values).__name__}: "
            "name a column of it, such as frame['text']"
        )
    if not isinstance(values, Iterable):
        raise TypeError(f"to_frame takes texts or documents, not {type(values).__name__}")
    if hasattr(values, "to_pylist"):  # of Arrow, whose items are no str
        return values.to_pylist(), count()
    index = getattr(values, "index", None)  # a method of lists
    return values, count() if index is None or callable(index) else index


def _problem(item: object) -> str:
    """Why an item is not a text; "" if it is one."""
    if isinstance(item, str):
        return "" if item.isascii() else _unwritable(item)
    if type(item).__name__ in _MISSING or (isinstance(item, float) and item != item):
        return f"expected a text, found {item}"
    return f"expected a text, found {type(item).__name__}"


def _unwritable(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        return f"lone surrogate at offset {error.start}, which a frame cannot hold"
    return ""


def _report(error: DocumentError, on_error: OnError) -> None:
    if on_error == "raise":
        raise error
    if callable(on_error):
        on_error(error)
