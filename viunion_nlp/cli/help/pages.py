"""Generates the reference pages of the command line from the same texts as its help.

``python -m viunion_nlp.cli.help.pages docs`` writes ``commands.md`` and ``lenh.md`` into a folder.
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import click

from viunion_nlp.cli import cli
from viunion_nlp.cli.help.words import Language, Words, examples_of

PAGES: Final[dict[Language, str]] = {"en": "commands.md", "vi": "lenh.md"}
"""The files, by their language."""

_HEADS: Final[dict[Language, tuple[str, str]]] = {
    "en": (
        "The command line",
        "This page is `viunion COMMAND --help`, written by `python -m viunion_nlp.cli.help.pages docs`. "
        "[In Vietnamese](lenh.md).",
    ),
    "vi": (
        "Dòng lệnh",
        "Trang này là `viunion COMMAND --help --lang vi`, do `python -m viunion_nlp.cli.help.pages docs` "
        "ghi ra. [Tiếng Anh](commands.md).",
    ),
}


def page(language: Language) -> str:
    """The reference page in a language, as Markdown."""
    title, about = _HEADS[language]
    words = Words(language)
    parts = [f"# {title}", about]
    for name, command in _commands(cli, ""):
        parts += _section(name, command, words)
    return "\n\n".join(parts) + "\n"


def write_pages(folder: Path) -> None:
    """Write the pages of all languages into a folder.

    Raises:
        OSError: they cannot be written.
    """
    for language, name in PAGES.items():
        (folder / name).write_text(page(language), encoding="utf-8")


def _commands(command: click.Command, name: str) -> Iterator[tuple[str, click.Command]]:
    """A command and its subcommands, with their words after "viunion"."""
    yield name, command
    if isinstance(command, click.Group):
        context = command.context_class(command, info_name=name)
        for each in command.list_commands(context):
            below = cli.imported(each) if command is cli else command.commands[each]
            yield from _commands(below, f"{name} {each}".strip())


def _section(name: str, command: click.Command, words: Words) -> Iterator[str]:
    whole = f"viunion {name}".strip()
    context = command.context_class(command, info_name=whole, help_option_names=["-h", "--help"])
    yield f"## `{whole}`"
    yield f"`{' '.join((whole, *command.collect_usage_pieces(context)))}`"
    yield _prose(words.of_paragraphs(inspect.cleandoc(command.help or "")))
    examples = examples_of(name)
    if examples:
        lines = "\n".join(f"# {words.of(each.meaning)}\n{each.line}" for each in examples)
        yield f"```sh\n{lines}\n```"
    records = [param.get_help_record(context) for param in command.get_params(context)]
    rows = [
        f"| `{_cell(record[0])}` | {_cell(_prose(words.of_option(record[1])))} |"
        for record in records
        if record
    ]
    yield "\n".join((f"| {words.of('Options')} | |", "|---|---|", *rows))


def _prose(text: str) -> str:
    """A text of the help for Markdown, in which "<mark …>" stands for itself."""
    return re.sub(r"<(?=\w)", r"\\<", text)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    write_pages(Path(sys.argv[1]))
