"""Where the number of a type word begins: behind it, behind "số", a few words, a bracket or the issuer; or
farther behind, if its symbol has the code of the type.
"""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon import DocumentTypeRow
from viunion_nlp.lexicon.phrases import BODY, HEAD, ROLE, Phrase
from viunion_nlp.reading.cues import cue_length
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.references.shapes import SYMBOL_SIGNS, codes_of, is_ordinal, number_end
from viunion_nlp.text.scan import CAPITAL, DIGITS, NEWLINE, SIGN, UPPER

_WORDS_BEFORE_SAID_NUMBER: Final = 4
FARTHEST_SYMBOL: Final = 16
_FARTHEST_BEHIND_SMALL: Final = 8  # a type word in small letters may be a verb
_APART: Final = ("(", '"', "“", ":", ";")
_LONGEST_ISSUER: Final = 12


def number_start(facts: Facts, first: int) -> int:
    """Where the number of the type word at ``first`` may begin: right behind it, behind "số" or a colon,
    behind a few words that tell the kind of document ("quyết định bổ nhiệm số 12"), behind its short form in
    brackets, or behind its issuer ("Nghị định của Chính phủ số 132/2008/NĐ-CP", "Nghị quyết HĐND tỉnh số 5").
    """
    kind = facts.nodes[first].document_type
    if kind is None:
        return 0
    behind = first + kind.length
    if facts.words[behind] == "(":
        behind = _behind_short_form(facts, behind)
    at = behind
    if facts.words[behind] == "của":
        return _behind_issuer(facts, behind)
    if facts.shapes[first] & facts.shapes[behind] & CAPITAL and begins_issuer(facts, behind):
        start = _behind_issuer(facts, behind - 1)
        # "Hướng dẫn thi hành Điều lệ Công đoàn Việt Nam số 12/HD-TLĐ": a charter is known by its body.
        others = start and kind.row.known_by == "body" and names_other_type(facts, start, kind.row)
        return 0 if others else start
    begin = behind
    if kind.row.kind == "decision" and facts.words[behind] not in facts.cues["number sign"]:
        begin = decided_end(facts, behind)
    for index in range(begin, begin + _WORDS_BEFORE_SAID_NUMBER + 1):
        if facts.gaps[index] == NEWLINE:
            break
        if facts.words[index] in facts.cues["number sign"]:
            at = index + 1
            break
        node = facts.nodes[index]
        if node.stop is not None or node.document_type is not None:
            break
        if facts.shapes[index] & (CAPITAL | DIGITS | SIGN):
            break
    if facts.words[at] == ":" and facts.gaps[at] != NEWLINE:
        at += 1
    return 0 if facts.gaps[at] == NEWLINE else at


def decided_end(facts: Facts, index: int) -> int:
    """Behind what a decision decides, and the instance: "giải quyết khiếu nại (lần hai)"; else ``index``."""
    last = index + cue_length(facts, index, "decided")
    if last == index or facts.gaps[index] == NEWLINE:
        return index
    last += cue_length(facts, last, "decided")
    opens = int(facts.words[last] == "(")
    at = last + opens + cue_length(facts, last + opens, "in congress")
    if at == last + opens or facts.gaps[at] == NEWLINE or not is_ordinal(facts, at):
        return last
    return at + 1 + int(opens and facts.words[at + 1] == ")")


def agreeing_start(facts: Facts, first: int, kind: Phrase[DocumentTypeRow]) -> int:
    """Where a symbol behind "số" begins that has the code of the type word's type ("quyết định vừa ban hành
    số 12/QĐ-UBND"); 0 if another document of that type, a law or a sign that parts the two comes first."""
    words, nodes = facts.words, facts.nodes
    signs = facts.cues["number sign"]
    behind = first + kind.length
    if words[behind] in facts.cues["this document"]:
        return 0
    far = FARTHEST_SYMBOL if facts.shapes[first] & CAPITAL else _FARTHEST_BEHIND_SMALL
    for index in range(behind, min(behind + far, facts.count)):
        word = words[index]
        if facts.gaps[index] == NEWLINE or word in _APART:
            return 0
        if facts.sentences[index] != facts.sentences[first]:
            return 0
        if word in signs and words[index + 2] in SYMBOL_SIGNS:
            return index + 1 if _has_code(facts, index + 1, kind.row) else 0
        other = nodes[index].document_type
        if nodes[index].law is not None or (
            other is not None and _may_own(facts, index, kind, other)
        ):
            return 0
    return 0


def _may_own(
    facts: Facts, index: int, kind: Phrase[DocumentTypeRow], other: Phrase[DocumentTypeRow]
) -> bool:
    """Whether a second type word rather than the first may have the symbol behind both."""
    return bool(facts.shapes[index] & CAPITAL) or not set(kind.row.code).isdisjoint(other.row.code)


def _has_code(facts: Facts, start: int, row: DocumentTypeRow) -> bool:
    codes = codes_of(facts, start, number_end(facts, start))
    return bool(codes) and _means(codes, row)


def names_other_type(facts: Facts, start: int, row: DocumentTypeRow) -> bool:
    """Whether a symbol opens with the code of another type of documents than a type word's."""
    codes = codes_of(facts, start, number_end(facts, start))
    return bool(codes) and codes[0] in facts.lexicon.type_codes and not _means(codes, row)


def _means(codes: list[str], row: DocumentTypeRow) -> bool:
    """Whether the codes of a symbol open with that of a type."""
    return any(code.upper() in (codes[0], "-".join(codes[:2])) for code in row.code)


def _behind_short_form(facts: Facts, index: int) -> int:
    """Behind a bracket with the type's short form before "số": "Kế hoạch (KH) số 12/KH"; else ``index``."""
    behind = index + 3
    if facts.words[index + 2] != ")":
        return index
    said = facts.shapes[index + 1] & UPPER and facts.words[behind] == "số"
    return behind if said and NEWLINE not in facts.gaps[index : behind + 1] else index


def begins_issuer(facts: Facts, index: int) -> bool:
    """Whether a body, written out or short, or an office begins here, on the line of what stands before."""
    node = facts.nodes[index]
    if facts.gaps[index] == NEWLINE:
        return False
    if node.abbreviation is not None and node.abbreviation.row.kind == "body":
        return True
    return bool(node.kinds & (BODY | HEAD | ROLE))


def _behind_issuer(facts: Facts, of: int) -> int:
    """Where a symbol begins behind "của A số", or behind "A số" where ``of`` stands before A; 0 where none
    does."""
    if not facts.shapes[of + 1] & CAPITAL:
        return 0
    for index in range(of + 1, of + _LONGEST_ISSUER):
        if facts.gaps[index] == NEWLINE or facts.shapes[index] & (SIGN | DIGITS):
            return 0
        if facts.words[index] == "số":
            known = facts.nodes[of + 1].body
            named = known is not None and of + 1 + known.length == index
            return index + 1 if named or facts.words[index + 2] in SYMBOL_SIGNS else 0
        if facts.nodes[index].document_type is not None:
            return 0
    return 0
