"""Reads further fields of one department: "Ban Tuyên giáo, Nữ công và Chính sách pháp luật"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon import FieldRow
from viunion_nlp.reading.bodies.complements import Complement
from viunion_nlp.reading.bodies.heads import head_at
from viunion_nlp.reading.bodies.name import BodyName
from viunion_nlp.reading.bodies.zones import more_zones
from viunion_nlp.reading.edges import is_name_syllable
from viunion_nlp.reading.facts import Facts
from viunion_nlp.text.scan import CAPITAL, NEWLINE, UPPER

_JOINTS: Final = ("-", ",", "và")
_MOST_LETTERS: Final = 5
_APART: Final = ("party", "union", "front")  # kinds of bodies that "và" does not make one
_MOST_FIELDS: Final = 4  # of one department, behind the first


def more_fields(facts: Facts, name: BodyName) -> Complement | None:
    """Further fields of one department, behind a dash, or behind commas up to "và" or a union: "Ban Tuyên
    giáo, Nữ công và Chính sách pháp luật"; all other zones behind that of a board: "Công đoàn KKT Gò Cao và
    các KCN"."""
    if facts.words[name.at] == "và" and facts.nodes[name.at + 1].plural is not None:
        return more_zones(facts, name)
    if facts.words[name.at] not in _JOINTS or name.draft.place is not None:
        return None
    begun = begun_field_end(facts, name) or _letters_end(facts, name)
    if begun:
        return Complement(begun)
    end = joint = name.at
    for _ in range(_MOST_FIELDS):
        sign = facts.words[joint]
        following = _field_end(facts, name, joint + 1) if sign in _JOINTS else 0
        if not following:
            break
        joint = following
        if sign != "," or _is_union(facts, joint):
            end = joint
    return Complement(end) if end > name.at else None


def _is_union(facts: Facts, at: int) -> bool:
    """Whether a union begins at a syllable, whose department has the fields before it: "Ban Tuyên giáo, Nữ
    công | LĐLĐ tỉnh"."""
    found = head_at(facts, at) if facts.gaps[at] != NEWLINE else None
    return found is not None and found[0].kind == "union"


def _letters_end(facts: Facts, name: BodyName) -> int:
    """The end of letters that a dash joins to those of a department's field: "Phòng ĐT-NCKH", "Phòng KHTC -
    ĐS"; 0 where none are."""
    first = name.at + 1
    if facts.words[name.at] != "-" or "field" not in name.complement:
        return 0
    if facts.gaps[first] == NEWLINE or facts.shouting[first] or is_name_syllable(facts, first):
        return 0
    if not facts.shapes[name.at - 1] & facts.shapes[first] & UPPER:
        return 0
    if first in facts.abbreviations:
        of_field = facts.abbreviation_kind(first) in ("field", "term")
        return facts.abbreviations[first].last if of_field else 0
    return first + 1 if len(facts.words[first]) <= _MOST_LETTERS else 0


def begun_field_end(facts: Facts, name: BodyName) -> int:
    """The end of a field that the head itself begins, and which goes on over "và": "Tuyên giáo và Nữ công"
    behind "Ban Tuyên giáo"; 0 where none does."""
    if facts.words[name.at] != "và" or name.at != name.head_last:
        return 0
    for first in range(name.draft.first + 1, name.at):
        field = facts.nodes[first].field
        if field is not None and first + field.length > name.at and _is_of(name, field.row):
            return first + field.length
    return 0


def joins_field(facts: Facts, name: BodyName) -> bool:
    """Whether "và" right behind the head of a centre joins a field of such a head: "Trung tâm Văn hóa và
    Truyền thông"; "Ban Tổ chức và Tuyên giáo" are two boards, but before a union one."""
    if name.at != name.head_last:
        return False
    last = _field_end(facts, name, name.at + 1)
    return last > 0 and (name.draft.kind not in _APART or _is_union(facts, last))


def _field_end(facts: Facts, name: BodyName, first: int) -> int:
    """The end of a field in capitals that departments with such a head have; 0 where none begins."""
    field = facts.nodes[first].field
    if field is None or facts.gaps[first] == NEWLINE or not facts.shapes[first] & CAPITAL:
        return 0
    return first + field.length if _is_of(name, field.row) else 0


def _is_of(name: BodyName, row: FieldRow) -> bool:
    """Whether a field is one of departments with such a head: "Nữ công" of "Ban Tuyên giáo"."""
    if name.head is None:
        return False
    for head in row.heads:
        if name.head.head == head or name.head.head.startswith(f"{head} "):
            return True
    return False
