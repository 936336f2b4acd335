"""Documents, or a column of texts, as one tidy frame."""

from __future__ import annotations

from collections.abc import Iterable
from numbers import Integral
from typing import TYPE_CHECKING, Any, Literal, get_args, overload

from viunion_nlp.frames.backends import Backend, backend_of, frame_maker
from viunion_nlp.frames.documents import OnError, read_documents
from viunion_nlp.frames.schema import Field
from viunion_nlp.frames.tables import Kind, tables
from viunion_nlp.pipeline import Pipeline, default_pipeline

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow


@overload
def to_frame(
    documents: object, *, backend: Literal["pandas"], kind: Kind = ..., ids: Iterable[Any] | None = ...,
    jobs: int = ..., on_error: OnError = ..., pipeline: Pipeline | None = ...,
) -> pandas.DataFrame: ...  # fmt: skip


@overload
def to_frame(
    documents: object, *, backend: Literal["polars"], kind: Kind = ..., ids: Iterable[Any] | None = ...,
    jobs: int = ..., on_error: OnError = ..., pipeline: Pipeline | None = ...,
) -> polars.DataFrame: ...  # fmt: skip


@overload
def to_frame(
    documents: object, *, backend: Literal["arrow"], kind: Kind = ..., ids: Iterable[Any] | None = ...,
    jobs: int = ..., on_error: OnError = ..., pipeline: Pipeline | None = ...,
) -> pyarrow.Table: ...  # fmt: skip


@overload
def to_frame(
    documents: object, *, backend: None = ..., kind: Kind = ..., ids: Iterable[Any] | None = ...,
    jobs: int = ..., on_error: OnError = ..., pipeline: Pipeline | None = ...,
) -> Any: ...  # fmt: skip


def to_frame(
    documents: Any,
    *,
    kind: Kind = "mentions",
    backend: Backend | None = None,
    ids: Iterable[Any] | None = None,
    jobs: int = 1,
    on_error: OnError = "raise",
    pipeline: Pipeline | None = None,
) -> Any:
    """Put what was found into one tidy frame, with a row for each finding of one kind, or each document.

    Args:
        documents: documents, texts or both: any iterable, a pandas or Polars column, an Arrow array, or a
            single item. Texts are analysed.
        kind: what a row represents: one of the "mentions", "positions" (who holds which office where),
            "references", "abbreviations", "citations" or "events", one of the "people" or "bodies" (one
            row each), or a document's row in the "register".
        backend: "pandas", "polars" or "arrow"; None for that of the given column, otherwise pandas.
        ids: an id for each document. None uses the index of a pandas column, else the documents' own ids,
            else 0, 1, 2 …. They form the column ``id``: integers if all ids are integers, otherwise text.
        jobs: number of processes for texts, as for ``Pipeline.pipe``.
        on_error: what to do with an item that is not a text, such as a null: "raise" raises the error,
            "skip" leaves the item out, a function is called with each DocumentError.
        pipeline: analyses the texts; None for the default pipeline.

    Returns:
        A DataFrame of pandas or Polars, or an Arrow Table. Names and dtypes of the columns depend only on
        ``kind``, not on what was found; missing values are null.

    Raises:
        DocumentError: an item is neither text nor document (then also a TypeError), or cannot be
            analysed; holds its index and id.
        TypeError: ``documents`` is a whole frame, or cannot be iterated.
        ValueError: unknown kind, backend or ``on_error``; the number of ids differs from the number of
            documents.
        MissingBackendError: the package of the backend is not installed.
    """
    if kind not in get_args(Kind):
        raise ValueError(f"unknown kind {kind!r}: choose one of {', '.join(get_args(Kind))}")
    make = frame_maker(backend or backend_of(documents))
    table = tables()[kind]
    names = [field.name for field in table.columns]
    columns: dict[str, list[Any]] = {name: [] for name in ("id", *names)}
    found = read_documents(
        documents, ids, pipeline=pipeline or default_pipeline(), jobs=jobs, on_error=on_error
    )
    for id, document in found:
        for row in table.rows(document):
            columns["id"].append(id)
            for name in names:
                columns[name].append(row.get(name))
    id_field, columns["id"] = _id_column(columns["id"])
    return make(columns, (id_field, *table.columns))


def _id_column(ids: list[Any]) -> tuple[Field, list[Any]]:
    if all(isinstance(id, Integral) for id in ids):
        return Field("id", "int64"), list(map(int, ids))
    return Field("id", "string"), list(map(str, ids))
