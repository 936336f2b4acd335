"""Builds canonical names: abbreviations expanded, normal capitalisation, heads and fields as in the
lexicon.
"""

from __future__ import annotations

import functools
from typing import Final

from viunion_nlp.lexicon import DistrictRow, Lexicon, ProvinceRow
from viunion_nlp.lexicon.places import CITY
from viunion_nlp.reading.drafts import OrganizationDraft, Stretch
from viunion_nlp.reading.facts import Facts
from viunion_nlp.records import OrganizationKind
from viunion_nlp.text.letters import capitalize_first, fold_phrase, is_roman, nfc, usual_capitals
from viunion_nlp.text.scan import CAPITAL, DIGITS, NATIVE, UPPER

_Official = dict[int, tuple[int, str]]
_NOTHING_OFFICIAL: Final[_Official] = {}
_LONGEST_OPENING: Final = 14  # words of a head and a field
_JOINTS: Final = ("&", "-")  # between short forms, written without blanks
# Bodies of these kinds choose their own names; they do not follow the lexicon's spelling.
COMPANY: Final = "enterprise"
OWN_NAMES: Final = (COMPANY, "school", "health", "media")
_OF_UNITS: Final = ("union", "front")


def spelled_out(facts: Facts, draft: OrganizationDraft) -> str:
    """The words of a body's name in usual capitals, heads and fields as the lexicon writes them."""
    if _holds_capitals(facts, draft):
        official = _without_capitals(facts, draft, _official_words(facts, draft, same=True))
    else:
        official = _official_words(facts, draft, same=False)
    name = capitalize_first(expanded(facts, draft.first, draft.last, official))
    if draft.head is not None:
        head = draft.head.head
        if not name.startswith(head) and fold_phrase(name).startswith(fold_phrase(head)):
            name = head + name[len(head) :]
        opening = facts.nodes[draft.first].head
        if opening is not None and draft.kind not in OWN_NAMES:
            spelled, second = facts.abbreviations, draft.first + 1
            behind = draft.first + opening.length
            if second in spelled or behind in spelled or behind - 1 in spelled:
                name = _opened_officially(facts.lexicon, name)
    return name


@functools.lru_cache(maxsize=4096)
def _opened_officially(lexicon: Lexicon, name: str) -> str:
    """A name whose abbreviations are spelled out, with its head and field as the lexicon writes them:
    "Cục thi hành án dân sự" for "Cục THADS"."""
    words, openings = fold_phrase(name).split(" "), lexicon.naming.openings
    for count in range(min(len(words), _LONGEST_OPENING), 1, -1):
        official = openings.get(" ".join(words[:count]))
        if official is not None:
            written = name[: len(official)]
            differs = _differs_in_capitals(official, written)
            return official + name[len(official) :] if differs else name
    return name


def expanded(facts: Facts, first: int, last: int, official: _Official = _NOTHING_OFFICIAL) -> str:
    """The words of a stretch with abbreviations spelled out and their defining brackets dropped;
    ``official`` has the end and the wording of stretches to write in another way."""
    if not official and not _holds_others(facts, first, last):
        return facts.scan.apart(first, last)
    words, gaps, abbreviations = facts.words, facts.gaps, facts.abbreviations
    out = ""
    begun = False
    index = first
    while index < last:
        behind = _bracket_end(facts, index, last) if words[index] == "(" else index
        if behind > index:
            index = behind
            continue
        if begun and gaps[index]:
            out += " "
        begun = True
        if index in abbreviations and abbreviations[index].last <= last:
            abbreviation = abbreviations[index]
            said = abbreviation.expansion or facts.scan.written(index, abbreviation.last)
            out += _behind(facts, index, out, said)
            index = abbreviation.last
            if words[index] == "." and index < last:
                index += 1
                if index < last and not gaps[index]:
                    out += " "
        elif index in official:
            index, wording = official[index]
            out += wording
        elif index + 1 in abbreviations and facts.syllables[index].text in _JOINTS:
            out = f"{out.rstrip()} {words[index]} "  # "HĐND&UBND", read as "và"; "KKT-KCN"
            begun = False
            index += 1
        else:
            out += facts.syllables[index].text
            index += 1
    return out if facts.scan.plain else nfc(out)


def _behind(facts: Facts, index: int, out: str, expansion: str) -> str:
    """An expansion without its first word where it is written before the short form, "đường ĐT.741", and is
    not that of a word, "Nữ công CĐ"."""
    begin, _, rest = expansion.partition(" ")
    if not rest or not f" {out}".endswith(f" {begin} "):
        return expansion
    of_word = (facts.words[index - 2], facts.words[index - 1]) in facts.lexicon.compounds
    return expansion if of_word else rest


def _bracket_end(facts: Facts, index: int, last: int) -> int:
    """Behind a bracket that holds short forms alone: "(LĐLĐ)", "(GD-ĐT)", "(KCN và CX)"; where it begins, of
    another."""
    short = facts.abbreviations.get(index + 1)
    close = short.last if short is not None else index + 2
    while short is not None and facts.words[close] == "và":
        short = facts.abbreviations.get(close + 1)
        close = short.last if short is not None else close
    return close + 1 if close < last and facts.words[close] == ")" else index


def _holds_others(facts: Facts, first: int, last: int) -> bool:
    """Whether an abbreviation or a bracket stands in a stretch."""
    words, abbreviations = facts.words, facts.abbreviations
    for index in range(first, last):
        if index in abbreviations or words[index] == "(":
            return True
    return False


def _official_words(facts: Facts, draft: OrganizationDraft, *, same: bool) -> _Official:
    """Where heads of two syllables or more, and fields behind heads, end in a name, and what the
    lexicon writes for them: "Sở Thông tin và truyền thông", "Ủy ban Kiểm tra huyện ủy"; with those that
    are written so already only if ``same``."""
    if draft.kind in OWN_NAMES:
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
        spelled = field is not None or behind in facts.abbreviations
        if index > draft.first and head.length == 1 and not spelled:
            index += 1
            continue
        _write_officially(facts, official, index, behind, head.row.head, same=same)
        index = behind
        if field is not None and behind + field.length <= draft.last:
            index = behind + field.length
            for row in field.rows:
                words = row.field.replace("&", "và")
                _write_officially(facts, official, behind, index, words, same=same)
    return official


def _write_officially(
    facts: Facts, official: _Official, first: int, last: int, words: str, *, same: bool
) -> None:
    """Note the lexicon's wording where it differs from a stretch in capitals alone, and has all of its;
    where it does not differ only if ``same``."""
    written = facts.scan.text(first, last)
    if words == written and not same:
        return
    written = written.replace("&", "và")
    if words != written and not _differs_in_capitals(words, written):
        return
    for index in range(first, last):
        if index in facts.abbreviations:
            return
    official[first] = (last, words)


@functools.lru_cache(maxsize=4096)
def _differs_in_capitals(words: str, written: str) -> bool:
    """Whether the lexicon's words differ from those of a text in capitals alone, and have all of theirs."""
    if len(words) != len(written) or fold_phrase(words) != fold_phrase(written):
        return False
    if not written.isupper():
        for ours, theirs in zip(words, written, strict=True):
            if theirs.isupper() and not ours.isupper():
                return False
    return True


def _holds_capitals(facts: Facts, draft: OrganizationDraft) -> bool:
    """Whether a name is one of a headline, or half in capitals: two of its words at least are, or its
    line is."""
    in_capitals = 0
    for index in range(draft.first, draft.last):
        if not facts.shapes[index] & UPPER:
            continue
        in_capitals += _is_in_capitals(facts, index)
        if facts.nodes[index].place_word is not None and index not in facts.abbreviations:
            in_capitals += 1  # "Công đoàn PHƯỜNG Tân An"
    return in_capitals >= 2 or (in_capitals == 1 and bool(facts.shouting[draft.first]))


def _is_in_capitals(facts: Facts, index: int) -> bool:
    shape = facts.shapes[index]
    return bool(shape & UPPER and shape & NATIVE) and index not in facts.abbreviations


def _without_capitals(facts: Facts, draft: OrganizationDraft, official: _Official) -> _Official:
    """The same in lower case for words in capitals, but in normal capitalisation for place names and for
    the name that follows the head of a company, school, hospital or newspaper.
    """
    words = dict(official)
    first, last = _place_name(facts, draft)
    type_word = range(first if draft.place is None else draft.place[0], first)
    named = False
    index = draft.first
    while index < draft.last:
        head = facts.nodes[index].head
        if head is not None and head.row.kind in OWN_NAMES:
            behind = min(index + head.length, draft.last)
            _write_officially(facts, words, index, behind, head.row.head, same=True)
            named = True
        if index in words:
            index = words[index][0]
            continue
        text = facts.syllables[index].text
        if first <= index < last and facts.shapes[index] & UPPER:
            words[index] = (index + 1, text.capitalize())
        elif _is_in_capitals(facts, index):
            own = named and index not in type_word
            words[index] = (index + 1, text.capitalize() if own else text.lower())
        index += 1
    return words


def _place_name(facts: Facts, draft: OrganizationDraft) -> Stretch:
    """The proper name of the place in a body's name; empty if there is none."""
    if draft.place is None:
        return draft.last, draft.last
    first, last = draft.place
    word = facts.nodes[first].place_word
    if word is None:
        return first, last
    pair = (facts.words[first], facts.words[first + 1])
    length = 2 if pair in facts.lexicon.words else word.length  # "khu vực"
    return min(first + length, last), last


def name_of_place(facts: Facts, place: Stretch) -> str | None:
    """The proper name of a place, without its type word; None for a bare "tỉnh" and for "khu vực 3"."""
    first, last = place
    if f"{facts.words[first]} {facts.words[first + 1]}" in facts.cues["sector"]:
        number = facts.shapes[first + 2] & DIGITS or is_roman(facts.words[first + 2])
        named = last - first > 3 or not number
        return usual_capitals(expanded(facts, first + 2, last)) if named else None
    whole = facts.abbreviations.get(first)
    if whole is not None and whole.last == last and whole.expansion[:1].isupper():
        return _without_city(whole.expansion)
    word = facts.nodes[first].place_word
    if word is not None and _is_own_word(facts, first, last):
        word = None
    if word is not None and first + word.length < last:
        behind = first + word.length
        first = behind + (facts.words[behind] == ".")
    elif word is not None and facts.nodes[first].place is None:
        return None
    return usual_capitals(expanded(facts, first, last))


def _is_own_word(facts: Facts, first: int, last: int) -> bool:
    """Whether a type word of places is the first syllable of a name: "Sóc Sơn", "Đồn Biên phòng Bản Lầu"."""
    known, word = facts.nodes[first].place, facts.nodes[first].place_word
    if known is not None and first + known.length == last:
        if word is None or word.row.level != "facility":
            return True
        for row in known.rows:
            if isinstance(row, (ProvinceRow, DistrictRow)):
                return True
    if word is None or word.row.level != "area" or facts.shouting[first]:
        return False
    return bool(facts.shapes[first] & CAPITAL)


def named_whole(row: ProvinceRow) -> str:
    """The name of a city including its type word, with a capital: "Thành phố Hồ Chí Minh"."""
    return f"{capitalize_first(row.type)} {row.name}"


def with_whole_names(lexicon: Lexicon, name: str) -> str:
    """A body's name in which such cities have the capital of their type word."""
    for usual, whole in _whole_names(lexicon):
        name = name.replace(usual, whole)
    return name


@functools.lru_cache(maxsize=8)
def _whole_names(lexicon: Lexicon) -> tuple[tuple[str, str], ...]:
    """Such cities with the usual small letter, and with the capital."""
    return tuple(
        [(f"{row.type} {row.name}", named_whole(row)) for row in lexicon.named_whole.values()]
    )


def _without_city(name: str) -> str:
    """A place's expansion without its type word: "Thành phố Hồ Chí Minh" -> "Hồ Chí Minh"."""
    return name.removeprefix(f"{capitalize_first(CITY)} ")


def of_unit(lexicon: Lexicon, kind: OrganizationKind | None, name: str, head: str) -> bool:
    """Whether only its level is known of a union or front: "Liên đoàn Lao động tỉnh"."""
    return kind in _OF_UNITS and name[len(head) + 1 :] in _unit_words(lexicon)


@functools.lru_cache(maxsize=16)
def _unit_words(lexicon: Lexicon) -> frozenset[str]:
    """The words for units of the country that have a Party committee: "tỉnh", "thị xã"."""
    return frozenset([row.unit for row in lexicon.heads_by_name.values() if row.unit])


def is_department(lexicon: Lexicon, head: str) -> bool:
    """Whether a head is that of a department of a province: "Sở" in "Đảng bộ Sở Y tế"."""
    row = lexicon.naming.body_owners.get(head)
    return row is not None and "province" in row.owner
