"""Arrow in, Arrow out: each row's text analysed, ids and other columns carried along.

Whatever hands out Arrow data can use it: Parquet files, Polars, DuckDB, Spark, datasets. The columns
that come out are those of ``viunion_nlp.arrow_schema``, whatever the texts hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from viunion_nlp.backend import import_backend
from viunion_nlp.document import Document
from viunion_nlp.frames import arrow_schema
from viunion_nlp.pipeline import Pipeline, default_pipeline

if TYPE_CHECKING:
    import pyarrow

Data = TypeVar("Data", "pyarrow.RecordBatch", "pyarrow.Table", "pyarrow.RecordBatchReader")

# Rows that are analysed before a batch of a table or reader goes on: few enough for any memory.
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
) -> Data:
    """Analyse the text of each row.

    A row always gives a row, in order. Where the text is null, too long, or cannot be analysed, its
    ``error`` says why, and the rest is null.

    Args:
        data: a RecordBatch, a Table, or a RecordBatchReader, which is read as it is needed.
        text_column: the column of texts.
        id_column: the column of ids, of any type, which becomes ``id``; None if there is none.
        keep: other columns to carry along.
        pipeline: analyses the texts; None for the default one.
        max_characters: the longest text to analyse; None for any.

    Returns:
        The same kind of data, with the columns of ``result_schema``.

    Raises:
        ValueError: a column is not there, or is kept under a name that the result uses.
        TypeError: the column of texts holds something else; ``data`` is no Arrow data.
        MissingBackendError: pyarrow is not installed.

    Example:
        ``pq.write_table(extract(pq.read_table("tin.parquet"), keep=["published"]), "out.parquet")``
    """
    arrow = import_backend("pyarrow", extra="arrow")
    if not isinstance(data, arrow.RecordBatch | arrow.Table | arrow.RecordBatchReader):
        raise TypeError(f"extract takes Arrow data, not {type(data).__name__}")
    work = _Extraction(
        result_schema(data.schema, text_column=text_column, id_column=id_column, keep=keep),
        text_column, id_column, tuple(keep), pipeline or default_pipeline(), max_characters,
    )  # fmt: skip
    if isinstance(data, arrow.RecordBatch):
        return work.batch(data)
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
    """The schema that ``extract`` gives data of a schema: ``viunion_nlp.arrow_schema``, but that ids
    are of the type they came with, and the kept columns behind all others.

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
    """The documents that ``extract`` wrote, read back; None for a row with an error.

    Raises:
        KeyError, TypeError: the rows are not what ``extract`` writes.
    """
    names = set(arrow_schema().names) - {"id", "error"}
    rows = data.select([name for name in data.schema.names if name in names | {"error"}])
    batches = [rows] if not hasattr(rows, "to_batches") else rows.to_batches(max_chunksize=_ROWS)
    for batch in batches:
        for row in batch.to_pylist():
            failed = row.pop("error", None) is not None
            yield None if failed else Document.from_dict(_told(row))


@dataclass(frozen=True, slots=True)
class _Extraction:
    """What is to be made of each batch."""

    schema: Any
    text_column: str
    id_column: str | None
    keep: tuple[str, ...]
    pipeline: Pipeline
    max_characters: int | None

    def batches(self, given: Iterable[Any]) -> Iterator[Any]:
        for batch in given:
            for start in range(0, batch.num_rows, _ROWS):
                yield self.batch(batch.slice(start, _ROWS))

    def batch(self, given: Any) -> Any:
        arrow = import_backend("pyarrow", extra="arrow")
        # What is wrong with a lexicon file is wrong for all rows: better said at once.
        _ = self.pipeline.lexicon
        texts = given.column(self.text_column).cast(arrow.string())
        found = arrow.RecordBatch.from_pylist(
            [self._row(text) for text in texts.to_pylist()],
            arrow.schema([field for field in arrow_schema() if field.name not in _GIVEN]),
        )
        columns = {name: found.column(name) for name in found.schema.names}
        columns["text"] = texts
        columns |= {name: given.column(name) for name in self.keep}
        columns["id"] = (
            arrow.nulls(given.num_rows, self.schema.field("id").type)
            if self.id_column is None
            else given.column(self.id_column)
        )
        return arrow.RecordBatch.from_arrays(
            [columns[name] for name in self.schema.names], schema=self.schema
        )

    def _row(self, text: str | None) -> dict[str, Any]:
        if text is None:
            return {"error": "there is no text, but null"}
        if self.max_characters is not None and len(text) > self.max_characters:
            return {
                "error": f"the text has {len(text):,} characters, more than {self.max_characters:,}"
            }
        try:
            return self.pipeline.analyze(text).to_dict()
        # One bad row must not cost the run, whatever it raises.
        except Exception as error:
            return {"error": f"{type(error).__name__}: {error}"}


def _holds_texts(kind: Any, arrow: Any) -> bool:
    if arrow.types.is_dictionary(kind):
        kind = kind.value_type
    tests = (arrow.types.is_string, arrow.types.is_large_string, arrow.types.is_null)
    views = getattr(arrow.types, "is_string_view", None)
    return any(test(kind) for test in (*tests, *filter(None, [views])))


def _told(value: Any) -> Any:
    """A value without the nulls inside it: what is not told is absent from a document's values."""
    if isinstance(value, Mapping):
        return {key: _told(inner) for key, inner in value.items() if inner is not None}
    if isinstance(value, list):
        return [_told(inner) for inner in value]
    return value
