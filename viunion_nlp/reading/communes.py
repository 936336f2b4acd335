"""Finds where the name of a known commune ends after a type word."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.edges import is_unit, person_name_end, starts_body, starts_office
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.text.scan import CAPITAL, FIGURE, NEWLINE, SIGN

LONGEST_COMMUNE: Final = 6  # "Văn Miếu - Quốc Tử Giám"


def commune_end(facts: Facts, first: int, *, trusted: bool) -> int | None:
    """The end of the longest commune name at a syllable after a type word, if the name is complete.

    ``trusted`` if no person can follow the type word.
    """
    known = facts.lexicon.communes
    for last in range(_run_end(facts, first), first, -1):
        if " ".join(facts.words[first:last]) not in known:
            continue
        if IS_COMMUNE.say(facts, first, last):
            return last if trusted or not NAMES_HOLDER.say(facts, first, last) else None
    return None


def names_commune(facts: Facts, letters: int, first: int) -> bool:
    """Whether letters that may be a commune's type word precede a commune name of at least two syllables:
    "P. Hạnh Thông"; behind more than one letter that of a town: "TT Phố Ràng".
    """
    word = facts.nodes[letters].place_word
    if word is None or word.row.level != "commune" or not facts.shapes[first] & CAPITAL:
        return False
    last = commune_end(facts, first, trusted=True)
    if last is None or last - first < 2:
        return False
    if len(facts.words[letters]) == 1:
        return True
    return facts.lexicon.communes.had_town(" ".join(facts.words[first:last]))


def _run_end(facts: Facts, first: int) -> int:
    """The end of the capitals, numbers and inner signs that may form a commune's name."""
    last = first
    while last < first + LONGEST_COMMUNE and _may_hold(facts, last):
        if last > first and facts.gaps[last] == NEWLINE:
            break
        last += 1
    return last


def _may_hold(facts: Facts, index: int) -> bool:
    """Whether a syllable may be part of a commune's name: "2 Bảo Lộc", "Cư M'gar", "Cam Ly - Đà Lạt"."""
    shape = facts.shapes[index]
    if shape & SIGN:
        return facts.words[index] == "-" or facts.words[index] == "'"
    return bool(shape & (CAPITAL | FIGURE)) or facts.words[index - 1] == "'"


def counts(facts: Facts, first: int, last: int) -> bool:
    """The figure at its end counts what follows: "xã Bảo Lâm 2 năm liền"."""
    return bool(facts.shapes[last - 1] & FIGURE) and is_unit(facts, last)


def begins_name(facts: Facts, first: int, last: int) -> bool:
    """It is a surname, and a middle name that tells man or woman follows: "xã | Hồ Văn Năm"."""
    end = person_name_end(facts, first)
    if end is None or last - first > 1 or end - first < 3:
        return False
    return facts.words[last] in facts.lexicon.gender_names


def goes_on(facts: Facts, first: int, last: int) -> bool:
    """Another capital follows, with which no person, rank, office or body begins: "xã Tân Hòa Đông"."""
    if not facts.shapes[last] & CAPITAL or facts.gaps[last] == NEWLINE:
        return False
    address = facts.nodes[last].honorific
    if address is not None and address.length > 1:
        return False  # "phường Tân Hòa Trung tá …"
    if person_name_end(facts, last) is not None or starts_office(facts, last):
        return False
    return not starts_body(facts, last)


IS_COMMUNE: Final = Verdicts(
    "LOCATION",
    "Is the name of a commune that the lexicons know whole, behind its type word?",
    rule(
        counts, NO,
        "[LOCATION Xã Bảo Lâm] 2 năm liền đạt chuẩn.", but="[LOCATION Phường 2 Bảo Lộc] đạt chuẩn.",
    ),
    rule(
        begins_name, NO,
        "Đoàn về [LOCATION xã Hồ Văn Năm] dự.", but="Đoàn về [LOCATION phường 1 Bảo Lộc] dự.",
    ),
    rule(
        goes_on, NO,
        "Đoàn về [LOCATION xã Bình Minh Thượng].", but="Đoàn về [LOCATION phường 1 Bảo Lộc].",
    ),
    otherwise=YES,
)  # fmt: skip


def full_name(facts: Facts, first: int, last: int) -> bool:
    """It is the name of people of our day as well: with a middle name that tells man or woman."""
    if person_name_end(facts, first) != last or last - first < 3:
        return False
    return facts.words[first + 1] in facts.lexicon.gender_names


NAMES_HOLDER: Final = Verdicts(
    "ORG",
    "Is what is a commune's name as well, behind the type word in an office, the holder's?",
    rule(
        full_name, YES,
        "Chủ tịch [ORG UBND xã] Nguyễn Văn Linh tiếp dân.",
        but="Chủ tịch [ORG UBND xã A Lưới 2] Hồ Văn Ngưm tiếp dân.",
    ),
    otherwise=NO,
)  # fmt: skip
