"""Keeps track of the bodies that a document has named so far, as possible referents of later short forms."""

from __future__ import annotations

import functools
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from typing import Final, NamedTuple

from viunion_nlp.lexicon import BodyHeadRow, Lexicon
from viunion_nlp.lexicon.places import LEVELS
from viunion_nlp.reading.drafts import OrganizationDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.records import Level, OrganizationKind
from viunion_nlp.resolve.headlines import headline_end, issuer_at
from viunion_nlp.resolve.names import COMPANY, OWN_NAMES, is_department, of_unit
from viunion_nlp.text.letters import capitalize_first, fold_phrase

_OFTEN: Final = 3  # mentions that make a body the topic of a text
GRASSROOTS_UNION: Final = "grassroots union"  # what the parts that no other union has look for
MANY_KINDS: Final = 3  # of owners: nearly every organization has a "Ban Thường vụ"
_LONGEST_PREFIX: Final = 8  # syllables of a short name that may stand for the whole


class Named(NamedTuple):
    """A body as the document describes it."""

    name: str
    kind: OrganizationKind | None
    level: Level | None
    place: str | None


class Owner(NamedTuple):
    """A body that others may be part of.

    Attributes:
        at: the syllable where it is named.
        body: the body.
        head: the head that its name starts with.
        keys: what its parts look it up by: its kind and its head.
    """

    at: int
    body: Named
    head: str
    keys: tuple[str, ...]


def owner_place(owner: Owner) -> int:
    """Where an owner is named."""
    return owner.at


_Whole = tuple[Named, str, tuple[str, ...]]  # of an owner all but where it is named


class Mentioned:
    """What a text has named up to a given syllable.

    Args:
        facts: everything that was found in it.
        beginnings: folded names that may stand for longer ones.
    """

    def __init__(self, facts: Facts, beginnings: Set[str]) -> None:
        self._facts = facts
        # By their first words.
        self._beginnings: defaultdict[str, list[str]] = defaultdict(list)
        for name in beginnings:
            if name.count(" ") + 1 < _LONGEST_PREFIX:
                self._beginnings[name.partition(" ")[0]].append(name)
        self._paragraph = -1
        self._called: dict[str, _Called] = {}
        self._longer: dict[str, dict[str, Named]] = {}
        self._last_owner: dict[str, Owner] = {}
        self._most: defaultdict[str, _Most] = defaultdict(_Most)
        self._most_here: defaultdict[str, _Most] = defaultdict(_Most)
        self._headline_end = headline_end(facts)
        self._issued_by = issuer_at(facts)
        self._issuers: dict[str, Owner] = {}
        self._headed: dict[str, list[Owner]] = {}

    def begin(self, at: int) -> None:
        """Advance to a syllable, which may be in a new paragraph."""
        paragraph = bisect_right(self._facts.scan.lines, at)
        if paragraph != self._paragraph:
            self._paragraph = paragraph
            self._most_here.clear()

    def keep(self, draft: OrganizationDraft, named: Named, *, short: bool, in_office: bool) -> None:
        """Record a body, and the one that its name ends in, unless it is written in a ``short`` form."""
        head = head_of(self._facts.lexicon, draft, named)
        if head is None and draft.body is not None and draft.body.kind == COMPANY:
            self._own(COMPANY, Owner(draft.first, named, named.name, (COMPANY,)))  # "BIDV"
        if head is None or len(named.name) <= len(head):
            return
        if named.kind in OWN_NAMES and not self._has_own_name(named.name):
            return
        self._call(head, named, draft.first, in_office=in_office)
        self.begins(named)
        for owner in _owners_in(self._facts.lexicon, draft.first, head, named):
            if owner.body != named:
                if short:
                    continue
                self._call(owner.head, owner.body, draft.first, in_office=in_office)
                self.begins(owner.body)
            for key in owner.keys:
                self._own(key, owner)
                if draft.first == self._issued_by:
                    self._issuers[key] = owner
                if draft.first < self._headline_end and not in_office:
                    self._headed.setdefault(key, []).append(owner)

    def keep_department(self, draft: OrganizationDraft, named: Named) -> None:
        """Record the department that a short form names with a part of it: "Đảng bộ Sở Y tế"."""
        for owner in owners_in(self._facts.lexicon, draft, named):
            if owner.body != named and is_department(self._facts.lexicon, owner.head):
                self._call(owner.head, owner.body, draft.first, in_office=False)

    def _own(self, key: str, owner: Owner) -> None:
        """Record an owner under one of its keys."""
        self._last_owner[key] = owner
        self._most[key].add(owner)
        self._most_here[key].add(owner)

    def last_of(self, head: str) -> Named | None:
        """The last body named that begins with a head."""
        called = self._called.get(head)
        return called.last if called is not None else None

    def spoken_of(self, head: str, owners: Sequence[str], *, part: bool) -> Named | None:
        """The last body named that begins with a head; if it was named in passing, once and before the
        paragraph, the one that the text has named again and again; none if not, and who issues the document
        is one of the ``owners`` that it may be part of. Of a ``part`` that was named for somebody's office
        none where the text is about another owner."""
        called = self._called.get(head)
        if called is None:
            return None
        last, counts = called.last, called.counts
        if bisect_right(self._facts.scan.lines, called.at) == self._paragraph:
            return last
        if part and called.in_office and self._is_about_another(owners, last.name):
            return None
        once = counts[last.name] == 1 and not last.name.endswith(self._issuer_name(owners))
        if part and once and self._issuer_name(owners):
            return None
        if part or counts[last.name] > 1:
            return last
        name = max(counts, key=counts.__getitem__)
        if counts[name] >= _OFTEN:
            return called.names[name]
        return None if any(key in self._issuers for key in owners) else last

    def _issuer_name(self, keys: Iterable[str]) -> str:
        """The name of the owner that issues the document; empty where none does."""
        for key in keys:
            if key in self._issuers:
                return self._issuers[key].body.name
        return ""

    def _is_about_another(self, owners: Sequence[str], name: str) -> bool:
        """Whether the headline names an owner other than that of a part which all of them have."""
        if len(owners) < MANY_KINDS:
            return False
        kinds = [key for key in owners if key.islower()]  # heads have a capital
        topic = self.topic(owners) if len(kinds) >= MANY_KINDS else None
        return topic is not None and not name.endswith(topic.body.name)

    def topic(self, keys: Iterable[str]) -> Owner | None:
        """The owner that issues the document, else the only one that its headline names."""
        headed: list[Owner] = []
        for key in keys:
            if key in self._issuers:
                return self._issuers[key]
            headed += self._headed.get(key, ())
        return headed[0] if len({owner.body.name for owner in headed}) == 1 else None

    def place_of_last(self, head: str) -> int:
        """The syllable at which that body is named; -1 where there is none."""
        called = self._called.get(head)
        return called.at if called is not None else -1

    def only_of(self, head: str) -> Named | None:
        """The body that begins with a head, if there is only one or all are of one place, in its
        longest name."""
        called = self._called.get(head)
        if called is None:
            return None
        longest = called.names[max(called.names, key=len)]
        for name, named in called.names.items():
            same = named.place is not None and named.place == longest.place
            if not same and not longest.name.startswith(name):
                return None
        return longest

    def longer(self, name: str) -> list[Named]:
        """The bodies whose names start with a given name, by their last mention."""
        return list(self._longer.get(fold_phrase(name), {}).values())

    def owner_called(self, word: str, keys: Iterable[str]) -> Owner | None:
        """The last owner named whose head starts with a word, folded."""
        found = [
            owner
            for owner in self._last_owner.values()
            if fold_phrase(owner.head).startswith(f"{word} ")
        ]
        of_kind = [owner for owner in found if not set(keys).isdisjoint(owner.keys)]
        return max(of_kind, key=owner_place, default=None)

    def owner_before(self, keys: Iterable[str], at: int) -> Owner | None:
        """The last owner named in the same sentence before a syllable."""
        sentences = self._facts.sentences
        found = [self._last_owner[key] for key in keys if key in self._last_owner]
        last = max(found, key=owner_place, default=None)
        return last if last is not None and sentences[last.at] == sentences[at] else None

    def owner_meant(self, keys: Iterable[str]) -> Owner | None:
        """The owner named most often in the paragraph; if it names none, or several once each, the document's
        issuer or the headline's owner; else the owner named most often in the text so far; among equals
        the last.
        """
        here = _named_most(self._most_here, keys)
        if here is None:
            return self.topic(keys) or _named_most(self._most, keys)
        topic = self.topic(keys) if self._several_once(keys) else None
        if topic is None or topic.at == self._facts.scan.lines[0]:
            return here  # the line may be a letterhead
        return topic

    def _several_once(self, keys: Iterable[str]) -> bool:
        """Whether the paragraph has named several owners so far, and none of them again."""
        count = 0
        for key in keys:
            most = self._most_here.get(key)
            if most is not None and most.best is not None:
                if most.count(most.best) > 1:
                    return False
                count += len(most.counts)
        return count > 1

    def begins(self, named: Named) -> None:
        """Record a body under the short forms that its name starts with."""
        folded = fold_phrase(named.name)
        for name in self._beginnings.get(folded.partition(" ")[0], ()):
            if folded.startswith(f"{name} "):
                longer = self._longer.setdefault(name, {})
                longer.pop(named.name, None)  # the most recent one is last
                longer[named.name] = named

    def _has_own_name(self, name: str) -> bool:
        """Whether a name follows the head of a company or school: "HĐQT nhà trường" has none."""
        head = self._facts.lexicon.head_of(name)
        return head is None or _is_name(name, head.head)

    def _call(self, head: str, named: Named, at: int, *, in_office: bool) -> None:
        """Keep a body under its head, and under a shorter one in that: "Ban Chấp hành Đảng bộ"."""
        for name in _heads_in(self._facts.lexicon, head):
            if name not in self._called:
                self._called[name] = _Called(named)
            called = self._called[name]
            called.last = named
            called.at = at
            called.in_office = in_office
            called.names[named.name] = named
            called.counts[named.name] += 1


@functools.lru_cache(maxsize=1024)
def _heads_in(lexicon: Lexicon, head: str) -> tuple[str, ...]:
    """A head, and those with which it begins that are parts of bodies."""
    words = fold_phrase(head).split()
    found = [head]
    for count in range(1, len(words)):
        row = lexicon.heads_by_name.get(" ".join(words[:count]))
        if row is not None and row.head in lexicon.naming.body_owners:
            found.append(row.head)
    return tuple(found)


def part_head(lexicon: Lexicon, head: str) -> str:
    """The head of a part alone: "Ban Chấp hành" of "Ban Chấp hành Công đoàn cơ sở"."""
    parts = _heads_in(lexicon, head)
    for name in parts[1:]:
        union = lexicon.head_of(head[len(name) + 1 :])
        if union is not None and union.kind == "union":
            return name
    return head if head in lexicon.naming.body_owners else parts[-1]


class _Called:
    """The bodies that begin with a head: the last one, the syllable at which it is named and whether as
    part of an office, all by their names, and how often each is named."""

    __slots__ = ("at", "counts", "in_office", "last", "names")

    def __init__(self, last: Named) -> None:
        self.last = last
        self.at = -1
        self.in_office = False
        self.names: dict[str, Named] = {}
        self.counts: defaultdict[str, int] = defaultdict(int)


class _Most:
    """The owner named most often, of equals the last one."""

    __slots__ = ("best", "counts")

    def __init__(self) -> None:
        self.counts: defaultdict[str, int] = defaultdict(int)
        self.best: Owner | None = None

    def add(self, owner: Owner) -> None:
        counts, name = self.counts, owner.body.name
        counts[name] += 1
        if self.best is None or counts[name] >= counts[self.best.body.name]:
            self.best = owner

    def count(self, owner: Owner) -> int:
        return self.counts[owner.body.name]


def _named_most(most: Mapping[str, _Most], keys: Iterable[str]) -> Owner | None:
    """The owner of some keys that is named most often, of equals the last one."""
    found = [most[key] for key in keys if key in most]
    owners = [(each.count(each.best), each.best.at, each.best) for each in found if each.best]
    return max(owners)[2] if owners else None


def head_of(lexicon: Lexicon, draft: OrganizationDraft, named: Named) -> str | None:
    """The head of a body, of one known by name as well."""
    row = draft.head if draft.head is not None else lexicon.head_of(named.name)
    if row is None:
        return None
    if "generic" in row.traits and named.level == "central":
        # "Công đoàn Việt Nam" is all of its kind, "Công đoàn Dệt May Việt Nam" one.
        return row.head if len(named.name.split()) > len(row.head.split()) + 2 else None
    return row.head


def owners_in(lexicon: Lexicon, draft: OrganizationDraft, named: Named) -> list[Owner]:
    """The bodies that others may be part of: the one that a body is, or which its name ends in, "Tỉnh ủy Lào
    Cai" in "Ban Thường vụ Tỉnh ủy Lào Cai"; of "Công đoàn Sở Y tế Lào Cai" both."""
    head = head_of(lexicon, draft, named)
    return _owners_in(lexicon, draft.first, head, named) if head is not None else []


def _owners_in(lexicon: Lexicon, at: int, head: str, named: Named) -> list[Owner]:
    return [Owner(at, *whole) for whole in _wholes(lexicon, head, named)]


@functools.lru_cache(maxsize=4096)
def _wholes(lexicon: Lexicon, head: str, named: Named) -> tuple[_Whole, ...]:
    """The same bodies, wherever they are named."""
    if not _is_name(named.name, head) and not of_unit(lexicon, named.kind, named.name, head):
        return ()
    row = lexicon.naming.body_owners.get(head)
    if named.level == "central" and named.kind == "party" and not (row and row.whole):
        return ()  # its parts are all known by name
    owner = (named, head, _keys(named.kind, named.level, head))
    part = part_head(lexicon, head)
    row = lexicon.naming.body_owners.get(part)
    is_part = row is not None and bool(row.owner) and set(row.owner).isdisjoint(LEVELS)
    rest = named.name[len(part if is_part else head) + 1 :]
    whole = lexicon.head_of(rest)
    if whole is not None and not rest[:1].isupper():
        # A short form is spelled out in small letters: "Ban Chấp hành CĐCS Công ty …".
        whole = whole if row is not None and whole.kind in row.owner else None
        rest = capitalize_first(rest)
    if whole is None or (not is_part and _is_company_in_name(lexicon.head_of(head), whole)):
        return () if is_part else (owner,)
    if not whole.unit and not _is_name(rest, whole.head):
        return (owner,) if named.level == "central" and not is_part else ()  # "Bộ Công an"
    kind = named.kind if is_part and named.kind is not None else whole.kind
    keys = _keys(kind, named.level, whole.head)
    found = (named._replace(name=rest, kind=kind), whole.head, keys)
    return (found,) if is_part or kind == named.kind else (found, owner)


def _is_company_in_name(own: BodyHeadRow | None, whole: BodyHeadRow) -> bool:
    """Whether a company's own name begins with the type word of another: "Công ty Xổ số kiến thiết"."""
    same = own is not None and own.kind == whole.kind and "branch" not in own.traits
    return same and whole.kind == "enterprise"


def _keys(kind: OrganizationKind | None, level: Level | None, head: str) -> tuple[str, ...]:
    """What its parts look a body up by."""
    if kind is None:
        return (head,)
    if kind == "union" and level == "grassroots":
        return kind, head, GRASSROOTS_UNION
    return kind, head


def _is_name(name: str, head: str) -> bool:
    """Whether there is a name behind the head."""
    rest = name[len(head) :]
    return rest != rest.lower() or any(letter.isdigit() for letter in rest)
