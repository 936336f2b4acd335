"""Fuzzing: inputs that are nearly right, and what must hold of each.

    PYTHONPATH=.:benchmarks python -m fuzz [--inputs 100000] [--minutes 40] [--seed 1] [TARGET ...]

draws inputs from a seed: the same seed draws the same ones. What breaks is shown once a kind, made
as short as it goes. ``python -m fuzz.guided TARGET`` has the package atheris, if installed, look for inputs
by the branches that they reach.

``texts`` and ``files`` make inputs, ``targets`` say what must hold, ``campaign`` runs them.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
# The texts and the promises are those of the tests.
sys.path[:0] = [
    path for path in map(str, (ROOT / "benchmarks", ROOT / "tests")) if path not in sys.path
]
