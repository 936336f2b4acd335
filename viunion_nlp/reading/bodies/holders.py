"""Tells what a body of an office is called from the name of its holder, who follows."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.bodies.goods import is_called_behind_goods
from viunion_nlp.reading.bodies.name import BodyName
from viunion_nlp.reading.edges import is_likely_person, person_name_end
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.full_names import is_plain_surname
from viunion_nlp.text.scan import CAPITAL

_FULL_NAME: Final = 3  # syllables at least
_LEAST_OWN: Final = 2  # capitals of a body's own name


def begins_holder_behind(facts: Facts, name: BodyName, index: int) -> bool:
    """Whether a family name is the second syllable of what a body of an office is called, and its holder is
    named behind it: "Trường ĐH Nông Lâm | Phạm Văn An"."""
    first, holder = index - 1, index + 1
    if facts.words[index + 2] not in facts.lexicon.gender_names or not name.titled:
        return False
    if facts.nodes[holder].surname is None or not facts.shapes[first] & CAPITAL:
        return False
    if first < name.head_last or facts.nodes[first].place is not None:
        return False
    if first > name.head_last and facts.shapes[first - 1] & CAPITAL:
        if first - 1 not in facts.abbreviations:
            return False
    return is_likely_person(facts, holder)


def names_company_of(facts: Facts, name: BodyName, index: int) -> bool:
    """Whether two syllables behind its legal form are what a company is called, and the holder of the office
    is named behind them: "Giám đốc Công ty TNHH Hoàng Long | Trần Văn An"."""
    holder = index + 2
    if not name.titled or facts.words[index - 1] not in facts.cues["legal form"]:
        return False
    last = person_name_end(facts, holder)
    return last is not None and last - holder >= _FULL_NAME and is_likely_person(facts, holder)


def is_short_holder(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """Whether a name of two syllables behind the body of an office is its holder's: the body is known by
    name, or the surname is common and no other word, the given name is not rare, and the body has a name of
    two capitals or more without them."""
    surname = facts.nodes[first].surname
    given = facts.lexicon.given_names.get(facts.words[last - 1])
    if not name.titled or surname is None or given is None or surname.row.weight == "rare":
        return False
    if _ends_known(facts, name, first):
        return True
    if not is_plain_surname(surname.row) or given.weight == "rare":
        return False
    capitals = 0
    while facts.shapes[first - 1] & CAPITAL and first > name.head_last:
        if facts.words[first - 1] in facts.cues["legal form"]:
            break
        capitals += 1
        first -= 1
    return capitals >= _LEAST_OWN


def is_holder_behind_field(facts: Facts, name: BodyName, first: int) -> bool:
    """Whether a surname and one given name behind the field of work of an office's body, or behind a body
    known by name, are its holder's, and not a place: "Giám đốc Sở Y tế | Danh Út"."""
    if not name.titled or facts.nodes[first].place is not None:
        return False
    if "people" in name.traits or "field" not in name.complement:
        if not _ends_known(facts, name, first):
            return False
    if facts.words[first + 1] not in facts.lexicon.given_names:
        return False
    return person_name_end(facts, first) == first + 2


def _ends_known(facts: Facts, name: BodyName, last: int) -> bool:
    """Whether the words of a body so far are one that is known by name."""
    body = facts.nodes[name.draft.first].body
    return body is not None and name.draft.first + body.length == last


def is_behind_trade(facts: Facts, name: BodyName, index: int) -> bool:
    """Whether the first capitals behind the trade or legal form of a company stand here, which is not the
    body of an office: "Công ty TNHH Xuất nhập khẩu | Hoàng Kim Phát", "Công ty TNHH | Kim Sao Mai"."""
    if name.titled or name.draft.kind != "enterprise":
        return False
    if facts.words[index - 1] in facts.cues["legal form"]:
        return True
    if is_called_behind_goods(facts, name, index):
        return True
    while facts.shapes[index - 1] & CAPITAL and index > name.head_last + 1:
        index -= 1
    pair = (facts.words[index - 2], facts.words[index - 1])
    return index - 2 >= name.head_last and pair in facts.lexicon.words


def closes_brand(facts: Facts, name: BodyName, index: int) -> bool:
    """Whether a surname is the second syllable of what the company of an office is called, and its holder is
    named behind it: "Giám đốc Công ty Sao Mai | Lê Văn An"."""
    if not name.titled or name.draft.kind != "enterprise" or facts.nodes[index + 1].surname is None:
        return False
    if facts.words[index + 1] in facts.lexicon.gender_names:
        return False
    first = index - 1
    if not facts.shapes[first] & CAPITAL or first < name.head_last:
        return False
    if first > name.head_last and facts.shapes[first - 1] & CAPITAL:
        if facts.words[first - 1] not in facts.cues["legal form"]:
            return False
    return is_likely_person(facts, index + 1)
