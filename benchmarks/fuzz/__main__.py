"""``python -m fuzz``: see the package's docstring."""

from __future__ import annotations

import argparse
import signal
import sys
from itertools import chain

import fuzz
from fuzz import campaign
from fuzz.targets import TARGETS

_SHOWN = 20_000


def main() -> int:
    """Run a campaign and print its report; 1 where something broke."""
    parser = argparse.ArgumentParser(
        prog="python -m fuzz", description=fuzz.__doc__.splitlines()[0]
    )
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--inputs", type=int, help="how many; all the time there is by default")
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--cut", action="store_true", help="cut-off texts before the drawn ones")
    options = parser.parse_args()
    unknown = set(options.targets) - set(TARGETS)
    if unknown:
        parser.error(f"no such target: {', '.join(sorted(unknown))}")
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # its report is shown as for Ctrl-C
    inputs = campaign.drawn(options.seed, options.targets, options.inputs)
    if options.cut:
        inputs = chain(campaign.cut(), inputs)
    report = campaign.run(inputs, options.minutes * 60, shown=_SHOWN)
    for line in report.lines():
        print(line, flush=True)
    return int(bool(report.failures))


if __name__ == "__main__":
    sys.exit(main())
