"""Finds repeated names that the text has introduced: "Lion Air" after "hãng Lion Air"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.bodies.company_names import MEANS_COMPANY, company_names
from viunion_nlp.reading.bodies.short import stands_apart
from viunion_nlp.reading.cues import follows_cue
from viunion_nlp.reading.drafts import OrganizationDraft, Stretch
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.rules import NO, YES, Choice, Verdicts, option, rule
from viunion_nlp.text.scan import CAPITAL, NATIVE, SIGN

_LONGEST_NAME: Final = 5
_VOUCHED: Final = "name vouched for elsewhere"
_WITHOUT_TYPE: Final = "company without its type word"


def repeat_names(facts: Facts, titled: list[OrganizationDraft]) -> list[OrganizationDraft]:
    """Find names vouched for by titles, brackets or the heads of companies again elsewhere in the
    document."""
    bodies = [*titled, *facts.organizations]
    names = _own_names(facts, bodies)
    companies = company_names(facts, bodies)
    if not names and not companies:
        return []
    lengths: dict[str, set[int]] = {}
    for name in (*names, *companies):
        lengths.setdefault(name[0], set()).add(len(name))
    found = []
    words = facts.words
    for first in facts.scan.capitals:
        if words[first] not in lengths:
            continue
        for length in sorted(lengths[words[first]]):
            last = first + length
            name = tuple(words[first:last])
            if name in names and MEANS_BODY.say(facts, first, last):
                found.append(OrganizationDraft(first=first, last=last, rule=_VOUCHED))
            elif name in companies and MEANS_COMPANY.say(facts, first, last):
                if MEANS_BODY.say(facts, first, last):
                    found.append(
                        OrganizationDraft(
                            first=first, last=last, rule=_WITHOUT_TYPE, kind="enterprise"
                        )
                    )
    return found


def _own_names(facts: Facts, bodies: list[OrganizationDraft]) -> set[tuple[str, ...]]:
    """The words of names that mean a body by themselves."""
    names: set[tuple[str, ...]] = set()
    for draft in bodies:
        head = draft.head
        if facts.nodes[draft.first].head is not None:
            if head is None or head.kind != "enterprise":
                continue
        elif draft.first in facts.abbreviations or not facts.shapes[draft.first] & CAPITAL:
            continue
        own = OWN_NAME.of(facts, draft, draft.first)
        if own is not None and own[1][1] - own[1][0] <= _LONGEST_NAME:
            names.add(tuple(facts.words[own[1][0] : own[1][1]]))
    return names


def whole_name(facts: Facts, draft: OrganizationDraft) -> Stretch | None:
    """All of a name without a head."""
    node = facts.nodes[draft.first]
    if node.head is not None or node.place is not None:
        return None
    return draft.stretch


def foreign_brand(facts: Facts, draft: OrganizationDraft) -> Stretch | None:
    """A foreign name in capitals behind the head of a company."""
    node = facts.nodes[draft.first]
    if node.head is None or node.place is not None:
        return None
    first = draft.last
    foreign = False
    while first > draft.first + 1 and facts.shapes[first - 1] & CAPITAL:
        if first - 1 in facts.abbreviations:
            break
        first -= 1
        foreign = foreign or not facts.shapes[first] & NATIVE
    if not foreign or facts.shapes[first - 1] & SIGN or facts.nodes[first].place is not None:
        return None
    return (first, draft.last)


OWN_NAME: Final[Choice[OrganizationDraft, Stretch]] = Choice(
    "ORG",
    "Which part of a body's name means it by itself?",
    option(
        whole_name,
        "[ORG Tổng công ty Thủy sản Hòa Phú] ([ORG Sohafish]) chia quà. Thợ mến [ORG Sohafish].",
        but="Thợ của [ORG Công ty TNHH Sulavina] ra về. Dân mến [ORG Sulavina].",
    ),
    option(
        foreign_brand,
        "Thợ của [ORG Công ty TNHH Sulavina] về. Dân mến [ORG Sulavina].",
        but="[ORG Tổng công ty Thủy sản Hòa Phú] ([ORG Sohafish]) chia quà. Dân mến [ORG Sohafish].",
    ),
)  # fmt: skip


def inside_run(facts: Facts, first: int, last: int) -> bool:
    """It is a part of a longer run of capitals, or of a document's name."""
    return not stands_apart(facts, first, last) or True in facts.in_reference[first:last]


def product(facts: Facts, first: int, last: int) -> bool:
    """A word for a product stands right before."""
    return follows_cue(facts, first, "product")


def makers_name(facts: Facts, first: int, last: int) -> bool:
    """The lexicon knows it as a maker's, so that its capitals and neighbours have told what it means."""
    known = facts.nodes[first].body
    return known is not None and known.row.also == "product"


def place_name(facts: Facts, first: int, last: int) -> bool:
    """The type word of a place stands right before: "thung lũng Silicon"."""
    return facts.place_word_before(first) is not None


MEANS_BODY: Final = Verdicts(
    "ORG",
    "Does a name vouched for elsewhere mean the body here?",
    rule(
        inside_run, NO,
        "Thợ của [ORG Công ty TNHH Sulavina] về. Dân mến nhà Sulavina Hòa Phú.",
        but="Thợ của [ORG Công ty TNHH Sulavina] về. Dân ghét [ORG Sulavina].",
    ),
    rule(
        product, NO,
        "Thợ của [ORG hãng Zotye] về. Anh đi xe Zotye cũ.",
        but="Thợ của [ORG hãng Zotye] về. Dân mến [ORG Zotye] cũ.",
    ),
    rule(
        makers_name, NO,
        "Thợ của [ORG hãng Toyota] về. Dân mến Toyota 86.",
        but="Thợ của [ORG hãng Zotye] về. Dân ghét [ORG Zotye] cũ.",
    ),
    rule(
        place_name, NO,
        "[ORG Công ty Sulavina] thuê đất ở thung lũng Sulavina.",
        but="[ORG Công ty Sulavina] thuê đất. Dân quý [ORG Sulavina].",
    ),
    otherwise=YES,
)  # fmt: skip
