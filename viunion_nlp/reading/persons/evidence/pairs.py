"""The table for names of two syllables, a surname and one given name: "Trần Nga"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.cues import is_cue
from viunion_nlp.reading.edges import is_likely_person, person_name_end, starts_office
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.full_names import is_plain_surname, tells_by_itself
from viunion_nlp.reading.persons.evidence.surroundings import of_body
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.text.scan import DIGITS, NEWLINE

_BEFORE_TOLD: Final = ("(", ",", "-", ";")
_LIST_WORDS: Final = ("và", "cùng", ",")
_PAIR: Final = 2  # syllables
_LONGEST_PAIR: Final = 4  # with an apostrophe and what it joins: "H'Blêr"
_TELLING: Final = ("tells who", "work", "home", "born")


def namesake(facts: Facts, first: int, last: int) -> bool:
    """A body of the document, or streets and schools, are called so: "Trần Phú"."""
    if of_body(facts, first, last):
        return True
    return " ".join(facts.words[first:last]) in facts.cues["namesake"]


def rare_given(facts: Facts, first: int, last: int) -> bool:
    """The given name is rare or none at all, and the surname another word or not among the commonest: "Mai
    Vàng"; behind a letter, "A Pớt", any syllable is a name."""
    surname = facts.nodes[first].surname
    if surname is None or surname.row.weight == "rare":
        return True
    if len(facts.words[first]) == 1:
        return False
    return not is_plain_surname(surname.row) and not is_usual_given(facts, last - 1)


def plain(facts: Facts, first: int, last: int) -> bool:
    """The surname is common and no other word, and the given name usual: "Trần Nga"."""
    surname = facts.nodes[first].surname
    return surname is not None and is_plain_surname(surname.row) and is_usual_given(facts, last - 1)


def is_usual_given(facts: Facts, index: int) -> bool:
    """Whether a given name stands here, and none of the rare ones."""
    given = facts.lexicon.given_names.get(facts.words[index])
    return given is not None and given.weight != "rare"


def told(facts: Facts, first: int, last: int) -> bool:
    """A sign and somebody's birth, age, home, work or office stand behind them, "Hà Kỳ (SN 1968)", "Mai Loan,
    giáo viên", or an office in the next cell of a row."""
    return is_told(facts, last)


def is_told(facts: Facts, last: int) -> bool:
    """Whether what stands behind a name, behind a sign or in the next cell of a row, tells of somebody."""
    if facts.scan.is_wide(last):
        return starts_office(facts, last)
    at = last + 1
    if facts.words[last] not in _BEFORE_TOLD or facts.gaps[at] == NEWLINE:
        return False
    if facts.nodes[at].before_role is not None or starts_office(facts, at):
        return True  # "; nguyên Phó Bí thư"
    if facts.shapes[at] & DIGITS:
        return is_cue(facts, at + 1, "tells who")
    for role in _TELLING:
        if is_cue(facts, at, role):
            return True
    return False


def acts(facts: Facts, first: int, last: int) -> bool:
    """What only a person does stands behind them: "Mai Loan khai đã nhận tiền"."""
    return is_cue(facts, last, "done by one")


def opens_list(facts: Facts, first: int, last: int) -> bool:
    """They open a list, before a longer name: "Mai Loan và Lê Văn Mừng"."""
    if facts.words[last] not in _LIST_WORDS or facts.words[first - 1] == ",":
        return False
    behind = person_name_end(facts, last + 1)
    return behind is not None and behind - last > _PAIR + 1 and is_likely_person(facts, last + 1)


IS_PAIR: Final = Verdicts(
    "PERSON",
    "Are a surname and one given name somebody's name?",
    rule(
        tells_by_itself, YES,
        "Cả nhóm chờ [PERSON Ksor Phước] mãi.", but="Cả nhóm chờ Mai Loan mãi.",
    ),
    rule(
        namesake, NO,
        "Xe chạy vòng qua Trần Phú rồi dừng.", but="Cả nhóm chờ [PERSON Trần Nga] rồi về.",
    ),
    rule(
        rare_given, NO,
        "Hội thi có Mai Vàng (35 tuổi).", but="Hội thi có [PERSON Mai Loan] (35 tuổi).",
    ),
    rule(plain, YES, "Cả nhóm chờ [PERSON Trần Nga] mãi.", but="Cả nhóm chờ Trần Sao mãi."),
    rule(
        told, YES,
        "Cả nhóm chờ [PERSON Mai Loan], học sinh lớp 9.", but="Cả nhóm chờ Mai Loan mãi.",
    ),
    rule(acts, YES, "Sau đó, [PERSON Mai Loan] bị khởi tố.", but="Cả nhóm chờ Mai Loan mãi."),
    rule(
        opens_list, YES,
        "Cả nhóm chờ [PERSON Mai Loan] và [PERSON Lê Văn Mừng].", but="Cả nhóm chờ Mai Loan mãi.",
    ),
    otherwise=NO,
)  # fmt: skip


def named_pair(facts: Facts, first: int, last: int) -> bool:
    """One syllable stands behind the surname, and both are somebody's name."""
    if last - first > _LONGEST_PAIR:  # a gate
        return False
    surname = facts.nodes[first].surname
    if surname is None:
        return False
    given_at = first + surname.length
    joined = 2 * facts.words[given_at:last].count("'")
    return last - given_at - joined == 1 and IS_PAIR.say(facts, first, last)


def is_middle_of_gender(facts: Facts, index: int) -> bool:
    """Whether a middle name of men or women stands here: "Văn", "Thị", or the "A" of the Hmông, which other
    peoples have in front."""
    word = facts.words[index]
    if word in facts.lexicon.gender_names:
        return True
    surname = facts.nodes[index].surname
    return len(word) == 1 and surname is not None and surname.length == 1
