"""The command ``viunion lexicon check``: lists all problems of lexicon files."""

from __future__ import annotations

from pathlib import Path

import click

from viunion_nlp.cli.lexicon.files import lexicon_file
from viunion_nlp.cli.messages import counted, say, show
from viunion_nlp.errors import Message
from viunion_nlp.lexicon.editing import library_files
from viunion_nlp.lexicon.problems import find_library_problems, find_problems


@click.command()
@click.argument("files", nargs=-1, metavar="[FILE]...", type=lexicon_file)
@click.pass_context
def check(context: click.Context, files: tuple[Path, ...]) -> None:
    """Print every problem of lexicon files as file:line:column: problem.

    The columns of a FILE, or its name, determine its table: abbreviations, bodies, people, roles …
    Without FILE, the built-in files are checked, including references between them. The exit code is 1
    if there are problems.
    """
    problems = [problem for path in files for problem in find_problems(path)]
    if not files:
        problems = find_library_problems()
    for problem in problems:
        show(problem.message)
    checked = counted(len(files) or len(library_files()), "file")
    if problems:
        found = counted(len(problems), "problem")
        say(Message("{problems} in {files}", problems=found, files=checked))
        context.exit(1)
    say(Message("{files} without problems", files=checked))
