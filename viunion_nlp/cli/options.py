"""What several commands of ``viunion`` share: options, and the user's own lexicon files."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from viunion_nlp.formats.inputs import LAYOUTS, STANDARD_INPUT
from viunion_nlp.records import MENTION_TYPES

ENVIRONMENT = "VIUNION_LEXICON"
Command = TypeVar("Command", bound=Callable[..., Any])

layout_option = click.option(
    "--input", "layout", type=click.Choice(LAYOUTS),
    help="What the inputs hold.  [default: by the file's name; standard input is text]",
)  # fmt: skip
text_field_option = click.option(
    "--text-field", default="text", show_default=True, help="JSONL field of a document's text."
)
on_error_option = click.option(
    "--on-error", type=click.Choice(("stop", "skip")), default="stop", show_default=True,
    help="What to do with a file or line that cannot be read.",
)  # fmt: skip
output_option = click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path),
    help="File to write, gzipped if it ends in .gz.  [default: standard output]",
)  # fmt: skip
lexicon_option = click.option(
    "--lexicon", "lexicons", multiple=True,
    type=click.Path(exists=True, dir_okay=False, readable=True, path_type=Path),
    help="TSV file of your own abbreviations; can be given several times. Those of the "
    f"environment variable {ENVIRONMENT} are read too.",
)  # fmt: skip
jobs_option = click.option(
    "--jobs", type=click.IntRange(min=0), default=1, show_default=True,
    help="Processes to use; 0 means one for each core.",
)  # fmt: skip
label_type = click.Choice((*MENTION_TYPES, "HOLDS"), case_sensitive=False)
form_option = click.option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True,
    help="Text for a reader, or JSON, one object a line.",
)  # fmt: skip


def input_options(command: Command) -> Command:
    """The options of every command that reads texts: what is read, and where results go."""
    options = (
        click.argument("paths", nargs=-1, metavar="[PATH | -]..."),
        layout_option,
        click.option(
            "--id-field", default="id", show_default=True, help="JSONL field of a document's id."
        ),
        text_field_option,
        output_option,
        on_error_option,
        lexicon_option,
    )  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


def check_standard_input(*paths: str | None) -> None:
    """Refuse "-" given twice.

    Raises:
        click.UsageError: it is.
    """
    if paths.count(STANDARD_INPUT) > 1:
        raise click.UsageError("standard input can be read only once")


def environment_lexicons() -> tuple[Path, ...]:
    """The files that VIUNION_LEXICON names, separated as in PATH."""
    return tuple(Path(name) for name in os.environ.get(ENVIRONMENT, "").split(os.pathsep) if name)


def layered_lexicons(given: tuple[Path, ...]) -> tuple[Path, ...]:
    """The files of --lexicon, then those of VIUNION_LEXICON: the first to hold a form wins.

    Only the command line looks into the environment; the library reads what Config names.

    Raises:
        click.UsageError: VIUNION_LEXICON names a file that is not there.
    """
    named = environment_lexicons()
    for path in named:
        if not path.is_file():
            raise click.UsageError(f"{ENVIRONMENT} names {path}: no such file")
    return tuple(dict.fromkeys((*given, *named)))
