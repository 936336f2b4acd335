"""One process and two over the same stream: how long, and how much memory each process takes.

``python benchmarks/batches.py 20`` makes a stream of 20 MB and reads it in turns with one job and with
two, by the command and by ``pipe``; it prints the median of each and the ratio. ``--out
benchmarks/kept/batches.md`` keeps them for ``RESULTS.md``.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from results import keep

TEXT = (
    "Sáng {day}/10/2023, tại huyện Đức Hòa, bà Trần Thị Mai, Chủ tịch LĐLĐ tỉnh Long An, trao "
    "{count} suất quà cho NLĐ theo Kế hoạch số {count}/KH-LĐLĐ của LĐLĐ tỉnh. Ông Nguyễn Văn Bình, "
    "Phó Bí thư Huyện ủy, cùng dự. Các đoàn viên gặp khó khăn đã được công đoàn cơ sở chăm lo từ đầu "
    "năm, nhất là ở những nơi xa trung tâm, nơi đường sá đi lại còn vất vả.\n"
)
PIPE = """
import json, sys
import viunion_nlp as vu

texts = (json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8"))
for _ in vu.Pipeline().pipe(texts, jobs=int(sys.argv[2])):
    pass
"""


def write_stream(path: Path, megabytes: float) -> int:
    """Texts of about 4 KB; their number."""
    count = 0
    with open(path, "w", encoding="utf-8") as stream:
        while stream.tell() < megabytes * 1_000_000:
            text = "".join(TEXT.format(day=i % 28 + 1, count=count + i) for i in range(8))
            stream.write(json.dumps({"id": count, "text": text}, ensure_ascii=False) + "\n")
            count += 1
    return count


def peaks_of(process: int) -> dict[int, int]:
    """The most memory that a process and its children have had so far, in KB."""
    peaks = {}
    path = Path(f"/proc/{process}/task")
    children = [
        int(child)
        for task in path.glob("*/children")
        for child in task.read_text().split()
    ]  # fmt: skip
    for each in (process, *children):
        for line in Path(f"/proc/{each}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                peaks[each] = int(line.split()[1])
    return peaks


def measure(command: list[str]) -> tuple[float, float]:
    """Seconds, and the megabytes of the largest of its processes."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    begun = time.perf_counter()
    run = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
    largest = 0
    while run.poll() is None:
        try:
            largest = max(largest, *peaks_of(run.pid).values())
        except (OSError, TypeError, ValueError):  # one of them has just ended
            continue
        finally:
            time.sleep(0.05)
    if run.returncode:
        raise SystemExit(f"{command} has failed")
    return time.perf_counter() - begun, largest / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("megabytes", type=float, nargs="?", default=20.0)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory() as folder:
        stream, output = Path(folder) / "in.jsonl", Path(folder) / "out.jsonl"
        count = write_stream(stream, options.megabytes)
        extract = [sys.executable, "-m", "viunion_nlp", "extract", str(stream), "-o", str(output)]
        commands = {
            (name, jobs): [*command, str(jobs)]
            for name, command in (
                ("viunion extract", [*extract, "--jobs"]),
                ("Pipeline.pipe", [sys.executable, "-c", PIPE, str(stream)]),
            )
            for jobs in (1, 2)
        }
        taken: dict[tuple[str, int], list[tuple[float, float]]] = {key: [] for key in commands}
        for _ in range(options.rounds):
            for key, command in commands.items():
                taken[key].append(measure(command))
        rows = [_row(name, taken) for name in ("viunion extract", "Pipeline.pipe")]
        keep(
            options.out,
            load,
            f"A stream of {stream.stat().st_size / 1e6:,.0f} MB, {count:,} texts, read by {_version()} "
            f"in turns with one job and with two; rounds: {options.rounds}; medians, and the most memory of "
            "a process.",
            "",
            "| | 1 job, s | 2 jobs, s | times | 1 job, MB | 2 jobs, MB a process |",
            "|---|---:|---:|---:|---:|---:|",
            *rows,
        )


def _version() -> str:
    """The version and the build that are measured."""
    command = [sys.executable, "-m", "viunion_nlp", "--version"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    return subprocess.check_output(command, env=environment, text=True).strip()


def _row(name: str, taken: Mapping[tuple[str, int], Sequence[tuple[float, float]]]) -> str:
    one, two = (statistics.median(seconds for seconds, _ in taken[name, jobs]) for jobs in (1, 2))
    most = [max(memory for _, memory in taken[name, jobs]) for jobs in (1, 2)]
    cells = (
        f"`{name}`",
        f"{one:.2f}",
        f"{two:.2f}",
        f"{one / two:.2f}",
        *(f"{each:.0f}" for each in most),
    )
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    main()
