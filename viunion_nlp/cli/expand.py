"""The command ``viunion expand``: texts with their abbreviations spelled out."""

from __future__ import annotations

from typing import Any, TextIO, get_args

import click

from viunion_nlp.cli.options import input_options, jobs_option
from viunion_nlp.cli.run import Results, make_run, write_line, write_text
from viunion_nlp.expand import Brackets, ExpandOptions, Mentions
from viunion_nlp.lexicon import AbbreviationKind, Domain


@click.command()
@input_options
@jobs_option
@click.option(
    "--format", "form", type=click.Choice(("text", "jsonl")), default="text", show_default=True,
    help="The texts one after another, or one JSON object a document.",
)  # fmt: skip
@click.option(
    "--brackets", type=click.Choice(get_args(Brackets)), default="drop", show_default=True,
    help="What to do with a bracket that only defines, as in \"người lao động (NLĐ)\".",
)  # fmt: skip
@click.option(
    "--mentions", type=click.Choice(get_args(Mentions)), default="all", show_default=True,
    help="Spell out all mentions of an abbreviation, or the first one of each text.",
)  # fmt: skip
@click.option(
    "--kind", "kinds", multiple=True, type=click.Choice(get_args(AbbreviationKind)),
    help="Spell out only this kind; can be given several times.",
)  # fmt: skip
@click.option(
    "--domain", "domains", multiple=True, type=click.Choice(get_args(Domain)), metavar="NAME",
    help="Spell out only this domain of the lexicon (union, party …); can be given several times.",
)  # fmt: skip
def expand(
    form: str,
    brackets: Brackets,
    mentions: Mentions,
    kinds: tuple[str, ...],
    domains: tuple[str, ...],
    **options: Any,
) -> None:
    """Spell abbreviations out."""
    chosen = ExpandOptions(brackets=brackets, mentions=mentions, kinds=kinds, domains=domains)
    writers = {"text": _write_expanded_texts, "jsonl": _write_expanded_lines}
    make_run(segmenter="syllable", expand=chosen, **options).write(writers[form])


def _write_expanded_texts(stream: TextIO, results: Results) -> None:
    for _, document in results:
        write_text(stream, document.expanded.text)


def _write_expanded_lines(stream: TextIO, results: Results) -> None:
    for item, document in results:
        write_line(stream, {"id": item.id, "text": document.expanded.text})
