"""Finds the body of an office that names none: in the words right behind it, in the next office of its
holder, in who elected the holder, in whom the holder speaks for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Final

from viunion_nlp.lexicon import RoleRow
from viunion_nlp.reading.cues import cue_before
from viunion_nlp.reading.drafts import OrganizationDraft, PersonDraft, TitleDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.resolve.bodies import Bodies
from viunion_nlp.resolve.institutions import is_institution
from viunion_nlp.resolve.short_bodies import head_here
from viunion_nlp.text.scan import CAPITAL, NEWLINE

_OF: Final = "của"
_ASSOCIATIONS: Final = ("union", "front")
_LONGEST_BRACKET: Final = 6  # syllables between an office and the next one: "(1994 - 1998),"


class OfficeBodies:
    """The bodies of offices that one document tells beside them.

    Args:
        facts: everything that was found.
        bodies: its bodies.
        holders: who holds which office.
    """

    def __init__(
        self, facts: Facts, bodies: Bodies, holders: Mapping[TitleDraft, PersonDraft]
    ) -> None:
        self._facts = facts
        self._bodies = bodies
        self._holders = holders
        self._by_first: dict[int, OrganizationDraft] | None = None
        self._by_last: dict[int, OrganizationDraft] | None = None
        self._following: dict[TitleDraft, TitleDraft] | None = None
        self._electors: dict[TitleDraft, OrganizationDraft] | None = None

    def of(self, title: TitleDraft) -> str | None:
        """The name of the body of an office that somebody holds."""
        role = self._role(title)
        if role is None or "body" not in role.body:
            return None
        return (
            self._institution_behind(title, role)
            or self._owner_behind(title)
            or self._of_next(title, role)
            or self._of_elector(title, role)
            or self._spoken_for(title)
            or self._run_by(title)
        )

    def _role(self, title: TitleDraft) -> RoleRow | None:
        for index in range(title.first, title.role_last):
            role = self._facts.nodes[index].role
            if role is not None and role.row.role == title.entry:
                return role.row
        return None

    def _institution_behind(self, title: TitleDraft, role: RoleRow) -> str | None:
        """The institution whose head alone ends the office or follows: "Giám đốc Bệnh viện", "Chủ tịch công
        đoàn công ty"; for a head of a school the only school, also where nothing follows."""
        facts, at = self._facts, self._institution_at(title)
        if facts.gaps[at] != NEWLINE:
            found = head_here(facts, at)
            if found is not None and is_institution(found[0]) and not self._goes_on(found[1]):
                return self._in_institution(title, at, self._bodies.institution(found[0].head))
        if role.kind == "school" and at == title.role_last:
            return self._bodies.institution_of_kind(role.kind)
        return None

    def _institution_at(self, title: TitleDraft) -> int:
        """Where the head of an institution may stand: the last words of an office, or behind it."""
        kind = head_here(self._facts, title.role_last) if title.rule == "kind of body" else None
        if kind is None:
            return title.last
        if kind[1] < title.last:
            return kind[1]  # "chủ tịch công đoàn | nhà máy"
        return title.role_last if is_institution(kind[0]) else title.last

    def _in_institution(self, title: TitleDraft, at: int, name: str | None) -> str | None:
        """An institution whose head stands at a syllable, or what an office names as a part of it: "chủ tịch
        công đoàn"."""
        if name is None or at == title.role_last:
            return name
        part = head_here(self._facts, title.role_last)
        if part is None or part[1] != at:
            return None
        return f"{part[0].head} {name}"

    def _goes_on(self, at: int) -> bool:
        """Whether a name, a figure or a plural follows."""
        return bool(self._facts.shapes[at] & CAPITAL) and self._facts.gaps[at] != NEWLINE

    def _owner_behind(self, title: TitleDraft) -> str | None:
        """The body behind "của": "trưởng phòng của Ban Quản lý Khu kinh tế Chu Lai"."""
        at = title.last
        if self._facts.words[at] != _OF or self._facts.gaps[at] == NEWLINE:
            return None
        if self._by_first is None:
            self._by_first = {body.first: body for body in self._facts.organizations}
        body = self._by_first.get(at + 1)
        return self._bodies.name(body) if body is not None else None

    def _of_next(self, title: TitleDraft, role: RoleRow) -> str | None:
        """The body of the next office of the same person, if it is the same office ("Phó Chủ tịch, Chủ tịch
        LĐLĐ tỉnh"), or one in a part of that body ("Phó Chủ tịch, Trưởng Ban Nữ công LĐLĐ tỉnh"); for an
        office in the Party the committee of the unit that the next one governs ("Phó Bí thư, Chủ tịch
        UBND xã")."""
        following = self._next_office(title)
        if following is None or following.organization is None:
            return None
        if following.entry == title.entry:
            return self._bodies.name(following.organization)
        if role.kind != "party":
            return self._bodies.whole_of(following.organization, _ASSOCIATIONS)
        return self._bodies.whole_of(
            following.organization, ("party",)
        ) or self._bodies.committee_beside(following.organization)

    def _next_office(self, title: TitleDraft) -> TitleDraft | None:
        """The office of the same person behind a comma, with a bracket at most between them."""
        facts = self._facts
        if facts.words[title.last] not in (",", "("):
            return None
        if self._following is None:
            self._following = dict(pairwise(facts.titles))
        following = self._following.get(title)
        if following is None or self._holders.get(following) is not self._holders[title]:
            return None
        at, begin = title.last, following.first
        if facts.words[at] == "(":
            if begin - at > _LONGEST_BRACKET or facts.words[begin - 2] != ")":
                return None
            at = begin - 1
        modifier = facts.nodes[at + 1].before_role
        former = modifier is not None and modifier.row.status == "former"
        begin -= modifier.length if former and modifier is not None else 0
        return following if facts.words[at] == "," and begin <= at + 1 else None

    def _of_elector(self, title: TitleDraft, role: RoleRow) -> str | None:
        """The union or association whose board elects the holder: "Ban Chấp hành bầu bà Say giữ chức Chủ
        tịch"."""
        if role.kind == "party":
            return None
        if self._electors is None:
            self._electors = dict(self._read_electors())
        body = self._electors.get(title)
        return self._bodies.whole_of(body, _ASSOCIATIONS) if body is not None else None

    def _spoken_for(self, title: TitleDraft) -> str | None:
        """The body for which the holder named next speaks: "Thay mặt UBND xã, Phó Chủ tịch An …"."""
        facts, comma = self._facts, title.first - 1
        if facts.words[comma] != "," or title.last != self._holders[title].first:
            return None
        if title.last != title.role_last:
            return None
        body = self._ending_at(comma)
        if body is None or not cue_before(facts, body.first, "speaks for"):
            return None
        return self._bodies.name(body)

    def _run_by(self, title: TitleDraft) -> str | None:
        """The company that the holder runs: "Công ty Sao Mai do ông An làm giám đốc"."""
        facts, holder = self._facts, self._holders[title]
        if holder.last != title.first - 1 or title.last != title.role_last:
            return None
        by = holder.first - 1
        by -= facts.nodes[by].honorific is not None
        if facts.words[by] != "do":
            return None
        body = self._ending_at(by)
        return self._bodies.name(body) if body is not None and body.kind == "enterprise" else None

    def _ending_at(self, at: int) -> OrganizationDraft | None:
        """The body that ends before a syllable."""
        if self._by_last is None:
            self._by_last = {body.last: body for body in self._facts.organizations}
        return self._by_last.get(at)

    def _read_electors(self) -> Iterable[tuple[TitleDraft, OrganizationDraft]]:
        """Whom an election is told of after others of its sentence, the same board has elected."""
        sentence, board = -1, None
        for event in self._facts.events:
            if event.kind != "elected" or event.title is None:
                continue
            here = self._facts.sentences[event.title.first]
            if isinstance(event.by, OrganizationDraft):
                sentence, board = here, event.by
            elif here != sentence or event.by is not None:
                board = None
            if board is not None:
                yield event.title, board
