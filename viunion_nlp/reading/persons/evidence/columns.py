"""The table for the cells of a column of names."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.persons.shapes import introduced_end
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule


def whole_name(facts: Facts, first: int, last: int) -> bool:
    """Two capitals or more fill it, as in a name."""
    return last - first > 1 and introduced_end(facts, first) == last


IS_IN_COLUMN: Final = Verdicts(
    "PERSON",
    "Does a cell below the heading of a column of names name a person?",
    rule(
        whole_name, YES,
        "TT | Họ và tên | Quê\n1 | [PERSON Kim Thảo] | xã Ia O",
        but="TT | Họ và tên | Quê\n1 | Chưa rõ | xã Ia O",
    ),
    otherwise=NO,
)  # fmt: skip
