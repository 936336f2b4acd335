"""The command ``viunion``: one module for each command; shared code is in ``options`` and ``run``."""

from __future__ import annotations

import importlib
import os
import sys
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path
from typing import Any

import click

from viunion_nlp.cli.help import (
    LANGUAGES,
    HelpContext,
    Words,
    take_language,
    taught,
    usual_words,
    words_of,
)
from viunion_nlp.cli.help.clicks import message_of_click
from viunion_nlp.cli.messages import prepare_streams, say
from viunion_nlp.cli.signals import Stopped, stopped_by_signals
from viunion_nlp.controls import one_line, spelled_out
from viunion_nlp.errors import Message, OutputError, ViunionError
from viunion_nlp.version import __version__

# The modules of the commands, and the name of the command in each.
_COMMANDS = {
    "annotate": "annotate_command",
    "annotations": "annotations",
    "completion": "completion",
    "evaluate": "evaluate_command",
    "expand": "expand",
    "extract": "extract",
    "lexicon": "lexicon",
    "mcp": "mcp",
    "people": "people",
    "register": "register",
    "report": "report",
    "rules": "rules",
    "schema": "schema",
    "serve": "serve",
    "tokenize": "tokenize",
    "why": "why",
}
_UNREAD = 1  # the reader of a pipe is gone
_INTERRUPTED = 130  # what a shell reports for a program ended by Ctrl-C


class _Failure(click.ClickException):
    """An error of this library, shown on one line."""

    exit_code = 2


class _Commands(click.Group):
    """Imports a command when it is called, and shows the library's errors without a traceback.

    Attributes:
        words: the texts in the language of the line that was parsed last. An error that ends a command
            may not know its context.
    """

    context_class = HelpContext
    words = Words("en")

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        self.words = usual_words()
        args = take_language(ctx, args)
        self.words = words_of(ctx)
        return super().parse_args(ctx, args)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        click.Group.format_help_text(taught(self, "", words_of(ctx)), ctx, formatter)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        return taught(self.imported(cmd_name), cmd_name, words_of(ctx))

    def imported(self, name: str) -> click.Command:
        """A command as declared in its module."""
        module = importlib.import_module(f"{__name__}.{name}")
        command: click.Command = getattr(module, _COMMANDS[name])
        return command

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except ViunionError as error:
            raise _Failure(one_line(self.words.of_message(error.message))) from error


def _build() -> str:
    """The build that is running, recognised by a file that only the compiled one has."""
    # Importing it would take longer than all else that the version needs.
    scan = Path(__file__).parents[1] / "text" / "scan"
    compiled = any(Path(f"{scan}{suffix}").is_file() for suffix in EXTENSION_SUFFIXES)
    return "compiled" if compiled else "pure Python"


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(
    f"{__version__} ({_build()})", prog_name="viunion", message="%(prog)s %(version)s"
)
@click.option(
    "--lang", type=click.Choice(LANGUAGES), expose_value=False,
    help="Language of help and messages; can be given anywhere on the line.  [default: that of "
    "your system]",
)  # fmt: skip
def cli() -> None:
    """Read Vietnamese trade-union, Party and administrative text.

    A PATH is a document (.docx, .pdf, .html, .md, .eml, .txt), a .jsonl file with one document per
    line, a .json file with one document or a list of them, or a folder; files can be gzipped. Without
    PATH, or with "-", standard input is read.
    """


def main() -> None:
    """Run the command line and end the process with its exit code.

    0: done; 1: the reader of a pipe is gone, a score is below its minimum, or a lexicon file has
    problems; 2: an input, option or lexicon is wrong, or the output cannot be written; 129, 130, 143:
    hung up, interrupted, terminated.
    """
    prepare_streams()
    try:
        with stopped_by_signals():
            code = _run()
    except Stopped as stopped:
        os._exit(stopped.code)  # all is in order, and taking the lexicon apart takes time
    sys.exit(code)


def _run() -> int:
    try:
        code = cli.main(prog_name="viunion", standalone_mode=False)
        if sys.stdout is not None:
            sys.stdout.flush()
        return int(code or 0)
    except click.ClickException as error:
        _show(error)
        return error.exit_code
    except click.Abort:
        return _INTERRUPTED
    except MemoryError:
        say(cli.words.of_message(Message("Error: there is not enough memory")))
    except OSError as error:
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115  # what is left of it has no place to go
        if isinstance(error, BrokenPipeError):
            return _UNREAD
        problem = OutputError.of("<stdout>", error).message
        say(cli.words.of_message(Message("Error: {problem}", problem=problem)))
    return _Failure.exit_code


def _show(error: click.ClickException) -> None:
    """Show an error on one line; if no command was given, show the help instead."""
    problem = message_of_click(error)
    if "\n" in problem:
        click.echo(spelled_out(problem), err=True)
        return
    message = Message("Error: {problem}", problem=problem)
    if isinstance(error, click.UsageError) and error.ctx is not None:
        message = Message(
            "Error: {problem}  (help: {command} --help)",
            problem=problem, command=error.ctx.command_path + _asked_language(),
        )  # fmt: skip
    say(cli.words.of_message(message))


def _asked_language() -> str:
    """The option with which help is in the language of the line, where it would be in another one."""
    language = cli.words.language
    return "" if language == usual_words().language else f" --lang {language}"
