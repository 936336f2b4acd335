"""Reads what follows a dash in a body's name: its seat, its parent group, a branch."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon.places import names_country
from viunion_nlp.reading.bodies.complements import Complement
from viunion_nlp.reading.bodies.name import BodyName
from viunion_nlp.reading.bodies.places import body_place, is_sector
from viunion_nlp.reading.edges import is_likely_person, starts_body, starts_office
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.rules import Choice, option
from viunion_nlp.text.scan import CAPITAL, NEWLINE

_OF_TWO_NATIONS: Final = ("school", "health", "enterprise", "other")
_LONGEST_SEAT: Final = 3  # syllables of a seat that no lexicon knows


def is_dash_in_name(facts: Facts, name: BodyName, at: int) -> bool:
    """Whether a dash stands here that a name may go on behind."""
    if facts.words[at] != "-" or facts.gaps[at + 1] == NEWLINE:
        return False
    if name.head is None and name.draft.kind not in ("enterprise", "school"):
        return False
    return bool(facts.shapes[at + 1] & CAPITAL)


def seat(facts: Facts, name: BodyName) -> Complement | None:
    """The seat of a body of a part of the country: "TAND khu vực 5 - Hà Nội"."""
    sector = name.draft.place
    if sector is None or sector[1] != name.at or not is_sector(facts, sector[0]):
        return None
    if not is_dash_in_name(facts, name, name.at):
        return None
    first = name.at + 1
    place = body_place(facts, first, titled=name.titled) or (first, _run_end(facts, first))
    return Complement(place[1], place=place) if place[1] > first else None


def _run_end(facts: Facts, first: int) -> int:
    """Behind a few capitals that are no person, office or body; ``first`` where others stand here, or a word
    for a source ("- Ảnh: …")."""
    if facts.words[first] in facts.cues["news source"]:
        return first
    if is_likely_person(facts, first) or facts.nodes[first].honorific is not None:
        return first
    last = first
    while last < first + _LONGEST_SEAT and facts.shapes[last] & CAPITAL:
        if starts_office(facts, last) or starts_body(facts, last):
            return first
        last += 1
        if facts.gaps[last] == NEWLINE or is_likely_person(facts, last):
            break
    return last


def group(facts: Facts, name: BodyName) -> Complement | None:
    """The group that a company belongs to: "Công ty CP Than Hà Lầm - Vinacomin"."""
    if name.draft.kind != "enterprise" or not is_dash_in_name(facts, name, name.at):
        return None
    # Behind the name of a whole group or a bank it is a short form of that name.
    if name.head is None or name.head.level != "grassroots":
        return None
    node = facts.nodes[name.at + 1]
    if node.body is None or node.head is not None or node.body.row.kind != "enterprise":
        return None
    return Complement(name.at + 1 + node.body.length)


def _is_form(facts: Facts, index: int) -> bool:
    """Whether the short form of a kind of company stands here, and no name behind it."""
    short = facts.abbreviations.get(index)
    if short is None or short.expansion.split()[-1] not in facts.cues["legal form"]:
        return False
    kind = facts.lexicon.head_of(short.expansion)
    if kind is None or kind.kind != "enterprise":
        return False
    return not facts.shapes[index + 1] & CAPITAL or facts.gaps[index + 1] == NEWLINE


def _is_spelled_form(facts: Facts, last: int) -> bool:
    """Whether a company's head that is its form ends here, and no name stands behind it: "- Công ty cổ
    phần"."""
    if facts.words[last - 1] not in facts.cues["legal form"]:
        return False
    return not facts.shapes[last] & CAPITAL or facts.gaps[last] == NEWLINE


def university(facts: Facts, name: BodyName) -> Complement | None:
    """The university that a school is part of, spelled out: "Trường Đại học Y Dược - Đại học Huế"."""
    head = name.draft.head
    if head is None or name.draft.kind != "school" or facts.words[name.at] != "-":
        return None
    whole = facts.nodes[name.at + 1].body
    if whole is None or whole.row.level != "central" or whole.row.kind != "school":
        return None
    own = facts.lexicon.head_of(whole.row.name)
    if own is None or own.head == head.head or own.head.startswith(f"{head.head} "):
        return None
    last = name.at + 1 + whole.length
    letters = facts.abbreviations.get(name.at + 1)
    return Complement(last) if letters is None or letters.last < last else None


def branch_behind_dash(facts: Facts, name: BodyName) -> Complement | None:
    """A branch with its place: "Ngân hàng TMCP Sông Hồng - Chi nhánh Lào Cai"; or the form that a company
    has: "Tổng công ty May Hòa Phú - CTCP", "… - Công ty cổ phần"."""
    if facts.words[name.at] != "-" or name.draft.kind != "enterprise":
        return None
    if not is_dash_in_name(facts, name, name.at) or "branch" in name.traits:
        return None
    head = facts.nodes[name.at + 1].head
    if head is None and _is_form(facts, name.at + 1):
        return Complement(name.at + 2)
    if head is not None and _is_spelled_form(facts, name.at + 1 + head.length):
        return Complement(name.at + 1 + head.length)
    if head is None or "branch" not in head.row.traits:
        return None
    at = name.at + 1 + head.length
    place = body_place(facts, at, titled=name.titled) or (at, _run_end(facts, at))
    return Complement(place[1], place=place) if place[1] > at else None


def second_nation(facts: Facts, name: BodyName) -> Complement | None:
    """The other of two countries that a school, a hospital or a committee is called after, and its place:
    "Bệnh viện Việt Nam - Thụy Điển Uông Bí"."""
    first, own = name.at + 1, name.draft.place
    if name.draft.kind not in _OF_TWO_NATIONS or own is None or own[1] != name.at:
        return None
    last = _nation_end(facts, first)
    if (
        not last
        or _nation_end(facts, own[0]) != name.at
        or not is_dash_in_name(facts, name, name.at)
    ):
        return None
    seat = body_place(facts, last, titled=name.titled)
    return Complement(last if seat is None else seat[1], place=seat)


def _nation_end(facts: Facts, first: int) -> int:
    """The end of a country's name; 0 where none stands."""
    place = facts.nodes[first].place
    return first + place.length if place is not None and names_country(place.rows) else 0


BEHIND_DASH: Final[Choice[BodyName, Complement]] = Choice(
    "ORG",
    "What behind a dash goes on with a body's name?",
    option(
        seat, "[ORG Kho bạc khu vực 5 - Mường Thanh] chi trả.",
        but="[ORG Công ty Than Hà Lầm - Vinacomin] tuyển thợ.",
    ),
    option(
        group, "[ORG Công ty Than Hà Lầm - Vinacomin] tuyển thợ.",
        but="[ORG Kho bạc khu vực 5 - Mường Thanh] chi trả.",
    ),
    option(
        second_nation, "[ORG Bệnh viện Việt Nam - Cuba Đồng Hới] mở cửa.",
        but="[ORG Kho bạc khu vực 5 - Mường Thanh] chi trả.",
    ),
    option(
        university, "[ORG Trường Đại học Y Dược - Đại học Huế] mở lớp.",
        but="[ORG Kho bạc khu vực 5 - Mường Thanh] chi trả.",
    ),
    option(
        branch_behind_dash,
        "[ORG Ngân hàng TMCP Sông Lô - Chi nhánh Lào Cai] tặng xe.",
        but="[ORG Kho bạc khu vực 5 - Mường Thanh] chi trả.",
    ),
)  # fmt: skip
