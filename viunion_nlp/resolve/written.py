"""What the names of bodies say by their own words: full names, kinds, levels and places."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from viunion_nlp.lexicon import BodyHeadRow, BodyRow
from viunion_nlp.lexicon.places import CITY, administrative_level
from viunion_nlp.reading.drafts import OrganizationDraft, Stretch
from viunion_nlp.reading.facts import Facts
from viunion_nlp.records import Level
from viunion_nlp.resolve.departments import head_inside
from viunion_nlp.resolve.homes import (
    Homes,
    committee_unit,
    is_city,
    lexicon_level,
    name_of_place_at,
    rows_of_place,
)
from viunion_nlp.resolve.mentioned import Named
from viunion_nlp.resolve.names import (
    COMPANY,
    OWN_NAMES,
    expanded,
    name_of_place,
    named_whole,
    spelled_out,
    with_whole_names,
)
from viunion_nlp.resolve.short_names import ShortNames, Tail, names_brand
from viunion_nlp.resolve.sites import Sites
from viunion_nlp.resolve.units import Home
from viunion_nlp.text.letters import capitalize_first, fold_phrase
from viunion_nlp.text.scan import SIGN

_OF: Final = "của"
_SHORT_FORMS: Final = (5, 4, 3, 2, 1)  # syllables of the short form in which a name may end


class WrittenNames:
    """The bodies of one document, each read by itself.

    Args:
        facts: everything that was found.
        places: the place in the name of each body, if there is one.
        homes: the places that bare level words refer to in this document.
    """

    def __init__(
        self, facts: Facts, places: Mapping[OrganizationDraft, Stretch | None], homes: Homes
    ) -> None:
        self._facts = facts
        self._places = places
        self._homes = homes
        self._sites: Sites | None = None
        self._names: dict[OrganizationDraft, Named] = {}

    def of(self, draft: OrganizationDraft) -> Named:
        """What a body is by its own words, and the places that the document's level words refer to."""
        if draft not in self._names:
            if draft.body is not None and draft.place is None:
                self._names[draft] = self._known(draft, draft.body)
            else:
                self._names[draft] = self._read(draft)
        return self._names[draft]

    def complete(self, short: ShortNames) -> None:
        """Give the bodies with short names the whole names that these stand for."""
        for body, whole in short.stand_for.items():
            self._names[body] = whole.inside or self.of(whole.body)
        for body, tail in short.tails.items():
            self._names[body] = self._with_whole_tail(body, tail)

    def _known(self, draft: OrganizationDraft, body: BodyRow) -> Named:
        """A body known by name; a short form of the Party's is another's office where its name follows."""
        if body.kind == "party" and not body.name.endswith(
            self._facts.syllables[draft.last - 1].text
        ):
            whose = self._whose(draft)
            if whose is not None:
                own = expanded(self._facts, draft.first, draft.last)
                return Named(f"{capitalize_first(own)} {whose.name}", whose.kind, whose.level, None)
        if body.kind == COMPANY:
            return self._known_company(draft, body)
        return Named(self._known_name(draft, body), draft.kind, draft.level, body.place or None)

    def _known_company(self, draft: OrganizationDraft, body: BodyRow) -> Named:
        """A known company under the whole name that the text tells, or its branch or daughter under its own:
        "VNPT Gia Lai", "FPT Telecom"."""
        facts, name, place = self._facts, body.name, body.place or None
        phrase = facts.nodes[draft.first].body
        behind = draft.first + phrase.length if phrase is not None else draft.last
        if behind < draft.last and not facts.shapes[behind] & SIGN:
            name, of_place = spelled_out(facts, draft), facts.nodes[behind].place
            if of_place is not None and behind + of_place.length == draft.last:
                place = of_place.row.name
        elif names_brand(facts, draft, body):
            name = spelled_out(facts, draft)
        return Named(name, draft.kind, draft.level, place)

    def _with_whole_tail(self, draft: OrganizationDraft, tail: Tail) -> Named:
        """A body whose name ends in a short one, with the whole name that it stands for."""
        named = self.of(draft)
        short = expanded(self._facts, tail.first, draft.last)
        if not named.name.endswith(f" {short}"):
            return named
        whole = tail.whole.inside or self.of(tail.whole.body)
        if draft.head is not None and whole.name.startswith(f"{draft.head.head} "):
            return whole  # "Ban MAUR" is "Ban Quản lý …"
        return named._replace(name=named.name.removesuffix(short) + whole.name)

    def _whose(self, draft: OrganizationDraft) -> BodyRow | None:
        """The body known by name, not the Party's, that "của" behind a short form leads to: "văn phòng
        Trung ương của Giáo hội Phật giáo Việt Nam"."""
        facts = self._facts
        if facts.words[draft.last] != _OF:
            return None
        other = facts.nodes[draft.last + 1].body
        return other.row if other is not None and other.row.kind != "party" else None

    def _read(self, draft: OrganizationDraft) -> Named:
        """A body that is read from its words."""
        home, over = self._implied_home(draft), None
        if draft.head is not None and "office" in draft.head.traits and draft.body is None:
            over = head_inside(self._facts, draft)
        return Named(
            self._full_name(draft, home),
            over.kind if over is not None and over.kind != "other" else draft.kind,
            self._level(draft, home, over),
            self._place(draft, home),
        )

    def _full_name(self, draft: OrganizationDraft, home: Home | None) -> str:
        if draft.rule == "web site":
            return self._facts.scan.written(draft.first, draft.last)
        lexicon = self._facts.lexicon
        name = spelled_out(self._facts, draft)
        if draft.place is None and not draft.bare and draft.kind not in OWN_NAMES:
            name = self._with_known_end(name, draft)
            if draft.head is not None and "action" in draft.head.complement:
                self._sites = self._sites or Sites(self._facts)
                site = self._sites.of(draft, draft.head)
                name = f"{name} {site}" if site is not None else name
        if home is not None:
            city = None
            if draft.place is None and draft.kind != COMPANY:
                city = lexicon.named_whole.get(home.name)
            place = home.name if city is None else named_whole(city)
            if place.isdigit() and draft.place is None:
                unit = committee_unit(lexicon, fold_phrase(name).split())
                place = f"{unit} {place}" if unit is not None else place  # "Quận ủy quận 6"
            name = f"{name} {place}"
        name = with_whole_names(lexicon, name)
        return _without_unit(name, self._committee(draft)) if draft.place is not None else name

    def _committee(self, draft: OrganizationDraft) -> BodyHeadRow | None:
        """The head right before the place of a body: "Thành ủy" of "Ban Tổ chức Thành ủy Cần Thơ"."""
        assert draft.place is not None
        if draft.said:
            words = fold_phrase(draft.said)
        else:
            words = " ".join(self._facts.words[draft.place[0] - 2 : draft.place[0]])
        return self._facts.lexicon.heads_by_name.get(words)

    def _with_known_end(self, name: str, draft: OrganizationDraft) -> str:
        """A name that ends in a short form of a known body, with that body's name: "Ban Nữ công TLĐ"."""
        facts = self._facts
        opening = facts.nodes[draft.first].head
        inside = draft.first + (opening.length if opening is not None else 1)
        for length in _SHORT_FORMS:
            index = draft.last - length
            known = facts.nodes[index].body
            if index < inside or known is None or known.length != length:
                continue  # "Cục Thủy lợi" in "Chi cục Thủy lợi"
            short = expanded(facts, index, draft.last)
            if known.row.kind not in OWN_NAMES and known.row.level == "central":
                whole = known.row.name
                return _joined(name.removesuffix(short), whole) if name.endswith(short) else name
        return name

    def _known_name(self, draft: OrganizationDraft, body: BodyRow) -> str:
        """The name of a known body; for an international body also its country: "ILO Việt Nam"."""
        phrase = self._facts.nodes[draft.first].body
        if phrase is None or body.kind != "other":
            return body.name
        behind = draft.first + phrase.length
        place = self._facts.nodes[behind].place
        if (
            place is None
            or behind + place.length != draft.last
            or body.name.endswith(place.row.name)
        ):
            return body.name
        return " ".join((body.name, "tại", place.row.name))

    def _level(
        self, draft: OrganizationDraft, home: Home | None, over: BodyHeadRow | None
    ) -> Level | None:
        """The level, taken from the place if the body has none of its own: a city of a province is a
        district.
        """
        if draft.body is not None:
            return draft.level
        own = draft.level
        if draft.said:
            own = self._facts.lexicon.levels_by_word.get(fold_phrase(draft.said)) or own
        if over is not None:
            own = over.level or self._typed_level(draft.place) or own
        if own is not None and own != "province":
            return own
        if home is not None:
            return home.level or own
        if draft.place is not None:
            return self._level_of_place(draft, draft.place, own)
        return own

    def _typed_level(self, place: Stretch | None) -> Level | None:
        """The level of a place's type word, or of an abbreviation that stands for a whole province."""
        if place is None:
            return None
        whole = self._facts.abbreviations.get(place[0])
        if whole is not None and whole.last == place[1]:
            if self._facts.lexicon.province_of(whole.expansion) is not None:
                return "province"
        word = self._facts.nodes[place[0]].place_word
        return administrative_level(word.row) if word is not None else None

    def _level_of_place(
        self, draft: OrganizationDraft, place: Stretch, own: Level | None
    ) -> Level | None:
        """The level that the lexicon gives for the body's place, else the body's own."""
        facts = self._facts
        name_at = name_of_place_at(facts, place)
        rows = rows_of_place(facts, name_at, place[1])
        if not rows:
            return own
        before = facts.words[draft.first : place[0]]
        city = is_city(facts, place) or committee_unit(facts.lexicon, before) == CITY
        if city or (own is None and name_at == place[0]):
            return lexicon_level(rows, city=city) or own
        return own

    def _place(self, draft: OrganizationDraft, home: Home | None) -> str | None:
        """The place in a body's name, or the implied one."""
        facts = self._facts
        place = self._places.get(draft, draft.place)
        named = name_of_place(facts, place) if place is not None else None
        if named is not None:  # "Trung ương" is no place
            return None if named.lower() in facts.cues["central committee"] else named
        if draft.body is not None:
            return draft.body.place or None
        return home.name if home is not None else None

    def _implied_home(self, draft: OrganizationDraft) -> Home | None:
        """The document's own place that the end of a body's name means: "UBND tỉnh", "Thành ủy", "Phòng Tài
        chính huyện", unless "này" follows, which speaks of another, or "nơi", which tells which it is.
        """
        facts = self._facts
        if facts.words[draft.last] in facts.cues["whichever unit"]:
            return None
        if draft.place is not None:
            word = facts.nodes[draft.place[0]].place_word
            if word is None or draft.place[0] + word.length != draft.last:
                return None  # a name, not the type word alone
            return self._homes.at(fold_phrase(expanded(facts, *draft.place)), draft.first)
        words = facts.words[draft.first : draft.last]
        if draft.said:
            if draft.last > self._facts.abbreviations[draft.first].last:
                return None  # a name of its own follows: "CAP An Khánh"
            words = fold_phrase(draft.said).split()
        level_word = committee_unit(facts.lexicon, words)
        if draft.said and words[-1] in facts.lexicon.levels_by_word:
            level_word = words[-1]
        elif level_word is None and draft.head is not None and "office" in draft.head.traits:
            if facts.words[draft.last] not in facts.cues["this document"]:
                level_word = words[-1]
        elif level_word is None and draft.kind == COMPANY and not draft.bare:
            word = facts.nodes[draft.last - 2].place_word
            if word is not None and word.length == 2:  # "Tổng công ty Cấp nước thành phố"
                level_word = " ".join(words[-2:])
            elif facts.nodes[draft.last - 1].place_word is not None:
                level_word = words[-1]
        return self._homes.at(level_word, draft.first) if level_word is not None else None


def _joined(before: str, whole: str) -> str:
    """A whole name behind other words, without the type word that both have: "Cục" and "Cục Cảnh sát …"."""
    opening, own = fold_phrase(before).split(), fold_phrase(whole).split()
    for length in range(min(len(opening), len(own) - 1), 0, -1):
        if opening[-length:] == own[:length]:
            return " ".join((*before.split()[:-length], whole))
    return before + whole


def _without_unit(name: str, head: BodyHeadRow | None) -> str:
    """A name without a level word that its committee already contains: "Tỉnh ủy tỉnh Lào Cai"."""
    if head is None or not head.unit:
        return name
    before, _, place = name.partition(f"{head.head} {head.unit} ")
    return f"{before}{head.head} {place}" if place[:1].isalpha() else name
