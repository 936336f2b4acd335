"""The command line, with click's runner and as a process of its own."""

import gzip
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner, Result

import viunion_nlp as vu
from viunion_nlp.backend import import_backend
from viunion_nlp.cli import cli, main
from viunion_nlp.records import SCHEMA_VERSION

ROOT = Path(__file__).parents[2]
NEWS = (
    "Sáng 12.6.2021, ông Nguyễn Văn Bình, Chủ tịch LĐLĐ tỉnh Long An, trao Quyết định "
    "số 15/QĐ-LĐLĐ cho bà Trần Thị Mai."
)
LATIN_1 = b"Nguy\xean\n"
VERSIONS = {
    "library": vu.__version__,
    "lexicon": vu.Pipeline().lexicon.version,
    "schema": SCHEMA_VERSION,
}


def invoke(*arguments: str | Path, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments], input=stdin)


class Ended(NamedTuple):
    """What is left of a process."""

    returncode: int
    stdout: bytes
    stderr: bytes


def run(
    *arguments: str | Path,
    stdin: io.TextIOWrapper | None = None,
    stdout: io.TextIOWrapper | None = None,
    **environment: str,
) -> Ended:
    """What the process does: ``main`` with its arguments, streams and exit code, in this process.

    Standard input is closed, and what is written is caught, unless given.
    """
    stdout, stderr = stdout or stream(), stream()
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        patch.setattr(sys, "argv", ["viunion", *map(str, arguments)])
        patch.setattr(sys, "stdin", stdin)
        patch.setattr(sys, "stdout", stdout)
        patch.setattr(sys, "stderr", stderr)
        for name, value in environment.items():
            patch.setenv(name, value)
        with pytest.raises(SystemExit) as end:
            main()
    return Ended(int(end.value.code or 0), written(stdout), written(stderr))


def stream(encoding: str = "utf-8") -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding)


def written(caught: io.TextIOWrapper) -> bytes:
    if not isinstance(caught.buffer, io.BytesIO):
        return b""
    caught.flush()
    return caught.buffer.getvalue()


def run_process(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "viunion_nlp", *map(str, arguments)],
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, **environment},
        timeout=120,
    )


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "tin.txt"
    path.write_text(NEWS, encoding="utf-8")
    return path


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    return write_lines(
        tmp_path / "tin.jsonl",
        {"id": "một", "text": NEWS},
        {"id": 2, "text": "NLĐ ở TP Tân An."},
        {"text": ""},
    )


def write_lines(path: Path, *records: object) -> Path:
    content = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    path.write_text(content, encoding="utf-8")
    return path


def read_lines(content: str | bytes) -> list[dict[str, object]]:
    return [json.loads(line) for line in content.splitlines()]


class TestExtract:
    def test_table_shows_who_holds_what_where(self, news):
        output = invoke("extract", news).output
        assert "Nguyễn Văn Bình   Chủ tịch   Liên đoàn Lao động tỉnh Long An        1" in output
        assert "Trần Thị Mai" in output
        assert "Quyết định 15/QĐ-LĐLĐ" in output
        assert "LĐLĐ       Liên đoàn Lao động        1" in output
        assert "NGÀY THÁNG: 12/6/2021" in output

    def test_table_of_several_documents_has_a_heading_each(self, lines):
        headings = [line for line in invoke("extract", lines).output.splitlines() if "───" in line]
        assert [line.split(" ─")[0] for line in headings if line[0] != "─"] == [
            "một", "2", "tin-3",
        ]  # fmt: skip

    def test_table_of_one_document_has_no_heading(self, news):
        assert invoke("extract", news).output.startswith("AI GIỮ CHỨC VỤ GÌ")

    def test_table_of_nothing_says_so(self):
        assert invoke("extract", stdin="").output == "Không tìm thấy gì để liệt kê.\n"

    def test_jsonl_has_the_layout_of_the_document(self, lines):
        records = read_lines(invoke("extract", lines, "--format", "jsonl").output)
        fields = ["id", "text", "entities", "relations", "versions"]
        assert [list(record) for record in records] == [fields] * 3
        assert [record["id"] for record in records] == ["một", 2, "tin-3"]
        expected = vu.analyze(NEWS).to_dict()
        assert records[0]["entities"] == expected["entities"]
        assert records[0]["relations"] == expected["relations"]
        assert vu.Document.from_dict(records[0]).mentions == vu.analyze(NEWS).mentions

    def test_json_of_one_document_is_an_object(self, news):
        output = invoke("extract", news, "--format", "json").output
        assert json.loads(output)["id"] == "tin"
        assert output.startswith("{\n  ")

    def test_json_of_several_documents_is_a_list(self, lines):
        records = json.loads(invoke("extract", lines, "--format", "json").output)
        assert [record["id"] for record in records] == ["một", 2, "tin-3"]

    def test_fields_are_named_by_options(self, tmp_path):
        path = write_lines(tmp_path / "a.jsonl", {"số": 7, "nội dung": "NLĐ"})
        output = invoke(
            "extract", path, "--format", "jsonl", "--id-field", "số", "--text-field", "nội dung"
        ).output
        (record,) = read_lines(output)
        assert (record["id"], record["text"]) == (7, "NLĐ")

    def test_several_inputs_come_in_order(self, lines, news):
        records = read_lines(invoke("extract", news, lines, "--format", "jsonl").output)
        assert [record["id"] for record in records] == ["tin", "một", 2, "tin-3"]

    def test_processes_change_nothing(self, tmp_path):
        path = write_lines(
            tmp_path / "a.jsonl", *({"id": i, "text": f"{NEWS} Lần {i}."} for i in range(150))
        )
        one = invoke("extract", path, "--format", "jsonl").output
        assert invoke("extract", path, "--format", "jsonl", "--jobs", "2").output == one

    def test_own_lexicon_comes_first(self, news, tmp_path):
        lexicon = tmp_path / "rieng.tsv"
        lexicon.write_text(
            "abbreviation\texpansion\tkind\tdomain\tcues\tnote\n"
            "LĐLĐ\tLiên đoàn Lướt đồi\tbody\tgeneral\t\t\n",
            encoding="utf-8",
        )
        assert "Liên đoàn Lướt đồi" in invoke("extract", news, "--lexicon", lexicon).output


class TestExpand:
    def test_text(self):
        assert invoke("expand", "-", stdin="NLĐ và ĐVCĐ").output == (
            "Người lao động và đoàn viên công đoàn\n"
        )

    def test_line_break_at_the_end_is_not_doubled(self):
        assert invoke("expand", stdin="NLĐ\n").output == "Người lao động\n"

    def test_jsonl(self, lines):
        records = read_lines(invoke("expand", lines, "--format", "jsonl").output)
        text = "Người lao động ở thành phố Tân An."
        assert records[1] == {"id": 2, "text": text, "versions": VERSIONS}

    @pytest.mark.parametrize(
        ("options", "expanded"),
        [
            (("--brackets", "keep"), "Người lao động (NLĐ) ở Liên đoàn Lao động. Người lao động"),
            (("--mentions", "first"), "Người lao động ở Liên đoàn Lao động. Người lao động"),
            (("--kind", "body"), "Người lao động (NLĐ) ở Liên đoàn Lao động. NLĐ"),
            (("--kind", "body", "--kind", "people", "--domain", "agriculture"), None),
        ],
    )
    def test_options(self, options, expanded):
        text = "Người lao động (NLĐ) ở LĐLĐ. NLĐ"
        result = invoke("expand", *options, stdin=text)
        assert result.output == f"{expanded or text}\n"


class TestTokenize:
    @pytest.mark.parametrize("segmenter", ["underthesea", "pyvi", "syllable"])
    def test_symbols_stay_whole(self, segmenter):
        output = invoke("tokenize", "--segmenter", segmenter, stdin=NEWS).output
        assert " 15/QĐ-LĐLĐ " in output
        assert " 12.6.2021 " in output
        assert output.count("\n") == 1

    def test_syllables_of_a_word_are_joined(self):
        output = invoke("tokenize", stdin="Công đoàn chăm lo cho người lao động.").output
        assert output == "Công_đoàn chăm_lo cho người lao_động .\n"

    def test_one_sentence_a_line(self):
        text = "Ông Hải đến. Bà Mai về.\n\nHết"
        output = invoke("tokenize", "--segmenter", "syllable", stdin=text).output
        assert output == "Ông Hải đến .\nBà Mai về .\nHết\n"

    def test_jsonl_has_offsets(self):
        output = invoke(
            "tokenize", "--segmenter", "syllable", "--format", "jsonl", stdin="NLĐ đến"
        ).output
        (record,) = read_lines(output)
        assert record["tokens"] == [
            {"text": "NLĐ", "start": 0, "end": 3},
            {"text": "đến", "start": 4, "end": 7},
        ]


class TestInputs:
    def test_gzip(self, news, lines, tmp_path):
        for path in (news, lines):
            packed = tmp_path / f"{path.name}.gz"
            packed.write_bytes(gzip.compress(path.read_bytes()))
            plain = invoke("extract", path, "--format", "jsonl")
            assert invoke("extract", packed, "--format", "jsonl").output == plain.output != ""

    def test_standard_input_is_text(self):
        (record,) = read_lines(invoke("extract", "--format", "jsonl", stdin=NEWS).output)
        assert (record["id"], record["text"]) == ("stdin", NEWS)

    def test_standard_input_is_jsonl_on_demand(self, lines):
        result = invoke(
            "extract", "--input", "jsonl", "--format", "jsonl", stdin=lines.read_bytes()
        )
        assert [record["id"] for record in read_lines(result.output)] == ["một", 2, "stdin-3"]

    def test_standard_input_is_read_once(self):
        result = invoke("extract", "-", "-", stdin=NEWS)
        assert (result.exit_code, "only once" in result.output) == (2, True)

    @pytest.mark.parametrize("name", ["a.txt", "a.jsonl"])
    def test_byte_order_mark_is_no_text(self, tmp_path, name):
        content = "NLĐ" if name == "a.txt" else '{"text": "NLĐ"}'
        path = tmp_path / name
        path.write_text(content, encoding="utf-8-sig")
        (record,) = read_lines(invoke("extract", path, "--format", "jsonl").output)
        assert record["text"] == "NLĐ"

    def test_text_is_not_changed(self, tmp_path):
        text = "NLĐ\r\n\u00a0a\u0302\u200b\tB\r"
        path = tmp_path / "a.txt"
        path.write_bytes(text.encode())
        (record,) = read_lines(invoke("extract", path, "--format", "jsonl").output)
        assert record["text"] == text

    def test_lone_surrogates_survive(self, tmp_path):
        path = tmp_path / "a.jsonl"
        path.write_text('{"text": "NLĐ \\ud800"}\n', encoding="utf-8")
        output = run("extract", path, "--format", "jsonl").stdout
        (record,) = read_lines(output)
        assert record["text"] == "NLĐ \ud800"

    def test_blank_lines_are_no_documents(self, tmp_path):
        path = tmp_path / "a.jsonl"
        path.write_text('\n{"text": "NLĐ"}\n  \n', encoding="utf-8")
        (record,) = read_lines(invoke("extract", path, "--format", "jsonl").output)
        assert record["id"] == "a-2"

    def test_other_suffixes_need_to_be_told(self, tmp_path):
        path = tmp_path / "bao-cao.log"
        path.write_text(NEWS, encoding="utf-8")
        assert "--input text" in invoke("extract", path).output
        assert invoke("extract", path, "--input", "text").exit_code == 0

    @pytest.mark.parametrize(
        ("suffix", "remedy"), [(".doc", ".docx"), (".rtf", ".docx"), (".xls", ".xlsx")]
    )
    def test_what_cannot_be_read_is_told_so(self, tmp_path, suffix, remedy):
        path = tmp_path / f"bao-cao{suffix}"
        path.write_bytes(b"PK")
        result = invoke("extract", path)
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr.endswith(f": save it as {remedy} first\n")


BAD_INPUTS = {
    "not UTF-8": ("a.txt", "Một\nHai\n".encode() + LATIN_1, "a.txt:3: not UTF-8"),
    "cut UTF-16": ("a.txt", "Ông Hải".encode("utf-16")[:-1], "a.txt:1: not whole UTF-16"),
    "line not UTF-8": (
        "a.jsonl", b'{"text": "a"}\n{"text": "' + LATIN_1, "a.jsonl:2: not UTF-8",
    ),
    "broken line": ("a.jsonl", b'{"text": "a"}\n{"text": "b\n', "a.jsonl:2: not JSON: "),
    "no object": ("a.jsonl", b'["text"]\n', "a.jsonl:1: expected a JSON object, found a list"),
    "no text": ("a.jsonl", b'{"id": 1}\n', "a.jsonl:1: there is no field 'text'"),
    "null": ("a.jsonl", b'{"text": null}\n', "a.jsonl:1: the field 'text' holds null"),
    "number": ("a.jsonl", b'{"text": 12}\n', "a.jsonl:1: the field 'text' holds a number"),
    "bad id": ("a.jsonl", b'{"text": "a", "id": []}', "a.jsonl:1: the field 'id' holds a list"),
    "too deep": ("a.jsonl", b"[" * 200_000, "a.jsonl:1: not JSON: nested too deeply"),
    "cut gzip": ("a.txt.gz", gzip.compress(NEWS.encode())[:40], "a.txt.gz: not a complete gzip file"),
    "no gzip": ("a.jsonl.gz", b'{"text": "a"}', "a.jsonl.gz: not a complete gzip file"),
}  # fmt: skip


class TestBadInput:
    @pytest.mark.parametrize("form", ["table", "json", "jsonl"])
    @pytest.mark.parametrize("case", BAD_INPUTS)
    def test_one_message_with_the_place(self, tmp_path, news, case, form):
        name, content, message = BAD_INPUTS[case]
        path, output = tmp_path / name, tmp_path / "out"
        path.write_bytes(content)
        result = invoke("extract", news, path, "--format", form)
        assert result.exit_code == 2
        assert result.stdout == ""
        assert result.stderr.startswith(f"Error: {tmp_path / message}")
        assert result.stderr.count("\n") == 1
        assert invoke("extract", news, path, "--format", form, "-o", output).exit_code == 2
        assert sorted(tmp_path.iterdir()) == sorted([news, path])

    @pytest.mark.parametrize("case", BAD_INPUTS)
    def test_no_traceback(self, tmp_path, case):
        self.assert_one_message("extract", tmp_path, case)

    @pytest.mark.parametrize("command", ["expand", "tokenize"])
    def test_no_traceback_from_other_commands(self, tmp_path, command):
        self.assert_one_message(command, tmp_path, "broken line")

    def assert_one_message(self, command: str, folder: Path, case: str) -> None:
        name, content, message = BAD_INPUTS[case]
        (folder / name).write_bytes(content)
        result = run(command, folder / name)
        assert (result.returncode, result.stdout) == (2, b"")
        assert result.stderr.decode().startswith(f"Error: {folder / message}")
        assert result.stderr.count(b"\n") == 1

    @pytest.mark.parametrize("case", BAD_INPUTS)
    def test_skip_keeps_the_rest(self, tmp_path, news, case):
        name, content, message = BAD_INPUTS[case]
        path, output = tmp_path / name, tmp_path / "out.jsonl"
        path.write_bytes(content)
        result = invoke(
            "extract", path, news, "--on-error", "skip", "--format", "jsonl", "-o", output
        )
        assert result.exit_code == 0
        assert result.stderr.startswith(f"Skipped: {tmp_path / message}")
        assert result.stderr.endswith(" a second; 1 skipped\n")
        assert result.stderr.count("\n") == 2
        assert read_lines(output.read_text(encoding="utf-8"))[-1]["text"] == NEWS

    def test_skip_goes_on_behind_a_bad_line(self, tmp_path):
        path = tmp_path / "a.jsonl"
        path.write_bytes(b'{"text": "a"}\n{\n{"text": 1}\n{"text": "b"}\n')
        result = invoke("extract", path, "--on-error", "skip", "--format", "jsonl")
        assert [record["text"] for record in read_lines(result.stdout)] == ["a", "b"]
        assert result.stderr.endswith(" a second; 2 skipped\n")

    def test_missing_file(self, tmp_path, news):
        result = invoke("extract", news, tmp_path / "a.txt")
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr == f"Error: {tmp_path / 'a.txt'}: no such file\n"

    def test_directory(self, tmp_path):
        result = invoke("extract", tmp_path)
        assert result.exit_code == 2
        assert result.stderr.startswith(f"Error: {tmp_path}: the folder holds no document such as ")

    @pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything is readable")
    def test_unreadable_file(self, news):
        news.chmod(0)
        assert "cannot be read: Permission denied" in invoke("extract", news).stderr

    def test_closed_standard_input(self):
        result = run("extract")
        assert (result.returncode, result.stderr) == (2, b"Error: <stdin>: is closed\n")

    def test_closed_standard_input_of_the_process(self):
        command = f"{sys.executable} -m viunion_nlp evaluate - <&-"
        result = subprocess.run(["bash", "-c", command], capture_output=True, cwd=ROOT)
        assert (result.returncode, result.stderr) == (2, b"Error: <stdin>: is closed\n")

    def test_broken_lexicon(self, news, tmp_path):
        lexicon = tmp_path / "rieng.tsv"
        lexicon.write_text("abbreviation\tmeaning\n", encoding="utf-8")
        result = invoke("extract", news, "--lexicon", lexicon)
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr.startswith(f"Error: {lexicon}:1:2: ")

    def test_missing_lexicon(self, news, tmp_path):
        result = invoke("extract", news, "--lexicon", tmp_path / "no.tsv")
        assert (result.exit_code, result.stdout) == (2, "")

    def test_missing_segmenter_names_the_command(self, monkeypatch):
        monkeypatch.setitem(sys.modules, "pyvi", None)
        monkeypatch.setitem(sys.modules, "pyvi.ViTokenizer", None)
        monkeypatch.setattr("viunion_nlp.segmentation.pyvi._load", load_afresh)
        result = invoke("tokenize", "--segmenter", "pyvi", stdin=NEWS)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "pip install 'viunion_nlp[pyvi]'" in result.stderr

    def test_unknown_segmenter(self):
        result = invoke("tokenize", "--segmenter", "spacy", stdin=NEWS)
        assert (result.exit_code, "underthesea" in result.output) == (2, True)


def load_afresh() -> object:
    return import_backend("pyvi.ViTokenizer", extra="pyvi")


class TestOutput:
    FULL = b"Error: <stdout>: cannot be written: No space left on device\n"

    def test_file_is_what_standard_output_would_be(self, lines, tmp_path):
        for form in ("table", "json", "jsonl"):
            output = tmp_path / "out"
            assert invoke("extract", lines, "--format", form, "-o", output).stdout == ""
            expected = invoke("extract", lines, "--format", form).stdout
            assert output.read_text(encoding="utf-8") == expected

    def test_gzipped_file(self, news, tmp_path):
        output = tmp_path / "out.txt.gz"
        invoke("expand", news, "-o", output)
        assert "Liên đoàn Lao động" in gzip.decompress(output.read_bytes()).decode()

    def test_failure_keeps_the_old_file(self, tmp_path):
        output = tmp_path / "out.jsonl"
        output.write_text("before", encoding="utf-8")
        bad = b'{"text": "a"}\n{\n'
        result = invoke("extract", "--input", "jsonl", "--format", "jsonl", "-o", output, stdin=bad)
        assert result.exit_code == 2
        assert output.read_text(encoding="utf-8") == "before"
        assert list(tmp_path.iterdir()) == [output]

    def test_link_stays_a_link(self, news, tmp_path):
        target, link = tmp_path / "target.txt", tmp_path / "link.txt"
        target.write_text("before", encoding="utf-8")
        link.symlink_to(target)
        invoke("expand", news, "-o", link)
        assert link.is_symlink()
        assert "Liên đoàn" in target.read_text(encoding="utf-8")

    def test_device_is_written_in_place(self, news):
        assert invoke("expand", news, "-o", "/dev/null").exit_code == 0
        assert not Path("/dev/null").is_file()

    def test_missing_folder(self, news, tmp_path):
        result = invoke("expand", news, "-o", tmp_path / "no" / "out.txt")
        assert result.exit_code == 2
        assert result.stderr.endswith("out.txt: cannot be written: No such file or directory\n")

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
    def test_full_disk(self, news):
        with open(
            "/dev/full", "wb", buffering=0
        ) as full:  # nothing is left to be written by "close"
            result = run("extract", news, stdout=io.TextIOWrapper(full))
        assert (result.returncode, result.stderr) == (2, self.FULL)

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
    def test_full_disk_of_the_process(self):
        with open("/dev/full", "wb") as full:
            result = subprocess.run(
                [sys.executable, "-m", "viunion_nlp", "evaluate", os.devnull],
                stdout=full, stderr=subprocess.PIPE, cwd=ROOT,
            )  # fmt: skip
        assert (result.returncode, result.stderr) == (2, self.FULL)


class TestProcess:
    def test_version(self):
        result = run_process("--version")
        extensions = [
            *Path(vu.__file__).parent.rglob("*.so"),
            *Path(vu.__file__).parent.rglob("*.pyd"),
        ]
        build = "compiled" if extensions else "pure Python"
        assert result.stdout.decode() == f"viunion {vu.__version__} ({build})\n"

    def test_without_a_command_it_helps(self):
        result = run()
        assert b"extract" in result.stdout + result.stderr
        assert b"Traceback" not in result.stderr

    @pytest.mark.parametrize("columns", ["60", "100", "200"])
    def test_tables_fit(self, columns):
        output = run("extract", "examples/ban-tin.txt", COLUMNS=columns).stdout.decode()
        assert 0 < max(map(len, output.splitlines())) <= int(columns)

    @pytest.mark.parametrize("columns", ["", "0", "wide", "²"])
    def test_tables_are_plain_and_100_wide_when_piped(self, columns):
        output = run("extract", "examples/ban-tin.txt", COLUMNS=columns, FORCE_COLOR="1").stdout
        assert b"\x1b" not in output
        assert max(map(len, output.decode().splitlines())) == 100

    @pytest.mark.parametrize("form", ["table", "jsonl"])
    def test_output_is_utf_8_whatever_the_stream(self, form):
        arguments = ("extract", "examples/ban-tin.txt", "--format", form)
        output = run(*arguments, stdout=stream("ascii")).stdout
        assert "Liên đoàn" in output.decode()

    def test_output_is_utf_8_whatever_the_locale(self):
        output = run_process("extract", "examples/ban-tin.txt", PYTHONIOENCODING="ascii").stdout
        assert "Liên đoàn" in output.decode()

    @pytest.mark.skipif(os.name == "nt", reason="needs head")
    def test_closed_pipe_ends_quietly(self, tmp_path):
        path = write_lines(tmp_path / "a.jsonl", *([{"text": NEWS}] * 2_000))
        for form in ("table", "jsonl"):
            command = f"{sys.executable} -m viunion_nlp extract {path} --format {form} | head -n 1"
            result = subprocess.run(["bash", "-c", command], capture_output=True, cwd=ROOT)
            assert result.stdout.count(b"\n") == 1
            assert result.stderr == b""


class TestPage:
    def test_one_page_of_all_documents(self, lines, tmp_path):
        path = tmp_path / "trang.html"
        assert invoke("extract", lines, "-o", path).exit_code == 0
        page = path.read_text(encoding="utf-8")
        assert page.count("<!DOCTYPE html>") == page.count("</html>") == 1
        headings = re.findall(r"<h2>(.*?)</h2>", page)
        assert len(headings) == page.count("<article ") > 1
        assert len(set(re.findall(r'<article id="(\w+)"', page))) == len(headings)

    def test_a_page_of_nothing(self, tmp_path):
        path = tmp_path / "tin.jsonl"
        path.touch()
        page = invoke("extract", path, "--format", "html").stdout
        assert page.startswith("<!DOCTYPE html>")
        assert page.endswith("</html>\n")
