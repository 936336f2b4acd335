"""What a sentence says about an office and its holder."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.cues import LinkCues, are_all
from viunion_nlp.reading.links.sentence import Sentence
from viunion_nlp.reading.links.shapes import (
    MOST_IN_ROW,
    are_signs,
    joins_names,
    listed_before,
    opening,
    unit_end,
)

_CLAUSE_ENDS: Final = (";", ",", ".")
_LONGEST_CLAUSE: Final = 30  # syllables behind an office
_LONGEST_REMOVAL: Final = 14  # syllables: "cách tất cả các chức vụ trong Đảng đối với ông"
_LONGEST_TERM: Final = 12  # syllables: "nhiệm kỳ 2015 - 2020 và 2020 - 2025"
_LONGEST_BEFORE: Final = 9  # syllables before a holder
_PART_SIGNS: Final = (",", ";", ":", "(")
_JOIN_NAMES: Final = (",", ";", "và")


class Tenure:
    """An office, its holder, and what the sentence says about the holder afterwards.

    Attributes:
        sentence, title, holder: the sentence and the indexes of the two mentions.
        given: whether a verb gives the office ("là", "giữ chức"), and not only signs.
        next: the office that the holder gets after this one and its row; -1 if there is none.
    """

    __slots__ = (
        "_after",
        "_decided",
        "_end",
        "_last",
        "_list_first",
        "_told_behind",
        "given",
        "holder",
        "next",
        "sentence",
        "title",
    )

    def __init__(self, facts: Facts, sentence: Sentence, title: int, holder: int) -> None:
        self.sentence = sentence
        self.title = title
        self.holder = holder
        self.given = not _beside(facts, sentence, title, holder)
        self._last = title if self.given else _row_last(facts, sentence, title, holder)
        self._told_behind = self._last
        self._end = self._last + 1
        self._after: list[str] | None = None
        self._decided: list[str] | None = None
        self._list_first = -1
        self.next = -1 if self.given else self._next(facts)

    def _next(self, facts: Facts) -> int:
        """The office after the row that the holder gets, also instead of somebody who is named before it, or
        from somebody: "được Thủ tướng bổ nhiệm làm"."""
        sentence, following = self.sentence, self._last + 1
        if following < sentence.count:
            if facts.words[sentence.mentions[following].first - 1] == "được":
                following = self._end = self._behind_agent(following)
        if following + 1 in sentence.taken_over:
            following += 1
        elif following < sentence.count and sentence.people[following]:
            if not sentence.shared:  # a gate
                return -1
            return self._shared_next(facts, following)
        if following == sentence.count or self.holder not in sentence.holders[following]:
            return -1
        modifier = facts.nodes[sentence.mentions[following].first - 1].before_role
        former = modifier is not None and modifier.row.status == "former"
        return -1 if former else following  # "Phó Giám đốc Lê A (nguyên Trưởng phòng)"

    def _behind_agent(self, following: int) -> int:
        """The mention behind the office, with or without a name, of who acts on the holder: "được [Thủ tướng]
        bổ nhiệm"."""
        sentence = self.sentence
        if following + 1 == sentence.count or sentence.people[following]:
            return following
        return following + 1 + (following + 1 in sentence.holders[following])

    def _shared_next(self, facts: Facts, following: int) -> int:
        """The office that the holder gets together with others of a list: "ông A (Giám đốc) và bà B (Chánh
        Văn phòng) được bầu làm Phó Chủ tịch"."""
        sentence, first = self.sentence, following
        if not is_listed(facts, sentence, first):
            return -1
        end = min(sentence.count, following + MOST_IN_ROW)
        while following < end and self.holder not in sentence.holders[following]:
            following += 1
        if following == end or first not in sentence.holders[following]:
            return -1
        self._told_behind = following - 1
        self._end = following
        return following

    def joined(self, facts: Facts) -> int:
        """The name or office that "và" joins to the row and its holder; -1 if there is none."""
        return self._next_named(facts, ("và",))

    def listed(self, facts: Facts) -> int:
        """The name or office that a list goes on with behind the row and its holder; -1 if there is none."""
        return self._next_named(facts, _JOIN_NAMES)

    def _next_named(self, facts: Facts, joints: tuple[str, ...]) -> int:
        sentence, last = self.sentence, self._last
        if last + 1 == sentence.count:
            return -1
        words = sentence.between(facts, last, last + 1).plain
        if words[1:2] == ["và"] and words[0] in (",", ")"):
            words = words[1:]
        if not words or words[0] not in joints:
            return -1
        return last + 1 if are_all(words[1:], sentence.cues.address) else -1

    @property
    def behind(self) -> int:
        """Where the row of offices and its holder end."""
        return self.sentence.mentions[self._told_behind].last

    def after(self, facts: Facts) -> list[str]:
        """The words after the row, up to the office that the holder gets or the end of the clause."""
        if self._after is None:
            mentions, last = self.sentence.mentions, self._end
            end = mentions[last].first if last < self.sentence.count else facts.count
            begin = mentions[self._told_behind].last
            if facts.words[begin] in self.sentence.cues.opens_term:  # a gate
                begin = behind_term(facts, self.sentence.cues, begin)
            self._after = _clause(facts, begin, end, to_sign=self.next < 0)
        return self._after

    def before_next(self, facts: Facts) -> list[str]:
        """The words between the row and the next name or office; none where nobody is named behind it."""
        last = self._told_behind
        if last + 1 == self.sentence.count:
            return []
        return self.sentence.cues.without_address(
            self.sentence.between(facts, last, last + 1).plain
        )

    def decided(self, facts: Facts) -> list[str]:
        """The words before the holder, or the first one of a list, that tell what is decided: "miễn nhiệm
        [đối với ông A, Chủ tịch …, và bà B]".
        """
        if self._decided is None:
            cues = self.sentence.cues
            words = opening(facts, self.list_first(facts), _LONGEST_REMOVAL)
            if words and words[-1] == ":":
                words = words[:-1]  # "miễn nhiệm các ông: [A, …; B, …]"
            words = behind_last(words, _PART_SIGNS)
            words = cues.without_address(words)
            if words and (words[-1] in facts.cues["heads names"] or words[-1].isdigit()):
                words = words[:-1]  # "cách chức các [ông A, …, và B, …]"
            if words[-1:] == ["cho"]:
                words = words[:-1]
            elif " ".join(words[-2:]) in cues.before_holder:
                words = words[:-2]  # "đối với"
            self._decided = words
        return self._decided

    def list_first(self, facts: Facts) -> int:
        """Where the holder's name begins, or the first one of the list that it continues."""
        if self._list_first < 0:
            sentence, at = self.sentence, self.holder
            lowest = at - MOST_IN_ROW if at > MOST_IN_ROW else 0
            while at > lowest and is_listed(facts, sentence, at):
                at -= 1
                while at > lowest and not sentence.people[at]:
                    at -= 1
            self._list_first = sentence.mentions[at].first
        return self._list_first


def _beside(facts: Facts, sentence: Sentence, title: int, holder: int) -> bool:
    """Whether only signs, or other offices of the holder, separate a holder from an office."""
    first, last = (title, holder) if title < holder else (holder, title)
    if last - first > MOST_IN_ROW:
        return False
    for at in range(first, last):
        if at > first and holder not in sentence.holders[at]:
            return False
        between = sentence.between(facts, at, at + 1)
        if at + 1 == holder:
            return _leads_to_name(facts, sentence, at)
        plain = between.plain
        if at == holder and plain and (plain[0].isalpha() or plain[-1] == "là"):
            return False  # "ông A là Chủ tịch", "ông A, quê xã Trà Đa, là Chủ tịch"
        if not are_signs(sentence.cues, between.words, between.plain, chained=at > holder):
            return False
    return True


def _leads_to_name(facts: Facts, sentence: Sentence, title: int) -> bool:
    """Whether only forms of address, or the units of an office, stand before its holder's name: "Bí thư xã
    Hòa Bình, huyện Chợ Mới Lê A"."""
    address = sentence.cues.address
    words = sentence.between(facts, title, title + 1).words
    if words[:1] == [","] and words[1:2] and words[1] in sentence.cues.late:
        words = words[2:]  # "Bí thư xã, cố nhạc sĩ Lê A"
    if are_all(words, address):
        return True
    first, last = sentence.mentions[title].last, sentence.mentions[title + 1].first
    end = unit_end(facts, sentence, first, last)
    return end > first and are_all(facts.words[end:last], address)


def _row_last(facts: Facts, sentence: Sentence, title: int, holder: int) -> int:
    """The last office of a row, or the holder if the name comes after the row."""
    if holder > title:
        return holder
    last = title
    end = min(sentence.count, title + MOST_IN_ROW)
    while last + 1 < end and holder in sentence.holders[last + 1]:
        between = sentence.between(facts, last, last + 1)
        if not are_signs(sentence.cues, between.words, between.plain, chained=True):
            break
        last += 1
    return last


def _clause(facts: Facts, first: int, end: int, *, to_sign: bool) -> list[str]:
    """The words from a syllable, past a comma, to the end of the sentence or, ``to_sign``, of the clause."""
    last = min(end, facts.sentence_last(first - 1))
    first += facts.words[first] in (",", "-", ")")
    clause = facts.words[first : min(last, first + _LONGEST_CLAUSE)]
    for sign in _CLAUSE_ENDS if to_sign else _CLAUSE_ENDS[:1]:
        if sign in clause:
            clause = clause[: clause.index(sign)]
    return clause


def behind_term(facts: Facts, cues: LinkCues, at: int) -> int:
    """Behind the term of an office that a comma closes, or a bracket: "Chủ tịch xã [nhiệm kỳ 2016 - 2021], bị
    cách chức", "Chủ tịch xã [hai khóa liền], nghỉ hưu", "Chủ tịch xã [(sinh năm 1970)], nay nghỉ hưu"; where
    it begins if there is none."""
    words = facts.words
    bracket = words[at] == "("
    if not bracket and words[at] not in facts.cues["term"]:  # a gate
        if words[at] not in cues.several_terms or not cues.count_terms(words, at):
            return at
    for index in range(at + 1, at + _LONGEST_TERM):
        if bracket:
            if words[index] == ")":
                return index + (words[index + 1] == ",")
        elif words[index] == ",":
            return index
        elif not cues.is_of_term(words[index]):
            return at
    return at


def is_listed(facts: Facts, sentence: Sentence, at: int) -> bool:
    """Whether a name continues a list: only "," or "và" stands before it."""
    if at == 0 or (not sentence.people[at - 1] and not sentence.held[at - 1]):
        return False
    words = sentence.between(facts, at - 1, at).plain
    words = words[words[:1] == [")"] :]
    return bool(words) and words[0] in _JOIN_NAMES and joins_names(sentence.cues, words[1:])


def before_holder(facts: Facts, tenure: Tenure) -> list[str]:
    """The words of the clause before the holder, or before the list of names that ends with the holder:
    "điều động ông".
    """
    sentence, at = tenure.sentence, tenure.holder
    if at > 0 and sentence.people[at - 1]:  # a gate
        at = [*listed_before(facts, sentence, at), at][0]
    words = opening(facts, sentence.mentions[at].first, _LONGEST_BEFORE)
    return behind_last(words, _PART_SIGNS)


def behind_last(words: list[str], signs: tuple[str, ...]) -> list[str]:
    """The words after the last of the given signs."""
    for at in range(len(words) - 1, -1, -1):
        if words[at] in signs:
            return words[at + 1 :]
    return words
