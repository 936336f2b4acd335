"""What stands beside a short form and tells its body: the place at the end of a list ("HĐND, UBND tỉnh Lào
Cai"), the next office of the same person ("Bí thư Đảng ủy, Giám đốc Sở Y tế").
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from viunion_nlp.lexicon import BodyHeadRow, Lexicon
from viunion_nlp.lexicon.naming import INSTITUTIONS
from viunion_nlp.lexicon.places import CITY, LEVELS, PROVINCE
from viunion_nlp.reading.bodies.short import behind_naming
from viunion_nlp.reading.cues import cue_before, cue_length
from viunion_nlp.reading.drafts import OrganizationDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.resolve.mentioned import GRASSROOTS_UNION, Named, Owner, owners_in
from viunion_nlp.resolve.names import expanded, named_whole
from viunion_nlp.text.letters import fold_phrase
from viunion_nlp.text.scan import CAPITAL, NEWLINE, SIGN

LIST_SIGNS: Final = (",", "và", "-")
_OF: Final = "của"
_OF_FIRMS: Final = ("enterprise",)
_MOST_PEOPLE: Final = 4  # items of a list: "Đảng bộ, chính quyền, quân và dân"
_LONGEST_TAKING: Final = 8  # syllables between a seat and the office that is taken with it


class Beside:
    """The neighbours of the short forms of one document.

    Args:
        facts: everything that was found.
        begins: where all bodies begin, each with its office where it is part of one.
        written: tells what a body is by its own words.
    """

    def __init__(
        self,
        facts: Facts,
        begins: Mapping[OrganizationDraft, int],
        written: Callable[[OrganizationDraft], Named],
    ) -> None:
        self._facts = facts
        self._rows = facts.lexicon.naming.body_owners
        self._begins = begins
        self._written = written

    def joins(self, signs: tuple[str, ...], at: int, body: OrganizationDraft) -> bool:
        """Whether only the sign at a syllable separates what ends there from a body, or from the office
        containing it, which may be called a former one.
        """
        if self._facts.words[at] not in signs:
            return False
        begin = self._begins[body]
        if begin == body.first:
            return begin == at + 1
        modifier = self._facts.nodes[at + 1].before_role
        if modifier is not None and modifier.row.status == "former":
            return begin == at + 1 + modifier.length
        return begin == at + 1

    def introduced(
        self, draft: OrganizationDraft, named: Named, before: OrganizationDraft | None
    ) -> Named | None:
        """The body whose short name ends a bracket behind it: "Ban Quản lý Khu kinh tế (gọi tắt là Ban
        Quản lý)"."""
        if before is None or self._facts.words[before.last] != "(":
            return None
        if behind_naming(self._facts, before.last + 1) != draft.first:
            return None
        whole = self._written(before)
        return whole if whole.name.startswith(f"{named.name} ") else None

    def with_next(
        self,
        draft: OrganizationDraft,
        named: Named,
        behind: Sequence[OrganizationDraft],
        tail: BodyHeadRow | None,
    ) -> Named | None:
        """A head, or a name that ends in its ``tail``, whose place is given by the next body or office: at
        the end of a list ("Thường trực HĐND, UBND tỉnh Lào Cai"), or with the next office of the same person
        ("Bí thư Huyện ủy, Chủ tịch UBND huyện Bảo Yên").
        """
        head = draft.head
        assert head is not None
        if tail is None:
            return self._with_next(head, draft, named, behind) if draft.bare else None
        start = named.name.removesuffix(tail.head)
        in_institution = not set(owner_keys(self._facts.lexicon, head)).isdisjoint(INSTITUTIONS)
        if start == named.name or in_institution:
            return None  # "Phòng Thanh tra"
        found = self._with_next(tail, draft, named, behind)
        return None if found is None else found._replace(name=start + found.name)

    def _with_next(
        self,
        head: BodyHeadRow,
        draft: OrganizationDraft,
        named: Named,
        behind: Sequence[OrganizationDraft],
    ) -> Named | None:
        if "place" not in head.complement:
            return None
        keys = owner_keys(self._facts.lexicon, head)
        if keys and set(keys).isdisjoint(LEVELS):
            return None  # it is a part of what the list ends with
        facts = self._facts
        last = draft.last
        for body in behind:
            if not self.joins(LIST_SIGNS, last, body) or facts.gaps[last + 1] == NEWLINE:
                return None
            last = body.last
            if body.place is not None and body.place[1] == last and not body.bare:
                return self._with_place_of(head, named, body)
            if body.head is not None and body.head.unit and not head.unit:
                return self._in_unit_of(head, named, body.head.unit, self._written(body))
        return None

    def with_previous(
        self, draft: OrganizationDraft, named: Named, before: OrganizationDraft, told: Named
    ) -> Named | None:
        """A council or people's committee of the unit that the previous office of the same person names: "Bí
        thư Đảng ủy xã Nậm Lùng, Chủ tịch HĐND", or that of the department it is listed with."""
        head = draft.head
        assert head is not None
        if not draft.bare or before.head is None or "place" not in head.complement or head.unit:
            return None
        if owner_keys(self._facts.lexicon, head):
            return None
        if self._begins[before] == before.first:
            return self._listed_with(draft, named, before, told)
        if not self.joins((",",), before.last, draft) or self._begins[draft] == draft.first:
            return None
        if before.head.unit:
            return self._in_unit_of(head, named, before.head.unit, told)
        unit, _, place = told.name.removeprefix(f"{before.head.head} ").partition(" ")
        if unit not in self._facts.lexicon.levels_by_word or place != told.place:
            return None
        return self._in_unit_of(head, named, unit, told)

    def _listed_with(
        self, draft: OrganizationDraft, named: Named, before: OrganizationDraft, told: Named
    ) -> Named | None:
        """A body of the province whose department stands before it: "giao Sở Xây dựng và Công an"."""
        lexicon = self._facts.lexicon
        assert draft.head is not None
        assert before.head is not None
        if told.place is None or "province" not in owner_keys(lexicon, before.head):
            return None
        if self._begins[draft] != draft.first or not self.joins(LIST_SIGNS, before.last, draft):
            return None
        if self._facts.words[draft.last] in lexicon.cues["kinds follow"]:
            return None
        name = fold_phrase(told.name)
        for unit in (PROVINCE, CITY):
            if name.endswith(fold_phrase(f"{unit} {told.place}")):
                return self._in_unit_of(draft.head, named, unit, told)
        return None

    def of_office_taken(
        self, draft: OrganizationDraft, keys: Sequence[str], behind: Sequence[OrganizationDraft]
    ) -> Owner | None:
        """The body of the office that somebody takes or leaves together with a seat in a part of it: "tham
        gia Ban Chấp hành, Ban Thường vụ và giữ chức Bí thư Tỉnh ủy Lào Cai", "Ủy viên Ban Chấp hành, Ủy viên
        Ban Thường vụ và giữ chức …"."""
        facts, last = self._facts, draft.last
        for body in behind:
            begin = self._begins[body]
            if (begin == body.first or body.bare) and self.joins(LIST_SIGNS, last, body):
                last = body.last
                continue
            if begin == body.first or begin - last > _LONGEST_TAKING:
                return None
            if facts.words[last] not in LIST_SIGNS or not cue_before(facts, begin, "takes office"):
                return None
            if any(facts.shapes[index] & CAPITAL for index in range(last, begin)):
                return None  # somebody else does
            return self.owner_in(body, keys)
        return None

    def of_next_office(
        self, draft: OrganizationDraft, keys: Sequence[str], body: OrganizationDraft
    ) -> Owner | None:
        """The body that the next office of the same person belongs to, or a person's function in it: "thành
        viên HĐQT kiêm người đại diện của Công ty Sao Mai"."""
        facts, last = self._facts, draft.last
        joins = facts.cues["joins offices"]
        if self._begins[body] == body.first:
            between = range(last + 1, body.first)
            if facts.words[last] not in joins or facts.words[body.first - 1] != _OF:
                return None
            if len(between) > _LONGEST_TAKING or any(facts.shapes[i] & SIGN for i in between):
                return None
        elif not self.joins((*LIST_SIGNS, *joins), last, body):
            return None
        elif body.head is None and body.body is None and keys == _OF_FIRMS:
            return Owner(body.first, self._written(body), "", _OF_FIRMS)  # "Tổng giám đốc PVFI"
        return self.owner_in(body, keys)

    def of_next_part(
        self, draft: OrganizationDraft, head: BodyHeadRow, behind: Sequence[OrganizationDraft]
    ) -> Owner | None:
        """What the next part in a list, or that of the next office of the same person, is a part of, where
        nothing else tells it: "lãnh đạo Ban Tổ chức, Ban Nội chính Tỉnh ủy", "Ủy viên Đoàn Chủ tịch,
        Trưởng Ban Tổ chức Tổng Liên đoàn".
        """
        row = self._rows.get(head.head)
        if row is None or row.called != "listed":
            return None
        last = draft.last
        for body in behind:
            if not self.joins(LIST_SIGNS, last, body) or self._facts.gaps[last + 1] == NEWLINE:
                return None
            owner = self.owner_in(body, row.owner)
            if owner is not None:
                return owner if owner.body != self._written(body) else None
            last = body.last
        return None

    def has_another(
        self, owner: Owner, draft: OrganizationDraft, behind: Sequence[OrganizationDraft]
    ) -> bool:
        """Whether an owner's own part of the same kind follows in the sentence: "Ban Nữ công phối hợp với Ban
        Nữ công LĐLĐ tỉnh"."""
        sentences = self._facts.sentences
        for body in behind:
            if sentences[body.first] != sentences[draft.first]:
                return False
            if body.head is draft.head and not body.bare:
                name = self._written(body).name
                if name.endswith(owner.body.name) and name != owner.body.name:
                    return True
        return False

    def owner_in(self, body: OrganizationDraft, keys: Sequence[str]) -> Owner | None:
        """What a body is, or is part of, that has parts with some keys."""
        for owner in owners_in(self._facts.lexicon, body, self._written(body)):
            if not set(keys).isdisjoint(owner.keys):
                return owner
        return None

    def of_agency(
        self,
        draft: OrganizationDraft,
        named: Named,
        before: OrganizationDraft | None,
        behind: Sequence[OrganizationDraft],
    ) -> Named | None:
        """The Party committee of the agency named by the next or previous office of the same person: "Bí
        thư Đảng ủy, Giám đốc Sở Y tế tỉnh Lào Cai"; the cell of an institution alone: "Bí thư Chi bộ, Hiệu
        trưởng Trường THPT Sa Pa".
        """
        head = draft.head
        if head is None or not draft.bare:
            return None
        if _is_cell(head):
            behind = [body for body in behind[:1] if _is_own(body)]
            before = before if before is not None and _is_own(before) else None
        elif "commune" not in owner_keys(self._facts.lexicon, head):
            return None
        agency = None
        if behind and self.joins((",",), draft.last, behind[0]):
            agency = self._agency(behind[0]) or self._of_listed(behind[0])
        if agency is None and before is not None and self.joins((",",), before.last, draft):
            agency = self._agency(before)
        if agency is None:
            return None
        return Named(f"{named.name} {agency.name}", named.kind, agency.level, agency.place)

    def _agency(self, body: OrganizationDraft) -> Named | None:
        """The department, institution or company, with a Party committee of its own, to which an office
        belongs.
        """
        head = body.head
        if head is None or body.bare or self._begins[body] == body.first:
            return None
        agency, kind = self._written(body), head.kind
        if self._is_office_of_committee(head):
            return agency  # "Chánh Văn phòng UBND tỉnh"
        if head.head in self._rows and "province" not in owner_keys(self._facts.lexicon, head):
            owners = owners_in(self._facts.lexicon, body, agency)
            if not owners or owners[0].body == agency:
                return None
            agency = owners[0].body
            whole = self._facts.lexicon.head_of(agency.name)
            kind = whole.kind if whole is not None else "other"
        return (
            agency
            if kind in INSTITUTIONS or "province" in owner_keys(self._facts.lexicon, head)
            else None
        )

    def _is_office_of_committee(self, head: BodyHeadRow) -> bool:
        """Whether a head is that of the office, with rooms of its own, of bodies that heads name: "Văn phòng
        UBND"."""
        row = self._rows.get(head.head)
        return (
            "site" in head.complement
            and row is not None
            and any(k[:1].isupper() for k in row.owner)
        )

    def _of_listed(self, body: OrganizationDraft) -> Named | None:
        """The institution or force whose board stands in a list: "Đảng ủy, Ban Giám đốc Công an tỉnh"."""
        head = body.head
        if head is None or body.bare or self._begins[body] != body.first:
            return None
        row = self._rows.get(head.head)
        if row is None or set(row.owner).isdisjoint(INSTITUTIONS):
            return None
        name, whole = self._written(body), head.head
        rest = name.name.removeprefix(f"{whole} ")
        return name._replace(name=rest) if rest != name.name and rest[:1].isupper() else None

    def _with_place_of(
        self, head: BodyHeadRow, named: Named, body: OrganizationDraft
    ) -> Named | None:
        """A head with the place of another body, including the type word."""
        assert body.place is not None
        facts = self._facts
        full = self._written(body)
        first = body.place[0]
        word = facts.nodes[first].place_word
        if word is None or full.place is None:
            return None
        unit = fold_phrase(expanded(facts, first, first + word.length))
        if head.unit and head.unit != unit:
            return None
        return self._in_unit_of(head, named, unit, full)

    def _in_unit_of(self, head: BodyHeadRow, named: Named, unit: str, other: Named) -> Named | None:
        """A head in the unit of another body."""
        if other.place is None or (_is_cell(head) and other.level != head.level):
            return None
        lexicon = self._facts.lexicon
        own = named.name if lexicon.is_head(named.name) else head.head
        name = f"{own} {placed(lexicon, head, unit, other.place)}"
        return Named(name, named.kind, other.level, other.place)


def _is_cell(head: BodyHeadRow) -> bool:
    """Whether a head is that of the smallest body of the Party: of a school or village, but of no unit of the
    country."""
    return head.kind == "party" and head.level == "grassroots"


def _is_own(body: OrganizationDraft) -> bool:
    """Whether a body is an institution, and no department of one."""
    return body.head is not None and body.head.kind in INSTITUTIONS


def people_end(facts: Facts, at: int) -> int:
    """Behind the people of a place that a list goes on with: ", chính quyền và nhân dân"; where it begins, if
    it does not."""
    end = at
    for _ in range(_MOST_PEOPLE):
        if facts.words[end] not in LIST_SIGNS:
            break
        length = cue_length(facts, end + 1, "people of place")
        if not length or facts.gaps[end + 1] == NEWLINE:
            break
        end += 1 + length
        end += cue_length(facts, end, "people of place")  # "nhân dân các dân tộc"
    return end


def one_of(wholes: Sequence[Named]) -> Named | None:
    """The last of some bodies if all are one, which is named with the type word of its place or without it:
    "Sở Y tế tỉnh Lào Cai"."""
    bodies = {(_without_unit(whole), whole.place) for whole in wholes}
    return wholes[-1] if len(bodies) == 1 else None


def _without_unit(named: Named) -> str:
    """The name of a body without the type word of its place."""
    if named.place is None:
        return named.name
    own = named.name.removesuffix(f" {named.place}")
    head, _, unit = own.rpartition(" ")
    return head if unit == PROVINCE else own.removesuffix(f" {CITY}")


def owner_keys(lexicon: Lexicon, head: BodyHeadRow) -> tuple[str, ...]:
    """What the bodies of a head may belong to."""
    owners = lexicon.naming.body_owners
    if head.head not in owners or owners[head.head].called == "listed":
        return ()
    if head.kind == "union" and head.level == "grassroots":
        return (GRASSROOTS_UNION,)
    return owners[head.head].owner


def placed(lexicon: Lexicon, head: BodyHeadRow, unit: str, place: str) -> str:
    """A place as written after a head, with its type word unless the head contains it."""
    whole = lexicon.named_whole.get(place)
    if whole is not None:
        return named_whole(whole)
    return place if head.unit and not place.isdigit() else f"{unit} {place}"
