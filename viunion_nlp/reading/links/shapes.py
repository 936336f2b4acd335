"""The ways in which offices, names and lists of them are written next to each other."""

from __future__ import annotations

from itertools import zip_longest
from typing import Final

from viunion_nlp.lexicon.places import names_country
from viunion_nlp.reading.cues import cue_length
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.asides import tells_home_or_name
from viunion_nlp.reading.links.cues import LinkCues, are_all
from viunion_nlp.reading.links.sentence import Between, Sentence
from viunion_nlp.reading.placenames import read_place
from viunion_nlp.text.scan import CAPITAL, DIGITS, SIGN

MOST_LISTED: Final = 100  # names of one list, or offices of one row
MOST_IN_ROW: Final = 20  # offices of one holder that are looked at for each of them
_BEFORE_OTHERS: Final = ("và", "cùng", ";")
_BEFORE_ANOTHER: Final = (",", "và", "cùng", "với", "của", "cho", "từ", "do", "-", ";", ":", "(")
_NEAR: Final = 3  # syllables and signs between an office and a name that follows: ", đồng chí"
_LONGEST_CHARGE: Final = 20  # syllables of "phụ trách cải cách hành chính và …"
_LONGEST_THEN: Final = 7  # syllables of "ngay cả khi còn là"
_LONGEST_CLAUSE: Final = 20  # syllables
_LONGEST_QUOTED: Final = 7  # words with their signs
_LONGEST_MATTER: Final = 8  # syllables of "về người tị nạn"
_BEFORE_CAUSE: Final = [",", "do"]
_ASIDE_SIGNS: Final = (",", "-", ";")
_LONGEST_PEOPLE: Final = 3  # syllables


def opening(facts: Facts, at: int, count: int) -> list[str]:
    """At most ``count`` words of the same sentence before a syllable."""
    number = facts.sentences[at]
    if at >= count and facts.sentences[at - count] == number:
        return facts.words[at - count : at]
    return facts.words[facts.sentence_first(at) : at]


def are_signs(cues: LinkCues, words: list[str], plain: list[str], *, chained: bool) -> bool:
    """Whether only signs, "kiêm" and the like, and the years of a term precede an office."""
    if not words:
        return not chained
    between = plain or [","]
    if between[0] == "và" and not chained:
        return False  # "ông A và nguyên Bộ trưởng …": another person
    if chained and between[0] == "của" and len(between) > 1:
        between = between[1:]  # "trưởng phòng của Sở, phó giám đốc …"
    if len(between) > 1 and _tells_of_holder(cues, between):  # a gate
        between = _from_last_sign(between)
    told = False
    for at, word in enumerate(between):
        if word not in cues.chain:
            if not cues.is_of_term(word):
                if word not in cues.several_terms or not cues.count_terms(between, at):
                    return False
            told = True
    return not told or chained or between[0] in (",", "-", "(", ";")


def join_row(facts: Facts, cues: LinkCues, words: list[str]) -> bool:
    """Whether only signs or the like join two offices before a name, behind the term of the first one if it
    is told: "Chủ tịch xã [khóa 13,] Bí thư xã"; not behind a date: "bầu cử Chủ tịch [năm 2018,] …".
    """
    if not words or words[-1] not in cues.chain:
        return not words
    term = words[0] in facts.cues["term"] and words[0] not in cues.of_date
    told = term or cues.count_terms(words, 0)
    for word in words[told:-1]:
        if word not in cues.chain and not (told and cues.is_of_term(word)):
            return False
    return True


def _tells_of_holder(cues: LinkCues, between: list[str]) -> bool:
    """Whether an aside between signs gives a birth date, a home, an occupation or a delegation: ", quê Hà
    Nam,", "- Chuyên viên Phòng Nội vụ -", ", trú tại xã Mây (", "- đoàn Bến Tre -".
    """
    if between[0] in _ASIDE_SIGNS and between[-1] in _ASIDE_SIGNS and between[2:]:
        if cues.works.begin(between, 1) or between[1] in cues.delegation:
            return True
        if between[2] in _ASIDE_SIGNS and cues.tells_who.begin(between, 1):
            return True  # "– Nam – 1969 –"
    if "(" in between[-2:] and between[0] == ",":
        return cues.home.begin(between, 1)  # ", trú tại xã Mây, huyện Mai (nguyên Chủ tịch …"
    if between[-1] in _ASIDE_SIGNS and tells_home_or_name(cues, between):
        return True
    if between[0] == "(" and _names_people(cues, between):
        return True
    if not ("," in between or ";" in between) or not cues.born.stand_among(between):
        return False
    return not between[0].isalpha() or cues.born.begin(between, 0)  # not "ông A gặp người Kinh, …"


def _names_people(cues: LinkCues, between: list[str]) -> bool:
    """Whether a bracket opens with the name of a people alone: "(Mông, Trưởng phòng)", "(Ê Đê; …"."""
    for at in range(2, min(len(between), _LONGEST_PEOPLE + 2)):
        if between[at] in _ASIDE_SIGNS:
            return " ".join(between[1:at]) in cues.peoples
    return False


def _from_last_sign(words: list[str]) -> list[str]:
    at = len(words) - 1
    while words[at] not in _ASIDE_SIGNS and words[at] != "(":
        at -= 1
    return words[at:]


def joins_names(cues: LinkCues, words: list[str]) -> bool:
    """Whether words join two names of a list: ",", "và ông"."""
    for word in words:
        if word not in cues.address and word not in (",", "và"):
            return False
    return True


def behind_unit(facts: Facts, sentence: Sentence, last: int, words: list[str]) -> list[str]:
    """The words from a syllable on without those of a unit that has no name: "giám đốc [xí nghiệp], anh
    Páo", "Hiệu trưởng [trường này], bà Lý", "Chủ tịch xã [ấy], ông Páo"; nor those that describe the office:
    "Thủ tướng [mới của Lào], ông Páo"; nor what it is of in quotation marks: "Phó Chủ tịch [“siêu ủy ban”]".
    """
    if words[:1] == ['"'] and '"' in words[1:_LONGEST_QUOTED]:
        return words[words.index('"', 1) + 1 :]
    described = description_end(facts, sentence, last)
    if described > last:
        return words[len(sentence.words(facts, last, described)) :]
    length = unit_behind(facts, sentence, last) - last
    following = words[length : length + 1]
    if following and following[0] in facts.cues["that one"]:
        length += 1
    return words[length:]


def unit_behind(facts: Facts, sentence: Sentence, last: int) -> int:
    """Behind the unit without a name that follows an office: "giám đốc [xí nghiệp]"."""
    if sentence.bodies[last]:
        return last
    unit = facts.nodes[last].head
    return last + (unit.length if unit is not None else cue_length(facts, last, "place of work"))


def has_unit_behind(facts: Facts, sentence: Sentence, title: int, between: Between) -> bool:
    """Whether "của" leads from an office to a unit, in a clause about who held it then: "khi
    còn là Chủ tịch [của trường], ông A", "… [của trường] thì ông A"."""
    if not facts.cues["main clause"].isdisjoint(between.plain):
        return True
    clause = opening(facts, sentence.mentions[title].first, _LONGEST_THEN)
    return sentence.cues.opens_career.stand_among(clause)


def description_end(facts: Facts, sentence: Sentence, first: int) -> int:
    """The end of the words that tell whose office it is, or which of its holders, or where: "mới của Nhật
    Bản", "thứ 47 của Mỹ", "hiện tại của Sở Y tế", "tại Việt Nam", "về Syria"; ``first`` if there are none.
    """
    last = first
    while length := _description_length(facts, last, begun=last > first):
        last += length
    if facts.words[last] == "của":
        unit = _unit_at(facts, sentence, last + 1) or _bare_unit_end(facts, last + 1)
        if not unit or (last == first and _is_inland(facts, sentence, last + 1)):
            return first
        last = unit
    elif last > first:
        country = facts.nodes[last].place
        if country is not None and names_country(country.rows):
            return last + country.length  # "đắc cử Mỹ"
    if facts.words[last] == "tại":
        last = _unit_at(facts, sentence, last + 1) or last
    elif facts.words[last] == "về":
        country = facts.nodes[last + 1].place
        if country is not None and names_country(country.rows):
            return last + 1 + country.length  # an envoy: "về Syria"
    return last


def _description_length(facts: Facts, first: int, *, begun: bool) -> int:
    """The length of a word that describes an office, or of its number: "thứ | 47"."""
    if begun and facts.shapes[first] & DIGITS:
        return 1
    return cue_length(facts, first, "describes office")


def _unit_at(facts: Facts, sentence: Sentence, first: int) -> int:
    """The end of the body or place that begins at a syllable; 0 if none does."""
    if sentence.bodies[first]:
        return sentence.bodies[first]
    place = read_place(facts, first)
    return place[0][1] if place is not None else 0


def _bare_unit_end(facts: Facts, first: int) -> int:
    """The end of the head without a name that begins at a syllable, "Hội", "công ty"; 0 if none does."""
    head = facts.nodes[first].head
    return first + head.length if head is not None else 0


def _is_inland(facts: Facts, sentence: Sentence, first: int) -> bool:
    """Whether a place begins at a syllable that is no country, and no body."""
    place = facts.nodes[first].place
    return place is not None and not sentence.bodies[first] and not names_country(place.rows)


def behind_seat(facts: Facts, sentence: Sentence, title: int) -> bool:
    """Whether an office stands right behind a seat on a board, with a capital and no name behind it: "ông A,
    Đảng ủy viên Chủ tịch Hội Nông dân"."""
    office, before, following = sentence.mentions[title], sentence.mentions[title - 1], title + 1
    if before.last != office.first or not facts.shapes[office.first] & CAPITAL:
        return False
    if following < sentence.count and sentence.people[following]:
        near = sentence.mentions[following].first - office.last <= _NEAR
        if near and facts.words[office.last] not in _BEFORE_OTHERS:
            return False
    return sentence.cues.seat.begin(facts.words, before.first)


def is_named_next(facts: Facts, sentence: Sentence, title: int) -> bool:
    """Whether a comma or dash and a form of address lead from an office to a name: "Chủ tịch xã, ông A"."""
    following = title + 1
    if following == sentence.count or sentence.people[title] or not sentence.people[following]:
        return False
    plain = sentence.between(facts, title, following).plain
    plain = behind_unit(facts, sentence, sentence.mentions[title].last, plain)
    if len(plain) < 2 or plain[0] not in (",", "-"):
        return False
    return are_all(plain[1:], sentence.cues.address)


def is_charge(facts: Facts, cues: LinkCues, last: int, words: list[str]) -> bool:
    """Whether words behind an office that ends at a syllable tell, up to a name, what its holder is in charge
    of: "Phó Chủ tịch [phụ trách kinh tế] Lê A", "Đại diện đặc biệt [về Triều Tiên] Lê A"."""
    modifier = facts.nodes[last].after_role
    if words[:1] == ["về"]:
        longest = _LONGEST_MATTER
    else:
        longest = _LONGEST_CHARGE
        if modifier is None or modifier.row.counts != "closed":
            return False
    if not 1 < len(words) <= longest or words[-1] in cues.address or words[-1] in _BEFORE_ANOTHER:
        return False
    if not facts.cues["subject acts"].isdisjoint(words):
        return False
    return not cues.another_acts.stand_among(words)


def joins_next(facts: Facts, sentence: Sentence, title: int) -> bool:
    """Whether the list of names goes on behind an office: "ông A, ông B - Chủ tịch xã, ông C"."""
    if title + 1 == sentence.count or not sentence.people[title + 1]:
        return False
    return joins_names(sentence.cues, sentence.between(facts, title, title + 1).plain)


def listed_before(facts: Facts, sentence: Sentence, person: int) -> list[int]:
    """ "các ông A, B được bầu làm …", "ông A và ông B cùng là …": the other names of a list."""
    listed: list[int] = []
    following = person
    for at in range(person - 1, max(-1, person - 1 - MOST_LISTED), -1):
        if sentence.depths[at] > sentence.depths[person]:
            continue
        plain = sentence.between(facts, at, following).plain
        if not sentence.people[at] or not plain or not joins_names(sentence.cues, plain):
            break
        listed += [at]
        following = at
    return listed[::-1]


def listed_apart(facts: Facts, sentence: Sentence, person: int) -> list[int]:
    """ "ông A, Trưởng phòng X; bà B, …; ông C": the other names of a list in which offices may stand."""
    listed: list[int] = []
    for at in range(person - 1, max(-1, person - MOST_LISTED), -1):
        if sentence.people[at + 1]:
            plain = sentence.between(facts, at, at + 1).plain
            joined = [word for word in plain if word != ";" and not sentence.cues.is_of_term(word)]
            if not joins_names(sentence.cues, joined):
                break
        if sentence.people[at]:
            listed += [at]
        elif not sentence.held[at]:
            break
    return listed[::-1]


def listed_beside(facts: Facts, sentence: Sentence, person: int) -> list[int]:
    """ "bầu ông A – Giám đốc … và bà B": the other names of a list in which offices stand beside theirs; not
    "ông A là Giám đốc và bà B"."""
    listed = listed_apart(facts, sentence, person)
    for at in range(listed[0], person) if listed else ():
        plain = sentence.between(facts, at, at + 1).plain
        if sentence.people[at + 1]:
            continue
        for word in plain:
            if word == "là" or not (word in sentence.cues.chain or sentence.cues.is_of_term(word)):
                return []
    return listed


def listed_with_offices(facts: Facts, sentence: Sentence, person: int) -> list[int]:
    """ "đối với bà A, Giám đốc X; ông B, Trưởng phòng Y và ông C.": the names of a list from one on, beside
    which offices stand; that name alone where the list goes over into another clause."""
    listed = [person]
    last = person
    for at in range(person + 1, min(sentence.count, person + MOST_LISTED)):
        plain = sentence.between(facts, last, at).plain
        if sentence.people[at]:
            if plain[:2] == _BEFORE_CAUSE and ";" in plain:
                plain = plain[plain.index(";") :]
            if not joins_names(sentence.cues, [word for word in plain if word not in (";", ")")]):
                break
            listed.append(at)
        elif listed[-1] not in sentence.holders[at] or plain[:1] not in ([","], ["-"], ["("]):
            break
        last = at
    behind = sentence.mentions[last].last
    if facts.shapes[behind] & SIGN or behind == facts.sentence_last(behind - 1):
        return listed
    return [person]


def row_behind(facts: Facts, sentence: Sentence, title: int) -> list[int]:
    """An office and those that follow it in a row."""
    row = [title]
    for at in range(title + 1, min(sentence.count, title + MOST_LISTED)):
        plain = sentence.between(facts, at - 1, at).plain
        if sentence.people[at] or not plain or not are_all(plain, sentence.cues.chain):
            break
        row += [at]
    return row


def unit_end(facts: Facts, sentence: Sentence, first: int, last: int) -> int:
    """The end of the bodies and places after commas that start at ``first``, ", Tổng LĐLĐ Việt Nam", ",
    huyện Chợ Mới", and of a body behind a dash or "thuộc": "thuộc Sở Y tế"; ``first`` if there are none.
    """
    at = first
    while at < last:
        if facts.words[at] == ",":
            end = _unit_at(facts, sentence, at + 1)
        elif facts.words[at] == "-" or facts.words[at] in facts.cues["within"]:
            end = sentence.bodies[at + 1]
        else:
            return at
        if end <= at + 1:
            return at
        at = end
    return at


def lead_to_holder(facts: Facts, cues: LinkCues, between: Between) -> list[str]:
    """The words between an office and a name without forms of address, with the colon behind them, and
    terms of office: "nhiệm kỳ 2011 - 2016 và nhiệm kỳ 2016 - 2021"."""
    words, term = between.plain, facts.cues["term"]
    return [
        word
        for word, following in zip_longest(words, words[1:], fillvalue="")
        if word not in cues.address
        and word != ":"
        and not (word == "và" and following in term)
        and word not in facts.cues["heads names"]
        and word not in cues.of_period
        and not cues.is_of_term(word)
    ]


def also_takes(cues: LinkCues, lead: list[str]) -> bool:
    """Whether words take another office away too: "và cách chức"."""
    return lead[:1] == ["và"] and len(lead) > 1 and are_all(lead[1:], cues.of_leaving)


def following_clause(facts: Facts, sentence: Sentence, person: int) -> list[str]:
    """The words after a name and its adjacent offices, up to the next mention or the end of the clause;
    at most the given number.
    """
    at = person
    end = min(sentence.count, person + MOST_IN_ROW)
    while at + 1 < end and person in sentence.holders[at + 1]:
        at += 1
    first = sentence.mentions[at].last
    last = min(facts.sentence_last(first - 1), first + _LONGEST_CLAUSE)
    if at + 1 < sentence.count:
        last = min(last, sentence.mentions[at + 1].first)
    clause = facts.words[first:last]
    for place, word in enumerate(clause):
        if word in (";", "."):
            return clause[:place]
    return clause


def plural_before(facts: Facts, first: int) -> int:
    """The position of a plural before an office, at most one word away: "các cựu chủ tịch"; else -1. A number
    before a sign may be a name: "ông Lê Văn Ba, chủ tịch"."""
    if facts.nodes[first - 1].plural is not None:
        return first - 1
    if facts.shapes[first - 1] & SIGN:
        return -1
    return first - 2 if facts.nodes[first - 2].plural is not None else -1
