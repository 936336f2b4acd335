"""Many inputs, one after another; what breaks is kept once a kind, as short as it goes."""

from __future__ import annotations

import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any, TypeAlias

from fuzz.targets import SHARES, TARGETS
from fuzz.texts import cut_texts

Input: TypeAlias = tuple[str, Any]  # the target's name, what it takes


@dataclass(slots=True)
class Report:
    """What a campaign has done.

    Attributes:
        counts: inputs by target.
        failures: an input by each kind of failure: the target, the error, the line that raised it.
        times: how often each kind was met.
        seconds: how long it took.
    """

    counts: Counter[str] = field(default_factory=Counter)
    failures: dict[str, Any] = field(default_factory=dict)
    times: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0

    def lines(self) -> Iterator[str]:
        """The report for a reader."""
        for name, count in sorted(self.counts.items()):
            yield f"{name:10} {count:>10,}"
        yield f"{'all':10} {self.counts.total():>10,} in {self.seconds:,.0f} s"
        for kind, shortest in self.failures.items():
            yield f"{self.times[kind]:>6} x {kind}: {shortest!a}"
        yield f"{self.times.total()} failures of {len(self.failures)} kinds"


def run(inputs: Iterable[Input], seconds: float = float("inf"), shown: int = 0) -> Report:
    """Check inputs one after another until none is left, the time is over, or Ctrl-C.

    Args:
        inputs: what is checked.
        seconds: the time there is.
        shown: after how many inputs standard error tells how far it has come, and every failure of a new
            kind at once; 0 for never.
    """
    report = Report()
    begun = time.monotonic()
    try:
        for count, (name, value) in enumerate(inputs, start=1):
            kind = _check(name, value, report)
            if shown and kind is not None and report.times[kind] == 1:
                print(f"{kind}: {value!a}", file=sys.stderr, flush=True)
            report.seconds = time.monotonic() - begun
            if shown and count % shown == 0:
                line = f"{count:,} inputs, {report.seconds:,.0f} s, {report.times.total()} failures"
                print(line, file=sys.stderr, flush=True)
            if report.seconds > seconds:
                break
    except KeyboardInterrupt:
        pass
    report.failures = {kind: shortened(kind, value) for kind, value in report.failures.items()}
    return report


def _check(name: str, value: Any, report: Report) -> str | None:
    """Check one input and put it into the report; what broke."""
    report.counts[name] += 1
    kind = failure(name, value)
    if kind is not None:
        report.times[kind] += 1
        known = report.failures.get(kind)
        if known is None or _size(value) < _size(known):
            report.failures[kind] = value
    return kind


def drawn(seed: int, names: Iterable[str] = (), inputs: int | None = None) -> Iterator[Input]:
    """Inputs of the named targets, or of all in their shares; the same ones for the same seed."""
    random = Random(seed)
    chosen = list(names) or list(SHARES)
    weights = [SHARES[name] for name in chosen]
    count = 0
    while inputs is None or count < inputs:
        name = random.choices(chosen, weights)[0]
        yield name, TARGETS[name].draw(random)
        count += 1


def cut(names: Iterable[str] = ("analyze",)) -> Iterator[Input]:
    """Our own texts cut off at every offset."""
    for text in cut_texts():
        for name in names:
            yield name, text


def failure(name: str, value: Any) -> str | None:
    """What breaks: the target, the kind of error and the line that raised it; None if all is well."""
    try:
        TARGETS[name].check(value)
    except Exception as error:
        frame = traceback.extract_tb(error.__traceback__)[-1]
        place = frame.filename.rpartition("/")[2]
        return f"{name}: {type(error).__name__} in {place}, {frame.name}"
    return None


def shortened(kind: str, value: Any) -> Any:
    """A text or bytes with whatever left out that the failure does not need."""
    if not isinstance(value, (str, bytes)):
        return value
    name = kind.partition(":")[0]
    size = len(value) // 2
    while size:
        start = 0
        while start < len(value):
            shorter = value[:start] + value[start + size :]
            if failure(name, shorter) == kind:
                value = shorter
            else:
                start += size
        size //= 2
    return value


def _size(value: Any) -> int:
    return len(value) if isinstance(value, (str, bytes)) else len(repr(value))
