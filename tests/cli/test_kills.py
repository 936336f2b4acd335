"""Runs that are ended from outside: soon, without a trace, and with nothing lost."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from processes import all_end

kills = pytest.importorskip("kills", reason="benchmarks/ is not in a source distribution")
pytestmark = pytest.mark.skipif(
    not Path("/proc/self/task").exists(), reason="looks for processes in /proc"
)
TEXT = "Bà Trần Thị Mai, Chủ tịch LĐLĐ tỉnh Long An, trao quà cho NLĐ. "


@pytest.fixture(scope="module")
def runs(tmp_path_factory) -> "kills.Runs":
    return kills.Runs(tmp_path_factory.mktemp("runs"), 150)


@pytest.mark.parametrize("jobs", [1, 2])
def test_killed_runs_lose_and_double_nothing(runs, jobs):
    figures = kills.Figures()
    rng = random.Random(jobs)
    # A run may come to its end before the moment that was drawn.
    while not figures.kills and figures.runs < 10:
        runs.kill_until_done(figures, rng, jobs, 3)
    assert figures.bad == 0, figures
    assert figures.kills


@pytest.fixture(scope="module")
def inputs(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("inputs") / "tin.jsonl"
    lines = (json.dumps({"text": f"{TEXT * 3} Lần {i}."}) + "\n" for i in range(20_000))
    path.write_text("".join(lines), encoding="utf-8")
    return path


def start(*arguments: str | Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "viunion_nlp", "extract", *map(str, arguments)],
        stderr=subprocess.PIPE, start_new_session=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )  # fmt: skip


def seconds() -> float:
    """What a run may take to end: 1 s, and more on a machine with more to do than it can."""
    return max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))


def wait_for(part: Path, size: int = 100_000) -> None:
    """Wait until so much is written."""
    deadline = time.monotonic() + 60
    while not (part.exists() and part.stat().st_size > size):
        assert time.monotonic() < deadline, "writing has not begun"
        time.sleep(0.02)


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize(("name", "code"), [("SIGINT", 130), ("SIGTERM", 143), ("SIGHUP", 129)])
def test_a_signal_ends_a_run_within_a_second(inputs, tmp_path, jobs, name, code):
    output = tmp_path / "ra.jsonl"
    run = start(inputs, "-o", output, "--jobs", jobs)
    wait_for(tmp_path / ".ra.jsonl.part")
    workers = kills.children_of(run.pid)
    assert len(workers) == (2 if jobs == "2" else 0)
    begun = time.monotonic()
    # As a terminal does it: to all processes of the session.
    os.killpg(run.pid, getattr(signal, name))
    _, said = run.communicate(timeout=60)
    assert time.monotonic() - begun < seconds()
    assert run.returncode == code
    assert all_end(workers, seconds() / 5)
    (line,) = said.decode().splitlines()
    assert line.endswith(
        f"are kept beside {output}: run the same command with --resume to continue after them"
    )
    part = tmp_path / ".ra.jsonl.part"
    kept = int(line.split()[0].replace(",", ""))
    assert 0 < kept <= part.read_bytes().count(b"\n")
    assert not output.exists()


def test_workers_end_when_their_parent_is_killed(inputs, tmp_path):
    run = start(inputs, "-o", tmp_path / "ra.jsonl", "--jobs", "2")
    wait_for(tmp_path / ".ra.jsonl.part")
    workers = kills.children_of(run.pid)
    run.kill()
    run.communicate()
    assert len(workers) == 2
    assert all_end(workers)


def test_a_killed_worker_costs_nothing(tmp_path):
    path = tmp_path / "tin.jsonl"
    lines = (json.dumps({"text": f"{TEXT * 3} Lần {i}."}) + "\n" for i in range(600))
    path.write_text("".join(lines), encoding="utf-8")
    output = tmp_path / "ra.jsonl"
    run = start(path, "-o", output, "--jobs", "2")
    wait_for(tmp_path / ".ra.jsonl.part", 0)
    for worker in kills.children_of(run.pid):
        os.kill(worker, signal.SIGKILL)
    _, said = run.communicate(timeout=120)
    assert run.returncode == 0
    assert said.decode().startswith("600 documents written in ")
    ids = [json.loads(line)["id"] for line in output.read_bytes().splitlines()]
    assert ids == [f"tin-{number}" for number in range(1, 601)]


def test_what_is_ignored_stays_ignored():
    program = (
        "import signal, sys; signal.signal(signal.SIGHUP, signal.SIG_IGN);"
        "from viunion_nlp.cli.signals import stopped_by_signals; c = stopped_by_signals(); c.__enter__();"
        "print(signal.getsignal(signal.SIGHUP) == signal.SIG_IGN)"
    )
    path = os.pathsep.join(filter(None, sys.path))
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, env={**os.environ, "PYTHONPATH": path}
    )
    assert ended.stdout.strip() == b"True"


def test_workers_killed_as_they_start_are_started_again(tmp_path):
    path = tmp_path / "tin.jsonl"
    lines = (json.dumps({"text": f"{TEXT} Lần {i}."}) + "\n" for i in range(40))
    path.write_text("".join(lines), encoding="utf-8")
    run = start(path, "-o", tmp_path / "ra.jsonl", "--jobs", "2")
    while not (workers := kills.children_of(run.pid)):
        assert run.poll() is None, "no worker was started"
        time.sleep(0.002)
    for worker in workers:
        os.kill(worker, signal.SIGKILL)
    _, said = run.communicate(timeout=120)
    assert (run.returncode, said.decode().split(" in ")[0]) == (0, "40 documents written")
