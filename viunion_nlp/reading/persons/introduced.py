"""Finds names after forms of address, occupations, degrees and offices."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon import HonorificRow
from viunion_nlp.lexicon.phrases import HONORIFIC, Phrase
from viunion_nlp.lexicon.places import names_country
from viunion_nlp.reading.cues import cue_before, cue_length
from viunion_nlp.reading.drafts import PersonDraft, Stretch, marks_of
from viunion_nlp.reading.edges import is_likely_person, is_name_syllable, person_name_end
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.persons.evidence.addresses import (
    IS_ADDRESS,
    IS_CALLED,
    IS_COUNTRY_OF,
    IS_MIDDLE_NAME,
    IS_SURNAME,
)
from viunion_nlp.reading.persons.evidence.alone import NAMES_ALONE, NAMES_ALONE_WEAKLY
from viunion_nlp.reading.persons.evidence.introduced import (
    BEHIND_OCCUPATION,
    BEHIND_OFFICE,
    MAY_BE_NAME,
)
from viunion_nlp.reading.persons.evidence.told import IS_TOLD
from viunion_nlp.reading.persons.shapes import (
    LONGEST_CHAIN,
    address_chain,
    behind_place,
    introduced_end,
    is_free,
    is_written_as,
)
from viunion_nlp.text.scan import CAPITAL, NATIVE, NEWLINE, SIGN, SPACE, UPPER

_LEADS_TO_COUNTRY: Final = ("của", "tại", "về")
_MOST_PARTICLES: Final = 2
_STRONG: Final = ("honorific", "rank")
_OF_A_COUNTRY: Final = ("honorific", "occupation", "degree")


def mark_surroundings(facts: Facts) -> None:
    """Mark what names stand beside: words of address, bodies and offices, and bodies' own names."""
    size = len(facts.words)
    facts.in_body = marks_of([*facts.organizations, *facts.titles], size)
    facts.office_starts = {title.first for title in facts.titles}
    facts.own_names = {
        tuple(facts.words[body.last - length : body.last])
        for body in facts.organizations
        for length in (2, 3)
        if body.last - body.first > length
    }
    facts.addresses = [None] * size
    covered = 0
    for first in facts.anchors(HONORIFIC):
        if first < covered:
            continue  # "bà con"
        address = _address(facts, first)
        if address.row.kind == "occupation":
            covered = first + address.length
        if facts.shapes[first] & CAPITAL and _is_of_name(facts, first, address):
            continue
        facts.addresses[first] = address


def _address(facts: Facts, first: int) -> Phrase[HonorificRow]:
    """The word of address that begins here; without its second syllable where that is the name of who
    is addressed: "anh Hùng"."""
    address = facts.nodes[first].honorific
    assert address is not None
    called = first + 1
    if address.length != 2 or address.row.kind == "name" or not facts.shapes[called] & CAPITAL:
        return address
    alone = facts.lexicon.phrases.single(facts.words[first]).honorific
    if alone is None or alone.row.kind != "honorific" or not is_name_syllable(facts, called):
        return address
    return alone if IS_CALLED.say(facts, first, called + 1) else address


def _is_of_name(facts: Facts, first: int, address: Phrase[HonorificRow]) -> bool:
    """Whether a word of address with a capital belongs to a name, as its surname or a middle name."""
    last = first + address.length
    in_capitals = facts.shapes[last] & facts.shapes[last + 1] & CAPITAL
    if in_capitals and facts.nodes[first].surname is not None:  # a gate
        if IS_SURNAME.say(facts, first, last):
            return True
    return _is_middle_name(facts, first, address)


def _is_middle_name(facts: Facts, first: int, address: Phrase[HonorificRow]) -> bool:
    """Whether a word of address belongs to the name itself: "ca sĩ Anh Thơ", "của Đức Trung"."""
    given, last = first + address.length, first + address.length + 1
    shapes = facts.shapes
    if not shapes[given] & CAPITAL:
        return False
    if shapes[last] & CAPITAL and facts.gaps[last] != NEWLINE:
        return False
    form = " ".join(facts.words[first:given])
    if form not in facts.lexicon.given_names or not is_name_syllable(facts, given):
        return False
    return IS_MIDDLE_NAME.say(facts, first, last)


def names_behind_addresses(facts: Facts) -> list[PersonDraft]:
    """ "ông Nguyễn Thanh Hải", "Đ/c Hải", "PGS.TS Trần Văn A", "Đại tá Lê B"; "Bác Hồ" by itself."""
    found: list[PersonDraft] = []
    for first in facts.anchors(HONORIFIC):
        address = facts.addresses[first]
        if address is None:
            continue
        last = first + address.length
        if address.row.kind == "name":
            if facts.shapes[first] & CAPITAL and _speaks_of_person(facts, first, last):
                found.append(_known_by_name(first, last, address.row))
        elif facts.in_body[first] and first not in facts.office_starts:
            continue  # inside an office: "Thủ tướng Anh A"
        elif _may_go_on(facts, last) and is_written_as(facts, first, address):
            person = _behind_address(facts, first, address.row)
            if person is not None:
                found.append(person)
        elif facts.trace is not None:
            facts.trace.stopped("PERSON", "no capital follows the word of address", first)
    return found


def _speaks_of_person(facts: Facts, first: int, last: int) -> bool:
    address = facts.addresses[first]
    assert address is not None
    return is_written_as(facts, first, address) and IS_ADDRESS.say(facts, first, last)


def _known_by_name(first: int, last: int, row: HonorificRow) -> PersonDraft:
    return PersonDraft(first=first, last=last, rule="known by this name", entry=row.form)


def _may_go_on(facts: Facts, last: int) -> bool:
    """Whether a name, a sign or another word of address follows on the line."""
    if facts.gaps[last] == NEWLINE:
        return False
    return bool(facts.shapes[last] & (CAPITAL | SIGN)) or facts.addresses[last] is not None


def _behind_address(facts: Facts, first: int, row: HonorificRow) -> PersonDraft | None:
    """The name behind the words of address from ``first`` on, the first of which is ``row``."""
    at, chain = address_chain(facts, first)
    if facts.addresses[at] is not None and len(chain) == LONGEST_CHAIN:
        return None  # a row without end introduces nobody
    if facts.nodes[at].place is not None and row.kind in _OF_A_COUNTRY:
        at = _behind_country(facts, at)
    if not is_free(facts, at):
        if facts.trace is not None:
            facts.trace.stopped("PERSON", "an office, body or small letter follows", first)
        return None
    address = facts.addresses[first]
    assert address is not None
    if not IS_ADDRESS.say(facts, first, first + address.length):
        return None
    strong = row.kind in _STRONG
    last = _name_end(facts, at, strong=strong)
    if not last or not (strong or BEHIND_OCCUPATION.say(facts, at, last)):
        return None
    honorific, degrees = _parts(facts, chain)
    return PersonDraft(
        first=at, last=last, rule="behind a word of address", entry=row.form,
        honorific=honorific, degrees=degrees,
    )  # fmt: skip


def _behind_country(facts: Facts, at: int) -> int:
    """Behind the country of who is introduced, "ca sĩ Mỹ Taylor Swift", or before a whole name any place,
    "người đồng cấp Quảng Trị Hồ Văn Đưng"; ``at`` where none stands there."""
    place = facts.nodes[at].place
    if place is None:
        return at
    last = at + place.length
    if not names_country(place.rows) and (
        place.length < 2 or not _is_before_whole_name(facts, last)
    ):
        return at
    if facts.gaps[last] == NEWLINE or not facts.shapes[at] & facts.shapes[last] & CAPITAL:
        return at
    return last if IS_COUNTRY_OF.say(facts, at, last) else at


def _is_before_whole_name(facts: Facts, first: int) -> bool:
    """Whether a full name of three syllables or more begins here, with no rare surname: "Hồ Văn Đưng"."""
    surname = facts.nodes[first].surname
    if surname is None or surname.row.weight == "rare":
        return False
    last = person_name_end(facts, first)
    return last is not None and last > first + 2 and is_likely_person(facts, first)


def _parts(facts: Facts, chain: list[int]) -> tuple[HonorificRow | None, tuple[Stretch, ...]]:
    """The word of address proper among the words before a name, and the degrees and ranks."""
    honorific: HonorificRow | None = None
    degrees: list[Stretch] = []
    for first in chain:
        address = facts.addresses[first]
        assert address is not None
        if address.row.kind in ("degree", "rank"):
            degrees.append((first, first + address.length))
        elif address.row.kind == "honorific" and honorific is None:
            honorific = address.row
    return honorific, tuple(degrees)


def told_names(facts: Facts) -> list[PersonDraft]:
    """ "một lái xe tên Lực", "người đàn ông tên là Páo"."""
    words, told = facts.words, facts.cue_endings["tells name"]
    found: list[PersonDraft] = []
    for first in facts.scan.capitals:
        if words[first - 1] not in told or not is_free(facts, first):
            continue
        length = cue_before(facts, first, "tells name")
        if not length or not IS_TOLD.say(facts, first - length, first):
            continue
        last = _name_end(facts, first, strong=True)
        if last:
            found.append(PersonDraft(first=first, last=last, rule="told name"))
    return found


def names_behind_offices(facts: Facts) -> list[PersonDraft]:
    """ "Chủ tịch UBND tỉnh Lê Ngọc Tuấn", "Bí thư Thăng", "Tổng thống Biden"."""
    found: list[PersonDraft] = []
    for title in facts.titles:
        at = title.last
        if facts.words[at] == "(":
            at = _behind_brackets(facts, at)
        at = _behind_description(facts, at)
        if title.organization is None and not facts.shapes[at] & CAPITAL:
            at += cue_length(facts, at, "place of work")  # "Hiệu trưởng nhà trường Lê An"
        first = at
        if not is_free(facts, at):
            at = _behind_particles(facts, at)
            if at == first or not is_free(facts, at):
                continue
        elif facts.nodes[at].place is not None:
            first = at = behind_place(facts, at)
        last = _name_end(facts, at, strong=True)
        if last and BEHIND_OFFICE.say(facts, at, last):
            found.append(PersonDraft(first=first, last=last, rule="behind an office"))
    return found


def _behind_particles(facts: Facts, first: int) -> int:
    """Behind the particles in small letters that begin a foreigner's family name: "Tổng thống el Sisi", "Thủ
    tướng van der Berg"."""
    particles, at = facts.lexicon.name_particles, first
    while at < first + _MOST_PARTICLES and facts.words[at] in particles:
        if facts.shapes[at] & CAPITAL or facts.gaps[at + 1] != SPACE:
            return first
        at += 1
    return first if facts.shapes[at] & NATIVE else at


def _behind_description(facts: Facts, first: int) -> int:
    """Behind the words that tell which of its holders an office has, and of which country it is: "đắc cử",
    "đắc cử Mỹ", "mới của Nepal", "tại Lào"; not before "của Anh Tuấn"."""
    told = first + cue_length(facts, first, "describes office")
    at = told + (facts.words[told] in _LEADS_TO_COUNTRY)
    country = facts.nodes[at].place if at > first else None
    if country is None or not names_country(country.rows):
        return told if at == told else first
    behind = at + country.length
    named = facts.gaps[behind] == SPACE and facts.shapes[behind] & CAPITAL
    if not named or (country.length == 1 and facts.shapes[behind] & NATIVE):
        return first
    return behind


def _behind_brackets(facts: Facts, opening: int) -> int:
    """Behind "(ĐBQH)" or "(cũ)" between an office and its holder."""
    said = opening + 1
    told = facts.shapes[said] & UPPER or facts.words[said] in facts.cues["former unit"]
    if told and facts.words[opening + 2] == ")":
        return opening + 3
    return opening


def _name_end(facts: Facts, first: int, *, strong: bool) -> int:
    """The end of the name that begins here behind what introduces one; 0 where there is none."""
    last = introduced_end(facts, first)
    if not MAY_BE_NAME.say(facts, first, last):
        return 0
    if last - first >= 2:
        return last
    alone = NAMES_ALONE if strong else NAMES_ALONE_WEAKLY
    return last if alone.say(facts, first, last) else 0
