"""Files, folders and patterns: in Python and at the command line."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from papers import paragraph, plan_in_print, plan_in_word, word

import viunion_nlp as vu
from viunion_nlp.cli import cli


def viunion(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, [*map(str, arguments)])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder as offices have them."""
    inner = tmp_path / "van-ban" / "2026"
    inner.mkdir(parents=True)
    (inner / "ke-hoach.docx").write_bytes(plan_in_word())
    (inner.parent / "tin.txt").write_text("Ông Lò Văn Páo dự họp.", encoding="utf-16")
    (inner.parent / "cu.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    (inner.parent / "hong.docx").write_bytes(b"PK\x03\x04")
    for passed in ("~$ke-hoach.docx", ".an.txt", "anh.jpg", "bang.xlsx"):
        (inner / passed).write_bytes(b"x")
    return inner.parent


class TestInPython:
    def test_a_folder_to_the_last(self, folder: Path) -> None:
        errors: list[vu.InputError] = []
        files = list(vu.read_files(folder, on_error=errors.append))
        assert [(Path(file.path).name, file.kind) for file in files] == [
            ("ke-hoach.docx", "docx"),
            ("tin.txt", "text"),
        ]
        assert [Path(error.path).name for error in errors] == ["cu.doc", "hong.docx"]

    def test_the_first_error_is_raised(self, folder: Path) -> None:
        with pytest.raises(vu.InputError, match=r"cu\.doc: is an old Word document"):
            list(vu.read_files(folder))

    def test_patterns_and_files(self, folder: Path) -> None:
        pattern = folder / "**" / "*-hoach.docx"
        files = vu.read_files(str(pattern), folder / "tin.txt")
        assert [Path(file.path).name for file in files] == ["ke-hoach.docx", "tin.txt"]

    @pytest.mark.parametrize("name", ["no.txt", "*.pdf"])
    def test_what_is_not_there(self, folder: Path, name: str) -> None:
        with pytest.raises(vu.InputError, match="no such file"):
            list(vu.read_files(folder / name))

    def test_records_are_no_document(self, tmp_path: Path) -> None:
        (tmp_path / "tin.jsonl").write_text('{"text": "NLĐ"}\n', encoding="utf-8")
        with pytest.raises(vu.InputError, match=r"holds records, .*vu\.read_jsonl"):
            vu.read_file(tmp_path / "tin.jsonl")

    def test_packed_files(self, tmp_path: Path) -> None:
        (tmp_path / "a.docx.gz").write_bytes(gzip.compress(plan_in_word()))
        assert "Giàng Thị Say" in vu.read_file(tmp_path / "a.docx.gz").text

    def test_a_missing_extra_is_named(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setitem(__import__("sys").modules, "pypdfium2", None)
        (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")
        with pytest.raises(vu.MissingBackendError, match=r"viunion_nlp\[files\]"):
            vu.read_file(tmp_path / "a.pdf")

    @pytest.mark.parametrize("suffix", ["txt", "docx", "pdf", "html", "md", "eml"])
    def test_200_megabytes_of_nothing(self, tmp_path: Path, suffix: str) -> None:
        path = tmp_path / f"a.{suffix}"
        with path.open("wb") as stream:
            stream.truncate(200_000_000)
        with pytest.raises(vu.InputError, match=r"more than 1?\d0,000,000 bytes"):
            vu.read_file(path)


class TestRepr:
    def test_a_file_is_short_to_look_at(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("Họp ở xã.", encoding="utf-8")
        file = vu.read_file(tmp_path / "a.txt")
        assert repr(file) == f"<FileText of {tmp_path / 'a.txt'}: text, 9 characters>"

    def test_as_plain_values(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("Họp.\n\n  Hết.\n", encoding="utf-8")
        assert json.loads(json.dumps(vu.read_file(tmp_path / "a.txt").to_dict())) == {
            "path": str(tmp_path / "a.txt"), "kind": "text", "text": "Họp.\n\n  Hết.\n",
            "spots": [
                {"start": 0, "end": 4, "paragraph": 1}, {"start": 6, "end": 12, "paragraph": 3},
            ],
            "encoding": "utf-8", "pages": None, "remarks": [],
        }  # fmt: skip

    @pytest.mark.parametrize(("start", "end"), [(4, 6), (12, 13), (0, 0), (99, 100)])
    def test_nothing_stands_at_blanks(self, tmp_path: Path, start: int, end: int) -> None:
        (tmp_path / "a.txt").write_text("Họp.\n\n  Hết.\n", encoding="utf-8")
        assert vu.read_file(tmp_path / "a.txt").locate(start, end) == ()


class TestAtTheCommandLine:
    def test_a_word_document(self, folder: Path) -> None:
        result = viunion("extract", folder / "2026" / "ke-hoach.docx", "--format", "jsonl")
        assert result.exit_code == 0, result.stderr
        (record,) = map(json.loads, result.stdout.splitlines())
        assert record["id"] == "ke-hoach"
        assert "Giàng Thị Say" in [mention["text"] for mention in record["entities"]]

    def test_where_it_stands_is_kept(self, folder: Path) -> None:
        keep = [argument for name in ("path", "kind", "spots") for argument in ("--keep", name)]
        result = viunion("extract", folder / "tin.txt", "--format", "jsonl", *keep)
        (record,) = map(json.loads, result.stdout.splitlines())
        assert record["path"] == str(folder / "tin.txt")
        assert (record["kind"], record["spots"]) == (
            "text",
            [{"start": 0, "end": 22, "paragraph": 1}],
        )

    def test_one_bad_file_ends_a_run(self, folder: Path) -> None:
        result = viunion("extract", folder)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "cu.doc: is an old Word document: save it as .docx first" in result.stderr

    def test_bad_files_are_named_and_skipped(self, folder: Path) -> None:
        result = viunion("extract", folder, "--format", "jsonl", "--on-error", "skip")
        assert result.exit_code == 0
        assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == [
            "ke-hoach",
            "tin",
        ]
        assert "Skipped: " in result.stderr
        assert "hong.docx: is not a complete Word document" in result.stderr
        assert "2 documents written" in result.stderr
        assert "2 skipped" in result.stderr

    def test_converted_letters_are_told(self, tmp_path: Path) -> None:
        path = tmp_path / "cu.docx"
        path.write_bytes(word(paragraph("Liªn ®oµn Lao ®éng tØnh Lµo Cai häp.", font=".VnTime")))
        result = viunion("extract", path, "--format", "jsonl")
        assert "Liên đoàn Lao động tỉnh Lào Cai" in result.stdout
        assert result.stderr == f"{path}: letters of TCVN3 were converted to Unicode\n"

    def test_a_folder_becomes_a_register(self, folder: Path) -> None:
        pytest.importorskip("pypdfium2")
        (folder / "in.pdf").write_bytes(plan_in_print())
        result = viunion("register", folder, "--format", "jsonl")
        assert result.exit_code == 0, result.stderr
        rows = [json.loads(line) for line in result.stdout.splitlines()]
        assert [(row["symbol"], Path(row["file"]).name) for row in rows] == [
            ("12/KH-CĐX", "ke-hoach.docx"),
            ("12/KH-CĐX", "in.pdf"),
            (None, "tin.txt"),
        ]
        assert result.stderr.count("Skipped: ") == 2

    def test_an_unfinished_run_goes_on(self, folder: Path, tmp_path: Path) -> None:
        output = tmp_path / "ra.jsonl"
        arguments = ("extract", folder, "--on-error", "skip", "-o", output)
        assert viunion(*arguments).exit_code == 0
        before = output.read_bytes()
        assert viunion(*arguments, "--resume", "--jobs", "2").exit_code == 0
        assert output.read_bytes() == before

    def test_suggest_reads_folders(self, folder: Path) -> None:
        result = viunion("lexicon", "suggest", folder, "--on-error", "skip", "--minimum", "1")
        assert result.exit_code == 0, result.stderr
        assert result.stdout.startswith("abbreviation\t")
