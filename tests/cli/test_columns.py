"""Tables in, columns out: CSV, Excel, Parquet and Arrow files at the command line."""

from __future__ import annotations

import csv
import datetime
import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import viunion_nlp as vu
from viunion_nlp.cli import cli
from viunion_nlp.frames.tables import tables
from viunion_nlp.integrations import arrow as viunion_arrow

TEXT = "Ông Lò Văn Páo, nguyên Chủ tịch LĐLĐ tỉnh Lào Cai, PGS.TS Cao Hữu Lộc thăm NLĐ; vui."
ROWS = [
    {"id": "tin-1", "text": TEXT, "published": "2021-05-14"},
    {"id": "tin-2", "text": "Xem Nghị quyết số 02-NQ/TW.", "published": "2021-05-15"},
    {
        "id": "tin-3",
        "text": "UBND TỈNH LÀO CAI\nSố: 12/QĐ-UBND\nLào Cai, ngày 3 tháng 2 năm 2021\n\nQUYẾT ĐỊNH\n"
        "Về việc hỗ trợ\n\nCăn cứ Nghị quyết số 07-NQ/TU;\n\n"
        "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nPhạm Quốc Khải\n",
        "published": "2021-05-16",
    },
    {"id": "tin-4", "text": "Dòng một.\nBà Vi Thị Sen thăm NLĐ.", "published": "2021-05-16"},
]


def invoke(*arguments: str | Path, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(cli, ["extract", *map(str, arguments)], input=stdin)


def found(result: Result) -> list[dict[str, Any]]:
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def written(path: Path, encoding: str = "utf-8", separator: str = ",") -> Path:
    with path.open("w", encoding=encoding, newline="") as stream:
        writer = csv.DictWriter(stream, list(ROWS[0]), delimiter=separator)
        writer.writeheader()
        writer.writerows(ROWS)
    return path


def lines(path: Path) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    return path


class TestCsvIn:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
    @pytest.mark.parametrize("separator", [",", ";", "\t"])
    def test_as_spreadsheets_save_it(self, tmp_path: Path, encoding: str, separator: str) -> None:
        path = written(tmp_path / "tin.csv", encoding, separator)
        records = found(invoke(path, "--format", "jsonl", "--keep", "published"))
        assert [{key: record[key] for key in ROWS[0]} for record in records] == ROWS

    def test_standard_input_and_an_article_longer_than_the_module_allows(self) -> None:
        text = "NLĐ" + "." * 140_000
        content = f"text\n{text}\n".encode()
        (record,) = found(invoke("--input", "csv", "--format", "jsonl", stdin=content))
        assert (record["id"], record["text"]) == ("stdin-2", text)

    def test_errors_name_the_line(self, tmp_path: Path) -> None:
        path = tmp_path / "tin.csv"
        path.write_bytes('id,text\n1,"NLĐ\nCĐ"\n2\n\n3,NLĐ\n'.encode())
        result = invoke(path, "--format", "jsonl", "--on-error", "skip")
        assert [record["id"] for record in found(result)] == ["1", "3"]
        assert f"{path}:4: there is no field 'text'" in result.stderr

    def test_a_row_may_have_so_many_bytes(self, tmp_path: Path) -> None:
        path = tmp_path / "tin.csv"
        path.write_text("id,text\n1,NLĐ\n2,NLĐNLĐNLĐ\n3,NLĐ\n", encoding="utf-8")
        result = invoke(path, "--format", "jsonl", "--on-error", "skip", "--max-bytes", "10")
        assert [record["id"] for record in found(result)] == ["1", "3"]
        assert f"{path}:3: " in result.stderr

    @pytest.mark.parametrize(
        ("content", "message"),
        [
            (b"so,noi_dung\n1,x\n", "there is no column 'text'; its columns are: so, noi_dung"),
            (b"", "there is no column 'text'; its columns are: none"),
            ("id,text\n1,Đoàn\n".encode("cp1258"), "not UTF-8: save the file as CSV UTF-8"),
        ],
    )
    def test_what_is_no_table_of_texts(self, tmp_path: Path, content: bytes, message: str) -> None:
        path = tmp_path / "tin.csv"
        path.write_bytes(content)
        result = invoke(path, "--format", "jsonl")
        assert (result.exit_code, message in result.stderr) == (2, True), result.stderr


class TestExcelIn:
    def test_a_workbook(self, tmp_path: Path) -> None:
        openpyxl = pytest.importorskip("openpyxl")
        book = openpyxl.Workbook()
        for row in (
            ["id", "text", "published", "views"],
            [7, TEXT, datetime.date(2021, 5, 14), 12.0],
            [None, None, None, None],
            ["b", 2021, None, 0.5],
            ["c", "NLĐ", None, 0.5],
        ):
            book.active.append(row)
        book.save(tmp_path / "tin.xlsx")
        arguments = ("--format", "jsonl", "--keep", "published", "--keep", "views")
        result = invoke(tmp_path / "tin.xlsx", *arguments, "--on-error", "skip")
        records = found(result)
        assert [(record["id"], record["views"]) for record in records] == [(7, 12), ("c", 0.5)]
        assert records[0]["published"] == "2021-05-14T00:00:00"
        assert "tin.xlsx:4: the field 'text' holds a number, expected a string" in result.stderr

    def test_what_is_no_workbook(self, tmp_path: Path) -> None:
        pytest.importorskip("openpyxl")
        (tmp_path / "tin.xlsx").write_bytes(b"id,text\n1,x\n")
        result = invoke(tmp_path / "tin.xlsx")
        assert (result.exit_code, "not an Excel workbook" in result.stderr) == (2, True)


class TestParquetIn:
    def test_a_file(self, tmp_path: Path) -> None:
        pa = pytest.importorskip("pyarrow")
        import pyarrow.parquet as pq

        rows = [*ROWS, {"id": "tin-5", "text": None, "published": None}]
        pq.write_table(pa.Table.from_pylist(rows), tmp_path / "tin.parquet")
        arguments = ("--format", "jsonl", "--keep", "published", "--on-error", "skip")
        result = invoke(tmp_path / "tin.parquet", *arguments)
        assert [{key: record[key] for key in ROWS[0]} for record in found(result)] == ROWS
        assert "tin.parquet:5: the field 'text' holds null, expected a string" in result.stderr

    def test_what_is_no_parquet_file(self, tmp_path: Path) -> None:
        pytest.importorskip("pyarrow")
        (tmp_path / "tin.parquet").write_bytes(b"id,text\n1,x\n")
        result = invoke(tmp_path / "tin.parquet")
        assert (result.exit_code, "not a complete Parquet file" in result.stderr) == (2, True)


class TestCsvOut:
    @pytest.mark.parametrize("kind", tables())
    def test_rows_of_every_kind(self, tmp_path: Path, kind: str) -> None:
        output = tmp_path / "ket-qua.csv"
        result = invoke(lines(tmp_path / "tin.jsonl"), "-o", output, "--rows", kind)
        assert result.exit_code == 0, result.stderr
        content = output.read_bytes()
        assert content.startswith(b"\xef\xbb\xbfid,")
        rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
        expected = [
            {"id": row["id"], **values}
            for row in ROWS
            for values in tables()[kind].rows(vu.analyze(row["text"]))  # type: ignore[index]
        ]
        assert [{name: value for name, value in row.items() if value} for row in rows] == [
            {
                name: "|".join(value) if isinstance(value, tuple) else str(value)
                for name, value in values.items()
                if value is not None
            }
            for values in expected
        ]
        names = content.decode("utf-8-sig").partition("\r\n")[0]
        assert names.split(",") == ["id", *(c.name for c in tables()[kind].columns)]  # type: ignore[index]

    def test_nothing_found_is_a_line_of_names(self) -> None:
        result = invoke("--format", "csv", "--input", "jsonl", stdin=b"")
        assert result.stdout.startswith("\ufeffid,label,start,end,text,")
        assert result.stdout.count("\n") == 1


class TestExcelOut:
    @pytest.mark.parametrize("kind", tables())
    def test_rows_of_every_kind(self, tmp_path: Path, kind: str) -> None:
        openpyxl = pytest.importorskip("openpyxl")
        source, output = lines(tmp_path / "tin.jsonl"), tmp_path / "ket-qua.xlsx"
        assert invoke(source, "-o", output, "--rows", kind).exit_code == 0
        assert invoke(source, "-o", tmp_path / "ket-qua.csv", "--rows", kind).exit_code == 0
        content = (tmp_path / "ket-qua.csv").read_text(encoding="utf-8-sig")
        sheet = openpyxl.load_workbook(output).active
        cells = [["" if cell is None else str(cell) for cell in row] for row in sheet.values]
        expected = csv.reader(io.StringIO(content, newline=""))
        # To Excel, 1.0 is 1.
        assert cells == [[cell.removesuffix(".0") for cell in row] for row in expected]
        assert (sheet.title, sheet.freeze_panes) == (kind, "A2")

    def test_text_is_never_a_formula_and_figures_are_figures(self, tmp_path: Path) -> None:
        openpyxl = pytest.importorskip("openpyxl")
        path = tmp_path / "tin.jsonl"
        record = {"id": "=1+1\x01\ufffe", "text": "NLĐ và NLĐ"}
        path.write_text(json.dumps(record) + "\n", encoding="utf-8")
        assert invoke(path, "-o", tmp_path / "a.xlsx").exit_code == 0
        _, first, _ = openpyxl.load_workbook(tmp_path / "a.xlsx").active.iter_rows()
        assert [(cell.value, cell.data_type) for cell in first[:4]] == [
            ("=1+1\\x01\ufffd", "s"), ("ABBR", "s"), (0, "n"), (3, "n"),
        ]  # fmt: skip

    def test_nothing_found_is_a_line_of_names(self, tmp_path: Path) -> None:
        openpyxl = pytest.importorskip("openpyxl")
        output = tmp_path / "a.xlsx"
        result = invoke("-o", output, "--input", "jsonl", "--rows", "positions", stdin=b"")
        assert result.exit_code == 0, result.stderr
        (names,) = openpyxl.load_workbook(output).active.values
        assert names[:2] == ("id", "person")

    def test_a_missing_package_is_told_before_anything_is_read(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setitem(sys.modules, "openpyxl", None)
        result = invoke(lines(tmp_path / "tin.jsonl"), "-o", tmp_path / "ket-qua.xlsx")
        assert (result.exit_code, "viunion_nlp[xlsx]" in result.stderr) == (2, True)


@pytest.mark.parametrize("name", ["ket-qua.parquet", "ket-qua.arrow", "ket-qua.feather"])
def test_documents_as_columns(tmp_path: Path, name: str) -> None:
    pytest.importorskip("pyarrow")
    import pyarrow.feather
    import pyarrow.parquet

    path = tmp_path / "tin.jsonl"
    kept: list[dict[str, Any]] = [{"n": 1, "x": 1, "y": 1}, {"n": 2, "x": 0.5}, {"y": ["a"]}]
    rows = [{**row, **more} for row, more in zip(ROWS[:3], kept, strict=True)]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    keep = [argument for field in ("n", "x", "y", "none") for argument in ("--keep", field)]
    result = invoke(path, "-o", tmp_path / name, *keep)
    assert result.exit_code == 0, result.stderr
    read = pyarrow.parquet.read_table if name.endswith("parquet") else pyarrow.feather.read_table
    table = read(tmp_path / name)
    assert table.schema.names == [*vu.arrow_schema().names, "n", "x", "y"]
    assert table["n"].to_pylist() == [1, 2, None]
    assert table["x"].to_pylist() == [1.0, 0.5, None]
    assert table["y"].to_pylist() == ["1", None, '["a"]']
    assert [document.text for document in viunion_arrow.documents(table) if document] == [
        row["text"] for row in rows
    ]
    for document, row in zip(viunion_arrow.documents(table), rows, strict=True):
        expected = vu.analyze(row["text"])
        assert document is not None
        assert document.mentions == expected.mentions
        assert document.heading == expected.heading
    assert table["heading"].null_count == 2
    assert table["versions"].to_pylist() == [vu.Pipeline().versions] * 3
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted(["tin.jsonl", name])


def test_nothing_is_a_file_without_rows(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    import pyarrow.parquet

    output = tmp_path / "ket-qua.parquet"
    result = invoke("-o", output, "--input", "jsonl", stdin=b"")
    assert result.exit_code == 0, result.stderr
    assert pyarrow.parquet.read_table(output).schema == vu.arrow_schema()


@pytest.mark.parametrize("output", [None, "ket-qua.parquet.gz"])
def test_columns_need_a_file_of_their_own(tmp_path: Path, output: str | None) -> None:
    arguments = [] if output is None else ["-o", tmp_path / output]
    result = invoke(lines(tmp_path / "tin.jsonl"), "--format", "parquet", *arguments)
    assert (result.exit_code, "name it with -o, ending in .parquet" in result.stderr) == (2, True)
    assert not (tmp_path / "ket-qua.parquet.gz").exists()


def test_a_field_of_the_result_is_not_kept(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    output = tmp_path / "ket-qua.parquet"
    result = invoke(lines(tmp_path / "tin.jsonl"), "-o", output, "--keep", "error")
    assert (result.exit_code, "'error' is a column of the result" in result.stderr) == (2, True)


def test_a_missing_package_is_told_before_anything_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    result = invoke(lines(tmp_path / "tin.jsonl"), "-o", tmp_path / "ket-qua.parquet")
    assert (result.exit_code, "viunion_nlp[arrow]" in result.stderr) == (2, True)
    assert [file.name for file in tmp_path.iterdir()] == ["tin.jsonl"]


def test_a_file_that_cannot_be_made_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    output = tmp_path / "ket-qua.parquet"
    output.write_bytes(b"before")
    source = lines(tmp_path / "tin.jsonl")
    with monkeypatch.context() as patched:
        patched.setattr(parquet, "ParquetWriter", full)
        result = invoke(source, "-o", output)
    assert (result.exit_code, "No space left" in result.stderr) == (2, True)
    assert "4 documents are kept" in result.stderr
    assert output.read_bytes() == b"before"
    result = invoke(source, "-o", output, "--resume")
    assert result.exit_code == 0, result.stderr
    assert "Resuming after 4 documents" in result.stderr
    assert parquet.read_table(output).num_rows == len(ROWS)
