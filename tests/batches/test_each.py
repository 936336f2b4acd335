"""Many items: in order, none lost for another, no process left behind."""

import io
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from chores import chore
from processes import all_end, is_running

from viunion_nlp.batches import Failure, each, jobs_for
from viunion_nlp.batches.team import Team
from viunion_nlp.batches.worker import READY, receive, send, serve
from viunion_nlp.errors import WorkerError

HERE = Path(__file__).parent


def results(items, jobs: int = 2, batch_size: int = 4) -> list[object]:
    done = list(each(chore, enumerate(items), jobs=jobs, batch_size=batch_size))
    assert [context for context, _ in done] == list(range(len(done)))
    return [outcome for _, outcome in done]


@pytest.mark.parametrize("jobs", [1, 3])
def test_results_come_in_order(jobs):
    items = [str(number) for number in range(50)]
    assert results(items, jobs) == [item * 2 for item in items]


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_raises_is_a_failure_and_costs_nothing_else(jobs):
    one, bad, memory, given, two = results(["a", "raise", "memory", Failure("bad"), "b"], jobs)
    assert (one, two, given) == ("aa", "bb", Failure("bad"))
    assert bad.reason == "ValueError: no such raise"
    assert "in chore" in bad.trace
    assert memory.reason == "MemoryError"
    assert isinstance(bad.error, ValueError) == (jobs == 1)


@pytest.mark.skipif(os.name == "nt", reason="needs signals")
def test_what_kills_a_worker_is_named_and_costs_nothing_else():
    items = ["a", "b", "die", "c", "exit", "d", "e", "f", "g"]
    found = results(items)
    assert found[2] == Failure("its process was killed by SIGKILL: out of memory?")
    assert found[4] == Failure("its process ended with exit code 7")
    assert [found[at] for at in (0, 1, 3, 5, 6, 7, 8)] == [letter * 2 for letter in "abcdefg"]


def test_a_worker_that_prints_harms_nobody(capfd):
    assert results(["print", "a"]) == ["printprint", "aa"]
    assert capfd.readouterr().out == ""


def test_reading_that_raises_ends_behind_what_was_read():
    def items() -> Iterator[tuple[int, str]]:
        yield 0, "a"
        yield 1, "b"
        raise OSError("the disk is gone")

    done = []
    with pytest.raises(OSError, match="the disk is gone"):
        done.extend(outcome for _, outcome in read_into(done, items()))
    assert done == [(0, "aa"), (1, "bb")]


def read_into(done, items):
    for pair in each(chore, items, jobs=2, batch_size=8):
        done.append(pair)
    return ()


def test_long_items_travel_in_small_batches():
    read = []

    def items() -> Iterator[tuple[None, str]]:
        for _ in range(100):
            read.append(1)
            yield None, "x" * 300_000

    run = each(chore, items(), jobs=2, batch_size=64)
    next(run)
    run.close()
    assert len(read) == 6


def test_closing_early_ends_the_workers_at_once():
    run = each(
        chore, [(None, "process"), (None, "sleep"), *[(None, "a")] * 9], jobs=2, batch_size=1
    )
    _, process = next(run)
    begun = time.monotonic()
    run.close()
    assert time.monotonic() - begun < 1
    assert not is_running(process)


def test_an_exception_at_any_point_leaves_nothing_locked():
    """A lock that is left locked would let the program wait for its threads for ever."""
    ended = subprocess.run(
        [sys.executable, str(HERE / "interrupted.py")], capture_output=True, text=True, timeout=60,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )  # fmt: skip
    assert ended.stderr == ""
    assert int(ended.stdout) > 10


@pytest.mark.skipif(not hasattr(os, "waitid"), reason="no such signals")
def test_a_worker_killed_while_it_waits_costs_no_item():
    team = Team(chore, 1)
    (process,) = team.give(["process"]).results()
    os.kill(process, signal.SIGKILL)
    os.waitid(os.P_PID, process, os.WEXITED | os.WNOWAIT)
    assert team.give(["a"]).results() == ["aa"]
    team.close()


def test_work_that_no_worker_can_import(capfd):
    team = Team(chore, 1)
    team._work = b"cno_such_module\nwork\n."
    with pytest.raises(WorkerError, match="no worker could start: its process ended with"):
        team.give(["a"]).results()
    team.close()
    assert "no_such_module" in capfd.readouterr().err
    with pytest.raises(WorkerError, match="closed"):
        team.give(["a"]).results()


@pytest.mark.parametrize(("name", "value"), [("executable", ""), ("frozen", True)])
def test_without_an_interpreter_there_are_no_workers(monkeypatch, name, value):
    monkeypatch.setattr(sys, name, value, raising=False)
    with pytest.raises(WorkerError, match="use jobs=1"):
        results(["a"])


def test_a_worker_in_this_process():
    import pickle

    replies = io.BytesIO()
    serve([pickle.dumps(chore), ["a", "raise"], []], replies)
    replies.seek(0)
    assert receive(replies) == READY
    (good, bad) = receive(replies)
    assert good == ("aa",)
    assert bad[0] == "ValueError: no such raise"
    assert receive(replies) == []
    with pytest.raises(EOFError):
        receive(replies)


@pytest.mark.parametrize("value", ["\ud800", {"a": [1, 2.5, None, True]}, (1 << 80, b"")])
def test_messages_are_plain_values(value):
    stream = io.BytesIO()
    send(stream, value)
    stream.seek(0)
    assert receive(stream) == value


def test_0_jobs_are_all_cores():
    assert jobs_for(0) >= 1
    assert jobs_for(3) == 3


PARENT = """
import sys
from chores import chore
from viunion_nlp.batches import each

items = [(None, "process")] * 2 + [(None, "sleep")] * 2
for _, process in each(chore, items, jobs=2, batch_size=1):
    print(process, flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="needs signals")
@pytest.mark.parametrize("end", ["SIGKILL", "SIGTERM"])
def test_workers_end_with_their_parent_amid_their_work(end):
    path = os.pathsep.join([str(HERE), *sys.path])
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT],
        stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": path}, text=True,
    )  # fmt: skip
    assert parent.stdout is not None
    workers = {int(parent.stdout.readline()), int(parent.stdout.readline())}
    time.sleep(0.2)
    assert all(map(is_running, workers))
    parent.send_signal(getattr(signal, end))
    parent.wait()
    assert all_end(workers)
    parent.stdout.close()
