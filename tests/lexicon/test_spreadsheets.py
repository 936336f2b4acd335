"""Lexicon files that a spreadsheet or an editor has saved in its own way."""

from __future__ import annotations

from pathlib import Path

import pytest

import viunion_nlp as vu
from viunion_nlp.errors import LexiconError
from viunion_nlp.lexicon import AbbreviationRow, read_rows
from viunion_nlp.lexicon.editing import LexiconFile
from viunion_nlp.lexicon.problems import find_problems

HEADER = "abbreviation\texpansion\tkind\tdomain\tcues\tnote"
ROWS = [
    AbbreviationRow("QXZ", "quỹ xây zô", "term", "union", ("<góp", "thợ hồ"), 'gọi là "quỹ", cũ'),
    AbbreviationRow("BXĐ", "bãi xe đạp", "place", "transport"),
]
QUOTED = '"gọi là ""quỹ"", cũ"'
CSV = (
    f"{HEADER}\nQXZ\tquỹ xây zô\tterm\tunion\t<góp|thợ hồ\t{QUOTED}\n"
    "BXĐ\tbãi xe đạp\tplace\ttransport\t\t\n"
)
SAVED = {
    "unicode text": CSV.replace("\n", "\r\n").encode("utf-16"),
    "csv with commas": b"\xef\xbb\xbf" + CSV.replace("\t", ",").replace("\n", "\r\n").encode(),
    "csv with semicolons": CSV.replace("\t", ";").encode(),
    "comments in csv": ("# của tôi;;;;;\n" + CSV.replace("\t", ";")).encode(),
    "stripped line ends": (
        f'{HEADER}\nQXZ\tquỹ xây zô\tterm\tunion\t<góp|thợ hồ\tgọi là "quỹ", cũ\n'
        "BXĐ\tbãi xe đạp\tplace\ttransport\n"
    ).encode(),
    "columns in another order": (
        "expansion\tabbreviation\tcues\tdomain\tkind\tnote\n"
        f"quỹ xây zô\tQXZ\t<góp|thợ hồ\tunion\tterm\t{QUOTED}\n"
        "bãi xe đạp\tBXĐ\t\ttransport\tplace\t\n"
    ).encode(),
}


@pytest.fixture(params=SAVED.values(), ids=SAVED.keys())
def saved(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "rieng.tsv"
    path.write_bytes(request.param)
    return path


def test_what_was_saved_is_read(saved: Path) -> None:
    assert [row for _, row in read_rows(saved, AbbreviationRow)] == ROWS
    assert find_problems(saved) == []


def test_a_workbook_is_read(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book, path = openpyxl.Workbook(), tmp_path / "rieng.xlsx"
    for line in ("# của tôi", *CSV.splitlines(), "Đ4\tđội 4"):
        book.active.append([cell.strip('"').replace('""', '"') for cell in line.split("\t")])
    book.active.append(["A5", 5.0])
    book.save(path)
    rows = [row for _, row in read_rows(path, AbbreviationRow)]
    assert rows[:2] == ROWS
    assert [row.expansion for row in rows[2:]] == ["đội 4", "5"]
    assert vu.Pipeline(vu.Config(lexicons=(path,))).analyze("BXĐ").expanded.text == "Bãi xe đạp"
    path.write_bytes(path.read_bytes()[:200])
    with pytest.raises(LexiconError, match=r"rieng\.xlsx:1:1: .*not an Excel workbook"):
        read_rows(path, AbbreviationRow)


def test_its_forms_work(saved: Path) -> None:
    pipeline = vu.Pipeline(vu.Config(lexicons=(saved,)))
    assert pipeline.analyze("Xe để ở BXĐ.").expanded.text == "Xe để ở bãi xe đạp."


def test_it_is_written_back_between_tabs(saved: Path) -> None:
    lines = LexiconFile.read(saved).text.removeprefix("\ufeff").splitlines()
    assert next(line for line in lines if line[0] != "#") == HEADER
    assert lines[-1] == "BXĐ\tbãi xe đạp\tplace\ttransport\t\t"


def test_kinds_and_domains_have_a_default(tmp_path: Path) -> None:
    path = tmp_path / "rieng.csv"
    path.write_text("abbreviation,expansion,count\nQXZ,quỹ xây zô,12\n", encoding="utf-8")
    ((line, row),) = read_rows(path, AbbreviationRow)
    assert (line, row.kind, row.domain) == (2, "term", "general")


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("abbreviation,expansion\nQXZ,quỹ\n,kho\n", 3, "abbreviation: must not be empty"),
        ("abbreviation;expansion;color\nQXZ;quỹ;đỏ\n", 1, "header says"),
        ("abbreviation;kind\nQXZ;term\n", 1, "header says"),
        ("abbreviation;expansion;expansion\nQXZ;quỹ;kho\n", 1, "header says"),
        ('abbreviation;expansion\n"Q\nXZ";quỹ\nBXĐ;\n', 4, "expansion: must not be empty"),
    ],
)
def test_problems_are_told_with_the_line_in_the_file(
    tmp_path: Path, text: str, line: int, told: str
) -> None:
    path = tmp_path / "rieng.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError, match=told) as caught:
        read_rows(path, AbbreviationRow)
    assert caught.value.line == line


def test_a_cell_behind_the_last_column_is_told(tmp_path: Path) -> None:
    path = tmp_path / "viet-tat.csv"
    path.write_text(
        "abbreviation,expansion\nQXZ,quỹ xây zô,,\nBXĐ,bãi xe đạp,cũ\n", encoding="utf-8"
    )
    with pytest.raises(LexiconError, match="7 cells, expected 6") as caught:
        read_rows(path, AbbreviationRow)
    assert caught.value.line == 3


def test_vietnamese_in_capitals_is_not_garbled(tmp_path: Path) -> None:
    path = tmp_path / "rieng.tsv"
    path.write_text(f"{HEADER}\nXÃ\tXÃ HỘI, ĐÃ, ẢNH, TÁ, ÁO\tterm\tunion\t\t\n", encoding="utf-8")
    assert read_rows(path, AbbreviationRow)
