"""The command ``viunion annotations export``: writes findings as suggestions for an annotation tool."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import click

from viunion_nlp.cli.forms import Form, JsonForm, choose_form
from viunion_nlp.cli.options import input_options, jobs_option, labels_option
from viunion_nlp.cli.run import make_run
from viunion_nlp.document import Document
from viunion_nlp.exchange.variants import Offsets
from viunion_nlp.formats.inputs import InputText
from viunion_nlp.integrations.annotation import TOOLS, Marked, brat
from viunion_nlp.pipeline import Pipeline

tool_argument = click.argument("tool", type=click.Choice(tuple(TOOLS)), metavar="TOOL")
offsets_option = click.option(
    "--offsets", type=click.Choice(get_args(Offsets)),
    help="Unit of the tool's offsets.  [default: the usual one: utf-16 for doccano, code "
    "points for all others]",
)  # fmt: skip


def check_offsets(tool: str, offsets: Offsets | None) -> None:
    """Reject --offsets for a tool whose files have no offsets, or only one kind.

    Raises:
        click.UsageError: the option was given for such a tool.
    """
    if offsets is not None and TOOLS[tool].offsets is None:
        raise click.UsageError(f"--offsets: files of {tool} have only one kind of offsets")


@click.command()
@tool_argument
@input_options
@jobs_option
@offsets_option
@labels_option
@click.option("--no-links", is_flag=True, help="Leave out who holds which office, and citations.")
def export(
    tool: str, output: Path | None, offsets: Offsets | None, no_links: bool, **options: Any
) -> None:
    """Write the mentions and links of texts as suggestions for TOOL to import.

    TOOL is label-studio, doccano, brat, spans, conll or web-annotation.
    """
    check_offsets(tool, offsets)
    chosen = TOOLS[tool]
    counted: Offsets = offsets or chosen.offsets or "code points"
    render = _Suggestions(tool, counted, not no_links)
    form = (
        _ListForm(render, chosen.endings)
        if tool == "label-studio"
        else Form(render, chosen.endings, remade=brat.write_zip if tool == "brat" else None)
    )
    make_run(
        segmenter="syllable",
        form=choose_form({tool: form}, tool, output),
        output=output,
        **options,
    ).write()


@dataclass(frozen=True, slots=True)
class _Suggestions:
    """A document in the format that the tool imports."""

    tool: str
    offsets: Offsets
    links: bool

    def __call__(self, pipeline: Pipeline, item: InputText, document: Document) -> str:
        values = {**document.to_dict(), "id": item.id}
        marked = Marked.of_values(values)
        if not self.links:
            marked = marked.without_links()
        written = TOOLS[self.tool].write(marked, self.offsets, self.links)
        return written if self.tool in ("conll", "label-studio") else written + "\n"


class _ListForm(JsonForm):
    """A list, also of one."""

    def framed(self, written: str, item: InputText, number: int, several: bool) -> str:
        return super().framed(written, item, number, True)

    def end(self, number: int, several: bool) -> str:
        return super().end(number, True)
