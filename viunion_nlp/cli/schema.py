"""The command ``viunion schema``: prints the JSON Schema of documents."""

from __future__ import annotations

import click

from viunion_nlp.cli.messages import show
from viunion_nlp.exchange.json_text import json_text
from viunion_nlp.exchange.schema import json_schema


@click.command()
def schema() -> None:
    """Print the JSON Schema of the documents that extract writes."""
    show(json_text(json_schema(), indent=2))
