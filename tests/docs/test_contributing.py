"""The worked examples of CONTRIBUTING, from sentence to green test, in a copy of the checkout."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pages import ROOT, read_blocks

PAGE = ROOT / "CONTRIBUTING.md"
COPIED = ("viunion_nlp", "data", "tests", "pyproject.toml")
# What the examples add, one thing each; whoever has followed the page has them already.
ADDED = {
    "data/abbreviations.tsv": "\nCSTĐTQ\t",
    "data/cues.tsv": "\nca\tnumbered\t",
    "viunion_nlp/reading/dates/evidence.py": "\ndef house_of_street(",
    "viunion_nlp/reading/dates/roman.py": "\ndef read_roman(",
}


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    for name in COPIED:
        source, target = ROOT / name, tmp_path / name
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("*.so"))
        else:
            shutil.copy(source, target)
    return tmp_path


def run(block: str, folder: Path) -> None:
    """Run the lines of a block with the ``viunion`` and ``pytest`` of the copy."""
    python = Path(sys.executable).as_posix()
    programs = (
        f'viunion() {{ "{python}" -m viunion_nlp "$@"; }}; '
        f'pytest() {{ "{python}" -m pytest -p no:cacheprovider "$@"; }}; set -e\n'
    )
    environment = {**os.environ, "PYTHONPATH": str(folder), "PYTEST_ADDOPTS": ""}
    done = subprocess.run(
        ["bash", "-c", programs + block], cwd=folder, env=environment, capture_output=True
    )
    said = done.stdout.decode() + done.stderr.decode()
    assert done.returncode == 0, f"{block}\n{said}"


def added(folder: Path) -> list[str]:
    """The files of a checkout that hold what the examples add."""
    return [
        name
        for name, words in ADDED.items()
        if (folder / name).is_file() and words in (folder / name).read_text(encoding="utf-8")
    ]


@pytest.mark.skipif(
    not (PAGE.is_file() and (ROOT / "viunion_nlp").is_dir()), reason="not in a checkout"
)
@pytest.mark.skipif(bool(added(ROOT)), reason="the examples have been followed here")
@pytest.mark.skipif(not (shutil.which("git") and shutil.which("bash")), reason="no git or bash")
def test_examples_lead_to_green_tests(checkout: Path) -> None:
    languages = []
    for block in read_blocks(PAGE):
        languages.append(block.language)
        if block.language == "sh":
            run(block.text, checkout)
        elif block.language == "diff":
            (checkout / "change.diff").write_text(block.text, encoding="utf-8")
            run("git apply change.diff", checkout)
    assert languages.count("diff") == 2
    run("pytest -q tests/test_work.py -k kilobyte", checkout)
    assert added(checkout) == list(ADDED)


@pytest.mark.skipif(not PAGE.is_file(), reason="not in a checkout")
def test_set_up_is_that_of_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = set(re.findall(r"^pip install (?:\. |-e '\.\[dev\]').*$", readme, re.MULTILINE))
    page = PAGE.read_text(encoding="utf-8")
    assert len(commands) == 2
    assert all(command in page for command in commands)
