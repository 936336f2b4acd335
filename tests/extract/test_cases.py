"""One-line cases: all mentions of all labels, the given fields and all HOLDS are as marked."""

from __future__ import annotations

from pathlib import Path

import pytest
from gold import compare, read_cases
from marked import parse_marked

import viunion_nlp as vu

HERE = Path(__file__).parent
TODAY_FLOOR = 0.95  # of the bodies and offices of 2025 and 2026
CASES = {path.stem: read_cases(path) for path in sorted((HERE / "cases").glob("*.txt"))}


def _known_failures() -> dict[tuple[str, str], str]:
    """The reason by (topic, case)."""
    known: dict[tuple[str, str], str] = {}
    topic, reason = "", ""
    for line in (HERE / "known_failures.txt").read_text(encoding="utf-8").split("\n"):
        if line.startswith("    "):
            known[topic, line[4:]] = reason
        elif line and not line.startswith("#"):
            topic, reason = line.split(": ", 1)
    return known


KNOWN = _known_failures()


def _marks(topic: str, case: str) -> list[pytest.MarkDecorator]:
    reason = KNOWN.get((topic, case))
    if reason is None:
        return []
    return [pytest.mark.xfail(strict=True, reason=reason, raises=AssertionError)]


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            case,
            id=f"{topic}-{number}",
            marks=_marks(topic, case),
        )
        for topic, cases in CASES.items()
        for number, case in enumerate(cases, 1)
    ],
)
def test_case(case: str) -> None:
    errors = list(compare(parse_marked(case)).errors())
    assert not errors, "\n".join(["", case, *errors])


def test_known_failures_are_cases() -> None:
    cases = {(topic, case) for topic, cases in CASES.items() for case in cases}
    assert KNOWN.keys() <= cases


def test_cases_are_unique() -> None:
    for topic, cases in CASES.items():
        assert len(cases) == len(set(cases)), topic


def test_bodies_and_offices_of_today() -> None:
    """ORG and TITLE of ``today.txt`` alone: so many are found, exactly."""
    missed, marked = [], 0
    for case in read_cases(HERE / "today.txt"):
        sentence = parse_marked(case)
        found = {(mention.label, *mention.span) for mention in vu.analyze(sentence.text).mentions}
        marks = {(mark.label, mark.start, mark.end) for mark in sentence.mentions}
        marked += len(marks)
        missed += [case] * len(marks - found)
    assert marked >= 120
    assert len(missed) <= (1 - TODAY_FLOOR) * marked, "\n".join(["", *missed])
