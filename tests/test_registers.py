"""The register of documents: what a records office would write of each."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import viunion_nlp as vu
from viunion_nlp.cli import cli
from viunion_nlp.registers import COLUMNS

PLAN = """\
LIÊN ĐOÀN LAO ĐỘNG TỈNH LONG AN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                                             Độc lập - Tự do - Hạnh phúc
Số: 12/KH-LĐLĐ                           Long An, ngày 05 tháng 3 năm 2023

KẾ HOẠCH
Tổ chức Tháng Công nhân năm 2023

Căn cứ Quyết định số 217/QĐ-TLĐ ngày 04 tháng 2 năm 2020 của Tổng Liên đoàn Lao động Việt Nam;
Liên đoàn Lao động tỉnh xây dựng kế hoạch như sau:
1. Các cấp công đoàn thăm, tặng quà công nhân có hoàn cảnh khó khăn.

Nơi nhận:                                  KT. CHỦ TỊCH
- Thường trực Tỉnh ủy (b/c);               PHÓ CHỦ TỊCH
- LĐLĐ các huyện;
- Lưu: VT, TGNC.                           (đã ký)

                                           Trần Văn Bình
"""
NEWS = "LĐLĐ tỉnh Long An trao quà cho NLĐ."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ke-hoach.txt").write_text(PLAN, encoding="utf-8")
    (tmp_path / "tin.txt").write_text(NEWS, encoding="utf-8")
    return tmp_path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, ["register", *map(str, arguments)])


def test_a_document_is_a_row() -> None:
    (row,) = vu.register([("ke-hoach.txt", vu.analyze(PLAN))])
    assert row.to_dict() == {
        "symbol": "12/KH-LĐLĐ",
        "date": "2023-03-05",
        "doc_type": "Kế hoạch",
        "subject": "Tổ chức Tháng Công nhân năm 2023",
        "signer": ["Trần Văn Bình"],
        "recipients": ["Thường trực Tỉnh ủy", "LĐLĐ các huyện"],
        "filing": ["VT", "TGNC"],
        "copies": None,
        "remarks": [],
        "issuer": ["Liên đoàn Lao động tỉnh Long An"],
        "office": ["Phó Chủ tịch"],
        "based_on": ["217/QĐ-TLĐ"],
        "file": "ke-hoach.txt",
    }


def test_what_is_no_document_is_listed_with_the_reason() -> None:
    (row,) = vu.register([vu.analyze(NEWS)])
    assert row == vu.RegisterRow(remarks=("không có phần đầu của văn bản",))


def test_rows_come_back_from_their_values() -> None:
    (row,) = vu.register([vu.analyze(PLAN)])
    assert vu.RegisterRow.from_dict(json.loads(json.dumps(row.to_dict()))) == row


def test_cells_are_written_as_a_clerk_writes() -> None:
    (row,) = vu.register([vu.analyze(PLAN)])
    cells = row.cells()
    assert list(cells) == list(COLUMNS)
    assert cells["date"] == "5/3/2023"
    assert cells["content"] == "Kế hoạch Tổ chức Tháng Công nhân năm 2023"
    assert cells["recipients"] == "Thường trực Tỉnh ủy; LĐLĐ các huyện"
    assert cells["copies"] == ""


def test_a_folder_becomes_a_table(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")  # however long the path of the folder is
    result = run(folder)
    assert result.exit_code == 0
    names, *rows = [line for line in result.stdout.splitlines() if line.strip()]
    assert names.split()[:3] == ["Số,", "ký", "hiệu"]
    assert any("12/KH-LĐLĐ" in row and "5/3/2023" in row for row in rows)


def test_a_folder_becomes_a_spreadsheet(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "so" / "so-van-ban.csv"
    path.parent.mkdir()
    assert run(folder, "-o", path).exit_code == 0
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as stream:
        names, plan, news = csv.reader(stream)
    assert names == list(COLUMNS.values())
    assert (plan[0], plan[-1], news[7]) == (
        "12/KH-LĐLĐ",
        str(folder / "ke-hoach.txt"),
        "không có phần đầu của văn bản",
    )


def test_lines_for_programs(folder: Path) -> None:
    rows = [json.loads(line) for line in run(folder, "--format", "jsonl").stdout.splitlines()]
    assert [row["file"] for row in rows] == [
        str(folder / name) for name in ("ke-hoach.txt", "tin.txt")
    ]
    assert rows[0]["based_on"] == ["217/QĐ-TLĐ"]


def test_an_excel_file(folder: Path, tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    path = tmp_path / "so" / "so-van-ban.xlsx"
    path.parent.mkdir()
    assert run(folder, "-o", path).exit_code == 0
    names, plan, _ = openpyxl.load_workbook(path).active.values
    assert list(names) == list(COLUMNS.values())
    assert plan[3] == "Trần Văn Bình"


def test_nothing_to_list(tmp_path: Path) -> None:
    path = tmp_path / "tin.jsonl"
    path.touch()
    assert run(path, "--format", "csv").stdout.splitlines() == [
        "\ufeff" + ",".join(f'"{n}"' if "," in n else n for n in COLUMNS.values())
    ]


def test_a_folder_without_texts_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "rong").mkdir()
    result = run(tmp_path / "rong")
    assert result.exit_code == 2
    assert "the folder holds no document" in result.stderr


@pytest.mark.parametrize(
    ("office", "signer_office"),
    [
        ("CHÁNH VĂN PHÒNG TỈNH ỦY LÂM ĐỒNG", "Chánh Văn phòng Tỉnh ủy Lâm Đồng"),
        ("CHÁNH THANH TRA SỞ NỘI VỤ", "Chánh Thanh tra Sở Nội vụ"),
        ("PHÓ CHỦ TỊCH", "Phó Chủ tịch"),
    ],
)
def test_the_office_of_a_signer_says_no_word_twice(office: str, signer_office: str) -> None:
    text = (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 5/BC-VP\n"
        "Đà Lạt, ngày 2 tháng 3 năm 2026\nBÁO CÁO\nVề công tác cán bộ\nHội nghị họp ngày 2/3/2026.\n"
        f"{office}\n(đã ký)\nTrần Văn Bình\n"
    )
    (row,) = vu.register([vu.analyze(text)])
    assert (row.signer, row.office) == (("Trần Văn Bình",), (signer_office,))


@pytest.mark.parametrize(
    ("heading", "issuer"),
    [
        ("TỈNH ỦY LÂM ĐỒNG\nBAN TỔ CHỨC", "Ban Tổ chức Tỉnh ủy Lâm Đồng"),
        ("SỞ NỘI VỤ LÀO CAI\nTHANH TRA", "Thanh tra Sở Nội vụ Lào Cai"),
        ("BỘ TÀI CHÍNH\nTỔNG CỤC THUẾ", "Tổng cục Thuế"),
        ("CHỦ TỊCH\nỦY BAN NHÂN DÂN\nTỈNH LÀO CAI", "Chủ tịch Ủy ban nhân dân tỉnh Lào Cai"),
    ],
)
def test_an_issuer_is_named_as_a_clerk_names_it(heading: str, issuer: str) -> None:
    text = (
        f"{heading}\nSố: 5/BC-BTC\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Lào Cai, ngày 2 tháng 3 năm 2026\nBÁO CÁO\nVề công tác cán bộ\nHội nghị họp ngày 2/3/2026.\n"
    )
    (row,) = vu.register([vu.analyze(text)])
    assert row.issuer == (issuer,)
    assert row.cells()["content"] == "Báo cáo về công tác cán bộ"


def test_a_name_cut_by_columns_is_taken_from_the_text() -> None:
    text = (
        "TỔNG LIÊN ĐOÀN                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "LAO ĐỘNG VIỆT NAM                 Độc lập - Tự do - Hạnh phúc\n"
        "Số: 46 /QĐ-TLĐ - VP               Hà Nội, ngày 2 tháng 3 năm 2025\n\n"
        "QUYẾT ĐỊNH\nVề việc nâng lương\n\nĐiều 1. Văn phòng Tổng Liên đoàn thi hành.\n"
        "{}"
    )
    (row,) = vu.register([vu.analyze(text.format(""))])
    assert row.issuer == ("TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM",)
    more = "Tổng Liên đoàn Lao động Việt Nam chi trả.\n"
    (row,) = vu.register([vu.analyze(text.format(more))])
    assert row.issuer == ("Tổng Liên đoàn Lao động Việt Nam",)
    assert row.symbol == "46/QĐ-TLĐ-VP"


def test_remarks_are_in_vietnamese() -> None:
    text = PLAN.replace("Số: 12/KH-LĐLĐ", "Số:   /KH-LĐLĐ")
    (row,) = vu.register([vu.analyze(text)])
    assert row.remarks == ("số để trống",)
