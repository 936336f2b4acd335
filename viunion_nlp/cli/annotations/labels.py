"""The command ``viunion annotations labels``: prints the configuration of an annotation tool."""

from __future__ import annotations

import click

from viunion_nlp.cli.annotations.export import tool_argument
from viunion_nlp.cli.messages import show
from viunion_nlp.integrations.annotation.tools import LABELS, LINKS, TOOLS


@click.command()
@tool_argument
def labels(tool: str) -> None:
    """Print the labels and links as a configuration for TOOL."""
    written = TOOLS[tool].labels
    if written is None:
        raise click.UsageError(f"{tool} needs no configuration")
    show(written(LABELS, LINKS).rstrip("\n"))
