"""Apache Spark: analyses the texts of a DataFrame on the executors, with ``mapInArrow``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from viunion_nlp.backend import import_backend
from viunion_nlp.frames.schema import ListOf, Struct, Type, document_fields
from viunion_nlp.integrations import arrow
from viunion_nlp.pipeline import Config, Pipeline

if TYPE_CHECKING:
    import pyspark.sql

_TYPES = {
    "string": "StringType",
    "int64": "LongType",
    "float64": "DoubleType",
    "bool": "BooleanType",
}


def extract(
    df: pyspark.sql.DataFrame,
    text_column: str = "text",
    id_column: str | None = "id",
    *,
    keep: Sequence[str] = (),
    config: Config | None = None,
    max_characters: int | None = None,
) -> pyspark.sql.DataFrame:
    """One row for each row of ``df``, with the findings in its text.

    The columns are those of ``viunion_nlp.arrow_schema``: ``id`` with its original type, ``text``,
    ``entities``, ``relations`` …, ``error`` if there is no result, then the kept ones. A row that is
    null, too long, or fails does not affect the others. Each Python worker loads the lexicon once.
    Nothing runs before an action needs it.

    Args:
        df: the texts; every worker needs this library installed.
        text_column: the column of texts.
        id_column: the column of ids, of any type; None if there is none.
        keep: other columns to copy to the output.
        config: the options of the pipeline; its lexicon files must exist on every worker.
        max_characters: the longest text to analyse; None for any.

    Raises:
        ValueError: a column does not exist, or is kept under a name that the result uses.
        TypeError: the text column does not contain strings.
        MissingBackendError: pyspark or pyarrow is not installed.

    Example:
        ``extract(spark.read.json("tin.jsonl"), keep=["published"]).write.parquet("ket-qua")``
    """
    types = import_backend("pyspark.sql.types", extra="spark")
    import_backend("pyarrow", extra="spark")
    needed = [text_column] if id_column is None else [id_column, text_column]
    _check(df.schema, needed, text_column, keep, types)
    names = list(dict.fromkeys([*needed, *keep]))
    work = _worker(
        config or Config(),
        names,
        text_column=text_column,
        id_column=id_column,
        keep=tuple(keep),
        max_characters=max_characters,
    )
    # Spark interprets a dot in a column name as access to a struct; plain names avoid that.
    chosen = [df[f"`{name}`"].alias(f"column_{number}") for number, name in enumerate(names)]
    return df.select(chosen).mapInArrow(work, _schema(df.schema, id_column, keep, types))


def _worker(
    config: Config, names: Sequence[str], **options: Any
) -> Callable[[Iterable[Any]], Iterator[Any]]:
    """What a task does to its batches; defined here so that only the options are sent to the workers."""

    def run(batches: Iterable[Any]) -> Iterator[Any]:
        pyarrow = import_backend("pyarrow", extra="spark")
        pipeline = Pipeline(config)
        for batch in batches:
            named = pyarrow.RecordBatch.from_arrays(batch.columns, names=names)
            reader = pyarrow.RecordBatchReader.from_batches(named.schema, [named])
            yield from arrow.extract(reader, pipeline=pipeline, **options)

    return run


def _check(
    given: Any, needed: Sequence[str], text_column: str, keep: Sequence[str], types: Any
) -> None:
    for name in (*needed, *keep):
        if name not in given.names:
            raise ValueError(f"there is no column {name!r}: there are {', '.join(given.names)}")
    taken = {field.name for field in document_fields()}
    for name in keep:
        if name in taken:
            raise ValueError(f"the result has a column {name!r} of its own: keep cannot name it")
    kind = given[text_column].dataType
    if not isinstance(kind, types.StringType | types.VarcharType | types.CharType):
        raise TypeError(f"the column {text_column!r} holds {kind.simpleString()}, expected strings")


def _schema(given: Any, id_column: str | None, keep: Sequence[str], types: Any) -> Any:
    schema = types.StructType()
    for name, kind in document_fields():
        known = given[id_column].dataType if name == "id" and id_column else None
        schema.add(name, known or _spark_type(kind, types))
    for name in keep:
        schema.add(name, given[name].dataType)
    return schema


def _spark_type(kind: Type, types: Any) -> Any:
    if isinstance(kind, ListOf):
        return types.ArrayType(_spark_type(kind.item, types))
    if isinstance(kind, Struct):
        fields = [types.StructField(name, _spark_type(inner, types)) for name, inner in kind.fields]
        return types.StructType(fields)
    return getattr(types, _TYPES[kind])()
