"""From text to Document: the order of the steps, and what each step sees."""

from __future__ import annotations

import functools
import os
import signal
from collections.abc import Collection, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import get_args

from viunion_nlp.document import Document
from viunion_nlp.expand import ExpandOptions
from viunion_nlp.extract.abbreviations import find_abbreviations
from viunion_nlp.extract.drafts import (
    AbbreviationDraft,
    Draft,
    OrganizationDraft,
    Reading,
    syllables_of,
    without_overlaps,
)
from viunion_nlp.extract.persons import find_persons
from viunion_nlp.extract.positions import find_positions
from viunion_nlp.extract.references import complete_references, find_references
from viunion_nlp.extract.titles import find_titles
from viunion_nlp.lexicon import AbbreviationKind, AbbreviationRow, Domain, Lexicon, load_lexicon
from viunion_nlp.reading.bodies import find_bodies, repeat_names
from viunion_nlp.reading.dates import find_dates
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.places import find_places
from viunion_nlp.records import Mention, Token
from viunion_nlp.resolve import Resolver
from viunion_nlp.scan import scan_text
from viunion_nlp.segmentation import SEGMENTER_NAMES
from viunion_nlp.text.scan import Scan


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What a Pipeline can be told.

    Attributes:
        segmenter: the word segmenter of ``Document.tokens``: "underthesea", "pyvi" or "syllable".
        lexicons: TSV files with the columns of ``abbreviations.tsv``, layered over the library's own.
        expand: what ``Document.expanded`` spells out.
    """

    segmenter: str = "underthesea"
    lexicons: tuple[Path, ...] = ()
    expand: ExpandOptions = field(default_factory=ExpandOptions)

    def __post_init__(self) -> None:
        if self.segmenter not in SEGMENTER_NAMES:
            known = ", ".join(SEGMENTER_NAMES)
            raise ValueError(f"unknown segmenter {self.segmenter!r}: choose one of {known}")
        if isinstance(self.lexicons, (str, Path)):
            raise TypeError("lexicons takes a tuple of paths, not one path")
        object.__setattr__(self, "lexicons", tuple(Path(path) for path in self.lexicons))
        _check_names("kind", self.expand.kinds, get_args(AbbreviationKind))
        _check_names("domain", self.expand.domains, get_args(Domain))


@dataclass(frozen=True, slots=True)
class Pipeline:
    """Analyses texts. Stateless beyond its configuration: thread-safe, and it pickles.

    Args:
        config: the options; the default reads with the library's own lexicon.

    Raises:
        LexiconError: a lexicon file breaks its rules; raised at the first analysis.
    """

    config: Config = field(default_factory=Config)

    @property
    def lexicon(self) -> Lexicon:
        """The lexicon, loaded at first use and shared between pipelines of the same files."""
        return load_lexicon(self.config.lexicons)

    def analyze(self, text: str) -> Document:
        """Find all mentions of a text.

        Raises:
            TypeError: ``text`` is not a str.
        """
        if not isinstance(text, str):
            raise TypeError(f"analyze takes a str, not {type(text).__name__}")
        lexicon = self.lexicon
        scan = scan_text(text, lexicon.trie)
        if not len(scan):
            return Document(text, segmenter=self.config.segmenter, expand=self.config.expand)
        facts = Facts(Scan(text), lexicon)
        reading = Reading.of(scan, lexicon, facts)
        _extract(facts, reading)
        links = find_positions(reading)
        resolver = Resolver(reading)
        mentions, by_draft = resolver.mentions()
        positions = resolver.positions(links, by_draft)
        kept_short = _kept_short(reading, by_draft, self.config.expand)
        return Document(
            text, mentions, positions, self.config.segmenter, self.config.expand, kept_short
        )

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


def _check_names(what: str, names: Collection[str], known: tuple[str, ...]) -> None:
    for name in names:
        if name not in known:
            raise ValueError(f"unknown {what} {name!r}: choose among {', '.join(known)}")


def _kept_short(
    reading: Reading, by_draft: Mapping[int, Mention], options: ExpandOptions
) -> frozenset[tuple[int, int]]:
    """The spans of abbreviations whose kind or domain is not among those chosen."""
    if not options.kinds and not options.domains:
        return frozenset()
    spans = set()
    for draft in reading.abbreviations.values():
        row = _row_of(draft, reading)
        if (
            row is None
            or (options.kinds and row.kind not in options.kinds)
            or (options.domains and row.domain not in options.domains)
        ):
            spans.add(by_draft[id(draft)].span)
    return frozenset(spans)


def _row_of(draft: AbbreviationDraft, reading: Reading) -> AbbreviationRow | None:
    """The row with the sense chosen for an abbreviation, also where the text itself defines it."""
    form = reading.scan.text(draft.first, draft.last)
    rows = [*draft.senses, *reading.lexicon.senses_of(form)]
    if draft.sense is not None:
        rows.insert(0, draft.sense)
    return next((row for row in rows if row.expansion == draft.expansion), None)


def _extract(facts: Facts, reading: Reading) -> None:
    """Run the extractors; each sees what the ones before it found."""
    reading.references = facts.references = find_references(reading)
    find_dates(facts)
    reading.dates = facts.dates
    reading.abbreviations = facts.abbreviations = find_abbreviations(reading)
    find_bodies(facts)
    reading.organizations = facts.organizations
    reading.titles = facts.titles = find_titles(reading)
    _leave_heads_to_bodies(reading)
    _leave_bodies_to_titles(reading)
    reading.persons = find_persons(reading)
    _drop_unheld_titles(reading)
    _leave_names_to_persons(reading)
    _add_repeated_names(reading)
    complete_references(reading)
    facts.persons = reading.persons
    facts.organizations = reading.organizations
    facts.titles = reading.titles
    find_places(facts)
    reading.locations = facts.locations


def _leave_heads_to_bodies(reading: Reading) -> None:
    """Drop roles that only begin the head of a body: "Đại sứ" in "Đại sứ quán Nhật Bản"."""
    heads = reading.scan.hits_of("head")
    bodies = {body.first for body in reading.organizations}
    reading.titles = [
        title for title in reading.titles
        if title.first not in bodies
        or title.first not in heads
        or heads[title.first].last <= title.last
    ]  # fmt: skip


def _leave_bodies_to_titles(reading: Reading) -> None:
    """Of a title's body and the same stretch found alone, keep the title's."""
    reading.organizations = _apart(reading.organizations, reading.titles)


def _drop_unheld_titles(reading: Reading) -> None:
    """Drop the words that are an office only beside a person's name, where there is none."""
    starts = {person.first for person in reading.persons}
    ends = {person.last for person in reading.persons}
    reading.titles = [
        title for title in reading.titles
        if not title.needs_person or _is_beside_person(reading, title.first, title.last, starts, ends)
    ]  # fmt: skip


def _is_beside_person(
    reading: Reading, first: int, last: int, starts: set[int], ends: set[int]
) -> bool:
    words = reading.scan.words
    while first > 0 and first - 1 in reading.scan.hits_of("modifier before"):
        first -= 1
    if last in starts or (last + 1 in starts and words[last] != ","):
        return True
    return first - 1 in ends or first in ends


def _leave_names_to_persons(reading: Reading) -> None:
    """Drop bodies that turned out to be people, or parts of their names."""
    reading.organizations = _apart(reading.organizations, reading.persons)


def _apart(bodies: Iterable[OrganizationDraft], others: Iterable[Draft]) -> list[OrganizationDraft]:
    """The bodies that share no syllable with other drafts."""
    taken = syllables_of(others)
    return [body for body in bodies if taken.isdisjoint(range(body.first, body.last))]


def _add_repeated_names(reading: Reading) -> None:
    titled = [title.organization for title in reading.titles if title.organization is not None]
    reading.facts.organizations = reading.organizations
    repeated = repeat_names(reading.facts, titled)
    # A run of capitals that the text calls a company elsewhere is no person, unless addressed as one.
    stretches = {body.stretch for body in repeated}
    reading.persons = [
        person for person in reading.persons
        if person.honorific is not None or person.stretch not in stretches
    ]  # fmt: skip
    known = (*reading.organizations, *reading.titles, *reading.persons)
    fresh = _apart(repeated, known)
    reading.organizations = without_overlaps([*reading.organizations, *fresh])


def _pipe_in_processes(
    pipeline: Pipeline, texts: Iterator[str], workers: int, batch_size: int
) -> Iterator[Document]:
    """Batches go out while results come in; no more than a few wait at a time."""
    pool = ProcessPoolExecutor(max_workers=workers, initializer=_leave_interrupts_to_parent)
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


def _leave_interrupts_to_parent() -> None:
    """Ctrl-C reaches every process of a terminal; one that waits for work would print a traceback."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _batches(texts: Iterator[str], size: int) -> Iterator[list[str]]:
    while batch := list(islice(texts, size)):
        yield batch


def _analyze_batch(pipeline: Pipeline, texts: list[str]) -> list[Document]:
    return [pipeline.analyze(text) for text in texts]
