"""The command ``viunion annotations``: annotation tools, both ways, one module a command."""

import click

from viunion_nlp.cli.annotations import export, gold, labels


@click.group(commands=[export.export, gold.import_gold, labels.labels])
def annotations() -> None:
    """Export suggestions to an annotation tool, and import gold from it."""
