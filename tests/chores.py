"""What the workers of the tests do with an item."""

import os
import signal
import time
from typing import Any


def chore(item: str) -> Any:
    """Does as it is told: "die", "raise", "exit", "print", "sleep", else doubles the item."""
    if item == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if item == "exit":
        os._exit(7)
    if item == "raise":
        raise ValueError(f"no\nsuch {item}")
    if item == "memory":
        raise MemoryError
    if item == "print":
        print("said", flush=True)
        os.system("echo also said")
    if item == "sleep":
        time.sleep(60)
    if item == "process":
        return os.getpid()
    return item * 2
