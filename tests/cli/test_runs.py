"""Runs over many documents: what is left out, said, kept, and never lost."""

import errno
import gzip
import io
import json
import os
import stat
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import viunion_nlp as vu
from viunion_nlp.batches import Failure
from viunion_nlp.cli import cli
from viunion_nlp.formats import partial as partial_output
from viunion_nlp.formats import streams

TEXT = "Bà Trần Thị Mai, Chủ tịch LĐLĐ tỉnh Long An, trao quà cho NLĐ."
both = pytest.mark.parametrize("jobs", ["1", "2"])


def invoke(*arguments: str | Path, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(cli, ["extract", *map(str, arguments)], input=stdin)


def write(path: Path, *records: object) -> Path:
    lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    packed = gzip.compress(lines.encode()) if path.suffix == ".gz" else lines.encode()
    path.write_bytes(packed)
    return path


def read(path: Path) -> list[dict[str, Any]]:
    content = path.read_bytes()
    if path.suffix == ".gz":
        content = gzip.decompress(content)
    return [json.loads(line) for line in content.splitlines()]


@pytest.fixture
def broken(monkeypatch) -> None:
    """The analysis fails wherever a text says "hỏng"."""
    analyze = vu.Pipeline.analyze

    def fail(pipeline: vu.Pipeline, text: str) -> vu.Document:
        if "hỏng" in text:
            raise IndexError("past\nthe end")
        return analyze(pipeline, text)

    monkeypatch.setattr(vu.Pipeline, "analyze", fail)


@pytest.mark.usefixtures("broken")
class TestFailingDocuments:
    RECORDS = ({"id": "một", "text": TEXT}, {"id": "hai", "text": "Máy hỏng."}, {"text": "NLĐ"})

    def test_one_is_reported_and_skipped(self, tmp_path):
        path = write(tmp_path / "tin.jsonl", *self.RECORDS)
        output, report = tmp_path / "ra.jsonl", tmp_path / "loi.jsonl"
        result = invoke(path, "-o", output, "--on-error", "skip", "--report", report)
        assert result.exit_code == 0
        problem = "id 'hai': IndexError: past the end"
        assert result.stderr.startswith(f"Skipped: {path}:2: {problem}\n2 documents written in ")
        assert [record["id"] for record in read(output)] == ["một", "tin-3"]
        assert read(report) == [{"file": str(path), "line": 2, "id": "hai", "reason": problem}]

    def test_one_ends_the_run_and_is_reported(self, tmp_path):
        path = write(tmp_path / "tin.jsonl", *self.RECORDS)
        output, report = tmp_path / "ra.jsonl", tmp_path / "loi.jsonl"
        result = invoke(path, "-o", output, "--report", report)
        assert result.exit_code == 2
        assert result.stderr == f"Error: {path}:2: id 'hai': IndexError: past the end\n"
        assert len(read(report)) == 1
        assert sorted(tmp_path.iterdir()) == [report, path]

    def test_its_traceback_is_shown_on_request(self, tmp_path):
        path = write(tmp_path / "tin.jsonl", *self.RECORDS)
        report = tmp_path / "loi.jsonl"
        result = invoke(
            path, "--on-error", "skip", "--report", report, "--traceback", "--format", "jsonl"
        )
        assert "Traceback (most recent call last):" in result.stderr
        (line,) = read(report)
        assert 'raise IndexError("past' in line["traceback"]


class TestReport:
    def test_all_kinds_of_errors(self, tmp_path):
        path = tmp_path / "tin.jsonl"
        path.write_bytes(b'{"id": "a", "text": 7}\n{\n{"id": "b", "text": "CD"}\n')
        report = tmp_path / "loi.jsonl"
        result = invoke(path, tmp_path / "no.txt", "--on-error", "skip", "--report", report, "-q",
                        "--format", "jsonl")  # fmt: skip
        assert (result.exit_code, result.stderr) == (0, "")
        assert [(line["file"], line["line"], line["id"]) for line in read(report)] == [
            (str(path), 1, "a"), (str(path), 2, None), (str(tmp_path / "no.txt"), None, None),
        ]  # fmt: skip

    def test_what_ends_a_run_is_reported_too(self, tmp_path):
        path = write(tmp_path / "tin.jsonl", {"text": "NLĐ"}, {"id": "b"})
        report = tmp_path / "loi.jsonl"
        assert invoke(path, "--report", report).exit_code == 2
        assert [(line["line"], line["id"]) for line in read(report)] == [(2, "b")]

    @both
    def test_order_is_that_of_the_inputs(self, tmp_path, jobs):
        records = [{"id": i, "text": TEXT if i % 3 else None} for i in range(40)]
        path = write(tmp_path / "tin.jsonl", *records)
        report, output = tmp_path / "loi.jsonl", tmp_path / "ra.jsonl"
        result = invoke(
            path, "--on-error", "skip", "--report", report, "-o", output, "--jobs", jobs
        )
        assert [line["id"] for line in read(report)] == list(range(0, 40, 3))
        assert [line["id"] for line in read(output)] == [i for i in range(40) if i % 3]
        assert result.stderr.endswith("; 14 skipped\n")


class TestIdentity:
    def folder(self, path: Path, name: str = "tin.txt", text: str = TEXT) -> Path:
        path.mkdir()
        (path / name).write_text(text, encoding="utf-8")
        return path / name

    def test_equal_stems_get_numbers(self, tmp_path):
        paths = [self.folder(tmp_path / name) for name in "abc"]
        result = invoke(*paths, "--format", "jsonl")
        assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == [
            "tin",
            "tin-2",
            "tin-3",
        ]
        assert "; 2 repeated ids; 0 skipped\n" in result.stderr

    RECORDS = tuple({"id": id, "text": "NLĐ"} for id in ("a", 7, "7", "a", "a-2", "a", 7))

    def test_repeated_ids_get_numbers_that_are_free(self, tmp_path):
        path, output = write(tmp_path / "tin.jsonl", *self.RECORDS), tmp_path / "ra.jsonl"
        invoke(path, "-o", output)
        ids = [record["id"] for record in read(output)]
        assert ids == ["a", 7, "7", "a-2", "a-2-2", "a-3", "7-2"]

    def test_repeated_ids_are_errors_on_demand(self, tmp_path):
        path, output = write(tmp_path / "tin.jsonl", *self.RECORDS), tmp_path / "ra.jsonl"
        result = invoke(path, "-o", output, "--on-duplicate-id", "fail")
        assert result.exit_code == 2
        assert result.stderr == f"Error: {path}:4: the id 'a' is repeated\n"
        result = invoke(path, "-o", output, "--on-duplicate-id", "fail", "--on-error", "skip")
        assert [record["id"] for record in read(output)] == ["a", 7, "7", "a-2"]

    def test_repeated_ids_are_kept_on_demand(self, tmp_path):
        path, output = write(tmp_path / "tin.jsonl", *self.RECORDS), tmp_path / "ra.jsonl"
        invoke(path, "-o", output, "--on-duplicate-id", "keep")
        assert [record["id"] for record in read(output)] == [line["id"] for line in self.RECORDS]


class TestFields:
    def test_fields_are_kept(self, tmp_path):
        path = write(
            tmp_path / "tin.jsonl",
            {"id": 1, "text": "NLĐ", "báo": {"tên": ["x"]}, "ngày": None, "thừa": 1},
            {"id": 2, "text": "NLĐ"},
        )
        output = tmp_path / "ra.jsonl"
        invoke(path, "-o", output, "--keep", "báo", "--keep", "ngày", "--jobs", "2")
        first, second = read(output)
        assert list(first)[:4] == ["id", "báo", "ngày", "text"]
        assert (first["báo"], first["ngày"]) == ({"tên": ["x"]}, None)
        assert "báo" not in second

    @pytest.mark.parametrize(
        ("options", "message"),
        [
            (("--keep", "text"), "a field of the result"),
            (("--keep", "events"), "a field of the result"),
            (("--keep", "a"), "add --format jsonl"),
        ],
    )
    def test_fields_that_cannot_be_kept(self, tmp_path, options, message):
        result = invoke(write(tmp_path / "tin.jsonl"), *options)
        assert (result.exit_code, message in result.stderr) == (2, True)

    @pytest.mark.parametrize("command", ["extract", "expand", "tokenize"])
    def test_every_line_says_what_made_it(self, tmp_path, command):
        lexicon = tmp_path / "rieng.tsv"
        lexicon.write_text("abbreviation\texpansion\tkind\tdomain\tcues\tnote\n", encoding="utf-8")
        arguments = [command, "--format", "jsonl", "--lexicon", str(lexicon)]
        result = CliRunner().invoke(cli, arguments, input="NLĐ")
        versions = json.loads(result.stdout)["versions"]
        assert versions["library"] == vu.__version__
        assert versions["lexicon"] == vu.Pipeline(vu.Config(lexicons=(lexicon,))).lexicon.version
        assert versions["lexicon"] != vu.Pipeline().lexicon.version


class TestJsonInput:
    @pytest.mark.parametrize("count", [0, 1, 3])
    def test_json_output_can_be_read(self, tmp_path, count):
        path = write(tmp_path / "tin.jsonl", *({"id": i, "text": TEXT} for i in range(count)))
        output, again, lines = tmp_path / "ra.json", tmp_path / "lai.jsonl", tmp_path / "ra.jsonl"
        assert invoke(path, "-o", output).exit_code == 0
        assert invoke(output, "-o", again).exit_code == 0
        invoke(path, "-o", lines)
        assert again.read_bytes() == lines.read_bytes()
        gold = CliRunner().invoke(cli, ["evaluate", str(output), str(lines)])
        assert gold.exit_code == 0

    def test_large_values_are_read_in_pieces(self, tmp_path):
        records = [{"id": i, "text": f"{TEXT} " * 3_000} for i in range(3)]
        path = tmp_path / "tin.json"
        path.write_text(json.dumps(records, ensure_ascii=False), encoding="utf-8-sig")
        from viunion_nlp.formats.inputs import InputReader

        assert [item.text for item in InputReader().read(str(path))] == [r["text"] for r in records]
        small = InputReader(most_bytes=1000)
        with pytest.raises(vu.InputError, match="more than 1,000 bytes"):
            list(small.read(str(path)))

    @pytest.mark.parametrize(
        ("content", "message"),
        [
            ('[{"text": "a"},\n', "tin.json:2: not JSON: Expecting value"),
            ('[{"text": "a"}\n{"text": "b"}]', "tin.json:2: not JSON: expected ']', found '{'"),
            (
                '{"text": "a"}\n{"text": "b"}',
                "tin.json:2: not JSON: expected nothing more, found '{'",
            ),
            ("[\n7]", "tin.json:2: expected a JSON object, found a number"),
            ("nul", "tin.json:1: not JSON: Expecting value"),
            ("[" * 100_000, "tin.json:1: not JSON: nested too deeply"),
            ('{"text":\n "a', "tin.json:2: not JSON: Unterminated string"),
            ('[{"text": "a"}', "tin.json:1: not JSON: expected ']', the file ends"),
        ],
    )
    def test_broken_json(self, tmp_path, content, message):
        path = tmp_path / "tin.json"
        path.write_text(content, encoding="utf-8")
        result = invoke(path)
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr.startswith(f"Error: {tmp_path / message}")
        assert result.stderr.count("\n") == 1

    def test_a_list_s_good_values_are_kept(self, tmp_path):
        path = tmp_path / "tin.json"
        path.write_text('[{"text": "NLĐ"}, 7, {"text": "CĐ"}]', encoding="utf-8")
        result = invoke(path, "--on-error", "skip", "--format", "jsonl")
        assert [json.loads(line)["text"] for line in result.stdout.splitlines()] == ["NLĐ", "CĐ"]


class TestBounds:
    def test_a_long_record_costs_no_other(self, tmp_path):
        long = {"id": "dài", "text": "a" * 2_000}
        path = write(
            tmp_path / "tin.jsonl", {"id": 1, "text": "NLĐ"}, long, {"id": 2, "text": "CĐ"}
        )
        output = tmp_path / "ra.jsonl"
        result = invoke(path, "-o", output, "--max-bytes", "1000", "--on-error", "skip")
        problem = "more than 1,000 bytes: raise --max-bytes if that is a text"
        assert result.stderr.startswith(f"Skipped: {path}:2: {problem}\n")
        assert [record["id"] for record in read(output)] == [1, 2]

    @pytest.mark.parametrize("over", [0, 1])
    @pytest.mark.parametrize("end", [b"", b"\n", b"\r\n"])
    def test_the_bound_is_exact(self, tmp_path, over, end):
        record = json.dumps({"text": "a" * 100}).encode()
        path = tmp_path / "tin.jsonl"
        path.write_bytes(record + end)
        result = invoke(path, "--max-bytes", str(len(record) - over), "--format", "jsonl")
        assert result.exit_code == (2 if over else 0)

    @pytest.mark.parametrize("name", ["tin.txt", "tin.txt.gz", "tin.json", "tin.jsonl.gz"])
    def test_no_more_is_unpacked_than_may_be(self, tmp_path, name):
        content = b"[" + b" " * 20_000_000 if "json" not in name else b" " * 20_000_000
        path = tmp_path / name
        path.write_bytes(gzip.compress(content) if name.endswith("gz") else content)
        result = invoke(path)
        if name == "tin.json":
            assert result.exit_code == 0  # white space around values is passed over in pieces
        else:
            assert result.exit_code == 2
            assert "more than 10,000,000 bytes" in result.stderr

    def test_a_line_without_end_ends_its_file(self, tmp_path, monkeypatch):
        monkeypatch.setattr(streams, "_MOST_PASSED_OVER", 1 << 20)
        path = tmp_path / "tin.jsonl"
        path.write_bytes(b'{"text": "NL"}\n' + b"x" * 5_000_000 + b'\n{"text": "CD"}\n')
        result = invoke(path, "--max-bytes", "1000", "--on-error", "skip", "--format", "jsonl")
        assert (
            f"{path}:2: a line of more than 1,048,576 bytes: the rest is not read" in result.stderr
        )
        assert result.stdout.count("\n") == 1


class TestOutputFile:
    def test_never_over_an_input(self, tmp_path):
        path = write(tmp_path / "tin.jsonl", {"text": "NLĐ"})
        link, lexicon = tmp_path / "khac.jsonl", tmp_path / "rieng.tsv"
        os.link(path, link)
        lexicon.write_text("abbreviation\texpansion\tkind\tdomain\tcues\tnote\n", encoding="utf-8")
        before = path.read_bytes()
        for options in (
            ("-o", path), ("-o", link), ("--report", path), ("-o", f"{tmp_path}/./tin.jsonl"),
            ("-o", tmp_path / "ra.txt", "--report", tmp_path / "ra.txt"),
            ("--lexicon", lexicon, "--report", lexicon),
        ):  # fmt: skip
            result = invoke(path, *options)
            assert result.exit_code == 2
            assert "which is in use: write to another file" in result.stderr
        assert path.read_bytes() == before

    @pytest.mark.skipif(os.name == "nt", reason="needs modes")
    @pytest.mark.parametrize("command", ["extract", "evaluate"])
    def test_mode_is_kept(self, tmp_path, command):
        path = write(
            tmp_path / "tin.jsonl", {"id": 1, "text": "NLĐ", "entities": [], "relations": []}
        )
        output = tmp_path / "ra.txt"
        output.touch(mode=0o600)
        output.chmod(0o600)
        result = CliRunner().invoke(cli, [command, str(path), "-o", str(output)])
        assert result.exit_code == 0
        assert stat.S_IMODE(output.stat().st_mode) == 0o600

    @pytest.mark.parametrize(
        ("command", "name"),
        [
            ("extract", "so.ods"), ("expand", "so.json"), ("tokenize", "so.md.gz"),
            ("evaluate", "so.csv"),
        ],
    )  # fmt: skip
    def test_endings_that_no_form_has(self, tmp_path, command, name):
        path = write(tmp_path / "tin.jsonl", {"text": "NLĐ"})
        result = CliRunner().invoke(cli, [command, str(path), "-o", str(tmp_path / name)])
        assert result.exit_code == 2
        assert "use the ending .txt" in result.stderr
        assert list(tmp_path.iterdir()) == [path]

    def test_the_ending_chooses_the_form(self, tmp_path):
        for name, begins in (("a.jsonl", '{"id"'), ("a.json", '{\n  "id"'), ("a.txt", "CHỮ VIẾT")):
            invoke("-o", tmp_path / name, stdin="NLĐ")
            assert (tmp_path / name).read_text(encoding="utf-8").startswith(begins)
        result = invoke("-o", tmp_path / "a.jsonl", "--format", "table", stdin="NLĐ")
        assert (result.exit_code, "another --format" in result.stderr) == (2, True)


@pytest.fixture
def cut(monkeypatch):
    """Interrupt a run behind so many documents; entries are made behind each of them."""
    monkeypatch.setattr(partial_output, "_EVERY", 0.0)
    monkeypatch.setattr(partial_output, "_MEMBER", 3_000)
    mark = partial_output.PartialOutput.mark

    def cut_behind(count: int) -> None:
        left = [count]

        def failing(output, state) -> None:
            mark(output, state)
            left[0] -= 1
            if not left[0]:
                raise KeyboardInterrupt

        monkeypatch.setattr(partial_output.PartialOutput, "mark", failing)

    return cut_behind


@pytest.mark.usefixtures("broken")
class TestResume:
    NAMES = ("ra.jsonl", "ra.jsonl.gz", "ra.json", "ra.txt")

    def inputs(self, folder: Path) -> Path:
        records: list[dict[str, Any]] = [
            {"id": i % 17, "text": f"{TEXT} Lần {i}."} for i in range(20)
        ]
        records[4]["text"] = None
        records[11]["text"] = "Máy hỏng."
        return write(folder / "tin.jsonl", *records)

    @pytest.mark.parametrize("name", NAMES)
    def test_what_is_resumed_is_what_an_undisturbed_run_makes(self, tmp_path, name, cut):
        path = self.inputs(tmp_path)
        whole, whole_report = tmp_path / f"ca-{name}", tmp_path / "ca-loi.jsonl"
        invoke(path, "-o", whole, "--on-error", "skip", "--report", whole_report)
        output, report = tmp_path / name, tmp_path / "loi.jsonl"
        options = (path, "-o", output, "--on-error", "skip", "--report", report)
        cut(5)
        for _ in range(10):
            result = invoke(*options, "--resume")
            if result.exit_code == 1:
                # What is behind the last whole document is cut off.
                with open(tmp_path / f".{name}.part", "ab") as part:
                    part.write(b"half a docum")
                with open(tmp_path / f".{name}.part.journal", "ab") as journal:
                    journal.write(b'{"read": 3, "wri')
                with open(report, "ab") as file:
                    file.write(b'{"fil')
            else:
                break
        assert "Resuming after" in result.stderr
        assert "18 documents written" in result.stderr
        assert "; 3 repeated ids; 2 skipped\n" in result.stderr
        assert output.read_bytes() == whole.read_bytes()
        assert report.read_bytes() == whole_report.read_bytes()
        assert not list(tmp_path.glob(".*"))

    def test_an_interrupted_run_says_how_it_goes_on(self, tmp_path, cut):
        path, output = self.inputs(tmp_path), tmp_path / "ra.jsonl"
        cut(3)
        result = invoke(path, "-o", output, "--on-error", "skip")
        assert (
            f"3 documents are kept beside {output}: run the same command with --resume"
            in result.stderr
        )
        assert not output.exists()
        assert (tmp_path / ".ra.jsonl.part").read_bytes().count(b"\n") == 3

    def test_without_resume_it_is_written_anew(self, tmp_path, cut):
        path, output = self.inputs(tmp_path), tmp_path / "ra.jsonl"
        cut(3)
        invoke(path, "-o", output, "--on-error", "skip")
        cut(100)
        result = invoke(path, "-o", output, "--on-error", "skip")
        assert f"Overwriting what an interrupted run left beside {output}\n" in result.stderr
        assert len(read(output)) == 18
        assert not list(tmp_path.glob(".*"))

    def test_another_run_cannot_go_on(self, tmp_path, cut):
        path, output = self.inputs(tmp_path), tmp_path / "ra.jsonl"
        cut(3)
        invoke(path, "-o", output, "--on-error", "skip")
        cut(100)
        os.utime(path, ns=(0, 0))
        result = invoke(path, "-o", output, "--on-error", "skip", "--resume", "--max-bytes", "9999")
        assert result.exit_code == 2
        assert (
            "was made with other inputs and options: leave out --resume to start again"
            in result.stderr
        )
        assert (tmp_path / ".ra.jsonl.part").exists()

    @pytest.mark.parametrize(
        ("command", "option"),
        [
            ("extract", ["--minimum-confidence", "0.9"]),
            ("extract", ["--labels", "PERSON"]),
            ("extract", ["--keep", "url"]),
            ("extract", ["--on-duplicate-id", "keep"]),
            ("extract", ["--text-field", "body"]),
            ("expand", []),
            ("expand", ["--brackets", "keep"]),
            ("tokenize", ["--segmenter", "syllable"]),
            ("register", []),
        ],
        ids=lambda value: value if isinstance(value, str) else " ".join(value) or "as it is",
    )
    def test_nor_can_one_with_another_option(self, tmp_path, cut, command, option):
        path, output = self.inputs(tmp_path), tmp_path / "ra.jsonl"
        cut(3)
        invoke(path, "-o", output, "--on-error", "skip")
        cut(100)
        arguments = [command, path, "-o", output, "--on-error", "skip", *option, "--resume"]
        result = CliRunner().invoke(cli, list(map(str, arguments)))
        assert result.exit_code == 2
        assert "was made with other options: leave out --resume to start again" in result.stderr

    def test_a_failed_run_goes_on_with_skip(self, tmp_path, cut):
        path, output = self.inputs(tmp_path), tmp_path / "ra.jsonl"
        cut(100)
        result = invoke("-o", output, "--input", "jsonl", stdin=path.read_bytes())
        assert (result.exit_code, "4 documents are kept" in result.stderr) == (2, True)
        result = invoke("-o", output, "--input", "jsonl", "--resume", "--on-error", "skip",
                        stdin=path.read_bytes())  # fmt: skip
        assert result.exit_code == 0
        assert len(read(output)) == 18

    @pytest.mark.parametrize("name", NAMES)
    def test_a_full_disk_costs_nothing(self, tmp_path, monkeypatch, cut, name):
        path, output, whole = self.inputs(tmp_path), tmp_path / name, tmp_path / f"ca-{name}"
        invoke(path, "-o", whole, "--on-error", "skip")
        room = [whole.stat().st_size * 3 // 4]
        write_all = partial_output._Plain.write

        def write_some(body, content: bytes) -> None:
            room[0] -= len(content)
            if room[0] < 0:
                raise OSError(errno.ENOSPC, "No space left on device")
            write_all(body, content)

        cut(100)
        with monkeypatch.context() as full:
            full.setattr(partial_output._Plain, "write", write_some)
            result = invoke(path, "-o", output, "--on-error", "skip")
        assert result.exit_code == 2
        assert f"Error: {output}: cannot be written: No space left on device\n" in result.stderr
        assert (
            "Resuming after" in invoke(path, "-o", output, "--on-error", "skip", "--resume").stderr
        )
        assert output.read_bytes() == whole.read_bytes()

    def test_nothing_to_go_on_with(self, tmp_path):
        path, output = self.inputs(tmp_path), tmp_path / "ra.jsonl"
        result = invoke(path, "-o", output, "--on-error", "skip", "--resume")
        assert f"No interrupted run to resume beside {output}: starting a new one" in result.stderr
        assert len(read(output)) == 18

    def test_a_part_that_is_shorter_than_its_journal_says_is_not_used(self, tmp_path, cut):
        path, output = self.inputs(tmp_path), tmp_path / "ra.jsonl"
        cut(6)
        invoke(path, "-o", output, "--on-error", "skip")
        (tmp_path / ".ra.jsonl.part").write_bytes(b"")
        cut(100)
        result = invoke(path, "-o", output, "--on-error", "skip", "--resume")
        assert "Overwriting what an interrupted run left" in result.stderr
        assert len(read(output)) == 18

    @pytest.mark.parametrize("left", [None, b""])
    def test_a_report_that_is_gone_is_not_made_up(self, tmp_path, cut, left):
        path, output, report = self.inputs(tmp_path), tmp_path / "ra.jsonl", tmp_path / "loi.jsonl"
        options = (path, "-o", output, "--on-error", "skip", "--report", report)
        cut(6)
        invoke(*options)
        report.unlink()
        if left is not None:
            report.write_bytes(left)
        cut(100)
        result = invoke(*options, "--resume")
        assert (result.exit_code, str(report) in result.stderr) == (2, True)
        assert invoke(*options).exit_code == 0

    def test_needs_a_file(self, tmp_path):
        for options in ((), ("-o", "/dev/null")):
            result = invoke(self.inputs(tmp_path), "--resume", *options)
            assert (result.exit_code, "name it with -o" in result.stderr) == (2, True)

    @pytest.mark.skipif(os.name == "nt", reason="needs flock")
    def test_two_runs_do_not_write_one_file(self, tmp_path):
        output = tmp_path / "ra.jsonl"
        with partial_output.PartialOutput(output, {}, resume=False) as part:
            result = invoke(self.inputs(tmp_path), "-o", output, "--on-error", "skip")
            assert result.exit_code == 2
            assert result.stderr.endswith(".ra.jsonl.part.journal: another run is writing here\n")
            part.write(b"mine\n")
        assert output.read_bytes() == b"mine\n"


class TestSteeringCharacters:
    ID = "tin\x1b[2J\u202e\u0085-7"

    def test_a_table_s_heading(self, tmp_path):
        path = write(tmp_path / "tin.jsonl", {"id": self.ID, "text": "NLĐ"}, {"text": "CĐ"})
        heading = invoke(path).stdout.splitlines()[0]
        assert heading.startswith("tin[2J -7 ─")

    def test_messages(self, tmp_path):
        path = write(
            tmp_path / "tin.jsonl", {"id": self.ID, "text": "a"}, {"id": self.ID, "text": "b"}
        )
        result = invoke(path, "--on-duplicate-id", "fail", "--on-error", "skip")
        assert result.stderr.isprintable() or "\n" in result.stderr
        assert not {"\x1b", "\u202e", "\u0085"} & set(result.stderr)

    def test_json_is_escaped_and_stays_the_same(self, tmp_path):
        record = {"id": self.ID, "text": "NLĐ\u009b\u2066\u2028"}
        path = write(tmp_path / "tin.jsonl", record)
        for form in ("json", "jsonl"):
            written = invoke(path, "--format", form).stdout
            assert not {"\x1b", "\u202e", "\u0085", "\u009b", "\u2066", "\u2028"} & set(written)
            values = json.loads(written)
            assert (values["id"], values["text"]) == (record["id"], record["text"])

    def test_texts_on_a_terminal(self, monkeypatch):
        from viunion_nlp.cli.forms import whole_lines

        assert whole_lines("NLĐ\x1b[0m\tđến\u202e\n", True) == "NLĐ\\x1b[0m\tđến\\u202e\n"
        assert whole_lines("NLĐ\x1b", False) == "NLĐ\x1b\n"


class Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


def test_a_person_sees_a_bar(monkeypatch, tmp_path):
    from viunion_nlp.cli import watch
    from viunion_nlp.formats.journal import State

    screen = Terminal(io.BytesIO(), "utf-8")
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr(watch, "_EVERY", 0.0)
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.setenv("TERM", "xterm")
    path = write(tmp_path / "tin.jsonl", {"text": "NLĐ"})
    with watch.Watch((str(path),), "Reading", quiet=False, bar=True) as seen:
        seen.begin(State())
        seen.step(State(read=1500, written=1498, failed=2))
        seen.say("Skipped: tin.jsonl:3")
    screen.flush()
    shown = screen.buffer.getvalue().decode()  # type: ignore[attr-defined]
    for part in ("1,498 documents", "a second", "2 errors", "Skipped: tin.jsonl:3"):
        assert part in shown


@pytest.mark.parametrize("options", [{"quiet": True, "bar": True}, {"quiet": False, "bar": False}])
def test_no_bar_where_nobody_wants_one(monkeypatch, options):
    from viunion_nlp.cli import watch

    monkeypatch.setattr(sys, "stderr", Terminal(io.BytesIO(), "utf-8"))
    with watch.Watch((), "Reading", **options) as seen:
        assert seen._progress is None


def test_streams_that_go_into_a_file(tmp_path):
    from viunion_nlp.cli.terminal import is_file

    with open(tmp_path / "a", "w") as file, open(os.devnull) as device:
        assert [is_file(stream) for stream in (file, device, None, io.StringIO())] == [
            True, False, False, False,
        ]  # fmt: skip


def test_a_failure_tells_its_reason():
    assert Failure("x") == Failure("x", "", ValueError())
