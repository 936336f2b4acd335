"""The directive ``data-files``: every table of the lexicon, explained by the comments at its own top."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docutils import nodes
from docutils.parsers.rst import Directive
from sphinx.application import Sphinx

DATA = Path(__file__).parents[2] / "data"


class DataFiles(Directive):
    """A section a file: what it says of itself, its columns, how many rows it has."""

    def run(self) -> list[nodes.Node]:
        """The sections in the order of the files' names."""
        return [_section(path) for path in sorted(DATA.glob("*.tsv"))]


def _section(path: Path) -> nodes.section:
    lines = path.read_text(encoding="utf-8").splitlines()
    told = _joined([line.removeprefix("#") for line in lines if line.startswith("#")])
    header, *rows = [line for line in lines if line and not line.startswith("#")]
    section = nodes.section(ids=[nodes.make_id(f"data-{path.stem}")], names=[path.stem])
    section += nodes.title("", path.name)
    section += nodes.line_block("", *map(_line, told))
    columns = nodes.paragraph("", f"{len(rows):,} rows; columns ")
    for i, name in enumerate(header.split("\t")):
        columns += [nodes.Text(", " if i else ""), nodes.literal("", name)]
    section += columns
    return section


def _line(text: str) -> nodes.line:
    """A line with what it is about in bold: "Column note: …"."""
    topic, colon, rest = text.partition(": ")
    if not colon or topic.count(" ") > 1:
        return nodes.line("", text)
    return nodes.line("", "", nodes.strong("", topic + ":"), nodes.Text(" " + rest))


def _joined(lines: list[str]) -> list[str]:
    """Lines with those that go on with them, which are set in deeper."""
    told: list[str] = []
    for line in lines:
        if line.startswith("   ") and told:
            told[-1] += " " + line.strip()
        else:
            told.append(line.strip())
    return told


def setup(app: Sphinx) -> dict[str, Any]:
    """Make it known to Sphinx."""
    app.add_directive("data-files", DataFiles)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
