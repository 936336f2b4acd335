"""The frames for an office shared by several people in a list."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.cues import cue_length
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.cues import are_all, cues_of
from viunion_nlp.reading.links.sentence import Pair
from viunion_nlp.reading.links.shapes import joins_names, listed_before, opening, unit_end
from viunion_nlp.reading.rules import NO, YES, Frames, Verdicts, frame, rule
from viunion_nlp.text.scan import CAPITAL, DIGITS, NEWLINE, SIGN

_LONGEST_MARKER: Final = 3  # syllables and signs of an item's number
_BEFORE_LIST: Final = 3  # syllables between a plural and the first name of its list
_LONGEST_ADDRESS: Final = 6  # syllables
_LONGEST_VERB: Final = 3  # syllables
_LONGEST_ASIDE: Final = 8  # syllables and signs between a name and "đều là"
_ALL: Final = ("đều", "cùng")
_SIGNS_BEFORE_SHARED: Final = ([","], [":"], ["-"])


def labels_entry(facts: Facts, first: int, last: int) -> bool:
    """The row begins its line, item or sentence, and a colon closes it."""
    if not (_opens_item(facts, first) or facts.opens_sentence(first)):
        return False
    return ":" in facts.words[max(first, last - _LONGEST_ADDRESS) : last]


def _opens_item(facts: Facts, first: int) -> bool:
    """Whether a syllable is the first of its line, but for the sign or number of an item: "- Các ông"."""
    at = first
    while at > first - _LONGEST_MARKER and facts.gaps[at] != NEWLINE:
        if facts.shapes[at - 1] & CAPITAL or not facts.shapes[at - 1] & (SIGN | DIGITS):
            return False
        at -= 1
    return facts.gaps[at] == NEWLINE


def headed_by_plural(facts: Facts, first: int, last: int) -> bool:
    """ "các ông A, B được bầu làm …", "các đồng chí: A, B giữ chức …", "2 ông A, B được bầu làm …"."""
    heads = facts.cues["heads names"]
    for index in range(max(0, first - _BEFORE_LIST), first):
        if facts.words[index] in heads:
            return True
    at = _address_before(facts, first)
    if facts.words[at - 1] == "gồm":
        at = _address_before(facts, at - 1)  # "3 đồng chí gồm: A, B"
    if facts.words[at] == "," or at == first:
        return facts.words[at - 1] in heads
    return cues_of(facts.lexicon).counts_names(facts.words[at - 1])


def opens_clause(facts: Facts, first: int, last: int) -> bool:
    """ "…; bà A, ông B giữ chức …": the names are the subject of the clause."""
    at = _address_before(facts, first)
    return facts.opens_sentence(at) or facts.words[at - 1] == ";"


def given_to_all(facts: Facts, first: int, last: int) -> bool:
    """ "bầu ông A, bà B làm …", "miễn nhiệm ông A, bà B khỏi chức …": the names are objects of the verb."""
    at = _address_before(facts, first)
    at -= facts.words[at - 1] in facts.cues["heads names"]
    cues, verb = cues_of(facts.lexicon), opening(facts, at, _LONGEST_VERB)
    if cues.gives.end(verb):
        return True
    return cues.takes_away.end(verb) and cues.leaves_office.begin(facts.words, last)


def _address_before(facts: Facts, first: int) -> int:
    """Where the forms of address before the first name of a list begin: "các [ông, bà] A, B", "các
    [đồng chí:] A, B"."""
    address = cues_of(facts.lexicon).address
    at = first - 1 if facts.words[first - 1] == ":" else first
    lowest = max(0, first - _LONGEST_ADDRESS)
    while at > lowest and not facts.opens_sentence(at):
        if facts.words[at - 1] not in address and facts.words[at - 1] != ",":
            break
        at -= 1
    return at


def told_of_all(facts: Facts, first: int, last: int) -> bool:
    """ "A, B (đều là …)", "A (59 tuổi), B (48 tuổi, cùng là …)": the words behind the last name speak of
    all."""
    words = facts.words
    for at in range(last, min(facts.sentence_last(last - 1), last + _LONGEST_ASIDE)):
        if words[at] in _ALL:
            return words[at + 1] == "là"
    return False


def paired(facts: Facts, first: int, last: int) -> bool:
    """ "ông A và ông B cùng là …", "đối với ông A và bà B"."""
    for index in range(first, last):
        if facts.words[index] == "và":
            return True
    return False


def subject_apart(facts: Facts, first: int, last: int) -> bool:
    """ "Ông A, Trưởng phòng X và bà B, Chủ tịch Y được bầu giữ chức …": the names are the subject, not items
    of a list."""
    at = _address_before(facts, first)
    if ";" in facts.words[first:last]:
        return False
    return facts.opens_sentence(at) or (facts.words[at] == "," and paired(facts, first, last))


def shared_in_item(facts: Facts, pair: Pair) -> bool:
    """ "…; bà A và ông B, Phó Chủ tịch LĐLĐ tỉnh; …", "…; A, B, Phó Chủ tịch …; …", "các ông A, B, Phó Chủ
    tịch …; …", "- Các bà: A, B, Ủy viên …" as a whole line: an item names several people and one office, of
    which a body has several."""
    sentence = pair.sentence
    behind = unit_end(facts, sentence, pair.title.last, facts.sentence_last(pair.title.first))
    if not pair.by_signs or pair.chained or pair.plain[:1] not in _SIGNS_BEFORE_SHARED:
        return False
    if not body_has_several(facts, pair):
        return False
    names = listed_before(facts, sentence, pair.holder)
    if not names:
        return False
    first = sentence.mentions[names[0]].first
    before = _address_before(facts, first)
    if facts.words[behind] == ",":  # "…; các ông A và B, Phó Chủ tịch …, cùng dự"
        opens = facts.words[before - 1] == ";" or headed_by_plural(facts, first, pair.person.last)
        return opens and behind + 1 not in facts.office_starts and _are_two(facts, pair, names)
    if ";" not in (facts.words[before - 1], facts.words[behind]):
        ends = facts.words[behind] == "." or facts.gaps[behind] == NEWLINE
        if not ends or not _opens_item(facts, before - 1):
            return False
    if _are_two(facts, pair, names):
        return True
    if len(names) == 1 and facts.words[first - 1] == ";":
        if sentence.between(facts, names[0], pair.holder).plain == [","]:
            return True
    return headed_by_plural(facts, first, pair.person.last)


def _are_two(facts: Facts, pair: Pair, names: list[int]) -> bool:
    """Whether one name, and "và" behind it, stands before that of a pair."""
    if len(names) > 1:
        return False
    return "và" in pair.sentence.between(facts, names[0], pair.holder).plain


def held_in_turn(facts: Facts, pair: Pair) -> bool:
    """ "ông A, bà B, nguyên Chủ tịch xã các thời kỳ", "… qua các thời kỳ": one after the other."""
    if not pair.by_signs:
        return False
    last = pair.title.last
    return "các" in facts.words[last : last + cue_length(facts, last, "at that time")]


def held_by_all(pair: Pair) -> bool:
    """ "ông A và bà B (đều là Phó Giám đốc)": words in brackets that say so of all names of a list."""
    plain = pair.plain
    if plain[-1:] != ["là"] and plain[-1:] and plain[-1] in pair.cues.status:
        plain = plain[:-1]  # "cùng là nguyên Phó Giám đốc"
    if plain[:1] != ["("] or plain[-1:] != ["là"] or len(plain) < 3:
        return False
    return plain[-2] == "cùng" or plain[-2] in pair.cues.shares


def names_behind(facts: Facts, pair: Pair) -> bool:
    """ "Hai Phó Chủ tịch LĐLĐ tỉnh A và B", "Hai Phó Chủ tịch, các ông A và B"; not one name behind a comma:
    "3 ủy viên, đồng chí A làm …"."""
    if pair.person.first < pair.title.first or "cho" in pair.plain:
        return False
    plain = pair.plain
    if pair.holder == pair.place + 1 and plain[:1] in ([","], ["-"]):
        if plain[1:2] and plain[1] in pair.cues.heads_names:
            plain = plain[2:]
        elif not _goes_on(pair):
            return False
    return joins_names(pair.cues, plain)


def _goes_on(pair: Pair) -> bool:
    """Whether another name follows that of a pair."""
    following = pair.holder + 1
    return following < pair.sentence.count and pair.sentence.people[following]


def names_before(facts: Facts, pair: Pair) -> bool:
    """ "ông A và bà B, các Phó Chủ tịch HĐND tỉnh", "A và B đều là các Phó Chủ tịch"."""
    if pair.person.first > pair.title.first or not pair.words:
        return False
    return are_all(pair.words, pair.cues.shares)


def several_hold(facts: Facts, pair: Pair) -> bool:
    """ "miễn nhiệm Ủy viên UBND tỉnh đối với bà A, Giám đốc …; ông B, …": an office that several people hold
    in one body."""
    if " ".join(pair.lead) not in facts.cues["concerns"]:
        return False
    return body_has_several(facts, pair)


def body_has_several(facts: Facts, pair: Pair) -> bool:
    """Whether a body has several who hold the office: deputies, members of a board."""
    first = pair.title.first
    if facts.deputy(first) is not None:
        return True
    return pair.cues.seat.begin(facts.words, first)


IS_ROW_OF_ENTRY: Final = Verdicts(
    "HOLDS",
    "Does one person hold all the offices of a row before a colon?",
    rule(
        labels_entry, YES,
        "[TITLE Bí thư Đảng ủy|by=a] - [TITLE Chủ tịch HĐND xã|by=a]: Ông [PERSON#a Lê Văn An]",
        but="Vắng [TITLE Bí thư Đảng ủy] - [TITLE Chủ tịch HĐND xã|by=a]: Ông [PERSON#a Lê Văn An]",
    ),
    otherwise=NO,
)  # fmt: skip
IS_SHARED: Final = Verdicts(
    "HOLDS",
    "Do the names of a list share what is said of one of them?",
    rule(
        headed_by_plural, YES,
        "Các ông [PERSON#a Lê Văn An], [PERSON#b Tô Văn Páo] được bầu làm [TITLE Phó Chủ tịch|by=a b].",
        but="Khách là ông [PERSON Lê Văn An], ông [PERSON#b Tô Văn Páo] được bầu làm [TITLE Chủ tịch|by=b].",
    ),
    rule(
        paired, YES,
        "Hôm nay ông [PERSON#a Lê Văn An] và ông [PERSON#b Tô Văn Páo] nhận chức [TITLE Phó ban|by=a b].",
        but="Khách là ông [PERSON Lê Văn An], ông [PERSON#b Tô Văn Páo] được bầu làm [TITLE Chủ tịch|by=b].",
    ),
    rule(
        given_to_all, YES,
        "Đại hội bầu ông [PERSON#a Lê Văn An], bà [PERSON#b Tô Thị Mận] làm [TITLE Phó Chủ tịch|by=a b].",
        but="Khách là ông [PERSON Lê Văn An], ông [PERSON#b Tô Văn Páo] được bầu làm [TITLE Chủ tịch|by=b].",
    ),
    rule(
        told_of_all, YES,
        "Hầu tòa có [PERSON#a Lê An], [PERSON#b Tô Páo] (49 tuổi, đều là [TITLE Phó Giám đốc|by=a b]).",
        but="Khách là ông [PERSON Lê Văn An], ông [PERSON#b Tô Văn Páo] được bầu làm [TITLE Chủ tịch|by=b].",
    ),
    rule(
        opens_clause, YES,
        "Ông [PERSON#a Lê Văn An], bà [PERSON#b Tô Thị Mận] được bầu làm [TITLE Phó Chủ tịch|by=a b].",
        but="Khách là ông [PERSON Lê Văn An], ông [PERSON#b Tô Văn Páo] được bầu làm [TITLE Chủ tịch|by=b].",
    ),
    otherwise=NO,
)  # fmt: skip
IS_COMMON: Final = Verdicts(
    "HOLDS",
    "Do the names of a list share the office behind a dash?",
    rule(
        headed_by_plural, YES,
        "Các ông [PERSON#a Lê Văn An], [PERSON#b Tô Văn Páo] - [TITLE Phó Chủ tịch|by=a b] - cùng dự.",
        but="Khách là ông [PERSON Lê Văn An], ông [PERSON#b Tô Văn Páo] - [TITLE Chủ tịch|by=b] - cùng dự.",
    ),
    otherwise=NO,
)  # fmt: skip
IS_ELECTED: Final = Verdicts(
    "HOLDS",
    'Do the names of a list share the office behind "là"?',
    rule(
        given_to_all, YES,
        "Đại hội bầu ông [PERSON#a Lê Văn An] và bà [PERSON#b Tô Thị Mận] là [TITLE Phó Chủ tịch|by=a b].",
        but="Khách có ông [PERSON Lê Văn An] và ông [PERSON#b Tô Văn Páo] là [TITLE Phó Chủ tịch|by=b].",
    ),
    otherwise=NO,
)  # fmt: skip
IS_SHARED_APART: Final = Verdicts(
    "HOLDS",
    "Do the names of a list, beside which offices stand, share what is said of the last one?",
    rule(
        headed_by_plural, YES,
        "Các ông [PERSON#a Lê An], [TITLE Bí thư|by=a]; [PERSON#b Tô Văn Páo] làm [TITLE Phó ban|by=a b].",
        but="Thăm ông [PERSON#a Lê An], [TITLE Bí thư|by=a]; ông [PERSON#b Tô Páo] làm [TITLE Phó ban|by=b].",
    ),
    rule(
        given_to_all, YES,
        "Xã bầu ông [PERSON#a An], [TITLE Bí thư|by=a]; bà [PERSON#b Na] làm [TITLE Phó ban|by=a b].",
        but="Xã mời ông [PERSON#a An], [TITLE Bí thư|by=a]; bà [PERSON#b Na] làm [TITLE Phó ban|by=b].",
    ),
    rule(
        subject_apart, YES,
        "Ông [PERSON#a An], [TITLE Bí thư|by=a], và bà [PERSON#b Na] được bầu làm [TITLE Phó ban|by=a b].",
        but="Gặp ông [PERSON#a An], [TITLE Bí thư|by=a], bà [PERSON#b Na] được bầu làm [TITLE Phó ban|by=b].",
    ),
    otherwise=NO,
)  # fmt: skip
IS_OF_ITEM: Final = Frames(
    "HOLDS",
    "Do all names of an item of a list share the office behind a sign?",
    frame(
        held_in_turn, YES,
        "Thăm ông [PERSON#a Lê An], bà [PERSON#b Tô Mận], nguyên [TITLE Bí thư xã|by=a b] các thời kỳ.",
        but="Thăm ông [PERSON Lê An], bà [PERSON#b Tô Mận], nguyên [TITLE Bí thư xã|by=b] thời chiến.",
    ),
    frame(
        shared_in_item, YES,
        "Có ông [PERSON Vũ Hà]; bà [PERSON#a Tô Mận] và ông [PERSON#b Lê An], [TITLE Phó ban|by=a b]; dự lễ.",
        but="Có ông [PERSON Vũ Hà], bà [PERSON Tô Mận] và ông [PERSON#b Lê An], [TITLE Phó ban|by=b]; dự lễ.",
    ),
)  # fmt: skip
IS_FOR_ALL: Final = Frames(
    "HOLDS",
    'Do all names of a list behind "đối với" share the office before it?',
    frame(
        several_hold, YES,
        "Xã bầu [TITLE Phó ban|by=a b] đối với ông [PERSON#a An], [TITLE Bí thư|by=a]; bà [PERSON#b Na].",
        but="Xã bầu [TITLE Chủ tịch|by=a] đối với ông [PERSON#a An], [TITLE Bí thư|by=a]; bà [PERSON Na].",
    ),
)  # fmt: skip
IS_OF_ALL: Final = Frames(
    "HOLDS",
    "Is an office in the plural that of each name of a list?",
    frame(
        names_behind, YES,
        "Hai [TITLE Phó Chủ tịch|by=a b] [PERSON#a Lê Văn An] và [PERSON#b Tô Văn Páo] dự họp.",
        but="Hai [TITLE Phó Chủ tịch] đón ông [PERSON Lê Văn An] và bà [PERSON Tô Thị Mận].",
    ),
    frame(
        names_before, YES,
        "Ông [PERSON#a Lê Văn An] và bà [PERSON#b Tô Thị Mận], các [TITLE Phó Chủ tịch|by=a b], dự họp.",
        but="Ông [PERSON Lê Văn An] và bà [PERSON Tô Thị Mận] đón các [TITLE Phó Chủ tịch].",
    ),
)  # fmt: skip
