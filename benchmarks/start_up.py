"""What one process costs before it does any work: import, first analysis, command, memory.

    PYTHONPATH=. python benchmarks/start_up.py [FOLDER ...] [--processes 7]

Each figure is the median of fresh processes, which take turns where several folders (checkouts, or
places where a wheel is unpacked) are given. One process before them writes the bytecode, as an
installation does, into a temporary folder.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent
PROCESSES = 7
# Prints CPU seconds of the import and of the first analysis, then KB of memory held and at most; no
# module but "time", so that the import pays for all that it needs.
PROBE = """
import time
start = time.process_time()
import viunion_nlp
imported = time.process_time()
viunion_nlp.analyze("Ông Trần Văn Bình, Chủ tịch LĐLĐ tỉnh Long An, trao quà cho NLĐ ngày 12/6.")
analyzed = time.process_time()
print(imported - start, analyzed - imported)
try:
    with open("/proc/self/status") as lines:
        print(*(line.split()[1] for line in lines if line.startswith(("VmHWM:", "VmRSS:"))))
except FileNotFoundError:
    pass
"""


@dataclass(frozen=True, slots=True)
class StartUp:
    """Medians: CPU seconds, and megabytes of memory after one analysis, None where not known.

    ``python`` is the interpreter by itself, ``command`` the whole of ``viunion --version``.
    """

    python: float
    imported: float
    first: float
    command: float
    memory: float | None
    peak: float | None


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folders", type=Path, nargs="*", metavar="FOLDER", default=[ROOT])
    parser.add_argument("--processes", type=int, default=PROCESSES)
    options = parser.parse_args()
    measured = measure(options.folders, options.processes)
    names = [folder.resolve().name for folder in options.folders]
    print("\n".join(table(dict(zip(names, measured, strict=True)))))


def measure(folders: list[Path], processes: int = PROCESSES) -> list[StartUp]:
    """Start processes with each folder first on their path, in turns."""
    runs: list[list[list[float]]] = [[] for _ in folders]
    with TemporaryDirectory() as bytecode:
        for turn in range(processes + 1):
            for folder, rows in zip(folders, runs, strict=True):
                row = _one(folder, bytecode)
                if turn:
                    rows.append(row)
    return [_medians(rows) for rows in runs]


def table(by_name: Mapping[str, StartUp]) -> list[str]:
    """Lines of a Markdown table, one version a row."""
    lines = [
        "| | Python by itself, s | `import viunion_nlp`, s | first `analyze`, s"
        " | `viunion --version`, s | memory after one `analyze`, MB | at most until then, MB |",
        "|---|" + "---:|" * 6,
    ]
    for name, each in by_name.items():
        times = (each.python, each.imported, each.first, each.command)
        memory = ["-" if size is None else f"{size:.0f}" for size in (each.memory, each.peak)]
        lines.append("| " + " | ".join([name, *(f"{t:.3f}" for t in times), *memory]) + " |")
    return lines


def _one(folder: Path, bytecode: str) -> list[float]:
    """The figures of ``StartUp`` in its order, from three processes; the last two may be absent."""
    python, _ = _run(folder, bytecode, "-c", "pass")
    command, _ = _run(folder, bytecode, "-m", "viunion_nlp", "--version")
    _, printed = _run(folder, bytecode, "-c", PROBE)
    times, *sizes = printed.splitlines()
    imported, first = map(float, times.split())
    peak_and_held = [int(size) * 1024 / 1e6 for size in " ".join(sizes).split()]
    return [python, imported, first, command, *reversed(peak_and_held)]


def _run(folder: Path, bytecode: str, *arguments: str) -> tuple[float, str]:
    """CPU seconds of a process from start to end, and what it prints."""
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    paths = {"PYTHONPATH": str(folder.resolve()), "PYTHONPYCACHEPREFIX": bytecode}
    command = [sys.executable, *arguments]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    result = subprocess.run(
        command, cwd=folder, env=kept | paths, check=True, capture_output=True, text=True
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime, result.stdout


def _medians(rows: list[list[float]]) -> StartUp:
    python, imported, first, command, *sizes = map(median, zip(*rows, strict=True))
    memory, peak = sizes or (None, None)
    return StartUp(python, imported, first, command, memory, peak)


if __name__ == "__main__":
    main()
