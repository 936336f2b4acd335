"""The command ``viunion lexicon``: tools for editors of names and abbreviations, one module per command."""

import click

from viunion_nlp.cli.lexicon import add, attest, check, export, find, format, suggest


@click.group(
    commands=[
        check.check,
        format.format_files,
        find.find,
        add.add,
        suggest.suggest_rows,
        attest.attest,
        export.export,
    ],
)
def lexicon() -> None:
    """Check, format, search, extend and export short forms and names."""
