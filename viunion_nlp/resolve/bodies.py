"""Resolves bodies: owners of short forms, full names, kinds, levels and places."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from viunion_nlp.lexicon import DistrictRow
from viunion_nlp.makers import make_organization
from viunion_nlp.reading.drafts import OrganizationDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.records import Organization
from viunion_nlp.resolve.departments import Departments, department_keys
from viunion_nlp.resolve.homes import Homes, name_of_place_at, place_in, rows_of_place
from viunion_nlp.resolve.mentioned import Named, owners_in
from viunion_nlp.resolve.names import expanded
from viunion_nlp.resolve.owners import Owners
from viunion_nlp.resolve.places import Places
from viunion_nlp.resolve.short_names import ShortNames
from viunion_nlp.resolve.successors import current_name, name_of_district, name_of_zone
from viunion_nlp.resolve.whole_fields import with_whole_fields
from viunion_nlp.resolve.written import WrittenNames

# The kinds of bodies that each commune has one of; schools and clinics keep their names.
_OF_COMMUNES: Final = ("state", "party", "front", "armed_forces")
# The kinds of bodies of districts that bodies of regions have followed.
_OF_REGIONS: Final = ("court", "state")


class Bodies:
    """The bodies of one document.

    Args:
        facts: everything that was found.

    Attributes:
        homes: the places that bare level words refer to in this document.
        places: the places of the document.
    """

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        begins = {body: body.first for body in facts.organizations}
        for title in facts.titles:
            if title.organization is not None:
                begins[title.organization] = title.first
        self._places = {body: place_in(facts, body) for body in begins}
        self.homes = Homes(facts, self._places)
        self.places = Places(facts, self.homes)
        self._written = WrittenNames(facts, self._places, self.homes)
        short = ShortNames(facts, begins, self._written.of)
        self._stand_for = short.stand_for
        self._written.complete(short)
        self._owners = Owners(facts, begins, self.homes, self._written.of)
        self._full = self._owners.read()
        parts = facts.lexicon.naming.departments
        for body in begins:
            if body.head is not None and body.head.head in parts and department_keys(facts, body):
                names = {each: self._named(each) for each in begins}
                self._full |= Departments(facts, begins, names).read()
                break
        self._full |= with_whole_fields(facts, begins, self._named)

    def record(self, draft: OrganizationDraft) -> Organization:
        """The record of a body."""
        scan = self._facts.scan
        start, end = scan.span(draft.first, draft.last)
        named = self._named(draft)
        row, name = draft.body, named.name
        if row is not None and row.successor and self._is_whole(draft):
            name = row.name  # an alias that is spelled out is no longer one
        kind = named.kind
        if kind is None:
            kind = "media" if draft.rule in ("web site", "source tag") else "other"
        return make_organization(
            text=scan.source[start:end], start=start, end=end, rule=draft.rule, row=draft.entry,
            confidence=self._facts.lexicon.confidences["ORG"][draft.rule],
            name=named.name, kind=kind, level=named.level, place=named.place,
            current_name=self._today(draft, named, name),
        )  # fmt: skip

    def _today(self, draft: OrganizationDraft, named: Named, name: str) -> str | None:
        """Today's name of a body that was renamed or merged, with its unit or by itself."""
        if named.level == "commune":
            return self._of_commune(draft, named)
        if named.level == "district":
            today = self._of_zone(draft, named) or self._of_district(draft, named)
            if today is not None:
                return today
        return current_name(self._facts.lexicon, name, named.level)

    def _of_zone(self, draft: OrganizationDraft, named: Named) -> str | None:
        """Today's name of a body of a district that is a special zone now."""
        place = self._places.get(draft)
        if place is None or named.kind not in _OF_COMMUNES:
            return None
        levels = self._facts.lexicon.levels_by_word
        for row in rows_of_place(self._facts, name_of_place_at(self._facts, place), place[1]):
            if not isinstance(row, DistrictRow) or not row.successor:
                continue
            if levels.get(row.successor.removesuffix(f" {row.name}")) == "commune":
                return name_of_zone(self._facts.lexicon, named.name, row)
        return None

    def _of_district(self, draft: OrganizationDraft, named: Named) -> str | None:
        """Today's name of a court, procuracy or office of enforcement of a district."""
        place = self._places.get(draft)
        if place is None or named.kind not in _OF_REGIONS:
            return None
        district = self.places.district(place)
        if district is None:
            return None
        return name_of_district(self._facts.lexicon, named.name, district)

    def _of_commune(self, draft: OrganizationDraft, named: Named) -> str | None:
        """Today's name of a body of a commune that went into another as a whole."""
        place = self._places.get(draft)
        if place is None or named.kind not in _OF_COMMUNES:
            return None
        levels, word = self._facts.lexicon.levels_by_word, self._facts.words[place[0] - 1]
        if levels.get(word) == "commune":
            place = place[0] - 1, place[1]  # "Đoàn xã" is a head
        written = expanded(self._facts, *place)
        if not named.name.endswith(f" {written}"):
            return None
        commune = self.places.commune_today(place)
        if commune is None or commune == written:
            return None
        return f"{named.name.removesuffix(written)}{commune}"

    def _is_whole(self, draft: OrganizationDraft) -> bool:
        """Whether nothing stands behind the phrase by which a body is known."""
        phrase = self._facts.nodes[draft.first].body
        return phrase is not None and draft.first + phrase.length == draft.last

    def name(self, draft: OrganizationDraft) -> str:
        """The full name: abbreviations expanded, "LĐLĐ tỉnh" with the document's own province, a bare
        "Ban Thường vụ" as the one that the document means.
        """
        return self._named(draft).name

    def institution(self, head: str) -> str | None:
        """The name of the only institution that the text names with a head."""
        named = self._owners.institutions().only(head)
        return named.name if named is not None else None

    def institution_of_kind(self, kind: str) -> str | None:
        """The name of the only institution of a kind that the text names."""
        named = self._owners.institutions().only_of_kind(kind)
        return named.name if named is not None else None

    def whole_of(self, draft: OrganizationDraft, kinds: Sequence[str]) -> str | None:
        """The name of the body of one of some kinds that another is a part of."""
        named = self._named(draft)
        for owner in owners_in(self._facts.lexicon, draft, named):
            if owner.body.name != named.name and owner.body.kind in kinds:
                return owner.body.name
        return None

    def committee_beside(self, draft: OrganizationDraft) -> str | None:
        """The name of the only Party committee that the text names in the unit of a council or people's
        committee."""
        named = self._named(draft)
        if named.kind != "state" or named.place is None or draft.head is None:
            return None
        rows = self._facts.lexicon.naming.body_owners
        if draft.head.head in rows or "place" not in draft.head.complement:
            return None  # a department
        found: set[str] = set()
        for body in self._places:
            row = rows.get(body.head.head) if body.head is not None else None
            if row is not None and row.whole:
                committee = self._named(body)
                if (committee.level, committee.place) == (named.level, named.place):
                    found.add(committee.name)
        return found.pop() if len(found) == 1 else None

    def _named(self, draft: OrganizationDraft) -> Named:
        if draft in self._stand_for:
            whole = self._stand_for[draft]
            if whole.inside is not None:
                return whole.inside
            draft = whole.body
        return self._full[draft] if draft in self._full else self._written.of(draft)
