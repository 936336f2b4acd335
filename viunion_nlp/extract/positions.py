"""Who holds which office: links between people and titles of one sentence.

A title is linked to the name it stands right before or behind, alone or in a chain of titles; to the
name from which a verb of holding office leads to it; to every name of the list that it heads
("hai Phó Chủ tịch là bà A và ông B"); to the name that "đối với", "của" or "thay" adds behind it; and in
the frame of a career ("từng kinh qua các chức vụ: …") to the only person of the sentence. Nominations
link nobody; proposals to take an office away do, for whoever loses it held it.
"""

from __future__ import annotations

from collections.abc import Iterator

from viunion_nlp.extract.drafts import Draft, PersonDraft, Reading, TitleDraft
from viunion_nlp.extract.names import read_place

Link = tuple[PersonDraft, TitleDraft]

_CHAIN_SIGNS = frozenset(",;-():|")
_ADDRESS_SIGNS = frozenset("/.-()")
_TERM_SIGNS = frozenset("()-,/")
_HEADS_LIST = (("gồm",), ("là",), (":",), ("có",))
_APPOSED_FORMER = ([",", "nguyên"], [";", "nguyên"], [",", "cựu"], [";", "cựu"])
_MOST_BRACKETS = 3  # one in another
_LONGEST_LIST = 90  # syllables of posts behind one colon
_FARTHEST = 30  # syllables between a person and an office linked by a verb


def find_positions(reading: Reading) -> list[Link]:
    """Link people to the offices that the same sentence says they hold or held."""
    links: list[Link] = []
    bodies = {body.first: body.last for body in reading.organizations}
    for group in _sentences(reading):
        links += _SentenceLinker(reading, group, bodies).links()
    return links


def _sentences(reading: Reading) -> list[list[Draft]]:
    """The people and titles of each sentence, in text order."""
    groups: dict[int, list[Draft]] = {}
    drafts: list[Draft] = [*reading.persons, *reading.titles]
    for draft in sorted(drafts, key=lambda draft: (draft.first, draft.last)):
        groups.setdefault(reading.sentences[draft.first], []).append(draft)
    return list(groups.values())


class _SentenceLinker:
    def __init__(self, reading: Reading, group: list[Draft], bodies: dict[int, int]) -> None:
        self.reading = reading
        self.words = reading.scan.words
        cues = reading.lexicon.cues
        self._chain = cues["chain"] | _CHAIN_SIGNS
        self._address = cues["address"] | _ADDRESS_SIGNS
        self._career = self._chain | cues["career"]
        self._term = cues["term"] | _TERM_SIGNS
        self._before_office = cues["before office"] | {":", "("}
        self._list_signs = cues["career"] | frozenset(",;:(")
        self._subject = cues["before subject"] | frozenset('":-')
        self._cues = cues
        self.group = group
        self._bodies = bodies
        self._brackets = self._open_brackets()
        self._held: set[int] = set()
        self._found: list[Link] = []

    def links(self) -> list[Link]:
        """All links of the sentence, each once."""
        for index, draft in enumerate(self.group):
            if isinstance(draft, PersonDraft):
                self._link_before(index)
                self._link_behind(index)
        for index, draft in enumerate(self.group):
            if isinstance(draft, TitleDraft):
                self._link_list(index)
                if id(draft) not in self._held:
                    self._link_holder_behind(index)
        self._link_replaced()
        self._link_several()
        self._link_common()
        self._link_framed()
        unique = {(id(person), id(title)): (person, title) for person, title in self._found}
        return list(unique.values())

    def _before(self, index: int) -> Iterator[Draft]:
        """The drafts of the sentence before one, the last first."""
        return map(self.group.__getitem__, range(index - 1, -1, -1))

    def _behind(self, index: int) -> Iterator[Draft]:
        """The drafts of the sentence behind one."""
        return map(self.group.__getitem__, range(index + 1, len(self.group)))

    def _add(self, person: Draft, title: Draft) -> None:
        assert isinstance(person, PersonDraft)
        assert isinstance(title, TitleDraft)
        self._found.append((person, title))
        self._held.add(id(title))

    def _link_before(self, index: int) -> None:
        """ "Ủy viên Bộ Chính trị, Bí thư Thành ủy Lê Văn A": the chain right before a name."""
        following = self.group[index].first
        chained = False
        for draft in self._before(index):
            if not isinstance(draft, TitleDraft):
                break
            between = _without_brackets(self._between(draft.last, following))
            allowed = self._chain if chained else self._address
            if not all(word in allowed for word in between):
                placed = self._is_placed(draft, following)
                if chained or not (placed or self._explains_subject(draft, between)):
                    break
            if id(draft) in self._held:
                break
            if chained and (self._acts_for(draft) or self._is_of_late(between)):
                break
            self._add(self.group[index], draft)
            following = draft.first
            chained = True

    def _explains_subject(self, title: Draft, between: list[str]) -> bool:
        """ "Giám đốc Sở Y tế, ông Lê A": a comma before the holder, the office being the subject; a
        rank behind the comma holds anywhere."""
        if between[:1] != [","] or not all(word in self._address for word in between[1:]):
            return False
        if any(word in ("tướng", "tá") for word in between):
            return True
        before = title.first - 1
        sentences = self.reading.sentences
        opens = before < 0 or sentences[before] != sentences[title.first]
        return len(between) > 1 and (opens or self.words[before] in self._subject)

    def _is_of_late(self, between: list[str]) -> bool:
        """ "trưởng ban lễ tang nguyên Thủ tướng …": no row of offices, for nothing joins them."""
        return bool(between) and all(word in self._cues["before office"] for word in between)

    def _is_placed(self, title: Draft, name_at: int) -> bool:
        """ "Trưởng Ban Nữ công, Tổng LĐLĐ Việt Nam Lê A", "Bí thư xã Hòa Bình, huyện Chợ Mới Lê A": bodies or
        places of the office's unit behind commas, and the name right behind them."""
        at = title.last
        while at < name_at and self.words[at] == ",":
            place = read_place(self.reading, at + 1)
            end = self._bodies.get(at + 1) or (place[0][1] if place is not None else at)
            if end <= at + 1:
                return False
            at = end
        return at == name_at > title.last

    def _acts_for(self, title: Draft) -> bool:
        """ "Thay mặt Thủ tướng, Phó Thủ tướng …": the first office is another's."""
        before = self.words[max(0, title.first - 2) : title.first]
        return before == ["thay", "mặt"]

    def _link_behind(self, index: int) -> None:
        """ ", Phó Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh", "- Chủ tịch …", "giữ chức …" behind a name."""
        person = self.group[index]
        brackets = self._brackets[person.first]
        aside: list[int] = []
        last = person.last
        chained = False
        for position in range(index + 1, len(self.group)):
            draft = self.group[position]
            inside = self._brackets[draft.first]
            if len(inside) > len(brackets) and isinstance(draft, PersonDraft):
                aside = inside
            if aside and inside == aside:
                continue
            if not isinstance(draft, TitleDraft) or id(draft) in self._held:
                break
            if len(inside) < len(brackets):
                break
            between = self._between(last, draft.first)
            by_signs = self._is_chain(between, chained=chained)
            if between[-1:] == ["được"]:
                continue  # by whom: "được Thủ tướng bổ nhiệm giữ chức …"
            if not by_signs and not self._takes_office(index, between):
                break
            if by_signs and (self._belongs_to_next(position) or self._is_several(draft)):
                break
            new_clause = between[-1:] == [";"] if chained else self._is_source(person)
            if by_signs and new_clause and self._acts(draft):
                break
            self._add(self.group[index], draft)
            if not by_signs and len(inside) <= len(brackets):
                self._add_listed_before(index, draft)
            last = draft.last
            chained = True

    def _open_brackets(self) -> dict[int, list[int]]:
        """For each person and title, where the brackets of the sentence begin that it stands in."""
        brackets: dict[int, list[int]] = {}
        opened: list[int] = []
        last = self.group[0].first
        while last > 0 and self.reading.sentences[last - 1] == self.reading.sentences[last]:
            last -= 1
        for draft in self.group:
            for index in range(last, draft.first):
                if self.words[index] == "(" and len(opened) < _MOST_BRACKETS:
                    opened = [*opened, index]
                elif self.words[index] == ")":
                    opened = opened[:-1]
            brackets[draft.first] = opened
            last = max(last, draft.first)
        return brackets

    def _is_several(self, title: Draft) -> bool:
        """ "ông A, các phó chủ tịch", "bà B là chủ tịch, 5 phó chủ tịch": offices of others."""
        counted = self.words[title.first - 1].isdigit()
        return counted or self.reading.follows_plural(title.first)

    def _acts(self, title: Draft) -> bool:
        """Whether an office is the subject of its clause: "; Chủ tịch tỉnh đã …"."""
        return self.reading.scan.word_at(title.last) in self._cues["subject acts"]

    def _is_source(self, person: Draft) -> bool:
        """ "Theo ông A, …": the sentence goes on with a subject of its own."""
        before = self.words[max(0, person.first - 3) : person.first]
        while before and before[-1] in self._address:
            before = before[:-1]
        return before[-1:] == ["theo"]

    def _add_listed_before(self, index: int, title: Draft) -> None:
        """ "các ông A, B được bầu làm …", "ông A và ông B cùng là …": the other names of a list."""
        following = self.group[index].first
        listed: list[Draft] = []
        paired = False
        brackets = self._brackets[following]
        for draft in self._before(index):
            if len(self._brackets[draft.first]) > len(brackets):
                continue
            between = _without_brackets(self._between(draft.last, following))
            joined = between and all(
                word in self._address or word in (",", "và") for word in between
            )
            if not isinstance(draft, PersonDraft) or not joined:
                break
            paired = paired or between[0] == "và"
            listed.append(draft)
            following = draft.first
        before = self.words[max(0, following - 3) : following]
        if paired or any(word in ("các", "hai", "ba") for word in before):
            for draft in listed:
                self._add(draft, title)

    def _between(self, first: int, last: int) -> list[str]:
        """The words of a stretch, without the bodies in it and short names in brackets."""
        words: list[str] = []
        index = first
        while index < last:
            if index in self._bodies and self._bodies[index] <= last:
                index = self._bodies[index]
                continue
            words.append(self.words[index])
            index += 1
        return words

    def _is_chain(self, between: list[str], *, chained: bool) -> bool:
        """Whether only signs, "kiêm" and the like, and years of a term stand between."""
        if not between:
            return not chained
        between = _without_brackets(between) or [","]
        if between[0] == "và" and not chained:
            return False  # "ông A và nguyên Bộ trưởng …": another person
        if chained and between[0] == "của" and len(between) > 1:
            between = between[1:]  # "trưởng phòng của Sở, phó giám đốc …"
        if "," in between and self._tells_of("born", between):
            between = between[len(between) - between[::-1].index(",") - 1 :]
        rest = [word for word in between if word not in self._chain]
        if not rest:
            return True
        plain = all(word in self._term or word.isdigit() or _is_roman(word) for word in rest)
        return plain and (between[0] in ",-(;" or chained)

    def _takes_office(self, index: int, between: list[str]) -> bool:
        """Whether a verb of holding office leads from a person to a title."""
        if not between or len(between) > _FARTHEST:
            return False
        if " ".join(between).endswith("từ chức"):
            return True
        if self._acts_on_another(between) or self._is_proposed(between):
            return False
        if not self._leads_to_office("takes office", between):
            return False
        person = self.group[index]
        opening = self.words[max(0, person.first - 4) : person.first]
        return not (self._is_proposed([*opening, *between]) or self._is_relative(person))

    def _is_proposed(self, words: list[str]) -> bool:
        """Whether words nominate ("giới thiệu …"), and do not propose to take an office away."""
        return self._tells_of("nominates", words) and not self._tells_of("takes away", words)

    def _tells_of(self, role: str, words: list[str]) -> bool:
        """Whether a cue stands among words."""
        text = f" {' '.join(words)} "
        return any(f" {cue} " in text for cue in self._cues[role])

    def _acts_on_another(self, words: list[str]) -> bool:
        """Whether the person does something to another: "ký quyết định bổ nhiệm …". What is done to the
        person ("được … phê chuẩn") and syllables of everyday words ("quá trình") do not count."""
        if "được" in words:
            words = words[: words.index("được")]
        pairs = self.reading.lexicon.words
        around = zip(["", *words], words, [*words[1:], ""], strict=False)
        alone = {
            word for before, word, after in around
            if (before, word) not in pairs and (word, after) not in pairs
        }  # fmt: skip
        text = f" {' '.join(words)} "
        return any(
            f" {cue} " in text if " " in cue else cue in alone
            for cue in self._cues["another's act"]
        )

    def _ends_in(self, role: str, words: list[str]) -> bool:
        text = f" {' '.join(words)}"
        return any(text.endswith(f" {cue}") for cue in self._cues[role])

    def _leads_to_office(self, role: str, words: list[str]) -> bool:
        """Whether words end in a cue, but for "nguyên", "một vị", ":" … right before the office."""
        while words and not self._ends_in(role, words):
            if words[-1] not in self._before_office:
                return False
            words = words[:-1]
        return bool(words)

    def _is_relative(self, person: Draft) -> bool:
        """ "con trai ông A được bổ nhiệm …", "bà con với ông A": another's office."""
        before = self.words[max(0, person.first - 4) : person.first]
        if before[-1:] not in (["ông"], ["bà"], ["của"], ["với"]):
            return False  # "em Lê A" is the person
        while before and before[-1] in ("ông", "bà", "của", "với"):
            before = before[:-1]
        return self._ends_in("relative", before)

    def _belongs_to_next(self, position: int) -> bool:
        """Whether a title stands right before the next person: "…, Chủ tịch UBND tỉnh Lê B"."""
        if position + 1 >= len(self.group):
            return False
        following = self.group[position + 1]
        if not isinstance(following, PersonDraft):
            return False
        return not self._between(self.group[position].last, following.first)

    def _link_list(self, index: int) -> None:
        """ "5 Phó Chủ tịch gồm: ông A, ông B và bà C": every name of the list."""
        if not self._heads_list(index):
            return
        title = self.group[index]
        last = title.last
        for position, draft in enumerate(self._behind(index), start=index + 1):
            if isinstance(draft, TitleDraft):
                if not self._is_chain(self._between(last, draft.first), chained=True):
                    return
                if self._heads_list(position):
                    return
                last = draft.last
                continue
            between = _without_brackets(self._between(last, draft.first))
            if last != title.last and not all(
                word in self._chain or word in self._address or word in self._term
                for word in between
            ):
                return
            self._add(draft, title)
            last = draft.last

    def _heads_list(self, index: int) -> bool:
        """Whether "gồm", "là", ":" or "có" leads from a title to the name behind it."""
        title = self.group[index]
        if index + 1 >= len(self.group):
            return False
        following = self.group[index + 1]
        if not isinstance(following, PersonDraft):
            return False
        between = [
            word for word in self._between(title.last, following.first)
            if word == "là" or (word not in self._address and word not in (",", "các"))
        ]  # fmt: skip
        if not between or len(between) > 6 or tuple(between[-1:]) not in _HEADS_LIST:
            return False
        if between[-1] == ":" and between[:-1] and between[-2] not in ("gồm", "là", "có"):
            return False
        return between[-1] != "là" or len(between) == 1

    def _link_holder_behind(self, index: int) -> None:
        """ "miễn nhiệm chức vụ Chủ tịch … đối với ông B", "Trước khi làm Bí thư …, ông B"; the offices
        in a row before it are the same holder's."""
        title = self.group[index]
        position = next(
            (
                position
                for position in range(index + 1, min(len(self.group), index + 4))
                if isinstance(self.group[position], PersonDraft)
            ),
            None,
        )
        if position is None or self.group[position].first - title.last > _FARTHEST:
            return
        following = self.group[position]
        row = self._row_before(index)
        given = self._is_given_to(title, following, row)
        if not given and not self._frames_subject(title, following, row):
            return
        holders = self._listed_from(position) if given else [following]
        if len(holders) == len(row) > 1:
            for person, office in zip(holders, reversed(row), strict=True):
                self._add(person, office)
            return
        for person in holders:
            for office in row:
                self._add(person, office)

    def _listed_from(self, position: int) -> list[Draft]:
        """The names of a list that a plural heads, or "và" joins: "các ông A (nguyên …), B và C"."""
        first = self.group[position]
        listed = [first]
        plural = any(word in ("các", "hai", "ba") for word in self._opening(first, 3))
        for draft in self._behind(position):
            if self._brackets[draft.first] != self._brackets[first.first]:
                continue
            between = _without_brackets(self._between(listed[-1].last, draft.first))
            joined = all(word in self._address or word in (",", "và") for word in between)
            if not isinstance(draft, PersonDraft) or not joined:
                break
            if not plural and between[:1] != ["và"]:
                break
            listed.append(draft)
        return listed

    def _row_before(self, index: int) -> list[Draft]:
        """An office and the unheld ones that stand in a row before it, the last first."""
        row = [self.group[index]]
        for draft in self._before(index):
            between = _without_brackets(self._between(draft.last, row[-1].first))
            joined = between and all(
                word in self._career or self._is_of_term(word) for word in between
            )
            if not isinstance(draft, TitleDraft) or id(draft) in self._held or not joined:
                break
            row.append(draft)
        return row

    def _is_of_term(self, word: str) -> bool:
        return word in self._term or word.isdigit() or _is_roman(word)

    def _is_given_to(self, title: Draft, person: Draft, row: list[Draft]) -> bool:
        """Whether "đối với", "của", "thay", "cho" lead from an office to its holder."""
        plain = [
            word for word in _without_brackets(self._between(title.last, person.first))
            if word not in self._address and not self._is_of_term(word)
            and word not in ("các", "hai", "ba")
        ]  # fmt: skip
        text = " ".join(plain)
        if text not in self._cues["before holder"]:
            return False
        first = row[-1]
        if self._is_proposed(self._opening(first, 8)):
            return False
        return text == "của" or text.endswith("giao cho") or self._speaks_of_office(first)

    def _frames_subject(self, title: Draft, person: Draft, row: list[Draft]) -> bool:
        """Whether an office in the opening of a sentence is its subject's."""
        between = self._between(title.last, person.first)
        plain = [
            word for word in _without_brackets(between)
            if word not in self._address and not self._is_of_term(word)
            and word not in self._cues["time"]
        ]  # fmt: skip
        return plain in ([], [","]) and "," in between and self._opens_career(row[-1])

    def _speaks_of_office(self, title: Draft) -> bool:
        """ "với" alone follows many verbs; only an office given or taken makes a holder."""
        return self._tells_of("speaks of office", self._opening(title, 10))

    def _opening(self, title: Draft, count: int) -> list[str]:
        """The words of the same sentence before an office, at most ``count``."""
        sentences = self.reading.sentences
        first = title.first
        while (
            first > max(0, title.first - count) and sentences[first - 1] == sentences[title.first]
        ):
            first -= 1
        return self.words[first : title.first]

    def _opens_career(self, title: Draft) -> bool:
        """ "Trước khi được bầu làm Chủ tịch …, ông A": the sentence opens with the office."""
        opening = self._opening(title, 7)
        if opening == ["là"]:
            return True
        return self._tells_of("opens career", opening) and (
            self._leads_to_office("opens office", opening) or self.words[title.first - 1] == ","
        )

    def _link_common(self) -> None:
        """ "ông A và bà B, các Phó Chủ tịch HĐND tỉnh": the office of all names before it."""
        plurals = self.reading.scan.hits_of("plural")
        for index, title in enumerate(self.group):
            following = title.first - 1
            if self.words[following] in self._before_office:
                following -= 1
            if not isinstance(title, TitleDraft) or following not in plurals:
                continue
            listed: list[Draft] = []
            for draft in self._before(index):
                between = self._between(draft.last, following)
                joined = between and all(
                    word in self._address or word in (",", "và", "là", "đều") for word in between
                )
                if not isinstance(draft, PersonDraft) or not joined:
                    break
                listed.append(draft)
                following = draft.first
            if len(listed) > 1:
                for draft in listed:
                    self._add(draft, title)

    def _link_several(self) -> None:
        """ "Hai Phó Chủ tịch LĐLĐ tỉnh A và B": the office of several people."""
        plurals = self.reading.scan.hits_of("plural")
        for index, title in enumerate(self.group[:-2]):
            if not isinstance(title, TitleDraft) or not any(
                title.first - back in plurals for back in (1, 2)
            ):
                continue
            last = title.last
            for draft in self._behind(index):
                between = self._between(last, draft.first)
                listed = all(word in self._address or word in (",", "và") for word in between)
                if not isinstance(draft, PersonDraft) or not listed:
                    break
                self._add(draft, title)
                last = draft.last

    def _link_framed(self) -> None:
        """ "Ông A phát biểu trên cương vị Chủ tịch …", "từ vị trí phó phòng đến trưởng phòng": offices in
        the frame of a career belong to the only person of the sentence."""
        persons = [draft for draft in self.group if isinstance(draft, PersonDraft)]
        if len({self.words[person.last - 1] for person in persons}) != 1:
            return
        framed_until: int | None = None
        for index, title in enumerate(self.group):
            if not isinstance(title, TitleDraft):
                continue
            framed = self._stands_in_frame(title, persons[0]) or self._was_held(index)
            if not framed and framed_until is not None:
                framed = all(
                    word in self._career for word in self._between(framed_until, title.first)
                )
            framed_until = title.last if framed else None
            if framed and id(title) not in self._held:
                self._add(persons[0], title)

    def _stands_in_frame(self, title: Draft, person: Draft) -> bool:
        """Whether the words before an office make it a stage of the person's career."""
        if self._is_listed_post(title):
            return True
        opening = [
            word for word in self._opening(title, 9) if word not in self._cues["in frame"]
        ]  # fmt: skip
        if not self._leads_to_office("frames office", opening):
            return False
        stretch = self.words[max(0, min(person.first, title.first) - 4) : title.last]
        return not self._is_proposed(stretch)

    def _is_listed_post(self, title: Draft) -> bool:
        """ "ông A từng trải qua các chức vụ: chuyên viên; Trưởng phòng", "từ vị trí kế toán, phó phòng": an
        item behind others."""
        words = self._opening(title, _LONGEST_LIST)
        if not words or words[-1] not in self._list_signs:
            return False
        if self._tells_of("frames office", words[-6:]) and not self._is_proposed(words):
            return True
        if ":" not in words:
            return False
        colon = len(words) - 1 - words[::-1].index(":")
        lead = words[max(0, colon - 5) : colon]
        return self._tells_of("heads posts", lead) and not self._is_proposed(words[:colon])

    def _was_held(self, index: int) -> bool:
        """ "ông A, chuyên gia kinh tế, nguyên Viện trưởng …": a former office in apposition."""
        title = self.group[index]
        if index == 0 or self.words[max(0, title.first - 2) : title.first] not in _APPOSED_FORMER:
            return False
        before = self.group[index - 1]
        known = isinstance(before, PersonDraft) or id(before) in self._held
        return known and title.first - before.last <= _FARTHEST

    def _link_replaced(self) -> None:
        """ "A làm Chủ tịch … thay ông B": the office is linked to both."""
        for index, draft in enumerate(self.group[1:], start=1):
            before = self.group[index - 1]
            if not isinstance(draft, PersonDraft) or not isinstance(before, TitleDraft):
                continue
            between = self._between(before.last, draft.first)
            if "thay" in between and "mặt" not in between and len(between) <= 12:
                self._add(draft, before)


def _without_brackets(words: list[str]) -> list[str]:
    """The words outside short brackets: "(Bình Định)", "(ĐBQH)"."""
    kept: list[str] = []
    index = 0
    while index < len(words):
        close = index + 1
        while close < min(len(words), index + _FARTHEST) and words[close] != ")":
            close += 1
        if words[index] == "(" and close < len(words) and words[close] == ")":
            index = close + 1
            continue
        kept.append(words[index])
        index += 1
    return kept


def _is_roman(word: str) -> bool:
    return bool(word) and all(letter in "ivxlc" for letter in word)
