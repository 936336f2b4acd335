"""Decides between overlapping readings, and drops readings that nothing supports.

It runs between the labels: after offices have been read, after people have been read, and after repeated
names of bodies have been found. ``facts.taken`` says what covers a syllable at that moment. If no row
decides, both readings stay.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from viunion_nlp.lexicon.phrases import BODY as KNOWN
from viunion_nlp.lexicon.phrases import HEAD
from viunion_nlp.reading.cues import cue_before, follows_cue, is_cue
from viunion_nlp.reading.drafts import Draft, OrganizationDraft, without_overlaps
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.rises import rises_to
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.text.scan import CAPITAL, NEWLINE, SIGN

_FIRST: Final = attrgetter("first")
_LONGEST_ADDRESS: Final = 4  # syllables between a colon and a name
_LONGEST_UNIT: Final = 12  # syllables of "mới của Mỹ tại Việt Nam"
_LONGEST_ROW: Final = 40  # syllables from a name to the last of its offices

# Flags of ``facts.taken``: what covers a syllable.
BODY: Final = 1
OFFICE: Final = 2
PERSON: Final = 4
BODY_BEGINS: Final = 8
PERSON_BEGINS: Final = 16
PERSON_ENDED: Final = 32  # right before it


def begins_head(facts: Facts, first: int, last: int) -> bool:
    """It only begins the head of a body: "Tổng lãnh sự" in "Tổng lãnh sự quán Nhật Bản"."""
    head = facts.nodes[first].head
    if head is None or not facts.taken[first] & BODY_BEGINS:
        return False
    return first + head.length > last


def in_office(facts: Facts, first: int, last: int) -> bool:
    """An office holds a part of it."""
    return _meets(facts, first, last, OFFICE)


def taken(facts: Facts, first: int, last: int) -> bool:
    """Another mention holds a part of it."""
    return _meets(facts, first, last, BODY | OFFICE | PERSON)


def _meets(facts: Facts, first: int, last: int, kinds: int) -> bool:
    for index in range(first, last):
        if facts.taken[index] & kinds:
            return True
    return False


def before_holder(facts: Facts, first: int, last: int) -> bool:
    """A person's name follows, at once or behind one syllable that is no comma."""
    if facts.taken[last] & PERSON_BEGINS:
        return True
    return facts.words[last] != "," and bool(facts.taken[last + 1] & PERSON_BEGINS)


def behind_holder(facts: Facts, first: int, last: int) -> bool:
    """A person's name stands before it and its modifiers, at once or before one syllable."""
    while facts.nodes[first - 1].before_role is not None:
        first -= 1
    return bool((facts.taken[first] | facts.taken[first - 1]) & PERSON_ENDED)


def heads_entry(facts: Facts, first: int, last: int) -> bool:
    """A colon and the holder with a form of address follow: "Tổ trưởng: đồng chí Lê Hà", perhaps behind a
    second office: "Thẩm phán - Chủ tọa: bà Lê Hà"."""
    second = facts.nodes[last + 1].role
    if facts.words[last] == "-" and second is not None:
        last += 1 + second.length
    if facts.words[last] != ":":
        return False
    at = last + 1
    while at <= last + _LONGEST_ADDRESS and facts.gaps[at] != NEWLINE:
        if facts.taken[at] & PERSON_BEGINS:
            return True
        address = facts.nodes[at].honorific
        if address is None and facts.words[at] != ".":
            return False
        at += address.length if address is not None else 1
    return False


def closes_row(facts: Facts, first: int, last: int) -> bool:
    """With a capital, behind a comma or dash, it closes the row of somebody's offices: "Lê Hà, Trưởng phòng
    - Ủy viên, Thư ký;"; or behind a bracket: "Lê Hà (SN 1989), tổ trưởng,"; or a verb gives it to them:
    "do Lê Hà, Trưởng phòng, làm Tổ trưởng"."""
    if not facts.shapes[first] & CAPITAL and facts.words[first - 2 : first] != [")", ","]:
        return False
    if facts.words[first - 1] not in (",", "-"):
        if not follows_cue(facts, first, "holds office"):
            return False
    elif not (facts.shapes[last] & SIGN or facts.gaps[last] == NEWLINE):
        return False
    return _is_named_before(facts, first)


def given_to_holder(facts: Facts, first: int, last: int) -> bool:
    """Somebody named before it in the sentence holds, gets or rises to it: "Anh Lê Hà được bầu làm tổ
    trưởng", "… lên tổ trưởng"; not "những người làm tổ trưởng"."""
    length = cue_before(facts, first, "holds office")
    if length:
        led = not facts.follows_plural(first - length - 1)
    else:
        led = rises_to(facts, first) or follows_cue(facts, first, "once held")
        if not led and facts.shapes[first] & CAPITAL:
            led = follows_cue(facts, first, "takes office")
    return led and _is_named_before(facts, first)


def next_of_career(facts: Facts, first: int, last: int) -> bool:
    """It stands in the row of offices of a career: "lên tổ phó, tổ trưởng rồi quản đốc", "Thư ký, rồi Chủ
    tịch"."""
    then = facts.cues["and then"]
    behind = last + (facts.words[last] == ",")
    if facts.words[behind] in then:
        following = facts.nodes[behind + 1]
        if following.role is not None or following.before_role is not None:
            return True
    if not facts.titles or facts.words[first - 1] not in then:
        return False
    return facts.titles[-1].last == first - 1 - (facts.words[first - 2] == ",")


def shares_body(facts: Facts, first: int, last: int) -> bool:
    """A sign and a deputy's role or the chief's follow, behind which the body of both stands: "Phó Thư ký,
    Thư ký Liên hiệp Công đoàn", "tổ phó, tổ trưởng Tổ May 3"."""
    at = last + 1
    if facts.words[last] not in (",", ";") or facts.gaps[at] == NEWLINE:
        return False
    chief, other = _behind_deputy(facts, first), _behind_deputy(facts, at)
    role = facts.nodes[other].role
    if role is None or facts.words[chief] != facts.words[other]:
        return False
    behind = other + role.length
    if facts.words[first:last] == facts.words[at:behind]:
        return False
    return behind in facts.abbreviations or facts.nodes[behind].kinds & (HEAD | KNOWN) != 0


def _behind_deputy(facts: Facts, first: int) -> int:
    """Where the role of an office begins, behind "Phó"."""
    deputy = facts.deputy(first)
    return first if deputy is None else first + deputy.length


def _is_named_before(facts: Facts, at: int) -> bool:
    """Whether a person's name ends not far before a syllable in its sentence."""
    number = facts.sentences[at]
    for index in range(at - 1, max(0, at - _LONGEST_ROW), -1):
        if facts.sentences[index] != number:
            return False
        if facts.taken[index] & PERSON_ENDED:
            return True
    return False


def of_unit(facts: Facts, first: int, last: int) -> bool:
    """With a capital, before the words that tell whose it is, and a holder behind a sign: "Đại sứ mới của Mỹ
    tại Việt Nam, ông Lê Hà"."""
    if not facts.shapes[first] & CAPITAL:
        return False
    if facts.words[last] != "của" and not is_cue(facts, last, "describes office"):
        return False
    for index in range(last, min(last + _LONGEST_UNIT, facts.sentence_last(first))):
        if facts.words[index] in (",", "-"):
            address = facts.nodes[index + 1].honorific
            at = index + 1 + (address.length if address is not None else 0)
            return bool(facts.taken[at] & PERSON_BEGINS)
        if facts.nodes[index].role is not None or facts.shapes[index] & SIGN:
            return False
    return False


def names_body(facts: Facts, first: int, last: int) -> bool:
    """The text calls a body so elsewhere."""
    return (first, last) in facts.names_of_bodies


OFFICE_YIELDS: Final = Verdicts(
    "TITLE",
    "Does an office give way to a body?",
    rule(
        begins_head, YES,
        "Tổng lãnh sự quán Nhật Bản mở lớp học.", but="[TITLE Tổng lãnh sự Nhật Bản] mở lớp học.",
    ),
    otherwise=NO,
)  # fmt: skip

BODY_YIELDS: Final = Verdicts(
    "ORG",
    "Does a body found by itself give way to an office?",
    rule(
        in_office, YES,
        "Chủ tịch [ORG UBND huyện] Nguyễn Văn Tùng dự họp.",
        but="[ORG UBND thành phố Sơn La] họp báo.",
    ),
    otherwise=NO,
)  # fmt: skip

IS_HELD: Final = Verdicts(
    "TITLE",
    "Does a role that is an office only with its holder stand beside one?",
    rule(
        before_holder, YES,
        "[TITLE Tổ trưởng] Lò Văn Páo phát biểu.", but="Cả lớp chờ tổ trưởng phát biểu.",
    ),
    rule(
        behind_holder, YES,
        "Ông Lò Văn Páo, [TITLE tổ trưởng], phát biểu.", but="Cả lớp chờ lớp trưởng phát biểu.",
    ),
    rule(
        heads_entry, YES,
        "[TITLE Tổ trưởng|by=a]: đồng chí [PERSON#a Lò Văn Páo]",
        but="Tổ trưởng: báo cáo đồng chí [PERSON Lò Văn Páo]",
    ),
    rule(
        closes_row, YES,
        "Bà [PERSON#a Tô Thị Mận], [TITLE Phó ban|by=a], [TITLE Ủy viên|by=a], [TITLE Thư ký|by=a];",
        but="Bà [PERSON#a Tô Thị Mận], [TITLE Phó ban|by=a], [TITLE ủy viên|by=a], thư ký;",
    ),
    rule(
        given_to_holder, YES,
        "Anh [PERSON#a Lò Văn Páo] vừa được bầu làm [TITLE tổ trưởng|by=a].",
        but="Anh [PERSON Lò Văn Páo] vừa hỏi tổ trưởng về lương.",
    ),
    rule(
        next_of_career, YES,
        "Chị [PERSON#a Tô Mận] lên [TITLE Phó phòng|by=a], rồi [TITLE tổ trưởng|by=a].",
        but="Chị [PERSON#a Tô Mận] là [TITLE Phó phòng|by=a], còn tổ trưởng chưa có.",
    ),
    rule(
        shares_body, YES,
        "1976 - 1980: [TITLE Phó Thư ký], [TITLE Thư ký Công đoàn Nhà máy Dệt]",
        but="1976 - 1980: Phó Thư ký, [TITLE Giám đốc Nhà máy Dệt]",
    ),
    rule(
        of_unit, YES,
        "[TITLE Đại sứ|by=a] mới của Lào tại Việt Nam, bà [PERSON#a Tô Thị Mận], đến thăm.",
        but="Đại sứ mới của Lào tại Việt Nam gặp bà [PERSON Tô Thị Mận].",
    ),
    otherwise=NO,
)  # fmt: skip

PERSON_YIELDS: Final = Verdicts(
    "PERSON",
    "Does a person give way to a body of that name?",
    rule(
        names_body, YES,
        "Tập đoàn Johnson mở nhà máy. Chiều nay, ông gặp Giám đốc Johnson.",
        but="Hãng Lion Air mở đường bay. Chiều nay, Lion Air gặp Giám đốc [PERSON Johnson].",
    ),
    otherwise=NO,
)  # fmt: skip

NAME_YIELDS: Final = Verdicts(
    "ORG",
    "Does a name that means a body elsewhere give way to another mention?",
    rule(
        taken, YES,
        "[ORG Hãng Lion Air] mở đường bay. Chiều nay, Giám đốc [ORG hãng Lion Air] họp báo.",
        but="[ORG Hãng Blue Star] mở đường bay. Chiều nay, [ORG Blue Star] họp báo.",
    ),
    otherwise=NO,
)  # fmt: skip


def settle_offices(facts: Facts) -> None:
    """Settle overlaps of offices and bodies, once both have been read."""
    _mark_offices(facts)
    titles = [
        title for title in facts.titles if not OFFICE_YIELDS.say(facts, title.first, title.last)
    ]
    if len(titles) < len(facts.titles):
        facts.titles = titles
        _mark_offices(facts)
    facts.organizations = [
        body for body in facts.organizations if not BODY_YIELDS.say(facts, body.first, body.last)
    ]


def settle_people(facts: Facts) -> None:
    """Settle overlaps of offices and their holders, once people have been read."""
    if not any(title.needs_person for title in facts.titles):
        return
    _mark_people(facts)
    titles, facts.titles = facts.titles, []
    for title in titles:  # a rule asks whether the office before it has stayed
        if not title.needs_person or IS_HELD.say(facts, title.first, title.last):
            facts.titles.append(title)


def settle_names(facts: Facts, again: Sequence[OrganizationDraft]) -> None:
    """Settle overlaps of repeated names of bodies with all other mentions."""
    if not again:
        _mark_people(facts)
        return
    # The words of a company's name, which are known by its kind, are names of people too.
    facts.names_of_bodies = {name.stretch for name in again if name.kind is None}
    facts.persons = [
        person for person in facts.persons
        if not PERSON_YIELDS.say(facts, person.first, person.last)
    ]  # fmt: skip
    _mark_all(facts)
    fresh = [name for name in again if not NAME_YIELDS.say(facts, name.first, name.last)]
    facts.organizations = without_overlaps([*facts.organizations, *fresh])
    _mark_people(facts)


def part_hosts(facts: Facts) -> None:
    """The body to which a country sends somebody is named in the office, but the office is not its own: "Đại
    sứ Nga tại Liên hợp quốc"."""
    for title in facts.titles:
        if title.rule == "post abroad" and title.organization is not None:
            insort(facts.organizations, title.organization, key=_FIRST)
            title.organization = None


def _mark_offices(facts: Facts) -> None:
    """Record what offices cover now, and where bodies begin."""
    taken = facts.taken = [0] * len(facts.nodes)
    _mark(taken, facts.titles, OFFICE)
    for body in facts.organizations:
        taken[body.first] |= BODY_BEGINS


def _mark_people(facts: Facts) -> None:
    """Record where people begin and end."""
    taken = facts.taken = [0] * len(facts.nodes)
    for person in facts.persons:
        taken[person.first] |= PERSON_BEGINS
        taken[person.last] |= PERSON_ENDED


def _mark_all(facts: Facts) -> None:
    """Record what the mentions cover now, and where people begin."""
    taken = facts.taken = [0] * len(facts.nodes)
    _mark(taken, facts.organizations, BODY)
    _mark(taken, facts.titles, OFFICE)
    _mark(taken, facts.persons, PERSON)
    for first, last in facts.venues.items():
        taken[first:last] = [BODY] * (last - first)
    for person in facts.persons:
        taken[person.first] |= PERSON_BEGINS


def _mark(taken: list[int], drafts: Sequence[Draft], kind: int) -> None:
    for draft in drafts:
        for index in range(draft.first, draft.last):
            taken[index] |= kind
