"""The tables for names after forms of address, occupations and offices."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon.places import names_country, place_level
from viunion_nlp.reading.closings import opens_award, opens_term
from viunion_nlp.reading.cues import follows_cue, is_cue
from viunion_nlp.reading.edges import (
    ends_name,
    is_addressed,
    is_name_syllable,
    stands_before_word,
    starts_long_name,
)
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.full_names import is_named_after
from viunion_nlp.reading.persons.evidence.surroundings import (
    address_word,
    belonging,
    of_body,
)
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.text.letters import is_roman
from viunion_nlp.text.scan import CAPITAL, DIGITS, JOINED, NATIVE, NEWLINE, UPPER

_NUMERALS: Final = "ivx"  # of which boards and delegations have numbers


def another_address(facts: Facts, first: int, last: int) -> bool:
    """Another word of address follows alone, "Nhà thờ Đức Bà", or begins it: "Giáo sư, Phó Giáo sư"."""
    address = facts.nodes[first].honorific
    if address is None or address.row.form in facts.lexicon.given_names:
        return False
    if first + address.length > last:
        return True
    if facts.shapes[first + 1] & CAPITAL and facts.gaps[first + 1] != NEWLINE:
        return False
    return len(facts.words[first]) > 1


def award(facts: Facts, first: int, last: int) -> bool:
    """What somebody is awarded begins there: "tặng chị Huân chương"."""
    return facts.words[first] in facts.name_closers and opens_award(facts, first)


def before_word(facts: Facts, first: int, last: int) -> bool:
    """The syllable behind it begins another word, and a word of address for one person stands before."""
    return stands_before_word(facts, first) and is_addressed(facts, first)


def document_word(facts: Facts, first: int, last: int) -> bool:
    """With the syllable behind it, it would be a type of documents, which nobody addresses: "Anh Quyết định
    đi sớm"."""
    document = facts.nodes[first].document_type
    if document is None or last - first != 1 or facts.shapes[first + 1] & CAPITAL:
        return False
    given = facts.lexicon.given_names.get(facts.words[first])
    behind = first + document.length
    if given is None or given.weight == "rare" or facts.shapes[behind] & (CAPITAL | DIGITS):
        return False
    return facts.words[behind] != "số" and is_addressed(facts, first)


def begins_long_name(facts: Facts, first: int, last: int) -> bool:
    """The name of a body, document or field of two syllables or more, or an abbreviation, begins there."""
    return starts_long_name(facts, first)


def other_words(facts: Facts, first: int, last: int) -> bool:
    """A plural may have a capital: "Trung tâm Những người lao động"; in a line of capitals other words have
    one as well, and only a surname or usual given names show a name: "BÀ CON VÙNG LŨ". A heading of a column
    is none: "TT Họ và tên"."""
    if facts.words[first] in facts.cue_openings["column of names"]:  # a gate
        if is_cue(facts, first, "column of names"):
            return True
    if facts.nodes[first].plural is not None and not is_name_syllable(facts, first):
        return True
    if not facts.shouting[first]:
        return False
    if ends_name(facts, first):
        return True
    surname = facts.nodes[first].surname is not None
    if surname and last - first > 2:
        return False
    if facts.gaps[first + 1] != NEWLINE:
        if (facts.words[first], facts.words[first + 1]) in facts.lexicon.words:
            return True
    return not surname and not _are_given_names(facts, first, last)


def _are_given_names(facts: Facts, first: int, last: int) -> bool:
    """Whether all syllables are usual given names, or no Vietnamese ones."""
    for index in range(first, last):
        given = facts.lexicon.given_names.get(facts.words[index])
        if facts.shapes[index] & NATIVE and (given is None or given.weight == "rare"):
            return False
    return True


def place_alone(facts: Facts, first: int, last: int) -> bool:
    """A place's name of two syllables, or of one that names nobody, is the whole run."""
    place = facts.nodes[first].place
    if place is None or _goes_on(facts, first + place.length) or is_named_after(place.rows):
        return False
    if _introduced_alone(facts, first, last):
        return place_level(place.rows) in ("province", "country")
    return place.length >= 2 or not is_name_syllable(facts, first)


def _introduced_alone(facts: Facts, first: int, last: int) -> bool:
    """Whether a degree, rank or word of address for one stands right before a surname and one name more."""
    if facts.nodes[first].surname is None or last - first != 2:
        return False
    at = first - 1 - (facts.words[first - 1] == ".")
    before = facts.addresses[at]
    if before is not None and before.row.kind in ("degree", "rank"):
        return not facts.follows_plural(at)
    return is_addressed(facts, first)


def _goes_on(facts: Facts, last: int) -> bool:
    """Whether a run of capitals goes on behind a place's name."""
    return bool(facts.shapes[last] & CAPITAL) and facts.gaps[last] != NEWLINE


def numbered(facts: Facts, first: int, last: int) -> bool:
    """A hyphen joins a figure: "COVID-19" is nobody."""
    hyphen = last - 1 if facts.words[last - 1] == "-" else last
    if facts.words[hyphen] != "-" or facts.gaps[hyphen] != JOINED:
        return False
    return bool(facts.shapes[hyphen + 1] & DIGITS) and facts.gaps[hyphen + 1] == JOINED


def term(facts: Facts, first: int, last: int) -> bool:
    """The number of a term goes with it: "đại biểu Quốc hội Khóa 14", "Bí thư Tỉnh ủy Khóa XV"."""
    if facts.words[first] in facts.name_closers and opens_term(facts, first):
        return True
    number = first + 1
    if last - number > 1 or facts.words[first] not in facts.cues["term"]:
        return False
    word, shape = facts.words[number], facts.shapes[number]
    if shape & UPPER or (shape & CAPITAL and len(word) == 1):
        return is_roman(word)
    return last == number and bool(shape & DIGITS)


MAY_BE_NAME: Final = Verdicts(
    "PERSON",
    "May a run of capitals behind a word of address, occupation or office be a name?",
    rule(
        another_address, NO,
        "Du khách nghe kể về Đức Bà.", but="Trẻ nhỏ mến cô [PERSON Bảo] lắm.",
    ),
    rule(
        award, NO,
        "Tỉnh tặng chị Huân chương Lao động.", but="Tỉnh tặng chị [PERSON Huân] chiếc xe.",
    ),
    rule(
        before_word, YES,
        "Bà [PERSON Thanh] tra cứu hồ sơ.", but="Các doanh nhân TP Huế góp vốn.",
    ),
    rule(
        document_word, YES,
        "Chiều nay anh [PERSON Quyết] định đi sớm.", but="Các doanh nhân TP Huế góp vốn.",
    ),
    rule(
        begins_long_name, NO,
        "Các doanh nhân TP Huế góp vốn.", but="Đoàn gặp chú [PERSON Huế] ở chợ.",
    ),
    rule(
        other_words, NO,
        "BÁC VÙNG CAO VUI TẾT", but="BÀ [PERSON LÊ THỊ MAI] VUI TẾT",
    ),
    rule(place_alone, NO, "Các chị Hà Nội thích hoa sen.", but="Các chị quý cô [PERSON Hà] lắm."),
    rule(
        numbered, NO,
        "Bệnh nhân COVID-19 đã xuất viện.", but="Bệnh nhân [PERSON Hòa] đã xuất viện.",
    ),
    rule(
        term, NO,
        "Đại biểu Khóa XV đã về.", but="Đại biểu [PERSON Khóa] đã về.",
    ),
    rule(
        of_body, NO,
        "Phi công Sao Vàng Airways đình công.", but="Phi công [PERSON Hòa] đã về hưu.",
    ),
    otherwise=YES,
)  # fmt: skip


def youth(facts: Facts, first: int, last: int) -> bool:
    """It is the union of youth, in short: "bí thư Đoàn", "tổng phụ trách Đội"."""
    return last - first == 1 and facts.words[first] in facts.cues["belonging"]


def unit_alone(facts: Facts, first: int, last: int) -> bool:
    """It is the word of a unit without a name here, or of many: "Phó Giám đốc Ban", "Bộ trưởng Nhóm Các"."""
    if last - first > 1 or facts.nodes[first].head is None:
        return facts.words[last - 1] == "các"
    return facts.words[first] not in facts.lexicon.given_names


def cut_short(facts: Facts, first: int, last: int) -> bool:
    """The text breaks off in the name of a place: "Chủ tịch UBND tỉnh Quảng…"."""
    if last - first > 1 or facts.nodes[first - 1].place_word is None:
        return False
    return facts.words[last] == "…" or facts.words[last : last + 2] == [".", "."]


def numeral(facts: Facts, first: int, last: int) -> bool:
    """It is a Roman numeral, of one letter only the first: "Trưởng đoàn I"; not "Giám đốc V"."""
    word = facts.words[first]
    if last - first > 1 or word.strip(_NUMERALS):
        return False
    return word == _NUMERALS[0] or (len(word) > 1 and bool(facts.shapes[first] & UPPER))


BEHIND_OFFICE: Final = Verdicts(
    "PERSON",
    "Does a run of capitals behind an office name its holder?",
    rule(
        address_word, NO,
        "Bí thư Chi bộ Ông [PERSON Trần Văn Bình] chủ trì.",
        but="Hội nghị do Bí thư [PERSON Hòa] chủ trì.",
    ),
    rule(
        unit_alone, NO,
        "Việc này giao ông [PERSON Lê Văn An], Phó Giám đốc Ban, lo liệu.",
        but="Việc này giao Phó Giám đốc [PERSON Hòa], người của ban, lo liệu.",
    ),
    rule(
        cut_short, NO,
        "Dự có Phó Chủ tịch UBND tỉnh Tuyên…", but="Dự có Phó Chủ tịch UBND tỉnh [PERSON Tuyên].",
    ),
    rule(
        youth, NO,
        "Anh từng là chủ tịch Hội ở quê.", but="Anh từng gặp bí thư [PERSON Hòa] ở quê.",
    ),
    rule(
        numeral, NO,
        "Bà [PERSON Hà] là Trưởng đoàn I, dự họp.", but="Việc này giao Trưởng đoàn [PERSON An], dự họp.",
    ),
    otherwise=YES,
)  # fmt: skip


def place_name(facts: Facts, first: int, last: int) -> bool:
    """A place's name is the whole run: "công nhân Vinh"."""
    place = facts.nodes[first].place
    if place is None or is_named_after(place.rows) or _goes_on(facts, first + place.length):
        return False
    if _introduced_alone(facts, first, last):
        return place_level(place.rows) in ("province", "country")
    return True


def place_before_capital(facts: Facts, first: int, last: int) -> bool:
    """A place's name stands before another capital, and the two are no name: "người Nghệ An"."""
    place = facts.nodes[first].place
    if place is None or is_named_after(place.rows):
        return False
    behind = first + place.length
    if not _goes_on(facts, behind) or facts.words[first] in facts.lexicon.foreign_names:
        return False
    if place.length >= 2:
        return facts.nodes[first].surname is None or names_country(place.rows)
    return not (is_name_syllable(facts, first) and is_name_syllable(facts, behind))


def acronym(facts: Facts, first: int, last: int) -> bool:
    """One syllable in capitals is a body: "sinh viên VKU"."""
    if last - first > 1 or facts.shouting[first]:
        return False
    return bool(facts.shapes[first] & UPPER)


def subject(facts: Facts, first: int, last: int) -> bool:
    """It is what a teacher teaches: "giáo viên Toán"."""
    if last - first > 1 or facts.words[first] not in facts.cues["subject taught"]:
        return False
    return follows_cue(facts, first, "teaches")


BEHIND_OCCUPATION: Final = Verdicts(
    "PERSON",
    "Does a run of capitals behind an occupation or degree name its holder?",
    rule(
        place_name, NO,
        "Nghệ nhân Huế đón xuân.", but="Người dân quý nghệ nhân [PERSON Tám] vì tay nghề.",
    ),
    rule(
        place_before_capital, NO,
        "Người mẫu Đà Nẵng [PERSON Irina Sokolova] rất cao.", but="Người mẫu [PERSON Tám] rất vui.",
    ),
    rule(
        acronym, NO,
        "Sinh viên VKU nhận học bổng.", but="Sinh viên [PERSON Tám] được nhận học bổng.",
    ),
    rule(
        subject, NO,
        "Giáo viên Văn dự họp đầy đủ.", but="Giáo viên [PERSON Hòa] dự họp đầy đủ.",
    ),
    rule(belonging, NO, "Chị là cử nhân Luật.", but="Chị là vợ nghệ nhân [PERSON Tám]."),
    otherwise=YES,
)  # fmt: skip
