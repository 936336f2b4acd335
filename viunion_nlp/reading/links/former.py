"""Recognises offices that somebody has left from the words next to them: "thôi giữ chức", "từng là"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.cues import cue_length, is_cue
from viunion_nlp.reading.drafts import TitleDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.acting import IS_ACTING
from viunion_nlp.reading.links.cues import LinkCues, cues_of
from viunion_nlp.reading.links.deaths import DIES
from viunion_nlp.reading.links.periods import before_period, in_past_period, lasts_on, opens_period
from viunion_nlp.reading.links.posts import is_among_posts
from viunion_nlp.reading.links.ranks import RANK_BEFORE, behind_former_rank
from viunion_nlp.reading.links.shapes import opening
from viunion_nlp.reading.links.taken import in_general, taken_away
from viunion_nlp.reading.links.tenure import behind_last
from viunion_nlp.reading.links.then import (
    LONGEST_PERIOD,
    Told,
    at_that_time,
    called_to_another,
    held_to_the_end,
    in_career,
    in_past_year,
    leads_to_office,
    loses_it,
    now_another,
    then_another,
    until_then,
    when_held,
)
from viunion_nlp.reading.links.times import is_year
from viunion_nlp.reading.rises import rises_to
from viunion_nlp.reading.rules import NO, YES, VerdictsOf, rule_of
from viunion_nlp.text.scan import CAPITAL, DIGITS

_LONGEST_LEAD: Final = 12  # syllables that lead to an office
_LONGEST_BRACKET: Final = 12  # syllables between two offices of a row
_MOST_BETWEEN: Final = 12  # syllables between two offices of a row, without bodies and brackets
_PART_SIGNS: Final = (",", ";", ":", "(")
_ROW_SIGNS: Final = (",", ";", "và", "-")
_MOST_OF_PERIOD: Final = 1  # offices of a row before the one that has its time
_MOST_BEFORE_NEXT: Final = 3  # offices of a row before the one that was left for another
_OPENS_TIME: Final = ("(", "từ")


def once_held(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "từng giữ chức Chủ tịch …", "khi còn là Chủ tịch …", "trong quá trình còn làm Chủ tịch …"."""
    cues, words = told.cues, told.lead
    if cues.lead_to_office(cues.once_held, words):
        return not cues.extended.stand_among(words)  # "kéo dài thời gian giữ chức"
    if not words or words[-1] not in cues.once_held.by_last:  # a gate
        return False
    still = facts.cues["still holds"]
    return cues.lead_to_office(cues.once_held, [word for word in words if word not in still])


def once_taken(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "từng hai nhiệm kỳ được bầu làm Chủ tịch …": other words, and no sign, stand between."""
    cues, words = told.cues, told.lead
    once = facts.cues["once"]
    for at in range(len(words) - 1, -1, -1):
        if words[at] in _PART_SIGNS:
            return False
        if words[at] in once and tuple(words[at : at + 2]) not in facts.lexicon.words:
            return cues.lead_to_office(cues.takes_office, words[at:])
    return False


def among_posts(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "từng trải qua các chức vụ: chuyên viên; Trưởng phòng …": an item of a list of what was held."""
    return is_among_posts(facts, told.cues, first, last) and not lasts_on(facts, last)


def to_come(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "Ông A sẽ giữ chức Chủ tịch xã", "sẽ trở thành Chủ tịch xã", "sẽ được bổ nhiệm làm Giám đốc"."""
    cues, words = told.cues, told.lead
    words = cues.receives_office.without(cues.holds.without(words))
    not_yet = facts.cues["to come"]
    if words and words[-1] in not_yet:
        return True
    words = behind_last(words, _PART_SIGNS)
    return cues.gets.end(words) and not not_yet.isdisjoint(words)


def in_row(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "từng giữ các chức vụ: Trưởng phòng (2010 - 2014), Phó Giám đốc …", "cách chức Trưởng ban Lê A và Phó
    ban Tô B": the one before it was."""
    before = told.before
    if before is None or facts.sentences[before.first] != facts.sentences[first]:
        return False
    cues, index, count = told.cues, before.last, 0
    unit = facts.nodes[index].head
    if unit is not None and not told.bodies[index]:
        index += unit.length  # "Giám đốc Nhà máy, Bí thư Đảng ủy"
    elif facts.words[index] == "của" and told.bodies[index + 1]:
        index = told.bodies[index + 1]  # "Chủ tịch của Công ty A kiêm Chủ tịch Công ty B"
    if is_cue(facts, index, "concerns") and is_cue(facts, last, "concerns"):
        index = _behind_holder(facts, cues, index)  # "đối với ông A, Phó ban đối với bà B"
    elif facts.shapes[index] & facts.shapes[last] & CAPITAL and _takes_away(facts, cues, before):
        index = _behind_holder(facts, cues, index)  # "cách chức Trưởng ban Lê A và Phó ban Tô B"
    while index < first:
        word = facts.words[index]
        end = told.bodies[index] or index + 1
        if word == "(":
            end = _bracket_end(facts, index, first)
        elif end == index + 1 and not _goes_on(facts, cues, index):
            if not told.over or word not in facts.cues["and then"]:
                return False  # "khi giữ chức Phó Chủ tịch rồi Chủ tịch xã": both are over
        else:
            count += end == index + 1
        index = end
    return index == first and count <= _MOST_BETWEEN


def opens_row(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "trên cương vị Bí thư, Chủ tịch xã giai đoạn 2015 - 2020": a word leads to both."""
    after, joins = told.after, facts.cues["joins offices"]
    behind = last + (facts.words[last] == "," and facts.words[last + 1] in joins)  # ", kiêm"
    if after is None or after.first != behind + 1:
        return False
    joint = facts.words[behind]
    if joint not in _ROW_SIGNS and joint not in joins:
        return False
    return told.cues.lead_to_office(told.cues.holds, told.lead) or rises_to(facts, first)


def _takes_away(facts: Facts, cues: LinkCues, title: TitleDraft) -> bool:
    """Whether a verb of removal leads to an office."""
    lead = opening(facts, title.first, _LONGEST_LEAD)
    return cues.lead_to_office(cues.leaves_office, cues.without_address(lead))


def _behind_holder(facts: Facts, cues: LinkCues, index: int) -> int:
    """Behind the words that lead from an office to its holder, and the holder's name."""
    index += cue_length(facts, index, "concerns")
    while facts.words[index] in cues.address or facts.shapes[index] & CAPITAL:
        index += 1
    return index


def _goes_on(facts: Facts, cues: LinkCues, index: int) -> bool:
    """Whether a word may stand in a row of offices: a sign, a term ("nhiệm kỳ 2015 - 2020"), "kiêm"."""
    word = facts.words[index]
    if (
        word in _ROW_SIGNS
        or facts.shapes[index] & DIGITS
        or cues.is_of_term(word)
        or (word in cues.several_terms and cues.count_terms(facts.words, index))
    ):
        return True
    return word in facts.cues["joins offices"]


def _bracket_end(facts: Facts, index: int, last: int) -> int:
    """Behind a bracket that is closed soon; else behind its opening sign."""
    for at in range(index + 1, min(last, index + _LONGEST_BRACKET)):
        if facts.words[at] == ")":
            return at + 1
    return index + 1


IS_LEFT_BY_WORDS: Final[VerdictsOf[Told]] = VerdictsOf(
    "TITLE",
    "Do the words beside an office say that somebody has left it?",
    rule_of(
        in_general, NO,
        "Quy định về bổ nhiệm, miễn nhiệm [TITLE Chánh Văn phòng|status=current] có hiệu lực.",
        but="Huyện miễn nhiệm [TITLE Chánh Văn phòng|status=former] vì lý do sức khỏe.",
    ),
    rule_of(
        taken_away, YES,
        "Huyện miễn nhiệm chức vụ [TITLE Chủ tịch xã|status=former] đối với ông Lê Văn An.",
        but="Huyện bổ nhiệm chức vụ [TITLE Trưởng phòng|status=current] đối với ông Lê Văn An.",
    ),
    rule_of(
        once_held, YES,
        "Hồi còn làm [TITLE Chủ tịch xã|status=former], bà Tô Thị Mận rất bận.",
        but="Nay đang làm [TITLE Chủ tịch xã|status=current], bà Tô Thị Mận rất bận.",
    ),
    rule_of(
        once_taken, YES,
        "Bà Tô Thị Mận từng hai khóa liền giữ chức [TITLE Chủ tịch xã|status=former].",
        but="Bà Tô Thị Mận nay hai khóa liền giữ chức [TITLE Chủ tịch xã|status=current].",
    ),
    rule_of(
        among_posts, YES,
        "Bà Tô Thị Mận từng kinh qua các chức vụ: chuyên viên; [TITLE Trưởng phòng|status=former].",
        but="Bà Tô Thị Mận nay giữ hai chức vụ: thư ký; [TITLE Trưởng phòng|status=current].",
    ),
    rule_of(
        at_that_time, YES,
        "Công trình này do [TITLE Chủ tịch xã|status=former] lúc bấy giờ khởi công.",
        but="Công trình này do [TITLE Chủ tịch xã|status=current] khởi công.",
    ),
    rule_of(
        in_past_period, YES,
        "Từ năm 2015 - 2020, bà là [TITLE Bí thư xã|status=former].",
        but="Từ năm 2015 đến nay, bà là [TITLE Bí thư xã|status=current].",
    ),
    rule_of(
        until_then, YES,
        "Trước khi về Hội, bà là [TITLE Bí thư xã|status=former].",
        but="Sau khi về Hội, bà là [TITLE Bí thư xã|status=current].",
    ),
    rule_of(
        in_past_year, YES,
        "Năm 2015, bà là [TITLE Bí thư xã|status=former]. Năm 2020, bà về huyện.",
        but="Năm 2015, bà là [TITLE Bí thư xã|status=current]. Xã này lúc ấy rất nghèo.",
    ),
    rule_of(
        in_career, YES,
        "- 5/2005 - 12/2011: [TITLE Bí thư xã|status=former].",
        but="- 5/2005 đến nay: [TITLE Bí thư xã|status=current].",
    ),
    rule_of(
        before_period, YES,
        "Ông Lê Văn An ([TITLE Bí thư xã|status=former] từ năm 2015 đến năm 2020) kể lại.",
        but="Ông Lê Văn An ([TITLE Bí thư xã|status=current] từ năm 2015 đến nay) kể lại.",
    ),
    rule_of(
        when_held, YES,
        "Khi làm [TITLE Bí thư xã|status=former], bà Tô Thị Mận đi bộ đến từng bản.",
        but="Sau khi làm [TITLE Bí thư xã|status=current], bà Tô Thị Mận đi bộ đến từng bản.",
    ),
    otherwise=NO,
)  # fmt: skip
IS_LEFT_FOR_NEXT: Final[VerdictsOf[Told]] = VerdictsOf(
    "TITLE",
    "Does the next office say that somebody left this one for it?",
    rule_of(
        then_another, YES,
        "Anh Páo làm [TITLE Phó phòng|status=former], sau đó được bầu làm [TITLE Bí thư xã].",
        but="Anh Páo làm [TITLE Phó phòng|status=current], nay được bầu làm [TITLE Bí thư xã].",
    ),
    rule_of(
        now_another, YES,
        "Chị Mận, [TITLE Bí thư xã|status=former], nay là [TITLE Phó phòng], kể lại.",
        but="Chị Mận, [TITLE Bí thư xã|status=current], hiện là [TITLE Phó phòng], kể lại.",
    ),
    rule_of(
        called_to_another, YES,
        "[TITLE Chủ tịch xã|status=former] về làm [TITLE Giám đốc Sở]",
        but="[TITLE Chủ tịch xã|status=current] về làm [TITLE Trưởng ban Chỉ đạo]",
    ),
    otherwise=NO,
)  # fmt: skip
LOSES_IT: Final[VerdictsOf[Told]] = VerdictsOf(
    "TITLE",
    "Do the words behind an office say that whoever holds it leaves it?",
    rule_of(
        loses_it, YES,
        "Vì vụ này, [TITLE Chủ tịch xã|status=former] đã bị cách chức.",
        but="Vì vụ này, [TITLE Chủ tịch xã|status=current] đã bị khiển trách.",
    ),
    rule_of(
        held_to_the_end, YES,
        "Anh Lê Văn An làm [TITLE Giám đốc|status=former] cho đến khi nghỉ hưu.",
        but="Anh Lê Văn An làm [TITLE Giám đốc|status=current] cho đến khi có người mới.",
    ),
    otherwise=NO,
)  # fmt: skip
IS_TO_COME: Final[VerdictsOf[Told]] = VerdictsOf(
    "TITLE",
    "Do the words before an office say that somebody will get it?",
    rule_of(
        to_come, YES,
        "Ông Lê Văn An sẽ giữ chức [TITLE Chủ tịch xã|status=incoming] từ ngày 1/3.",
        but="Ông Lê Văn An sẽ thôi giữ chức [TITLE Chủ tịch xã|status=current] từ ngày 1/3.",
    ),
    otherwise=NO,
)  # fmt: skip
SHARES_LEAVING: Final[VerdictsOf[Told]] = VerdictsOf(
    "TITLE",
    "Does what is said of an office hold for the next one?",
    rule_of(
        in_row, YES,
        "Bà Mận từng là [TITLE Bí thư xã|status=former] (2010 - 2014), [TITLE Phó Giám đốc|status=former].",
        but="Bà Mận từng là [TITLE Bí thư xã|status=former], nay là [TITLE Phó Giám đốc|status=current].",
    ),
    otherwise=NO,
)  # fmt: skip
SHARES_RANK: Final[VerdictsOf[Told]] = VerdictsOf(
    "TITLE",
    "Does what is said of a rank hold for the office behind it?",
    rule_of(
        behind_former_rank, YES,
        "Nguyên Thượng tá, [TITLE Phó Trưởng Công an quận|status=former] Lê Văn An xin lỗi.",
        but="Tân Thượng tá, [TITLE Phó Trưởng Công an quận|status=current] Lê Văn An cảm ơn.",
    ),
    otherwise=NO,
)  # fmt: skip


SHARES_PERIOD: Final[VerdictsOf[Told]] = VerdictsOf(
    "TITLE",
    "Does the time behind the last office of a row hold for this one?",
    rule_of(
        opens_row, YES,
        "Là [TITLE Bí thư xã|status=former], [TITLE Chủ tịch xã] từ năm 2015 đến năm 2020, ông An rất bận.",
        but="Ông An, [TITLE Bí thư xã|status=current], [TITLE Chủ tịch xã] từ năm 2015 đến năm 2020, đi họp.",
    ),
    otherwise=NO,
)  # fmt: skip


def mark_left_by_words(facts: Facts, bodies: list[int]) -> list[TitleDraft]:
    """Note which offices somebody has left, as the words beside them say; ``bodies`` as in ``Told``.

    Returns:
        The offices that the words before them say somebody holds now: "nay là Giám đốc".
    """
    held_now: list[TitleDraft] = []
    cues = cues_of(facts.lexicon)
    told = Told(cues, bodies)
    for place, title in enumerate(facts.titles):
        told.after = facts.titles[place + 1] if place + 1 < len(facts.titles) else None
        left = False
        if title.status == "current":
            left, over = _is_left(facts, told, title)
            if left:
                title.status = "former"
                if opens_period(facts, cues, title.last):
                    _share_leaving(facts, told, place, _MOST_OF_PERIOD)
                elif is_cue(facts, title.last + (facts.words[title.last] == ","), "and then"):
                    _share_leaving(facts, told, place, _MOST_BEFORE_NEXT)
                told.over = over
            elif _holder_dies(facts, told, title):
                title.status = "late"
            elif (before := facts.words[title.first - 1]) in cues.leads_to or (
                before in cues.status and leads_to_office(facts, told, title.first - 2)
            ):
                if told.lead and IS_TO_COME.say(facts, told, title.first, title.last):
                    title.status = "incoming"
                elif before in cues.acts_as.by_last and IS_ACTING.say(
                    facts, told, title.first, title.last
                ):
                    title.status = "acting"
                elif cues.now_instead.end(told.lead):
                    held_now.append(title)
        told.before = title if left else None
    return held_now


def _is_left(facts: Facts, told: Told, title: TitleDraft) -> tuple[bool, bool]:
    """Whether an office has been left, and whether a time that is over tells it."""
    told.lead = opening(facts, title.first, _LONGEST_LEAD)
    behind = facts.words[title.last]
    left = False
    if (
        told.lead or behind in _OPENS_TIME or behind in told.cues.opens_time or is_year(behind)
    ):  # a gate
        left = IS_LEFT_BY_WORDS.say(facts, told, title.first, title.last)
    after, over = told.after, left
    if not left and after is not None and after.first - title.last <= LONGEST_PERIOD:
        if facts.words[after.first - 1] in told.cues.leads_on:  # a gate
            left = IS_LEFT_FOR_NEXT.say(facts, told, title.first, title.last)
    if not left and behind in told.cues.opens_end:  # a gate
        left = LOSES_IT.say(facts, told, title.first, title.last)
    if not left and told.before is not None and not lasts_on(facts, title.last):
        left = over = SHARES_LEAVING.say(facts, told, title.first, title.last)
    if not left and facts.nodes[title.first - RANK_BEFORE].honorific is not None:
        if title.organization is not None and title.organization.kind == "armed_forces":
            left = SHARES_RANK.say(facts, told, title.first, title.last)
    return left, over


def _holder_dies(facts: Facts, told: Told, title: TitleDraft) -> bool:
    """Whether the words behind an office say that its holder has died."""
    behind = facts.words[title.last]
    if behind != "và" and behind not in told.cues.opens_death:  # a gate
        return False
    return DIES.say(facts, told, title.first, title.last)


def _share_leaving(facts: Facts, told: Told, place: int, most: int) -> None:
    """Mark the offices of a row before the last one, behind which a time or the next office is told, if a
    word leads to the first of at most so many: "làm Phó phòng, Trưởng phòng rồi …"."""
    for at in range(place - 1, max(-1, place - 1 - most), -1):
        title = facts.titles[at]
        told.after = facts.titles[at + 1]
        told.lead = opening(facts, title.first, _LONGEST_LEAD)
        if title.status != "current":
            return
        if SHARES_PERIOD.say(facts, told, title.first, title.last):
            for office in facts.titles[at:place]:
                office.status = "former"
            return
