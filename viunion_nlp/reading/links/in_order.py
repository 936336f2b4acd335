"""Links names and offices that are listed in the same order: "ông A và bà B lần lượt giữ chức X và Y"; tells
where names share an office in a list of who gets which."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.cues import cues_of
from viunion_nlp.reading.links.lists import IS_OF_ALL, IS_SHARED, body_has_several
from viunion_nlp.reading.links.sentence import Between, Pair, Sentence
from viunion_nlp.reading.links.shapes import joins_names, plural_before, row_behind
from viunion_nlp.reading.rules import NO, YES, Frames, Verdicts, frame, rule
from viunion_nlp.text.scan import NEWLINE

_LONGEST_PLURAL: Final = 4  # syllables of "các chức danh"
_LONGEST_BRACKET: Final = 20  # syllables up to "và"


def in_turn(facts: Facts, first: int, last: int) -> bool:
    """ "ông A và bà B lần lượt giữ chức …"."""
    return cues_of(facts.lexicon).in_order.stand_among(facts.words[first:last])


def shared_bracket(facts: Facts, first: int, last: int) -> bool:
    """ "ông A và bà B (Chủ tịch và Phó Chủ tịch LĐLĐ xã)"."""
    if facts.words[first:last] != ["("]:
        return False
    for index in range(last, min(facts.count, last + _LONGEST_BRACKET)):
        if facts.words[index] == ")":
            return False
        if facts.words[index] == "và":
            return True
    return False


def chief_and_deputy(facts: Facts, first: int, last: int) -> bool:
    """ "ông A và bà B, nguyên Chủ tịch và Phó Chủ tịch xã": nobody is the chief and a deputy."""
    role = facts.nodes[last].role
    if role is None or facts.words[last + role.length] != "và":
        return False
    at = last + role.length + 1
    deputy = facts.deputy(at)
    if deputy is None:
        return False
    at += deputy.length
    return facts.words[at : at + role.length] == facts.words[last : last + role.length]


def several_got(facts: Facts, first: int, last: int) -> bool:
    """ "ông A, bà B được bầu giữ các chức vụ Chủ tịch xã và Bí thư xã": as many offices as names are got."""
    cues, words = cues_of(facts.lexicon), facts.words[first:last]
    if "các" not in words[-_LONGEST_PLURAL:] or not facts.cues["once"].isdisjoint(words):
        return False
    return cues.gets.stand_among(words)


IS_IN_ORDER: Final = Verdicts(
    "HOLDS",
    "Does each name of a list hold the office at its own place?",
    rule(
        in_turn, YES,
        "Ông [PERSON#a Lê An], bà [PERSON#b Tô Mận] lần lượt là [TITLE Bí thư|by=a], [TITLE Phó ban|by=b].",
        but="Ông [PERSON#a Lê An], [PERSON#b Tô Mận] cùng là [TITLE Bí thư|by=a b], [TITLE Phó ban|by=a b].",
    ),
    rule(
        shared_bracket, YES,
        "Ông [PERSON#a Lê An] và bà [PERSON#b Tô Mận] ([TITLE Bí thư|by=a] và [TITLE Phó ban|by=b]) cùng ký.",
        but="Ông [PERSON Lê An] và bà [PERSON#b Tô Mận] ([TITLE Bí thư|by=b], [TITLE Phó ban|by=b]) cùng ký.",
    ),
    rule(
        chief_and_deputy, YES,
        "Ông [PERSON#a An] và bà [PERSON#b Mận], cựu [TITLE Bí thư|by=a] và [TITLE Phó Bí thư xã|by=b], ký.",
        but="Ông [PERSON An] và bà [PERSON#b Mận], cựu [TITLE Bí thư|by=b] và [TITLE Chủ tịch xã|by=b], ký.",
    ),
    rule(
        several_got, YES,
        "Các anh [PERSON#a Lê An], [PERSON#b Tô Páo] được bầu giữ các chức vụ [TITLE Bí thư|by=a] "
        "và [TITLE Chủ tịch xã|by=b].",
        but="Các anh [PERSON#a Lê An], [PERSON#b Tô Páo] được bầu giữ chức [TITLE Bí thư|by=a b] "
        "và [TITLE Chủ tịch xã|by=a b].",
    ),
    otherwise=NO,
)  # fmt: skip


def behind_one_given(facts: Facts, pair: Pair) -> bool:
    """ "bầu ông A làm Chủ tịch, ông B, ông C làm Phó Chủ tịch": behind an office that another has got."""
    sentence, before = pair.sentence, pair.place - 1
    if sentence.people[pair.place] or before not in sentence.holders[pair.place]:
        return False
    if not pair.cues.holds.end(sentence.between(facts, before, pair.place).plain):
        return False
    return bool(pair.plain) and joins_names(pair.cues, pair.plain)


IS_NEXT_GIVEN: Final = Frames(
    "HOLDS",
    "Do the names of a list share an office in a list of who gets which?",
    frame(
        behind_one_given, YES,
        "Xã bầu ông [PERSON#a An] làm [TITLE Bí thư|by=a], ông [PERSON#b Páo], bà [PERSON#c Na] "
        "làm [TITLE Phó ban|by=b c].",
        but="Xã đón ông [PERSON#a An], [TITLE Bí thư|by=a], ông [PERSON Páo], bà [PERSON#c Na] "
        "làm [TITLE Phó ban|by=c].",
    ),
)  # fmt: skip


def link_in_order(
    facts: Facts, sentence: Sentence, names: list[int], title: int, *, apposed: bool = False
) -> bool:
    """ "ông A và bà B lần lượt giữ chức X và Y": each name gets the office in the same position, if there
    are as many, or the only one that has several bodies: "Giám đốc các Sở: Y tế, Nội vụ". Offices in
    apposition keep what is said of them: "ông A và bà B, nguyên Chủ tịch và …"."""
    offices = row_behind(facts, sentence, title)
    if len(offices) == 1 and facts.nodes[sentence.mentions[title].last].plural is not None:
        offices *= len(names)
    first, last = sentence.mentions[names[-1]].last, sentence.mentions[title].first
    if len(names) != len(offices) or len(names) < 2:
        return False
    verdict = IS_IN_ORDER.of(facts, first, last)
    if verdict.answer:
        once = _were_held(facts, first, last)
        for name, office in zip(names, offices, strict=True):
            sentence.link(name, office, verdict.name)
            if not (once or apposed):
                sentence.office(office).status = "current"
    return verdict.answer


def _were_held(facts: Facts, first: int, last: int) -> bool:
    """Whether the words before offices say that they were left: "lần lượt từng là", "lần lượt là nguyên"."""
    if not facts.cues["once"].isdisjoint(facts.words[first:last]):
        return True
    for node in facts.nodes[first:last]:
        if node.before_role is not None and node.before_role.row.status == "former":
            return True
    return False


def are_in_turn(facts: Facts, sentence: Sentence, names: list[int], title: int) -> bool:
    """Whether "lần lượt" gives each name of a list an office of its own, even if not all were read."""
    first, last = sentence.mentions[names[0]].first, sentence.mentions[names[-1]].last
    if len(names) < 2 or not IS_SHARED.say(facts, first, last):
        return False
    return IS_IN_ORDER.say(facts, last, sentence.mentions[title].first)


def item_of_names(facts: Facts, pair: Pair) -> bool:
    """ "Phó Chủ tịch LĐLĐ tỉnh A, B; Trưởng ban C": only names follow an office of which a body has several,
    up to the end of the item."""
    if not body_has_several(facts, pair) or pair.words:
        return False
    last = pair.person.last
    return facts.words[last] in (";", ".") or facts.gaps[last] == NEWLINE


IS_OF_ITEMS_NAMES: Final = Frames(
    "HOLDS",
    "Is an office that of each name of the item that it opens?",
    frame(
        item_of_names, YES,
        "Có [TITLE Phó ban|by=a b] [PERSON#a Lê Văn An], [PERSON#b Tô Văn Páo]; bà [PERSON Na] vắng.",
        but="Có [TITLE Bí thư|by=a] [PERSON#a Lê Văn An], [PERSON Tô Văn Páo]; bà [PERSON Na] vắng.",
    ),
)  # fmt: skip


def link_names_of_item(facts: Facts, sentence: Sentence, title: int) -> None:
    """Link an office that opens an item of a list to all names that follow it there."""
    last = title + 1
    while last + 1 < sentence.count and sentence.people[last + 1]:
        if sentence.between(facts, last, last + 1).words != [","]:
            break
        last += 1
    if last == title + 1:
        return
    first = sentence.mentions[title].first
    pair = Pair(sentence, last, title, sentence.between(facts, title, title + 1))
    rule = IS_OF_ITEMS_NAMES.link(facts, pair, first)
    for at in range(title + 2, last + 1) if rule else ():
        sentence.link(at, title, rule)


def link_common(facts: Facts, sentence: Sentence) -> None:
    """ "ông A và bà B, các Phó Chủ tịch HĐND tỉnh": the office belongs to all names before it."""
    for title in range(2, sentence.count):
        first = sentence.mentions[title].first
        following = plural_before(facts, first)
        if sentence.people[title] or following < 0:
            continue
        listed: list[tuple[int, str]] = []
        for at in range(title - 1, -1, -1):
            if not sentence.people[at]:
                break
            words = sentence.words(facts, sentence.mentions[at].last, following)
            rule = IS_OF_ALL.link(facts, Pair(sentence, at, title, Between(words)), first)
            if not rule:
                break
            listed += [(at, rule)]
            following = sentence.mentions[at].first
        if len(listed) > 1:
            for at, rule in listed:
                sentence.link(at, title, rule)
