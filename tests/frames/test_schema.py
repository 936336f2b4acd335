"""The schema holds whatever a record can tell; no package is needed for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given, settings
from strategies import texts

import viunion_nlp as vu
from viunion_nlp.frames.arrow import as_row, of_row
from viunion_nlp.frames.schema import (
    SPAN,
    VERSIONS,
    Field,
    ListOf,
    Struct,
    Type,
    document_fields,
    record_fields,
    union,
)
from viunion_nlp.frames.tables import tables
from viunion_nlp.records import MENTION_TYPES

TEXT = (
    "Sáng 14/5/2022, PGS.TS Phạm Quốc Khải, Chủ tịch LĐLĐ tỉnh Long An, cùng bà Mai thăm NLĐ.\n"
    "Theo khoản 2 Điều 5 Nghị quyết số 07-NQ/TU ngày 10.5.2021 của BTV Tỉnh ủy, NLĐ được hỗ trợ; "
    "ông Khải nhắc lại Nghị quyết 07 ở xã Mỹ Lộc, TP.HCM.\n"
)
OFFICIAL = """LĐLĐ TỈNH LONG AN
BAN THƯỜNG VỤ
Số: 45/QĐ-LĐLĐ
Long An, ngày 12 tháng 6 năm 2021

QUYẾT ĐỊNH
Về việc hỗ trợ người lao động

Căn cứ khoản 2 Điều 5 Nghị quyết số 07-NQ/TU ngày 10/5/2021 của Tỉnh ủy;
Quyết định này thay thế Quyết định số 12/QĐ-LĐLĐ ngày 3/2/2020.

TM. BAN THƯỜNG VỤ
CHỦ TỊCH
Phạm Quốc Khải
"""
ELECTED = "Ngày 5/3/2026, HĐND xã Tân Lập bầu bà Tô Thị Mận giữ chức Chủ tịch UBND xã."
KINDS: dict[str, type] = {"string": str, "int64": int, "float64": float, "bool": bool}
CHOSEN = vu.Pipeline(vu.Config(segmenter="syllable", expand=vu.ExpandOptions(kinds=("people",))))


def fits(value: Any, kind: Type) -> bool:
    """Whether a JSON value can stand in a column without losing anything."""
    if isinstance(kind, ListOf):
        if value is None:
            return True
        return isinstance(value, list) and all(fits(item, kind.item) for item in value)
    if isinstance(kind, Struct):
        types = dict(kind.fields)
        return all(name in types and fits(inner, types[name]) for name, inner in value.items())
    return value is None or type(value) is KINDS[kind]


@settings(max_examples=50, deadline=None)
@given(texts)
def test_whatever_a_document_writes_has_its_column(text: str) -> None:
    for pipeline in (vu.Pipeline(), CHOSEN):
        assert fits(as_row(pipeline.analyze(text).to_dict()), Struct(document_fields()))
        assert fits(pipeline.versions, Struct(VERSIONS))


def test_the_sample_has_every_label_and_fits() -> None:
    values = as_row(CHOSEN.analyze(TEXT).to_dict())
    assert {entity["type"] for entity in values["entities"]} == set(MENTION_TYPES)
    assert fits(values, Struct(document_fields()))
    assert not fits({"entities": [{"type": 7}]}, Struct(document_fields()))
    assert not fits({"page": "x"}, Struct(document_fields()))


def test_types_come_from_annotations() -> None:
    assert record_fields(vu.Position) == (
        Field("person", SPAN), Field("title", SPAN), Field("organization", SPAN),
        Field("rule", "string"), Field("confidence", "float64"), Field("status", "string"),
    )  # fmt: skip
    reference = dict(record_fields(vu.DocumentReference))
    assert reference["year"] == "int64"
    assert reference["provisions"] == ListOf("string")
    assert reference["antecedent"] == SPAN


def test_an_official_document_fits_and_comes_back() -> None:
    document = vu.analyze(OFFICIAL)
    assert document.heading is not None
    assert document.citations
    row = as_row(document.to_dict())
    assert fits(row, Struct(document_fields()))
    assert vu.Document.from_dict(of_row(row)) == document


def test_events_fit_and_come_back() -> None:
    document = vu.analyze(ELECTED)
    assert document.events
    row = as_row(document.to_dict())
    assert fits(row, Struct(document_fields()))
    assert vu.Document.from_dict(of_row(row)) == document


@dataclass
class Odd:
    value: dict[str, object]


@dataclass
class Narrow:
    name: int


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: record_fields(Odd), "no column type for"),
        (lambda: union(record_fields(vu.Location), record_fields(Narrow)), "two types of .*'name'"),
    ],
)
def test_what_no_column_can_hold_is_an_error(make: Any, message: str) -> None:
    with pytest.raises(TypeError, match=message):
        make()


def test_rows_have_no_value_without_a_column() -> None:
    documents = [vu.analyze(TEXT + OFFICIAL), vu.analyze(ELECTED)]
    for kind, table in tables().items():
        rows = [row for document in documents for row in table.rows(document)]
        assert rows, kind
        assert set().union(*rows) <= {column.name for column in table.columns}, kind


def test_each_name_stands_once() -> None:
    for table in tables().values():
        names = [column.name for column in table.columns]
        assert len(set(names)) == len(names)
        assert "id" not in names
