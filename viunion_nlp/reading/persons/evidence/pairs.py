"""Questions about names of two syllables, a surname and one given name: "Trần Nga"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.cues import is_cue
from viunion_nlp.reading.edges import is_likely_person, person_name_end, starts_office
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.full_names import is_minority
from viunion_nlp.reading.persons.evidence.surroundings import of_body
from viunion_nlp.text.scan import DIGITS, NEWLINE

_BEFORE_TOLD: Final = ("(", ",", "-", ";")
_LIST_WORDS: Final = ("và", "cùng", ",")
_PAIR: Final = 2  # syllables
_TELLING: Final = ("tells who", "work", "home", "born")


def plain_pair(facts: Facts, first: int, last: int) -> bool:
    """A common surname that is no other word, and a given name; no street is called so: "Trần Nga". Any
    syllable is a given name behind a surname that no Kinh bear: "Ksor Phước"."""
    surname = facts.nodes[first].surname
    if surname is None or surname.row.also:
        return False
    if is_minority(surname.row):
        return _is_one_given(facts, first, last)
    given = facts.lexicon.given_names.get(facts.words[last - 1])
    if given is None or given.weight == "rare" or surname.row.weight != "common":
        return False
    return _is_pair(facts, first, last)


def told_pair(facts: Facts, first: int, last: int) -> bool:
    """A surname and a given name, behind which a sign and somebody's birth, age, home, work or office stand:
    "Hà Kỳ (SN 1968)", "Mai Loan, giáo viên"; or an office in the next cell of a row."""
    if not _is_pair(facts, first, last):
        return False
    return is_told(facts, last)


def is_told(facts: Facts, last: int) -> bool:
    """Whether what stands behind a name, behind a sign or in the next cell of a row, tells of somebody."""
    if facts.scan.is_wide(last):
        return starts_office(facts, last)
    if facts.words[last] not in _BEFORE_TOLD or facts.gaps[last + 1] == NEWLINE:
        return False
    former = facts.nodes[last + 1].before_role is not None  # "; nguyên Phó Bí thư"
    return former or _tells_of_somebody(facts, last + 1)


def acting_pair(facts: Facts, first: int, last: int) -> bool:
    """A surname and a given name, and behind them what only a person does: "Mai Loan khai đã nhận tiền"."""
    return is_cue(facts, last, "done by one") and _is_pair(facts, first, last)


def pair_in_list(facts: Facts, first: int, last: int) -> bool:
    """A surname and a given name open a list before a longer name: "Mai Loan và Lê Văn Mừng"."""
    if facts.words[last] not in _LIST_WORDS or facts.words[first - 1] == ",":
        return False
    if not _is_pair(facts, first, last):
        return False
    behind = person_name_end(facts, last + 1)
    return behind is not None and behind - last > _PAIR + 1 and is_likely_person(facts, last + 1)


def is_middle_of_gender(facts: Facts, index: int) -> bool:
    """Whether a middle name of men or women stands here: "Văn", "Thị", or the "A" of the Hmông, which other
    peoples have in front."""
    word = facts.words[index]
    if word in facts.lexicon.gender_names:
        return True
    surname = facts.nodes[index].surname
    return len(word) == 1 and surname is not None and surname.length == 1


def _is_one_given(facts: Facts, first: int, last: int) -> bool:
    """Whether one syllable, which an apostrophe may part, stands behind the surname."""
    surname = facts.nodes[first].surname
    if surname is None:
        return False
    given_at = first + surname.length
    joined = 2 * facts.words[given_at:last].count("'")
    return last - given_at - joined == 1


def _is_pair(facts: Facts, first: int, last: int) -> bool:
    """Whether one given name that is not rare stands behind the surname, and neither a body of the document
    nor a street is known by the two. Any syllable is one behind a common surname that is no other word, and
    behind a letter like the "A" of "A Pớt"."""
    surname = facts.nodes[first].surname
    if surname is None or surname.row.weight == "rare" or last - first - surname.length != 1:
        return False
    if surname.row.also or surname.row.weight != "common":
        given = facts.lexicon.given_names.get(facts.words[last - 1])
        if len(facts.words[first]) > 1 and (given is None or given.weight == "rare"):
            return False
    if of_body(facts, first, last):
        return False
    return " ".join(facts.words[first:last]) not in facts.cues["namesake"]


def _tells_of_somebody(facts: Facts, at: int) -> bool:
    if starts_office(facts, at):
        return True
    if facts.shapes[at] & DIGITS:
        return is_cue(facts, at + 1, "tells who")
    for role in _TELLING:
        if is_cue(facts, at, role):
            return True
    return False
