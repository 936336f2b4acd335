"""Finds bodies that are not part of an office, including those named without a head."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon import BodyHeadRow
from viunion_nlp.lexicon.phrases import BODY, HEAD, Phrase
from viunion_nlp.reading.bodies.headless import (
    firms,
    national_teams,
    papers_by_name,
    short_papers,
    source_tags,
    web_sites,
)
from viunion_nlp.reading.bodies.lists import listed_schools
from viunion_nlp.reading.bodies.read import read_body
from viunion_nlp.reading.bodies.short import bracketed_names, read_to_definitions, short_forms
from viunion_nlp.reading.cues import cue_before
from viunion_nlp.reading.drafts import OrganizationDraft, without_overlaps
from viunion_nlp.reading.facts import Facts
from viunion_nlp.text.scan import CAPITAL, NEWLINE

_LONGEST_SMALL: Final = 10  # syllables in lower case between a head and the name's first capital


def find_bodies(facts: Facts) -> None:
    """Find the bodies of a text, in text order, none inside another, into ``facts.organizations``."""
    sources = source_tags(facts)
    # A newspaper as a source bears the name of a body that would be found there: "(Thanh tra) - Chiều …".
    found = [tag for tag in sources if tag.body is not None]
    found += _named_bodies(facts)
    found += web_sites(facts)
    found += national_teams(facts)
    found += sources
    found += firms(facts)
    found += short_papers(facts)
    found += papers_by_name(facts)
    found = without_overlaps(found)
    read_to_definitions(facts, found)
    found += bracketed_names(facts, found)
    found += short_forms(facts, found)
    found += listed_schools(facts, found)
    facts.organizations = without_overlaps(found)


def _named_bodies(facts: Facts) -> list[OrganizationDraft]:
    """The bodies with a head, and those known by name."""
    found: list[OrganizationDraft] = []
    facts.organizations = found  # for heads that stand alone behind them
    position = 0
    inside_head = 0
    sites = facts.cue_endings["site of body"]
    for first in sorted({*facts.anchors(HEAD | BODY), *facts.abbreviations}):
        if first < position or facts.in_reference[first]:
            continue
        # "viện" is no head of its own inside "Bệnh viện".
        if first < inside_head and not facts.shapes[first] & CAPITAL:
            if facts.trace is not None:
                facts.trace.stopped("ORG", "it stands inside the head of another body", first)
            continue
        head = facts.nodes[first].head
        if head is not None and first + head.length > inside_head and not facts.in_word[first]:
            inside_head = first + head.length
        if head is not None and not _may_be_particular(facts, first, head):
            if facts.trace is not None:
                facts.trace.stopped("ORG", "no capital is near a head that needs a name", first)
            continue
        draft = read_body(facts, first)
        if draft is None:
            continue
        if _defines_short_form(facts, draft, found):
            if facts.trace is not None:
                facts.trace.stopped("ORG", "it abbreviates the head before it", first)
            continue
        position = draft.last
        before = facts.words[draft.first - 1]
        site = _site_before(facts, draft.first) if before in sites else 0  # a gate
        if site or _is_venue(facts, draft):
            facts.venues[draft.first - site] = draft.last  # "Hội trường UBND xã"
        else:
            found.append(draft)
    return found


def _site_before(facts: Facts, first: int) -> int:
    """The length of the word with a capital right before a body for a place that is called after it: "Hội
    trường | UBND xã", "Nhà tang lễ | Bệnh viện 354"; in small letters it is any hall."""
    length = cue_before(facts, first, "site of body")
    named = facts.shapes[first - length] & CAPITAL and facts.gaps[first] != NEWLINE
    return length if named else 0


def _is_venue(facts: Facts, draft: OrganizationDraft) -> bool:
    """Whether a hotel or the like is told as a place: "họp tại khách sạn Hải Vân"."""
    if draft.head is None or "venue" not in draft.head.traits:
        return False
    return facts.words[draft.first - 1] in ("tại", "ở")


def _may_be_particular(facts: Facts, first: int, head: Phrase[BodyHeadRow]) -> bool:
    """Whether a head means one body by itself or by another reading, has a capital, or one stands near enough
    behind it to belong to its name."""
    if head.row.bare != "never" or facts.nodes[first].body is not None:
        return True
    return facts.has_capital(first, first + head.length + _LONGEST_SMALL)


def _defines_short_form(
    facts: Facts, draft: OrganizationDraft, found: list[OrganizationDraft]
) -> bool:
    """Whether a form only abbreviates, in brackets, the head right before it: "Ban Chấp hành (BCH)"; "(CĐ
    DMVN)" is the whole name of a body."""
    if facts.words[draft.first - 1] != "(" or facts.words[draft.last] != ")":
        return False
    short = facts.abbreviations.get(draft.first)
    if short is None or draft.body is not None or draft.last > short.last:
        return False
    return bool(found) and found[-1].last == draft.first - 1
