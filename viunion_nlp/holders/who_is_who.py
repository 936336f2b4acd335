"""People of many documents put together: those of one name that share an office's body are one person."""

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

# What tells an office of a person: the role, and the body.
_Office: TypeAlias = tuple[str, str]


def who_is_who(documents: Documents) -> list[Holder]:
    """Who holds which office where, as all documents tell it together.

    Two people of one name are one where they have a body in common; those of whom no document tells that
    stay apart. People come in the order in which the documents name them, each with all offices. Work grows
    with the number of mentions.

    Args:
        documents: documents, or pairs of an id and a document, also as ``Pipeline.pipe`` gives them with
            ``as_tuples``; one without an id has its number, from 0 on.

    Raises:
        TypeError: something among them is neither.

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
    """The people of documents, gathered one document after the other."""

    def __init__(self) -> None:
        self._groups: list[_Group] = []
        self._same: list[int] = []
        self._by_body: dict[tuple[NameKey, str], int] = {}

    def add(self, document: Document, id: str | int) -> None:
        """Take in the people of a document, by its id."""
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
        """Of whom no document tells a body is the one person of the name that has the office in one."""
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
        """Add people of one document, and note with which of the others they are one."""
        number = len(self._groups)
        self._groups.append(group)
        self._same.append(number)
        if len(group.key) < 2:
            return  # a given name alone is anybody's
        for body in group.bodies():
            known = self._by_body.setdefault((group.key, body), number)
            self._join(self._found(known), self._found(number))

    def _join(self, one: int, other: int) -> None:
        """Make two one person, unless something speaks against it."""
        first, second = self._groups[min(one, other)], self._groups[max(one, other)]
        if one != other and first.may_be(second):
            self._same[max(one, other)] = min(one, other)
            first.gender = first.gender or second.gender

    def _found(self, number: int) -> int:
        """The first of all that are one with a person."""
        while self._same[number] != number:
            self._same[number] = self._same[self._same[number]]
            number = self._same[number]
        return number


class _Group:
    """A person's names and offices, of one document or of several."""

    __slots__ = ("gender", "key", "names", "offices")

    def __init__(self, profile: Profile) -> None:
        self.key = person_key(profile.name)
        self.names = Counter([profile.name])
        self.gender: Gender | None = None
        self.offices: dict[_Office, _Held] = {}
        for mention in profile.mentions:
            self.gender = self.gender or getattr(mention, "gender", None)

    def add(self, position: Position, source: Source, since: str | None, until: str | None) -> None:
        """Take in an office, where it is told, and from when to when it is held."""
        title = position.title
        office = title.name or title.role
        body, key = _body_of(position)
        held = self.offices.setdefault((office, key), _Held(office, body))
        held.tell(position, source, since, until)

    def bodies(self) -> Iterator[str]:
        """By what the same person is known in another document: the bodies of the offices; of those that
        have many members, with the office; where no office has one, the offices."""
        unknown = not any(key for _, key in self.offices)
        for (office, key), held in self.offices.items():
            if unknown or key:
                alone = unknown or held.central or held.implied
                yield f"{office}\t{key}" if alone else key

    def may_be(self, other: _Group) -> bool:
        """Whether nothing speaks against it that two are one."""
        return not (self.gender and other.gender and self.gender != other.gender)

    def join(self, other: _Group) -> None:
        """Take over what another document tells of the same person."""
        self.names += other.names
        for office, held in other.offices.items():
            known = self.offices.get(office)
            if known is None:
                self.offices[office] = held
            else:
                known.join(held)

    def holders(self, number: int) -> Iterator[Holder]:
        """The rows of the person; an office without a body is the one of that name that has it."""
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
    """An office of a person, with all that is told of it."""

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
        self.status = position.title.status
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
    """Offices of one name: one without a body is the one that has it, if there is one only; so is one whose
    body is told elsewhere."""
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
    """The name of an office's body, and what it is compared by; None and "" where it is not told."""
    if position.organization is not None:
        return position.organization.name, body_identity(position.organization)
    title: Title = position.title
    name = title.place or title.implied_body
    return name, "" if name is None else body_key(name)


def _dates(
    events: Iterable[PositionEvent],
) -> tuple[dict[tuple[int, int], str], dict[tuple[int, int], str]]:
    """By the spans of offices, from when they are held and when they were left."""
    since: dict[tuple[int, int], str] = {}
    until: dict[tuple[int, int], str] = {}
    for event in events:
        if event.date is not None:
            if event.title is not None:
                since.setdefault(event.title.span, event.date)
            for title in event.former:
                until.setdefault(title.span, event.date)
    return since, until
