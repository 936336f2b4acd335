"""docs/frames.md tells the truth: its examples, its columns."""

import doctest
import re
from pathlib import Path

import pytest

from viunion_nlp.frames.tables import tables

PATH = Path(__file__).parents[2] / "docs" / "frames.md"
PAGE = PATH.read_text(encoding="utf-8")


def test_examples_print_what_they_say():
    for package in ("pandas", "pyarrow"):
        pytest.importorskip(package)
    source = "".join(re.findall(r"^```pycon\n(.*?)^```$", PAGE, flags=re.MULTILINE | re.DOTALL))
    test = doctest.DocTestParser().get_doctest(source, {}, PATH.name, PATH.name, 0)
    assert len(test.examples) >= 15
    report: list[str] = []
    assert doctest.DocTestRunner().run(test, out=report.append).failed == 0, "".join(report)


def test_every_kind_is_listed_with_its_columns():
    rows = re.findall(r"^\| `(\w+)` \| [^|]* \| (.*) \|$", PAGE, flags=re.MULTILINE)
    listed = {kind: re.findall(r"`(\w+)`", columns) for kind, columns in rows}
    assert listed == {kind: [c.name for c in table.columns] for kind, table in tables().items()}


def test_the_loop_over_a_file_runs(tmp_path, monkeypatch):
    pa = pytest.importorskip("pyarrow")
    import pyarrow.parquet as pq

    monkeypatch.chdir(tmp_path)
    rows = {"id": range(600), "text": ["NLĐ"] * 600, "published": ["2021"] * 600}
    pq.write_table(pa.table(rows), "tin.parquet")
    (code,) = re.findall(r"^```python\n(.*?)^```$", PAGE, flags=re.MULTILINE | re.DOTALL)
    exec(code, {})
    assert pq.read_table("ket-qua.parquet")["id"].to_pylist() == list(range(600))
