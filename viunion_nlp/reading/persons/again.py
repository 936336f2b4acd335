"""Finds names without an introduction: by their syllables, in lists, or because they were found
elsewhere.
"""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon.phrases import (
    HEAD,
    HONORIFIC,
    PLACE,
    PLACE_WORD,
    ROLE,
    STOP,
    VERB,
    Phrase,
    PlaceRow,
)
from viunion_nlp.lexicon.places import names_country
from viunion_nlp.reading.drafts import PersonDraft, marks_of
from viunion_nlp.reading.edges import starts_office
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.persons.evidence.alone import NAMES_ALONE, NAMES_ALONE_WEAKLY
from viunion_nlp.reading.persons.evidence.known import (
    HAS_CALL_NAME,
    IS_GIVEN_NAME,
    IS_KNOWN,
    IS_LISTED,
    IS_SAME_NAME,
)
from viunion_nlp.reading.persons.shapes import opens_with_word, run_end, stands_alone
from viunion_nlp.text.scan import CAPITAL, NEWLINE, SIGN

_LONGEST_NAME: Final = 6
_LONGEST_LISTED: Final = 4
_LONGEST_BRACKET: Final = 12  # syllables
_LIST_WORDS: Final = (",", "và", "hay", "hoặc", "cùng")
_OPENING_WORDS: Final = STOP | VERB
_OTHER_WORDS: Final = HEAD | PLACE_WORD | PLACE | STOP | VERB | HONORIFIC | ROLE


def known_names(facts: Facts, found: list[PersonDraft]) -> list[PersonDraft]:
    """Runs of capitals whose syllables occur in people's names: foreign names that start with a given
    name, and Vietnamese middle and given names before a verb or a sign.
    """
    covered = marks_of(found, len(facts.words))
    in_body, shouting, nodes = facts.in_body, facts.shouting, facts.nodes
    names: list[PersonDraft] = []
    position = inside = 0
    for first in facts.scan.capitals:
        if first < position or covered[first] or in_body[first] or shouting[first]:
            continue
        node = nodes[first]
        if facts.addresses[first] is not None or (
            node.kinds & _OPENING_WORDS and opens_with_word(facts, first)
        ):
            continue
        inside = last = run_end(facts, first, inside)
        position = last if last > first else first + 1
        place = node.place
        if place is not None and place.length < last - first:
            if place.length >= 2 or _is_country_before_name(facts, place, first, last):
                position = first + place.length
                continue
        if not _may_be_known(facts, first, last) or True in covered[first:last]:
            if facts.trace is not None:
                facts.trace.stopped("PERSON", "no syllable of the run is known from names", first)
            continue
        verdict = IS_KNOWN.of(facts, first, last)
        if verdict.answer:
            names.append(PersonDraft(first=first, last=last, rule=verdict.name))
    return names


def _is_country_before_name(facts: Facts, place: Phrase[PlaceRow], first: int, last: int) -> bool:
    """Whether a run begins with a country and goes on with two names of foreigners: "của Mỹ Marco Rubio"."""
    if last - first < 3 or not names_country(place.rows):
        return False
    names = facts.lexicon.foreign_names
    return facts.words[first + 1] in names and facts.words[first + 2] in names


def _may_be_known(facts: Facts, first: int, last: int) -> bool:
    """Whether a run is short enough, and a syllable of it known: saves asking for all the others."""
    if not 1 <= last - first <= _LONGEST_NAME:
        return False
    opening, closing = facts.words[first], facts.words[last - 1]
    foreign = facts.lexicon.foreign_names
    if opening in foreign or closing in foreign:
        return True
    if closing in facts.lexicon.given_names:
        return last - first <= 3
    return last - first == 4 and facts.words[first + 2] == "-"


def listed_names(facts: Facts, found: list[PersonDraft]) -> list[PersonDraft]:
    """Names of two or three known syllables in a list with a person, "…, Ngọc Hải và Văn Khánh"; given names
    alone behind another: "các ông Chuyên, Vấn và Thu"."""
    starts = {person.first for person in found}
    names: list[PersonDraft] = []
    for person in found:
        last = person.last
        if facts.words[last] == "(":
            last = _behind_bracket(facts, last)
        while facts.words[last] in _LIST_WORDS and last + 1 not in starts:
            first = last + 1
            if not facts.shapes[first] & CAPITAL or facts.gaps[first] == NEWLINE:
                break
            last = run_end(facts, first)
            if last - first == 1:
                if person.last - person.first > 1 or not _is_given_name(facts, first):
                    break
            elif not 2 <= last - first <= _LONGEST_LISTED or not IS_LISTED.say(facts, first, last):
                break
            names.append(PersonDraft(first=first, last=last, rule="in a list of names"))
            if facts.words[last] == "(":
                last = _behind_bracket(facts, last)
    return names


def _is_given_name(facts: Facts, index: int) -> bool:
    """Whether a syllable may be a given name and is no other word, and a list goes on or ends behind it."""
    given = facts.lexicon.given_names.get(facts.words[index])
    if (given is not None and given.also == "word") or facts.nodes[index].kinds & _OTHER_WORDS:
        return False
    behind = index + 1
    return facts.words[behind] in _LIST_WORDS or bool(facts.shapes[behind] & SIGN)


def _behind_bracket(facts: Facts, last: int) -> int:
    """Behind what a bracket says of somebody in a list: "Lò A Lềnh (Công an xã)"."""
    for index in range(last + 1, last + 1 + _LONGEST_BRACKET):
        if facts.words[index] == ")":
            return index + 1
        if facts.gaps[index] == NEWLINE:
            break
    return last


def repeated_names(facts: Facts, found: list[PersonDraft]) -> list[PersonDraft]:
    """Names of two or more syllables that were found elsewhere in the document; of those with the prefix of a
    people, this and what follows it are enough: "Y Bhuăng Niê … Y Bhuăng"."""
    names: set[tuple[str, ...]] = set()
    lengths: dict[str, set[int]] = {}  # of the names that begin with a word
    stretches = {(person.first, person.last) for person in found}
    for first, last in stretches:
        if 2 <= last - first <= _LONGEST_NAME:
            names.add(tuple(facts.words[first:last]))
            lengths.setdefault(facts.words[first], set()).add(last - first)
        if last - first > 2 and not facts.words[first][1:]:  # a gate: one letter
            called = _prefixed_end(facts, first)
            if first < called < last:
                names.add(tuple(facts.words[first:called]))
                lengths.setdefault(facts.words[first], set()).add(called - first)
    repeats: list[PersonDraft] = []
    for first in facts.scan.capitals:
        if facts.words[first] not in lengths or facts.in_body[first]:
            continue
        for length in lengths[facts.words[first]]:
            last = first + length
            if (first, last) in stretches or tuple(facts.words[first:last]) not in names:
                continue
            if stands_as_written(facts, first, last) and IS_SAME_NAME.say(facts, first, last):
                repeats.append(PersonDraft(first=first, last=last, rule="named elsewhere"))
    return repeats


def _prefixed_end(facts: Facts, first: int) -> int:
    """The end of the prefix of a people's names and the syllable behind it: "Y Bhuăng", "H'Yim"; where it
    begins if there is none."""
    prefix = facts.nodes[first].surname
    if prefix is None or "Kinh" in prefix.row.peoples:
        return first
    return first + prefix.length + 1


def call_names(facts: Facts, found: list[PersonDraft]) -> list[PersonDraft]:
    """The last two syllables of a full name in the document, which people are called by: "Nguyễn Hoàng Đức …
    Hoàng Đức"."""
    words = facts.words
    called: dict[tuple[str, str], int] = {}
    starts: dict[int, int] = {}
    for person in found:
        starts[person.first] = person.last
        if person.last - person.first > 2:
            called[words[person.last - 2], words[person.last - 1]] = person.last
    if not called:
        return []
    names: list[PersonDraft] = []
    opening = {first for first, _ in called}
    for first in [index for index in facts.scan.capitals if words[index] in opening]:
        name = (words[first], words[first + 1])
        if name not in called or first in starts or facts.in_body[first]:
            continue
        if facts.shapes[first - 1] & CAPITAL and facts.gaps[first] != NEWLINE:
            continue  # behind the surname, also in "đường Lê Hồng Phong"
        full, last = called[name], first + 2
        if not HAS_CALL_NAME.say(facts, full - 2, full) or not stands_as_written(
            facts, first, last
        ):
            continue
        if IS_SAME_NAME.say(facts, first, last):
            names.append(PersonDraft(first=first, last=last, rule="call name"))
    return names


def stands_as_written(facts: Facts, first: int, last: int) -> bool:
    """Whether a name is written in capitals and does not continue in capitals."""
    if facts.shapes[last] & CAPITAL and facts.gaps[last] != NEWLINE:
        if not starts_office(facts, last):
            return False
    for index in range(first, last):
        if not facts.shapes[index] & (CAPITAL | SIGN):
            return False
    return True


def given_names(facts: Facts, found: list[PersonDraft]) -> list[PersonDraft]:
    """The last syllable of a name in the document, alone and capitalised: "Hải cho biết"."""
    given: set[str] = set()
    for person in found:
        word = facts.words[person.last - 1]
        if person.last - person.first < 2 and facts.nodes[person.first].kinds & _OTHER_WORDS:
            continue
        if word not in given and word.isalpha():
            given.add(word)
    if not given:
        return []
    covered = marks_of(found, len(facts.words))
    names: list[PersonDraft] = []
    for index in facts.scan.capitals:
        if facts.words[index] not in given or covered[index] or facts.in_body[index]:
            continue
        if facts.in_reference[index] or not stands_alone(facts, index):
            continue
        if _names_alone(facts, index) and IS_GIVEN_NAME.say(facts, index, index + 1):
            names.append(PersonDraft(first=index, last=index + 1, rule="given name alone"))
    return names


def _names_alone(facts: Facts, index: int) -> bool:
    alone = NAMES_ALONE_WEAKLY if facts.opens_sentence(index) else NAMES_ALONE
    return alone.say(facts, index, index + 1)
