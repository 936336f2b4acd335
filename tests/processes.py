"""Processes seen from outside."""

import os
import time
from collections.abc import Iterable
from pathlib import Path


def is_running(process: int) -> bool:
    """Whether a process does anything any more: one that has ended and waits to be asked does not."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{process}/stat")
    return not status.exists() or status.read_text().rpartition(")")[2].split()[0] != "Z"


def all_end(processes: Iterable[int], seconds: float = 1.0) -> bool:
    """Whether processes end within a time."""
    deadline = time.monotonic() + seconds
    processes = list(processes)
    while any(map(is_running, processes)):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.01)
    return True
