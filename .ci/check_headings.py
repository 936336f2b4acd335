"""Compare what headings say with the floors in ``heading_floors.json``.

Usage: score_headings.py GOLD PREDICTED | check_headings.py

Reads the lines of the scoring tool: "recipients … F1 0.987", "heading fields: 0.973 of 148" and "citation
effective 146 of 147 right". Exits with 1 where a figure is below its floor, or missing.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

FLOORS = Path(__file__).with_name("heading_floors.json")
LINE = re.compile(r"^(\S+(?: fields)?)(?: .*F1|:) +(\d\.\d+)", re.MULTILINE)
SHARE = re.compile(r"^(citation \w+) +(\d+) of +(\d+) right", re.MULTILINE)


def main() -> int:
    scores = sys.stdin.read()
    figures = {name: float(figure) for name, figure in LINE.findall(scores)}
    figures |= {name: int(right) / int(count) for name, right, count in SHARE.findall(scores)}
    wrong = 0
    for name, floor in json.loads(FLOORS.read_text(encoding="utf-8")).items():
        figure = figures.get(name, 0.0)
        wrong += figure < floor
        print(f"  {name:18} {figure:.3f}  floor {floor:.3f}{'  TOO LOW' if figure < floor else ''}")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
