"""Organizations: every body name that stands by itself, and the sources of news items.

Names of companies and foreign bodies that carry no head are found where the text vouches for them:
in brackets behind a body, as the source tag of a news item, or as a web address; the same name is
then found again in the rest of the document.
"""

from __future__ import annotations

import re

from viunion_nlp.extract.bodies import BodyGrammar
from viunion_nlp.extract.drafts import OrganizationDraft, Reading, Stretch, without_overlaps
from viunion_nlp.extract.names import ends_name, follows_cue, place_word_before
from viunion_nlp.scan import CAPITAL, DIGITS, JOINED, MIXED, SIGN, UPPER
from viunion_nlp.text.letters import fold_phrase, is_syllable

_WEB_ENDINGS = frozenset(("vn", "com", "net", "org", "info"))
_YOUTH_TEAM = re.compile(r"u(?:1[3-9]|2[0-4])")
_LONGEST_SOURCE = 5
_NEVER_SHORT = frozenset(("enterprise", "school", "health", "media"))


def find_organizations(reading: Reading) -> list[OrganizationDraft]:
    """Find the bodies of a text, in text order, none inside another."""
    scan = reading.scan
    grammar = BodyGrammar(reading)
    starts = {*scan.hits_of("head"), *scan.hits_of("body"), *reading.abbreviations}
    found: list[OrganizationDraft] = []
    position = 0
    inside_head = 0
    heads = scan.hits_of("head")
    for first in sorted(starts):
        if first < position or reading.in_reference[first]:
            continue
        # "viện" is no head of its own inside "Bệnh viện".
        if first < inside_head and not scan.is_capital(first):
            continue
        if first in heads and not reading.in_word[first]:
            inside_head = max(inside_head, heads[first].last)
        draft = grammar.read(first)
        if draft is not None and not _defines_short_form(reading, draft, found):
            found.append(draft)
            position = draft.last
    found += _web_sites(reading)
    found += _national_teams(reading)
    found += _source_tags(reading)
    found = without_overlaps(found)
    found += _bracketed_names(reading, found)
    found += _short_forms(reading, found)
    return without_overlaps(found)


def _defines_short_form(
    reading: Reading, draft: OrganizationDraft, found: list[OrganizationDraft]
) -> bool:
    """Whether a form only abbreviates, in brackets, the head right before it: "Ban Chấp hành (BCH)"."""
    scan = reading.scan
    bracketed = scan.word_at(draft.first - 1) == "(" and scan.word_at(draft.last) == ")"
    follows = bool(found) and found[-1].last == draft.first - 1
    abbreviated = draft.first in reading.abbreviations
    return bracketed and follows and abbreviated and draft.body is None


def repeat_names(reading: Reading, titled: list[OrganizationDraft]) -> list[OrganizationDraft]:
    """Find names vouched for by titles, brackets or the heads of companies again elsewhere in the
    document."""
    scan = reading.scan
    names = {
        tuple(scan.words[first:last])
        for draft in (*titled, *reading.organizations)
        if (own := _own_name(reading, draft)) is not None
        for first, last in (own,)
    }
    openings = {name[0] for name in names}
    found: list[OrganizationDraft] = []
    for first, word in enumerate(scan.words):
        if word not in openings or not scan.is_capital(first):
            continue
        for last in range(first + 1, min(first + _LONGEST_SOURCE + 1, len(scan)) + 1):
            if tuple(scan.words[first:last]) not in names:
                continue
            if not _stands_apart(reading, first, last) or any(reading.in_reference[first:last]):
                continue
            if follows_cue(reading, first, "product") or _is_makers_name(reading, first):
                continue
            if place_word_before(reading, first) is not None:
                continue
            found.append(
                OrganizationDraft(first=first, last=last, rule="name vouched for elsewhere")
            )
    return found


def _own_name(reading: Reading, draft: OrganizationDraft) -> Stretch | None:
    """The part of a name that means the body by itself: all of it where it has no head, and behind the
    head of a company a foreign name in capitals: "Lion Air" in "hãng Lion Air"."""
    scan = reading.scan
    if draft.first in scan.hits_of("place"):
        return None
    if draft.first not in scan.hits_of("head"):
        abbreviated = draft.first in reading.abbreviations
        return None if abbreviated or not scan.is_capital(draft.first) else draft.stretch
    if draft.head is None or draft.head.kind != "enterprise":
        return None
    first = draft.last
    while first > draft.first + 1 and scan.is_capital(first - 1):
        if first - 1 in reading.abbreviations:
            break
        first -= 1
    foreign = any(not is_syllable(scan.words[index]) for index in range(first, draft.last))
    if not foreign or scan.shapes[first - 1] & SIGN or first in scan.hits_of("place"):
        return None
    return (first, draft.last)


def _is_makers_name(reading: Reading, first: int) -> bool:
    """Whether the lexicon knows a name as a maker's, so that the grammar of bodies tells what it means."""
    known = reading.scan.hits_of("body").get(first)
    return known is not None and known.row.note.startswith("also a")


def _stands_apart(reading: Reading, first: int, last: int) -> bool:
    """Whether a name is not the middle of a longer run of capitals."""
    scan = reading.scan
    before = first > 0 and not scan.breaks(first) and scan.is_capital(first - 1)
    after = last < len(scan) and not scan.breaks(last) and scan.is_capital(last)
    return not (before or after)


def _web_sites(reading: Reading) -> list[OrganizationDraft]:
    """Sites named as sources: "Quochoi.vn", "VOV.VN"; not addresses with a scheme or a path."""
    scan = reading.scan
    found = []
    for dot, word in enumerate(scan.words):
        if word != "." or dot == 0 or dot + 1 >= len(scan):
            continue
        if scan.words[dot + 1] not in _WEB_ENDINGS or scan.gaps[dot + 1] != JOINED:
            continue
        if scan.gaps[dot] != JOINED or not scan.shapes[dot - 1] & (CAPITAL | MIXED):
            continue
        first, last = dot - 1, dot + 2
        while last + 1 < len(scan) and scan.words[last] == "." and scan.gaps[last] == JOINED:
            if scan.gaps[last + 1] != JOINED or scan.words[last + 1] not in _WEB_ENDINGS:
                break
            last += 2
        in_address = scan.gaps[first] == JOINED and scan.words[first - 1] in "/@."
        if in_address or (scan.word_at(last) in ("/", "@") and scan.gaps[last] == JOINED):
            continue
        found.append(OrganizationDraft(first=first, last=last, rule="web site"))
    return found


def _national_teams(reading: Reading) -> list[OrganizationDraft]:
    """Youth and national teams by name: "U23 Việt Nam"."""
    scan = reading.scan
    found = []
    for first, word in enumerate(scan.words):
        if not _YOUTH_TEAM.fullmatch(word) or not scan.is_capital(first + 1):
            continue
        place = scan.hits_of("place").get(first + 1)
        if place is not None and not scan.breaks(first + 1):
            found.append(OrganizationDraft(first=first, last=place.last, rule="national team"))
    return found


def _source_tags(reading: Reading) -> list[OrganizationDraft]:
    """The source that opens a news item: "(Thanh tra) - Chiều …", "TTO - Ngày …"."""
    scan = reading.scan
    found = []
    first = 0
    while first < len(scan):
        tag = _source_tag(reading, first)
        if tag is not None:
            found.append(tag)
        first = scan.line_end(first)
    return found


def _source_tag(reading: Reading, first: int) -> OrganizationDraft | None:
    scan = reading.scan
    bracketed = scan.words[first] == "("
    start = first + 1 if bracketed else first
    closing = ")" if bracketed else "-"
    last = start
    while last < len(scan) and last - start <= _LONGEST_SOURCE and scan.words[last] != closing:
        if scan.breaks(last) and last > first:
            return None
        last += 1
    if last >= len(scan) or last == start or scan.words[last] != closing:
        return None
    dash = last + 1 if bracketed else last
    if scan.word_at(dash) != "-" or scan.breaks(dash) or dash + 1 >= len(scan):
        return None
    if not bracketed:
        one_form = last - start == 1 and scan.shapes[start] & UPPER and len(scan.words[start]) >= 3
        spaced = scan.gaps[dash] != JOINED and scan.gaps[dash + 1] != JOINED
        if not (one_form and spaced) or reading.in_symbol[start]:
            return None
    if not scan.is_capital(start) or start in scan.hits_of("place"):
        return None
    if reading.abbreviation_kind(start) == "place":
        return None
    if any(scan.shapes[i] & DIGITS or scan.words[i] in ",:;" for i in range(start, last)):
        return None
    return OrganizationDraft(first=start, last=last, rule="source tag")


def _bracketed_names(
    reading: Reading, organizations: list[OrganizationDraft]
) -> list[OrganizationDraft]:
    """The short name in brackets right behind a body, where it names the whole body: "(LDP)"."""
    scan = reading.scan
    found = []
    for body in organizations:
        opening = body.last
        if scan.word_at(opening) != "(" or scan.word_at(opening + 2) != ")":
            continue
        name = opening + 1
        if scan.breaks(opening) or not _is_short_name(reading, body, name):
            continue
        abbreviation = reading.abbreviations.get(name)
        if abbreviation is not None and body.bare:
            continue
        if abbreviation is not None and not _covers_body(reading, body, abbreviation.expansion):
            continue
        found.append(
            OrganizationDraft(
                first=name,
                last=name + 1,
                rule="short name in brackets",
                head=body.head,
                body=body.body,
                level=body.level,
                place=None,
            )
        )
    return found


def _is_short_name(reading: Reading, body: OrganizationDraft, name: int) -> bool:
    """Whether a form in brackets may be a body's short name: in capitals, or a company's brand."""
    scan = reading.scan
    if scan.shapes[name] & (UPPER | MIXED):
        return True
    brand = body.kind == "enterprise" and not is_syllable(scan.words[name])
    return brand and scan.is_capital(name) and name not in scan.hits_of("place")


def _short_forms(
    reading: Reading, organizations: list[OrganizationDraft]
) -> list[OrganizationDraft]:
    """The bare head, with a capital inside a sentence, of a body named in full before: "Chi hội"."""
    scan = reading.scan
    named: dict[str, OrganizationDraft] = {}
    for body in organizations:
        if body.head is None or body.bare or body.head.kind in _NEVER_SHORT:
            continue
        if body.head.head in ("Công đoàn", "Công đoàn cơ sở"):
            continue
        name = fold_phrase(body.head.head)
        named.setdefault(name, body)
        opening = name.split()[0]
        if (
            opening not in reading.lexicon.heads_by_name
            and opening not in reading.lexicon.given_names
        ):
            named.setdefault(opening, body)
    lengths = {len(name.split()) for name in named}
    found = []
    for first in range(1, len(scan)):
        if not scan.is_capital(first) or reading.opens_sentence(first):
            continue
        for length in lengths:
            last = first + length
            if last > len(scan):
                continue
            full = named.get(" ".join(scan.words[first:last]))
            if full is None or full.first > first or not _is_short_form(reading, first, last):
                continue
            found.append(
                OrganizationDraft(
                    first=first,
                    last=last,
                    rule="short form of a body named before",
                    head=full.head,
                    kind=full.kind,
                    level=full.level,
                    bare=True,
                )
            )
    return found


def _is_short_form(reading: Reading, first: int, last: int) -> bool:
    """Whether a bare head stands by itself: no plural before, no capital beside, no longer word."""
    scan = reading.scan
    if reading.follows_plural(first) or first - 1 in scan.hits_of("honorific"):
        return False
    if (
        reading.in_word[first]
        or reading.in_reference[first]
        or not _stands_apart(reading, first, last)
    ):
        return False
    head = scan.hits_of("head").get(first)
    if head is not None and head.last > last:
        return False
    closed = last >= len(scan) or bool(scan.shapes[last] & SIGN) or ends_name(reading, last)
    return closed and scan.word_at(last) != "cấp"


def _covers_body(reading: Reading, body: OrganizationDraft, expansion: str) -> bool:
    """Whether an abbreviation stands for the whole body, its place included."""
    return len(expansion.split()) >= sum(
        1 for i in range(body.first, body.last) if not reading.scan.shapes[i] & SIGN
    )
