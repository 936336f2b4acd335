"""Resolves which body a short form belongs to: "Ban Chấp hành", "Sở", "Sở Y tế", "Ủy ban Kiểm tra Đảng
ủy".

The rules follow how a reader understands such forms: usually the body of that kind that was named last. A
part of a body belongs to the body that the sentence or paragraph is about; a provincial body to the
document's province. If none of this decides, the owner stays open.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import Final

from viunion_nlp.lexicon import BodyHeadRow
from viunion_nlp.lexicon.places import LEVELS, administrative_level
from viunion_nlp.reading.drafts import OrganizationDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.resolve.beside import LIST_SIGNS, Beside, one_of, owner_keys, people_end, placed
from viunion_nlp.resolve.homes import Homes
from viunion_nlp.resolve.institutions import Institutions, is_institution
from viunion_nlp.resolve.mentioned import MANY_KINDS, Mentioned, Named, Owner, owners_in, part_head
from viunion_nlp.resolve.names import expanded
from viunion_nlp.resolve.short_bodies import ShortBodies, head_here
from viunion_nlp.resolve.units import Home, Units
from viunion_nlp.text.letters import fold_phrase
from viunion_nlp.text.scan import CAPITAL, NEWLINE

# What leads from a short form to those it belongs to: "HĐQT tại ba công ty con".
_OF_OTHERS: Final = ("của", "tại")
# What may follow one that goes on in words of its own: "Hội đồng" of "Hội đồng Kỷ luật".
_GOES_ON: Final = frozenset(("name", "action"))
# The kinds of bodies that stay what they are in an institution: "Công đoàn Bệnh viện".
_OF_THEIR_OWN: Final = ("union", "party", "front")
_FIRST: Final = attrgetter("first")  # no body begins where another does
_NEXT: Final = 5  # bodies behind a short form among which its owner is looked for


class Owners:
    """The short forms of one document, and the bodies and units they may belong to.

    Args:
        facts: everything that was found.
        begins: where all bodies begin, each with its office where it is part of one.
        homes: the provinces, districts and communes that the text names.
        written: tells what a body is by its own words.
    """

    def __init__(
        self,
        facts: Facts,
        begins: dict[OrganizationDraft, int],
        homes: Homes,
        written: Callable[[OrganizationDraft], Named],
    ) -> None:
        self._facts = facts
        self._rows = facts.lexicon.naming.body_owners
        self._begins = begins
        self._written = written
        # Whose the parts are that an owner was found for, for those that follow them in a list.
        self._owners: dict[OrganizationDraft, Owner] = {}
        shorts = ShortBodies(facts)
        self._short = {body for body in begins if shorts.holds(body)}
        self._tails = shorts.tails
        self._beside = Beside(facts, begins, written)
        # Parts that are not of the body whose part their sentence goes on with.
        self._apart: set[OrganizationDraft] = set()
        self._institutions: Institutions | None = None
        self._homes = homes
        self._all_units: Units | None = None
        names = {fold_phrase(written(body).name) for body in self._short}
        names |= {fold_phrase(tail.head) for tail in self._tails.values()}
        self._mentioned = Mentioned(facts, names)

    def read(self) -> dict[OrganizationDraft, Named]:
        """The referents of all short forms that have one."""
        found: dict[OrganizationDraft, Named] = {}
        if not self._short:
            return found
        in_order = sorted(self._begins, key=_FIRST)
        waiting = []
        for number, body in enumerate(in_order):
            self._mentioned.begin(body.first)
            named = self._written(body)
            if body in self._short and not self._of_others(body):
                behind = in_order[number + 1 : number + 1 + _NEXT]
                before = in_order[number - 1] if number else None
                full = None
                if self._facts.words[body.last] == ")":
                    full = self._beside.introduced(body, named, before)
                full = full or self._beside.of_agency(body, named, before, behind)
                full = full or self._beside.with_next(body, named, behind, self._tails.get(body))
                if full is None and body.bare and self._facts.words[body.last] in LIST_SIGNS:
                    full = self._with_people(body, named)
                if full is None and before is not None and before.last + 1 == self._begins[body]:
                    told = found.get(before) or self._written(before)
                    full = self._beside.with_previous(body, named, before, told)
                full = full or self._told(body, named, before, behind)
                if full is None:
                    waiting.append(body)
                    self._mentioned.begins(named)
                    self._mentioned.keep_department(body, named)
                    continue
                found[body] = named = full
            in_office = self._begins[body] != body.first
            self._mentioned.keep(body, named, short=body in found, in_office=in_office)
            if body in found and not body.bare:
                self._mentioned.keep_department(body, named)
        for body in waiting:
            full = self._only(body)
            if full is not None:
                found[body] = full
        return found

    def _of_others(self, draft: OrganizationDraft) -> bool:
        """Whether a short form is that of institutions that are counted behind it and have no name here:
        "HĐQT tại ba công ty con"."""
        facts, at = self._facts, draft.last
        if facts.words[at] not in _OF_OTHERS or head_here(facts, at + 1) is not None:
            return False
        found = head_here(facts, at + 2)
        if found is None or facts.shapes[at + 1] & CAPITAL:
            return False
        return is_institution(found[0]) and not facts.shapes[found[1]] & CAPITAL

    def _told(
        self,
        draft: OrganizationDraft,
        named: Named,
        before: OrganizationDraft | None,
        behind: Sequence[OrganizationDraft],
    ) -> Named | None:
        """The referent of a short form according to what precedes it or to its sentence."""
        head = draft.head
        assert head is not None
        if not draft.bare:
            return self._told_of_name(head, draft, named)
        in_unit = self._in_unit_near(head, draft, named) if head.unit else None
        if in_unit is not None:
            return in_unit
        of_institution = self._institution_behind(draft, head)
        if of_institution is not None:
            only = self.institutions().only(of_institution.head)
            if only is None:
                return None
            return Named(f"{named.name} {only.name}", named.kind, only.level, only.place)
        listed = self._owner_of_list(draft, head, before)
        if listed is not None:
            return self._part_of(head, listed, named)
        keys = owner_keys(self._facts.lexicon, head)
        beside = self._beside.of_office_taken(draft, keys, behind)
        beside = beside or self._owner_of_next_office(draft, keys, behind)
        beside = beside or self._owner_of_board_before(draft, keys, before)
        if beside is not None:
            self._owners[draft] = beside
            return self._part_of(head, beside, named)
        same = self._mentioned.spoken_of(head.head, keys, part="field" not in head.complement)
        if same is not None:
            return same
        goes_on = not _GOES_ON.isdisjoint(head.complement) or not keys
        if goes_on and not self._mentioned.last_of(head.head):
            longer = one_of(self._mentioned.longer(named.name))
            if longer is not None:
                return longer
        owner = self._owner(draft, head, behind)
        if owner is not None:
            self._owners[draft] = owner
            return self._part_of(head, owner, named)
        return self._in_unit(head, draft, named) if "place" in head.complement else None

    def _told_of_name(
        self, head: BodyHeadRow, draft: OrganizationDraft, named: Named
    ) -> Named | None:
        """The referent of a short form that is more than a type word."""
        tail = self._tails.get(draft)
        if tail is not None:
            return self._with_tail(draft, named, tail)
        for whole in reversed(self._mentioned.longer(named.name)):
            # A name that goes on in small letters was read too far.
            if whole.place is not None or _names_more(whole.name, named.name):
                return whole
        return self._in_unit(head, draft, named)

    def _in_unit_near(
        self, head: BodyHeadRow, draft: OrganizationDraft, named: Named
    ) -> Named | None:
        """The committee of the unit named before it, or of the one that its level word means there."""
        whole = named._replace(name=head.head)
        unit = self._units().before(head.unit, draft.first)
        if unit is not None and unit.at > self._mentioned.place_of_last(head.head):
            return self._in_home(head, whole, unit.word, unit.home)
        home = self._homes.near(head.unit, draft.first)
        return self._in_home(head, whole, head.unit, home) if home is not None else None

    def _with_people(self, draft: OrganizationDraft, named: Named) -> Named | None:
        """A Party organization in the place of the people that it is listed with: "Đảng bộ, chính quyền và
        nhân dân tỉnh Lào Cai"."""
        head = draft.head
        assert head is not None
        at = people_end(self._facts, draft.last)
        if at == draft.last or "place" not in head.complement:
            return None
        word = self._facts.nodes[at].place_word
        unit = self._homes.named_at(at)
        if unit is not None:
            return self._in_home(head, named, unit.word, unit.home)
        if word is None or administrative_level(word.row) is None:
            return None
        level_word = fold_phrase(expanded(self._facts, at, at + word.length))
        home = self._homes.at(level_word, at)
        return self._in_home(head, named, level_word, home) if home is not None else None

    def _institution_behind(
        self, draft: OrganizationDraft, head: BodyHeadRow
    ) -> BodyHeadRow | None:
        """The head of the institution that a part of a union in it is named with: "Ban Chấp hành công đoàn
        công ty"."""
        facts, at = self._facts, draft.last
        if head.kind != "union" or facts.gaps[at] == NEWLINE:
            return None
        found = head_here(facts, at)
        if found is None or not is_institution(found[0]) or facts.shapes[found[1]] & CAPITAL:
            return None
        return found[0]

    def _owner_of_list(
        self, draft: OrganizationDraft, head: BodyHeadRow, before: OrganizationDraft | None
    ) -> Owner | None:
        """The owner of the part that stands before a part in a list: "Ban Chấp hành, Ban Thường vụ"."""
        owner = self._owners.get(before) if before is not None else None
        if (
            owner is None
            or before is None
            or not self._beside.joins(LIST_SIGNS, before.last, draft)
        ):
            return None
        if set(owner_keys(self._facts.lexicon, head)).isdisjoint(owner.keys):
            return None
        self._owners[draft] = owner
        return owner

    def _owner_of_board_before(
        self, draft: OrganizationDraft, keys: Sequence[str], before: OrganizationDraft | None
    ) -> Owner | None:
        """The owner of another board that the sentence names right before, if it has not named one like this:
        "Ban Chấp hành Công đoàn ngành gồm 15 ủy viên; Ban Thường vụ gồm 5 ủy viên"."""
        if before is None or before.head is None or len(keys) < MANY_KINDS:
            return None
        assert draft.head is not None
        lexicon, sentences = self._facts.lexicon, self._facts.sentences
        at, sentence = self._mentioned.place_of_last(draft.head.head), sentences[draft.first]
        if sentences[before.first] != sentence or (at >= 0 and sentences[at] == sentence):
            return None
        board = self._rows.get(part_head(lexicon, before.head.head))
        if board is None or len(board.owner) < MANY_KINDS:
            return None
        return self._owners.get(before) or self._beside.owner_in(before, keys)

    def _owner(
        self, draft: OrganizationDraft, head: BodyHeadRow, behind: Sequence[OrganizationDraft]
    ) -> Owner | None:
        """The body that a part belongs to: named before or after it in the sentence, in the paragraph, or
        in the text so far.
        """
        keys = owner_keys(self._facts.lexicon, head)
        if not keys:
            return self._beside.of_next_part(draft, head, behind)
        if not set(keys).isdisjoint(LEVELS):
            return self._mentioned.topic(keys)
        owner = (
            self._owner_called(draft, keys)
            or self._mentioned.owner_before(keys, draft.first)
            or self._owner_behind(draft, keys, behind)
            or self._mentioned.owner_meant(keys)
        )
        if owner is not None and self._beside.has_another(owner, draft, behind):
            self._apart.add(draft)
            return None
        return owner

    def _owner_called(self, draft: OrganizationDraft, keys: tuple[str, ...]) -> Owner | None:
        """The body that is called by its first word right behind: "Ban Thường vụ Hội"."""
        facts, at = self._facts, draft.last
        if not facts.shapes[at] & CAPITAL or facts.gaps[at] == NEWLINE:
            return None
        return self._mentioned.owner_called(facts.words[at], keys)

    def _owner_of_next_office(
        self, draft: OrganizationDraft, keys: tuple[str, ...], behind: Sequence[OrganizationDraft]
    ) -> Owner | None:
        """The body of the next office of the same person: "Chủ tịch HĐQT kiêm Giám đốc Công ty Sao Mai"."""
        if not behind or self._begins[draft] == draft.first or not set(keys).isdisjoint(LEVELS):
            return None
        return self._beside.of_next_office(draft, keys, behind[0])

    def _owner_behind(
        self, draft: OrganizationDraft, keys: tuple[str, ...], behind: Sequence[OrganizationDraft]
    ) -> Owner | None:
        sentences, words = self._facts.sentences, self._facts.words
        for body in behind:
            if sentences[body.first] != sentences[draft.first]:
                return None
            if self._begins[body] != body.first and words[self._begins[body] - 1] == "(":
                continue  # "bà B (Chủ tịch Hội Phụ nữ huyện)": what else somebody is
            committee = body.head is not None and body.head.unit
            if committee or body not in self._short:
                for owner in owners_in(self._facts.lexicon, body, self._written(body)):
                    of_kind = not set(keys).isdisjoint(owner.keys)
                    if of_kind and owner.body.level != "grassroots":
                        return owner
        return None

    def _only(self, draft: OrganizationDraft) -> Named | None:
        """The referent of a short form that is named in full only later: the only body with its head."""
        assert draft.head is not None
        if draft in self._apart:
            return None
        tail = self._tails.get(draft)
        if tail is not None:
            return self._with_tail(draft, self._written(draft), tail)
        only = self._mentioned.only_of(draft.head.head) if draft.bare else None
        if only is not None and only.place is None and self._begins[draft] != draft.first:
            if "action" in draft.head.complement:
                return None  # "Phó Ban Tổ chức" once, "Ban Tổ chức lễ tang" now
        return only

    def _with_tail(self, draft: OrganizationDraft, named: Named, tail: BodyHeadRow) -> Named | None:
        """A body whose name ends in a short form, with the referent of that form."""
        alone = fold_phrase(named.name).endswith(f" {fold_phrase(tail.head)}")
        if not alone:
            of_unit = "province" in owner_keys(self._facts.lexicon, tail)
            return self._in_unit(tail, draft, named) if of_unit else None
        if "known field" in tail.traits:
            owner = self._mentioned.spoken_of(tail.head, (), part=False)
        elif is_institution(tail):
            owner = self.institutions().only(tail.head)
        else:
            owner = self._mentioned.last_of(tail.head)
        if owner is None:
            return None
        assert draft.head is not None
        kind = draft.head.kind if draft.head.kind in _OF_THEIR_OWN else owner.kind
        name = named.name[: -len(tail.head)] + owner.name
        return Named(name, kind, owner.level, owner.place)

    def _units(self) -> Units:
        """The units that the text names."""
        if self._all_units is None:
            self._all_units = Units(self._facts, self._homes.units())
        return self._all_units

    def institutions(self) -> Institutions:
        """The institutions that the text names in full."""
        if self._institutions is None:
            full = [body for body in self._begins if body not in self._short]
            self._institutions = Institutions(self._facts, full, self._written)
        return self._institutions

    def _part_of(self, head: BodyHeadRow, owner: Owner, named: Named) -> Named:
        """A part of a body: the "Ban Chấp hành" of "Tỉnh ủy Lào Cai" is that of "Đảng bộ tỉnh Lào Cai"."""
        body = owner.body
        name, own = body.name, named.name
        row, committee = self._rows.get(head.head), self._rows.get(owner.head)
        by_whole = row is not None and row.called == "whole"
        if by_whole and committee is not None and committee.whole:
            place = name[len(committee.head) + 1 :]
            whole = committee.whole
            unit = self._facts.lexicon.heads_by_name[fold_phrase(committee.head)].unit
            if unit and fold_phrase(place).startswith(unit):
                whole = whole.removesuffix(f" {unit}")
            name = f"{whole} {place}".rstrip()
            # "Ban Chấp hành Đảng bộ" holds its first words.
            while named.name.endswith(f" {' '.join(name.split()[:2])}"):
                name = " ".join(name.split()[2:])
        elif part_head(self._facts.lexicon, head.head) != head.head:
            own = part_head(self._facts.lexicon, head.head)
        kind = body.kind if named.kind in (None, "other") else named.kind
        return Named(f"{own} {name}", kind, body.level, body.place)

    def _in_unit(self, head: BodyHeadRow, draft: OrganizationDraft, named: Named) -> Named | None:
        """The body in the unit of its head that the paragraph or the document is about."""
        keys = owner_keys(self._facts.lexicon, head)
        for level in LEVELS:
            if level in keys:
                unit = self._units().meant(level, draft.first)
                if unit is not None:
                    return self._in_home(head, named, unit.word, unit.home)
        return None

    def _in_home(self, head: BodyHeadRow, named: Named, unit: str, home: Home) -> Named:
        """The body that a name with a head means in a unit."""
        place = placed(self._facts.lexicon, head, unit, home.name)
        return Named(f"{named.name} {place}", named.kind, home.level, home.name)


def _names_more(longer: str, name: str) -> bool:
    """Whether a name goes on with words of a name: "Sở Quy hoạch và Kiến trúc" for "Sở Quy hoạch"."""
    rest = longer[len(name) :]
    return rest != rest.lower()
