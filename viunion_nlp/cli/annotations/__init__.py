"""The command ``viunion annotations``: export to and import from annotation tools, one module per
command.
"""

import click

from viunion_nlp.cli.annotations import export, gold, labels


@click.group(commands=[export.export, gold.import_gold, labels.labels])
def annotations() -> None:
    """Export suggestions to an annotation tool, and import gold from it."""
