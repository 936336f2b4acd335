"""Links a name that ends a line with the offices that open the next one: a writer above their offices, a
guest before a line that goes on with "-"; and an office that fills a line with the name in the next one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Final

from viunion_nlp.reading.cues import is_cue
from viunion_nlp.reading.drafts import Link, PersonDraft, TitleDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.layout.columns import is_sealed
from viunion_nlp.reading.layout.offices import row_of_offices
from viunion_nlp.reading.layout.words import behind_item_sign, word_end
from viunion_nlp.reading.persons.evidence.initials import is_initial
from viunion_nlp.reading.persons.shapes import address_chain, is_name_run
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.text.letters import is_roman
from viunion_nlp.text.scan import CAPITAL, DIGITS, NEWLINE, SIGN

_RULE: Final = "office below the name"
_RULE_ABOVE: Final = "office above the name"
_MOST_OFFICES: Final = 12  # of one person, one below the other
_MOST_BELOW: Final = 60  # lines of names below one office
_LONGEST_LABEL: Final = 8  # syllables, with the colon
_MOST_SEALS: Final = 3  # lines between an office and the name below it
_LONGEST_NAME: Final = 5  # syllables
_LONGEST_BRACKET: Final = 12  # syllables
_WAITING_SIGNS: Final = (",", ";", "-", ":")
_BEHIND_NUMBER: Final = (".", ")")
_WAITING: Final = ("-", ",")
_DIVIDING: Final = (",", "-", ";", "(")
_WAITING_OR_DOT: Final = (*_WAITING, ".")


def waits(facts: Facts, first: int, last: int) -> bool:
    """The line of the name ends with "-" or a comma, as that of somebody who is introduced does."""
    return facts.words[first - 1] in _WAITING


def behind_initial(facts: Facts, first: int, last: int) -> bool:
    """The name ends in an initial, behind whose dot the line was broken: "ông N. Q. V.⏎- cục trưởng …"."""
    return facts.words[first] == "-" and facts.words[first - 1] == "."


def below_office(facts: Facts, first: int, last: int) -> bool:
    """An office opens the line above that of the name, no name ends the line above it, and one fills the
    line below."""
    above = _line_above(facts, _line_above(facts, first))
    if above not in facts.office_starts:
        return False
    return not facts.shapes[above - 1] & CAPITAL and _stands_over_name(facts, last)


def over_another(facts: Facts, first: int, last: int) -> bool:
    """An occupation or the like stands above the name, and a name fills the line below the office: "KẾ
    TOÁN⏎Lê An⏎GIÁM ĐỐC⏎Tô Mận"."""
    name = _line_above(facts, first)
    label = " ".join(facts.words[_line_above(facts, name) : name])
    return label in facts.cues["names who"] and _stands_over_name(facts, last)


def _stands_over_name(facts: Facts, last: int) -> bool:
    """Whether a name fills the line below the one in which offices end, but for seals."""
    lines = facts.scan.lines
    for line in lines[(at := bisect_left(lines, last)) : at + _MOST_SEALS]:
        end = facts.scan.line_end(line)
        if not is_sealed(facts, [(line, end)]):
            return is_name_run(facts, _behind_address(facts, line), end)
    return False


def in_column(facts: Facts, first: int, last: int) -> bool:
    """Another name fills the line above that of the name: a column of names stands above one of offices."""
    below = _line_above(facts, first)
    above = _line_above(facts, below)
    if above == below or below - above > _LONGEST_NAME or facts.nodes[above].surname is None:
        return False
    return is_name_run(facts, above, below)


def fills_lines(facts: Facts, first: int, last: int) -> bool:
    """The name fills its line, but for a dash, a label or words of address, and the offices fill theirs."""
    last = _behind_term(facts, last)
    end = last + bool(facts.shapes[last] & SIGN)
    if facts.gaps[last] != NEWLINE and facts.gaps[end] != NEWLINE:
        return False
    return _name_fills_line(facts, first)


def _behind_term(facts: Facts, last: int) -> int:
    """Behind the term that an office is of: "đại biểu Quốc hội [khóa VIII]"."""
    if facts.words[last] not in facts.cues["term"] or facts.gaps[last] == NEWLINE:
        return last
    last += 1
    while facts.gaps[last] != NEWLINE:
        word = facts.words[last]
        if word != "-" and not word.isdigit() and not is_roman(word):
            break
        last += 1
    return last


def dies(facts: Facts, first: int, last: int) -> bool:
    """The name fills its line, and behind the offices it is told that somebody died: "Lê An⏎Nguyên Bí thư
    xã⏎đã từ trần"."""
    at = last + (facts.words[last] == ",")
    at += facts.words[at] in facts.cues["before event"]
    return is_cue(facts, at, "died") and _name_fills_line(facts, first)


def _name_fills_line(facts: Facts, first: int) -> bool:
    """Whether a name fills the line above the one that starts at a syllable, but for a dash, a label, words
    of address or a bracket."""
    end = _before_bracket(facts, first)
    at = behind_item_sign(facts, _line_above(facts, end), end)
    label = facts.words[at : min(end, at + _LONGEST_LABEL)]
    if ":" in label:
        at += label.index(":") + 1  # "Chịu trách nhiệm nội dung: Lê An"
    return is_name_run(facts, _behind_address(facts, at), end)


def _before_bracket(facts: Facts, last: int) -> int:
    """Where a bracket begins that ends or fills a line, "Lê An (bí danh: Hai An)"; the line's end if none
    does."""
    if facts.words[last - 1] != ")":
        return last
    opening = last - 1
    lowest = max(_line_above(facts, last), last - _LONGEST_BRACKET)
    while opening > lowest and facts.words[opening] != "(":
        opening -= 1
    return opening if facts.words[opening] == "(" else last


def _behind_address(facts: Facts, at: int) -> int:
    """Behind the words of address that stand at a syllable, if any: "Ông", "TS."."""
    if facts.addresses[at] is not None:
        at, _ = address_chain(facts, at)
        at += facts.words[at] == "."
    return at


def _line_above(facts: Facts, first: int) -> int:
    """Where the line above one that starts at a syllable starts; 0 for the first line."""
    lines = facts.scan.lines
    return lines[max(0, bisect_left(lines, first) - 1)]


IS_BELOW_NAME: Final = Verdicts(
    "HOLDS",
    "Does an office that opens a line belong to the name that ends the line above?",
    rule(
        waits, YES,
        "Khách mời là ông [PERSON#a Lò Văn Páo] -\n[TITLE Chủ tịch LĐLĐ tỉnh|by=a] nhiệm kỳ trước.",
        but="Khách mời là ông [PERSON Lò Văn Páo]\n[TITLE Chủ tịch LĐLĐ tỉnh] đã đến dự.",
    ),
    rule(
        behind_initial, YES,
        "Khách mời là ông [PERSON#a N. Q. V.]\n- [TITLE cục trưởng Cục Thuế|by=a] cùng vợ.",
        but="Khách mời là ông [PERSON Lò Văn Báo]\n[TITLE Chủ tịch LĐLĐ tỉnh] cùng vợ.",
    ),
    rule(
        below_office, NO,
        "[TITLE Bí thư] (từ 2020)\n[PERSON Lò Văn Páo]\n[TITLE Chủ tịch xã|by=b]\n[PERSON#b Tô Thị Mận]",
        but="[TITLE Giám đốc|by=a]\n[PERSON#a Lò Văn Páo]\n[TITLE Bí thư xã|by=a]\nĐiện thoại bàn",
    ),
    rule(
        over_another, NO,
        "Kế toán\n[PERSON Lò Văn Páo]\n[TITLE Giám đốc|by=b]\n(đã ký)\n[PERSON#b Tô Thị Mận]",
        but="Kính chào\n[PERSON#a Lò Văn Páo]\n[TITLE Giám đốc|by=a]\n(đã ký)\n[PERSON Tô Thị Mận]",
    ),
    rule(
        in_column, NO,
        "Kính chào\n[PERSON Tô Thị Mận]\n[PERSON Lò Văn Páo]\n[TITLE Chủ tịch xã]\n[TITLE Bí thư xã]",
        but="Kính chào\n[PERSON#a Lò Văn Páo]\n[TITLE Chủ tịch xã|by=a]\n[TITLE Bí thư xã|by=a]",
    ),
    rule(
        fills_lines, YES,
        "Xin trân trọng cảm ơn.\n[PERSON#a Lò Văn Páo]\n[TITLE Chủ tịch LĐLĐ tỉnh|by=a]",
        but="Một ngày với ông [PERSON Lò Văn Páo]\n[TITLE Chủ tịch LĐLĐ tỉnh] đã đến dự.",
    ),
    rule(
        dies, YES,
        "Đồng chí [PERSON#a Lò Văn Páo]\nNguyên [TITLE Bí thư xã|by=a|status=former]\nđã từ trần ngày 5/3.",
        but="Một ngày với ông [PERSON Lò Văn Páo]\n[TITLE Chủ tịch LĐLĐ tỉnh] đã đến dự.",
    ),
    otherwise=NO,
)  # fmt: skip


def has_several(facts: Facts, first: int, last: int) -> bool:
    """A body has several who hold the office, so that all names below it do: "Phó Chủ tịch"."""
    return facts.deputy(first) is not None


def of_members(facts: Facts, first: int, last: int) -> bool:
    """It is the office of members: "Ủy viên Ban Chấp hành"."""
    return is_cue(facts, first, "seat")


def in_plural(facts: Facts, first: int, last: int) -> bool:
    """A plural stands before it: "Các Trưởng phòng"."""
    return facts.nodes[first - 1].plural is not None


IS_OVER_ALL: Final = Verdicts(
    "HOLDS",
    "Does an office that fills a line belong to all names in the lines below it?",
    rule(
        has_several, YES,
        "Thường trực\n[TITLE Phó Chủ tịch|by=a b]\n[PERSON#a Lò Văn Páo]\n[PERSON#b Tô Thị Mận]",
        but="Thường trực\n[TITLE Chủ tịch|by=a]\n[PERSON#a Lò Văn Páo]\n[PERSON Tô Thị Mận]",
    ),
    rule(
        of_members, YES,
        "Danh sách\n[TITLE Ủy viên|by=a b]\n[PERSON#a Lò Văn Páo]\n[PERSON#b Tô Thị Mận]",
        but="Thường trực\n[TITLE Chủ tịch|by=a]\n[PERSON#a Lò Văn Páo]\n[PERSON Tô Thị Mận]",
    ),
    rule(
        in_plural, YES,
        "Danh sách\nCác [TITLE Trưởng phòng|by=a b]\n[PERSON#a Lò Văn Páo]\n[PERSON#b Tô Thị Mận]",
        but="Thường trực\n[TITLE Chủ tịch|by=a]\n[PERSON#a Lò Văn Páo]\n[PERSON Tô Thị Mận]",
    ),
    otherwise=NO,
)  # fmt: skip


class _Names:
    """The names of a text, by where they stand and what they are linked with.

    Attributes:
        starting, ending: the names by their first syllable, and by the one behind their last.
        linked: names and offices that have a link.
        led: names to which an office before them belongs.
        headed: names below an office that fills a line of its own.
    """

    def __init__(self, facts: Facts) -> None:
        self.starting = {person.first: person for person in facts.persons}
        self.ending = {person.last: person for person in facts.persons}
        self.linked = {mention for link in facts.links for mention in link[:2]}
        self.led = {person for person, office, _ in facts.links if office.first < person.first}
        self.headed: set[PersonDraft] = set()


def read_bylines(facts: Facts) -> None:
    """Link the names that end a line with the offices that open the next one, and those that fill a line
    with the offices that fill the lines above it, where neither has a link."""
    if facts.heading is not None:
        return  # An official document has its own blocks of offices and names.
    names = _Names(facts)
    cells = frozenset(facts.cells)  # the rows of tables have their own reader
    for at, title in enumerate(facts.titles):
        if title in names.linked or title.first in cells:
            continue
        first = _line_opened_by(facts, title)
        if first >= 0:
            _link_line(facts, at, first, names)
        else:
            _link_below_numbered(facts, title, names)


def _line_opened_by(facts: Facts, title: TitleDraft) -> int:
    """Where the line begins that an office opens, "Nguyên Bí thư" and "(Bí thư chi bộ)" included; -1 if it
    opens none."""
    if facts.gaps[title.first] == NEWLINE:
        return title.first
    first = title.first - 1
    if facts.gaps[first] == NEWLINE and _leads_to_office(facts, first, title.last):
        return first
    return -1


def _link_line(facts: Facts, at: int, first: int, names: _Names) -> None:
    """Link the offices that open a line from the one with a number on."""
    title, linked = facts.titles[at], names.linked
    person = names.ending.get(_before_bracket(facts, first)) or names.ending.get(
        first - (facts.words[first - 1] in _WAITING_OR_DOT)
    )
    if person is None and at > 0:
        facts.links += _row_goes_on(facts, facts.titles[at - 1], title)
    ends_line = facts.gaps[title.last + (facts.words[title.last] == ")")] == NEWLINE
    if person is None and not ends_line and facts.words[title.last] not in _WAITING_SIGNS:
        return  # a gate
    rows, end = _lines_of_offices(facts, at)
    last = rows[-1].last
    if person in names.headed and _stands_over_name(facts, last):
        person = None  # a column of offices, each with its holder below
    if person is not None and (person not in linked or person in names.headed):
        if IS_BELOW_NAME.say(facts, first, last):
            facts.links += [(person, office, _RULE) for office in rows]
            linked.update(rows, [person])
            return
    if facts.gaps[end] == NEWLINE:  # a gate
        _link_below(facts, rows, end, names)


def _link_below(facts: Facts, rows: list[TitleDraft], end: int, names: _Names) -> None:
    """Link offices that fill lines with the names below them."""
    below = _names_below(facts, rows[0], end, names)
    facts.links += [(name, office, _RULE_ABOVE) for name in below for office in rows]
    names.linked.update(rows if below else [], below)
    names.headed.update(below)


def _link_below_numbered(facts: Facts, title: TitleDraft, names: _Names) -> None:
    """Link an office that fills a line behind a number with the names below it: "II. ỦY VIÊN", "├── Phó Chủ
    tịch"."""
    end = title.last
    if facts.gaps[end] != NEWLINE or not facts.shapes[title.first - 1] & SIGN:  # a gate
        return
    if _behind_marks(facts, facts.scan.line_start(title.first), title.first) < title.first:
        return
    _link_below(facts, [title], end, names)


def _leads_to_office(facts: Facts, first: int, last: int) -> bool:
    """Whether the syllable or sign that opens a line belongs to the office behind it: "Nguyên Bí thư", "(Bí
    thư chi bộ)", and below somebody's initials "- Bí thư"."""
    if facts.words[first] == "-":
        return facts.words[first - 1] == "." and is_initial(facts, first - 2)
    if facts.words[first] == "(":
        return facts.words[last] == ")"
    return facts.nodes[first].before_role is not None or facts.nodes[first].plural is not None


def _lines_of_offices(facts: Facts, at: int) -> tuple[list[TitleDraft], int]:
    """The offices in a row from one on, and those in the next lines as far as offices fill them; and where
    the last line ends."""
    rows = row_of_offices(facts, at)
    while True:
        end = rows[-1].last
        end += facts.words[end] == ":"
        following = at + len(rows)
        is_last = following == len(facts.titles) or len(rows) >= _MOST_OFFICES
        if facts.gaps[end] != NEWLINE or is_last:
            return rows, end
        more = row_of_offices(facts, following)
        if more[0].first != end or facts.gaps[more[-1].last] != NEWLINE:
            return rows, end
        rows += more


def _names_below(facts: Facts, title: TitleDraft, first: int, names: _Names) -> list[PersonDraft]:
    """The name that fills or opens the line from a syllable on, below an office, or all names in the lines
    from there."""
    below: list[PersonDraft] = []
    lines = facts.scan.lines
    several = IS_OVER_ALL.say(facts, title.first, title.last)
    for following in lines[(at := bisect_right(lines, first)) : at + _MOST_BELOW]:
        if not below and is_sealed(facts, [(first, following)]):
            first = following
            continue
        opening = _behind_seal(facts, _behind_marks(facts, first, following), following)
        start = _behind_address(facts, opening)
        person = names.starting.get(start)
        if person is None:
            if below and facts.scan.indent(first):
                first = following
                continue  # an entry goes on
            break
        if person.last == following:
            if person in names.linked:
                break
        elif person in names.led or facts.words[person.last] not in _DIVIDING:
            break
        elif start == opening and not several:
            break  # a name alone, from which a sign divides other things: "Lê An - Huế"
        below.append(person)
        if not several:
            break
        first = following
    return below


def _behind_marks(facts: Facts, first: int, last: int) -> int:
    """Behind the number and the signs of an item: "1. Lê An", "II. ỦY VIÊN", "├── Lê An"."""
    while first < last:
        numbered = is_roman(facts.words[first]) and facts.words[first + 1] in _BEHIND_NUMBER
        if not numbered and not facts.shapes[first] & (SIGN | DIGITS):
            break
        first += 1
    return first


def _behind_seal(facts: Facts, first: int, last: int) -> int:
    """The position behind "Đã ký:" at the start of a line."""
    stop = word_end(facts, first, last, "signed")
    return stop + 1 if stop > first and facts.words[stop] == ":" else first


def _row_goes_on(facts: Facts, before: TitleDraft, title: TitleDraft) -> list[Link]:
    """The links of an office with the holders of the one that ends the line above with a comma."""
    if before.last != title.first - 1 or facts.words[before.last] != ",":
        return []
    return [(person, title, _RULE) for person, office, _ in facts.links if office is before]
