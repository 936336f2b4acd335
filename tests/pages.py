"""The code blocks of the documentation, run as a reader would run them.

Each page is a session in a folder of its own, which begins as a copy of ``examples``; its blocks run in the
order of the page, so that a file that one block writes is there for the next.

- ``pycon``: what the interpreter prints is what the page shows. ``python``: runs.
- ``console``: commands behind "$ ", each with the lines that it prints, in order; "…" is what is left out.
- ``sh``: commands that end with exit code 0. ``pip install`` is not run: its extras must be there.
- ``json``: parses. Any block with a ``:caption:`` is a file of that name.
- ``text``, ``diff`` and others are to be read, and hold no command.

A comment ``<!-- needs: pandas -->`` before a block names packages without which it is passed over.
"""

from __future__ import annotations

import contextlib
import doctest
import importlib.util
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from viunion_nlp.cli import cli

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
EXTRAS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"][
    "optional-dependencies"
]

_BLOCK = re.compile(
    r"^(?:<!-- needs: (?P<needs>[\w ]+) -->\n)?"
    r"(?P<fence>`{3,})(?:\{code-block\} )?(?P<language>\w+)\n"
    r"(?::caption: (?P<caption>[^\n]+)\n)?(?P<text>.*?)^(?P=fence)$",
    re.MULTILINE | re.DOTALL,
)
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")
_OF_SHELL = set("|<>&;$*")
_LEFT_OUT = "…"


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block of a page; ``line`` is that of its fence."""

    path: Path
    line: int
    language: str
    caption: str | None
    needs: tuple[str, ...]
    text: str

    @property
    def can_run(self) -> bool:
        """Whether all packages that it needs are installed."""
        return all(importlib.util.find_spec(name) is not None for name in self.needs)


def read_blocks(path: Path) -> list[Block]:
    """The blocks of a Markdown page."""
    page = path.read_text(encoding="utf-8")
    return [
        Block(
            path,
            page.count("\n", 0, found.start("fence")) + 1,
            found["language"],
            found["caption"],
            tuple((found["needs"] or "").split()),
            found["text"],
        )
        for found in _BLOCK.finditer(page)
    ]


class Session:
    """Runs the blocks of one page, in a folder; ``examples`` is where in it the examples are."""

    def __init__(self, folder: Path, examples: str = ".") -> None:
        shutil.copytree(
            EXAMPLES,
            folder / examples,
            ignore=shutil.ignore_patterns("*.ipynb"),
            dirs_exist_ok=True,
        )
        self.folder = folder
        self.names: dict[str, Any] = {}
        left_out = ("VIUNION_LEXICON", "COLUMNS", "PYTHONPATH")
        self.environment = {key: each for key, each in os.environ.items() if key not in left_out}
        self.environment["PYTHONPATH"] = os.pathsep.join([str(ROOT), *filter(None, sys.path)])
        self.environment["PYTHONIOENCODING"] = "utf-8"

    def run(self, block: Block) -> None:
        """Run a block.

        Raises:
            AssertionError: it does not do what the page says.
        """
        if block.caption is not None:
            (self.folder / block.caption).write_text(block.text, encoding="utf-8")
        elif block.language in _RUNNERS and block.can_run:
            with contextlib.chdir(self.folder):
                _RUNNERS[block.language](self, block)

    def pycon(self, block: Block) -> None:
        test = doctest.DocTestParser().get_doctest(
            block.text, self.names, block.path.name, str(block.path), block.line
        )
        said: list[str] = []
        runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
        outcome = runner.run(test, out=said.append, clear_globs=False)
        self.names.update(test.globs)
        assert outcome.failed == 0, "".join(said)

    def python(self, block: Block) -> None:
        exec(compile(block.text, f"{block.path}:{block.line}", "exec"), self.names)

    def sh(self, block: Block) -> None:
        for line in block.text.replace("\\\n", " ").splitlines():
            if line.strip() and not line.startswith("#"):
                self.command(line)

    def console(self, block: Block) -> None:
        for part in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
            command, _, shown = part.partition("\n")
            _check_shown(shown, self.command(command), command)

    def json(self, block: Block) -> None:
        json.loads(block.text)

    def command(self, line: str) -> str:
        """What a command prints.

        Raises:
            AssertionError: its exit code is not 0.
        """
        words = shlex.split(line, comments=True)
        if words[0] == "pip":
            return _check_extras(line)
        if words[0] == "export":
            name, _, value = words[1].partition("=")
            self.environment[name] = value
            return ""
        if words[0] == "viunion" and not _OF_SHELL & set(_QUOTED.sub("", line.partition(" #")[0])):
            result = CliRunner().invoke(cli, words[1:], env=self._of_commands())
            assert result.exit_code == 0, f"{line}\n{result.output}"
            return result.stdout
        return self._in_shell(line)

    def _of_commands(self) -> dict[str, str | None]:
        return {name: self.environment.get(name) for name in ("VIUNION_LEXICON", "COLUMNS")}

    def _in_shell(self, line: str) -> str:
        shell = shutil.which("bash")
        if shell is None:
            return ""
        # A function, so that the command is that of this Python, whatever is installed.
        viunion = f'viunion() {{ "{Path(sys.executable).as_posix()}" -m viunion_nlp "$@"; }}; '
        done = subprocess.run(
            [shell, "-c", viunion + line], cwd=self.folder, env=self.environment,
            capture_output=True, timeout=300,
        )  # fmt: skip
        assert done.returncode == 0, f"{line}\n{done.stderr.decode()}"
        return done.stdout.decode()


_RUNNERS = {
    "pycon": Session.pycon,
    "python": Session.python,
    "sh": Session.sh,
    "console": Session.console,
    "json": Session.json,
}


def _check_extras(line: str) -> str:
    """An installation with extras names some that there are."""
    for named in re.findall(r"\[([\w,]+)\]", line):
        assert set(named.split(",")) <= EXTRAS.keys(), line
    return ""


def _check_shown(shown: str, printed: str, command: str) -> None:
    """Every line that a page shows is printed, in order; without "…" nothing else is."""
    right = [_levelled(line) for line in shown.splitlines() if line.strip()]
    found = [_levelled(line) for line in printed.splitlines() if line.strip()]
    if _LEFT_OUT not in right:
        assert found == right, f"$ {command}"
        return
    rest = iter(found)
    for line in right:
        said = f"$ {command}\nnot printed, or out of order: {line}"
        assert line == _LEFT_OUT or line in rest, said


def _levelled(line: str) -> str:
    """A line without what depends on the widths of other rows."""
    return re.sub(r"[ ─]+", " ", line).strip()


def pages(*folders: str) -> Iterator[Path]:
    """The Markdown pages of folders below ``docs``; "" is ``docs`` itself."""
    for folder in folders:
        yield from sorted((ROOT / "docs" / folder).glob("*.md"))
