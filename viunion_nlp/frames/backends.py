"""Turns columns of values into a frame of pandas, Polars or Arrow."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from typing import Any, Literal, TypeAlias

from viunion_nlp.backend import import_backend
from viunion_nlp.frames.arrow import arrow_type
from viunion_nlp.frames.schema import Field, ListOf, Struct, Type

Backend: TypeAlias = Literal["pandas", "polars", "arrow"]
Columns: TypeAlias = dict[str, list[Any]]

# Lists become tuples in an object column, so that they can be grouped, compared and exploded.
_PANDAS_DTYPES = {"string": "string", "int64": "Int64", "float64": "Float64", "bool": "boolean"}
_POLARS_DTYPES = {"string": "String", "int64": "Int64", "float64": "Float64", "bool": "Boolean"}
_BACKEND_OF_MODULE: dict[str, Backend] = {
    "pandas": "pandas",
    "polars": "polars",
    "pyarrow": "arrow",
}


def backend_of(values: object) -> Backend:
    """The backend that the given values belong to; pandas if they are not a column of any."""
    return _BACKEND_OF_MODULE.get(type(values).__module__.partition(".")[0], "pandas")


def frame_maker(backend: Backend) -> Callable[[Columns, Sequence[Field]], Any]:
    """A function that builds a frame from columns, with the dtypes given by their fields.

    Raises:
        ValueError: unknown backend.
        MissingBackendError: its package is not installed.
    """
    if backend not in _MAKERS:
        raise ValueError(f"unknown backend {backend!r}: choose one of {', '.join(_MAKERS)}")
    package, make = _MAKERS[backend]
    return functools.partial(make, import_backend(package, extra=backend))


def _pandas_frame(pandas: Any, columns: Columns, fields: Sequence[Field]) -> Any:
    def dtype(kind: Type) -> str:
        return _PANDAS_DTYPES[kind] if isinstance(kind, str) else "object"

    return pandas.DataFrame(
        {name: pandas.Series(columns[name], dtype=dtype(kind)) for name, kind in fields}
    )


def _polars_frame(polars: Any, columns: Columns, fields: Sequence[Field]) -> Any:
    def dtype(kind: Type) -> Any:
        if isinstance(kind, ListOf):
            return polars.List(dtype(kind.item))
        if isinstance(kind, Struct):
            return polars.Struct({name: dtype(inner) for name, inner in kind.fields})
        return getattr(polars, _POLARS_DTYPES[kind])

    return polars.DataFrame(columns, schema={name: dtype(kind) for name, kind in fields})


def _arrow_table(arrow: Any, columns: Columns, fields: Sequence[Field]) -> Any:
    schema = arrow.schema([(name, arrow_type(kind, arrow)) for name, kind in fields])
    return arrow.table(columns, schema=schema)


_MAKERS: dict[Backend, tuple[str, Callable[[Any, Columns, Sequence[Field]], Any]]] = {
    "pandas": ("pandas", _pandas_frame),
    "polars": ("polars", _polars_frame),
    "arrow": ("pyarrow", _arrow_table),
}
