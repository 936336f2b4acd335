"""The table for what is done to a document right before its mention."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.cues import is_cue
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.text.scan import SIGN


def carried_out(facts: Facts, first: int, last: int) -> bool:
    """The document is carried out or followed."""
    return is_cue(facts, first, "carries out")


def when(facts: Facts, first: int, last: int) -> bool:
    """The word "khi" stands before the verb: that was, or will be, another time."""
    return facts.words[first - 1] == "khi"


def among(facts: Facts, first: int, last: int) -> bool:
    """The document is one of several: "trong đó có"."""
    if facts.shapes[first - 2] & SIGN:
        return False
    return facts.words[first - 2] in facts.cues["carries out"]


IS_ISSUED: Final = Verdicts(
    "DOCREF",
    "Does what is done to a document right before its mention issue it?",
    rule(
        carried_out, NO,
        "Ngày 4/10/2022, Huyện ủy thực hiện [DOCREF Chỉ thị số 18-CT/TU|date=|issuer=].",
        but="Huyện ủy ban hành [DOCREF Kế hoạch số 20-KH/HU|issuer=Huyện ủy].",
    ),
    rule(
        when, NO,
        "Công đoàn Giáo dục tỉnh chờ khi có [DOCREF Quyết định số 43/QĐ-LĐLĐ|issuer=] mới họp.",
        but="LĐLĐ tỉnh có [DOCREF Công văn số 315/LĐLĐ|issuer=LĐLĐ tỉnh] gửi các huyện.",
    ),
    rule(
        among, NO,
        "LĐLĐ tỉnh nhận tài liệu, trong đó có [DOCREF Công văn số 43/UBND|issuer=] về lễ.",
        but="LĐLĐ tỉnh có [DOCREF Công văn số 316/LĐLĐ|issuer=LĐLĐ tỉnh] gửi các huyện.",
    ),
    otherwise=YES,
)  # fmt: skip
