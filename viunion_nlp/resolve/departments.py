"""Finds the body that a department belongs to: "Trưởng phòng Nhân sự, Công ty May Hòa Phú", "Khoa Dược" in
a text about one hospital.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Final

from viunion_nlp.lexicon import BodyHeadRow
from viunion_nlp.lexicon.naming import INSTITUTIONS
from viunion_nlp.lexicon.places import LEVELS
from viunion_nlp.reading.drafts import OrganizationDraft, by_place
from viunion_nlp.reading.edges import ends_name
from viunion_nlp.reading.facts import Facts
from viunion_nlp.resolve.beside import LIST_SIGNS
from viunion_nlp.resolve.mentioned import Named, Owner, owner_place, owners_in
from viunion_nlp.text.letters import fold_phrase
from viunion_nlp.text.scan import CAPITAL, NEWLINE, SIGN

_BRACKET: Final = "("
_SIGNS: Final = (",", "-")  # between an office in a department and the body of the department
_OF: Final = "của"
_LONGEST_START: Final = 8  # words of a short name
_MOST_BEFORE: Final = 30  # bodies of one sentence that are compared


class Departments:
    """The departments of one document whose own name does not say of which body they are.

    Args:
        facts: everything that was found.
        begins: where all bodies begin, each with its office where it is part of one.
        names: what all bodies are, as far as the text tells.
    """

    def __init__(
        self,
        facts: Facts,
        begins: Mapping[OrganizationDraft, int],
        names: Mapping[OrganizationDraft, Named],
    ) -> None:
        self._facts = facts
        self._begins = begins
        self._names = names
        self._bodies = sorted(begins, key=by_place)
        self._in_offices = {body.first for body, begin in begins.items() if begin != body.first}
        self._owners: dict[int, list[Owner]] | None = None  # by their sentences
        self._only: dict[tuple[str, ...], Named | None] = {}  # by what it may own
        self._person_ends: set[int] | None = None
        self._by_start: dict[str, Named | None] | None = None

    def read(self) -> dict[OrganizationDraft, Named]:
        """The departments for which an owner is found."""
        found: dict[OrganizationDraft, Named] = {}
        waiting: list[OrganizationDraft] = []
        told: dict[str, set[Named]] = {}  # by their own names
        for number, body in enumerate(self._bodies):
            keys, own = department_keys(self._facts, body), self._names[body]
            if not keys or (body.bare and body.head is not None and own.name != body.head.head):
                continue
            following = self._bodies[number + 1] if number + 1 < len(self._bodies) else None
            full = None if body.bare else self._longer(own.name)
            if full is not None:
                found[body] = full
                continue
            owner = self._beside(body, following) or self._institution(body, keys)
            if owner is not None:
                kind = own.kind if body.bare else owner.kind or own.kind
                full = Named(f"{own.name} {owner.name}", kind, owner.level, owner.place)
                found[body] = full
                if not body.bare:
                    told.setdefault(own.name, set()).add(full)
            elif not body.bare:
                waiting.append(body)
        for body in waiting:
            wholes = told.get(self._names[body].name, ())
            if len(wholes) == 1:
                full = next(iter(wholes))
                if not self._of_another(body, full):
                    found[body] = full
        return found

    def _of_another(self, draft: OrganizationDraft, full: Named) -> bool:
        """Whether a department that the text names in full elsewhere may be that of another body: its name
        leads to several places, or its sentence names another before it."""
        own = self._names[draft].name
        if self._by_start is not None and self._by_start.get(own, full) is None:
            return True
        keys = department_keys(self._facts, draft)
        for owner in self._named_before(draft):
            if _may_own(owner, keys) and not full.name.endswith(owner.body.name):
                return True
        return False

    def _longer(self, name: str) -> Named | None:
        """The body whose name starts with a shorter one, if all of them are of one place."""
        if self._by_start is None:
            self._by_start = {}
            for named in dict.fromkeys(self._names.values()):
                words = named.name.split(" ", _LONGEST_START) if named.place else []
                for count in range(1, len(words)):
                    start = " ".join(words[:count])
                    other = self._by_start.setdefault(start, named)
                    if other is not None and other.place != named.place:
                        self._by_start[start] = None
        return self._by_start.get(name)

    def _beside(
        self, draft: OrganizationDraft, following: OrganizationDraft | None
    ) -> Named | None:
        """The body that follows in brackets or after "của"; behind an office, at the end of a bracket and
        where no list goes on also after a comma or dash."""
        if following is None or self._begins[following] != following.first:
            return None
        facts, at = self._facts, draft.last
        if following.first != at + 1 or following.head is None:
            return None
        if self._names[following].name == following.head.head:
            return None  # short, and not told for what
        if "office" in following.head.traits or facts.gaps[at] == NEWLINE:
            return None
        in_office = self._begins[draft] != draft.first
        sign = facts.words[at]
        belongs = in_office or self._of_person(draft) or facts.words[following.last] == ")"
        if not belongs and facts.words[draft.first - 1] not in LIST_SIGNS:
            belongs = facts.words[following.last] not in LIST_SIGNS  # no list of bodies
        if (
            sign in (_BRACKET, _OF)
            or sign in facts.cues["within"]
            or (belongs and sign in _SIGNS and facts.gaps[at + 1])
        ):
            return self._names[following]
        return None

    def _of_person(self, draft: OrganizationDraft) -> bool:
        """Whether somebody is told to work there, in words that are no office: "bà Say, cán bộ Phòng …"."""
        facts, first = self._facts, draft.first
        if first < 3 or facts.words[first - 3] != ",":
            return False
        if " ".join(facts.words[first - 2 : first]) not in facts.cues["work"]:
            return False
        if self._person_ends is None:
            self._person_ends = {person.last for person in facts.persons}
        return first - 3 in self._person_ends

    def _institution(self, draft: OrganizationDraft, keys: Sequence[str]) -> Named | None:
        """The only body that the sentence names before it, else the only one that the text names, if that is
        an institution; none for an office in a row of offices in several bodies."""
        if not _is_whole(self._facts, draft):
            return None
        here = self._named_before(draft)
        if set(keys).isdisjoint(INSTITUTIONS):
            return self._only_ministry()
        found = {fold_phrase(each.body.name): each.body for each in here if _may_own(each, keys)}
        if not found:
            return self._only_institution(tuple(keys))
        in_row = self._begins[draft] != draft.first and any(o.at in self._in_offices for o in here)
        return None if in_row else _institution_among(found)

    def _only_ministry(self) -> Named | None:
        """The only ministry of the text."""
        heads = self._facts.lexicon.heads_by_name
        found: dict[str, Named] = {}
        for owner in chain.from_iterable(self._by_sentence().values()):
            row = heads.get(fold_phrase(owner.head))
            if row is not None and row.level == "central" and "known field" in row.traits:
                found[fold_phrase(owner.body.name)] = owner.body
        return next(iter(found.values())) if len(found) == 1 else None

    def _only_institution(self, keys: tuple[str, ...]) -> Named | None:
        """The only body of the text that may own departments with some keys, if it is an institution."""
        if keys not in self._only:
            owners = chain.from_iterable(self._by_sentence().values())
            found = {
                fold_phrase(each.body.name): each.body for each in owners if _may_own(each, keys)
            }
            self._only[keys] = _institution_among(found)
        return self._only[keys]

    def _named_before(self, draft: OrganizationDraft) -> list[Owner]:
        """The bodies that the sentence of a department names before it: of a long list, the last ones."""
        owners = self._by_sentence().get(self._facts.sentences[draft.first], [])
        end = bisect_left(owners, draft.first, key=owner_place)
        return owners[max(0, end - _MOST_BEFORE) : end]

    def _by_sentence(self) -> dict[int, list[Owner]]:
        """The bodies that are named, and those in whose parts' names they are."""
        if self._owners is None:
            self._owners = {}
            for body in self._bodies:
                if not department_keys(self._facts, body):
                    for owner in owners_in(self._facts.lexicon, body, self._names[body]):
                        self._owners.setdefault(self._facts.sentences[owner.at], []).append(owner)
            for owners in self._owners.values():
                owners.sort(key=owner_place)
        return self._owners


def _institution_among(bodies: Mapping[str, Named]) -> Named | None:
    """The only one of some bodies, if it is an institution."""
    if len(bodies) != 1:
        return None
    body = next(iter(bodies.values()))
    return body if body.kind in INSTITUTIONS else None


def department_keys(facts: Facts, draft: OrganizationDraft) -> Sequence[str]:
    """What a department may belong to, where its name goes on after the head without the body; likewise a
    committee of a commune or an institution ("Đảng ủy")."""
    head, naming = draft.head, facts.lexicon.naming
    if head is None or draft.body is not None or draft.place is not None:
        return ()
    if head.head not in naming.departments:
        return ()
    row = naming.body_owners[head.head]
    if draft.bare:
        return () if set(row.owner).isdisjoint(LEVELS) else INSTITUTIONS
    if "body" in head.complement or head_inside(facts, draft) is not None:
        return ()
    return row.owner


def head_inside(facts: Facts, draft: OrganizationDraft) -> BodyHeadRow | None:
    """The head of the body that the name of a department ends in: "Phòng Tham mưu Công an tỉnh"."""
    phrase = facts.nodes[draft.first].head
    first = draft.first + (phrase.length if phrase is not None else 1)
    field = facts.nodes[first].field
    if field is not None:
        first += field.length
    for index in range(first, draft.last):
        abbreviation = facts.abbreviations.get(index)
        if abbreviation is not None and abbreviation.last <= draft.last:
            short = facts.lexicon.head_of(abbreviation.expansion)
            if short is not None:
                return short
        head = facts.nodes[index].head
        if head is None or index + head.length > draft.last or facts.in_word_tail[index]:
            continue
        behind = index + head.length
        named = behind < draft.last and facts.shapes[index] & facts.shapes[behind] & CAPITAL
        if named or (head.length >= 2 and (index > first or head.row.kind != "other")):
            return head.row
    return None


def _is_whole(facts: Facts, draft: OrganizationDraft) -> bool:
    """Whether a name was read to its end: that of "khoa Nghiệp vụ cảnh sát" was not."""
    return bool(facts.shapes[draft.last] & SIGN) or ends_name(facts, draft.last)


def _may_own(owner: Owner, keys: Sequence[str]) -> bool:
    return not set(owner.keys).isdisjoint(keys)
