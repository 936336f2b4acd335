"""The command ``viunion lexicon format``: sorts rows, tidies cells, and assigns ids."""

from __future__ import annotations

from pathlib import Path

import click

from viunion_nlp.cli.lexicon.files import lexicon_file, write_text
from viunion_nlp.cli.messages import show
from viunion_nlp.errors import Message
from viunion_nlp.lexicon.editing import LexiconFile, library_files
from viunion_nlp.lexicon.package import files_of_package


@click.command("format")
@click.argument("files", nargs=-1, metavar="[FILE]...", type=lexicon_file)
@click.option(
    "--check", "only_checks", is_flag=True, help="Change nothing, but report what would change."
)
@click.pass_context
def format_files(context: click.Context, files: tuple[Path, ...], only_checks: bool) -> None:
    """Sort rows, and normalise cells to Unicode form NFC without stray white space.

    The senses of one form keep their order, and tone marks their position. Rows without an id get one
    if the file has that column. Without FILE, the built-in files are formatted, and their description
    as a data set is written. With --check, the exit code is 1 if a file would change.
    """
    changed: list[tuple[Path, str]] = []
    for path in files or library_files():
        after = LexiconFile.read(path).formatted().numbered()
        changed.append((path, after.text))
    if not files:
        changed += files_of_package().items()
    changed = [(path, text) for path, text in changed if _content(path) != text.encode()]
    for path, text in changed:
        if only_checks:
            show(Message("{file}: not formatted: run viunion lexicon format {file}", file=path))
        else:
            write_text(path, text)
            show(Message("{file}: formatted", file=path))
    if changed and only_checks:
        context.exit(1)


def _content(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""
