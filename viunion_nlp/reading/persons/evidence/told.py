"""The table for what words for a person say that somebody is called: "một lái xe tên Lực"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.cues import follows_cue
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.text.scan import CAPITAL

_LONGEST_ADDRESS: Final = 3
_LONGEST_HOME: Final = 2


def behind_address(facts: Facts, first: int, last: int) -> bool:
    """A word of address or an occupation stands before: "cô công nhân tên Thắm"."""
    for back in range(1, _LONGEST_ADDRESS + 1):
        address = facts.nodes[first - back].honorific
        if address is not None and address.length == back and address.row.kind != "name":
            return True
    return False


def behind_person(facts: Facts, first: int, last: int) -> bool:
    """Another word for a person or a relative stands before: "con tên Hà", "thanh niên tên Tám", also with
    where somebody comes from, "một người Mỹ tên John", and the verb of telling it, "khai tên Tám"."""
    for _ in range(_LONGEST_HOME + 1):
        if follows_cue(facts, first, "person") or follows_cue(facts, first, "relative"):
            return True
        if not facts.shapes[first - 1] & CAPITAL:
            return False
        first -= 1
    return False


IS_TOLD: Final = Verdicts(
    "PERSON",
    "Do words such as \"tên là\" tell what a person is called, rather than a thing?",
    rule(
        behind_address, YES,
        "Xưởng có cô công nhân tên [PERSON Thắm] hát rất hay.", but="Xưởng có giống lúa tên Thắm rất ngon.",
    ),
    rule(
        behind_person, YES,
        "Xưởng có đứa trẻ tên là [PERSON Páo] hát rất hay.",
        but="Xưởng có giống lúa tên là Thắm rất ngon.",
    ),
    otherwise=NO,
)  # fmt: skip
