"""The notebooks of ``examples`` run from top to bottom, and hold no results of an earlier run."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest
from pages import EXAMPLES

NOTEBOOKS = sorted(EXAMPLES.glob("*.ipynb"))


def cells(path: Path) -> list[str]:
    notebook = json.loads(path.read_text(encoding="utf-8"))
    return ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_cells_run(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pandas")
    folder = tmp_path / "examples"
    shutil.copytree(EXAMPLES, folder)
    monkeypatch.chdir(folder)
    names: dict[str, object] = {}
    for number, cell in enumerate(cells(path), 1):
        exec(compile(cell, f"{path.name}, cell {number}", "exec"), names)
    assert len(cells(path)) >= 5
    assert len(os.listdir(folder)) > len(os.listdir(EXAMPLES))  # what the last cells write


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_no_results_are_kept(path: Path) -> None:
    notebook = json.loads(path.read_text(encoding="utf-8"))
    assert not any(cell.get("outputs") for cell in notebook["cells"])
