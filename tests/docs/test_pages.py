"""What the documentation shows is what the library does: every block of every page runs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pages import ROOT, Block, Session, pages, read_blocks

# What needs a session of Spark, or more than its packages, is run by tests of its own.
RUN_ELSEWHERE = {"frames.md", "spacy.md", "spark.md"}
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


@pytest.mark.parametrize(
    "path", pages("", "start", "how-to", "reference"), ids=lambda path: path.stem
)
def test_what_is_only_read_holds_no_command(path: Path) -> None:
    def is_read(block: Block) -> bool:
        return block.language in ("text", "none") and block.caption is None

    found = [block for block in read_blocks(path) if is_read(block) and _COMMAND.search(block.text)]
    assert [f"{block.path}:{block.line}" for block in found] == []


def test_pages_that_have_tests_of_their_own_are_there() -> None:
    assert {path.name for path in (ROOT / "docs").glob("*.md")} >= RUN_ELSEWHERE
