"""Decides when single letters with dots are a form of papers, "P.V", and not somebody's initials."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon import cues_of
from viunion_nlp.reading.abbreviations.senses import ends_with_word, starts_with_word, words_beside
from viunion_nlp.reading.cues import follows_credit
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.text.scan import CAPITAL, JOINED, NEWLINE

_JOINTS: Final = ("-", ",", "và")
_BEFORE_SPEECH: Final = (":", "(")


def has_third_letter(facts: Facts, first: int, last: int) -> bool:
    """One letter more follows: "Ông Tư trao đổi với P.V.H về giá lúa."."""
    if facts.words[last] != "." or not facts.gaps[last] == facts.gaps[last + 1] == JOINED:
        return False
    return bool(facts.shapes[last + 1] & CAPITAL)


def in_credit(facts: Facts, first: int, last: int) -> bool:
    """It says whose a picture or a text is, alone or behind another: "Ảnh: P.V", "Ảnh: P.V - C.T.V"."""
    if follows_credit(facts, first):
        return True
    other = facts.nodes[first - 4].abbreviation
    if facts.words[first - 1] not in _JOINTS or other is None or other.length != 3:
        return False
    return facts.words[first - 3] == "." and follows_credit(facts, first - 4)


def asks(facts: Facts, first: int, last: int) -> bool:
    """It opens a line, and what was asked follows: "P.V: Thưa ông …"."""
    return facts.gaps[first] == NEWLINE and facts.words[last] in _BEFORE_SPEECH


def beside_cue(facts: Facts, first: int, last: int) -> bool:
    """A word right beside it tells what it stands for: "với P.V Báo Lao Động", "Nhóm P.V"."""
    form = facts.nodes[first].abbreviation
    assert form is not None
    before, after = words_beside(facts, first, last)
    for sign, words in cues_of(form.row.cues):
        if sign == "<" and ends_with_word(before, words):
            return True
        if sign == ">" and starts_with_word(after, words):
            return True
    return False


IS_DOTTED_FORM: Final = Verdicts(
    "ABBR",
    "Are letters with dots short for whoever writes in a paper?",
    rule(has_third_letter, NO, "Ông Tư trao đổi với P.V.H về giá lúa.", but="Ảnh: [ABBR P.V]"),
    rule(in_credit, YES, "Ảnh: [ABBR P.V]", but="Bị cáo P.V đã về nhà."),
    rule(asks, YES, "[ABBR P.V]: Xin cảm ơn ông!", but="P.V đã về nhà."),
    rule(
        beside_cue, YES,
        "Ông Tư trao đổi với [ABBR P.V] về giá lúa.", but="Bị hại P.V đã về nhà.",
    ),
    otherwise=NO,
)  # fmt: skip
