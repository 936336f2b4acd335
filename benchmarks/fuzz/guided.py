"""The package atheris as driver: it changes bytes towards branches that no input has reached.

    PYTHONPATH=.:benchmarks python -m fuzz.guided TARGET [-max_total_time=60]

What follows the target goes to libFuzzer. It ends at the first failure, and writes its input.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from random import Random
from typing import Any

import atheris

with atheris.instrument_imports(include=["viunion_nlp"]):
    from fuzz.targets import TARGETS

_SEEDS = 300


def main() -> None:
    """Fuzz the target that the command line names."""
    name, *options = sys.argv[1:]
    target = TARGETS[name]

    def check(content: bytes) -> None:
        value = target.read(content)
        if value is not None:
            target.check(value)

    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        random = Random(1)
        for number in range(_SEEDS):
            (Path(folder) / str(number)).write_bytes(as_bytes(target.draw(random)))
        atheris.Setup([sys.argv[0], *options, folder], check)
        atheris.Fuzz()


def as_bytes(value: Any) -> bytes:
    """An input as the bytes that are read as it."""
    if isinstance(value, dict):
        value = json.dumps(value, default=str)
    return value if isinstance(value, bytes) else value.encode("utf-8", "surrogatepass")


if __name__ == "__main__":
    main()
