"""Links people and offices, one sentence at a time."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.before import IS_OF_NEXT_NAME
from viunion_nlp.reading.links.behind import IS_OF_LAST_NAME
from viunion_nlp.reading.links.careers import (
    IS_GIVEN,
    has_tail,
    link_career,
    only_comma,
)
from viunion_nlp.reading.links.cues import LinkCues, cues_of
from viunion_nlp.reading.links.departures import mark_left_by_holders
from viunion_nlp.reading.links.described import link_described
from viunion_nlp.reading.links.elsewhere import mark_left_elsewhere, mark_left_for
from viunion_nlp.reading.links.former import mark_left_by_words
from viunion_nlp.reading.links.headed import HEADS_LIST, continues_list, goes_on, lead_to_list
from viunion_nlp.reading.links.in_order import (
    IS_NEXT_GIVEN,
    are_in_turn,
    link_common,
    link_in_order,
    link_names_of_item,
)
from viunion_nlp.reading.links.lists import (
    IS_COMMON,
    IS_ELECTED,
    IS_FOR_ALL,
    IS_OF_ALL,
    IS_OF_ITEM,
    IS_ROW_OF_ENTRY,
    IS_SHARED,
    IS_SHARED_APART,
    held_by_all,
)
from viunion_nlp.reading.links.members import link_members
from viunion_nlp.reading.links.others import is_agent, only_acts
from viunion_nlp.reading.links.predecessors import link_predecessors
from viunion_nlp.reading.links.rows import holder_behind, row_before
from viunion_nlp.reading.links.sentence import (
    Between,
    Pair,
    Sentence,
    ends_of_bodies,
    sentences_with_both,
)
from viunion_nlp.reading.links.shapes import (
    MOST_LISTED,
    also_takes,
    are_signs,
    behind_seat,
    behind_unit,
    has_unit_behind,
    joins_names,
    joins_next,
    lead_to_holder,
    listed_apart,
    listed_before,
    listed_beside,
    listed_with_offices,
    plural_before,
)
from viunion_nlp.reading.links.steps import mark_steps_left
from viunion_nlp.reading.links.successions import (
    link_named_instead,
    link_replaced,
    link_successors,
    link_taken_over,
)
from viunion_nlp.reading.links.tenure import behind_last
from viunion_nlp.reading.rules import Verdicts

_FARTHEST: Final = 30  # words or syllables between a name and an office that a verb links
_LONG_LIST: Final = 3  # names
_TO_SEVERAL: Final = ["cho", "các"]
_FARTHEST_ASIDE: Final = 120  # syllables between them, with what stands aside


def find_links(facts: Facts) -> list[Sentence]:
    """Find who holds which office, in text order of the sentences, and store the links in
    ``facts.links``.

    Returns:
        The sentences that name people and offices, with the links between them.
    """
    if not facts.titles:
        return []
    bodies = ends_of_bodies(facts)
    held_now = mark_left_by_words(facts, bodies)
    mark_steps_left(facts, cues_of(facts.lexicon))
    sentences = sentences_with_both(facts, bodies)
    for sentence in sentences:
        for at in range(sentence.count):
            if sentence.people[at]:
                _link_before(facts, sentence, at)
                if not is_agent(facts, sentence, at):
                    _link_behind(facts, sentence, at)
        for at in range(sentence.count - 1):
            if not sentence.people[at] and sentence.people[at + 1]:
                _link_list(facts, sentence, at)
            if not (sentence.people[at] or sentence.held[at]):
                _link_holder_behind(facts, sentence, at)
        link_replaced(facts, sentence)
        _link_several(facts, sentence)
        link_common(facts, sentence)
        link_career(facts, sentence)
        if sentence.count > 2:  # a gate: these tell one person from another
            link_described(facts, sentence)
            link_taken_over(facts, sentence)
            link_named_instead(facts, sentence)
            link_predecessors(facts, sentence)
        mark_left_by_holders(facts, sentence)
        if sentence.count > 2:  # behind what marks the offices that have been left
            link_successors(facts, sentence)
        facts.links += sentence.links
    mark_left_elsewhere(facts, sentences)
    if held_now:
        mark_left_for(facts, sentences, held_now)
    return sentences


def _link_before(facts: Facts, sentence: Sentence, person: int) -> None:
    """ "Ủy viên Bộ Chính trị, Bí thư Thành ủy Lê Văn A": the row of offices directly before a name."""
    chained = False
    for at in range(person - 1, -1, -1):
        if sentence.people[at] or sentence.held[at]:
            return
        between, behind = sentence.between(facts, at, at + 1), sentence.mentions[at].last
        if not chained and between.words:  # a gate
            between = Between(behind_unit(facts, sentence, behind, between.words))
        pair = Pair(sentence, person, at, between, chained=chained)
        rule = IS_OF_NEXT_NAME.link(facts, pair, pair.title.first)
        if not rule:
            return
        sentence.link(person, at, rule)
        chained = True


def _link_behind(facts: Facts, sentence: Sentence, person: int) -> None:
    """The offices after a name, skipping asides: other names in brackets, and agents."""
    depth = sentence.depths[person]
    listed: list[int] = []
    aside = -1
    last = person
    for at in range(person + 1, sentence.count):
        if sentence.people[at] and sentence.depths[at] > depth:
            aside = sentence.brackets[at]
        if aside >= 0 and sentence.brackets[at] == aside:
            continue
        if only_acts(facts, sentence, person, at):
            continue
        first, behind = sentence.mentions[at].first, sentence.mentions[last].last
        ends = sentence.people[at] or sentence.held[at] or sentence.depths[at] < depth
        if ends or first - behind > _FARTHEST_ASIDE:
            return
        between = sentence.between(facts, last, at)
        if last > person and between.words:  # a gate
            between = Between(behind_unit(facts, sentence, behind, between.words))
        pair = Pair(sentence, person, at, between, chained=last > person)
        rule = IS_OF_LAST_NAME.link(facts, pair, first) if _may_hold(facts, pair) else ""
        if not rule or (last == person and _link_apposed(facts, sentence, pair)):
            return
        if not (pair.by_signs and pair.chained):  # a gate
            found = _sharers(facts, pair, listed)
            if found is None:
                return
            listed = found
        for holder in [person, *listed]:
            sentence.link(holder, at, rule)
        last = at


def _sharers(facts: Facts, pair: Pair, listed: list[int]) -> list[int] | None:
    """The names of a list that share an office behind one of them; None if each name has got its own."""
    sentence, person = pair.sentence, pair.holder
    apart = sentence.depths[pair.place] > sentence.depths[person] and not held_by_all(pair)
    if not pair.by_signs and not apart:
        if _link_lists(facts, sentence, person, pair.place):
            return None
        return _sharing(facts, sentence, person, IS_SHARED)
    return listed if pair.chained else _listed_before_first(facts, sentence, pair)


def _link_lists(facts: Facts, sentence: Sentence, person: int, title: int) -> bool:
    """Link the offices from one on to the names of a list, each to its own; whether this could be done."""
    names = [*listed_before(facts, sentence, person), person]
    if link_in_order(facts, sentence, names, title):
        return True
    names = [*listed_apart(facts, sentence, person), person]
    if not are_in_turn(facts, sentence, names, title):
        return False
    link_in_order(facts, sentence, names, title)
    return True


def _listed_before_first(facts: Facts, sentence: Sentence, pair: Pair) -> list[int]:
    """The names listed before a name to which its first office, behind a sign or "là", belongs as well."""
    person = pair.holder
    if pair.plain[:1] == ["-"] and not joins_next(facts, sentence, pair.place):
        common = _sharing(facts, sentence, person, IS_COMMON)
        if common:
            return common
    if pair.plain == ["là"]:
        return _sharing(facts, sentence, person, IS_ELECTED)
    if person > 0 and sentence.people[person - 1]:  # a gate
        if IS_OF_ITEM.link(facts, pair, pair.title.first):
            return listed_before(facts, sentence, person)
    return []


def _sharing(facts: Facts, sentence: Sentence, person: int, shared: Verdicts) -> list[int]:
    """The other names of a list before a name, where they share what is said of it."""
    listed = listed_before(facts, sentence, person)
    if not listed and shared is IS_SHARED and person > 0 and sentence.held[person - 1]:
        listed, shared = listed_beside(facts, sentence, person), IS_SHARED_APART
    if not listed:
        return []
    lead = listed[0]
    if shared is IS_SHARED_APART and lead and lead in sentence.holders[lead - 1]:
        lead -= 1  # "Trưởng ban A và Giám đốc Sở B được bầu làm …"
    first, last = sentence.mentions[lead].first, sentence.mentions[person].last
    if shared.say(facts, first, last):
        return listed
    title = listed[0] - 1
    if shared not in (IS_SHARED, IS_ELECTED) or title < 1:
        return []
    pair = Pair(sentence, person, title, sentence.between(facts, title, listed[0]))
    return listed if IS_NEXT_GIVEN.link(facts, pair, first) else []


def _link_apposed(facts: Facts, sentence: Sentence, pair: Pair) -> bool:
    """ "ông A và bà B (Chủ tịch và Phó Chủ tịch)", "ông A và bà B, Chủ tịch và Phó Chủ tịch": the names of a
    list and the offices in apposition to it, if there is one for each name."""
    person = pair.holder
    if not pair.by_signs or not person or sentence.depths[person - 1] > sentence.depths[person]:
        return False
    names = [*listed_before(facts, sentence, person), person]
    return link_in_order(facts, sentence, names, pair.place, apposed=True)


def _may_hold(facts: Facts, pair: Pair) -> bool:
    """Whether only signs, or a phrase that is not too long, separate a name from an office."""
    pair.by_signs = are_signs(pair.cues, pair.words, pair.plain, chained=pair.chained)
    pair.by_signs |= pair.chained and behind_seat(facts, pair.sentence, pair.place)
    if pair.by_signs or 0 < len(pair.words) <= _FARTHEST:
        return True
    if facts.trace is not None:
        facts.trace.stopped("HOLDS", "too much stands before the office", pair.title.first)
    return False


def _link_list(facts: Facts, sentence: Sentence, title: int) -> None:
    """ "5 Phó Chủ tịch gồm: ông A, ông B và bà C": every name of the list."""
    rule = _heads_list(facts, sentence, title)
    if not rule:
        return
    person = title + 1
    if title and (title + 2 == sentence.count or not sentence.people[title + 2]):
        _link_row(facts, sentence, title)
    for at in range(title + 1, sentence.count):
        if not sentence.people[at]:
            if _heads_list(facts, sentence, at) or not goes_on(facts, sentence, person, at):
                return
            continue
        if at > title + 1 and not continues_list(facts, sentence, title, at):
            return
        person = at
        sentence.link(at, title, rule)


def _link_row(facts: Facts, sentence: Sentence, title: int) -> None:
    """ "Thẩm phán - Chủ tọa phiên tòa: ông A": the offices before the one that has the colon."""
    row = row_before(facts, sentence, title)
    first = sentence.mentions[row[-1]].first
    rule = IS_ROW_OF_ENTRY.of(facts, first, sentence.mentions[title + 1].first)
    for office in row[1:] if rule.answer else ():
        sentence.link(title + 1, office, rule.name)


def _heads_list(facts: Facts, sentence: Sentence, title: int) -> str:
    """The rule that assigns an office to the names of a list after it; "" if none does."""
    if title + 1 == sentence.count or not sentence.people[title + 1]:
        return ""
    pair = Pair(sentence, title + 1, title, sentence.between(facts, title, title + 1))
    pair.lead = lead_to_list(facts, sentence, title)
    if not pair.lead:  # a gate
        return ""
    return HEADS_LIST.link(facts, pair, pair.title.first)


def _link_holder_behind(facts: Facts, sentence: Sentence, title: int) -> None:
    """ "miễn nhiệm chức vụ Chủ tịch … đối với ông B", "Trước khi làm Bí thư …, ông B"; offices in a row
    before it have the same holder."""
    person = holder_behind(facts, sentence, title)
    if not person or sentence.mentions[person].first - sentence.mentions[title].last > _FARTHEST:
        return
    between = sentence.between(facts, title, title + 1)
    if between.plain[:1] == ["của"] and has_unit_behind(facts, sentence, title, between):
        behind = sentence.mentions[title].last
        between = Between(behind_unit(facts, sentence, behind, between.words))
    row = row_before(facts, sentence, title)
    pair = Pair(sentence, person, title, between)
    pair.lead = _lead_behind_aside(facts, sentence.cues, between)
    pair.given = " ".join(pair.lead) in facts.cues["before holder"]
    in_turn = pair.cues.in_order.stand_among(between.plain)
    pair.given = pair.given or in_turn or also_takes(pair.cues, pair.lead)
    pair.given = pair.given or (not pair.lead and between.plain[:2] == _TO_SEVERAL)
    pair.row_first = sentence.mentions[row[-1]].first
    if not pair.given and not only_comma(facts, pair):
        pair.has_tail = has_tail(facts, pair)
        if not pair.has_tail:
            return
    rule = IS_GIVEN.link(facts, pair, pair.title.first)
    if not rule:
        return
    holders = _listed_from(facts, sentence, person, sure=in_turn) if pair.given else [person]
    if holders == [person] and IS_FOR_ALL.link(facts, pair, pair.title.first):
        holders = listed_with_offices(facts, sentence, person)
    if len(holders) == len(row) > 1:
        for place, holder in enumerate(holders):
            sentence.link(holder, row[-1 - place], rule)
        return
    for holder in holders:
        for office in row:
            sentence.link(holder, office, rule)


def _lead_behind_aside(facts: Facts, cues: LinkCues, between: Between) -> list[str]:
    """The words that lead from an office to its holder, without what is told between commas before them:
    "[, thời hạn 5 năm,] đối với"."""
    plain = between.plain
    if plain[:1] == [","] and "," in plain[1:]:
        told = lead_to_holder(facts, cues, Between(behind_last(plain, (",",))))
        words = " ".join(told)
        if words in facts.cues["concerns"] or words in facts.cues["belongs to"]:
            return told
    return lead_to_holder(facts, cues, between)


def _listed_from(facts: Facts, sentence: Sentence, person: int, *, sure: bool) -> list[int]:
    """The names of a list that starts with a plural or is joined by "và", of one of three bare names or more
    or, with ``sure``, of any list: "các ông A (nguyên …), B và C"."""
    listed = [person]
    for at in range(person + 1, min(sentence.count, person + MOST_LISTED)):
        if sentence.brackets[at] != sentence.brackets[person]:
            continue
        plain = sentence.between(facts, listed[-1], at).plain
        if not sentence.people[at] or not joins_names(sentence.cues, plain):
            break
        listed += [at]
    if sure or (len(listed) >= _LONG_LIST and _parted_by_commas(facts, sentence, listed)):
        return listed
    first, last = sentence.mentions[person].first, sentence.mentions[listed[-1]].last
    return listed if IS_SHARED.say(facts, first, last) else [person]


def _parted_by_commas(facts: Facts, sentence: Sentence, names: list[int]) -> bool:
    """Whether nothing but a comma stands between any two names of a list: "đối với bà A, B, C"."""
    for name, following in pairwise(names):
        if sentence.between(facts, name, following).words != [","]:
            return False
    return True


def _link_several(facts: Facts, sentence: Sentence) -> None:
    """ "Hai Phó Chủ tịch LĐLĐ tỉnh A và B", "Phó Chủ tịch tỉnh A, B;": it belongs to all names after it."""
    for title in range(sentence.count - 2):
        first = sentence.mentions[title].first
        if sentence.people[title]:
            continue
        if not sentence.people[title + 1]:
            link_members(facts, sentence, title)
            continue
        if plural_before(facts, first) < 0:
            if not sentence.people[title + 2]:  # a gate
                continue
            link_names_of_item(facts, sentence, title)
            continue
        for at in range(title + 1, sentence.count):
            if not sentence.people[at]:
                if at > title + 1 and goes_on(facts, sentence, at - 1, at):
                    continue
                break
            between = sentence.between(facts, at - 1, at)
            if at == title + 1 and between.words:  # a gate
                last = sentence.mentions[title].last
                between = Between(behind_unit(facts, sentence, last, between.words))
            pair = Pair(sentence, at, title, between)
            rule = IS_OF_ALL.link(facts, pair, first)
            if not rule:
                break
            sentence.link(at, title, rule)
