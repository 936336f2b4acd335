"""What is known about the syllables of one text; each fact is computed at most once.

``Facts`` holds the scan, the phrases that start at each syllable, and what readers have found so far. The
arrays are attributes of their own because every grammar reads them constantly. They are padded like the
scan, so ``facts.words[i]`` may look a few syllables past either end.

Answers that several grammars need (``edges``, ``placewords``) are cached in the ``known_…`` arrays.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Final

from viunion_nlp.lexicon import (
    AbbreviationKind,
    HonorificRow,
    Lexicon,
    PlaceHeadRow,
    RoleModifierRow,
    RoleRow,
)
from viunion_nlp.lexicon.phrases import (
    ANCHORS,
    EVERYDAY,
    HEAD,
    PLACE,
    PLACE_WORD,
    PLURAL,
    ROLE,
    TRADE,
    Phrase,
    PhraseNode,
    PlaceRow,
)
from viunion_nlp.reading.drafts import (
    AbbreviationDraft,
    CitationDraft,
    DateDraft,
    EventDraft,
    HeadingDraft,
    Link,
    LocationDraft,
    OrganizationDraft,
    PersonDraft,
    ReferenceDraft,
    TitleDraft,
    ZoneDraft,
)
from viunion_nlp.reading.trace import Trace
from viunion_nlp.records import Status
from viunion_nlp.text.flags import positions
from viunion_nlp.text.lines import Lines
from viunion_nlp.text.scan import CAPITAL, DIGITS, NEWLINE, PADDING, Scan
from viunion_nlp.text.sentences import sentence_numbers

# What the ``known_…`` arrays hold: 0 before the question is asked, then one of these.
KNOWN_NO: Final = 1
KNOWN_YES: Final = 2
_HEADS: Final = HEAD | ROLE


class Facts:
    """One text: its syllables, what the lexicons say about them, and what has been found.

    Attributes:
        scan, lexicon: the scan and the lexicon that the facts are based on.
        cues, cue_openings, cue_endings: those of the lexicon, by their role.
        count, words, syllables, shapes, gaps: the arrays of the scan.
        nodes: the phrases that start at each syllable.
        lines: the printed lines.
        heading: the layout of an official document; None for any other text.
        zones: the zones of an official document.
        laid_out: whether the layout has decided on the line breaks around a syllable; [] without a
            layout.
        cells: the syllables at which the cells of rows begin, but for the first of each row.
        inner_bodies: bodies inside other ones, by their first syllable, whether an office holds them, and how
            deep they are; None where none is.
        shouting: whether a syllable is in a line of capitals.
        sentences: the sentence number of each syllable.
        in_reference: whether a syllable is inside a document reference.
        in_symbol: likewise, inside the number or symbol of a reference, or inside a date.
        in_word: likewise, inside an everyday word that looks like a head or a role ("đại hội").
        in_word_tail: likewise, inside such a word but not at its start.
        in_body: likewise, inside a body or an office.
        addresses: the form of address that starts at a syllable and is not itself part of a name.
        office_starts: the first syllables of offices.
        own_names: the last two and three words of the names of bodies.
        in_body_tail: likewise, inside a body's name but not at its start; known once offices have been
            read.
        communes: start and end of communes without a type word, before their province or in a list.
        venues: start and end of hotels and the like at which something takes place, and of halls that are
            called after a body.
        taken: which mentions cover a syllable, as flags of ``settle``, updated each time mentions are
            settled.
        names_of_bodies: the stretches that mean a body because the text calls one so elsewhere.
        in_trade: likewise, inside the name of a trade, which is a verb elsewhere ("chế biến").
        known_latest_year: the latest year that the text tells; None before it is asked for.
        trace: where rules record their answers; None if nobody asked for them.
    """

    def __init__(self, scan: Scan, lexicon: Lexicon, trace: Trace | None = None) -> None:
        size = scan.count + PADDING
        self.scan = scan
        self.lexicon = lexicon
        self.cues = lexicon.cues
        self.cue_openings = openings = lexicon.cue_openings
        self.cue_endings = lexicon.cue_endings
        self.name_closers = openings["opens term"] | openings["opens news"] | openings["award"]
        self.trace = trace
        self.count = scan.count
        self.words = scan.words
        self.syllables = scan.syllables
        self.shapes = scan.shapes
        self.gaps = scan.gaps
        self.lines = Lines(scan)
        self.heading: HeadingDraft | None = None
        self.zones: list[ZoneDraft] = []
        self.laid_out: list[bool] = []
        self.cells: list[int] = []
        self.inner_bodies: dict[tuple[int, bool, int], OrganizationDraft | None] = {}
        self.nodes: list[PhraseNode] = []
        self._begun = b""
        self._anchors: dict[int, list[int]] = {}
        self._place_word_ends: dict[int, Phrase[PlaceHeadRow]] | None = None
        self.shouting = b""
        self.sentences: list[int] = []
        self.in_reference = [False] * size
        self.in_symbol = [False] * size
        self.in_word: list[bool] = []
        self.in_word_tail: list[bool] = []
        self.in_body_tail = [False] * size
        self.in_body = [False] * size
        self.addresses: list[Phrase[HonorificRow] | None] = [None] * size
        self.office_starts: set[int] = set()
        self.own_names: set[tuple[str, ...]] = set()
        self.in_trade: list[bool] = []
        self.references: list[ReferenceDraft] = []
        self.dates: list[DateDraft] = []
        self.abbreviations: dict[int, AbbreviationDraft] = {}
        self.organizations: list[OrganizationDraft] = []
        self.titles: list[TitleDraft] = []
        self.persons: list[PersonDraft] = []
        self.locations: list[LocationDraft] = []
        self.links: list[Link] = []
        self.own_statuses: dict[tuple[PersonDraft, TitleDraft], Status] = {}
        self.events: list[EventDraft] = []
        self.communes: dict[int, int] = {}
        self.venues: dict[int, int] = {}
        self.citations: list[CitationDraft] = []
        self.taken = [0] * size
        self.names_of_bodies: set[tuple[int, int]] = set()
        self.known_ends = [0] * size
        self.known_persons = [0] * size
        self.known_place_words = [0] * size
        self.known_latest_year: int | None = None

    def look_up(self) -> None:
        """Find phrases and sentences, once it is known which line breaks are layout."""
        self.nodes, self._begun = self.lexicon.phrases.look_up(self.scan)
        self._anchors = {}
        self._place_word_ends = None
        self.shouting = self.scan.shouting
        self.sentences = sentence_numbers(self.scan)
        size = self.count + PADDING
        self.in_word = [False] * size
        self.in_word_tail = [False] * size
        self.in_trade = [False] * size
        self._mark_words()

    def anchors(self, kinds: int) -> list[int]:
        """The syllables at which a phrase of a given kind starts, one of ``lexicon.phrases.ANCHORS``."""
        if kinds not in self._anchors:
            self._anchors[kinds] = positions(self._begun, ANCHORS[kinds])
        return self._anchors[kinds]

    def sentence_first(self, index: int, lowest: int = 0) -> int:
        """The first syllable of the sentence that contains a syllable, searched for down to ``lowest``."""
        first = bisect_left(self.sentences, self.sentences[index], 0, index + 1)
        if first >= lowest:
            return first
        return lowest if lowest < index else index

    def sentence_last(self, index: int) -> int:
        """The syllable after the sentence that contains a syllable."""
        return bisect_right(self.sentences, self.sentences[index], index, self.count)

    def opens_sentence(self, index: int) -> bool:
        """Whether a syllable is the first of its sentence."""
        return index == 0 or self.sentences[index - 1] != self.sentences[index]

    def has_capital(self, first: int, last: int) -> bool:
        """Whether a syllable with a capital stands between two places."""
        capitals = self.scan.capitals
        index = bisect_left(capitals, first)
        return index < len(capitals) and capitals[index] < last

    def follows_plural(self, first: int) -> bool:
        """Whether "các", "những" or the like, or a number that counts, directly precedes a syllable on
        its line.
        """
        if self.gaps[first] == NEWLINE:
            return False
        nodes = self.nodes
        if not (nodes[first - 1].kinds | nodes[first - 2].kinds) & PLURAL:
            return False
        for back in (1, 2):
            plural = nodes[first - back].plural
            if plural is not None and plural.length == back and not self._is_ordinal(first - back):
                return True
        return False

    def _is_ordinal(self, index: int) -> bool:
        """Whether a figure is part of a date, or a number in a row: "ngày 25-6", "kỳ họp thứ 6"."""
        if not self.shapes[index] & DIGITS:
            return False
        return self.in_symbol[index] or self.words[index - 1] in self.cues["numbered"]

    def abbreviation_kind(self, index: int) -> AbbreviationKind | None:
        """The kind of the abbreviation that starts here, if there is one and its lexicon row gives a
        kind.
        """
        if index not in self.abbreviations:
            return None
        sense = self.abbreviations[index].sense
        return sense.kind if sense is not None else None

    def is_of_paper(self, index: int) -> bool:
        """Whether the abbreviation that starts here is short for those who work for a paper: "PV", "CTV"."""
        if index not in self.abbreviations:
            return False
        sense = self.abbreviations[index].sense
        return sense is not None and sense.kind == "people" and sense.domain == "media"

    def role_before(self, index: int, longest: int) -> Phrase[RoleRow] | None:
        """The shortest role of at most so many syllables that ends directly before a syllable."""
        for length in range(1, min(longest, index) + 1):
            role = self.nodes[index - length].role
            if role is not None and role.length == length:
                return role
        return None

    def place_word_before(self, index: int) -> Phrase[PlaceHeadRow] | None:
        """The type word of a place that ends directly before a syllable: "thung lũng" of "thung lũng
        Silicon".
        """
        if self._place_word_ends is None:
            self._place_word_ends = {}
            for first in self.anchors(PLACE | PLACE_WORD):
                phrase = self.nodes[first].place_word
                if phrase is not None and not self.in_word_tail[first]:  # "xuất bản"
                    self._place_word_ends[first + phrase.length] = phrase
        return self._place_word_ends.get(index)

    def place_before(self, index: int, lengths: tuple[int, ...]) -> Phrase[PlaceRow] | None:
        """The place of so many syllables whose name ends directly before a syllable: the first of
        ``lengths`` that fits.
        """
        for length in lengths:
            place = self.nodes[index - length].place
            if place is not None and place.length == length:
                return place
        return None

    def deputy(self, index: int) -> Phrase[RoleModifierRow] | None:
        """What makes an office that starts here a deputy's: "Phó"."""
        modifier = self.nodes[index].before_role
        return modifier if modifier is not None and modifier.row.deputy == "yes" else None

    def _mark_words(self) -> None:
        """Mark trades, and words such as "đại hội", "nhiệm vụ", "ban hành", unless a head or role is as
        long, or a school's begins behind another word: "cơ sở | trường".
        """
        nodes, in_word, in_word_tail = self.nodes, self.in_word, self.in_word_tail
        for first in self.anchors(EVERYDAY | TRADE):
            node = nodes[first]
            word, verb, trade = node.word, node.verb, node.trade
            least = 2
            if not (node.kinds | nodes[first + 1].kinds) & _HEADS:
                # Nothing to ask of two syllables, as most words have: a gate.
                if (word is not None and word.length == 2) or (
                    verb is not None and verb.length == 2
                ):
                    in_word[first] = in_word[first + 1] = in_word_tail[first + 1] = True
                least = 3
            if word is not None and word.length >= least:
                head = nodes[first + 1].head
                if word.length == 2 and head is not None and head.row.kind == "school":
                    if (self.words[first - 1], self.words[first]) in self.lexicon.words:
                        continue
                self._mark_everyday_word(first, first + word.length, is_verb=False)
            if verb is not None and verb.length >= least:
                self._mark_everyday_word(first, first + verb.length, is_verb=True)
            if trade is not None:
                for index in range(first, first + trade.length):
                    self.in_trade[index] = True

    def _mark_everyday_word(self, first: int, last: int, *, is_verb: bool) -> None:
        nodes = self.nodes
        if not nodes[first].kinds & _HEADS or not self._outruns(first, last - 1):
            self.in_word[first] = True
        for index in range(first + 1, last):
            longer = nodes[index].kinds & _HEADS
            if longer and not is_verb:
                longer = self.shapes[index] & CAPITAL and not self.shouting[index]
            if longer and self._outruns(index, last, written=not is_verb):
                continue
            self.in_word[index] = self.in_word_tail[index] = True

    def _outruns(self, index: int, last: int, *, written: bool = False) -> bool:
        """Whether the head or role that starts at a syllable ends after another one; where it is ``written``
        with a capital, its field may as well: "giao Ban Tổ chức"."""
        node = self.nodes[index]
        longer = node.head or node.role
        if longer is None:
            return False
        end = index + longer.length
        return end > last or (written and end == last and self.nodes[last].field is not None)
