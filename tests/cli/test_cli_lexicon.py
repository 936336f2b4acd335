"""``viunion lexicon``: what editors of abbreviations are told, and what becomes of their files."""

import gzip
import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from strategies import nfd

import viunion_nlp as vu
from viunion_nlp.cli import cli
from viunion_nlp.cli.lexicon import suggest as suggest_command
from viunion_nlp.lexicon import AbbreviationRow, data_folder, read_rows, read_table
from viunion_nlp.lexicon.editing import LexiconFile, library_files
from viunion_nlp.lexicon.ids import row_ids
from viunion_nlp.lexicon.problems import find_library_problems

HEADER = "abbreviation\texpansion\tkind\tdomain\tcues\tnote"
FIRST = "BXĐ\tbãi xe đạp\tplace\ttransport\t\t"
SECOND = "QXZ\tquỹ xây zô\tterm\tunion\t<góp|thợ hồ\tcủa đội thợ"
OTHER_SENSE = "BXĐ\tbộ xếp đồ\tterm\tgeneral\t\t"


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("VIUNION_LEXICON", raising=False)


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    return write(tmp_path / "rieng.tsv", HEADER, FIRST, SECOND)


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same file where nothing changes it: a lexicon takes its time to load."""
    return write(tmp_path_factory.mktemp("lexicon") / "rieng.tsv", HEADER, FIRST, SECOND)


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    rows = OTHER_SENSE, "ZXĐ\tzô xe đẩy\tterm\tgeneral\t\t"
    return write(tmp_path_factory.mktemp("lexicon") / "x.tsv", HEADER, *rows)


def write(path: Path, *lines: str) -> Path:
    path.write_bytes("".join(f"{line}\n" for line in lines).encode())
    return path


def rows_of(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()[1:]


def run(*arguments: str | Path, stdin: str | None = None, **environment: str | Path) -> Result:
    return CliRunner().invoke(
        cli,
        [str(argument) for argument in arguments],
        input=stdin,
        env={name: str(value) for name, value in environment.items()},
    )


def lexicon(*arguments: str | Path, stdin: str | None = None, **environment: str | Path) -> Result:
    return run("lexicon", *arguments, stdin=stdin, **environment)


class TestCheck:
    def test_library_is_clean(self):
        result = lexicon("check")
        assert (result.exit_code, result.stdout) == (0, "")
        assert f"{len(library_files())} files without problems" in result.stderr

    def test_own_file_is_clean(self, mine):
        assert lexicon("check", mine).exit_code == 0

    def test_every_problem_is_told_with_its_place(self, tmp_path):
        path = write(
            tmp_path / "x.tsv", "# thợ", HEADER,
            f"{nfd('QXƯ')}\tquà xuân đội\tthing\tunion\t\t",
            "QXZ\tquỹ  xây zô.\tterm\tunion\tThợ\t",
            "BXĐ",
            FIRST, FIRST,
            "BXĐ\tBXĐ\tterm\tunion\t<\t",
            "bãi\tbãi xe đạp\tterm\tunion\t\t",
        )  # fmt: skip
        result = lexicon("check", path)
        places = [
            line.removeprefix(f"{path}:").split(": ")[0] for line in result.stdout.split("\n")
        ]
        assert result.exit_code == 1
        assert places == ["3:1", "3:3", "4:2", "4:2", "4:5", "5:2", "7:1", "8:2", "8:5",
                          "9:1", ""]  # fmt: skip
        assert "10 problems in 1 file" in result.stderr

    @pytest.mark.parametrize(
        ("row", "place", "told"),
        [
            ("BXĐ\tbãi xe đạp.\tplace\ttransport\t\t", "2:2", "end it in a letter or bracket"),
            ("BXĐ\tbãi  xe đạp\tplace\ttransport\t\t", "2:2", "format the file"),
            ("BXĐ\tBXĐ\tplace\ttransport\t\t", "2:2", "write it out in full"),
            ("bãi\tbãi xe đạp\tplace\ttransport\t\t", "2:1", "a word in lower case"),
            ("BXĐ\tbãi xe đạp\tplace\troad\t\t", "2:4", "not one of: agriculture"),
            ("BXĐ\tbãi xe đạp\tplace\ttransport\t>\t", "2:5", "write one after the sign"),
            ("BXĐ\tbãi xe đạp\tplace\ttransport\tGửi\t", "2:5", "in lower case"),
            ("BXĐ", "2:2", "expected 6"),
            ("BXĐ\tbÃ£i xe Ä‘áº¡p\tplace\ttransport\t\t", "2:2", "is garbled"),
        ],
    )
    def test_a_problem_comes_with_a_remedy(self, tmp_path, row, place, told):
        path = write(tmp_path / "x.tsv", HEADER, row)
        result = lexicon("check", path)
        (line,) = result.stdout.splitlines()
        assert line.startswith(f"{path}:{place}: ")
        assert told in line

    def test_the_librarys_own_rows_are_in_order(self, tmp_path):
        for path in library_files():
            (tmp_path / path.name).write_bytes(path.read_bytes())
        months = tmp_path / "months.tsv"
        lines = months.read_text(encoding="utf-8").splitlines()
        lines[-2:] = lines[:-3:-1]
        months.write_text("\n".join(lines), encoding="utf-8")
        (problem,) = find_library_problems(tmp_path)
        assert "sorts before" in str(problem)
        assert (problem.path, problem.line) == (months, len(lines))

    def test_a_file_of_ones_own_may_have_any_order(self, tmp_path):
        path = write(tmp_path / "x.tsv", HEADER, SECOND, FIRST)
        assert lexicon("check", path).exit_code == 0

    def test_duplicates_whatever_the_signs_and_tone_places(self, tmp_path):
        path = write(
            tmp_path / "x.tsv", HEADER,
            "H.XZ\thoà xuân zô\tterm\tunion\t\t", "HXZ\thòa xuân zô\tterm\tunion\t\t",
        )  # fmt: skip
        result = lexicon("check", path)
        assert result.stdout == (f"{path}:3:2: 'hòa xuân zô' is already in line 2: remove one\n")

    def test_case_tells_a_newspaper_from_people(self, tmp_path):
        path = write(
            tmp_path / "x.tsv", HEADER,
            "TXZ\tthợ xây zô\tpeople\tunion\t\t", "TXZ\tThợ Xây Zô\tmedia\tmedia\t\t",
        )  # fmt: skip
        assert lexicon("check", path).exit_code == 0

    @pytest.mark.parametrize(
        ("content", "told"),
        [
            (None, ":1:1: no such file"),
            (b"", ":1:1: no header"),
            (b"a\tb\n", ":1:1: header says"),
            (b"a\rb\n", ":1:1: header says"),
            (b";;\n", ":1:1: header says"),
        ],
    )
    def test_a_file_that_is_none(self, tmp_path, content, told):
        path = tmp_path / "x.tsv"
        if content is not None:
            path.write_bytes(content)
        result = lexicon("check", path)
        assert result.exit_code == 1
        assert f"{path}{told}" in result.stdout

    def test_all_files_are_checked(self, mine, tmp_path):
        first = write(tmp_path / "1.tsv", HEADER, FIRST, FIRST)
        second = write(tmp_path / "2.tsv", HEADER, FIRST, FIRST)
        lines = lexicon("check", first, mine, second).stdout.splitlines()
        assert [line.split(":")[0] for line in lines] == [str(first), str(second)]

    def test_library_file_is_checked_by_its_own_columns(self):
        assert lexicon("check", data_folder() / "districts.tsv").exit_code == 0

    def test_unknown_option(self):
        assert lexicon("check", "--all").exit_code == 2


class TestCrossChecks:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        for path in library_files():
            (tmp_path / path.name).write_bytes(path.read_bytes())
        return tmp_path

    @staticmethod
    def append(path: Path, row: str) -> str:
        lines = path.read_text(encoding="utf-8").splitlines()
        header = next(line for line in lines if line[0] != "#").split("\t")
        cells = row.split("\t")
        cells += [""] * (len(header) - 1 - len(cells))
        with path.open("a", encoding="utf-8") as stream:
            stream.write("\t".join((*cells, next(row_ids("tests", cells)))) + "\n")
        return f"{path}:{len(path.read_text(encoding='utf-8').splitlines())}"

    def test_what_is_named_must_be_there_and_names_and_aliases_stand_once(self, folder):
        rows = [
            ("bodies", "Ỷ Xô\t\tother\tcentral\tZô Ta\t\t\t\t\t\t"),
            ("bodies", "Ỷ Xơ\tTổng liên đoàn lao động Việt Nam\tunion\tcentral\t\t\t\t\t\t\t"),
            ("districts", "Ỷ Xô\thuyện\tZô Ta\t\t\t\t\t\t"),
            ("fields", "Ỷ xô\tHội Zô\t"),
        ]
        places = [self.append(folder / f"{name}.tsv", row) for name, row in rows]
        told = [
            "5: place: 'Zô Ta' is not in provinces.tsv or world.tsv",
            "2: ",
            "3: province: 'Zô Ta' is not in provinces.tsv",
            "2: heads: 'Hội Zô' is not in body_heads.tsv",
        ]
        problems = sorted(str(problem) for problem in find_library_problems(folder))
        assert len(problems) == len(rows)
        for problem, place, what in zip(problems, places, told, strict=True):
            assert problem.startswith(f"{place}:{what}")

    def test_a_missing_file_and_a_file_that_nobody_reads(self, folder):
        (folder / "world.tsv").rename(folder / "worlds.tsv")
        told = {str(problem) for problem in find_library_problems(folder)}
        assert f"{folder / 'world.tsv'}:1:1: no such file" in told
        assert any(line.startswith(f"{folder / 'worlds.tsv'}:1:1: no table uses") for line in told)


class TestFormat:
    def test_library_is_formatted(self):
        assert lexicon("format", "--check").exit_code == 0

    def test_rows_are_sorted_and_cells_trimmed(self, tmp_path):
        path = write(
            tmp_path / "x.tsv", "# thợ", "", HEADER,
            f"QXZ \t  {nfd('quỹ')}  xây zô\tterm\tunion\t<góp | thợ hồ|\t của đội thợ", FIRST,
        )  # fmt: skip
        result = lexicon("format", path)
        assert (result.exit_code, result.output) == (0, f"{path}: formatted\n")
        assert path.read_text(encoding="utf-8").split("\n") == [
            "# thợ", "", HEADER, FIRST, SECOND, "",
        ]  # fmt: skip
        assert lexicon("check", path).exit_code == 0
        assert lexicon("format", path).output == ""

    def test_senses_keep_their_order_and_tone_marks_their_place(self, tmp_path):
        senses = [OTHER_SENSE, FIRST, "BXĐ\tbánh xốp đủ loại\tterm\tgeneral\t\tuỷ, hoà"]
        path = write(tmp_path / "x.tsv", HEADER, SECOND, *senses)
        lexicon("format", path)
        assert rows_of(path) == [*senses, SECOND]

    def test_a_comment_goes_with_the_row_below_it(self, tmp_path):
        path = write(tmp_path / "x.tsv", HEADER, "# hai", SECOND, "", "# một", FIRST, "# hết")
        lexicon("format", path)
        assert rows_of(path) == ["# một", FIRST, "# hai", SECOND, "# hết"]

    def test_spreadsheets_keep_their_mark_and_line_ends(self, tmp_path):
        path = tmp_path / "x.tsv"
        path.write_bytes(f"\ufeff{HEADER}\r\n{SECOND}\r\n{FIRST}\r\n".encode())
        lexicon("format", path)
        assert path.read_bytes() == f"\ufeff{HEADER}\r\n{FIRST}\r\n{SECOND}\r\n".encode()
        assert lexicon("check", path).exit_code == 0

    def test_check_changes_nothing(self, tmp_path):
        path = write(tmp_path / "x.tsv", HEADER, SECOND, FIRST)
        before = path.read_bytes()
        result = lexicon("format", "--check", path)
        assert result.exit_code == 1
        assert result.output.startswith(f"{path}: not formatted")
        assert path.read_bytes() == before

    def test_a_broken_row_leaves_all_files_as_they_are(self, tmp_path):
        good = write(tmp_path / "1.tsv", HEADER, SECOND, FIRST)
        bad = write(tmp_path / "2.tsv", HEADER, "BXĐ")
        before = good.read_bytes()
        result = lexicon("format", good, bad)
        assert result.exit_code == 2
        assert f"{bad}:2:2: 1 cells, expected 6" in result.output
        assert good.read_bytes() == before
        assert sorted(path.name for path in tmp_path.iterdir()) == ["1.tsv", "2.tsv"]

    @pytest.mark.parametrize("path", library_files(), ids=lambda path: path.stem)
    def test_reading_and_writing_changes_no_byte(self, path):
        assert LexiconFile.read(path).text.encode() == path.read_bytes()


class TestFind:
    def test_all_senses_with_file_and_line(self, loaded):
        output = lexicon("find", "QXZ", "--lexicon", loaded).output
        assert output == (
            "QXZ: quỹ xây zô\n"
            f"    term, union; {loaded}:3\n"
            "    cues: <góp | thợ hồ\n"
            "    note: của đội thợ\n"
        )

    def test_library_senses_come_in_order(self):
        lines = lexicon("find", "CĐ").output.splitlines()
        senses = [line for line in lines if not line.startswith(" ")]
        assert senses[:2] == ["CĐ: công đoàn", "CĐ: cao đẳng"]

    @pytest.mark.parametrize("form", ["KT – XH", "KT-XH", "K.T - XH", nfd("KT-XH")])
    def test_signs_do_not_matter(self, form):
        assert "kinh tế - xã hội" in lexicon("find", form).output

    def test_a_form_of_an_own_file_leaves_out_the_library_s_senses(self, tmp_path):
        path = write(tmp_path / "x.tsv", HEADER, "NLĐ\tnhà lắp đặt\tpeople\tlabour\t\t")
        lines = lexicon("find", "NLĐ", VIUNION_LEXICON=path).output.splitlines()
        assert lines[0] == "NLĐ: nhà lắp đặt"
        assert "NLĐ: người lao động (left out: your own file has the form)" in lines

    def test_by_expansion(self):
        output = lexicon("find", "--expansion", "Thoả ước lao động tập thể").output
        assert "TƯLĐTT: thỏa ước lao động tập thể" in output
        assert lexicon("find", "--expansion", "zô zê").output == "zô zê: not in the lexicon\n"

    def test_near_forms(self):
        output = lexicon("find", "nld").output
        assert output.startswith("nld: not in the lexicon\n    near: NLĐ")

    def test_composition(self):
        output = lexicon("find", "PCTHĐND").output
        assert "    composed: PCT + HĐND: phó chủ tịch Hội đồng nhân dân\n" in output

    def test_nothing_near(self):
        assert lexicon("find", "@@@@@@").output == "@@@@@@: not in the lexicon\n"

    def test_needs_a_form(self):
        assert lexicon("find").exit_code == 2


class TestAdd:
    ROW = ("QXK", "quỹ xuân kho", "--kind", "term", "--domain", "union")

    def test_at_its_place(self, mine):
        result = lexicon("add", *self.ROW, "--cue", "<góp", "--cue", "kho", "--file", mine)
        assert (result.exit_code, result.output) == (0, f"{mine}:3: QXK: quỹ xuân kho\n")
        assert rows_of(mine) == [FIRST, "QXK\tquỹ xuân kho\tterm\tunion\t<góp|kho\t", SECOND]
        assert lexicon("check", mine).exit_code == 0

    def test_a_sense_goes_behind_those_of_its_form(self, mine):
        arguments = ("BXĐ", "bộ xếp đồ", "--kind", "term", "--domain", "general")
        assert lexicon("add", *arguments, "--file", mine).exit_code == 0
        assert rows_of(mine) == [FIRST, OTHER_SENSE, SECOND]

    def test_a_new_file_gets_a_header(self, tmp_path):
        path = tmp_path / "moi.tsv"
        assert lexicon("add", *self.ROW, "--note", "mới", VIUNION_LEXICON=path).exit_code == 0
        # The mark has spreadsheets take the file for UTF-8.
        content = path.read_text(encoding="utf-8")
        assert content.startswith("\ufeff# Cột abbreviation: ")
        assert "\n# Column cues: " in content
        assert content.endswith(f"\n{HEADER}\nQXK\tquỹ xuân kho\tterm\tunion\t\tmới\n")

    def test_to_the_first_file_of_the_environment(self, mine, tmp_path):
        other = write(tmp_path / "2.tsv", HEADER)
        lexicon("add", *self.ROW, VIUNION_LEXICON=f"{mine}{os.pathsep}{other}")
        assert len(rows_of(mine)) == 3
        assert rows_of(other) == []

    def test_without_a_file_it_says_what_to_pass(self):
        result = lexicon("add", *self.ROW)
        assert result.exit_code == 2
        assert "--file FILE, or set VIUNION_LEXICON" in result.output

    def test_cells_are_tidied(self, mine):
        lexicon("add", f" {nfd('QXƯ')} ", "quỹ  xuân\nđội", *self.ROW[2:], "--file", mine)
        assert rows_of(mine)[2] == "QXƯ\tquỹ xuân đội\tterm\tunion\t\t"

    def test_a_duplicate_is_refused_with_the_place_of_the_first(self, mine):
        before = mine.read_bytes()
        result = lexicon("add", "Q.XZ", "quỹ xây zô", *self.ROW[2:], "--file", mine)
        assert result.exit_code == 2
        assert f"{mine}:3:1: Q.XZ already means 'quỹ xây zô'" in result.output
        assert mine.read_bytes() == before

    def test_a_sense_of_the_library_is_refused(self, mine):
        arguments = ("NLĐ", "người lao động", "--kind", "people", "--domain", "labour")
        result = lexicon("add", *arguments, "--file", mine)
        assert f"{data_folder() / 'abbreviations.tsv'}:" in result.output
        assert "already means 'người lao động'" in result.output

    def test_a_redefined_form_may_repeat_the_library_s_senses(self, mine):
        options = ("--kind", "people", "--domain", "labour", "--file", mine)
        first = lexicon("add", "NLĐ", "nhà lắp đặt", *options)
        assert "defines NLĐ; add the senses" in first.stderr
        assert "người lao động; Người Lao Động" in first.stderr
        second = lexicon("add", "NLĐ", "người lao động", *options)
        assert (second.exit_code, second.stderr) == (0, "")

    @pytest.mark.parametrize(
        ("arguments", "told"),
        [
            (("", "quỹ xuân kho", *ROW[2:]), "abbreviation: must not be empty"),
            (("QXK", " ", *ROW[2:]), "expansion: must not be empty"),
            (("qua", "quỹ xuân an", *ROW[2:]), "abbreviation is a word in lower case"),
            (("#QXK", "quỹ xuân kho", *ROW[2:]), "'#' would start a comment"),
            (("QXK", "quỹ xuân kho:", *ROW[2:]), "end it in a letter or bracket"),
            (("QXK", "quỹ xuân kho", "--kind", "thing", "--domain", "union"), "'thing' is not one"),
            (("QXK", "quỹ xuân kho", "--kind", "term", "--domain", "road"), "'road' is not one"),
            ((*ROW, "--cue", "Góp"), "write cues in lower case"),
            ((*ROW, "--cue", "góp|kho"), "one word or phrase for each --cue"),
            ((*ROW, "--cue", "<"), "write one after the sign"),
            ((*ROW, "--cue", "!<"), "write one after the sign"),
            ((*ROW, "--cue", "!góp"), "write '<' or '>' after '!'"),
        ],
    )
    def test_a_wrong_row_is_refused(self, mine, arguments, told):
        before = mine.read_bytes()
        result = lexicon("add", *arguments, "--file", mine)
        assert result.exit_code == 2
        assert told in result.output
        assert mine.read_bytes() == before

    def test_a_broken_file_is_left_alone(self, tmp_path):
        path = write(tmp_path / "x.tsv", HEADER, "BXĐ\tbãi xe đạp\tplaces\ttransport\t\t")
        before = path.read_bytes()
        assert f"{path}:2:3: kind: 'places'" in lexicon("add", *self.ROW, "--file", path).output
        assert path.read_bytes() == before

    def test_a_folder_that_is_not_there(self, tmp_path):
        path = tmp_path / "none" / "x.tsv"
        result = lexicon("add", *self.ROW, "--file", path)
        assert f"{path}: cannot be written" in result.output

    def test_not_to_another_lexicon_of_the_library(self):
        path = data_folder() / "roles.tsv"
        result = lexicon("add", *self.ROW, "--file", path)
        assert result.exit_code == 2
        assert ", not abbreviations" in result.output


class TestSuggest:
    TEXT = "Tổ Cấp Nước Ngọt (TCNN) họp. TCNN nhận quà. Trạm BXQ mở, trạm BXQ đóng."

    @pytest.fixture
    def corpus(self, tmp_path: Path) -> Path:
        path = tmp_path / "tin.jsonl"
        path.write_text(
            "".join(
                json.dumps({"text": text}, ensure_ascii=False) + "\n"
                for text in (self.TEXT, "Đội BXQ đi.")
            ),
            encoding="utf-8",
        )
        return path

    def test_rows_to_review(self, corpus):
        rows = [line.split("\t") for line in lexicon("suggest", corpus).stdout.splitlines()]
        assert rows[0] == [
            "abbreviation", "expansion", "kind", "domain", "count", "documents", "context",
        ]  # fmt: skip
        assert [row[:2] + row[4:6] for row in rows[1:]] == [
            ["TCNN", "Tổ Cấp Nước Ngọt", "2", "1"],
            ["BXQ", "", "3", "2"],
        ]

    def test_to_a_file(self, corpus, tmp_path):
        out = tmp_path / "out.tsv"
        result = lexicon("suggest", corpus, "-o", out)
        assert (result.exit_code, result.output) == (0, "")
        assert out.read_text(encoding="utf-8") == lexicon("suggest", corpus).stdout

    def test_gzip_text_and_standard_input(self, tmp_path):
        path = tmp_path / "tin.txt.gz"
        path.write_bytes(gzip.compress(self.TEXT.encode()))
        assert "TCNN" in lexicon("suggest", path).stdout
        assert "TCNN" in lexicon("suggest", "-", stdin=self.TEXT).stdout

    def test_minimum_and_context(self, corpus):
        lines = lexicon("suggest", corpus, "--minimum", "3", "--context", "5").stdout.splitlines()
        (line,) = lines[1:]
        assert line.split("\t")[0] == "BXQ"
        assert line.split("\t")[6] == "…Trạm BXQ mở,…"

    def test_forms_of_an_own_file_are_known(self, corpus, tmp_path):
        path = write(tmp_path / "x.tsv", HEADER, "BXQ\tbể xi quét\tplace\tgeneral\t\t")
        assert "BXQ\t" not in lexicon("suggest", corpus, "--lexicon", path).stdout
        assert "BXQ\t" not in lexicon("suggest", corpus, VIUNION_LEXICON=path).stdout

    def test_a_broken_line_ends_the_run_before_anything_is_written(self, corpus, tmp_path):
        with corpus.open("a", encoding="utf-8") as stream:
            stream.write("{\n")
        out = tmp_path / "out.tsv"
        result = lexicon("suggest", corpus, "-o", out)
        assert f"{corpus}:3: not JSON" in result.output
        assert not out.exists()
        skipping = lexicon("suggest", corpus, "-o", out, "--on-error", "skip")
        assert skipping.exit_code == 0
        assert skipping.stderr.count("Skipped: ") == 1
        assert out.exists()

    def test_needs_a_corpus(self):
        assert lexicon("suggest").exit_code == 2


class TestLayers:
    def test_environment_is_read(self, loaded):
        assert run("expand", stdin="Ở BXĐ.", VIUNION_LEXICON=loaded).output == "Ở bãi xe đạp.\n"

    def test_option_stands_before_the_environment(self, loaded, other):
        result = run("expand", "--lexicon", other, stdin="Ở BXĐ, QXZ.", VIUNION_LEXICON=loaded)
        assert result.output == "Ở bộ xếp đồ, quỹ xây zô.\n"

    def test_several_files(self, loaded, other):
        named = f"{other}{os.pathsep}{loaded}{os.pathsep}"
        result = run("expand", stdin="Ở ZXĐ, QXZ.", VIUNION_LEXICON=named)
        assert result.output == "Ở zô xe đẩy, quỹ xây zô.\n"

    def test_a_missing_file_of_the_environment(self, tmp_path):
        path = tmp_path / "none.tsv"
        result = run("expand", stdin="NLĐ", VIUNION_LEXICON=path)
        assert result.exit_code == 2
        assert f"VIUNION_LEXICON names {path}: no such file" in result.output

    def test_the_library_does_not_look_into_the_environment(self, mine, monkeypatch):
        monkeypatch.setenv("VIUNION_LEXICON", str(mine))
        assert vu.Pipeline().analyze("Ở BXĐ.").abbreviations == ()


def test_progress_is_shown_on_a_terminal_only(tmp_path, monkeypatch):
    path = tmp_path / "tin.txt"
    path.write_text("Ở BXĐ.", encoding="utf-8")
    assert lexicon("suggest", path).stderr == ""
    shown = []
    monkeypatch.setattr(suggest_command, "_on_terminal", lambda: shown.append(True) or True)
    assert lexicon("suggest", path).exit_code == 0
    assert shown == [True]


def test_lines_of_rows_are_those_of_the_file():
    path = data_folder() / "abbreviations.tsv"
    lines = path.read_text(encoding="utf-8").split("\n")
    for line, row in read_rows(path, LexiconFile.read(path).row_type)[::97]:
        assert lines[line - 1].startswith(f"{row.abbreviation}\t{row.expansion}\t")


class TestFormsOfOtherFiles:
    def test_find_looks_into_all_files(self) -> None:
        shown = run("lexicon", "find", "VCCI").output
        assert "bodies.tsv:" in shown
        assert "not in the lexicon" not in shown

    def test_find_tells_a_sense_once(self) -> None:
        shown = run("lexicon", "find", "GĐ").output
        assert shown.count("GĐ: giám đốc") == 1

    def test_export_opens_in_a_spreadsheet(self, tmp_path: Path) -> None:
        path = tmp_path / "chu-viet-tat.csv"
        assert run("lexicon", "export", "-o", path).exit_code == 0
        lines = path.read_bytes().decode("utf-8-sig").split("\r\n")
        assert path.read_bytes().startswith(b"\xef\xbb\xbf")
        assert lines[0] == "form,expansion,kind,domain,file,line,since,until,note,attested"
        assert any(line.startswith("NLĐ,người lao động,people,labour,") for line in lines)

    def test_export_for_programs(self) -> None:
        rows = json.loads(run("lexicon", "export", "--format", "json").output)
        assert len(rows) > 2500
        assert all(row["form"] and row["expansion"] for row in rows)

    def test_parquet_needs_a_file(self) -> None:
        result = run("lexicon", "export", "--format", "parquet")
        assert result.exit_code == 2
        assert "name a file with -o" in result.output

    def test_parquet_reads_back(self, tmp_path: Path) -> None:
        parquet = pytest.importorskip("pyarrow.parquet")
        path = tmp_path / "chu-viet-tat.parquet"
        assert run("lexicon", "export", "--format", "parquet", "-o", path).exit_code == 0
        assert parquet.read_table(path).num_rows > 2500


class TestAttest:
    TEXTS = (
        "Quà cho NLĐ ở KCN.", "NLĐ được nhận quà; NLĐ vui.", "Trợ cấp cho ngày lắp đặt (NLĐ) tăng."
    )  # fmt: skip

    @pytest.fixture
    def texts(self, tmp_path: Path) -> Path:
        lines = [json.dumps({"id": str(n), "text": text}) for n, text in enumerate(self.TEXTS)]
        return write(tmp_path / "tin.jsonl", *lines)

    def test_counts_the_texts_of_each_sense(self, texts):
        result = lexicon("attest", texts)
        assert result.stdout.splitlines() == [
            "abbreviation\texpansion\tattested",
            "NLĐ\tngười lao động\t2",
            "KCN\tkhu công nghiệp\t1",
        ]

    def test_fills_the_column_of_a_file(self, texts, mine):
        own = write(mine, HEADER, "KCN\tkhu công nghiệp\tplace\teconomy\t\t", FIRST)
        result = lexicon("attest", texts, "--file", own)
        assert result.stdout == f"{own}: 1 of 2 senses are attested\n"
        counted = read_table(own, AbbreviationRow).rows
        assert [row.attested for row in counted] == ["1", ""]
        assert lexicon("check", own).exit_code == 0

    def test_a_table_or_a_file(self, texts, mine):
        assert (
            lexicon("attest", texts, "--file", mine, "-o", mine.with_suffix(".out")).exit_code == 2
        )
        other = data_folder() / "words.tsv"
        assert "holds no abbreviations" in lexicon("attest", texts, "--file", other).stderr

    def test_figures_are_checked(self, tmp_path):
        path = write(tmp_path / "x.tsv", f"{HEADER}\tattested", f"{FIRST}\tnhiều")
        assert "2:7: attested 'nhiều' is not a number of texts" in lexicon("check", path).stdout
