"""Turns the layout into mentions (issuers, signers, their offices and marks), and drops mentions that
contradict it.
"""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.drafts import (
    AbbreviationDraft,
    AnyDraft,
    OrganizationDraft,
    PartDraft,
    PersonDraft,
    ReferenceDraft,
    SignatureDraft,
    Stretch,
    TitleDraft,
    by_place,
    mark,
)
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.layout.words import opens_with
from viunion_nlp.reading.layout.zones import cut_names

_RULE: Final = "signature block"


def read_signed(facts: Facts) -> None:
    """Make mentions and links from a document's signatures, once its words have been read."""
    heading = facts.heading
    if heading is None:
        return
    for part in (heading.superior, *heading.issuers):
        _read_issuer(facts, part)
    for signature in heading.signatures:
        for stretch in signature.marks:
            _read_mark(facts, stretch)
        if signature.for_title is not None:
            _office(facts, signature.for_title)
        title = _own_office(facts, signature)
        person = _signer(facts, signature)
        if title is not None and person is not None:
            facts.links = [link for link in facts.links if link[0] is not person]
            facts.links.append((person, title, _RULE))
    _keep_links_of_mentions(facts)


def read_own_number(facts: Facts) -> None:
    """Make a reference from the document's own number, whatever its codes."""
    heading = facts.heading
    if heading is None or heading.number is None or heading.number.skip:
        return
    first, last = heading.number.stretches[0]
    for reference in facts.references:
        if reference.first < last and reference.last > first:
            return
    facts.references.append(
        ReferenceDraft(first=first, last=last, rule="own number", number=(first, last))
    )
    facts.references.sort(key=by_place)
    mark(facts.in_reference, first, last)
    mark(facts.in_symbol, first, last)


def drop_cut_names(facts: Facts) -> None:
    """Drop names that another column cuts in two, and their halves."""
    if facts.heading is None:
        return
    pieces = cut_names(facts.heading)
    if not pieces:
        return
    cut = [False] * (facts.count + 1)
    for first, last in pieces:
        for index in range(first, last):
            cut[index] = True
    facts.organizations = [each for each in facts.organizations if not cut[each.first]]
    facts.locations = [each for each in facts.locations if not cut[each.first]]
    facts.persons = [each for each in facts.persons if not cut[each.first]]
    facts.titles = [each for each in facts.titles if not cut[each.first]]
    _keep_links_of_mentions(facts)


def _read_issuer(facts: Facts, part: PartDraft | None) -> None:
    """An issuing body as a mention: the one read there, as far as the part goes, or all of it."""
    stretch = _stretch(part)
    if stretch is None:
        return
    first, last = stretch
    node = facts.nodes[first]
    body = next((each for each in facts.organizations if each.first == first), None)
    if body is None and node.head is None:
        return
    if body is not None and body.last >= last:
        return
    if any(first <= title.first < last for title in facts.titles):
        return
    facts.locations = _clear_of(facts.locations, first, last)
    facts.persons = _clear_of(facts.persons, first, last)
    facts.organizations = _clear_of(facts.organizations, first, last)
    if body is None:
        assert node.head is not None
        head = node.head.row
        body = OrganizationDraft(
            first=first, last=last, rule="head", entry=head.head, head=head, kind=head.kind,
            level=head.level or None,
        )  # fmt: skip
    body.last = last
    body.place = _place_in(facts, first + 1, last) or body.place
    facts.organizations.append(body)
    facts.organizations.sort(key=by_place)


def _place_in(facts: Facts, first: int, last: int) -> Stretch | None:
    """The last place of an issuer's name, from its type word on, if the name ends with it."""
    found: Stretch | None = None
    at = first
    while at < last:
        word, place = facts.nodes[at].place_word, facts.nodes[at].place
        if word is not None and at + word.length < last:
            found = (at, last)
            at += word.length
        elif place is not None and at + place.length == last:
            return found or (at, last)
        else:
            at += 1
    return found


def _read_mark(facts: Facts, stretch: Stretch) -> None:
    """A mark as an abbreviation, including a slash in it; a mark that is spelled out is not an
    abbreviation.
    """
    first, last = stretch
    row = opens_with(facts, first, last, "mark")
    if row is None or not facts.syllables[first].text.isupper():
        return
    for index in range(first, last):
        facts.abbreviations.pop(index, None)
    facts.abbreviations[first] = AbbreviationDraft(
        first=first, last=last, rule=_RULE, expansion=row.expansion, origin="lexicon",
        entry=row.word, candidates=(row.expansion,),
    )  # fmt: skip


def _office(facts: Facts, part: PartDraft | None) -> TitleDraft | None:
    """An office of a signature as a title: the one read there, or one that covers the whole part."""
    stretch = _stretch(part)
    if stretch is None:
        return None
    first, last = stretch
    title = next((each for each in facts.titles if each.first == first), None)
    if title is None:
        facts.titles = _clear_of(facts.titles, first, last)
        title = TitleDraft(first=first, last=last, rule=_RULE, role_last=last)
        facts.titles.append(title)
        facts.titles.sort(key=by_place)
    title.needs_person = False
    return title


def _own_office(facts: Facts, signature: SignatureDraft) -> TitleDraft | None:
    """The signer's own office, with all of its part."""
    title, stretch = _office(facts, signature.title), _stretch(signature.title)
    if title is None or stretch is None:
        return None
    first, last = stretch
    title.last = max(title.last, last)
    facts.organizations = _clear_of(facts.organizations, first, last)
    facts.locations = _clear_of(facts.locations, first, last)
    if signature.mode == "Q":
        title.status = "acting"
    return title


def _signer(facts: Facts, signature: SignatureDraft) -> PersonDraft | None:
    """The signer as a person: the one read there, or the whole part."""
    stretch = _stretch(signature.person)
    if stretch is None:
        return None
    first, last = stretch
    for each in facts.persons:
        if each.first == first and each.last == last:
            return each
    facts.persons = _clear_of(facts.persons, first, last)
    facts.organizations = _clear_of(facts.organizations, first, last)
    facts.locations = _clear_of(facts.locations, first, last)
    facts.titles = _clear_of(facts.titles, first, last)
    person = PersonDraft(first=first, last=last, rule=_RULE)
    facts.persons.append(person)
    facts.persons.sort(key=by_place)
    return person


def _stretch(part: PartDraft | None) -> Stretch | None:
    """A part's single stretch; None if it has several."""
    if part is None:
        return None
    for before, behind in zip(part.stretches, part.stretches[1:], strict=False):
        if before[1] != behind[0]:
            return None
    return part.stretches[0][0], part.stretches[-1][1]


def _keep_links_of_mentions(facts: Facts) -> None:
    """Drop links whose person or office is no longer a mention."""
    kept = set(map(id, facts.titles)) | set(map(id, facts.persons))
    facts.links = [link for link in facts.links if id(link[0]) in kept and id(link[1]) in kept]


def _clear_of(drafts: list[AnyDraft], first: int, last: int) -> list[AnyDraft]:
    return [each for each in drafts if each.last <= first or each.first >= last]
