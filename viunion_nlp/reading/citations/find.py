"""Finds citations: one for each place where a text mentions a document, except its own number."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.citations.clauses import mark_lists
from viunion_nlp.reading.citations.effect import Dates, effect_of_clause, effect_of_document
from viunion_nlp.reading.citations.evidence import ACT, Act, Cited
from viunion_nlp.reading.citations.items import ListHead, head_of_item
from viunion_nlp.reading.citations.points import Point, is_document, own_kinds_of, read_points
from viunion_nlp.reading.drafts import CitationDraft
from viunion_nlp.reading.facts import Facts

_OPENING: Final = ("BASED_ON", "IMPLEMENTS")
_CHANGES: Final = ("AMENDS", "REPLACES", "REPEALS")


def find_citations(facts: Facts) -> None:
    """Find all citations, in text order, and store them in ``facts.citations``."""
    if not facts.references:
        return
    by_document = is_document(facts)
    if not by_document and facts.lexicon.documents.acts.isdisjoint(facts.words):
        return
    points = read_points(facts, own_kinds_of(facts))
    mark_lists(facts, points)
    opened: Point | None = None
    head: ListHead | None = None
    for at, point in enumerate(points):
        cited = Cited(points, at, opened, by_document=by_document)
        if by_document:
            cited.head = head_of_item(facts, point, head)
            head = cited.head or head
        act = _act_on(facts, cited)
        if act is None:
            continue
        point.kind, point.source = act.kind, act.source
        if act.kind in _OPENING:
            opened = point
        if not point.points_back or (act.kind != "CITES" and act.source is not point.reference):
            facts.citations.append(_draft(point, act))
    if facts.citations:
        _add_effects(facts, points)


def _act_on(facts: Facts, cited: Cited) -> Act | None:
    """What is done to a document; a document merely cites those to which nothing else is done."""
    point = cited.point
    found = ACT.of(facts, cited, point.named)
    if found is not None:
        return found[1]
    return Act("CITES", None, (point.named, point.last)) if cited.by_document else None


def _draft(point: Point, act: Act) -> CitationDraft:
    reference = point.reference
    if act.by_it:
        return CitationDraft(
            kind=act.kind, source=reference, target=act.source, provisions=(),
            evidence=act.evidence, last=point.last,
        )  # fmt: skip
    provisions = reference.provisions if reference is not None and not point.points_back else ()
    return CitationDraft(
        kind=act.kind, source=act.source, target=reference, provisions=provisions,
        evidence=act.evidence, last=point.last,
    )  # fmt: skip


def _add_effects(facts: Facts, points: list[Point]) -> None:
    """Add the date from which the document amends, replaces and repeals others."""
    own = [each for each in facts.citations if each.source is None and each.kind in _CHANGES]
    if not own:
        return
    dates = Dates(facts)
    of_document = effect_of_document(facts, dates, points)
    for citation in own:
        told = effect_of_clause(facts, dates, citation.last)
        behind = citation.evidence[1]  # of "hết hiệu lực kể từ ngày …"
        if told is None and behind > citation.last:
            told = effect_of_clause(facts, dates, behind)
        citation.effective = told or of_document
