"""The command ``viunion completion``: prints the completion script for a shell."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from viunion_nlp.cli.messages import show

_VARIABLE = "_VIUNION_COMPLETE"


@click.command()
@click.argument("shell", type=click.Choice(("bash", "zsh", "fish")))
def completion(shell: str) -> None:
    """Print the script that a shell needs to complete commands, options and values."""
    made = get_completion_class(shell)
    assert made is not None
    # bash asks which version it is; what is printed works in every one since 4.4.
    writer = made(click.Command("viunion"), {}, "viunion", _VARIABLE)
    show(made.source_template % writer.source_vars())
