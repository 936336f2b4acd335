"""Time of `analyze` and `expanded` on hostile inputs at two sizes, four times apart.

    PYTHONPATH=. python benchmarks/hostile.py [--size 25000] [NAME ...]

Prints seconds at both sizes, their ratio, and seconds per 100,000 characters. Growth is linear
where the ratio is near 4; a line is marked where it is above 6 or 100,000 characters take more
than 5 seconds. Each measurement runs in a process of its own, which is ended after a minute.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import time
from multiprocessing.connection import Connection
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from strategies import HOSTILE

import viunion_nlp as vu

STEPS = ("analyze", "expanded")
MOST_RATIO, MOST_SECONDS, PATIENCE = 6.0, 5.0, 60.0
NOISE = 0.02  # seconds; ratios of shorter times say nothing


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help="inputs; all of them by default")
    parser.add_argument("--size", type=int, default=25_000, help="the smaller size, in characters")
    options = parser.parse_args()
    vu.analyze("Ông Nguyễn Văn Bình")  # loads the lexicon before the processes fork
    print(f"{'input':32} {'step':9} {'n':>8} {'4n':>8} {'ratio':>6} {'s/100k':>8}")
    for name in options.names or HOSTILE:
        small = seconds(name, options.size)
        large = seconds(name, 4 * options.size)
        for step, short, long in zip(STEPS, small, large, strict=True):
            print(_line(name, step, short, long, 4 * options.size), flush=True)


def seconds(name: str, size: int) -> tuple[float | None, ...]:
    """The time of each step on one input; None where it was not over in time."""
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    worker = context.Process(target=_measure, args=(sender, name, size))
    worker.start()
    times: list[float | None] = []
    deadline = time.monotonic() + PATIENCE
    for _ in STEPS:
        waiting = max(0.0, deadline - time.monotonic())
        times.append(receiver.recv() if receiver.poll(waiting) else None)
    worker.kill()
    worker.join()
    return tuple(times)


def _measure(sender: Connection, name: str, size: int) -> None:
    text = HOSTILE[name](size)
    start = time.perf_counter()
    doc = vu.analyze(text)
    analyzed = time.perf_counter()
    sender.send(analyzed - start)
    _ = doc.expanded
    sender.send(time.perf_counter() - analyzed)


def _line(name: str, step: str, short: float | None, long: float | None, size: int) -> str:
    if short is None or long is None:
        shown = "-" if short is None else f"{short:.3f}"
        return f"{name:32} {step:9} {shown:>8} {f'>{PATIENCE:.0f}':>8} {'':6} {'':8} <-- not over"
    ratio, each = long / max(short, 1e-6), long / size * 100_000
    marked = (ratio > MOST_RATIO and long > NOISE) or each > MOST_SECONDS
    line = f"{name:32} {step:9} {short:8.3f} {long:8.3f} {ratio:6.1f} {each:8.2f}"
    return line + (" <--" if marked else "")


if __name__ == "__main__":
    main()
