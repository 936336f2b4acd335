"""The command ``viunion expand``: spells out the abbreviations of texts."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import click

from viunion_nlp.cli.forms import Form, choose_form, identified, json_line, whole_lines
from viunion_nlp.cli.options import input_options, jobs_option
from viunion_nlp.cli.run import make_run
from viunion_nlp.cli.terminal import is_terminal
from viunion_nlp.document import Document
from viunion_nlp.expansions.options import Brackets, ExpandOptions, Mentions
from viunion_nlp.formats.inputs import InputText
from viunion_nlp.lexicon import AbbreviationKind, Domain
from viunion_nlp.pipeline import Pipeline


@click.command()
@input_options
@jobs_option
@click.option(
    "--format", "form", type=click.Choice(("text", "jsonl")),
    help="The texts one after another, or one JSON object per document.  [default: by the "
    "extension of the -o file, else text]",
)  # fmt: skip
@click.option(
    "--brackets", type=click.Choice(get_args(Brackets)), default="drop", show_default=True,
    help='What to do with a bracket that only defines a form, as in "người lao động '
    '(NLĐ)".',
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
    form: str | None,
    output: Path | None,
    brackets: Brackets,
    mentions: Mentions,
    kinds: tuple[str, ...],
    domains: tuple[str, ...],
    **options: Any,
) -> None:
    """Spell out abbreviations."""
    chosen = ExpandOptions(brackets=brackets, mentions=mentions, kinds=kinds, domains=domains)
    for_terminal = output is None and is_terminal(sys.stdout)
    forms = {
        "text": Form(_Text(for_terminal), (".txt",)),
        "jsonl": Form(_JsonLine(), (".jsonl", ".ndjson"), keeps=True),
    }
    make_run(
        segmenter="syllable",
        expand=chosen,
        form=choose_form(forms, form, output),
        output=output,
        **options,
    ).write()


@dataclass(frozen=True, slots=True)
class _Text:
    for_terminal: bool

    def __call__(self, pipeline: Pipeline, item: InputText, document: Document) -> str:
        return whole_lines(document.expanded.text, self.for_terminal)


@dataclass(frozen=True, slots=True)
class _JsonLine:
    def __call__(self, pipeline: Pipeline, item: InputText, document: Document) -> str:
        return json_line(identified(pipeline, item, {"text": document.expanded.text}))
