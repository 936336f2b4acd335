"""Recognises offices that their holders have left from what the sentence says about the holders."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.drafts import TitleDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.cues import Phrases
from viunion_nlp.reading.links.sentence import Sentence
from viunion_nlp.reading.links.shapes import (
    MOST_IN_ROW,
    following_clause,
    listed_before,
    opening,
)
from viunion_nlp.reading.links.tenure import Tenure, behind_last
from viunion_nlp.reading.links.times import behind_period, ends_in_past_year, opens_past
from viunion_nlp.reading.rules import NO, YES, VerdictsOf, rule_of

_LONGEST_LEAD: Final = 9  # syllables that lead to an office
_LONGEST_CLAUSE: Final = 30  # syllables before a holder
_LONGEST_ROW: Final = 120  # syllables from a holder to an office of a row
_CLAUSE_SIGNS: Final = (";", ":", "(")
_PART_SIGNS: Final = (",", *_CLAUSE_SIGNS)


def until_then(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "Trước khi nhận nhiệm vụ mới, ông A là Bí thư …", "Khi ấy, bà B giữ chức …"."""
    if tenure.holder > tenure.title or _is_new(facts, tenure):
        return False
    return opens_past(tenure.sentence.cues, _last_clause(_before(facts, tenure)))


def _before(facts: Facts, tenure: Tenure) -> list[str]:
    """The words before a holder."""
    return opening(facts, tenure.sentence.mentions[tenure.holder].first, _LONGEST_CLAUSE)


def in_past_year(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "Năm 2015, bà A là Phó Chủ tịch …", and the text tells a later year."""
    if tenure.holder > tenure.title:
        return False
    sentence, cues = tenure.sentence, tenure.sentence.cues
    holder = sentence.mentions[tenure.holder]
    between = facts.words[holder.last : sentence.mentions[tenure.holder + 1].first]
    if between[-1:] != ["là"] or cues.gets.stand_among(between):
        return False
    words = _before(facts, tenure)
    while words and words[-1] in cues.address:
        words = words[:-1]
    return ends_in_past_year(facts, cues, words)


def period_over(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "Từ 3/2021 đến 6/2025, ông A đi lên từ kế toán, trưởng phòng …": offices of a period that is over."""
    if tenure.holder > tenure.title or _is_new(facts, tenure):
        return False
    sentence = tenure.sentence
    holder = sentence.mentions[tenure.holder].first
    if ";" in _up_to(facts, holder, sentence.mentions[tenure.title].first):
        return False
    return bool(behind_period(facts, sentence.cues, _last_clause(_before(facts, tenure))))


def in_holders_time(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "Trong thời gian ông A làm Giám đốc …", "ông A, khi làm Giám đốc, …"."""
    if tenure.holder > tenure.title:
        return False
    sentence, cues = tenure.sentence, tenure.sentence.cues
    holder = sentence.mentions[tenure.holder]
    between = facts.words[holder.last : sentence.mentions[tenure.holder + 1].first]
    if cues.when_held.end([word for word in between if not word.isdigit() and word != "năm"]):
        return not cues.not_then.stand_among(between)
    held = [word for word in between if word not in facts.lexicon.cues["still holds"]]
    if " ".join(held) not in facts.lexicon.cues["holds office"]:
        return False
    at = tenure.holder
    lowest = max(0, at - MOST_IN_ROW)
    while at > lowest and tenure.holder in sentence.holders[at - 1]:
        at -= 1  # "thời Chủ tịch Lê A làm Bí thư …"
    words = opening(facts, sentence.mentions[at].first, _LONGEST_LEAD)
    while words and words[-1] in cues.address:
        words = words[:-1]
    return cues.in_whose_time.end(words) and not cues.not_then.end(words)


def _up_to(facts: Facts, first: int, last: int) -> list[str]:
    """The words from a holder up to an office: of a row without end, the first ones."""
    return facts.words[first : min(last, first + _LONGEST_ROW)]


def _is_new(facts: Facts, tenure: Tenure) -> bool:
    """Whether the holder has just got the office: "được bầu giữ chức"."""
    sentence = tenure.sentence
    first = sentence.mentions[tenure.holder].last
    between = _up_to(facts, first, sentence.mentions[tenure.title].first)
    gets = sentence.cues.gets
    return gets.stand_among(between) or gets.stand_among(_before_holder(facts, tenure))


def _before_holder(facts: Facts, tenure: Tenure) -> list[str]:
    """The words of the clause before the holder, or before the list of names that ends with the holder:
    "điều động ông".
    """
    sentence, at = tenure.sentence, tenure.holder
    if at > 0 and sentence.people[at - 1]:  # a gate
        at = [*listed_before(facts, sentence, at), at][0]
    words = opening(facts, sentence.mentions[at].first, _LONGEST_LEAD)
    return behind_last(words, _PART_SIGNS)


def _is_told(facts: Facts, tenure: Tenure, phrases: Phrases) -> bool:
    """Whether a cue stands behind the row of offices, or in the clause before the holder."""
    if phrases.stand_among(tenure.after(facts)):
        return True
    return phrases.stand_among(_before_holder(facts, tenure))


def _last_clause(words: list[str]) -> list[str]:
    """The words after the last semicolon, colon or bracket."""
    return behind_last(words, _CLAUSE_SIGNS)


def moves_over(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "ông A, Trưởng ban Tổ chức, được phân công giữ chức Trưởng ban Dân vận": the same office elsewhere."""
    if tenure.next < 0:
        return False
    following, cues = tenure.sentence.mentions[tenure.next].first, tenure.sentence.cues
    if cues.besides.stand_among(tenure.after(facts)):
        return False
    if not _is_told(facts, tenure, cues.gets):
        return False
    words = facts.words
    if words[first] != words[following] or words[first + 1] != words[following + 1]:
        return False
    unit, new_unit = facts.nodes[first + 1].head, facts.nodes[following + 1].head
    if unit is None or new_unit is None:
        return words[first + 2] == words[following + 2]
    return "action" not in new_unit.row.complement  # "Trưởng Ban Chỉ đạo …" comes on top


def keeps_seat(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "ông A, Ủy viên Ban Thường vụ, được điều động …": a seat on a board goes with another office."""
    return tenure.sentence.cues.seat.begin(facts.words, first)


def moves_on(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "ông A, Giám đốc Sở Y tế, được điều động giữ chức …": what is got is no seat beside the other."""
    if tenure.next < 0:
        return False
    sentence, cues = tenure.sentence, tenure.sentence.cues
    if cues.seat.begin(facts.words, sentence.mentions[tenure.next].first):
        return False
    if cues.besides.stand_among(tenure.after(facts)):
        return False
    return _is_told(facts, tenure, cues.moves)


def moves_up(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "ông A, Phó Chủ tịch …, được bầu giữ chức Chủ tịch …"."""
    if tenure.next < 0:
        return False
    deputy = facts.nodes[first].before_role
    if deputy is None or deputy.row.deputy != "yes":
        return False
    if not _is_told(facts, tenure, tenure.sentence.cues.gets):
        return False
    following = tenure.sentence.mentions[tenure.next].first
    return facts.words[first + deputy.length] == facts.words[following]


def replaces_another(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "…; ông B, Phó Tổng Giám đốc, được bổ nhiệm thay": another's office is got."""
    if tenure.next >= 0:
        return False
    return tenure.sentence.cues.succeeds.end(
        following_clause(facts, tenure.sentence, tenure.holder)
    )


def works_elsewhere(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "điều động ông A, Chánh Văn phòng …, đến nhận công tác tại …": the new office is not told."""
    if tenure.next >= 0:
        return False
    cues = tenure.sentence.cues
    if not cues.works_elsewhere.stand_among(tenure.after(facts)):
        return False
    return _is_told(facts, tenure, cues.moves)


def retires(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "bà A, Phó Giám đốc …, nhận quyết định nghỉ hưu", "trao quyết định nghỉ hưu cho bà A, Phó Giám đốc
    …"."""
    if tenure.next >= 0:
        return False
    cues = tenure.sentence.cues
    if _opens_with(tenure.after(facts), cues.before_leaving, cues.retires):
        return True
    return cues.retires.end(tenure.decided(facts))


def is_removed(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "ông A, Chủ tịch xã, bị bãi nhiệm", "HĐND miễn nhiệm ông A, Chủ tịch xã"."""
    if tenure.next >= 0:
        return False
    cues = tenure.sentence.cues
    if _opens_with(tenure.after(facts), cues.before_removal, cues.removes):
        return True
    before = tenure.decided(facts)
    if not cues.removes.end(before) or cues.nominates.stand_among(before):
        return False
    return facts.lexicon.cues["not yet"].isdisjoint(before)


def dies(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "ông A, Chủ tịch xã, vừa qua đời"."""
    cues = tenure.sentence.cues
    return _opens_with(tenure.after(facts), cues.before_leaving, cues.died)


def _opens_with(words: list[str], skipped: frozenset[str], phrases: Phrases) -> bool:
    """Whether a cue is the first of words, but for those that may stand before it."""
    at = 0
    while at < len(words) and words[at] in skipped:
        at += 1
    return at < len(words) and phrases.begin(words, at)


WAS_HELD_THEN: Final[VerdictsOf[Tenure]] = VerdictsOf(
    "TITLE",
    "Does a sentence tell that somebody held an office at a time that is over?",
    rule_of(
        until_then, YES,
        "Trước khi nhận nhiệm vụ này, ông Lê Văn An là [TITLE Bí thư xã|status=former].",
        but="Khi nhận nhiệm vụ này, ông Lê Văn An là [TITLE Bí thư xã|status=current].",
    ),
    rule_of(
        period_over, YES,
        "Từ 3/2021 đến 6/2025, anh Lê An đi lên từ vị trí kế toán, [TITLE phó phòng|status=former].",
        but="Từ 3/2021 đến nay, anh Lê An đi lên từ vị trí kế toán, [TITLE phó phòng|status=current].",
    ),
    rule_of(
        in_past_year, YES,
        "Năm 2015, bà Tô Mận là [TITLE Bí thư xã|status=former]. Năm 2020, bà là [TITLE Bí thư huyện].",
        but="Năm 2015, bà Tô Mận là [TITLE Bí thư xã|status=current]. Xã này lúc ấy rất nghèo.",
    ),
    rule_of(
        in_holders_time, YES,
        "Thời bà Tô Thị Mận làm [TITLE Giám đốc|status=former], xưởng có 20 người.",
        but="Hiện bà Tô Thị Mận làm [TITLE Giám đốc|status=current], xưởng có 20 người.",
    ),
    otherwise=NO,
)  # fmt: skip
IS_LEFT_BY_HOLDER: Final[VerdictsOf[Tenure]] = VerdictsOf(
    "TITLE",
    "Does a sentence tell that the holder of an office has left it?",
    rule_of(
        retires, YES,
        "Bà Tô Thị Mận, [TITLE Phó Giám đốc Sở Y tế|status=former], nhận quyết định nghỉ hưu.",
        but="Bà Tô Thị Mận, [TITLE Phó Giám đốc Sở Y tế|status=current], nhận quyết định giao xe.",
    ),
    rule_of(
        keeps_seat, NO,
        "Ông Lê Văn An, [TITLE Đảng ủy viên|status=current], được điều động làm [TITLE Trưởng phòng].",
        but="Ông Lê Văn An, [TITLE Phó Giám đốc|status=former], được điều động làm [TITLE Trưởng phòng].",
    ),
    rule_of(
        moves_on, YES,
        "Ông Lê An, [TITLE Giám đốc Sở Y tế|status=former], được bổ nhiệm làm [TITLE Bí thư huyện].",
        but="Ông Lê An, [TITLE Giám đốc Sở Y tế|status=current], được bầu làm [TITLE Bí thư Đảng ủy Sở].",
    ),
    rule_of(
        moves_over, YES,
        "Ông Lê An, [TITLE Trưởng phòng Nội vụ|status=former], được phân công làm [TITLE Trưởng phòng Y tế].",
        but="Ông Lê An, [TITLE Trưởng phòng Nội vụ|status=current], được phân công làm [TITLE Bí thư xã].",
    ),
    rule_of(
        moves_up, YES,
        "Ông Lê Văn An, [TITLE Phó Chủ tịch xã|status=former], được bầu làm [TITLE Chủ tịch xã].",
        but="Ông Lê Văn An, [TITLE Phó Chủ tịch xã|status=current], được bầu làm [TITLE Trưởng ban].",
    ),
    rule_of(
        replaces_another, YES,
        "Ông An thôi làm [TITLE Bí thư|status=former]; bà Mận, [TITLE Phó ban|status=former], được bầu thay.",
        but="Ông An thôi làm [TITLE Bí thư|status=former]; bà Mận, [TITLE Phó ban|status=current], cảm ơn.",
    ),
    rule_of(
        works_elsewhere, YES,
        "Bà Tô Thị Mận, [TITLE Phó Giám đốc Sở Y tế|status=former], được điều động về công tác tại xã.",
        but="Bà Tô Thị Mận, [TITLE Phó Giám đốc Sở Y tế|status=current], được mời về nói chuyện tại xã.",
    ),
    rule_of(
        is_removed, YES,
        "HĐND xã miễn nhiệm ông Lê Văn An, [TITLE Chủ tịch xã|status=former], do sức khỏe yếu.",
        but="HĐND xã đề nghị miễn nhiệm ông Lê Văn An, [TITLE Chủ tịch xã|status=current], do sức khỏe yếu.",
    ),
    otherwise=NO,
)  # fmt: skip
IS_OF_DEAD: Final[VerdictsOf[Tenure]] = VerdictsOf(
    "TITLE",
    "Does a sentence tell that the holder of an office has died?",
    rule_of(
        dies, YES,
        "Bà Tô Thị Mận, [TITLE Phó Giám đốc Sở Y tế|status=late], đã từ trần.",
        but="Bà Tô Thị Mận, [TITLE Phó Giám đốc Sở Y tế|status=current], nhắc người bạn đã từ trần.",
    ),
    otherwise=NO,
)  # fmt: skip


def mark_left_by_holders(facts: Facts, sentence: Sentence) -> None:
    """Mark the offices of a sentence that their holders have left, according to what it says about the
    holders.
    """
    first, last = sentence.mentions[0].first, sentence.mentions[-1].last + _LONGEST_LEAD
    may_tell_death = not sentence.cues.died.by_last.keys().isdisjoint(facts.words[first:last])
    for place, holders in enumerate(sentence.holders):
        if not holders:
            continue
        title = sentence.mentions[place]
        if not isinstance(title, TitleDraft) or title.status != "current":
            continue
        for holder in holders:
            tenure = Tenure(facts, sentence, place, holder)
            table = WAS_HELD_THEN if tenure.given else IS_LEFT_BY_HOLDER
            if table.say(facts, tenure, title.first, title.last):
                title.status = "former"
            elif may_tell_death and not tenure.given:
                if IS_OF_DEAD.say(facts, tenure, title.first, title.last):
                    title.status = "late"
