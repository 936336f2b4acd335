"""Reads the entries of minutes and forms: "Chủ trì: bà A", "Họ và tên: A / Chức vụ: B"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.drafts import Link, PersonDraft, TitleDraft, by_place
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.layout.columns import read_labels
from viunion_nlp.reading.layout.offices import row_of_offices
from viunion_nlp.reading.layout.words import word_end
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.text.scan import DIGITS, NEWLINE, SIGN

_RULE: Final = "entry of minutes"
_LONGEST_LABEL: Final = 12  # syllables before the colon
_MOST_BETWEEN: Final = 60  # syllables from a name to an office of its form
_ITEM_SIGNS: Final = ("-", "+", "*", "•", "·", ".", ")", "(")


def leads_meeting(facts: Facts, first: int, last: int) -> bool:
    """The entry is that of who leads a meeting or writes it down."""
    return word_end(facts, first, last, "minutes") == last


NAMES_LEADER: Final = Verdicts(
    "HOLDS",
    "Does an entry of minutes give somebody an office of the meeting?",
    rule(
        leads_meeting, YES,
        "- [TITLE Chủ tọa|by=a]: Ông [PERSON#a Lò Văn Páo].",
        but="- Vắng mặt: Ông Lò Văn Páo.",
    ),
    otherwise=NO,
)  # fmt: skip


def tells_office(facts: Facts, first: int, last: int) -> bool:
    """The entry of a form tells the office of whom the entry before it names, and where it is held: "Chức vụ
    hiện nay tại công ty"."""
    end = word_end(facts, first, last, "office entry")
    return end == last or (end > first and facts.words[end] in ("tại", "của"))


TELLS_OFFICE: Final = Verdicts(
    "HOLDS",
    "Does an entry of a form tell the office of who was named before?",
    rule(
        tells_office, YES,
        "Họ và tên: [PERSON#a Lò Văn Páo]\nChức vụ: [TITLE Chủ tịch LĐLĐ huyện|by=a]",
        but="Họ và tên: Lò Văn Páo\nNgười xác nhận: Chủ tịch LĐLĐ huyện",
    ),
    otherwise=NO,
)  # fmt: skip


def read_forms(facts: Facts) -> None:
    """Link the people in entries of minutes and forms, and at their ends, with the offices there."""
    read_labels(facts)
    entries = _entries(facts)
    if not entries:
        return
    people = {person.first: person for person in facts.persons}
    titles = {title.first: title for title in facts.titles}
    places = {title.first: at for at, title in enumerate(facts.titles)}
    links: list[Link] = []
    named: PersonDraft | None = None
    for first, colon in entries:
        person = people.get(_behind_address(facts, colon + 1))
        former = facts.nodes[colon + 1].before_role
        title = titles.get(colon + 1)
        if title is None and former is not None:
            title = titles.get(colon + 1 + former.length)  # "Chức vụ: nguyên Trưởng bản"
        if person is not None:
            named = person
            if NAMES_LEADER.say(facts, first, colon):
                titles[first] = office = _leading_office(titles.get(first), first, colon)
                links.append((person, office, _RULE))
        elif title is not None and named is not None and first - named.last <= _MOST_BETWEEN:
            if TELLS_OFFICE.say(facts, first, colon):
                links += [
                    (named, office, _RULE) for office in row_of_offices(facts, places[title.first])
                ]
    facts.titles = sorted(titles.values(), key=by_place)
    known = {(person, title) for person, title, _ in facts.links}
    facts.links += [link for link in links if (link[0], link[1]) not in known]


def _entries(facts: Facts) -> list[tuple[int, int]]:
    """The text before the colon, for lines and sentences that start with a few words and a colon."""
    entries: list[tuple[int, int]] = []
    words, gaps, sentences = facts.words, facts.gaps, facts.sentences
    for colon in facts.scan.signs_of(":"):
        if facts.gaps[colon + 1] == NEWLINE:
            continue
        first = colon
        while colon - first < _LONGEST_LABEL:
            if gaps[first] == NEWLINE or words[first - 1] == ";":
                break
            if sentences[first - 1] != sentences[first]:
                break
            first -= 1
        else:
            continue
        while first < colon and facts.words[first] in _ITEM_SIGNS:
            first += 1
        if facts.words[first + 1] in (".", ")") and first + 2 < colon:
            if facts.shapes[first] & DIGITS or len(facts.words[first]) == 1:
                first += 2
        if first < colon:
            entries.append((first, colon))
    return entries


def _behind_address(facts: Facts, index: int) -> int:
    """The position after the forms of address and ranks that start at a syllable."""
    while True:
        honorific = facts.nodes[index].honorific
        if honorific is None:
            return index
        index += honorific.length
        while facts.shapes[index] & SIGN and facts.words[index] == ".":
            index += 1


def _leading_office(title: TitleDraft | None, first: int, last: int) -> TitleDraft:
    """The words of an entry as an office: the one read there, extended over all of them."""
    if title is None:
        return TitleDraft(first=first, last=last, rule=_RULE, role_last=last)
    title.last = title.role_last = last
    title.needs_person = False
    return title
