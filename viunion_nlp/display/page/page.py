"""Whole pages, and the fragment of one that a notebook shows."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Iterable
from importlib import resources
from itertools import count

from viunion_nlp.controls import one_line
from viunion_nlp.display.page.letters import escaped
from viunion_nlp.display.page.marks import marked_text
from viunion_nlp.display.page.readable import Readable
from viunion_nlp.display.page.sections import tables
from viunion_nlp.display.words import LABELS

_TITLE = "viunion_nlp"
_fragments = count(1)


def to_html(documents: Readable | Iterable[Readable], title: str = _TITLE) -> str:
    """One self-contained HTML page of a document, or of several.

    Args:
        documents: the documents to show, in this order, each under its id.
        title: the page's title.

    Raises:
        TypeError: an item is not a document.

    Example:
        >>> import viunion_nlp as vu
        >>> page = vu.to_html(vu.analyze("Bà Trần Thị Mai, Chủ tịch LĐLĐ tỉnh, trao quà cho NLĐ."))
        >>> 'aria-description="Người' in page
        True
    """
    shown = [documents] if isinstance(documents, Readable) else documents
    articles = (
        article(document, f"d{number}", _heading(document))
        for number, document in enumerate(shown, start=1)
    )
    return "".join((opening(title), *articles, closing()))


def _heading(document: object) -> str:
    if not isinstance(document, Readable):
        raise TypeError(
            f"to_html takes documents, not {type(document).__name__}: for texts, "
            "to_html(map(vu.analyze, texts))"
        )
    return "" if document.id is None else one_line(str(document.id))


def opening(title: str = _TITLE) -> str:
    """The beginning of a page. It is followed by one ``article`` after another and by ``closing``, so
    that a page of any number of documents can be written piece by piece.
    """
    return (
        '<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<title>{escaped(title)}</title>{_style()}</head><body><main class="viunion page">'
        f"<header><h1>{escaped(title)}</h1>{_legend()}"
        '<p class="search"><label>Tìm <input type="search" autocomplete="off"></label> '
        '<output aria-live="polite"></output></p></header>'
    )


def article(document: Readable, name: str, heading: str = "") -> str:
    """One document: its text and its tables.

    Args:
        document: the document to show.
        name: prefix of its ids, unique within the page.
        heading: the heading; "" for none.
    """
    below, rows = tables(document, name)
    text = marked_text(document.text, document.mentions, name, rows)
    title = f"<h2>{escaped(heading)}</h2>" if heading else ""
    return (
        f'<article id="{name}">{title}<div class="text" lang="vi">{text}</div>{below}</article>\n'
    )


def closing() -> str:
    """The end of a page."""
    return f"</main><script>{_resource('script.js')}</script></body></html>\n"


def fragment(document: Readable) -> str:
    """A document for a notebook cell: without a script, because notebooks may not run it."""
    name = f"v{next(_fragments)}"
    counts = Counter(mention.label for mention in document.mentions)
    return f'{_style()}<div class="viunion cell">{_legend(counts)}{article(document, name)}</div>'


def _legend(counts: Counter[str] | None = None) -> str:
    """A switch for each label; if counts are known, only for labels that occur."""
    switches = [
        f'<label class="{label}"><input type="checkbox" checked value="{label}"> {words}'
        f"{'' if counts is None else f' {counts[label]}'}</label>"
        for label, words in LABELS.items()
        if counts is None or counts[label]
    ]
    return f'<fieldset class="legend"><legend>Đánh dấu</legend>{" ".join(switches)}</fieldset>'


@functools.cache
def _style() -> str:
    return f"<style>{_resource('style.css')}{_switch_rules()}</style>"


def _switch_rules() -> str:
    """CSS that hides the marks of a label that is switched off; it needs no script."""
    marks = ",".join(
        f'.viunion:has(input[value="{label}"]:not(:checked)) mark.{label}' for label in LABELS
    )
    return f"{marks}{{all:unset}}"


@functools.cache
def _resource(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
