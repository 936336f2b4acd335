"""The command ``viunion report``: writes a report about a passage that is read wrongly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import click

from viunion_nlp.cli.options import (
    check_outputs,
    layered_lexicons,
    layout_option,
    lexicon_option,
    output_option,
    text_field_option,
)
from viunion_nlp.cli.passages import Passage, find_passage
from viunion_nlp.cli.why import explanation
from viunion_nlp.controls import spelled_out
from viunion_nlp.document import Document
from viunion_nlp.explain import reasons
from viunion_nlp.formats.inputs import InputReader, Layout
from viunion_nlp.formats.outputs import open_output
from viunion_nlp.pipeline import Config, Pipeline
from viunion_nlp.records import Mention, Sentence

Stretch = TypeVar("Stretch", Sentence, Mention)
_PLACE = ("type", "start", "end", "text")
_SHORTEST = 40  # code points of a sentence that is shown alone
_LONGEST = 2000  # code points of a paragraph that is shown as a whole


@click.command()
@click.argument("path", metavar="FILE")
@click.argument("words", metavar="WORDS")
@click.option(
    "--right",
    metavar="TEXT",
    help="The correct reading; if omitted, the report has a blank for it.",
)
@layout_option
@text_field_option
@lexicon_option
@output_option
def report(
    path: str, words: str, right: str | None, layout: Layout | None, text_field: str,
    lexicons: tuple[Path, ...], output: Path | None,
) -> None:  # fmt: skip
    """Write a report about a passage of a FILE that is read wrongly, ready to be sent (Markdown).

    WORDS are the passage as written in the file. The report contains the shortest part of the text that
    gives the same result, what was found in the passage, which rules were asked, and the versions, and
    nothing else from the file.
    """
    check_outputs((output,), (path,))
    passage = find_passage(path, words, InputReader(layout=layout, text_field=text_field))
    pipeline = Pipeline(Config(segmenter="syllable", lexicons=layered_lexicons(lexicons)))
    lines = "\n".join(_report(passage, pipeline, right))
    with open_output(output) as stream:
        stream.write(spelled_out(lines) + "\n")


def _report(passage: Passage, pipeline: Pipeline, right: str | None) -> Iterator[str]:
    whole = pipeline.analyze(passage.item.text)
    start, document = _shortest(passage, whole, pipeline)
    text = document.text
    first, last = passage.start - start, passage.end - start
    yield f"# Wrong mention: {' '.join(text[first:last].split())}"
    yield "\n## The text (đoạn văn)\n"
    yield from _fenced(text)
    yield f"\nFrom {passage.item.place}, offset {passage.start}."
    if _found(document, first, last) != _found(whole, passage.start, passage.end):
        yield "In the whole text, which is longer than can be shown here, the passage is read differently:"
        yield from _listed(whole, passage.start, passage.end)
    yield "\n## What the library says (kết quả hiện nay)\n"
    yield from _listed(document, first, last)
    yield "\nThe rules that were asked:\n"
    yield from _fenced("\n".join(explanation(reasons(text, first, last, pipeline.lexicon))))
    yield "\n## What is right, and why (kết quả đúng, vì sao)\n"
    yield right or "…"
    yield "\n## Version (phiên bản)\n"
    yield ", ".join(f"{name} {version}" for name, version in pipeline.versions.items())


def _shortest(passage: Passage, whole: Document, pipeline: Pipeline) -> tuple[int, Document]:
    """The shortest stretch that gives the same result as the whole text, its start, and its result: the
    sentence, its line, the line with its neighbours, or everything; if that is too long, the line.
    """
    text = whole.text
    wanted = _found(whole, passage.start, passage.end)
    line = _lines_around(text, passage.start, passage.end, 0)
    stretches = [
        *_sentence(whole, passage.start, passage.end),
        line,
        _lines_around(text, passage.start, passage.end, 3),
        (0, len(text)),
    ]
    for start, end in dict.fromkeys(stretches):
        if end - start <= _LONGEST:
            part = pipeline.analyze(text[start:end])
            if _found(part, passage.start - start, passage.end - start) == wanted:
                return start, part
    return line[0], pipeline.analyze(text[slice(*line)])


def _sentence(document: Document, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretch from the sentence in which a passage starts to that in which it ends; none if it is a
    fragment, such as a cell of a heading, which is of no use to a reader.
    """
    touched = _touching(document.sentences, start, end)
    if touched and touched[-1].end - touched[0].start >= _SHORTEST:
        yield min(touched[0].start, start), max(touched[-1].end, end)


def _lines_around(text: str, start: int, end: int, further: int) -> tuple[int, int]:
    """The lines of a passage, and the given number of lines on either side."""
    for _ in range(further + 1):
        start = text.rfind("\n", 0, max(start - 1, 0)) + 1
        behind = text.find("\n", min(end + 1, len(text)))
        end = len(text) if behind < 0 else behind
    return start, end


def _touching(stretches: Iterable[Stretch], start: int, end: int) -> list[Stretch]:
    """The sentences or mentions that touch a passage."""
    return [each for each in stretches if each.start < end and start < each.end]


def _found(document: Document, start: int, end: int) -> list[dict[str, Any]]:
    """The mentions that touch a passage, with their fields; offsets count from its start."""
    found = []
    for mention in _touching(document.mentions, start, end):
        values = {"start": mention.start - start, "end": mention.end - start}
        for name, value in mention.to_dict().items():
            if _is_span(value):
                value = [value[0] - start, value[1] - start]
            values.setdefault(name, value)
        found.append(values)
    return found


def _listed(document: Document, start: int, end: int) -> Iterator[str]:
    """The mentions and positions that touch a passage, one per line."""
    touching = _touching(document.mentions, start, end)
    for mention in touching:
        told = "; ".join(
            f"{name}: {_plain(value, document.text)}"
            for name, value in mention.to_dict().items()
            if name not in _PLACE
        )
        yield f"- {_named(mention)}; {told}"
    for held in document.positions:
        parts = [each for each in (held.person, held.title, held.organization) if each is not None]
        if any(part in touching for part in parts):
            yield f"- HOLDS: {' — '.join(map(_named, parts))}"
    if not touching:
        yield "Nothing was found in this passage."


def _named(mention: Mention) -> str:
    return f"{mention.label} “{' '.join(mention.text.split())}”"


def _plain(value: Any, text: str) -> str:
    """A field in readable form: another mention is shown by its words."""
    if _is_span(value):
        return " ".join(text[value[0] : value[1]].split())
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _is_span(value: object) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(type(end) is int for end in value)


def _fenced(text: str) -> Iterator[str]:
    """A text in a code block whose fence does not occur in it."""
    fence = "```"
    while fence in text:
        fence += "`"
    yield from (f"{fence}text", text.strip("\n"), fence)
