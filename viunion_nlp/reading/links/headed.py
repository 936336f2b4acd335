"""Lists that an office heads, and how far their items go on: "Phó Bí thư gồm ông A - Chủ tịch xã, ông B"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.cues import are_all
from viunion_nlp.reading.links.sentence import Pair, Sentence
from viunion_nlp.reading.links.shapes import (
    are_signs,
    behind_unit,
    is_named_next,
    opening,
    plural_before,
)
from viunion_nlp.reading.links.tenure import behind_last
from viunion_nlp.reading.rules import NO, YES, Frames, frame
from viunion_nlp.text.scan import DIGITS

_LONGEST_TASK: Final = 12  # words between an office and "là"
_OPENS_CLAUSE: Final = (",", ";", ":", "-", "(", '"')
_IN_DATES: Final = ("/", "-", ".")
_BEFORE_COUNT: Final = ("là", "gồm", ":")
_BEFORE_NAMES: Final = (",", "các")
_MOST_BEFORE_VERB: Final = 5  # words of "khóa XV tiếp tục"
_LONGEST_VERB: Final = 4  # words of "được bổ nhiệm lại"
_LONGEST_LEAD: Final = 6  # words between an office and the list that it heads
_LONGEST_PROPOSAL: Final = 4  # syllables right before an office


def goes_on(facts: Facts, sentence: Sentence, person: int, at: int) -> bool:
    """Whether an office in a list that another one heads is that of the item, the person named last, so that
    the list goes on behind it: "ông A - Trưởng ban, ông B", "ông A được bầu làm Trưởng ban; ông B", "ông A
    (trước là Trưởng ban) và ông B".
    """
    between, its_own = sentence.between(facts, at - 1, at), person in sentence.holders[at]
    if are_signs(sentence.cues, between.words, between.plain, chained=True):
        return its_own or not is_named_next(facts, sentence, at)
    return its_own and between.words[:1] in (["được"], ["("])


def continues_list(facts: Facts, sentence: Sentence, title: int, at: int) -> bool:
    """Whether a name continues the list that an office heads; not "các đồng chí Ủy viên: A, Trưởng ban;
    đồng chí B, Phó Chủ tịch", an item with a form of address, which those before it lack."""
    cues, plain = sentence.cues, sentence.between(facts, at - 1, at).plain
    for word in behind_last(plain, (")",)):
        if word not in cues.chain and word not in cues.address and word not in cues.term:
            return False
    if plain[:1] != [";"] or facts.words[sentence.mentions[title + 1].first - 1] != ":":
        return True
    for length in range(1, len(plain)):
        honorific = facts.nodes[sentence.mentions[at].first - length].honorific
        if honorific is not None and honorific.length == length:
            return honorific.row.kind != "honorific"
    return True


def tells_who_got(facts: Facts, pair: Pair) -> bool:
    """Whether words tell that several got the office, and who follows: "8 Ủy viên [khóa XV tiếp tục được bầu
    giữ chức vụ như khóa XIV gồm:]"."""
    lead, first = pair.lead, pair.title.first
    if plural_before(facts, first) < 0 and not facts.shapes[first - 1] & DIGITS:
        return False
    if lead[-1 - (lead[-1] == ":")] not in facts.cues["heads list"] or "được" not in lead:
        return False
    at = lead.index("được")
    if at > _MOST_BEFORE_VERB:
        return False
    if not facts.cues["subject acts"].isdisjoint(lead[at + _LONGEST_VERB :]):
        return False
    return pair.cues.gives.begin(lead, at + 1) and not pair.cues.propose(lead)


def lead_to_list(facts: Facts, sentence: Sentence, at: int) -> list[str]:
    """The words between an office and the next mention that may introduce a list, but for a unit without a
    name: "Giám đốc công ty là …"."""
    address = sentence.cues.address
    words = sentence.between(facts, at, at + 1).plain
    words = behind_unit(facts, sentence, sentence.mentions[at].last, words)
    lead = [
        word
        for word in words
        if word == "là" or (word not in address and word not in _BEFORE_NAMES)
    ]
    colon = lead[-1:] == [":"]
    count = len(lead) - 1 - (colon or lead[-1:] == ["là"])
    if count > 0 and sentence.cues.counts_names(lead[count]) and lead[count - 1] in _BEFORE_COUNT:
        return [*lead[:count], ":"] if colon else lead[:count]  # "gồm [hai] đồng chí:"
    return lead


def named_behind_task(facts: Facts, pair: Pair) -> bool:
    """ "Phó Giám đốc phụ trách kỹ thuật là anh A", "Người phát ngôn … tại hãng B là ông A": what the office
    is for, or where, and then who holds it; the office is the subject."""
    words, cues = pair.plain, pair.cues
    words = words[: len(words) - 1 - words[::-1].index("là")] if "là" in words else []
    if not words or len(words) > _LONGEST_TASK or not cues.narrows_office.begin(words, 0):
        return False
    if not are_all(pair.plain[len(words) + 1 :], cues.address):
        return False
    for word in words:
        if not word.isalnum() or word in facts.cues["subject acts"]:
            return False
    if cues.suffers.stand_among(words) or cues.another_acts.stand_among(words):
        return False
    first = pair.title.first
    first -= facts.words[first - 1] in cues.status
    return facts.opens_sentence(first) or facts.words[first - 1] in _OPENS_CLAUSE


def is_these(facts: Facts, pair: Pair) -> bool:
    """ "Phó Chủ tịch là bà A và ông B", "5 Phó Chủ tịch nhiệm kỳ trước là …", "Chủ tịch từ 1/11 là …",
    "Ba ủy viên được bầu bổ sung là …"."""
    lead = pair.lead[:-1]
    if pair.lead[-1:] != ["là"] or pair.cues.propose(
        opening(facts, pair.title.first, _LONGEST_LEAD)
    ):
        return False
    first = pair.title.first
    if facts.words[first - 1] == "của" and pair.cues.relative.end(opening(facts, first - 1, 3)):
        return False  # "Con trai của Chủ tịch xã là A"
    if len(lead) == 1 and lead[0] in facts.cues["that one"]:
        return True  # "có Giám đốc mới, đó là ông A"
    if _tells_term(facts, pair, lead) or _tells_when(pair, lead) or _tells_since(facts, lead):
        return True
    return _were_given(pair, lead)


def _tells_term(facts: Facts, pair: Pair, words: list[str]) -> bool:
    """Whether words only tell in which term the office is held: "nhiệm kỳ trước", "qua các thời kỳ"."""
    for word in words:
        if not pair.cues.is_of_term(word) and word not in facts.cues["which term"]:
            return False
    return True


def _tells_when(pair: Pair, words: list[str]) -> bool:
    """Whether words only tell when the office is held: "khi đó", "lúc bấy giờ", "hiện nay"."""
    cues = pair.cues
    return [] in (cues.at_that_time.without(words), cues.now.without(words))


def _tells_since(facts: Facts, words: list[str]) -> bool:
    """Whether words only tell from which day on the office is held: "từ 1/11", "kể từ tháng 5 tới"."""
    if not words or words[0] not in facts.cue_openings["from day"]:
        return False
    of_time = facts.cues["time"]
    for word in words[1:]:
        if word not in of_time and not word.isdigit() and word not in _IN_DATES:
            return False
    return len(words) > 1


def _were_given(pair: Pair, lead: list[str]) -> bool:
    """Whether words tell that the office was given to somebody: "được bầu bổ sung"."""
    if lead[0] != "được" or len(lead) > _LONGEST_LEAD or pair.cues.propose(lead):
        return False
    return pair.cues.gives.begin(lead, 1)


def is_to_be_filled(facts: Facts, pair: Pair) -> bool:
    """ "chọn ba người cho chức danh Chủ tịch xã gồm …": only proposed for it."""
    first, wanted = pair.title.first, pair.cues.to_be_filled
    if facts.words[first - 1] not in wanted.by_last:  # a gate
        return False
    return wanted.end(opening(facts, first, _LONGEST_PROPOSAL))


def held_before(facts: Facts, pair: Pair) -> bool:
    """ "ông A, Chủ tịch xã; cùng dự có các ông: B, C": the office is that of the name before it."""
    holders = pair.sentence.holders[pair.place]
    return bool(holders) and holders[0] < pair.place


def consists_of(facts: Facts, pair: Pair) -> bool:
    """ "5 Phó Chủ tịch gồm bà A, ông B", "Phó Chủ tịch có ông A"; not "…, về phía xã có ông A"."""
    if not pair.lead or ";" in pair.lead:
        return False
    if len(pair.lead) > _LONGEST_LEAD and not tells_who_got(facts, pair):
        return False
    if not facts.cues["speaks for"].isdisjoint(pair.lead):
        return False
    return pair.lead[-1] != "là" and pair.lead[-1] in facts.cues["heads list"]


def before_colon(facts: Facts, pair: Pair) -> bool:
    """ "Phó Chủ tịch: bà A, ông B", "Phó Chủ tịch gồm: bà A", "nguyên Chủ tịch các thời kỳ: ông A"."""
    lead = pair.lead
    if not lead or lead[-1] != ":":
        return False
    if len(lead) == 1 or lead[-2] in facts.cues["heads list"]:
        return len(lead) <= _LONGEST_LEAD or tells_who_got(facts, pair)
    if len(lead) > _LONGEST_LEAD:
        return False
    if not lead[0].isalpha() or lead[-2] in facts.cues["credit"]:
        return False  # "Chủ tịch xã - Ảnh: Lê An"
    return _tells_term(facts, pair, lead[:-1])


HEADS_LIST: Final = Frames(
    "HOLDS",
    "Does an office head a list of names?",
    frame(
        is_to_be_filled, NO,
        "Xã chọn hai người cho chức danh [TITLE Phó ban] gồm: bà [PERSON Tô Mận] và ông [PERSON Lê An].",
        but="Xã có hai người giữ chức [TITLE Phó ban|by=a b]: bà [PERSON#a Tô Mận] và ông [PERSON#b Lê An].",
    ),
    frame(
        is_these, YES,
        "[TITLE Phó Chủ tịch|by=a b] là bà [PERSON#a Tô Thị Mận] và ông [PERSON#b Lê Văn An].",
        but="[TITLE Phó Chủ tịch] đón bà [PERSON Tô Thị Mận] và ông [PERSON Lê Văn An].",
    ),
    frame(
        named_behind_task, YES,
        "[TITLE Phó Giám đốc|by=a] phụ trách kỹ thuật là anh [PERSON#a Lê Văn An].",
        but="[TITLE Phó Giám đốc] đã nhận ra người lạ là anh [PERSON Lê Văn An].",
    ),
    frame(
        held_before, NO,
        "Ông [PERSON#a Lê An], [TITLE Chủ tịch xã|by=a]; dự có: bà [PERSON Hà Mận], ông [PERSON Tô Páo].",
        but="Dự họp có các [TITLE Phó Chủ tịch xã|by=a b]: [PERSON#a Hà Páo], [PERSON#b Tô Sáu].",
    ),
    frame(
        consists_of, YES,
        "[TITLE Phó Chủ tịch|by=a b] có bà [PERSON#a Tô Thị Mận] và ông [PERSON#b Lê Văn An].",
        but="[TITLE Phó Chủ tịch] đón bà [PERSON Tô Thị Mận] và ông [PERSON Lê Văn An].",
    ),
    frame(
        before_colon, YES,
        "[TITLE Phó Chủ tịch|by=a b]: bà [PERSON#a Tô Thị Mận], ông [PERSON#b Lê Văn An].",
        but="[TITLE Phó Chủ tịch] cho hay: bà [PERSON Tô Thị Mận] đã về.",
    ),
)  # fmt: skip
