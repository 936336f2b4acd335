"""Adds date, issuer, quoted title and provisions to references, once dates and bodies are known."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.cues import cue_length
from viunion_nlp.reading.drafts import DateDraft, Draft, HeadingDraft, ReferenceDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.references.bearers import issuing_place
from viunion_nlp.reading.references.behind import between_parts_end, is_short_name, quoted_title
from viunion_nlp.reading.references.evidence.issue import (
    ISSUED_BY,
    ISSUED_ON,
    ISSUER,
    Following,
    Numbered,
    proposer,
    shares_type,
)
from viunion_nlp.reading.references.mentions import Mentions
from viunion_nlp.reading.references.names import own_name_end
from viunion_nlp.reading.references.next_clause import dates_subject, opens_clause
from viunion_nlp.reading.references.provisions import provisions_before, provisions_behind
from viunion_nlp.reading.references.shapes import (
    codes_of,
    is_bare,
    is_own_number,
    is_year,
)
from viunion_nlp.reading.references.starts import begins_issuer
from viunion_nlp.text.chunks import line_breaks
from viunion_nlp.text.scan import CAPITAL, DIGITS, NEWLINE, SIGN

_LONGEST_BEHIND: Final = 30
_FARTHEST_DATE: Final = 40
_LONGEST_LEAD: Final = 4  # syllables before a date
_BEFORE_DATE: Final = ("ngày", ",", "(")
_BEFORE_PROVISIONS: Final = ("(", "tại")
_JOIN_ISSUERS: Final = (",", "và", "với", "-")
_BEFORE_ISSUER: Final = ("before issuer", "written as number")  # rules
_LISTING: Final = (",", "và", ":", "số", "ngày", "tháng", "năm", "các", "/", "-", ".")
_LONGEST_LIST_LINK: Final = 24  # between two references of a list
_LONGEST_TYPE: Final = 4
_LEAD_TO_ISSUERS: Final = ("của", "do", "được", "giữa", ",")


def complete_references(facts: Facts) -> None:
    """Add date, issuer, title and provisions to ``facts.references``."""
    if not facts.references:
        return
    mentions = Mentions(facts)
    before: ReferenceDraft | None = None
    for reference in facts.references:
        reference.lead = _lead_of(facts, reference, before)
        before = reference
    following: ReferenceDraft | None = None
    for reference in reversed(facts.references):
        provisions = provisions_before(facts, reference.first)
        if provisions is not None:
            reference.provisions = tuple(provisions.parts)
            reference.begins = provisions.first
        # A document's own number has its date and issuer in the heading.
        reference.own = (
            is_own_number(facts, reference.first)
            or (facts.heading is not None and _in_heading(facts.heading, reference))
            or _is_own_name(facts, reference)
        )
        if not reference.own:
            _complete(facts, reference, following, mentions)
        following = reference


def _lead_of(facts: Facts, reference: ReferenceDraft, before: ReferenceDraft | None) -> int:
    """The syllable before a reference, or before the list that it goes on with."""
    for index in range(reference.first - 1, max(0, reference.first - 1 - _LONGEST_LIST_LINK), -1):
        if before is not None and index < before.last:
            return before.lead
        if facts.gaps[index + 1] == NEWLINE and facts.words[index] != ":":
            return index
        if not _is_listing(facts, index):
            if facts.words[index] != ";" or reference.doc_type is not None:
                return index
    return max(0, reference.first - 1)


def _is_listing(facts: Facts, index: int) -> bool:
    """Whether a syllable stands between the references of a list: signs, dates, "các", a type word."""
    word = facts.words[index]
    if word in _LISTING or facts.shapes[index] & DIGITS:
        return True
    for start in range(index, index - _LONGEST_TYPE, -1):
        kind = facts.nodes[start].document_type
        if kind is not None and start + kind.length > index:
            return True
    return False


def _complete(
    facts: Facts, reference: ReferenceDraft, following: ReferenceDraft | None, mentions: Mentions
) -> None:
    if reference.number is not None and reference.doc_type is not None:
        first, last = reference.doc_type[1], reference.number[0]
        if last - first > 1:  # more than "số" stands between them
            reference.issuer = _issuer_inside(facts, reference, first, last - 1)
            reference.date = _date_inside(first, last, mentions)
    _read_what_follows(facts, reference, mentions)
    if reference.number is not None and (reference.issuer is None or reference.date is None):
        _read_what_precedes(facts, reference, following, mentions)


def _in_heading(heading: HeadingDraft, reference: ReferenceDraft) -> bool:
    """Whether a reference is the number in the document's heading."""
    if heading.number is None:
        return False
    at = reference.first if reference.number is None else reference.number[0]
    for first, last in heading.number.stretches:
        if first <= at < last:
            return True
    return False


def _is_own_name(facts: Facts, reference: ReferenceDraft) -> bool:
    """Whether a reference is the name of a law over its text."""
    if reference.doc_type is None or reference.number is not None:
        return False
    return bool(own_name_end(facts, *reference.doc_type))


def _issuer_inside(facts: Facts, reference: ReferenceDraft, first: int, last: int) -> Draft | None:
    """The issuer between type word and number: "Nghị định của Chính phủ số 132/2008/NĐ-CP", "Nghị quyết HĐND
    tỉnh số …"."""
    if facts.words[first] == "của":
        first += 1
    elif reference.rule != "coded" or not facts.shapes[first] & CAPITAL:
        return None  # not the number of a law known by name, either
    elif not begins_issuer(facts, first) or _begins_word(facts, first):
        return None
    ends = facts.cues["behind law"]
    for index in range(first, last):
        if facts.words[index] in ends or facts.shapes[index] & SIGN:
            last = index
            break
    return Draft(first=first, last=last, rule="issuer before number") if first < last else None


def _begins_word(facts: Facts, index: int) -> bool:
    """Whether what looks like a head is but the beginning of an everyday word: "Hội nghị"."""
    head = facts.nodes[index].head
    if head is None or head.length > 1:
        return False
    return (facts.words[index], facts.words[index + 1]) in facts.lexicon.words


def _date_inside(first: int, last: int, mentions: Mentions) -> DateDraft | None:
    """The date between type word and number: "Quyết định ngày 12/3/2024 số 45/QĐ-UBND"."""
    for index in range(first, last):
        if mentions.dates[index] is not None:
            return mentions.dates[index]
    return None


def _read_what_follows(facts: Facts, reference: ReferenceDraft, mentions: Mentions) -> None:
    """Read ", ngày 10.5.2021 của BTV Tỉnh ủy về “…”" behind a reference."""
    index = reference.last
    if facts.words[index] == ")" and is_short_name(facts, reference.first):
        return  # what follows belongs to the whole name
    if facts.words[index] == "|" or facts.gaps[index] == NEWLINE:  # a gate
        reference.date = reference.date or _date_of_cell(facts, index, mentions)
    if reference.rule in _BEFORE_ISSUER and _is_strong(facts, reference):
        reference.issuer = mentions.starting[index]
        index = index if reference.issuer is None else reference.issuer.last
    limit = index + _LONGEST_BEHIND
    while index < limit and facts.gaps[index] != NEWLINE:
        if facts.words[index] in _BEFORE_PROVISIONS and not reference.provisions:
            reference.provisions = provisions_behind(facts, index)
        end = _part_end(facts, reference, index, mentions)
        if not end:
            reference.title = quoted_title(facts, index)
            return
        index = end


def _is_strong(facts: Facts, reference: ReferenceDraft) -> bool:
    """Whether any figure behind a reference's type word is its number, so that what follows is the issuer's
    name: "Nghị định 191 Chính phủ"."""
    kind = facts.nodes[reference.first].document_type
    return kind is not None and kind.row.number == "strong"


def _date_of_cell(facts: Facts, last: int, mentions: Mentions) -> DateDraft | None:
    """The date that fills the next cell of a table's row: "31-CT/TW | 19/3/2024 | …"."""
    bar = facts.words[last] == "|"
    date = mentions.dates[last + bar]
    if date is None or not (bar or _parts_columns(facts, last)):
        return None
    ends = facts.words[date.last] == "|" or facts.gaps[date.last] == NEWLINE
    return date if ends else None


def _parts_columns(facts: Facts, index: int) -> bool:
    """Whether a wide gap without a line break separates a syllable from the one before."""
    if facts.gaps[index] != NEWLINE:
        return False
    scan = facts.scan
    return not line_breaks(scan.source[scan.ends[index - 1] : scan.start(index)])


def _part_end(facts: Facts, reference: ReferenceDraft, index: int, mentions: Mentions) -> int:
    """Read the part that is here; 0 if it cannot be part of a reference."""
    word = facts.words[index]
    if facts.shapes[index] & DIGITS:
        date = mentions.dates[index]
        if date is not None and reference.date is None and _dates(facts, reference, date, mentions):
            reference.date = date
            return date.last
        return index + 1
    if word in _LEAD_TO_ISSUERS and reference.issuer is None:
        issuer = _issuer_behind(facts, reference, index, mentions)
        if issuer is not None:
            behind = mentions.holder_end(issuer)
            if _issues(facts, Following(reference, index, issuer, behind), mentions):
                reference.issuer = issuer
                return behind
    if index == reference.last and word in facts.cues["hands over"]:
        return _behind_addressee(facts, index + 1, mentions)
    if word == "năm" and _is_year_of_issue(facts, reference, index):
        reference.year = facts.words[index + 1]
        return index + 2
    return between_parts_end(facts, index)


def _behind_addressee(facts: Facts, index: int, mentions: Mentions) -> int:
    """Behind whom a document is sent to, before its date: "gửi Bộ Xây dựng ngày 7/7"; else 0."""
    addressee = mentions.starting[index]
    if addressee is None or facts.words[addressee.last] != "ngày":
        return 0
    return addressee.last


def _dates(facts: Facts, reference: ReferenceDraft, date: DateDraft, mentions: Mentions) -> bool:
    following = Following(reference, date.first, date, date.last)
    following.goes_on = opens_clause(facts, reference, date, mentions)
    return bool(ISSUED_ON.link(facts, following, date.first))


def _issues(facts: Facts, following: Following, mentions: Mentions) -> bool:
    if facts.words[following.at] == ",":  # else nothing asks
        following.proposed = proposer(facts, following.reference, mentions) is not None
    return bool(ISSUED_BY.link(facts, following, following.at))


def _issuer_behind(
    facts: Facts, reference: ReferenceDraft, index: int, mentions: Mentions
) -> Draft | None:
    """The body or office after a word. After "giữa", and if the symbol has the codes of several issuers,
    all the bodies of "A, B và C" form one stretch; the body after "và" is the last.
    """
    first = mentions.starting[index + 1]
    if first is None and facts.words[index] == "do":
        first = mentions.office_of_signer(index + 1) or issuing_place(facts, index + 1)
    if first is None or not (facts.words[index] == "giữa" or _is_joint(facts, reference)):
        return first
    last = first.last
    closed = False
    while facts.words[last] in _JOIN_ISSUERS and not (closed and facts.words[last] == ","):
        another = mentions.starting[last + 1]
        if another is None:
            break
        closed = facts.words[last] in ("và", "với")
        last = another.last
    if last == first.last:
        return first
    return Draft(first=first.first, last=last, rule="joint issuers")


def _is_joint(facts: Facts, reference: ReferenceDraft) -> bool:
    """Whether a symbol has the code of a type and those of two or more issuers: "04/TTLT-BCA-BTP"."""
    if reference.number is None:
        return False
    codes = codes_of(facts, *reference.number)
    types, issuers = facts.lexicon.type_codes, facts.lexicon.issuers_by_code
    known = [code for code in codes[1:] if code in issuers]
    return len(known) > 1 and codes[0] in types


def _is_year_of_issue(facts: Facts, reference: ReferenceDraft, index: int) -> bool:
    """Whether "năm 2015" is the only date of issue of a numbered document; behind the issuer of a whole
    symbol it may be the year of what is told."""
    if reference.date is not None or reference.year is not None or reference.number is None:
        return False
    if reference.issuer is not None and not is_bare(facts, reference.number[1]):
        return False
    return is_year(facts, index + 1)


def _read_what_precedes(
    facts: Facts, reference: ReferenceDraft, following: ReferenceDraft | None, mentions: Mentions
) -> None:
    """Read the issuer before a reference, and the date that opens the sentence."""
    numbered = Numbered(facts, reference, following, mentions)
    if reference.issuer is None:
        found = ISSUER.of(facts, numbered, reference.first)
        if found is not None:
            reference.issuer = found[1]
            if reference.date is None and reference.issuer.first > reference.last:
                reference.date = _date_behind_verb(facts, reference.issuer.last, mentions)
    if reference.date is None and reference.year is None:
        shared = _date_of_list(facts, reference, following)
        reference.date = shared or _date_before(facts, reference, numbered.issued_at, mentions)


def _date_behind_verb(facts: Facts, verb: int, mentions: Mentions) -> DateDraft | None:
    """The date behind the issuing verb of an issuer that stands behind what a document is about: "… do Bộ
    Chính trị ban hành ngày 27/10/2023"."""
    at = verb + cue_length(facts, verb, "issues")
    return mentions.dates[at + 1] if facts.words[at] == "ngày" and at > verb else None


def _date_of_list(
    facts: Facts, reference: ReferenceDraft, following: ReferenceDraft | None
) -> DateDraft | None:
    """The date given once after a list: "217-QĐ/TW, 218-QĐ/TW ngày 12/12/2013"."""
    if following is None or following.date is None or following.date.first < following.last:
        return None
    for index in range(reference.last, following.first):
        if facts.shapes[index] & DIGITS:
            return None
    return following.date if shares_type(facts, reference, following) else None


def _date_before(
    facts: Facts, reference: ReferenceDraft, verb: int, mentions: Mentions
) -> DateDraft | None:
    """The nearest date before the verb of issuing in the same sentence, unless it belongs to another
    document.
    """
    for index in range(verb, max(-1, verb - _FARTHEST_DATE), -1):
        if facts.sentences[index] != facts.sentences[reference.first]:
            return None
        date = mentions.dates[index]
        if date is not None:
            return None if _dates_another(facts, date, mentions) else date
    return None


def _dates_another(facts: Facts, date: DateDraft, mentions: Mentions) -> bool:
    """Whether a date stands right behind another document, and not before who does something then: "Kết luận
    số 12-KL/TW, ngày 24/1/2025"."""
    at = date.first - 1
    while at > date.first - _LONGEST_LEAD and facts.words[at] in _BEFORE_DATE:
        at -= 1
    return facts.in_reference[at] and not dates_subject(facts, date, mentions)
