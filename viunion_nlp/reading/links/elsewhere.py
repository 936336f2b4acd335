"""Marks offices beside their holders' names that the text says elsewhere their holders have left."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.drafts import PersonDraft, TitleDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.sentence import Sentence
from viunion_nlp.reading.links.shapes import opening
from viunion_nlp.reading.links.tenure import Tenure
from viunion_nlp.records import Status

_LONGEST_LEAD: Final = 9  # syllables that lead to an office
_MOST_COMPARED: Final = 20  # offices of one name and role


class Held:
    """The offices of one role that people of one last name hold in a text: the words of their names, and of
    what the offices belong to.

    Attributes:
        left, kept: those that their holders have left, and those that a verb gives them.
    """

    __slots__ = ("kept", "left")

    def __init__(self) -> None:
        self.left: list[tuple[list[str], list[str]]] = []
        self.kept: list[tuple[list[str], list[str]]] = []


def mark_left_elsewhere(facts: Facts, sentences: list[Sentence]) -> None:  # noqa: C901
    """Mark the offices beside their holders' names that the text says elsewhere their holders have left:
    "ông A, Chủ tịch xã, nói …", and further on "HĐND miễn nhiệm ông A, Chủ tịch xã".
    """
    if not [title for title in facts.titles if title.status == "former"]:
        return
    known: dict[tuple[str, str], Held] = {}
    for sentence in sentences:
        for place, holder, title in _held(sentence, "former"):
            if _has_left(facts, sentence, place, holder):
                person = sentence.person(holder)
                held = known.setdefault(_key(facts, person, title), Held())
                if len(held.left) < _MOST_COMPARED:
                    held.left.append(_office(facts, person, title))
    if not known:
        return
    beside: list[tuple[PersonDraft, TitleDraft, Held]] = []
    told: list[tuple[PersonDraft, TitleDraft, Held]] = []
    for sentence in sentences:
        for place, holder, title in _held(sentence, "current"):
            person = sentence.person(holder)
            found = known.get(_key(facts, person, title))
            if found is None:
                continue
            if _is_beside(facts, sentence, place, holder):
                beside.append((person, title, found))
            elif not _is_held_now(facts, sentence, place):
                told.append((person, title, found))
            elif len(found.kept) < _MOST_COMPARED:
                found.kept.append(_office(facts, person, title))
    for person, title, held in beside:
        office = _office(facts, person, title)
        if _is_among(held.left, office) and not _is_among(held.kept, office):
            title.status = "former"
    for person, title, held in told:
        office = _office(facts, person, title)
        if office in held.left and not _is_among(held.kept, office):
            title.status = "former"


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
    """The last name of a holder and the words of the role."""
    role = facts.words[title.first : title.role_last]
    return facts.words[person.last - 1], " ".join(role)


def _office(facts: Facts, person: PersonDraft, title: TitleDraft) -> tuple[list[str], list[str]]:
    """The words of a holder's name, and of what the office belongs to."""
    name = facts.words[person.first : person.last]
    return name, facts.words[title.role_last : title.last]


def _is_beside(facts: Facts, sentence: Sentence, place: int, holder: int) -> bool:
    """Whether no verb gives an office to its holder: "ông A, Chủ tịch xã", "ông A, với cương vị Chủ tịch
    xã".
    """
    if not Tenure(facts, sentence, place, holder).given:
        return True
    lead = opening(facts, sentence.mentions[place].first, _LONGEST_LEAD)
    return " ".join(lead[-2:]) in facts.lexicon.cues["as holder"] and not (
        sentence.cues.gets.stand_among(lead)
    )


def _is_held_now(facts: Facts, sentence: Sentence, place: int) -> bool:
    """Whether a holder gets an office, or is said to hold it still; not only to be who holds it: "theo kết
    luận, ông A là Chủ tịch xã"."""
    lead = opening(facts, sentence.mentions[place].first, _LONGEST_LEAD)
    if sentence.cues.gets.stand_among(lead) or sentence.cues.now.stand_among(lead):
        return True
    return not facts.lexicon.cues["still holds"].isdisjoint(lead)


def _has_left(facts: Facts, sentence: Sentence, place: int, holder: int) -> bool:
    """Whether a holder has left an office for good, and is not only told of as its holder at some time:
    "trong thời gian làm Chủ tịch".
    """
    if not Tenure(facts, sentence, place, holder).given:
        return True
    first = sentence.mentions[place].first
    cues, lead = sentence.cues, opening(facts, first, _LONGEST_LEAD)
    if not facts.lexicon.cues["once"].isdisjoint(lead):
        return True
    if not cues.lead_to_office(cues.leaves_office, lead):
        return False
    return facts.lexicon.cues["asks to leave"].isdisjoint(lead)


def _is_among(
    offices: list[tuple[list[str], list[str]]], office: tuple[list[str], list[str]]
) -> bool:
    """Whether an office is one of others, each in full or in short: "An" for "Lê Văn An", "LĐLĐ tỉnh" for
    "LĐLĐ tỉnh Lào Cai"."""
    name, belonging = office
    for other_name, other in offices:
        if name == other_name or len(name) == 1 or len(other_name) == 1:
            shorter = min(len(belonging), len(other))
            if belonging[:shorter] == other[:shorter]:
                return True
    return False
