"""The table that decides whether capitals behind a role name its body: "Giám đốc Viwasupco"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon.places import names_country
from viunion_nlp.reading.edges import capital_syllables, is_likely_person
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.full_names import firm
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.reading.titles.shapes import is_acronym
from viunion_nlp.text.letters import bare_word
from viunion_nlp.text.scan import CAPITAL, DIGITS, JOINED, NATIVE, NEWLINE, SIGN

_LONGEST_NAME: Final = 5
_SHORTEST_BRAND: Final = 4  # letters


def national_branch(facts: Facts, first: int, last: int) -> bool:
    """One foreign word and a country: "Lixil Việt Nam"."""
    if facts.shapes[first] & NATIVE or facts.nodes[first].place is not None:
        return False
    place = facts.nodes[first + 1].place
    if place is None or first + 1 + place.length != last:
        return False
    return names_country(place.rows)


def cut_by_hyphen(facts: Facts, first: int, last: int) -> bool:
    """A hyphen joins small letters to them, as in a respelt name: "Thủ tướng Pray-út"."""
    if facts.words[last] != "-" or not facts.gaps[last] == facts.gaps[last + 1] == JOINED:
        return False
    return not facts.shapes[last + 1] & (CAPITAL | DIGITS | SIGN)


def subject(facts: Facts, first: int, last: int) -> bool:
    """One word is the subject of a faculty, and its head's name follows: "Trưởng khoa Toán Lê Văn An"."""
    if last - first > 1 or facts.words[first] not in facts.cues["subject taught"]:
        return False
    for at in (first - 1, first - 2):
        head = facts.nodes[at].head
        if head is not None and at + head.length == first and "words" in head.row.complement:
            return is_likely_person(facts, last)
    return False


def person(facts: Facts, first: int, last: int) -> bool:
    """They read as a full name, or begin with a surname; not where two are before a name with "Văn" or "Thị":
    "Khang Điền | Vi Thị Sâm"."""
    if last - first == 2 and facts.words[last + 1] in facts.lexicon.gender_names:
        if facts.nodes[last].surname is not None:
            return False
    return facts.nodes[first].surname is not None or is_likely_person(facts, first)


def abbreviation(facts: Facts, first: int, last: int) -> bool:
    """They begin with an abbreviation."""
    return first in facts.abbreviations


def letters(facts: Facts, first: int, last: int) -> bool:
    """They are letters, of no name: "VCG", and no syllable in capitals: "BÍ THƯ TRẺ"."""
    if last - first > 1 or not is_acronym(facts, first):
        return False
    word = facts.words[first]
    return not (facts.shapes[first] & NATIVE and word != bare_word(word))


def before_name(facts: Facts, first: int, last: int) -> bool:
    """A person's name follows, that what stands here is no part of: "Tổng Giám mục Giuse Lê Văn An"."""
    christian = facts.lexicon.foreign_names.get(facts.words[first])
    if christian is not None and christian.weight == "given" and last - first == 1:
        return christian.also == "word" and is_likely_person(facts, last)
    return is_likely_person(facts, last)


def brand(facts: Facts, first: int, last: int) -> bool:
    """One word that is no syllable and no name: "Viwasupco"."""
    if last - first > 1 or facts.shapes[first] & NATIVE:
        return False
    word = facts.words[first]
    return len(word) >= _SHORTEST_BRAND and word not in facts.lexicon.foreign_names


def given_name(facts: Facts, first: int, last: int) -> bool:
    """They begin with a given name, of this country or another."""
    word = facts.words[first]
    return word in facts.lexicon.given_names or word in facts.lexicon.foreign_names


def before_speech(facts: Facts, first: int, last: int) -> bool:
    """A colon follows, as behind who speaks for a body."""
    if facts.words[last] != ":" or facts.gaps[last] == NEWLINE:
        return False
    return capital_syllables(facts, first, _LONGEST_NAME) == last


IS_NAME_OF_BODY: Final = Verdicts(
    "TITLE",
    "Are capitals behind a role a body's name rather than its holder's?",
    rule(
        firm, YES,
        "[TITLE Chủ tịch Hoàng Long Group] gặp công nhân.",
        but="[TITLE Chủ tịch] Hoàng Long gặp công nhân.",
    ),
    rule(
        national_branch, YES,
        "[TITLE Giám đốc Lixil Việt Nam] gặp công nhân.",
        but="[TITLE Giám đốc] Sato Naomi gặp công nhân.",
    ),
    rule(
        cut_by_hyphen, NO,
        "[TITLE Giám đốc] Praythin-út gặp công nhân.", but="[TITLE Giám đốc Praythin] gặp công nhân.",
    ),
    rule(
        subject, YES,
        "[TITLE Trưởng [ORG khoa Toán]] Lê Văn An gặp sinh viên.",
        but="[TITLE Trưởng khoa] Lê Văn An gặp sinh viên.",
    ),
    rule(
        person, NO,
        "[TITLE Giám đốc] Bùi Thị Thắm: “Chúng tôi giữ đủ việc làm.”",
        but="[TITLE Giám đốc Viwasupco] gặp công nhân.",
    ),
    rule(
        abbreviation, NO,
        "[TITLE Hiệu trưởng] THPT gặp học sinh.", but="[TITLE Giám đốc Vinatexco] gặp công nhân.",
    ),
    rule(
        letters, YES,
        "[TITLE Chủ tịch VCG] gặp công nhân.", but="[TITLE Chủ tịch] Sato gặp công nhân.",
    ),
    rule(
        before_name, YES,
        "[TITLE Chủ tịch Sao Khuê] Nguyễn Văn An gặp công nhân.",
        but="[TITLE Chủ tịch] Thắm gặp công nhân.",
    ),
    rule(
        brand, YES,
        "[TITLE Tổng giám đốc Viwasupco] gặp công nhân.",
        but="[TITLE Tổng giám đốc] Bình gặp công nhân.",
    ),
    rule(
        given_name, NO,
        "[TITLE Chủ tịch] Thắm: “Chúng tôi giữ đủ việc làm.”",
        but="[TITLE Chủ tịch Sao Khuê]: “Chúng tôi trả đủ lương.”",
    ),
    rule(
        before_speech, YES,
        "[TITLE Chủ tịch Sao Khuê]: “Chúng tôi giữ đủ việc làm.”",
        but="[TITLE Giám đốc] Sao Khuê gặp công nhân.",
    ),
    otherwise=NO,
)  # fmt: skip
