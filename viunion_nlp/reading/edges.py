"""Decides where names start and end; no other module does.

Every question is about one syllable, looks at few others, and is cached where several grammars ask it.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from viunion_nlp.lexicon.phrases import PhraseNode
from viunion_nlp.reading.closings import opens_award, opens_news, opens_term
from viunion_nlp.reading.facts import KNOWN_NO, KNOWN_YES, Facts
from viunion_nlp.reading.full_names import READS_AS_PERSON, is_minority
from viunion_nlp.reading.short_offices import is_short_for_other
from viunion_nlp.text.scan import CAPITAL, DIGITS, JOINED, MIXED, NEWLINE, SIGN, UPPER

_LONGEST_NAME: Final = 5
_MOST_DEGREES: Final = 3
_JOINTS: Final = ("'", "-")


def ends_name(facts: Facts, index: int) -> bool:
    """Whether no name can continue across this syllable: a line break, a function word or a verb."""
    known = facts.known_ends[index]
    if not known:
        known = facts.known_ends[index] = KNOWN_NO + _ends_name(facts, index)
    return known == KNOWN_YES


def _ends_name(facts: Facts, index: int) -> bool:
    if facts.gaps[index] == NEWLINE or facts.in_reference[index]:
        return True
    if facts.shapes[index] & CAPITAL and not facts.shouting[index]:
        return False
    node = facts.nodes[index]
    ending = node.stop or node.verb
    return ending is not None and not _begins_longer(node, ending.length)


def _begins_longer(node: PhraseNode, length: int) -> bool:
    """Whether a word that ends names only starts one that a name may contain: "thành" in "thành phố"."""
    return (
        (node.place_word is not None and node.place_word.length > length)
        or (node.head is not None and node.head.length > length)
        or (node.field is not None and node.field.length > length)
        or (node.role is not None and node.role.length > length)
        or (node.word is not None and node.word.length > length)
    )


def starts_office(facts: Facts, index: int) -> bool:
    """Whether an office, or its modifier, starts here: "Chủ tịch", "Phó Chủ tịch"."""
    node = facts.nodes[index]
    if node.role is not None:
        return node.abbreviation is None or not is_short_for_other(facts, index)
    modifier = node.before_role
    return modifier is not None and facts.nodes[index + modifier.length].role is not None


def starts_body(facts: Facts, index: int) -> bool:
    """Whether a body's head, or a body known by name, starts here with a capital."""
    if not facts.shapes[index] & CAPITAL:
        return False
    node = facts.nodes[index]
    if node.head is not None or node.body is not None:
        # "Kiểm soát và Phòng ngừa dịch bệnh": no head, but the beginning of a word.
        if not facts.in_word[index] or facts.in_word_tail[index]:
            return True
        return node.body is not None
    return index in facts.abbreviations and facts.abbreviation_kind(index) == "body"


def starts_long_name(facts: Facts, index: int) -> bool:
    """Whether a body's or document's name of at least two syllables, or an abbreviation, starts here."""
    node = facts.nodes[index]
    return (
        (node.head is not None and node.head.length >= 2)
        or (node.body is not None and node.body.length >= 2)
        or (node.document_type is not None and node.document_type.length >= 2)
        or (node.field is not None and node.field.length >= 2)
        or index in facts.abbreviations
    )


def person_name_end(facts: Facts, first: int) -> int | None:
    """The end of a full Vietnamese name that starts with a surname here, else None. At least two syllables
    must follow the surname, or one if it is common or tells by itself: "Lê Thủy", "Rơ Châm Páo"."""
    surname = facts.nodes[first].surname
    if surname is None or not facts.shapes[first] & CAPITAL:
        return None
    given_at = first + surname.length
    if facts.gaps[given_at] == NEWLINE:
        return None
    last = capital_syllables(facts, given_at, _LONGEST_NAME - surname.length)
    given = last - given_at
    if given < 1 or (given == 1 and surname.row.weight == "rare" and not is_minority(surname.row)):
        return None
    return last


def is_likely_person(facts: Facts, first: int) -> bool:
    """Whether a run of capitals here looks like a full name rather than a place or a body."""
    known = facts.known_persons[first]
    if not known:
        known = facts.known_persons[first] = KNOWN_NO + reads_as_person(facts, first)
    return known == KNOWN_YES


def reads_as_person(facts: Facts, first: int) -> bool:
    """The same without caching, for callers that ask before the abbreviations are known."""
    last = person_name_end(facts, first)
    return last is not None and READS_AS_PERSON.say(facts, first, last)


def inside_full_name(facts: Facts, first: int, last: int) -> bool:
    """Whether what looks like a body or office is the end of a person's name: "Trịnh Quốc Hội", "Đinh
    Công Sứ". A surname comes one or two capitals earlier, and every syllable is capitalised."""
    for index in range(first, last):
        if not facts.shapes[index] & CAPITAL:
            return False
    for start in (first - 1, first - 2):
        if start < 0 or facts.gaps[start + 1] == NEWLINE or not facts.shapes[start] & CAPITAL:
            return False
        node = facts.nodes[start]
        if node.before_role is not None:
            return False
        if node.surname is not None and node.surname.row.weight != "rare":
            middle = facts.words[start + 1] in facts.lexicon.middle_names  # "Trần Văn Bộ"
            if (middle and start + 2 == first == last - 1) or _opens_run(facts, start):
                return not facts.shouting[start]
            if is_name_syllable(facts, first) and _behind_place(facts, start):
                return not facts.shouting[start]
    return False


def _opens_run(facts: Facts, start: int) -> bool:
    """Whether no name with a capital directly precedes a syllable; a word of address may: "Bà Lê Khoa"."""
    if facts.gaps[start] == NEWLINE or not facts.shapes[start - 1] & CAPITAL:
        return True
    by_case = facts.shapes[start - 1] & UPPER and not facts.shouting[start]
    return bool(by_case) or is_addressed(facts, start)


def _behind_place(facts: Facts, start: int) -> bool:
    """Whether the name of a place directly precedes a syllable: "Bí thư Thành ủy Huế | Lê Trường Lâm",
    "UBND phường Việt Hưng | Lê Trường Lâm"."""
    if facts.place_before(start, (1, 2)) is not None:
        return True
    unit = facts.nodes[start - 3].place_word
    named = facts.shapes[start - 2] & facts.shapes[start - 1] & CAPITAL
    return bool(named) and unit is not None and unit.length == 1


def capital_syllables(facts: Facts, first: int, most: int) -> int:
    """The end of a run of capitalised syllables that contains no signs, digits, offices or bodies."""
    index = first
    while index < first + most and _goes_on_in_capitals(facts, index, opens=index == first):
        index += 1
        if facts.words[index] in _JOINTS:
            index = behind_joint(facts, index)
    return index


def _goes_on_in_capitals(facts: Facts, index: int, *, opens: bool) -> bool:
    shape = facts.shapes[index]
    if not shape & CAPITAL or shape & (SIGN | DIGITS):
        return False
    if index in facts.abbreviations and facts.abbreviation_kind(index) == "place":
        return False
    closing = facts.words[index] in facts.name_closers  # a gate
    in_capitals = facts.shouting[index] and ends_in_capitals(facts, index)
    if in_capitals or (closing and opens_term(facts, index)):
        return False
    if opens:
        return True
    if facts.gaps[index] == NEWLINE or (shape & MIXED and facts.words[index][-4:].isdigit()):
        return False
    if opens_behind_capitals(facts, index) or (closing and opens_news(facts, index)):
        return False
    begins_other = starts_office(facts, index) or starts_long_name(facts, index)
    return not begins_other or inside_full_name(facts, index, index + 2)


def opens_behind_capitals(facts: Facts, index: int) -> bool:
    """Whether a word with one capital follows others, "LÒ VĂN PÁO Sinh năm …", or a name, "Lò Páo Quê:",
    "tặng Lò Páo Bằng khen"."""
    if facts.words[index] in facts.name_closers and opens_award(facts, index):
        return True
    if facts.words[index] in facts.cue_openings["born"] and _prints_birth_below(facts, index):
        return True
    if facts.shapes[index] & UPPER:
        return False
    if facts.words[index + 2] == ":" and not facts.shapes[index + 1] & CAPITAL:
        return (facts.words[index], facts.words[index + 1]) in facts.lexicon.words
    in_capitals = facts.shapes[index - 1] & facts.shapes[index - 2] & UPPER
    return bool(in_capitals) and len(facts.words[index]) != 1


def _prints_birth_below(facts: Facts, index: int) -> bool:
    """Whether a word opens a printed line that tells of a birth: "Ông Lò Văn Páo⏎Sinh năm 1940"."""
    firsts = facts.lines.firsts
    if firsts[bisect_left(firsts, index)] != index:
        return False
    return f"{facts.words[index]} {facts.words[index + 1]}" in facts.cues["born"]


def ends_in_capitals(facts: Facts, index: int) -> bool:
    """Whether a word that ends names also does so in a line of capitals, where it is itself capitalised.
    A syllable used in given names does not end a name inside it, "LÊ QUÝ HÒA", or as its last syllable."""
    if not facts.shouting[index] or not ends_name(facts, index):
        return False
    if facts.gaps[index] == NEWLINE:
        return True
    given = facts.lexicon.given_names.get(facts.words[index])
    if given is None or given.weight == "rare":
        return True
    if facts.nodes[index - 1].surname is not None:
        belongs = is_name_syllable(facts, index + 1)
    else:
        belongs = _closes_name(facts, index)
    if not belongs:
        return True
    node = facts.nodes[index]
    ending = node.stop or node.verb
    if node.verb is not None and node.verb.length > 1:
        return True  # "CÔNG ĐOÀN XÃ GÒ CAO | THÀNH LẬP …"
    return ending is None or ending.length > 1


def _closes_name(facts: Facts, index: int) -> bool:
    """Whether a name is complete before a word that ends names: "PHẠM MINH | CHÍNH | LÀM VIỆC"."""
    if facts.nodes[index - 2].surname is None or facts.gaps[index - 1] == NEWLINE:
        return False
    return is_name_syllable(facts, index - 1) and ends_name(facts, index + 1)


def behind_joint(facts: Facts, index: int) -> int:
    """The position after a sign inside a name and the part that it joins: "Kh'leang", "Ê-ban"."""
    if facts.gaps[index] != JOINED or facts.gaps[index + 1] != JOINED:
        return index
    joined = (facts.words[index - 1], facts.words[index + 1]) in facts.lexicon.surname_pairs
    if facts.words[index] == "'":
        joined = index + 1 < facts.count and not facts.shapes[index + 1] & (SIGN | DIGITS)
    return index + 2 if joined else index


def in_highland_name(facts: Facts, index: int) -> bool:
    """Whether the name of a stream, hill or village of the Central Highlands begins here with its word, or
    goes on with letters and an apostrophe: "Ea H'Leo", "Kon | K'Tu"."""
    sign = index + 1 if facts.words[index + 1] == "'" else index + 2
    if facts.words[sign] != "'" or NEWLINE in facts.gaps[sign - 1 : sign + 1]:
        return False
    return facts.words[sign - 2] in facts.cues["highland name"]


def is_before_full_name(facts: Facts, last: int) -> bool:
    """Whether a full name follows a degree that ends at ``last``, after dots and other short degrees:
    "Ts. Lê Quân", "Gs.Ts Lê Quân"."""
    first = last + (facts.words[last] == ".")
    for _ in range(_MOST_DEGREES):
        degree = facts.nodes[first].honorific
        if degree is None or degree.row.kind != "degree" or not degree.row.expansion:
            break
        first += degree.length
        first += facts.words[first] == "."
    surname = facts.nodes[first].surname
    if surname is None or surname.row.weight == "rare" or not facts.shapes[first] & CAPITAL:
        return False
    given = first + surname.length
    in_line = NEWLINE not in (facts.gaps[first], facts.gaps[given])
    return in_line and facts.shapes[given] & CAPITAL != 0


def is_addressed(facts: Facts, first: int) -> bool:
    """Whether a form of address for one person directly precedes a syllable: "ông", "chị"."""
    if facts.gaps[first] == NEWLINE:
        return False
    for back in (1, 2, 3):
        address = facts.nodes[first - back].honorific
        if address is not None and address.length == back and address.row.kind == "honorific":
            return facts.words[first - back] != "các" and not facts.follows_plural(first - back)
    return False


def stands_before_word(facts: Facts, first: int) -> bool:
    """Whether a name syllable that could form a word with the next syllable precedes a two-syllable word
    that starts with that one: "Thanh | tra cứu"."""
    following = first + 1
    if facts.shapes[following] & CAPITAL or not is_name_syllable(facts, first):
        return False
    pair = (facts.words[following], facts.words[following + 1])
    return facts.gaps[following] != NEWLINE and pair in facts.lexicon.words


def is_name_syllable(facts: Facts, index: int) -> bool:
    """Whether a syllable is a Vietnamese surname or occurs in given names."""
    return facts.nodes[index].surname is not None or facts.words[index] in facts.lexicon.given_names


def is_unit(facts: Facts, index: int) -> bool:
    """Whether a unit, or a noun that is counted, starts here: "năm", "cơ quan"."""
    units = facts.cues["unit"]
    word = facts.words[index]
    return word in units or f"{word} {facts.words[index + 1]}" in units
