"""Document level: drafts become records, short forms get their full names and antecedents."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from viunion_nlp.extract.drafts import (
    AbbreviationDraft,
    DateDraft,
    Draft,
    LocationDraft,
    OrganizationDraft,
    PersonDraft,
    Reading,
    ReferenceDraft,
    Stretch,
    TitleDraft,
)
from viunion_nlp.extract.names import administrative_level
from viunion_nlp.lexicon import BodyHeadRow, DistrictRow, ProvinceRow
from viunion_nlp.records import (
    Abbreviation,
    Date,
    DocumentReference,
    Gender,
    Level,
    Location,
    Mention,
    Organization,
    OrganizationKind,
    Person,
    Position,
    Title,
)
from viunion_nlp.text.letters import capitalize_first, fold_phrase, usual_capitals

_STRAY_SPACES = re.compile(r"\s*([-/.])\s*")
_IMPLIED_LEVELS = {
    "tỉnh": "tỉnh",
    "thành": "thành phố",
    "huyện": "huyện",
    "quận": "quận",
    "thị": "thị xã",
}
_SESSION = re.compile(r"(QH|UBTVQH) (\d{1,2})$")
_YEAR = re.compile(r"/((?:19|20)\d\d)/")
_CITY = "thành phố"
_OFFICE = "Phòng"
_WIDER = frozenset(("place", "field", "body"))  # what may follow a head that does not stand alone
# The one city whose official name has the type word with a capital.
_CITY_NAMED_WHOLE = "Hồ Chí Minh"
# Bodies of these kinds are named as they like, not as the lexicon of offices writes it.
_OWN_NAMES = frozenset(("enterprise", "school", "health", "media"))
_COMMITTEES = ("ủy", "đoàn")


@dataclass(frozen=True, slots=True)
class _Home:
    """The place that a bare level word means in one document."""

    name: str
    level: Level | None


class Resolver:
    """Turns the drafts of one text into records.

    Args:
        reading: everything that extraction found.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.scan = reading.scan
        self.lexicon = reading.lexicon
        self._full_names = _full_names(reading)
        self._home = _home_places(reading)
        self._full_bodies = self._bodies_named_once()

    def mentions(self) -> tuple[tuple[Mention, ...], dict[int, Mention]]:
        """All records in text order, and the record of each draft by ``id``."""
        reading = self.reading
        by_draft: dict[int, Mention] = {}
        for organization in reading.organizations:
            by_draft[id(organization)] = self._organization(organization)
        for title in reading.titles:
            body = None
            if title.organization is not None:
                body = by_draft[id(title.organization)] = self._organization(title.organization)
            by_draft[id(title)] = self._title(title, body)
        for person in reading.persons:
            by_draft[id(person)] = self._person(person)
        for location in reading.locations:
            by_draft[id(location)] = self._location(location)
        for date in reading.dates:
            by_draft[id(date)] = self._date(date)
        for abbreviation in reading.abbreviations.values():
            by_draft[id(abbreviation)] = self._abbreviation(abbreviation)
        full_forms: dict[tuple[str, ...], DocumentReference] = {}
        for reference in reading.references:
            record = self._reference(reference, full_forms)
            told = record.symbol or record.date or record.issuer
            if told and record.doc_type and record.serial and record.antecedent is None:
                full_forms[self._short_form(record.doc_type, record.serial)] = record
            by_draft[id(reference)] = record
        ordered = sorted(
            by_draft.values(), key=lambda mention: (mention.start, -mention.end, mention.label)
        )
        return tuple(ordered), by_draft

    def positions(
        self, links: list[tuple[PersonDraft, TitleDraft]], by_draft: dict[int, Mention]
    ) -> tuple[Position, ...]:
        """The links as records."""
        found: list[Position] = []
        for person_draft, title_draft in links:
            person, title = by_draft[id(person_draft)], by_draft[id(title_draft)]
            assert isinstance(person, Person)
            assert isinstance(title, Title)
            found.append(Position(person, title, title.organization))
        return tuple(found)

    def _bodies_named_once(self) -> dict[str, OrganizationDraft]:
        """For each head, the full mention, if the document names one body of that head in full."""
        names: dict[str, dict[tuple[str, OrganizationKind | None], OrganizationDraft]] = {}
        titled = [title.organization for title in self.reading.titles if title.organization]
        for body in (*self.reading.organizations, *titled):
            if body.head is not None and not body.bare:
                names.setdefault(body.head.head, {})[self._body_name(body), body.kind] = body
        return {head: next(iter(full.values())) for head, full in names.items() if len(full) == 1}

    def _full_body(self, draft: OrganizationDraft) -> OrganizationDraft | None:
        """The full mention that a head without complement stands for; "Đảng" alone is a full name itself."""
        if not draft.bare or draft.head is None:
            return None
        if draft.head.level == "central" and _WIDER.isdisjoint(draft.head.complement):
            return None
        return self._full_bodies.get(draft.head.head)

    def _span(self, stretch: Stretch) -> tuple[int, int]:
        return self.scan.view.to_source(
            self.scan.starts[stretch[0]], self.scan.ends[stretch[1] - 1]
        )

    def _text(self, start: int, end: int) -> str:
        return self.scan.view.source[start:end]

    def _organization(self, draft: OrganizationDraft) -> Organization:
        start, end = self._span(draft.stretch)
        kind = self._kind(draft) or (
            "media" if draft.rule in ("web site", "source tag") else "other"
        )
        return Organization(
            text=self._text(start, end), start=start, end=end, rule=draft.rule, row=draft.entry,
            name=self._body_name(draft), kind=kind, level=self._body_level(draft),
            place=self._body_place(draft),
        )  # fmt: skip

    def _kind(self, draft: OrganizationDraft) -> OrganizationKind | None:
        if draft.bare and draft.head is not None and draft.kind in (None, "other"):
            full = self._full_body(draft)
            return full.kind if full is not None else draft.kind
        owner = self._owner(draft)
        if owner is not None and owner.kind not in (None, "other"):
            return owner.kind
        return draft.kind

    def _owner(self, draft: OrganizationDraft) -> BodyHeadRow | None:
        """The head of the body that an office "Phòng …" belongs to: "Phòng Tham mưu Công an tỉnh"."""
        if draft.head is None or draft.head.head != _OFFICE or draft.body is not None:
            return None
        scan = self.scan
        field = scan.hits_of("field").get(draft.first + 1)
        for index in range(field.last if field is not None else draft.first + 1, draft.last):
            hit = scan.hits_of("head").get(index)
            if hit is None or hit.last > draft.last or self.reading.in_word_tail[index]:
                continue
            named = hit.last < draft.last and scan.is_capital(index) and scan.is_capital(hit.last)
            if named or hit.last - index >= 2:
                row: BodyHeadRow = hit.row
                return row
        return None

    def _body_level(self, draft: OrganizationDraft) -> Level | None:
        """The level, from the place where it has none of its own: a city of a province is a district."""
        full = self._full_body(draft)
        if full is not None:
            return draft.level or self._body_level(full)
        if draft.body is not None:
            return draft.level
        home = self._implied_home(draft)
        own = draft.level
        owner = self._owner(draft)
        if owner is not None:
            own = owner.level or self._typed_level(draft.place) or own
        if home is not None and own in (None, "province"):
            return home.level or own
        if draft.place is not None and own in (None, "province"):
            return self._level_of_place(draft, draft.place, own)
        return own

    def _typed_level(self, place: Stretch | None) -> Level | None:
        """The level of a place's type word, or of an abbreviation that names a province whole."""
        if place is None:
            return None
        whole = self.reading.abbreviations.get(place[0])
        if whole is not None and whole.last == place[1]:
            if self.lexicon.province_of(whole.expansion) is not None:
                return "province"
        word = self.scan.hits_of("place head").get(place[0])
        return administrative_level(word.row) if word is not None else None

    def _level_of_place(
        self, draft: OrganizationDraft, place: Stretch, own: Level | None
    ) -> Level | None:
        """The level that the lexicon gives the named place of a body, else the body's own."""
        hit = self.scan.hits_of("place").get(_name_at(self.reading, place))
        if hit is None or hit.last != place[1]:
            return own
        committee = _committee_level(self.scan.words[draft.first : place[0]])
        city = _CITY in (_level_word(self.reading, place), committee)
        if city or (own is None and hit.first == place[0]):
            return _lexicon_level(hit.rows, city=city) or own
        return own

    def _body_place(self, draft: OrganizationDraft) -> str | None:
        """The place in a body's name, in the full name that a short form stands for, or implied."""
        named = self._place_name(draft.place)
        if named is not None:
            return named
        full = self._full_body(draft)
        if full is not None:
            return self._body_place(full)
        if draft.body is not None:
            return draft.body.place or None
        home = self._implied_home(draft)
        return home.name if home is not None else None

    def _implied_home(self, draft: OrganizationDraft) -> _Home | None:
        """The document's own place that the end of a body's name means: "UBND tỉnh", "Thành ủy"."""
        if draft.place is not None:
            if draft.place[1] != draft.last:
                return None
            return self._home.get(fold_phrase(self._expanded(*draft.place)))
        level_word = _committee_level(self.scan.words[draft.first : draft.last])
        return self._home.get(level_word) if level_word is not None else None

    def _body_name(self, draft: OrganizationDraft) -> str:
        """The full name: abbreviations spelled out, "LĐLĐ tỉnh" with the document's own province, a bare
        "Ban Thường vụ" as the one that the document names in full."""
        full = self._full_body(draft)
        if full is not None:
            return self._body_name(full)
        if draft.body is not None and draft.place is None:
            return draft.body.name
        if draft.rule == "web site":
            return self.scan.source(*draft.stretch)
        name = self._spelled_out(draft)
        home = self._implied_home(draft)
        if home is not None:
            whole = draft.place is None and home.name == _CITY_NAMED_WHOLE
            name = f"{name} {_CITY} {home.name}" if whole else f"{name} {home.name}"
        return name.replace(
            f"{_CITY} {_CITY_NAMED_WHOLE}", f"{capitalize_first(_CITY)} {_CITY_NAMED_WHOLE}"
        )

    def _spelled_out(self, draft: OrganizationDraft) -> str:
        """The words of a body's name in usual capitals, heads and fields as the lexicon writes them."""
        name = self._expanded(draft.first, draft.last, self._official_words(draft))
        if name.isupper() and draft.last - draft.first > 2:
            name = self._lowered(draft)
        name = capitalize_first(name)
        if draft.head is not None:
            head = draft.head.head
            if fold_phrase(name).startswith(fold_phrase(head)):
                name = head + name[len(head) :]
        return name

    def _official_words(self, draft: OrganizationDraft) -> dict[int, tuple[int, str]]:
        """Where heads of two syllables or more, and fields behind heads, end in a name, and what the
        lexicon writes for them: "Sở Thông tin và truyền thông", "Ủy ban Kiểm tra huyện ủy"."""
        heads, fields = self.scan.hits_of("head"), self.scan.hits_of("field")
        official: dict[int, tuple[int, str]] = {}
        if draft.kind in _OWN_NAMES:
            return official
        index = draft.first
        while index < draft.last:
            head = heads.get(index)
            if head is None or head.last > draft.last or self.reading.in_word_tail[index]:
                index += 1
                continue
            field = fields.get(head.last)
            if index > draft.first and head.last - index == 1 and field is None:
                index += 1
                continue
            stretches = [(index, head.last, head.row.head)]
            if field is not None and field.last <= draft.last:
                rows = field.rows
                stretches += [(head.last, field.last, row.field.replace("&", "và")) for row in rows]
            for first, last, words in stretches:
                if self._only_raises(first, last, words):
                    official[first] = last, words
            index = stretches[-1][1]
        return official

    def _only_raises(self, first: int, last: int, words: str) -> bool:
        """Whether the lexicon's words differ from a stretch in capitals alone, and have all of its."""
        if any(index in self.reading.abbreviations for index in range(first, last)):
            return False
        written = self.scan.text(first, last).replace("&", "và")
        if len(words) != len(written) or fold_phrase(words) != fold_phrase(written):
            return False
        return all(
            ours.isupper() or not theirs.isupper()
            for ours, theirs in zip(words, written, strict=True)
        )

    def _lowered(self, draft: OrganizationDraft) -> str:
        """A name from a headline in capitals: small letters but for the place in it."""
        if draft.place is None:
            return self._expanded(draft.first, draft.last).lower()
        front = self._expanded(draft.first, draft.place[0]).lower()
        word = self.scan.hits_of("place head").get(draft.place[0])
        name_at = word.last if word is not None and word.last < draft.place[1] else draft.place[0]
        level = self._expanded(draft.place[0], name_at).lower() if name_at > draft.place[0] else ""
        own_name = usual_capitals(self._expanded(name_at, draft.place[1]))
        return " ".join(filter(None, (front, level, own_name)))

    def _expanded(
        self, first: int, last: int, official: Mapping[int, tuple[int, str]] = MappingProxyType({})
    ) -> str:
        """The words of a stretch with abbreviations spelled out and their defining brackets dropped;
        ``official`` has the end and the wording of stretches to write in another way."""
        scan = self.scan
        parts: list[str] = []
        index = first
        while index < last:
            if scan.words[index] == "(" and index + 2 < last and scan.words[index + 2] == ")":
                index += 3
                continue
            abbreviation = self.reading.abbreviations.get(index)
            gap = " " if parts and scan.gaps[index] else ""
            if abbreviation is not None and abbreviation.last <= last:
                parts.append(gap + abbreviation.expansion)
                index = abbreviation.last
                if scan.word_at(index) == "." and index < last:
                    parts.append("")
                    index += 1
                    if index < last and not scan.gaps[index]:
                        parts.append(" ")
                continue
            end, words = official.get(index, (index + 1, scan.text(index, index + 1)))
            parts.append(gap + words)
            index = end
        return "".join(parts)

    def _place_name(self, place: Stretch | None) -> str | None:
        """The own name of a place, without its type word; None for a bare "tỉnh"."""
        if place is None:
            return None
        whole = self.reading.abbreviations.get(place[0])
        if whole is not None and whole.last == place[1] and whole.expansion[:1].isupper():
            return _without_city(whole.expansion)
        word = self.scan.hits_of("place head").get(place[0])
        first = place[0]
        if word is not None and word.last < place[1]:
            first = word.last + (self.scan.words[word.last] == ".")
        elif word is not None and place[0] not in self.scan.hits_of("place"):
            return None
        return self._expanded(first, place[1])

    def _title(self, draft: TitleDraft, organization: Organization | None) -> Title:
        start, end = self._span(draft.stretch)
        return Title(
            text=self._text(start, end), start=start, end=end, rule=draft.rule, row=draft.entry,
            role=self.scan.source(draft.first, draft.role_last), status=draft.status,
            organization=organization,
            place=self.scan.source(*draft.place) if draft.place is not None else None,
        )  # fmt: skip

    def _person(self, draft: PersonDraft) -> Person:
        start, end = self._span(draft.stretch)
        name = usual_capitals(self.scan.source(*draft.stretch))
        gender: Gender | None = None
        honorific = None
        if draft.honorific is not None:
            honorific = draft.honorific.form
            gender = draft.honorific.gender or None
        return Person(
            text=self._text(start, end), start=start, end=end, rule=draft.rule, row=draft.entry, name=name,
            honorific=honorific, gender=gender, full_name=self._full_names.get(fold_phrase(name)),
            degrees=tuple(self.scan.source(*stretch) for stretch in draft.degrees),
        )  # fmt: skip

    def _location(self, draft: LocationDraft) -> Location:
        start, end = self._span(draft.stretch)
        own_name = self._expanded(draft.name_first, draft.last)
        row = self.lexicon.province_of(own_name)
        current = None
        if row is not None and row.current_name and draft.level in (None, "province"):
            current = f"{row.current_type} {row.current_name}"
        return Location(
            text=self._text(start, end), start=start, end=end, rule=draft.rule, row=draft.entry,
            name=self._expanded(draft.first, draft.last), level=draft.level, current_name=current,
        )  # fmt: skip

    def _date(self, draft: DateDraft) -> Date:
        start, end = self._span(draft.stretch)
        return Date(
            text=self._text(start, end),
            start=start,
            end=end,
            rule=draft.rule,
            row=draft.entry,
            iso=draft.iso,
        )

    def _abbreviation(self, draft: AbbreviationDraft) -> Abbreviation:
        start, end = self._span(draft.stretch)
        return Abbreviation(
            text=self._text(start, end), start=start, end=end, rule=draft.rule, row=draft.entry,
            expansion=draft.expansion, origin=draft.origin, candidates=draft.candidates,
        )  # fmt: skip

    def _reference(
        self, draft: ReferenceDraft, full_forms: dict[tuple[str, ...], DocumentReference]
    ) -> DocumentReference:
        start, end = self._span(draft.stretch)
        number = self.scan.source(*draft.number) if draft.number is not None else None
        doc_type = self.scan.source(*draft.doc_type) if draft.doc_type is not None else None
        symbol, serial, type_code, issuers = self._symbol_parts(
            self.scan.text(*draft.number) if draft.number is not None else None
        )
        year_in_symbol = _YEAR.search(number) if number else None
        year = int(year_in_symbol[1]) if year_in_symbol else None
        if draft.year is not None:
            year = int(draft.year)
        date = draft.date.iso if draft.date is not None else draft.year
        antecedent = None
        if doc_type is not None and serial is not None and symbol is None:
            antecedent = full_forms.get(self._short_form(doc_type, serial))
        return DocumentReference(
            text=self._text(start, end), start=start, end=end, rule=draft.rule, row=draft.entry,
            doc_type=doc_type, number=number, symbol=symbol, serial=serial, year=year, type_code=type_code,
            issuer_codes=issuers, issuer=self._issuer(draft.issuer),
            issuer_name=self._issuer_name(draft.issuer, issuers), date=date,
            title=self.scan.source(*draft.title) if draft.title is not None else None,
            provisions=tuple(self.scan.source(*part) for part in draft.provisions),
            antecedent=antecedent,
        )  # fmt: skip

    def _short_form(self, doc_type: str, serial: str) -> tuple[str, ...]:
        """What a document has in common with its short forms: "NQ 42" is "Nghị quyết số 42/2017/QH14"."""
        row = self.lexicon.document_types_by_name.get(fold_phrase(doc_type))
        if row is None or not row.code:
            return fold_phrase(doc_type), serial
        return row.kind, row.code[0], serial

    def _symbol_parts(
        self, number: str | None
    ) -> tuple[str | None, str | None, str | None, tuple[str, ...]]:
        """Symbol, serial, type code and issuer codes of a number as written."""
        if number is None:
            return None, None, None, ()
        tidy = _SESSION.sub(r"\1\2", _STRAY_SPACES.sub(r"\1", number))
        tidy = tidy.replace(" ", "-")
        parts = re.split(r"[-/]", tidy)
        codes = [part for part in parts[1:] if part and not part[0].isdigit()]
        if not codes:
            return None, parts[0], None, ()
        type_code = next((code for code in codes if code.upper() in self.lexicon.type_codes), None)
        issuers = tuple(code for code in codes if code != type_code)
        return tidy, parts[0], type_code, issuers

    def _issuer(self, issuer: Draft | None) -> str | None:
        return self.scan.source(*issuer.stretch) if issuer is not None else None

    def _issuer_name(self, issuer: Draft | None, codes: tuple[str, ...]) -> str | None:
        central = [
            row.name
            for code in codes
            if (row := self.lexicon.issuers_by_code.get(code.upper())) and row.level == "central"
        ]
        if issuer is not None and len(central) == 1 and not isinstance(issuer, OrganizationDraft):
            return central[0]
        if isinstance(issuer, OrganizationDraft):
            return self._body_name(issuer)
        if issuer is not None:
            return self._expanded(*issuer.stretch)
        names = [
            row.name for code in codes if (row := self.lexicon.issuers_by_code.get(code.upper()))
        ]
        return ", ".join(names) or None


def _full_names(reading: Reading) -> dict[str, str]:
    """For each given name that one full name of the document ends in, that full name."""
    by_given: dict[str, set[str]] = {}
    for person in reading.persons:
        if person.last - person.first < 2:
            continue
        name = usual_capitals(reading.scan.source(*person.stretch))
        by_given.setdefault(reading.scan.words[person.last - 1], set()).add(name)
    return {given: next(iter(names)) for given, names in by_given.items() if len(names) == 1}


def _home_places(reading: Reading) -> dict[str, _Home]:
    """The place that "tỉnh", "thành phố" … mean in this document: the one that it names most often
    with the level word, else without it."""
    bodies = [
        *reading.organizations,
        *(title.organization for title in reading.titles if title.organization is not None),
    ]
    typed: dict[str, Counter[_Home]] = {}
    alone: dict[str, Counter[_Home]] = {}
    for body in bodies:
        if body.body is not None and body.body.place:
            level_word = _committee_level(fold_phrase(body.body.name).split()[:2])
            if level_word is not None:
                home = _Home(body.body.place, body.level)
                typed.setdefault(level_word, Counter())[home] += 1
    places = [body.place for body in bodies if body.place is not None]
    places += [location.stretch for location in reading.locations]
    for place in places:
        level_word = _level_word(reading, place)
        counts = typed if level_word is not None else alone
        named = _named_home(reading, place, level_word)
        if named is not None:
            counts.setdefault(named[0], Counter())[named[1]] += 1
    found: dict[str, _Home] = {}
    for by_word, least in ((alone, 2), (typed, 1)):
        for level_word, homes in by_word.items():
            best = _most_often(homes, least)
            if best is not None:
                found[level_word] = best
    return found


def _most_often(homes: Counter[_Home], least: int) -> _Home | None:
    """The place that has more than half of the counts."""
    home, count = homes.most_common(1)[0]
    return home if count >= least and count * 2 > homes.total() else None


def _named_home(
    reading: Reading, place: Stretch, level_word: str | None
) -> tuple[str, _Home] | None:
    """The place that a stretch names, and the level word that would mean it."""
    whole = reading.abbreviations.get(place[0])
    if whole is not None and whole.last == place[1]:
        row = reading.lexicon.province_of(whole.expansion)
        return (row.type, _Home(row.name, "province")) if row is not None else None
    name_at = _name_at(reading, place)
    hit = reading.scan.hits_of("place").get(name_at)
    rows = hit.rows if hit is not None and hit.last == place[1] else ()
    province = next((row for row in rows if isinstance(row, ProvinceRow)), None)
    if level_word is not None:
        if name_at >= place[1]:
            return None
        level: Level | None = "province" if level_word == "tỉnh" else "district"
        if level_word == _CITY:
            level = _lexicon_level(rows, city=True)
        name = usual_capitals(reading.scan.text(name_at, place[1]))
        if province is not None and level_word == "tỉnh":
            name = province.name
        return level_word, _Home(name, level)
    if province is None or name_at != place[0]:
        return None
    return province.type, _Home(province.name, "province")


def _name_at(reading: Reading, place: Stretch) -> int:
    """Where the own name begins in a place, behind its type word and the dot of that."""
    word = reading.scan.hits_of("place head").get(place[0])
    if word is None or word.last > place[1]:
        return place[0]
    return word.last + (reading.scan.word_at(word.last) == "." and word.last < place[1])


def _level_word(reading: Reading, place: Stretch) -> str | None:
    """The type word of a province or district in full, "thành phố" for "TP", if a place has one."""
    word = reading.scan.hits_of("place head").get(place[0])
    if word is None or word.last >= place[1] or word.row.level not in ("province", "district"):
        return None
    abbreviation = reading.abbreviations.get(place[0])
    if abbreviation is not None and abbreviation.last == word.last:
        return fold_phrase(abbreviation.expansion)
    return fold_phrase(word.row.head)


def _committee_level(words: list[str]) -> str | None:
    """The level word inside a committee's name at the end of a stretch: "thành phố" for "Thành ủy"."""
    if len(words) < 2 or words[-1] not in _COMMITTEES:
        return None
    return _IMPLIED_LEVELS.get(words[-2])


def _lexicon_level(rows: tuple[object, ...], *, city: bool) -> Level | None:
    """The level of a Vietnamese place; as a city, a place that shares its province's name is a district."""
    provinces = [row for row in rows if isinstance(row, ProvinceRow)]
    if any(row.type == _CITY for row in provinces) or (provinces and not city):
        return "province"
    districts = [row for row in rows if isinstance(row, DistrictRow)]
    return "district" if districts else None


def _without_city(name: str) -> str:
    """A place's expansion without its type word: "Thành phố Hồ Chí Minh" -> "Hồ Chí Minh"."""
    return name.removeprefix(f"{capitalize_first(_CITY)} ")
