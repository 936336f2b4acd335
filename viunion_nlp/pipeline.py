"""From text to Document: the order of the steps, and what each step sees."""

from __future__ import annotations

import functools
import os
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import get_args

from viunion_nlp.document import Document
from viunion_nlp.errors import LexiconError
from viunion_nlp.expand import ExpandOptions
from viunion_nlp.lexicon import AbbreviationKind, AbbreviationRow, Domain, Lexicon, load_lexicon
from viunion_nlp.reading.drafts import AbbreviationDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.read import read
from viunion_nlp.records import Token
from viunion_nlp.resolve import Resolved, resolve
from viunion_nlp.segmentation import SEGMENTER_NAMES
from viunion_nlp.text.scan import Scan


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What a Pipeline can be told.

    Attributes:
        segmenter: the word segmenter of ``Document.tokens``: "underthesea", "pyvi" or "syllable".
        lexicons: TSV files with the columns of ``abbreviations.tsv``, layered over the library's own.
        expand: what ``Document.expanded`` spells out.

    Raises:
        TypeError: an attribute is of another type.
        ValueError: no such segmenter, kind or domain.
        LexiconError: a file of ``lexicons`` is not there.
    """

    segmenter: str = "underthesea"
    lexicons: tuple[Path, ...] = ()
    expand: ExpandOptions = field(default_factory=ExpandOptions)

    def __post_init__(self) -> None:
        if self.segmenter not in SEGMENTER_NAMES:
            known = ", ".join(SEGMENTER_NAMES)
            raise ValueError(f"unknown segmenter {self.segmenter!r}: choose one of {known}")
        object.__setattr__(self, "lexicons", _checked_paths(self.lexicons))
        if not isinstance(self.expand, ExpandOptions):
            raise TypeError(f"expand takes ExpandOptions, not {type(self.expand).__name__}")
        _check_names("kind", self.expand.kinds, get_args(AbbreviationKind))
        _check_names("domain", self.expand.domains, get_args(Domain))


@dataclass(frozen=True, slots=True)
class Pipeline:
    """Analyses texts. Stateless beyond its configuration: thread-safe, and it pickles.

    Args:
        config: the options; the default reads with the library's own lexicon.

    Raises:
        TypeError: ``config`` is no Config.
        LexiconError: a lexicon file breaks its rules; raised at the first analysis, or ``lexicon``.
    """

    config: Config = field(default_factory=Config)

    def __post_init__(self) -> None:
        if not isinstance(self.config, Config):
            raise TypeError(f"config takes a Config, not {type(self.config).__name__}")

    @property
    def lexicon(self) -> Lexicon:
        """The lexicon: loaded at first use, shared between pipelines of the same files and their
        threads, and loaded again when a file has changed."""
        return load_lexicon(self.config.lexicons)

    def analyze(self, text: str) -> Document:
        """Find all mentions of a text.

        Raises:
            TypeError: ``text`` is not a str.
        """
        if not isinstance(text, str):
            raise TypeError(f"analyze takes a str, not {type(text).__name__}")
        lexicon = self.lexicon
        facts = Facts(Scan(text), lexicon)
        if not facts.count:
            return Document(
                text, segmenter=self.config.segmenter, expand=self.config.expand,
                lexicons=self.config.lexicons,
            )  # fmt: skip
        read(facts)
        resolved = resolve(facts)
        return Document(
            text, resolved.mentions, resolved.positions, self.config.segmenter, self.config.expand,
            _kept_short(facts, resolved, self.config.expand), self.config.lexicons,
        )  # fmt: skip

    def pipe(
        self, texts: Iterable[str], *, jobs: int = 1, batch_size: int = 64
    ) -> Iterator[Document]:
        """Analyse many texts, in order.

        Args:
            texts: the texts; read as they are needed.
            jobs: processes to use; 1 stays in this one, 0 means one for each core.
            batch_size: texts that travel to a process together.
        """
        if jobs < 0 or batch_size < 1:
            raise ValueError("jobs must be 0 or more, batch_size 1 or more")
        workers = jobs or os.cpu_count() or 1
        if workers == 1:
            return map(self.analyze, texts)
        return _pipe_in_processes(self, iter(texts), workers, batch_size)


@functools.lru_cache(maxsize=1)
def default_pipeline() -> Pipeline:
    """The pipeline behind ``analyze`` and ``expand``."""
    return Pipeline()


def analyze(text: str) -> Document:
    """Find people, offices, bodies, documents, abbreviations, places and dates in a text.

    Args:
        text: any str.

    Raises:
        TypeError: ``text`` is not a str.

    Example:
        >>> doc = analyze("Nghị quyết số 02-NQ/TW ngày 12/6/2021 của Bộ Chính trị")
        >>> doc.references[0].symbol, doc.references[0].date, doc.references[0].issuer
        ('02-NQ/TW', '2021-06-12', 'Bộ Chính trị')
    """
    return default_pipeline().analyze(text)


def warm_up() -> None:
    """Load the library's lexicon now, so that the first ``analyze`` is as fast as the others.

    A service calls it before it takes requests, a program before it forks: the processes then share
    what is loaded. Without it, the first of several threads loads and the others wait.
    """
    _ = default_pipeline().lexicon


def expand(text: str, *, options: ExpandOptions | None = None) -> str:
    """The text with its abbreviations spelled out.

    Args:
        text: any str.
        options: what is spelled out; None for everything.

    Raises:
        TypeError: ``text`` is not a str.
        ValueError: ``options`` name a kind or domain that the lexicon does not have.

    Example:
        >>> expand("NLĐ và ĐVCĐ")
        'Người lao động và đoàn viên công đoàn'
        >>> expand("LĐLĐ tỉnh trao quà cho NLĐ", options=ExpandOptions(kinds=("people",)))
        'LĐLĐ tỉnh trao quà cho người lao động'
    """
    pipeline = default_pipeline() if options is None else Pipeline(Config(expand=options))
    return pipeline.analyze(text).expanded.text


def tokenize(text: str, segmenter: str = "underthesea") -> tuple[Token, ...]:
    """The words of a text with exact offsets; symbols, dates and abbreviations stay whole.

    Args:
        text: any str.
        segmenter: "underthesea", "pyvi" or "syllable".

    Raises:
        TypeError: ``text`` is not a str.
        ValueError: no such segmenter.
        MissingBackendError: the segmenter's package is not installed.
    """
    return Pipeline(Config(segmenter=segmenter)).analyze(text).tokens


def _checked_paths(paths: Iterable[str | Path]) -> tuple[Path, ...]:
    if isinstance(paths, str | Path) or not isinstance(paths, Iterable):
        raise TypeError(f"lexicons takes a tuple of paths, not one {type(paths).__name__}")
    checked = []
    for path in paths:
        if not isinstance(path, str | Path):
            raise TypeError(f"lexicons takes paths, not {type(path).__name__}")
        if not Path(path).is_file():
            raise LexiconError(Path(path), 1, 1, "no such file")
        checked.append(Path(path))
    return tuple(checked)


def _check_names(what: str, names: Collection[str], known: tuple[str, ...]) -> None:
    for name in names:
        if name not in known:
            raise ValueError(f"unknown {what} {name!r}: choose among {', '.join(known)}")


def _kept_short(
    facts: Facts, resolved: Resolved, options: ExpandOptions
) -> frozenset[tuple[int, int]]:
    """The spans of abbreviations whose kind or domain is not among those chosen."""
    if not options.kinds and not options.domains:
        return frozenset()
    spans = set()
    for draft in facts.abbreviations.values():
        row = _row_of(draft, facts)
        if (
            row is None
            or (options.kinds and row.kind not in options.kinds)
            or (options.domains and row.domain not in options.domains)
        ):
            spans.add(resolved.by_draft[draft].span)
    return frozenset(spans)


def _row_of(draft: AbbreviationDraft, facts: Facts) -> AbbreviationRow | None:
    """The row with the sense chosen for an abbreviation, also where the text itself defines it."""
    form = facts.scan.text(draft.first, draft.last)
    rows = [*draft.senses, *facts.lexicon.senses_of(form)]
    if draft.sense is not None:
        rows.insert(0, draft.sense)
    return next((row for row in rows if row.expansion == draft.expansion), None)


def _pipe_in_processes(
    pipeline: Pipeline, texts: Iterator[str], workers: int, batch_size: int
) -> Iterator[Document]:
    """Batches go out while results come in; no more than a few wait at a time."""
    # Imported here, because they take as long to import as all the rest of the library.
    import signal
    from concurrent.futures import ProcessPoolExecutor

    # Ctrl-C reaches every process of a terminal; one that waits for work would print a traceback.
    pool = ProcessPoolExecutor(
        workers, initializer=signal.signal, initargs=(signal.SIGINT, signal.SIG_IGN)
    )
    try:
        waiting = [
            pool.submit(_analyze_batch, pipeline, batch)
            for batch in islice(_batches(texts, batch_size), workers * 2)
        ]
        batches = _batches(texts, batch_size)
        while waiting:
            yield from waiting.pop(0).result()
            batch = next(batches, None)
            if batch is not None:
                waiting.append(pool.submit(_analyze_batch, pipeline, batch))
    finally:
        pool.shutdown(cancel_futures=True)


def _batches(texts: Iterator[str], size: int) -> Iterator[list[str]]:
    while batch := list(islice(texts, size)):
        yield batch


def _analyze_batch(pipeline: Pipeline, texts: list[str]) -> list[Document]:
    return [pipeline.analyze(text) for text in texts]
