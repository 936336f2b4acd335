"""The oldest versions that ``pyproject.toml`` promises to work with, as constraints for pip.

Usage: lowest.py [EXTRA ...]

Prints "name==version" for each dependency of the library, and of the extras.
"""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]


def main() -> int:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needs = [*project["dependencies"]]
    for extra in sys.argv[1:]:
        needs += project["optional-dependencies"][extra]
    for need in needs:
        found = re.fullmatch(r"([\w-]+)(?:\[\w+\])?>=([\w.]+)", need)
        if found is not None:
            print(f"{found[1]}=={found[2]}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
