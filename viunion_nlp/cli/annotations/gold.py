"""The command ``viunion annotations import``: converts annotations to gold for an evaluation."""

from __future__ import annotations

from pathlib import Path

import click

from viunion_nlp.cli.annotations.export import check_offsets, offsets_option, tool_argument
from viunion_nlp.cli.forms import check_ending, json_line
from viunion_nlp.cli.messages import counted, say
from viunion_nlp.cli.options import (
    check_outputs,
    check_standard_input,
    on_error_option,
    output_option,
    pairs_of,
)
from viunion_nlp.errors import InputError
from viunion_nlp.exchange.variants import Offsets
from viunion_nlp.formats.outputs import open_output
from viunion_nlp.integrations.annotation.tools import read_each


@click.command("import")
@tool_argument
@click.argument("paths", nargs=-1, required=True, metavar="[PATH | -]...")
@offsets_option
@click.option(
    "--rename", "names", multiple=True, metavar="THEIRS=OURS",
    callback=pairs_of("pair of labels, as PER=PERSON", str),
    help="Rename a label of the tool; can be given several times.",
)  # fmt: skip
@on_error_option
@output_option
def import_gold(
    tool: str,
    paths: tuple[str, ...],
    offsets: Offsets | None,
    names: list[tuple[str, str]],
    on_error: str,
    output: Path | None,
) -> None:
    """Convert annotations made with TOOL to gold for "viunion evaluate" (JSON lines).

    PATH is a file exported by the tool; for brat a folder or zip. Documents without annotations are
    left out.
    """
    check_offsets(tool, offsets)
    check_standard_input(*paths)
    check_outputs((output,), paths)
    check_ending(output, (".jsonl", ".ndjson"))
    written = left_out = 0
    with open_output(output) as stream:
        for path in paths:
            for _, found in read_each(path, tool, offsets):
                if isinstance(found, InputError):
                    if on_error == "fail":
                        raise found
                    say(f"Skipped: {found}")
                elif found is None:
                    left_out += 1
                else:
                    stream.write(json_line(found.relabelled(dict(names)).to_values()))
                    written += 1
    if output is not None or left_out:
        say(f"{counted(written, 'document')} written; {left_out:,} without annotations")
