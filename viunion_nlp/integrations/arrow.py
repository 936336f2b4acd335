"""Arrow in, Arrow out: analyses the text of each row and carries ids and other columns along.

It works with anything that produces Arrow data: Parquet files, Polars, DuckDB, Spark, datasets. The
output columns are those of ``viunion_nlp.arrow_schema``, whatever the texts contain.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from viunion_nlp.backend import import_backend
from viunion_nlp.batches import Failure, each, jobs_for
from viunion_nlp.document import Document
from viunion_nlp.frames.arrow import arrow_schema, as_row, of_row
from viunion_nlp.pipeline import Pipeline, default_pipeline

if TYPE_CHECKING:
    import pyarrow

Data = TypeVar("Data", "pyarrow.RecordBatch", "pyarrow.Table", "pyarrow.RecordBatchReader")

# Rows per output batch of a table or reader: few enough for any memory.
_ROWS = 256
_GIVEN = ("id", "text")


def extract(
    data: Data,
    *,
    text_column: str = "text",
    id_column: str | None = "id",
    keep: Sequence[str] = (),
    pipeline: Pipeline | None = None,
    max_characters: int | None = None,
    jobs: int = 1,
) -> Data:
    """Analyse the text of each row.

    Every input row gives one output row, in order. If the text is null, too long, or cannot be analysed,
    ``error`` gives the reason and the other columns are null.

    Args:
        data: a RecordBatch, a Table, or a RecordBatchReader, which is read lazily.
        text_column: the column of texts.
        id_column: the column of ids, of any type, which becomes ``id``; None if there is none.
        keep: other columns to copy to the output.
        pipeline: analyses the texts; None for the default pipeline.
        max_characters: the longest text to analyse; None for any.
        jobs: number of processes, as for ``Pipeline.pipe``.

    Returns:
        The same kind of data, with the columns of ``result_schema``.

    Raises:
        ValueError: a column does not exist, or is kept under a name that the result uses.
        TypeError: the text column does not contain strings; ``data`` is not Arrow data.
        LexiconError: a lexicon file of the pipeline is invalid.
        MissingBackendError: pyarrow is not installed.

    Example:
        ``pq.write_table(extract(pq.read_table("tin.parquet"), keep=["published"]), "out.parquet")``
    """
    arrow = import_backend("pyarrow", extra="arrow")
    if not isinstance(data, arrow.RecordBatch | arrow.Table | arrow.RecordBatchReader):
        raise TypeError(f"extract takes Arrow data, not {type(data).__name__}")
    work = _Extraction(
        result_schema(data.schema, text_column=text_column, id_column=id_column, keep=keep),
        text_column, id_column, tuple(keep), pipeline or default_pipeline(), max_characters, jobs,
    )  # fmt: skip
    if isinstance(data, arrow.RecordBatch):
        return work.whole(data)
    if isinstance(data, arrow.Table):
        return arrow.Table.from_batches(work.batches(data.to_batches()), work.schema)
    return arrow.RecordBatchReader.from_batches(work.schema, work.batches(data))


def result_schema(
    given: pyarrow.Schema,
    *,
    text_column: str = "text",
    id_column: str | None = "id",
    keep: Sequence[str] = (),
) -> pyarrow.Schema:
    """The schema of ``extract``'s output for a given input schema: ``viunion_nlp.arrow_schema``, except
    that ids keep their type, and the kept columns come last.

    Raises:
        ValueError, TypeError, MissingBackendError: as for ``extract``.
    """
    arrow = import_backend("pyarrow", extra="arrow")
    schema = arrow_schema()
    for option, names in (
        ("text_column", [text_column]),
        ("id_column", [id_column]),
        ("keep", keep),
    ):
        for name in names:
            if name is not None and given.get_field_index(name) < 0:
                raise ValueError(
                    f"{option} names {name!r}, of which there is not exactly one column: "
                    f"there are {', '.join(given.names)}"
                )
    if not _holds_texts(given.field(text_column).type, arrow):
        kind = given.field(text_column).type
        raise TypeError(f"the column {text_column!r} holds {kind}, expected strings")
    if id_column is not None:
        schema = schema.set(0, arrow.field("id", given.field(id_column).type))
    for name in keep:
        if name in schema.names:
            raise ValueError(f"the result has a column {name!r} of its own: keep cannot name it")
        schema = schema.append(given.field(name))
    return schema


def documents(data: pyarrow.RecordBatch | pyarrow.Table) -> Iterator[Document | None]:
    """Rebuild the documents that ``extract`` wrote; None for a row with an error.

    Raises:
        KeyError, TypeError: the rows were not written by ``extract``.
    """
    names = set(arrow_schema().names) - {"versions", "error"}
    rows = data.select([name for name in data.schema.names if name in names | {"error"}])
    batches = [rows] if not hasattr(rows, "to_batches") else rows.to_batches(max_chunksize=_ROWS)
    for batch in batches:
        for row in batch.to_pylist():
            failed = row.pop("error", None) is not None
            if not isinstance(row.get("id"), str | int):  # of a type that documents' ids have not
                row.pop("id", None)
            yield None if failed else Document.from_dict(_told(of_row(row)))


@dataclass(frozen=True, slots=True)
class _Extraction:
    """How each batch is processed."""

    schema: Any
    text_column: str
    id_column: str | None
    keep: tuple[str, ...]
    pipeline: Pipeline
    max_characters: int | None
    jobs: int

    def whole(self, given: Any) -> Any:
        """The result for a batch, as one batch."""
        return next(self.batches([given], max(given.num_rows, 1)), None) or self._result(given, [])

    def batches(self, given: Iterable[Any], size: int = _ROWS) -> Iterator[Any]:
        """The results for batches, with at most the given number of rows each."""
        # An invalid lexicon file affects all rows, so it is reported immediately.
        _ = self.pipeline.lexicon
        begun: deque[Any] = deque()
        outcomes = each(
            partial(_values, self.pipeline),
            self._texts(given, size, begun),
            jobs=jobs_for(self.jobs),
        )
        for first in outcomes:
            part = begun.popleft()
            rows = [first, *islice(outcomes, part.num_rows - 1)]
            yield self._result(part, [_row(outcome) for _, outcome in rows])

    def _texts(
        self, given: Iterable[Any], size: int, begun: deque[Any]
    ) -> Iterator[tuple[None, str | Failure]]:
        """The text of each row, or the reason why it is not analysed; the start of each part is reported."""
        for batch in given:
            for start in range(0, batch.num_rows, size):
                part = batch.slice(start, size)
                begun.append(part)
                for text in part.column(self.text_column).to_pylist():
                    yield None, self._text(text)

    def _text(self, text: str | None) -> str | Failure:
        most = self.max_characters
        if text is None:
            return Failure("expected a text, found null")
        if most is not None and len(text) > most:
            return Failure(f"the text has {len(text):,} characters, more than {most:,}")
        return text

    def _result(self, given: Any, rows: list[dict[str, Any]]) -> Any:
        arrow = import_backend("pyarrow", extra="arrow")
        found = arrow.RecordBatch.from_pylist(
            rows, arrow.schema([field for field in arrow_schema() if field.name not in _GIVEN])
        )
        columns = {name: found.column(name) for name in found.schema.names}
        columns["text"] = given.column(self.text_column).cast(arrow.string())
        columns |= {name: given.column(name) for name in self.keep}
        columns["id"] = (
            arrow.nulls(given.num_rows, self.schema.field("id").type)
            if self.id_column is None
            else given.column(self.id_column)
        )
        return arrow.RecordBatch.from_arrays(
            [columns[name] for name in self.schema.names], schema=self.schema
        )


def _values(pipeline: Pipeline, text: str) -> dict[str, Any]:
    """The findings in a text; this runs in a worker."""
    return as_row(pipeline.analyze(text).to_dict()) | {"versions": pipeline.versions}


def _row(outcome: dict[str, Any] | Failure) -> dict[str, Any]:
    return {"error": outcome.reason} if isinstance(outcome, Failure) else outcome


def _holds_texts(kind: Any, arrow: Any) -> bool:
    if arrow.types.is_dictionary(kind):
        kind = kind.value_type
    tests = (arrow.types.is_string, arrow.types.is_large_string, arrow.types.is_null)
    views = getattr(arrow.types, "is_string_view", None)
    return any(test(kind) for test in (*tests, *filter(None, [views])))


def _told(value: Any) -> Any:
    """A value without the nulls inside it, because missing values are absent from a document's values."""
    if isinstance(value, Mapping):
        return {key: _told(inner) for key, inner in value.items() if inner is not None}
    if isinstance(value, list):
        return [_told(inner) for inner in value]
    return value
