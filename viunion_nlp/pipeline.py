"""From text to Document: the order of the steps, and what each step receives."""

from __future__ import annotations

import functools
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast, get_args, overload

from viunion_nlp.document import Document, is_id
from viunion_nlp.errors import LexiconError, Message
from viunion_nlp.expansions.options import Brackets, ExpandOptions, Mentions, Names
from viunion_nlp.lexicon import AbbreviationKind, AbbreviationRow, Domain, Lexicon, load_lexicon
from viunion_nlp.reading.drafts import AbbreviationDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.read import read
from viunion_nlp.records import SCHEMA_VERSION, Token
from viunion_nlp.resolve import Resolved, resolve, without_doubtful
from viunion_nlp.segmentation.segmenter import SEGMENTER_NAMES
from viunion_nlp.version import __version__

if TYPE_CHECKING:
    from viunion_nlp.batches.texts import OnError

Context = TypeVar("Context")


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """Options of a Pipeline.

    Attributes:
        segmenter: the word segmenter of ``Document.tokens``: "underthesea", "pyvi" or "syllable".
        lexicons: your own TSV files, layered over the built-in lexicon. The columns of a file (those of
            abbreviations, bodies, people, roles, regions, laws …) tell which table it extends.
        expand: which abbreviations ``Document.expanded`` spells out.
        minimum_confidence: 0 to 1; mentions and positions with a lower confidence are left out.

    Raises:
        TypeError: an attribute has the wrong type.
        ValueError: unknown segmenter, kind or domain; a confidence outside 0 to 1.
        LexiconError: a file of ``lexicons`` does not exist.
    """

    segmenter: str = "underthesea"
    lexicons: tuple[str | Path, ...] = ()
    expand: ExpandOptions = field(default_factory=ExpandOptions)
    minimum_confidence: float = 0.0

    def __post_init__(self) -> None:
        if self.segmenter not in SEGMENTER_NAMES:
            known = ", ".join(SEGMENTER_NAMES)
            raise ValueError(f"unknown segmenter {self.segmenter!r}: choose one of {known}")
        object.__setattr__(self, "lexicons", _checked_paths(self.lexicons))
        if not isinstance(self.expand, ExpandOptions):
            raise TypeError(f"expand takes ExpandOptions, not {type(self.expand).__name__}")
        _check_names("kind", self.expand.kinds, get_args(AbbreviationKind))
        _check_names("domain", self.expand.domains, get_args(Domain))
        if not isinstance(self.minimum_confidence, (int, float)):
            told = type(self.minimum_confidence).__name__
            raise TypeError(f"minimum_confidence takes a number, not {told}")
        if not 0 <= self.minimum_confidence <= 1:
            raise ValueError(f"minimum_confidence is 0 to 1, not {self.minimum_confidence}")


@dataclass(frozen=True, slots=True)
class Pipeline:
    """Analyses texts. It keeps no state besides its configuration, so it is thread-safe and can be
    pickled.

    Args:
        config: the options; by default the built-in lexicon is used.

    Raises:
        TypeError: ``config`` is not a Config.
        LexiconError: a lexicon file is invalid; raised at the first analysis, or by ``lexicon``.
    """

    config: Config = field(default_factory=Config)

    def __post_init__(self) -> None:
        if not isinstance(self.config, Config):
            raise TypeError(f"config takes a Config, not {type(self.config).__name__}")

    @property
    def lexicon(self) -> Lexicon:
        """The lexicon: loaded at first use, shared by all pipelines and threads that use the same files,
        and reloaded when a file has changed.
        """
        return load_lexicon(self._lexicons)

    @property
    def _lexicons(self) -> tuple[Path, ...]:
        """The lexicon files of the configuration, which has already converted them to paths."""
        return cast("tuple[Path, ...]", self.config.lexicons)

    @property
    def versions(self) -> dict[str, str | int]:
        """What results depend on besides the text and the options: the versions of the ``library``, of
        the ``lexicon`` including the files layered over it, and of the document ``schema``.
        """
        return {
            "library": __version__,
            "lexicon": self.lexicon.version,
            "schema": SCHEMA_VERSION,
        }

    def analyze(self, text: str, *, id: str | int | None = None) -> Document:
        """Find all mentions in a text.

        Args:
            text: any str.
            id: the id to give the document.

        Raises:
            TypeError: ``text`` is not a str, or ``id`` is neither a str nor an int.
        """
        if not isinstance(text, str):
            raise TypeError(f"analyze takes a str, not {type(text).__name__}")
        if not (id is None or is_id(id)):
            raise TypeError(f"id takes a str or an int, not {type(id).__name__}")
        lexicon = self.lexicon
        facts = Facts(lexicon.phrases.scan(text), lexicon)
        if not facts.count:
            return self._document(text, id=id)
        read(facts)
        resolved = resolve(facts)
        if self.config.minimum_confidence > 0:
            resolved = without_doubtful(resolved, self.config.minimum_confidence)
        return self._document(text, resolved, _kept_short(facts, resolved, self.config.expand), id)

    @overload
    def pipe(
        self, texts: Iterable[str], *, jobs: int = 1, batch_size: int = 64,
        as_tuples: Literal[False] = False, on_error: OnError = "raise",
    ) -> Iterator[Document]: ...  # fmt: skip

    @overload
    def pipe(
        self, texts: Iterable[tuple[str, Context]], *, jobs: int = 1, batch_size: int = 64,
        as_tuples: Literal[True], on_error: OnError = "raise",
    ) -> Iterator[tuple[Document, Context]]: ...  # fmt: skip

    def pipe(
        self, texts: Iterable[Any], *, jobs: int = 1, batch_size: int = 64,
        as_tuples: bool = False, on_error: OnError = "raise",
    ) -> Iterator[Any]:  # fmt: skip
        """Analyse many texts, in order.

        Args:
            texts: the texts, read lazily.
            jobs: number of processes: 1 uses the current process only, 0 one process per core. Workers
                are separate Python processes, so a script needs no main guard.
            batch_size: how many texts are sent to a process at once; fewer if they are long.
            as_tuples: whether each item is a pair of a text and some context, for instance an id, which
                is returned together with the Document; a str or an int also becomes the Document's id.
            on_error: what to do with a text that cannot be analysed, or an item that is not a str:
                "raise" ends the run after all earlier documents have been returned; "skip" leaves the
                text out; a function is called with the DocumentError and may itself raise.

        Raises:
            TypeError, ValueError: an option is wrong; ``texts`` is a single str or not iterable.
            DocumentError: a text cannot be analysed; holds its index, and its id with ``as_tuples``. For
                an item that is not a str it is a TypeError too.
            LexiconError: a lexicon file is invalid.
            WorkerError: no process can be started.

        Example:
            >>> pairs = [("NLĐ tỉnh Long An", "tin-1"), ("Ông Hải", "tin-2")]
            >>> for doc, name in Pipeline().pipe(pairs, as_tuples=True):
            ...     print(name, [mention.text for mention in doc.mentions])
            tin-1 ['NLĐ', 'tỉnh Long An']
            tin-2 ['Hải']
        """
        # Imported here because a single text does not need it.
        from viunion_nlp.batches.pipe import documents_of

        return documents_of(
            texts, self.analyze, self._begin,
            jobs=jobs, batch_size=batch_size, as_tuples=as_tuples, on_error=on_error,
        )  # fmt: skip

    def _begin(self) -> Document:
        """An empty document, returned once the lexicon has been loaded, so that an invalid lexicon is not
        blamed on a text.
        """
        if self.config.lexicons:
            _ = self.lexicon
        return self._document("")

    def _document(
        self,
        text: str,
        resolved: Resolved | None = None,
        kept_short: frozenset[tuple[int, int]] = frozenset(),
        id: str | int | None = None,
    ) -> Document:
        config = self.config
        found = resolved or Resolved((), (), (), {}, None)
        return Document(
            text, found.mentions, found.positions, config.segmenter, config.expand, kept_short,
            self._lexicons, found.heading, found.citations, found.events, id,
        )  # fmt: skip


@functools.lru_cache(maxsize=1)
def default_pipeline() -> Pipeline:
    """The pipeline behind ``analyze`` and ``expand``."""
    return Pipeline()


def analyze(text: str, *, id: str | int | None = None) -> Document:
    """Find people, offices, bodies, document references, abbreviations, places and dates in a text.

    Args:
        text: any str.
        id: the id to give the document; ``to_dict``, ``vu.to_frame`` and ``vu.register`` use it.

    Raises:
        TypeError: ``text`` is not a str, or ``id`` is neither a str nor an int.

    Example:
        >>> doc = analyze("Nghị quyết số 02-NQ/TW ngày 12/6/2021 của Bộ Chính trị")
        >>> doc.references[0].symbol, doc.references[0].date, doc.references[0].issuer
        ('02-NQ/TW', '2021-06-12', 'Bộ Chính trị')
    """
    return default_pipeline().analyze(text, id=id)


def warm_up() -> None:
    """Load the built-in lexicon now, so that the first ``analyze`` is as fast as later ones.

    Call it in a service before it accepts requests, or in a program before it forks, so that the
    processes share the loaded lexicon. Otherwise the first thread to need the lexicon loads it and the
    others wait.
    """
    _ = default_pipeline().lexicon


def expand(
    text: str,
    *,
    brackets: Brackets = "drop",
    mentions: Mentions = "all",
    kinds: Names = (),
    domains: Names = (),
    options: ExpandOptions | None = None,
) -> str:
    """Spell out the abbreviations of a text.

    Args:
        text: any str.
        brackets, mentions, kinds, domains: what to spell out, see ``ExpandOptions``.
        options: the same four settings as one value.

    Raises:
        TypeError: ``text`` is not a str.
        ValueError: the options name a kind or domain that the lexicon does not have.

    Example:
        >>> expand("NLĐ và ĐVCĐ")
        'Người lao động và đoàn viên công đoàn'
        >>> expand("LĐLĐ tỉnh trao quà cho NLĐ", kinds=("people",))
        'LĐLĐ tỉnh trao quà cho người lao động'
    """
    if options is None:
        options = ExpandOptions(brackets=brackets, mentions=mentions, kinds=kinds, domains=domains)
    pipeline = (
        default_pipeline() if options == ExpandOptions() else Pipeline(Config(expand=options))
    )
    return pipeline.analyze(text).expanded.text


def tokenize(text: str, segmenter: str = "underthesea") -> tuple[Token, ...]:
    """Split a text into words with exact offsets; symbols, dates and abbreviations stay whole.

    Args:
        text: any str.
        segmenter: "underthesea", "pyvi" or "syllable".

    Raises:
        TypeError: ``text`` is not a str.
        ValueError: unknown segmenter.
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
            raise LexiconError(Path(path), 1, 1, Message("no such file"))
        checked.append(Path(path))
    return tuple(checked)


def _check_names(what: str, names: Collection[str], known: tuple[str, ...]) -> None:
    for name in names:
        if name not in known:
            raise ValueError(f"unknown {what} {name!r}: choose among {', '.join(known)}")


def _kept_short(
    facts: Facts, resolved: Resolved, options: ExpandOptions
) -> frozenset[tuple[int, int]]:
    """The spans of abbreviations whose kind or domain was not selected."""
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
    """The lexicon row with the sense chosen for an abbreviation, also when the text itself defines it."""
    form = facts.scan.text(draft.first, draft.last)
    rows = [*draft.senses, *facts.lexicon.senses_of(form)]
    if draft.sense is not None:
        rows.insert(0, draft.sense)
    return next((row for row in rows if row.expansion == draft.expansion), None)
