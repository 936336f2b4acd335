"""What extractors make: mentions in syllable positions, before the document has been seen whole.

``first`` and ``last`` are half-open syllable positions in the scan.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from viunion_nlp.lexicon import AbbreviationKind, Lexicon
from viunion_nlp.reading.drafts import (
    AbbreviationDraft as AbbreviationDraft,
)
from viunion_nlp.reading.drafts import (
    AnyDraft as AnyDraft,
)
from viunion_nlp.reading.drafts import (
    DateDraft as DateDraft,
)
from viunion_nlp.reading.drafts import (
    Draft as Draft,
)
from viunion_nlp.reading.drafts import (
    LocationDraft as LocationDraft,
)
from viunion_nlp.reading.drafts import (
    OrganizationDraft as OrganizationDraft,
)
from viunion_nlp.reading.drafts import (
    PersonDraft as PersonDraft,
)
from viunion_nlp.reading.drafts import (
    ReferenceDraft as ReferenceDraft,
)
from viunion_nlp.reading.drafts import (
    Stretch as Stretch,
)
from viunion_nlp.reading.drafts import (
    TitleDraft as TitleDraft,
)
from viunion_nlp.reading.drafts import (
    mark as mark,
)
from viunion_nlp.reading.drafts import (
    without_overlaps as without_overlaps,
)
from viunion_nlp.reading.facts import Facts
from viunion_nlp.scan import DIGITS, Scan


@dataclass(slots=True)
class Reading:
    """A scanned text and what has been found in it so far; handed from extractor to extractor.

    Attributes:
        scan: the syllables and lexicon hits.
        lexicon: the lexicon that the scan was made with.
        sentences: for each syllable, the number of its sentence.
        in_reference: for each syllable, whether it stands inside a document reference.
        in_symbol: likewise, inside the number or symbol of one, or inside a date.
        in_word: likewise, inside an everyday word that looks like a head or a role ("đại hội").
        in_word_tail: likewise, inside such a word but not at its beginning.
        facts: the same text for readers of facts.
    """

    scan: Scan
    lexicon: Lexicon
    sentences: list[int]
    in_reference: list[bool]
    in_symbol: list[bool]
    in_word: list[bool]
    in_word_tail: list[bool]
    facts: Facts
    references: list[ReferenceDraft] = field(default_factory=list)
    dates: list[DateDraft] = field(default_factory=list)
    abbreviations: dict[int, AbbreviationDraft] = field(default_factory=dict)
    organizations: list[OrganizationDraft] = field(default_factory=list)
    titles: list[TitleDraft] = field(default_factory=list)
    persons: list[PersonDraft] = field(default_factory=list)
    locations: list[LocationDraft] = field(default_factory=list)

    @classmethod
    def of(cls, scan: Scan, lexicon: Lexicon, facts: Facts) -> Reading:
        """A reading in which nothing has been found yet; marks are shared with the facts."""
        return cls(
            scan, lexicon, facts.sentences, facts.in_reference, facts.in_symbol, facts.in_word,
            facts.in_word_tail, facts,
        )  # fmt: skip

    def opens_sentence(self, index: int) -> bool:
        """Whether a syllable is the first of its sentence."""
        return index == 0 or self.sentences[index - 1] != self.sentences[index]

    def follows_plural(self, first: int) -> bool:
        """Whether "các", "những" or the like, or a figure that counts, stands right before a syllable."""
        plurals = self.scan.hits_of("plural")
        return any(
            (hit := plurals.get(first - back)) is not None
            and hit.last == first
            and not self._is_ordinal(hit.first)
            for back in (1, 2)
        )

    def _is_ordinal(self, index: int) -> bool:
        """Whether a figure is part of a date, or a number in a row: "ngày 25-6", "kỳ họp thứ 6"."""
        if not self.scan.shapes[index] & DIGITS:
            return False
        return (
            self.in_symbol[index] or self.scan.word_at(index - 1) in self.lexicon.cues["numbered"]
        )

    def abbreviation_kind(self, index: int) -> AbbreviationKind | None:
        """The kind of the abbreviation that begins here, if one does and a row of the lexicon tells."""
        draft = self.abbreviations.get(index)
        return draft.sense.kind if draft is not None and draft.sense is not None else None


def syllables_of(drafts: Iterable[Draft]) -> set[int]:
    """The syllables that drafts cover."""
    return {index for draft in drafts for index in range(draft.first, draft.last)}
