"""Recognises in the words beside an office that somebody held it at a time that is over: "lúc bấy giờ", "khi
là", "năm 2015, bà là".
"""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.cues import cue_length
from viunion_nlp.reading.drafts import TitleDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.cues import LinkCues
from viunion_nlp.reading.links.shapes import opening
from viunion_nlp.reading.links.tenure import behind_last
from viunion_nlp.reading.links.times import (
    ends_in_past_year,
    is_past_year,
    is_year,
    opens_entry,
    opens_past,
)
from viunion_nlp.reading.links.whole_posts import leaves_for
from viunion_nlp.reading.rises import rises_to
from viunion_nlp.reading.settle import PERSON_BEGINS
from viunion_nlp.text.scan import CAPITAL

_LONGEST_LIST: Final = 60  # syllables of an entry of a career
LONGEST_PERIOD: Final = 30  # syllables from its beginning to the office
_LONGEST_ROW: Final = 30  # syllables from an office to who holds it
_CLAUSE_SIGNS: Final = (";", ":", "(")
_LONGEST_SUBJECT: Final = 3  # syllables up to "là"
_LONGEST_CALL: Final = 10  # syllables: "được HĐND tỉnh bầu giữ chức vụ"
_LONGEST_RANGE: Final = 8  # syllables: "đến tháng 6 năm 2025,"
_LONGEST_NAME: Final = 4  # syllables
_LONGEST_LATER: Final = 14  # syllables: "từ năm 2013 đến năm 2018, hiện giữ chức vụ"
_MOST_BEFORE_REMOVAL: Final = 8  # syllables: "đã bị xử lý kỷ luật với hình thức"
_LONGEST_REMOVAL: Final = 8  # syllables: "cách tất cả các chức vụ trong Đảng"
_OPENS_PERIOD: Final = ("(", "từ")
_ASIDE_SIGNS: Final = (",", "(", ")", "-")
_UP_TO: Final = ("đến", "tới")
_BEFORE_NEXT: Final = (",", "và")


class Told:
    """What surrounds an office.

    Attributes:
        cues: those of the lexicon.
        bodies: for each syllable of the text, where the body ends that begins there; 0 where none does.
        before: the office before it that somebody has left; None where there is none.
        over: whether the words tell that its time is over, and not only that of another came.
        after: the office behind it; None where there is none.
        lead: the words of the sentence before it.
    """

    __slots__ = ("after", "before", "bodies", "cues", "lead", "over")

    def __init__(self, cues: LinkCues, bodies: list[int]) -> None:
        self.cues = cues
        self.bodies = bodies
        self.before: TitleDraft | None = None
        self.over = False
        self.after: TitleDraft | None = None
        self.lead: list[str] = []


def leads_to_office(facts: Facts, told: Told, before: int) -> bool:
    """Whether the words up to "nữ" and the like lead to an office that somebody holds or gets: "sẽ trở thành
    [nữ] Tổng thống"; the lead then ends there."""
    if facts.words[before] not in told.cues.leads_to:
        return False
    told.lead = told.lead[:-1]
    return True


def at_that_time(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "Chủ tịch UBND tỉnh lúc bấy giờ", "Bí thư Huyện ủy A Lưới (cũ)": of a body that is no more."""
    words, then = facts.words, told.cues.at_that_time
    if words[last] == "(":
        length = cue_length(facts, last + 1, "at that time")
        return length > 0 and words[last + 1 + length] == ")"
    return words[last] in then.by_first and then.begin(words, last)


def when_held(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "Khi là Phó Bí thư xã, ông đã …", "khi là Phó Bí thư xã thì ông đã …": told of somebody, who is named
    or spoken of behind it, or before the office: "Khi ông đang là Phó Bí thư xã …"."""
    cues = told.cues
    if not told.lead or told.lead[-1] not in cues.when_held.by_last:
        return False
    if cues.not_then.stand_among(told.lead):
        return False
    if not cues.when_held.end(told.lead):
        still = facts.cues["still holds"]
        words = _without_this(facts, cues, [word for word in told.lead if word not in still])
        spoken_of = [word for word in words if word == "là" or word not in cues.spoken_of]
        starts = facts.words[last] == "từ"
        return len(spoken_of) < len(words) and cues.when_held.end(spoken_of) and not starts
    if facts.words[last] in facts.cues["main clause"]:
        return facts.nodes[last + 1].honorific is not None
    for at in range(last, min(facts.sentence_last(first), last + _LONGEST_ROW)):
        if facts.words[at] == "," and at + 1 not in facts.office_starts:
            return facts.nodes[at + 1].honorific is not None
    return False


def _without_this(facts: Facts, cues: LinkCues, words: list[str]) -> list[str]:
    """Words before an office without "này" of who is spoken of: "khi ông [này] là"."""
    for at in range(1, len(words)):
        if words[at] in facts.cues["that one"] and words[at - 1] in cues.spoken_of:
            return words[:at] + words[at + 1 :]
    return words


def then_another(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "ông là Phó Giám đốc, sau đó được bổ nhiệm làm Giám đốc", "làm Trưởng phòng, rồi Giám đốc"."""
    after, cues = told.after, told.cues
    if after is None or not 0 < after.first - last <= LONGEST_PERIOD:
        return False
    at = last + (facts.words[last] in _BEFORE_NEXT)
    words = facts.words[at : after.first]
    if not words or words[0] not in cues.and_then.by_first or ";" in words:
        return False
    if not cues.and_then.begin(words, 0):
        return False
    if cues.besides.stand_among(words) or not _is_got(facts, told, first, words):
        return False
    if not cues.and_then.end(words) and not cues.lead_to_office(cues.takes_office, words):
        return False
    return not _names_somebody(facts, last, after.first)


def _is_got(facts: Facts, told: Told, first: int, words: list[str]) -> bool:
    """Whether the words before an office lead to it, or it is the last of a row before "rồi": "làm Trưởng
    phòng, Phó Giám đốc rồi Giám đốc"."""
    if told.lead[-1:] == [","]:
        return len(words) == 1 and words[0] in facts.cues["and then"]
    return told.cues.lead_to_office(told.cues.takes_office, told.lead) or rises_to(facts, first)


def now_another(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "ông A, Chủ tịch xã cũ, nay là Phó Trưởng ban", "từ Chủ tịch xã được bố trí làm Phó Trưởng ban"."""
    after, cues = told.after, told.cues
    if after is None or not 0 < after.first - last <= _LONGEST_LATER:
        return False
    words = [word for word in facts.words[last : after.first] if word not in _ASIDE_SIGNS]
    if " ".join(words) in facts.cues["now instead"] or _now_behind_years(facts, cues, words):
        return True
    if told.lead[-1:] != ["từ"] or not words or words[-1] in _UP_TO:
        return False
    return " ".join(words) in facts.cues["step to"] or cues.lead_to_office(cues.takes_office, words)


def _now_behind_years(facts: Facts, cues: LinkCues, words: list[str]) -> bool:
    """Whether "nay là", "hiện giữ chức" and the like stand behind the years of an office: "giai đoạn 2010 -
    2015, hiện là"."""
    at, told_year = 0, False
    while at < len(words) and (
        words[at].isdigit()
        or words[at] in cues.of_period
        or words[at] in cues.of_date
        or words[at] in _OPENS_PERIOD
    ):
        told_year = told_year or is_year(words[at])
        at += 1
    if not told_year:
        return False
    told = cues.holds.without(words[at:])
    return len(told) < len(words) - at and " ".join(told) in facts.cues["now"]


def held_to_the_end(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "làm Giám đốc cho đến khi nghỉ hưu", "làm Giám đốc từ năm 2011 đến khi nghỉ hưu", "Giám đốc đến ngày
    25/8/2015"; not "được bầu làm Giám đốc đến năm 2029"."""
    words, cues = facts.words, told.cues
    at = last + (words[last] == "cho")
    if words[at] in _UP_TO and is_past_year(facts, words[at + 1 : at + _LONGEST_RANGE]):
        return not cues.gets.stand_among(told.lead) and not cues.not_yet.stand_among(told.lead)
    at = last
    if words[at] == "từ":
        at += 1
        while at < last + _LONGEST_RANGE and (words[at].isdigit() or words[at] in cues.of_date):
            if cues.until_leaving.begin(words, at):
                break
            at += 1
    if not cues.until_leaving.begin(words, at):
        return False
    return not cues.not_yet.stand_among(told.lead)


def loses_it(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "Chủ tịch xã bị cách chức", "một Chủ tịch xã đã nghỉ hưu": whoever held it is not named."""
    cues, words = told.cues, facts.words
    at = last
    while words[at] in cues.before_removal and at < last + _MOST_BEFORE_REMOVAL:
        at += 1
    if words[at] in cues.retired.by_first and cues.retired.begin(words, at):
        return True
    if cues.resigns.begin(words, at):
        return not (cues.not_yet.stand_among(told.lead) or cues.nominates.stand_among(told.lead))
    if cues.suffers.by_first.keys().isdisjoint(words[last:at]) or not cues.removes.begin(words, at):
        return False
    if cues.party_only.stand_among(words[at : at + _LONGEST_REMOVAL]):
        return False
    after = told.after
    return after is None or after.first >= min(at + _LONGEST_REMOVAL, facts.sentence_last(first))


def called_to_another(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "Bí thư Quận 2 về làm Giám đốc Sở", "Giám đốc Sở được bầu làm Phó Chủ tịch tỉnh": of whoever held the
    first, named or not."""
    after, cues = told.after, told.cues
    if after is None or not 0 < after.first - last <= _LONGEST_CALL:
        return False
    words = facts.words[last : after.first]
    at = 0
    while words[at] in cues.before_removal and at < len(words) - 1:
        at += 1
    told_so = cues.goes_to_office.begin(words, at) and cues.goes_to_office.end(words)
    called = cues.suffers.stand_among(words[:at]) and cues.gets.stand_among(words[at - 1 :])
    if not told_so and not called:
        return False
    if cues.besides.stand_among(words) or cues.nominates.stand_among(told.lead + words):
        return False
    if cues.not_then.end(told.lead):  # "nếu"
        return False
    return leaves_for(facts, cues, first, after.first)


def until_then(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "Trước khi nhận nhiệm vụ mới, ông là Bí thư …", "Khi ấy giữ chức Chủ tịch xã là bà A": of somebody who
    is named behind it, or spoken of without a name."""
    cues, lead = told.cues, told.lead
    if lead and "là" in facts.words[last : last + _LONGEST_SUBJECT]:
        if _is_time(facts, cues, lead):
            return True  # "khi ấy, Chủ tịch xã là bà A"
    if not lead or (lead[-1] not in cues.holds.by_last and lead[-1] not in cues.before_office):
        return False
    return opens_past(cues, _before_subject(facts, told, first))


def in_past_year(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "Năm 2015, bà là Phó Chủ tịch …", and the text tells a later year."""
    if told.lead[-1:] != ["là"]:
        return False
    return ends_in_past_year(facts, told.cues, _before_subject(facts, told, first))


def _is_time(facts: Facts, cues: LinkCues, lead: list[str]) -> bool:
    """Whether only a time that is over opens a sentence: "Khi ấy,", "Năm 1972,"."""
    words = lead[: len(lead) - (lead[-1] == ",")]
    if cues.until_then.end(words):
        return not cues.not_then.end(words)
    return ends_in_past_year(facts, cues, words)


def _before_subject(facts: Facts, told: Told, first: int) -> list[str]:
    """The words of the clause before who holds an office, spoken of without a name or not at all: "[khi ấy,]
    ông đang là"; none if other words lead to the office."""
    cues, words = told.cues, opening(facts, first, LONGEST_PERIOD)
    begin = first - len(words)
    while words and not cues.holds.end(words):
        if words[-1] not in cues.before_office:
            return []
        words = words[:-1]
    words = cues.holds.without(words)
    if cues.not_then.end(words) or cues.now.end(words) or _gets_office(cues, words):
        return []  # "trước khi làm", "hiện là", "bầu ông giữ chức"
    still, subject = facts.cues["still holds"], len(words)
    while words and (words[-1] in still or words[-1] in cues.spoken_of):
        words = words[:-1]
    if len(words) == subject and len(words) > 1 and not facts.opens_sentence(begin + subject - 1):
        words = _without_name(facts, told, words, begin)
    if len(words) == subject and not cues.until_then.end(words[: subject - (words[-1:] == [","])]):
        return []
    return behind_last(words, _CLAUSE_SIGNS)


def _without_name(facts: Facts, told: Told, words: list[str], begin: int) -> list[str]:
    """Words from a syllable on without the capitals at their end, unless they are the name of a person."""
    at = len(words)
    while at > 1 and facts.shapes[begin + at - 1] & CAPITAL and len(words) - at < _LONGEST_NAME:
        at -= 1
    if _names_somebody(facts, begin + at, begin + len(words)):
        return words
    while at > 0 and words[at - 1] in told.cues.address:
        at -= 1
    return words[:at]


def _names_somebody(facts: Facts, first: int, last: int) -> bool:
    """Whether a person's name begins in a stretch."""
    for index in range(first, last):
        if facts.taken[index] & PERSON_BEGINS:
            return True
    return False


def _gets_office(cues: LinkCues, words: list[str]) -> bool:
    """Whether the last part of a clause tells of an office that somebody gets."""
    return cues.gets.stand_among(behind_last(words, (",",)))


def in_career(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "- 5/2005 - 12/2011: Phó Trưởng ban …": an entry with its time."""
    if ":" not in told.lead and "|" not in told.lead:
        return False
    words = opening(facts, first, _LONGEST_LIST)
    return opens_entry(facts, told.cues, words)
