"""Lists that an office heads, as far as their items go on: "Phó Bí thư gồm ông A - Chủ tịch xã, ông B"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.sentence import Pair, Sentence
from viunion_nlp.reading.links.shapes import are_signs, is_named_next, plural_before
from viunion_nlp.reading.links.tenure import behind_last
from viunion_nlp.text.scan import DIGITS

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
