"""``viunion people``: the forms that it writes, what it reads, and what it says of what it cannot read."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import viunion_nlp as vu
from viunion_nlp.cli import cli

TEXTS = {
    "t1": "Ông Lò Văn Páo, Chủ tịch LĐLĐ tỉnh Lào Cai, dự lễ.",
    "t2": "Chủ tịch LĐLĐ tỉnh Lào Cai Lò Văn Páo trao quà. Thủ tướng Lê Văn An dự.",
}


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "tin.jsonl"
    lines = [json.dumps({"id": id, "text": text}) for id, text in TEXTS.items()]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli, ["people", *map(str, arguments)])


def test_a_table_names_each_person_once(news: Path) -> None:
    lines = run(news).stdout.splitlines()
    assert lines[0].split("  ")[0] == "Họ và tên"
    assert [line.split("  ")[0] for line in lines[2:]] == ["Lò Văn Páo", "Lê Văn An"]
    assert lines[2].split("  ")[-1].strip() == "t1, t2"


def test_csv_has_a_row_an_office(news: Path, tmp_path: Path) -> None:
    output = tmp_path / "ai.csv"
    assert run(news, "-o", output).exit_code == 0
    rows = list(csv.DictReader(io.StringIO(output.read_text(encoding="utf-8-sig"))))
    assert [(row["person"], row["office"], row["body"], row["implied"]) for row in rows] == [
        ("Lò Văn Páo", "Chủ tịch", "Liên đoàn Lao động tỉnh Lào Cai", ""),
        ("Lê Văn An", "Thủ tướng", "Chính phủ", "yes"),
    ]
    assert rows[0]["sources"] == "t1:16-42|t2:0-26"


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_json_lines_are_what_who_is_who_gives(news: Path, jobs: str) -> None:
    result = run(news, "--format", "jsonl", "--jobs", jobs)
    rows = [vu.Holder.from_dict(json.loads(line)) for line in result.stdout.splitlines()]
    assert rows == vu.who_is_who((id, vu.analyze(text)) for id, text in TEXTS.items())


def test_popolo_is_one_object(news: Path, tmp_path: Path) -> None:
    output = tmp_path / "ai.json"
    assert run(news, "-o", output).exit_code == 0
    told = json.loads(output.read_text(encoding="utf-8"))
    assert {name: len(rows) for name, rows in told.items()} == {
        "persons": 2, "organizations": 2, "memberships": 2,
    }  # fmt: skip


def test_nobody_is_said_so(tmp_path: Path) -> None:
    path = tmp_path / "tin.txt"
    path.write_text("Trời hôm nay nắng.", encoding="utf-8")
    assert run(path).stdout == "Không tìm thấy ai giữ chức vụ.\n"


def test_what_cannot_be_read_ends_it_or_is_left_out(news: Path) -> None:
    news.write_text(news.read_text(encoding="utf-8") + '\n{"id": "t3"}\n', encoding="utf-8")
    failed = run(news)
    assert failed.exit_code == 2
    assert "tin.jsonl:3:" in failed.output
    skipped = run(news, "--on-error", "skip")
    assert skipped.exit_code == 0
    assert "Skipped:" in skipped.stderr
    assert "Lò Văn Páo" in skipped.stdout


def test_an_ending_that_no_form_has_is_refused(news: Path, tmp_path: Path) -> None:
    result = run(news, "-o", tmp_path / "ai.pdf")
    assert result.exit_code == 2
    assert ".txt or .csv or .xlsx or .jsonl" in result.output


def test_a_workbook(news: Path, tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    path = tmp_path / "ai.xlsx"
    assert run(news, "-o", path).exit_code == 0
    rows = list(openpyxl.load_workbook(path).active.values)
    assert rows[0][:3] == ("person", "number", "office")
    assert rows[1][0] == "Lò Văn Páo"
    assert "name it with -o" in run(news, "--format", "xlsx").output


def test_a_folder_is_read(news: Path) -> None:
    assert "Lò Văn Páo" in run(news.parent).stdout
