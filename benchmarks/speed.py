"""How fast extraction is, beside a bare token scan, an earlier version and other packages, in one run.

    PYTHONPATH=. python benchmarks/speed.py [TEXTS.jsonl] [--documents N] [--rounds R]
        [--baseline FOLDER] [--compiled FOLDER] [--peers FILE.json | --no-peers] [--out RESULTS.md]

TEXTS.jsonl has a "text" in each line; without it the passages of this repository's tests are read.
FOLDER is a place with a package ``viunion_nlp`` in it: a checkout of an earlier version, or an unpacked
compiled wheel. Each contestant reads the texts (slow peers fewer of them, eyecite English ones) in a
process of its own, in rounds that take turns, and a bare scan is timed right before it. Figures are
medians of CPU time. Read ratios: seconds are those of one machine on one day. No text is shown or written.

``--peers FILE`` keeps the figures of other packages, or takes them from there if the file exists: their
ratio to the bare scan carries over, and they are slow to measure. Charts go into ``charts`` beside the
results.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import os
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from statistics import mean, median, quantiles

from contestants import PARTS, PURE, ROOT, Missing, Worker
from legal_text import legal_texts
from report import write_report
from results import Calls, Figure, Machine, Run, Stages, read_peers, write_peers
from start_up import StartUp
from start_up import measure as measure_start

# The parser of marks needs no more than itself: nothing here may import the library, which each
# contestant's process imports from a folder of its own.
sys.path.insert(0, str(ROOT / "tests"))

from marked import parse_marked

Samples = list[list[float]]

EVERYTHING = "people, offices, bodies, documents, abbreviations, places, dates, links"
# Name, what it does, the reader of contestants.py, how many texts it reads: slow ones fewer.
PEERS = (
    ("spaCy `EntityRuler`, our phrases", "tokens, the phrases of eight of our lexicons",
     "spacy_phrases", 100),
    ("pyvi `ViTokenizer.tokenize`", "words", "pyvi_words", 50),
    ("underthesea `word_tokenize`", "words", "underthesea_words", 50),
    ("underthesea `ner`, line by line", "words, parts of speech, chunks, people, bodies, places",
     "underthesea_ner", 10),
)  # fmt: skip
EYECITE = (
    "eyecite `get_citations`, English law",
    "citations with their parts",
    "eyecite_citations",
)
SCAN_PASSES = 5  # one pass is too short to time well
PEER_ROUNDS = 3
STAGE_ROUNDS = 5
ENGLISH = (20, 4000)  # documents, letters in each


@dataclass(slots=True)
class Entrant:
    """A contestant in the race.

    Attributes:
        figure: what is known of it before.
        worker, scan: its process, and the one that scans the same kind of text.
        rounds: how many it takes part in.
        costs, scan_costs: CPU seconds per MB for each part of the texts, one for each round.
    """

    figure: Figure
    worker: Worker
    scan: Worker
    rounds: int
    costs: Samples = field(default_factory=lambda: [[] for _ in range(PARTS)])
    scan_costs: Samples = field(default_factory=lambda: [[] for _ in range(PARTS)])

    @property
    def title(self) -> str:
        """Its name with its version."""
        return f"{self.figure.name} {self.figure.version}"

    def run(self, part: int) -> None:
        """One turn: the scan, then the contestant."""
        if part < self.worker.parts:
            self.scan_costs[part].append(self.scan.cost(part, SCAN_PASSES))
            self.costs[part].append(self.worker.cost(part))

    def result(self, earlier: Entrant | None = None) -> Figure:
        """Its rate, and what that is beside the scan and an earlier version of the same turns."""
        slower = divided(self.costs, self.scan_costs)
        return replace(
            self.figure,
            rate=1 / typical(self.costs),
            of_scan=1 / typical(slower),
            around=tuple(1 / each for each in reversed(middle_half(slower))),
            of_earlier=typical(divided(earlier.costs, self.costs)) if earlier else None,
        )


def typical(samples: Samples) -> float:
    """Of samples by part of the texts and by round: the mean over the parts of the rounds' medians.

    >>> typical([[1.0, 2.0, 9.0], [4.0, 4.0, 4.0], []])
    3.0
    """
    return mean(median(rounds) for rounds in samples if rounds)


def middle_half(samples: Samples) -> tuple[float, float]:
    """Between which values the middle half of all samples lies.

    >>> middle_half([[1.0, 2.0, 3.0], [4.0, 100.0]])
    (2.0, 4.0)
    """
    together = [sample for rounds in samples for sample in rounds]
    if len(together) < 2:
        return together[0], together[0]
    first, _, third = quantiles(together, n=4, method="inclusive")
    return first, third


def divided(above: Samples, below: Samples) -> Samples:
    """Ratios of what was measured in the same turn."""
    return [
        [a / b for a, b in zip(*rounds, strict=True)] for rounds in zip(above, below, strict=True)
    ]


def main() -> None:
    """Measure, print, and write results and charts."""
    options = _options()
    os.environ["PYTHONHASHSEED"] = "0"  # the order of sets, and so the work, is the same every time
    load, machine = os.getloadavg()[0], Machine.here()
    texts = own_texts() if options.texts is None else read_texts(options.texts, options.documents)
    scan = Worker("bare_scan", texts)
    versions = _versions(options, texts, scan)
    kept = options.peers is not None and options.peers.exists()
    peers, missing = ([], []) if kept or options.no_peers else _peers(texts, scan)
    race([*versions, *peers])
    rate = 1 / mean(typical(each.scan_costs) for each in versions)
    others = [*(each.result() for each in peers), *missing]
    if kept:
        others = read_peers(options.peers, rate, machine)
    elif options.peers is not None:
        write_peers(options.peers, rate, machine, others)
    bare = Figure("bare `re` token scan", "the spans of words and signs", rate=rate, of_scan=1.0)
    earlier = next((each for each in versions if each.figure.tone == "second"), None)
    run = Run(
        machine=machine, texts=described(texts), rounds=options.rounds, load=load,
        figures=[
            *beside_earlier([bare], earlier),
            *(each.result(earlier) for each in versions),
            *beside_earlier(others, earlier),
        ],
        stages=_stages(versions),
        calls=_calls(versions, [] if options.texts is None else texts),
        starts=_starts(versions),
    )  # fmt: skip
    write_report(run, options.out)


def read_texts(path: Path, documents: int | None) -> list[str]:
    """The texts of a JSONL file, or the first so many."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in islice(lines, documents)]


def own_texts() -> list[str]:
    """The passages of the tests, without their marks."""
    texts = []
    for path in sorted((ROOT / "tests" / "corpus").glob("*.txt")):
        for passage in re.split(r"^=== ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            texts.append(parse_marked(passage.partition("\n")[2].strip("\n")).text)
    return texts


def some_of(texts: list[str], count: int) -> list[str]:
    """So many of the texts, evenly spread.

    >>> some_of(list("abcdefgh"), 3)
    ['a', 'c', 'f']
    """
    if count >= len(texts):
        return texts
    return [texts[len(texts) * number // count] for number in range(count)]


def described(texts: list[str]) -> str:
    """How many texts, how long, and a mark to know them by.

    >>> described(["Ông Bình", "Bà Lan"])
    '2 documents, 0 KB of UTF-8, SHA-256 of all 48efa439…'
    """
    kilobytes = sum(len(text.encode()) for text in texts) / 1000
    mark = hashlib.sha256("\0".join(texts).encode()).hexdigest()[:8]
    return f"{len(texts)} documents, {kilobytes:.0f} KB of UTF-8, SHA-256 of all {mark}…"


def race(entrants: Sequence[Entrant]) -> None:
    """All rounds; every second one in reverse order, so that no one always runs behind the same."""
    for number in range(max(each.rounds for each in entrants)):
        turn = [each for each in entrants if number < each.rounds]
        for part in range(PARTS):
            for each in reversed(turn) if number % 2 else turn:
                each.run(part)
        print(f"round {number + 1}: {len(turn)} contestants", file=sys.stderr)


def beside_earlier(figures: Sequence[Figure], earlier: Entrant | None) -> list[Figure]:
    """Figures of others with their multiple of an earlier version's rate, by way of the bare scan."""
    if earlier is None:
        return list(figures)
    base = earlier.result().of_scan or 1.0
    return [
        replace(each, of_earlier=each.of_scan / base) if each.of_scan else each for each in figures
    ]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("texts", type=Path, nargs="?", metavar="TEXTS.jsonl")
    parser.add_argument("--documents", type=int, help="the first N of the texts; all by default")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--baseline", type=Path, help="folder of an earlier version")
    parser.add_argument("--compiled", type=Path, help="folder of a compiled build")
    parser.add_argument("--peers", type=Path, metavar="FILE.json", help="keeps peers' figures")
    parser.add_argument("--no-peers", action="store_true", help="measure no peers")
    parser.add_argument("--out", type=Path, metavar="RESULTS.md")
    return parser.parse_args()


def _versions(options: argparse.Namespace, texts: list[str], scan: Worker) -> list[Entrant]:
    """The builds of this library, all of which must run."""
    package = importlib.util.find_spec("viunion_nlp")
    if package is None or package.origin is None:
        raise SystemExit("no package viunion_nlp: run with PYTHONPATH=.")
    folders = (
        ("viunion_nlp, compiled build", options.compiled, "first"),
        ("viunion_nlp, this version", Path(package.origin).parent.parent, "first"),
        ("viunion_nlp, earlier version", options.baseline, "second"),
    )
    entrants = []
    for name, folder, tone in folders:
        if folder is not None:
            worker = Worker("viunion", texts, folder.resolve())
            about = worker.about
            figure = Figure(name, EVERYTHING, about.version, about.build, tone=tone)
            entrants.append(Entrant(figure, worker, scan, options.rounds))
    return entrants


def _peers(texts: list[str], scan: Worker) -> tuple[list[Entrant], list[Figure]]:
    """Those that can be measured here, and those that cannot, with the reason."""
    english = legal_texts(*ENGLISH)
    peers = [
        *((name, what, reader, some_of(texts, count), scan) for name, what, reader, count in PEERS),
        (*EYECITE, english, Worker("bare_scan", english)),
    ]
    entrants, missing = [], []
    for name, what, reader, read, own_scan in peers:
        try:
            worker = Worker(reader, read)
        except Missing as reason:
            missing.append(Figure(name, what, note=str(reason)))
            continue
        figure = Figure(name, what, worker.about.version)
        entrants.append(Entrant(figure, worker, own_scan, PEER_ROUNDS))
    return entrants, missing


def _stages(versions: Sequence[Entrant]) -> Stages:
    """Medians of interleaved rounds, of the versions in pure Python."""
    pure = [each for each in versions if each.figure.build == PURE]
    rounds = [[each.worker.stages() for each in pure] for _ in range(STAGE_ROUNDS)]
    return {
        each.title: {
            stage: median(measured[number][stage] for measured in rounds)
            / each.worker.kilobytes
            * 1e6
            for stage in rounds[0][number]
        }
        for number, each in enumerate(pure)
    }


def _calls(versions: Sequence[Entrant], texts: list[str]) -> Calls:
    """Of the versions in pure Python, on the project's own texts and on those given."""
    pure = [each for each in versions if each.figure.build == PURE]
    calls: dict[str, dict[str, tuple[float, float]]] = {}
    for title, read in (("passages of the tests", own_texts()), ("the texts above", texts)):
        if read:
            kilobytes = sum(len(text.encode()) for text in read) / 1000
            calls[title] = {}
            for each in pure:
                python, c = each.worker.calls(read)
                calls[title][each.title] = (python / kilobytes, c / kilobytes)
    return calls


def _starts(versions: Sequence[Entrant]) -> dict[str, StartUp]:
    folders = {each.title: each.worker.folder for each in versions if each.worker.folder}
    return dict(zip(folders, measure_start(list(folders.values())), strict=True))


if __name__ == "__main__":
    main()
