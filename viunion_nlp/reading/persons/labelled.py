"""Finds names after a label and a colon, as in minutes and forms."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from viunion_nlp.reading.cues import cue_before, follows_cue
from viunion_nlp.reading.drafts import PersonDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.persons.evidence.labelled import IS_LABELLED, IS_OTHER_NAME
from viunion_nlp.reading.persons.shapes import behind_place, introduced_end, is_free
from viunion_nlp.text.scan import NEWLINE, SIGN

_LONGEST_ALIAS: Final = 5  # words of "thường được gọi là :"
_LIST_WORDS: Final = (",", ";", "và")


def labelled_names(facts: Facts) -> list[PersonDraft]:
    """ "Phó Chủ tịch: Đỗ Nam", "Người ký: Lê Hải", "Ủy viên: Trần Lan, Hồ Nam"."""
    offices = {title.last for title in facts.titles}
    words = facts.words
    found: list[PersonDraft] = []
    for sign in facts.scan.signs_of(":"):
        if sign not in offices and not _is_label(facts, sign):
            continue
        first = behind_place(facts, sign + 1)
        last = _name_end(facts, first)
        while last and IS_LABELLED.say(facts, first, last):
            found.append(PersonDraft(first=first, last=last, rule="behind a label"))
            if words[last] not in _LIST_WORDS:
                break
            first = behind_place(facts, last + 1)
            last = _name_end(facts, first)
    return found


def _is_label(facts: Facts, sign: int) -> bool:
    """Whether a label of up to four words stands before a colon: "Thư ký cuộc họp"."""
    if follows_cue(facts, sign, "names who"):
        return True
    return " ".join(facts.words[max(0, sign - 4) : sign]) in facts.cues["names who"]


def other_names(facts: Facts) -> list[PersonDraft]:
    """What somebody is called as well: "(tức Ba Phước)", "(bí danh: Hai Hồng)", "Bí danh: Hai Hồng"."""
    found: list[PersonDraft] = []
    for first in (*_called_in_brackets(facts), *_called_behind_labels(facts)):
        last = introduced_end(facts, first)
        if IS_OTHER_NAME.say(facts, first, last):
            found.append(PersonDraft(first=first, last=last, rule="another name"))
    return found


def _called_in_brackets(facts: Facts) -> Iterator[int]:
    """Where a capital follows a bracket with words for other names."""
    words = facts.words
    for opening in facts.scan.signs_of("("):
        for first in range(opening + 2, opening + 2 + _LONGEST_ALIAS):
            if is_free(facts, first):
                if " ".join(words[opening + 1 : first]).removesuffix(" :") in facts.cues["called"]:
                    yield first
                break


def _called_behind_labels(facts: Facts) -> Iterator[int]:
    """Where a capital follows such words and a colon, outside a bracket."""
    endings = facts.cue_endings["called"]
    for sign in facts.scan.signs_of(":"):
        if facts.words[sign - 1] in endings and is_free(facts, sign + 1):
            length = cue_before(facts, sign, "called")
            if length and facts.words[sign - length - 1] != "(":
                yield sign + 1


def _name_end(facts: Facts, first: int) -> int:
    """The end of a surname with a syllable or more behind it, a sign or the line's end behind them; 0
    where no such name stands."""
    surname = facts.nodes[first].surname
    if surname is None or not is_free(facts, first):
        return 0
    last = introduced_end(facts, first)
    if last <= first + surname.length:
        return 0
    closed = facts.gaps[last] == NEWLINE or bool(facts.shapes[last] & SIGN)
    return last if closed or facts.words[last] in _LIST_WORDS else 0
