"""Looks at the clause around a mention of a document: how it opens, which verb governs the mention, and
who does it.
"""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.citations.points import Point
from viunion_nlp.reading.cues import cue_before, cue_length
from viunion_nlp.reading.facts import Facts
from viunion_nlp.text.scan import CAPITAL, DIGITS, NEWLINE

CLAUSE_ENDS: Final = (";", ".", ":", "!", "?")
OPENING: Final = ("bases", "implements")
"""The roles of words that open a clause and tell what a document stands on."""
_FARTHEST_VERB: Final = 14
_FARTHEST_CHANGE: Final = 9  # before "tại", quotations passed over
_FARTHEST_OF_ENCLOSED: Final = 32  # "sửa đổi Quy chế … ban hành kèm theo Quyết định số 5"
_CHANGES: Final = ("amends document", "replaces document", "repeals")
_CHANGES_WORDS: Final = ("amends document", "replaces document")
_FARTHEST_HEDGE: Final = 12
_FARTHEST_LAPSE: Final = 20
_LONGEST_JOINT: Final = 4
_LONGEST_OBJECT: Final = 10  # between two verbs of a row
_LONGEST_QUOTATION: Final = 40
_LONGEST_TYPE: Final = 4
_LONGEST_ISSUER: Final = 16
_LONGEST_BRACKET: Final = 20
_LONGEST_TITLE: Final = 40
_JOINTS: Final = (",", "và", "cùng", "với", "các", "số", ";", "-")
_BEFORE_CLAUSE: Final = (";", ".", ":", "-", ",", ")", "+", "*", "•")
_BETWEEN_SUBJECT: Final = frozenset((",", "về", "việc"))
_FARTHEST_SUBJECT: Final = 8  # in places where documents are spoken of


class Verb:
    """A verb that has a document as its object: its syllables, and the role of its cue."""

    __slots__ = ("first", "last", "role")

    def __init__(self, first: int, last: int, role: str) -> None:
        self.first = first
        self.last = last
        self.role = role


def verb_before(facts: Facts, point: Point, floor: int) -> Verb | None:
    """The nearest verb, or word that only cites, before a point, within its clause and after ``floor``."""
    enclosed = False
    if facts.words[point.first - 1] in facts.cue_endings["issued with"]:  # a gate
        enclosed = cue_before(facts, point.first, "issued with") > 0
    endings = facts.lexicon.documents.verbs
    behind = point.first
    if facts.words[behind - 1] in (":", "số"):  # a gate
        behind = before_plural(facts, point)
    left = behind - point.first + (_FARTHEST_OF_ENCLOSED if enclosed else _FARTHEST_VERB)
    last = behind
    while left > 0 and last > floor:
        word = facts.words[last - 1]
        if word in CLAUSE_ENDS or (word == "," and not _lists_verbs(facts, last)):
            return None
        verb = verb_at(facts, last) if word in endings else None
        if verb is not None and verb.first >= floor and not _is_passed(facts, verb):
            if not enclosed or verb.role in _CHANGES:
                return verb
        if facts.gaps[last - 1] == NEWLINE:
            return None
        last = _before_quotation(facts, last) if word == '"' else last - 1
        left -= 1
    return None


def _before_quotation(facts: Facts, last: int) -> int:
    """The position before what stands in quotation marks, of which the second ends here."""
    for first in range(last - 2, max(0, last - _LONGEST_QUOTATION), -1):
        if facts.words[first] == '"':
            return first
    return last - 1


def before_plural(facts: Facts, point: Point) -> int:
    """The position before the type word that is given once for a list, alone or with the issuer: "các Quyết
    định: số 5/QĐ-UBND; số …", "các Thông tư của Bộ Y tế: số …".
    """
    last = point.first
    last -= int(facts.words[last - 1] == "số")
    if facts.words[last - 1] != ":":
        return point.first
    type_last = _before_issuer(facts, last - 1)
    for first in range(type_last - 1, max(0, type_last - 1 - _LONGEST_TYPE), -1):
        kind = facts.nodes[first].document_type
        if kind is not None and first + kind.length == type_last:
            return first
    return _before_documents(facts, last - 1) or point.first


def _before_documents(facts: Facts, colon: int) -> int:
    """Where "các hướng dẫn trước đây" begins, which a colon and the documents themselves follow; 0 if it does
    not stand here."""
    for index in range(colon - 1, max(0, colon - _LONGEST_JOINT - _LONGEST_TYPE), -1):
        if facts.nodes[index].plural is not None:
            return index
        if facts.words[index] in CLAUSE_ENDS or facts.gaps[index] == NEWLINE:
            break
    return 0


def _before_issuer(facts: Facts, last: int) -> int:
    """The position before "của A" that ends directly before a syllable; the syllable if there is none."""
    for index in range(last - 1, max(0, last - _LONGEST_ISSUER), -1):
        if facts.words[index] in CLAUSE_ENDS or facts.gaps[index] == NEWLINE:
            break
        if facts.words[index] == "của":
            return index
    return last


def verb_at(facts: Facts, last: int) -> Verb | None:
    """The longest verb that ends directly before a syllable."""
    for words, role in facts.lexicon.documents.verbs.get(facts.words[last - 1], ()):
        first = last - len(words)
        if first >= 0 and facts.words[first:last] == words:
            return Verb(first, last, role)
    return None


def _lists_verbs(facts: Facts, behind: int) -> bool:
    """Whether the comma before a syllable separates two verbs, "sửa đổi, bổ sung", "sửa đổi, bãi bỏ", or two
    words for parts: "một số điều, khoản".
    """
    if cue_length(facts, behind, "amends document") or cue_length(facts, behind, "provision"):
        return True
    amends = cue_before(facts, behind - 1, "amends document") > 0
    return amends and cue_length(facts, behind, "repeals") > 0


def _is_passed(facts: Facts, verb: Verb) -> bool:
    """Whether a word is part of what an earlier verb says: "hướng dẫn thi hành", "ban hành kèm theo",
    "sửa đổi một số nội dung tại".
    """
    if verb.role == "implements":
        before = verb_at(facts, verb.first)
        return before is not None and before.role == "guides"
    if verb.role != "only cites":
        return False
    if facts.words[verb.first - 1] in facts.cues["with it"]:
        return True
    if facts.words[verb.first] != "tại":
        return False
    return facts.words[verb.first - 1] == '"' or _changes_before(facts, verb.first)


def _changes_before(facts: Facts, last: int) -> bool:
    """Whether a verb of changing occurs shortly before a syllable, within the clause: "sửa đổi một số nội
    dung tại", "thay thế cụm từ … tại".
    """
    index = last
    for _ in range(_FARTHEST_CHANGE):
        if index <= 0 or facts.words[index - 1] in CLAUSE_ENDS:
            return False
        verb = verb_at(facts, index)
        if verb is not None:
            return verb.role in _CHANGES_WORDS
        if facts.gaps[index - 1] == NEWLINE:
            return False
        index = _before_quotation(facts, index) if facts.words[index - 1] == '"' else index - 1
    return False


def first_of_verbs(facts: Facts, verb: Verb) -> int:
    """Where a row of verbs starts: "sửa đổi, bổ sung", "quy định chi tiết một số điều và hướng dẫn"."""
    first = verb.first
    while facts.words[first - 1] in (",", "và"):
        before = _verb_of_row(facts, first - 1)
        if before is None or (before.role != verb.role and not amends_in_row(facts, verb)):
            break
        first = before.first
    return first


def amends_in_row(facts: Facts, verb: Verb) -> bool:
    """Whether what a verb repeals are parts only, as a row with another verb says: "sửa đổi, bãi bỏ một số
    điều".
    """
    if verb.role != "repeals" or facts.words[verb.first - 1] not in (",", "và"):
        return False
    return cue_before(facts, verb.first - 1, "amends document") > 0


def _verb_of_row(facts: Facts, last: int) -> Verb | None:
    """The verb before a comma or "và", a few words of its object passed over."""
    for index in range(last, max(0, last - _LONGEST_OBJECT), -1):
        verb = verb_at(facts, index)
        if verb is not None and verb.role == "implements":
            return verb_at(facts, verb.first) or verb  # "quy định chi tiết thi hành"
        if verb is not None:
            return verb
        if facts.words[index - 1] in CLAUSE_ENDS or facts.shapes[index - 1] & DIGITS:
            return None
    return None


def subject_of(facts: Facts, verb: Verb, points: list[Point], at: int) -> Point | None:
    """The document that is the subject of the verb, among those before ``points[at]``: the one directly
    before it, or the one that the sentence has referred to.
    """
    start = first_of_verbs(facts, verb)
    guiding = verb_at(facts, start)  # "hướng dẫn sửa đổi"
    if guiding is not None and guiding.role == "guides":
        start = guiding.first
    sentence = facts.sentences[verb.first]
    for index in range(at - 1, max(-1, at - 1 - _FARTHEST_SUBJECT), -1):
        point = points[index]
        if facts.sentences[point.named] != sentence:
            return None
        if point.last > start:
            continue
        if point.points_back:
            return point
        between = facts.words[_behind_bracket(facts, point.last) : start]
        return point if _BETWEEN_SUBJECT.issuperset(between) else None
    return None


def _behind_bracket(facts: Facts, index: int) -> int:
    """The position after a bracket that opens at a syllable, "(có hiệu lực từ 1/7/2025)"; ``index`` if
    there is none.
    """
    if facts.words[index] != "(":
        return index
    for last in range(index + 1, index + _LONGEST_BRACKET):
        if facts.gaps[last] == NEWLINE:
            break
        if facts.words[last] == ")":
            return last + 1
    return index


def is_hedged(facts: Facts, verb: Verb) -> bool:
    """Whether a verb describes only a proposal or an intention; not in "Bộ Giao thông vận tải"."""
    for last in range(verb.first, max(0, verb.first - _FARTHEST_HEDGE), -1):
        if facts.words[last - 1] in CLAUSE_ENDS:
            return False
        length = cue_before(facts, last, "proposes")
        if length and (length > 1 or facts.nodes[last - 1].field is None):
            return True
        if facts.gaps[last - 1] == NEWLINE:
            return False
    return False


def lapses(facts: Facts, last: int) -> Verb | None:
    """The words after a document, within its clause, that say it is no longer in force."""
    for first in range(last, last + _FARTHEST_LAPSE):
        word = facts.words[first]
        if facts.gaps[first] == NEWLINE or word in CLAUSE_ENDS:
            return None
        length = cue_length(facts, first, "lapses")
        if length:
            return Verb(first, first + length, "lapses")
    return None


def mark_lists(facts: Facts, points: list[Point]) -> None:
    """Record for each place where the list of documents that starts there ends."""
    for at in range(len(points) - 2, -1, -1):
        if goes_on(facts, points[at + 1], points[at]):
            points[at].list_last = points[at + 1].list_last


def goes_on(facts: Facts, point: Point, before: Point) -> bool:
    """Whether only signs and words of a list separate two documents."""
    if not 1 <= point.first - before.last <= _LONGEST_JOINT:
        return False
    for index in range(before.last, point.first):
        if facts.words[index] not in _JOINTS:
            return False
        if facts.gaps[index] == NEWLINE:
            return False
    return True


def follows_semicolon(facts: Facts, point: Point, before: Point) -> bool:
    """Whether a document is the next item after a semicolon of the sentence."""
    first = point.first - int(facts.words[point.first - 1] == "các")
    if facts.words[first - 1] != ";":
        return False
    return facts.sentences[before.named] == facts.sentences[first - 1]


def opens_clause(facts: Facts, index: int) -> bool:
    """Whether a clause, line or item starts at a syllable."""
    if facts.gaps[index] == NEWLINE or facts.shapes[index] & CAPITAL:
        return True
    before = facts.words[index - 1]
    return before in _BEFORE_CLAUSE or bool(facts.shapes[index - 1] & DIGITS)


def follows_title(facts: Facts, point: Point, before: Point, previous: Point) -> bool:
    """Whether a document behind "và" goes on with what the one before it is about: "Thực hiện Quy định số 124
    về kiểm điểm (gọi tắt là Quy định 124) và Hướng dẫn số 25"; a capital behind a comma opens the clause of
    whoever acts.
    """
    if not facts.shapes[point.named] & CAPITAL:
        return False
    if previous is not before and facts.words[previous.last] != ")":
        if not resumes(point, before, previous):
            return False
    if point.first - before.last > _LONGEST_TITLE:
        return False
    for index in range(before.last, point.first):
        if facts.words[index] in CLAUSE_ENDS or facts.gaps[index] == NEWLINE:
            return False
        if facts.words[index - 1] == "," and facts.shapes[index] & CAPITAL:
            return False
    return facts.sentences[before.named] == facts.sentences[point.named]


def resumes(point: Point, opened: Point | None, previous: Point) -> bool:
    """Whether a numbered document goes on with the one that opened the list rather than with a law or charter
    that its title names: "Căn cứ Quy định số 294-QĐ/TW thi hành Điều lệ Đảng và Hướng dẫn số 2-HD/TW".
    """
    if opened is None or opened is previous or previous.kind not in ("CITES", "GUIDES"):
        return False
    return _is_numbered(point) and _is_numbered(opened) and not _is_numbered(previous)


def _is_numbered(point: Point) -> bool:
    return point.reference is not None and point.reference.number is not None


def clause_start(facts: Facts, index: int) -> int:
    """The first syllable of the clause that contains a syllable, within the distance searched."""
    for first in range(index, max(0, index - 2 * _FARTHEST_VERB), -1):
        if facts.gaps[first] == NEWLINE or facts.words[first - 1] in CLAUSE_ENDS:
            return first
    return max(0, index - 2 * _FARTHEST_VERB)
