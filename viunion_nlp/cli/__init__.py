"""The command ``viunion``: one module a command, what they share in ``options`` and ``run``."""

from __future__ import annotations

import importlib
import sys
from typing import Any

import click

from viunion_nlp import __version__
from viunion_nlp.cli.console import prepare_streams
from viunion_nlp.errors import ViunionError
from viunion_nlp.text import scan
from viunion_nlp.text.printable import printable

# The modules of the commands, and what the command is called there.
_COMMANDS = {
    "evaluate": "evaluate_command",
    "expand": "expand",
    "extract": "extract",
    "lexicon": "lexicon",
    "rules": "rules",
    "schema": "schema",
    "tokenize": "tokenize",
    "why": "why",
}
_INTERRUPTED = 130  # what a shell reports for a program ended by Ctrl-C


class _Failure(click.ClickException):
    """An error of this library, shown in one line."""

    exit_code = 2


class _Commands(click.Group):
    """Imports a command when it is asked for, and shows the library's errors without a traceback."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module = importlib.import_module(f"{__name__}.{cmd_name}")
        command: click.Command = getattr(module, _COMMANDS[cmd_name])
        return command

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except ViunionError as error:
            raise _Failure(printable(str(error))) from error


def _build() -> str:
    """Which build this is, as a module tells that the compiled one has compiled."""
    return "pure Python" if str(scan.__file__).endswith(".py") else "compiled"


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(
    f"{__version__} ({_build()})", prog_name="viunion", message="%(prog)s %(version)s"
)
def cli() -> None:
    """Read Vietnamese trade-union, Party and administrative text.

    A PATH is a .txt file, or a .jsonl file with one document a line; both can be gzipped. Without
    PATH, or with "-", standard input is read.
    """


def main() -> None:
    """Run the command line and end the process with its exit code.

    0: done; 1: the reader of a pipe is gone, a score is below its floor, or a lexicon file has
    problems; 2: an input, option or lexicon is wrong, or the output cannot be written; 130: interrupted.
    """
    prepare_streams()
    try:
        code = cli.main(prog_name="viunion", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except OSError as error:
        click.echo(f"Error: {printable(str(error))}", err=True)
        code = _Failure.exit_code
    except click.Abort:
        code = _INTERRUPTED
    sys.exit(code)
