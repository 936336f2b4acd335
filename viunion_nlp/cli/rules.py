"""The command ``viunion rules``: lists the rules."""

from __future__ import annotations

from collections.abc import Iterator

import click

import viunion_nlp.reading.read  # noqa: F401  # every table is made when it is imported
from viunion_nlp.cli.messages import show
from viunion_nlp.cli.options import form_option, label_type
from viunion_nlp.exchange.json_text import json_text
from viunion_nlp.reading.rules import TABLES, Frame, Rule, Table, Verdict, VerdictOf


@click.command()
@click.argument("label", required=False, type=label_type)
@form_option
def rules(label: str | None, form: str) -> None:
    """List the rules of LABEL, or all rules: each question, the rows that answer it in order, and for
    each row a sentence it applies to and one it must leave alone.
    """
    for table in TABLES:
        if label in (None, table.label):
            lines = _json_of(table) if form == "json" else _text_of(table)
            for line in lines:
                show(line)


def _text_of(table: Table) -> Iterator[str]:
    yield f"{table.label}  {table.question}"
    for rule in table.rules:
        yield f"  {rule.name}: {_answer(rule)}"
        yield f"      {_one_line(rule.sentence)}"
        yield f"      but: {_one_line(rule.but)}"
    yield ""


def _json_of(table: Table) -> Iterator[str]:
    for rule in table.rules:
        values = {
            "label": table.label,
            "question": table.question,
            "rule": rule.name,
            "answer": _answer(rule),
            "sentence": rule.sentence,
            "but": rule.but,
        }
        yield json_text(values)


def _answer(rule: Rule) -> str:
    if isinstance(rule, Verdict | VerdictOf):
        return "yes" if rule.answer else "no"
    if isinstance(rule, Frame):
        return "links" if rule.answer else "parts"
    return "reads it"


def _one_line(sentence: str) -> str:
    return sentence.replace("\n", "\\n")
