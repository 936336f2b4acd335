"""The command ``viunion lexicon format``: rows in order, cells tidy."""

from __future__ import annotations

from pathlib import Path

import click

from viunion_nlp.cli.lexicon.files import lexicon_file, write_file
from viunion_nlp.cli.messages import show
from viunion_nlp.lexicon.editing import LexiconFile, library_files


@click.command("format")
@click.argument("files", nargs=-1, metavar="[FILE]...", type=lexicon_file)
@click.option("--check", "only_checks", is_flag=True, help="Change nothing; say what would change.")
@click.pass_context
def format_files(context: click.Context, files: tuple[Path, ...], only_checks: bool) -> None:
    """Sort rows, and bring cells to Unicode form NFC without stray white space.

    The senses of one form keep their order, and tone marks their place. Without FILE, the library's
    own files are formatted. With --check, the exit code is 1 where a file would change.
    """
    changed = []
    for path in files or library_files():
        before = LexiconFile.read(path)
        after = before.formatted()
        if after.text.encode() != path.read_bytes():
            changed.append(after)
    for file in changed:
        if only_checks:
            show(f"{file.path}: not formatted: run viunion lexicon format {file.path}")
        else:
            write_file(file)
            show(f"{file.path}: formatted")
    if changed and only_checks:
        context.exit(1)
