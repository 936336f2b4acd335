"""The grammar of Vietnamese body names.

A name begins with a head ("Ban Thường vụ", "Sở", "LĐLĐ", "Công ty") or is known as a whole
("Bộ Chính trị"). Complements follow: a bracketed abbreviation, a field of work, another body, a
place chain, "về …", a task, or a proper name. Boundaries come from the lexicons of fields, places
and bodies first, from words that end names second, and from capitals last.
"""

from __future__ import annotations

from viunion_nlp.extract.drafts import (
    AbbreviationDraft,
    OrganizationDraft,
    Reading,
    Stretch,
    mark,
)
from viunion_nlp.extract.names import (
    LEVELS,
    administrative_level,
    behind_dot,
    ends_name,
    follows_credit,
    follows_cue,
    inside_full_name,
    is_likely_person,
    is_name_syllable,
    is_unit,
    person_name_end,
    place_level,
    place_name_end,
    place_word,
    starts_body,
    starts_office,
)
from viunion_nlp.lexicon import BodyHeadRow, BodyRow, PlaceHeadRow, ProvinceRow, WorldRow
from viunion_nlp.records import Level
from viunion_nlp.scan import CAPITAL, DIGITS, JOINED, MIXED, SIGN, UPPER, Hit, Scan
from viunion_nlp.text.letters import fold_phrase, is_syllable

_LONGEST_BODY = 40  # syllables
_DEEPEST = 3  # bodies inside bodies
_LONGEST_RUN = 9  # lower-case syllables that close the body of an office
_FARTHEST_IN_COMPANY = 11  # the same as below, in names of companies and institutes
_LONGEST_FIELD = 5  # lower-case syllables between a head and its place
_FARTHEST_CAPITAL = 5  # lower-case syllables bridged on the way to a place or capital
_NATIONAL = frozenset(("việt nam", "vn", "trung ương", "tw", "quốc gia", "cả nước", "nhà nước"))
_INDEFINITE = frozenset(("một", "nhiều", "mỗi", "từng", "hàng"))
_GENERIC = frozenset(("công đoàn", "công đoàn cơ sở"))
_RANKED_HEADS = frozenset(("cụm", "khối", "tổ"))
_TASKED_HEADS = frozenset(("trung", "tiểu", "viện"))
_KNOWN_FIELDS = frozenset(("bộ", "sở"))
_OWNERS = frozenset(("quốc hội", "chính phủ", "trung ương đảng"))
_OWNED_HEADS = frozenset(("ủy", "tổ", "hội", "viện", "ban", "văn"))
_SITED_HEADS = frozenset(("hiệp", "đại", "văn", "hội", "tổng", "lãnh", "phòng", "chi"))
# Bodies of these kinds have forms ("TNHH", "THPT") before their proper names, not fields of work.
_NAMED_KINDS = frozenset(("enterprise", "school", "health", "media", "party"))
_FORM_KINDS = frozenset(("enterprise", "school", "health"))
_NUMBERED_KINDS = frozenset(("armed_forces", "health"))
_COMPANY_FORMS = frozenset(("cp", "tnhh", "mtv", "tmcp", "phần", "viên", "hạn", "tm", "sx"))
_TASK_COMMAS = frozenset(("chống", "khắc", "chữa", "bảo", "công", "dịch"))


class BodyGrammar:
    """Reads body names in one text.

    Args:
        reading: the scan, with abbreviations and references already found.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.scan = reading.scan
        self.lexicon = reading.lexicon
        self._fields = self.scan.hits_of("field")
        self._heads = self.scan.hits_of("head")
        self._bodies = self.scan.hits_of("body")
        self._plurals = self.scan.hits_of("plural")
        self._trades = _covered_by(self.scan, "trade")
        self._titled = False

    def read(
        self, first: int, *, in_title: bool = False, depth: int = 0
    ) -> OrganizationDraft | None:
        """The longest body name that begins at a syllable, or None.

        Args:
            first: the syllable.
            in_title: read as the body of an office, where lower-case and bare heads count.
            depth: how many bodies this one stands inside.
        """
        if first >= len(self.scan) or self.reading.in_reference[first] or depth > _DEEPEST:
            return None
        if depth == 0:
            self._titled = in_title
        if self._in_place_name(first) or (not in_title and self._in_person_name(first)):
            return None
        known = self._read_known(first, in_title=in_title, depth=depth)
        headed = self._read_headed(first, in_title=in_title, depth=depth)
        if known is None or (headed is not None and headed.last > known.last):
            trails_off = known is not None and self._trails_off(known.last)
            return known if trails_off else headed
        return known

    def _trails_off(self, last: int) -> bool:
        """Whether a known name would only go on in lower case, by no place and no other body."""
        if self.scan.is_capital(last) or self._administrative_place(last) is not None:
            return False
        return not (self._may_nest(last) or self.scan.words[last] in ("(", "-", "và", ","))

    def _in_place_name(self, first: int) -> bool:
        """Whether a place's name that began before covers this syllable: "Nhà Quốc hội"."""
        places = self.scan.hits_of("place")
        here = places.get(first)
        if here is not None and here.last - first >= 2 and self.scan.is_capital(first + 1):
            head = self._heads.get(first) or self._bodies.get(first)
            if head is not None and head.last < here.last and self.scan.is_capital(first):
                return True
        for back in (1, 2):
            hit = places.get(first - back)
            if hit is not None and hit.last > first and self.scan.is_capital(hit.first):
                return True
        return False

    def _read_known(self, first: int, *, in_title: bool, depth: int) -> OrganizationDraft | None:
        hit = self._bodies.get(first)
        if hit is None or not self._written_as_known(first, hit.last):
            return None
        row: BodyRow = hit.row
        if self._is_product(row, first, hit.last):
            return None
        draft = OrganizationDraft(
            first=first, last=hit.last, rule="body known by name", body=row,
            head=self.lexicon.head_of(row.name), kind=row.kind, level=row.level,
        )  # fmt: skip
        if row.kind == "enterprise" and first not in self._heads:
            if in_title or self._goes_on_foreign(draft.last):
                draft.last = self._longer_brand(draft.last)
        draft.last = self._owner(draft.last, draft) or draft.last
        if row.kind == "enterprise":
            draft.last = self._branch_end(draft.last, depth) or draft.last
        if hit.last - first == 1 and self._national_branch(hit.last):
            draft.last = hit.last + 2
        if row.kind in ("front", "union", "party", "media", "other") and row.level == "central":
            place = self._administrative_place(hit.last)
            if place is not None and place[0] in self.scan.hits_of("place head"):
                draft.last = place[1]
                draft.place = place
                draft.level = self._level_of(place)
        return draft

    def _is_product(self, row: BodyRow, first: int, last: int) -> bool:
        """Whether a maker's name means what it makes: "xe Toyota", "Boeing 737"."""
        if not row.note.startswith("also a") or first in self._heads:
            return False
        if follows_cue(self.reading, first, "product"):
            return True
        if self.scan.breaks(last):
            return False
        if self.scan.is_capital(last) and last not in self.scan.hits_of("place"):
            return not starts_body(self.reading, last)
        return bool(self.scan.shapes[last] & (DIGITS | MIXED))

    def _branch_end(self, last: int, depth: int) -> int | None:
        """The end of a company's branch: "VNPT Lâm Đồng", "Agribank chi nhánh Đồng Nai"."""
        scan = self.scan
        if scan.breaks(last):
            return None
        head = self._heads.get(last)
        if head is not None and head.row.head == "Chi nhánh":
            branch = self.read(last, in_title=True, depth=depth + 1)
            return branch.last if branch is not None and branch.place is not None else None
        place = scan.hits_of("place").get(last)
        if place is None or not scan.is_capital(last) or scan.word_at(place.last) == "-":
            return None
        province = any(isinstance(row, ProvinceRow) for row in place.rows)
        return place.last if province and not scan.is_capital(place.last) else None

    def _national_branch(self, last: int) -> bool:
        """Whether "Việt Nam" goes on with a one-word name: "UNICEF Việt Nam"."""
        two = (self.scan.word_at(last), self.scan.word_at(last + 1))
        return two == ("việt", "nam") and not self.scan.breaks(last) and self.scan.is_capital(last)

    def _goes_on_foreign(self, last: int) -> bool:
        """Whether a foreign word goes on with a company's name: "Masan" + "Resources"."""
        if self.scan.breaks(last) or not self.scan.is_capital(last):
            return False
        word = self.scan.words[last]
        return len(word) >= 3 and word.isalpha() and not is_syllable(word)

    def _in_person_name(self, first: int) -> bool:
        hit = self._heads.get(first) or self._bodies.get(first)
        return hit is not None and inside_full_name(self.reading, first, hit.last)

    def _longer_brand(self, last: int) -> int:
        """Capitals that go on with a company's name: "FPT" + "Telecom"."""
        while self.scan.is_capital(last) and not self.scan.breaks(last):
            if self._starts_new(last) or starts_office(self.reading, last):
                break
            if last in self.scan.hits_of("surname") or last in self.scan.hits_of("place"):
                break
            last += 1
        return last

    def _written_as_known(self, first: int, last: int) -> bool:
        """Whether capitals allow a known name here: exact for one word, any capital for more."""
        if first in self._heads and last - first > 1:
            return any(self.scan.shapes[index] & CAPITAL for index in range(first, last))
        text = self.scan.text(first, last)
        forms = self.lexicon.body_forms.get(
            self.scan.view.lower[self.scan.starts[first] : self.scan.ends[last - 1]], ()
        )
        if text in forms:
            return True
        if last - first >= 3 and all(self.scan.is_capital(index) for index in range(first, last)):
            return True
        one_word = last - first == 1 and len(text) > 3 and text.isupper()
        return one_word and not any(form.isupper() for form in forms)

    def _read_headed(self, first: int, *, in_title: bool, depth: int) -> OrganizationDraft | None:
        found = self._head_at(first)
        if found is None:
            return None
        head, head_last = found
        draft = OrganizationDraft(
            first=first, last=head_last, rule=f"head {head.head}", head=head,
            kind=head.kind, level=head.level or None,
        )  # fmt: skip
        self._read_complements(draft, in_title=in_title, depth=depth)
        if draft.last > head_last:
            return draft if self._is_particular(draft, head_last, in_title=in_title) else None
        draft.bare = True
        return draft if self._bare_counts(draft, in_title=in_title, depth=depth) else None

    def _head_at(self, first: int) -> tuple[BodyHeadRow, int] | None:
        """The head that begins here, spelled out or abbreviated, and where it ends."""
        hit = self._heads.get(first)
        if hit is not None:
            if self.reading.in_word[first] or self._is_transparent(first, hit):
                return None
            if self._is_own_name(first, hit):
                return None
            return self._branch_head(hit) or (hit.row, hit.last)
        abbreviation = self.reading.abbreviations.get(first)
        if abbreviation is not None:
            head = self.lexicon.head_of(abbreviation.expansion)
            sited = self._administrative_place(abbreviation.last) is not None
            named = (
                head is not None and head.kind == "school" and self._opens_name(abbreviation.last)
            )
            if head is not None and (_names_body(abbreviation) or sited or named):
                return head, abbreviation.last
        return None

    def _opens_name(self, at: int) -> bool:
        """Whether a proper name or field of work, and no other body, stands behind "ĐH"."""
        if self.scan.breaks(at) or not self.scan.is_capital(at):
            return False
        return at not in self.reading.abbreviations and not starts_body(self.reading, at)

    def _is_own_name(self, first: int, hit: Hit[BodyHeadRow]) -> bool:
        """Whether a one-syllable head is the name behind a place word or a credit: "thôn Trường Long",
        "Ảnh: TRƯỜNG TRUNG"."""
        if hit.last - first > 1 or not self.scan.is_capital(first) or self.scan.breaks(first):
            return False
        if follows_credit(self.reading, first):
            return True
        before = place_word(self.reading, first - 1)
        if before is None and self.scan.is_capital(first - 1):
            before = place_word(self.reading, first - 2)
        return before is not None and before.last == first and before.row.level != "province"

    def _branch_head(self, hit: Hit[BodyHeadRow]) -> tuple[BodyHeadRow, int] | None:
        """ "Chi hội Luật gia": a branch has the head of its association, and belongs to a body."""
        longer = self._heads.get(hit.first + 1)
        if longer is None or longer.last <= hit.last or hit.row.head != "Chi hội":
            return None
        row = longer.row
        branch = row._replace(head=f"Chi {row.head}", complement=(*row.complement, "body"))
        return branch, longer.last

    def _is_transparent(self, first: int, hit: Hit[BodyHeadRow]) -> bool:
        """Whether a lower-case "cơ quan", "tổ chức" … only introduces the body behind it."""
        transparent = self.scan.hits_of("transparent").get(first)
        if transparent is None or transparent.last != hit.last:
            return False
        if hit.row.bare == "never" and starts_body(self.reading, hit.last):
            return True
        return not self.scan.is_capital(first)

    def _read_complements(self, draft: OrganizationDraft, *, in_title: bool, depth: int) -> None:
        """Extend a draft by complement after complement, until none follows."""
        assert draft.head is not None
        allowed = draft.head.complement
        head_last = draft.last
        named = False
        while draft.last - draft.first < _LONGEST_BODY:
            at = self._behind_bracketed_form(draft.last)
            if self.scan.breaks(at):
                break
            if self._is_plural_word(at) and not (
                self._is_task_of(allowed, at) or self._number_of_head(at, draft)
            ):
                break
            place = None if self._nests_party_committee(at) else self._administrative_place(at)
            if place is not None and (
                self._begins_longer_body(place) or not self._may_take(draft, place, head_last)
            ):
                place = None
            if place is not None and (draft.place is None or draft.place[1] <= place[0]):
                if draft.place is not None and not self._continues_place(draft, place):
                    break
                draft.last = place[1]
                draft.place = place
                draft.level = self._level_of(place) or draft.level
                continue
            last = self._other_complement(draft, allowed, at, named=named, depth=depth)
            if last is None:
                break
            draft.last = last
            named = True
        if draft.last > head_last:
            self._read_site(draft)
            self._read_edition(draft)

    def _other_complement(
        self,
        draft: OrganizationDraft,
        allowed: tuple[str, ...],
        at: int,
        *,
        named: bool,
        depth: int,
    ) -> int | None:
        if not named and draft.place is None:
            last = self._field(at, allowed, draft)
            if last is not None:
                return last
        if "body" in allowed or (named and "field" in allowed):
            inner_at = self._behind_transparent(at)
            inner = None
            if self._may_nest(inner_at):
                inner = self.read(inner_at, in_title=True, depth=depth + 1)
            if inner is not None:
                draft.place = draft.place or inner.place
                draft.level = draft.level or inner.level
                if draft.kind in (None, "other"):
                    draft.kind = inner.kind
                return inner.last
        last = (
            self._owner(at, draft)
            or self._number_of_head(at, draft)
            or self._said_number(at, draft)
        )
        if last is not None:
            return last
        if named or draft.place is not None:
            return None
        if "ve" in allowed and self.scan.word_at(at) == "về":
            return self._task(at + 1)
        if "action" in allowed:
            last = self._task(at)
            if last is not None:
                return last
        if "name" in allowed or "field" in allowed:
            name_last = self._proper_name(at, draft, coordinated="field" in allowed)
            return name_last or self._field_before_place(at, draft)
        return None

    def _is_task_of(self, allowed: tuple[str, ...], at: int) -> bool:
        """Whether "các" begins the task of a board: "Ban Quản lý dự án các công trình điện"."""
        if "action" not in allowed or self.scan.words[at] != "các":
            return False
        if self.scan.word_at(at + 1) in ("cấp", "địa", "đơn", "bộ", "ngành", "sở"):
            return False
        return place_word(self.reading, at + 1) is None

    def _is_plural_word(self, at: int) -> bool:
        """Whether "các", "hai" … stands here, and not a name such as "Hai Bà Trưng" or "Ba Sao"."""
        if self.scan.is_capital(at) and self.scan.is_capital(at + 1) and not self.scan.shouting[at]:
            return False
        return at in self._plurals and at not in self.scan.hits_of("place")

    def _may_take(self, draft: OrganizationDraft, place: Stretch, head_last: int) -> bool:
        """Whether a place may complete a head: parliaments and governments take countries only."""
        assert draft.head is not None
        if draft.last == head_last and "place" not in draft.head.complement:
            return False
        if draft.last == head_last and draft.head.kind == "school":
            goes_on = not self.scan.breaks(place[1]) and bool(
                self.scan.shapes[place[1]] & (CAPITAL | DIGITS)
            )
            if goes_on and place[0] not in self.scan.hits_of("place head"):
                return False
        if fold_phrase(draft.head.head) in _OWNERS:
            hit = self.scan.hits_of("place").get(place[0])
            if hit is None:
                return self.scan.words[place[0]] == "bang"
            return place_level(hit.rows) == "country"
        return True

    def _nests_party_committee(self, at: int) -> bool:
        """Whether a level word here is the beginning of a body: "Tỉnh ủy", "thành phố Đoàn"."""
        hit = self._heads.get(at) or self._bodies.get(at)
        return (
            hit is not None and hit.last - hit.first >= 2 and at in self.scan.hits_of("place head")
        )

    def _begins_longer_body(self, place: Stretch) -> bool:
        """Whether a place only begins the name of a body: "Trung ương" in "Trung ương Đoàn"."""
        hit = self._bodies.get(place[0]) or self._heads.get(place[0])
        if hit is None or hit.last <= place[1] or not self.scan.is_capital(place[1]):
            return False
        inner = self._bodies.get(place[1])
        return inner is None or inner.last <= hit.last

    def _behind_transparent(self, at: int) -> int:
        """Behind "cơ quan" inside a name: "Đảng bộ cơ quan Ngân hàng …"."""
        hit = self.scan.hits_of("transparent").get(at)
        return hit.last if hit is not None and self.scan.is_capital(hit.last) else at

    def _may_nest(self, at: int) -> bool:
        """Whether a body inside this one may begin here: with a capital, or a head of two words."""
        if self.scan.is_capital(at):
            return True
        hit = self._heads.get(at)
        if hit is not None and hit.last - hit.first >= 2:
            return True
        return hit is not None and self.scan.is_capital(hit.last)

    def _field(self, at: int, allowed: tuple[str, ...], draft: OrganizationDraft) -> int | None:
        """A field of work known to the lexicon or abbreviated: "Nội vụ", "GD&ĐT", "ngành y tế"."""
        assert draft.head is not None
        start = at + 1 if self.scan.word_at(at) == "ngành" else at
        if "field" not in allowed or draft.head.kind in _FORM_KINDS:
            return None
        if self.reading.abbreviation_kind(start) in ("field", "term"):
            return self.reading.abbreviations[start].last
        hit = self._fields.get(start)
        if hit is None:
            return None
        lower_head = not self.scan.is_capital(draft.first)
        if lower_head and not any(self.scan.shapes[i] & CAPITAL for i in range(start, hit.last)):
            return None
        last: int = hit.last
        longer = self._proper_name(at, draft, coordinated=True)
        return longer if longer is not None and longer > last else last

    def _field_before_place(self, at: int, draft: OrganizationDraft) -> int | None:
        """The field of work between a head and a place of the country, all but the place in lower case:
        "công đoàn ngành y tế Lào Cai"."""
        scan = self.scan
        if scan.is_capital(draft.first) or at - draft.first < 2 or draft.kind == "state":
            return None
        before = draft.first - 1
        counted = before >= 0 and bool(scan.shapes[before] & DIGITS)
        if counted or scan.word_at(before) in _INDEFINITE:
            return None
        # "trung tâm đô thị Chí Linh" is a place.
        site = scan.hits_of("place head").get(draft.first)
        if site is not None and site.last > at:
            return None
        start = at + 1 if scan.word_at(at) == "ngành" else at
        field = self._fields.get(start)
        index = at if field is None else field.last
        limit = min(len(scan), index + _LONGEST_FIELD + 1)
        while index < limit:
            place = self._administrative_place(index)
            if place is not None:
                return index if index > at and self._is_domestic(place) else None
            if self.reading.abbreviation_kind(index) in ("field", "term"):
                index = self.reading.abbreviations[index].last
                continue
            if scan.shapes[index] & (CAPITAL | SIGN | DIGITS) or self._ends_body(index):
                return None
            index += 1
        return None

    def _is_domestic(self, place: Stretch) -> bool:
        """Whether a place has a name of its own, and none of the world's but the country's."""
        word = place_word(self.reading, place[0])
        name_at = behind_dot(self.reading, word) if word is not None else place[0]
        if not self.scan.is_capital(name_at) and not self.scan.shapes[place[1] - 1] & DIGITS:
            return False
        hit = self.scan.hits_of("place").get(name_at)
        foreign = hit is not None and isinstance(hit.row, WorldRow)
        return not foreign or " ".join(self.scan.words[place[0] : place[1]]) in _NATIONAL

    def _ends_body(self, index: int) -> bool:
        """Whether a body's name ends before a syllable: not inside a word ("xổ số"), nor at a trade."""
        if not ends_name(self.reading, index) or self._trades[index]:
            return False
        pair = (self.scan.word_at(index - 1), self.scan.words[index])
        return pair not in self.lexicon.words or self.scan.breaks(index)

    def _administrative_place(self, at: int) -> Stretch | None:
        """ "tỉnh Long An", "TP", "Việt Nam", "trung ương", "quận 3" as the place of a body."""
        words = self.scan.words
        two = f"{self.scan.word_at(at)} {self.scan.word_at(at + 1)}"
        if self.scan.breaks(at):
            return None
        if two == "khu vực":
            return self._sector(at)
        if two in _NATIONAL and not self.scan.breaks(at + 1):
            return (at, at + 2)
        if words[at] in _NATIONAL and self.scan.shapes[at] & UPPER:
            return (at, at + 1)
        word = place_word(self.reading, at)
        if word is not None:
            if word.row.level not in (*LEVELS, "area") and word.row.head != "bang":
                return None
            name_at = behind_dot(self.reading, word)
            trusted = not self._titled or self._lies_in_unit(name_at, word.row)
            last = place_name_end(self.reading, name_at, word.row, trusted=trusted)
            if word.row.level not in LEVELS:
                return (at, last) if last is not None else None
            if self._is_abbreviated_place(name_at):
                last = self.reading.abbreviations[name_at].last
            elif word.row.head == "tỉnh" and name_at not in self.scan.hits_of("place"):
                last = None
            return (at, last) if last is not None else self._bare_level(at, word.last)
        if self._is_abbreviated_place(at):
            return (at, self.reading.abbreviations[at].last)
        hit = self.scan.hits_of("place").get(at)
        if hit is not None and self.scan.is_capital(at) and not is_likely_person(self.reading, at):
            pair = (words[at], self.scan.word_at(hit.last))
            known = pair in self.lexicon.compounds or pair in self.lexicon.words
            begins_word = hit.last - at == 1 and known and not self.scan.is_capital(hit.last)
            begins_word = begins_word and not ends_name(self.reading, hit.last)
            return None if begins_word else (at, hit.last)
        return None

    def _lies_in_unit(self, name_at: int, word: PlaceHeadRow) -> bool:
        """Whether a wider unit follows a place named like a person: "UBND phường Phạm Ngũ Lão, quận 1"."""
        last = place_name_end(self.reading, name_at, word, trusted=True)
        if last is None or self.scan.word_at(last) != "," or self.scan.breaks(last):
            return False
        unit = place_word(self.reading, last + 1)
        return unit is not None and unit.row.level in LEVELS

    def _sector(self, at: int) -> Stretch | None:
        """ "khu vực 3", "khu vực Sông Cầu - Bạch Thông" behind departments."""
        scan = self.scan
        name_at = at + 2
        if scan.breaks(name_at) or name_at >= len(scan):
            return None
        if scan.shapes[name_at] & (DIGITS | UPPER) and len(scan.words[name_at]) <= 3:
            return (at, name_at + 1)
        last = place_name_end(self.reading, name_at, None)
        if last is None:
            return None
        if scan.word_at(last) == "-" and not scan.breaks(last):
            last = place_name_end(self.reading, last + 1, None) or last
        return (at, last)

    def _bare_level(self, at: int, last: int) -> Stretch | None:
        """A level word without a name: "UBND tỉnh", but not "UBND quận, huyện" or "… xã hội"."""
        if self.reading.in_word[at]:
            return None
        if self.scan.breaks(last):
            return (at, last)
        signed = self.scan.words[last] in (",", "-", "/")
        if self._nests_party_committee(last + signed):
            return (at, last)
        following = place_word(self.reading, last + signed)
        if following is not None and following.row.level in LEVELS:
            if place_name_end(self.reading, following.last, following.row) is None:
                return None
        return (at, last)

    def _continues_place(self, draft: OrganizationDraft, place: Stretch) -> bool:
        """Whether a second place goes on with the first: "Việt Nam tỉnh Sóc Trăng"."""
        return place[0] == draft.last and place[0] in self.scan.hits_of("place head")

    def _behind_bracketed_form(self, at: int) -> int:
        """Where complements go on behind "(LĐLĐ)" in "Liên đoàn Lao động (LĐLĐ) tỉnh"."""
        if self.scan.word_at(at) != "(" or self.scan.breaks(at):
            return at
        abbreviation = self.reading.abbreviations.get(at + 1)
        close = at + 2 if abbreviation is None else abbreviation.last
        if close < len(self.scan) and self.scan.shapes[close] & DIGITS:
            close += 1
        if close + 1 >= len(self.scan) or self.scan.words[close] != ")":
            return at
        if not self.scan.shapes[at + 1] & UPPER or self.scan.breaks(close + 1):
            return at
        follows = self._administrative_place(close + 1) is not None
        follows = follows or starts_body(self.reading, close + 1)
        follows = follows or self.scan.is_capital(close + 1)
        return close + 1 if follows else at

    def _number_of_head(self, at: int, draft: OrganizationDraft) -> int | None:
        """The number that names a district's body, an army unit, a hospital or a company: "Quận đoàn 5",
        "Bệnh viện Quân y 4", "Công ty 79", but not "Bệnh viện 14 triệu đồng"."""
        scan = self.scan
        if at >= len(scan) or scan.breaks(at) or not scan.shapes[at] & DIGITS or draft.head is None:
            return None
        following = at + 1
        if len(scan.words[at]) > 4 or self._is_measure(at) or is_unit(self.reading, following):
            return None
        if scan.words[draft.first] == "quận":
            return following
        company = draft.head.kind == "enterprise" and scan.is_capital(draft.first)
        company = company and len(scan.words[at]) > 1
        if draft.head.kind not in _NUMBERED_KINDS and not company:
            return None
        ends = scan.breaks(following) or ends_name(self.reading, following)
        ends = ends or bool(scan.shapes[following] & (SIGN | CAPITAL))
        return following if ends or self._administrative_place(following) is not None else None

    def _said_number(self, at: int, draft: OrganizationDraft) -> int | None:
        """ "số 3" behind centres and sites: "Cơ sở cai nghiện ma túy số 1"; no house number of a street."""
        scan = self.scan
        if scan.word_at(at) != "số" or at + 1 >= len(scan) or scan.breaks(at + 1):
            return None
        if draft.head is None or draft.head.kind not in ("state", "other", "school", "health"):
            return None
        if not scan.words[at + 1].isdigit() or len(scan.words[at + 1]) > 2:
            return None
        street = place_word(self.reading, at + 2) if at + 2 < len(scan) else None
        return at + 2 if street is None or street.row.level in LEVELS else None

    def _owner(self, at: int, draft: OrganizationDraft) -> int | None:
        """ "của Quốc hội" behind committees and working groups."""
        if self.scan.word_at(at) != "của" or self.scan.words[draft.first] not in _OWNED_HEADS:
            return None
        hit = self._heads.get(at + 1) or self._bodies.get(at + 1)
        if hit is None or " ".join(self.scan.words[at + 1 : hit.last]) not in _OWNERS:
            return None
        return int(hit.last)

    def _read_site(self, draft: OrganizationDraft) -> None:
        """ "tại Vĩnh Phúc" behind associations, embassies and offices."""
        at = draft.last
        if self.scan.word_at(at) != "tại" or self.scan.words[draft.first] not in _SITED_HEADS:
            return
        place = self._administrative_place(at + 1)
        if place is not None and self.scan.is_capital(place[1] - 1):
            draft.last = place[1]
            draft.place = place

    def _read_edition(self, draft: OrganizationDraft) -> None:
        """ "điện tử" or "online" behind newspapers."""
        assert draft.head is not None
        if draft.head.kind != "media" or self.scan.breaks(draft.last):
            return
        two = (self.scan.words[draft.last], self.scan.word_at(draft.last + 1))
        if two == ("điện", "tử"):
            draft.last += 2
        elif two[0] == "online":
            draft.last += 1

    def _task(self, first: int) -> int | None:
        """The task of a steering committee or board: "phòng, chống dịch COVID-19", "dự án …"."""
        scan = self.scan
        index = first
        while index < min(len(scan), first + _LONGEST_BODY // 2) and not scan.breaks(index):
            if index > first and self._administrative_place(index) is not None:
                break
            if starts_office(self.reading, index) or (index > first and self._starts_new(index)):
                break
            if scan.shapes[index] & SIGN:
                if not self._sign_goes_on(index):
                    break
            elif self._ends_body(index) and scan.words[index] not in ("phòng", "các"):
                hit = self._fields.get(index)
                if hit is None:
                    break
            index += 1
        while index > first and scan.shapes[index - 1] & SIGN:
            index -= 1
        return index if index > first else None

    def _sign_goes_on(self, index: int) -> bool:
        scan = self.scan
        if scan.breaks(index + 1):
            return False
        if scan.words[index] == ",":
            return scan.words[index + 1] in _TASK_COMMAS or self._trades[index + 1]
        if scan.words[index] == "-":
            digits = bool(scan.shapes[index + 1] & DIGITS)
            return digits or scan.gaps[index + 1] == JOINED or scan.is_capital(index + 1)
        return False

    def _starts_new(self, index: int, draft: OrganizationDraft | None = None) -> bool:
        """Whether another body or a person's name begins here."""
        if self._in_place_name(index) or self._closes_call_name(index):
            return False
        if (
            draft is not None
            and _named_after_people(draft)
            and not starts_body(self.reading, index)
        ):
            end = person_name_end(self.reading, index)
            return end is not None and end - index >= 3 and is_likely_person(self.reading, index)
        return starts_body(self.reading, index) or is_likely_person(self.reading, index)

    def _closes_call_name(self, index: int) -> bool:
        """Whether a head of one syllable is the second half of a name: "Minh Khoa", "Xuân Trường"."""
        scan = self.scan
        hit = self._heads.get(index)
        if hit is None or hit.last - index > 1 or not scan.is_capital(index - 1):
            return False
        if scan.is_capital(index + 1) and not scan.breaks(index + 1):
            return False
        known = is_name_syllable(self.reading, index) and is_name_syllable(self.reading, index - 1)
        return known and index + 1 not in self._fields

    def _proper_name(
        self, first: int, draft: OrganizationDraft, *, coordinated: bool
    ) -> int | None:
        """A proper name in capitals, digits or quotation marks, bridging short lower-case stretches."""
        scan = self.scan
        if first >= len(scan) or scan.breaks(first):
            return None
        if scan.words[first] == '"':
            return self._quoted_name(first)
        named_after_person = is_likely_person(self.reading, first)
        if named_after_person and not _named_after_people(draft):
            return None
        index = first
        last: int | None = None
        limit = min(len(scan), first + _LONGEST_BODY)
        while index < limit and not (index > first and scan.breaks(index)):
            if index > first or not scan.is_capital(index):
                if starts_office(self.reading, index):
                    break
                if index > first and not named_after_person and self._starts_new(index, draft):
                    if not self._is_brand(draft, index):
                        break
                if index > first and self._is_abbreviated_place(index):
                    break
            following = self._next_in_name(draft, first, index, coordinated=coordinated)
            if following is None:
                break
            index = last = following
        return last

    def _is_brand(self, draft: OrganizationDraft, index: int) -> bool:
        """A company's own brand inside its name: "Công ty CP Pouyuen"."""
        hit = self._bodies.get(index)
        if hit is None or index in self._heads or draft.head is None:
            return False
        return hit.row.kind == "enterprise" and draft.head.kind == "enterprise"

    def _is_abbreviated_place(self, index: int) -> bool:
        return self.reading.abbreviation_kind(index) == "place"

    def _next_in_name(
        self, draft: OrganizationDraft, first: int, index: int, *, coordinated: bool
    ) -> int | None:
        """Where a proper name goes on from a syllable, or None where it ends."""
        scan = self.scan
        if self.reading.in_reference[index]:
            return None
        shape = scan.shapes[index]
        if scan.shouting[index]:
            shape &= ~CAPITAL
        if shape & CAPITAL:
            return index + 1
        numbered = self._numbered(draft, index)
        if numbered is not None:
            return numbered
        if shape & DIGITS and index == first:
            return self._number_of_head(index, draft)
        if index == first:
            lower_head = not scan.is_capital(draft.first) and index == draft.last
            if lower_head and scan.words[index - 1] not in _COMPANY_FORMS:
                return None
            return self._bridge(draft, index) or self._titled_run(draft, index)
        if shape & DIGITS:
            return index + 1 if self._is_number_of_name(index) else None
        if scan.words[index] == "-":
            return self._hyphenated_number(index) or self._coordination(index)
        initials = self._initials(index)
        if initials is not None:
            return initials
        if shape & SIGN or scan.words[index] == "và":
            if not coordinated:
                return None
            return self._coordination(index) or self._lower_part(draft, index)
        pair = (scan.words[index - 1], scan.words[index])
        if pair in self.lexicon.compounds:
            return index + 1
        held = coordinated or self._titled
        if held and pair in self.lexicon.words and not ends_name(self.reading, index):
            return index + 1
        closing = self._bridge(draft, index) or self._tail(draft, index)
        if closing is not None or scan.is_capital(index - 1):
            return closing
        return self._titled_run(draft, index)

    def _initials(self, index: int) -> int | None:
        """The next letter of a dotted name: "I.V.C"."""
        scan = self.scan
        dotted = scan.words[index] == "." and scan.gaps[index] == JOINED
        if not dotted or len(scan.words[index - 1]) > 1 or index + 1 >= len(scan):
            return None
        letter = len(scan.words[index + 1]) == 1 and scan.is_capital(index + 1)
        return index + 2 if letter and not scan.breaks(index + 1) else None

    def _hyphenated_number(self, index: int) -> int | None:
        """The number that a hyphen joins to a name: "Bệnh viện Điều trị Covid-19"."""
        scan = self.scan
        if index + 1 >= len(scan) or not scan.shapes[index + 1] & DIGITS:
            return None
        joined = scan.gaps[index] == scan.gaps[index + 1] == JOINED
        return index + 2 if joined and scan.is_capital(index - 1) else None

    def _titled_run(self, draft: OrganizationDraft, index: int) -> int | None:
        """The lower-case words that close the body of an office: "Trưởng phòng nhân sự", "Giám đốc Trung
        tâm phát triển nguồn nhân lực": up to a sign, a capital, or a word that no name holds."""
        scan = self.scan
        if not self._titled or draft.head is None or draft.place is not None:
            return None
        if not {"field", "name"}.intersection(draft.head.complement):
            return None
        at = index
        while at < min(len(scan), index + _LONGEST_RUN) and not scan.breaks(at):
            if scan.shapes[at] & (SIGN | DIGITS | CAPITAL) or starts_office(self.reading, at):
                break
            if ends_name(self.reading, at) and not self._trades[at]:
                if scan.words[at] != "và" or at == index or not self._goes_on_lower(at + 1):
                    break
            at += 1
        spoken = at < len(scan) and scan.words[at] in (":", '"')
        return at if at > index and not spoken else None

    def _goes_on_lower(self, at: int) -> bool:
        """Whether a noun or trade in lower case, of a field of work, stands behind "và" or ","."""
        scan = self.scan
        if at + 1 >= len(scan) or scan.breaks(at) or scan.shapes[at] & (SIGN | DIGITS | CAPITAL):
            return False
        pair = (scan.words[at], scan.words[at + 1])
        known = self._trades[at] or pair in self.lexicon.field_pairs
        return known or pair in self.lexicon.compounds or pair in self.lexicon.words

    def _numbered(self, draft: OrganizationDraft, index: int) -> int | None:
        """ "số 8" and "27/7" in the names of schools, hospitals and companies."""
        scan = self.scan
        ranked = scan.words[draft.first] in _RANKED_HEADS
        if draft.head is None or not (ranked or draft.head.kind in (*_FORM_KINDS, "armed_forces")):
            return None
        if scan.words[index] == "số" and index + 1 < len(scan) and not scan.breaks(index + 1):
            return index + 2 if scan.shapes[index + 1] & DIGITS else None
        if not scan.shapes[index] & DIGITS or scan.word_at(index + 1) != "/":
            return None
        joined = index + 2 < len(scan) and scan.gaps[index + 1] == scan.gaps[index + 2] == JOINED
        return index + 3 if joined and scan.shapes[index + 2] & DIGITS else None

    def _is_number_of_name(self, index: int) -> bool:
        """Whether a figure behind a name may belong to it: no year and no measure."""
        word = self.scan.words[index]
        year = len(word) == 4 and word[:2] in ("19", "20")
        return len(word) <= 4 and not year and not self._is_measure(index)

    def _is_measure(self, index: int) -> bool:
        """Whether a figure goes on behind a sign: "0,01 ha", "12/7", "30%"."""
        scan = self.scan
        if scan.breaks(index + 1) or scan.gaps[index + 1] != JOINED:
            return False
        if scan.words[index + 1] in ("/", "%"):
            return True
        joined = not scan.breaks(index + 2) and scan.gaps[index + 2] == JOINED
        return (
            scan.words[index + 1] in (".", ",") and joined and bool(scan.shapes[index + 2] & DIGITS)
        )

    def _tail(self, draft: OrganizationDraft, index: int) -> int | None:
        """One or two lower-case syllables that close a name before a sign or a word that ends names."""
        scan = self.scan
        if draft.head is None or "field" not in draft.head.complement:
            return None
        if self._is_followed_by_part(index) and not ends_name(self.reading, index):
            return index + 1
        pairs = self.lexicon.field_pairs
        pair = (scan.words[index], scan.word_at(index + 1))
        if pair not in pairs and pair not in self.lexicon.words:
            return None
        for last in (index + 1, index + 2):
            if ends_name(self.reading, last - 1) or scan.shapes[last - 1] & (
                SIGN | DIGITS | CAPITAL
            ):
                return None
            if last >= len(scan) or ends_name(self.reading, last) or scan.shapes[last] & SIGN:
                return last
        return None

    def _is_followed_by_part(self, index: int) -> bool:
        """Whether "và" and a capital follow one syllable: "Phân đạm và Hóa chất"."""
        scan = self.scan
        if scan.shapes[index] & (SIGN | DIGITS | CAPITAL) or scan.word_at(index + 1) != "và":
            return False
        return self._coordination(index + 1) is not None

    def _bridge(self, draft: OrganizationDraft, index: int) -> int | None:
        """Over a few lower-case syllables to a place or a capital that goes on with the name.

        Behind the form of a company ("Công ty CP sản xuất …") verbs may be among them.
        """
        scan = self.scan
        enterprise = draft.head is not None and draft.head.kind == "enterprise"
        lenient = enterprise and scan.words[index - 1] in _COMPANY_FORMS
        wide = draft.head is not None and "field" in draft.head.complement
        farthest = _FARTHEST_IN_COMPANY if wide else _FARTHEST_CAPITAL
        for at in range(index, min(len(scan), index + farthest)):
            if scan.breaks(at):
                return None
            if wide and at > index and scan.words[at] in ("và", ","):
                if self._goes_on_lower(at + 1):
                    continue
            if at > index and self._behind_bracketed_form(at) != at:
                return at
            if at == index and self._is_case_of_company(draft, at):
                return None
            if scan.shapes[at] & (SIGN | DIGITS):
                return None
            if scan.shapes[at] & CAPITAL:
                if at == index or starts_office(self.reading, at):
                    return None
                if self._starts_new(at, draft) and not self._is_brand(draft, at):
                    return at if self._is_owned(draft, index, at) else None
                return at
            if scan.words[at] == "và" or (self._ends_body(at) and not lenient):
                return None
            if at > index and self._administrative_place(at) is not None:
                return at
        return None

    def _is_owned(self, draft: OrganizationDraft, index: int, owner: int) -> bool:
        """Whether known words in lower case stand between a head and the body it belongs to: "Viện Khoa
        học lâm nghiệp Bộ Nông nghiệp"."""
        if index != draft.last or not starts_body(self.reading, owner):
            return False
        if (owner - index) % 2 or not self.scan.is_capital(draft.first):
            return False
        pairs = self.lexicon.field_pairs
        words = self.scan.words
        return all((words[at], words[at + 1]) in pairs for at in range(index, owner, 2))

    def _is_case_of_company(self, draft: OrganizationDraft, at: int) -> bool:
        """Whether "Vụ" is a case, of an enterprise: "Vụ nhà hàng Biển Xanh bị phạt"."""
        hit = self._heads.get(at)
        if hit is None or self.scan.words[draft.first] != "vụ":
            return False
        return bool(hit.row.kind == "enterprise")

    def _coordination(self, index: int) -> int | None:
        """Over "và", "-" or "," between the parts of one name."""
        scan = self.scan
        following = index + 1
        if scan.breaks(following) or not scan.is_capital(following):
            return None
        if starts_office(self.reading, following) or self._starts_new(following):
            return None
        if scan.words[following] in self.lexicon.cues["credit"]:
            return None
        if scan.words[index] == "-":
            return following
        if scan.words[index] == "và":
            return following if following not in scan.hits_of("place") else None
        if scan.words[index] == "," and following not in scan.hits_of("place"):
            return following if self._list_closes(following) else None
        return None

    def _lower_part(self, draft: OrganizationDraft, index: int) -> int | None:
        """Over "và", or "," between trades, to a part in lower case: "Trung tâm Quản lý và khai thác nhà Đà
        Nẵng"; a place or capital must close the name, but for companies and centres.

        A ministry's or department's field is known, so that "và" leads to something else.
        """
        scan = self.scan
        first = index + 1
        if draft.place is not None or scan.words[draft.first] in _KNOWN_FIELDS:
            return None
        if not self._is_task_word(first) or first in self._heads:
            return None
        if scan.words[index] == "," and not (self._trades[index - 1] and self._trades[first]):
            return None
        for at in range(first + 1, min(len(scan), first + _FARTHEST_IN_COMPANY)):
            if scan.breaks(at) or scan.shapes[at] & (SIGN | DIGITS) or self._ends_body(at):
                open_ended = draft.kind == "enterprise" or (
                    scan.words[draft.first] in _TASKED_HEADS
                    and (scan.breaks(at) or scan.words[at] in (",", ".", ")", "-"))
                )
                return at if open_ended and at - first >= 2 and scan.words[index] == "và" else None
            if self._administrative_place(at) is not None:
                return at
            if scan.shapes[at] & CAPITAL:
                return None if self._starts_new(at, draft) else at
        return None

    def _is_task_word(self, at: int) -> bool:
        """Whether a trade or the words of a field of work stand here in lower case."""
        scan = self.scan
        if at + 1 >= len(scan) or scan.breaks(at) or scan.shapes[at] & (SIGN | DIGITS | CAPITAL):
            return False
        return self._trades[at] or (scan.words[at], scan.words[at + 1]) in self.lexicon.field_pairs

    def _list_closes(self, first: int) -> bool:
        """Whether "và" and a capital follow within a few syllables: "Văn hóa, Thể thao và Du lịch"."""
        scan = self.scan
        for index in range(first, min(len(scan) - 1, first + 5)):
            if scan.breaks(index) or scan.shapes[index] & SIGN:
                return False
            if scan.words[index] == "và":
                return scan.is_capital(index + 1) and not self._starts_new(index + 1)
        return False

    def _quoted_name(self, first: int) -> int | None:
        scan = self.scan
        for index in range(first + 1, min(len(scan), first + 9)):
            if scan.breaks(index):
                return None
            if scan.words[index] == '"':
                return index + 1 if scan.is_capital(first + 1) and index > first + 1 else None
        return None

    def _is_particular(self, draft: OrganizationDraft, head_last: int, *, in_title: bool) -> bool:
        """Whether a head with complements names one body rather than a kind of body."""
        assert draft.head is not None
        if self.reading.follows_plural(draft.first) and not in_title:
            return False
        if self._is_spread(draft):
            return False
        if (
            draft.head.kind == "enterprise"
            and not in_title
            and self._is_form_only(draft, head_last)
        ):
            return False
        capital_inside = any(
            self.scan.shapes[i] & CAPITAL and self.scan.words[i - 1] != "("
            for i in range(head_last, draft.last)
        )
        head_name = fold_phrase(draft.head.head)
        if head_name in _GENERIC and not capital_inside:
            return False
        if head_last - draft.first > 1:
            capital_inside = capital_inside or any(
                self.scan.is_capital(i) for i in range(draft.first, head_last)
            )
        if self.scan.is_capital(draft.first):
            return True
        if draft.head.kind in ("enterprise", "other") and self._is_country(head_last, draft.last):
            return False
        if head_name == "trung tâm" and draft.place == (head_last, draft.last):
            return False
        if head_last - draft.first == 1 and not in_title:
            return self._follows_lower_head(draft.head, head_last)
        return capital_inside or draft.head.bare == "always"

    def _is_spread(self, draft: OrganizationDraft) -> bool:
        """Whether the units that have such a body each follow: "phòng GD-ĐT các huyện"."""
        at = draft.last
        if draft.place is not None or self.scan.breaks(at):
            return False
        if self.scan.words[at] not in ("các", "những", "mỗi", "từng"):
            return False
        unit = place_word(self.reading, at + 1)
        return unit is not None and unit.row.level in LEVELS

    def _lists_units(self, at: int) -> bool:
        """Whether level words without a name are listed here: "UBND phường, xã", "UBND quận huyện"."""
        first = place_word(self.reading, at)
        if first is None or first.row.level not in LEVELS or self.scan.breaks(at):
            return False
        signed = self.scan.word_at(first.last) in (",", "/", "-")
        second = place_word(self.reading, first.last + signed)
        return second is not None and second.row.level in LEVELS

    def _is_form_only(self, draft: OrganizationDraft, head_last: int) -> bool:
        """Whether nothing but the legal form stands behind "Công ty": "Công ty CP"."""
        rest = self.scan.words[head_last : draft.last]
        return all(
            word in _COMPANY_FORMS or word in ("cổ", "trách", "nhiệm", "hữu") for word in rest
        )

    def _is_country(self, first: int, last: int) -> bool:
        """Whether a stretch is a country's name: "khách sạn Trung Quốc" is a kind of hotel."""
        hit = self.scan.hits_of("place").get(first)
        return hit is not None and hit.last == last and place_level(hit.rows) == "country"

    def _follows_lower_head(self, head: BodyHeadRow, at: int) -> bool:
        """Whether what follows a lower-case one-syllable head makes it one: a name behind "báo", a
        field of work behind "sở"."""
        if head.kind in _NAMED_KINDS or "name" in head.complement:
            return self.scan.is_capital(at) or self.scan.words[at] == '"'
        kind = self.reading.abbreviation_kind(at)
        if kind is not None:
            return kind in ("field", "body")
        return self.scan.is_capital(at) and at in self._fields

    def _bare_counts(self, draft: OrganizationDraft, *, in_title: bool, depth: int) -> bool:
        """Whether a head without complement means one body here."""
        assert draft.head is not None
        if self.reading.follows_plural(draft.first):
            return False
        if self._lists_units(draft.last):
            return False
        if not self.scan.breaks(draft.last) and (
            (self.scan.words[draft.last] in ("các", "những", "nhiều") and draft.head.head != "Đảng")
            or self.scan.words[draft.last] == "cấp"
        ):
            return False
        capital = self.scan.is_capital(draft.first)
        if draft.head.bare == "always":
            return capital or (draft.last - draft.first >= 2 and in_title)
        if depth > 0 and draft.head.kind == "enterprise":
            return capital
        if draft.head.bare == "capital":
            return capital and (in_title or not self._opens_sentence(draft))
        return False

    def _opens_sentence(self, draft: OrganizationDraft) -> bool:
        """Whether the capital may be a sentence's only: no second capital in the head."""
        first = draft.first
        if any(self.scan.shapes[i] & CAPITAL for i in range(first + 1, draft.last)):
            return False
        if self.scan.shapes[first] & UPPER:
            return False
        return self.reading.opens_sentence(first)

    def _level_of(self, place: Stretch) -> Level | None:
        """The level that a place gives to a body."""
        two = " ".join(self.scan.words[place[0] : place[1]])
        if two in _NATIONAL:
            return "central"
        abbreviation = self.reading.abbreviations.get(place[0])
        if abbreviation is not None and abbreviation.last == place[1]:
            return "province" if self.lexicon.province_of(abbreviation.expansion) else None
        word = place_word(self.reading, place[0])
        name_at = behind_dot(self.reading, word) if word is not None else place[0]
        hit = self.scan.hits_of("place").get(name_at)
        if (
            hit is not None
            and hit.last == place[1]
            and (word is None or word.row.head == "thành phố")
        ):
            level = place_level(hit.rows)
            return level if level == "province" or level == "district" else None
        return administrative_level(word.row) if word is not None else None


def _covered_by(scan: Scan, kind: str) -> list[bool]:
    """For each syllable, whether a phrase of one kind covers it."""
    marks = [False] * len(scan)
    for first, hit in scan.hits_of(kind).items():
        mark(marks, first, hit.last)
    return marks


def _named_after_people(draft: OrganizationDraft) -> bool:
    """Whether bodies of this kind carry people's names: schools, hospitals, companies, not their boards."""
    if draft.head is None:
        return True
    board = "body" in draft.head.complement
    return draft.head.kind in ("school", "health", "enterprise", "media") and not board


def _names_body(abbreviation: AbbreviationDraft) -> bool:
    row = abbreviation.sense
    return row is None or row.kind == "body"
