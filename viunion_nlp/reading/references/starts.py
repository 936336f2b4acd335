"""Where the number of a type word begins: behind it, behind "số", a few words, a bracket or the issuer."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon.phrases import BODY, HEAD, ROLE
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.references.shapes import SYMBOL_SIGNS
from viunion_nlp.text.scan import CAPITAL, DIGITS, NEWLINE, SIGN, UPPER

_WORDS_BEFORE_SAID_NUMBER: Final = 4
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
        return _behind_issuer(facts, behind - 1)
    for index in range(behind, behind + _WORDS_BEFORE_SAID_NUMBER + 1):
        if facts.gaps[index] == NEWLINE:
            break
        if facts.words[index] in facts.lexicon.cues["number sign"]:
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
            return index + 1 if facts.words[index + 2] in SYMBOL_SIGNS else 0
        if facts.nodes[index].document_type is not None:
            return 0
    return 0
