"""Decides whether a person's name behind a head is the body's, or that of who holds its office."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.bodies.foreigners import begins_foreigner, begins_korean
from viunion_nlp.reading.bodies.goods import is_called_behind_goods
from viunion_nlp.reading.bodies.honoured import honoured_end
from viunion_nlp.reading.bodies.name import BodyName
from viunion_nlp.reading.bodies.starts import named_after_people
from viunion_nlp.reading.edges import capital_syllables, person_name_end
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.rules import NO, YES, VerdictsOf, rule_of
from viunion_nlp.text.scan import CAPITAL

_LONGEST_FIRM: Final = 3  # syllables of a company's name
_MOST_BODIES: Final = 100  # of a text, among which one of the same kind is looked for


def after_nobody(facts: Facts, body: BodyName, first: int, last: int) -> bool:
    """Bodies of the kind carry no people's names."""
    return not named_after_people(body)


def known_before(facts: Facts, body: BodyName, first: int, last: int) -> bool:
    """The body of an office whose kind the text has named before: "Bệnh viện Sản Nhi … Giám đốc Bệnh viện Lê
    Văn An"; no other body of the name stands in the text. A company may be called by two syllables, a school
    after somebody of history."""
    head_first, head_last = body.draft.first, body.head_last
    if not body.titled or head_last != first or not facts.shapes[head_first] & CAPITAL:
        return False
    if honoured_end(facts, body, first):
        return False
    if body.draft.kind == "enterprise" and (person_name_end(facts, first) or first) - first < 3:
        return False
    named = False
    for other in facts.organizations[-_MOST_BODIES:]:
        length = head_last - head_first
        behind = other.first + length
        if other.first == head_first or other.last <= behind:
            continue
        if facts.words[other.first : behind] != facts.words[head_first:head_last]:
            continue
        if facts.words[behind] == facts.words[first]:
            return False
        named = named or other.first < head_first
    return named


def full_name(facts: Facts, body: BodyName, first: int, last: int) -> bool:
    """A full name with "Văn" or "Thị" right behind the head of an institute or company in an office: "Giám
    đốc Viện Lê Văn An"; nobody of history is called so, and no firm that is more than a shop."""
    if not body.titled or body.head is None or body.head_last != first:
        return False
    institute = "kind behind role" in body.traits and body.draft.level != "grassroots"
    firm = body.draft.kind == "enterprise" and "words" in body.complement
    return (institute or firm) and facts.words[first + 1] in facts.lexicon.gender_names


def hyphened(facts: Facts, body: BodyName, first: int, last: int) -> bool:
    """A Korean name with a hyphen, after which nothing is called."""
    return begins_korean(facts, first)


def begins_foreign_holder(facts: Facts, body: BodyName, first: int) -> bool:
    """Whether a foreigner's name stands right behind a head: of the body of an office, or with a hyphen."""
    return begins_korean(facts, first) or (body.titled and begins_foreigner(facts, first))


def is_of_firm(facts: Facts, body: BodyName, index: int) -> bool:
    """Whether what may begin a person's name is a company's: behind nothing but its legal form, "Công ty TNHH
    | Hoàng Gia Phát", or before a full name: "Công ty Địa ốc | Hoàng Phát Vũ Mạnh Tùng"."""
    if not facts.shapes[index] & CAPITAL or facts.words[index + 1] in facts.lexicon.gender_names:
        return False
    if is_called_behind_goods(facts, body, index):
        return True
    for first in range(index + 2, index + _LONGEST_FIRM + 1):
        last = person_name_end(facts, first)
        if last is not None and last - first > 2 and not facts.shapes[last] & CAPITAL:
            return capital_syllables(facts, index, first - index) == first
    return False


NAMES_HOLDER: Final[VerdictsOf[BodyName]] = VerdictsOf(
    "ORG",
    "Does a person's name behind a head name no body, but somebody?",
    rule_of(
        after_nobody, YES,
        "Trưởng [ORG Ban Đại diện] Lê Văn An cảm ơn.",
        but="Giám đốc [ORG Bệnh viện Lê Văn An] cảm ơn.",
    ),
    rule_of(
        hyphened, YES,
        "Giám đốc Bệnh viện Park Min-ho cảm ơn.", but="Giám đốc [ORG Bệnh viện Lê Văn An] cảm ơn.",
    ),
    rule_of(
        full_name, YES,
        "Giám đốc [ORG Viện] Lê Văn An cảm ơn.", but="Giám đốc [ORG Viện Lê An] cảm ơn.",
    ),
    rule_of(
        known_before, YES,
        "[ORG Bệnh viện Gò Cao] mở cửa. Giám đốc [ORG Bệnh viện] Lê Văn An cảm ơn.",
        but="[ORG Sở Y tế] trả lời. Giám đốc [ORG Bệnh viện Lê Văn An] cảm ơn.",
    ),
    otherwise=NO,
)  # fmt: skip
