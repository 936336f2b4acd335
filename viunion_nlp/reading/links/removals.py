"""Recognises offices whose holders are removed, resign or retire."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.drafts import TitleDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.cues import LinkCues
from viunion_nlp.reading.links.letters import accepts_letter
from viunion_nlp.reading.links.phrases import Phrases
from viunion_nlp.reading.links.shapes import opening
from viunion_nlp.reading.links.tenure import Tenure, behind_last

_MOST_SKIPPED: Final = 3  # syllables before "bị"
_LONGEST_REMOVAL: Final = 12  # syllables from "bị" to "cách chức"
_LONGEST_SUBJECT: Final = 6  # syllables: "Trong đó các cán bộ sẽ"
_LONGEST_HEADING: Final = 20  # syllables: "các cán bộ nghỉ hưu từ ngày 1/6/2024 gồm"
_MOST_REMOVED: Final = 120  # mentions of a list behind the office that its people lost
_LIST_HEADS: Final = ("gồm", "là")
_LIST_SIGNS: Final = (",", ";", "(")


def retires(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "bà A, Phó Giám đốc …, nhận quyết định nghỉ hưu", "trao quyết định nghỉ hưu cho bà A, Phó Giám đốc
    …"; not "ông B, Giám đốc …, trao quyết định nghỉ hưu"."""
    if tenure.next >= 0:
        return False
    cues, after = tenure.sentence.cues, tenure.after(facts)
    if _opens_with(after, cues.before_leaving, cues.retires):
        return not cues.give_decision(after)
    if "cho" in after and _lets_retire(cues, after):
        return True
    return cues.retires.end(tenure.decided(facts))


def _lets_retire(cues: LinkCues, after: list[str]) -> bool:
    """Whether a body lets a holder retire: "được Bộ Chính trị quyết định cho nghỉ hưu"."""
    for at, word in enumerate(after[:_MOST_SKIPPED]):
        if word in cues.suffers.by_first:
            told = after[at + 1 : at + _LONGEST_REMOVAL]
            if "cho" not in told or cues.nominates.stand_among(told):
                return False
            return cues.retires.begin(told, told.index("cho") + 1)
    return False


def left_in_list(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "Các cán bộ nghỉ hưu từ ngày 1/6 gồm: ông A, Giám đốc …; bà B, Phó Giám đốc …", "3 cựu cán bộ xã gồm
    …": the words that head a list tell that all of it have left."""
    if tenure.next >= 0:
        return False
    sentence, cues = tenure.sentence, tenure.sentence.cues
    at = tenure.list_first(facts) if tenure.holder else sentence.mentions[0].first
    while facts.words[at - 1] not in _LIST_HEADS:
        at -= 1
        if facts.words[at] not in cues.address and facts.words[at] != ":":
            return False
    words = behind_last(opening(facts, at, _LONGEST_HEADING), _LIST_SIGNS)
    for place, word in enumerate(words[:_LONGEST_SUBJECT]):
        if word in cues.retires.by_first and cues.retires.begin(words, place):
            return True
    return _speaks_of_former(facts, at - len(words), at)


def _speaks_of_former(facts: Facts, first: int, last: int) -> bool:
    """Whether words speak of people who held an office: "khởi tố 3 cựu cán bộ"; not "nguyên nhân là"."""
    for at in range(first, last):
        before = facts.nodes[at].before_role
        if before is not None and before.row.status == "former":
            behind = at + before.length
            if (facts.words[at], facts.words[behind]) not in facts.lexicon.words:
                return facts.nodes[behind].role is None
    return False


def removed_as_such(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "cách chức 2 hiệu trưởng gồm: A - Hiệu trưởng Trường X, …": the role alone is told to be lost."""
    sentence, holder = tenure.sentence, tenure.holder
    for at in range(max(0, holder - _MOST_REMOVED), holder):
        if holder not in sentence.holders[at] or sentence.office(at).status != "former":
            continue
        lost, role = sentence.mentions[at], sentence.office(tenure.title).role_last
        if facts.words[lost.first : lost.last] == facts.words[first:role]:
            return True
    return False


def loses_party_posts(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "cách mọi chức vụ trong Đảng đối với ông A, Bí thư Đảng ủy", "ông A, Tỉnh ủy viên, Giám đốc Sở Y tế,
    bị khai trừ khỏi Đảng"."""
    cues, told = tenure.sentence.cues, tenure.decided(facts)
    if not cues.ends_party_posts.end(told):
        told = tenure.after(facts)
        if tenure.next >= 0 or not cues.ends_party_posts.stand_among(told):
            return False
        if not cues.suffers.stand_among(told[:_MOST_SKIPPED]):
            return False
    return not cues.nominates.stand_among(told) and not cues.not_yet.stand_among(told)


def is_of_party(facts: Facts, title: TitleDraft) -> bool:
    """Whether an office is the Party's."""
    if title.organization is not None:
        return title.organization.kind == "party"
    deputy = facts.deputy(title.first)
    role = facts.nodes[title.first if deputy is None else title.first + deputy.length].role
    return role is not None and role.row.kind == "party"


def is_removed(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "ông A, Chủ tịch xã, bị bãi nhiệm", "HĐND miễn nhiệm ông A, Chủ tịch xã"."""
    if tenure.next >= 0:
        return False
    cues, after = tenure.sentence.cues, tenure.after(facts)
    if _is_removed_by(facts, tenure, after):
        return True
    before = tenure.decided(facts)
    if cues.nominates.stand_among(before) or cues.not_yet.stand_among(before):
        return False
    if before and before[-1] == "của" and accepts_letter(cues, before):
        return True
    if "của" in after and accepts_letter(cues, after[: after.index("của") + 1]):
        return False  # "Chủ tịch A nhận đơn từ nhiệm của Giám đốc B"
    if _opens_with(after, cues.before_removal, cues.removes):
        if cues.suffers.stand_among(after) or not cues.removes.end(tenure.before_next(facts)):
            return True  # and does not remove whom the sentence names next
    return cues.removes.end(before) or _opens_with(after, cues.before_resigning, cues.resigns)


def _is_removed_by(facts: Facts, tenure: Tenure, after: list[str]) -> bool:
    """Whether a body removes a holder behind "bị": "bị UBND huyện cách chức", "bị kỷ luật bằng hình thức cách
    chức"; not "bị đề nghị cách chức"."""
    cues = tenure.sentence.cues
    for at, word in enumerate(after[:_MOST_SKIPPED]):
        if word in cues.suffers.by_first:
            told = after[at + 1 : at + _LONGEST_REMOVAL]
            if not cues.removes.stand_among(told):
                return False
            return not (cues.nominates.stand_among(told) or cues.not_yet.stand_among(after[:at]))
        if word not in cues.before_removal:
            return False
    return False


def leaves_with_next(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "Bộ trưởng Tài chính A và Bộ trưởng Y tế B đã từ chức", "A, B và C đã từ chức"."""
    sentence = tenure.sentence
    if sentence.cues.seat.begin(facts.words, first):
        return False
    following = tenure.joined(facts)
    if following < 0:
        following = tenure.listed(facts)
        if following < 0 or sentence.left[-1] == sentence.left[0]:
            return False
    return sentence.left[-1] in (following, following + 1)


def _opens_with(words: list[str], skipped: frozenset[str], phrases: Phrases) -> bool:
    """Whether a cue is the first of words, but for those that may stand before it."""
    for at, word in enumerate(words):
        if word not in skipped:
            return word in phrases.by_first and phrases.begin(words, at)
    return False
