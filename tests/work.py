"""Work counted, not timed: the same on every run."""

from __future__ import annotations

import cProfile
import gc
from collections.abc import Callable

from viunion_nlp.text import scan

CALLS_ARE_SEEN = scan.__file__.endswith(".py")  # those inside compiled modules are not


def count_calls(call: Callable[[], object]) -> int:
    """How many functions of Python and C a call enters."""
    profile = cProfile.Profile(subcalls=False)
    gc.disable()  # what it frees may call back
    try:
        profile.runcall(call)
    finally:
        gc.enable()
    return sum(entry.callcount for entry in profile.getstats())
