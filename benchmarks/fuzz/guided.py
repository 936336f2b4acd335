"""The package atheris as driver: it changes bytes towards branches that no input has reached."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from random import Random
from typing import NoReturn

import atheris

with atheris.instrument_imports(include=["viunion_nlp"]):
    import viunion_nlp  # noqa: F401

import json

from fuzz.targets import TARGETS

_SEEDS = 300


def run(name: str, arguments: list[str]) -> NoReturn:
    """Fuzz a target until something breaks, or what libFuzzer's arguments (``-max_total_time=60``) say."""
    target = TARGETS[name]

    def check(content: bytes) -> None:
        value = target.read(content)
        if value is not None:
            target.check(value)

    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        random = Random(1)
        for number in range(_SEEDS):
            value = target.draw(random)
            if isinstance(value, dict):
                value = json.dumps(value, default=str)
            if isinstance(value, str):
                value = value.encode("utf-8", "surrogatepass")
            (Path(folder) / str(number)).write_bytes(value)
        atheris.Setup([sys.argv[0], *arguments, folder], check)
        atheris.Fuzz()
    raise SystemExit
