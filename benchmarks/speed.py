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
from statistics import median

from contestants import PURE, ROOT, Missing, Worker
from legal_text import legal_texts
from report import write_report
from results import Calls, Figure, Machine, Run, Stages, read_peers, spread, write_peers
from start_up import StartUp
from start_up import measure as measure_start

# The parser of marks needs no more than itself: nothing here may import the library, which each
# contestant's process imports from a folder of its own.
sys.path.insert(0, str(ROOT / "tests"))

from marked import parse_marked

EVERYTHING = "people, offices, bodies, documents, abbreviations, places, dates, links"
# Name, what it does, the reader of contestants.py, whether it reads the English texts.
PEERS = (
    ("spaCy `EntityRuler`, our phrases", "tokens, the phrases of eight of our lexicons",
     "spacy_phrases", False),
    ("eyecite `get_citations`, English law", "citations with their parts",
     "eyecite_citations", True),
    ("pyvi `ViTokenizer.tokenize`", "words", "pyvi_words", False),
    ("underthesea `word_tokenize`", "words", "underthesea_words", False),
    ("underthesea `ner`", "words, parts of speech, chunks, people, bodies, places",
     "underthesea_ner", False),
)  # fmt: skip
SCAN_PASSES = 5  # one pass is too short to time well
PEER_ROUNDS = 3
STAGE_ROUNDS = 5
ENGLISH = (40, 4000)  # documents, letters in each


@dataclass(slots=True)
class Entrant:
    """A contestant in the race.

    Attributes:
        figure: what is known of it before.
        worker, scan: its process, and the one that scans the same kind of text.
        turns: how many rounds it takes part in.
        seconds, scan_seconds: CPU time in each of its rounds, and of the scan right before.
    """

    figure: Figure
    worker: Worker
    scan: Worker
    turns: int
    seconds: list[float] = field(default_factory=list)
    scan_seconds: list[float] = field(default_factory=list)

    @property
    def title(self) -> str:
        """Its name with its version."""
        return f"{self.figure.name} {self.figure.version}"

    def run(self) -> None:
        """One turn: the scan, then the contestant."""
        self.scan_seconds.append(self.scan.seconds(SCAN_PASSES))
        self.seconds.append(self.worker.seconds())

    def result(self, earlier: Entrant | None = None) -> Figure:
        """Its medians; the scan, and an earlier version, compared within each round."""
        larger = self.worker.kilobytes / self.scan.kilobytes
        pairs = zip(self.scan_seconds, self.seconds, strict=True)
        of_scan = spread([larger * scan / own for scan, own in pairs])
        rate = self.worker.kilobytes / median(self.seconds) / 1000
        multiple = None
        if earlier is not None:
            beside = zip(earlier.seconds, self.seconds, strict=True)
            multiple = median(theirs / own for theirs, own in beside)
        return replace(self.figure, rate=rate, of_scan=of_scan, of_baseline=multiple)


def main() -> None:
    """Measure, print, and write results and charts."""
    options = _options()
    os.environ["PYTHONHASHSEED"] = "0"  # the order of sets, and so the work, is the same every time
    load, machine = os.getloadavg()[0], Machine.here()
    texts = own_texts() if options.texts is None else read_texts(options.texts, options.documents)
    scan = Worker("bare_scan", texts)
    versions = _versions(options, texts, scan)
    kept = options.peers is not None and options.peers.exists()
    peers, missing = ([], []) if kept or options.no_peers else _peers(options, texts, scan)
    race([*versions, *peers])
    scan_seconds = median(seconds for each in versions for seconds in each.scan_seconds)
    rate = scan.kilobytes / scan_seconds / 1000
    others = [*(each.result() for each in peers), *missing]
    if kept:
        others = read_peers(options.peers, rate, machine)
    elif options.peers is not None:
        write_peers(options.peers, rate, machine, others)
    bare = Figure(
        "bare `re` token scan", "the spans of words and signs", rate=rate, of_scan=(1, 1, 1)
    )
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
    for number in range(max(each.turns for each in entrants)):
        turn = [each for each in entrants if number < each.turns]
        for each in reversed(turn) if number % 2 else turn:
            each.run()
        print(f"round {number + 1}: {len(turn)} contestants", file=sys.stderr)


def beside_earlier(figures: Sequence[Figure], earlier: Entrant | None) -> list[Figure]:
    """Figures of others with their multiple of an earlier version's rate, by way of the bare scan."""
    if earlier is None:
        return list(figures)
    base = (earlier.result().of_scan or (1, 1, 1))[0]
    return [
        replace(each, of_baseline=each.of_scan[0] / base) if each.of_scan else each
        for each in figures
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
    parser.add_argument("--peer-documents", type=int, default=40, help="how many texts peers read")
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


def _peers(
    options: argparse.Namespace, texts: list[str], scan: Worker
) -> tuple[list[Entrant], list[Figure]]:
    """Those that can be measured here, and those that cannot, with the reason."""
    some, english = some_of(texts, options.peer_documents), legal_texts(*ENGLISH)
    english_scan = Worker("bare_scan", english)
    entrants, missing = [], []
    for name, what, reader, reads_english in PEERS:
        figure = Figure(name, what)
        try:
            worker = Worker(reader, english if reads_english else some)
        except Missing as reason:
            missing.append(replace(figure, note=str(reason)))
            continue
        figure = replace(figure, version=worker.about.version)
        rounds = min(options.rounds, PEER_ROUNDS)
        entrants.append(Entrant(figure, worker, english_scan if reads_english else scan, rounds))
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
