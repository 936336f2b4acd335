"""Its place puts this folder on the path: tests import ``gold``, ``marked`` and ``strategies``."""

import gc
import importlib.util
import os
import signal
import sys
from pathlib import Path

import pytest
from hypothesis import settings

# A test says what is right, not how long it takes; and it says the same on every run. New examples come
# with --hypothesis-profile explore.
settings.register_profile("same", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None)
settings.load_profile("same")

# Tests start many processes; where none may keep what it compiles, each would compile all modules again.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# A shell has what it runs in the background ignore SIGINT, and so would the processes that tests stop by it.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"
sys.path.append(str(BENCHMARKS))
# A source distribution has no benchmarks, and Windows nothing that they measure with.
RUN_BENCHMARKS = BENCHMARKS.is_dir() and importlib.util.find_spec("resource") is not None
collect_ignore = [] if RUN_BENCHMARKS else ["test_benchmarks.py", "test_fuzz.py"]


def pytest_collection_finish() -> None:
    """Walk the tests, and the tables that they read, for garbage no more than it must be."""
    # The collector took a fifth of the time.
    gc.freeze()
    gc.set_threshold(100_000)


@pytest.fixture(scope="session")
def mypy_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What mypy knows of the library: it is checked once, whatever is checked with it."""
    return tmp_path_factory.mktemp("mypy")
