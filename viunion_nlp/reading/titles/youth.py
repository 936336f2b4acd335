"""Reads the youth union of a body, which an office tells from a delegation: "Bí thư Đoàn Bộ Nội vụ"."""

from __future__ import annotations

from viunion_nlp.lexicon import FieldRow
from viunion_nlp.lexicon.places import LEVELS, administrative_level
from viunion_nlp.reading.bodies import is_workplace, read_body
from viunion_nlp.reading.drafts import OrganizationDraft, Stretch
from viunion_nlp.reading.edges import ends_name, is_likely_person
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.placewords import place_word
from viunion_nlp.reading.titles.office import Office, Part
from viunion_nlp.records import Level
from viunion_nlp.text.scan import CAPITAL, NEWLINE, SIGN, UPPER


def youth_of_body(facts: Facts, office: Office) -> Part | None:
    """The youth union of the body that is named behind it: "Bí thư Đoàn Công ty Than Hà Lầm"."""
    at = office.at
    if facts.words[at] not in facts.cues["youth union"] or "body" not in office.row.body:
        return None
    if office.row.kind != "party":
        return None
    if facts.gaps[at + 1] == NEWLINE:
        return _of_nobody(facts, at)
    inner = read_body(facts, at + 1)
    if inner is None:
        own = _of_letters(facts, at) or _of_trade(facts, at) or _of_level(facts, at)
        return own or _of_nobody(facts, at)
    return _union(at, inner.last, inner.level, inner.place)


def _union(first: int, last: int, level: Level | None, place: Stretch | None = None) -> Part:
    """The youth union of an office, in a stretch that begins with "Đoàn"."""
    union = OrganizationDraft(
        first=first, last=last, rule="youth union of a body", kind="front", level=level, place=place,
    )  # fmt: skip
    return Part(last, union)


def _of_letters(facts: Facts, at: int) -> Part | None:
    """The youth union of a body by its letters, which no person's name holds: "Bí thư Đoàn | TKV"."""
    body = facts.nodes[at + 1].body
    if body is None or not facts.shapes[at + 1] & UPPER or facts.shapes[at] & UPPER:
        return None
    return _union(at, at + 1 + body.length, body.row.level)


def _of_trade(facts: Facts, at: int) -> Part | None:
    """The youth union of a trade that has a union of its own: "Bí thư Đoàn | Cao su Việt Nam"; a name of
    capitals alone, "Đoàn Xây Dựng", would be a person's."""
    field = facts.nodes[at + 1].field
    if field is None or not _has_union(facts, field.row) or not facts.shapes[at + 1] & CAPITAL:
        return None
    last = at + 1 + field.length
    national = f"{facts.words[last]} {facts.words[last + 1]}" in facts.cues["national"]
    if facts.shapes[at + 2] & CAPITAL and not national:
        return None
    return _union(at, last + 2, "central") if national else _union(at, last, None)


def _of_level(facts: Facts, at: int) -> Part | None:
    """The youth union of a unit that is not named: "Bí thư Đoàn | xã"."""
    word = place_word(facts, at + 1)
    if word is None or word.row.level not in LEVELS or not facts.shapes[at] & CAPITAL:
        return None
    last = at + 1 + word.length
    if facts.shapes[at + 1] & CAPITAL or facts.shapes[last] & CAPITAL:
        return None
    return _union(at, last, administrative_level(word.row), (at + 1, last))


def _of_nobody(facts: Facts, at: int) -> Part | None:
    """The youth union of a body that is told elsewhere, or of a workplace without a name: "bí thư đoàn | ở
    Công ty May", "bí thư đoàn trường"; not "bí thư đoàn kết"."""
    last = at + 1
    head = facts.nodes[last].head
    if head is not None and is_workplace(head.row) and not facts.shapes[last] & CAPITAL:
        last += head.length
    if (facts.words[at], facts.words[at + 1]) in facts.lexicon.words:
        return None
    closed = facts.shapes[last] & SIGN or ends_name(facts, last) or is_likely_person(facts, last)
    return Part(last) if closed else None


def _has_union(facts: Facts, row: FieldRow) -> bool:
    """Whether a field is that of a trade union: "Công đoàn ngành Cao su"."""
    heads = [facts.lexicon.head_of(head) for head in row.heads]
    return any(head is not None and head.kind == "union" for head in heads)
