"""A real local Spark: two cores, Arrow batches, Python workers."""

from __future__ import annotations

import datetime
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pages import read_blocks

import viunion_nlp as vu
from viunion_nlp.integrations import arrow as viunion_arrow
from viunion_nlp.integrations import spark as viunion_spark

if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
    pytest.skip("Java is missing", allow_module_level=True)
pytest.importorskip("pyspark")
pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")
pytest.importorskip("pandas")

ROOT = Path(__file__).parents[2]
TEXT = "Ông Nguyễn Văn Bình, nguyên Chủ tịch LĐLĐ tỉnh Long An, thăm NLĐ 😀."
SETTINGS = {
    "spark.driver.memory": "1g",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.sql.shuffle.partitions": "2",
    "spark.ui.enabled": "false",
}


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = os.environ["PYSPARK_DRIVER_PYTHON"] = sys.executable
    builder = SparkSession.builder.master("local[2]")
    for key, value in SETTINGS.items():
        builder = builder.config(key, value)
    session = builder.getOrCreate()
    yield session
    session.stop()


def test_rows_in_rows_out(session: Any) -> None:
    when = datetime.datetime(2021, 5, 14, 7, 30)
    texts = [TEXT, "", None, "NLĐ " * 500, *(f"Ông Hải thăm NLĐ lần {n}." for n in range(600))]
    rows = [(n, text, when, 0.5) for n, text in enumerate(texts)]
    df = session.createDataFrame(rows, "`so.hieu` long, text string, published timestamp, x double")
    found = viunion_spark.extract(df, id_column="so.hieu", keep=["published"], max_characters=1000)
    assert found.schema["id"].dataType == df.schema["so.hieu"].dataType
    assert found.columns == [*vu.arrow_schema().names, "published"]
    result = sorted(found.collect(), key=lambda row: row["id"])
    assert [row["text"] for row in result] == texts
    assert {row["published"] for row in result} == {when}
    assert {row["id"]: row["error"] for row in result if row["error"]} == {
        2: "expected a text, found null",
        3: "the text has 2,000 characters, more than 1,000",
    }
    for row in result[:2] + result[4:]:
        document = vu.analyze(row["text"])
        assert [(e["type"], e["start"], e["end"], e["text"]) for e in row["entities"]] == [
            (mention.label, mention.start, mention.end, mention.text)
            for mention in document.mentions
        ]
        assert len(row["relations"]) == len(document.positions)


def test_the_schema_is_the_one_of_arrow(session: Any) -> None:
    from pyspark.sql.pandas.types import from_arrow_schema

    df = session.createDataFrame([("a", "NLĐ")], "id string, text string")
    assert viunion_spark.extract(df).schema == from_arrow_schema(vu.arrow_schema())


def test_own_abbreviations_and_no_ids(session: Any, tmp_path: Path) -> None:
    own = tmp_path / "rieng.tsv"
    own.write_text(
        "abbreviation\texpansion\tkind\tdomain\tcues\tnote\nQXZK\tquỹ xuân\tterm\tunion\t\t\n",
        "utf-8",
    )
    df = session.createDataFrame([("Họ góp QXZK.",)], "body string")
    found = viunion_spark.extract(df, "body", None, config=vu.Config(lexicons=(own,)))
    (row,) = found.collect()
    assert row["id"] is None
    assert [entity["expansion"] for entity in row["entities"]] == ["quỹ xuân"]
    assert row["lexicons"] == [str(own)]


@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        ({"text_column": "body"}, ValueError, "no column 'body': there are id, text, error"),
        ({"id_column": "key"}, ValueError, "no column 'key'"),
        ({"keep": ["title"]}, ValueError, "no column 'title'"),
        ({"keep": ["error"]}, ValueError, "a column 'error' of its own"),
        ({"text_column": "id"}, TypeError, "the column 'id' holds bigint, expected strings"),
    ],
)
def test_wrong_columns(
    session: Any, options: dict[str, Any], error: type[Exception], message: str
) -> None:
    df = session.createDataFrame([(1, "NLĐ", "x")], "id long, text string, error string")
    with pytest.raises(error, match=message):
        viunion_spark.extract(df, **options)


def test_a_missing_package_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyspark.sql.types", None)
    with pytest.raises(vu.MissingBackendError, match=r"pyspark .*viunion_nlp\[spark\]"):
        viunion_spark.extract(None)  # type: ignore[arg-type]


def test_the_job_of_the_examples(tmp_path: Path) -> None:
    articles: list[Any] = [
        {"id": f"tin-{n}", "text": f"{TEXT} Lần {n}.", "published": "2021-05-14"}
        for n in range(300)
    ]
    articles += [
        {"id": "long", "text": f"{TEXT}\n" * 1000},  # as much as all others together
        {"id": "too-long", "text": "NLĐ " * 30_000},
        {"id": "empty", "text": ""},
        {"id": "null", "text": None},
        {"id": "none"},
    ]
    lines = [json.dumps(article, ensure_ascii=False) for article in articles]
    (tmp_path / "tin.jsonl").write_text("\n".join([*lines, '{"id": "cut", "te']) + "\n", "utf-8")
    script = ROOT / "examples" / "spark_job.py"
    options = ["--partitions", "4", "--max-characters", "100000"]
    settings = [f"{key}={value}" for key, value in SETTINGS.items()]
    submit = " ".join(f"--conf {setting}" for setting in settings)
    # The package as it is imported here, installed or not.
    place = Path(vu.__file__).parents[1]
    done = subprocess.run(
        [sys.executable, script, "tin.jsonl", "ket-qua", *options],
        cwd=tmp_path, capture_output=True, encoding="utf-8", timeout=600,
        env={
            **os.environ,
            "PYSPARK_PYTHON": sys.executable,
            "PYSPARK_SUBMIT_ARGS": f"--master local[2] {submit} pyspark-shell",
            "PYTHONPATH": str(place),
        },
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    assert [line.split(maxsplit=1) for line in done.stdout.splitlines()] == [
        ["302", "analysed"],
        ["3", "expected a text, found null"],
        ["1", "the text has N characters, more than N"],
    ]
    result = pq.read_table(tmp_path / "ket-qua")
    texts = {row["id"]: row["text"] for row in result.select(["id", "text"]).to_pylist()}
    assert texts == {
        None: None, **{article["id"]: article.get("text") for article in articles},
    }  # fmt: skip
    for row, document in zip(result.to_pylist(), viunion_arrow.documents(result), strict=True):
        if row["id"] is None:
            assert row["broken"] == '{"id": "cut", "te'
        expected = None if row["error"] else vu.analyze(row["text"])
        assert document == expected
        assert row["published"] == ("2021-05-14" if "tin-" in str(row["id"]) else None)
    assert len(list((tmp_path / "ket-qua").glob("*.parquet"))) == 4


def test_the_page_runs(session: Any, tmp_path: Path) -> None:
    rows = {"id": ["tin-1", "tin-2"], "text": [TEXT, None], "published": ["2021-05-14"] * 2}
    (tmp_path / "tin").mkdir()
    pq.write_table(pa.table(rows), tmp_path / "tin" / "2021")
    names: dict[str, Any] = {"session": session}
    for block in read_blocks(ROOT / "docs" / "spark.md"):
        if block.language == "python":
            # Spark's own process has another working folder.
            exec(re.sub(r'"([\w-]+/2021)"', rf'"{tmp_path.as_posix()}/\1"', block.text), names)
    assert [row["e"]["text"] for row in names["people"].collect()] == ["Nguyễn Văn Bình"]
    assert [row["id"] for row in names["failed"].collect()] == ["tin-2"]
    assert pq.read_table(tmp_path / "ket-qua" / "2021").num_rows == 2
