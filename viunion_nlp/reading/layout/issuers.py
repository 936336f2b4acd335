"""Finds the issuer and its superior body: the capitals on the left of a heading."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.closings import opens_term
from viunion_nlp.reading.drafts import HeadingDraft, PartDraft, Stretch
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.layout.cells import Cell
from viunion_nlp.reading.layout.words import begins_body
from viunion_nlp.reading.letterheads import print_one_body
from viunion_nlp.text.scan import JOINED

JOINT_CODES: Final = ("PH", "LT")


def read_issuers(facts: Facts, heading: HeadingDraft, cells: list[Cell]) -> None:
    """Join lines to bodies. Of two bodies the first is superior to the second, except in joint documents."""
    bodies: list[list[Stretch]] = []
    joint = False
    for cell in cells:
        for number, stretch in enumerate(_split(facts, cell)):
            if opens_term(facts, stretch[0]):
                continue  # "KHÓA XVI, KỲ HỌP THỨ TƯ"
            goes_on = bool(bodies) and not number and _goes_on(facts, bodies[-1], stretch)
            if goes_on and joint:
                continue  # The place of all of them.
            if goes_on:
                bodies[-1].append(stretch)
            else:
                bodies.append([stretch])
        last = cell.last - 1
        starts = [first for first, _ in _split(facts, cell)[1:]]
        if facts.words[last] in ("-", "và") or _joins(facts, starts):
            joint = True
    parts = [PartDraft([_trimmed(facts, *stretch) for stretch in body]) for body in bodies]
    if joint or _is_joint(facts, heading):
        heading.issuers = parts
    elif parts:
        heading.issuers = parts[-1:]
        # A court prints its name again above the judgment.
        if len(parts) > 1 and _words(facts, parts[-2]) != _words(facts, parts[-1]):
            heading.superior = parts[-2]


def _joins(facts: Facts, starts: list[int]) -> bool:
    """Whether a dash or "và" stands before one of the further bodies of a line; others may be a body and
    its superior, in a document on a single line."""
    for first in starts:
        if facts.words[first - 1] in ("-", "và"):
            return True
    return False


def _words(facts: Facts, part: PartDraft) -> list[str]:
    return [word for first, last in part.stretches for word in facts.words[first:last]]


def _trimmed(facts: Facts, first: int, last: int) -> Stretch:
    while last > first + 1 and facts.words[last - 1] in ("-", "và", ",", ";", ".", ":", "|"):
        last -= 1
    while first < last - 1 and facts.words[first] in ("*", "-", "_", "|"):
        first += 1
    return first, last


def _split(facts: Facts, cell: Cell) -> list[Stretch]:
    """The bodies on a line: separated by a dash before a head, or by a head after a place."""
    starts = [cell.first]
    for index in range(cell.first + 1, cell.last - 1):
        if facts.gaps[index] == JOINED:
            continue
        if facts.words[index] in ("-", "và") and begins_body(facts, index + 1):
            if index + 2 < cell.last and not _waits(facts, starts[-1], index):
                starts.append(index + 1)
        elif begins_body(facts, index) and _ends_place(facts, index, cell.first):
            starts.append(index)
    ends = [*starts[1:], cell.last]
    return list(zip(starts, ends, strict=True))


def _waits(facts: Facts, first: int, last: int) -> bool:
    """Whether a stretch ends in a head that needs a field: "BAN" in "BAN - SỞ", but not "VỤ" in "BỘ NỘI
    VỤ", which is a body.
    """
    known = facts.nodes[first].body
    if known is not None and first + known.length == last:
        return False
    return facts.nodes[last - 1].head is not None


def _ends_place(facts: Facts, index: int, first: int) -> bool:
    """Whether the country or a province ends directly before a syllable."""
    for begun in range(max(first, index - 4), index):
        place = facts.nodes[begun].place
        if place is not None and begun + place.length == index and begun > first:
            return place.length > 1
    return False


def _goes_on(facts: Facts, body: list[Stretch], stretch: Stretch) -> bool:
    """Whether a line continues the body above it: it does not start with a body, or the body above is
    incomplete.
    """
    before = body[-1][1] - 1
    if facts.words[before] in ("-", "và"):
        return not begins_body(facts, stretch[0])
    if len(body) == 1 and _is_role(facts, *body[0]):
        return True
    if len(body) == 1 and print_one_body(facts, *body[0], stretch[1]):
        return True
    node = facts.nodes[stretch[0]]
    if node.place_word is not None or (node.place is not None and node.head is None):
        return True
    return not begins_body(facts, stretch[0]) and node.role is None


def _is_role(facts: Facts, first: int, last: int) -> bool:
    """Whether a line is a role alone, whose body stands below it: "CHỦ TỊCH" over "ỦY BAN NHÂN DÂN"."""
    role = facts.nodes[first].role
    return role is not None and first + role.length == last


def _is_joint(facts: Facts, heading: HeadingDraft) -> bool:
    """Whether the number's type code is one of joint documents: "QCPH", "NQLT"."""
    if heading.number is None:
        return False
    number = facts.scan.text(*heading.number.stretches[0]).replace("/", "-")
    codes = number.split("-")[1:]
    return bool(codes) and codes[0][-2:] in JOINT_CODES
