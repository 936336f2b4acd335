"""Document level: drafts become records, short forms get their full names and antecedents."""

from __future__ import annotations

import re
from collections import Counter

from viunion_nlp.chars import capitalize_first, fold_phrase, usual_capitals
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
from viunion_nlp.records import (
    Abbreviation,
    Date,
    DocumentReference,
    Gender,
    Location,
    Mention,
    Organization,
    OrganizationKind,
    Person,
    Position,
    Title,
)

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


class Resolver:
    """Turns the drafts of one text into records.

    Args:
        reading: everything that extraction found.
        labels: the labels to make records of.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.scan = reading.scan
        self.lexicon = reading.lexicon
        self._full_names = _full_names(reading)
        self._home = _home_places(reading)
        self._full_bodies: dict[str, tuple[str, OrganizationKind | None]] = {}
        self._full_bodies = self._bodies_named_once()

    def mentions(self) -> tuple[tuple[Mention, ...], dict[int, Mention]]:
        """All records in text order, and the record of each draft by ``id``."""
        reading = self.reading
        by_draft: dict[int, Mention] = {}
        for body in reading.organizations:
            by_draft[id(body)] = self._organization(body)
        for title in reading.titles:
            if title.organization is not None:
                by_draft[id(title.organization)] = self._organization(title.organization)
        for title in reading.titles:
            by_draft[id(title)] = self._title(title)
        for person in reading.persons:
            by_draft[id(person)] = self._person(person)
        for location in reading.locations:
            by_draft[id(location)] = self._location(location)
        for date in reading.dates:
            by_draft[id(date)] = self._date(date)
        for abbreviation in reading.abbreviations.values():
            by_draft[id(abbreviation)] = self._abbreviation(abbreviation)
        full_forms: dict[tuple[str, str], DocumentReference] = {}
        for reference in reading.references:
            record = self._reference(reference, full_forms)
            told = record.symbol or record.date or record.issuer
            if told and record.doc_type and record.serial and record.antecedent is None:
                full_forms[fold_phrase(record.doc_type), record.serial] = record
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

    def _bodies_named_once(self) -> dict[str, tuple[str, OrganizationKind | None]]:
        """For each head, the full name and kind, if the document names one body of that head in full."""
        names: dict[str, set[tuple[str, OrganizationKind | None]]] = {}
        titled = [title.organization for title in self.reading.titles if title.organization]
        for body in (*self.reading.organizations, *titled):
            if body.head is not None and not body.bare:
                names.setdefault(body.head.head, set()).add((self._body_name(body), body.kind))
        return {head: next(iter(full)) for head, full in names.items() if len(full) == 1}

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
            text=self._text(start, end), start=start, end=end, rule=draft.rule,
            name=self._body_name(draft), kind=kind, level=draft.level,
            place=self._place_name(draft.place) or (draft.body.place or None if draft.body else None),
        )  # fmt: skip

    def _kind(self, draft: OrganizationDraft) -> OrganizationKind | None:
        if draft.bare and draft.head is not None and draft.kind in (None, "other"):
            full = self._full_bodies.get(draft.head.head)
            return full[1] if full is not None else draft.kind
        return draft.kind

    def _body_name(self, draft: OrganizationDraft) -> str:
        """The full name: abbreviations spelled out, "LĐLĐ tỉnh" with the document's own province, a bare
        "Ban Thường vụ" as the one that the document names in full."""
        if draft.bare and draft.head is not None:
            full = self._full_bodies.get(draft.head.head)
            if full is not None:
                return full[0]
        if draft.body is not None and draft.place is None:
            return draft.body.name
        if draft.rule == "web site":
            return self.scan.source(*draft.stretch)
        name = self._spelled_out(draft)
        if draft.place is not None and draft.place[1] == draft.last:
            home = self._home.get(fold_phrase(self._expanded(*draft.place)))
            return f"{name} {home}" if home is not None else name
        return name + self._implied_place(name, draft)

    def _spelled_out(self, draft: OrganizationDraft) -> str:
        """The words of a body's name in usual capitals, its head as the lexicon writes it."""
        name = self._expanded(draft.first, draft.last)
        if name.isupper() and draft.last - draft.first > 2:
            name = self._lowered(draft)
        name = capitalize_first(name)
        if draft.head is not None:
            head = draft.head.head
            if fold_phrase(name).startswith(fold_phrase(head)):
                name = head + name[len(head) :]
        return name

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

    def _implied_place(self, name: str, draft: OrganizationDraft) -> str:
        """The document's own province or district behind "Tỉnh ủy", "Thành đoàn" …, which imply it."""
        words = fold_phrase(name).split()
        for index, word in enumerate(words):
            level = _IMPLIED_LEVELS.get(word)
            committee = words[index + 1 : index + 2] in (["ủy"], ["đoàn"])
            if level is not None and committee and index + 2 == len(words):
                home = self._home.get(level)
                return f" {home}" if home is not None else ""
        return ""

    def _expanded(self, first: int, last: int) -> str:
        """The words of a stretch with abbreviations spelled out and their defining brackets dropped."""
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
            parts.append(gap + scan.text(index, index + 1))
            index += 1
        return "".join(parts)

    def _place_name(self, place: Stretch | None) -> str | None:
        """The own name of a place, without its type word; None for a bare "tỉnh"."""
        if place is None:
            return None
        word = self.scan.hits_of("place head").get(place[0])
        first = place[0]
        if word is not None and word.last < place[1]:
            first = word.last + (self.scan.words[word.last] == ".")
        elif word is not None and place[0] not in self.scan.hits_of("place"):
            return None
        return self._expanded(first, place[1])

    def _title(self, draft: TitleDraft) -> Title:
        start, end = self._span(draft.stretch)
        organization = None
        if draft.organization is not None:
            organization = self._organization(draft.organization)
        return Title(
            text=self._text(start, end), start=start, end=end, rule=draft.rule,
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
            text=self._text(start, end), start=start, end=end, rule=draft.rule, name=name,
            honorific=honorific, gender=gender, full_name=self._full_names.get(fold_phrase(name)),
            degrees=tuple(self.scan.source(*stretch) for stretch in draft.degrees),
        )  # fmt: skip

    def _location(self, draft: LocationDraft) -> Location:
        start, end = self._span(draft.stretch)
        row = self.lexicon.provinces_by_name.get(
            fold_phrase(self._expanded(draft.name_first, draft.last))
        )
        current = None
        if row is not None and row.current_name and draft.level in (None, "province"):
            current = f"{row.current_type} {row.current_name}"
        return Location(
            text=self._text(start, end), start=start, end=end, rule=draft.rule,
            name=self._expanded(draft.first, draft.last), level=draft.level, current_name=current,
        )  # fmt: skip

    def _date(self, draft: DateDraft) -> Date:
        start, end = self._span(draft.stretch)
        return Date(
            text=self._text(start, end), start=start, end=end, rule=draft.rule, iso=draft.iso
        )

    def _abbreviation(self, draft: AbbreviationDraft) -> Abbreviation:
        start, end = self._span(draft.stretch)
        return Abbreviation(
            text=self._text(start, end), start=start, end=end, rule=draft.rule,
            expansion=draft.expansion, origin=draft.origin, candidates=draft.candidates,
        )  # fmt: skip

    def _reference(
        self, draft: ReferenceDraft, full_forms: dict[tuple[str, str], DocumentReference]
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
        return DocumentReference(
            text=self._text(start, end), start=start, end=end, rule=draft.rule, doc_type=doc_type,
            number=number, symbol=symbol, serial=serial, year=year, type_code=type_code,
            issuer_codes=issuers, issuer=self._issuer(draft.issuer),
            issuer_name=self._issuer_name(draft.issuer, issuers), date=date,
            title=self.scan.source(*draft.title) if draft.title is not None else None,
            provisions=tuple(self.scan.source(*part) for part in draft.provisions),
            antecedent=_antecedent(doc_type, serial, symbol, full_forms),
        )  # fmt: skip

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


def _home_places(reading: Reading) -> dict[str, str]:
    """The place that "tỉnh", "thành phố" … mean in this document: the one it names most often."""
    counts: dict[str, Counter[str]] = {}
    places = [body.place for body in reading.organizations if body.place is not None]
    places += [
        title.organization.place
        for title in reading.titles
        if title.organization is not None and title.organization.place is not None
    ]
    places += [
        (location.first, location.last)
        for location in reading.locations
        if location.first < location.name_first
    ]
    words = reading.scan.hits_of("place head")
    for first, last in places:
        hit = words.get(first)
        if hit is None or hit.last >= last or hit.row.level not in ("province", "district"):
            continue
        name_at = hit.last + (reading.scan.words[hit.last] == ".")
        level_word = fold_phrase(hit.row.head)
        name = usual_capitals(reading.scan.source(name_at, last))
        counts.setdefault(level_word, Counter())[name] += 1
    home: dict[str, str] = {}
    for level_word, names in counts.items():
        name, count = names.most_common(1)[0]
        if count * 2 > names.total():
            home[level_word] = name
    return home


def _antecedent(
    doc_type: str | None,
    serial: str | None,
    symbol: str | None,
    full_forms: dict[tuple[str, str], DocumentReference],
) -> DocumentReference | None:
    """The full reference before that a short form "Nghị quyết 02" points to."""
    if doc_type is None or serial is None or symbol is not None:
        return None
    return full_forms.get((fold_phrase(doc_type), serial))
