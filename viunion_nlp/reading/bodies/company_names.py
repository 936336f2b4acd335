"""Tells which words of a company's whole name mean it without the type word: "Khoáng sản Sông Lô" of "CTCP
Khoáng sản Sông Lô".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from viunion_nlp.lexicon.places import names_country
from viunion_nlp.reading.cues import follows_cue
from viunion_nlp.reading.drafts import OrganizationDraft, Stretch
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.text.scan import CAPITAL, DIGITS, NEWLINE, SIGN

_SHORTEST: Final = 2  # syllables
_LONG: Final = 3
_LONGEST: Final = 6

_Words = tuple[str, ...]


def company_names(facts: Facts, bodies: Iterable[OrganizationDraft]) -> set[_Words]:
    """The words that mean companies of the text without their type words."""
    names: set[_Words] = set()
    for body in bodies:
        head = body.head
        if head is None or head.kind != "enterprise" or body.body is not None or body.bare:
            continue
        if "name" not in head.complement or facts.shouting[body.first]:
            continue
        for first, last in _own_words(facts, body):
            if MAY_STAND_ALONE.say(facts, first, last):
                names.add(tuple(facts.words[first:last]))
    return names


def behind_legal_form(facts: Facts, body: OrganizationDraft) -> int:
    """Where the name begins behind the type word and the legal form of a company."""
    head, first = facts.nodes[body.first].head, body.first + 1
    if head is not None:
        first = body.first + head.length
    elif body.first in facts.abbreviations:
        first = facts.abbreviations[body.first].last
    forms = facts.cues["legal form"]
    for index in range(first, body.last):
        if facts.words[index] in forms:
            first = index + 1
    return first


def _own_words(facts: Facts, body: OrganizationDraft) -> Iterator[Stretch]:
    """What stands behind the type word and the legal form, and the capitals at the end of that."""
    first = behind_legal_form(facts, body)
    last = body.last
    run = last
    while run > first and facts.shapes[run - 1] & (CAPITAL | DIGITS):
        if run - 1 in facts.abbreviations:
            return
        run -= 1
    if run > first and facts.shapes[first] & CAPITAL and last - first <= _LONGEST:
        yield first, last
    if _SHORTEST <= last - run <= _LONGEST:
        yield run, last


def few_capitals(facts: Facts, first: int, last: int) -> bool:
    """It has fewer than two capitals, or a sign."""
    capitals = 0
    for index in range(first, last):
        if facts.shapes[index] & SIGN:
            return True
        capitals += bool(facts.shapes[index] & (CAPITAL | DIGITS))
    return capitals < _SHORTEST


def place(facts: Facts, first: int, last: int) -> bool:
    """It is a place, begins with the type word of one, or ends in a country."""
    node = facts.nodes[first]
    if node.place_word is not None or facts.communes.get(first, 0) >= last:
        return True
    if node.place is not None and first + node.place.length >= last:
        return True
    end = facts.nodes[last - 2].place
    return end is not None and end.length == 2 and names_country(end.rows)


def person(facts: Facts, first: int, last: int) -> bool:
    """It may be a person's name as well."""
    if last - first > _LONG or facts.nodes[first].surname is None:
        return False
    return facts.words[last - 1] in facts.lexicon.given_names


MAY_STAND_ALONE: Final = Verdicts(
    "ORG",
    "May the words of a company's name mean it without the type word?",
    rule(
        few_capitals, NO,
        "Thợ của [ORG Công ty Cổ phần Khoáng sản] về. Dân nói về Khoáng sản.",
        but="Thợ của [ORG Công ty Cổ phần Khoáng sản Sao Đỏ] về. Dân mến [ORG Khoáng sản Sao Đỏ].",
    ),
    rule(
        place, NO,
        "Thợ của [ORG Công ty Cổ phần Gia Lai] về. Dân mến Gia Lai.",
        but="Thợ của [ORG Công ty Cổ phần Khoáng sản Gia Lai] về. Dân mến [ORG Khoáng sản Gia Lai].",
    ),
    rule(
        person, NO,
        "Thợ của [ORG Công ty Cổ phần Lê Hùng] về. Dân mến Lê Hùng.",
        but="Thợ của [ORG Công ty Cổ phần Sao Hùng] về. Dân mến [ORG Sao Hùng].",
    ),
    otherwise=YES,
)  # fmt: skip


def quoted(facts: Facts, first: int, last: int) -> bool:
    """It stands in quotation marks: 'chùa "Sao Đỏ Gia Lai"'."""
    return facts.words[first - 1] == '"' and facts.words[last] == '"'


def of_row(facts: Facts, first: int, last: int) -> bool:
    """A dash joins it to another name: "tuyến Sao Đỏ - Chí Linh"."""
    return facts.words[last] == "-" or facts.words[first - 1] == "-"


def prize(facts: Facts, first: int, last: int) -> bool:
    """A word for what is named after somebody stands before it: "giải thưởng Sao Khuê"."""
    return follows_cue(facts, first, "named after")


def behind_word(facts: Facts, first: int, last: int) -> bool:
    """It opens a line or stands behind a sign, a function word or a verb."""
    if facts.gaps[first] == NEWLINE or facts.shapes[first - 1] & SIGN:
        return True
    before = facts.nodes[first - 1]
    return before.stop is not None or before.verb is not None


def long_name(facts: Facts, first: int, last: int) -> bool:
    """It has three syllables and no place at its end."""
    if last - first < _LONG:
        return False
    return facts.nodes[last - 2].place is None


MEANS_COMPANY: Final = Verdicts(
    "ORG",
    "Do the words of a company's name mean it here?",
    rule(
        quoted, NO,
        'Thợ của [ORG Công ty Cổ phần Thủy sản Sao Đỏ] về. Chùa "Thủy sản Sao Đỏ" đóng cửa.',
        but="Thợ của [ORG Công ty Cổ phần Thủy sản Sao Đỏ] về. Dân mến [ORG Thủy sản Sao Đỏ].",
    ),
    rule(
        of_row, NO,
        "Thợ của [ORG Công ty Cổ phần Sao Đỏ] về. Dân mến Sao Đỏ - Sao Mai.",
        but="Thợ của [ORG Công ty Cổ phần Sao Đỏ] về. Dân mến [ORG Sao Đỏ] cũ.",
    ),
    rule(
        prize, NO,
        "Thợ của [ORG Công ty Cổ phần Sao Đỏ] về. Dân chờ giải thưởng Sao Đỏ.",
        but="Thợ của [ORG Công ty Cổ phần Sao Đỏ] về. Dân tin ở [ORG Sao Đỏ].",
    ),
    rule(
        behind_word, YES,
        "Thợ của [ORG Công ty Cổ phần Sao Đỏ] về. Dân đến với [ORG Sao Đỏ].",
        but="Thợ của [ORG Công ty Cổ phần Sao Đỏ] về. Dân xem ảnh Sao Đỏ.",
    ),
    rule(
        long_name, YES,
        "Thợ của [ORG Công ty Cổ phần Thủy sản Sao Đỏ] về. Dân mua cổ phiếu [ORG Thủy sản Sao Đỏ].",
        but="Thợ của [ORG Công ty Cổ phần Sao Đỏ] về. Dân xem phim Sao Đỏ.",
    ),
    otherwise=NO,
)  # fmt: skip
