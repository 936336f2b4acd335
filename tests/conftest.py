"""Its place puts this folder on the path: tests import ``gold``, ``marked`` and ``strategies``."""

import sys
from pathlib import Path

from hypothesis import settings

# A test says what is right, not how long it takes.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"
sys.path.append(str(BENCHMARKS))
# A source distribution has no benchmarks.
collect_ignore = [] if BENCHMARKS.is_dir() else ["test_benchmarks.py", "test_fuzz.py"]
