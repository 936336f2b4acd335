"""The dates, bodies and offices of a text, indexed by where they start and end."""

from __future__ import annotations

from viunion_nlp.reading.cues import is_cue
from viunion_nlp.reading.drafts import DateDraft, Draft, PersonDraft, TitleDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.references.shapes import is_ordinal
from viunion_nlp.text.chunks import phrase_words
from viunion_nlp.text.scan import CAPITAL, PADDING


class Mentions:
    """Where a reference may get its date and issuer from.

    Attributes:
        dates: for each syllable, the date that starts there.
        starting: likewise, the body or office.
        ending: for each syllable, the body or office that ends directly before it and may be an issuer; a
            deputy signs for the body.
    """

    __slots__ = ("_facts", "_people", "_spoken_of", "dates", "ending", "starting")

    def __init__(self, facts: Facts) -> None:
        size = facts.count + PADDING
        self._facts = facts
        self._people: dict[int, PersonDraft] | None = None  # by where they start
        self._spoken_of: dict[tuple[int, str], Draft] | None = None
        self.dates: list[DateDraft | None] = [None] * size
        self.starting: list[Draft | None] = [None] * size
        self.ending: list[Draft | None] = [None] * size
        for date in facts.dates:
            self.dates[date.first] = date
        for body in facts.organizations:
            self.starting[body.first] = body
            self.ending[body.last] = body
        for title in facts.titles:
            self.starting[title.first] = title
            self.ending[title.last] = title
            if title.organization is not None and facts.deputy(title.first) is not None:
                self.ending[title.last] = title.organization

    def by_name(self, sentence: int, name: str) -> Draft | None:
        """The first body or office with a given name, in any spelling, within a sentence."""
        if self._spoken_of is None:
            self._spoken_of = self._by_sentence_and_name()
        words = " ".join(phrase_words(name))
        return self._spoken_of.get((sentence, words))

    def office_of_signer(self, index: int) -> Draft | None:
        """The office behind a person's name if its holder signs: "do ông A, Chủ tịch UBND tỉnh ký"."""
        facts = self._facts
        honorific = facts.nodes[index].honorific
        first = index if honorific is None else index + honorific.length
        person = self._person_at(first)
        if person is None or facts.words[person.last] not in (",", "-", "("):
            return None
        office = self.starting[person.last + 1]
        if isinstance(office, TitleDraft) and is_cue(facts, office.last, "signs"):
            return office
        return None

    def holder_end(self, issuer: Draft) -> int:
        """Behind an office and its holder's name, or a body and its term: "Thủ tướng Lò Văn Páo", "HĐND tỉnh
        khóa XVIII"."""
        facts, last = self._facts, issuer.last
        if facts.words[last] in facts.cues["central term"]:
            return last + 2 if is_ordinal(facts, last + 1) else last
        # A gate: names have capitals.
        if not facts.shapes[last] & CAPITAL or not isinstance(issuer, TitleDraft):
            return last
        person = self._person_at(last)
        return last if person is None else person.last

    def _person_at(self, index: int) -> PersonDraft | None:
        if self._people is None:
            self._people = {person.first: person for person in self._facts.persons}
        return self._people.get(index)

    def _by_sentence_and_name(self) -> dict[tuple[int, str], Draft]:
        facts = self._facts
        drafts: list[Draft] = [*facts.organizations, *facts.titles]
        for title in facts.titles:
            if title.organization is not None:
                drafts.append(title.organization)
        found: dict[tuple[int, str], Draft] = {}
        for draft in drafts:
            name = " ".join(facts.words[draft.first : draft.last])
            found.setdefault((facts.sentences[draft.first], name), draft)
        return found
