"""The command ``viunion why``: what decided at a place of a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from itertools import groupby
from pathlib import Path

import click

from viunion_nlp.cli.messages import show
from viunion_nlp.cli.options import form_option, label_type, layered_lexicons, lexicon_option
from viunion_nlp.exchange import json_text
from viunion_nlp.explain import FOUND, Reason, reasons
from viunion_nlp.lexicon import load_lexicon


@click.command()
@click.argument("place", metavar="FILE:OFFSET")
@click.option("--label", type=label_type, help="One label only.")
@lexicon_option
@form_option
def why(place: str, label: str | None, lexicons: tuple[Path, ...], form: str) -> None:
    """Print which rules were asked about the word at an offset of a text file, and what each answered;
    where nothing was found, what ended the reading. OFFSET counts characters from 0."""
    path, offset = _file_and_offset(place)
    text = _read_text(path)
    if not offset < len(text):
        raise click.UsageError(f"{path} has {len(text)} characters: no offset {offset}")
    lexicon = load_lexicon(layered_lexicons(lexicons))
    found = reasons(text, offset, offset + 1, lexicon, label)
    if form == "json":
        for reason in found:
            show(json_text(asdict(reason)))
    else:
        for line in _explanation(found):
            show(line)


def _file_and_offset(place: str) -> tuple[Path, int]:
    name, colon, offset = place.rpartition(":")
    if not colon or not offset.isascii() or not offset.isdigit():
        raise click.UsageError(f"{place!r}: expected FILE:OFFSET, tin.txt:120 for instance")
    return Path(name), int(offset)


def _read_text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise click.UsageError(f"{path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise click.UsageError(f"{path} is not UTF-8: save it as UTF-8") from error


def _explanation(found: Iterable[Reason]) -> Iterator[str]:
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
        yield "Nothing was asked here: no name, figure or word of the lexicons begins at this place."
