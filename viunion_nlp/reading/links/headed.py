"""Lists that an office heads, as far as their items go on: "Phó Bí thư gồm ông A - Chủ tịch xã, ông B"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.cues import are_all
from viunion_nlp.reading.links.sentence import Pair, Sentence
from viunion_nlp.reading.links.shapes import are_signs, behind_unit, is_named_next, plural_before
from viunion_nlp.reading.links.tenure import behind_last
from viunion_nlp.text.scan import DIGITS

_LONGEST_TASK: Final = 12  # words between an office and "là"
_OPENS_CLAUSE: Final = (",", ";", ":", "-", "(", '"')
_BEFORE_COUNT: Final = ("là", "gồm", ":")
_BEFORE_NAMES: Final = (",", "các")
_MOST_BEFORE_VERB: Final = 5  # words of "khóa XV tiếp tục"
_LONGEST_VERB: Final = 4  # words of "được bổ nhiệm lại"


def goes_on(facts: Facts, sentence: Sentence, person: int, at: int) -> bool:
    """Whether an office in a list that another one heads is that of the item, the person named last, so that
    the list goes on behind it: "ông A - Trưởng ban, ông B", "ông A được bầu làm Trưởng ban; ông B".
    """
    between, its_own = sentence.between(facts, at - 1, at), person in sentence.holders[at]
    if are_signs(sentence.cues, between.words, between.plain, chained=True):
        return its_own or not is_named_next(facts, sentence, at)
    return its_own and between.words[:1] == ["được"]


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
