"""Texts in, tidy frames out: the same rows from every backend."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

import viunion_nlp as vu

TEXTS = [
    "Sáng 14/5, PGS.TS Phạm Quốc Khải, nguyên Chủ tịch LĐLĐ tỉnh Long An, cùng bà Mai thăm NLĐ.",
    "",
    "Theo khoản 2 Điều 5 Nghị quyết số 07-NQ/TU ngày 10.5.2021 của BTV Tỉnh ủy, NLĐ được hỗ trợ. "
    "Ông Khải nhắc lại Nghị quyết 07.",
]
REPLACED = "Theo Nghị quyết số 07-NQ/TU, Quyết định 12/QĐ-UBND thay thế Quyết định 5/QĐ-UBND."
ELECTED = "Ngày 5/3/2026, HĐND xã Tân Lập bầu bà Tô Thị Mận giữ chức Chủ tịch UBND xã."
PACKAGES = {"pandas": "pandas", "polars": "polars", "arrow": "pyarrow"}
KINDS = (
    "mentions", "positions", "references", "abbreviations", "citations", "events", "register",
)  # fmt: skip


@pytest.fixture(params=PACKAGES)
def backend(request: pytest.FixtureRequest) -> str:
    pytest.importorskip(PACKAGES[request.param])
    return str(request.param)


def rows_of(frame: Any) -> list[dict[str, Any]]:
    """The rows as plain values: null is None, lists are lists."""
    if hasattr(frame, "to_pylist"):
        return list(frame.to_pylist())
    if hasattr(frame, "to_dicts"):
        return list(frame.to_dicts())
    # An "object" column keeps None; the others have their own null.
    rows = frame.astype("object").where(frame.notna(), None).to_dict("records")
    return [
        {key: list(value) if isinstance(value, tuple) else value for key, value in row.items()}
        for row in rows
    ]


def told(row: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in row.items() if value is not None}


def column(values: list[Any], backend: str) -> Any:
    module = pytest.importorskip(PACKAGES[backend])
    if backend == "arrow":
        return module.chunked_array([values])
    return module.Series(values)


def test_a_column_of_texts_gives_a_frame_of_its_own_library(backend: str) -> None:
    frame = vu.to_frame(column(TEXTS, backend))
    assert type(frame).__module__.startswith(PACKAGES[backend])
    rows = rows_of(frame)
    assert [(row["id"], row["label"], row["start"], row["end"], row["text"]) for row in rows] == [
        (id, mention.label, mention.start, mention.end, mention.text)
        for id, text in enumerate(TEXTS)
        for mention in vu.analyze(text).mentions
    ]


def test_a_row_tells_what_the_mention_tells(backend: str) -> None:
    rows = rows_of(vu.to_frame(TEXTS, backend=backend))  # type: ignore[call-overload]
    title = next(row for row in rows if row["label"] == "TITLE")
    assert 0 < title.pop("confidence") <= 1
    assert told(title) == {
        "id": 0, "label": "TITLE", "start": 41, "end": 67, "text": "Chủ tịch LĐLĐ tỉnh Long An",
        "role": "Chủ tịch", "status": "former", "organization": "Liên đoàn Lao động tỉnh Long An",
        "organization_start": 50, "organization_end": 67, "rule": "body", "row": "Chủ tịch",
        "name": "Chủ tịch",
    }  # fmt: skip
    person = next(row for row in rows if row["label"] == "PERSON")
    assert person["degrees"] == ["PGS", "TS"]
    short = [row for row in rows if row["antecedent"] is not None]
    assert [(row["text"], row["antecedent"]) for row in short] == [
        ("Nghị quyết 07", "Nghị quyết 07-NQ/TU")
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_names_and_dtypes_do_not_depend_on_the_texts(backend: str, kind: Any) -> None:
    frames = [
        vu.to_frame(texts, kind=kind, backend=backend)  # type: ignore[call-overload]
        for texts in ([], [""], [*TEXTS, REPLACED, ELECTED])
    ]
    shapes = [str(getattr(frame, "schema", None) or frame.dtypes) for frame in frames]
    if backend == "pandas":
        shapes = [str(frame.dtypes) for frame in frames]
    assert len(set(shapes)) == 1
    # A register has a row for each document, whatever was found in it.
    assert [len(frame) for frame in frames[:2]] == [0, int(kind == "register")]
    assert len(frames[2])


def test_positions(backend: str) -> None:
    frame = vu.to_frame(TEXTS, kind="positions", backend=backend)  # type: ignore[call-overload]
    (row,) = rows_of(frame)
    assert 0 < row.pop("confidence") <= 1
    assert row == {
        "id": 0, "person": "Phạm Quốc Khải", "status": "former", "role": "Chủ tịch",
        "office": "Chủ tịch", "implied_body": None, "rule": "signs between",
        "organization": "Liên đoàn Lao động tỉnh Long An", "place": "Long An",
        "person_start": 18, "person_end": 32, "title_start": 41, "title_end": 67,
        "organization_start": 50, "organization_end": 67,
    }  # fmt: skip


def test_people_and_bodies(backend: str) -> None:
    text = "Bà Tô Thị Mận, Chủ tịch LĐLĐ tỉnh Lào Cai, dự lễ. Bà Mận trao quà của LĐLĐ tỉnh."
    frame = vu.to_frame([text], kind="people", backend=backend)  # type: ignore[call-overload]
    (row,) = rows_of(frame)
    assert told(row) == {
        "id": 0, "name": "Tô Thị Mận", "called": ["Tô Thị Mận", "Mận"], "count": 2,
        "offices": ["Chủ tịch LĐLĐ tỉnh Lào Cai"], "first_start": 3, "first_end": 13,
    }  # fmt: skip
    frame = vu.to_frame([text], kind="bodies", backend=backend)  # type: ignore[call-overload]
    (row,) = rows_of(frame)
    assert told(row) == {
        "id": 0, "name": "Liên đoàn Lao động tỉnh Lào Cai",
        "called": ["LĐLĐ tỉnh Lào Cai", "LĐLĐ tỉnh"], "count": 2,
        "offices": ["Chủ tịch LĐLĐ tỉnh Lào Cai: Tô Thị Mận"], "first_start": 24, "first_end": 41,
    }  # fmt: skip


def test_citations(backend: str) -> None:
    frame = vu.to_frame([REPLACED], kind="citations", backend=backend)  # type: ignore[call-overload]
    (row,) = rows_of(frame)
    assert told(row) == {
        "id": 0, "source": "Quyết định 12/QĐ-UBND", "kind": "REPLACES", "target": "Quyết định 5/QĐ-UBND",
        "source_start": 29, "source_end": 50, "target_start": 60, "target_end": 80,
        "evidence_start": 51, "evidence_end": 59,
    }  # fmt: skip


def test_documents_texts_and_single_ones() -> None:
    pytest.importorskip("polars")
    documents = [vu.analyze(text) for text in TEXTS]
    expected = vu.to_frame(TEXTS, backend="polars")
    assert vu.to_frame(iter(documents), backend="polars").equals(expected)
    assert vu.to_frame([TEXTS[0], *documents[1:]], backend="polars").equals(expected)
    assert vu.to_frame(iter(TEXTS), backend="polars", jobs=2).equals(expected)
    alone = expected.filter(expected["id"] == 0)
    assert vu.to_frame(documents[0], backend="polars").equals(alone)
    assert vu.to_frame(TEXTS[0], backend="polars").equals(alone)


def test_another_pipeline(tmp_path: Path) -> None:
    pytest.importorskip("polars")
    own = tmp_path / "rieng.tsv"
    own.write_text(
        "abbreviation\texpansion\tkind\tdomain\tcues\tnote\nQXZK\tquỹ xuân\tterm\tunion\t\t\n",
        "utf-8",
    )
    pipeline = vu.Pipeline(vu.Config(lexicons=(own,)))
    frame = vu.to_frame(["Họ góp QXZK."], kind="abbreviations", backend="polars", pipeline=pipeline)
    assert frame["expansion"].to_list() == ["quỹ xuân"]


def test_ids() -> None:
    pandas = pytest.importorskip("pandas")
    series = pandas.Series(TEXTS, index=["tin-1", "tin-2", "tin-3"])
    assert set(vu.to_frame(series)["id"]) == {"tin-1", "tin-3"}
    assert set(vu.to_frame(series, ids=[10, 20, 30])["id"]) == {10, 30}
    assert vu.to_frame(series, ids=[10, 20, 30])["id"].dtype == "Int64"
    assert set(vu.to_frame(TEXTS, ids=[1, "2", None])["id"]) == {"1", "None"}
    with pytest.raises(ValueError, match="2 ids for 3 texts or documents"):
        vu.to_frame(TEXTS, ids=[1, 2])


def test_pandas_rows_join_group_and_explode() -> None:
    pandas = pytest.importorskip("pandas")
    articles = pandas.DataFrame({"text": TEXTS, "paper": ["A", "B", "A"]}, index=[7, 8, 9])
    found = vu.to_frame(articles["text"]).merge(articles["paper"], left_on="id", right_index=True)
    assert set(found["paper"]) == {"A"}
    assert len(found.drop_duplicates()) == len(found)
    degrees = found.explode("degrees")["degrees"].dropna()
    assert list(degrees) == ["PGS", "TS"]


@pytest.mark.parametrize("kind", KINDS)
def test_an_excel_file_reads_back(kind: Any, tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas")
    pytest.importorskip("openpyxl")
    frame = vu.to_frame(TEXTS, kind=kind, backend="pandas")
    frame.to_excel(tmp_path / "ket-qua.xlsx", index=False)
    read = pandas.read_excel(tmp_path / "ket-qua.xlsx", dtype=str)
    assert list(read.columns) == list(frame.columns)
    names = {
        "positions": "person", "citations": "target", "events": "person", "register": "id",
    }  # fmt: skip
    name = names.get(kind, "text")
    assert list(read[name]) == list(map(str, frame[name]))


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (["Ông Hải", None], r"text 1 \(1\): expected a text, found None"),
        ([float("nan")], r"text 0 \(0\): expected a text, found nan"),
        ([7], r"text 0 \(0\): expected a text, found int"),
        ([b"NL"], "expected a text, found bytes"),
        (["NLĐ \ud83d"], "lone surrogate at offset 4, which a frame cannot hold"),
    ],
)
def test_what_is_no_text_is_named(values: list[Any], message: str) -> None:
    pytest.importorskip("pandas")
    with pytest.raises(vu.DocumentError, match=message):
        vu.to_frame(values)


def test_nulls_can_be_skipped_or_collected(backend: str) -> None:
    texts = column([None, *TEXTS, None], backend)
    with pytest.raises(vu.DocumentError, match=r"text 0 \(0\): expected a text, found"):
        vu.to_frame(texts)
    errors: list[vu.DocumentError] = []
    frame = vu.to_frame(texts, on_error=errors.append)
    assert {row["id"] for row in rows_of(frame)} == {1, 3}
    assert [(error.index, error.id) for error in errors] == [(0, 0), (4, 4)]
    assert len(vu.to_frame(texts, on_error="skip", jobs=2)) == len(frame)


@pytest.mark.parametrize(
    ("arguments", "options", "error", "message"),
    [
        ((None,), {}, TypeError, "takes texts or documents, not NoneType"),
        ((b"abc",), {}, TypeError, "not a bytes"),
        (
            ({"text": TEXTS},),
            {},
            TypeError,
            r"not a dict: name a column of it, such as frame\['text",
        ),
        ((TEXTS,), {"kind": "names"}, ValueError, "unknown kind 'names': choose one of mentions"),
        ((TEXTS,), {"backend": "dask"}, ValueError, "unknown backend 'dask': choose one of pandas"),
        (
            (TEXTS,),
            {"on_error": "stop"},
            ValueError,
            "on_error takes 'raise', 'skip' or a function",
        ),
    ],
)
def test_wrong_arguments(arguments: Any, options: Any, error: type, message: str) -> None:
    pytest.importorskip("pandas")
    with pytest.raises(error, match=message):
        vu.to_frame(*arguments, **options)


@pytest.mark.parametrize("package", PACKAGES.values())
def test_a_whole_frame_is_refused(package: str) -> None:
    module = pytest.importorskip(package)
    make = module.table if package == "pyarrow" else module.DataFrame
    with pytest.raises(TypeError, match=r"name a column of it, such as frame\['text'\]"):
        vu.to_frame(make({"text": TEXTS}))


@pytest.mark.parametrize(("backend", "package"), PACKAGES.items())
def test_a_missing_package_names_the_extra(
    backend: Any, package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(vu.MissingBackendError, match=rf"{package} .*viunion_nlp\[{backend}\]"):
        vu.to_frame(TEXTS, backend=backend)


class Failing(vu.Pipeline):
    """Fails on some texts, as no text should make it fail."""

    __slots__ = ()

    def analyze(self, text: str) -> vu.Document:
        if "Nghị quyết" in text:
            raise RuntimeError("no such luck")
        return super().analyze(text)


def test_a_text_that_fails_is_named_beside_documents() -> None:
    pytest.importorskip("polars")
    values = [vu.analyze(TEXTS[0]), None, TEXTS[2], "NLĐ"]
    errors: list[vu.DocumentError] = []
    frame = vu.to_frame(
        values, ids="abcd", backend="polars", pipeline=Failing(), on_error=errors.append
    )
    assert set(frame["id"]) == {"a", "d"}
    assert [str(error) for error in errors] == [
        "text 1 ('b'): expected a text, found None",
        "text 2 ('c'): RuntimeError: no such luck",
    ]


def test_events_are_rows(backend: str) -> None:
    (row,) = rows_of(vu.to_frame([ELECTED], kind="events", backend=backend))
    told = {name: row[name] for name in ("kind", "person", "title", "organization", "date")}
    assert told == {
        "kind": "elected",
        "person": "Tô Thị Mận",
        "title": "Chủ tịch",
        "organization": "Ủy ban nhân dân xã Tân Lập",
        "date": "2026-03-05",
    }
    assert ELECTED[row["person_start"] : row["person_end"]] == "Tô Thị Mận"


def test_a_register_has_a_row_a_document(backend: str) -> None:
    rows = rows_of(vu.to_frame(TEXTS[:2], kind="register", backend=backend))
    assert [row["symbol"] for row in rows] == [None, None]
    assert rows[0]["remarks"] == ["không có phần đầu của văn bản"]


def test_documents_know_their_ids() -> None:
    pytest.importorskip("pandas")
    docs = [vu.analyze("NLĐ", id="tin-1"), vu.analyze("NLĐ"), "NLĐ"]
    assert vu.to_frame(docs)["id"].to_list() == ["tin-1", "1", "2"]
    assert vu.to_frame(docs, ids=["a", "b", "c"])["id"].to_list() == ["a", "b", "c"]
