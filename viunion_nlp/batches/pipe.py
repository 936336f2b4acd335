"""Implements ``Pipeline.pipe``: documents for many texts, in order, from one process or several."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from viunion_nlp.batches.each import MOST_JOBS, each, jobs_for
from viunion_nlp.batches.failure import Failure
from viunion_nlp.batches.packed import Packed, pack, unpack
from viunion_nlp.batches.texts import OnError, entries, report
from viunion_nlp.document import Document, is_id


def documents_of(
    texts: Iterable[Any],
    analyze: Callable[[str], Document],
    begin: Callable[[], Document],
    *,
    jobs: int,
    batch_size: int,
    as_tuples: bool,
    on_error: OnError,
) -> Iterator[Any]:
    """The results of ``Pipeline.pipe``.

    Args:
        texts, jobs, batch_size, as_tuples, on_error: as in ``Pipeline.pipe``.
        analyze: makes a document from a text; must be picklable.
        begin: called before the first text is read; returns an empty document with the settings of all.

    Raises:
        TypeError, ValueError: an option is wrong; ``texts`` is a single str or not iterable.
    """
    if isinstance(texts, str | bytes) or not isinstance(texts, Iterable):
        raise TypeError(
            f"pipe takes an iterable of texts, not {type(texts).__name__}: for one text, analyze"
        )
    for name, value in (("jobs", jobs), ("batch_size", batch_size)):
        if not isinstance(value, int) or isinstance(value, bool):
            raise TypeError(f"{name} takes an int, not {type(value).__name__}")
    if not 0 <= jobs <= MOST_JOBS or batch_size < 1:
        raise ValueError(f"jobs must be 0 or more, {MOST_JOBS} at most; batch_size 1 or more")
    if on_error not in ("raise", "skip") and not callable(on_error):
        raise ValueError(f"on_error takes 'raise', 'skip' or a function, not {on_error!r}")
    return _documents(texts, analyze, begin, jobs_for(jobs), batch_size, as_tuples, on_error)


def _documents(
    texts: Iterable[Any],
    analyze: Callable[[str], Document],
    begin: Callable[[], Document],
    jobs: int,
    batch_size: int,
    as_tuples: bool,
    on_error: OnError,
) -> Iterator[Any]:
    empty = begin()
    work = analyze if jobs == 1 else partial(_analyze_packed, analyze)
    for entry, outcome in each(work, entries(texts, as_tuples), jobs=jobs, batch_size=batch_size):
        if isinstance(outcome, Failure):
            report(outcome, entry, on_error)
            continue
        document = outcome if jobs == 1 else unpack(entry.text, outcome, empty)
        if as_tuples and is_id(entry.context):
            document = replace(document, id=entry.context)
        yield (document, entry.context) if as_tuples else document


def _analyze_packed(analyze: Callable[[str], Document], text: str) -> Packed:
    return pack(analyze(text))
