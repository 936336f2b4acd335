"""What the documentation shows is what the library does: every block of every page runs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pages import ROOT, Block, Session, pages, read_blocks

import viunion_nlp as vu

# What needs a session of Spark, a server, or files of other tools, is run by tests of its own; so are the
# examples of the commands.
RUN_ELSEWHERE = {
    "annotation.md", "commands.md", "files.md", "frames.md", "lenh.md", "services.md", "spacy.md", "spark.md",
}  # fmt: skip
PAGES = [
    path
    for path in pages("", "start", "how-to", "reference")
    if path.name not in RUN_ELSEWHERE and read_blocks(path)
]
_COMMAND = re.compile(r"^(\$ )?(viunion|pip install|python -m) ", re.MULTILINE)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_blocks_run(path: Path, tmp_path: Path) -> None:
    session = Session(tmp_path / "page")
    for block in read_blocks(path):
        try:
            session.run(block)
        except Exception as error:
            raise AssertionError(f"{path}:{block.line}: {error}") from error


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_what_is_only_read_holds_no_command(path: Path) -> None:
    def is_read(block: Block) -> bool:
        return block.language in ("text", "none") and block.caption is None

    found = [block for block in read_blocks(path) if is_read(block) and _COMMAND.search(block.text)]
    assert [f"{block.path}:{block.line}" for block in found] == []


def test_pages_that_have_tests_of_their_own_are_there() -> None:
    assert {path.name for path in (ROOT / "docs").glob("*.md")} >= RUN_ELSEWHERE


def test_reference_names_all_that_is_public() -> None:
    pages_of = [ROOT / "docs" / "reference" / name for name in ("python.md", "records.md")]
    told = "".join(path.read_text(encoding="utf-8") for path in pages_of)
    assert [name for name in vu.__all__ if not re.search(rf":: {name}$", told, re.MULTILINE)] == []
