"""The README tells the truth: its Python example, its tables, its commands."""

import doctest
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from viunion_nlp.cli import cli
from viunion_nlp.cli.lexicon import lexicon

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def code_blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, flags=re.MULTILINE | re.DOTALL)


def test_python_examples_print_what_they_say():
    source = "\n".join(code_blocks("pycon"))
    test = doctest.DocTestParser().get_doctest(source, {}, "README.md", "README.md", 0)
    assert len(test.examples) >= 5
    report: list[str] = []
    outcome = doctest.DocTestRunner().run(test, out=report.append)
    assert outcome.failed == 0, "".join(report)


def test_tables_are_lines_of_the_real_output(monkeypatch):
    monkeypatch.chdir(ROOT)
    monkeypatch.delenv("COLUMNS", raising=False)
    result = CliRunner().invoke(cli, ["extract", "examples/ban-tin.txt"])
    shown = [levelled(line) for line in code_blocks("text")[0].splitlines()]
    printed = iter([levelled(line) for line in result.output.splitlines()])
    for line in shown:
        assert line == "…" or line in printed, f"not in the output, or out of order: {line}"


def test_every_option_it_names_exists():
    commands = [[], ["extract"], ["expand"], ["tokenize"], ["evaluate"], ["serve"]]
    commands += [["lexicon", name] for name in lexicon.commands]
    helps = "".join(CliRunner().invoke(cli, [*command, "--help"]).output for command in commands)
    named = set(re.findall(r"--[a-z][a-z-]*", README))
    assert {option for option in named if option not in helps} == set()


def test_own_abbreviations_example_loads(tmp_path):
    lexicon = tmp_path / "rieng.tsv"
    lexicon.write_text(code_blocks("text")[1], encoding="utf-8")
    result = CliRunner().invoke(cli, ["expand", "--lexicon", str(lexicon)], input="TCTĐS")
    assert result.output == "Tổng công ty Đường sắt Việt Nam\n"


def test_set_up_is_two_commands():
    set_up = next(block for block in code_blocks("sh") if "pip install . " in block)
    assert set_up.splitlines() == [
        "pip install . && viunion extract examples/ban-tin.txt",
        "pip install -e '.[dev]' && pytest",
    ]


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
