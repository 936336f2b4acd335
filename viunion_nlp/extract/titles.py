"""Offices: a role with its modifiers, and the body, place or field it belongs to."""

from __future__ import annotations

from viunion_nlp.extract.drafts import OrganizationDraft, Reading, Stretch, TitleDraft, mark
from viunion_nlp.extract.names import (
    LEVELS,
    behind_dot,
    capital_syllables,
    ends_name,
    inside_full_name,
    is_likely_person,
    place_level,
    place_name_end,
    place_word,
    read_place,
    starts_body,
    starts_office,
)
from viunion_nlp.lexicon import RoleModifierRow, RoleRow
from viunion_nlp.reading.bodies import read_body
from viunion_nlp.records import Status
from viunion_nlp.scan import CAPITAL, DIGITS, SIGN, Hit
from viunion_nlp.text.letters import is_syllable

_NO_OFFICE = frozenset((("tịch", "hóa"), ("tịch", "đoàn")))  # "chủ tịch đoàn"
_LONGEST_NAME = 5
_LONGEST_TASK = 9
_MOST_MODIFIERS = 3  # before one role


def find_titles(reading: Reading) -> list[TitleDraft]:
    """Find the offices of a text, in text order."""
    finder = _TitleFinder(reading)
    found: list[TitleDraft] = []
    position = 0
    for first in finder.anchors():
        if first < position or reading.in_reference[first]:
            continue
        title = finder.read(first, position)
        if title is not None:
            _share_status(reading, found, title)
            found.append(title)
            position = title.last
    return found


def _share_status(reading: Reading, before: list[TitleDraft], title: TitleDraft) -> None:
    """ "nguyên Bí thư …, Chủ tịch …": "nguyên" holds for the offices that follow in the row."""
    if not before or before[-1].status != "former" or title.status != "current":
        return
    between = reading.scan.words[before[-1].last : title.first]
    if between in ([","], ["kiêm"], ["và"]) and not reading.scan.breaks(title.first):
        title.status = "former"


class _TitleFinder:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.scan = reading.scan
        self._roles: dict[int, Hit[RoleRow]] = self.scan.hits_of("role")
        self._before: dict[int, Hit[RoleModifierRow]] = self.scan.hits_of("modifier before")
        self._after: dict[int, Hit[RoleModifierRow]] = self.scan.hits_of("modifier after")
        self._covered = [False] * len(self.scan)
        for body in reading.organizations:
            mark(self._covered, body.first + 1, body.last)

    def anchors(self) -> list[int]:
        """Where an office may begin: at a role, or at "Phó" before a body."""
        deputies = [first for first in self._before if self.scan.words[first] == "phó"]
        return sorted({*self._roles, *deputies})

    def read(self, first: int, position: int) -> TitleDraft | None:
        """The office whose role, or whose "Phó", begins at a syllable."""
        # "tăng trưởng", "cử tri": the syllable belongs to an everyday word that began before.
        if self._covered[first] or self.reading.in_word_tail[first]:
            return None
        role_at = first
        for _ in range(_MOST_MODIFIERS):
            if role_at in self._roles or role_at not in self._before:
                break
            role_at = self._before[role_at].last
            if self.scan.breaks(role_at):
                return None
        hit = self._roles.get(role_at)
        if hit is None:
            return self._read_deputy_of_body(first)
        if not self._written_as_role(hit):
            return None
        start, status = self._modifiers_before(first, position)
        return self._read_role(start, status, hit)

    def _written_as_role(self, hit: Hit[RoleRow]) -> bool:
        """Abbreviated roles only in their own capitals ("BT", not "bt")."""
        role = hit.row.role
        if inside_full_name(self.reading, hit.first, hit.last):
            return False
        if hit.row.shared == 0 and not self.scan.is_capital(hit.first):
            if self.scan.is_capital(hit.first + 1) and role.split()[1:2] == [
                role.split()[-1].lower()
            ]:
                return False
        if not role.isupper() or " " in role:
            return True
        return self.scan.text(hit.first, hit.last) == role

    def _modifiers_before(self, first: int, position: int) -> tuple[int, Status]:
        """Where the office starts, and the status that "nguyên", "quyền" … before it give."""
        status: Status = "current"
        start = first
        index = first
        for _ in range(_MOST_MODIFIERS):
            if index - 1 < position:
                break
            hit = next(
                (
                    self._before[index - back]
                    for back in (1, 2)
                    if index - back >= 0
                    and index - back in self._before
                    and self._before[index - back].last == index
                ),
                None,
            )
            if hit is None or self.scan.breaks(index):
                break
            if self.reading.in_word_tail[hit.first]:
                break
            if hit.row.status == "current":
                if hit.row.modifier.lower() != "phó" and not self.scan.is_capital(index):
                    break
                start = hit.first
            elif status == "current":
                status = hit.row.status
            index = hit.first
        return start, status

    def _follows_name(self, first: int) -> bool:
        """Whether an office explains the name before it, so that none follows: "Ông A - chủ tịch xã …"."""
        scan = self.scan
        sign = first - 1
        if scan.word_at(sign) not in (",", "-", "(") or scan.breaks(first):
            return False
        start = sign
        while start > max(sign - _LONGEST_NAME, 0) and scan.is_capital(start - 1):
            if start < sign and scan.breaks(start):
                break
            start -= 1
        if start == sign:
            return False
        return is_likely_person(self.reading, start) or start - 1 in scan.hits_of("honorific")

    def _read_role(self, start: int, status: Status, hit: Hit[RoleRow]) -> TitleDraft | None:
        row = hit.row
        around = (self.scan.words[hit.last - 1], self.scan.word_at(hit.last))
        if around in _NO_OFFICE and not self.scan.breaks(hit.last):
            if not self.scan.is_capital(hit.last):
                return None
        last = hit.last
        body_at = hit.last - row.shared
        organization = None
        if row.shared and not self._is_standing(hit):
            organization = read_body(self.reading.facts, body_at, in_title=True)
            if organization is not None and organization.last <= hit.last:
                organization = None
            last = self._generic_shared(body_at, last)
        role_last, status = self._modifiers_after(hit.last, status)
        joint = self._joint_role(role_last)
        if joint is not None:
            role_last, row = joint.last, joint.row
            role_last, status = self._modifiers_after(role_last, status)
        title = TitleDraft(
            first=start, last=max(last, role_last), rule=f"role {row.role}",
            role_last=max(hit.last, role_last), status=status,
        )  # fmt: skip
        if organization is not None:
            title.organization = organization
            title.last = organization.last
            title.role_last = hit.last
        elif row.shared and self._read_own_place(title, body_at):
            pass
        else:
            self._read_body(title, row)
        if title.organization is None and title.place is None:
            self._read_own_task(title, hit)
        if title.last == title.role_last:
            title.needs_person = row.bare != "yes" or self._is_weak_bare(title)
        return title

    def _is_standing(self, hit: Hit[RoleRow]) -> bool:
        """Whether the office goes on before its body: "Phó Trưởng ban Thường trực Ban Chỉ đạo …"."""
        modifier = self._after.get(hit.last)
        if modifier is None or self.scan.breaks(modifier.last):
            return False
        unit = self.scan.words[hit.last - hit.row.shared]
        return self.scan.words[modifier.last] == unit

    def _is_weak_bare(self, title: TitleDraft) -> bool:
        """Whether a bare one-word abbreviation of an office is too short to stand alone."""
        return title.last - title.first == 1 and len(self.scan.words[title.first]) <= 2

    def _read_own_task(self, title: TitleDraft, hit: Hit[RoleRow]) -> None:
        """The task of the unit that the role names, "trưởng ban quản lý dự án …", or that stands again
        behind it: "tổ trưởng tổ xử lý bài thi", "Phó vụ trưởng vụ pháp luật Văn phòng Quốc hội"."""
        at = hit.last if hit.row.shared else title.last
        if self.scan.breaks(at) or self.scan.is_capital(at):
            return
        unit, rank = self.scan.words[hit.first], self.scan.words[hit.last - 1]
        if rank in ("trưởng", "phó") and self.scan.words[at] == unit:
            last = self._task_end(at + 1)
        elif hit.row.shared == 1 and self._begins_task(at):
            last = self._task_end(at)
        else:
            return
        if last is not None and last > title.last:
            title.last = last
            self._read_body(title, hit.row)

    def _begins_task(self, at: int) -> bool:
        """Whether a trade stands here that is no verb beside "ban" or "phòng": "quản lý"."""
        trade = self.scan.hits_of("trade").get(at)
        return trade is not None and at not in self.scan.hits_of("verb")

    def _task_end(self, at: int) -> int | None:
        """The end of a field of work, or of a run of lower-case words that are no verbs."""
        scan, fields = self.scan, self.scan.hits_of("field")
        trades, heads = scan.hits_of("trade"), scan.hits_of("head")
        last = fields[at].last if at in fields and not scan.breaks(at) else at
        while last < min(at + _LONGEST_TASK, len(scan)) and not scan.breaks(last):
            unit = trades.get(last) or heads.get(last)
            if unit is not None and not scan.is_capital(last):
                last = unit.last
                continue
            if ends_name(self.reading, last) or scan.shapes[last] & (SIGN | DIGITS | CAPITAL):
                break
            if starts_office(self.reading, last):
                break
            last += 1
        place = read_place(self.reading, last) if not scan.breaks(last) else None
        if place is not None and scan.is_capital(last) and last > at:
            last = place[0][1]
        return last if last > at else None

    def _read_own_place(self, title: TitleDraft, body_at: int) -> bool:
        """ "Trưởng bản Huồi Giảng", "Trưởng thôn 3": the place whose type word the role holds."""
        word = place_word(self.reading, body_at)
        if word is None or word.last != title.last:
            return False
        last = place_name_end(self.reading, word.last, word.row)
        if last is None or is_likely_person(self.reading, word.last):
            return False
        title.place = (body_at, last)
        title.last = last
        return True

    def _generic_shared(self, body_at: int, last: int) -> int:
        """ "Trưởng đoàn công tác", "Trưởng đoàn khảo sát": the kind of body stays in the office."""
        word = self.scan.hits_of("word").get(body_at)
        return word.last if word is not None and word.last > last else last

    def _modifiers_after(self, last: int, status: Status) -> tuple[int, Status]:
        while not self.scan.breaks(last) and last in self._after:
            hit = self._after[last]
            if self._begins_body(hit):
                break
            if hit.row.status != "current":
                return last, hit.row.status
            last = hit.last
        return last, status

    def _begins_body(self, hit: Hit[RoleModifierRow]) -> bool:
        """ "Thường trực" of "Thường trực Tỉnh ủy" would be a modifier behind "Phó Bí thư"; "phụ trách"
        before a field of work is none."""
        if self.scan.words[hit.first] == "phụ" and hit.last < len(self.scan):
            following = hit.last
            return not (
                self.scan.breaks(following)
                or self.scan.is_capital(following)
                or bool(self.scan.shapes[following] & SIGN)
            )
        return False

    def _joint_role(self, last: int) -> Hit[RoleRow] | None:
        """The second role of "Phó Chủ tịch - Tổng thư ký"."""
        if self.scan.word_at(last) != "-" or self.scan.breaks(last) or self.scan.breaks(last + 1):
            return None
        at = last + 1
        if at in self._before and at not in self._roles:
            at = self._before[at].last
        return self._roles.get(at)

    def _read_body(self, title: TitleDraft, row: RoleRow) -> None:
        """Extend an office by the body, place or field behind the role."""
        at = title.last
        scan = self.scan
        if at >= len(scan) or scan.breaks(at) or scan.shapes[at] & (SIGN | DIGITS):
            return
        if row.body == ("none",):
            return
        if ends_name(self.reading, at) and not ("field" in row.body and self._closes_field(at)):
            return
        if scan.words[at] in ("trung", "tw", "tư") or "body" in row.body:
            organization = read_body(self.reading.facts, at, in_title=True)
            if organization is not None:
                title.organization = organization
                title.last = self._constituency_end(organization)
                if organization.bare and self._level_end(title.last) > title.last:
                    title.organization = None  # a kind of body
                    title.last = self._level_end(title.last)
                return
        if "field" in row.body and self._read_site(title, at):
            return
        if self._read_generic_body(title, at):
            return
        if "place" in row.body or "body" in row.body:
            place = self._place_as_body(title, at, lone="place" in row.body)
            if place is not None:
                title.place = place
                title.last = place[1]
                self._read_post(title, row)
                return
        if "field" in row.body:
            field = self.scan.hits_of("field").get(at)
            if field is not None:
                title.last = field.last
                country = self._country(title.last)
                if country is not None:
                    title.place = country
                    title.last = country[1]
                    return
                self._read_body(title, row)
                return
        if "body" in row.body:
            self._read_unheaded(title, at)

    def _closes_field(self, at: int) -> bool:
        """Whether a verb is a field of work here: "trưởng phòng đào tạo" before a sign or a body."""
        field = self.scan.hits_of("field").get(at)
        if field is None:
            return False
        last = field.last
        if last >= len(self.scan) or self.scan.breaks(last) or self.scan.shapes[last] & SIGN:
            return True
        if starts_body(self.reading, last) or last in self.scan.hits_of("head"):
            return True
        acts = self.scan.words[last] in self.reading.lexicon.cues["subject acts"]
        return acts or last in self.scan.hits_of("verb")

    def _constituency_end(self, organization: OrganizationDraft) -> int:
        """Behind the province of "đại biểu Quốc hội Sóc Trăng", which is no part of the body."""
        last = organization.last
        place = self.scan.hits_of("place").get(last)
        if organization.place is not None or place is None or self.scan.breaks(last):
            return last
        if not self.scan.is_capital(last) or is_likely_person(self.reading, last):
            return last
        return int(place.last) if place_level(place.rows) == "province" else last

    def _country(self, at: int) -> Stretch | None:
        """The country of "Bộ trưởng Tài chính Mỹ Janet Yellen"."""
        hit = self.scan.hits_of("place").get(at)
        if hit is None or self.scan.breaks(at) or not self.scan.is_capital(at):
            return None
        return (at, hit.last) if place_level(hit.rows) == "country" else None

    def _read_generic_body(self, title: TitleDraft, at: int) -> bool:
        """Kinds and plurals of bodies stay in the office without a body of their own."""
        head = self.scan.hits_of("head").get(at)
        last = head.last if head is not None else None
        field = self.scan.hits_of("field").get(at)
        if field is not None and last is not None and field.last > last:
            return False
        if last is None and self.reading.abbreviation_kind(at) == "body":
            last = self.reading.abbreviations[at].last
        if last is None:
            return False
        plural = self.scan.hits_of("plural").get(last)
        if plural is not None and not self.scan.breaks(last):
            word = place_word(self.reading, plural.last)
            if word is not None and word.row.level in LEVELS:
                last = word.last
            elif head is not None and "action" in head.row.complement and head.last - at > 1:
                last = self._task_end(plural.last) or last
        elif head is not None and head.row.bare == "never":
            if head.row.kind not in ("union", "party", "front"):
                return False
        title.last = self._level_end(last)
        return True

    def _level_end(self, at: int) -> int:
        """Behind the levels of a kind of body: "công an tỉnh", "UBND cấp huyện", "UBND tỉnh, thành phố"."""
        scan = self.scan
        if scan.breaks(at):
            return at
        word = place_word(self.reading, at + (scan.words[at] == "cấp"))
        if word is None or word.row.level not in LEVELS or scan.is_capital(word.first):
            return at
        joined = scan.word_at(word.last) in (",", "và") and not scan.breaks(word.last + 1)
        second_at = word.last + 1 + (scan.word_at(word.last + 1) == "cấp")
        second = place_word(self.reading, second_at) if joined else None
        if second is not None and second.row.level in LEVELS and not scan.is_capital(second.last):
            return second.last
        return word.last

    def _read_site(self, title: TitleDraft, at: int) -> bool:
        """ "Giám đốc Khu công nghiệp Thăng Long": a named facility."""
        word = self.scan.hits_of("place head").get(at)
        if word is None or word.row.level != "facility":
            return False
        place = read_place(self.reading, at)
        if place is None:
            return False
        title.place = place[0]
        title.last = place[0][1]
        return True

    def _read_post(self, title: TitleDraft, row: RoleRow) -> None:
        """ "tại CHLB Đức", "tại Liên Hợp Quốc" behind diplomats."""
        if row.kind != "diplomacy" or self.scan.word_at(title.last) != "tại":
            return
        at = title.last + 1
        if self.scan.breaks(at):
            return
        body, place = read_body(self.reading.facts, at), read_place(self.reading, at)
        if body is not None:
            title.last = body.last
        elif place is not None:
            title.last = place[0][1]

    def _place_as_body(self, title: TitleDraft, at: int, *, lone: bool) -> Stretch | None:
        """ "tỉnh Sơn La", "xã" or "Mỹ" as the body of an office."""
        abbreviation = self.reading.abbreviations.get(at)
        if abbreviation is not None and abbreviation.expansion[:1].isupper():
            return abbreviation.stretch if self.reading.abbreviation_kind(at) == "place" else None
        word = place_word(self.reading, at)
        if word is not None:
            if word.row.level not in LEVELS:
                return None
            name_at = behind_dot(self.reading, word)
            explains = self._follows_name(title.first)
            last = place_name_end(self.reading, name_at, word.row, trusted=explains)
            return (at, last if last is not None else word.last)
        if not lone:
            return None
        place = read_place(self.reading, at)
        if place is None or is_likely_person(self.reading, at):
            return None
        return place[0]

    def _read_unheaded(self, title: TitleDraft, at: int) -> None:
        """A company or party named without a head: "Chủ tịch FPT Telecom"."""
        if not self.scan.is_capital(at) or is_likely_person(self.reading, at):
            return
        if at in self.reading.abbreviations or at in self.scan.hits_of("surname"):
            return
        last = at
        while last < at + _LONGEST_NAME and self.scan.is_capital(last):
            if last > at and (self.scan.breaks(last) or is_likely_person(self.reading, last)):
                break
            last += 1
        if self.scan.breaks(last) and self.scan.breaks(at - 1):
            return
        if not self._reads_as_name_of_body(at, last):
            return
        title.organization = OrganizationDraft(first=at, last=last, rule="named by its office")
        title.last = last

    def _reads_as_name_of_body(self, at: int, last: int) -> bool:
        """Whether capitals behind a role are a body rather than the holder's name: a person's name
        follows them, or nothing that a person would do."""
        if is_likely_person(self.reading, last):
            return True
        if self._is_brand(at, last):
            return True
        if self.scan.words[at] in self.reading.lexicon.given_names:
            return False
        if self.scan.word_at(last) != ":" or self.scan.breaks(last):
            return False
        return capital_syllables(self.reading, at, _LONGEST_NAME) == last

    def _is_brand(self, at: int, last: int) -> bool:
        """Whether one capitalised word is no syllable and no name: "Tổng giám đốc Viwasupco"."""
        word = self.scan.words[at]
        if last - at > 1 or len(word) < 4 or is_syllable(word):
            return False
        return word not in self.reading.lexicon.foreign_names

    def _read_deputy_of_body(self, first: int) -> TitleDraft | None:
        """ "Phó Ban Chỉ đạo …", "Phó Tổng Kiểm toán Nhà nước": a deputy named by the body alone."""
        deputy = self._before.get(first)
        if deputy is None or self.scan.words[first] != "phó" or self.scan.breaks(deputy.last):
            return None
        at = deputy.last
        head = self.scan.hits_of("head").get(at)
        if head is None:
            return None
        organization = read_body(self.reading.facts, at, in_title=True)
        if organization is None or organization.bare or not self.scan.is_capital(at):
            return None
        return TitleDraft(
            first=first, last=organization.last, rule="deputy of a body", role_last=at + 1,
            organization=organization,
        )  # fmt: skip
