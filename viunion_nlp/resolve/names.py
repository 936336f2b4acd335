"""Canonical names: abbreviations spelled out, usual capitals, heads and fields as the lexicon writes them."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon import Lexicon, ProvinceRow
from viunion_nlp.lexicon.places import CITY
from viunion_nlp.reading.drafts import OrganizationDraft, Stretch
from viunion_nlp.reading.facts import Facts
from viunion_nlp.text.letters import capitalize_first, fold_phrase, usual_capitals

_Official = dict[int, tuple[int, str]]
_NOTHING_OFFICIAL: Final[_Official] = {}
# Bodies of these kinds are named as they like, not as the lexicon of offices writes it.
_OWN_NAMES: Final = ("enterprise", "school", "health", "media")


def spelled_out(facts: Facts, draft: OrganizationDraft) -> str:
    """The words of a body's name in usual capitals, heads and fields as the lexicon writes them."""
    name = expanded(facts, draft.first, draft.last, _official_words(facts, draft))
    if name.isupper() and draft.last - draft.first > 2:
        name = _lowered(facts, draft)
    name = capitalize_first(name)
    if draft.head is not None:
        head = draft.head.head
        if not name.startswith(head) and fold_phrase(name).startswith(fold_phrase(head)):
            name = head + name[len(head) :]
    return name


def expanded(facts: Facts, first: int, last: int, official: _Official = _NOTHING_OFFICIAL) -> str:
    """The words of a stretch with abbreviations spelled out and their defining brackets dropped;
    ``official`` has the end and the wording of stretches to write in another way."""
    words, gaps = facts.words, facts.gaps
    out = ""
    begun = False
    index = first
    while index < last:
        if words[index] == "(" and index + 2 < last and words[index + 2] == ")":
            index += 3
            continue
        if begun and gaps[index]:
            out += " "
        begun = True
        abbreviation = facts.abbreviations.get(index)
        if abbreviation is not None and abbreviation.last <= last:
            out += abbreviation.expansion or facts.scan.written(index, abbreviation.last)
            index = abbreviation.last
            if words[index] == "." and index < last:
                index += 1
                if index < last and not gaps[index]:
                    out += " "
        elif index in official:
            index, wording = official[index]
            out += wording
        else:
            out += facts.texts[index]
            index += 1
    return out


def _official_words(facts: Facts, draft: OrganizationDraft) -> _Official:
    """Where heads of two syllables or more, and fields behind heads, end in a name, and what the
    lexicon writes for them: "Sở Thông tin và truyền thông", "Ủy ban Kiểm tra huyện ủy"."""
    if draft.kind in _OWN_NAMES:
        return _NOTHING_OFFICIAL
    official: _Official = {}
    index = draft.first
    while index < draft.last:
        head = facts.nodes[index].head
        if head is None or index + head.length > draft.last or facts.in_word_tail[index]:
            index += 1
            continue
        behind = index + head.length
        field = facts.nodes[behind].field
        if index > draft.first and head.length == 1 and field is None:
            index += 1
            continue
        _write_officially(facts, official, index, behind, head.row.head)
        index = behind
        if field is not None and behind + field.length <= draft.last:
            index = behind + field.length
            for row in field.rows:
                _write_officially(facts, official, behind, index, row.field.replace("&", "và"))
    return official


def _write_officially(facts: Facts, official: _Official, first: int, last: int, words: str) -> None:
    """Note the lexicon's wording where it differs from a stretch in capitals alone, and has all of its."""
    for index in range(first, last):
        if index in facts.abbreviations:
            return
    written = facts.scan.text(first, last).replace("&", "và")
    if len(words) != len(written) or fold_phrase(words) != fold_phrase(written):
        return
    if words != written:
        for ours, theirs in zip(words, written, strict=True):
            if theirs.isupper() and not ours.isupper():
                return
    official[first] = (last, words)


def _lowered(facts: Facts, draft: OrganizationDraft) -> str:
    """A name from a headline in capitals: small letters but for the place in it."""
    if draft.place is None:
        return expanded(facts, draft.first, draft.last).lower()
    first, last = draft.place
    word = facts.nodes[first].place_word
    name_at = first + word.length if word is not None and first + word.length < last else first
    parts = [
        expanded(facts, draft.first, first).lower(),
        expanded(facts, first, name_at).lower(),
        usual_capitals(expanded(facts, name_at, last)),
    ]
    return " ".join([part for part in parts if part])


def name_of_place(facts: Facts, place: Stretch | None) -> str | None:
    """The own name of a place, without its type word; None for a bare "tỉnh"."""
    if place is None:
        return None
    first, last = place
    whole = facts.abbreviations.get(first)
    if whole is not None and whole.last == last and whole.expansion[:1].isupper():
        return _without_city(whole.expansion)
    word = facts.nodes[first].place_word
    if word is not None and first + word.length < last:
        behind = first + word.length
        first = behind + (facts.words[behind] == ".")
    elif word is not None and facts.nodes[first].place is None:
        return None
    return expanded(facts, first, last)


def named_whole(row: ProvinceRow) -> str:
    """The name of a city with its type word, capital included: "Thành phố Hồ Chí Minh"."""
    return f"{capitalize_first(row.type)} {row.name}"


def with_whole_names(lexicon: Lexicon, name: str) -> str:
    """A body's name in which such cities have the capital of their type word."""
    for row in lexicon.named_whole.values():
        name = name.replace(f"{row.type} {row.name}", named_whole(row))
    return name


def _without_city(name: str) -> str:
    """A place's expansion without its type word: "Thành phố Hồ Chí Minh" -> "Hồ Chí Minh"."""
    return name.removeprefix(f"{capitalize_first(CITY)} ")
