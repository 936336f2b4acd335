"""Recognises offices that their holders have left from what the sentence says about the holders."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.drafts import TitleDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.late_holders import IS_OF_DEAD, dies
from viunion_nlp.reading.links.past_times import WAS_HELD_THEN
from viunion_nlp.reading.links.phrases import Phrases
from viunion_nlp.reading.links.removals import (
    is_of_party,
    is_removed,
    leaves_with_next,
    left_in_list,
    loses_party_posts,
    removed_as_such,
    retires,
)
from viunion_nlp.reading.links.sentence import Sentence
from viunion_nlp.reading.links.shapes import following_clause, opening
from viunion_nlp.reading.links.tenure import Tenure, before_holder
from viunion_nlp.reading.links.whole_posts import leaves_for, stays_beside
from viunion_nlp.reading.rules import NO, YES, VerdictsOf, rule_of

_LONGEST_LEAD: Final = 9  # syllables before the first mention, or behind the last
_LONGEST_ADDRESS: Final = 3  # syllables: "là đồng chí"
_PAST: Final = ("former", "late")
_LEAST_LISTED: Final = 3  # mentions: two offices and their holders are more
_ASIDE_SIGNS: Final = (",", "(", ")", "-")


def _is_told(facts: Facts, tenure: Tenure, phrases: Phrases) -> bool:
    """Whether a cue stands behind the row of offices, or in the clause before the holder."""
    if phrases.stand_among(tenure.after(facts)):
        return True
    return phrases.stand_among(before_holder(facts, tenure))


def _gets_next(facts: Facts, tenure: Tenure) -> bool:
    """Whether the holder gets the next office, or only ", giữ chức" or "lên làm" leads to it."""
    cues, after = tenure.sentence.cues, tenure.after(facts)
    if _is_told(facts, tenure, cues.gets) or not cues.holds.without(after):
        return True
    new = tenure.sentence.office(tenure.next)
    return new.status == "current" and cues.receives_office.begin([*after, ""], 0)


def _is_got(facts: Facts, tenure: Tenure) -> bool:
    """Whether the office is what somebody got who is named behind it: "người được điều động giữ chức Chủ tịch
    xã là ông A - Trưởng phòng …"."""
    if tenure.title > tenure.holder:
        return False
    cues = tenure.sentence.cues
    lead = opening(facts, tenure.sentence.mentions[tenure.title].first, _LONGEST_LEAD)
    return cues.lead_to_office(cues.holds, lead) and cues.gets.stand_among(lead)


def moves_over(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "ông A, Trưởng ban Tổ chức, được phân công giữ chức Trưởng ban Dân vận": the same office elsewhere,
    not once more: "ông A, Bí thư xã khóa 20, được bầu làm Bí thư xã"."""
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
    title = tenure.sentence.office(tenure.title)
    if last > title.role_last and words[first:last] == words[following : following + last - first]:
        return False
    unit, new_unit = facts.nodes[first + 1].head, facts.nodes[following + 1].head
    if unit is None or new_unit is None:
        return words[first + 2] == words[following + 2]
    return "action" not in new_unit.row.complement  # "Trưởng Ban Chỉ đạo …" comes on top


def keeps_seat(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "ông A, Ủy viên Ban Thường vụ, được điều động …", "Thẩm phán A được …": kept with another office."""
    cues, words = tenure.sentence.cues, facts.words
    if cues.seat.begin(words, first):
        return True
    if words[first] not in cues.lasting_rank.by_first:  # a gate
        return False
    return cues.lasting_rank.begin(words, first) and not is_removed(facts, tenure, first, last)


def moves_on(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "ông A, Giám đốc Sở Y tế, được điều động giữ chức …": what is got is no seat beside the other."""
    if tenure.next < 0:
        return False
    sentence, cues = tenure.sentence, tenure.sentence.cues
    if cues.seat.begin(facts.words, sentence.mentions[tenure.next].first):
        return False
    if cues.besides.stand_among(tenure.after(facts)) or _is_got(facts, tenure):
        return False
    return _is_told(facts, tenure, cues.moves)


def _keeps_front(tenure: Tenure) -> bool:
    """Whether a deputy of the front comes to head a union beside it: "Phó Chủ tịch Ủy ban MTTQ phường, được
    cử làm Chủ tịch Công đoàn phường"."""
    old = tenure.sentence.office(tenure.title).organization
    new = tenure.sentence.office(tenure.next).organization
    if old is None or old.head is None or new is None or new.head is None:
        return False
    return old.head.kind == "front" and new.head.kind == "union"


def moves_up(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "ông A, Phó Chủ tịch …, được bầu giữ chức Chủ tịch …", ", giữ chức Chủ tịch"."""
    if tenure.next < 0:
        return False
    deputy = facts.deputy(first)
    if deputy is None:
        return False
    if not _gets_next(facts, tenure):
        return False
    old, following = first, tenure.sentence.mentions[tenure.next].first
    first += deputy.length
    if facts.words[first : first + 2] != facts.words[following : following + 2]:
        return False
    return not (_keeps_front(tenure) or stays_beside(facts, tenure.sentence.cues, old, following))


def takes_whole_post(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "ông A, Giám đốc Sở Y tế, được bầu giữ chức Phó Chủ tịch UBND tỉnh", "ông A, Trưởng phòng, giữ chức
    Phó Giám đốc Sở": nobody keeps the first office beside the second, unless it is the same."""
    if tenure.next < 0:
        return False
    cues, after = tenure.sentence.cues, tenure.after(facts)
    following = tenure.sentence.mentions[tenure.next]
    if facts.words[first:last] == facts.words[following.first : following.last]:
        return False
    if cues.besides.stand_among(after) or cues.propose(before_holder(facts, tenure) + after):
        return False
    if not leaves_for(facts, cues, first, following.first):
        return False
    return _gets_next(facts, tenure) and not _is_got(facts, tenure)


def gets_before(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "bầu chức vụ Phó Chủ tịch UBND tỉnh đối với ông A, Giám đốc Sở": the new office is told before."""
    sentence, new = tenure.sentence, max(0, tenure.holder - 1)
    if tenure.next >= 0 or tenure.title <= new or tenure.holder not in sentence.holders[new]:
        return False
    title = sentence.office(new)
    if title.status != "current":
        return False
    lead = opening(facts, title.first, _LONGEST_LEAD)
    if not sentence.cues.gives.stand_among(lead) or sentence.cues.propose(lead):
        return False
    return leaves_for(facts, sentence.cues, first, title.first)


def now_another(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "Chủ tịch xã Lê Văn An, giờ là Phó Bí thư huyện, …"."""
    if tenure.next < 0:
        return False
    words = [word for word in tenure.after(facts) if word not in _ASIDE_SIGNS]
    return " ".join(words) in facts.cues["now instead"]


def held_then(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "Người phụ trách lúc đó là ông A, Trưởng phòng …"."""
    if not tenure.sentence.cues.at_that_time.end(tenure.decided(facts)):
        return False
    return "là" in opening(facts, tenure.sentence.mentions[tenure.holder].first, _LONGEST_ADDRESS)


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


IS_LEFT_BY_HOLDER: Final[VerdictsOf[Tenure]] = VerdictsOf(
    "TITLE",
    "Does a sentence tell that the holder of an office has left it?",
    rule_of(
        retires, YES,
        "Bà Tô Thị Mận, [TITLE Phó Giám đốc Sở Y tế|status=former], nhận quyết định nghỉ hưu.",
        but="Bà Tô Thị Mận, [TITLE Phó Giám đốc Sở Y tế|status=current], nhận quyết định giao xe.",
    ),
    rule_of(
        left_in_list, YES,
        "Người nghỉ hưu gồm ông Lê An, [TITLE Bí thư|status=former], bà Na, [TITLE Phó ban|status=former].",
        but="Người dự lễ gồm ông Lê An, [TITLE Bí thư|status=current], bà Na, [TITLE Phó ban].",
    ),
    rule_of(
        removed_as_such, YES,
        "Xã cách chức hai [TITLE trưởng thôn] gồm: Lê An - [TITLE Trưởng thôn Mây|status=former]; Tô Páo.",
        but="Xã cách chức hai [TITLE phó ban] gồm: Lê An - [TITLE Trưởng thôn Mây|status=current]; Tô Páo.",
    ),
    rule_of(
        keeps_seat, NO,
        "Ông Lê Văn An, [TITLE Đảng ủy viên|status=current], được điều động làm [TITLE Trưởng phòng].",
        but="Ông Lê Văn An, [TITLE Phó Giám đốc|status=former], được điều động làm [TITLE Trưởng phòng].",
    ),
    rule_of(
        moves_on, YES,
        "Ông Lê An, [TITLE Phó Bí thư huyện|status=former], được bổ nhiệm làm [TITLE Giám đốc Sở].",
        but="Ông Lê An, [TITLE Phó Bí thư huyện|status=current], được bầu làm [TITLE Chủ tịch HĐND huyện].",
    ),
    rule_of(
        moves_over, YES,
        "Ông Lê An, [TITLE Trưởng ban Nữ công|status=former], được cử làm [TITLE Trưởng ban Tài chính].",
        but="Ông Lê An, [TITLE Trưởng ban Nữ công|status=current], được phân công làm [TITLE Bí thư xã].",
    ),
    rule_of(
        moves_up, YES,
        "Ông Lê Văn An, [TITLE Phó Bí thư Chi bộ|status=former], được bầu làm [TITLE Bí thư Chi bộ].",
        but="Ông Lê Văn An, [TITLE Phó Bí thư Chi bộ|status=current], được bầu làm [TITLE Trưởng ban].",
    ),
    rule_of(
        takes_whole_post, YES,
        "Ông Lê An, [TITLE Trưởng phòng Nội vụ|status=former], được bầu làm [TITLE Phó Chủ tịch xã].",
        but="Ông Lê An, [TITLE Trưởng phòng Nội vụ|status=current], được bầu làm [TITLE Trưởng ban lễ tang].",
    ),
    rule_of(
        gets_before, YES,
        "Xã bầu chức vụ [TITLE Chủ tịch xã] đối với ông Lê An, [TITLE Phó Giám đốc Sở|status=former].",
        but="Xã bầu chức vụ [TITLE Trưởng thôn] đối với ông Lê An, [TITLE Phó Giám đốc Sở|status=current].",
    ),
    rule_of(
        now_another, YES,
        "[TITLE Trưởng thôn|status=former] Lê Văn An, giờ là [TITLE Chủ tịch xã], kể lại.",
        but="[TITLE Trưởng thôn|status=current] Lê Văn An, cũng là [TITLE Bí thư Chi bộ], kể lại.",
    ),
    rule_of(
        held_then, YES,
        "Người ký quyết định khi đó là bà Tô Thị Mận, [TITLE Trưởng phòng Nội vụ|status=former].",
        but="Người ký quyết định là bà Tô Thị Mận, [TITLE Trưởng phòng Nội vụ|status=current].",
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
LOSES_PARTY_POSTS: Final[VerdictsOf[Tenure]] = VerdictsOf(
    "TITLE",
    "Does the Party take its own offices, and no other, from the holder of an office?",
    rule_of(
        loses_party_posts, YES,
        "Ông Lê Văn An, [TITLE Tỉnh ủy viên|status=former], bị khai trừ khỏi Đảng.",
        but="Ông Lê Văn An, [TITLE Tỉnh ủy viên|status=current], dự lễ mừng Đảng.",
    ),
    otherwise=NO,
)  # fmt: skip
LEAVES_WITH_NEXT: Final[VerdictsOf[Tenure]] = VerdictsOf(
    "TITLE",
    "Does somebody leave an office together with who is named next?",
    rule_of(
        leaves_with_next, YES,
        "[TITLE Trưởng thôn|status=former] Lê An và [TITLE Giám đốc|status=former] Tô Mận đã từ chức.",
        but="[TITLE Bí thư|status=current] Lê An và vợ gặp [TITLE Phó ban|status=former] Tô Mận từ chức.",
    ),
    otherwise=NO,
)  # fmt: skip


def mark_left_by_holders(facts: Facts, sentence: Sentence) -> None:
    """Mark the offices of a sentence that their holders have left, according to what it says about the
    holders.
    """
    first = max(0, sentence.mentions[0].first - _LONGEST_LEAD)
    last = sentence.mentions[-1].last + _LONGEST_LEAD
    may_tell_death = not sentence.cues.tells_death.isdisjoint(facts.words[first:last])
    words = facts.words[first : last + _LONGEST_LEAD]
    may_lose_posts = not sentence.cues.ends_party_posts.by_last.keys().isdisjoint(words)
    for place, holders in enumerate(sentence.holders):
        if not holders:
            continue
        title = sentence.mentions[place]
        if not isinstance(title, TitleDraft) or title.status != "current":
            continue
        for holder in holders:
            tenure = Tenure(facts, sentence, place, holder)
            table = WAS_HELD_THEN if tenure.given else IS_LEFT_BY_HOLDER
            if may_lose_posts and _party_takes_its_own(facts, tenure, title):
                continue
            if table.say(facts, tenure, title.first, title.last):
                title.status = "former"
                if not tenure.given and tenure.next < 0:
                    sentence.left.append(place)
            elif may_tell_death and not tenure.given:
                if IS_OF_DEAD.say(facts, tenure, title.first, title.last):
                    title.status = "late"
    if sentence.count > _LEAST_LISTED and "và" in words:  # a gate
        _mark_left_together(facts, sentence)


def _party_takes_its_own(facts: Facts, tenure: Tenure, title: TitleDraft) -> bool:
    """Whether the Party takes its offices from a holder, who keeps the others; notes it of one of them."""
    if tenure.given or not LOSES_PARTY_POSTS.say(facts, tenure, title.first, title.last):
        return False
    if is_of_party(facts, title):
        title.status = "former"
    return True


def _mark_left_together(facts: Facts, sentence: Sentence) -> None:
    """Mark the offices of those whom a list joins to somebody who has left an office or died, last first."""
    for place in range(sentence.count - 1, -1, -1):
        title = sentence.mentions[place]
        if not isinstance(title, TitleDraft) or place in sentence.left:
            continue
        if title.status == "current" and not sentence.left:
            continue
        for holder in sentence.holders[place]:
            first = sentence.mentions[min(place, holder)].first
            if title.status in _PAST and "và" not in facts.words[first - _LONGEST_ADDRESS : first]:
                continue  # a gate
            tenure = Tenure(facts, sentence, place, holder)
            if tenure.given:
                continue
            if title.status == "current":
                if LEAVES_WITH_NEXT.say(facts, tenure, title.first, title.last):
                    title.status = sentence.office(sentence.left[-1]).status
                    sentence.left.append(place)
            elif _is_told_gone(facts, tenure, title):
                sentence.left.append(place)


def _is_told_gone(facts: Facts, tenure: Tenure, title: TitleDraft) -> bool:
    """Whether the sentence tells behind an office, and not a word such as "nguyên" or "cố" before it, that
    the holder has left it or died."""
    if title.status == "late":
        return dies(facts, tenure, title.first, title.last)
    if title.status != "former" or tenure.next >= 0:
        return False
    return IS_LEFT_BY_HOLDER.say(facts, tenure, title.first, title.last)
