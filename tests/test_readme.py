"""The README tells the truth: its Python example, its tables, its commands."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from pages import Session, read_blocks

from viunion_nlp.cli import cli

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def code_blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, flags=re.MULTILINE | re.DOTALL)


def test_its_blocks_run(tmp_path):
    session = Session(tmp_path, examples="examples")
    blocks = read_blocks(ROOT / "README.md")
    for block in blocks:
        session.run(block)
    assert [block.language for block in blocks].count("pycon") == 2


def test_tables_are_lines_of_the_real_output(monkeypatch):
    monkeypatch.chdir(ROOT)
    monkeypatch.delenv("COLUMNS", raising=False)
    result = CliRunner().invoke(cli, ["extract", "examples/ban-tin.txt"])
    shown = [levelled(line) for line in code_blocks("text")[0].splitlines()]
    printed = iter([levelled(line) for line in result.output.splitlines()])
    for line in shown:
        assert line == "…" or line in printed, f"not in the output, or out of order: {line}"


def test_both_halves_say_as_much():
    vietnamese, english = README.split("\n## English\n")
    assert 0.8 < len(vietnamese) / len(english.partition("\n## Accuracy")[0]) < 1.3


def test_its_links_lead_somewhere():
    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", README)
    assert len(links) > 15
    # A source distribution, and the tests on a wheel, have fewer files.
    assert [
        link for link in links if link.startswith("docs/") and not (ROOT / link).is_file()
    ] == []


def test_set_up_is_two_commands():
    commands = [
        "pip install . && viunion extract examples/ban-tin.txt",
        "pip install -e '.[dev]' && pytest -n auto",
    ]
    blocks = [block for block in code_blocks("sh") if "pip install . " in block]
    assert [block.splitlines() for block in blocks] == [commands, commands]  # in both languages


@pytest.mark.parametrize("path", sorted((ROOT / "data").glob("*.tsv")), ids=lambda path: path.stem)
def test_architecture_explains_every_column(path):
    rows = path.read_text(encoding="utf-8").splitlines()
    header = next(row for row in rows if row and not row.startswith("#"))
    architecture = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    (explained,) = re.findall(rf"^\| `{path.stem}` \|.*\|(.*)\|$", architecture, re.MULTILINE)
    assert re.findall(r"[a-z_]+", re.sub(r"\([^)]*\)", "", explained)) == header.split("\t")


def levelled(line: str) -> str:
    """A line without what depends on the widths of other rows."""
    return re.sub(r"[ ─]+", " ", line).strip()
