"""Who is measured, and how each is made ready: one process each, with an import path of its own.

So two versions of one package stand side by side and take turns over the same texts, in one run.
"""

from __future__ import annotations

import csv
import gc
import importlib
import importlib.machinery
import importlib.metadata
import multiprocessing
import re
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from stages import REST, Stopwatch, hooked

ROOT = Path(__file__).parent.parent
PURE = "pure Python"
PARTS = 10  # a round goes through the texts in so many steps, between which contestants take turns
Read = Callable[[str], object]

# The scale of the tables: every run of letters, figures and underscores, and every other sign that is no
# blank, with its offsets. The least that a Python program can do with a whole text and still know where
# it is.
TOKEN = re.compile(r"\w+|[^\w\s]")

# Lexicon files whose phrases spaCy's EntityRuler is given, with the columns that hold them.
PHRASES = {
    "bodies.tsv": ("ORG", ("name", "aliases")),
    "roles.tsv": ("TITLE", ("role",)),
    "provinces.tsv": ("LOCATION", ("name", "aliases", "current_name")),
    "districts.tsv": ("LOCATION", ("name",)),
    "regions.tsv": ("LOCATION", ("name", "aliases")),
    "world.tsv": ("LOCATION", ("name", "aliases")),
    "document_types.tsv": ("DOCREF", ("type",)),
    "laws.tsv": ("DOCREF", ("name", "aliases")),
}


def bare_scan() -> Read:
    """The spans of all tokens, and nothing else."""
    find = TOKEN.finditer
    return lambda text: [match.span() for match in find(text)]


def viunion() -> Read:
    """Everything this library finds."""
    analyze: Read = importlib.import_module("viunion_nlp").analyze
    return analyze


def underthesea_ner() -> Read:
    """Words, parts of speech, chunks and names; the CRF model that the package ships.

    Line by line: its time grows with the square of a text's length.
    """
    ner = importlib.import_module("underthesea").ner
    return lambda text: [ner(line) for line in text.splitlines()]


def underthesea_words() -> Read:
    """Words only."""
    tokenize: Read = importlib.import_module("underthesea").word_tokenize
    return tokenize


def pyvi_words() -> Read:
    """Words only."""
    tokenize: Read = importlib.import_module("pyvi.ViTokenizer").tokenize
    return tokenize


def spacy_phrases() -> Read:
    """Tokens by rule, and the phrases of our lexicons."""
    nlp = importlib.import_module("spacy").blank("xx")
    nlp.max_length = 10**9
    ruler = nlp.add_pipe("entity_ruler", config={"phrase_matcher_attr": "LOWER"})
    ruler.add_patterns([{"label": label, "pattern": each} for label, each in lexicon_phrases()])
    read: Read = nlp
    return read


def eyecite_citations() -> Read:
    """Citations with their parts; the package's default tokenizer (Aho-Corasick)."""
    find: Read = importlib.import_module("eyecite").get_citations
    return find


READERS = {
    each.__name__: each
    for each in (
        bare_scan, viunion, underthesea_ner, underthesea_words, pyvi_words, spacy_phrases,
        eyecite_citations,
    )
}  # fmt: skip
PACKAGES = {
    "underthesea_ner": "underthesea",
    "underthesea_words": "underthesea",
    "pyvi_words": "pyvi",
    "spacy_phrases": "spacy",
    "eyecite_citations": "eyecite",
}


def lexicon_phrases(folder: Path = ROOT / "data") -> list[tuple[str, str]]:
    """(label, phrase) of the files in ``PHRASES``, each phrase once."""
    phrases: dict[str, str] = {}
    for name, (label, columns) in PHRASES.items():
        with (folder / name).open(encoding="utf-8", newline="") as lines:
            rows = (line for line in lines if not line.startswith("#"))
            for row in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE):
                for column in columns:
                    for phrase in filter(None, (row[column] or "").split("|")):
                        phrases.setdefault(phrase, label)
    return [(label, phrase) for phrase, label in phrases.items()]


class Missing(Exception):
    """A contestant that cannot be measured here; says why."""


@dataclass(frozen=True, slots=True)
class About:
    """What a contestant really is: its version, and ``PURE``, "compiled, …" or "" for how it runs."""

    version: str
    build: str


class Worker:
    """A contestant in a process of its own, ready after a first pass over its texts.

    Args:
        reader: a name in ``READERS``.
        texts: what it reads in each round.
        folder: put first on its import path.

    Raises:
        Missing: its package is not installed, or cannot work here.
    """

    def __init__(self, reader: str, texts: list[str], folder: Path | None = None) -> None:
        # A fresh interpreter, not a copy of this one: nothing is imported there yet.
        context = multiprocessing.get_context("spawn")
        self._connection, theirs = context.Pipe()
        self._process = context.Process(
            target=_serve, args=(theirs, reader, texts, folder and str(folder)), daemon=True
        )
        self._process.start()
        theirs.close()
        self.folder = folder
        self.parts = min(PARTS, len(texts))
        self.kilobytes = sum(len(text.encode()) for text in texts) / 1000
        self.about: About = self._receive()

    def cost(self, part: int, passes: int = 1) -> float:
        """CPU seconds per MB in one part of the texts, the mean of several passes."""
        return float(self._ask("cost", part, passes))

    def stages(self) -> dict[str, float]:
        """CPU seconds by stage in one pass; of this library, in pure Python: no hook holds elsewhere."""
        stages: dict[str, float] = self._ask("stages")
        return stages

    def calls(self, texts: list[str]) -> tuple[int, int]:
        """Python calls and C calls in one warm pass over these."""
        calls: tuple[int, int] = self._ask("calls", texts)
        return calls

    def _ask(self, *command: Any) -> Any:
        self._connection.send(command)
        return self._receive()

    def _receive(self) -> Any:
        try:
            answer = self._connection.recv()
        except EOFError:
            raise Missing("its process ended") from None
        if isinstance(answer, Missing):
            raise answer
        return answer


def _serve(connection: Connection, reader: str, texts: list[str], folder: str | None) -> None:
    if folder is not None:
        sys.path.insert(0, folder)
    try:
        read = READERS[reader]()
        for text in texts:
            read(text)
        about = _about(reader, folder)
    except Missing as error:
        connection.send(error)
        return
    except ModuleNotFoundError as error:
        connection.send(Missing(f"not installed: {error.name}"))
        return
    except Exception as error:  # whatever a package does where its model cannot be had
        connection.send(Missing(f"cannot run here: {type(error).__name__}"))
        return
    connection.send(about)
    answers: dict[str, Callable[..., Any]] = {
        "cost": lambda part, passes: _cost(read, texts[part::PARTS], passes),
        "stages": lambda: _stages(texts),
        "calls": lambda others: _calls(read, others),
    }
    for command, *arguments in _commands(connection):
        connection.send(answers[command](*arguments))


def _commands(connection: Connection) -> Iterator[Any]:
    while True:
        try:
            yield connection.recv()
        except EOFError:
            return


def _about(reader: str, folder: str | None) -> About:
    if reader == "bare_scan":
        return About("", "")
    if reader != "viunion":
        return About(importlib.metadata.version(PACKAGES[reader]), "")
    package = sys.modules["viunion_nlp"]
    file = Path(package.__file__ or "")
    if folder is not None and not file.resolve().is_relative_to(Path(folder).resolve()):
        raise Missing(f"its folder holds no viunion_nlp: {folder}")
    modules = [m for name, m in sys.modules.items() if name.split(".")[0] == "viunion_nlp"]
    ends = tuple(importlib.machinery.EXTENSION_SUFFIXES)
    compiled = sum((module.__file__ or "").endswith(ends) for module in modules)
    build = f"compiled, {compiled} of {len(modules)} modules" if compiled else PURE
    return About(str(package.__version__), build)


def _cost(read: Read, texts: list[str], passes: int) -> float:
    size = sum(len(text.encode()) for text in texts) * passes / 1e6
    gc.collect()
    # Uncounted: the collection and the others' turns have emptied the processor's caches.
    for text in texts:
        read(text)
    start = time.process_time()
    for _ in range(passes):
        for text in texts:
            read(text)
    return (time.process_time() - start) / size


def _stages(texts: list[str]) -> dict[str, float]:
    analyze = importlib.import_module("viunion_nlp").analyze
    watch = Stopwatch(time.process_time)
    timed = watch.timed(analyze, REST)
    with hooked(watch) as found:
        gc.collect()
        for text in texts:
            timed(text)
    return {stage: watch.seconds[stage] for stage in (*found, REST)}


def _calls(read: Read, texts: list[str]) -> tuple[int, int]:
    for text in texts:
        read(text)
    count = {"call": 0, "c_call": 0}

    def hook(_frame: object, event: str, _argument: object) -> None:
        if event in count:
            count[event] += 1

    sys.setprofile(hook)
    for text in texts:
        read(text)
    sys.setprofile(None)
    return count["call"], count["c_call"]
