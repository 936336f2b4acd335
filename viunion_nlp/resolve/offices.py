"""Resolves offices: canonical names of roles, and the bodies they imply."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from viunion_nlp.lexicon import RoleNameRow
from viunion_nlp.lexicon.phrases import PhraseNode
from viunion_nlp.reading.drafts import Draft, PersonDraft, TitleDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.cues import cues_of
from viunion_nlp.records import Person
from viunion_nlp.resolve.bodies import Bodies
from viunion_nlp.resolve.committees import Committees
from viunion_nlp.resolve.office_bodies import OfficeBodies
from viunion_nlp.text.letters import capitalize_first, fold_phrase

_MOST_ROLES: Final = 10_000  # size of the cache of names
_MOST_COMPARED: Final = 20  # offices of one name
_OF_PARTS: Final = ("field", "kind of body")  # rules of offices that do not name their body

_Sort = tuple[str | None, bool, str]
"""The name of an office's body, whether no place stands in its stead, and the holder's last name."""


class Offices:
    """The offices of one document.

    Args:
        facts: everything that was found.
        bodies: its bodies.
        people: the records of its people.
    """

    def __init__(self, facts: Facts, bodies: Bodies, people: Mapping[Draft, Person]) -> None:
        self._facts = facts
        self._bodies = bodies
        self._committees = Committees(facts)
        self._people = people
        self._names = {title: self._name(title) for title in facts.titles}
        # Where the document tells the body of a person's office; "" where it tells several.
        self._told: dict[tuple[str, str], str] = {}
        self._abroad: set[str] = set()
        self._beside: dict[TitleDraft, str] = {}
        self._by_name: dict[str, dict[_Sort, TitleDraft]] | None = None
        self._ministries: set[str] | None = None
        self._with_body: set[str] = set()  # the people of whose offices a body is told
        self._given_names: set[str] | None = None  # of people of this country
        self._holders = {title: person for person, title, _ in facts.links}
        told = OfficeBodies(facts, bodies, self._holders)
        for person, title, _ in facts.links:
            if title.organization is not None:
                body: str | None = bodies.name(title.organization)
            else:
                body = told.of(title) if title.place is None else None
                if body is None and title.rule == "field":  # else no field is behind the role
                    body = self._ministry(title, person)
                if body is not None:
                    self._beside[title] = body
            if body is not None:
                key = self._person(person), self._names[title]
                self._told[key] = body if self._told.get(key, body) == body else ""
        for title in facts.titles:
            if title.place is not None or title.organization is not None:
                self._abroad.add(title.entry)

    def name(self, title: TitleDraft) -> str:
        """The canonical spelling of a role: "PHÓ CHỦ TỊCH THƯỜNG TRỰC", "PCT thường trực" -> "Phó Chủ tịch
        Thường trực"."""
        return self._names[title]

    def _name(self, title: TitleDraft) -> str:
        facts = self._facts
        for index in range(title.first, title.role_last):
            if index in facts.abbreviations:
                # The meaning of an abbreviation depends on this document.
                return self._spelled(title)
        written = facts.scan.apart(title.first, title.role_last)
        spelled = facts.lexicon.naming.roles
        name = spelled.get(written)
        if name is None:
            if len(spelled) >= _MOST_ROLES:
                spelled.clear()
            name = spelled[written] = self._spelled(title)
        return name

    def implied_body(self, title: TitleDraft) -> str | None:
        """The body of an office that names none: the one told beside it, the one given elsewhere in the
        document for the same person and office, else the committee in whose list of members it stands, else
        the one that the role alone implies, else that of the only such office in the text, with the same
        field or kind of body if it has one, else the only ministry.
        """
        if title.organization is not None or title.place is not None:
            return None
        if title in self._beside:
            return self._beside[title]
        holder = self._holders.get(title)
        if holder is not None and self._facts.nodes[title.last].plural is None:
            told = self._told.get((self._person(holder), self._names[title]))
            if told and self._may_be_of(title, told):
                return told
        bare = title.last == title.role_last
        if bare and title.entry in self._facts.lexicon.listed_seats:
            committee = self._committees.of(title)
            if committee is not None:
                return self._bodies.name(committee)
        row = self._row(title.entry)
        if row is None or not row.body:
            if title.rule in _OF_PARTS and not self._is_minister(title):
                return self._in_part(title)
            if holder is None or title.role_last != holder.first:
                return None
            return self._only_body(title, holder) or self._only_ministry(title, holder)
        return row.body if self._is_of_this_country(title, holder) else None

    def _may_be_of(self, title: TitleDraft, body: str) -> bool:
        """Whether the words of an office behind its role are in the name of a body: "trưởng ban dân vận" is
        not of "Ban Tổ chức"; true if there are none."""
        if title.last == title.role_last:
            return True
        return " ".join(self._facts.words[title.role_last : title.last]) in fold_phrase(body)

    def _person(self, draft: PersonDraft) -> str:
        """The name of a person, the full one where the document has it."""
        person = self._people[draft]
        return person.full_name or person.name

    def _ministry(self, title: TitleDraft, holder: PersonDraft) -> str | None:
        """The ministry of a minister or a deputy with its field: "Bộ trưởng Nội vụ"."""
        facts = self._facts
        if not self._is_minister(title):
            return None
        field = "".join(facts.words[title.role_last : title.last])
        name = facts.lexicon.ministries.get(field)
        return name if name is not None and self._is_of_this_country(title, holder) else None

    def _is_minister(self, title: TitleDraft) -> bool:
        return title.entry.lower() in self._facts.cues["minister"]

    def _only_body(self, title: TitleDraft, holder: PersonDraft) -> str | None:
        """The body of the only such office that the text tells, of a role right before a name: "Bí thư An" in
        a text on the "Bí thư Thành ủy Đà Nẵng"; of a seat, whoever else has one.
        """
        facts, others = self._facts, self._same_offices(title)
        if not self._is_of_this_country(title, holder):
            return None
        seat = cues_of(facts.lexicon).seat.begin(facts.words, title.first)
        found: set[str] = set()
        for other in others:
            if other.organization is None:
                if other.place is not None:
                    return None
                continue
            who = self._holders.get(other)
            if seat or who is None or facts.words[who.last - 1] == facts.words[holder.last - 1]:
                found.add(self._bodies.name(other.organization))
            else:
                return None
        return found.pop() if len(found) == 1 else None

    def _in_part(self, title: TitleDraft) -> str | None:
        """The body of the only such office that the text tells with the same field or kind of body: "trưởng
        ban dân vận" in a text on the "Trưởng Ban Dân vận Tỉnh ủy", "giám đốc công ty" in one on the "Giám đốc
        Công ty May Gò Cao"; not of several, or where a bracket may tell another."""
        facts = self._facts
        if facts.words[title.last] == "(" or facts.nodes[title.first - 1].plural is not None:
            return None
        found = {
            self._bodies.name(other.organization)
            for other in self._same_offices(title)
            if other.organization is not None
        }
        found = {name for name in found if self._may_be_of(title, name)}
        return found.pop() if len(found) == 1 else None

    def _same_offices(self, title: TitleDraft) -> list[TitleDraft]:
        """The offices of the text with the same name of a role, one for each body and last name of a holder;
        none if there are very many.
        """
        if self._by_name is None:
            self._by_name = {}
            for other in self._facts.titles:
                holder = self._holders.get(other)
                whose = self._facts.words[holder.last - 1] if holder is not None else ""
                body = other.organization
                key = (
                    self._bodies.name(body) if body is not None else None,
                    other.place is None,
                    whose,
                )
                self._by_name.setdefault(self._names[other], {}).setdefault(key, other)
        same = self._by_name[self._names[title]]
        return list(same.values()) if len(same) < _MOST_COMPARED else []

    def _only_ministry(self, title: TitleDraft, holder: PersonDraft) -> str | None:
        """The only ministry that the text names, of a minister or a deputy of whom it tells no other body."""
        facts = self._facts
        if not (self._is_minister(title) and self._is_of_this_country(title, holder)):
            return None
        if self._ministries is None:
            self._with_body = {name for name, _ in self._told}
            bodies = [*facts.organizations, *(each.organization for each in facts.titles)]
            known = set(facts.lexicon.ministries.values())
            named = {self._bodies.name(body) for body in bodies if body is not None and body.body}
            self._ministries = named & known
        if len(self._ministries) != 1 or self._person(holder) in self._with_body:
            return None
        return next(iter(self._ministries))

    def _is_of_this_country(self, title: TitleDraft, holder: PersonDraft | None) -> bool:
        """Whether nothing indicates an office abroad: a foreign holder, or another country named together
        with the role.
        """
        if holder is None:
            return title.entry not in self._abroad
        facts = self._facts
        if facts.nodes[holder.first].surname is not None:
            return True
        if self._given_names is None:
            self._given_names = {
                facts.words[person.last - 1]
                for person in facts.persons
                if facts.nodes[person.first].surname is not None
            }
        return holder.last - holder.first == 1 and facts.words[holder.first] in self._given_names

    def _row(self, role: str) -> RoleNameRow | None:
        return self._facts.lexicon.naming.role_names.get(role)

    def _spelled(self, title: TitleDraft) -> str:
        facts = self._facts
        parts: list[str] = []
        index = title.first
        while index < title.role_last:
            words, length = self._word(facts.nodes[index], index, title.role_last)
            if parts and not facts.gaps[index]:
                parts[-1] += words
            else:
                parts.append(words)
            index += length
        return capitalize_first(" ".join(" ".join(parts).split()))

    def _word(self, node: PhraseNode, index: int, last: int) -> tuple[str, int]:
        """A role or a modifier as the lexicon writes it, or another syllable, and its length in syllables."""
        role = node.role
        if role is not None and index + role.length <= last:
            row = self._row(role.row.role)
            return capitalize_first((row and row.name) or role.row.role), role.length
        short = self._facts.abbreviations.get(index)
        for modifier in (node.before_role, node.after_role):
            if modifier is not None and index + modifier.length <= last:
                if short is not None and short.expansion:
                    # The role is joined to it: "P.Chủ tịch".
                    return f"{capitalize_first(short.expansion)} ", modifier.length
                return modifier.row.modifier, modifier.length
        text = self._facts.syllables[index].text
        if text == ".":
            return " ", 1  # the dot of a short form: "PCT.TT"
        # What an abbreviation stands for may be this document's only.
        return text if index in self._facts.abbreviations else text.lower(), 1
