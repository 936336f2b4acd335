"""The Arrow schema in which each row is a whole document."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from viunion_nlp.backend import import_backend
from viunion_nlp.frames.schema import ListOf, Struct, Type, document_fields

if TYPE_CHECKING:
    import pyarrow

# Written as JSON text, because they contain mixed lists, which a column cannot hold.
_AS_JSON = ("heading", "events")
_NAMES = {"string": "string", "int64": "int64", "float64": "float64", "bool": "bool_"}


def arrow_schema() -> pyarrow.Schema:
    """The Arrow schema of documents. It is the same for every document, and all fields are nullable.

    A row holds an ``id``, the values of ``Document.to_dict`` (``text``; ``entities`` and ``relations`` as
    lists of structs, with mentions inside records as ``[start, end]``; ``heading`` and ``events`` as JSON
    text), the ``versions`` that produced it, and an ``error``, which is null if the text was analysed.

    Raises:
        MissingBackendError: pyarrow is not installed.
    """
    arrow = import_backend("pyarrow", extra="arrow")
    schema: pyarrow.Schema = arrow.schema(
        [(name, arrow_type(kind, arrow)) for name, kind in document_fields()]
    )
    return schema


def as_row(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values of ``Document.to_dict`` as the columns hold them."""
    row = dict(values)
    for name in _AS_JSON:
        if row.get(name) is not None:
            row[name] = json.dumps(row[name], ensure_ascii=False)
    return row


def of_row(row: Mapping[str, Any]) -> dict[str, Any]:
    """The inverse of ``as_row``, except that nulls are dropped."""
    values = dict(row)
    for name in _AS_JSON:
        if values.get(name) is not None:
            values[name] = json.loads(values[name])
    return values


def arrow_type(kind: Type, arrow: Any) -> Any:
    """The pyarrow type of a column."""
    if isinstance(kind, ListOf):
        return arrow.list_(arrow_type(kind.item, arrow))
    if isinstance(kind, Struct):
        return arrow.struct([(name, arrow_type(inner, arrow)) for name, inner in kind.fields])
    return getattr(arrow, _NAMES[kind])()
