"""Links an office to whom its holder replaces, and to who takes it over."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.cues import LinkCues, are_all
from viunion_nlp.reading.links.sentence import Between, Pair, Sentence
from viunion_nlp.reading.links.shapes import following_clause, joins_names, opening
from viunion_nlp.reading.links.tenure import Tenure
from viunion_nlp.reading.rules import YES, Frames, frame
from viunion_nlp.records import Status

_ASIDE_ENDS: Final = (",", "-", ")")
_CLAUSE_SIGNS: Final = (",", ";", ")")
_ENDS: Final = (";", ".", ")")
_MOST_REPLACED: Final = 12  # words between an office and whom its holder replaces
_LONGEST_LEAD: Final = 6  # syllables before the name of somebody who is replaced
_LONGEST_GIVING: Final = 6  # syllables: "bầu bổ sung đồng chí"
_LONGEST_WAY: Final = 10  # syllables: "nhường lại vị trí này cho em trai là ông"


def replaces(facts: Facts, pair: Pair) -> bool:
    """ "A làm Chủ tịch … thay ông B": the office is linked to both; not "A, Phó Chủ tịch, được bầu thay ông
    B", "A, Giám đốc Sở, thay ông B", who held another."""
    words, cues = pair.words, pair.cues
    if len(words) > _MOST_REPLACED or not cues.replaces.stand_among(words):
        return False
    if (
        _is_own(facts, pair)
        or _acts_instead(facts, words)
        or cues.relative.end(cues.without_address(words))
    ):
        return False  # "thay vợ ông B"
    return not cues.acts_for.stand_among(words) and not cues.suffers.stand_among(words)


def _is_own(facts: Facts, pair: Pair) -> bool:
    """Whether an office is one that its holder has anyway: "A, Giám đốc Sở Y tế, [đến thay ông B]", "A, hiện
    là Giám đốc, [thay ông B]"."""
    sentence, title = pair.sentence, pair.place
    holder = sentence.holders[title][0] if sentence.held[title] else title
    if holder >= title or sentence.office(title).status == "incoming":
        return False
    if pair.words[0] in _ASIDE_ENDS and not Tenure(facts, sentence, title, holder).given:
        return True
    return holder + 1 == title and pair.cues.now.stand_among(
        sentence.between(facts, holder, title).words
    )


def _acts_instead(facts: Facts, words: list[str]) -> bool:
    """Whether nobody is named as replaced, so that the words tell who acts instead: "ký thay; ông B …"."""
    for word, following in pairwise(words):
        if word in facts.cues["replaces"] and following in _CLAUSE_SIGNS:
            return True
    return False


def follows_in_office(facts: Facts, pair: Pair) -> bool:
    """ "…; ông B được bổ nhiệm thay", "… và bầu ông B thay thế": a clause that ends so."""
    cues = pair.cues
    if cues.succeeds.end(pair.words):
        return True
    told = pair.words
    for at, word in enumerate(told):
        if word in facts.cues["time"] and at:
            told = told[:at]  # "thay thế [từ ngày 1/8]"
            break
    words = cues.without_address(told)
    if " ".join(words) not in facts.cues["takes over"]:
        return False
    if len(words) < len(told) and not _names_holder(facts, pair):
        return False
    before = opening(facts, pair.person.first, _LONGEST_GIVING)
    before = cues.without_address(before)
    return cues.names_instead.end(before)


def _names_holder(facts: Facts, pair: Pair) -> bool:
    """Whether the next name is that of somebody who has left the office: "bầu bà B thay ông [A]"."""
    sentence, following = pair.sentence, pair.holder + 1
    if following == sentence.count or not sentence.people[following]:
        return False
    last = facts.words[sentence.mentions[following].last - 1]
    for holder in sentence.holders[pair.place]:
        if facts.words[sentence.mentions[holder].last - 1] == last:
            return True
    return False


def given_way(facts: Facts, pair: Pair) -> bool:
    """ "A rời ghế Chủ tịch …, nhường vị trí này cho B", "… cho Phó Chủ tịch B"."""
    sentence, at = pair.sentence, pair.holder
    while pair.holder in sentence.holders[at - 1] and at - 1 > pair.place:
        at -= 1
    before = opening(facts, sentence.mentions[at].first, _LONGEST_WAY)
    behind = _behind_for(pair.cues, before)
    return behind > 0 and pair.cues.gives_way.end(before[:behind])


def _behind_for(cues: LinkCues, words: list[str]) -> int:
    """Behind the last "cho" of words, if only forms of address, also of a relative, stand behind it: "nhường
    ghế cho [em trai là ông]"; else 0."""
    at = len(words)
    while at > 0 and words[at - 1] != "cho":
        at -= 1
    rest = cues.without_address(words[at:])
    return 0 if cues.relative.without(rest) else at


def takes_over(facts: Facts, pair: Pair) -> bool:
    """ "A kế nhiệm ông B làm Chủ tịch …", "A được bầu thay ông B giữ chức …": the words up to B."""
    return pair.cues.takes_over.end(pair.cues.without_address(pair.words))


IS_LEFT: Final = Frames(
    "HOLDS",
    "Has the name behind an office lost it to its holder?",
    frame(
        replaces, YES,
        "Ông [PERSON#a Lê Văn An] làm [TITLE Chủ tịch xã|by=a b] thay ông [PERSON#b Tô Văn Páo].",
        but="Ông [PERSON#a Lê Văn An], [TITLE Chủ tịch xã|by=a], ký thay; ông [PERSON Tô Văn Páo] nhận.",
    ),
)  # fmt: skip
IS_HANDED_ON: Final = Frames(
    "HOLDS",
    "Does somebody get the office that another has left?",
    frame(
        follows_in_office, YES,
        "Ông [PERSON#a Lê An] thôi làm [TITLE Bí thư xã|by=a b]; bà [PERSON#b Tô Mận] được bầu thay.",
        but="Ông [PERSON#a Lê An] thôi làm [TITLE Bí thư xã|by=a]; bà [PERSON Tô Mận] đến chúc mừng.",
    ),
    frame(
        given_way, YES,
        "Ông [PERSON#a Lê An] rời ghế [TITLE Bí thư xã|by=a b], nhường chỗ cho bà [PERSON#b Tô Mận].",
        but="Ông [PERSON#a Lê An] rời ghế [TITLE Bí thư xã|by=a], gửi lời cảm ơn bà [PERSON Tô Mận].",
    ),
)  # fmt: skip


def hands_over(facts: Facts, pair: Pair) -> bool:
    """ "A bàn giao chức vụ Chủ tịch … lại cho B", "A nhường ghế Chủ tịch cho em trai là B": the words up to
    B's name."""
    lead = pair.plain[: _behind_for(pair.cues, pair.plain)]
    return " ".join(lead) in facts.cues["before holder"]


def passes_between(facts: Facts, pair: Pair) -> bool:
    """ "lễ bàn giao chức vụ Chủ tịch giữa bà A và ông B": it passes from the first to the second."""
    words = pair.plain
    if words[:1] != ["và"] or not joins_names(pair.cues, words):
        return False
    lead = opening(facts, pair.title.first, _LONGEST_LEAD)
    return pair.cues.lead_to_office(pair.cues.leaves_office, lead)


PASSES_BETWEEN: Final = Frames(
    "HOLDS",
    "Does an office pass from somebody to who is named next?",
    frame(
        passes_between, YES,
        "Họ bàn giao chức vụ [TITLE Trưởng ban|by=a b] giữa bà [PERSON#a Tô Mận] và ông [PERSON#b Lê An].",
        but="Họ bàn về chức vụ [TITLE Trưởng ban|by=a] giữa bà [PERSON#a Tô Mận] và ông [PERSON Lê An].",
    ),
)  # fmt: skip
IS_HANDED_OVER: Final = Frames(
    "HOLDS",
    "Does somebody get the office that the name before it leaves?",
    frame(
        hands_over, YES,
        "Ông [PERSON#a Lê Văn An] nhường chức [TITLE Chủ tịch xã|by=a b] cho bà [PERSON#b Tô Thị Mận].",
        but="Ông [PERSON#a Lê Văn An] thôi chức [TITLE Chủ tịch xã|by=a] trước bà [PERSON Tô Thị Mận].",
    ),
)  # fmt: skip
IS_TAKEN_OVER: Final = Frames(
    "HOLDS",
    "Does somebody take over the office that is told of another?",
    frame(
        takes_over, YES,
        "Bà [PERSON#a Tô Thị Mận] kế nhiệm ông [PERSON#b Lê Văn An] làm [TITLE Chủ tịch xã|by=a b].",
        but="Bà [PERSON Tô Thị Mận] giúp ông [PERSON#b Lê Văn An] làm [TITLE Chủ tịch xã|by=b].",
    ),
)  # fmt: skip


def link_replaced(facts: Facts, sentence: Sentence) -> None:
    """Link an office to both: "A làm Chủ tịch … thay ông B", "Chủ tịch A, kế nhiệm ông B"."""
    for at in range(1, sentence.count):
        if not sentence.people[at]:
            continue
        title = at - 1
        if sentence.people[title]:
            title -= 1
            if title < 0 or not _is_named_aside(facts, sentence, at):
                continue
        elif at + 1 < sentence.count and at in sentence.holders[at + 1]:
            if _held_it(facts, sentence, at, at + 1):
                continue  # "A, Phó Bí thư, thay ông B làm Chủ tịch"
        pair = Pair(sentence, at, title, sentence.between(facts, at - 1, at))
        rule = IS_LEFT.link(facts, pair, pair.title.first)
        if rule:
            sentence.link(at, title, rule)
            follows = _names_successor(pair)
            _mark(facts, sentence, at, title, "current" if follows else "former")


def _is_named_aside(facts: Facts, sentence: Sentence, at: int) -> bool:
    """Whether a name behind another, right behind an office, only tells who held the office before: "Giám đốc
    Sở Lê A, [kế nhiệm ông B]", "chủ tịch (bà A [thay ông B])"; not "Giám đốc Sở Lê A, thay ông B, ký"."""
    holder, title, cues = at - 1, at - 2, sentence.cues
    if holder not in sentence.holders[title]:
        return False
    plain = sentence.between(facts, holder, at).plain
    words = plain[plain[:1] == [","] :]
    if len(words) == len(plain) and not sentence.depths[at]:
        return False
    if " ".join(cues.without_address(words)) not in facts.cues["takes over"]:
        return False
    if not are_all(sentence.between(facts, title, holder).plain, cues.address):
        return False
    behind = sentence.mentions[at].last
    return facts.words[behind] in _ENDS or behind == facts.sentence_last(behind - 1)


def _names_successor(pair: Pair) -> bool:
    """ "A thôi làm Chủ tịch …, người thay thế là ông B": B gets the office."""
    told = pair.cues.without_address(pair.plain)
    return "là" in pair.plain[len(told) :] and pair.cues.succeeds.end(told)


def _mark(facts: Facts, sentence: Sentence, person: int, title: int, status: Status) -> None:
    """Record the status of one of two people who follow each other in an office."""
    facts.own_statuses[sentence.person(person), sentence.office(title)] = status


def link_successors(facts: Facts, sentence: Sentence) -> None:
    """Link the office that somebody has left to who gets it: "A thôi giữ chức Tổng Giám đốc; ông B được bổ
    nhiệm thay".
    """
    left = -1
    for at in range(sentence.count):
        if not sentence.people[at]:
            if sentence.held[at] and sentence.office(at).status == "former":
                left = at
        elif left >= 0 and at not in sentence.holders[left]:
            pair = Pair(sentence, at, left, Between(following_clause(facts, sentence, at)))
            rule = IS_HANDED_ON.link(facts, pair, pair.person.first)
            if rule:
                sentence.link(at, left, rule)
                _mark(facts, sentence, at, left, "current")


def _link_handed_over(facts: Facts, sentence: Sentence, title: int) -> bool:
    """Link the office that somebody leaves to whom it goes, "A bàn giao chức vụ Chủ tịch … cho B"; whether
    it is so."""
    holders = sentence.holders[title]
    if not holders or title + 1 == sentence.count or not sentence.people[title + 1]:
        return False
    if title + 1 in holders or sentence.office(title).status != "former":
        return False
    if not sentence.cues.leaves_office.end(sentence.between(facts, title - 1, title).plain):
        return False
    pair = Pair(sentence, title + 1, title, sentence.between(facts, title, title + 1))
    rule = IS_HANDED_OVER.link(facts, pair, pair.title.first)
    if rule:
        sentence.link(title + 1, title, rule)
        sentence.taken_over[title] = holders[0]
        _mark(facts, sentence, title + 1, title, "current")
    return bool(rule)


def _link_between(facts: Facts, sentence: Sentence, title: int) -> None:
    """Link the office that passes between two people to both."""
    giver, taker = title + 1, title + 2
    if not (sentence.people[giver] and sentence.people[taker]):
        return
    if sentence.between(facts, title, giver).plain[:1] != ["giữa"]:
        return
    pair = Pair(sentence, taker, title, sentence.between(facts, giver, taker))
    rule = PASSES_BETWEEN.link(facts, pair, pair.title.first)
    if rule:
        if giver not in sentence.holders[title]:
            sentence.link(giver, title, rule)
        sentence.link(taker, title, rule)
        sentence.taken_over[title] = giver
        _mark(facts, sentence, giver, title, "former")
        _mark(facts, sentence, taker, title, "current")


def link_taken_over(facts: Facts, sentence: Sentence) -> None:
    """Link the office that a verb gives to somebody who is replaced to who replaces them: "A kế nhiệm ông B
    làm Chủ tịch …", "Thay ông B làm Chủ tịch … là A".
    """
    for title in range(sentence.count - 2):
        if not sentence.people[title]:
            _link_between(facts, sentence, title)
    for title in range(1, sentence.count):
        replaced = title - 1
        while replaced and sentence.depths[replaced] > sentence.depths[title]:
            replaced -= 1  # "thay ông B (nay là Giám đốc Sở) làm Chủ tịch …"
        if sentence.people[title] or _link_handed_over(facts, sentence, title):
            continue
        if not sentence.people[replaced]:
            continue
        holders = sentence.holders[title]
        if replaced not in holders or not _held_it(facts, sentence, replaced, title):
            continue
        first = sentence.mentions[replaced].first
        taker = _before(facts, sentence, replaced)
        if taker >= 0:
            words = sentence.words(facts, sentence.mentions[replaced - 1].last, first)
        else:
            taker = max(holders)
            words = opening(facts, first, _LONGEST_LEAD)
        if taker == replaced:
            continue
        pair = Pair(sentence, taker, title, Between(words))
        rule = IS_TAKEN_OVER.link(facts, pair, sentence.mentions[title].first)
        if rule:
            sentence.link(taker, title, rule)
            sentence.taken_over[title] = replaced
            if facts.cues["to come"].isdisjoint(words):
                _mark(facts, sentence, replaced, title, "former")
            else:  # "A sẽ kế nhiệm ông B làm Chủ tịch"
                _mark(facts, sentence, taker, title, "incoming")


def link_named_instead(facts: Facts, sentence: Sentence) -> None:
    """Link the office of somebody who is replaced to who is named behind "là": "Người được bầu làm Chủ tịch …
    thay ông B là A".
    """
    for at in range(2, sentence.count):
        replaced, title = at - 1, at - 2
        if not sentence.people[at] or replaced not in sentence.holders[title]:
            continue
        plain = sentence.between(facts, replaced, at).plain
        if plain[:1] != ["là"] or not are_all(plain[1:], sentence.cues.address):
            continue
        pair = Pair(sentence, at, title, sentence.between(facts, title, replaced))
        rule = IS_TAKEN_OVER.link(facts, pair, pair.title.first)
        if rule:
            sentence.link(at, title, rule)
            sentence.taken_over[title] = replaced
            _mark(facts, sentence, replaced, title, "former")


def _held_it(facts: Facts, sentence: Sentence, person: int, title: int) -> bool:
    """Whether nothing but "làm", "giữ chức" or the like leads from a name to the office behind it: what is
    got besides ("ông B, được bầu làm Chủ tịch") is another one.
    """
    plain = sentence.between(facts, person, title).plain
    return bool(plain) and not sentence.cues.holds.without(plain)


def _before(facts: Facts, sentence: Sentence, person: int) -> int:
    """The person before another one, with the offices beside the name between them; -1 if there is none."""
    at = person - 1
    if at < 0 or sentence.people[at]:
        return at
    holders = sentence.holders[at]
    if not holders or holders[0] >= at:
        return -1
    plain = sentence.between(facts, holders[0], holders[0] + 1).plain
    return -1 if plain and plain[0].isalpha() else holders[0]
