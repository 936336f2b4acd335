"""Finds the forms in capitals of a text, each with the reason why it is known or can be ignored."""

from __future__ import annotations

import itertools
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from viunion_nlp.document import Document
from viunion_nlp.lexicon import Lexicon, bare_form
from viunion_nlp.lexicon.phrases import (
    BODY,
    DOCUMENT_TYPE,
    HEAD,
    HONORIFIC,
    LAW,
    PLACE,
    PLACE_WORD,
    PhraseNode,
)
from viunion_nlp.records import Abbreviation, Mention
from viunion_nlp.text.letters import fold_phrase, is_syllable, nfc
from viunion_nlp.text.scan import (
    CAPITAL,
    DIGITS,
    FIGURE,
    JOINED,
    MIXED,
    NATIVE,
    SIGN,
    SPACE,
    UPPER,
)

Reason: TypeAlias = Literal[
    "lexicon",  # a sense of the lexicon
    "composition",  # put together from the lexicon's forms
    "definition",  # the text says what it stands for
    "symbol",  # in a document's number or symbol
    "code",  # with figures in it: a road, a model
    "numeral",  # a Roman numeral
    "name",  # of a body, place or person that another lexicon knows, or initials
    "headline",  # an ordinary word in capitals
    "foreign",  # an acronym of foreign words, or with letters that Vietnamese does not have
    "unknown",
]

_MOST_LETTERS = 16
_SIGNS_INSIDE = frozenset("-.&/")
_SIGNS_AT_FIGURES = frozenset("-./")
_NUMERAL = re.compile(r"(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_FOREIGN_LETTERS = frozenset("FJZW")
_NAMING = BODY | PLACE | LAW | HONORIFIC | DOCUMENT_TYPE | HEAD | PLACE_WORD
_NAME_BEFORE = 6  # syllables of a name before a form in it
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_NEAR_WORDS = 12  # on either side in which foreign words may spell a form out


@dataclass(frozen=True, slots=True)
class CapitalForm:
    """A form in capitals in a text, and why it is known or can be ignored.

    Attributes:
        form: the letters as written, without dots and spaces.
        start, end: offsets in the text, half-open.
        reason: why an editor need not look at it; "unknown" if there is no reason.
        expansion: what it stands for, if that is known.

    Example: ``CapitalForm("NLĐ", 4, 7, "lexicon", "người lao động")``.
    """

    form: str
    start: int
    end: int
    reason: Reason
    expansion: str = ""


def capital_forms(document: Document, lexicon: Lexicon) -> Iterator[CapitalForm]:
    """Every form in capitals of a text: its abbreviations first, then the others, in text order.

    Args:
        document: the text, analysed with this lexicon.
        lexicon: the lexicon.
    """
    reader = _FormReader(document, lexicon)
    for mention in document.abbreviations:
        if any(map(str.isupper, mention.text)):
            yield _known_form(mention)
    for first, last in reader.runs():
        start, end = reader.offsets(first, last)
        form = bare_form(reader.scan.text(first, last))
        yield CapitalForm(form, start, end, reader.reason(first, last, form))


_IN_ABBREVIATION, _IN_SYMBOL, _IN_NAME = 1, 2, 3


class _FormReader:
    """Reads the forms in capitals of one text, and why each needs no entry."""

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self.scan = lexicon.phrases.scan(document.text)
        self._nodes = lexicon.phrases.nodes_of(self.scan)
        self._cover = _cover_of(document)

    def runs(self) -> Iterator[tuple[int, int]]:
        """Stretches of capitals, including inner hyphens, dots and "&", that contain no abbreviation."""
        scan = self.scan
        index = 0
        while index < scan.count:
            if not self._is_part(index):
                index += 1
                continue
            last = index + 1
            while scan.gaps[last] == scan.gaps[last + 1] == JOINED:
                if scan.syllables[last].text not in _SIGNS_INSIDE or not self._is_part(last + 1):
                    break
                last += 2
            letters = sum(map(str.isalpha, scan.text(index, last)))
            if 2 <= letters <= _MOST_LETTERS:
                yield index, last
            index = last

    def offsets(self, first: int, last: int) -> tuple[int, int]:
        """The offsets of a stretch in the source."""
        return self.scan.span(first, last)

    def reason(self, first: int, last: int, form: str) -> Reason:
        """Why a form that is not an abbreviation of the text can be ignored."""
        cover = self._cover[self.scan.start(first)]
        if "/" in form or cover == _IN_SYMBOL:
            return "symbol"
        if cover == _IN_NAME:
            return "name"
        if any(letter.isdigit() for letter in form) or self._touches_figures(first, last):
            return "code"
        if _NUMERAL.fullmatch(form):
            return "numeral"
        if self._is_word(first, last):
            return "headline"
        if self._is_named(first, last) or self._is_initials(first, last):
            return "name"
        if not _FOREIGN_LETTERS.isdisjoint(form.upper()) or self._is_spelled_out(first, form):
            return "foreign"
        if self._is_in_code(first, last):
            return "code"
        return "headline" if self.scan.shouting[first] else "unknown"

    def _is_part(self, index: int) -> bool:
        """Whether a syllable is in capitals, or an initial next to a dot or hyphen: "T" of "T.Ư"."""
        if self._cover[self.scan.start(index)] == _IN_ABBREVIATION:
            return False
        shape, word = self.scan.shapes[index], self.scan.syllables[index].text
        if shape & UPPER:
            return True
        if shape & MIXED and shape & CAPITAL:
            capitals = sum(map(str.isupper, word))
            return capitals > 1 and 2 * capitals >= sum(map(str.isalpha, word))
        return bool(shape & CAPITAL) and len(word) == 1

    def _touches_figures(self, first: int, last: int) -> bool:
        """Whether a figure hangs on a form: "COVID-19", "QL-1"."""
        scan = self.scan
        behind = scan.gaps[last] == scan.gaps[last + 1] == JOINED
        if (
            behind
            and scan.syllables[last].text in _SIGNS_AT_FIGURES
            and scan.shapes[last + 1] & DIGITS
        ):
            return True
        before = scan.gaps[first] == scan.gaps[first - 1] == JOINED
        return (
            before
            and scan.syllables[first - 1].text in _SIGNS_AT_FIGURES
            and bool(scan.shapes[first - 2] & DIGITS)
        )

    def _is_word(self, first: int, last: int) -> bool:
        """Whether a form is a word in capitals: "ĐÀO", or "HOA" of "HOA SEN"."""
        scan = self.scan
        if any(map(_has_tone, scan.words[first:last])):
            return True
        if last - first > 1 or not scan.shapes[first] & NATIVE:
            return False
        return (
            bool(scan.shouting[first])
            or (scan.gaps[first] == SPACE and self._is_word_in_capitals(first - 1))
            or (scan.gaps[last] == SPACE and self._is_word_in_capitals(last))
        )

    def _is_word_in_capitals(self, index: int) -> bool:
        shape = self.scan.shapes[index]
        return bool(shape & UPPER and shape & NATIVE)

    def _is_named(self, first: int, last: int) -> bool:
        """Whether a phrase of another lexicon, or a body found in the text by it, holds a form."""
        for index in range(first - _NAME_BEFORE, first + 1):
            node = self._nodes[index]
            if node.kinds & _NAMING and index + _longest_name(node) >= last:
                return True
        return False

    def _is_initials(self, first: int, last: int) -> bool:
        """Whether single letters with dots stand for a name: "N.T.H.", "Tr.V"."""
        return last - first > 1 and all(len(word) == 1 for word in self.scan.words[first:last])

    def _is_in_code(self, first: int, last: int) -> bool:
        """Whether a form is part of an address or tag: "#NLD", "www.ABC.vn"."""
        words, gaps = self.scan.words, self.scan.gaps
        if gaps[first] == JOINED and words[first - 1] in ("@", "#", "_", "/"):
            return True
        if gaps[last] != JOINED:
            return False
        if words[last] in ("@", "_", "/"):
            return True
        return (
            words[last] == "."
            and gaps[last + 1] == JOINED
            and words[last + 1] in ("vn", "com", "net")
        )

    def _is_spelled_out(self, first: int, form: str) -> bool:
        """Whether foreign words near a form have its letters as initials: "Gross Domestic Product"."""
        scan = self.scan
        line = bisect_right(scan.lines, first)
        low = max(scan.lines[line - 1], first - _NEAR_WORDS)
        high = min(scan.lines[line], first + _NEAR_WORDS)
        near = [
            index for index in range(low, high) if not scan.shapes[index] & (SIGN | UPPER | FIGURE)
        ]
        everything = [scan.words[index] for index in near]
        capitals = [scan.words[index] for index in near if scan.shapes[index] & CAPITAL]
        return any(_spell(words, form.lower()) for words in (capitals, everything))


def _cover_of(document: Document) -> bytearray:
    """For each letter of a text, the sort of mention that it stands in."""
    cover = bytearray(len(document.text))
    found: tuple[tuple[int, tuple[Mention, ...]], ...] = (
        (_IN_NAME, document.persons),
        (_IN_SYMBOL, (*document.references, *document.dates)),
        (_IN_ABBREVIATION, document.abbreviations),
    )
    for mark, mentions in found:
        for mention in mentions:
            cover[mention.start : mention.end] = bytes((mark,)) * len(mention.text)
    return cover


def _longest_name(node: PhraseNode) -> int:
    """The syllables of the longest phrase that is a name, or the word before one, and no abbreviation."""
    names = (
        node.body, node.place, node.law, node.honorific, node.document_type, node.head,
        node.place_word,
    )  # fmt: skip
    return max((phrase.length for phrase in names if phrase is not None), default=0)


def _known_form(mention: Abbreviation) -> CapitalForm:
    form = bare_form(nfc(mention.text))
    expansion = mention.expansion or ""
    if mention.origin == "unknown":
        reason: Reason = "lexicon" if mention.candidates else "unknown"
        return CapitalForm(form, mention.start, mention.end, reason)
    if mention.origin == "definition" and is_foreign(expansion):
        return CapitalForm(form, mention.start, mention.end, "foreign", expansion)
    return CapitalForm(form, mention.start, mention.end, mention.origin, expansion)


def is_foreign(expansion: str) -> bool:
    """Whether most words of an expansion are no Vietnamese syllables.

    Example:
        >>> is_foreign("Gross Domestic Product"), is_foreign("tổng sản phẩm trong nước")
        (True, False)
    """
    words = [word for word in re.findall(r"[^\W\d_]+", fold_phrase(expansion)) if len(word) > 1]
    if any(letter in word for word in words for letter in "fjzw"):
        return True
    return 2 * sum(not is_syllable(word) for word in words) >= max(1, len(words))


def _has_tone(word: str) -> bool:
    return not _TONES.isdisjoint(unicodedata.normalize("NFD", word))


def _spell(words: list[str], letters: str) -> bool:
    """Whether words in a row, most of them foreign, begin with these letters."""
    initials = "".join(word[0] for word in words)
    starts = (at for at in range(len(words)) if initials.startswith(letters, at))
    return len(letters) > 1 and any(
        is_foreign(" ".join(itertools.islice(words, at, at + len(letters)))) for at in starts
    )
