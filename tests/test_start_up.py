"""What a process imports before it works: counts of modules, since times depend on the machine."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import viunion_nlp as vu

ROOT = Path(__file__).parents[1]
TEXT = "Ông Trần Văn Bình, Chủ tịch LĐLĐ tỉnh Long An, trao quà cho NLĐ ngày 12/6."
ANALYZE = f"import viunion_nlp as vu; vu.analyze({TEXT!r})"
VERSION = """
import sys
from viunion_nlp.cli import main
sys.argv = ["viunion", "--version"]
try:
    main()
except SystemExit as end:
    assert end.code == 0
"""


def imported(code: str) -> set[str]:
    """The modules that some code brings into a fresh process."""
    listing = "import sys; known = {*sys.modules}\n%s\nprint(*({*sys.modules} - known))"
    done = subprocess.run(
        [sys.executable, "-c", listing % code],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    return {*done.stdout.splitlines()[-1].split()}


def own(modules: set[str]) -> set[str]:
    return {name for name in modules if name.partition(".")[0] == "viunion_nlp"}


def test_an_import_brings_the_names_and_nothing_behind_them() -> None:
    modules = imported("import viunion_nlp")
    assert own(modules) == {"viunion_nlp", "viunion_nlp.version"}
    assert modules.isdisjoint({"dataclasses", "json", "pathlib"})


def test_the_version_is_told_without_what_reads_texts() -> None:
    modules = own(imported(VERSION))
    assert {name.split(".")[1] for name in modules if "." in name} == {
        "cli", "controls", "errors", "version",
    }  # fmt: skip
    assert len(modules) <= 12


# (what is done, rooms that only others need)
ABSENT = [
    (ANALYZE, {"display", "explain", "frames", "identity", "profiles", "sources", "wrapping"}),
    ("import viunion_nlp as vu; vu.Person", {"document", "lexicon", "reading", "text"}),
    ("import viunion_nlp as vu; vu.Document", {"identity", "lexicon", "reading", "text"}),
    ("from viunion_nlp.exchange.json_text import json_text", {"document", "records", "text"}),
]


@pytest.mark.parametrize(("code", "rooms"), ABSENT)
def test_rooms_that_are_not_needed_stay_closed(code: str, rooms: set[str]) -> None:
    modules = own(imported(code))
    assert {name.split(".")[1] for name in modules if "." in name} & rooms == set()


def test_an_analysis_needs_no_module_of_rare_cases() -> None:
    rare = {"asyncio", "concurrent.futures", "difflib", "hashlib", "html", "importlib.resources"}
    assert imported(ANALYZE).isdisjoint({*rare, "json", "logging", "multiprocessing"})


def test_every_public_name_has_a_home() -> None:
    assert {*vu.__all__} == {name for name in dir(vu) if not name.startswith("_")}
    imported(
        "from viunion_nlp import *; import viunion_nlp as vu; {globals()[name] for name in vu.__all__}"
    )


def test_no_public_name_is_that_of_a_module() -> None:
    modules = {path.stem for path in Path(vu.__file__).parent.iterdir()}
    assert modules.isdisjoint(vu.__all__)


def test_a_name_that_is_none_is_told() -> None:
    with pytest.raises(AttributeError, match="module 'viunion_nlp' has no attribute 'analyse'"):
        vu.analyse  # type: ignore[attr-defined]  # noqa: B018
