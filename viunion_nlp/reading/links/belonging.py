"""What an office belongs to, in words that can be compared: "UBND tỉnh Lào Cai", "Lào Cai"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.cues import cue_length
from viunion_nlp.reading.drafts import TitleDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.text.letters import fold_phrase

_UNIT: Final = "="  # before the kind of a unit, which may be left unsaid
_BODY: Final = "+"  # before the first word of a body


def belonging_of(facts: Facts, title: TitleDraft) -> list[str]:
    """The words of what an office belongs to, without the committee that goes without saying, with the kind
    of each unit in place of its type word and the words of short forms: "chủ tịch [UBND] TP Lào Cai".
    """
    at = title.role_last
    at += cue_length(facts, at, "understood body")
    body = -1 if title.organization is None else title.organization.first
    words: list[str] = []
    while at < title.last:
        unit = facts.nodes[at].place_word
        if facts.abbreviation_kind(at) == "body":
            form = facts.abbreviations[at]
            first, *others = fold_phrase(form.expansion).split()
            words += [f"{_BODY}{first}", *others]
            at = form.last
        elif unit is not None and unit.row.level:
            words.append(f"{_UNIT}{unit.row.level} {unit.row.city}")
            at += unit.length
        else:
            begins = at == body or facts.nodes[at].head is not None
            words.append(f"{_BODY}{facts.words[at]}" if begins else facts.words[at])
            at += 1
    return words


def length_of(belonging: list[str]) -> int:
    """The number of words that name what an office belongs to; where only kinds of units stand ("Chủ tịch
    xã"), their number.
    """
    names = [word for word in belonging if word[0] != _UNIT]
    return len(names) or len(belonging)


def are_one(belonging: list[str], other: list[str]) -> bool:
    """Whether two offices may belong to the same: one is the beginning of the other, and a unit is of the
    same kind or told only once.
    """
    at = place = 0
    while at < len(belonging) and place < len(other):
        word, following = belonging[at], other[place]
        if word == following:
            at, place = at + 1, place + 1
        elif word[0] == _UNIT and following[0] not in (_UNIT, _BODY):
            at += 1
        elif following[0] == _UNIT and word[0] not in (_UNIT, _BODY):
            place += 1
        else:
            return False
    return True
