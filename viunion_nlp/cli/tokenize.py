"""The command ``viunion tokenize``: texts cut into words."""

from __future__ import annotations

from collections import deque
from dataclasses import asdict
from typing import Any, TextIO

import click

from viunion_nlp.cli.options import input_options
from viunion_nlp.cli.run import Results, make_run, write_line, write_text
from viunion_nlp.document import Document
from viunion_nlp.segmentation import SEGMENTER_NAMES


@click.command()
@input_options
@click.option(
    "--segmenter", type=click.Choice(SEGMENTER_NAMES), default="underthesea", show_default=True,
    help="What cuts into words.",
)  # fmt: skip
@click.option(
    "--format", "form", type=click.Choice(("text", "jsonl")), default="text", show_default=True,
    help="One sentence a line, syllables of a word joined by _; or one JSON object a document.",
)  # fmt: skip
def tokenize(form: str, segmenter: str, **options: Any) -> None:
    """Cut into words."""
    writers = {"text": _write_token_texts, "jsonl": _write_token_lines}
    make_run(segmenter=segmenter, jobs=1, **options).write(writers[form])


def _write_token_texts(stream: TextIO, results: Results) -> None:
    for _, document in results:
        write_text(stream, _join_tokens(document))


def _join_tokens(document: Document) -> str:
    """One sentence a line, words separated by spaces, the syllables of a word by "_"."""
    tokens = deque(document.tokens)
    lines = []
    for sentence in document.sentences:
        words = []
        while tokens and tokens[0].start < sentence.end:
            words.append("_".join(tokens.popleft().text.split()))
        if words:
            lines.append(" ".join(words))
    return "\n".join(lines)


def _write_token_lines(stream: TextIO, results: Results) -> None:
    for item, document in results:
        tokens = [asdict(token) for token in document.tokens]
        write_line(stream, {"id": item.id, "text": item.text, "tokens": tokens})
