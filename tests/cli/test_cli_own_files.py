"""``viunion lexicon`` on files of bodies, people, offices and places, and what runs make of them."""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from viunion_nlp.cli import cli
from viunion_nlp.lexicon import data_folder
from viunion_nlp.lexicon.ids import is_id

BODIES = "name\tkind\tlevel"


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("VIUNION_LEXICON", raising=False)


def write(path: Path, *lines: str) -> Path:
    path.write_bytes("".join(f"{line}\n" for line in lines).encode())
    return path


def run(*arguments: str | Path, **environment: str | Path) -> Result:
    return CliRunner().invoke(
        cli,
        [str(argument) for argument in arguments],
        env={name: str(value) for name, value in environment.items()},
    )


def lexicon(*arguments: str | Path, **environment: str | Path) -> Result:
    return run("lexicon", *arguments, **environment)


def rows_of(path: Path) -> list[list[str]]:
    """The cells of the rows, those that are empty at the end left out."""
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    content = [line for line in lines if not line.startswith("#")]
    return [line.rstrip("\t").split("\t") for line in content[1:]]


class TestAdd:
    def test_a_body_goes_to_a_new_file_and_is_found_at_the_next_run(self, tmp_path):
        path = tmp_path / "rieng.tsv"
        result = lexicon(
            "add", "Phòng Nội dung  Số", "--table", "bodies", "--kind", "media",
            "--set", "level=grassroots", "--set", "aliases=PNDS", "--file", path,
        )  # fmt: skip
        assert (result.exit_code, result.stderr) == (0, "")
        assert result.stdout.endswith(": Phòng Nội dung Số\n")
        assert rows_of(path) == [["Phòng Nội dung Số", "PNDS", "media", "grassroots"]]
        text = write(tmp_path / "tin.txt", "Giấy mời do PNDS gửi.")
        found = run("extract", text, "--format", "json", VIUNION_LEXICON=path).stdout
        assert '"name": "Phòng Nội dung Số"' in found

    def test_workbooks_are_not_written(self, tmp_path):
        result = lexicon("add", "QXZ", "quỹ xây zô", "--file", tmp_path / "rieng.xlsx")
        assert result.exit_code == 2
        assert "rieng.xlsx:1:1: Excel workbooks are read, not written" in result.stderr
        assert not list(tmp_path.iterdir())

    def test_the_file_tells_the_table(self, tmp_path):
        path = write(tmp_path / "rieng.tsv", "name", "Trần Béo")
        assert lexicon("add", "Mỹ Lan Chi", "--file", path).exit_code == 0
        assert rows_of(path) == [["Mỹ Lan Chi"], ["Trần Béo"]]

    def test_to_the_first_file_of_its_table(self, tmp_path):
        forms = write(tmp_path / "1.tsv", "abbreviation\texpansion", "QXZ\tquỹ xây zô")
        people = write(tmp_path / "2.tsv", "name", "Trần Béo")
        both = f"{forms}{os.pathsep}{people}"
        assert lexicon("add", "Mỹ Lan Chi", "--table", "people", VIUNION_LEXICON=both).stdout
        assert len(rows_of(people)) == 2
        result = lexicon("add", "Sở Zô", "--table", "bodies", VIUNION_LEXICON=both)
        assert "name the file to add to" in result.output

    @pytest.mark.parametrize(
        ("arguments", "told"),
        [
            (("Phòng Số", "--table", "bodies"), "kind: must not be empty: write one of: armed_"),
            (("Phòng Số", "--table", "bodies", "--kind", "tin"), "'tin' is not one of"),
            (("Phòng Số", "--table", "people", "--kind", "media"), "people has no column 'kind'"),
            (("Phòng Số", "phòng", "--table", "people"), "holds people, not abbreviations"),
            (("Phòng Số", "--table", "people", "--set", "note"), "write COLUMN=VALUE"),
            (("# Số", "--table", "people"), "would start a comment"),
            (("Phòng\u200bSố", "--table", "people"), "control character"),
            (("Phòng Số", "--table", "folk"), "'folk' is not one of"),
        ],
    )
    def test_a_wrong_row_is_refused(self, tmp_path, arguments, told):
        path = tmp_path / "rieng.tsv"
        result = lexicon("add", *arguments, "--file", path)
        assert result.exit_code == 2
        assert told in result.output
        assert not path.exists()

    def test_a_name_that_is_there_is_refused_with_its_place(self, tmp_path):
        path = write(tmp_path / "rieng.tsv", BODIES, "Quán Cơm Xanh\tother\tgrassroots")
        added = ("Quán cơm xanh", "--kind", "other", "--set", "level=grassroots", "--file", path)
        assert f"{path}:2:1: 'Quán cơm xanh' is already here" in lexicon("add", *added).output
        people = lexicon("add", "Trần Béo", "--table", "people", "--file", path)
        assert f"{path} holds bodies, not people" in people.output

    def test_a_row_gets_an_id_where_the_file_has_them(self, tmp_path):
        path = write(tmp_path / "people.tsv", "name\taliases\tnote\tid", "Trần Béo\t\t\tbcdfghjk")
        assert lexicon("add", "Mỹ Lan Chi", "--file", path).stdout == f"{path}:2: Mỹ Lan Chi\n"
        first, second = rows_of(path)
        assert is_id(first[-1])
        assert second[-1] == "bcdfghjk"

    def test_it_says_which_row_of_the_library_is_left_out(self, tmp_path):
        path = write(tmp_path / "rieng.tsv", BODIES)
        added = ("Bộ Công an", "--kind", "state", "--set", "level=central", "--file", path)
        told = lexicon("add", *added).stderr
        assert f"only {path} defines Bộ Công an, not {data_folder()}" in told


class TestFind:
    def test_names_of_all_tables_and_files(self, tmp_path):
        path = write(tmp_path / "rieng.tsv", "name\taliases", "Trần Béo\tBéo Ú")
        found = lexicon("find", "béo ú", "Khánh Hòa", "bí thư", "--lexicon", path).stdout
        assert f"Trần Béo\n    people; {path}:2\n    aliases: Béo Ú\n" in found
        assert f"provinces; {data_folder() / 'provinces.tsv'}:" in found
        assert f"roles; {data_folder() / 'roles.tsv'}:" in found

    def test_parts_of_names(self):
        found = lexicon("find", "--expansion", "Khánh Hòa").stdout
        assert "regions" in found or "provinces" in found

    def test_a_code_is_told_once(self):
        found = lexicon("find", "UBTVQH").stdout
        assert found.count("issuer_codes.tsv") == 1


class TestCheckAndFormat:
    def test_by_the_columns_of_the_file(self, tmp_path):
        path = write(tmp_path / "x.tsv", BODIES, "Zô Xanh\tother\tbase", "Đội\t\tcentral")
        lines = lexicon("check", path).stdout.splitlines()
        assert [line.split(": ")[0] for line in lines] == [f"{path}:2:3", f"{path}:3:2"]
        names = write(tmp_path / "y.tsv", "name", "Zô  Xanh", "An Béo")
        assert lexicon("format", names).exit_code == 0
        assert rows_of(names) == [["An Béo"], ["Zô Xanh"]]


TEXT = (
    "Sáng nay, Nhóm Sen Vàng họp ở xóm Nậm Lụt. Bà Lê Thị Hoa, thủ kho trưởng LĐLĐ tỉnh Long An, "
    "gặp Nhóm Sen Vàng ở Cà Mau.\n"
    "Ông Trần Văn Hai, thủ kho trưởng Công đoàn Công ty Gỗ Xanh, về xóm Nậm Lụt.\n"
)


class TestSuggest:
    @pytest.mark.parametrize(
        ("table", "rows"),
        [
            ("bodies", [["Nhóm Sen Vàng", "", "", "2", "1"]]),
            ("roles", [["thủ kho trưởng", "general", "body|place", "0", "named", "2", "1"]]),
            ("regions", [["Nậm Lụt", "xóm", "2", "1"]]),
        ],
    )
    def test_names_that_the_library_lacks(self, tmp_path, table, rows):
        path = write(tmp_path / "tin.txt", TEXT)
        result = lexicon("suggest", path, "--table", table)
        lines = [line.split("\t") for line in result.stdout.splitlines()]
        assert [line[:-1] for line in lines[1:]] == rows
        assert lexicon("suggest", path, "--table", table, "--minimum", "3").stdout.count("\n") == 1

    @pytest.mark.parametrize("table", ["roles", "regions"])
    def test_what_is_suggested_is_a_file_that_works(self, tmp_path, table):
        path = write(tmp_path / "tin.txt", TEXT)
        own = tmp_path / "goi-y.tsv"
        assert lexicon("suggest", path, "--table", table, "-o", own).exit_code == 0
        assert lexicon("check", own).exit_code == 0
        again = lexicon("suggest", path, "--table", table, "--lexicon", own)
        assert again.stdout.count("\n") == 1
