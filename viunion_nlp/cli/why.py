"""The command ``viunion why``: shows what decided at a place in a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from itertools import groupby
from pathlib import Path

import click

from viunion_nlp.cli.messages import show
from viunion_nlp.cli.options import form_option, label_type, layered_lexicons, lexicon_option
from viunion_nlp.cli.passages import find_passage, read_document
from viunion_nlp.errors import Message
from viunion_nlp.exchange.json_text import json_text
from viunion_nlp.explain import FOUND, Reason, reasons
from viunion_nlp.formats.inputs import InputReader
from viunion_nlp.lexicon import load_lexicon


@click.command()
@click.argument("place", metavar="FILE:OFFSET|FILE")
@click.argument("words", required=False)
@click.option("--label", type=label_type, help="One label only.")
@lexicon_option
@form_option
def why(
    place: str, words: str | None, label: str | None, lexicons: tuple[Path, ...], form: str
) -> None:
    """Print which rules were asked about the word at an offset of a document, and what each answered;
    if nothing was found, what ended the reading.

    OFFSET counts characters of the text from 0. Instead of an offset, you can give WORDS of the text
    after FILE.
    """
    if words is None:
        path, start = _file_and_offset(place)
        text = read_document(path)
        if not start < len(text):
            problem = Message(
                "{path} has {count} characters: no offset {offset}",
                path=path, count=len(text), offset=start,
            )  # fmt: skip
            raise click.UsageError(problem)
        end = start + 1
    else:
        passage = find_passage(place, words, InputReader())
        text, start, end = passage.item.text, passage.start, passage.end
    found = reasons(text, start, end, load_lexicon(layered_lexicons(lexicons)), label)
    if form == "json":
        for reason in found:
            show(json_text(asdict(reason)))
    else:
        for line in explanation(found):
            show(line)


def _file_and_offset(place: str) -> tuple[str, int]:
    name, colon, offset = place.rpartition(":")
    if not colon or not offset.isascii() or not offset.isdigit():
        problem = Message(
            "{place!r}: expected FILE:OFFSET, tin.txt:120 for instance, or words of the file "
            "behind it",
            place=place,
        )
        raise click.UsageError(problem)
    return name, int(offset)


def explanation(found: Iterable[Reason]) -> Iterator[str]:
    """The mentions; then each question once, with the rows that were asked and their answers."""
    asked = False
    for (label, text, question), steps in groupby(
        found, key=lambda reason: (reason.label, reason.text, reason.question)
    ):
        asked = True
        yield f"{label}  {text!r}  {question}"
        for step in steps:
            yield f"    {': '.join(filter(None, (step.rule, step.answer)))}"
        if question == FOUND:
            yield ""
    if not asked:
        yield "Nothing was asked here: no name, figure or word of the lexicons starts here."
