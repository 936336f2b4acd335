"""Type checkers see the public API as users mean it: mypy here, pyright as well where it is."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
CODE = HERE / "user_code.py"


def run(*command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    # The library that is tested is the one that is checked, installed or not.
    environment = {**os.environ, "MYPYPATH": str(ROOT), "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, "-m", *command], cwd=cwd, env=environment, capture_output=True, text=True
    )


def test_mypy(mypy_cache: Path) -> None:
    pytest.importorskip("mypy")
    options = ("--strict", "--warn-unused-ignores", "--python-version", "3.11")
    config = ("--config-file", str(ROOT / "pyproject.toml"), "--cache-dir", str(mypy_cache))
    done = run("mypy", *options, *config, str(CODE), cwd=HERE)
    assert done.returncode == 0, done.stdout + done.stderr


def test_pyright(tmp_path: Path) -> None:
    pytest.importorskip("pyright")
    settings = {
        "include": [CODE.name],
        "extraPaths": [str(ROOT)],
        "typeCheckingMode": "strict",
        "reportUnnecessaryTypeIgnoreComment": "error",
        "enableTypeIgnoreComments": False,
        "pythonVersion": "3.11",
    }
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    shutil.copy(CODE, tmp_path)
    if run("pyright", "--version", cwd=tmp_path).returncode:
        pytest.skip("pyright has nothing to run on: neither Node.js nor a network to fetch it from")
    done = run("pyright", "--outputjson", cwd=tmp_path)
    outcome = json.loads(done.stdout)
    assert outcome["generalDiagnostics"] == []
    assert outcome["summary"]["filesAnalyzed"] == 1
