"""Links names with the offices above them, in columns and at the end of minutes; marks columns of offices
that have been left."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from viunion_nlp.reading.drafts import Draft, Link, PersonDraft, Stretch, TitleDraft, by_place
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.layout.words import in_capitals, opens_with, word_end
from viunion_nlp.text.scan import DIGITS, NEWLINE, SIGN

_RULE: Final = "office above the name"
_BORDER: Final = "|"
_LEAST_OFFICES: Final = 2  # of a line that heads columns


def read_columns(facts: Facts, rows: list[Stretch]) -> None:
    """Link each name in a column with the office that heads it: "KẾ TOÁN TRƯỞNG    GIÁM ĐỐC⏎Tô Mận    Lê An".

    Args:
        rows: the lines that have several cells, in text order.
    """
    offices, names = _firsts(facts.titles), _firsts(facts.persons)
    heads: list[TitleDraft | None] = []
    links: list[Link] = []
    for first, last in rows:
        titled = bisect_left(offices, first) < bisect_left(offices, last)
        if not (heads or titled or word_end(facts, first, last, "minutes") > first):  # a gate
            continue
        cells = _cells_of(facts, first, last)
        if is_sealed(facts, cells):
            continue
        people = _people_in(facts, names, cells)
        if not any(people):
            heads = _offices_in(facts, offices, cells)
        elif len(people) != len(heads):
            heads = []
        for office, person in zip(heads, people, strict=False):
            if office is not None and person is not None:
                links.append((person, office, _RULE))
    if links:
        _add(facts, links)


def mark_old_offices(facts: Facts, rows: list[Stretch]) -> None:
    """Mark the offices in a column as left whose heading says so: "Chức vụ cũ | Chức vụ mới"."""
    places = _firsts(facts.titles)
    headings = facts.cues["column of old offices"]
    old: list[bool] = []
    for first, last in rows:
        titles = facts.titles[bisect_left(places, first) : bisect_left(places, last)]
        if titles and not old:
            continue
        cells = _cells_of(facts, first, last)
        if not titles:
            found = [" ".join(facts.words[begun:stop]) in headings for begun, stop in cells]
            old = found if any(found) else old
        elif len(cells) == len(old):
            for (begun, stop), left in zip(cells, old, strict=True):
                for title in titles if left else ():
                    if begun <= title.first < stop:
                        title.status = "former"


def read_labels(facts: Facts) -> None:
    """Link a name that fills a line with its office in a meeting, which is told above it: "THƯ KÝ⏎Tô Mận"."""
    links: list[Link] = []
    firsts, offices = facts.lines.firsts, _firsts(facts.titles)
    for person in facts.persons:
        if facts.gaps[person.first] != NEWLINE or facts.gaps[person.last] != NEWLINE:
            continue
        line = bisect_right(firsts, person.first) - 2
        if line > 0 and is_sealed(facts, [(firsts[line], firsts[line + 1])]):
            line -= 1
        if line < 0:
            continue
        first, last = firsts[line], firsts[line + 1]
        if word_end(facts, first, last, "minutes") == last:
            links.append((person, _office_at(facts, offices, first, last), _RULE))
    if links:
        _add(facts, links)


def _add(facts: Facts, links: list[Link]) -> None:
    """Add links, whose offices belong to nobody else, and the offices that are not among the titles yet."""
    offices = {id(office) for _, office, _ in links}
    facts.links = [link for link in facts.links if id(link[1]) not in offices] + links
    known = set(map(id, facts.titles))
    for _, office, _ in links:
        office.needs_person = False
        if id(office) not in known:
            known.add(id(office))
            facts.titles.append(office)
    facts.titles.sort(key=by_place)


def _cells_of(facts: Facts, first: int, last: int) -> list[Stretch]:
    """The cells of a line, without the borders."""
    borders = [index for index in range(first, last) if facts.words[index] == _BORDER]
    if not borders:
        starts = facts.cells[bisect_right(facts.cells, first) : bisect_left(facts.cells, last)]
        number = first + 1 + (facts.words[first + 1] == ".")
        if facts.shapes[first] & DIGITS and number < last and facts.scan.is_wide(number):
            starts = [number, *starts]  # that of a row is no cell of its own elsewhere
        return list(zip([first, *starts], [*starts, last], strict=True))
    cells = zip([first, *(index + 1 for index in borders)], [*borders, last], strict=True)
    return [(begun, stop) for begun, stop in cells if begun < stop]


def is_sealed(facts: Facts, cells: list[Stretch]) -> bool:
    """Whether cells stand for signatures, "(Đã ký)", or hold nothing but signs."""
    for first, last in cells:
        if facts.words[first] == "(":
            if opens_with(facts, first + 1, last, "signed") is None:
                return False
        elif word_end(facts, first, last, "signed") != last:
            for index in range(first, last):
                if not facts.shapes[index] & SIGN:
                    return False
    return True


def _people_in(facts: Facts, starts: list[int], cells: list[Stretch]) -> list[PersonDraft | None]:
    """For each cell the person who fills it, with a form of address at most; names begin at ``starts``."""
    people: list[PersonDraft | None] = []
    for first, last in cells:
        person = None
        at = bisect_left(starts, first)
        if at < len(starts) and facts.persons[at].last == last:
            address = facts.addresses[first]
            behind = first + (address.length if address is not None else 0)
            if starts[at] in (first, behind):
                person = facts.persons[at]
        people.append(person)
    return people


def _offices_in(facts: Facts, starts: list[int], cells: list[Stretch]) -> list[TitleDraft | None]:
    """For each cell the office that fills it; none at all if there is only one, but for a line in capitals,
    with or without a seal: "NGƯỜI LẬP BIỂU    GIÁM ĐỐC"; ``starts``: where offices begin."""
    offices: list[TitleDraft | None] = []
    for first, last in cells:
        at = bisect_left(starts, first)
        if at < len(starts) and starts[at] == first and facts.titles[at].last == last:
            offices.append(facts.titles[at])
        elif word_end(facts, first, last, "minutes") == last:
            offices.append(_office_at(facts, starts, first, last))
        else:
            offices.append(None)
    found = len(offices) - offices.count(None)
    if found >= _LEAST_OFFICES:
        return offices
    upper = found and all(
        in_capitals(facts, first, last) or is_sealed(facts, [(first, last)])
        for first, last in cells
    )
    return offices if upper else []


def _office_at(facts: Facts, starts: list[int], first: int, last: int) -> TitleDraft:
    """The office of a meeting that fills a stretch: the one read there, or a new one."""
    at = bisect_left(starts, first)
    if at < len(starts) and starts[at] == first:
        title = facts.titles[at]
        title.last = title.role_last = last
        return title
    return TitleDraft(first=first, last=last, rule=_RULE, role_last=last)


def _firsts(drafts: Sequence[Draft]) -> list[int]:
    """Where mentions begin, in text order."""
    return [draft.first for draft in drafts]
