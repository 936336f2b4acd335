"""Date, issuer, quoted title and provisions of references, when dates and bodies are known."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.drafts import DateDraft, Draft, ReferenceDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.references.evidence.issue import (
    ISSUED_BY,
    ISSUED_ON,
    ISSUER,
    Following,
    Numbered,
)
from viunion_nlp.reading.references.mentions import Mentions
from viunion_nlp.reading.references.shapes import (
    between_parts_end,
    is_year,
    provisions_before,
    quoted_title,
)
from viunion_nlp.text.scan import DIGITS, NEWLINE

_LONGEST_BEHIND: Final = 30
_FARTHEST_DATE: Final = 40
_LEAD_TO_ISSUERS: Final = ("của", "do", "được", "giữa", ",")


def complete_references(facts: Facts) -> None:
    """Add date, issuer, title and provisions to ``facts.references``."""
    if not facts.references:
        return
    mentions = Mentions(facts)
    following: ReferenceDraft | None = None
    for reference in reversed(facts.references):
        reference.provisions = provisions_before(facts, reference.first)
        _read_what_follows(facts, reference, mentions)
        if reference.number is not None and (reference.issuer is None or reference.date is None):
            _read_what_precedes(facts, reference, following, mentions)
        following = reference


def _read_what_follows(facts: Facts, reference: ReferenceDraft, mentions: Mentions) -> None:
    """Read ", ngày 10.5.2021 của BTV Tỉnh ủy về “…”" behind a reference."""
    index = reference.last
    limit = index + _LONGEST_BEHIND
    while index < limit and facts.gaps[index] != NEWLINE:
        end = _part_end(facts, reference, index, mentions)
        if not end:
            reference.title = quoted_title(facts, index)
            return
        index = end


def _part_end(facts: Facts, reference: ReferenceDraft, index: int, mentions: Mentions) -> int:
    """Read the part that stands here; 0 where none of the parts of a reference can."""
    word = facts.words[index]
    if facts.shapes[index] & DIGITS:
        date = mentions.dates[index]
        if date is not None and reference.date is None and _dates(facts, reference, index, date):
            reference.date = date
            return date.last
        return index + 1
    if word in _LEAD_TO_ISSUERS and reference.issuer is None:
        issuer = _issuer_behind(facts, index, mentions)
        if issuer is not None and _issues(facts, reference, index, issuer):
            reference.issuer = issuer
            return issuer.last
    if word == "năm" and _is_year_of_issue(facts, reference, index):
        reference.year = facts.words[index + 1]
        return index + 2
    return between_parts_end(facts, index)


def _dates(facts: Facts, reference: ReferenceDraft, index: int, date: DateDraft) -> bool:
    return ISSUED_ON.link(facts, Following(reference, index, date), index)


def _issues(facts: Facts, reference: ReferenceDraft, index: int, issuer: Draft) -> bool:
    return ISSUED_BY.link(facts, Following(reference, index, issuer), index)


def _issuer_behind(facts: Facts, index: int, mentions: Mentions) -> Draft | None:
    """The body or office behind a word; behind "giữa", all the bodies of "giữa A, B và C" as one stretch."""
    first = mentions.starting[index + 1]
    if first is None or facts.words[index] != "giữa":
        return first
    last = first.last
    while facts.words[last] in (",", "và", "với"):
        another = mentions.starting[last + 1]
        if another is None:
            break
        last = another.last
    return Draft(first=first.first, last=last, rule="joint issuers")


def _is_year_of_issue(facts: Facts, reference: ReferenceDraft, index: int) -> bool:
    """Whether "năm 2015" is all that tells when a numbered document was issued."""
    if reference.date is not None or reference.year is not None or reference.number is None:
        return False
    return is_year(facts, index + 1)


def _read_what_precedes(
    facts: Facts, reference: ReferenceDraft, following: ReferenceDraft | None, mentions: Mentions
) -> None:
    """Read the issuer, and the date with which the sentence opens, before a reference."""
    numbered = Numbered(facts, reference, following, mentions)
    if reference.issuer is None:
        found = ISSUER.of(facts, numbered, reference.first)
        if found is not None:
            reference.issuer = found[1]
    if reference.date is None:
        reference.date = _date_before(facts, reference, numbered.issued_at, mentions)


def _date_before(
    facts: Facts, reference: ReferenceDraft, verb: int, mentions: Mentions
) -> DateDraft | None:
    """The nearest date before the issuing verb of the same sentence."""
    for index in range(verb, max(-1, verb - _FARTHEST_DATE), -1):
        if facts.sentences[index] != facts.sentences[reference.first]:
            return None
        date = mentions.dates[index]
        if date is not None:
            return date
    return None
