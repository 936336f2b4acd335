"""The command ``viunion mcp``: offers the library's tools to an assistant."""

from __future__ import annotations

from pathlib import Path

import click

from viunion_nlp.cli.options import layered_lexicons, lexicon_option, most_characters_option
from viunion_nlp.pipeline import Config, Pipeline


@click.command()
@lexicon_option
@most_characters_option
def mcp(lexicons: tuple[Path, ...], most_characters: int) -> None:
    """Serve an assistant over standard input and output, using the Model Context Protocol.

    The assistant's program starts this command itself and uses the tools extract, expand, register and
    check_references. Nothing leaves this machine. Needs the extra 'mcp'.
    """
    from viunion_nlp.integrations.mcp import make_server

    pipeline = Pipeline(Config(lexicons=layered_lexicons(lexicons)))
    make_server(pipeline, most_characters=most_characters).run()
