"""How laws and charters are written that are known by name.

Ends are syllables; 0 stands for "nothing is written so here".
"""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.drafts import ReferenceDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.references.shapes import amended_end, cue_length, is_year, number_end
from viunion_nlp.text.scan import CAPITAL, DIGITS, NEWLINE, SIGN

_LONGEST_LAW_NAME: Final = 24


def add_version(facts: Facts, reference: ReferenceDraft) -> None:
    """Add what tells the version of a law: "(sửa đổi)", "2012", "năm 2012", "số 45/2019/QH14"."""
    last = amended_end(facts, reference.last)
    reference.last = last
    if facts.gaps[last] == NEWLINE:
        return
    year_at = last + cue_length(facts, last, "amends")
    if facts.words[year_at] == "năm":
        year_at += 1
    if is_year(facts, year_at):
        reference.year = facts.words[year_at]
        reference.last = amended_end(facts, year_at + 1)
    elif facts.words[last] == "số":
        end = number_end(facts, last + 1)
        if end > last + 2:
            reference.number = (last + 1, end)
            reference.last = end


def law_name_end(facts: Facts, first: int) -> int:
    """The end of the name of a law that the lexicon does not know, behind its type word: it runs to the
    first word that ends names."""
    capitals = 0
    for index in range(first, first + _LONGEST_LAW_NAME):
        if facts.gaps[index] == NEWLINE:
            return index
        shape = facts.shapes[index]
        node = facts.nodes[index]
        if shape & (SIGN | DIGITS):
            if not capitals or not _goes_on_behind_sign(facts, index):
                return index
        elif shape & CAPITAL:
            capitals += 1
        elif index > first and (node.stop is not None or node.verb is not None):
            return index
    return first + _LONGEST_LAW_NAME


def _goes_on_behind_sign(facts: Facts, sign: int) -> bool:
    """Whether a name goes on in a capital behind a comma or dash, and no other document begins there."""
    if facts.words[sign] not in (",", "-") or not facts.shapes[sign + 1] & CAPITAL:
        return False
    return facts.nodes[sign + 1].document_type is None


def charter_end(facts: Facts, first: int) -> int:
    """The end of the body whose charter it is: "Điều lệ Công đoàn Việt Nam", "Điều lệ Đảng"."""
    if facts.gaps[first] == NEWLINE or not facts.shapes[first] & CAPITAL:
        return 0
    node = facts.nodes[first]
    body = node.body or node.head
    return 0 if body is None else first + body.length
