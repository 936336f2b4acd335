"""The same mentions from pandas, Polars, Arrow and Spark as from ``pipe``, and what each way costs.

    PYTHONPATH=. python benchmarks/frames.py [TEXTS.jsonl] [--rows 10000] [--only pipe pandas …]
        [--out benchmarks/kept/frames.md]

TEXTS.jsonl has a "text" in each line; without it, lines of this repository's tests are read. There
are as many rows as asked for, the texts again and again with a number each. Time is CPU time of this
process and all below it, so for Spark of its JVM and workers too (Linux only). Packages that are not
installed, or Spark without Java, are left out and named. Ends with exit code 1 where two ways differ.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import viunion_nlp as vu

ROOT = Path(__file__).parent.parent
sys.path.append(str(ROOT / "tests"))

from gold import read_passages  # noqa: E402
from results import keep  # noqa: E402

Found = list[tuple[int, str, int, int, str]]
COLUMNS = ("id", "label", "start", "end", "text")
CORES = 2
NEEDS = {"pipe": (), "pandas": ("pandas",), "polars": ("polars",), "arrow": ("pyarrow",)}
NEEDS |= {"spark": ("pyspark", "pyarrow", "pandas")}


def by_pipe(texts: Sequence[str]) -> Found:
    documents = vu.Pipeline().pipe(texts)
    return [
        (id, mention.label, mention.start, mention.end, mention.text)
        for id, document in enumerate(documents)
        for mention in document.mentions
    ]


def by_pandas(texts: Sequence[str]) -> Found:
    import pandas

    frame = vu.to_frame(pandas.Series(texts))
    return list(zip(*(frame[name] for name in COLUMNS), strict=True))


def by_polars(texts: Sequence[str]) -> Found:
    import polars

    return list(vu.to_frame(polars.Series(texts)).select(COLUMNS).iter_rows())


def by_arrow(texts: Sequence[str]) -> Found:
    import pyarrow

    from viunion_nlp.integrations import arrow

    found = arrow.extract(pyarrow.table({"id": range(len(texts)), "text": texts}))
    read = pyarrow.table({"text": texts}).nbytes
    print(f"  Arrow: {found.nbytes / read:.1f} bytes out for each byte of text in", file=sys.stderr)
    return of_rows(found.select(["id", "entities"]).to_pylist())


def by_spark(texts: Sequence[str]) -> Found:
    """From Parquet to Parquet, as a job would; the session is there already, Python workers not."""
    import pyarrow
    import pyarrow.parquet

    from viunion_nlp.integrations import spark

    with tempfile.TemporaryDirectory() as folder:
        session = spark_session()
        table = pyarrow.table({"id": range(len(texts)), "text": texts})
        pyarrow.parquet.write_table(table, f"{folder}/in.parquet")
        rows = session.read.parquet(f"{folder}/in.parquet").repartition(2 * CORES)
        spark.extract(rows).write.parquet(f"{folder}/out")
        found = pyarrow.parquet.read_table(f"{folder}/out", columns=["id", "entities"])
        return of_rows(found.sort_by("id").to_pylist())


def spark_session() -> Any:
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master(f"local[{CORES}]").config("spark.ui.enabled", "false")
    return builder.config("spark.driver.host", "127.0.0.1").getOrCreate()


def of_rows(rows: Sequence[dict[str, Any]]) -> Found:
    return [
        (row["id"], entity["type"], entity["start"], entity["end"], entity["text"])
        for row in rows
        for entity in row["entities"]
    ]


WAYS: dict[str, Callable[[Sequence[str]], Found]] = {
    "pipe": by_pipe, "pandas": by_pandas, "polars": by_polars, "arrow": by_arrow, "spark": by_spark,
}  # fmt: skip


def own_lines() -> list[str]:
    """The lines of the tests' passages that say something."""
    passages = read_passages(ROOT / "tests" / "corpus").values()
    lines = (line.strip() for passage in passages for line in passage.text.splitlines())
    return [line for line in lines if len(line) > 40]


def missing(way: str) -> str:
    """What a way needs and is not there; "" if nothing."""
    absent = [name for name in NEEDS[way] if importlib.util.find_spec(name) is None]
    if way == "spark" and not (shutil.which("java") or os.environ.get("JAVA_HOME")):
        absent.append("Java")
    return ", ".join(absent)


def cpu_seconds() -> float:
    """CPU time of this process and of all processes below it, those that have ended included."""
    parents: dict[int, int] = {}
    ticks: dict[int, int] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            # Behind the name in brackets: state, parent …; user and system time, children's too.
            values = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        process = int(path.parent.name)
        parents[process] = int(values[1])
        ticks[process] = sum(map(int, values[11:15]))
    below = {os.getpid()}
    while more := {process for process, parent in parents.items() if parent in below} - below:
        below |= more
    return sum(ticks[process] for process in below) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    parser = argparse.ArgumentParser(description="The same mentions whichever way, and rows/s.")
    parser.add_argument("texts", nargs="?", type=Path, metavar="TEXTS.jsonl")
    parser.add_argument("--rows", type=int, default=10_000)
    parser.add_argument("--only", nargs="+", choices=WAYS, default=list(WAYS))
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    load = os.getloadavg()[0]
    if options.texts is None:
        lines = own_lines()
    else:
        with options.texts.open(encoding="utf-8") as stream:
            lines = [json.loads(line)["text"] for line in stream]
    texts = [f"{number}. {line}" for number, line in enumerate(islice(cycle(lines), options.rows))]
    size = sum(len(text.encode()) for text in texts)

    vu.analyze(texts[0])
    expected = by_pipe(texts)
    rows = []
    differ = False
    for name in options.only:
        if absent := missing(name):
            rows.append(f"| {name} | | | | not run: {absent} is missing |")
            continue
        if name == "spark":
            spark_session()  # what a cluster has running already
        started = cpu_seconds()
        found = WAYS[name](texts)
        spent = cpu_seconds() - started
        same = [tuple(row) for row in found] == expected
        differ |= not same
        shown = f"{len(found):,} mentions" if same else "DIFFERS"
        rates = f"{len(texts) / spent:,.0f} | {size / 1000 / spent:,.0f}"
        rows.append(f"| {name} | {spent:.1f} | {rates} | {shown} |")
    keep(
        options.out,
        load,
        f"{len(texts):,} rows, {size / 1e6:.1f} MB, {size / len(texts):.0f} bytes a row, through every way; "
        "CPU time of all its processes, for Spark those of its JVM and workers too. The last column compares "
        "the mentions with those of `pipe`.",
        "",
        "| way | CPU s | rows/s of a core | KB/s of a core | as pipe |",
        "|---|---:|---:|---:|---|",
        *rows,
    )
    sys.exit(differ)


if __name__ == "__main__":
    main()
