"""The figures of a run, and how those of other packages are kept for the next."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from start_up import StartUp

Stages = Mapping[str, Mapping[str, float]]  # version -> stage -> µs per KB
Calls = Mapping[str, Mapping[str, tuple[float, float]]]  # text -> version -> Python, C calls per KB


@dataclass(frozen=True, slots=True)
class Figure:
    """One contestant's result.

    Attributes:
        name, what: what the table calls it, and what it does with a text.
        version: of its package.
        build: "pure Python", "compiled, …" or "".
        rate: MB/s, millions of bytes of UTF-8 a CPU second; None where it could not be measured.
        of_scan: its rate as part of the bare scan's.
        around: between which the middle half of all its turns lie, the lower part first.
        of_earlier: its rate as a multiple of the earlier version's; None without one.
        note: why it could not be measured, or where the figure comes from.
        tone: its colour in charts.
    """

    name: str
    what: str
    version: str = ""
    build: str = ""
    rate: float | None = None
    of_scan: float | None = None
    around: tuple[float, ...] = ()
    of_earlier: float | None = None
    note: str = ""
    tone: str = "plain"


@dataclass(frozen=True, slots=True)
class Machine:
    """Where a run takes place."""

    processor: str
    cores: int
    system: str
    python: str

    @classmethod
    def here(cls) -> Machine:
        """This one."""
        python = f"{platform.python_implementation()} {platform.python_version()}"
        return cls(_processor(), os.cpu_count() or 1, platform.system(), python)

    def __str__(self) -> str:
        cores = f"{self.cores} core" + "s" * (self.cores != 1)
        return f"{self.processor}, {cores}, {self.system}, {self.python}"


@dataclass(frozen=True, slots=True)
class Run:
    """All that one run measures.

    Attributes:
        texts: what was read, described.
        load: the machine's load average before the run: how busy it was with other things.
        starts: by version.
    """

    machine: Machine
    texts: str
    rounds: int
    load: float
    figures: Sequence[Figure]
    stages: Stages
    calls: Calls
    starts: Mapping[str, StartUp]


def keep(path: Path | None, load: float, *lines: str) -> None:
    """Print what a benchmark of its own has measured; keep it where a path is given, with the machine.

    Args:
        path: a file of the folder ``kept``, whose sections stand in ``RESULTS.md`` too.
        load: the machine's load average before the run.
        lines: Markdown, a description first.
    """
    page = [*lines, "", f"Machine: {Machine.here()}; load average before the run {load:.1f}."]
    print(*page, sep="\n")
    if path is not None:
        path.write_text("\n".join(page) + "\n", encoding="utf-8")


def write_peers(
    path: Path, scan: float, machine: Machine, load: float, peers: Sequence[Figure]
) -> None:
    """Keep the figures of other packages with the bare scan's rate of the same run."""
    kept = {
        "machine": asdict(machine),
        "load": load,
        "scan": scan,
        "peers": [asdict(peer) for peer in peers],
    }
    path.write_text(json.dumps(kept, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def read_peers(path: Path, scan: float, machine: Machine) -> list[Figure]:
    """The figures kept, as they would be where the bare scan has this rate.

    What carries over is the ratio to the bare scan; MB/s follow from it.
    """
    kept = json.loads(path.read_text(encoding="utf-8"))
    then = Machine(**kept["machine"])
    origin = f"ratio to the bare scan of an earlier run, load average {kept['load']:.1f} before it"
    if then != machine:
        origin += f", on {then}"
    peers = []
    for values in kept["peers"]:
        if values["rate"] is not None:
            values["rate"] *= scan / kept["scan"]
            values["note"] = origin
        peers.append(Figure(**values | {"around": tuple(values["around"])}))
    return peers


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()
