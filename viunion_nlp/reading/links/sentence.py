"""The people and offices of a sentence, and the words between any two of them."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import Final

from viunion_nlp.reading.cues import cue_before
from viunion_nlp.reading.drafts import Draft, Link, PersonDraft, TitleDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.cues import LinkCues, are_all, cues_of
from viunion_nlp.text.scan import SIGN

_PLACE: Final = attrgetter("first", "last")
_MOST_BRACKETS: Final = 3  # one in another
_LONGEST_BRACKET: Final = 30  # syllables
_BEFORE_ALIAS: Final = (",", "(", "-")
_LONGEST_NICKNAME: Final = 6  # syllables with the signs around it
_LONGEST_BYNAME: Final = 2  # syllables without signs
_ADDRESS: Final = "."  # stands, like "ThS.", for words of address


class Between:
    """The words between two mentions.

    Attributes:
        words: the words, leaving out bodies.
        plain: the same without short brackets: "(Bình Định)", "(ĐBQH)".
    """

    __slots__ = ("plain", "words")

    def __init__(self, words: list[str]) -> None:
        self.words = words
        self.plain = without_brackets(words) if "(" in words else words


class Sentence:
    """The people and offices of a sentence, in text order, and the links between them.

    Attributes:
        bodies: for each syllable of the text, the end of the body that starts there; 0 if there is none.
        mentions: people and offices; a mention is identified by its index in this list.
        people: whether a mention is a person.
        held: whether an office has been linked to somebody; holders: to whom.
        shared: whether an office has been linked to several.
        left: the offices that the sentence says their holders have left.
        taken_over: the holders of offices that somebody else takes over, by office.
        depths, brackets: the number of brackets around a mention, and where the innermost one opens.
    """

    __slots__ = (
        "_between",
        "_linked",
        "bodies",
        "brackets",
        "count",
        "cues",
        "depths",
        "held",
        "holders",
        "left",
        "links",
        "mentions",
        "people",
        "shared",
        "taken_over",
    )

    def __init__(self, cues: LinkCues, bodies: list[int], mentions: list[Draft]) -> None:
        self.cues = cues
        self.bodies = bodies
        self.mentions = mentions
        self.people = [type(mention) is PersonDraft for mention in mentions]
        self.count = len(mentions)
        self.held = [False] * self.count
        self.shared = False
        self.holders: list[list[int]] = [[] for _ in range(self.count)]
        self.depths = [0] * self.count
        self.brackets = [-1] * self.count
        self.left: list[int] = []
        self.links: list[Link] = []
        self.taken_over: dict[int, int] = {}
        self._linked: dict[tuple[int, int], bool] = {}
        self._between: list[Between | None] = [None] * self.count

    def link(self, person: int, title: int, rule: str) -> None:
        """Record that a person holds an office, and the rule that decided it."""
        self.held[title] = True
        if (person, title) in self._linked:
            return
        self._linked[person, title] = True
        self.shared |= bool(self.holders[title])
        self.holders[title].append(person)
        office = self.mentions[title]
        assert type(office) is TitleDraft
        self.links.append((self.person(person), office, rule))

    def person(self, place: int) -> PersonDraft:
        """The person among the mentions."""
        person = self.mentions[place]
        assert type(person) is PersonDraft
        return person

    def office(self, place: int) -> TitleDraft:
        """The office among the mentions."""
        office = self.mentions[place]
        assert type(office) is TitleDraft
        return office

    def between(self, facts: Facts, at: int, other: int) -> Between:
        """The words between two mentions."""
        between = self._between[at] if other == at + 1 else None
        if between is None:
            words = self.words(facts, self.mentions[at].last, self.mentions[other].first)
            if len(words) > 1 and words[-1] == "." and words[-2] in self.cues.status:
                words = words[:-2]  # "ông A, [Q.] Chủ tịch"
            if words and self.people[other] and words[-1] in self.cues.ends_standing:  # a gate
                words = self._before_standing(facts, self.person(other), words)
            between = Between(words)
            if other == at + 1:
                self._between[at] = between
        return between

    def _before_standing(self, facts: Facts, person: PersonDraft, words: list[str]) -> list[str]:
        """The words before a name with a sign in place of the degrees or the standing right before it: ",
        [bị cáo] Lê A", ", [nghệ sĩ nhân dân] Lê A"; as they are if single words of address stand there."""
        if person.degrees:
            length = person.first - person.degrees[0][0]
        elif person.entry in self.cues.standing:
            length = person.entry.count(" ") + 1
        elif words[-1] == "." and _is_degree(facts, person.first - 2):
            length = 2
        else:
            return words
        first = len(words) - length
        if first < 0 or are_all(words[first:], self.cues.address):
            return words
        return [*words[:first], _ADDRESS]

    def row_first(self, facts: Facts, place: int) -> int:
        """Where the row of offices begins that an office closes: "Giám đốc kiêm Bí thư"."""
        while place and not self.people[place - 1]:
            between = self.between(facts, place - 1, place).plain
            if not between or not are_all(between, self.cues.chain):
                break
            place -= 1
        return self.mentions[place].first

    def words(self, facts: Facts, first: int, last: int) -> list[str]:
        """The words of a stretch, leaving out bodies."""
        words: list[str] = []
        index = start = first
        while index < last:
            end = self.bodies[index]
            if end and end <= last:
                words += facts.words[start:index]
                index = start = end
            else:
                index += 1
        return words + facts.words[start:last]


class Pair:
    """A person and an office of one sentence, and the words between the two ends of a possible link.

    Attributes:
        person, title: the two mentions; holder, place: their indexes in the sentence.
        words, plain: what separates the office from the person, or from the last linked office of the
            same row.
        chained: whether an office of the same row has been linked.
        lead: the part of these words that leads from an office to a list or a holder after it.
        row_first: where the row of offices starts.
        by_signs: whether only signs and the like come between.
        given: whether "đối với", "của" or the like leads to a holder after the office.
        has_tail: whether more is told of the office before the comma behind it: "thứ 45 của Mỹ,".
    """

    __slots__ = (
        "by_signs",
        "chained",
        "cues",
        "given",
        "has_tail",
        "holder",
        "lead",
        "person",
        "place",
        "plain",
        "row_first",
        "sentence",
        "title",
        "words",
    )

    def __init__(
        self,
        sentence: Sentence,
        person: int,
        title: int,
        between: Between,
        *,
        chained: bool = False,
    ) -> None:
        self.sentence = sentence
        self.cues = sentence.cues
        self.person = sentence.person(person)
        self.holder = person
        self.title = sentence.mentions[title]
        self.words = between.words
        self.plain = between.plain
        self.chained = chained
        self.place = title
        self.lead: list[str] = []
        self.row_first = self.title.first
        self.by_signs = False
        self.given = False
        self.has_tail = False


def _is_degree(facts: Facts, index: int) -> bool:
    """Whether the letters of a degree stand here: "BSCKII"."""
    degree = facts.addresses[index]
    return degree is not None and degree.length == 1 and degree.row.kind == "degree"


def ends_of_bodies(facts: Facts) -> list[int]:
    """For each syllable of the text, where the body ends that begins there; 0 where none does."""
    ends = [0] * len(facts.words)
    for body in facts.organizations:
        ends[body.first] = body.last
    return ends


def sentences_with_both(facts: Facts, bodies: list[int]) -> list[Sentence]:
    """The sentences that name a person and an office; ``bodies`` as in ``Sentence``."""
    if not facts.persons:
        return []
    words, called = facts.words, facts.cue_endings["called"] | {":"}
    persons = [
        person
        for person in facts.persons
        if words[person.first - 1] not in called or not _leave_out_alias(facts, bodies, person)
    ]
    mentions: list[Draft] = [*persons, *facts.titles]
    mentions.sort(key=_PLACE)
    cues = cues_of(facts.lexicon)
    sentences: list[Sentence] = []
    first = 0
    count = len(mentions)
    for at in range(1, count + 1):
        number = facts.sentences[mentions[at - 1].last - 1]  # a mention may run over a line break
        if at < count and facts.sentences[mentions[at].first] == number:
            continue
        if at - first > 1:
            sentence = Sentence(cues, bodies, mentions[first:at])
            if True in sentence.people and False in sentence.people:
                _mark_brackets(facts, sentence)
                sentences.append(sentence)
        first = at
    return sentences


def _leave_out_alias(facts: Facts, bodies: list[int], person: PersonDraft) -> bool:
    """Whether a name is only what somebody named before a sign is called as well, "ông A, bí danh Ba Hải, Bí
    thư", "A (tức Hải “còi”, Giám đốc"; its place is then marked, so that the words around it leave it out.
    """
    colon = facts.words[person.first - 1] == ":"
    length = cue_before(facts, person.first - colon, "called")
    first = person.first - colon - length
    if not length or facts.words[first - 1] not in _BEFORE_ALIAS:
        return False
    bodies[first] = _nickname_end(facts, person.last)
    return True


def _nickname_end(facts: Facts, last: int) -> int:
    """Behind what follows a second name up to the next sign, in quotation marks or without: "Hải [“còi”]",
    "Tý [cụt]"."""
    behind = facts.words[last : last + _LONGEST_NICKNAME]
    if behind[0] == '"':
        return last + behind.index('"', 1) + 1 if '"' in behind[1:] else last
    for length in range(_LONGEST_BYNAME + 1):
        if facts.shapes[last + length] & SIGN:
            return last + length
    return last


def _mark_brackets(facts: Facts, sentence: Sentence) -> None:
    """Note for each mention in which brackets it stands."""
    number = facts.sentences[sentence.mentions[0].first]
    opening = facts.scan.signs_of("(")
    at = bisect_left(opening, sentence.mentions[-1].first)
    if not at or facts.sentences[opening[at - 1]] != number:
        return
    signs, words = facts.scan.signs, facts.words
    at = bisect_left(signs, sentence.mentions[0].first)
    while at > 0 and facts.sentences[signs[at - 1]] == number:
        at -= 1
    count = len(signs)
    opened: list[int] = []
    for place, mention in enumerate(sentence.mentions):
        while at < count and signs[at] < mention.first:
            word = words[signs[at]]
            if word == ")":
                opened = opened[:-1]
            elif word == "(" and len(opened) < _MOST_BRACKETS:
                opened = [*opened, signs[at]]
            at += 1
        if opened:
            sentence.depths[place] = len(opened)
            sentence.brackets[place] = opened[-1]


def without_brackets(words: list[str]) -> list[str]:
    """The words outside short brackets."""
    kept: list[str] = []
    start = index = 0
    count = len(words)
    while index < count:
        close = _bracket_end(words, index) if words[index] == "(" else 0
        if close:
            kept += words[start:index]
            start = index = close
        else:
            index += 1
    return kept + words[start:]


def _bracket_end(words: list[str], opening: int) -> int:
    """The position after a short bracket; 0 if it does not close soon."""
    for index in range(opening + 1, min(len(words), opening + _LONGEST_BRACKET + 1)):
        if words[index] == ")":
            return index + 1
    return 0
