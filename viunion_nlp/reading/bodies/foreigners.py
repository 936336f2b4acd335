"""Recognises foreigners' names that begin behind the name of a body."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon.places import names_country
from viunion_nlp.reading.facts import Facts
from viunion_nlp.text.scan import CAPITAL, DIGITS, JOINED, NATIVE, SIGN, SPACE, UPPER

_MOST_PARTICLES: Final = 3  # syllables from a given name to the family name: "Ursula von der Leyen"


def behind_country(facts: Facts, index: int) -> bool:
    """Whether two capitals of no Vietnamese spelling stand behind the name of a country, where the holder
    of an office may follow: "Giám đốc Công ty Nestlé Việt Nam | Binu Jacob"."""
    shapes, behind = facts.shapes, index + 1
    if not shapes[index] & shapes[behind] & CAPITAL or (shapes[index] | shapes[behind]) & NATIVE:
        return False
    if (shapes[index] | shapes[behind]) & UPPER or facts.gaps[behind] != SPACE:
        return False
    place = facts.nodes[index - 2].place
    return place is not None and place.length == 2 and names_country(place.rows)


def begins_foreigner(facts: Facts, index: int) -> bool:
    """Whether a foreigner's given name stands here, with a family name behind it: "Tim Cook", "Ursula von der
    Leyen", "Jean-Claude Juncker"."""
    names, last = facts.lexicon.foreign_names, index + 1
    row = names.get(facts.words[index])
    if row is None:
        return _begins_unknown(facts, index)
    hyphened = facts.words[last] == "-"
    if hyphened:
        row = names.get(f"{facts.words[index]}-{facts.words[index + 2]}")
        last = index + 3
    if row is None or row.weight != "given" or facts.gaps[last] != SPACE:
        return False
    while last < index + _MOST_PARTICLES and facts.words[last] in facts.lexicon.name_particles:
        last += 1
    if not facts.shapes[last] & CAPITAL:
        return False
    if facts.shapes[last] & NATIVE and not hyphened:  # "Jean-Yves Le Drian"
        return False
    if facts.words[last] in facts.cues["firm ending"]:
        return False
    return row.also == "" or facts.words[last] in names


def _begins_unknown(facts: Facts, index: int) -> bool:
    """Whether a word of no Vietnamese spelling stands right before a foreigner's family name, which closes
    the capitals: "Kristalina Petrova"."""
    shapes, behind = facts.shapes, index + 1
    if not shapes[index] & shapes[behind] & CAPITAL or (shapes[index] | shapes[behind]) & NATIVE:
        return False
    if shapes[index] & UPPER or facts.gaps[behind] != SPACE or shapes[behind + 1] & CAPITAL:
        return False
    row = facts.lexicon.foreign_names.get(facts.words[behind])
    return row is not None and row.weight == "family" and row.also == ""


def begins_korean(facts: Facts, index: int) -> bool:
    """Whether a family name stands here, with two syllables around a hyphen behind it: "Park Min-ho"."""
    given, hyphen = index + 1, index + 2
    if facts.words[hyphen] != "-" or not facts.shapes[index] & facts.shapes[given] & CAPITAL:
        return False
    if facts.gaps[given] != SPACE or not facts.gaps[hyphen] == facts.gaps[hyphen + 1] == JOINED:
        return False
    if facts.shapes[hyphen + 1] & (CAPITAL | SIGN | DIGITS):
        return False
    names = facts.lexicon.foreign_names
    row = names.get(facts.words[index])
    return row is not None and (row.origin == "korean" or facts.words[given] in names)
