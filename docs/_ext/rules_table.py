"""The directive ``rules``: every rule of a label with its two sentences, from the tables themselves."""

from __future__ import annotations

from typing import Any

from docutils import nodes
from docutils.parsers.rst import Directive
from sphinx.application import Sphinx

import viunion_nlp.pipeline  # noqa: F401  # every table is made when it is imported
from viunion_nlp.reading.rules import TABLES, Table


class Rules(Directive):
    """``{rules} DATE``: the tables of a label, in the order in which they are asked."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """A question and its rows, table by table."""
        found: list[nodes.Node] = []
        for table in TABLES:
            if table.label == self.arguments[0]:
                found += [nodes.rubric("", table.question), _rows(table)]
        if not found:
            raise self.error(f"no table is of the label {self.arguments[0]}")
        return found


def _rows(table: Table) -> nodes.table:
    group = nodes.tgroup(cols=3)
    group += [nodes.colspec(colwidth=width) for width in (3, 5, 5)]
    head = nodes.thead()
    head += _row(("rule", "it is for", "it leaves alone"))
    body = nodes.tbody()
    body += [_row((rule.name, rule.sentence, rule.but)) for rule in table.rules]
    group += [head, body]
    out = nodes.table(classes=["rules", "colwidths-given"])
    out += group
    return out


def _row(cells: tuple[str, ...]) -> nodes.row:
    row = nodes.row()
    for cell in cells:
        entry = nodes.entry()
        entry += nodes.paragraph("", cell)
        row += entry
    return row


def setup(app: Sphinx) -> dict[str, Any]:
    """Make it known to Sphinx."""
    app.add_directive("rules", Rules)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
