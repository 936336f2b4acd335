"""Runs that are killed at random points and gone on with until they end: nothing lost, nothing doubled.

``python benchmarks/kills.py 200`` kills so many runs, half of them with one job and half with two, and
compares what they write in the end with an undisturbed run, byte by byte. With ``--seed`` the points
are others.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

TEXT = (
    "Sáng {day}/10/2023, tại huyện Đức Hòa, bà Trần Thị Mai, Chủ tịch LĐLĐ tỉnh Long An, trao "
    "{count} suất quà cho NLĐ theo Kế hoạch số {count}/KH-LĐLĐ của LĐLĐ tỉnh. Ông Nguyễn Văn Bình, "
    "Phó Bí thư Huyện ủy, cùng dự. "
)
LAST = 1.0  # seconds that a worker may outlive its parent


@dataclass
class Figures:
    """What came of it."""

    kills: int = 0
    resumed: int = 0
    runs: int = 0
    lost: int = 0
    doubled: int = 0
    different: int = 0
    left_files: int = 0
    left_processes: int = 0
    messages: int = 0

    @property
    def bad(self) -> int:
        return (
            self.lost
            + self.doubled
            + self.different
            + self.left_files
            + self.left_processes
            + self.messages
        )


def write_inputs(folder: Path, count: int) -> list[Path]:
    """A file of texts, some of them broken, some ids repeated; and a plain text."""
    lines = []
    for number in range(count):
        text: str | None = TEXT.format(day=number % 28 + 1, count=number) * (number % 5 + 1)
        record = {"id": f"tin-{number % (count - 7)}", "text": None if number % 97 == 5 else text}
        lines.append(json.dumps(record, ensure_ascii=False))
        if number % 89 == 3:
            lines.append('{"id": ')
    path, other = folder / "tin.jsonl", folder / "them.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    other.write_text(TEXT, encoding="utf-8")
    return [path, other]


class Runs:
    """Runs of the command over the same inputs."""

    def __init__(self, folder: Path, count: int) -> None:
        self.folder = folder
        self.inputs = write_inputs(folder, count)
        self.said = folder / "said.txt"
        self.whole = folder / "whole.jsonl"
        self.report = folder / "whole-errors.jsonl"
        begun = time.monotonic()
        run = self.start(self.whole, self.report, 1)
        assert run.wait() == 0
        self.seconds = time.monotonic() - begun

    def start(self, output: Path, report: Path, jobs: int) -> subprocess.Popen[bytes]:
        command = [
            sys.executable, "-m", "viunion_nlp", "extract", *map(str, self.inputs),
            "-o", str(output), "--report", str(report), "--resume", "--on-error", "skip", "-q",
            "--jobs", str(jobs),
        ]  # fmt: skip
        path = os.pathsep.join(filter(None, map(str, sys.path)))
        with open(self.said, "ab") as said:
            return subprocess.Popen(command, stderr=said, env={**os.environ, "PYTHONPATH": path})

    def kill_until_done(self, figures: Figures, rng: random.Random, jobs: int, most: int) -> None:
        """Kill a run at random points, at most so often, going on with it each time; then compare."""
        output = self.folder / f"out-{figures.runs}.jsonl"
        report = self.folder / f"errors-{figures.runs}.jsonl"
        for _ in range(most):
            run = self.start(output, report, jobs)
            try:
                code = run.wait(timeout=rng.uniform(0.0, self.seconds))
                assert code == 0, code
                break
            except subprocess.TimeoutExpired:
                workers = children_of(run.pid)
                run.send_signal(rng.choice([signal.SIGKILL, signal.SIGKILL, signal.SIGTERM]))
                run.wait()
                figures.kills += 1
                figures.left_processes += not all_gone(workers)
                figures.resumed += (self.folder / f".{output.name}.part").exists()
                # It may have come to its end just before; half a file it may not be.
                figures.different += output.exists() and not is_same(output, self.whole)
        else:
            code = self.start(output, report, jobs).wait()
            assert code == 0, code
        self.compare(figures, output, report)
        figures.runs += 1

    def compare(self, figures: Figures, output: Path, report: Path) -> None:
        wanted = [json.loads(line)["id"] for line in self.whole.read_bytes().splitlines()]
        found = [json.loads(line)["id"] for line in output.read_bytes().splitlines()]
        figures.lost += len(set(wanted) - set(found))
        figures.doubled += len(found) - len(set(found))
        figures.different += not is_same(output, self.whole)
        figures.different += not is_same(report, self.report)
        figures.messages += bool(self.said.read_bytes())  # quiet runs say nothing, whatever happens
        figures.left_files += len(list(self.folder.glob(".*")))
        output.unlink()
        report.unlink()


def is_same(one: Path, other: Path) -> bool:
    return one.read_bytes() == other.read_bytes()


def children_of(process: int) -> list[int]:
    """The processes that a process has started."""
    path = Path(f"/proc/{process}/task/{process}/children")
    found = [path] if path.exists() else []
    found += [other for other in Path(f"/proc/{process}/task").glob("*/children") if other != path]
    children: list[int] = []
    for each in found:
        try:
            children += map(int, each.read_text().split())
        except OSError:  # it is gone
            continue
    return children


def all_gone(processes: list[int]) -> bool:
    """Whether processes end in time."""
    deadline = time.monotonic() + LAST
    while any(map(is_running, processes)):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.01)
    return True


def is_running(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kills", type=int, nargs="?", default=200)
    parser.add_argument("--documents", type=int, default=1200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    figures = Figures()
    with tempfile.TemporaryDirectory() as folder:
        runs = Runs(Path(folder), options.documents)
        print(f"undisturbed: {runs.seconds:.1f} s", flush=True)
        while figures.kills < options.kills:
            left = options.kills - figures.kills
            runs.kill_until_done(figures, rng, figures.runs % 2 + 1, min(left, 12))
            print(figures, flush=True)
    sys.exit(1 if figures.bad else 0)


if __name__ == "__main__":
    main()
