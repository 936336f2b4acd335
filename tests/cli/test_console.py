"""What commands say, whatever the console: no traceback, nothing that steers a terminal."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from test_cli import NEWS, invoke, run, stream

import viunion_nlp as vu
from viunion_nlp.controls import spelled_out

HEADER = "abbreviation\texpansion\tkind\tdomain\tcues\tnote\n"
ENCODINGS = ["cp1252", "cp1258", "ascii", "utf-8"]


class Terminal(io.TextIOWrapper):
    """A console of one encoding."""

    def __init__(self, encoding: str) -> None:
        super().__init__(io.BytesIO(), encoding)

    def isatty(self) -> bool:
        return True


def on_terminal(*arguments: str | Path, encoding: str, **environment: str) -> tuple[int, str]:
    """The exit code of a command, and what a console of an encoding shows of it."""
    terminal = Terminal(encoding)
    ended = run(*arguments, stdout=terminal, **environment)
    assert b"Traceback" not in ended.stderr
    terminal.seek(0)
    return ended.returncode, terminal.read()


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize(
    "arguments",
    [
        ("lexicon", "find", "NLĐ"), ("lexicon", "find", "--expansion", "lao động"), ("expand", "--help"),
        ("rules", "DATE"), ("lexicon", "check", "data/months.tsv"), ("schema",), ("lexicon", "--help"),
    ],
)  # fmt: skip
def test_any_console_shows_it(arguments: tuple[str, ...], encoding: str) -> None:
    code, output = on_terminal(*arguments, encoding=encoding, VIUNION_LEXICON="")
    assert code == 0
    assert output or "check" in arguments


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_row_is_added_and_said(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "rieng.tsv"
    arguments = ("--kind", "body", "--domain", "transport", "--file", path)
    code, output = on_terminal(
        "lexicon", "add", "TCTĐS", "Tổng công ty Đường sắt", *arguments, encoding=encoding
    )
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    header, row = (line for line in lines if not line.startswith("#"))
    assert (code, row.split("\t")[0]) == (0, "TCTĐS")
    assert header.startswith("abbreviation\t")
    assert "T\\u1ed5ng" in output or "Tổng" in output


def test_a_file_gets_utf_8_whatever_the_locale() -> None:
    caught = stream("cp1252")
    assert run("lexicon", "find", "NLĐ", stdout=caught).returncode == 0
    assert "người lao động" in caught.buffer.getvalue().decode("utf-8")  # type: ignore[attr-defined]


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_so_does_a_process(encoding: str, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0", "LC_ALL": "C"}
    ended = subprocess.run(
        [sys.executable, "-m", "viunion_nlp", "rules", "DATE"],
        capture_output=True, env=environment, cwd=Path(__file__).parents[2], timeout=60,
    )  # fmt: skip
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert "ngày" in ended.stdout.decode("utf-8")


def test_nobody_listens() -> None:
    ended = subprocess.run(
        f"{sys.executable} -m viunion_nlp rules DATE >&-",
        shell=True, stderr=subprocess.PIPE, cwd=Path(__file__).parents[2], timeout=60,
    )  # fmt: skip
    assert ended.stderr == b""


STEERING = "\x1b[31m\x9b2J\u202e\u2066\u200f\ud800\r"
ESCAPED = "\\x1b[31m\\x9b2J\\u202e\\u2066\\u200f\\ud800\\x0d"


def test_what_steers_a_terminal_is_spelled_out() -> None:
    assert spelled_out(f"Hải{STEERING}\t\n") == f"Hải{ESCAPED}\t\n"


def test_names_of_files_are_cleaned_in_messages(tmp_path: Path) -> None:
    result = invoke("lexicon", "check", tmp_path / "a\x1b[31m\u202e.tsv")
    assert "a\\x1b[31m\\u202e.tsv:1:1: no such file" in result.stdout
    ended = run("evaluate", tmp_path / "b\x1b.jsonl")
    assert b"b.jsonl: no such file" in ended.stderr


def test_ids_are_cleaned_in_messages(tmp_path: Path) -> None:
    gold, predicted = tmp_path / "gold.jsonl", tmp_path / "pred.jsonl"
    record = {**vu.analyze(NEWS).to_dict(), "id": "a\x1b[31m\u202e"}
    gold.write_text(json.dumps(record) + "\n", encoding="utf-8")
    predicted.write_text("", encoding="utf-8")
    result = invoke("evaluate", gold, predicted, "--errors", "PERSON", "--by-document")
    assert "\x1b" not in result.output
    assert "\u202e" not in result.output
    assert result.stdout.count("a\\x1b[31m\\u202e") == 3
    assert result.stderr.endswith(": a[31m\n")
