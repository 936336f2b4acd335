"""What commands say beside their results: one writer for all of it."""

from __future__ import annotations

import click

from viunion_nlp.text.controls import one_line


def say(message: str) -> None:
    """Write one line to standard error, whatever ids and names it holds."""
    click.echo(one_line(message), err=True)


def counted(count: int, noun: str) -> str:
    """ "1 document", "2,500 documents"."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
