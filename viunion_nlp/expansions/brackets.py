"""Brackets and words that define an abbreviation: "người lao động (NLĐ)", "gọi tắt là NLĐ"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viunion_nlp.records import Abbreviation
from viunion_nlp.text.letters import fold, fold_phrase

_LONGEST_BRACKET = 90
_LONGEST_INTRODUCTION = 40
_INTRODUCTION = re.compile(
    r"(?:(?:sau|dưới|từ) đây )?(?:xin )?(?:được )?(?:gọi|viết) (?:chung |ngắn )?(?:tắt|gọn)"
    r"(?: chung)?(?: là)?:?"
)
_BETWEEN_FORMS = re.compile(r"[ ,;/\"]*(?:(?:và|hoặc)[ \"]+)?")
_WORDS_OF_A_NAME = r"(?: [^\W\d_]+){0,4}"
_LONGEST_NAME_REST = 40


def words_of(abbreviation: Abbreviation) -> str:
    """What stands in place of an abbreviation that is spelled out; itself where no sense is sure."""
    return abbreviation.expansion or abbreviation.text


def defining_bracket(
    source: str, ordered: Sequence[Abbreviation], index: int
) -> tuple[int, int, list[Abbreviation]] | None:
    """The bracket that only repeats, abbreviated, the words before it, with the space before it; and
    the abbreviations in it."""
    first = ordered[index].start
    opening = source.rfind("(", max(0, first - _LONGEST_INTRODUCTION), first)
    closing = source.find(")", first, first + _LONGEST_BRACKET)
    if opening < 0 or closing < 0:
        return None
    introduction = fold(source[opening + 1 : first]).lower.strip(' "')
    if introduction and not _INTRODUCTION.fullmatch(introduction):
        return None
    defined: list[Abbreviation] = []
    slice_from = opening
    for position in range(index, len(ordered)):
        abbreviation = ordered[position]
        if abbreviation.start > closing:
            break
        if defined and not _BETWEEN_FORMS.fullmatch(
            fold(source[defined[-1].end : abbreviation.start]).lower
        ):
            return None
        slice_from -= 4 * len(words_of(abbreviation)) + 4
        before = fold(source[max(0, slice_from - _LONGEST_NAME_REST) : opening]).lower.rstrip()
        if not _tells(before, abbreviation):
            return None
        defined.append(abbreviation)
    if fold(source[defined[-1].end : closing]).lower.strip(' ".'):
        return None
    return (*_with_space(source, opening, closing), defined)


def _tells(before: str, abbreviation: Abbreviation) -> bool:
    """Whether folded words hold an expansion; at their end, unless the text defines it there."""
    expansion = fold_phrase(words_of(abbreviation))
    if abbreviation.origin == "definition":
        return expansion in before
    found = re.search(rf"(?<!\w){re.escape(expansion)}{_WORDS_OF_A_NAME}$", before)
    return found is not None


def explaining_bracket(source: str, abbreviation: Abbreviation) -> tuple[int, int] | None:
    """The bracket behind an abbreviation that only holds its expansion, with the space before it."""
    opening = abbreviation.end
    if source[opening : opening + 1] == " ":
        opening += 1
    if source[opening : opening + 1] != "(":
        return None
    closing = source.find(")", opening, opening + 4 * len(words_of(abbreviation)) + 4)
    inside = fold(source[opening + 1 : closing]).lower if closing >= 0 else ""
    if inside.strip(' "') != fold_phrase(words_of(abbreviation)):
        return None
    return _with_space(source, opening, closing)


def _with_space(source: str, opening: int, closing: int) -> tuple[int, int]:
    """The span of a bracket and the white space before it, unless a word follows right behind."""
    start = opening
    if not source[closing + 1 : closing + 2].isalnum():
        while start > 0 and source[start - 1].isspace():
            start -= 1
    return start, closing + 1


def is_introduced(source: str, start: int) -> bool:
    """Whether "gọi tắt là" and the like stand right before an offset: then the short form is meant."""
    front = fold(source[max(0, start - _LONGEST_INTRODUCTION) : start]).lower.rstrip(' "')
    return front.endswith((" tắt là", " gọn là", " tắt:"))
