"""Recognises in the words behind an office or a name that its holder has died: "Bí thư xã tử vong trong nhà",
"ông A cùng hai người khác đã tử nạn".
"""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import Final

from viunion_nlp.reading.drafts import PersonDraft, TitleDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.cues import LinkCues
from viunion_nlp.reading.links.shapes import opening
from viunion_nlp.reading.links.then import Told
from viunion_nlp.reading.links.times import are_years
from viunion_nlp.reading.rules import NO, YES, VerdictsOf, rule_of

_LAST: Final = attrgetter("last")
_MOST_BEFORE_VERB: Final = 3  # syllables: "vừa đột ngột"
_LONGEST_DENIAL: Final = 3  # syllables: "nhiều người đã"
_MOST_TOGETHER: Final = 5  # syllables: "hai người khác trong xe"
_LONGEST_LEAD: Final = 9  # syllables before a name
_SHORTEST_LIFE: Final = 25  # years
_TOGETHER: Final = "cùng"
_SIGNS: Final = (",", ";", ":", "-", '"', "(")


def death_begins(facts: Facts, cues: LinkCues, at: int) -> bool:
    """Whether the words from a syllable on tell a death: "đã qua đời", "cùng vợ con tử nạn"."""
    words = facts.words
    at += words[at] == "-" and words[at + 1] == _TOGETHER
    if words[at] == _TOGETHER:
        for place in range(at + 2, at + 2 + _MOST_TOGETHER):
            if words[place] in _SIGNS:
                return False
            if is_verb_of_death(facts, cues, place):
                return facts.sentences[place] == facts.sentences[at - 1]
        return False
    last = at + _MOST_BEFORE_VERB
    while at < last and words[at] in cues.before_leaving:
        at += 1
    return is_verb_of_death(facts, cues, at) and facts.sentences[at] == facts.sentences[at - 1]


def is_verb_of_death(facts: Facts, cues: LinkCues, at: int) -> bool:
    """Whether a verb of death that is told as a fact stands at a syllable; not "chưa chết", "chết lặng"."""
    words = facts.words
    if words[at] not in cues.died.by_first or not cues.died.begin(words, at):
        return False
    if cues.no_death.end(words[at - _LONGEST_DENIAL : at]):
        return False
    pair = (words[at], words[at + 1])
    return pair not in facts.lexicon.words or " ".join(pair) in facts.cues["died"]


def dies_in_headline(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "Bí thư xã tử vong trong nhà", "vụ Bí thư xã bị sát hại": the office opens the clause, so no relative
    of its holder is meant."""
    return death_begins(facts, told.cues, last) and (
        _opens_clause(told) or _is_joined(facts, first)
    )


def dies_with_next(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "Bí thư và Chủ tịch xã bị sát hại": both die."""
    after = told.after
    if after is None or after.first != last + 1 or facts.words[last] != "và":
        return False
    return death_begins(facts, told.cues, after.last) and _opens_clause(told)


def _is_joined(facts: Facts, first: int) -> bool:
    """Whether "và" joins an office to one before it whose holder has died."""
    joint = first - 1
    if facts.words[joint] != "và":
        return False
    before = _office_ending(facts, joint)
    return before is not None and before.status == "late"


def _office_ending(facts: Facts, last: int) -> TitleDraft | None:
    """The office that ends directly before a syllable."""
    at = bisect_left(facts.titles, last, key=_LAST)
    if at == len(facts.titles) or facts.titles[at].last != last:
        return None
    return facts.titles[at]


def _opens_clause(told: Told) -> bool:
    """Whether an office opens its sentence or clause, or behind words for an event: "nguyên nhân"."""
    cues, lead = told.cues, told.lead
    while lead and (lead[-1] in cues.before_office or lead[-1] in cues.address):
        lead = lead[:-1]
    return not lead or lead[-1] in _SIGNS or cues.before_death.end(lead)


DIES: Final[VerdictsOf[Told]] = VerdictsOf(
    "TITLE",
    "Do the words behind an office say that whoever held it has died?",
    rule_of(
        dies_in_headline, YES,
        "[TITLE Chủ tịch xã|status=late] tử vong trong nhà",
        but="Mẹ [TITLE Chủ tịch xã|status=current] tử vong trong nhà",
    ),
    rule_of(
        dies_with_next, YES,
        "[TITLE Bí thư|status=late] và [TITLE Chủ tịch xã|status=late] tử vong trong nhà",
        but="Mẹ [TITLE Bí thư|status=current] và [TITLE Chủ tịch xã|status=current] tử vong trong nhà",
    ),
    otherwise=NO,
)  # fmt: skip


class Dead:
    """The people of a text whose death it tells, by their names; a person of the text may be ``in`` them."""

    def __init__(self, facts: Facts, cues: LinkCues) -> None:
        self._facts = facts
        self._names: set[tuple[str, ...]] = set()
        self._lasts: dict[str, bool] = {}
        for person in _dead_people(facts, cues):
            name = tuple(facts.words[person.first : person.last])
            self._names.add(name)
            self._lasts[name[-1]] = self._lasts.get(name[-1], False) or len(name) == 1
        self._bearers: dict[str, set[tuple[str, ...]]] = {}
        for person in facts.persons if self._names else ():
            name = tuple(facts.words[person.first : person.last])
            if len(name) > 1 and name[-1] in self._lasts:
                self._bearers.setdefault(name[-1], set()).add(name)

    def __bool__(self) -> bool:
        return bool(self._names)

    def __contains__(self, person: PersonDraft) -> bool:
        """Whether somebody is one of them, by the same name or by the last one, if nobody else has it."""
        name = tuple(self._facts.words[person.first : person.last])
        if name in self._names:
            return True
        if name[-1] not in self._lasts or not (len(name) == 1 or self._lasts[name[-1]]):
            return False
        return len(self._bearers.get(name[-1], ())) < 2


def _dead_people(facts: Facts, cues: LinkCues) -> list[PersonDraft]:
    """The people whose death the words right behind their names tell, or the years of their lives."""
    words = facts.words
    dead: list[PersonDraft] = []
    for person in facts.persons:
        behind = words[person.last]
        if behind == "(":
            if _is_lifetime(words[person.last + 1 : person.last + 5]):
                dead.append(person)
        elif behind in cues.opens_death and _dies_behind_name(facts, cues, person):
            dead.append(person)
    return dead


def _is_lifetime(words: list[str]) -> bool:
    """Whether words are the years of a life, "1915 - 1992)", which are too many for a term of office."""
    years = words[:3:2]
    if words[1::2] != ["-", ")"] or not are_years(years):
        return False
    return int(years[1]) - int(years[0]) >= _SHORTEST_LIFE


def _dies_behind_name(facts: Facts, cues: LinkCues, person: PersonDraft) -> bool:
    """Whether somebody has died, as the sentence tells; not a relative of theirs, and not only perhaps."""
    if not death_begins(facts, cues, person.last):
        return False
    if cues.not_yet.stand_among(opening(facts, person.first, _LONGEST_LEAD)):
        return False
    return not tells_of_relative(facts, cues, person.first)


def has_died(facts: Facts, cues: LinkCues, first: int, verb: int) -> bool:
    """Whether a verb tells the death of who is named from a syllable on, and not of a relative."""
    return is_verb_of_death(facts, cues, verb) and not tells_of_relative(facts, cues, first)


def tells_of_relative(facts: Facts, cues: LinkCues, first: int) -> bool:
    """Whether what is told of a name, with the office right before it, is of somebody else: "vợ Chủ tịch xã
    A", "con của ông A"."""
    while facts.words[first - 1] in cues.address:
        first -= 1
    office = _office_ending(facts, first)
    if office is not None:
        first = office.first
    lead = cues.without_address(opening(facts, first, _LONGEST_LEAD))
    return cues.relative.end(lead[:-1] if lead[-1:] == ["của"] else lead)
