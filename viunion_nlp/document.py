"""The analysed text: its mentions, and what is computed from them on demand.

The modules that do these computations are imported by the property or method that needs them.
"""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from viunion_nlp.errors import LeftOutWarning
from viunion_nlp.events import PositionEvent
from viunion_nlp.exchange.variants import Offsets, in_utf16, without_reasons
from viunion_nlp.expansions.options import ExpandOptions
from viunion_nlp.headings import Heading, Zone
from viunion_nlp.records import (
    Abbreviation,
    AnyMention,
    Citation,
    Date,
    DocumentReference,
    Location,
    Mention,
    Organization,
    Person,
    Position,
    Sentence,
    Title,
    Token,
)

if TYPE_CHECKING:
    from viunion_nlp.exchange.reading import Contents
    from viunion_nlp.expansions.expanded_text import ExpandedText
    from viunion_nlp.explain import Reason
    from viunion_nlp.lexicon import Lexicon
    from viunion_nlp.profiles import Profile

Kind = TypeVar("Kind", bound=Mention)

# What ``to_dict`` contains besides the findings: the text and the display settings.
SETTINGS = ("text", "segmenter", "expand", "kept_short", "lexicons")
USUAL_SEGMENTER = "underthesea"


@dataclass(frozen=True, slots=True, repr=False)
class Document:
    """A text together with everything that was found in it.

    Attributes:
        text: the text exactly as it was given.
        mentions: all mentions in text order; of two with the same start, the longer comes first.
        positions: who holds which office.
        segmenter: name of the word segmenter that ``tokens`` uses.
        expand: which abbreviations ``expanded`` spells out.
        kept_short: spans of the abbreviations that the kinds and domains of ``expand`` exclude.
        lexicons: the user's files that were layered over the built-in lexicon.
        heading: the heading, signatures and recipients of an official document; None for any other text.
        citations: what the document, or a reference in it, does to other documents, in text order.
        events: what happened to people and their offices: elections, appointments, transfers, dismissals.
        id: the caller's name for the document, or None. Documents that differ only in their id are equal.

    Example:
        >>> import viunion_nlp as vu
        >>> doc = vu.analyze("Ông Nguyễn Văn Bình, Chủ tịch LĐLĐ tỉnh, trao quà cho NLĐ.")
        >>> [person.name for person in doc.persons]
        ['Nguyễn Văn Bình']
    """

    text: str
    mentions: tuple[AnyMention, ...] = ()
    positions: tuple[Position, ...] = ()
    segmenter: str = USUAL_SEGMENTER
    expand: ExpandOptions = field(default_factory=ExpandOptions)
    kept_short: frozenset[tuple[int, int]] = frozenset()
    lexicons: tuple[Path, ...] = ()
    heading: Heading | None = None
    citations: tuple[Citation, ...] = ()
    events: tuple[PositionEvent, ...] = ()
    id: str | int | None = field(default=None, compare=False)

    @property
    def persons(self) -> tuple[Person, ...]:
        """The people (PERSON)."""
        return self._of(Person)

    @property
    def titles(self) -> tuple[Title, ...]:
        """The offices (TITLE)."""
        return self._of(Title)

    @property
    def organizations(self) -> tuple[Organization, ...]:
        """The bodies (ORG), including those inside titles."""
        return self._of(Organization)

    @property
    def references(self) -> tuple[DocumentReference, ...]:
        """The references to documents (DOCREF)."""
        return self._of(DocumentReference)

    @property
    def abbreviations(self) -> tuple[Abbreviation, ...]:
        """Every occurrence of an abbreviation (ABBR)."""
        return self._of(Abbreviation)

    @property
    def locations(self) -> tuple[Location, ...]:
        """The places (LOCATION)."""
        return self._of(Location)

    @property
    def dates(self) -> tuple[Date, ...]:
        """The calendar dates (DATE)."""
        return self._of(Date)

    @property
    def people(self) -> tuple[Profile, ...]:
        """The people, one profile each, in the order in which the text first names them: all names of a
        person are merged, namesakes stay separate. Computed on each call.

        Raises:
            LexiconError: a file of ``lexicons`` is missing or invalid.

        Example:
            >>> import viunion_nlp as vu
            >>> doc = vu.analyze("Bà Tô Thị Mận, Chủ tịch LĐLĐ tỉnh Lào Cai, chủ trì. Bà Mận phát biểu.")
            >>> [(each.name, len(each.mentions), len(each.positions)) for each in doc.people]
            [('Tô Thị Mận', 2, 1)]
        """
        from viunion_nlp.identity import person_profiles

        return person_profiles(
            self.text, self.persons, self.positions, self.events, self._lexicon()
        )

    @property
    def bodies(self) -> tuple[Profile, ...]:
        """The bodies, one profile per body, in the order in which the text first names them. Computed on
        each call.

        Example:
            >>> import viunion_nlp as vu
            >>> doc = vu.analyze("LĐLĐ TỈNH LÀO CAI HỌP\\nSáng 5/3, LĐLĐ tỉnh Lào Cai họp tổng kết.")
            >>> [(each.name, len(each.mentions)) for each in doc.bodies]
            [('Liên đoàn Lao động tỉnh Lào Cai', 2)]
        """
        from viunion_nlp.identity import body_profiles

        return body_profiles(self.organizations, self.positions, self.events)

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The words; a symbol, a date or an abbreviation is a single token. Computed on each call.

        A word may continue across a line break inside a paragraph.

        Raises:
            MissingBackendError: the configured segmenter's package is not installed.
            LexiconError: a file of ``lexicons`` is missing or invalid.
        """
        from viunion_nlp.segmentation.protected import protected_spans
        from viunion_nlp.segmentation.segmenter import make_segmenter
        from viunion_nlp.segmentation.tokens import segment

        protected = protected_spans(self.references, self.dates, self.abbreviations)
        words = segment(self._unwrapped(), make_segmenter(self.segmenter), protected)
        return tuple(
            Token(self.text[word.start : word.end], word.start, word.end) for word in words
        )

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences, headlines and list items. Computed on each call.

        A line break inside a paragraph does not end a sentence.

        Raises:
            LexiconError: a file of ``lexicons`` is missing or invalid.
        """
        from viunion_nlp.text.sentences import split_sentences

        return tuple(
            Sentence(self.text[each.start : each.end], each.start, each.end)
            for each in split_sentences(self._unwrapped())
        )

    @property
    def zones(self) -> tuple[Zone, ...]:
        """The zones of an official document in text order; empty for any other text. Computed on each
        call.

        Raises:
            LexiconError: a file of ``lexicons`` is missing or invalid.
        """
        from viunion_nlp.reading.layout import zones

        return zones(self.text, self._lexicon())

    @property
    def expanded(self) -> ExpandedText:
        """The text with abbreviations spelled out, and a mapping of offsets in both directions. Computed
        on each call."""
        from viunion_nlp.expansions.expansion import expand_text

        return expand_text(
            self.text,
            self.abbreviations,
            brackets=self.expand.brackets,
            mentions=self.expand.mentions,
            kept_short=self.kept_short,
        )

    def at(self, offset: int) -> tuple[AnyMention, ...]:
        """The mentions that cover an offset, innermost first.

        Example:
            >>> import viunion_nlp as vu
            >>> doc = vu.analyze("Chủ tịch LĐLĐ tỉnh dự họp.")
            >>> [mention.label for mention in doc.at(10)]
            ['ABBR', 'ORG', 'TITLE']
        """
        covering = [each for each in self.mentions if each.start <= offset < each.end]
        return tuple(sorted(covering, key=lambda each: each.end - each.start))

    def __getitem__(self, stretch: slice) -> tuple[AnyMention, ...]:
        """The mentions that lie entirely inside a stretch of the text: ``doc[0:100]``.

        Raises:
            TypeError: the key is not a slice of offsets.
            ValueError: the slice has a step.
        """
        if not isinstance(stretch, slice):
            raise TypeError(
                "doc[start:end] takes two offsets; for one offset there is doc.at(offset)"
            )
        start, end, step = stretch.indices(len(self.text))
        if step != 1:
            raise ValueError("doc[start:end] takes no step")
        return tuple(each for each in self.mentions if start <= each.start and each.end <= end)

    def __repr__(self) -> str:
        """The length of the text and the number of findings."""
        counts = Counter(mention.label for mention in self.mentions)
        found = ", ".join(f"{count} {label}" for label, count in counts.items()) or "no mention"
        name = "" if self.id is None else f"{self.id!r} "
        return f"<Document {name}of {len(self.text):,} characters: {found}; {len(self.positions)} positions>"

    def _repr_html_(self) -> str:
        """The document as notebooks show it: the text with its mentions marked, and tables."""
        from viunion_nlp.display.page import fragment

        return fragment(self)

    def why(self, mention: Mention) -> tuple[Reason, ...]:
        """Explain a mention: the rules that were asked about its stretch of text, each with its answer.

        The text is analysed once more for this.

        Example:
            >>> import viunion_nlp as vu
            >>> doc = vu.analyze("Chiều 4/10, cơ quan họp.")
            >>> [(reason.rule, reason.answer) for reason in doc.why(doc.dates[0])]
            [('day part', ''), ('day part', 'yes')]

        Raises:
            LexiconError: a file of ``lexicons`` is missing or invalid.
        """
        from viunion_nlp.explain import reasons

        return reasons(self.text, mention.start, mention.end, self._lexicon(), mention.label)

    def to_dict(
        self,
        *,
        compact: bool = False,
        offsets: Offsets = "code points",
        surrogates: Literal["keep", "replace"] = "keep",
    ) -> dict[str, Any]:
        """The document as plain JSON values: ``text``, ``segmenter``, ``entities`` and ``relations``.
        ``id``, ``heading`` and ``events`` are included if present; ``expand``, ``kept_short`` and
        ``lexicons`` if they differ from the defaults.

        Args:
            compact: leave out the mentions' texts, rules, rows and candidates.
            offsets: the unit of the offsets: code points, as everywhere in this library, or "utf-16" code
                units, as in JavaScript. ``from_dict`` reads code points only.
            surrogates: what to do with a lone surrogate, which UTF-8 cannot encode: keep it, or replace
                it with U+FFFD so that a web framework can send the values. Offsets stay the same.

        Example:
            >>> import viunion_nlp as vu
            >>> doc = vu.analyze("🙂 NLĐ")
            >>> doc.abbreviations[0].start, doc.to_dict(offsets="utf-16")["entities"][0]["start"]
            (2, 3)
        """
        values: dict[str, Any] = {
            "text": self.text,
            "segmenter": self.segmenter,
            "entities": [mention.to_dict() for mention in self.mentions],
            "relations": [
                *(position.to_dict() for position in self.positions),
                *(citation.to_dict() for citation in self.citations),
            ],
        }
        if self.id is not None:
            values = {"id": self.id, **values}
        if self.heading is not None:
            values["heading"] = self.heading.to_dict()
        if self.events:
            values["events"] = [event.to_dict() for event in self.events]
        if self.expand != ExpandOptions():
            values["expand"] = self.expand.to_dict()
        if self.expand != ExpandOptions() or self.kept_short:
            values["kept_short"] = [list(span) for span in sorted(self.kept_short)]
        if self.lexicons:
            values["lexicons"] = [str(path) for path in self.lexicons]
        if compact:
            values = without_reasons(values)
        if offsets == "utf-16":
            values = in_utf16(values)
        if surrogates == "replace":
            from viunion_nlp.exchange.json_text import without_surrogates

            values = without_surrogates(values)
        return values

    def to_json(self) -> str:
        """``to_dict`` as JSON text that any encoding takes: a lone surrogate, a control character or a mark
        that turns the direction of writing stands there as ``\\uXXXX``.

        Example:
            >>> import viunion_nlp as vu
            >>> vu.analyze("Họp\\ud800").to_json()
            '{"text": "Họp\\\\ud800", "segmenter": "underthesea", "entities": [], "relations": []}'
        """
        from viunion_nlp.exchange.json_text import json_text

        return json_text(self.to_dict())

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Document:
        """Rebuild a document from the values of ``to_dict``, of this or another version, or from
        annotated text.

        Null and empty fields count as absent. A mention may lack its ``text``, ``name``, ``role`` and
        ``expansion``; the words of the text are then used. ``versions`` is ignored. Keys, labels, fields,
        relations and enumerated values that this version does not know are left out, and a LeftOutWarning
        names them.

        Raises:
            FormatError: a value is not one that ``to_dict`` writes at that place: a wrong type, a span
                outside the text, a text that differs from the slice, a field that is not in NFC, a second
                mention of the same label and span, or a link to a mention that does not exist.

        Example:
            >>> person = {"type": "PERSON", "start": 4, "end": 9}
            >>> Document.from_dict({"text": "Ông Hải", "entities": [person]})
            Traceback (most recent call last):
            viunion_nlp.errors.FormatError: entities[0].end: 9 is past the text's end at 7
        """
        from viunion_nlp.exchange.reading import in_words, read_contents

        contents = read_contents(values)
        if contents.left_out:
            message = f"Document.from_dict leaves out {in_words(contents.left_out)}"
            warnings.warn(message, LeftOutWarning, stacklevel=2)
        return cls.of_contents(contents)

    @classmethod
    def of_contents(cls, contents: Contents) -> Document:
        """The document that a dict describes, after unknown parts were left out."""
        return cls(
            contents.text, contents.mentions, contents.positions, contents.segmenter or USUAL_SEGMENTER,
            contents.expand, contents.kept_short, contents.lexicons, contents.heading,
            contents.citations, contents.events, contents.id,
        )  # fmt: skip

    def _of(self, kind: type[Kind]) -> tuple[Kind, ...]:
        return tuple(mention for mention in self.mentions if isinstance(mention, kind))

    def _lexicon(self) -> Lexicon:
        from viunion_nlp.lexicon import load_lexicon

        return load_lexicon(self.lexicons)

    def _unwrapped(self) -> str:
        """The text with the line breaks inside paragraphs replaced by blanks; its length does not change."""
        from viunion_nlp.reading.lines import unwrapped

        return unwrapped(self.text, self._lexicon())


def is_id(value: object) -> bool:
    """Whether a value may be a document's id."""
    return isinstance(value, str | int) and not isinstance(value, bool)
