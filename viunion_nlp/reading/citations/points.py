"""The places where a text mentions documents: its references, and words that refer back to one or to the
document itself ("Nghị định này", "Kế hoạch trên").
"""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon import DocumentKind
from viunion_nlp.lexicon.phrases import DOCUMENT_TYPE, LAW
from viunion_nlp.reading.cues import cue_length, is_cue
from viunion_nlp.reading.drafts import ReferenceDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.records import CitationKind
from viunion_nlp.text.letters import fold_phrase
from viunion_nlp.text.scan import CAPITAL, FIGURE, NEWLINE, SIGN, UPPER

_LONGEST_BRACKET: Final = 6
_LETTER: Final[frozenset[DocumentKind]] = frozenset(("letter",))


class Point:
    """A place where a text mentions a document.

    Attributes:
        first: where it starts, including provisions before it ("Điều 5 Luật …").
        last: the position after it, including its date and issuer.
        named: where its own words start.
        reference: the reference that it is, or refers back to; None for the document itself.
        points_back: whether it only refers back.
        list_last: the position after the list of documents that starts with it.
        kind: what is done to it, once that is known; else None.
        source: the acting document, likewise.
    """

    __slots__ = (
        "first",
        "kind",
        "last",
        "list_last",
        "named",
        "points_back",
        "reference",
        "source",
    )

    def __init__(
        self,
        first: int,
        named: int,
        last: int,
        reference: ReferenceDraft | None,
        *,
        points_back: bool,
    ) -> None:
        self.first = first
        self.named = named
        self.last = last
        self.list_last = last
        self.reference = reference
        self.points_back = points_back
        self.kind: CitationKind | None = None
        self.source: ReferenceDraft | None = None


def read_points(facts: Facts, own_kinds: frozenset[DocumentKind]) -> list[Point]:
    """All points in text order, except the document's own number. Where the text names its own number
    again, it speaks of itself: "(Kèm theo Kế hoạch số 12/KH-LĐLĐ)".
    """
    points: list[Point] = []
    references = facts.references
    own_symbols: set[str] = set()
    for reference in references:
        if reference.own:
            own_symbols.add(_symbol(facts, reference))
    for at, reference in enumerate(references):
        if not reference.own:
            following = references[at + 1].first if at + 1 < len(references) else facts.count
            last = _tail(facts, reference, following)
            itself = bool(own_symbols) and _is_symbol_of(facts, reference, own_symbols)
            meant = None if itself else reference
            points.append(Point(reference.begins, reference.first, last, meant, points_back=itself))
    backward = _pointing_back(facts, own_kinds)
    return sorted([*points, *backward], key=_by_place) if backward else points


def _is_symbol_of(facts: Facts, reference: ReferenceDraft, own: set[str]) -> bool:
    """Whether a reference has a symbol, not only a figure, that is the document's own."""
    symbol = _symbol(facts, reference)
    return symbol in own and not symbol.isdigit() and bool(symbol)


def _symbol(facts: Facts, reference: ReferenceDraft) -> str:
    """The number or symbol of a reference without blanks; "" if it has none."""
    return "" if reference.number is None else "".join(facts.words[slice(*reference.number)])


def _by_place(point: Point) -> int:
    return point.named


def _tail(facts: Facts, reference: ReferenceDraft, following: int) -> int:
    """The position after the date and issuer of a reference and a short bracket, before the next
    reference.
    """
    last = reference.last
    for part in (reference.date, reference.issuer):
        if part is not None and last <= part.last <= following:
            last = part.last
    if facts.words[last] == "(":
        for close in range(last + 1, min(last + _LONGEST_BRACKET, following)):
            if facts.words[close] == ")":
                return close + 1
    return last


def _pointing_back(facts: Facts, own_kinds: frozenset[DocumentKind]) -> list[Point]:
    """ "Nghị định này" is the document itself if it is of that type, else the last reference of that type;
    "Kế hoạch trên" is such a reference.
    """
    points: list[Point] = []
    this = facts.cues["this document"]
    spoken = _LastOfKinds(facts)
    for first in facts.anchors(DOCUMENT_TYPE | LAW):
        phrase = facts.nodes[first].document_type
        if phrase is None or facts.in_reference[first] or facts.in_word_tail[first]:
            continue
        behind = first + phrase.length
        own = phrase.row.kind in own_kinds
        length = 1 if facts.words[behind] in this else cue_length(facts, behind, "that document")
        if not length or facts.gaps[behind] == NEWLINE:
            if own and _takes_effect(facts, first, behind):
                points.append(Point(first, first, behind, None, points_back=True))
            continue
        meant = None if own else spoken.before(first, phrase.row.kind)
        if facts.words[behind] in this and (own or (meant is None and not own_kinds)):
            points.append(Point(first, first, behind + length, None, points_back=True))
        elif meant is not None and (length > 1 or _closes(facts, behind + length, this)):
            points.append(Point(first, first, behind + length, meant, points_back=True))
    return points


def _takes_effect(facts: Facts, first: int, behind: int) -> bool:
    """Whether the document's own type word opens a sentence that tells its effect: "Quyết định có hiệu lực từ
    ngày ký"."""
    if not facts.shapes[first] & CAPITAL:
        return False
    if facts.gaps[first] != NEWLINE and facts.words[first - 1] not in (".", ":"):
        return False
    return facts.gaps[behind] != NEWLINE and is_cue(facts, behind, "takes effect")


def _closes(facts: Facts, index: int, this: frozenset[str]) -> bool:
    """Whether a phrase ends after "này" or "trên", unlike in "kế hoạch trên địa bàn"."""
    if facts.words[index - 1] in this or facts.gaps[index] == NEWLINE:
        return True
    node = facts.nodes[index]
    return bool(facts.shapes[index] & SIGN) or node.stop is not None or node.verb is not None


class _LastOfKinds:
    """The last reference of each type before a syllable; must be asked in text order."""

    __slots__ = ("_facts", "_last", "_next")

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._last: dict[DocumentKind, ReferenceDraft] = {}
        self._next = 0

    def before(self, index: int, kind: DocumentKind) -> ReferenceDraft | None:
        """The last reference of a type."""
        references = self._facts.references
        while self._next < len(references) and references[self._next].first < index:
            reference = references[self._next]
            self._next += 1
            if reference.type_at >= 0 and not reference.own:
                phrase = self._facts.nodes[reference.type_at].document_type
                if phrase is not None:
                    self._last[phrase.row.kind] = reference
        return self._last.get(kind)


def own_kinds_of(facts: Facts) -> frozenset[DocumentKind]:
    """The type of the document itself, from its heading or a line with its type in capitals, or the types
    that the code in its own number may mean; empty if nothing shows it.
    """
    if facts.heading is not None and facts.heading.doc_type:
        row = facts.lexicon.document_types_by_name.get(fold_phrase(facts.heading.doc_type))
        if row is not None:
            return frozenset((row.kind,))
    lines = facts.scan.lines
    for line in range(len(lines) - 1):
        first = lines[line]
        phrase = facts.nodes[first].document_type
        if phrase is not None and first + phrase.length == lines[line + 1]:
            if facts.shapes[first] & UPPER:
                return frozenset((phrase.row.kind,))
    for reference in facts.references:
        if reference.own and reference.number is not None:
            return _kinds_of_number(facts, *reference.number)
    return frozenset()


def _kinds_of_number(facts: Facts, first: int, last: int) -> frozenset[DocumentKind]:
    """The types that the first code in a symbol may mean; a symbol that starts with an issuer's code is a
    letter's.
    """
    for index in range(first + 1, last):
        if not facts.shapes[index] & (SIGN | FIGURE):
            kinds = facts.lexicon.documents.kinds_by_code.get(facts.syllables[index].text)
            if kinds is not None:
                return kinds
            if facts.syllables[index].text.upper() in facts.lexicon.issuers_by_code:
                return _LETTER
            break
    return frozenset()


def is_document(facts: Facts) -> bool:
    """Whether a text is itself a document rather than news about one: it has a heading, a number of its
    own, a line that only documents have ("Nơi nhận:"), or lines that start with legal grounds.
    """
    if facts.heading is not None:
        return True
    for reference in facts.references:
        if reference.own:
            return True
    openings = facts.cue_openings
    first_words = openings["document line"] | openings["bases"]
    lines = facts.scan.lines
    for line in range(len(lines) - 1):
        first = lines[line] + int(facts.words[lines[line]] == "-")
        if facts.words[first] in first_words and _opens_document(facts, first, lines[line + 1]):
            return True
    return False


def _opens_document(facts: Facts, first: int, line_end: int) -> bool:
    """Whether a line is one that only documents have."""
    length = cue_length(facts, first, "document line")
    if length and facts.words[first + length] == ":":
        return True
    length = cue_length(facts, first, "bases")
    return bool(length) and facts.in_reference[first + length] and _is_item(facts, line_end - 1)


def _is_item(facts: Facts, last: int) -> bool:
    """Whether a line ends as an item of a list does."""
    return facts.words[last] in (";", ",")
