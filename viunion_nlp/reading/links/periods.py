"""Recognises in the words beside an office that it was held in a period that is over: "từ 3/2021 đến 6/2025",
"giai đoạn 2009 - 2013".
"""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.cues import LinkCues
from viunion_nlp.reading.links.shapes import opening
from viunion_nlp.reading.links.tenure import behind_last
from viunion_nlp.reading.links.then import LONGEST_PERIOD, Told
from viunion_nlp.reading.links.times import are_years, behind_period, is_over, is_past_year, is_year

_LONGEST_LEAD: Final = 9  # syllables behind an office up to the end of a period
_LONGEST_LIST: Final = 60  # syllables of a row of offices with their years
_PART_SIGNS: Final = (",", ";", ":", "(")
_CLAUSE_SIGNS: Final = (";", ":", "(")
_LONGEST_SUBJECT: Final = 3  # syllables up to "là"
_LONGEST_RANGE: Final = 8  # syllables: "đến tháng 6 năm 2025,"
_OPENS_PERIOD: Final = ("(", "từ")


def in_past_period(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "Từ 3/2021 đến 6/2025, ông A là Phó Trưởng ban …", "Từ năm 2010 - 2014, bà là …", "Từ 1945 đến 1954,
    Chủ tịch là ông A"."""
    cues = told.cues
    is_subject = told.lead[-1:] == [","]
    if is_subject and "là" not in facts.words[last : last + _LONGEST_SUBJECT]:
        return False
    if not is_subject and not cues.lead_to_office(cues.takes_office, told.lead):
        return False
    words = behind_last(opening(facts, first, LONGEST_PERIOD), _CLAUSE_SIGNS)
    behind = behind_period(facts, cues, words)
    if is_subject:
        return len(behind) <= _LONGEST_RANGE and behind[-1:] == [","]
    return "," in behind and not _comes_later(cues, behind[behind.index(",") :])


def _comes_later(cues: LinkCues, words: list[str]) -> bool:
    """Whether the words behind a period tell of what came later: ", sau đó chuyển sang làm", ", nay là"."""
    if cues.gets.stand_among(words) or cues.now.stand_among(words):
        return True
    return cues.and_then.stand_among(words)


def opens_period(facts: Facts, cues: LinkCues, at: int) -> bool:
    """Whether a word behind an office may open the time of it: "từ", "giai đoạn", "hai nhiệm kỳ"."""
    word = facts.words[at]
    if word in _OPENS_PERIOD or word in cues.of_period or word in cues.of_date:
        return True
    return facts.nodes[at].plural is not None


def _time_behind(facts: Facts, cues: LinkCues, at: int) -> list[str]:
    """The words of a part of a clause from a syllable on, without those that stand before "từ": "hai nhiệm
    kỳ [từ năm 2008 đến năm 2015]"."""
    end = facts.sentence_last(at - 1)
    for index in range(at, min(end, at + _LONGEST_LEAD)):
        word = facts.words[index]
        if word == "từ":
            at = index
            break
        if word in _PART_SIGNS and facts.words[index + 1] != "từ":
            break
        if word not in cues.of_period and word not in cues.of_date and word != ",":
            if facts.nodes[index].plural is None:
                break
    words = facts.words[at : min(end, at + _LONGEST_LEAD)]
    for place, word in enumerate(words):
        if word in _PART_SIGNS or word == ")":
            return words[: place + 1]
    return words


def _bracket_behind(facts: Facts, cues: LinkCues, first: int) -> int:
    """The bracket behind the terms of an office: "hai nhiệm kỳ [(2005 - 2015)]"; where they begin if none
    follows."""
    words, at = facts.words, first
    while at < first + _LONGEST_LEAD and words[at] != "(":
        if not cues.is_of_term(words[at]) and words[at] not in cues.several_terms:
            return first
        at += 1
    return at if words[at] == "(" else first


def before_period(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "Giám đốc từ tháng 8/2009 đến tháng 12/2013", "Trưởng ban (2010 - 2016)", "Bí thư xã giai đoạn 2009 -
    2013", also behind a unit without a name: "Chủ tịch công đoàn [công ty] từ năm 2009 đến 2017"."""
    unit = facts.nodes[last].head
    if unit is not None and not told.bodies[last]:
        last += unit.length
    cues, at = told.cues, last
    if facts.words[at] in facts.cues["term"] or facts.words[at] in cues.several_terms:
        if not cues.gets.stand_among(told.lead):
            at = _bracket_behind(facts, cues, last)
    in_bracket = facts.words[at] == "("
    if not (in_bracket or is_year(facts.words[at]) or opens_period(facts, cues, last)):
        return False
    words = _time_behind(facts, cues, at + in_bracket)
    if words[:1] == ["từ"]:
        return bool(behind_period(facts, cues, words))
    if words[:1] == ["đến"]:  # "làm Chủ tịch đến năm 2019"
        given = cues.lead_to_office(cues.holds, told.lead) and not cues.gets.stand_among(told.lead)
        if not given:
            return False
        opened = opening(facts, first, LONGEST_PERIOD)
        return is_past_year(facts, words[1:]) or bool(behind_period(facts, cues, [*opened, *words]))
    if cues.period.begin([*words, ""], 0):
        given = cues.is_of_term(words[0]) and cues.lead_to_office(cues.takes_office, told.lead)
        given = given or cues.moves.stand_among(told.lead)
        return not given and bool(behind_period(facts, cues, words))
    years = words[:3:2]
    if words[1:2] != ["-"] or not are_years(years) or (in_bracket and words[3:] != [")"]):
        return False
    return is_over(facts, years) or _is_followed(facts, int(years[1]), last)


def _is_followed(facts: Facts, year: int, last: int) -> bool:
    """Whether a later entry of the sentence begins in a year or after it: "Bí thư xã (2008 - 2013), Chủ tịch
    xã ([2013] - 2018)"."""
    words = facts.words
    for at in range(last, min(facts.sentence_last(last - 1), last + _LONGEST_LIST)):
        if words[at] == "(" and is_year(words[at + 1]) and int(words[at + 1]) >= year:
            return True
    return False


def lasts_on(facts: Facts, last: int) -> bool:
    """Whether the years in brackets behind an office go on until today: "Giám đốc (2018 - nay)"."""
    words = facts.words
    if words[last] != "(":  # a gate
        return False
    for at in range(last + 1, last + _LONGEST_LEAD):
        if words[at] == ")":
            return words[at - 1] in facts.cues["now"]
    return False
