"""Reads the further zones of a union or board: "Công đoàn Khu kinh tế Nghi Sơn và các khu công nghiệp"."""

from __future__ import annotations

from viunion_nlp.reading.bodies.complements import Complement
from viunion_nlp.reading.bodies.name import BodyName
from viunion_nlp.reading.bodies.places import body_place
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.placewords import place_word
from viunion_nlp.text.scan import CAPITAL, NEWLINE, SIGN


def more_zones(facts: Facts, name: BodyName) -> Complement | None:
    """All other zones, behind "và" and a plural, than the one that a body of zones is named for."""
    plural = facts.nodes[name.at + 1].plural
    if plural is None or name.head is None:
        return None
    first = name.at + 1 + plural.length
    zones = place_word(facts, first)
    if zones is None or zones.row.level != "facility" or facts.gaps[first] == NEWLINE:
        return None
    last = first + zones.length
    found = body_place(facts, last, titled=name.titled)
    if found is None and not facts.shapes[last] & (CAPITAL | SIGN) and facts.gaps[last] != NEWLINE:
        return None  # "… và các khu công nghiệp lân cận"
    for index in range(name.draft.first + 1, name.at):
        word = facts.nodes[index].place_word
        if word is not None and word.row.level == "facility":
            return Complement(last if found is None else found[1], place=found)
    return None
