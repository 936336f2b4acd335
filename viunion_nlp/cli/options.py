"""Options shared by several commands, and the user's own lexicon files."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar, get_args

import click
from click.shell_completion import CompletionItem

from viunion_nlp.batches import MOST_JOBS
from viunion_nlp.cli.terminal import is_terminal
from viunion_nlp.errors import Message
from viunion_nlp.formats.folders import find_files
from viunion_nlp.formats.identity import DuplicateRule
from viunion_nlp.formats.inputs import LAYOUTS
from viunion_nlp.formats.streams import MOST_BYTES, STANDARD_INPUT
from viunion_nlp.records import MENTION_TYPES

ENVIRONMENT = "VIUNION_LEXICON"
# What JSON results hold themselves.
_OWN_FIELDS = (
    "id", "text", "entities", "relations", "heading", "events", "citations", "tokens", "versions",
)  # fmt: skip
Command = TypeVar("Command", bound=Callable[..., Any])

layout_option = click.option(
    "--input", "layout", type=click.Choice(LAYOUTS),
    help="Format of the inputs.  [default: by the file name; standard input is text]",
)  # fmt: skip
id_field_option = click.option(
    "--id-field", default="id", show_default=True, help="Field or column of a record's id."
)
text_field_option = click.option(
    "--text-field", default="text", show_default=True, help="Field or column of a record's text."
)
on_error_option = click.option(
    "--on-error", type=click.Choice(("fail", "skip")), default="fail", show_default=True,
    help="What to do with an input that cannot be read or analysed: end the run, or report "
    "it and continue.",
)  # fmt: skip


Value = TypeVar("Value")
Typed = TypeVar("Typed", str, tuple[str, ...])


def as_typed(_context: click.Context, _option: click.Parameter, value: Typed) -> Typed:
    """One or more texts as typed, whatever encoding the system reports. In the C locale, Python may
    decode Vietnamese as bytes of no encoding; paths must stay like that.
    """
    if isinstance(value, tuple):
        return tuple(map(_decoded, value))
    return _decoded(value)


def _decoded(text: str) -> str:
    return os.fsencode(text).decode(errors="surrogateescape")


def pairs_of(
    expected: str, read: Callable[[str], Value | None]
) -> Callable[[click.Context, click.Parameter, Sequence[str]], list[tuple[str, Value]]]:
    """A parser for an option NAME=VALUE that can be given several times; it returns pairs.

    Args:
        expected: a description of a valid pair, for the error message.
        read: converts the typed text to a value; None if it is invalid.
    """

    def read_all(
        _context: click.Context, _option: click.Parameter, typed: Sequence[str]
    ) -> list[tuple[str, Value]]:
        pairs = []
        for pair in typed:
            name, _, told = pair.partition("=")
            value = read(told) if name and told else None
            if value is None:
                problem = Message("{pair!r} is no {expected}", pair=pair, expected=expected)
                raise click.BadParameter(problem)
            pairs.append((name, value))
        return pairs

    return read_all


def _named(_context: click.Context, _option: click.Parameter, value: Path | None) -> Path | None:
    """A path, which must not be empty."""
    if value == Path():
        raise click.BadParameter(Message("names no file"))
    return value


output_option = click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), callback=_named,
    help="File to write, gzipped if it ends in .gz.  [default: standard output]",
)  # fmt: skip
lexicon_option = click.option(
    "--lexicon", "lexicons", multiple=True,
    type=click.Path(exists=True, dir_okay=False, readable=True, path_type=Path),
    help="TSV file with your own abbreviations, bodies, people, offices, places or laws; can be given "
    f"several times. Files in the environment variable {ENVIRONMENT} are read too.",
)  # fmt: skip
most_characters_option = click.option(
    "--max-characters", "most_characters", type=click.IntRange(min=1), default=1_000_000,
    show_default=True, help="Longest text that is accepted, in characters.",
)  # fmt: skip
jobs_option = click.option(
    "--jobs", type=click.IntRange(min=0, max=MOST_JOBS), default=1, show_default=True,
    help="Number of processes; 0 means one per core.",
)  # fmt: skip


def _kept(
    _context: click.Context, _option: click.Parameter, names: tuple[str, ...]
) -> tuple[str, ...]:
    """Fields that results do not have themselves."""
    for name in names:
        if name in _OWN_FIELDS:
            raise click.BadParameter(Message("{name!r} is a field of the result", name=name))
    return names


def _chosen_labels(
    context: click.Context, option: click.Parameter, value: str | None
) -> tuple[str, ...]:
    """Labels, separated by commas; empty if all are wanted."""
    if value is None:
        return ()
    names = click.Choice(tuple(MENTION_TYPES), case_sensitive=False)
    return tuple(
        dict.fromkeys(names.convert(name.strip(), option, context) for name in value.split(","))
    )


labels_option = click.option(
    "--labels", callback=_chosen_labels, metavar="LABEL,...",
    help="Only mentions of these labels, and the links between them: PERSON, TITLE, ORG, "
    "DOCREF, ABBR, LOCATION, DATE.  [default: all]",
)  # fmt: skip
label_type = click.Choice((*MENTION_TYPES, "HOLDS"), case_sensitive=False)
form_option = click.option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True,
    help="Text for a reader, or JSON with one object per line.",
)  # fmt: skip


def _files(_context: click.Context, _argument: click.Parameter, begun: str) -> list[CompletionItem]:
    """The shell completes names of files itself."""
    return [CompletionItem(begun, type="file")]


_READING = (
    click.argument("paths", nargs=-1, metavar="[PATH | -]...", shell_complete=_files),
    layout_option,
    id_field_option,
    text_field_option,
    click.option(
        "--keep", "kept_fields", multiple=True, metavar="FIELD", callback=_kept,
        help="Field or column of a record to keep in JSON, Parquet and Arrow output; can be given "
        "several times.",
    ),
    click.option(
        "--max-bytes", "most_bytes", type=click.IntRange(min=1), default=MOST_BYTES,
        show_default=True, help="Largest size of a record; a longer one is an error.",
    ),
    click.option(
        "--on-duplicate-id", "duplicates", type=click.Choice(get_args(DuplicateRule)),
        default="number", show_default=True,
        help="Add a number to a repeated id, reject it, or keep it as it is.",
    ),
)  # fmt: skip
_RUNNING = (
    output_option,
    click.option(
        "--resume", is_flag=True,
        help="Continue an interrupted run from the partial file next to the -o file.",
    ),
    on_error_option,
    click.option(
        "--report", type=click.Path(dir_okay=False, path_type=Path), callback=_named,
        help="JSONL file that lists what was left out: file, line, id, reason.",
    ),
    click.option(
        "--traceback", "traces", is_flag=True,
        help="Show and report where in the code the analysis of a document failed.",
    ),
    click.option("-q", "--quiet", is_flag=True, help="Print no messages except the one that ends the run."),
    lexicon_option,
)  # fmt: skip


def input_options(command: Command) -> Command:
    """The options of every command that reads texts: the inputs, and where results go."""
    for option in reversed((*_READING, *_RUNNING)):
        command = option(command)
    return command


def check_outputs(outputs: Iterable[Path | None], inputs: Iterable[str]) -> None:
    """Reject an output that is also an input, or the same file for two outputs.

    Raises:
        click.UsageError: that was requested.
    """
    taken = [Path(path) for path in inputs if path != STANDARD_INPUT]
    for output in outputs:
        if output is None:
            continue
        for path in taken:
            if _is_same(output, path):
                problem = Message(
                    "{output} is {path}, which is in use: write to another file",
                    output=output, path=path,
                )  # fmt: skip
                raise click.UsageError(problem)
        taken.append(output)


def _is_same(one: Path, other: Path) -> bool:
    """Whether two paths are the same regular file, existing or not."""
    if one.exists() and other.exists():
        return one.is_file() and one.samefile(other)
    return one.resolve() == other.resolve()


def check_standard_input(*paths: str | None) -> None:
    """Reject "-" given twice.

    Raises:
        click.UsageError: it is.
    """
    if paths.count(STANDARD_INPUT) > 1:
        raise click.UsageError(Message("standard input can be read only once"))


def input_paths(named: Iterable[str]) -> tuple[str, ...]:
    """The inputs to read: the given files, or standard input if none is given.

    Raises:
        click.UsageError: none is given and standard input is a terminal, or standard input is given
            twice.
        InputError: a folder contains no documents.
    """
    paths = tuple(find_files(named))
    if not paths and is_terminal(sys.stdin):
        raise click.UsageError(Message("name a file, or - for standard input"))
    check_standard_input(*paths)
    return paths or (STANDARD_INPUT,)


def environment_lexicons() -> tuple[Path, ...]:
    """The files in VIUNION_LEXICON, separated as in PATH."""
    return tuple(Path(name) for name in os.environ.get(ENVIRONMENT, "").split(os.pathsep) if name)


def layered_lexicons(given: tuple[Path, ...]) -> tuple[Path, ...]:
    """The files of --lexicon, then those of VIUNION_LEXICON: the first to contain a form wins.

    Only the command line reads the environment; the library uses only what Config names.

    Raises:
        click.UsageError: a file in VIUNION_LEXICON does not exist.
    """
    named = environment_lexicons()
    for path in named:
        if not path.is_file():
            problem = Message(
                "{variable} names {path}: no such file", variable=ENVIRONMENT, path=path
            )
            raise click.UsageError(problem)
    return tuple(dict.fromkeys((*given, *named)))
