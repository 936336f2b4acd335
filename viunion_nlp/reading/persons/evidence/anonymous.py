"""The table for people whom a text names by initials alone."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.cues import follows_cue
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.persons.evidence.pairs import acts, told
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule

_LEAST: Final = 5  # letters and dots


def short_form(facts: Facts, first: int, last: int) -> bool:
    """There are two letters only, or they are an abbreviation of the lexicon: "U.B.N.D"."""
    if last - first < _LEAST:
        return True
    return bool(facts.lexicon.senses_of(facts.scan.text(first, last)))


def behind_suspicion(facts: Facts, first: int, last: int) -> bool:
    """What is done to people, or a word for one, stands right before: "khởi tố T.V.Q", "bạn đọc Đ.T.M.H."."""
    return follows_cue(facts, first, "before anonymous") or follows_cue(facts, first, "person")


IS_ANONYMOUS: Final = Verdicts(
    "PERSON",
    "Are letters with dots the initials of somebody whom the text does not name?",
    rule(
        told, YES,
        "Nhóm ấy có [PERSON N.T.L.] (16 tuổi).", but="Nhóm ấy dùng mã N.T.L. (loại mới).",
    ),
    rule(
        short_form, NO,
        "Họ bắt giữ U.B.N.D rồi bỏ đi.", but="Họ bắt giữ [PERSON V.B.N.H] rồi bỏ đi.",
    ),
    rule(acts, YES, "Sau đó, [PERSON N.T.L.] bị khởi tố.", but="Nhóm ấy dùng mã N.T.L. (loại mới)."),
    rule(
        behind_suspicion, YES,
        "Họ bắt giữ [PERSON V.B.N.H] rồi bỏ đi.", but="Nhóm ấy dùng mã N.T.L. (loại mới).",
    ),
    otherwise=NO,
)  # fmt: skip
