"""Converts results written as JSON lines to column files (Parquet, Arrow)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from itertools import islice
from pathlib import Path
from typing import Any

from viunion_nlp.backend import import_backend
from viunion_nlp.frames.arrow import arrow_schema, as_row

_ROWS = 256  # rows per batch: few enough for any memory
# All other types become text.
_TYPES: dict[type, str] = {bool: "bool_", int: "int64", float: "float64"}


def write_parquet(lines: Path, path: Path) -> None:
    """Write a Parquet file with the columns of ``arrow_schema``, followed by the fields kept from the
    input.

    Args:
        lines: a file of JSON objects, one per line.
        path: the file to write.

    Raises:
        MissingBackendError: pyarrow is not installed.
        OSError: a file cannot be read or written.
    """
    parquet = import_backend("pyarrow.parquet", extra="arrow")
    _write(lines, lambda schema: parquet.ParquetWriter(path, schema))


def write_arrow(lines: Path, path: Path) -> None:
    """The same in Arrow's own file format (Feather).

    Raises:
        MissingBackendError, OSError: as for ``write_parquet``.
    """
    arrow = import_backend("pyarrow", extra="arrow")
    _write(lines, lambda schema: arrow.ipc.new_file(str(path), schema))


def _write(lines: Path, opened: Callable[[Any], AbstractContextManager[Any]]) -> None:
    arrow = import_backend("pyarrow", extra="arrow")
    schema = arrow_schema()
    kept = _kept(lines, schema.names)
    for name, kind in kept.items():
        schema = schema.append(arrow.field(name, getattr(arrow, kind)()))
    texts = [name for name, kind in kept.items() if kind == "string"]
    rows = _objects(lines)
    with opened(schema) as writer:
        while part := list(islice(rows, _ROWS)):
            for row in part:
                row["id"] = str(row["id"])
                row |= {name: _text(row[name]) for name in texts if name in row}
            writer.write_batch(arrow.RecordBatch.from_pylist(list(map(as_row, part)), schema))


def _kept(lines: Path, own: list[str]) -> dict[str, str]:
    """The fields that are not part of a document, each with the type that fits all its values."""
    kept: dict[str, str] = {}
    for row in _objects(lines):
        for name in row.keys() - own:
            if row[name] is None:
                continue
            kind = _TYPES.get(type(row[name]), "string")
            known = kept.setdefault(name, kind)
            if kind != known:
                kept[name] = "float64" if {kind, known} == {"int64", "float64"} else "string"
    return dict(sorted(kept.items()))


def _text(value: Any) -> str | None:
    return (
        value if value is None or isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    )


def _objects(lines: Path) -> Iterator[dict[str, Any]]:
    with lines.open(encoding="utf-8") as stream:
        yield from map(json.loads, stream)
