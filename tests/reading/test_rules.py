"""Every rule has a sentence that it is for and one that it must leave alone, and both prove it: with the
rule switched off the first one breaks, and with the rule always on the second one does. A row of a choice
is always on where no other row is asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pytest
from gold import compare, same_value
from marked import parse_marked

import viunion_nlp.pipeline  # noqa: F401  # every table is made when it is imported
from viunion_nlp.reading.rules import TABLES, Choice, Rule, Table

RULES = [
    pytest.param(table, rule, id=f"{table.label}-{table.question}-{rule.name}")
    for table in TABLES
    for rule in table.rules
]


def errors(label: str, sentence: str) -> list[str]:
    """What is wrong about the mentions of one label, or about the links."""
    compared = compare(parse_marked(sentence))
    if label == "HOLDS":
        wrong = compared.right_links ^ compared.found_links
        return [f"link {compared.text[slice(*person)]!r}" for person, _ in wrong]
    found = [
        f"mention {compared.text[start:end]!r}"
        for kind, start, end in compared.right ^ compared.found
        if kind == label
    ]
    found += [
        f"{name} of {compared.text[slice(*span)]!r}: {right!r}, not {said!r}"
        for kind, name, span, right, said in compared.fields
        if kind == label and not same_value(right, said)
    ]
    return found


@contextmanager
def switched_off(table: Table, *rules: Rule) -> Iterator[None]:
    """Rows that are not asked."""
    yield from _in_state(table, Rule.OFF, rules)


@contextmanager
def always_on(table: Table, rule: Rule) -> Iterator[None]:
    """A row that decides whatever it is asked."""
    if isinstance(table, Choice):
        yield from _in_state(table, Rule.OFF, [row for row in table.rules if row is not rule])
    else:
        yield from _in_state(table, Rule.ALWAYS, [rule])


def _in_state(table: Table, state: int, rules: Sequence[Rule]) -> Iterator[None]:
    for rule in rules:
        table.switch(rule, state)
    try:
        yield
    finally:
        for rule in rules:
            table.switch(rule, Rule.AS_WRITTEN)


@pytest.mark.parametrize(("table", "rule"), RULES)
def test_sentences_hold(table: Table, rule: Rule) -> None:
    assert errors(table.label, rule.sentence) == [], rule.sentence
    assert errors(table.label, rule.but) == [], rule.but


@pytest.mark.parametrize(("table", "rule"), RULES)
def test_sentences_prove_the_rule(table: Table, rule: Rule) -> None:
    with switched_off(table, rule):
        assert errors(table.label, rule.sentence), f"holds without the rule: {rule.sentence}"
    with always_on(table, rule):
        assert errors(table.label, rule.but), f"holds with the rule always on: {rule.but}"


def test_sentences_are_all_different() -> None:
    sentences = [
        sentence for table in TABLES for rule in table.rules for sentence in (rule.sentence,)
    ]
    assert len(sentences) == len(set(sentences))
