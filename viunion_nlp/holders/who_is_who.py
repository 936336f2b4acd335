"""Merges the people of many documents: two people of the same name with an office in the same body are
one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from viunion_nlp.document import Document
from viunion_nlp.events import PositionEvent
from viunion_nlp.holders.holder import Holder, Source
from viunion_nlp.identified import Documents, identified
from viunion_nlp.identity.bodies import body_identity
from viunion_nlp.identity.spelling import NameKey, body_key, fullest, person_key
from viunion_nlp.profiles import Profile
from viunion_nlp.records import Gender, OrganizationKind, Position, Status, Title

# What identifies an office of a person: the role and the body.
_Office: TypeAlias = tuple[str, str]


def who_is_who(documents: Documents) -> list[Holder]:
    """Collect who holds which office where from many documents.

    Two people of the same name are merged if they share a body; if no document says so, they stay
    separate. People are listed in the order in which the documents name them, each with all their
    offices. Running time grows linearly with the number of mentions.

    Args:
        documents: documents, or pairs of an id and a document in either order, as ``Pipeline.pipe``
            yields them with ``as_tuples``. A document without an id is numbered, from 0.

    Raises:
        TypeError: an item is neither.

    Example:
        >>> import viunion_nlp as vu
        >>> doc = vu.analyze("Ông Lò Văn Páo, Chủ tịch LĐLĐ tỉnh Lào Cai, dự lễ. Ông Páo trao quà.")
        >>> [holder] = vu.who_is_who([("tin-1", doc)])
        >>> holder.person, holder.office, holder.body, str(holder.sources[0])
        ('Lò Văn Páo', 'Chủ tịch', 'Liên đoàn Lao động tỉnh Lào Cai', 'tin-1:16-42')
    """
    gathering = Gathering()
    for number, (id, document) in enumerate(identified("who_is_who", documents)):
        gathering.add(document, number if id is None else id)
    return gathering.holders()


class Gathering:
    """Collects the people of documents, one document at a time."""

    def __init__(self) -> None:
        self._groups: list[_Group] = []
        self._same: list[int] = []
        self._by_body: dict[tuple[NameKey, str], int] = {}

    def add(self, document: Document, id: str | int) -> None:
        """Add the people of a document, under its id."""
        since, until = _dates(document.events)
        for profile in document.people:
            if profile.positions:
                group = _Group(profile)
                for position in profile.positions:
                    span = position.title.span
                    group.add(position, Source(id, *span), since.get(span), until.get(span))
                self._put(group)

    def holders(self) -> list[Holder]:
        """One row for each office of each person."""
        self._find_bodies()
        together: dict[int, _Group] = {}
        for number, group in enumerate(self._groups):
            first = together.setdefault(self._found(number), group)
            if first is not group:
                first.join(group)
        return [
            holder
            for number, group in enumerate(together.values(), start=1)
            for holder in group.holders(number)
        ]

    def _find_bodies(self) -> None:
        """Merge a person without a known body with the only person of the same name who holds the same
        office in one.
        """
        in_body: dict[tuple[NameKey, str], set[int]] = {}
        for number, group in enumerate(self._groups):
            for office, key in group.offices:
                if key:
                    in_body.setdefault((group.key, office), set()).add(self._found(number))
        for number, group in enumerate(self._groups):
            if len(group.key) < 2 or any(key for _, key in group.offices):
                continue
            others = {
                each for office, _ in group.offices for each in in_body.get((group.key, office), ())
            }
            if len(others) == 1:
                self._join(others.pop(), self._found(number))

    def _put(self, group: _Group) -> None:
        """Add the people of one document, and merge them with people of other documents where they match."""
        number = len(self._groups)
        self._groups.append(group)
        self._same.append(number)
        if len(group.key) < 2:
            return  # a given name alone identifies nobody
        for body in group.bodies():
            known = self._by_body.setdefault((group.key, body), number)
            self._join(self._found(known), self._found(number))

    def _join(self, one: int, other: int) -> None:
        """Merge two people, unless something contradicts it."""
        first, second = self._groups[min(one, other)], self._groups[max(one, other)]
        if one != other and first.may_be(second):
            self._same[max(one, other)] = min(one, other)
            first.gender = first.gender or second.gender

    def _found(self, number: int) -> int:
        """The representative of all entries merged with a person."""
        while self._same[number] != number:
            self._same[number] = self._same[self._same[number]]
            number = self._same[number]
        return number


class _Group:
    """A person's names and offices, from one or more documents."""

    __slots__ = ("gender", "key", "names", "offices")

    def __init__(self, profile: Profile) -> None:
        self.key = person_key(profile.name)
        self.names = Counter([profile.name])
        self.gender: Gender | None = None
        self.offices: dict[_Office, _Held] = {}
        for mention in profile.mentions:
            self.gender = self.gender or getattr(mention, "gender", None)

    def add(self, position: Position, source: Source, since: str | None, until: str | None) -> None:
        """Add an office, with its source and the dates of its term."""
        title = position.title
        office = title.name or title.role
        body, key = _body_of(position)
        held = self.offices.setdefault((office, key), _Held(office, body))
        held.tell(position, source, since, until)

    def bodies(self) -> Iterator[str]:
        """The keys by which the same person is recognised in another document: the bodies of the offices;
        for bodies with many members, body and office together; if no office has a body, the offices.
        """
        unknown = not any(key for _, key in self.offices)
        for (office, key), held in self.offices.items():
            if unknown or key:
                alone = unknown or held.central or held.implied
                yield f"{office}\t{key}" if alone else key

    def may_be(self, other: _Group) -> bool:
        """Whether nothing contradicts that two entries are the same person."""
        return not (self.gender and other.gender and self.gender != other.gender)

    def join(self, other: _Group) -> None:
        """Take over what another document says about the same person."""
        self.names += other.names
        for office, held in other.offices.items():
            known = self.offices.get(office)
            if known is None:
                self.offices[office] = held
            else:
                known.join(held)

    def holders(self, number: int) -> Iterator[Holder]:
        """The rows of the person; an office without a body is merged with the one of the same name that
        has a body.
        """
        name = fullest(self.names)
        by_office: dict[str, list[_Held]] = {}
        for held in self.offices.values():
            by_office.setdefault(held.office, []).append(held)
        for offices in by_office.values():
            for held in _told_apart(offices):
                yield Holder(
                    person=name, number=number, office=held.office, body=held.body,
                    implied=held.implied, kind=held.kind, gender=self.gender, since=held.since,
                    until=held.until, status=held.status, sources=tuple(held.sources),
                )  # fmt: skip


class _Held:
    """An office of a person, with everything that is known about it."""

    __slots__ = (
        "body", "central", "implied", "kind", "office", "since", "sources", "status", "until",
    )  # fmt: skip

    def __init__(self, office: str, body: str | None) -> None:
        self.office = office
        self.body = body
        self.implied = body is not None
        self.central = False
        self.kind: OrganizationKind | None = None
        self.since: str | None = None
        self.until: str | None = None
        self.status: Status = "current"
        self.sources: list[Source] = []

    def tell(
        self, position: Position, source: Source, since: str | None, until: str | None
    ) -> None:
        body = position.organization
        if body is not None:
            self.kind = body.kind
            self.central = body.level == "central"
        if body is not None or position.title.place is not None:
            self.implied = False
        self._date(since, until)
        self.status = position.status
        self.sources.append(source)

    def join(self, other: _Held) -> None:
        self.kind = self.kind or other.kind
        self.implied = self.implied and other.implied
        self._date(other.since, other.until)
        self.status = other.status
        self.sources += other.sources

    def _date(self, since: str | None, until: str | None) -> None:
        self.since = self.since or since
        self.until = self.until or until


def _told_apart(offices: list[_Held]) -> list[_Held]:
    """Separate the offices of one name. An office without a body is merged with the one that has a body,
    if there is only one; so is an office whose body is given elsewhere.
    """
    named = [held for held in offices if held.body is not None and not held.implied]
    known = {body_key(held.body): held for held in named if held.body is not None}
    for held in offices:
        if held in named:
            continue
        same = known.get(body_key(held.body)) if held.body is not None else None
        if same is None and held.body is None and len(named) == 1:
            same = named[0]
        if same is None:
            named.append(held)
        else:
            same.join(held)
    return named


def _body_of(position: Position) -> tuple[str | None, str]:
    """The name of an office's body and its comparison key; None and "" if it is not known."""
    if position.organization is not None:
        return position.organization.name, body_identity(position.organization)
    title: Title = position.title
    name = title.place or title.implied_body
    return name, "" if name is None else body_key(name)


def _dates(
    events: Iterable[PositionEvent],
) -> tuple[dict[tuple[int, int], str], dict[tuple[int, int], str]]:
    """The start and end dates of offices, by the offices' spans."""
    since: dict[tuple[int, int], str] = {}
    until: dict[tuple[int, int], str] = {}
    for event in events:
        if event.date is not None:
            if event.title is not None:
                since.setdefault(event.title.span, event.date)
            for title in event.former:
                until.setdefault(title.span, event.date)
    return since, until
