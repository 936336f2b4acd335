"""The command ``viunion tokenize``: splits texts into words."""

from __future__ import annotations

import sys
from collections import deque
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import click

from viunion_nlp.cli.forms import Form, choose_form, identified, json_line, whole_lines
from viunion_nlp.cli.options import input_options
from viunion_nlp.cli.run import make_run
from viunion_nlp.cli.terminal import is_terminal
from viunion_nlp.document import Document
from viunion_nlp.formats.inputs import InputText
from viunion_nlp.pipeline import Pipeline
from viunion_nlp.segmentation.segmenter import SEGMENTER_NAMES


@click.command()
@input_options
@click.option(
    "--segmenter", type=click.Choice(SEGMENTER_NAMES), default="underthesea", show_default=True,
    help="The word segmenter.",
)  # fmt: skip
@click.option(
    "--format", "form", type=click.Choice(("text", "jsonl")),
    help="One sentence per line with the syllables of a word joined by _, or one JSON "
    "object per document.  [default: by the extension of the -o file, else text]",
)  # fmt: skip
def tokenize(form: str | None, output: Path | None, segmenter: str, **options: Any) -> None:
    """Split into words."""
    for_terminal = output is None and is_terminal(sys.stdout)
    forms = {
        "text": Form(_Text(for_terminal), (".txt",)),
        "jsonl": Form(_JsonLine(), (".jsonl", ".ndjson"), keeps=True),
    }
    chosen = choose_form(forms, form, output)
    make_run(segmenter=segmenter, jobs=1, form=chosen, output=output, **options).write()


@dataclass(frozen=True, slots=True)
class _Text:
    for_terminal: bool

    def __call__(self, pipeline: Pipeline, item: InputText, document: Document) -> str:
        return whole_lines(_join_tokens(document), self.for_terminal)


@dataclass(frozen=True, slots=True)
class _JsonLine:
    def __call__(self, pipeline: Pipeline, item: InputText, document: Document) -> str:
        tokens = [asdict(token) for token in document.tokens]
        return json_line(identified(pipeline, item, {"text": item.text, "tokens": tokens}))


def _join_tokens(document: Document) -> str:
    """One sentence per line, words separated by spaces, the syllables of a word joined by "_"."""
    tokens = deque(document.tokens)
    lines = []
    for sentence in document.sentences:
        words = []
        while tokens and tokens[0].start < sentence.end:
            words.append("_".join(tokens.popleft().text.split()))
        if words:
            lines.append(" ".join(words))
    return "\n".join(lines)
