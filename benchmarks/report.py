"""The results of a run as a Markdown page with charts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from charts import Bar, Group, bar_chart
from results import Calls, Figure, Run, Stages
from stages import REST
from start_up import table as start_up_table

METHOD = """\
Everybody reads the same texts in one run, each in a process and with an import path of its own. A round goes
through the texts in ten parts; in each part everybody takes a turn, and the bare scan is timed right before
each turn. Ratios are taken within a turn; of each part the median of the rounds counts, and the table gives
the mean of the parts, beside it the range of the middle half of all turns. Each process has read the texts
once before, and reads a part once uncounted at the beginning of its turn: the turns of the others have
emptied the processor's caches, as happens to nobody who reads many texts.

Other packages do other work, which the table names: their figures say what a text costs with them, not who
is better. They read fewer of the texts, evenly chosen, in 3 rounds. underthesea's `ner` gets one line at a
time, since its time grows with the square of a text's length. eyecite reads English legal prose made up for
it (`benchmarks/legal_text.py`), beside a bare scan of that prose; most of its time goes into naming the
courts in brackets, which five of eight full citations there have.

MB are millions of bytes of UTF-8, KB thousands."""
AGAIN = """\
```sh
git worktree add ../viunion_nlp-0.1.0 3ebb28c
pip install underthesea pyvi spacy eyecite
PYTHONPATH=. python benchmarks/speed.py TEXTS.jsonl --documents 250 --baseline ../viunion_nlp-0.1.0 \\
    --peers benchmarks/peers.json --out benchmarks/RESULTS.md
```

`--compiled FOLDER` adds an unpacked compiled wheel. Without `TEXTS.jsonl` the passages of the tests are
read, so that anybody can repeat it. Other packages are measured anew where `peers.json` does not exist.
`benchmarks/frames.py` and `benchmarks/batches.py` measure frames and processes: `--out benchmarks/kept/…`."""


# What other benchmarks have measured: their sections, and the files of the folder ``kept``.
KEPT = {"Frames, Arrow, Spark": "frames.md", "Two processes": "batches.md"}


def write_report(run: Run, path: Path | None) -> None:
    """Print the page; write it with its charts, in ``charts`` beside it, where a path is given."""
    page = "\n".join(_page(run)) + "\n"
    print(page, end="")
    if path is not None:
        charts = path.parent / "charts"
        charts.mkdir(parents=True, exist_ok=True)
        path.write_text(page, encoding="utf-8")
        (charts / "speed.svg").write_text(speed_chart(run.figures), encoding="utf-8")
        (charts / "stages.svg").write_text(stage_chart(run.stages), encoding="utf-8")


def kept_sections(folder: Path) -> dict[str, list[str]]:
    """The lines of each section that is kept in a folder."""
    return {
        title: (folder / name).read_text(encoding="utf-8").splitlines()
        for title, name in KEPT.items()
        if (folder / name).is_file()
    }


def speed_table(figures: Sequence[Figure]) -> list[str]:
    """Lines of a Markdown table, in the order given."""
    earlier = next((each.version for each in figures if each.tone == "second"), None)
    lines = [
        f"| | what it does | MB/s | of the bare scan | half of its turns | of {earlier or 'earlier'} |",
        "|---|---|---:|---:|---:|---:|",
    ]
    notes: dict[str, int] = {}
    for each in figures:
        name = f"{each.name} {each.version}".strip()
        what = f"{each.what} ({each.build})" if each.build else each.what
        mark = f" [{notes.setdefault(each.note, len(notes) + 1)}]" if each.note else ""
        cells = [name, what, f"-{mark}", "", "", ""]
        if each.rate is not None and each.of_scan is not None:
            around = " - ".join(map(as_part, each.around))
            multiple = "" if each.of_earlier is None else as_multiple(each.of_earlier)
            cells[2:] = [as_rate(each.rate) + mark, as_part(each.of_scan), around, multiple]
        lines.append(f"| {' | '.join(cells)} |")
    return lines + ["", *(f"[{number}] {note}  " for note, number in notes.items())] * bool(notes)


def stage_table(stages: Stages) -> list[str]:
    """Lines of a Markdown table: µs per KB and share of the whole, for each version."""
    heads = "".join(f" {version}, µs/KB | share |" for version in stages)
    lines = [f"| stage |{heads}", "|---|" + "---:|---:|" * len(stages)]
    totals = {version: sum(spent.values()) for version, spent in stages.items()}
    for stage in stage_names(stages):
        cells = ""
        for version, spent in stages.items():
            if stage in spent:
                cells += f" {spent[stage]:.0f} | {spent[stage] / totals[version]:.1%} |"
            else:
                cells += " - | |"
        lines.append(f"| {stage} |{cells}")
    return [*lines, "| all |" + "".join(f" {total:.0f} | |" for total in totals.values())]


def stage_names(stages: Stages) -> list[str]:
    """The stages of all versions; what is left over last."""
    names = dict.fromkeys(stage for spent in stages.values() for stage in spent)
    return sorted(names, key=lambda name: name == REST)


def calls_table(calls: Calls) -> list[str]:
    """Lines of a Markdown table: calls per KB for each text and version."""
    lines = ["| text | version | Python calls | C calls | both |", "|---|---|---:|---:|---:|"]
    for text, by_version in calls.items():
        for version, (python, c) in by_version.items():
            cells = (text, version, f"{python:,.0f}", f"{c:,.0f}", f"{python + c:,.0f}")
            lines.append(f"| {' | '.join(cells)} |")
    return lines


def speed_chart(figures: Sequence[Figure]) -> str:
    """All that were measured, the fastest first, on a logarithmic scale."""
    groups: list[tuple[float, Group]] = []
    for each in figures:
        if each.rate is not None and each.of_scan is not None:
            of_scan = as_part(each.of_scan)
            note = f"{as_rate(each.rate)} MB/s" + (f" = {of_scan}" if of_scan != "1" else "")
            name = f"{each.name} {each.version}" if each.tone == "second" else each.name
            bar = Bar(each.rate, note, each.tone)
            groups.append((each.rate, (name.replace("`", ""), [bar])))
    groups.sort(key=lambda group: -group[0])
    title = "Speed on one core, and what part of a bare token scan that is"
    return bar_chart(title, "MB/s, logarithmic", [group for _, group in groups], log=True)


def stage_chart(stages: Stages) -> str:
    """The stages, versions below each other."""
    tones = dict(zip(stages, ("first", "second"), strict=False))
    groups: list[Group] = []
    for stage in stage_names(stages):
        bars = []
        for version, tone in tones.items():
            spent = stages[version].get(stage)
            bars.append(Bar(spent or 0.0, "-" if spent is None else f"{spent:.0f}", tone))
        groups.append((stage, bars))
    legend = [(tone, version) for version, tone in tones.items()]
    return bar_chart("Where the time goes (pure Python)", "µs per KB", groups, legend=legend)


def as_part(ratio: float) -> str:
    """A ratio below 1 as one part of so many.

    >>> as_part(0.05), as_part(0.0004), as_part(1.0), as_part(2.04)
    ('1/20.0', '1/2500', '1', '2.04')
    """
    if ratio >= 0.9995:
        return f"{ratio:.2f}".removesuffix(".00")
    return f"1/{1 / ratio:.0f}" if ratio < 0.01 else f"1/{1 / ratio:.1f}"


def as_multiple(ratio: float) -> str:
    """A ratio as a factor with three significant figures.

    >>> as_multiple(2.0384), as_multiple(35.21), as_multiple(0.0212)
    ('2.04×', '35.2×', '0.0212×')
    """
    return as_rate(ratio) + "×"


def as_rate(rate: float) -> str:
    """A number with three significant figures.

    >>> as_rate(14.56), as_rate(0.43), as_rate(0.00876), as_rate(123.4)
    ('14.6', '0.430', '0.00876', '123')
    """
    return f"{rate:#.3g}".removesuffix(".")


def _page(run: Run) -> list[str]:
    sections = {
        "Speed": [*speed_table(run.figures), "", "![Speed](charts/speed.svg)"],
        "Where the time goes": [
            "CPU time of each stage by itself, in pure Python; functions wrapped from outside"
            " (`benchmarks/stages.py`).",
            "", *stage_table(run.stages), "", "![Where the time goes](charts/stages.svg)",
        ],
        "Counted work": [
            "Calls per KB of text, caches warm: the same on every machine with one Python.",
            "", *calls_table(run.calls),
        ],
        "Start": [
            "Medians of 7 fresh processes (`benchmarks/start_up.py`); CPU seconds.",
            "", *start_up_table(run.starts),
        ],
        **kept_sections(Path(__file__).parent / "kept"),
        "How it is measured": [METHOD],
        "Again": [AGAIN],
    }  # fmt: skip
    lines = [
        "# Speed",
        "",
        "**Read the ratios.** MB/s and µs are those of one machine at one time;"
        " ratios taken within one run carry over.",
        "",
        f"- Texts: {run.texts}",
        f"- Machine: {run.machine}; load average before the run {run.load:.1f}",
        f"- Medians of {run.rounds} rounds, CPU time of one process",
    ]
    for title, body in sections.items():
        lines += ["", f"## {title}", "", *body]
    return lines
