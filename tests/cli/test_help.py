"""Help in two languages, its examples, completion, labels, colours, and the reference pages."""

from __future__ import annotations

import inspect
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

import viunion_nlp as vu
from viunion_nlp.cli import cli
from viunion_nlp.cli.help import Words, examples_of
from viunion_nlp.cli.help.pages import PAGES, page
from viunion_nlp.cli.help.words import _examples, _translations

ROOT = Path(__file__).parents[2]
CLICKS_OWN = {
    "Usage:", "Options", "Commands", "Examples:", "default", "required",
    "Show this message and exit.",
}  # fmt: skip


def commands(command: click.Command = cli, name: str = "") -> Iterator[tuple[str, click.Command]]:
    yield name, command
    if isinstance(command, click.Group):
        for each in command.list_commands(click.Context(command)):
            below = cli.imported(each) if command is cli else command.commands[each]
            yield from commands(below, f"{name} {each}".strip())


COMMANDS = dict(commands())


def said() -> set[str]:
    """All that help says in English."""
    texts: set[str] = set()
    for command in COMMANDS.values():
        texts.update(inspect.cleandoc(command.help or "").split("\n\n"))
        texts.update(getattr(param, "help", None) or "" for param in command.params)
    texts.update(example.meaning for name in _examples() for example in examples_of(name))
    return {" ".join(text.split()) for text in texts} - {""}


def run(*arguments: str, language: str = "C") -> str:
    result = CliRunner(env={"LC_ALL": language}).invoke(cli, arguments)
    assert result.exit_code == 0, result.output
    return result.output


def test_everything_that_help_says_is_said_in_vietnamese() -> None:
    # A new text: add a row to viunion_nlp/cli/help/vi.tsv, the English with single blanks between words.
    assert said() - set(_translations()) == set()
    assert set(_translations()) - said() == CLICKS_OWN
    assert all(Words("vi").of(text) != text for text in said())


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_examples(name: str) -> None:
    assert examples_of(name)
    assert all(example.line.startswith(f"viunion {name}".strip()) or "|" in example.line
               or "source" in example.line for example in examples_of(name) if name)  # fmt: skip
    assert set(_examples()) <= set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_help_is_in_the_language_asked_for(name: str) -> None:
    english = run(*name.split(), "--help")
    assert "Usage: " in english
    assert "Examples:" in english
    assert "Cách dùng" not in english
    vietnamese = run(*name.split(), "--help", "--lang", "vi")
    assert all(
        word in vietnamese for word in ("Cách dùng: ", "Ví dụ:", "Tùy chọn:", "In hướng dẫn")
    )
    assert not re.search(r"\[default|Usage|Options:|Examples:", vietnamese)
    assert run("--lang=vi", *name.split(), "-h") == vietnamese
    assert run(*name.split(), "-h", language="vi_VN.UTF-8") == vietnamese
    assert run("--lang", "en", *name.split(), "-h", language="vi_VN.UTF-8") == english


def test_a_language_that_help_has_not_is_refused() -> None:
    for arguments in (["--lang", "fr"], ["extract", "--lang"], ["extract", "--lang="]):
        result = CliRunner().invoke(cli, arguments)
        assert result.exit_code == 2
        assert "is not en or vi" in result.output


def test_behind_two_dashes_lang_is_a_name() -> None:
    result = CliRunner().invoke(cli, ["lexicon", "find", "--", "--lang"])
    assert "--lang: not in the lexicon" in result.output


RUN = [
    (name, example.line) for name in COMMANDS for example in examples_of(name)
    if name not in ("serve", "mcp", "completion")
]  # fmt: skip


@pytest.mark.parametrize(("name", "line"), RUN, ids=[line for _, line in RUN])
def test_an_example_works(
    name: str, line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if "tokenize tin.jsonl" in line:
        pytest.importorskip("underthesea")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("VIUNION_LEXICON", raising=False)
    text = "Ông Trần Văn Bình, Chủ tịch LĐLĐ tỉnh Long An, trao quà cho NLĐ ngày 5/3/2023."
    Path("bao-cao.txt").write_text(text, encoding="utf-8")
    Path("tin.csv").write_text(f'id,text\n1,"{text}"\n', encoding="utf-8")
    Path("tin.jsonl").write_text(json.dumps({"id": "a", "text": text}) + "\n", encoding="utf-8")
    document = {**vu.analyze(text).to_dict(), "id": "a"}
    Path("gold.jsonl").write_text(json.dumps(document) + "\n", encoding="utf-8")
    Path("sua.conll").write_text("Ông O\nHải B-PER\n", encoding="utf-8")
    Path("rieng.tsv").write_text(
        "abbreviation\texpansion\tkind\tdomain\tcues\tnote\n"
        "XNT\txí nghiệp than\tterm\teconomy\t\t\n",
        encoding="utf-8",
    )
    Path("bai.html").write_text(f"<p>{text}</p>", encoding="utf-8")
    Path("bai.md").write_text(text, encoding="utf-8")
    Path("van-ban").mkdir()
    Path("van-ban/ke-hoach.txt").write_text(text, encoding="utf-8")
    before, _, line = line.rpartition("| ")
    result = CliRunner().invoke(cli, shlex.split(line)[1:], input=text if before else None)
    assert result.exit_code == 0, result.output


def test_the_reference_pages_are_those_of_the_help() -> None:
    # python -m viunion_nlp.cli.help.pages docs
    for language, name in PAGES.items():
        assert (ROOT / "docs" / name).read_text(encoding="utf-8") == page(language)


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """An environment in which "viunion" is this checkout's."""
    if os.name == "nt":
        pytest.skip("a script of sh is no program here")
    program = tmp_path / "bin" / "viunion"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m viunion_nlp "$@"\n')
    program.chmod(0o755)
    paths = {"PATH": f"{program.parent}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    return {**os.environ, **paths, "PYTHONSAFEPATH": ""}


# (a line, what bash offers behind it)
COMPLETED = [
    ("viunion e", "evaluate expand extract"),
    ("viunion lexicon f", "find format"),
    ("viunion extract --on-e", "--on-error"),
    ("viunion extract --format h", "html"),
    ("viunion annotations export b", "brat"),
]


def has_bash() -> bool:
    """Whether there is a bash of version 4.4 or newer, which completion needs; macOS has an older one."""
    program = shutil.which("bash")
    test = ["-c", "(( BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] >= 404 ))"]
    return program is not None and subprocess.run([program, *test]).returncode == 0


@pytest.mark.skipif(not has_bash(), reason="no bash of today")
def test_bash_completes(environment: dict[str, str]) -> None:
    script = 'eval "$(viunion completion bash)"\n'
    for line, _ in COMPLETED:
        words = line.split(" ")
        script += (
            f"COMP_WORDS=({' '.join(map(shlex.quote, words))}); COMP_CWORD={len(words) - 1}\n"
            'COMPREPLY=(); _viunion_completion viunion\necho "${COMPREPLY[@]}"\n'
        )
    done = subprocess.run(
        ["bash", "-c", script], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == [offered for _, offered in COMPLETED]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_shell_has_its_script(shell: str) -> None:
    assert "_VIUNION_COMPLETE" in run("completion", shell)


def test_labels_choose_what_is_written() -> None:
    text = "Ông Trần Văn Bình, Chủ tịch LĐLĐ tỉnh Long An, trao quà cho NLĐ ngày 5/3/2023."
    runner = CliRunner()
    result = runner.invoke(
        cli, ["extract", "--labels", "person, Title", "--format", "jsonl"], input=text
    )
    document = vu.Document.from_dict(json.loads(result.output))
    assert [mention.label for mention in document.mentions] == ["PERSON", "TITLE"]
    assert document.positions[0].organization is None
    tables = runner.invoke(cli, ["extract", "--labels", "DATE"], input=text).output
    assert tables.startswith("NGÀY THÁNG: 5/3/2023")
    wrong = runner.invoke(cli, ["extract", "--labels", "PERSON,PLACE"], input=text)
    assert wrong.exit_code == 2
    assert "'PLACE' is not one of" in wrong.output


def on_terminal(environment: dict[str, str]) -> bytes:
    """What a command writes to a terminal."""
    import pty  # not there on Windows

    ours, theirs = pty.openpty()
    command = ["viunion", "extract", str(ROOT / "examples" / "ban-tin.txt")]
    with subprocess.Popen(command, stdout=theirs, env=environment):
        os.close(theirs)
        shown = b""
        with suppress(OSError):  # Linux tells so that the terminal's other end is closed
            while part := os.read(ours, 4096):
                shown += part
    os.close(ours)
    return shown


def test_colours_respect_no_color(environment: dict[str, str]) -> None:
    environment["TERM"] = "xterm-256color"
    environment.pop("NO_COLOR", None)
    assert b"\x1b[1;36m" in on_terminal(environment)
    plain = on_terminal({**environment, "NO_COLOR": "1"})
    assert b"\x1b[1m" in plain
    assert not re.search(rb"\x1b\[[\d;]*3\d", plain)


def test_vietnamese_is_understood_where_the_locale_is_c(
    environment: dict[str, str], tmp_path: Path
) -> None:
    bare = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = subprocess.run(
        ["viunion", "lexicon", "find", "NLĐ"],
        env={**environment, **bare},
        capture_output=True,
        check=True,
    )
    assert done.stdout.decode().startswith("NLĐ: người lao động")
    subprocess.run(
        ["viunion", "lexicon", "add", "TCTĐS", "Tổng công ty Đường sắt", "--file", "rieng.tsv"],
        env={**environment, **bare}, cwd=tmp_path, check=True, capture_output=True,
    )  # fmt: skip
    assert "Tổng công ty Đường sắt" in (tmp_path / "rieng.tsv").read_text(encoding="utf-8")
