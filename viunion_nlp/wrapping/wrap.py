"""Wraps mentions in an HTML or Markdown source without changing the source itself."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final, Literal, TypeAlias

from viunion_nlp.display.nesting import edges
from viunion_nlp.display.page.letters import escaped
from viunion_nlp.pipeline import Pipeline, default_pipeline
from viunion_nlp.records import MENTION_TYPES, AnyMention
from viunion_nlp.wrapping.html import read_html
from viunion_nlp.wrapping.links import Link, field_of, link_of
from viunion_nlp.wrapping.markdown import read_markdown
from viunion_nlp.wrapping.source import Run, Source

Markup: TypeAlias = Literal["html", "markdown"]

_READERS: Final = {"html": read_html, "markdown": read_markdown}
# The value of data-value: the first of these fields that the mention has.
_VALUES: Final = ("symbol", "iso", "expansion", "name", "role", "row")


def annotate(
    source: str,
    *,
    markup: Markup = "html",
    labels: Collection[str] = (),
    links: Mapping[str, str | Link] | None = None,
    pipeline: Pipeline | None = None,
) -> str:
    """Wrap the mentions in an HTML or Markdown source: ``<mark class="PERSON" data-value="…">``, or ``<a
    href="…">`` for a mention with a link.

    Everything that is not prose is left alone: tags and attributes, comments, scripts, styles, code,
    addresses and front matter. A mention interrupted by markup is wrapped in parts, so that all tags stay
    balanced, and links are never nested. Removing the added tags gives back the source exactly.

    Args:
        source: a whole page, or part of one.
        markup: the language of the source.
        labels: the labels to wrap; empty for all.
        links: for each label, the address to link to: a template with the mention's fields, ``{"DOCREF":
            "/van-ban?so={symbol}", "PERSON": "/nguoi/{name}"}``, or a function of the mention, which may
            return None for no link.
        pipeline: reads the text; None for the default pipeline.

    Raises:
        TypeError: ``source`` is not a str.
        ValueError: unknown markup, label or field.

    Example:
        >>> import viunion_nlp as vu
        >>> vu.annotate("<p>Ông <b>Hải</b> dự họp</p>", links={"PERSON": "/nguoi/{name}"})
        '<p>Ông <b><a class="PERSON" data-value="Hải" href="/nguoi/H%E1%BA%A3i">Hải</a></b> dự họp</p>'
    """
    if not isinstance(source, str):
        raise TypeError(f"annotate takes a str, not {type(source).__name__}")
    if markup not in _READERS:
        raise ValueError(f"unknown markup {markup!r}: choose one of {', '.join(_READERS)}")
    for label in labels:
        if label not in MENTION_TYPES:
            raise ValueError(f"unknown label {label!r}: choose among {', '.join(MENTION_TYPES)}")
    taken = _READERS[markup](source)
    mentions = (pipeline or default_pipeline()).analyze(taken.view).mentions
    chosen = [mention for mention in mentions if not labels or mention.label in labels]
    return "".join(_wrapped(taken, chosen, link_of(links or {}), markup))


def _wrapped(
    source: Source, mentions: list[AnyMention], link: Link, markup: Markup
) -> Iterator[str]:
    """The source with tags inserted where mentions start and end in its runs."""
    written = 0
    for run, inside in _by_run(source.runs, mentions):
        closing: list[str] = []
        stretches = [
            stretch for each in inside if (stretch := _in_run(source.text, run, each, markup))
        ]
        for offset, piece in edges(stretches):
            yield source.text[written:offset]
            written = offset
            if piece is None:
                yield closing.pop()
                continue
            linked = run.linked or "</a>" in closing
            address = None if linked else link(piece.owner)
            yield _opened(piece.owner, address)
            closing.append("</mark>" if address is None else "</a>")
    yield source.text[written:]


def _by_run(runs: list[Run], mentions: list[AnyMention]) -> Iterator[tuple[Run, list[AnyMention]]]:
    """The runs, each with the mentions that are in it, wholly or in part."""
    active: list[AnyMention] = []
    at = 0
    for run in runs:
        while at < len(mentions) and mentions[at].start < run.end:
            active.append(mentions[at])
            at += 1
        active = [mention for mention in active if mention.end > run.start]
        if active:
            yield run, active


def _in_run(
    text: str, run: Run, mention: AnyMention, markup: Markup
) -> tuple[int, int, AnyMention] | None:
    """The part of a mention inside a run, stripped of blanks. None if nothing is left, or if a Markdown
    mark inside a word would lose its meaning next to a tag.
    """
    start, end = max(run.start, mention.start), min(run.end, mention.end)
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start == end:
        return None
    if markup == "markdown" and _changes_marks(text, start, end):
        return None
    return start, end, mention


def _changes_marks(text: str, start: int, end: int) -> bool:
    """Whether tags around a stretch would change the meaning of adjacent Markdown marks."""
    escapes = start > 0 and text[start - 1] == "\\"
    return escapes or _cuts_word(text, start, -1) or _cuts_word(text, end - 1, 1)


def _cuts_word(text: str, at: int, step: int) -> bool:
    """Whether an emphasis mark next to a letter separates it from another letter."""
    other = at + step
    while 0 <= other < len(text) and text[other] in "*_~":
        other += step
    return other != at + step and 0 <= other < len(text) and text[other].isalnum()


def _opened(mention: AnyMention, address: str | None) -> str:
    value = next(filter(None, (field_of(mention, name) for name in _VALUES)), None)
    told = f' data-value="{_attribute(str(value))}"' if value else ""
    if address is None:
        return f'<mark class="{mention.label}"{told}>'
    return f'<a class="{mention.label}"{told} href="{_attribute(address)}">'


def _attribute(value: str) -> str:
    """A value as a quoted attribute, safe in HTML and in a cell of a Markdown table."""
    return escaped(" ".join(value.split())).replace("|", "&#124;")
