"""``python -m substitution``: see the package's docstring."""

from __future__ import annotations

import argparse
from pathlib import Path

import substitution
from substitution.scores import score
from substitution.templates import read_templates


def main() -> int:
    """Print the scores, and with ``--errors`` the templates that failed, the worst first."""
    parser = argparse.ArgumentParser(
        prog="python -m substitution", description=substitution.__doc__.splitlines()[0]
    )
    parser.add_argument(
        "templates", nargs="*", type=Path, help="files; the package's own by default"
    )
    parser.add_argument("--fillings", type=int, default=5, help="of each template")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    templates = list(read_templates(options.templates))
    result = score(templates, options.fillings, options.seed)
    print(f"{len(templates)} templates, {len(result.errors)} with an error")
    for line in result.lines():
        print(line)
    if options.errors:
        worst = sorted(result.errors.items(), key=lambda item: -item[1][0])
        for name, (count, text, errors) in worst:
            print(f"\n{name}: {count} of {options.fillings}")
            print("    " + text.replace("\n", "\n    "))
            for error in errors:
                print(f"  ! {error}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
