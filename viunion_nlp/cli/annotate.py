"""The command ``viunion annotate``: wraps mentions in the user's own page or article."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import click

from viunion_nlp.cli.forms import check_ending
from viunion_nlp.cli.options import (
    check_outputs,
    labels_option,
    layered_lexicons,
    lexicon_option,
    output_option,
    pairs_of,
)
from viunion_nlp.formats.outputs import open_output
from viunion_nlp.formats.streams import BOM, STANDARD_INPUT, decode, open_input
from viunion_nlp.pipeline import Config, Pipeline
from viunion_nlp.wrapping import Markup, annotate

_ENDINGS: dict[Markup, tuple[str, ...]] = {
    "html": (".html", ".htm", ".xhtml"),
    "markdown": (".md", ".markdown"),
}


@click.command("annotate")
@click.argument("path", metavar="[PATH | -]", default=STANDARD_INPUT)
@click.option(
    "--markup", type=click.Choice(get_args(Markup)),
    help="Markup language of the source.  [default: by the extension of PATH, else html]",
)  # fmt: skip
@click.option(
    "--link", "links", multiple=True, metavar="LABEL=TEMPLATE",
    callback=pairs_of("LABEL=TEMPLATE, as PERSON=/nguoi/{name}", str),
    help="Address that mentions of a label link to, with their fields in braces; can be "
    "given several times.",
)  # fmt: skip
@labels_option
@output_option
@lexicon_option
def annotate_command(
    path: str,
    markup: Markup | None,
    links: list[tuple[str, str]],
    labels: tuple[str, ...],
    output: Path | None,
    lexicons: tuple[Path, ...],
) -> None:
    """Wrap the mentions in an HTML or Markdown source, leaving everything else unchanged.

    Tags stay balanced; code, scripts, comments and addresses are not changed. A mention becomes <mark
    class="PERSON" data-value="…">, or a link if --link gives one.
    """
    check_outputs((output,), (path,))
    in_markdown = Path(path).suffix.lower() in _ENDINGS["markdown"]
    chosen: Markup = markup or ("markdown" if in_markdown else "html")
    check_ending(output, (*_ENDINGS[chosen], ".txt"))
    pipeline = Pipeline(Config(lexicons=layered_lexicons(lexicons)))
    with open_input(path) as stream:
        source = decode(stream.read().removeprefix(BOM), path, first_line=1)
    templates = {label.upper(): template for label, template in links}
    try:
        annotated = annotate(
            source, markup=chosen, labels=labels, links=templates, pipeline=pipeline
        )
    except ValueError as error:  # of a template: labels and markup are choices
        raise click.UsageError(f"--link: {str(error).removeprefix('links: ')}") from error
    with open_output(output) as written:
        written.write(annotated)
