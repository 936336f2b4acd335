"""Reads the parts of companies that an office is of: "Giám đốc [khối Bán lẻ] Techcombank", "quản đốc [phân
xưởng may 2]"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.cues import cue_length
from viunion_nlp.reading.edges import ends_name, is_likely_person, starts_body, starts_office
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.placenames import read_place
from viunion_nlp.reading.titles.office import Office, Part
from viunion_nlp.reading.titles.shapes import fields_end, is_acronym, kind_end, task_end
from viunion_nlp.text.scan import CAPITAL, DIGITS, NATIVE, NEWLINE, SIGN

_LONGEST_NAME: Final = 6  # syllables
_LONGEST_TASK: Final = 3  # syllables of what a part of a factory does


def division(facts: Facts, office: Office) -> Part | None:
    """A division with its field of work, or a region: "Giám đốc khối Bán lẻ Techcombank", "Giám đốc khu vực
    châu Á", also without a name before the company, which may follow, the holder or a sign: "Giám đốc
    vùng Techcombank"."""
    length = cue_length(facts, office.at, "division")
    if not length or "field" not in office.row.body:
        return None
    first = office.at + length
    if facts.gaps[first] == NEWLINE:
        return None
    if _has_no_name(facts, first):
        return Part(first, goes_on=True)
    last = _topic_end(facts, office, first)
    second = last + 1
    if last > first and facts.words[last] == "và" and not starts_office(facts, second):
        if facts.gaps[second] != NEWLINE and not is_likely_person(facts, second):
            last = max(last, _topic_end(facts, office, second))  # "Công nghệ và Chuyển đổi số"
    if last == first:
        place = read_place(facts, first)
        last = first if place is None else place[0][1]
    return Part(last, goes_on=True) if last > first else None


def _has_no_name(facts: Facts, first: int) -> bool:
    """Whether a sign, the holder or a company stands right behind the word for a division; a bank may be
    what it is called: "khối | Ngân hàng Doanh nghiệp"."""
    if facts.shapes[first] & SIGN or is_likely_person(facts, first):
        return True
    head = facts.nodes[first].head
    if head is None:
        return starts_body(facts, first)
    complement = head.row.complement
    return head.row.kind == "enterprise" and "words" in complement and "place" not in complement


def _topic_end(facts: Facts, office: Office, first: int) -> int:
    """Behind the field of work or the name of a division; ``first`` where neither begins."""
    last = _name_end(facts, first)
    field = facts.nodes[first].field
    if field is None:
        return last
    return max(last, fields_end(facts, office.first, first + field.length))


def _name_end(facts: Facts, first: int) -> int:
    """Behind the name of a division, that begins with a capital and ends before a company, a brand or a
    person: "Bán lẻ", "Ngân hàng Doanh nghiệp"."""
    if not facts.shapes[first] & CAPITAL or facts.nodes[first].place is not None:
        return first
    last = first
    while last < first + _LONGEST_NAME and not _ends(facts, first, last):
        last += 1
    return last


def _ends(facts: Facts, first: int, index: int) -> bool:
    """Whether a division's name that began before does not go on here."""
    shape = facts.shapes[index]
    if shape & (SIGN | DIGITS) or facts.gaps[index] == NEWLINE or not shape & NATIVE:
        return True
    if not shape & CAPITAL:
        pair = (facts.words[index - 1], facts.words[index])
        return ends_name(facts, index) and pair not in facts.lexicon.words  # "Nhà ở"
    if is_acronym(facts, index) or facts.nodes[index].body is not None:
        return True
    return index > first and (is_likely_person(facts, index) or starts_body(facts, index))


def workplace(facts: Facts, office: Office) -> Part | None:
    """A part of a factory with its number or what it does: "Tổ trưởng công đoàn chuyền 7", "quản đốc phân
    xưởng may 2", "quản đốc xưởng may"."""
    if "unit" not in office.row.body:
        return None
    for at in (office.at, kind_end(facts, office.at)):
        for behind in (at + 1, at + 2):
            if at >= 0 and " ".join(facts.words[at:behind]) in facts.cues["workplace"]:
                return _numbered(facts, behind) or _trade(facts, behind)
    return None


def _trade(facts: Facts, first: int) -> Part | None:
    """The trade of a part of a factory that a sign closes or its head's name follows."""
    if facts.shapes[first] & (CAPITAL | SIGN) or facts.gaps[first] == NEWLINE:
        return None
    last = task_end(facts, first)
    if not first < last <= first + _LONGEST_TASK or facts.gaps[last] == NEWLINE:
        return None
    return Part(last) if facts.shapes[last] & SIGN or is_likely_person(facts, last) else None


def _numbered(facts: Facts, first: int) -> Part | None:
    """Up to the number behind at most three words in small letters, on the same line."""
    for index in range(first, first + 4):
        shape = facts.shapes[index]
        if facts.gaps[index] == NEWLINE or shape & (SIGN | CAPITAL):
            return None
        if shape & DIGITS:
            return Part(index + 1)
    return None
