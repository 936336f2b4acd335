"""Every rule has a sentence that it is for and one that it must leave alone, and both prove it: with the
rule switched off the first one breaks, and with the rule always on the second one does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from gold import compare, same_value
from marked import parse_marked

import viunion_nlp.pipeline  # noqa: F401  # every table is made when it is imported
from viunion_nlp.reading.rules import TABLES, Rule, Table

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
def switched(rule: Rule, state: int) -> Iterator[None]:
    """A rule off, or always on."""
    rule.state = state
    try:
        yield
    finally:
        rule.state = Rule.AS_WRITTEN


@pytest.mark.parametrize(("table", "rule"), RULES)
def test_sentences_hold(table: Table, rule: Rule) -> None:
    assert errors(table.label, rule.sentence) == [], rule.sentence
    assert errors(table.label, rule.but) == [], rule.but


@pytest.mark.parametrize(("table", "rule"), RULES)
def test_sentences_prove_the_rule(table: Table, rule: Rule) -> None:
    with switched(rule, Rule.OFF):
        assert errors(table.label, rule.sentence), f"holds without the rule: {rule.sentence}"
    with switched(rule, Rule.ALWAYS):
        assert errors(table.label, rule.but), f"holds with the rule always on: {rule.but}"


def test_sentences_are_all_different() -> None:
    sentences = [
        sentence for table in TABLES for rule in table.rules for sentence in (rule.sentence,)
    ]
    assert len(sentences) == len(set(sentences))
