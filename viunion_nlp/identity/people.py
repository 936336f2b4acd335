"""Merges the mentions of people in a document into profiles: full names, given names, names they are
called by.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from viunion_nlp.events import PositionEvent
from viunion_nlp.identity.evidence import Told
from viunion_nlp.identity.short_names import ShortNames, short_forms
from viunion_nlp.identity.somebody import Somebody
from viunion_nlp.identity.spelling import NameKey, person_key
from viunion_nlp.lexicon import Lexicon
from viunion_nlp.profiles import Profile
from viunion_nlp.records import Person, Position
from viunion_nlp.text.letters import fold_phrase

_MOST_NAMESAKES: Final = 16  # that a mention is compared with, the last ones named
_FARTHEST: Final = 40  # characters between a name and what its bearer is called as well
_BRACKETS: Final = " (,;-–:"


def person_profiles(
    text: str,
    people: Sequence[Person],
    positions: Sequence[Position],
    events: Sequence[PositionEvent],
    lexicon: Lexicon,
) -> tuple[Profile, ...]:
    """The people, in the order in which the text first names them.

    Args:
        text: the document's text.
        people, positions, events: what was found in it, in text order.
        lexicon: the lexicon that it was read with.
    """
    told = Told(text, positions, events, lexicon)
    known = _People(people, told, _call_names(text, people, lexicon), lexicon)
    held: dict[Somebody, list[Position]] = {}
    for position in positions:
        held.setdefault(known.by_span[position.person.span], []).append(position)
    happened: dict[Somebody, list[PositionEvent]] = {}
    for event in events:
        happened.setdefault(known.by_span[event.person.span], []).append(event)
    return tuple(
        Profile(
            kind="person", name=each.name, mentions=tuple(each.mentions),
            positions=tuple(held.get(each, ())), events=tuple(happened.get(each, ())),
        )
        for each in dict.fromkeys(known.by_span.values())
    )  # fmt: skip


class _People:
    """Groups mentions: first those with full names, then the short forms of these.

    Args:
        people: the mentions.
        told: the evidence next to them.
        call_names: for mentions that only give another name of the previous person, the number of that
            person's mention.
        lexicon: provides the family names.

    Attributes:
        by_span: for each mention, in text order, the person it names.
    """

    def __init__(
        self,
        people: Sequence[Person],
        told: Told,
        call_names: dict[int, int],
        lexicon: Lexicon,
    ) -> None:
        self._people = people
        self._evidence = [told.of(person) for person in people]
        self._keys = [person_key(person.name) for person in people]
        self._call_names = call_names
        self._namesakes: dict[NameKey, list[Somebody]] = {}
        self._of: dict[int, Somebody] = {}
        self._read_full_names(lexicon)
        self._read_short_names(lexicon)
        self.by_span = {person.span: self._of[i] for i, person in enumerate(people)}
        for i, person in enumerate(people):
            self._of[i].add(person)

    def _read_full_names(self, lexicon: Lexicon) -> None:
        """Names with evidence first; any other name is the only person of that name, or the last one
        before it.
        """
        shorts = {
            form
            for index, key in enumerate(self._keys)
            if index not in self._call_names
            for form in short_forms(key, lexicon)
        }
        shorts.update(self._keys[index] for index in self._call_names)
        full = [index for index, key in enumerate(self._keys) if len(key) > 1 and key not in shorts]
        for index in full:
            if self._evidence[index].tells:
                self._name(index, self._namesake(index) or self._new(self._keys[index]))
        last: dict[NameKey, Somebody] = {}
        for index in full:
            key = self._keys[index]
            if index not in self._of:
                self._name(index, self._unmarked(index, last.get(key)) or self._new(key))
            last[key] = self._of[index]

    def _namesake(self, index: int) -> Somebody | None:
        """The last person of the same name whom a mention does not contradict."""
        known = self._namesakes.get(self._keys[index], [])
        for somebody in reversed(known[-_MOST_NAMESAKES:]):
            if not somebody.evidence.contradicts(self._evidence[index]):
                return somebody
        return None

    def _unmarked(self, index: int, last: Somebody | None) -> Somebody | None:
        """The person that a full name without evidence means."""
        known = self._namesakes.get(self._keys[index], [])
        only = known[0] if len(known) == 1 else last
        if only is None or only.evidence.contradicts(self._evidence[index]):
            return None
        return only

    def _read_short_names(self, lexicon: Lexicon) -> None:
        """Short names in text order: if several people fit, the last one named is meant."""
        for index, before in self._call_names.items():
            if before in self._of:
                self._of[index] = self._of[before]
                self._of[before].keys.append(self._keys[index])
        names = ShortNames(dict.fromkeys(self._of.values()), lexicon)
        for index, key in enumerate(self._keys):
            if index not in self._of:
                self._name(index, self._called(index, names) or self._new(key))
            names.named(self._of[index], key, index)

    def _called(self, index: int, names: ShortNames) -> Somebody | None:
        """The person that a name which is not a full name means."""
        before = self._call_names.get(index)
        if before is not None:
            return self._of[before]
        evidence = self._evidence[index]
        meant = names.meant(self._keys[index], evidence.gender)
        if meant is None or meant.evidence.contradicts(evidence):
            return self._namesake(index)
        return meant

    def _name(self, index: int, somebody: Somebody) -> None:
        self._of[index] = somebody
        somebody.evidence.add(self._evidence[index])

    def _new(self, key: NameKey) -> Somebody:
        somebody = Somebody()
        somebody.keys.append(key)
        self._namesakes.setdefault(key, []).append(somebody)
        return somebody


def _call_names(text: str, people: Sequence[Person], lexicon: Lexicon) -> dict[int, int]:
    """The mentions right behind another that say what that person is called as well: "Nguyễn Hữu Phước (tức
    Ba Phước)". For each the number of the other."""
    found: dict[int, int] = {}
    for index in range(1, len(people)):
        between = text[people[index - 1].end : people[index].start]
        if (
            len(between) <= _FARTHEST
            and fold_phrase(between).strip(_BRACKETS) in lexicon.cues["called"]
        ):
            found[index] = found.get(index - 1, index - 1)
    return found
