"""Marks the offices of a career that a text tells step by step: "Năm 1998, ông là Phó phòng. … Tháng 5/2006,
ông được bổ nhiệm làm Trưởng phòng. … Năm 2018, ông nghỉ hưu".
"""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import Final

from viunion_nlp.reading.drafts import TitleDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.cues import LinkCues
from viunion_nlp.reading.links.shapes import opening
from viunion_nlp.reading.links.tenure import behind_last
from viunion_nlp.reading.links.then import LONGEST_PERIOD
from viunion_nlp.reading.links.times import is_year
from viunion_nlp.reading.links.whole_posts import Post, leaves_for
from viunion_nlp.reading.rises import rises_to
from viunion_nlp.reading.rules import NO, YES, VerdictsOf, rule_of

_FARTHEST: Final = 150  # syllables from one step to the next
_FARTHEST_NAME: Final = 20  # syllables from a name to an office in a row beside it
_LONGEST_OWNER: Final = 6  # syllables: "nghỉ hưu sớm của"
_UNTOLD: Final = 1  # the year of a step without one, before all others
_TERM: Final = 5  # years
_MOST_COMPARED: Final = 20  # offices that people of one last name have left
_MOST_OPEN: Final = 12  # offices of a career that may still be held
_CLAUSE_SIGNS: Final = (";", ":", "(")
_FIRST: Final = attrgetter("first")


class Step:
    """A step in a career, and the one before it that is asked about.

    Attributes:
        cues: those of the lexicon.
        title: the office; year: when it was got, 0 if only later than the step before is told.
        who: the last name of the person named last before it; "" if there is none.
        clause: the words before the office.
        begun: the year of the step before.
    """

    __slots__ = ("begun", "clause", "cues", "title", "who", "year")

    def __init__(
        self, cues: LinkCues, title: TitleDraft, who: str, year: int, clause: list[str]
    ) -> None:
        self.cues = cues
        self.title = title
        self.who = who
        self.year = year
        self.clause = clause
        self.begun = 0

    def beside(self, title: TitleDraft) -> Step:
        """The step by which the next office of a row is got."""
        return Step(self.cues, title, self.who, self.year, self.clause)


def is_seat(facts: Facts, step: Step, first: int, last: int) -> bool:
    """ "Năm 2015, chị trúng cử đại biểu HĐND xã": a seat on a board goes with other offices."""
    return step.cues.seat.begin(facts.words, first)


def comes_on_top(facts: Facts, step: Step, first: int, last: int) -> bool:
    """ "Năm 2018, chị kiêm chức …", "… tiếp tục giữ chức …"."""
    return step.cues.besides.stand_among(step.clause)


def leads_both(facts: Facts, step: Step, first: int, last: int) -> bool:
    """ "Năm 2018, chị là Bí thư xã. Năm 2019, chị được bầu làm Chủ tịch HĐND xã": soon after, a secretary of
    the Party chairs a council or committee as well."""
    if step.year > step.begun + _TERM or not Post(facts, step.cues, first).leads_unit:
        return False
    return Post(facts, step.cues, step.title.first).leads_people


def is_same(facts: Facts, step: Step, first: int, last: int) -> bool:
    """ "Năm 2015, chị được bầu làm Bí thư. Năm 2020, chị lại làm Bí thư"."""
    title, words = step.title, facts.words
    length = min(last - first, title.last - title.first)
    return words[first : first + length] == words[title.first : title.first + length]


def moves_up(facts: Facts, step: Step, first: int, last: int) -> bool:
    """ "Tháng 2/2015, chị là Phó Giám đốc Sở. … Tháng 9/2015, chị làm Giám đốc Sở"."""
    deputy = facts.nodes[first].before_role
    if deputy is None or deputy.row.deputy != "yes":
        return False
    role_at, title, words = first + deputy.length, step.title, facts.words
    length = min(last - role_at, title.last - title.first)
    own = words[title.first : title.first + length]
    return length > 0 and words[role_at : role_at + length] == own


def is_later(facts: Facts, step: Step, first: int, last: int) -> bool:
    """ "Năm 1998, chị là Phó phòng. … Năm 2006, chị là Trưởng phòng"."""
    if step.begun == _UNTOLD:
        return leaves_for(facts, step.cues, first, step.title.first)
    return step.year == 0 or step.year > step.begun


IS_LEFT_IN_CAREER: Final[VerdictsOf[Step]] = VerdictsOf(
    "TITLE",
    "Does a later step in a career say that somebody left this office?",
    rule_of(
        is_seat, NO,
        "Năm 2014, chị trúng cử [TITLE đại biểu HĐND|status=current]. Năm 2016, chị làm [TITLE Phó phòng].",
        but="Năm 2014, chị trúng cử [TITLE Bí thư xã|status=former]. Năm 2016, chị làm [TITLE Phó phòng].",
    ),
    rule_of(
        comes_on_top, NO,
        "Năm 2014, chị làm [TITLE Bí thư xã|status=current]. Xã họp. Năm 2018, chị kiêm [TITLE Giám đốc].",
        but="Năm 2014, chị làm [TITLE Bí thư xã|status=former]. Xã họp. Năm 2018, chị làm [TITLE Giám đốc].",
    ),
    rule_of(
        leads_both, NO,
        "Năm 2017, chị làm [TITLE Bí thư xã|status=current]. Xã họp. Năm 2018, chị làm [TITLE Chủ tịch xã].",
        but="Năm 2017, chị làm [TITLE Bí thư xã|status=former]. Xã họp. Năm 2018, chị làm [TITLE Giám đốc].",
    ),
    rule_of(
        is_same, NO,
        "Năm 2014, chị làm [TITLE Bí thư xã|status=current]. Xã họp. Năm 2018, chị lại làm [TITLE Bí thư].",
        but="Năm 2014, chị làm [TITLE Bí thư xã|status=former]. Xã họp. Năm 2018, chị làm [TITLE Phó phòng].",
    ),
    rule_of(
        moves_up, YES,
        "Tháng 2/2014, chị làm [TITLE Phó Giám đốc|status=former]. Tháng 9/2014, chị làm [TITLE Giám đốc].",
        but="Tháng 2/2014, chị làm [TITLE Phó phòng|status=current]. Tháng 9/2014, chị làm [TITLE Giám đốc].",
    ),
    rule_of(
        is_later, YES,
        "Năm 2014, chị làm [TITLE Bí thư xã|status=former]. Xã họp. Năm 2018, chị làm [TITLE Phó phòng].",
        but="Năm 2014, chị làm [TITLE Bí thư xã|status=current]. Xã họp. Năm 2014, chị làm [TITLE Phó đoàn].",
    ),
    otherwise=NO,
)  # fmt: skip


def leaves_work(facts: Facts, step: Step, first: int, last: int) -> bool:
    """ "… Năm 2018, ông nghỉ hưu", "… Năm 2018, ông từ trần"."""
    cues, words = step.cues, facts.words
    for at in range(first, min(last, first + _FARTHEST)):
        if words[at] not in cues.opens_end and words[at] not in cues.died.by_first:
            continue
        if not cues.retired.begin(words, at) and not cues.died.begin(words, at):
            continue
        if _is_own(facts, cues, at) and _named_last(facts, at) == step.who:
            return True
    return False


def _is_own(facts: Facts, cues: LinkCues, at: int) -> bool:
    """Whether a word of leaving is told of who is spoken of: not "đơn xin nghỉ hưu của ông B"."""
    before, behind = facts.words[at - 1], facts.words[at : at + _LONGEST_OWNER]
    if before in facts.cues["asks to leave"] or "của" in behind or "cho" in behind:
        return False
    return before in cues.before_leaving or before in cues.spoken_of or before == ","


HAS_ENDED: Final[VerdictsOf[Step]] = VerdictsOf(
    "TITLE",
    "Does a text tell that the career is over in which somebody got an office?",
    rule_of(
        leaves_work, YES,
        "Năm 2014, chị được bầu làm [TITLE Bí thư xã|status=former]. Năm 2019, chị nghỉ hưu.",
        but="Năm 2014, chị được bầu làm [TITLE Bí thư xã|status=current]. Năm 2019, mẹ già nghỉ hưu.",
    ),
    otherwise=NO,
)  # fmt: skip


def mark_steps_left(facts: Facts, cues: LinkCues) -> None:
    """Mark the offices of careers whose holders have left them for a later one that the text tells, or for
    good.
    """
    held: list[Step] = []
    left = Left(facts)
    year = 0
    before: TitleDraft | None = None
    for title in facts.titles:
        step = _read_step(facts, cues, title, before)
        if step is None:
            if held and held[-1].title is before and _joins(facts, cues, before, title):
                held.append(held[-1].beside(title))
            before = title
            continue
        before = title
        if held and not _goes_on(held[-1], step):
            _end(facts, held, left)
            held, year = [], 0
        if not cues.seat.begin(facts.words, title.first):
            held = [past for past in held if not _is_left(facts, past, step)]
        step.year = year = step.year or year or _UNTOLD
        if len(held) < _MOST_OPEN and title.status == "current":
            if facts.cues["now"].isdisjoint(step.clause):
                held.append(step)
    _end(facts, held, left)


def _joins(facts: Facts, cues: LinkCues, before: TitleDraft, title: TitleDraft) -> bool:
    """Whether an office is the next in a row: "giữ chức Bí thư, Chủ tịch xã"."""
    if title.first != before.last + 1 or title.status != "current":
        return False
    joint = facts.words[before.last]
    return joint in cues.shares or joint in facts.cues["joins offices"]


def _end(facts: Facts, held: list[Step], left: Left) -> None:
    """Mark the last offices of a career if the text tells that it is over, or that its holder left them."""
    if not held:
        return
    if HAS_ENDED.say(facts, held[-1], held[-1].title.last, facts.count):
        for step in held:
            _leave(step.title)
        return
    for step in held:
        if left.holds(step.title, step.who):
            _leave(step.title)


def _leave(title: TitleDraft) -> None:
    """Note that somebody has left an office since the step by which it was got."""
    if title.status == "current":
        title.status, title.left_since = "former", True


def _read_step(
    facts: Facts, cues: LinkCues, title: TitleDraft, before: TitleDraft | None
) -> Step | None:
    """The step in a career by which somebody gets an office, with its time; None if none is told.

    A time behind the office before it counts before one that opens the sentence.
    """
    rises = rises_to(facts, title.first)
    if facts.words[title.first - 1] not in cues.takes_office.by_last and not rises:
        return None
    if facts.words[title.last] == "cho" or facts.words[title.last + 1] == "với":
        return None  # "bổ nhiệm chức vụ Giám đốc đối với ông B"
    clause = behind_last(opening(facts, title.first, LONGEST_PERIOD), _CLAUSE_SIGNS)
    if "sau" not in clause and cues.of_date.isdisjoint(clause):
        return None
    years = [word for word in clause if is_year(word)]
    if len(years) > 1 and before is not None and before.last > title.first - len(clause):
        own = [word for word in facts.words[before.last : title.first] if is_year(word)]
        years = own or years
    if not years and "sau" not in clause:
        return None
    if not (rises or cues.lead_to_office(cues.takes_office, clause)) or cues.propose(clause):
        return None
    if cues.not_yet.stand_among(clause):
        return None
    who = _named_last(facts, title.first)
    return Step(cues, title, who, int(years[0]) if years else 0, clause)


def _goes_on(past: Step, step: Step) -> bool:
    """Whether a step belongs to the career that another was told of before."""
    return past.who == step.who and step.title.first - past.title.last <= _FARTHEST


def _is_left(facts: Facts, past: Step, step: Step) -> bool:
    """Mark the office of a step if a later one ends it; returns whether it does."""
    title = past.title
    step.begun = past.year
    left = title.status != "current" or IS_LEFT_IN_CAREER.say(facts, step, title.first, title.last)
    if left:
        _leave(title)
    return left


def _named_last(facts: Facts, at: int) -> str:
    """The last name of the person named last before a syllable; "" if there is none."""
    place = bisect_left(facts.persons, at, key=_FIRST)
    return facts.words[facts.persons[place - 1].last - 1] if place else ""


class Left:
    """The offices of a text that somebody has left, by their first word and the last name of who stands
    beside them: "nguyên Thủ tướng Lê An", "Lê An, nguyên Thủ tướng".
    """

    __slots__ = ("_by_holder", "_facts")

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._by_holder: dict[tuple[str, str], list[list[str]]] | None = None

    def holds(self, title: TitleDraft, who: str) -> bool:
        """Whether an office of somebody is one of them, in full or in short."""
        if self._by_holder is None:
            self._by_holder = self._read()
        words = self._facts.words[title.first : title.last]
        for other in self._by_holder.get((words[0], who), ()):
            length = min(len(words), len(other))
            if words[:length] == other[:length]:
                return True
        return False

    def _read(self) -> dict[tuple[str, str], list[list[str]]]:
        by_holder: dict[tuple[str, str], list[list[str]]] = {}
        for title in self._facts.titles:
            if title.status == "former":
                words = self._facts.words[title.first : title.last]
                offices = by_holder.setdefault((words[0], _named_beside(self._facts, title)), [])
                if len(offices) < _MOST_COMPARED:
                    offices.append(words)
        return by_holder


def _named_beside(facts: Facts, title: TitleDraft) -> str:
    """The last name of the person right behind an office, else of the one before it, if close."""
    following = bisect_left(facts.persons, title.last, key=_FIRST)
    if following < len(facts.persons) and facts.persons[following].first == title.last:
        return facts.words[facts.persons[following].last - 1]
    if not following or title.first - facts.persons[following - 1].last > _FARTHEST_NAME:
        return ""
    return facts.words[facts.persons[following - 1].last - 1]
