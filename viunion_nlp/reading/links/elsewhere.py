"""Marks offices beside their holders' names that the text says elsewhere their holders have left."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import Final

from viunion_nlp.reading.cues import cue_length
from viunion_nlp.reading.drafts import PersonDraft, TitleDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.belonging import are_one, belonging_of, length_of
from viunion_nlp.reading.links.cues import LinkCues
from viunion_nlp.reading.links.deaths import Dead
from viunion_nlp.reading.links.sentence import Sentence
from viunion_nlp.reading.links.shapes import opening
from viunion_nlp.reading.links.tenure import Tenure, behind_last
from viunion_nlp.reading.links.whole_posts import leaves_for
from viunion_nlp.records import Status

_LONGEST_LEAD: Final = 9  # syllables that lead to an office
_LONGEST_LIST: Final = 60  # syllables of a list of posts
_CERTAIN: Final = 3  # words that tell a body, also without its place
_FIRST: Final = attrgetter("first")
_MOST_IN_ROW: Final = 20  # offices of a row that somebody has left
_MOST_COMPARED: Final = 20  # offices of one name and role
_REPLACES: Final = "replaces"  # the rule that links an office to whom its holder replaces


class Office:
    """An office that somebody holds in a text.

    Attributes:
        title: the office; name: the words of its holder's name.
        belonging: the words of what it belongs to.
        sentence: the number of its sentence.
    """

    __slots__ = ("belonging", "name", "sentence", "title")

    def __init__(self, facts: Facts, person: PersonDraft, title: TitleDraft) -> None:
        self.title = title
        self.name = facts.words[person.first : person.last]
        self.belonging = belonging_of(facts, title)
        self.sentence = facts.sentences[title.first]


class Held:
    """The offices of one role that people of one last name hold in a text.

    Attributes:
        left, kept: those that their holders have left, and those that they are said to hold.
        beside, told: those beside their names, and those that a verb gives them.
        got: those that a text says they got, at whatever time.
    """

    __slots__ = ("beside", "got", "kept", "left", "told")

    def __init__(self) -> None:
        self.left: list[Office] = []
        self.kept: list[Office] = []
        self.beside: list[Office] = []
        self.told: list[Office] = []
        self.got: list[Office] = []


def mark_left_elsewhere(facts: Facts, sentences: list[Sentence]) -> None:
    """Mark the offices of people that the text says elsewhere they have left: "ông A, Chủ tịch xã, nói …",
    and further on "HĐND miễn nhiệm ông A, Chủ tịch xã".
    """
    _mark_of_dead(facts, sentences)
    statuses = {title.status for title in facts.titles}
    if "late" in statuses and sentences:
        _mark_late(facts, sentences)
    replaced = [link for sentence in sentences for link in sentence.links if link[2] == _REPLACES]
    if "former" not in statuses and not replaced:
        return
    known = _with_left(facts, sentences)
    handed_on = {(person, title) for person, title, _ in replaced}
    for person, title in handed_on:
        held = known.setdefault(_key(facts, person, title), Held())
        _add(held.left, Office(facts, person, title))
    if not known:
        return
    for sentence in sentences:
        for place, holder, title in _held(sentence, "current"):
            person = sentence.person(holder)
            found = known.get(_key(facts, person, title))
            if found is None or (person, title) in handed_on:
                continue
            offices = _kind_of(facts, sentence, place, holder, found)
            if offices is found.beside or offices is found.told:
                offices.append(Office(facts, person, title))  # each is compared with few
            else:
                _add(offices, Office(facts, person, title))
    _add_spoken_of(facts, sentences, known)
    for held in known.values():
        _mark_got(held)
        _mark_left(held)


def _with_left(facts: Facts, sentences: list[Sentence]) -> dict[tuple[str, str], Held]:
    """The offices that somebody has left, by role and last name."""
    known: dict[tuple[str, str], Held] = {}
    for sentence in sentences:
        for place, holder, title in _held(sentence, "former"):
            if _has_left(facts, sentence, place, holder):
                person = sentence.person(holder)
                held = known.setdefault(_key(facts, person, title), Held())
                _add(held.left, Office(facts, person, title))
    return known


def _mark_of_dead(facts: Facts, sentences: list[Sentence]) -> None:
    """Mark the offices of people whose death the text tells elsewhere, unless somebody else gets them from
    them: "thay ông A".
    """
    dead = Dead(facts, sentences[0].cues) if sentences else None
    if not dead:
        return
    for sentence in sentences:
        for place, holder, title in _held(sentence, "current"):
            if sentence.person(holder) in dead:
                if _until_death(facts, sentence, place, holder):
                    title.status = "late"
    for person, title in _spoken_of(facts, sentences):
        if person in dead:
            title.status = "late"


def _until_death(facts: Facts, sentence: Sentence, place: int, holder: int) -> bool:
    """Whether an office stands beside its holder, or a verb gives it to one person alone and does not say
    that it is held now: the dead held it to the end."""
    if _is_beside(facts, sentence, place, holder):
        return True
    lead = opening(facts, sentence.mentions[place].first, _LONGEST_LEAD)
    return len(sentence.holders[place]) == 1 and not _tells_now(facts, sentence.cues, lead)


def _mark_late(facts: Facts, sentences: list[Sentence]) -> None:
    """Mark the offices beside the names of people of whom another sentence says that they held them until
    their death."""
    late: dict[tuple[str, str], list[Office]] = {}
    for sentence in sentences:
        for _, holder, title in _held(sentence, "late"):
            person = sentence.person(holder)
            _add(late.setdefault(_key(facts, person, title), []), Office(facts, person, title))
    for sentence in sentences:
        for place, holder, title in _held(sentence, "current"):
            person = sentence.person(holder)
            offices = late.get(_key(facts, person, title))
            if offices and _until_death(facts, sentence, place, holder):
                if _is_among(offices, Office(facts, person, title)):
                    title.status = "late"
    for person, title in _spoken_of(facts, sentences):
        offices = late.get(_key(facts, person, title))
        if offices and _is_among(offices, Office(facts, person, title)):
            title.status = "late"


def _mark_left(held: Held) -> None:
    """Mark the offices that are among those left, and not among those still held."""
    for office in held.beside:
        if _is_among(held.left, office) and not _is_among(held.kept, office):
            office.title.status = "former"
    for office in held.told:
        left = [other for other in held.left if not _comes_after(office, other)]
        if _is_told_among(left, office) and not _is_among(held.kept, office):
            office.title.status, office.title.left_since = "former", True


def _comes_after(office: Office, other: Office) -> bool:
    """Whether a sentence goes on to an office from another: "thôi làm Chủ tịch công ty A để làm Chủ tịch công
    ty B"."""
    return office.sentence == other.sentence and office.title.first > other.title.first


def mark_left_for(facts: Facts, sentences: list[Sentence], held_now: list[TitleDraft]) -> None:
    """Mark the offices beside their holders' names that other sentences say they have left for another:
    "Giám đốc Sở A …", and further on "Ông A nay là Bí thư Huyện ủy".
    """
    taken: dict[str, list[TitleDraft]] = {}
    now = set(held_now)
    for sentence in sentences:
        for person, title, _ in sentence.links:
            if title in now:
                offices = taken.setdefault(facts.words[person.last - 1], [])
                if len(offices) < _MOST_COMPARED:
                    offices.append(title)
    for sentence in sentences:
        for place, holder, title in _held(sentence, "current"):
            person = sentence.person(holder)
            for following in taken.get(facts.words[person.last - 1], ()):
                if facts.sentences[following.first] <= facts.sentences[title.first]:
                    continue
                if _is_beside(facts, sentence, place, holder) and leaves_for(
                    facts, sentence.cues, title.first, following.first
                ):
                    title.status = "former"


def _add_spoken_of(
    facts: Facts, sentences: list[Sentence], known: dict[tuple[str, str], Held]
) -> None:
    """Add the offices told of who was named last and is only spoken of."""
    for person, title in _spoken_of(facts, sentences):
        held = known.get(_key(facts, person, title))
        if held is not None:
            held.told.append(Office(facts, person, title))


def _spoken_of(facts: Facts, sentences: list[Sentence]) -> list[tuple[PersonDraft, TitleDraft]]:
    """The offices told of who was named last and is only spoken of: "Ông làm Chủ tịch xã từ năm 2016"."""
    found: list[tuple[PersonDraft, TitleDraft]] = []
    cues = sentences[0].cues
    of_somebody = {title for sentence in sentences for _, title, _ in sentence.links}
    for title in facts.titles:
        if title.status != "current" or title in of_somebody:
            continue
        if facts.words[title.first - 1] not in cues.takes_office.by_last:
            continue
        at = bisect_left(facts.persons, title.first, key=_FIRST)
        if not at:
            continue
        lead = opening(facts, title.first, _LONGEST_LEAD)
        if cues.lead_to_office(cues.takes_office, lead) and _speaks_of(facts, cues, title, lead):
            found.append((facts.persons[at - 1], title))
    return found


def _speaks_of(facts: Facts, cues: LinkCues, title: TitleDraft, lead: list[str]) -> bool:
    """Whether words before an office have somebody without a name as their subject, and tell of the past."""
    words = behind_last(lead, (",", ";"))
    if _tells_now(facts, cues, lead):
        return False
    if cues.propose(lead) or not facts.cues["once more"].isdisjoint(lead):
        return False
    begin = title.first - len(words)
    if words and cues.not_then.begin(words, 0) and facts.words[title.last] == ",":
        begin = title.last + 1  # "Trước khi làm Chủ tịch xã, ông …"
    return bool(words) and facts.nodes[begin].honorific is not None


def _tells_now(facts: Facts, cues: LinkCues, lead: list[str]) -> bool:
    """Whether words before an office say that it is held now."""
    return cues.now.stand_among(lead) or not facts.cues["still holds"].isdisjoint(lead)


def _add(offices: list[Office], office: Office) -> None:
    """Remember an office that others are compared with, unless there are very many."""
    if len(offices) < _MOST_COMPARED:
        offices.append(office)


def _kind_of(facts: Facts, sentence: Sentence, place: int, holder: int, held: Held) -> list[Office]:
    """The list of ``held`` that an office belongs to which is not told to be left here; an empty one for
    who is replaced in it: "được bầu giữ chức Chủ tịch xã thay ông B"."""
    if _is_beside(facts, sentence, place, holder):
        return held.beside
    cues, lead = sentence.cues, opening(facts, sentence.mentions[place].first, _LONGEST_LEAD)
    if _tells_now(facts, cues, lead):
        return held.kept
    if not cues.gets.stand_among(lead):
        return held.told
    behind = sentence.mentions[place].last
    behind += facts.words[behind] == ","
    if cue_length(facts, behind, "replaces"):
        return held.kept if holder < place else []
    if len(sentence.holders[place]) > 1 and holder > place:
        return []
    once_more = not facts.cues["once more"].isdisjoint(lead)
    return held.kept if once_more else held.got


def _mark_got(held: Held) -> None:
    """Mark the offices that somebody got and, as another sentence says, has left; what was got and is not
    left is held, also where it is told in short: "làm Bí thư Tỉnh ủy" of who left another province.
    """
    held.kept += [office for office in held.got if not _is_among(held.left, office)]
    left = [
        office
        for office in held.got
        if _is_told_among(
            [other for other in held.left if other.sentence != office.sentence], office
        )
        and not _is_among(held.kept, office)
    ]
    held.kept += [office for office in held.got if office not in left and office not in held.kept]
    for office in left:
        office.title.status = "former"
        office.title.left_since = True


def _held(sentence: Sentence, status: Status) -> list[tuple[int, int, TitleDraft]]:
    """The offices with a status and their holders: the two indexes in the sentence, and the office."""
    found: list[tuple[int, int, TitleDraft]] = []
    for place, holders in enumerate(sentence.holders):
        if holders:
            title = sentence.mentions[place]
            if isinstance(title, TitleDraft) and title.status == status:
                found += [(place, holder, title) for holder in holders]
    return found


def _key(facts: Facts, person: PersonDraft, title: TitleDraft) -> tuple[str, str]:
    """The last name of a holder and the words of the role, also in short: "Phó ban" for "Phó Trưởng ban"."""
    role = facts.words[title.first : title.role_last]
    if role[1:2] and role[1] in facts.cues["understood head"]:
        del role[1]
    return facts.words[person.last - 1], " ".join(role)


def _is_beside(facts: Facts, sentence: Sentence, place: int, holder: int) -> bool:
    """Whether no verb gives an office to its holder: "ông A, Chủ tịch xã", "ông A, với cương vị Chủ tịch
    xã".
    """
    if not Tenure(facts, sentence, place, holder).given:
        return True
    lead = opening(facts, sentence.mentions[place].first, _LONGEST_LEAD)
    return " ".join(lead[-2:]) in facts.cues["as holder"] and not (
        sentence.cues.gets.stand_among(lead)
    )


def _has_left(facts: Facts, sentence: Sentence, place: int, holder: int) -> bool:
    """Whether a holder has left an office for good, and is not only told of as its holder at some time:
    "trong thời gian làm Chủ tịch".
    """
    if not Tenure(facts, sentence, place, holder).given:
        return True
    first = sentence.mentions[place].first
    cues, lead = sentence.cues, opening(facts, first, _LONGEST_LEAD)
    if not facts.cues["once"].isdisjoint(lead):
        return True
    if cues.several_posts.stand_among(opening(facts, first, _LONGEST_LIST)):
        return True
    lowest = max(0, place - _MOST_IN_ROW)
    while place > lowest and holder in sentence.holders[place - 1]:
        if sentence.office(place - 1).status != "former":
            break
        place -= 1  # "cách chức Bí thư, Chủ tịch xã": what leads to the first of a row
    lead = opening(facts, sentence.mentions[place].first, _LONGEST_LEAD)
    if lead[-1:] == ["từ"] and cues.takes_office.end(lead):
        return True  # "được điều chuyển từ Chủ tịch xã"
    if not cues.lead_to_office(cues.leaves_office, lead):
        return False
    return facts.cues["asks to leave"].isdisjoint(lead)


def _is_among(offices: list[Office], office: Office) -> bool:
    """Whether an office is one of others, each in full or in short: "An" for "Lê Văn An", "LĐLĐ tỉnh" for
    "LĐLĐ tỉnh Lào Cai"."""
    for other in offices:
        if office.name == other.name or len(office.name) == 1 or len(other.name) == 1:
            if are_one(office.belonging, other.belonging):
                return True
    return False


def _is_told_among(offices: list[Office], office: Office) -> bool:
    """Whether an office that a verb gives is one of others, as it is told there or in short; but a role
    alone is no short form, and what is told in few words ("Chủ tịch xã") may be another ("Chủ tịch xã Mai
    Sơn").
    """
    length = length_of(office.belonging)
    told = [
        other
        for other in offices
        if length_of(other.belonging) >= min(length, _CERTAIN) and (length or not other.belonging)
    ]
    return _is_among(told, office)
