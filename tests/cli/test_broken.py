"""Broken inputs, outputs and consoles: each ends in one line and the right exit code, none in a traceback."""

import gzip
import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from viunion_nlp.cli import main

ROOT = Path(__file__).parents[2]
GOOD = b'{"id": 1, "text": "NLD"}\n'
HEADER = "abbreviation\texpansion\tkind\tdomain\tcues\tnote\n"


class Ended(NamedTuple):
    """What is left of a process."""

    code: int
    stdout: bytes
    stderr: bytes


def run(
    *arguments: str | Path, encoding: str = "utf-8", stdin: bytes = b"", **environment: str
) -> Ended:
    """What the process does: ``main`` with its arguments, streams and exit code, in this process."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding) for _ in range(2))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["viunion", *map(str, arguments)])
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        patch.setattr(sys, "stdout", out)
        patch.setattr(sys, "stderr", err)
        for name, value in environment.items():
            patch.setenv(name, value)
        with pytest.raises(SystemExit) as end:
            main()
    for stream in (out, err):
        stream.flush()
    return Ended(int(end.value.code or 0), out.buffer.getvalue(), err.buffer.getvalue())  # type: ignore[attr-defined]


# Name: the file, its content, what the message says. The exit code is 2.
FILES: dict[str, tuple[str, bytes, str]] = {
    "text is not UTF-8": ("a.txt", b"Nguy\xean", "a.txt:1: not UTF-8"),
    "UTF-16 is cut off": ("a.txt", "NLĐ".encode("utf-16")[:-1], "a.txt:1: not whole UTF-16"),
    "zero bytes": ("a.txt", b"Hop.\n" + bytes(99), "a.txt:2: no text: it holds zero bytes"),
    "line is not JSON": ("a.jsonl", GOOD + b"{\n", "a.jsonl:2: not JSON"),
    "line is no object": (
        "a.jsonl",
        GOOD + b"[]\n",
        "a.jsonl:2: expected a JSON object, found a list",
    ),
    "line has no text": ("a.jsonl", b'{"id": 1}\n', "a.jsonl:1: there is no field 'text'"),
    "text is null": ("a.jsonl", b'{"text": null}\n', "a.jsonl:1: the field 'text' holds null"),
    "id is a list": (
        "a.jsonl",
        b'{"id": [], "text": "a"}\n',
        "a.jsonl:1: the field 'id' holds a list",
    ),
    "line is nested too deeply": (
        "a.jsonl",
        b"[" * 200_000,
        "a.jsonl:1: not JSON: nested too deeply",
    ),
    "number has too many figures": (
        "a.jsonl",
        b'{"id": ' + b"7" * 9_999 + b"}",
        "a.jsonl:1: not JSON",
    ),
    "JSON is cut off": ("a.json", b'[{"text": "a"}', "a.json:1: not JSON"),
    "gzip is cut off": ("a.txt.gz", gzip.compress(b"NLD" * 99)[:25], "not a complete gzip file"),
    "gzip is none": ("a.jsonl.gz", GOOD, "a.jsonl.gz: not a complete gzip file"),
    "gzip unpacks to too much": (
        "a.txt.gz",
        gzip.compress(bytes(1 << 20)) * 256,
        "more than 10,000,000",
    ),
    "blank line is too long": (
        "a.jsonl",
        b" " * 20_000_000,
        "a.jsonl:1: more than 10,000,000 bytes",
    ),
    "Word document is cut off": ("a.docx", b"PK\x03\x04", "is not a complete Word document"),
    "Word document is none": (
        "a.docx",
        b"<html>",
        "is not a Word document, but a web page (.html)",
    ),
    "PDF is none": ("a.pdf", b"PK\x03\x04", "is not a PDF, but a ZIP archive"),
    "old Word document": ("a.doc", b"\xd0\xcf", "is an old Word document: save it as .docx first"),
    "no suffix that is known": ("a.odd", b"", "cannot tell the format of a .odd file"),
}


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("case", FILES)
def test_files(tmp_path, case, jobs):
    name, content, message = FILES[case]
    (tmp_path / name).write_bytes(content)
    ended = run("extract", tmp_path / name, "--jobs", jobs)
    assert (ended.code, ended.stdout) == (2, b"")
    assert_one_line(ended, message)


# Name: arguments behind "extract", what the message says. The exit code is 2.
ARGUMENTS: dict[str, tuple[Callable[[Path], list[object]], str]] = {
    "no such file": (lambda folder: [folder / "no.txt"], "no.txt: no such file"),
    "folder": (lambda folder: [folder / "empty"], "the folder holds no document"),
    "no name": (lambda folder: [""], "Error: '': names no file"),
    "no name of an output": (lambda folder: ["-o", ""], "names no file"),
    "output over the input": (
        lambda folder: [folder / "a.jsonl", "-o", folder / "a.jsonl"],
        "in use",
    ),
    "output with another ending": (lambda folder: ["-o", folder / "a.docx"], "not a .docx file"),
    "output in no folder": (
        lambda folder: ["-o", folder / "no" / "a.txt"],
        "No such file or directory",
    ),
    "output is a folder": (lambda folder: ["-o", folder], "is a directory"),
    "report in no folder": (lambda folder: ["--report", folder / "no" / "a"], "cannot be written"),
    "too many jobs": (lambda folder: ["--jobs", "99999999999"], "not in the range"),
    "jobs are no number": (lambda folder: ["--jobs", "²"], "is not a valid integer"),
    "no such lexicon": (lambda folder: ["--lexicon", folder / "no.tsv"], "does not exist"),
    "broken lexicon": (lambda folder: ["--lexicon", folder / "bad.tsv"], "bad.tsv:2:3: kind:"),
    "no such option": (lambda folder: ["--colour"], "No such option"),
    "resume without a file": (lambda folder: ["--resume"], "name it with -o"),
    "steering characters": (lambda folder: ["\x1b[2J\u202e.txt"], "Error: [2J.txt: no such file"),
}


@pytest.mark.parametrize("case", ARGUMENTS)
def test_arguments(tmp_path, case):
    make, message = ARGUMENTS[case]
    (tmp_path / "empty").mkdir()
    (tmp_path / "a.jsonl").write_bytes(GOOD)
    (tmp_path / "bad.tsv").write_text(f"{HEADER}A\tb\tc\tunion\t\t\n", encoding="utf-8")
    ended = run("extract", *map(str, make(tmp_path)))
    assert (ended.code, ended.stdout) == (2, b"")
    assert_one_line(ended, message)
    assert (tmp_path / "a.jsonl").read_bytes() == GOOD


def assert_one_line(ended: Ended, message: str) -> None:
    said = ended.stderr.decode()
    assert said.count("\n") == 1, said
    assert said.startswith("Error: ")
    assert message in said


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything is readable")
def test_unreadable_file(tmp_path):
    (tmp_path / "a.txt").touch(mode=0)
    assert_one_line(run("extract", tmp_path / "a.txt"), "Permission denied")


# Name: arguments, and whether the command comes to its end.
CONSOLES: dict[str, tuple[list[str], int]] = {
    "find": (["lexicon", "find", "NLĐ"], 0),
    "help": (["expand", "--help"], 0),
    "rules": (["rules", "DATE"], 0),
    "extract": (["extract", "examples/ban-tin.txt"], 0),
    "missing": (["extract", "tin tức.txt"], 2),
}


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp1258", "utf-8"])
@pytest.mark.parametrize("case", CONSOLES)
def test_consoles_of_any_encoding(case, encoding, monkeypatch):
    monkeypatch.chdir(ROOT)
    arguments, code = CONSOLES[case]
    ended = run(*arguments, encoding=encoding)
    assert ended.code == code
    assert b"Traceback" not in ended.stderr
    assert (ended.stdout if code == 0 else ended.stderr).strip()
    if code:
        assert ended.stderr.count(b"\n") == 1


def shell(line: str) -> Ended:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    command = line.replace("viunion", f"{sys.executable} -m viunion_nlp")
    ended = subprocess.run(
        ["bash", "-c", command], capture_output=True, cwd=ROOT, env=environment, timeout=120
    )
    return Ended(ended.returncode, ended.stdout, ended.stderr)


FULL = "Error: <stdout>: cannot be written: No space left on device\n"
SHELL = {
    "extract examples/ban-tin.txt >&-": "Error: <stdout>: is closed\n",
    "extract <&-": "Error: <stdin>: is closed\n",
    "extract examples/ban-tin.txt --format jsonl > /dev/full": FULL,
    "lexicon find NLĐ > /dev/full": FULL,
    "expand --help > /dev/full": FULL,
    "rules > /dev/full": FULL,
}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("line", SHELL)
def test_streams(line):
    ended = shell(f"viunion {line}")
    assert (ended.code, ended.stderr.decode()) == (2, SHELL[line])


@pytest.mark.skipif(sys.platform != "linux", reason="needs ulimit -v")
def test_too_little_memory():
    ended = shell("ulimit -v 300000; head -c 6000000 /dev/zero | tr '\\0' '(' | viunion extract -")
    assert ended.code == 2
    assert b"Traceback" not in ended.stderr
    assert ended.stderr.count(b"\n") == 1
    assert b"MemoryError" in ended.stderr or b"not enough memory" in ended.stderr
