"""Arrow in, Arrow out, and back into documents; the same function inside other tools."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

import viunion_nlp as vu
from viunion_nlp.integrations import arrow as viunion_arrow

pa = pytest.importorskip("pyarrow")
import pyarrow.parquet as pq  # noqa: E402

TEXTS = [
    "Sáng 14/5, PGS.TS Phạm Quốc Khải, nguyên Chủ tịch LĐLĐ tỉnh Long An, cùng bà Mai thăm NLĐ.",
    "",
    None,
    "Theo Nghị quyết số 07-NQ/TU ngày 10.5.2021, NLĐ được hỗ trợ 😀. Ông Khải nhắc Nghị quyết 07.",
]
DOCUMENTS = [None if text is None else vu.analyze(text) for text in TEXTS]


def table_of(**columns: list[Any]) -> Any:
    return pa.table({"id": [f"tin-{n}" for n in range(len(TEXTS))], "text": TEXTS, **columns})


def check(result: Any) -> None:
    """Every row is there, in order, and is the document that ``analyze`` gives."""
    assert result.column("id").to_pylist() == [f"tin-{n}" for n in range(len(TEXTS))]
    assert result.column("text").to_pylist() == TEXTS
    assert list(viunion_arrow.documents(result)) == DOCUMENTS
    errors = result.column("error").to_pylist()
    assert errors == [None, None, "expected a text, found null", None]


def test_a_table_and_its_documents() -> None:
    result = viunion_arrow.extract(table_of())
    assert result.schema == vu.arrow_schema()
    check(result)


def test_a_record_batch() -> None:
    (batch,) = table_of().to_batches()
    result = viunion_arrow.extract(batch)
    assert isinstance(result, pa.RecordBatch)
    assert result.schema == vu.arrow_schema()
    check(result)


def test_a_reader_is_read_as_it_is_needed() -> None:
    batches = iter(table_of().to_batches() * 3)
    reader = pa.RecordBatchReader.from_batches(table_of().schema, batches)
    result = viunion_arrow.extract(reader)
    assert isinstance(result, pa.RecordBatchReader)
    check(result.read_next_batch())
    assert len(list(batches)) == 2


def test_parquet_gives_the_documents_back(tmp_path: Path) -> None:
    path = tmp_path / "ket-qua.parquet"
    pq.write_table(viunion_arrow.extract(table_of()), path)
    check(pq.read_table(path))


def test_settings_of_a_document_come_back_as_well(tmp_path: Path) -> None:
    own = tmp_path / "rieng.tsv"
    own.write_text(
        "abbreviation\texpansion\tkind\tdomain\tcues\tnote\nQXZK\tquỹ xuân\tterm\tunion\t\t\n",
        "utf-8",
    )
    config = vu.Config(
        segmenter="syllable", lexicons=(own,), expand=vu.ExpandOptions(kinds=("people",))
    )
    pipeline = vu.Pipeline(config)
    table = pa.table({"id": [1], "text": ["Họ góp QXZK cho NLĐ, LĐLĐ tỉnh."]})
    result = viunion_arrow.extract(table, pipeline=pipeline)
    assert list(viunion_arrow.documents(result)) == [pipeline.analyze(table["text"][0].as_py())]


def test_other_names_ids_and_columns() -> None:
    table = pa.table(
        {
            "so": pa.array(range(len(TEXTS)), pa.int32()),
            "noi_dung": pa.array(TEXTS, pa.large_string()),
            "published": ["2021-05-14"] * len(TEXTS),
            "other": [0.5] * len(TEXTS),
        }
    )
    options: dict[str, Any] = {"text_column": "noi_dung", "id_column": "so", "keep": ["published"]}
    result = viunion_arrow.extract(table, **options)
    assert result.schema == viunion_arrow.result_schema(table.schema, **options)
    assert result.schema.names == [*vu.arrow_schema().names, "published"]
    assert result.schema.field("id").type == pa.int32()
    assert result["published"].to_pylist() == ["2021-05-14"] * len(TEXTS)
    assert list(viunion_arrow.documents(result)) == DOCUMENTS
    without = viunion_arrow.extract(table, text_column="noi_dung", id_column=None)
    assert without.schema == vu.arrow_schema()
    assert without["id"].null_count == len(TEXTS)


@pytest.mark.parametrize("kind", ["string", "large_string", "string_view", "dictionary", "null"])
def test_every_column_of_strings_is_one_of_texts(kind: str) -> None:
    if kind == "dictionary":
        texts = pa.array(TEXTS).dictionary_encode()
    elif kind == "null":
        texts = pa.nulls(len(TEXTS))
    else:
        texts = pa.array(TEXTS, getattr(pa, kind)())
    result = viunion_arrow.extract(pa.table({"id": table_of()["id"], "text": texts}))
    if kind == "null":
        assert result["error"].null_count == 0
    else:
        check(result)


def test_large_tables_come_in_small_batches() -> None:
    table = pa.table({"id": range(1000), "text": ["NLĐ"] * 1000})
    result = viunion_arrow.extract(table)
    assert result["id"].to_pylist() == list(range(1000))
    assert max(batch.num_rows for batch in result.to_batches()) < 1000
    empty = viunion_arrow.extract(table.slice(0, 0))
    assert empty.schema == result.schema
    assert empty.num_rows == 0


class Failing(vu.Pipeline):
    """Fails on some texts, as no text should make it fail."""

    __slots__ = ()

    def analyze(self, text: str) -> vu.Document:
        if "Nghị quyết" in text:
            raise RuntimeError("no such luck")
        return super().analyze(text)


def test_a_row_that_fails_costs_itself_only() -> None:
    result = viunion_arrow.extract(table_of(), pipeline=Failing(), max_characters=80)
    assert result["error"].to_pylist() == [
        f"the text has {len(TEXTS[0] or '')} characters, more than 80",
        None,
        "expected a text, found null",
        f"the text has {len(TEXTS[3] or '')} characters, more than 80",
    ]
    result = viunion_arrow.extract(table_of(), pipeline=Failing())
    assert result["error"].to_pylist() == [
        None, None, "expected a text, found null", "RuntimeError: no such luck",
    ]  # fmt: skip
    assert result["text"].to_pylist() == TEXTS
    assert list(viunion_arrow.documents(result)) == [*DOCUMENTS[:3], None]


def test_several_processes_give_the_same() -> None:
    table = pa.table({"id": range(600), "text": [TEXTS[number % 4] for number in range(600)]})
    alone = viunion_arrow.extract(table)
    assert viunion_arrow.extract(table, jobs=2).equals(alone)
    (batch,) = table.combine_chunks().to_batches()
    together = viunion_arrow.extract(batch, jobs=2)
    assert pa.Table.from_batches([together]).equals(alone)
    empty = viunion_arrow.extract(batch.slice(0, 0))
    assert (empty.num_rows, empty.schema) == (0, together.schema)


def test_a_broken_lexicon_is_no_row_s_fault(tmp_path: Path) -> None:
    own = tmp_path / "rieng.tsv"
    own.write_text("abbreviation\texpansion\nNLĐ\n", "utf-8")
    with pytest.raises(vu.LexiconError):
        viunion_arrow.extract(table_of(), pipeline=vu.Pipeline(vu.Config(lexicons=(own,))))


@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        ({"text_column": "body"}, ValueError, "text_column names 'body'.*there are id, text, n"),
        ({"id_column": "key"}, ValueError, "id_column names 'key'"),
        ({"keep": ["title"]}, ValueError, "keep names 'title'"),
        ({"keep": ["text"]}, ValueError, "a column 'text' of its own"),
        ({"text_column": "n"}, TypeError, "the column 'n' holds int64, expected strings"),
    ],
)
def test_wrong_columns(options: dict[str, Any], error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        viunion_arrow.extract(table_of(n=[1, 2, 3, 4]), **options)


def test_what_is_no_arrow_data() -> None:
    with pytest.raises(TypeError, match="extract takes Arrow data, not list"):
        viunion_arrow.extract(TEXTS)  # type: ignore[type-var]


def test_a_missing_package_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    table = table_of()
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    for call in (vu.arrow_schema, lambda: viunion_arrow.extract(table)):
        with pytest.raises(vu.MissingBackendError, match=r"pyarrow .*viunion_nlp\[arrow\]"):
            call()


def test_polars() -> None:
    polars = pytest.importorskip("polars")
    lazy = polars.from_arrow(table_of()).lazy()
    schema = polars.from_arrow(vu.arrow_schema().empty_table()).schema
    found = lazy.map_batches(
        lambda frame: polars.from_arrow(viunion_arrow.extract(frame.to_arrow())), schema=schema
    )
    check(found.collect().to_arrow().cast(vu.arrow_schema()))
    labels = found.explode("entities").select(polars.col("entities").struct.field("type"))
    counted = labels.drop_nulls().collect().to_series().value_counts().rows()
    expected = [
        mention.label for document in DOCUMENTS if document for mention in document.mentions
    ]
    assert dict(counted) == {label: expected.count(label) for label in set(expected)}


def test_pandas() -> None:
    pytest.importorskip("pandas")
    result = viunion_arrow.extract(pa.Table.from_pandas(table_of().to_pandas()))
    check(result)


def test_duckdb(tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    pq.write_table(table_of(), tmp_path / "tin.parquet")
    source = duckdb.connect().sql(f"select * from '{tmp_path}/tin.parquet'")
    found = viunion_arrow.extract(source.to_arrow_table())
    check(found)
    counted = duckdb.sql(
        "select id, count(*) from (select id, unnest(entities) as e from found)"
        " where e.type = 'ABBR' group by id order by id"
    ).fetchall()
    expected = [(f"tin-{n}", len(d.abbreviations)) for n, d in enumerate(DOCUMENTS) if d]
    assert counted == [(id, count) for id, count in expected if count]


def test_datasets() -> None:
    datasets = pytest.importorskip("datasets")
    rows = datasets.Dataset.from_dict(table_of().to_pydict()).with_format("arrow")
    found = rows.map(viunion_arrow.extract, batched=True, batch_size=2)
    check(found.with_format("arrow")[:])
